//! Money, time, people, their books, and all the SQL. Nothing here knows of chat, language or HTML.

pub mod access;
pub mod book;
pub mod db;
pub mod history;
pub mod imports;
pub mod invariants;
pub mod jobs;
pub mod messages;
pub mod people;
pub mod rates;
pub mod values;

use db::{Database, DatabaseError, Location};

pub use values::{
    direction::Direction,
    money::{Currency, Money, half_to_even},
    rate::Rate,
    reason::Reason,
    text::{name_key, one_line, titled},
};

/// Opens the books, and brings what earlier versions wrote up to date.
pub async fn open(location: &Location) -> Result<Database, DatabaseError> {
    let database = Database::open(location).await?;
    history::upgrade::run(&database).await?;
    Ok(database)
}
