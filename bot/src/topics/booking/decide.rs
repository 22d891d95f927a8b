//! New entries, and what is asked where they are doubtful.

use chrono::{Datelike, NaiveDate, TimeDelta};
use ledger::{
    Currency, Direction, Money, Reason,
    book::{
        account::{PAYABLE, RECEIVABLE},
        transaction::EntryStatus,
    },
    titled,
};
use nlu::frame::Entry;

use crate::{
    out::say::{Line, line},
    topics::{
        booking::{
            preview::draft_of,
            write::{Book, Booking},
        },
        deciding::{Deciding, capitalised},
    },
};

/// Why an entry is asked about before it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Its reading is a guess.
    Guess,
    /// An equal one was written this long ago.
    Repeat(TimeDelta),
    /// The paper that it was read from stands in the books already.
    KeptPaper,
    /// A bank's file has brought what it may be.
    Imported,
    /// It pays back more than what is left of the debt.
    Overpaid(Money),
    /// What is owed is of this currency, and it pays in another.
    OtherCurrency(Currency),
    /// Several parties are called so, each by one word more.
    WhichParty,
}

/// Words by which a repeat is meant.
const AGAIN: [&str; 7] = ["lagi", "lg", "maning", "meneh", "deui", "again", "another"];

impl Deciding<'_> {
    pub(crate) fn book_entries(&mut self, entries: &[Entry]) {
        if let [entry] = entries
            && self.take_once(entry)
        {
            return;
        }
        let (two_ways, plain): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| self.has_two_meanings(entry));
        let (to_itself, plain): (Vec<&Entry>, Vec<&Entry>) =
            plain.into_iter().partition(|entry| is_to_itself(entry));
        let (known, plain) = self.known_by_files(plain);
        for entry in to_itself {
            self.say(line("transfer-to-itself").text("name", entry.account.clone().unwrap_or_default()));
        }
        let doubts: Vec<Option<Doubt>> = plain.iter().map(|entry| self.doubt(entry)).collect();
        let mut bookings = Vec::with_capacity(plain.len());
        for (entry, doubt) in plain.iter().zip(&doubts) {
            let booking = self.next_booking(entry, doubt.is_some());
            let party = booking.party.clone().filter(|_| *doubt != Some(Doubt::WhichParty));
            let party_id = booking.party_id.filter(|_| party.is_some());
            bookings.push(Booking { party, party_id, ..booking });
        }
        self.dialogue.close_complaints();
        if !bookings.is_empty() {
            self.report_bookings(&bookings, &doubts);
            self.act(Book(bookings));
        }
        self.ask_which_meaning(&two_ways);
        self.ask_whether_known(known);
        let mut named: Vec<&str> = plain
            .iter()
            .flat_map(|entry| [&entry.account, &entry.to_account])
            .flatten()
            .map(|name| &**name)
            .collect();
        named.sort_unstable();
        named.dedup();
        for name in named {
            self.offer_topups(name, None);
        }
    }

    /// An entry as it is booked behind those before it: two that come back of one thing give back no more than was paid.
    pub(crate) fn next_booking(&mut self, entry: &Entry, asked: bool) -> Booking {
        let booking = self.booking(entry, asked);
        self.note_refund(&booking);
        booking
    }

    pub(crate) fn booking(&self, entry: &Entry, asked: bool) -> Booking {
        Booking {
            confidence_percent: entry.confidence,
            status: if asked { EntryStatus::Pending } else { self.settled() },
            asked,
            named_by: self.named_by,
            ..self.booking_of_draft(&draft_of(entry), entry.amount)
        }
    }

    /// The category that a key means in a direction, and why; nothing for a transfer.
    pub(crate) fn filed(
        &self,
        category: Option<(&str, Reason)>,
        direction: Direction,
    ) -> (Option<i64>, Option<Reason>) {
        if direction == Direction::Transfer {
            return (None, None);
        }
        let (key, reason) = category.unwrap_or(("", Reason::Nothing));
        let (id, is_other) = self.facts.category(key, direction);
        // What was said may be for the other direction; what is gone meanwhile was not said.
        let is_known =
            !is_other || (reason == Reason::Said && self.facts.names.categories.by_key(key).is_some());
        (Some(id), Some(if is_known { reason } else { Reason::Nothing }))
    }

    pub(crate) fn doubt(&self, entry: &Entry) -> Option<Doubt> {
        if entry.ambiguous {
            return Some(Doubt::Guess);
        }
        if is_one_more(entry) {
            return None;
        }
        let now = self.facts.now();
        let booking = self.booking(entry, false);
        let account_id = self.account_id(booking.account.as_deref());
        let is_equal = |row: &ledger::book::transaction::Transaction| {
            row.direction == booking.direction
                && row.money() == entry.amount
                && row.tx_date == entry.at.date_naive()
                && row.account_id == account_id
                && same_words(row.description.as_deref(), &entry.description)
        };
        let equal = self.facts.neighbours.iter().find(|neighbour| is_equal(&neighbour.transaction));
        let repeat = equal.map(|equal| Doubt::Repeat((now - equal.sent_at).abs()));
        let is_one_of = booking.party.as_deref().is_some_and(|party| self.parties_called(party).len() > 1);
        repeat
            .or_else(|| is_one_of.then_some(Doubt::WhichParty))
            .or_else(|| self.overpaid(&booking).map(Doubt::Overpaid))
            .or_else(|| self.owed_in_another(&booking).map(Doubt::OtherCurrency))
    }

    fn account_id(&self, name: Option<&str>) -> Option<i64> {
        // A name that has no row yet is an account of its own, unlike "not said".
        name.map(|name| self.facts.names.account(name).map_or(0, |account| account.id))
    }

    pub(crate) fn recorded(&self, booking: &Booking) -> Line {
        let key = match booking.direction {
            Direction::Income if self.is_refund(booking) => match booking.refund_of {
                Some(_) => "recorded-refund-of",
                None => "recorded-refund",
            },
            Direction::Income => "recorded-income",
            Direction::Expense => "recorded-expense",
            Direction::Transfer if booking.to_money.is_some() => "recorded-exchange",
            Direction::Transfer => match (&booking.account, &booking.to_account) {
                _ if booking.party.is_some() => recorded_debt(booking),
                (Some(_), Some(_)) => "recorded-transfer",
                (Some(_), None) => "recorded-transfer-from",
                (None, _) => "recorded-transfer-to",
            },
        };
        let account = |name: &Option<String>| name.clone().unwrap_or_else(|| "Transfer".to_owned());
        let line = line(key)
            .text("category", self.category_of(booking))
            .text("from", account(&booking.account))
            .text("to", account(&booking.to_account))
            .text("party", booking.party.clone().unwrap_or_default());
        let line = match booking.to_money {
            Some(money) => line.money("received", money),
            None => line,
        };
        let line = self.with_expense(self.with_counted(line, booking), booking);
        let zone = self.facts.person.zone;
        let (day, today) = (zone.day(booking.at), zone.day(self.facts.now()));
        if day == today {
            line.number("dated", 0).text("day", "")
        } else {
            line.number("dated", 1).day("day", day)
        }
    }

    pub(crate) fn is_refund(&self, booking: &Booking) -> bool {
        self.facts.names.categories.side(booking.direction, booking.category_id) != booking.direction
    }

    pub(super) fn doubtful(&self, booking: &Booking, doubt: Doubt) -> Line {
        let line = match doubt {
            Doubt::Guess if booking.direction == Direction::Transfer && booking.account.is_none() => {
                line("ask-guess-transfer")
            }
            Doubt::Guess => match self.day_of_another_year(booking) {
                Some(day) => line("ask-guess-of-day").day("day", day),
                None => line("ask-guess"),
            },
            Doubt::Repeat(ago) => line("ask-repeat").number("minutes", ago.num_minutes()),
            Doubt::KeptPaper => line("ask-kept-paper"),
            Doubt::Imported => line("ask-known-paper"),
            Doubt::OtherCurrency(currency) => line("ask-other-currency")
                .text("currency", currency.code())
                .text("party", booking.party.clone().unwrap_or_default()),
            Doubt::WhichParty => {
                let named = booking.note.as_deref().unwrap_or_default();
                line("ask-which-party")
                    .text("party", titled(named))
                    .text("names", self.parties_called(named).join(", "))
            }
            Doubt::Overpaid(left) => line("ask-overpaid")
                .money("left", Money::from_sum(left.minor().max(0), left.currency()))
                .text("party", booking.party.clone().unwrap_or_default()),
        };
        line.text("thing", self.thing_of(booking))
            .money("amount", booking.money)
            .text("category", self.category_of(booking))
    }

    pub(crate) fn item(&self, booking: &Booking) -> Line {
        self.item_without_amount(booking).money("amount", booking.money)
    }

    fn item_without_amount(&self, booking: &Booking) -> Line {
        line("item").text("thing", self.thing_of(booking)).text("category", self.category_of(booking))
    }

    /// An entry of a list that confirms several.
    pub(crate) fn recorded_item(&self, booking: &Booking) -> Line {
        self.of_year(self.with_counted(self.item_without_amount(booking), booking), booking)
    }

    /// An entry of a list, with the day where its year is not this one: who wrote no year has to see which is meant.
    pub(crate) fn item_of_year(&self, booking: &Booking) -> Line {
        self.of_year(self.item(booking), booking)
    }

    fn of_year(&self, item: Line, booking: &Booking) -> Line {
        match self.day_of_another_year(booking) {
            Some(day) => line("item-of-day").lines("item", vec![item]).day("day", day),
            None => item,
        }
    }

    fn day_of_another_year(&self, booking: &Booking) -> Option<NaiveDate> {
        let zone = self.facts.person.zone;
        let (day, today) = (zone.day(booking.at), zone.day(self.facts.now()));
        (day.year() != today.year()).then_some(day)
    }

    fn thing_of(&self, booking: &Booking) -> String {
        booking.description.as_deref().map_or_else(|| self.category_of(booking), capitalised)
    }

    /// The category's name; for a transfer where the money goes.
    fn category_of(&self, booking: &Booking) -> String {
        let name = booking.category_id.and_then(|id| self.facts.names.categories.name_of(id));
        name.map_or_else(
            || booking.to_account.clone().unwrap_or_else(|| "Transfer".to_owned()),
            str::to_owned,
        )
    }
}

/// What is said of money that is lent, borrowed or paid back.
fn recorded_debt(booking: &Booking) -> &'static str {
    match (booking.account.as_deref(), booking.to_account.as_deref()) {
        (Some(RECEIVABLE), Some(PAYABLE)) => "recorded-offset",
        (_, Some(RECEIVABLE)) => "recorded-lent",
        (Some(RECEIVABLE), _) => "recorded-returned",
        (Some(PAYABLE), _) => "recorded-borrowed",
        _ => "recorded-repaid",
    }
}

/// "kopi 5rb lagi": whoever says so knows of the first.
pub(crate) fn is_one_more(entry: &Entry) -> bool {
    let words = entry.span.split(|letter: char| !letter.is_alphanumeric());
    words.map(str::to_lowercase).any(|word| AGAIN.contains(&&*word))
}

/// Whether a transfer ends where it began.
fn is_to_itself(entry: &Entry) -> bool {
    entry.direction == Direction::Transfer && entry.account.is_some() && entry.account == entry.to_account
}

/// Whether two descriptions are the same, case and spacing aside.
pub(crate) fn same_words(one: Option<&str>, other: &str) -> bool {
    ledger::name_key(one.unwrap_or_default()) == ledger::name_key(other)
}
