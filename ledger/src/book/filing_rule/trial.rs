//! A rule tried on the past before it is kept: what it would have filed otherwise is what it files where it is told to.

use std::collections::HashSet;

use chrono::{Months, NaiveDate};

use super::{
    FilingRule,
    condition::Condition,
    fit::Filing,
    place_behind,
    search::{Found, Search, rows},
};
use crate::{
    book::{names::Names, transaction::Transaction},
    db::{Database, DatabaseError},
    people::person::Person,
};

/// So far back a rule is tried.
const REACH: Months = Months::new(12);
/// So many entries are shown of those that it would have filed otherwise.
const SHOWN: usize = 3;

/// What a rule would have done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trial {
    /// What it would have filed otherwise, by day.
    pub found: Vec<Found>,
    /// The newest of these.
    pub examples: Vec<Transaction>,
    /// How many it leaves, because the person chose their category.
    pub chosen: usize,
}

/// The first day on which a rule is tried.
pub fn first_day(today: NaiveDate) -> NaiveDate {
    today.checked_sub_months(REACH).unwrap_or(NaiveDate::MIN)
}

/// A rule that is not kept yet has no id.
const NEW: i64 = 0;

/// Tries a rule that is not kept yet behind those that are, given in their order. One whose category is in effect no more would do
/// nothing.
pub async fn of_new(
    database: &Database,
    (person, names): (&Person, &Names),
    kept: &[FilingRule],
    (condition, account_id, category): (&Condition, Option<i64>, &str),
    today: NaiveDate,
) -> Result<Trial, DatabaseError> {
    let place = (NEW, place_behind(kept));
    let Some(new) = names.filing_of(place, (condition.clone(), account_id), category) else {
        return Ok(Trial::default());
    };
    let rules = [&names.rules[..], &[new]].concat();
    of(database, (person, names), (&rules, NEW), today).await
}

/// Tries the rule with this id, which stands among `rules` in its place, on the entries of the last twelve months.
pub async fn of(
    database: &Database,
    (person, names): (&Person, &Names),
    (rules, rule_id): (&[Filing], i64),
    today: NaiveDate,
) -> Result<Trial, DatabaseError> {
    let place = (first_day(today), 0);
    let mut search = Search { database, person, names, rules, rule_id, place };
    let mut trial = Trial::default();
    // What came back of an entry went with it, and is come to once more by itself.
    let mut known: HashSet<i64> = HashSet::new();
    loop {
        let page = search.page().await?;
        trial.found.extend(page.found.into_iter().filter(|found| known.insert(found.id)));
        trial.chosen += page.chosen;
        if page.is_last {
            break;
        }
    }
    trial.found.sort_by_key(|found| (found.day, found.id));
    let newest: Vec<i64> = trial.found.iter().rev().take(SHOWN).map(|found| found.id).collect();
    trial.examples = rows(database, person, &newest).await?;
    trial.examples.sort_by_key(|row| std::cmp::Reverse((row.tx_date, row.id)));
    Ok(trial)
}
