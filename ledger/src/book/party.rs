//! Parties: with whom there are debts.

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    book::{
        debts::Debt,
        row::{BookRow, Thing, Whose},
    },
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        obstacle::{Objection, Obstacle, Taken, Verdict},
        stored::{Stored, stored},
    },
    people::person::Person,
};

/// Longer names are refused, in letters.
pub const LONGEST_NAME: usize = 60;

/// Whether there are debts with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum PartyStatus {
    /// There may be.
    Active,
    /// There were.
    Closed,
    /// Part of another.
    Merged,
    /// Noted by mistake.
    Deleted,
}

stored_as_word!(PartyStatus: Active = "active", Closed = "closed", Merged = "merged", Deleted = "deleted");

/// Somebody who owes something, or is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// What the person calls them.
    pub name: String,
    /// The name, case-folded; unique in the book.
    pub name_key: String,
    /// Whether there are debts with them.
    pub status: PartyStatus,
    /// The party of the same name that this one is part of since two people became one.
    merged_into: Option<i64>,
    /// Moves on with every write.
    pub version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Party in "parties": id, book_id, user_id, name, name_key, status, merged_into, version, created_at, updated_at);

/// Why a party is left as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The name has more than [`LONGEST_NAME`] letters.
    #[error("it has more than {LONGEST_NAME} letters")]
    NameTooLong,
    /// The name of another.
    #[error("there is somebody called `{0}`")]
    NameTaken(String),
    /// Something is owed, one way or the other.
    #[error("something is owed; it is settled first")]
    Owing,
}

impl Party {
    /// Whether there may be debts with them.
    pub fn is_active(&self) -> bool {
        self.status == PartyStatus::Active
    }

    /// The party under another name, among those of its book.
    pub fn renamed(&self, name: &str, among: &[Self]) -> Result<Self, Refusal> {
        is_free(name, among.iter().filter(|other| other.id != self.id))?;
        if name.chars().count() > LONGEST_NAME {
            return Err(Refusal::NameTooLong);
        }
        Ok(Self { name: name.to_owned(), name_key: crate::name_key(name), ..self.clone() })
    }

    /// The party as one with whom all is settled, among the debts of its book.
    pub fn closed(&self, debts: &[Debt]) -> Result<Self, Refusal> {
        if debts.iter().any(|debt| debt.party_id == Some(self.id) && debt.left.minor() != 0) {
            return Err(Refusal::Owing);
        }
        Ok(Self { status: PartyStatus::Closed, ..self.clone() })
    }
}

impl BookRow for Party {
    const CALLED: &'static str = "party";
    const WHOSE: Whose = Whose::Book;
    const LISTED_AS: Option<&'static str> = Some("parties");
    const ERASED_AT_ONCE: usize = 5;
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status = 'active'");
    const HAS_HEIRS: bool = true;
    const NAMED: Option<&'static str> = Some("n.status <> 'deleted'");

    fn falls_into(&self, other: &Self) -> bool {
        self.id != other.id && self.is_active() && other.is_active() && self.name_key == other.name_key
    }

    fn fold_into(self, heir: Self) -> (Self, Self) {
        (Self { status: PartyStatus::Merged, merged_into: Some(heir.id), ..self }, heir)
    }

    fn heir(&self) -> Option<i64> {
        self.merged_into
    }

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Named(self.name.clone()))
    }

    fn objections(&self, then: &Self, taken: Taken) -> Vec<Objection> {
        if !then.is_active() {
            return Vec::new();
        }
        vec![Objection {
            count: "SELECT COUNT(*) FROM parties WHERE book_id = $1 AND name_key = $2 AND status = 'active' AND id <> $3",
            values: binds![taken.book_id, then.name_key.clone(), then.id],
            verdict: Verdict::Stops(Obstacle::NameTaken(then.name.clone())),
        }]
    }
}

/// Those of the person's book, with whom there are debts or were, by name.
pub async fn of(database: &Database, person: &Person) -> Result<Vec<Party>, DatabaseError> {
    const SQL: &str = concatcp!(
        Party::SELECT,
        "WHERE t.book_id = $1 AND t.status IN ('active', 'closed') ORDER BY t.name_key, t.id"
    );
    database.scan(SQL, binds![person.book.get()]).await
}

/// Whether nobody among those of a book, with whom there may be debts, bears a name.
pub fn is_free<'p>(name: &str, among: impl IntoIterator<Item = &'p Party>) -> Result<(), Refusal> {
    let name_key = crate::name_key(name);
    match among.into_iter().find(|other| other.is_active() && other.name_key == name_key) {
        Some(other) => Err(Refusal::NameTaken(other.name.clone())),
        None => Ok(()),
    }
}

/// Notes a party at its first mention.
pub fn note(change: &mut Change<'_>, id: i64, name: &str) -> Party {
    let author = change.author();
    let party = Party {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        name: name.to_owned(),
        name_key: crate::name_key(name),
        status: PartyStatus::Active,
        merged_into: None,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&party);
    party
}

/// Writes a party's new fields over what was read; stale where somebody else was first.
pub fn amend(change: &mut Change<'_>, before: &Party, after: Party) -> Party {
    change.update(before, after)
}
