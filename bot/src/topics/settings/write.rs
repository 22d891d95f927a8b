//! What is written of what people set about themselves.

use ledger::{
    history::change::ChangeKind,
    jobs::{self, JobKind},
    people::user::{self, Profile},
    rates::fill,
};

use crate::topics::writing::{Write, Writing};

/// Write what the person set about themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetProfile(pub Box<Profile>);

impl Write for SetProfile {
    fn ids(&self) -> usize {
        2
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let person = &writing.scene.facts.person;
        writing.record(ChangeKind::Settings, |change, _| user::set_profile(change, person, &self.0));
        if self.0.zone != person.zone {
            // What falls at an hour of theirs falls at another moment from now on.
            jobs::look_again(writing.batch, person.id, JobKind::Reminder, writing.scene.now);
        }
        if self.0.currency != person.currency {
            // What was counted in the currency of before is counted anew in this one.
            let (id, sayer, now) = (writing.id(), (person.book, person.id), writing.scene.now);
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
