//! Parties: with whom there are debts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    book::row::{BookRow, Whose},
    history::{change::Change, stored::stored},
};

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
    status: String,
    /// The party of the same name that this one is part of since two people became one.
    merged_into: Option<i64>,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Party in "parties": id, book_id, user_id, name, name_key, status, merged_into, version, created_at, updated_at);

impl Party {
    fn is_active(&self) -> bool {
        self.status == "active"
    }
}

impl BookRow for Party {
    const CALLED: &'static str = "party";
    const WHOSE: Whose = Whose::Book;
    const LISTED_AS: Option<&'static str> = Some("parties");
    const ERASED_AT_ONCE: usize = 5;
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status = 'active'");
    const HAS_HEIRS: bool = true;
    const NAMED: Option<&'static str> = Some("n.status = 'active'");

    fn falls_into(&self, other: &Self) -> bool {
        self.id != other.id && self.is_active() && other.is_active() && self.name_key == other.name_key
    }

    fn fold_into(self, heir: Self) -> (Self, Self) {
        (Self { status: "merged".to_owned(), merged_into: Some(heir.id), ..self }, heir)
    }

    fn heir(&self) -> Option<i64> {
        self.merged_into
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
        status: "active".to_owned(),
        merged_into: None,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&party);
    party
}
