//! `/dashboard`: how somebody stands this month.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::NaiveDate;
use ledger::{
    Direction, Money,
    book::{
        budget::Budgets,
        day_totals,
        lookup::page::{self as listing, Filter},
        names::{self, Names},
        saving,
        transaction::Transaction,
    },
    people::user::{Person, UserStatus},
};
use reports::{
    Summary, picture,
    summary::{self, CategorySum},
    text,
    words::{Value, money_text},
};

use super::{
    LoggedIn,
    budgets::{self, Allowance},
    course::Course,
    entries::of_category,
    lines::{Bar, Line, balance_text, kind, lines, permille, signed},
    page, savings,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context, api::summary::upcoming};

/// So many of the newest entries are shown.
const NEWEST: i64 = 8;
/// So many categories have a bar of their own.
const MOST_BARS: usize = 6;

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    words: Spoken,
    shell: Shell,
    /// Of which days.
    month: String,
    /// Where the month before is.
    last_month: String,
    figures: Figures,
    allowance: Option<Allowance>,
    /// What of other currencies counts nowhere.
    left_out: Option<String>,
    is_pending: bool,
    bars: Vec<Bar>,
    course: Option<Course>,
    budgets: Vec<Bar>,
    goals: Vec<Bar>,
    ahead: Vec<Ahead>,
    newest: Vec<Line>,
}

/// What came, what went, and what is left.
pub(super) struct Figures {
    pub(super) income: String,
    pub(super) expense: String,
    pub(super) left: String,
    pub(super) is_short: bool,
}

impl From<&Summary> for Figures {
    fn from(summary: &Summary) -> Self {
        Self {
            income: money_text(summary.total_income),
            expense: money_text(summary.total_expense),
            left: balance_text(summary.left()),
            is_short: summary.left().minor() < 0,
        }
    }
}

/// What comes again soon.
struct Ahead {
    name: String,
    day: String,
    amount: String,
    kind: &'static str,
}

/// How the person stands.
pub(super) async fn show(State(context): State<Context>, visitor: LoggedIn) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let today = person.zone.day(context.clock.now());
    let names = words.named(names::of(database, person).await?);
    let categories = &names.categories;
    let month = person.month(today);
    let any = Filter::default();
    let (summary, days, budgets, goals, newest) = tokio::try_join!(
        summary::of(database, person, categories, month, today),
        day_totals::of(database, person, categories, month),
        Budgets::read(database, person, today),
        saving::goals(database, person),
        listing::page(database, person, &any, (None, NEWEST)),
    )?;
    let standings = budgets.standings(categories);
    let last = month.from.pred_opt().map_or(month, |day| person.month(day));
    let shown = OverviewPage {
        words,
        shell: Shell::of(&visitor, Room::Overview),
        month: text::days(words.words(), month),
        last_month: format!("/reports?from={}&to={}", last.from, last.last_day()),
        figures: Figures::from(&summary),
        allowance: budgets::allowance(words, &budgets, categories),
        left_out: left_out(words, &summary),
        is_pending: person.status == UserStatus::Pending,
        bars: by_category(words, &summary, (&names, MOST_BARS)),
        course: Course::of(words, &summary, (&days, picture::so_far(month, today))),
        budgets: standings.iter().map(|standing| budgets::bar(words, standing, categories)).collect(),
        goals: goals.iter().map(|goal| savings::bar(words, goal, today)).collect(),
        ahead: ahead(words, &context, (person, today)).await?,
        newest: dated(lines(&context, &newest, (words, person, &names)).await?, (words, &newest)),
    };
    Ok(page(StatusCode::OK, &shown))
}

/// Lines that may be of another month than the figures above them say which day they are of.
fn dated(lines: Vec<Line>, (words, rows): (Spoken, &[Transaction])) -> Vec<Line> {
    lines.into_iter().zip(rows).map(|(line, row)| line.of_day(words.day(row.tx_date))).collect()
}

async fn ahead(
    words: Spoken,
    context: &Context,
    (person, today): (&Person, NaiveDate),
) -> Result<Vec<Ahead>, ApiError> {
    let rows = upcoming(context, person, today).await?.into_iter();
    let shown = rows.map(|row| Ahead {
        day: if row.day == today { words.say("page-today") } else { words.day(row.day) },
        amount: signed(row.direction, row.amount),
        kind: kind(row.direction),
        name: row.name,
    });
    Ok(shown.collect())
}

/// What went out by category, the largest first; beyond `most` the others share a bar.
pub(super) fn by_category(words: Spoken, summary: &Summary, (names, most): (&Names, usize)) -> Vec<Bar> {
    let sums = &summary.category_breakdown;
    let own = if sums.len() > most { most.saturating_sub(1) } else { sums.len() };
    let (own, others) = sums.split_at(own);
    let longest = sums.first().map_or(summary.total_expense, |sum| sum.amount);
    let bar = |label: String, sum: Money, href: Option<String>| Bar {
        label,
        value: money_text(sum),
        note: picture::share(sum, summary.total_expense),
        permille: permille(sum, longest),
        is_over: false,
        href,
    };
    let of = |sum: &CategorySum| {
        let category = names.categories.by_name_in(Direction::Expense, &sum.category);
        let href = category.map(|category| of_category(category.id, summary.period));
        bar(sum.category.clone(), sum.amount, href)
    };
    let mut bars: Vec<Bar> = own.iter().map(of).collect();
    if let Some(rest) = others.iter().map(|sum| sum.amount).reduce(Money::plus) {
        let count = i64::try_from(others.len()).unwrap_or(i64::MAX);
        bars.push(bar(words.fill("page-others", &[("count", Value::Number(count))]), rest, None));
    }
    bars
}

/// What counts in no figure, for want of a rate.
pub(super) fn left_out(words: Spoken, summary: &Summary) -> Option<String> {
    let sums = summary.other_currencies.iter().flat_map(|other| [other.total_income, other.total_expense]);
    let sums: Vec<String> = sums.filter(|sum| sum.minor() != 0).map(money_text).collect();
    let text = || words.fill("page-left-out", &[("sums", Value::Text(sums.join(", ").into()))]);
    (!sums.is_empty()).then(text)
}
