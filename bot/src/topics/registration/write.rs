//! What is written where somebody who is not confirmed says "ya" or "tidak".

use ledger::{
    book::{rows, transaction::EntryStatus},
    history::change::ChangeKind,
    jobs::report,
    people::{registration, user::Admitted},
};

use crate::topics::writing::{Write, Writing};

/// Confirm the person and everything that waits with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approve;

impl Write for Approve {
    fn ids(&self) -> usize {
        1 + report::IDS
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (facts, now) = (writing.scene.facts, writing.scene.now);
        writing.record(ChangeKind::Registration, |change, holdings| {
            registration::approve(change, holdings, &facts.person, &facts.waiting, Admitted::ByThemselves);
        });
        report::arm(writing.batch, writing.ids, &facts.person, facts.reports_by_default, now);
    }

    fn writes_person(&self) -> bool {
        true
    }
}

/// Take everything that waits with the person out of effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoidWaiting;

impl Write for VoidWaiting {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let facts = writing.scene.facts;
        writing.record(ChangeKind::Void, |change, holdings| {
            rows::settle(change, holdings, &facts.waiting, EntryStatus::Deleted);
        });
    }
}
