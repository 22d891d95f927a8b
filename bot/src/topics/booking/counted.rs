//! What an entry of another currency counts as in the book's, told where it is confirmed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::{Currency, Direction, Money, book::transaction::Transaction};

use crate::{
    out::say::{Line, Say, line},
    topics::{booking::write::Booking, deciding::Deciding, rate::known::Worth},
};

/// What an entry counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// So much, by the rate of a day.
    As(Money, NaiveDate),
    /// Nothing until a rate comes.
    Later,
    /// Nothing is told: it is in the book's own currency, a transfer, which counts nowhere, or was not looked at.
    Untold,
}

impl Deciding<'_> {
    /// Fills in a booking's amount, with what it counts as.
    pub(crate) fn with_counted(&self, line: Line, booking: &Booking) -> Line {
        with_amount(line, booking.money, self.counted_booking(booking))
    }

    /// What is said below a reply that confirms bookings: what to write so that those without a rate count.
    pub(crate) fn with_uncounted<'b>(
        &self,
        reply: Say,
        bookings: impl IntoIterator<Item = &'b Booking>,
    ) -> Say {
        let zone = self.facts.person.zone;
        let later = bookings.into_iter().filter(|booking| self.counted_booking(booking) == Counted::Later);
        self.with_later(reply, later.map(|booking| (booking.money.currency(), zone.day(booking.at))))
    }

    /// Says that an entry counts which was asked about.
    pub(crate) fn say_confirmed(&mut self, row: &Transaction) {
        let counted = self.counted_row(row);
        let said = with_amount(self.about_without_amount("confirmed", row), row.money(), counted);
        let later = (counted == Counted::Later).then(|| (row.money().currency(), row.tx_date));
        let reply = self.with_later(said.into(), later);
        self.say(reply);
    }

    fn counted_booking(&self, booking: &Booking) -> Counted {
        if booking.direction == Direction::Transfer {
            return Counted::Untold;
        }
        let day = self.facts.person.zone.day(booking.at);
        match self.facts.rates.known.worth(booking.money, day) {
            Worth::Known(worth, of_day) => Counted::As(worth, of_day.day),
            Worth::NoRate => Counted::Later,
            Worth::Untold => Counted::Untold,
        }
    }

    /// The same of a row, by the rate that stands beside it.
    fn counted_row(&self, row: &Transaction) -> Counted {
        let facts = self.facts;
        let is_read = facts.asked.iter().any(|asked| asked.id == row.id);
        let is_own = row.money().currency() == facts.person.currency;
        if is_own || !is_read || row.direction == Direction::Transfer {
            return Counted::Untold;
        }
        let found = facts.rates.conversions.iter().find(|conversion| conversion.id == row.id);
        found.map_or(Counted::Later, |conversion| Counted::As(conversion.money(), conversion.rate_day))
    }

    /// A reply with a line below it for each currency that has no rate, from the first day on which one is needed; once for the
    /// entries of a day.
    fn with_later(&self, reply: Say, later: impl IntoIterator<Item = (Currency, NaiveDate)>) -> Say {
        let mut first: BTreeMap<&str, (Currency, NaiveDate)> = BTreeMap::new();
        for (currency, day) in later {
            if self.facts.rates.known.is_told((currency, day)) {
                continue;
            }
            let (_, since) = first.entry(currency.code()).or_insert((currency, day));
            *since = day.min(*since);
        }
        let (own, today) = (self.facts.person.currency, self.today());
        let lines = first.into_values().map(|(currency, since)| {
            let since = Some(since).filter(|since| *since != today);
            line("counted-later").text("currency", currency.code()).rate_command(
                "command",
                (currency, own),
                since,
            )
        });
        lines.fold(reply, Say::with)
    }
}

fn with_amount(to: Line, money: Money, counted: Counted) -> Line {
    match counted {
        Counted::As(worth, day) => {
            let told = line("amount-counted").money("amount", money).money("counted", worth).day("day", day);
            to.lines("amount", vec![told])
        }
        Counted::Later | Counted::Untold => to.money("amount", money),
    }
}
