//! What comes again in a book that was filled from a copy: what fell due by then, and of which the copy says nothing, stands among
//! its entries or was left out, and is made no second time; from then on it falls due as it did.

use std::collections::HashMap;

use super::kinds::AnyRow;
use crate::{
    book::recurring::{
        Recurring,
        days::{self, Calendar, DayStatus},
    },
    db::{Batch, Database, WriteError},
    history::change::{Author, Change, ChangeKind},
    jobs,
};

/// Settles the days up to now of which nothing is noted, as part of the open change, and promises those to come.
pub(super) async fn settle(
    database: &Database,
    author: Author<'_>,
    change_id: i64,
    rows: &[AnyRow],
) -> Result<(), WriteError> {
    let (person, now) = (author.person, author.now);
    let recurring: Vec<Recurring> = rows.iter().filter_map(recurring).collect();
    let booked: HashMap<&str, i64> = rows.iter().filter_map(booked).collect();
    if recurring.is_empty() {
        return Ok(());
    }
    loop {
        let calendar = Calendar::of(database, person, person.zone.day(now)).await?;
        let turns = days::due(&recurring, &calendar, person, now);
        if turns.is_empty() {
            break;
        }
        let mut ids = database.ids(turns.len()).await?;
        let mut batch = Batch::default();
        let mut change = Change::go_on(&mut batch, change_id, author, ChangeKind::Booking);
        for turn in &turns {
            let entry = booked.get(&*days::reference(&turn.recurring, turn.day)).copied();
            let status = if entry.is_some() { DayStatus::Booked } else { DayStatus::Skipped };
            days::note(&mut change, ids.take(), turn, status, entry);
        }
        change.finish();
        database.write(batch).await?;
    }
    let mut ids = database.ids(recurring.len()).await?;
    let mut batch = Batch::default();
    for row in &recurring {
        jobs::recurring::promise(&mut batch, ids.take(), row, person, now);
    }
    database.write(batch).await.map(drop)
}

fn recurring(row: &AnyRow) -> Option<Recurring> {
    match row {
        AnyRow::Recurring(row) => Some((**row).clone()),
        _ => None,
    }
}

/// An entry that came again, by its reference.
fn booked(row: &AnyRow) -> Option<(&str, i64)> {
    match row {
        AnyRow::Transaction(row) => Some((row.external_reference.as_deref()?, row.id)),
        _ => None,
    }
}
