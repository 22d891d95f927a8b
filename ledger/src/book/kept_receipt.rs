//! Receipts as they stand in a book, with what stands on them and what was booked of them; and what things cost there.

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;

use crate::{
    book::{
        lookup::pattern,
        receipt::Receipt,
        receipt_item::ReceiptItem,
        transaction::{EntryStatus, Transaction},
    },
    db::{Database, DatabaseError, binds, record},
    history::stored::Stored,
    people::person::Person,
    values::money::{Currency, Money},
};

/// A receipt of which an entry stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReceipt {
    /// The paper.
    pub receipt: Receipt,
    /// What stands on it, in its order.
    pub items: Vec<ReceiptItem>,
    /// The entries that stand, in the order of their ids.
    pub entries: Vec<Transaction>,
}

impl KeptReceipt {
    /// The entry that everything is in which was not booked apart; `None` where it is taken back.
    pub fn main_entry(&self) -> Option<&Transaction> {
        self.whole_entries().next()
    }

    /// What was booked beside it, and is no part of its goods: what moving the money cost.
    pub fn fees(&self) -> impl Iterator<Item = &Transaction> {
        self.whole_entries().skip(1)
    }

    /// Whether goods of it were booked apart, by entries that stand.
    pub fn is_split(&self) -> bool {
        self.entries.iter().any(|entry| self.is_apart(entry))
    }

    fn whole_entries(&self) -> impl Iterator<Item = &Transaction> {
        self.entries.iter().filter(|entry| !self.is_apart(entry))
    }

    fn is_apart(&self, entry: &Transaction) -> bool {
        self.items.iter().any(|item| item.transaction_id == Some(entry.id))
    }
}

/// Which receipt is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which<'a> {
    /// The one with this id.
    Id(i64),
    /// The newest of the book.
    Newest,
    /// The newest of a shop whose name holds these words.
    Of(&'a str),
    /// The newest that the person sent themselves.
    Own,
}

/// The receipt that is meant; `None` where none of which an entry stands is.
pub async fn find(
    database: &Database,
    person: &Person,
    which: Which<'_>,
) -> Result<Option<KeptReceipt>, DatabaseError> {
    const SQL: &str = concatcp!(
        Receipt::SELECT,
        "WHERE t.book_id = $1 AND ($2 = 0 OR t.id = $2) AND ($3 = 0 OR t.user_id = $3) \
         AND COALESCE(t.merchant_key, '') LIKE $4 ESCAPE '\\' \
         AND EXISTS (SELECT 1 FROM transactions e WHERE e.receipt_id = t.id AND e.status <> 'deleted') \
         ORDER BY t.created_at DESC, t.id DESC LIMIT 1"
    );
    const ITEMS: &str = concatcp!(ReceiptItem::SELECT, "WHERE t.receipt_id = $1 ORDER BY t.position, t.id");
    const ENTRIES: &str = concatcp!(Transaction::SELECT, "WHERE t.receipt_id = $1 ORDER BY t.id");
    let (id, writer, shop) = match which {
        Which::Id(id) => (id, 0, None),
        Which::Newest => (0, 0, None),
        Which::Of(shop) => (0, 0, Some(shop)),
        Which::Own => (0, person.id, None),
    };
    let shop = shop.map_or("%".to_owned(), |shop| pattern(&crate::name_key(shop)));
    let values = binds![person.book.get(), id, writer, shop];
    let Some(receipt) = database.first::<Receipt>(SQL, values).await? else { return Ok(None) };
    let items = database.all(ITEMS, binds![receipt.id]).await?;
    let mut entries: Vec<Transaction> = database.all(ENTRIES, binds![receipt.id]).await?;
    entries.retain(|entry| entry.status != EntryStatus::Deleted);
    Ok(Some(KeptReceipt { receipt, items, entries }))
}

/// A thing on a receipt, and where and when it was bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bought {
    /// The thing.
    pub item: ReceiptItem,
    /// The shop.
    pub merchant: Option<String>,
    /// The day on the paper.
    pub bought_on: Option<NaiveDate>,
    /// When the paper was kept.
    pub kept_at: DateTime<Utc>,
    currency: Currency,
}

record!(Bought: merchant, bought_on, kept_at, currency; item);

impl Bought {
    /// What one of it cost, rounded once, half to even; `None` where it cost nothing.
    pub fn price(&self) -> Option<Money> {
        let line = self.amount();
        let price = line.portion(1_000, i128::from(self.item.quantity_thousandths))?;
        price.is_positive().then_some(price)
    }

    /// What its line came to.
    pub fn amount(&self) -> Money {
        Money::from_sum(self.item.line_amount, self.currency)
    }
}

/// So many words of a name are looked for.
const MOST_WORDS: usize = 4;

/// The newest 200 things of the book's receipts whose names hold these words, the newest paper first.
pub async fn bought(database: &Database, person: &Person, words: &str) -> Result<Vec<Bought>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT t.*, r.merchant, r.bought_on, r.currency, r.created_at AS kept_at FROM receipt_items t \
         JOIN receipts r ON r.id = t.receipt_id WHERE t.book_id = $1 \
         AND t.name_key LIKE $2 ESCAPE '\\' AND t.name_key LIKE $3 ESCAPE '\\' \
         AND t.name_key LIKE $4 ESCAPE '\\' AND t.name_key LIKE $5 ESCAPE '\\' \
         AND EXISTS (SELECT 1 FROM transactions e WHERE e.receipt_id = r.id AND e.status <> 'deleted') \
         ORDER BY r.created_at DESC, t.id DESC LIMIT 200"
    );
    let key = crate::name_key(words);
    let mut words = key.split(' ');
    let mut values = binds![person.book.get()];
    for _ in 0..MOST_WORDS {
        values.extend(binds![words.next().map_or("%".to_owned(), pattern)]);
    }
    database.scan(SQL, values).await
}
