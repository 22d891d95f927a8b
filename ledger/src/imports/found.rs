//! What the rows of a chunk are about, as it stands just before they are booked.

use std::collections::{HashMap, HashSet};

use super::{
    candidates,
    known::{self, Earlier, Key, Sought},
    row::{Planned, StagedRow},
};
use crate::{
    book::{row::Heirs, transaction::Transaction},
    db::{Database, DatabaseError, Sql, binds, json},
    history::stored::rows_of_ids,
    people::person::Person,
};

/// What a chunk's rows are about, as it stands now.
pub(super) struct Found {
    /// The rows of other files that stand in the books by now, by the rows that are the same.
    pub(super) earlier: HashMap<i64, Earlier>,
    /// The entries that rows are, or bring back.
    pub(super) entries: HashMap<i64, Transaction>,
    /// Those that the change has written already.
    pub(super) touched: HashSet<i64>,
    /// The entries of the other legs that turned out to stand in the books, by their rows.
    pub(super) partners: HashMap<i64, i64>,
}

macro_rules! of_rows {
    ($list:literal) => {
        concat!(
            "SELECT s.id, s.transaction_id FROM import_rows s WHERE s.became = 'known' AND s.transaction_id IS NOT NULL \
             AND s.id IN (",
            $list,
            ")"
        )
    };
}

macro_rules! touched {
    ($list:literal) => {
        concat!(
            "SELECT i.row_id FROM change_items i WHERE i.change_id = $1 AND i.table_name = 'transactions' AND i.row_id IN (",
            $list,
            ")"
        )
    };
}

impl Found {
    pub(super) async fn read(
        database: &Database,
        (person, import_id): (&Person, i64),
        rows: &[StagedRow],
    ) -> Result<Self, DatabaseError> {
        const PARTNERS: Sql = Sql::split(
            of_rows!("SELECT value FROM json_each($1)"),
            of_rows!("SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1)"),
        );
        const TOUCHED: Sql = Sql::split(
            touched!("SELECT value FROM json_each($2)"),
            touched!("SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($2)"),
        );
        const ENTRIES: Sql = rows_of_ids!(Transaction);
        let (mut entries, mut touched, mut partners) = (HashMap::new(), HashSet::new(), HashMap::new());
        let is_entry = |row: &&StagedRow| row.planned != Planned::Matched;
        let ids: Vec<i64> = rows.iter().filter(is_entry).filter_map(|row| row.transaction_id).collect();
        if !ids.is_empty() {
            let found: Vec<Transaction> =
                database.all(ENTRIES, binds![person.book.get(), json(&ids)]).await?;
            entries.extend(found.into_iter().map(|entry| (entry.id, entry)));
            let found: Vec<(i64,)> = database.all(TOUCHED, binds![import_id, json(&ids)]).await?;
            touched.extend(found.into_iter().map(|(id,)| id));
        }
        let legs: Vec<i64> = rows.iter().filter_map(|row| row.matched_id).collect();
        if !legs.is_empty() {
            let found: Vec<(i64, i64)> = database.all(PARTNERS, binds![json(&legs)]).await?;
            partners.extend(found);
        }
        let earlier = earlier(database, (person, import_id), rows).await?;
        Ok(Self { earlier, entries, touched, partners })
    }
}

/// The rows of other files that are the same as these: an import may have come between, or have been taken back.
async fn earlier(
    database: &Database,
    (person, import_id): (&Person, i64),
    rows: &[StagedRow],
) -> Result<HashMap<i64, Earlier>, DatabaseError> {
    let merged = candidates::merged(database, person).await?;
    let heirs: Heirs = merged.iter().copied().collect();
    let keys: Vec<Key> =
        rows.iter().map(|row| Key::new(row.day, row.money(), row.text_key.clone())).collect();
    let mut by_account: HashMap<i64, Vec<Sought<'_>>> = HashMap::new();
    for (place, (row, key)) in rows.iter().zip(&keys).enumerate() {
        if row.planned != Planned::Restored {
            let sought = Sought { place, key, nth: row.nth, bank_id: row.bank_id.as_deref() };
            by_account.entry(row.account_id).or_default().push(sought);
        }
    }
    let mut earlier = HashMap::new();
    for (account_id, sought) in by_account {
        let family: Vec<i64> = merged
            .iter()
            .map(|(id, _)| *id)
            .filter(|id| heirs.of(*id) == account_id)
            .chain([account_id])
            .collect();
        let found = known::find(database, (import_id, &family), &sought).await?;
        earlier.extend(found.into_iter().filter_map(|(place, row)| Some((rows.get(place)?.id, row))));
    }
    Ok(earlier)
}
