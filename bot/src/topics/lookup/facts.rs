//! Entries that are asked for: the newest, the largest, those that hold some words.

use ledger::{
    Currency, Direction, Money, Reason,
    book::{
        lookup::{self, Found, Order, Wanted},
        names::Names,
    },
    db::{Database, DatabaseError},
    people::user::Person,
    values::period::Period,
};
use nlu::frame::{Category, Command, Frame, Limit, Meaning, Report, View};

use crate::topics::dialogue::{Among, Dialogue, Limited, Page, Query, Side};

/// So many entries stand on a page where nobody said how many.
const PAGE: i64 = 5;
/// More than this nobody reads in a chat.
const LARGEST_PAGE: u32 = 20;
/// Of the entries of some days so many.
const DAYS_PAGE: i64 = 10;
/// "Udah masuk belum?" is answered with so many.
const CHECKED: i64 = 3;

/// What was asked for, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// The page that this is.
    pub page: Page,
    /// What stands on it.
    pub found: Found,
}

/// What the frame asks to have listed; `None` where it asks for nothing of the kind.
fn page_of(frame: &Frame, dialogue: &Dialogue, names: &Names) -> Option<Page> {
    let size = |count: Option<u32>| count.map_or(PAGE, |count| i64::from(count.clamp(1, LARGEST_PAGE)));
    let page = |query, size| Page { query, shown: 0, size };
    match frame.meaning() {
        Meaning::Command { command, .. } => match command {
            Command::Latest(count) => Some(page(Query::Latest, size(*count))),
            Command::Search(words) => Some(page(Query::Search { words: words.clone() }, PAGE)),
            Command::Check(words) => Some(page(Query::Check { words: words.clone() }, CHECKED)),
            Command::More => dialogue.page.clone(),
            _ => None,
        },
        Meaning::Report(report) => page_of_report(report, names).map(|(query, count)| page(query, count)),
        _ => None,
    }
}

/// The entries that a report lists, and how many stand on a page.
fn page_of_report(report: &Report, names: &Names) -> Option<(Query, i64)> {
    let size = |count: u32| i64::from(count.clamp(1, LARGEST_PAGE));
    let (from, to) = (report.from, report.to);
    let key = || report.category.as_ref().map(|category| category.key.clone());
    let days = |limit| {
        let (category, account) = (key(), report.account.clone());
        let direction = report.direction.filter(|_| category.is_none());
        Query::Days { direction, category, account, limit, from, to }
    };
    let among = || {
        let words = words(report).map(str::to_owned);
        Among {
            direction: direction(report, names).unwrap_or(Direction::Expense),
            category: if words.is_some() { None } else { key() },
            words,
            account: report.account.clone(),
            from,
            to,
        }
    };
    match report.view {
        View::Entries => Some((days(None), DAYS_PAGE)),
        View::Within(limit) => Some((days(Some(limited(limit))), DAYS_PAGE)),
        View::Largest(count) => Some((Query::Largest(among()), size(count))),
        View::Smallest(count) => Some((Query::Smallest(among()), size(count))),
        _ => None,
    }
}

/// The words that entries have to hold: those of a place or thing that names no category, or by which one was found.
pub(crate) fn words(report: &Report) -> Option<&str> {
    match (&report.words, &report.category) {
        (Some(words), None) => Some(words),
        (_, Some(Category { reason: Reason::Lexicon(thing), .. })) => Some(thing),
        _ => None,
    }
}

/// Which way the money of a report went: as it was said, else that of the category.
pub(crate) fn direction(report: &Report, names: &Names) -> Option<Direction> {
    let of_category = report
        .category
        .as_ref()
        .map(|category| names.categories.direction_of(&category.key).unwrap_or(Direction::Expense));
    report.direction.or(of_category)
}

fn limited(limit: Limit) -> Limited {
    let (side, amount) = match limit {
        Limit::Above(amount) => (Side::Above, amount),
        Limit::AtLeast(amount) => (Side::AtLeast, amount),
        Limit::Below(amount) => (Side::Below, amount),
        Limit::AtMost(amount) => (Side::AtMost, amount),
        Limit::Exactly(amount) => (Side::Exactly, amount),
    };
    Limited { side, amount: amount.into() }
}

/// The amounts that lie within, in minor units of their currency.
fn within(limited: Limited) -> (Currency, i64, i64) {
    let amount = Money::from(limited.amount);
    let (minor, currency) = (amount.minor(), amount.currency());
    match limited.side {
        Side::Above => (currency, minor.saturating_add(1), i64::MAX),
        Side::AtLeast => (currency, minor, i64::MAX),
        Side::Below => (currency, 0, minor.saturating_sub(1)),
        Side::AtMost => (currency, 0, minor),
        Side::Exactly => (currency, minor, minor),
    }
}

/// No account: nothing can have gone over one that the book does not know.
const NO_ACCOUNT: i64 = -1;

/// The account of this name.
pub(crate) fn account_id(name: &str, names: &Names) -> i64 {
    names.account(name).map_or(NO_ACCOUNT, |account| account.id)
}

/// The category of this key, with what became part of it.
pub(crate) fn ids_of(key: &str, names: &Names) -> Vec<i64> {
    let known = names.categories.by_key(key);
    known.map(|category| names.categories.ids_showing(&category.name)).unwrap_or_default()
}

/// Looks up what the frame asks for.
pub(crate) async fn read(
    database: &Database,
    (person, names): (&Person, &Names),
    frame: &Frame,
    dialogue: &Dialogue,
) -> Result<Option<Lookup>, DatabaseError> {
    let Some(page) = page_of(frame, dialogue, names) else { return Ok(None) };
    let wanted = match &page.query {
        Query::Latest => Wanted::default(),
        Query::Search { words } | Query::Check { words } => lookup::words(words, &names.categories),
        Query::Days { direction, category, account, limit, from, to } => Wanted {
            direction: *direction,
            category_ids: category.as_deref().map(|key| ids_of(key, names)),
            account_id: account.as_deref().map(|name| account_id(name, names)),
            within: limit.map(within),
            period: Period::inclusive(*from, *to),
            ..Wanted::default()
        },
        Query::Smallest(among) => of_among(among, names, Order::Smallest),
        Query::Largest(among) => of_among(among, names, Order::Largest),
    };
    let found = lookup::find(database, (person, &names.categories), &wanted, (page.shown, page.size)).await?;
    Ok(Some(Lookup { page, found }))
}

/// The largest or smallest of some entries.
fn of_among(among: &Among, names: &Names, order: Order) -> Wanted {
    let words = among.words.as_deref().map(|words| lookup::words(words, &names.categories).words);
    Wanted {
        words: words.unwrap_or_default(),
        category_ids: among.category.as_deref().map(|key| ids_of(key, names)),
        direction: Some(among.direction),
        account_id: among.account.as_deref().map(|name| account_id(name, names)),
        period: Period::inclusive(among.from, among.to),
        order,
        ..Wanted::default()
    }
}
