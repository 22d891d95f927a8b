//! `/transactions`: the entries of a book, newest first, day by day, narrowed by whatever is asked for.

mod filter;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::NaiveDate;
use ledger::{
    book::{
        lookup::page as listing,
        names,
        transaction::{Place, Transaction},
    },
    people::user::Person,
    values::period::Period,
};

use super::{
    LoggedIn,
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
use filter::{Asked, Choices, Read};

/// Where the list is; programs ask there, too.
pub(super) const PATH: &str = "/transactions";
/// So many entries stand on a page.
const LIMIT: i64 = 50;

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
    days: Vec<Day>,
    /// Where the next page is.
    next: Option<String>,
    /// Where the first one is, unless this is it.
    first: Option<String>,
    /// The same days as a table for other programs.
    csv: String,
}

/// The entries of a day.
struct Day {
    label: String,
    lines: Vec<Line>,
}

/// A page of the entries.
pub(super) async fn list(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(asked): UrlQuery<Asked>,
) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let names = words.named(names::of(database, person).await?);
    let today = person.zone.day(context.clock.now());
    let Read { filter, problems } = asked.read(words, &context, (person, &names));
    // A place that no page gave is none.
    let after: Option<Place> = place(&asked.after).ok();
    let rows = listing::page(database, person, &filter, (after, LIMIT + 1)).await?;
    let Page { items: rows, next } =
        Page::of(rows, LIMIT, |row| cursor(Place { at: row.tx_datetime, id: row.id }));
    let shell = Shell::of(&visitor, Room::Entries).after(Some(&asked.done));
    let shown = EntriesPage {
        words,
        shell,
        choices: asked.choices(words, &names),
        problems,
        is_narrowed: asked.is_narrowed(),
        days: days(&context, &rows, (words, person, &names), today).await?,
        next: next.map(|place| format!("{PATH}{}", asked.query(Some(&place)))),
        first: after.map(|_| format!("{PATH}{}", asked.query(None))),
        csv: asked.export(),
        asked,
    };
    Ok(page(StatusCode::OK, &shown))
}

/// Rows by their days, both in the order in which they come.
async fn days(
    context: &Context,
    rows: &[Transaction],
    whose: (Spoken, &Person, &names::Names),
    today: NaiveDate,
) -> Result<Vec<Day>, ApiError> {
    let mut days: Vec<(NaiveDate, Day)> = Vec::new();
    for (row, line) in rows.iter().zip(lines(context, rows, whose).await?) {
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

/// What people call a day that is near.
fn day_name(words: Spoken, day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        0 => words.say("page-today"),
        1 => words.say("page-yesterday"),
        _ => words.day(day),
    }
}
