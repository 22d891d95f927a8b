//! `catat export`: a person's book as a file that other programs read.

use std::{
    io::{IsTerminal, Write, stdout},
    path::PathBuf,
    process::ExitCode,
};

use chrono::NaiveDate;
use ledger::{
    book::{copy, lookup, names},
    db::Database,
    people::user::Person,
    values::clock::{Clock, SystemClock},
};
use reports::{
    exports::{self, ExportError, Of, ofx, qif, sheets, table},
    journal::{self, Dialect},
};

use super::{
    person_of,
    sink::{self, Sink},
};
use crate::operator::failure::Failure;

/// What is to be written.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// As what.
    pub(crate) format: Format,
    /// The first day.
    pub(crate) from: Option<NaiveDate>,
    /// The last day.
    pub(crate) to: Option<NaiveDate>,
    /// The file; `None`: standard output.
    pub(crate) out: Option<PathBuf>,
}

/// What a book is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// A journal of double entry.
    Journal(Dialect),
    /// A table of entries.
    Csv,
    /// The same on sheets, a month each.
    Xlsx,
    /// Everything.
    Json,
    /// Statements of accounts.
    Ofx,
    /// The same in an older format.
    Qif,
}

/// Writes it. A file is there whole, or as it was.
pub(crate) async fn run(database: &Database, phone: &str, wanted: &Wanted) -> Result<ExitCode, Failure> {
    if let (Some(from), Some(to)) = (wanted.from, wanted.to)
        && from > to
    {
        return Err(Failure::Usage(format!("--from {from} is after --to {to}")));
    }
    if wanted.format == Format::Json && (wanted.from, wanted.to) != (None, None) {
        return Err(Failure::Usage("json is the whole book: it takes neither --from nor --to".to_owned()));
    }
    if wanted.format == Format::Xlsx && wanted.out.is_none() && stdout().is_terminal() {
        return Err(Failure::Usage("no terminal shows this: name a file with --out FILE".to_owned()));
    }
    let person = person_of(database, phone).await?;
    let mut sink = Sink::open(wanted.out.as_deref())?;
    match write(database, &person, wanted, &mut sink).await {
        Err(ExportError::Io(error)) if sink::is_gone(&error) => return Ok(ExitCode::SUCCESS),
        written => written.map_err(|error| Failure::Other(error.to_string()))?,
    }
    sink.finish()?;
    Ok(ExitCode::SUCCESS)
}

async fn write(
    database: &Database,
    person: &Person,
    wanted: &Wanted,
    out: &mut (dyn Write + Send),
) -> Result<(), ExportError> {
    let names = names::of(database, person).await?;
    let days = exports::days(wanted.from, wanted.to);
    let entries = lookup::Wanted { period: Some(days), ..lookup::Wanted::default() };
    let of = Of { person, names: &names, wanted: entries };
    let today = person.zone.day(SystemClock.now());
    match wanted.format {
        Format::Csv => drop(table::write(database, &of, out).await?),
        Format::Xlsx => out.write_all(&sheets::workbook(database, &of, today).await?)?,
        Format::Ofx => ofx::write(database, &of, today, out).await?,
        Format::Qif => qif::write(database, &of, out).await?,
        Format::Json => copy::write::<ExportError>(database, person, out).await?,
        Format::Journal(dialect) => {
            let journal = journal::of(database, person).await?.between(wanted.from, wanted.to);
            let text = journal.text(dialect);
            match wanted.out {
                Some(_) => out.write_all(text.as_bytes())?,
                None => writeln!(out, "{}", text.trim_end())?,
            }
        }
    }
    Ok(())
}
