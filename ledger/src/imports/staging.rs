//! Staging: the rows of a file are kept as they are read, some hundred at a time, each with what shall become of it. Nothing of
//! the books changes by that; what nobody books is let go.

use chrono::{DateTime, Days, NaiveDate, Utc};
use const_format::concatcp;

use super::{
    account, candidates,
    key::text_key,
    known::{self, Counter, Family, Key, Nth, Sought},
    refresh,
    row::{Became, NewRow, Planned, RefusedRow},
    words::Reads,
};
use crate::{
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
    formats: Vec<String>,
    family: Family,
    looked_at: i64,
    counter: Counter,
    next_place: i64,
    days: Option<(NaiveDate, NaiveDate)>,
    now: DateTime<Utc>,
}

impl<'a> Staging<'a> {
    /// Begins with the rows of an import: what kinds of files it has, file by file.
    pub async fn begin(
        database: &'a Database,
        person: &'a Person,
        (import_id, formats): (i64, Vec<String>),
        now: DateTime<Utc>,
    ) -> Result<Self, WriteError> {
        let family = Family::of(&account::known(database, person).await?);
        let (looked_at, _) = refresh::stand_of(database, person.book).await?;
        let (counter, next_place, days) = (Counter::default(), 0, None);
        Ok(Self { database, person, import_id, formats, family, looked_at, counter, next_place, days, now })
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
        let mut counted = |row: &NewRow| {
            let key = Key::new(row.day, row.money, text_key(&row.text));
            let Nth { nth, is_repeat } = self.counter.count(row.account_id, &key, row.file);
            (Sought { account_id: row.account_id, key, nth }, is_repeat)
        };
        let (sought, repeats): (Vec<Sought>, Vec<bool>) = rows.iter().map(&mut counted).unzip();
        let earlier = known::find(self.database, (self.import_id, &self.family), &sought).await?;
        let mut ids = self.database.ids(rows.len() + refused.len()).await?;
        let mut batch = Batch::default();
        for (place, ((row, sought), is_repeat)) in rows.into_iter().zip(sought).zip(repeats).enumerate() {
            self.days = Some(
                self.days.map_or((row.day, row.day), |(first, last)| (first.min(row.day), last.max(row.day))),
            );
            let known = earlier.get(&place).and_then(|earlier| earlier.stands);
            let known = known.map(|(row_id, entry_id)| (Some(row_id), entry_id));
            let known = known.or_else(|| is_repeat.then_some((None, None)));
            self.stage(&mut batch, ids.take(), row, (sought.key, sought.nth), known);
        }
        for row in refused {
            self.refuse(&mut batch, ids.take(), &row);
        }
        self.database.write(batch).await.map(drop)
    }

    fn format(&self, file: u32) -> String {
        let of_file = usize::try_from(file).ok().and_then(|file| self.formats.get(file));
        of_file.or(self.formats.last()).cloned().unwrap_or_default()
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
            "INSERT INTO import_rows (id, import_id, book_id, user_id, account_id, file, format, line, place, day, amount, currency, \
             text, text_key, nth, counterpart, bank_id, category, said_account_id, to_account_id, transaction_id, matched_id, \
             planned, became, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
             $18, $19, $19, $20, $21, $22, $23, $24)",
            binds![
                id,
                self.import_id,
                self.person.book.get(),
                self.person.id,
                row.account_id,
                i64::from(row.file),
                self.format(row.file),
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
            "INSERT INTO import_rows (id, import_id, book_id, user_id, account_id, file, format, line, place, currency, text, \
             text_key, nth, planned, became, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', 0, 'refused', 'refused', $12)",
            binds![
                id,
                self.import_id,
                self.person.book.get(),
                self.person.id,
                row.account_id,
                i64::from(row.file),
                self.format(row.file),
                i64::try_from(row.line).unwrap_or(i64::MAX),
                self.next_place,
                row.currency,
                one_line(&row.reason).chars().take(LONGEST_TEXT).collect::<String>(),
                self.now,
            ],
        );
        self.next_place += 1;
    }

    /// Looks, once all rows are staged, what those are in the books that are no repeats. `reads` tells what words say of
    /// transfers.
    pub async fn finish(self, reads: Reads<'_>) -> Result<(), WriteError> {
        if self.days.is_some() {
            known::note_by_bank_id(self.database, self.import_id, &self.family).await?;
            candidates::meet(self.database, self.person, self.import_id, reads).await?;
        }
        refresh::note_stand(self.database, self.import_id, Some(self.looked_at)).await
    }
}

/// Lets go of some rows of an import that is neither booked nor to be; `false` where none are left.
pub async fn discard(database: &Database, import_id: i64) -> Result<bool, WriteError> {
    const SQL: &str = concatcp!(
        "DELETE FROM import_rows WHERE id IN (SELECT s.id FROM import_rows s WHERE s.import_id = $1 \
         AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = $1) AND NOT ",
        refresh::is_promised!("s.import_id"),
        " ORDER BY s.place DESC LIMIT 2000)"
    );
    let mut batch = Batch::default();
    batch.run(SQL, binds![import_id]);
    let touched = database.write(batch).await?;
    Ok(touched.first().is_some_and(|rows| *rows > 0))
}

/// So long a file that was looked at waits to be booked.
const PATIENCE: Days = Days::new(7);

/// Lets go of some of what was looked at and never booked; `false` where nothing is.
pub async fn sweep(database: &Database, now: DateTime<Utc>) -> Result<bool, WriteError> {
    const SQL: &str = concatcp!(
        "SELECT s.import_id FROM import_rows s WHERE s.place = 0 AND s.created_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = s.import_id) AND NOT ",
        refresh::is_promised!("s.import_id"),
        " LIMIT 1"
    );
    let before = now.checked_sub_days(PATIENCE).unwrap_or(now);
    let found: Vec<(i64,)> = database.scan(SQL, binds![before]).await?;
    match found.first() {
        Some((import_id,)) => discard(database, *import_id).await,
        None => Ok(false),
    }
}
