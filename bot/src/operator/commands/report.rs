//! `catat report`: what came in and went out in a period of a person's, in words, as a picture, or as a file.

use std::{
    io::{IsTerminal, stdout},
    path::PathBuf,
    process::ExitCode,
};

use charts::{Page, Theme};
use chrono::{Datelike, NaiveDate};
use ledger::{
    Currency, Money,
    book::{
        lookup,
        names::{self, Names},
        transaction::{FIRST_DAY, LAST_DAY},
    },
    db::Database,
    people::user::Person,
    values::{
        clock::{Clock, SystemClock},
        period::Period,
    },
};
use reports::{
    Summary, Words,
    files::{self, Book, Entries},
    picture::{self, Beside},
    summary::{self, CategorySum, ConvertedSums, CurrencySums},
    text,
};
use serde::Serialize;

use super::{person_of, print, put};
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
    /// A month, from the day on which those of the person's book begin.
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
    fn around(self, day: NaiveDate, person: &Person) -> Period {
        let first = |year| NaiveDate::from_ymd_opt(year, 1, 1);
        match self {
            Self::Day => Period::day(day),
            Self::Week => Period::week(day),
            Self::Month => person.month(day),
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

/// Whose report it is, and of which days.
struct Asked<'a> {
    database: &'a Database,
    words: &'a Words,
    person: &'a Person,
    names: &'a Names,
    summary: &'a Summary,
    today: NaiveDate,
}

/// Writes the report.
pub(crate) async fn run(database: &Database, phone: &str, wanted: &Wanted) -> Result<ExitCode, Failure> {
    if wanted.format.is_binary() && wanted.out.is_none() && stdout().is_terminal() {
        return Err(Failure::Usage("no terminal shows this: name a file with --out FILE".to_owned()));
    }
    let person = person_of(database, phone).await?;
    let today = person.zone.day(SystemClock.now());
    let day = wanted.at.unwrap_or(today);
    if !(FIRST_DAY..=LAST_DAY).contains(&day) {
        return Err(Failure::Usage(format!("--at {day} is outside the calendar")));
    }
    let (catalogue, period) = (say::catalogue(), wanted.span.around(day, &person));
    let words = catalogue.of(person.locale);
    let names = words.named(names::of(database, &person).await?);
    let summary = summary::of(database, &person, &names.categories, period, today).await?;
    let (names, summary) = (&names, &summary);
    let asked = Asked { database, words, person: &person, names, summary, today };
    let theme = if wanted.dark { Theme::Dark } else { Theme::Light };
    let bytes = match wanted.format {
        Format::Text => text::summary(words, summary, today).into_bytes(),
        Format::Json => serde_json::to_vec(&told(&asked, &asked.beside().await?))?,
        Format::Png => asked.page().await?.png(theme)?,
        Format::Svg => asked.page().await?.svg(theme).into_bytes(),
        Format::Xlsx => {
            let book = Book { person: &person, names };
            files::workbook(words, book, (summary, &asked.entries().await?), today)?
        }
        Format::Pdf => {
            let (page, entries) = (asked.page().await?, asked.entries().await?);
            files::document(words, names, page, &entries).pdf()?
        }
    };
    if wanted.out.is_none() && matches!(wanted.format, Format::Text | Format::Json) {
        print(&String::from_utf8_lossy(&bytes));
    } else {
        put(wanted.out.as_deref(), &bytes)?;
    }
    Ok(ExitCode::SUCCESS)
}

impl Asked<'_> {
    async fn beside(&self) -> Result<Beside, Failure> {
        let categories = &self.names.categories;
        Ok(picture::read(self.database, self.person, categories, self.summary.period).await?)
    }

    async fn page(&self) -> Result<Page, Failure> {
        Ok(picture::page(self.words, self.summary, &self.beside().await?, self.today))
    }

    async fn entries(&self) -> Result<Entries, Failure> {
        let wanted = lookup::Wanted { period: Some(self.summary.period), ..lookup::Wanted::default() };
        let entries = files::entries(self.database, self.person, &wanted).await?;
        entries.ok_or_else(|| {
            Failure::Other(format!(
                "there are more than {} entries: name a shorter --period",
                files::MOST_ENTRIES
            ))
        })
    }
}

fn told<'a>(asked: &Asked<'a>, beside: &Beside) -> Told<'a> {
    let summary = asked.summary;
    let days = beside.days.iter();
    Told {
        from: summary.period.from,
        to: summary.period.last_day(),
        currency: asked.person.currency,
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
