//! Money that comes back by the rows of a file: of which expense, where their words and the account leave only one. Such rows are
//! booked when all others are, for a file may tell the newest first.

use std::collections::{HashMap, HashSet};

use super::{
    chunk::Files,
    found::{Found, PARTNERS, partner},
    row::{Planned, StagedRow},
};
use crate::{
    book::{
        refund::{self, Refundable},
        transaction::Transaction,
    },
    db::{Database, DatabaseError, binds, json},
    people::person::Person,
    values::direction::Direction,
};

/// The rows that need not wait until what money may come back of is booked: neither would be an entry of their own that gives
/// money back, nor do they stand for such a row.
pub(super) async fn that_need_not_wait(
    database: &Database,
    mut rows: Vec<StagedRow>,
    files: Files<'_>,
) -> Result<Vec<StagedRow>, DatabaseError> {
    rows.retain(|row| !has_to_wait(row, files));
    let mut stands_for: HashMap<i64, Option<i64>> = HashMap::new();
    let mut waiting: HashSet<i64> = HashSet::new();
    let mut wanted: Vec<i64> = rows.iter().filter_map(partner).collect();
    // A row may stand for one that stands for a third.
    while !wanted.is_empty() {
        let partners: Vec<StagedRow> = database.all(PARTNERS, binds![json(&wanted)]).await?;
        waiting.extend(partners.iter().filter(|row| has_to_wait(row, files)).map(|row| row.id));
        stands_for.extend(partners.iter().map(|row| (row.id, partner(row))));
        wanted = partners.iter().filter_map(partner).filter(|id| !stands_for.contains_key(id)).collect();
    }
    rows.retain(|row| {
        let mut next = partner(row);
        // No longer than the way is: two rows may stand for each other.
        for _ in 0..=stands_for.len() {
            let Some(id) = next else { return true };
            if waiting.contains(&id) {
                return false;
            }
            next = stands_for.get(&id).copied().flatten();
        }
        true
    });
    Ok(rows)
}

fn has_to_wait(row: &StagedRow, files: Files<'_>) -> bool {
    row.planned == Planned::New && gives_back(row, files).is_some()
}

/// The words for whatever a row gives money back of.
fn gives_back(row: &StagedRow, files: Files<'_>) -> Option<Vec<String>> {
    let comes_in = row.direction() == Direction::Income;
    comes_in.then(|| files(row).gives_back).filter(|words| !words.is_empty())
}

/// The expenses that rows give money back of, by the ids of the rows, as far as that is known. What stands for another row, or
/// is in the books already, gives nothing back once more.
pub(super) async fn find(
    database: &Database,
    person: &Person,
    files: Files<'_>,
    about: &Found,
) -> Result<HashMap<i64, Transaction>, DatabaseError> {
    let mut found: HashMap<i64, Transaction> = HashMap::new();
    let mut given: HashMap<i64, i64> = HashMap::new();
    let family = &about.family;
    for row in about.rows.iter().filter(|row| row.planned == Planned::New && !about.stands(row)) {
        let Some(words) = gives_back(row, files) else { continue };
        let here = family.heir(row.account_id);
        let is_left = |candidate: &Refundable| {
            let (left, money) = (candidate.left(), row.money());
            let given = given.get(&candidate.expense.id).copied().unwrap_or(0);
            left.currency() == money.currency() && left.minor() - given >= money.minor()
        };
        let candidates = refund::refundable(database, person, &words, row.day).await?;
        let meant = only(candidates.into_iter().filter(|candidate| {
            candidate.expense.account_id.is_some_and(|id| family.heir(id) == here)
                && is_left(candidate)
                && names_all(&candidate.expense, &words)
        }));
        if let Some(Refundable { expense, .. }) = meant {
            *given.entry(expense.id).or_default() += row.money().minor();
            found.insert(row.id, expense);
        }
    }
    Ok(found)
}

/// The one that there is; `None` of none, and of several.
fn only<T>(mut of: impl Iterator<Item = T>) -> Option<T> {
    let first = of.next();
    first.filter(|_| of.next().is_none())
}

/// Whether an entry's words hold all of these.
fn names_all(expense: &Transaction, words: &[String]) -> bool {
    let texts = [&expense.description, &expense.merchant, &expense.note].into_iter().flatten();
    let said: Vec<String> = texts
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()))
        .map(str::to_lowercase)
        .collect();
    words.iter().all(|word| said.contains(word))
}
