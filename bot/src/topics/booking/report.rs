//! What is said of new entries: what was booked, and one question about all that is doubtful.

use crate::{
    out::say::{Say, line},
    topics::{
        booking::{decide::Doubt, write::Booking},
        deciding::{Deciding, count},
        dialogue::Ask,
    },
};

impl Deciding<'_> {
    /// Says what was booked, then asks one question about all that is doubtful.
    pub(crate) fn report_bookings(&mut self, bookings: &[Booking], doubts: &[Option<Doubt>]) {
        let sure: Vec<&Booking> = bookings.iter().filter(|booking| !booking.asked).collect();
        if !sure.is_empty() {
            let recorded = self.all_recorded(&sure);
            self.say(recorded);
        }
        let doubtful: Vec<(&Booking, Doubt)> =
            bookings.iter().zip(doubts).filter_map(|(booking, doubt)| Some((booking, (*doubt)?))).collect();
        match *doubtful {
            [] => {}
            [(only, doubt)] => {
                let question = self.doubtful(only, doubt);
                self.ask(Ask::Confirm, question);
            }
            ref several => {
                let items = several.iter().map(|(booking, _)| self.item_of_year(booking)).collect();
                let are_kept = several.iter().all(|(_, doubt)| *doubt == Doubt::KeptPaper);
                let (head, foot) =
                    if are_kept { ("ask-kept-papers", "ask-again") } else { ("ask-right-many", "ask-right") };
                self.ask(Ask::Confirm, Say::List { head: line(head), items, foot: line(foot) });
            }
        }
    }

    /// What is said of entries that were booked, one or several.
    pub(crate) fn all_recorded(&self, sure: &[&Booking]) -> Say {
        if let [only] = sure {
            return self.with_uncounted(self.recorded(only).into(), [*only]);
        }
        let items = sure.iter().map(|booking| self.recorded_item(booking)).collect();
        let head = line("recorded-many").number("count", count(sure.len()));
        let list = Say::List { head, items, foot: line("recorded-many-hint") };
        self.with_uncounted(list, sure.iter().copied())
    }
}
