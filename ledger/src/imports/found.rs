//! What the rows of a chunk are about, as it stands just before they are booked.

use std::collections::{HashMap, HashSet};

use const_format::concatcp;

use super::{
    known::{self, Earlier, Family, Sought},
    row::{Planned, STAGED, StagedRow},
};
use crate::{
    book::transaction::Transaction,
    db::{Database, DatabaseError, Sql, binds, json, of_list},
    history::stored::rows_of_ids,
    people::person::Person,
};

/// What a chunk's rows are about, as it stands now.
pub(super) struct Found {
    /// The rows, and with them those that are one with them and are not booked yet; whatever stands for another goes first.
    pub(super) rows: Vec<StagedRow>,
    /// What other files have of them, by their ids.
    pub(super) earlier: HashMap<i64, Earlier>,
    /// The entries that they are, or bring back.
    pub(super) entries: HashMap<i64, Transaction>,
    /// What rows are by now, by their ids: those of this import that are one with these and were written before.
    pub(super) became: HashMap<i64, i64>,
    /// The accounts that became part of others.
    pub(super) family: Family,
}

/// Rows by their ids `$1`, as far as they are to be booked and are not yet.
pub(super) const PARTNERS: Sql = of_list!(
    concatcp!(STAGED, "s.became IS NULL AND s.planned NOT IN ('offered', 'doubted') AND s.id IN "),
    "$1",
    ""
);
const BECAME: Sql = of_list!(
    "SELECT s.id, s.transaction_id FROM import_rows s WHERE s.became IS NOT NULL AND s.transaction_id IS NOT NULL \
     AND s.id IN ",
    "$1",
    ""
);
const ENTRIES: Sql = rows_of_ids!(Transaction);

/// The row of its own import with which a row is one.
pub(super) fn partner(row: &StagedRow) -> Option<i64> {
    let is_one = matches!(row.planned, Planned::New | Planned::Leg | Planned::Met | Planned::Matched);
    row.matched_id.filter(|_| is_one && row.transaction_id.is_none())
}

impl Found {
    pub(super) async fn read(
        database: &Database,
        (person, import_id): (&Person, i64),
        (mut rows, family): (Vec<StagedRow>, Family),
    ) -> Result<Self, DatabaseError> {
        let mut here: HashSet<i64> = rows.iter().map(|row| row.id).collect();
        let (mut became, mut wanted) = (HashMap::new(), rows.iter().filter_map(partner).collect::<Vec<_>>());
        // A row may stand for one that stands for a third.
        while !wanted.is_empty() {
            wanted.retain(|id| here.insert(*id));
            if wanted.is_empty() {
                break;
            }
            let booked: Vec<(i64, i64)> = database.all(BECAME, binds![json(&wanted)]).await?;
            became.extend(booked);
            let mut partners: Vec<StagedRow> = database.all(PARTNERS, binds![json(&wanted)]).await?;
            wanted = partners.iter().filter_map(partner).collect();
            rows.append(&mut partners);
        }
        rows.sort_by_key(|row| (rank(row), row.place));
        let earlier = earlier(database, (import_id, &family), &rows).await?;
        let stand = earlier.values().filter_map(|earlier| earlier.stands?.1);
        let named = rows.iter().filter_map(|row| row.transaction_id);
        let ids: HashSet<i64> = named.chain(stand).chain(became.values().copied()).collect();
        let mut entries = HashMap::new();
        if !ids.is_empty() {
            let found: Vec<Transaction> =
                database.all(ENTRIES, binds![person.book.get(), json(&ids)]).await?;
            entries.extend(found.into_iter().map(|entry| (entry.id, entry)));
        }
        Ok(Self { rows, earlier, entries, became, family })
    }

    /// Whether another file has brought what a row is.
    pub(super) fn stands(&self, row: &StagedRow) -> bool {
        self.earlier.get(&row.id).is_some_and(|earlier| earlier.stands.is_some())
    }

    /// All that is read or written by it: rows and entries have their ids from one well.
    pub(super) fn about(&self) -> HashSet<i64> {
        let rows = self.rows.iter().flat_map(|row| [Some(row.id), row.matched_id, row.transaction_id]);
        rows.flatten().chain(self.entries.keys().copied()).collect()
    }
}

/// What stands for itself goes before what stands by another, and another format of either last.
fn rank(row: &StagedRow) -> u8 {
    match (partner(row), row.planned) {
        (None, _) | (_, Planned::New) => 0,
        (Some(_), Planned::Matched) => 2,
        (Some(_), _) => 1,
    }
}

/// What other files have of these rows: an import may have come between, or have been taken back.
async fn earlier(
    database: &Database,
    of: (i64, &Family),
    rows: &[StagedRow],
) -> Result<HashMap<i64, Earlier>, DatabaseError> {
    let rows: Vec<&StagedRow> = rows.iter().filter(|row| row.planned != Planned::Restored).collect();
    let sought: Vec<Sought> = rows.iter().map(|row| Sought::of(row)).collect();
    let found = known::find(database, of, &sought).await?;
    Ok(found.into_iter().filter_map(|(place, earlier)| Some((rows.get(place)?.id, earlier))).collect())
}
