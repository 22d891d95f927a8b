//! Staging: the rows of a file are kept as they are read, some hundred at a time, each with what shall become of it. Nothing of
//! the books changes by that; what nobody books is let go.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    candidates::{self, SpeaksOfTransfers, Staged},
    key::text_key,
    known::{self, Counter, Key, Nth, Sought},
    row::{Became, NewRow, Planned, RefusedRow},
};
use crate::{
    book::row::Heirs,
    db::{Batch, Database, WriteError, binds},
    people::person::Person,
    values::text::one_line,
};

/// Longer words of a row are cut, in letters.
const LONGEST_TEXT: usize = 500;

/// A file's rows, as far as they are staged.
pub struct Staging<'a> {
    database: &'a Database,
    person: &'a Person,
    import_id: i64,
    format: &'a str,
    heirs: Heirs,
    merged: Vec<(i64, i64)>,
    counter: Counter,
    next_place: i64,
    days: Option<(NaiveDate, NaiveDate)>,
    now: DateTime<Utc>,
}

impl<'a> Staging<'a> {
    /// Begins with the rows of an import: `format` is that of its files.
    pub async fn begin(
        database: &'a Database,
        person: &'a Person,
        (import_id, format): (i64, &'a str),
        now: DateTime<Utc>,
    ) -> Result<Self, WriteError> {
        let merged = candidates::merged(database, person).await?;
        let heirs = merged.iter().copied().collect();
        let (counter, next_place, days) = (Counter::default(), 0, None);
        Ok(Self { database, person, import_id, format, heirs, merged, counter, next_place, days, now })
    }

    /// The first and the last day so far.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.days
    }

    /// How many rows there are so far.
    pub fn rows(&self) -> i64 {
        self.next_place
    }

    /// Stages some rows, at most [`CHUNK`](super::CHUNK), behind those that are staged.
    pub async fn add(&mut self, rows: Vec<NewRow>, refused: Vec<RefusedRow>) -> Result<(), WriteError> {
        let keyed: Vec<(Key, Nth)> = rows
            .iter()
            .map(|row| {
                let key = Key::new(row.day, row.money, text_key(&row.text));
                let nth = self.counter.count(row.account_id, &key, row.file);
                (key, nth)
            })
            .collect();
        let earlier = self.earlier(&rows, &keyed).await?;
        let mut ids = self.database.ids(rows.len() + refused.len()).await?;
        let mut batch = Batch::default();
        for (place, (row, (key, nth))) in rows.into_iter().zip(keyed).enumerate() {
            self.days = Some(
                self.days.map_or((row.day, row.day), |(first, last)| (first.min(row.day), last.max(row.day))),
            );
            let known = earlier.get(&place).filter(|row| !row.is_taken_back);
            let known = known.map(|known| (Some(known.row_id), known.entry_id));
            let known = known.or_else(|| nth.is_repeat.then_some((None, None)));
            self.stage(&mut batch, ids.take(), row, (key, nth.nth), known);
        }
        for row in refused {
            self.refuse(&mut batch, ids.take(), &row);
        }
        self.database.write(batch).await.map(drop)
    }

    /// The rows of earlier files that these are, by their places.
    async fn earlier(
        &self,
        rows: &[NewRow],
        keyed: &[(Key, Nth)],
    ) -> Result<HashMap<usize, known::Earlier>, WriteError> {
        let mut by_account: HashMap<i64, Vec<Sought<'_>>> = HashMap::new();
        for (place, (row, (key, nth))) in rows.iter().zip(keyed).enumerate() {
            let sought = Sought { place, key, nth: nth.nth, bank_id: row.bank_id.as_deref() };
            by_account.entry(row.account_id).or_default().push(sought);
        }
        let mut earlier = HashMap::new();
        for (account_id, sought) in by_account {
            earlier.extend(
                known::find(self.database, (self.import_id, &self.family(account_id)), &sought).await?,
            );
        }
        Ok(earlier)
    }

    /// An account, and those that became part of it.
    fn family(&self, account_id: i64) -> Vec<i64> {
        let merged = self.merged.iter().map(|(id, _)| *id).filter(|id| self.heirs.of(*id) == account_id);
        merged.chain([account_id]).collect()
    }

    fn stage(
        &mut self,
        batch: &mut Batch,
        id: i64,
        row: NewRow,
        (key, nth): (Key, i64),
        known: Option<(Option<i64>, Option<i64>)>,
    ) {
        let planned = if known.is_some() { Planned::Known } else { Planned::New };
        let became = known.map(|_| Became::Known);
        let words = |text: String| one_line(&text).chars().take(LONGEST_TEXT).collect::<String>();
        batch.run(
            "INSERT INTO import_rows (id, import_id, book_id, user_id, account_id, file, line, place, day, amount, currency, \
             text, text_key, nth, counterpart, bank_id, category, to_account_id, transaction_id, matched_id, planned, became, \
             created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
             $21, $22, $23)",
            binds![
                id,
                self.import_id,
                self.person.book.get(),
                self.person.id,
                row.account_id,
                i64::from(row.file),
                i64::try_from(row.line).unwrap_or(i64::MAX),
                self.next_place,
                row.day,
                row.money.minor(),
                row.money.currency(),
                words(row.text),
                key.words,
                nth,
                row.counterpart.map(words),
                row.bank_id.map(words),
                row.category.map(words),
                row.to_account_id,
                known.and_then(|(_, entry_id)| entry_id),
                known.and_then(|(row_id, _)| row_id),
                planned,
                became,
                self.now,
            ],
        );
        self.next_place += 1;
    }

    fn refuse(&mut self, batch: &mut Batch, id: i64, row: &RefusedRow) {
        batch.run(
            "INSERT INTO import_rows (id, import_id, book_id, user_id, account_id, file, line, place, currency, text, text_key, \
             nth, planned, became, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 0, 'refused', 'refused', $11)",
            binds![
                id,
                self.import_id,
                self.person.book.get(),
                self.person.id,
                row.account_id,
                i64::from(row.file),
                i64::try_from(row.line).unwrap_or(i64::MAX),
                self.next_place,
                row.currency,
                one_line(&row.reason).chars().take(LONGEST_TEXT).collect::<String>(),
                self.now,
            ],
        );
        self.next_place += 1;
    }

    /// Looks, once all rows are staged, what those are in the books that are no repeats.
    pub async fn finish(self, speaks: SpeaksOfTransfers<'_>) -> Result<(), WriteError> {
        let Some(days) = self.days else { return Ok(()) };
        let staged = Staged { import_id: self.import_id, format: self.format, days };
        candidates::meet(self.database, self.person, staged, speaks).await
    }
}

/// Lets go of some rows of an import that is not being booked; `false` where none are left.
pub async fn discard(database: &Database, import_id: i64) -> Result<bool, WriteError> {
    let mut batch = Batch::default();
    batch.run(
        "DELETE FROM import_rows WHERE id IN (SELECT s.id FROM import_rows s WHERE s.import_id = $1 \
         AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = $1) ORDER BY s.place DESC LIMIT 2000)",
        binds![import_id],
    );
    let touched = database.write(batch).await?;
    Ok(touched.first().is_some_and(|rows| *rows > 0))
}

/// So long a file that was looked at waits to be booked.
const PATIENCE: Days = Days::new(7);

/// Lets go of some of what was looked at and never booked; `false` where nothing is.
pub async fn sweep(database: &Database, now: DateTime<Utc>) -> Result<bool, WriteError> {
    let sql = "SELECT s.import_id FROM import_rows s WHERE s.place = 0 AND s.created_at < $1 \
               AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = s.import_id) LIMIT 1";
    let before = now.checked_sub_days(PATIENCE).unwrap_or(now);
    let found: Vec<(i64,)> = database.scan(sql, binds![before]).await?;
    match found.first() {
        Some((import_id,)) => discard(database, *import_id).await,
        None => Ok(false),
    }
}
