//! Which rows stand in the books by an earlier file. Repeats are counted: the n-th equal row of a day is the n-th, whatever
//! the file is called and in whatever order its days stand. The bank's id of a row counts only together with its account, day
//! and amount, for banks make new ones, and use old ones again.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use const_format::concatcp;

use super::row::{CHUNK, STAGED, StagedRow, stands};
use crate::{
    book::{
        account::Account,
        row::{BookRow, Heirs},
    },
    db::{Batch, Database, DatabaseError, Sql, WriteError, binds, json, record},
    values::money::{Currency, Money},
};

/// What makes a row equal to another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) day: NaiveDate,
    pub(super) amount: i64,
    pub(super) currency: Currency,
    /// Its words, as [`text_key`](super::key::text_key) folds them.
    pub(super) words: String,
}

impl Key {
    pub(super) fn new(day: NaiveDate, money: Money, words: String) -> Self {
        Self { day, amount: money.minor(), currency: money.currency(), words }
    }
}

/// How many rows of each key a file has had so far, by a hash of it: a million rows need no more than some megabytes. Files of
/// one import may overlap as those of several do.
#[derive(Debug, Default)]
pub(super) struct Counter(HashMap<u64, Count>);

#[derive(Debug, Default)]
struct Count {
    file: u32,
    /// So many in that file.
    here: u32,
    /// So many, at most, in one of the files before it.
    before: u32,
}

/// A row's place among its equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Nth {
    /// The how many-th of its file it is, from 1.
    pub(super) nth: i64,
    /// Whether a file before it in the same import had as many.
    pub(super) is_repeat: bool,
}

impl Counter {
    /// Counts a row of an account.
    pub(super) fn count(&mut self, account_id: i64, key: &Key, file: u32) -> Nth {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one((account_id, key));
        let counted = self.0.entry(hash).or_default();
        if counted.file != file {
            let before = counted.before.max(counted.here);
            *counted = Count { file, here: 0, before };
        }
        counted.here += 1;
        Nth { nth: i64::from(counted.here), is_repeat: counted.here <= counted.before }
    }
}

/// The accounts that became part of others: what is known of those is known of these.
#[derive(Debug, Default)]
pub(super) struct Family {
    heirs: Heirs,
    merged: Vec<i64>,
}

impl Family {
    /// By all accounts of a book.
    pub(super) fn of(known: &[Account]) -> Self {
        let merged = || known.iter().filter_map(|account| Some((account.id, account.heir()?)));
        Self { heirs: merged().collect(), merged: merged().map(|(id, _)| id).collect() }
    }

    /// Where an account is by now.
    pub(super) fn heir(&self, account_id: i64) -> i64 {
        self.heirs.of(account_id)
    }

    /// An account, and those that became part of it.
    fn members(&self, account_id: i64) -> Vec<i64> {
        let merged = self.merged.iter().copied().filter(|id| self.heirs.of(*id) == account_id);
        merged.chain([account_id]).collect()
    }
}

/// A row that is looked for: its account, its key, and the how many-th it is.
#[derive(Debug, Clone)]
pub(super) struct Sought {
    pub(super) account_id: i64,
    pub(super) key: Key,
    pub(super) nth: i64,
}

impl Sought {
    /// A row that is staged.
    pub(super) fn of(row: &StagedRow) -> Self {
        let key = Key::new(row.day, row.money(), row.text_key.clone());
        Self { account_id: row.account_id, key, nth: row.nth }
    }
}

/// What earlier files have of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Earlier {
    /// The row by which it stands, and the entry that this became.
    pub(super) stands: Option<(i64, Option<i64>)>,
    /// Those whose imports were taken back since: they stand for nothing, but hold its key.
    pub(super) taken_back: Vec<i64>,
}

struct Found {
    place: i64,
    row_id: i64,
    entry_id: Option<i64>,
    is_taken_back: bool,
}

record!(Found: place, row_id, entry_id, is_taken_back);

/// The end of both queries: what is read of an earlier row `r`.
macro_rules! earlier {
    ($list:literal, $equal:literal, $more:literal) => {
        concat!(
            "SELECT CAST(w.value ->> 0 AS BIGINT) AS place, r.id AS row_id, r.transaction_id AS entry_id, \
             NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = r.import_id AND i.status = 'active') AS is_taken_back FROM ",
            $list,
            " CROSS JOIN import_rows r WHERE r.import_id <> $3 AND ",
            $equal,
            $more,
            " AND ",
            stands!("r"),
            " ORDER BY r.id"
        )
    };
}

// The engines have no way in common to pass a list, nor to read a day out of one.
const BY_KEY: Sql = Sql::split(
    earlier!(
        "json_each($2) w",
        "r.account_id IN (SELECT value FROM json_each($1)) AND r.day = w.value ->> 1 AND r.amount = w.value ->> 2 \
         AND r.currency = w.value ->> 3 AND r.text_key = w.value ->> 4 AND r.nth = w.value ->> 5",
        ""
    ),
    earlier!(
        "jsonb_array_elements($2) AS w(value)",
        "r.account_id IN (SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1)) \
         AND r.day = CAST(w.value ->> 1 AS DATE) AND r.amount = CAST(w.value ->> 2 AS BIGINT) \
         AND r.currency = w.value ->> 3 AND r.text_key = w.value ->> 4 AND r.nth = CAST(w.value ->> 5 AS BIGINT)",
        ""
    ),
);

/// What keeps an earlier row from being known by the bank's id: that a row of this import is it, or that its file bears the id
/// more than once.
macro_rules! by_bank_id {
    ($list:literal, $equal:literal) => {
        earlier!(
            $list,
            $equal,
            " AND NOT EXISTS (SELECT 1 FROM import_rows k WHERE k.matched_id = r.id AND k.import_id = $3) \
             AND NOT EXISTS (SELECT 1 FROM import_rows o WHERE o.account_id = r.account_id AND o.bank_id = r.bank_id \
             AND o.import_id = r.import_id AND o.file = r.file AND o.id <> r.id)"
        )
    };
}

/// Those of other words: of equal ones the counting alone decides.
const BY_BANK_ID: Sql = Sql::split(
    by_bank_id!(
        "json_each($2) w",
        "r.account_id IN (SELECT value FROM json_each($1)) AND r.bank_id = w.value ->> 5 AND r.day = w.value ->> 1 \
         AND r.amount = w.value ->> 2 AND r.currency = w.value ->> 3 AND r.text_key <> w.value ->> 4"
    ),
    by_bank_id!(
        "jsonb_array_elements($2) AS w(value)",
        "r.account_id IN (SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1)) \
         AND r.bank_id = w.value ->> 5 AND r.day = CAST(w.value ->> 1 AS DATE) \
         AND r.amount = CAST(w.value ->> 2 AS BIGINT) AND r.currency = w.value ->> 3 AND r.text_key <> w.value ->> 4"
    ),
);

/// What files of other imports than this one have of these rows, by their places in the list.
pub(super) async fn find(
    database: &Database,
    (import_id, family): (i64, &Family),
    sought: &[Sought],
) -> Result<HashMap<usize, Earlier>, DatabaseError> {
    let mut earlier: HashMap<usize, Earlier> = HashMap::new();
    for (account_id, places) in by_account(sought.iter().map(|row| row.account_id)) {
        let one = |place: &usize| {
            let Sought { key: Key { day, amount, currency, words }, nth, .. } = &sought[*place];
            (*place, *day, *amount, *currency, words, *nth)
        };
        let list: Vec<_> = places.iter().map(one).collect();
        let values = binds![json(&family.members(account_id)), json(&list), import_id];
        let found: Vec<Found> = database.scan(BY_KEY, values).await?;
        for row in found {
            let known = earlier.entry(usize::try_from(row.place).unwrap_or_default()).or_default();
            if row.is_taken_back {
                known.taken_back.push(row.row_id);
            } else {
                known.stands = known.stands.or(Some((row.row_id, row.entry_id)));
            }
        }
    }
    Ok(earlier)
}

fn by_account(accounts: impl Iterator<Item = i64>) -> BTreeMap<i64, Vec<usize>> {
    let mut places: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (place, account_id) in accounts.enumerate() {
        places.entry(account_id).or_default().push(place);
    }
    places
}

/// Notes of the rows of an import that equal no earlier one which of them one is by the bank's own id, with other words: each
/// earlier row at most once. An id that a file bears more than once tells nothing.
pub(super) async fn note_by_bank_id(
    database: &Database,
    import_id: i64,
    family: &Family,
) -> Result<(), WriteError> {
    const PAGE: &str = concatcp!(
        STAGED,
        "s.import_id = $1 AND s.planned = 'new' AND s.became IS NULL AND s.bank_id IS NOT NULL AND s.place > $2 \
         ORDER BY s.place LIMIT $3"
    );
    const REPEATED: &str = "SELECT account_id, bank_id FROM import_rows WHERE import_id = $1 AND bank_id IS NOT NULL \
                            GROUP BY account_id, file, bank_id HAVING COUNT(*) > 1";
    let repeated: Vec<(i64, String)> = database.scan(REPEATED, binds![import_id]).await?;
    let repeated: HashSet<(i64, String)> = repeated.into_iter().collect();
    let (mut behind, limit) = (-1, i64::try_from(CHUNK).unwrap_or(i64::MAX));
    loop {
        let mut rows: Vec<StagedRow> = database.scan(PAGE, binds![import_id, behind, limit]).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        behind = last.place;
        let is_repeated = |row: &StagedRow| {
            row.bank_id.as_ref().is_some_and(|id| repeated.contains(&(row.account_id, id.clone())))
        };
        rows.retain(|row| !is_repeated(row));
        let (mut batch, mut taken) = (Batch::default(), HashSet::new());
        for (account_id, places) in by_account(rows.iter().map(|row| row.account_id)) {
            let one = |place: &usize| {
                let row = &rows[*place];
                let money = row.money();
                (*place, row.day, money.minor(), money.currency(), row.text_key.clone(), row.bank_id.clone())
            };
            let asked: Vec<_> = places.iter().map(one).collect();
            let values = binds![json(&family.members(account_id)), json(&asked), import_id];
            let found: Vec<Found> = database.scan(BY_BANK_ID, values).await?;
            for found in found.into_iter().filter(|found| !found.is_taken_back) {
                let row = usize::try_from(found.place).ok().and_then(|place| rows.get(place));
                let Some(row) = row else { continue };
                if !taken.contains(&row.id) && taken.insert(found.row_id) {
                    taken.insert(row.id);
                    note(&mut batch, row.id, (found.row_id, found.entry_id));
                }
            }
        }
        if !batch.is_empty() {
            database.write(batch).await?;
        }
    }
}

/// Notes of a staged row by which earlier one it stands, and the entry of that.
pub(super) fn note(batch: &mut Batch, row_id: i64, (earlier_id, entry_id): (i64, Option<i64>)) {
    batch.run(
        "UPDATE import_rows SET planned = 'known', became = 'known', matched_id = $2, transaction_id = $3 \
         WHERE id = $1 AND became IS NULL",
        binds![row_id, earlier_id, entry_id],
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_rows_are_counted_account_by_account() {
        let key = |text: &str, units: i64| {
            let money = Money::from_units(units, Currency::IDR).expect("an amount");
            Key::new(NaiveDate::from_ymd_opt(2026, 11, 10).expect("a day"), money, text.to_owned())
        };
        let mut counter = Counter::default();
        let rows = [
            (0, 1, key("tol", -9_500), 1, false),
            (0, 1, key("tol", -9_500), 2, false),
            (0, 1, key("tol", 9_500), 1, false),
            (0, 2, key("tol", -9_500), 1, false),
            (0, 1, key("parkir", -9_500), 1, false),
            // Another file that overlaps has one more.
            (1, 1, key("tol", -9_500), 1, true),
            (1, 1, key("tol", -9_500), 2, true),
            (1, 1, key("tol", -9_500), 3, false),
            (2, 1, key("tol", -9_500), 1, true),
            (2, 2, key("parkir", -9_500), 1, false),
        ];
        for (file, account_id, key, nth, is_repeat) in rows {
            assert_eq!(counter.count(account_id, &key, file), Nth { nth, is_repeat }, "{key:?}");
        }
    }
}
