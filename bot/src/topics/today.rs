//! Today: which day it is, by the person's clock.

use crate::{out::say::line, topics::deciding::Deciding};

impl Deciding<'_> {
    pub(crate) fn tell_the_day(&mut self) {
        let today = self.facts.person.zone.day(self.facts.now());
        self.say(line("today").day("day", today));
    }
}
