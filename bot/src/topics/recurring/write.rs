//! What is written of what comes again.

use chrono::{DateTime, NaiveDate, Utc};
use ledger::{
    book::{
        budget::Moved,
        recurring::{
            self, NewRecurring, Recurring,
            days::{self, DayStatus, Turn},
        },
        transaction::{self, EntryStatus, NewTransaction, Source},
    },
    history::change::ChangeKind,
    jobs::recurring::promise,
};

use crate::topics::{
    budget::moved,
    facts::Facts,
    writing::{Write, Writing},
};

/// Open something that comes again; its accounts are still by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRecurring {
    /// What is to be opened.
    pub new: NewRecurring,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// Where a transfer goes.
    pub to_account: Option<String>,
}

impl Write for OpenRecurring {
    /// The row, its change and its job; each account may be opened, as a change of its own.
    fn ids(&self) -> usize {
        7
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let account_id = self.account.as_deref().map(|name| writing.account(name));
        let to_account_id = self.to_account.as_deref().map(|name| writing.account(name));
        let (id, job_id) = (writing.id(), writing.id());
        let mut opened = None;
        writing.record(ChangeKind::Accounts, |change, _| {
            let new = NewRecurring { account_id, to_account_id, ..self.new.clone() };
            opened = Some(recurring::open(change, id, new));
        });
        if let Some(opened) = opened {
            promise_it(writing, job_id, &opened);
        }
    }

    fn leaves_work(&self) -> bool {
        true
    }
}

/// Change something that comes again: itself, or from a day on. All its rows are one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRecurring {
    /// The rows of its series as they were read, each with what it shall be: the one that holds, and those that will.
    pub rows: Vec<(Recurring, Recurring)>,
    /// From this day on, where what fell due before is to stay as it was.
    pub from: Option<NaiveDate>,
    /// A single one that is to be another amount.
    pub once: Option<Turn>,
}

impl Write for ChangeRecurring {
    fn ids(&self) -> usize {
        1 + 2 * self.rows.len() + usize::from(self.once.is_some())
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let ids: Vec<(i64, i64)> = self.rows.iter().map(|_| (writing.id(), writing.id())).collect();
        let once = self.once.as_ref().map(|turn| (turn, writing.id()));
        let mut written = Vec::with_capacity(self.rows.len());
        writing.record(ChangeKind::Accounts, |change, _| {
            for ((before, after), (id, _)) in self.rows.iter().zip(&ids) {
                written.push(match self.from {
                    Some(from) => recurring::go_on_as(change, *id, before, after.clone(), from),
                    None => recurring::amend(change, before, after.clone()),
                });
            }
            if let Some((turn, id)) = once {
                days::note(change, id, turn, DayStatus::Moved, None);
            }
        });
        for (row, (_, job_id)) in written.iter().zip(ids) {
            promise_it(writing, job_id, row);
        }
    }

    fn leaves_work(&self) -> bool {
        true
    }
}

/// Promises that it falls due.
pub(crate) fn promise_it(writing: &mut Writing<'_>, job_id: i64, row: &Recurring) {
    let scene = writing.scene;
    promise(writing.batch, job_id, row, &scene.facts.person, scene.now);
}

/// What is to be made of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The day.
    pub turn: Turn,
    /// What becomes of it; a booked one gets its entry.
    pub status: DayStatus,
    /// When it was, where it is booked.
    pub at: DateTime<Utc>,
    /// The account that was named in the answer.
    pub named_account_id: Option<i64>,
    /// The account that is meant where none was named.
    pub account_id: Option<i64>,
}

impl Made {
    fn entry(&self) -> NewTransaction {
        let row = &self.turn.recurring;
        NewTransaction {
            direction: row.direction,
            money: self.turn.money,
            category_id: row.category_id,
            account_id: self.named_account_id.or(row.account_id).or(self.account_id),
            to_account_id: row.to_account_id,
            to_money: None,
            party_id: row.party_id,
            plan_id: None,
            refund_of: None,
            description: Some(row.name.clone()),
            merchant: None,
            note: None,
            at: self.at,
            source: Source::Recurring,
            raw_text: None,
            confidence_percent: Some(100),
            category_reason: None,
            status: EntryStatus::Confirmed,
            asked: false,
            named_by: None,
            receipt_id: None,
        }
    }
}

/// Book days, or note that they were asked about, are left out, or come with another amount: all of them one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MakeTurns(pub Vec<Made>);

impl Write for MakeTurns {
    fn ids(&self) -> usize {
        1 + 2 * self.0.len()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let ids: Vec<(i64, i64)> = self.0.iter().map(|_| (writing.id(), writing.id())).collect();
        writing.record(ChangeKind::Booking, |change, _| {
            for (made, (id, entry_id)) in self.0.iter().zip(ids) {
                let is_booked = made.status == DayStatus::Booked;
                if is_booked {
                    let reference = days::reference(&made.turn.recurring, made.turn.day);
                    transaction::book_once(change, entry_id, made.entry(), reference);
                }
                days::note(change, id, &made.turn, made.status, is_booked.then_some(entry_id));
            }
        });
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        let booked = self.0.iter().filter(|made| made.status == DayStatus::Booked);
        let moved = |made: &Made| {
            let Turn { recurring, day, money, .. } = &made.turn;
            moved::of_entry(facts, (recurring.direction, recurring.category_id), *money, *day)
        };
        booked.filter_map(moved).collect()
    }

    fn books(&self) -> bool {
        self.0.iter().any(|made| made.status == DayStatus::Booked)
    }
}
