//! What is written of what people set about themselves.

use ledger::{
    history::change::ChangeKind,
    jobs::{self, JobKind, report},
    people::user::{self, Person, Profile},
    rates::fill,
    values::appointment::ReportKind,
};

use crate::topics::writing::{Write, Writing};

/// Write what the person set about themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetProfile(pub Box<Profile>);

impl SetProfile {
    /// Whether another moment follows from it for a report, or none.
    fn moves_reports(&self, person: &Person, is_default: bool) -> bool {
        let schedules = |profile: &Profile| {
            ReportKind::ALL
                .map(|kind| profile.preferences.schedule(kind, (profile.zone, &profile.months), is_default))
        };
        schedules(&person.profile()) != schedules(&self.0)
    }
}

impl Write for SetProfile {
    fn ids(&self) -> usize {
        2 + report::IDS
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let person = &writing.scene.facts.person;
        writing.record(ChangeKind::Settings, |change, _| user::set_profile(change, person, &self.0));
        let (facts, now) = (writing.scene.facts, writing.scene.now);
        if !facts.is_pending() && self.moves_reports(person, facts.reports_by_default) {
            report::wake(writing.batch, writing.ids, person.id, now);
        }
        if self.0.months != person.months {
            // The month that runs ends on another day for all who write in the book.
            report::wake_book(writing.batch, person.book, now);
        }
        if self.0.zone != person.zone {
            // What falls at an hour of theirs falls at another moment from now on.
            for kind in [JobKind::Reminder, JobKind::Recurring, JobKind::Budget] {
                jobs::look_again(writing.batch, person.id, kind, now);
            }
        }
        if self.0.currency != person.currency {
            // What was counted in the currency of before is counted anew in this one.
            let (id, sayer) = (writing.id(), (person.book, person.id));
            fill::promise_book(writing.batch, id, sayer, false, now);
        }
    }

    fn writes_person(&self) -> bool {
        true
    }

    fn leaves_work(&self) -> bool {
        true
    }

    fn profile(&self) -> Option<&Profile> {
        Some(&self.0)
    }
}
