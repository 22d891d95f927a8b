//! What moves between two accounts of one document is a transfer, on both sides.

use chrono::NaiveDate;
use ledger::name_key;

use super::reading::Found;
use crate::{Refused, Row};

/// The rows, each that names another account of the document with that one as its other side; and the other side of such a row,
/// which may name nobody.
pub(super) fn joined(mut rows: Vec<Result<Row, Refused>>, accounts: &[Found]) -> Vec<Result<Row, Refused>> {
    if accounts.len() < 2 {
        return rows;
    }
    let called = |account: usize| {
        let found = accounts.get(account)?;
        found.name.clone().or_else(|| found.number.clone())
    };
    // Sides that nobody has answered yet: where it went, from whom, when, and how much.
    let mut sides: Vec<(usize, usize, NaiveDate, i64)> = Vec::new();
    for row in rows.iter_mut().flatten() {
        let others = accounts.iter().enumerate().filter(|(account, _)| *account != row.account);
        let named = others.filter(|(_, found)| names(row, found)).map(|(account, _)| account).next();
        if let Some(other) = named {
            row.transfer_to = called(other);
            let answer = (row.account, other, row.day, -row.amount.minor());
            match sides.iter().position(|side| *side == answer) {
                Some(place) => {
                    sides.swap_remove(place);
                }
                None => sides.push((other, row.account, row.day, row.amount.minor())),
            }
        }
    }
    for row in rows.iter_mut().flatten().filter(|row| row.transfer_to.is_none()) {
        let is_side = |(other, _, day, minor): &(usize, usize, NaiveDate, i64)| {
            (*other, *day, -*minor) == (row.account, row.day, row.amount.minor())
        };
        if let Some(place) = sides.iter().position(is_side) {
            let (_, from, ..) = sides.swap_remove(place);
            row.transfer_to = called(from);
        }
    }
    rows
}

/// Whether a row names an account: by its number, or by its name where the other side stands; elsewhere a name of one word may be
/// any word.
fn names(row: &Row, account: &Found) -> bool {
    let is_number = account
        .number
        .as_deref()
        .is_some_and(|number| row.text.split_whitespace().any(|word| word == number));
    let Some(name) = account.name.as_deref().map(name_key).filter(|name| !name.is_empty()) else {
        return is_number;
    };
    let is_other_side = row.counterpart.as_deref().is_some_and(|other| name_key(other) == name);
    let is_said = name.contains(' ') && format!(" {} ", name_key(&row.text)).contains(&format!(" {name} "));
    is_number || is_other_side || is_said
}
