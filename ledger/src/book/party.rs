//! Parties: who money is lent to, owed to and split with.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    book::{
        names::{Named, Names},
        row::{BookRow, Thing, Whose},
    },
    db::{binds, stored_as_word},
    history::{
        change::Change,
        obstacle::{Objection, Obstacle, Taken, Verdict},
        stored::stored,
    },
};

/// Whether a party is known by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PartyStatus {
    Active,
    /// Part of one of the same name.
    Merged,
    /// Taken back.
    Deleted,
}

stored_as_word!(PartyStatus: Active = "active", Merged = "merged", Deleted = "deleted");

/// A row of `parties`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// What the person calls them.
    pub name: String,
    name_key: String,
    status: PartyStatus,
    merged_into: Option<i64>,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Party in "parties": id, book_id, user_id, name, name_key, status, merged_into, version, created_at, updated_at);

impl Party {
    /// Whether it is known by its name.
    pub fn is_active(&self) -> bool {
        self.status == PartyStatus::Active
    }
}

impl BookRow for Party {
    const CALLED: &'static str = "party";
    const WHOSE: Whose = Whose::Book;
    const LISTED_AS: Option<&'static str> = Some("parties");
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status = 'active'");
    const HAS_HEIRS: bool = true;
    const NAMED: Option<&'static str> = Some("n.status = 'active'");

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
        let objection = || Objection {
            count: "SELECT COUNT(*) FROM parties WHERE book_id = $1 AND name_key = $2 AND status = 'active' AND id <> $3",
            values: binds![taken.book_id, then.name_key.clone(), then.id],
            verdict: Verdict::Stops(Obstacle::NameTaken(then.name.clone())),
        };
        then.is_active().then(objection).into_iter().collect()
    }
}

impl Names {
    /// The parties.
    pub fn parties(&self) -> &[Named] {
        self.of_kind::<Party>()
    }
}

/// Notes a party at its first mention. Stale where the name is taken meanwhile.
pub fn name(change: &mut Change<'_>, id: i64, name: &str) -> Party {
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
