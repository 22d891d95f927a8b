//! `catat report`: what came in and went out in a period of a person's, in words, as a picture, or as a file.

use std::{
    io::{IsTerminal, stdout},
    path::PathBuf,
    process::ExitCode,
};

use charts::Theme;
use chrono::{Datelike, NaiveDate};
use ledger::{
    Currency, Money,
    book::{
        names::{self, Names},
        transaction::{FIRST_DAY, LAST_DAY},
    },
    db::Database,
    people::user::{self, Address, Person},
    values::{
        clock::{Clock, SystemClock},
        period::Period,
    },
};
use reports::{
    Summary, Words,
    files::{self, Book},
    picture::{self, Beside},
    summary::{self, CategorySum, ConvertedSums, CurrencySums},
    text,
};
use serde::Serialize;

use super::{print, put};
use crate::{operator::failure::Failure, out::say};

/// What is to be reported.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// How long a time.
    pub(crate) span: Span,
    /// A day in it; `None`: the person's today.
    pub(crate) at: Option<NaiveDate>,
    /// How it is told.
    pub(crate) format: Format,
    /// Whether pictures are light on dark.
    pub(crate) dark: bool,
    /// The file; `None`: standard output.
    pub(crate) out: Option<PathBuf>,
}

/// How long a time a report is of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Span {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
}

/// How a report is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// As the bot says it.
    Text,
    /// As one object.
    Json,
    /// As a picture.
    Png,
    /// As the text of a picture.
    Svg,
    /// As a workbook.
    Xlsx,
    /// As sheets of paper.
    Pdf,
}

impl Format {
    /// Whether no terminal shows it.
    fn is_binary(self) -> bool {
        matches!(self, Self::Png | Self::Xlsx | Self::Pdf)
    }
}

impl Span {
    fn around(self, day: NaiveDate) -> Period {
        let first = |year| NaiveDate::from_ymd_opt(year, 1, 1);
        match self {
            Self::Day => Period::day(day),
            Self::Week => Period::week(day),
            Self::Month => Period::month(day),
            Self::Year => Period {
                from: first(day.year()).unwrap_or(day),
                until: first(day.year() + 1).unwrap_or(NaiveDate::MAX),
            },
        }
    }
}

/// A report as JSON has it, with the API's names.
#[derive(Serialize)]
struct Told<'a> {
    from: NaiveDate,
    to: NaiveDate,
    currency: Currency,
    total_income: Money,
    total_expense: Money,
    month_balance: Money,
    category_breakdown: &'a [CategorySum],
    income_breakdown: &'a [CategorySum],
    converted: &'a [ConvertedSums],
    other_currencies: &'a [CurrencySums],
    days: Vec<ToldDay>,
}

#[derive(Serialize)]
struct ToldDay {
    day: NaiveDate,
    income: Money,
    expense: Money,
}

/// What was read for a report.
struct Read {
    person: Person,
    names: Names,
    summary: Summary,
    beside: Beside,
    today: NaiveDate,
}

/// Writes the report.
pub(crate) async fn run(database: &Database, phone: &str, wanted: &Wanted) -> Result<ExitCode, Failure> {
    if wanted.format.is_binary() && wanted.out.is_none() && stdout().is_terminal() {
        return Err(Failure::Usage("no terminal shows this: name a file with --out FILE".to_owned()));
    }
    let address =
        Address::phone(phone).map_err(|error| Failure::Usage(format!("--user {phone}: {error}")))?;
    let person = user::find(database, &address).await?;
    let person = person.ok_or_else(|| Failure::Other(format!("{phone} has never written")))?;
    let today = person.zone.day(SystemClock.now());
    let day = wanted.at.unwrap_or(today);
    if !(FIRST_DAY..=LAST_DAY).contains(&day) {
        return Err(Failure::Usage(format!("--at {day} is outside the calendar")));
    }
    let (catalogue, period) = (say::catalogue(), wanted.span.around(day));
    let words = catalogue.of(person.locale);
    let names = words.named(names::of(database, &person).await?);
    let summary = summary::of(database, &person, &names.categories, period, today).await?;
    let beside = picture::read(database, &person, &names.categories, period).await?;
    let read = Read { person, names, summary, beside, today };
    let bytes = match wanted.format {
        Format::Text => text::summary(words, &read.summary, today).into_bytes(),
        Format::Json => serde_json::to_vec(&told(&read))?,
        _ => drawn(database, words, &read, wanted).await?,
    };
    if wanted.out.is_none() && matches!(wanted.format, Format::Text | Format::Json) {
        print(&String::from_utf8_lossy(&bytes));
    } else {
        put(wanted.out.as_deref(), &bytes)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn told(read: &Read) -> Told<'_> {
    let summary = &read.summary;
    let days = read.beside.days.iter();
    Told {
        from: summary.period.from,
        to: summary.period.last_day(),
        currency: read.person.currency,
        total_income: summary.total_income,
        total_expense: summary.total_expense,
        month_balance: summary.month_balance,
        category_breakdown: &summary.category_breakdown,
        income_breakdown: &summary.income_breakdown,
        converted: &summary.converted,
        other_currencies: &summary.other_currencies,
        days: days.map(|day| ToldDay { day: day.day, income: day.income, expense: day.expense }).collect(),
    }
}

async fn drawn(database: &Database, words: &Words, read: &Read, wanted: &Wanted) -> Result<Vec<u8>, Failure> {
    let theme = if wanted.dark { Theme::Dark } else { Theme::Light };
    let page = picture::page(words, &read.summary, &read.beside, read.today);
    match wanted.format {
        Format::Png => return Ok(page.png(theme)?),
        Format::Svg => return Ok(page.svg(theme).into_bytes()),
        Format::Xlsx | Format::Pdf | Format::Text | Format::Json => {}
    }
    let entries = files::entries(database, &read.person, read.summary.period).await?;
    let entries = entries.ok_or_else(|| {
        Failure::Other(format!(
            "there are more than {} entries: name a shorter --period",
            files::MOST_ENTRIES
        ))
    })?;
    let book = Book { person: &read.person, names: &read.names };
    Ok(match wanted.format {
        Format::Xlsx => files::workbook(words, book, (&read.summary, &entries), read.today)?,
        _ => files::document(words, &read.names, page, &entries).pdf()?,
    })
}
