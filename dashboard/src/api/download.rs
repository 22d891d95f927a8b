//! `/transactions/export` and `/api/v1/reports/download`: a book, or a report, as a file.

use std::io::{self, BufWriter, Write};

use axum::{extract::State, response::Response};
use chrono::{Datelike, NaiveDate};
use ledger::{
    book::{
        copy::{self, Unsettled},
        lookup::Wanted,
        names,
        transaction::LAST_DAY,
    },
    people::user::Person,
    values::period::Period,
};
use reports::{
    Catalogue,
    exports::{self, ExportError, Of, ofx, qif, sheets, table},
    journal::{self, Dialect},
    rendered::{self, RenderError, Report},
};
use serde::Deserialize;
use tokio::fs::File;
use utoipa::ToSchema;

use super::{all_within_calendar, transactions::days, within_calendar};
use crate::{
    ApiError, Context, auth::Caller, body::UrlQuery, outgoing::Outgoing, places::Places, who::Asked,
};

/// So many files are made at once, one of each person's; whoever comes then comes again.
static MAKING: Places = Places::new(1, 2);

/// What a book is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum ExportFormat {
    Csv,
    Xlsx,
    Json,
    Ofx,
    Qif,
    Hledger,
    Ledger,
    Beancount,
}

impl ExportFormat {
    /// What its files' names end with, and what they are.
    fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::Csv => ("csv", "text/csv; charset=utf-8"),
            Self::Xlsx => ("xlsx", rendered::Format::Xlsx.mime_type()),
            Self::Json => ("json", "application/json"),
            Self::Ofx => ("ofx", "application/x-ofx"),
            Self::Qif => ("qif", "application/x-qif"),
            Self::Hledger | Self::Ledger => ("journal", "text/plain; charset=utf-8"),
            Self::Beancount => ("beancount", "text/plain; charset=utf-8"),
        }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExportQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    /// A table, unless said.
    format: Option<ExportFormat>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// A person's book as a file that other programs read.
pub(super) async fn export(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<ExportQuery>,
) -> Result<Response, ApiError> {
    let person = Asked::of(caller, query.user_id, query.phone).find(&context.database).await?;
    let format = query.format.unwrap_or(ExportFormat::Csv);
    let period = days(("from", query.from), ("to", query.to))?;
    if format == ExportFormat::Json && period.is_some() {
        return Err(ApiError::Invalid("from: json is the whole book, and takes no days".to_owned()));
    }
    let place = Outgoing::place(person.id).await?;
    let making = MAKING.take(person.id)?;
    // It goes out once it is whole: whatever goes wrong before is told as an error, and not as half a book.
    let mut file = BufWriter::new(tempfile::tempfile().map_err(|error| unwritten(&error))?);
    write(&context, &person, (format, query.from, query.to), &mut file).await?;
    let file = file.into_inner().map_err(|error| unwritten(error.error()))?;
    let file = Outgoing::of(File::from_std(file)).await.map_err(|error| unwritten(&error))?;
    drop(making);
    let today = person.zone.day(context.clock.now());
    let (extension, mime_type) = format.told();
    file.saved(place, (&format!("catat-{today}.{extension}"), mime_type)).await
}

async fn write(
    context: &Context,
    person: &Person,
    (format, from, to): (ExportFormat, Option<NaiveDate>, Option<NaiveDate>),
    out: &mut (dyn Write + Send),
) -> Result<(), ExportError> {
    let database = &context.database;
    let names = names::of(database, person).await?;
    let wanted = Wanted { period: Some(exports::days(from, to)), ..Wanted::default() };
    let of = Of { person, names: &names, wanted };
    let today = person.zone.day(context.clock.now());
    let dialect = match format {
        ExportFormat::Csv => return table::write(database, &of, out).await.map(drop),
        ExportFormat::Xlsx => {
            return Ok(out.write_all(&sheets::workbook(database, &of, today).await?)?);
        }
        ExportFormat::Ofx => return ofx::write(database, &of, today, out).await,
        ExportFormat::Qif => return qif::write(database, &of, out).await,
        ExportFormat::Json => return copy::write::<ExportError>(database, person, out).await,
        ExportFormat::Hledger => Dialect::Hledger,
        ExportFormat::Ledger => Dialect::Ledger,
        ExportFormat::Beancount => Dialect::Beancount,
    };
    let journal = journal::of(database, person).await?.between(from, to);
    Ok(out.write_all(journal.text(dialect).as_bytes())?)
}

fn unwritten(error: &io::Error) -> ApiError {
    tracing::error!(%error, "a file for download could not be written");
    ApiError::Internal
}

impl From<ExportError> for ApiError {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Database(error) => error.into(),
            ExportError::Unsettled(Unsettled::Changed) => Self::Conflict,
            ExportError::TooMany(_) => Self::Refused(error.to_string()),
            error => {
                tracing::error!(%error, "a book could not be exported");
                Self::Internal
            }
        }
    }
}

/// How long a time a report is of.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum ReportSpan {
    Day,
    Week,
    Month,
    Year,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DownloadQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    format: rendered::Format,
    /// A month of the book, unless said.
    period: Option<ReportSpan>,
    /// A day in it; today, unless said.
    date: Option<NaiveDate>,
    #[serde(default)]
    dark: bool,
}

/// A report as a picture or a file.
pub(super) async fn report(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<DownloadQuery>,
) -> Result<Response, ApiError> {
    let person = Asked::of(caller, query.user_id, query.phone).find(&context.database).await?;
    let today = person.zone.day(context.clock.now());
    let period = around(query.period.unwrap_or(ReportSpan::Month), query.date.unwrap_or(today), &person)?;
    let names = names::of(&context.database, &person).await?;
    let place = Outgoing::place(person.id).await?;
    let making = MAKING.take(person.id)?;
    let words = Catalogue::own().of(person.locale);
    let report = Report::read(&context.database, (words, person, names), (period, today), query.format);
    let report = report.await?;
    // It is drawn to its end, also where nobody waits for it any more: so long is its place taken.
    let drawn = tokio::task::spawn_blocking(move || (report.draw(query.dark), making)).await;
    let (bytes, making) = drawn.map_err(|_| ApiError::Internal)?;
    let file = Outgoing::made(&bytes?).await.map_err(|error| unwritten(&error))?;
    drop(making);
    let name = format!("catat-{}.{}", period.from, query.format.extension());
    file.saved(place, (&name, query.format.mime_type())).await
}

fn around(span: ReportSpan, day: NaiveDate, person: &Person) -> Result<Period, ApiError> {
    within_calendar("date", day)?;
    let period = match span {
        ReportSpan::Day => Period::day(day),
        ReportSpan::Week => Period::week(day),
        ReportSpan::Month => person.month(day),
        ReportSpan::Year => {
            let first = |year| NaiveDate::from_ymd_opt(year, 1, 1);
            let until = first(day.year() + 1).unwrap_or(LAST_DAY);
            Period { from: first(day.year()).unwrap_or(day), until }
        }
    };
    all_within_calendar("date", period)
}

impl From<RenderError> for ApiError {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Database(error) => error.into(),
            RenderError::TooMany => Self::Refused(error.to_string()),
            RenderError::Draw(error) => {
                tracing::error!(%error, "a report could not be drawn");
                Self::Internal
            }
        }
    }
}
