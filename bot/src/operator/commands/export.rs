//! `catat export`: a person's book as a file that other programs read.

use std::{path::PathBuf, process::ExitCode};

use chrono::NaiveDate;
use ledger::db::Database;
use reports::journal::{self, Dialect};

use super::{person_of, print, put};
use crate::operator::failure::Failure;

/// What is to be written.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// For which program.
    pub(crate) dialect: Dialect,
    /// The first day.
    pub(crate) from: Option<NaiveDate>,
    /// The last day.
    pub(crate) to: Option<NaiveDate>,
    /// The file; `None`: standard output.
    pub(crate) out: Option<PathBuf>,
}

/// Writes it. A file is there whole, or as it was.
pub(crate) async fn run(database: &Database, phone: &str, wanted: &Wanted) -> Result<ExitCode, Failure> {
    if let (Some(from), Some(to)) = (wanted.from, wanted.to)
        && from > to
    {
        return Err(Failure::Usage(format!("--from {from} is after --to {to}")));
    }
    let person = person_of(database, phone).await?;
    let journal = journal::of(database, &person).await?.between(wanted.from, wanted.to);
    let text = journal.text(wanted.dialect);
    match &wanted.out {
        None => print(text.trim_end()),
        Some(out) => put(Some(out), text.as_bytes())?,
    }
    Ok(ExitCode::SUCCESS)
}
