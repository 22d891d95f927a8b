//! What is written where somebody is given a link, or brings a code that is none.

use ledger::access::{
    attempts,
    event::{self, EventKind, NewEvent},
    login_token::{self, Purpose},
    secret::SecretHash,
};

use crate::topics::{
    entrance::code,
    writing::{Write, Writing},
};

/// Let whoever has the secret of this hash in as the person, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiveLink(pub(super) SecretHash);

impl Write for GiveLink {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, person_id, now) = (writing.id(), writing.scene.facts.person.id, writing.scene.now);
        login_token::keep(writing.batch, &self.0, (person_id, Purpose::Enter), now);
        let given = NewEvent::of(person_id, EventKind::LinkGiven);
        event::record(writing.batch, id, &given.with(&[("by", "chat")]), now);
    }
}

/// Count a code that nobody waits for: codes are few enough to be guessed by whoever may try for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountWrongCode;

impl Write for CountWrongCode {
    fn ids(&self) -> usize {
        0
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let key = code::counted_under(&writing.scene.facts.person);
        attempts::failed(writing.batch, &[&key], writing.scene.now);
    }
}
