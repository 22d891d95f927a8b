//! Which rows stand in the books by an earlier file. Repeats are counted: the n-th equal row of a day is the n-th, whatever
//! the file is called and in whatever order its days stand. The bank's id of a row counts only together with its account, day
//! and amount, for banks make new ones, and use old ones again.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::row::stands;
use crate::{
    db::{Database, DatabaseError, Sql, binds, json, record},
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

/// A row that is looked for: its place in the list that is looked through, its key, the how many-th it is, and the bank's id.
#[derive(Debug, Clone)]
pub(super) struct Sought<'a> {
    pub(super) place: usize,
    pub(super) key: &'a Key,
    pub(super) nth: i64,
    pub(super) bank_id: Option<&'a str>,
}

/// A row of an earlier file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Earlier {
    place: i64,
    /// The row.
    pub(super) row_id: i64,
    /// The entry that it became.
    pub(super) entry_id: Option<i64>,
    /// Whether its import was taken back since: then it stands for nothing, but holds its key.
    pub(super) is_taken_back: bool,
}

record!(Earlier: place, row_id, entry_id, is_taken_back);

/// The end of both queries: what is read of an earlier row `r`.
macro_rules! earlier {
    ($list:literal, $equal:literal) => {
        concat!(
            "SELECT CAST(w.value ->> 0 AS BIGINT) AS place, r.id AS row_id, r.transaction_id AS entry_id, \
             NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = r.import_id AND i.status = 'active') AS is_taken_back FROM ",
            $list,
            " CROSS JOIN import_rows r WHERE r.import_id <> $3 AND ",
            $equal,
            " AND ",
            stands!("r")
        )
    };
}

// The engines have no way in common to pass a list, nor to read a day out of one.
const BY_KEY: Sql = Sql::split(
    earlier!(
        "json_each($2) w",
        "r.account_id IN (SELECT value FROM json_each($1)) AND r.day = w.value ->> 1 AND r.amount = w.value ->> 2 \
         AND r.currency = w.value ->> 3 AND r.text_key = w.value ->> 4 AND r.nth = w.value ->> 5"
    ),
    earlier!(
        "jsonb_array_elements($2) AS w(value)",
        "r.account_id IN (SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1)) \
         AND r.day = CAST(w.value ->> 1 AS DATE) AND r.amount = CAST(w.value ->> 2 AS BIGINT) \
         AND r.currency = w.value ->> 3 AND r.text_key = w.value ->> 4 AND r.nth = CAST(w.value ->> 5 AS BIGINT)"
    ),
);

/// Those of other words: of equal ones the counting alone decides.
const BY_BANK_ID: Sql = Sql::split(
    earlier!(
        "json_each($2) w",
        "r.account_id IN (SELECT value FROM json_each($1)) AND r.bank_id = w.value ->> 6 AND r.day = w.value ->> 1 \
         AND r.amount = w.value ->> 2 AND r.currency = w.value ->> 3 AND r.text_key <> w.value ->> 4"
    ),
    earlier!(
        "jsonb_array_elements($2) AS w(value)",
        "r.account_id IN (SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1)) \
         AND r.bank_id = w.value ->> 6 AND r.day = CAST(w.value ->> 1 AS DATE) \
         AND r.amount = CAST(w.value ->> 2 AS BIGINT) AND r.currency = w.value ->> 3 AND r.text_key <> w.value ->> 4"
    ),
);

/// The rows of other imports than this one that these are, by their places. `family` are the account and those that became part
/// of it.
pub(super) async fn find(
    database: &Database,
    (import_id, family): (i64, &[i64]),
    sought: &[Sought<'_>],
) -> Result<HashMap<usize, Earlier>, DatabaseError> {
    if sought.is_empty() || family.is_empty() {
        return Ok(HashMap::new());
    }
    let list = |rows: &mut dyn Iterator<Item = &Sought<'_>>| {
        json(
            &rows
                .map(|row| {
                    let Key { day, amount, currency, words } = row.key;
                    (row.place, day, amount, currency, words, row.nth, row.bank_id)
                })
                .collect::<Vec<_>>(),
        )
    };
    let by_key = binds![json(&family), list(&mut sought.iter()), import_id];
    let mut found: Vec<Earlier> = database.scan(BY_KEY, by_key).await?;
    if sought.iter().any(|row| row.bank_id.is_some()) {
        let mut with_id = sought.iter().filter(|row| row.bank_id.is_some());
        let by_id = binds![json(&family), list(&mut with_id), import_id];
        let of_id: Vec<Earlier> = database.scan(BY_BANK_ID, by_id).await?;
        found.extend(of_id.into_iter().filter(|row| !row.is_taken_back));
    }
    let mut earlier = HashMap::new();
    for row in found {
        let place = usize::try_from(row.place).unwrap_or_default();
        let known = earlier.entry(place).or_insert(row);
        if known.is_taken_back && !row.is_taken_back {
            *known = row;
        }
    }
    Ok(earlier)
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
