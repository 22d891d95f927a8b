//! Wallets, banks, cash, cards and debts: where money lies.

mod kind;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use kind::{ADJUSTMENT, AccountKind, PAYABLE, RECEIVABLE};

use crate::{
    book::row::{BookRow, Thing, Whose},
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        obstacle::{Objection, Obstacle, Taken, Verdict},
        stored::stored,
    },
    people::person::Person,
    values::money::{Currency, Money},
};

/// Longer names are refused, in letters.
pub const LONGEST_NAME: usize = 60;

/// Whether an account is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum AccountStatus {
    /// In use.
    Active,
    /// Not used any more; what moved there stays.
    Closed,
    /// Part of another.
    Merged,
    /// Opened by mistake.
    Deleted,
}

stored_as_word!(AccountStatus: Active = "active", Closed = "closed", Merged = "merged", Deleted = "deleted");

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
    /// What it is.
    pub kind: AccountKind,
    currency: Currency,
    opening_amount: i64,
    /// The day from whose beginning its balance is known: what lay in it then is the opening amount. `None`: not known.
    #[serde(default)]
    pub opened_on: Option<NaiveDate>,
    /// The day of the month on which a card's month closes.
    #[serde(default)]
    pub statement_day: Option<i64>,
    /// The day of the month by which it has to be paid.
    #[serde(default)]
    pub due_day: Option<i64>,
    /// Whether it is in use.
    pub status: AccountStatus,
    /// The account that this one is part of: since two people became one, or because somebody said so.
    #[serde(default)]
    merged_into: Option<i64>,
    /// Moves on with every write.
    pub version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Account in "accounts": id, book_id, user_id, name, name_key, kind, currency, opening_amount, opened_on,
    statement_day, due_day, status, merged_into, version, created_at, updated_at);

impl Account {
    /// Whether it is in use.
    pub fn is_active(&self) -> bool {
        self.status == AccountStatus::Active
    }

    /// What lay in it at the beginning of the day from which its balance is known.
    pub fn opening(&self) -> Money {
        Money::from_sum(self.opening_amount, self.currency)
    }

    /// Its currency.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// The same account under another name.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self { name: name.to_owned(), name_key: crate::name_key(name), ..self }
    }

    /// The same account, with this in it at the beginning of a day.
    #[must_use]
    pub fn opened_with(self, opening: Money, day: NaiveDate) -> Self {
        Self { opening_amount: opening.minor(), currency: opening.currency(), opened_on: Some(day), ..self }
    }

    /// The same account in another state.
    #[must_use]
    pub fn with_status(self, status: AccountStatus) -> Self {
        Self { status, ..self }
    }

    /// The same account as part of another.
    #[must_use]
    pub fn merged_into(self, id: i64) -> Self {
        Self { status: AccountStatus::Merged, merged_into: Some(id), ..self }
    }
}

/// The ids of an account and of those that became part of it, through however many others, as a list in a statement: `$1` is the
/// book, and the account stands in this place.
macro_rules! with_its_parts {
    ($account:literal) => {
        concat!(
            "(WITH RECURSIVE parts (id) AS (SELECT a.id FROM accounts a WHERE a.book_id = $1 AND a.id = ",
            $account,
            " UNION SELECT a.id FROM accounts a JOIN parts p ON a.merged_into = p.id WHERE a.book_id = $1) \
             SELECT parts.id FROM parts)"
        )
    };
}
pub(crate) use with_its_parts;

/// Whether anybody has said since then what lies in an account of the book.
pub async fn is_told_since(
    database: &Database,
    person: &Person,
    since: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    const SQL: &str =
        "SELECT id FROM accounts WHERE book_id = $1 AND opened_on IS NOT NULL AND updated_at >= $2 LIMIT 1";
    let found: Option<(i64,)> = database.first(SQL, binds![person.book.get(), since]).await?;
    Ok(found.is_some())
}

impl BookRow for Account {
    const CALLED: &'static str = "account";
    const WHOSE: Whose = Whose::Book;
    const LISTED_AS: Option<&'static str> = Some("accounts");
    const ERASED_AT_ONCE: usize = 5;
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status = 'active'");
    const HAS_HEIRS: bool = true;
    const NAMED: Option<&'static str> = Some("n.status <> 'deleted'");

    fn falls_into(&self, other: &Self) -> bool {
        self.id != other.id && self.is_active() && other.is_active() && self.name_key == other.name_key
    }

    fn fold_into(self, heir: Self) -> (Self, Self) {
        (self.merged_into(heir.id), heir)
    }

    fn heir(&self) -> Option<i64> {
        self.merged_into
    }

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Named(self.name.clone()))
    }

    fn objections(&self, then: &Self, taken: Taken) -> Vec<Objection> {
        if then.is_active() {
            return vec![Objection {
                count: "SELECT COUNT(*) FROM accounts WHERE book_id = $1 AND name_key = $2 AND status = 'active' AND id <> $3",
                values: binds![taken.book_id, then.name_key.clone(), then.id],
                verdict: Verdict::Stops(Obstacle::NameTaken(then.name.clone())),
            }];
        }
        let is_unmade = self.is_active() && then.status == AccountStatus::Deleted && taken.is_undo;
        let in_use = is_unmade.then(|| Objection {
            // What came with it goes with it.
            count: "SELECT COUNT(*) FROM transactions t WHERE t.book_id = $1 AND (t.account_id = $2 OR t.to_account_id = $2) \
                    AND t.status <> 'deleted' AND NOT EXISTS (SELECT 1 FROM change_items i WHERE i.change_id = $3 \
                    AND i.table_name = 'transactions' AND i.row_id = t.id)",
            values: binds![taken.book_id, self.id, taken.change_id],
            verdict: Verdict::Stops(Obstacle::InUse(self.name.clone())),
        });
        in_use.into_iter().collect()
    }
}

/// An account that is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// What the person calls it.
    pub name: String,
    /// What it is; where nobody said, what everybody knows of the name, else [`AccountKind::Asset`].
    pub kind: Option<AccountKind>,
    /// What lay in it at the beginning of a day, where that was said.
    pub opening: Option<(Money, NaiveDate)>,
    /// The days of a card's month: when it closes, and when it has to be paid.
    pub days: (Option<u8>, Option<u8>),
}

impl NewAccount {
    /// One that is named for the first time, and of which nothing else is known.
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned(), kind: None, opening: None, days: (None, None) }
    }
}

/// Opens an account, in the book's currency where nobody said what lay in it.
pub fn open(change: &mut Change<'_>, id: i64, new: &NewAccount) -> Account {
    let currency = change.author().person.currency;
    open_in(change, id, new, currency)
}

/// Opens an account in this currency, unless what lay in it was told in another.
pub(crate) fn open_in(change: &mut Change<'_>, id: i64, new: &NewAccount, currency: Currency) -> Account {
    let author = change.author();
    let opening = new.opening;
    let account = Account {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        name: new.name.clone(),
        name_key: crate::name_key(&new.name),
        kind: new.kind.or_else(|| AccountKind::of_name(&new.name)).unwrap_or(AccountKind::Asset),
        currency: opening.map_or(currency, |(money, _)| money.currency()),
        opening_amount: opening.map_or(0, |(money, _)| money.minor()),
        opened_on: opening.map(|(_, day)| day),
        statement_day: new.days.0.map(i64::from),
        due_day: new.days.1.map(i64::from),
        status: AccountStatus::Active,
        merged_into: None,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&account);
    account
}

/// Writes an account's new fields over what was read; stale where somebody else was first.
pub fn amend(change: &mut Change<'_>, before: &Account, after: Account) -> Account {
    change.update(before, after)
}

/// The currency of an account of the person's book; the book's own where there is no such account.
pub async fn currency_of(database: &Database, person: &Person, id: i64) -> Result<Currency, DatabaseError> {
    let sql = "SELECT currency FROM accounts WHERE book_id = $1 AND id = $2";
    let found: Option<(Currency,)> = database.first(sql, binds![person.book.get(), id]).await?;
    Ok(found.map_or(person.currency, |(currency,)| currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_owed_and_what_others_owe_are_known_by_their_names() {
        assert_eq!(AccountKind::of_name("GoPay"), Some(AccountKind::Ewallet));
        assert_eq!(AccountKind::of_name("KARTU KREDIT"), Some(AccountKind::Card));
        assert_eq!(AccountKind::of_name("Kartu Kredit BCA"), Some(AccountKind::Card));
        assert_eq!(AccountKind::of_name("SPayLater"), Some(AccountKind::Paylater));
        assert_eq!(AccountKind::of_name(PAYABLE), Some(AccountKind::Payable));
        assert_eq!(AccountKind::of_name(RECEIVABLE), Some(AccountKind::Receivable));
        assert_eq!(AccountKind::of_name(ADJUSTMENT), Some(AccountKind::Equity));
        assert_eq!(AccountKind::of_name("dompet Ani"), None);
    }
}
