//! Receipts: the papers and screens that entries were read from. Entries point at them, never the other way.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::{
    book::row::{BookRow, Whose},
    db::{Database, DatabaseError, binds},
    history::{change::Change, stored::stored},
    messages::perceived::Reader,
    people::person::Person,
    values::money::{Currency, Money},
};

/// A row of `receipts`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// The message that it came with.
    message_id: Option<i64>,
    kind: String,
    /// The shop, or whoever was paid.
    pub merchant: Option<String>,
    merchant_key: Option<String>,
    currency: Currency,
    total: Option<i64>,
    tax: Option<i64>,
    service: Option<i64>,
    discount: Option<i64>,
    rounding: Option<i64>,
    paid: Option<i64>,
    change: Option<i64>,
    paid_by: Option<String>,
    reference: Option<String>,
    /// The day on it.
    pub bought_on: Option<NaiveDate>,
    bought_at_minute: Option<i64>,
    confidence_percent: i64,
    readers: Json<Vec<Reader>>,
    status: String,
    version: i64,
    /// When it was kept.
    pub created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl Receipt {
    /// What was paid in all.
    pub fn total(&self) -> Option<Money> {
        self.total.map(|total| self.money(total))
    }

    /// An amount of it, of so many minor units.
    pub fn money(&self, minor: i64) -> Money {
        Money::from_sum(minor, self.currency)
    }

    /// What stands beside the total.
    pub fn sums(&self) -> Sums {
        Sums {
            tax: self.tax,
            service: self.service,
            discount: self.discount,
            rounding: self.rounding,
            paid: self.paid,
            change: self.change,
        }
    }
}

stored!(Receipt in "receipts": id, book_id, user_id, message_id, kind, merchant, merchant_key, currency, total, tax, service,
    discount, rounding, paid, change, paid_by, reference, bought_on, bought_at_minute, confidence_percent, readers, status,
    version, created_at, updated_at);

impl BookRow for Receipt {
    const CALLED: &'static str = "receipt";
    const WHOSE: Whose = Whose::Person;
    const LISTED_AS: Option<&'static str> = Some("receipts");
    const ERASED_AT_ONCE: usize = 50;
    const WORDS: &'static [&'static str] =
        &["merchant", "merchant_key", "paid_by", "reference", "message_id"];
}

/// So long the same file is the same paper, sent twice.
const SAME_FILE: TimeDelta = TimeDelta::days(1);

/// Whether a paper stands in a person's book already: by the file `media_id`, within a day, or by its reference.
pub async fn is_kept(
    database: &Database,
    person: &Person,
    (media_id, reference): (Option<i64>, Option<&str>),
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    const SQL: &str = "SELECT COUNT(*) FROM receipts r LEFT JOIN wa_messages m ON m.id = r.message_id \
        WHERE r.book_id = $1 \
        AND EXISTS (SELECT 1 FROM transactions t WHERE t.receipt_id = r.id AND t.status <> 'deleted') \
        AND (r.reference = $2 OR (r.user_id = $4 AND r.created_at > $5 AND (m.media_id = $3 \
        OR EXISTS (SELECT 1 FROM receipt_pages p WHERE p.receipt_id = r.id AND p.media_id = $3))))";
    let values =
        binds![person.book.get(), reference.map(str::to_owned), media_id, person.id, now - SAME_FILE];
    let found: Option<(i64,)> = database.first(SQL, values).await?;
    Ok(found.is_some_and(|(found,)| found > 0))
}

/// The entries that were read from the paper of a message, each as its row and where it stands.
pub async fn entries_of(database: &Database, message_id: i64) -> Result<Vec<(i64, String)>, DatabaseError> {
    let sql = "SELECT t.id, t.status FROM transactions t JOIN receipts r ON r.id = t.receipt_id \
               WHERE r.message_id = $1 ORDER BY t.id";
    database.all(sql, binds![message_id]).await
}

/// The entries that came of a person's message, be it of its words, or of the papers that it shows alone or with others: their ids.
pub async fn came_of(
    database: &Database,
    person: &Person,
    message_id: i64,
) -> Result<Vec<i64>, DatabaseError> {
    let sql = "SELECT t.id FROM transactions t WHERE t.message_id = $1 \
               UNION SELECT t.id FROM transactions t JOIN receipts r ON r.id = t.receipt_id WHERE r.message_id = $1 \
               UNION SELECT t.id FROM transactions t JOIN receipt_pages p ON p.receipt_id = t.receipt_id \
               WHERE p.user_id = $2 AND p.message_id = $1 ORDER BY 1";
    let found: Vec<(i64,)> = database.all(sql, binds![message_id, person.id]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Those entries of an album that were read from the papers of its other pictures than this one: their ids. The album is
/// the message that answered for it.
pub async fn entries_of_others(
    database: &Database,
    album_id: i64,
    picture_id: i64,
) -> Result<Vec<i64>, DatabaseError> {
    let sql = "SELECT t.id FROM transactions t JOIN receipts r ON r.id = t.receipt_id WHERE t.message_id = $1 \
               AND r.message_id <> $2 AND NOT EXISTS \
               (SELECT 1 FROM receipt_pages p WHERE p.receipt_id = r.id AND p.message_id = $2)";
    let found: Vec<(i64,)> = database.all(sql, binds![album_id, picture_id]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// A receipt as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReceipt {
    /// The message that it came with, where that is not the one that is acted on.
    pub message_id: Option<i64>,
    /// What sort of paper it is, in a word of the reader's.
    pub kind: String,
    /// The shop, or whoever was paid.
    pub merchant: Option<String>,
    /// What was paid in all; gives the currency of all amounts.
    pub total: Money,
    /// Amounts beside it, in minor units of the same currency.
    pub sums: Sums,
    /// How it was paid.
    pub paid_by: Option<String>,
    /// The number by which a bank or shop knows it.
    pub reference: Option<String>,
    /// The day on it.
    pub bought_on: Option<NaiveDate>,
    /// The time on it, in minutes since midnight.
    pub bought_at_minute: Option<u16>,
    /// How sure the reading is.
    pub confidence_percent: u8,
    /// Who read it.
    pub readers: Vec<Reader>,
}

/// What stands on a receipt beside its total, in minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// Tax that is added, or contained.
    pub tax: Option<i64>,
    /// A charge for service.
    pub service: Option<i64>,
    /// What was taken off.
    pub discount: Option<i64>,
    /// What rounding added; less than nothing where it took off.
    pub rounding: Option<i64>,
    /// What was handed over.
    pub paid: Option<i64>,
    /// What came back.
    pub change: Option<i64>,
}

/// Keeps a receipt.
pub fn keep(change: &mut Change<'_>, id: i64, new: NewReceipt) -> Receipt {
    let author = change.author();
    let (total, currency) = (new.total.minor(), new.total.currency());
    let row = Receipt {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        message_id: new.message_id.or(author.message_id),
        kind: new.kind,
        merchant_key: new.merchant.as_deref().map(crate::name_key),
        merchant: new.merchant,
        currency,
        total: Some(total),
        tax: new.sums.tax,
        service: new.sums.service,
        discount: new.sums.discount,
        rounding: new.sums.rounding,
        paid: new.sums.paid,
        change: new.sums.change,
        paid_by: new.paid_by,
        reference: new.reference,
        bought_on: new.bought_on,
        bought_at_minute: new.bought_at_minute.map(i64::from),
        confidence_percent: i64::from(new.confidence_percent),
        readers: Json(new.readers),
        status: "active".to_owned(),
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&row);
    row
}
