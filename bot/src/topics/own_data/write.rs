//! What is written where everything of a person is to be erased, or taken along.

use ledger::{jobs, people::erasure};

use crate::topics::{
    export,
    writing::{Write, Writing},
};

/// Make the person nobody; everything of theirs is taken away afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erase;

impl Write for Erase {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, facts) = (writing.id(), writing.scene.facts);
        erasure::begin(writing.batch, id, &facts.person, &facts.message, writing.scene.now);
    }

    fn writes_person(&self) -> bool {
        true
    }

    fn leaves_work(&self) -> bool {
        true
    }
}

/// Have everything of the person written down, and sent once it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteDown;

impl Write for WriteDown {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, facts, now) = (writing.id(), writing.scene.facts, writing.scene.now);
        jobs::enqueue(writing.batch, export::job(id, &facts.person, facts.message.id, now), now);
    }

    fn leaves_work(&self) -> bool {
        true
    }
}
