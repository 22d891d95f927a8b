//! `/transactions`: the entries of a book, newest first, day by day, or the largest first, narrowed by whatever is asked for.

mod filter;
pub(super) mod several;

use std::collections::HashSet;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::NaiveDate;
use ledger::{
    book::{
        lookup::{
            largest::{Rank, largest},
            page::{self as listing, Filter},
        },
        names::{self, Names},
        transaction::{Place, Transaction},
    },
    history::{
        change::{ChangeKind, ChangeStatus},
        walk::{self, PastChange},
    },
    people::user::Person,
    values::period::Period,
};
use reports::words::Value;

use super::{
    LoggedIn,
    choices::{self, Choice, Group},
    lines::{Line, lines},
    page,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    api::{
        Page,
        transactions::{cursor, place},
    },
    body::UrlQuery,
};
use filter::{Asked, Choices, LARGEST, Read};

/// Where the list is; programs ask there, too.
pub(super) const PATH: &str = "/transactions";
/// So many entries stand on a page.
const LIMIT: i64 = 50;

/// Where all that went out in these days is, the largest first.
pub(super) fn largest_of(days: Period) -> String {
    let (from, to) = (days.from, days.last_day());
    format!("{PATH}?from={from}&to={to}&direction=expense&status=confirmed&sort={LARGEST}")
}

/// Where the entries of a category in these days are.
pub(super) fn of_category(id: i64, days: Period) -> String {
    format!("{PATH}?category={id}&from={}&to={}", days.from, days.last_day())
}

#[derive(Template)]
#[template(path = "entries.html")]
struct EntriesPage {
    words: Spoken,
    shell: Shell,
    asked: Asked,
    choices: Choices,
    /// What could not be read of what was asked for.
    problems: Vec<String>,
    is_narrowed: bool,
    /// The orders that there are: where the list stands in each, its name, and whether it is this one.
    orders: Vec<(String, String, bool)>,
    days: Vec<Day>,
    /// What was just done to several, and how it is taken back.
    changed: Option<Changed>,
    /// What may be chosen for several.
    categories: Vec<Group>,
    accounts: Vec<Choice>,
    /// Where this list is, for the forms that lead back to it.
    back: String,
    /// Where the next page is.
    next: Option<String>,
    /// Where the first one is, unless this is it.
    first: Option<String>,
    /// The same days as a table for other programs.
    csv: String,
}

/// The entries of a day, or the largest of all.
struct Day {
    label: String,
    lines: Vec<Line>,
}

/// What was done to several entries.
struct Changed {
    told: String,
    /// The number of the change.
    number: i64,
}

/// What is told above a list, beside what it was asked for.
#[derive(Default)]
struct Told {
    problem: Option<(StatusCode, String)>,
    /// The entries that were chosen when it came to that.
    chosen: HashSet<i64>,
}

/// A page of the entries.
pub(super) async fn list(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(asked): UrlQuery<Asked>,
) -> Result<Response, ApiError> {
    shown(&context, &visitor, asked, Told::default()).await
}

/// The entries that are asked for, and what is told above them.
async fn shown(
    context: &Context,
    visitor: &LoggedIn,
    asked: Asked,
    told: Told,
) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let names = words.named(names::of(database, person).await?);
    let today = person.zone.day(context.clock.now());
    let Read { filter, mut problems } = asked.read(words, context, (person, &names));
    let (status, problem) = told.problem.unzip();
    problems.extend(problem);
    let Page { items: rows, next } = part(context, person, &asked, &filter).await?;
    let shell = Shell::of(visitor, Room::Entries).after(Some(&asked.done));
    let here = Some(&*asked.after).filter(|_| asked.is_behind());
    let shown = EntriesPage {
        words,
        shell,
        choices: asked.choices(words, &names),
        problems,
        is_narrowed: asked.is_narrowed(),
        orders: orders(words, &asked),
        days: if asked.is_largest_first() {
            by_size(context, (&rows, &told.chosen), (words, person, &names)).await?
        } else {
            days(context, (&rows, &told.chosen), (words, person, &names), today).await?
        },
        changed: changed(context, visitor, &asked.number).await?,
        categories: choices::categories(words, &names, ""),
        accounts: choices::accounts(&names, ""),
        back: format!("{PATH}{}", asked.query(here)),
        next: next.map(|place| format!("{PATH}{}", asked.query(Some(&place)))),
        first: here.map(|_| format!("{PATH}{}", asked.query(None))),
        csv: asked.export(),
        asked,
    };
    Ok(page(status.unwrap_or(StatusCode::OK), &shown))
}

/// The rows of the page that is asked for, and where the next one begins. A place that no page gave is none.
async fn part(
    context: &Context,
    person: &Person,
    asked: &Asked,
    filter: &Filter,
) -> Result<Page<Transaction>, ApiError> {
    let database = &context.database;
    if !asked.is_largest_first() {
        let after: Option<Place> = place(&asked.after).ok();
        let rows = listing::page(database, person, filter, (after, LIMIT + 1)).await?;
        return Ok(Page::of(rows, LIMIT, |row| cursor(Place { at: row.tx_datetime, id: row.id })));
    }
    let ranked = largest(database, person, filter, (asked.rank(), LIMIT + 1)).await?;
    let Page { items, next } =
        Page::of(ranked, LIMIT, |(_, rank): &(Transaction, Rank)| filter::behind(*rank));
    Ok(Page { items: items.into_iter().map(|(row, _)| row).collect(), next })
}

/// In which orders the same is to be had.
fn orders(words: Spoken, asked: &Asked) -> Vec<(String, String, bool)> {
    [("", "page-sort-newest", false), (LARGEST, "page-sort-largest", true)]
        .into_iter()
        .map(|(sort, key, is_by_size)| {
            (format!("{PATH}{}", asked.sorted(sort)), words.say(key), asked.is_largest_first() == is_by_size)
        })
        .collect()
}

/// What the change of this number did, where it is the person's own and in effect.
async fn changed(context: &Context, visitor: &LoggedIn, number: &str) -> Result<Option<Changed>, ApiError> {
    let Ok(number) = number.parse() else { return Ok(None) };
    let found = walk::numbered(&context.database, &visitor.person, number).await?;
    let is_own = |change: &PastChange| {
        let is_done = change.kind.is_the_persons() && change.status == ChangeStatus::Done;
        is_done && change.user_id == visitor.person.id
    };
    let Some((change, _)) = found.filter(|(change, is_in_effect)| *is_in_effect && is_own(change)) else {
        return Ok(None);
    };
    let (_, count) = walk::things(&context.database, change.id).await?;
    let count = Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let key = match change.kind {
        ChangeKind::Void => "page-several-voided",
        ChangeKind::Restore => "page-several-restored",
        _ => "page-several-done",
    };
    Ok(Some(Changed { told: visitor.words.fill(key, &[("count", count)]), number }))
}

/// Rows by their days, both in the order in which they come, and which of them are chosen.
async fn days(
    context: &Context,
    (rows, chosen): (&[Transaction], &HashSet<i64>),
    whose: (Spoken, &Person, &Names),
    today: NaiveDate,
) -> Result<Vec<Day>, ApiError> {
    let mut days: Vec<(NaiveDate, Day)> = Vec::new();
    for (row, line) in rows.iter().zip(lines(context, rows, whose).await?) {
        let line = Line { is_chosen: chosen.contains(&row.id), ..line };
        match days.last_mut() {
            Some((day, shown)) if *day == row.tx_date => shown.lines.push(line),
            _ => {
                let label = day_name(whose.0, row.tx_date, today);
                days.push((row.tx_date, Day { label, lines: vec![line] }));
            }
        }
    }
    Ok(days.into_iter().map(|(_, day)| day).collect())
}

/// Rows in the order in which they come, each with its day, and which of them are chosen.
async fn by_size(
    context: &Context,
    (rows, chosen): (&[Transaction], &HashSet<i64>),
    whose: (Spoken, &Person, &Names),
) -> Result<Vec<Day>, ApiError> {
    let lines = lines(context, rows, whose).await?.into_iter().zip(rows);
    let lines: Vec<Line> = lines
        .map(|(line, row)| Line {
            is_chosen: chosen.contains(&row.id),
            ..line.of_day(whose.0.day(row.tx_date))
        })
        .collect();
    let label = whose.0.say("page-sort-by-size");
    Ok(if lines.is_empty() { Vec::new() } else { vec![Day { label, lines }] })
}

/// What people call a day that is near.
fn day_name(words: Spoken, day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        0 => words.say("page-today"),
        1 => words.say("page-yesterday"),
        _ => words.day(day),
    }
}
