//! Entries: money that came in, went out, or moved.

mod listing;
mod neighbour;
mod new;
mod of_account;
mod predicted;
mod touched;

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    book::{
        account::Account,
        own_category::OwnCategory,
        party::Party,
        plan::Plan,
        receipt::Receipt,
        row::{BookRow, Thing, Whose, references},
    },
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        obstacle::{Objection, Taken, Verdict},
        stored::{Stored, rows_of_change, rows_of_message, stored},
    },
    messages::message::Channel,
    people::person::Person,
    values::{
        direction::Direction,
        money::{Currency, Money},
        rate::Valued,
        reason::Reason,
    },
};

pub use listing::{FIRST_DAY, LAST_DAY, Place, by_day, first_day, last_income_day};
pub use neighbour::{Neighbour, imported, neighbours};
pub use new::{NewTransaction, book, book_imported, book_once};
pub use of_account::{currencies_of, last_day_of, of_account};
pub(super) use predicted::PREDICTED;
pub use touched::{Touched, touched_before};

/// Whether an entry counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum EntryStatus {
    /// It counts.
    Confirmed,
    /// Not confirmed yet, by a question of its own or by the person's registration.
    Pending,
    /// Taken back.
    Deleted,
}

stored_as_word!(EntryStatus: Confirmed = "confirmed", Pending = "pending", Deleted = "deleted");

/// Which door an entry came by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// WhatsApp, or an HTTP gateway that speaks for it.
    Whatsapp,
    /// `catat chat`.
    Terminal,
    /// The dashboard.
    Web,
    /// `POST /transactions`.
    Api,
    /// What comes again, on its day.
    Recurring,
    /// A file: a bank's, or a table of our own.
    Import,
}

impl From<Channel> for Source {
    fn from(channel: Channel) -> Self {
        match channel {
            Channel::Http | Channel::Whatsapp => Self::Whatsapp,
            Channel::Terminal => Self::Terminal,
            Channel::Web => Self::Web,
        }
    }
}

stored_as_word!(Source:
    Whatsapp = "whatsapp", Terminal = "terminal", Web = "web", Api = "api", Recurring = "recurring",
    Import = "import"
);

/// A row of `transactions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transaction {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    /// Who wrote it.
    pub user_id: i64,
    /// Which way the money goes.
    pub direction: Direction,
    amount: i64,
    currency: Currency,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// `None` means not said.
    pub account_id: Option<i64>,
    /// Where a transfer goes.
    pub to_account_id: Option<i64>,
    #[serde(default)]
    to_amount: Option<i64>,
    #[serde(default)]
    to_currency: Option<Currency>,
    /// Who a debt is with; `None` is somebody unnamed.
    #[serde(default)]
    pub party_id: Option<i64>,
    /// The plan that it pays a part of.
    #[serde(default)]
    pub plan_id: Option<i64>,
    /// The expense that it gives money back of, where that is known.
    #[serde(default)]
    pub refund_of: Option<i64>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// The shop or payee.
    pub merchant: Option<String>,
    /// What else was said.
    pub note: Option<String>,
    /// When it happened.
    pub tx_datetime: DateTime<Utc>,
    /// The day in the person's zone when booked.
    pub tx_date: NaiveDate,
    /// Which door it came by.
    pub source: Source,
    raw_text: Option<String>,
    ai_confidence: Option<i64>,
    /// Why it has its category, where that is known.
    pub category_reason: Option<Reason>,
    /// Whether it counts.
    pub status: EntryStatus,
    /// Pending with a question of its own.
    pub asked: bool,
    /// The message that first named it.
    pub message_id: Option<i64>,
    /// The receipt that it was read from.
    #[serde(default)]
    pub receipt_id: Option<i64>,
    /// What it is known by elsewhere; of what came again its series and day.
    #[serde(default)]
    pub external_reference: Option<String>,
    pub(crate) version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl Transaction {
    /// How much.
    pub fn money(&self) -> Money {
        Money::from_sum(self.amount, self.currency)
    }

    /// The same entry with another amount, above nought.
    pub fn with_money(mut self, money: Money) -> Self {
        (self.amount, self.currency) = (money.minor(), money.currency());
        self
    }

    /// The same entry in another category, and why.
    pub fn with_category(mut self, id: i64, reason: Reason) -> Self {
        (self.category_id, self.category_reason) = (Some(id), Some(reason));
        self
    }

    /// The same entry as one that only moves money: a transfer has no category.
    pub fn into_transfer(mut self) -> Self {
        self.direction = Direction::Transfer;
        (self.category_id, self.category_reason) = (None, None);
        self
    }

    /// What arrives of a transfer, where that is another currency.
    pub fn to_money(&self) -> Option<Money> {
        Some(Money::from_sum(self.to_amount?, self.to_currency?))
    }

    /// The same, which is no refund of what it was any more where it gives nothing back, or more than was looked for.
    fn refunding_as(mut self, before: &Self) -> Self {
        self.refund_of = self.refund_of.filter(|_| self.gives_back_within(before));
        self
    }

    /// The same, and no transfer from an account to itself, which moves nothing: where it came from is left unsaid then. What is
    /// changed into another currency may stay where it lies.
    fn between_two(mut self) -> Self {
        if self.direction == Direction::Transfer && self.to_currency.is_none() {
            self.account_id = self.account_id.filter(|from| Some(*from) != self.to_account_id);
        }
        self
    }

    /// The same as it is written over what was read of it.
    pub fn as_amended(self, before: &Self) -> Self {
        self.refunding_as(before).between_two()
    }

    /// The entry with another status, its question ended.
    pub fn settled(&self, status: EntryStatus) -> Self {
        Self { status, asked: false, ..self.clone() }
    }

    /// Whether money still comes back by it, and no more than by the same entry before.
    pub fn gives_back_within(&self, before: &Self) -> bool {
        self.direction == Direction::Income
            && self.currency == before.currency
            && self.amount <= before.amount
    }

    fn worth(&self) -> Valued {
        Valued { money: self.money(), day: self.tx_date }
    }

    /// The words that it was read from.
    pub fn raw_text(&self) -> Option<&str> {
        self.raw_text.as_deref()
    }

    /// What it is known by elsewhere, be it at a bank; what only this book knows of its series is none.
    pub fn reference(&self) -> Option<&str> {
        self.external_reference.as_deref().filter(|_| self.source != Source::Recurring)
    }

    /// When it was written.
    pub fn created_at(&self) -> DateTime<Utc> {
        self.created_at
    }

    /// Moves on with every write.
    pub fn version(&self) -> i64 {
        self.version
    }
}

stored!(Transaction in "transactions": id, book_id, user_id, direction, amount, currency, category_id, account_id,
    to_account_id, to_amount, to_currency, party_id, plan_id, refund_of, description, merchant, note, tx_datetime, tx_date, source, raw_text,
    ai_confidence, category_reason, status, asked, message_id, receipt_id, external_reference, version, created_at, updated_at;
    worth);

impl BookRow for Transaction {
    const CALLED: &'static str = "transaction";
    const WHOSE: Whose = Whose::Writer;
    const LISTED_AS: Option<&'static str> = None;
    const IN_EFFECT: &'static str = EntryStatus::Confirmed.name();
    const WORDS: &'static [&'static str] = &[
        "description",
        "merchant",
        "note",
        "raw_text",
        "external_reference",
        "category_reason",
        "message_id",
        "receipt_id",
    ];
    const IS_BOOKED: bool = true;
    references!(category_id => OwnCategory, account_id => Account, to_account_id => Account, receipt_id => Receipt,
        party_id => Party, plan_id => Plan, refund_of => Transaction);

    fn is_gone(&self) -> bool {
        self.status == EntryStatus::Deleted
    }

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Entry(self.description.clone().unwrap_or_default(), self.money()))
    }

    /// What a file brought may have come by it once more since.
    fn objections(&self, then: &Self, _taken: Taken) -> Vec<Objection> {
        let comes_back = self.status == EntryStatus::Deleted && then.status != EntryStatus::Deleted;
        if !comes_back || self.source != Source::Import {
            return Vec::new();
        }
        vec![Objection {
            // By the entry alone: a book may have more rows than it would do to look through for each.
            count: "SELECT COUNT(*) FROM import_rows WHERE transaction_id = $1 AND became = 'withdrawn'",
            values: binds![self.id],
            verdict: Verdict::Stays,
        }]
    }
}

/// Writes an entry's new fields over what was read; stale where somebody else was first.
pub fn amend(change: &mut Change<'_>, before: &Transaction, after: Transaction) -> Transaction {
    change.update(before, after.as_amended(before))
}

/// Gives an entry another status, and ends its question.
pub fn settle(change: &mut Change<'_>, before: &Transaction, status: EntryStatus) -> Transaction {
    change.update(before, before.settled(status))
}

/// The rows that a message named first, or changed; each once, as they stand now.
pub async fn of_message(
    database: &Database,
    person: &Person,
    message_id: i64,
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = rows_of_message!(Transaction);
    database.all(SQL, binds![person.book.get(), message_id]).await
}

/// The rows that a message named first, or booked as the answer to a question about them.
pub async fn booked_by(
    database: &Database,
    person: &Person,
    message_id: i64,
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = rows_of_message!(Transaction, " AND c.kind = 'booking' AND i.before IS NULL");
    database.all(SQL, binds![person.book.get(), message_id]).await
}

/// The rows with these ids in the person's book, in the order of the ids given; at most as many as a list shows.
pub async fn by_ids(
    database: &Database,
    person: &Person,
    ids: &[i64],
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(Transaction::SELECT, "WHERE t.book_id = $1 AND t.id = $2");
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(database.first::<Transaction>(SQL, binds![person.book.get(), *id]).await?);
    }
    Ok(rows)
}

/// The rows that a change is about, as they stand now.
pub async fn of_change(
    database: &Database,
    person: &Person,
    change_id: i64,
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = rows_of_change!(Transaction);
    database.all(SQL, binds![person.book.get(), change_id]).await
}

/// The rows in effect that the person's last message about entries booked, changed or confirmed: what "why?" is about.
pub async fn last_touched(database: &Database, person: &Person) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        "JOIN (SELECT DISTINCT i.row_id FROM (\
            SELECT c.id, c.message_id FROM changes c WHERE c.book_id = $1 AND c.user_id = $2 \
            AND c.kind IN ('booking', 'edit', 'confirmation') AND EXISTS (\
                SELECT 1 FROM change_items j JOIN transactions u ON u.id = j.row_id AND u.status <> 'deleted' \
                WHERE j.change_id = c.id AND j.table_name = 'transactions') \
            ORDER BY c.number DESC LIMIT 1) AS last \
        JOIN changes d ON d.id = last.id OR d.message_id = last.message_id \
        JOIN change_items i ON i.change_id = d.id AND i.table_name = 'transactions') AS touched ON touched.row_id = t.id \
        WHERE t.status <> 'deleted' AND t.book_id = $1 ORDER BY t.id"
    );
    database.scan(SQL, binds![person.book.get(), person.id]).await
}

/// The person's rows in effect that were written in the last while, the newest first.
pub async fn recent(
    database: &Database,
    person: &Person,
    limit: i64,
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        "JOIN change_items i ON i.row_id = t.id AND i.table_name = 'transactions' AND i.before IS NULL \
         JOIN changes c ON c.id = i.change_id AND c.kind = 'booking' \
         WHERE c.book_id = $1 AND t.user_id = $2 AND t.status <> 'deleted' \
         ORDER BY c.number DESC, t.id DESC LIMIT $3"
    );
    database.scan(SQL, binds![person.book.get(), person.id, limit]).await
}

/// The person's rows that wait for a confirmation, their own question's or their registration's.
pub async fn pending(database: &Database, person: &Person) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        "WHERE t.user_id = $2 AND t.status = 'pending' AND t.book_id = $1 ORDER BY t.id"
    );
    database.all(SQL, binds![person.book.get(), person.id]).await
}
