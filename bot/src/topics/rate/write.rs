//! What is written where a person says what a currency was worth.

use ledger::rates::{
    self, DayRate,
    fill::{self, Effect},
};

use crate::topics::writing::{Write, Writing};

/// Write a rate for the person's book, and count by it what it reaches. No change: what is said again replaces it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetRate {
    /// What was said.
    pub said: Box<DayRate>,
    /// What it reaches.
    pub effect: Box<Effect>,
}

impl Write for SetRate {
    fn ids(&self) -> usize {
        2
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, job_id, now) = (writing.id(), writing.id(), writing.scene.now);
        let sayer = sayer(writing);
        rates::say(writing.batch, id, sayer, &self.said, now);
        self.effect.write(writing.batch, &self.said);
        // What is written at this moment, and what is more than one batch holds.
        fill::promise_book(writing.batch, job_id, sayer, false, now);
    }

    fn leaves_work(&self) -> bool {
        true
    }
}

/// Have all entries of other currencies counted anew, by the rates that are known now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecountRates;

impl Write for RecountRates {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, now) = (writing.id(), writing.scene.now);
        let sayer = sayer(writing);
        fill::promise_book(writing.batch, id, sayer, true, now);
    }

    fn leaves_work(&self) -> bool {
        true
    }
}

fn sayer(writing: &Writing<'_>) -> rates::Sayer {
    let person = &writing.scene.facts.person;
    (person.book, person.id)
}
