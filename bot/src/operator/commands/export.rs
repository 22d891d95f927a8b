//! `catat export`: a person's book as a file that other programs read.

use std::{path::PathBuf, process::ExitCode};

use chrono::NaiveDate;
use ledger::{
    db::Database,
    people::user::{self, Address},
};
use reports::journal::{self, Dialect};

use super::print;
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
    let address =
        Address::phone(phone).map_err(|error| Failure::Usage(format!("--user {phone}: {error}")))?;
    let person = user::find(database, &address).await?;
    let person = person.ok_or_else(|| Failure::Other(format!("{phone} has never written")))?;
    let journal = journal::of(database, &person).await?.between(wanted.from, wanted.to);
    let text = journal.text(wanted.dialect);
    let Some(out) = &wanted.out else {
        print(text.trim_end());
        return Ok(ExitCode::SUCCESS);
    };
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or_else(|| ".".as_ref()))?;
    std::io::Write::write_all(&mut file, text.as_bytes())?;
    file.persist(out).map_err(|error| Failure::Other(format!("{}: {}", out.display(), error.error)))?;
    Ok(ExitCode::SUCCESS)
}
