//! Acts become changes of the ledger, appended to the message's batch.

use ledger::{
    Money, Reason,
    book::{
        account,
        holdings::Holdings,
        lesson::{self, LessonRow, Teaching},
        names::Named,
        own_category, rows,
        saving::{self, GoalStatus, MovementDirection, NewMovement},
        transaction::{self, EntryStatus, NewTransaction, Transaction},
    },
    db::{Batch, Ids},
    history::{
        change::{Author, Change, ChangeKind},
        reversal,
    },
    people::{
        erasure, registration,
        user::{self, Admitted},
    },
};

use crate::topics::{
    act::Scene,
    decision::{Act, Amendment, Booking},
};

pub(super) struct Writing<'a> {
    scene: &'a Scene<'a>,
    ids: &'a mut Ids,
    batch: &'a mut Batch,
    /// What lies in the goals, as this batch leaves it.
    holdings: Holdings,
    /// Accounts that this batch opens.
    opened: Vec<Named>,
    /// Lessons as this batch leaves them, the last one last.
    taught: Vec<LessonRow>,
}

impl<'a> Writing<'a> {
    pub(super) fn new(scene: &'a Scene<'a>, ids: &'a mut Ids, batch: &'a mut Batch) -> Self {
        let holdings = scene.facts.holdings.clone();
        Self { scene, ids, batch, holdings, opened: Vec::new(), taught: Vec::new() }
    }

    fn author(&self) -> Author<'a> {
        let facts = self.scene.facts;
        Author { person: &facts.person, message_id: Some(facts.message.id), now: self.scene.now }
    }

    fn change(&mut self, kind: ChangeKind) -> Change<'_> {
        let (id, author) = (self.ids.take(), self.author());
        Change::begin(self.batch, id, author, kind)
    }

    pub(super) fn write(&mut self, act: &Act) {
        let facts = self.scene.facts;
        match act {
            Act::Book(bookings) => self.book(bookings),
            Act::Amend { amends, lessons } => {
                let amended = self.amended(amends);
                self.teach(ChangeKind::Edit, lessons, |change, _| {
                    for (before, after) in amended {
                        transaction::amend(change, before, after);
                    }
                });
            }
            Act::Settle { rows, status, lessons } => {
                let is_void = *status == EntryStatus::Deleted;
                let kind = if is_void { ChangeKind::Void } else { ChangeKind::Confirmation };
                self.teach(kind, lessons, |change, holdings| rows::settle(change, holdings, rows, *status));
            }
            Act::AmendMovement { before, after } => self.record(ChangeKind::Edit, |change, holdings| {
                saving::amend(change, holdings, before, (**after).clone());
            }),
            Act::Reverse { change_id, kind, rows } => self.record(*kind, |change, holdings| {
                change.reverse(*change_id);
                reversal::write(change, holdings, rows);
            }),
            Act::Reread { amends, voids, books, reverses } => {
                self.reread(amends, (voids, books), *reverses);
            }
            Act::OpenGoal { name, target, deposit } => self.open_goal(name, *target, *deposit),
            Act::Move { goal_id, direction, money } => {
                let (id, movement) = (self.ids.take(), self.movement(*goal_id, *direction, *money));
                self.record(ChangeKind::Booking, |change, holdings| {
                    saving::book(change, holdings, id, &movement);
                });
            }
            Act::MakeCategory { .. } | Act::SetKeywords { .. } | Act::DecideFate { .. } => {
                self.write_category(act);
            }
            Act::SetProfile(profile) => {
                self.record(ChangeKind::Settings, |change, _| {
                    user::set_profile(change, &facts.person, profile);
                });
            }
            Act::Approve => self.record(ChangeKind::Registration, |change, holdings| {
                registration::approve(
                    change,
                    holdings,
                    &facts.person,
                    &facts.waiting,
                    Admitted::ByThemselves,
                );
            }),
            Act::VoidWaiting => self.record(ChangeKind::Void, |change, holdings| {
                rows::settle(change, holdings, &facts.waiting, EntryStatus::Deleted);
            }),
            Act::Erase => {
                let id = self.ids.take();
                erasure::begin(self.batch, id, &facts.person, &facts.message, self.scene.now);
            }
            // They go out behind the replies.
            Act::Send(_) => {}
        }
    }

    /// One change, and nothing taught by it.
    fn record(&mut self, kind: ChangeKind, write: impl FnOnce(&mut Change<'_>, &mut Holdings)) {
        let mut holdings = std::mem::take(&mut self.holdings);
        let mut change = self.change(kind);
        write(&mut change, &mut holdings);
        change.finish();
        self.holdings = holdings;
    }

    fn open_goal(&mut self, name: &str, target: Option<Money>, deposit: Option<Money>) {
        let is_pending = self.scene.facts.is_pending();
        let status = if is_pending { GoalStatus::Pending } else { GoalStatus::Active };
        let (goal_id, movement_id) = (self.ids.take(), self.ids.take());
        let deposit = deposit.map(|money| self.movement(goal_id, MovementDirection::Deposit, money));
        self.record(ChangeKind::Booking, |change, holdings| {
            saving::open(change, holdings, goal_id, (name, target), status);
            if let Some(deposit) = deposit {
                saving::book(change, holdings, movement_id, &deposit);
            }
        });
    }

    fn write_category(&mut self, act: &Act) {
        let id = self.ids.take();
        match act {
            Act::MakeCategory { direction, name, keywords, rows, lessons } => {
                // Made for rows, it is one change with filing them.
                let kind = if rows.is_empty() { ChangeKind::Category } else { ChangeKind::Edit };
                let of_it =
                    |lesson: &Teaching| Teaching { category: own_category::key_of(id), ..lesson.clone() };
                let lessons: Vec<Teaching> = lessons.iter().map(of_it).collect();
                self.teach(kind, &lessons, |change, _| {
                    let made = own_category::create(change, id, *direction, name, keywords);
                    for row in rows {
                        transaction::amend(change, row, row.clone().with_category(made.id, Reason::Said));
                    }
                });
            }
            Act::SetKeywords { category, row, keywords } => self.record(ChangeKind::Category, |change, _| {
                own_category::set_keywords(change, id, category, row.as_deref(), keywords);
            }),
            Act::DecideFate { category, row, fate } => self.record(ChangeKind::Category, |change, _| {
                own_category::decide_fate(change, id, category, row.as_deref(), fate);
            }),
            _ => {}
        }
    }

    fn movement(&self, goal_id: i64, direction: MovementDirection, money: Money) -> NewMovement {
        let is_pending = self.scene.facts.is_pending();
        NewMovement {
            goal_id,
            direction,
            money,
            at: self.scene.facts.now(),
            source: self.scene.source,
            status: if is_pending { EntryStatus::Pending } else { EntryStatus::Confirmed },
        }
    }

    /// Rows as they were read and as they shall be, their accounts opened.
    fn amended<'t>(&mut self, amends: &'t [Amendment]) -> Vec<(&'t Transaction, Transaction)> {
        amends
            .iter()
            .map(|amend| {
                let account_id = amend.account.as_deref().map(|name| self.account(name));
                let mut after = amend.after.clone();
                after.account_id = account_id.or(after.account_id);
                (&amend.before, after)
            })
            .collect()
    }

    /// What a message that was edited says now, all of it one change.
    fn reread(
        &mut self,
        amends: &[Amendment],
        (voids, books): (&[Transaction], &[Booking]),
        reverses: Option<i64>,
    ) {
        let amended = self.amended(amends);
        let booked = self.new_rows(books);
        let kind = match (booked.is_empty(), amended.is_empty()) {
            (false, _) => ChangeKind::Booking,
            (true, false) if reverses.is_some() => ChangeKind::Restore,
            (true, false) => ChangeKind::Edit,
            (true, true) => ChangeKind::Void,
        };
        let mut change = self.change(kind);
        if let Some(reversed) = reverses {
            change.reverse(reversed);
        }
        for (before, after) in amended {
            transaction::amend(&mut change, before, after);
        }
        for row in voids {
            transaction::settle(&mut change, row, EntryStatus::Deleted);
        }
        for (id, new) in booked {
            transaction::book(&mut change, id, new);
        }
        change.finish();
    }

    fn new_rows(&mut self, bookings: &[Booking]) -> Vec<(i64, NewTransaction)> {
        bookings
            .iter()
            .map(|booking| {
                let account_id = booking.account.as_deref().map(|name| self.account(name));
                let to_account_id = booking.to_account.as_deref().map(|name| self.account(name));
                (self.ids.take(), self.new_transaction(booking, account_id, to_account_id))
            })
            .collect()
    }

    /// All entries of a message are one change.
    fn book(&mut self, bookings: &[Booking]) {
        let rows = self.new_rows(bookings);
        let lessons = bookings.iter().filter_map(|booking| booking.lesson.as_ref());
        self.teach(ChangeKind::Booking, lessons, |change, _| {
            for (id, new) in rows {
                transaction::book(change, id, new);
            }
        });
    }

    /// A change, and in it the lessons that it teaches, each phrase once.
    fn teach<'t>(
        &mut self,
        kind: ChangeKind,
        lessons: impl IntoIterator<Item = &'t Teaching>,
        write: impl FnOnce(&mut Change<'_>, &mut Holdings),
    ) {
        let mut taught: Vec<(&Teaching, Option<LessonRow>, i64)> = Vec::new();
        for teaching in lessons {
            taught.retain(|(other, ..)| {
                (other.direction, &other.phrase) != (teaching.direction, &teaching.phrase)
            });
            let mut rows = self.taught.iter().rev().chain(&self.scene.facts.lessons);
            let known = rows.find(|row| row.is_about(teaching)).cloned();
            taught.push((teaching, known, self.ids.take()));
        }
        let mut rows = Vec::new();
        self.record(kind, |change, holdings| {
            write(change, holdings);
            for (teaching, known, id) in &taught {
                rows.push(lesson::teach(change, *id, known.as_ref(), teaching));
            }
        });
        self.taught.extend(rows);
    }

    fn new_transaction(
        &self,
        booking: &Booking,
        account_id: Option<i64>,
        to_account_id: Option<i64>,
    ) -> NewTransaction {
        NewTransaction {
            direction: booking.direction,
            money: booking.money,
            category_id: booking.category_id,
            category_reason: booking.category_reason.clone(),
            account_id,
            to_account_id,
            description: booking.description.clone(),
            merchant: booking.merchant.clone(),
            note: booking.note.clone(),
            at: booking.at,
            source: self.scene.source,
            raw_text: booking.raw_text.clone(),
            confidence_percent: Some(booking.confidence_percent),
            status: booking.status,
            asked: booking.asked,
            named_by: booking.named_by,
        }
    }

    /// The account of this name. At its first mention it is opened, as a change of its own that undo passes over.
    fn account(&mut self, name: &str) -> i64 {
        if let Some(known) = self.scene.facts.names.account(name) {
            return known.id;
        }
        let key = ledger::name_key(name);
        if let Some(opened) = self.opened.iter().find(|account| ledger::name_key(&account.name) == key) {
            return opened.id;
        }
        let id = self.ids.take();
        let mut change = self.change(ChangeKind::Account);
        account::open(&mut change, id, name);
        change.finish();
        self.opened.push(Named { id, name: name.to_owned() });
        id
    }
}
