//! The commands, one file each, and what several of them do.

pub mod doctor;
pub mod eval;
pub mod export;
pub mod import;
pub mod jobs;
pub mod keys;
pub mod link;
pub mod media;
pub mod messages;
pub mod models;
pub mod rates;
pub mod report;
pub mod serve;
pub mod sessions;
mod sink;
pub mod users;

use std::path::Path;

use ledger::{
    db::Database,
    people::user::{self, Address, Person},
};

use self::sink::Sink;
use super::{config::Settings, data_folder::DataFolder, failure::Failure};
use crate::intake::store::StartError;

/// Locks the data folder for an engine.
pub(crate) fn lock(settings: &Settings) -> Result<DataFolder, Failure> {
    DataFolder::lock(&settings.data_dir).map_err(|error| Failure::of_folder(&error))
}

/// Why an engine did not start. Media in another store is a mistake of the settings.
pub(crate) fn not_started(error: &StartError) -> Failure {
    let text = error.to_string();
    match error {
        StartError::Database(_) => Failure::Other(text),
        StartError::OtherStore { .. } | StartError::OtherBooks { .. } => Failure::Usage(text),
    }
}

/// Whose number `--user` names.
async fn person_of(database: &Database, phone: &str) -> Result<Person, Failure> {
    let address =
        Address::phone(phone).map_err(|error| Failure::Usage(format!("--user {phone}: {error}")))?;
    let person = user::find(database, &address).await?;
    person.ok_or_else(|| Failure::Other(format!("{phone} has never written")))
}

/// Writes a file whole, so that it is there or as it was; where none is named, to standard output.
fn put(file: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write;
    let mut sink = Sink::open(file)?;
    match sink.write_all(bytes) {
        Err(error) if !sink::is_gone(&error) => Err(error.into()),
        Err(_) => Ok(()),
        Ok(()) => sink.finish(),
    }
}

/// Prints a line. Whoever reads it may have gone (`catat doctor | head`): that is no reason to fail.
fn print(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{line}");
}
