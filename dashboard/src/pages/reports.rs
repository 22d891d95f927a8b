//! `/reports`: what came and went in any days, beside the days before where that is wished for, and all of it as files.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::{Datelike, Days, NaiveDate};
use ledger::{
    Direction, Money,
    book::{
        budget::Span,
        category::Categories,
        day_totals,
        lookup::{largest::largest, page::Filter},
        names::{self, Names},
        transaction::{EntryStatus, FIRST_DAY, LAST_DAY, Transaction},
    },
    people::user::Person,
    values::period::Period,
};
use reports::{
    Summary, picture,
    summary::{self, CategorySum},
    text,
    words::money_text,
};
use serde::Deserialize;

use super::{
    LoggedIn,
    course::Course,
    entries::largest_of,
    lines::{Bar, Line, lines},
    overview::{Figures, by_category, left_out},
    page,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context, body::UrlQuery};

/// So many categories have a bar of their own; more than anybody has.
const MOST_BARS: usize = 500;
/// So many of the largest expenses are shown.
const LARGEST: i64 = 5;

#[derive(Template)]
#[template(path = "reports.html")]
struct ReportsPage {
    words: Spoken,
    shell: Shell,
    days: String,
    from: NaiveDate,
    to: NaiveDate,
    compares: bool,
    /// Whether none of the days that are often asked for are these.
    is_own: bool,
    problem: Option<String>,
    spans: Vec<Shortcut>,
    figures: Figures,
    left_out: Option<String>,
    course: Option<Course>,
    bars: Vec<Bar>,
    /// What went out at once, the largest first, and where all of it is.
    largest: Vec<Line>,
    all_largest: String,
    income: Vec<(String, String)>,
    comparison: Option<Comparison>,
    files: Vec<(String, String)>,
}

/// Days that are often asked for.
struct Shortcut {
    name: String,
    href: String,
    is_here: bool,
}

/// The days before, and what moved most since.
struct Comparison {
    days: String,
    figures: Figures,
    /// A category with both sums, and how they differ.
    rows: Vec<Moved>,
}

/// A category in two spans.
struct Moved {
    name: String,
    before: String,
    after: String,
    /// With its sign.
    difference: String,
}

/// What is asked for; what is empty is not.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    from: String,
    to: String,
    compare: String,
}

impl Asked {
    /// The days that are asked for, this month of the book where none are; and whether they could not be read.
    fn period(&self, month: Period) -> (Period, bool) {
        let day = |text: &str| text.trim().parse::<NaiveDate>().ok();
        match (self.from.trim(), self.to.trim()) {
            ("", "") => (month, false),
            (from, to) => {
                let from = if from.is_empty() { Some(FIRST_DAY) } else { day(from) };
                let to = if to.is_empty() { Some(LAST_DAY) } else { day(to) };
                let within = |day: &NaiveDate| (FIRST_DAY..=LAST_DAY).contains(day);
                let both = from.filter(within).zip(to.filter(within));
                let period = both.and_then(|(from, to)| Period::inclusive(from, to));
                (period.unwrap_or(month), period.is_none())
            }
        }
    }
}

/// The report of the days that are asked for.
pub(super) async fn show(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(asked): UrlQuery<Asked>,
) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let today = person.zone.day(context.clock.now());
    let names = words.named(names::of(database, person).await?);
    let categories = &names.categories;
    let (period, is_unread) = asked.period(person.month(today));
    let (summary, days) = tokio::try_join!(
        summary::of(database, person, categories, period, today),
        day_totals::of(database, person, categories, period),
    )?;
    let compares = !asked.compare.is_empty();
    let comparison = match before(person, period).filter(|_| compares) {
        Some(before) => {
            Some(compared(&context, (words, person, categories), (before, &summary), today).await?)
        }
        None => None,
    };
    let spans = shortcuts(words, (person, today), period);
    let shown = ReportsPage {
        words,
        shell: Shell::of(&visitor, Room::Reports),
        days: text::days(words.words(), period),
        from: period.from,
        to: period.last_day(),
        compares,
        problem: is_unread.then(|| words.say("page-filter-days-wrong")),
        is_own: !spans.iter().any(|span| span.is_here),
        spans,
        figures: Figures::from(&summary),
        left_out: left_out(words, &summary),
        course: Course::of(words, &summary, (&days, picture::so_far(period, today))),
        bars: by_category(words, &summary, (&names, MOST_BARS)),
        largest: largest_expenses(&context, (words, person, &names), period).await?,
        all_largest: largest_of(period),
        income: summary.income_breakdown.iter().map(row).collect(),
        comparison,
        files: files(words, person, period),
    };
    Ok(page(StatusCode::OK, &shown))
}

/// The largest expenses that count in these days.
async fn largest_expenses(
    context: &Context,
    whose: (Spoken, &Person, &Names),
    period: Period,
) -> Result<Vec<Line>, ApiError> {
    let filter = Filter {
        period: Some(period),
        direction: Some(Direction::Expense),
        status: Some(EntryStatus::Confirmed),
        ..Filter::default()
    };
    let ranked = largest(&context.database, whose.1, &filter, (None, LARGEST)).await?;
    let rows: Vec<Transaction> = ranked.into_iter().map(|(row, _)| row).collect();
    let shown = lines(context, &rows, whose).await?.into_iter().zip(&rows);
    Ok(shown.map(|(line, row)| line.of_day(whose.0.day(row.tx_date))).collect())
}

fn row(sum: &CategorySum) -> (String, String) {
    (sum.category.clone(), money_text(sum.amount))
}

/// The month before a month of the book, else as many days before these; `None` where the calendar has none.
fn before(person: &Person, period: Period) -> Option<Period> {
    let last = period.from.pred_opt().filter(|day| *day >= FIRST_DAY)?;
    if person.month(period.from) == period {
        return Some(person.month(last));
    }
    let days = u64::try_from((period.until - period.from).num_days()).ok()?;
    let from = period.from.checked_sub_days(Days::new(days)).filter(|day| *day >= FIRST_DAY)?;
    Some(Period { from, until: period.from })
}

async fn compared(
    context: &Context,
    (words, person, categories): (Spoken, &Person, &Categories),
    (before, after): (Period, &Summary),
    today: NaiveDate,
) -> Result<Comparison, ApiError> {
    let earlier = summary::of(&context.database, person, categories, before, today).await?;
    let rows = summary::moved(&earlier, after).into_iter().map(|(name, before, after)| Moved {
        name: name.to_owned(),
        before: money_text(before),
        after: money_text(after),
        difference: difference(before, after),
    });
    Ok(Comparison {
        days: text::days(words.words(), before),
        figures: Figures::from(&earlier),
        rows: rows.collect(),
    })
}

/// How much more it became, or less.
fn difference(before: Money, after: Money) -> String {
    let more = after.plus(before.negated());
    match more.minor() {
        0 => "=".to_owned(),
        1.. => format!("+{}", money_text(more)),
        _ => format!("\u{2212}{}", money_text(more.negated())),
    }
}

/// The days that are often asked for.
fn shortcuts(words: Spoken, (person, today): (&Person, NaiveDate), shown: Period) -> Vec<Shortcut> {
    let month = person.month(today);
    let last = month.from.pred_opt().map_or(month, |day| person.month(day));
    let year = person.months.named(first_of_year(month.from));
    let year = Period { from: year.from, until: month.until };
    [
        ("page-span-day", Period::day(today)),
        ("page-span-week", Period::week(today)),
        ("page-span-month", month),
        ("page-span-last-month", last),
        ("page-span-year", year),
    ]
    .into_iter()
    .map(|(key, period)| Shortcut {
        name: words.say(key),
        href: format!("/reports?from={}&to={}", period.from, period.last_day()),
        is_here: period == shown,
    })
    .collect()
}

fn first_of_year(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day)
}

/// The entries of the days as tables; where the days are a day, a week or a month of the book, their report as a document, too.
fn files(words: Spoken, person: &Person, period: Period) -> Vec<(String, String)> {
    let (from, to) = (period.from, period.last_day());
    let table = |format: &str| format!("/api/v1/transactions/export?format={format}&from={from}&to={to}");
    let mut files =
        vec![(words.say("page-file-csv"), table("csv")), (words.say("page-file-xlsx"), table("xlsx"))];
    let span = Span::ALL.into_iter().find(|span| span.around(from, &person.months) == period);
    if let Some(span) = span {
        let report = format!("/api/v1/reports/download?format=pdf&period={}&date={from}", span.name());
        files.push((words.say("page-file-pdf"), report));
    }
    files
}

#[cfg(test)]
mod tests {
    use ledger::Currency;

    use super::*;

    #[test]
    fn days_are_read_or_said_to_be_none() {
        let month = Period::month("2026-11-20".parse().expect("a day"));
        let period = |from: &str, to: &str| {
            Asked { from: from.to_owned(), to: to.to_owned(), ..Asked::default() }.period(month)
        };
        assert_eq!(period("", ""), (month, false));
        let (read, is_unread) = period("2026-01-01", "2026-01-31");
        assert_eq!((read, is_unread), (Period::month("2026-01-05".parse().expect("a day")), false));
        assert_eq!(period("", "0001-01-01").0, Period::day(FIRST_DAY));
        for (from, to) in
            [("x", ""), ("2026-02-01", "2026-01-01"), ("+99999-01-01", ""), ("2026-02-30", "2026-03-01")]
        {
            assert_eq!(period(from, to), (month, true), "{from} {to}");
        }
    }

    #[test]
    fn differences_have_their_sign() {
        let idr = |units| Money::from_units(units, Currency::IDR).expect("an amount");
        assert_eq!(difference(idr(1), idr(1)), "=");
        assert_eq!(difference(idr(1_000), idr(3_000)), "+Rp2.000");
        assert_eq!(difference(idr(3_000), idr(1_000)), "−Rp2.000");
    }
}
