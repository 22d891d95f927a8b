//! A chunk of rows on its way into the books: what is written of each, by what stands there.

use std::collections::HashMap;

use chrono::NaiveTime;

use super::{
    entry,
    found::{Found, partner},
    row::{Became, Planned, StagedRow},
};
use crate::{
    book::transaction::{self, EntryStatus, NewTransaction, Source, Transaction},
    db::binds,
    history::change::Change,
    people::person::{Person, UserStatus},
    values::{direction::Direction, reason::Reason},
};

/// What a row's words come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// What the entry is called.
    pub description: String,
    /// Its category; `None` for transfers.
    pub category_id: Option<i64>,
    /// Why it has that.
    pub reason: Option<Reason>,
    /// The words for whatever it gives money back of, in small letters; none where it gives none back.
    pub gives_back: Vec<String>,
}

/// Decides what a row's words come to.
pub type Files<'a> = &'a (dyn Fn(&StagedRow) -> Filed + Sync);

/// A chunk that is being written.
pub(super) struct Chunk<'a> {
    person: &'a Person,
    files: Files<'a>,
    found: Found,
    /// What rows give money back of, by their ids.
    given_back: HashMap<i64, Transaction>,
    /// What the rows became, by their ids.
    written: HashMap<i64, i64>,
}

impl<'a> Chunk<'a> {
    pub(super) fn of(
        person: &'a Person,
        files: Files<'a>,
        (found, given_back): (Found, HashMap<i64, Transaction>),
    ) -> Self {
        Self { person, files, found, given_back, written: HashMap::new() }
    }

    /// Writes all of it.
    pub(super) fn write(mut self, change: &mut Change<'_>) {
        for row in std::mem::take(&mut self.found.rows) {
            self.write_row(change, &row);
        }
    }

    fn write_row(&mut self, change: &mut Change<'_>, row: &StagedRow) {
        if let Some(earlier) = self.found.earlier.get(&row.id) {
            if let Some((_, entry_id)) = earlier.stands {
                return self.become_of(change, row, Became::Known, entry_id);
            }
            for row_id in &earlier.taken_back {
                withdraw(change, *row_id);
            }
        }
        match row.planned {
            Planned::Restored => self.restore(change, row),
            Planned::Leg | Planned::Met | Planned::Matched => self.join(change, row),
            _ => match self.leg_that_stands(row) {
                Some(entry_id) => self.join_entry(change, row, (entry_id, Became::Joined)),
                None => self.book(change, row),
            },
        }
    }

    /// The entry of the other leg of a transfer, which has come into the books by another file meanwhile.
    fn leg_that_stands(&self, row: &StagedRow) -> Option<i64> {
        let earlier = self.found.earlier.get(&partner(row)?)?;
        earlier.stands?.1
    }

    /// Brings an entry back that was taken out by hand; two rows may bring back one.
    fn restore(&mut self, change: &mut Change<'_>, row: &StagedRow) {
        let entry = row.transaction_id.and_then(|id| self.found.entries.get(&id));
        if let Some(entry) = entry.filter(|entry| entry.status == EntryStatus::Deleted) {
            let restored = transaction::settle(change, entry, self.entry_status());
            self.found.entries.insert(restored.id, restored);
        }
        self.become_of(change, row, Became::Known, row.transaction_id);
    }

    /// Joins a row to the entry that it is, or that the row became with which it is one.
    fn join(&mut self, change: &mut Change<'_>, row: &StagedRow) {
        let became = match row.planned {
            Planned::Matched => Became::Matched,
            Planned::Met if row.transaction_id.is_some() => Became::Met,
            _ => Became::Joined,
        };
        let Some(other) = partner(row) else {
            return match row.transaction_id {
                Some(entry_id) => self.join_entry(change, row, (entry_id, became)),
                None => leave(change, row),
            };
        };
        let written = self.written.get(&other).or_else(|| self.found.became.get(&other)).copied();
        match written {
            // It was booked as what both are.
            Some(entry_id) if entry_id == other => self.become_of(change, row, became, Some(entry_id)),
            Some(entry_id) => self.join_entry(change, row, (entry_id, became)),
            None => leave(change, row),
        }
    }

    /// Joins a row to an entry, as far as it still can be it: else it is left, for a person to look at.
    fn join_entry(&mut self, change: &mut Change<'_>, row: &StagedRow, (entry_id, became): (i64, Became)) {
        let entry = self.found.entries.get(&entry_id);
        let Some(entry) = entry.filter(|entry| entry::fits(entry, row, &self.found.family)) else {
            return leave(change, row);
        };
        let after = if became == Became::Matched { entry.clone() } else { entry::merged(entry, row) };
        let after = self.confirmed(after);
        if after != *entry {
            let written = transaction::amend(change, entry, after);
            self.found.entries.insert(entry_id, written);
        }
        self.become_of(change, row, became, Some(entry_id));
    }

    /// What the bank has is no question any more.
    fn confirmed(&self, mut entry: Transaction) -> Transaction {
        if entry.status == EntryStatus::Pending && self.entry_status() == EntryStatus::Confirmed {
            (entry.status, entry.asked) = (EntryStatus::Confirmed, false);
        }
        entry
    }

    fn entry_status(&self) -> EntryStatus {
        match self.person.status {
            UserStatus::Active => EntryStatus::Confirmed,
            _ => EntryStatus::Pending,
        }
    }

    /// Books a row as an entry of its own, at noon of its day.
    fn book(&mut self, change: &mut Change<'_>, row: &StagedRow) {
        const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("an hour");
        let (direction, (account_id, to_account_id)) = (row.direction(), row.sides());
        let Filed { description, category_id, reason, .. } = self.filed(row);
        let is_filed = direction != Direction::Transfer;
        let noon = self.person.zone.instant(row.day.and_time(NOON));
        let new = NewTransaction {
            category_id: category_id.filter(|_| is_filed),
            account_id: Some(account_id),
            to_account_id,
            refund_of: self.given_back.get(&row.id).map(|expense| expense.id),
            description: Some(description),
            merchant: row.counterpart.clone(),
            raw_text: Some(row.text.clone()),
            category_reason: reason.filter(|_| is_filed),
            status: self.entry_status(),
            ..NewTransaction::of(direction, row.absolute(), noon, Source::Import)
        };
        transaction::book_imported(change, row.id, new, (row.day, row.bank_id.clone()));
        self.become_of(change, row, Became::Booked, Some(row.id));
    }

    /// What a row's words come to. A refund lowers the category of what it gives back, unless the file or a rule says another.
    fn filed(&self, row: &StagedRow) -> Filed {
        let filed = (self.files)(row);
        let is_said = matches!(filed.reason, Some(Reason::Said | Reason::Rule(_)));
        match self.given_back.get(&row.id).filter(|_| !is_said) {
            Some(expense) => {
                Filed { category_id: expense.category_id, reason: expense.category_reason.clone(), ..filed }
            }
            None => filed,
        }
    }

    /// What became of a row; stale where another process was first.
    fn become_of(&mut self, change: &mut Change<'_>, row: &StagedRow, became: Became, entry_id: Option<i64>) {
        if let Some(entry_id) = entry_id {
            self.written.insert(row.id, entry_id);
        }
        change.must(
            "UPDATE import_rows SET became = $2, transaction_id = $3 WHERE id = $1 AND became IS NULL",
            binds![row.id, became, entry_id],
        );
    }
}

/// Leaves a row as it is: what it was to be is not so any more, and nobody has decided anew.
fn leave(change: &mut Change<'_>, row: &StagedRow) {
    change.run("UPDATE import_rows SET planned = 'offered' WHERE id = $1 AND became IS NULL", binds![row.id]);
}

/// Takes its key from a row whose import was taken back.
fn withdraw(change: &mut Change<'_>, row_id: i64) {
    change.run("UPDATE import_rows SET became = 'withdrawn' WHERE id = $1", binds![row_id]);
}
