//! Entries that may be meant in two ways: which of them is asked before anything is booked.

use chrono::{DateTime, FixedOffset};
use ledger::Currency;
use nlu::frame::{Command, Entry, Frame, Otherwise};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        booking::{
            preview::draft_of,
            write::{Book, Booking},
        },
        conversation::answer::bare_amount,
        deciding::Deciding,
        dialogue::{Ask, Draft, OpenQuestion},
    },
};

impl Deciding<'_> {
    /// Whether it is to be asked how an entry is meant. Which money "rb" counts is asked once.
    pub(crate) fn has_two_meanings(&self, entry: &Entry) -> bool {
        match entry.otherwise {
            Some(Otherwise::Day(_) | Otherwise::Heard(_)) => true,
            Some(Otherwise::Amount(_)) => !self.dialogue.counts_rupiah,
            None => false,
        }
    }

    /// Asks how entries are meant, all that are doubted for one reason at once.
    pub(crate) fn ask_which_meaning(&mut self, entries: &[&Entry]) {
        let is_day = |entry: &&&Entry| matches!(entry.otherwise, Some(Otherwise::Day(_)));
        let (days, amounts): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(is_day);
        let meanings = |entries: &[&Entry]| {
            let first: Vec<Draft> = entries.iter().map(|entry| draft_of(entry)).collect();
            (first, entries.iter().map(|entry| otherwise(entry)).collect())
        };
        let is_heard = |entry: &&&Entry| matches!(entry.otherwise, Some(Otherwise::Heard(_)));
        let (heard, amounts): (Vec<&Entry>, Vec<&Entry>) =
            amounts.into_iter().partition(|entry| is_heard(&entry));
        self.ask_of_days(meanings(&days));
        self.ask_either("ask-either-amount", meanings(&amounts), [Self::item_of_year; 2]);
        self.ask_either("ask-either-heard", meanings(&heard), [Self::item_of_year; 2]);
    }

    /// The same of one entry whose day was named before all else was known.
    pub(crate) fn ask_past_or_coming(&mut self, draft: Draft, past: DateTime<FixedOffset>) {
        let second = Draft { at: past, note: None, ..draft.clone() };
        self.ask_of_days((vec![draft], vec![second]));
    }

    fn ask_of_days(&mut self, meanings: (Vec<Draft>, Vec<Draft>)) {
        self.ask_either("ask-either-day", meanings, [Self::paid_ahead, Self::of_day]);
    }

    /// Asks one question about entries; of each meaning it is said how its entries are shown.
    fn ask_either(
        &mut self,
        key: &'static str,
        (first, second): (Vec<Draft>, Vec<Draft>),
        shows: [fn(&Self, &Booking) -> Line; 2],
    ) {
        if first.is_empty() {
            return;
        }
        let mut items = Vec::new();
        for (drafts, show) in [&first, &second].into_iter().zip(shows) {
            let bookings = self.bookings_of(drafts, None);
            let lines = bookings.iter().map(|booking| show(self, booking)).collect();
            items.push(line("either").lines("items", lines));
        }
        let list = Say::Choice { head: line(key), items, foot: line("ask-which-hint").number("last", 2) };
        self.ask(Ask::Either { first, second }, list);
    }

    fn paid_ahead(&self, booking: &Booking) -> Line {
        let note = booking.note.as_deref().unwrap_or_default();
        line("item-paid-ahead").lines("item", vec![self.item(booking)]).text("note", note)
    }

    fn of_day(&self, booking: &Booking) -> Line {
        let day = self.facts.person.zone.day(booking.at);
        line("item-of-day").lines("item", vec![self.item(booking)]).day("day", day)
    }

    /// A number of the two, or the amount or currency of one of them.
    pub(crate) fn take_either(
        &mut self,
        question: &OpenQuestion,
        (first, second): (&[Draft], &[Draft]),
        frame: &Frame,
    ) -> bool {
        let said = self.facts.message.text.as_deref().and_then(nlu::currency);
        let is_said = |drafts: &[Draft]| {
            let money = |draft: &Draft| draft.amount.map(ledger::Money::from);
            let is_amount = |amount| drafts.iter().all(|draft| money(draft) == Some(amount));
            let is_currency = |currency| {
                drafts.iter().all(|draft| money(draft).is_some_and(|money| money.currency() == currency))
            };
            bare_amount(frame).is_some_and(is_amount) || said.is_some_and(is_currency)
        };
        let chosen = match frame.command() {
            Some(Command::Choice(1)) => first,
            Some(Command::Choice(2)) => second,
            Some(Command::Choice(_) | Command::Yes | Command::All) => {
                self.say(line("choose-from-list").number("last", 2));
                self.dialogue.repeat(question.message_id);
                return true;
            }
            _ if is_said(first) && !is_said(second) => first,
            _ if is_said(second) && !is_said(first) => second,
            _ => return false,
        };
        self.dialogue.close(question);
        let bookings = self.bookings_of(chosen, Some(question.message_id));
        self.dialogue.counts_rupiah |= self.settles_units(&bookings);
        self.report_bookings(&bookings, &vec![None; bookings.len()]);
        self.act(Book(bookings));
        true
    }

    /// Whether the choice says that "rb" counts rupiah here.
    fn settles_units(&self, bookings: &[Booking]) -> bool {
        let book = self.facts.person.currency;
        book != Currency::IDR && bookings.iter().all(|booking| booking.money.currency() == Currency::IDR)
    }
}

/// The entry in its second meaning.
fn otherwise(entry: &Entry) -> Draft {
    let draft = draft_of(entry);
    match entry.otherwise {
        Some(Otherwise::Day(at)) => Draft { at, note: None, ..draft },
        Some(Otherwise::Amount(money) | Otherwise::Heard(money)) => {
            Draft { amount: Some(money.into()), ..draft }
        }
        None => draft,
    }
}
