//! A row of a file, from the moment at which it was read to what became of it.

use chrono::NaiveDate;

use crate::{
    db::{record, stored_as_word},
    values::{
        direction::Direction,
        money::{Currency, Money},
    },
};

/// So many rows are staged, booked and taken back at once.
pub const CHUNK: usize = 500;

/// What shall become of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Planned {
    /// It is an entry of its own.
    New,
    /// It is what a row of an earlier file was.
    Known,
    /// The same, but its entry was taken out of the books since, and comes back.
    Restored,
    /// It is what a row of a file of another format was.
    Matched,
    /// It is the other leg of a transfer.
    Leg,
    /// It may be an entry that somebody told of: a person decides.
    Offered,
    /// It may be the other leg of a transfer, of which nothing but the amount and the day speaks: an entry of its own, unless a
    /// person says otherwise of it.
    Doubted,
    /// It is that.
    Met,
    /// It could not be read.
    Refused,
}

stored_as_word!(Planned:
    New = "new", Known = "known", Restored = "restored", Matched = "matched", Leg = "leg", Offered = "offered", Doubted = "doubted",
    Met = "met", Refused = "refused"
);

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Became {
    /// An entry of its own.
    Booked,
    /// The other leg of one.
    Joined,
    /// An entry that somebody had told of.
    Met,
    /// What a row of another format had become.
    Matched,
    /// Nothing: it stood in the books by an earlier row.
    Known,
    /// Nothing: it could not be read.
    Refused,
    /// Nothing any more: its import was taken back, and another row took its place.
    Withdrawn,
}

stored_as_word!(Became:
    Booked = "booked", Joined = "joined", Met = "met", Matched = "matched", Known = "known", Refused = "refused",
    Withdrawn = "withdrawn"
);

/// Which rows stand for an entry. As in the index `import_rows_once`.
macro_rules! stands {
    ($alias:literal) => {
        concat!($alias, ".became IN ('booked', 'joined', 'met', 'matched')")
    };
}
pub(super) use stands;

/// A row as it was read, to be staged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRow {
    /// Which of the files of the import it stands in, from 0.
    pub file: u32,
    /// Where it stands there, from 1.
    pub line: u64,
    /// The account that it moved.
    pub account_id: i64,
    /// The day on which it was posted.
    pub day: NaiveDate,
    /// What came in, or less than nothing: what went out.
    pub money: Money,
    /// What the bank says of it.
    pub text: String,
    /// Who is on the other side, where that is told apart.
    pub counterpart: Option<String>,
    /// The bank's own id of it.
    pub bank_id: Option<String>,
    /// The category that the file gives it.
    pub category: Option<String>,
    /// The account on the other side, where the file says that both are the person's.
    pub to_account_id: Option<i64>,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// Which of the files it stands in, from 0.
    pub file: u32,
    /// Where it stands there, from 1.
    pub line: u64,
    /// The account of the file.
    pub account_id: i64,
    /// Its currency.
    pub currency: Currency,
    /// Why.
    pub reason: String,
}

/// A row that is staged, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedRow {
    /// The row's id; an entry of its own bears it too.
    pub id: i64,
    /// Its place among all rows of the import.
    pub place: i64,
    /// Which of the files it stands in.
    pub file: i64,
    /// Where it stands there.
    pub line: i64,
    /// The account that it moved.
    pub account_id: i64,
    /// The day on which it was posted.
    pub day: NaiveDate,
    amount: i64,
    currency: Currency,
    /// What the bank says of it.
    pub text: String,
    pub(super) text_key: String,
    pub(super) nth: i64,
    /// Who is on the other side, where that is told apart.
    pub counterpart: Option<String>,
    /// The bank's own id of it.
    pub bank_id: Option<String>,
    /// The category that the file gives it.
    pub category: Option<String>,
    /// The account on the other side of a transfer.
    pub to_account_id: Option<i64>,
    /// The entry that it is, or may be.
    pub transaction_id: Option<i64>,
    pub(super) matched_id: Option<i64>,
    /// What shall become of it.
    pub planned: Planned,
}

record!(StagedRow: id, place, file, line, account_id, day, amount, currency, text, text_key, nth, counterpart, bank_id,
    category, to_account_id, transaction_id, matched_id, planned);

/// The columns of a [`StagedRow`].
pub(super) const STAGED: &str = "SELECT s.id, s.place, s.file, s.line, s.account_id, s.day, s.amount, s.currency, s.text, \
    s.text_key, s.nth, s.counterpart, s.bank_id, s.category, s.to_account_id, s.transaction_id, s.matched_id, s.planned \
    FROM import_rows s WHERE ";

impl StagedRow {
    /// What came in, or less than nothing: what went out.
    pub fn money(&self) -> Money {
        Money::from_sum(self.amount, self.currency)
    }

    /// The same without its sign: what an entry of it amounts to.
    pub fn absolute(&self) -> Money {
        if self.goes_out() { self.money().negated() } else { self.money() }
    }

    /// Whether money left its account.
    pub fn goes_out(&self) -> bool {
        self.amount < 0
    }

    /// Which way the money goes of an entry of its own.
    pub fn direction(&self) -> Direction {
        match self.to_account_id {
            Some(_) => Direction::Transfer,
            None if self.goes_out() => Direction::Expense,
            None => Direction::Income,
        }
    }

    /// The account of such an entry, and where it goes, where it is a transfer.
    pub fn sides(&self) -> (i64, Option<i64>) {
        match self.to_account_id {
            Some(other) if !self.goes_out() => (other, Some(self.account_id)),
            other => (self.account_id, other),
        }
    }
}
