//! A transfer between two accounts of a file stands in the section of each. It is one.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use ledger::name_key;

use crate::{Refused, Row};

/// One side of a transfer: from whose section, to whom, when, and how much in minor units.
type Leg = (String, String, NaiveDate, i64);

/// The rows without the second side of every transfer: the one that stands later, or the one that is not part of anything more.
pub(super) fn once(rows: Vec<Result<Row, Refused>>, names: &[Option<&str>]) -> Vec<Result<Row, Refused>> {
    let mut open: HashMap<Leg, Vec<Option<usize>>> = HashMap::new();
    let mut mirrors = HashSet::new();
    for (place, row) in rows.iter().enumerate() {
        let Ok(row) = row else { continue };
        let Some(own) = names.get(row.account).copied().flatten().map(name_key) else { continue };
        let leg = |other: &Option<String>, minor: i64| {
            let other = name_key(other.as_deref()?);
            let mirror = (other.clone(), own.clone(), row.day, -minor);
            Some(((own.clone(), other, row.day, minor), mirror))
        };
        if let Some((leg, mirror)) = leg(&row.transfer_to, row.amount.minor()) {
            match open.get_mut(&mirror).and_then(Vec::pop) {
                Some(_) => {
                    mirrors.insert(place);
                }
                None => open.entry(leg).or_default().push(Some(place)),
            }
        }
        for part in &row.parts {
            let Some((leg, mirror)) = leg(&part.transfer_to, part.amount.minor()) else { continue };
            let sides = open.get_mut(&mirror);
            let whole = sides.and_then(|sides| Some(sides.remove(sides.iter().position(Option::is_some)?)));
            match whole.flatten() {
                Some(whole) => {
                    mirrors.insert(whole);
                }
                None => open.entry(leg).or_default().push(None),
            }
        }
    }
    let mut place = 0..;
    let is_kept = |_: &Result<Row, Refused>| place.next().is_some_and(|place| !mirrors.contains(&place));
    rows.into_iter().filter(is_kept).collect()
}
