//! Wallets, banks and cash: where money lies.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    book::row::{BookRow, Whose},
    history::{change::Change, stored::stored},
    values::money::Currency,
};

/// An account of a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// What the person calls it.
    pub name: String,
    /// The name, case-folded; unique in the book.
    pub name_key: String,
    kind: String,
    currency: Currency,
    opening_amount: i64,
    status: String,
    /// The account of the same name that this one is part of since two people became one.
    #[serde(default)]
    merged_into: Option<i64>,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Account in "accounts": id, book_id, user_id, name, name_key, kind, currency, opening_amount, status, merged_into,
    version, created_at, updated_at);

impl Account {
    /// Whether it is in use.
    pub(crate) fn is_active(&self) -> bool {
        self.status == "active"
    }

    /// The same account as part of another.
    pub(crate) fn merged_into(self, id: i64) -> Self {
        Self { status: "merged".to_owned(), merged_into: Some(id), ..self }
    }
}

impl BookRow for Account {
    const CALLED: &'static str = "account";
    const WHOSE: Whose = Whose::Book;
    const LISTED_AS: Option<&'static str> = Some("accounts");
    const ERASED_AT_ONCE: usize = 5;
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status = 'active'");
    const HAS_HEIRS: bool = true;
    const NAMED: Option<&'static str> = Some("n.status = 'active'");

    fn falls_into(&self, other: &Self) -> bool {
        self.id != other.id && self.is_active() && other.is_active() && self.name_key == other.name_key
    }

    fn fold_into(self, heir: Self) -> (Self, Self) {
        (self.merged_into(heir.id), heir)
    }

    fn heir(&self) -> Option<i64> {
        self.merged_into
    }
}

/// Opens an account at its first mention.
pub fn open(change: &mut Change<'_>, id: i64, name: &str) -> Account {
    let author = change.author();
    let account = Account {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        name: name.to_owned(),
        name_key: crate::name_key(name),
        kind: "asset".to_owned(),
        currency: author.person.currency,
        opening_amount: 0,
        status: "active".to_owned(),
        merged_into: None,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&account);
    account
}
