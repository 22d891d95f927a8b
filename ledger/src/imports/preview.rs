//! What an import would do, as its rows are staged: what a person looks at before anything is booked.

use chrono::NaiveDate;
use const_format::concatcp;

use super::row::{Became, Planned, STAGED, StagedRow};
use crate::{
    book::{import::Counts, transaction::Transaction},
    db::{Batch, Database, DatabaseError, Sql, binds, json, of_list, record},
    values::{
        direction::Direction,
        money::{Currency, Money},
    },
};

pub use super::refresh::refreshed;

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many rows become what.
    pub counts: Counts,
    /// How many of them are asked about: entries that they may be.
    pub offered: i64,
    /// The days of the first and last row that could be read.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// What comes in by the new rows, a sum for each currency.
    pub sums_in: Vec<Money>,
    /// What goes out by them, above nought.
    pub sums_out: Vec<Money>,
    /// What only goes from one account to another.
    pub sums_moved: Vec<Money>,
}

struct Sum {
    planned: Planned,
    is_transfer: bool,
    comes_in: bool,
    currency: Currency,
    count: i64,
    amount: i64,
    removed: i64,
    first_day: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
}

record!(Sum: planned, is_transfer, comes_in, currency, count, amount, removed, first_day, last_day);

/// Looks at what is staged of an import.
pub async fn of(database: &Database, import_id: i64) -> Result<Preview, DatabaseError> {
    const SQL: &str = "SELECT s.planned AS planned, s.to_account_id IS NOT NULL AS is_transfer, \
        COALESCE(s.amount > 0, FALSE) AS comes_in, s.currency AS currency, COUNT(*) AS count, \
        CAST(COALESCE(SUM(ABS(s.amount)), 0) AS BIGINT) AS amount, \
        CAST(COALESCE(SUM(CASE WHEN t.status = 'deleted' THEN 1 ELSE 0 END), 0) AS BIGINT) AS removed, \
        MIN(s.day) AS first_day, MAX(s.day) AS last_day \
        FROM import_rows s LEFT JOIN transactions t ON s.planned = 'known' AND t.id = s.transaction_id \
        WHERE s.import_id = $1 GROUP BY s.planned, s.to_account_id IS NOT NULL, COALESCE(s.amount > 0, FALSE), s.currency";
    let mut sums: Vec<Sum> = database.scan(SQL, binds![import_id]).await?;
    sums.sort_by_key(|sum| sum.currency.code());
    let mut preview = Preview::default();
    for sum in sums {
        preview.take(&sum);
    }
    Ok(preview)
}

impl Preview {
    fn take(&mut self, sum: &Sum) {
        let counts = &mut self.counts;
        counts.rows += sum.count;
        match sum.planned {
            Planned::New => counts.new += sum.count,
            Planned::Known => counts.known += sum.count,
            Planned::Restored | Planned::Matched | Planned::Leg | Planned::Met => counts.matched += sum.count,
            Planned::Offered | Planned::Doubted => self.offered += sum.count,
            Planned::Refused => counts.refused += sum.count,
        }
        counts.removed += sum.removed;
        if let (Some(first), Some(last)) = (sum.first_day, sum.last_day) {
            let known = self.days.unwrap_or((first, last));
            self.days = Some((known.0.min(first), known.1.max(last)));
        }
        if sum.planned == Planned::New {
            let sums = match (sum.is_transfer, sum.comes_in) {
                (true, _) => &mut self.sums_moved,
                (false, true) => &mut self.sums_in,
                (false, false) => &mut self.sums_out,
            };
            Money::from_sum(sum.amount, sum.currency).add_to(sums);
        }
    }
}

/// Some rows of an import that shall become this, or have, in the file's order, from behind a place on.
pub async fn rows(
    database: &Database,
    import_id: i64,
    planned: Planned,
    (behind, limit): (i64, i64),
) -> Result<Vec<StagedRow>, DatabaseError> {
    const SQL: &str = concatcp!(
        STAGED,
        "s.import_id = $1 AND s.planned = $2 AND s.place > $3 AND s.day IS NOT NULL ORDER BY s.place LIMIT $4"
    );
    database.scan(SQL, binds![import_id, planned, behind, limit]).await
}

/// A row that was booked, and the entry that it became.
#[derive(Debug, Clone)]
pub struct BookedRow {
    /// Its place among all rows of the import.
    pub place: i64,
    /// Which of the files it stands in, from 0.
    pub file: i64,
    /// Where it stands there.
    pub line: i64,
    /// The entry.
    pub transaction: Transaction,
}

record!(BookedRow: place, file, line; transaction);

/// Some entries that an import booked, in the file's order, from behind a place on.
pub async fn booked(
    database: &Database,
    import_id: i64,
    (behind, limit): (i64, i64),
) -> Result<Vec<BookedRow>, DatabaseError> {
    const SQL: &str = "SELECT t.*, s.place AS place, s.file AS file, s.line AS line FROM import_rows s \
        JOIN transactions t ON t.id = s.id WHERE s.import_id = $1 AND s.became = 'booked' AND s.place > $2 \
        ORDER BY s.place LIMIT $3";
    database.scan(SQL, binds![import_id, behind, limit]).await
}

/// A row that could not be read: where it stands, and why it could not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its place among all rows of the import.
    pub place: i64,
    /// Which of the files it stands in, from 0.
    pub file: i64,
    /// Where it stands there.
    pub line: i64,
    /// Why.
    pub reason: String,
}

record!(Refusal: place, file, line, reason);

/// Some rows that could not be read, from behind a place on.
pub async fn refusals(
    database: &Database,
    import_id: i64,
    (behind, limit): (i64, i64),
) -> Result<Vec<Refusal>, DatabaseError> {
    const SQL: &str = "SELECT place, file, line, text AS reason FROM import_rows \
        WHERE import_id = $1 AND planned = 'refused' AND place > $2 ORDER BY place LIMIT $3";
    database.scan(SQL, binds![import_id, behind, limit]).await
}

/// A row, and what it may be: an entry, or the other leg of what another row of the import is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The row's id.
    pub row_id: i64,
    /// Its place among all rows of the import.
    pub place: i64,
    /// When the bank booked it.
    pub day: NaiveDate,
    signed: i64,
    currency: Currency,
    /// What the bank says of it.
    pub text: String,
    /// When the entry was.
    pub entry_day: NaiveDate,
    /// What the entry is called.
    pub description: Option<String>,
    /// Which way its money went.
    pub direction: Direction,
    /// Whether nothing but the amount and the day speaks for it: whoever says that all are what they may be does not mean this.
    pub is_doubted: bool,
}

record!(Offer: row_id, place, day, signed, currency, text, entry_day, description, direction, is_doubted);

impl Offer {
    /// What came in, or less than nothing: what went out.
    pub fn money(&self) -> Money {
        Money::from_sum(self.signed, self.currency)
    }
}

/// The rows of which a person decides, in the file's order, from behind a place on.
pub async fn offers(
    database: &Database,
    import_id: i64,
    (behind, limit): (i64, i64),
) -> Result<Vec<Offer>, DatabaseError> {
    const SQL: &str = "SELECT s.id AS row_id, s.place AS place, s.day AS day, s.amount AS signed, s.currency AS currency, \
        s.text AS text, COALESCE(t.tx_date, p.day) AS entry_day, COALESCE(t.description, p.text) AS description, \
        COALESCE(t.direction, 'expense') AS direction, s.planned = 'doubted' AS is_doubted FROM import_rows s LEFT JOIN transactions t ON t.id = s.transaction_id \
        LEFT JOIN import_rows p ON p.id = s.matched_id AND s.transaction_id IS NULL WHERE s.import_id = $1 \
        AND s.planned IN ('offered', 'doubted') AND s.place > $2 AND (t.id IS NOT NULL OR p.id IS NOT NULL) ORDER BY s.place LIMIT $3";
    database.scan(SQL, binds![import_id, behind, limit]).await
}

const ALL_SAME: &str = "UPDATE import_rows SET planned = 'met' WHERE import_id = $1 AND planned = 'offered'";
const NAMED_SAME: &str =
    "UPDATE import_rows SET planned = 'met' WHERE import_id = $1 AND planned IN ('offered', 'doubted')";
// What it is not is kept, so that it is not offered once more.
const ALL_NEW: &str = "UPDATE import_rows SET planned = 'new', apart_from = COALESCE(transaction_id, matched_id), \
    transaction_id = NULL, matched_id = NULL WHERE import_id = $1 AND planned IN ('offered', 'doubted')";

/// Decides of everything that is offered: of these rows that they are what they may be, of the others that they are not.
pub fn decide(batch: &mut Batch, import_id: i64, same: &[i64]) {
    const SAME: Sql = of_list!(concatcp!(NAMED_SAME, " AND id IN "), "$2", "");
    batch.run(SAME, binds![import_id, json(&same)]);
    batch.run(ALL_NEW, binds![import_id]);
    pair(batch, import_id);
}

/// Decides of everything that is offered that it is what it may be, unless nothing but the amount and the day speaks for it.
pub fn decide_all_same(batch: &mut Batch, import_id: i64) {
    decide_all_but(batch, import_id, &[]);
}

/// The same, but of these rows that they are not.
pub fn decide_all_but(batch: &mut Batch, import_id: i64, new: &[i64]) {
    const NEW: Sql = of_list!(concatcp!(ALL_NEW, " AND id IN "), "$2", "");
    if !new.is_empty() {
        batch.run(NEW, binds![import_id, json(&new)]);
    }
    batch.run(ALL_SAME, binds![import_id]);
    // What is left is in doubt.
    batch.run(ALL_NEW, binds![import_id]);
    pair(batch, import_id);
}

/// Of two rows that are the legs of one transfer by a person's word, that from which the money went stands for both.
fn pair(batch: &mut Batch, import_id: i64) {
    batch.run(
        "UPDATE import_rows SET to_account_id = (SELECT p.account_id FROM import_rows p WHERE p.id = import_rows.matched_id) \
         WHERE import_id = $1 AND planned = 'met' AND matched_id IS NOT NULL",
        binds![import_id],
    );
    batch.run(
        "UPDATE import_rows SET \
         to_account_id = (SELECT MIN(m.account_id) FROM import_rows m WHERE m.matched_id = import_rows.id AND m.planned = 'met'), \
         matched_id = (SELECT MIN(m.id) FROM import_rows m WHERE m.matched_id = import_rows.id AND m.planned = 'met') \
         WHERE import_id = $1 AND planned = 'new' AND became IS NULL AND matched_id IS NULL AND EXISTS \
         (SELECT 1 FROM import_rows m WHERE m.matched_id = import_rows.id AND m.planned = 'met')",
        binds![import_id],
    );
}

/// Brings what was taken out of the books by hand back with the import.
pub fn restore_removed(batch: &mut Batch, import_id: i64) {
    batch.run(
        "UPDATE import_rows SET planned = 'restored', became = NULL WHERE import_id = $1 AND planned = 'known' \
         AND transaction_id IN (SELECT t.id FROM transactions t WHERE t.status = 'deleted')",
        binds![import_id],
    );
}

/// How many rows brought back what had been taken out of the books by hand.
pub async fn brought_back(database: &Database, import_id: i64) -> Result<i64, DatabaseError> {
    let sql =
        "SELECT COUNT(*) FROM import_rows WHERE import_id = $1 AND planned = 'restored' AND became = 'known'";
    let found: Option<(i64,)> = database.first(sql, binds![import_id]).await?;
    Ok(found.map_or(0, |(count,)| count))
}

/// What became of an import's rows: how many of each, and how many are still to be written.
pub async fn outcome(database: &Database, import_id: i64) -> Result<(Counts, i64), DatabaseError> {
    let sql = "SELECT became, COUNT(*) FROM import_rows WHERE import_id = $1 GROUP BY became";
    let found: Vec<(Option<Became>, i64)> = database.scan(sql, binds![import_id]).await?;
    let (mut counts, mut left) = (Counts::default(), 0);
    for (became, count) in found {
        counts.rows += count;
        match became {
            Some(Became::Booked) => counts.new += count,
            Some(Became::Joined | Became::Met | Became::Matched) => counts.matched += count,
            Some(Became::Known | Became::Withdrawn) => counts.known += count,
            Some(Became::Refused) => counts.refused += count,
            None => left += count,
        }
    }
    Ok((counts, left))
}
