//! Which rates hold for the amounts of other currencies that a message speaks of: what they are worth in the book's.

use std::collections::HashSet;

use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::transaction::Transaction,
    db::{Database, DatabaseError},
    people::user::Person,
    rates::{self, DayRate, Wanted, derived},
};
use nlu::frame::{Frame, Known, Meaning};

use crate::topics::{account::facts::Position, dialogue::Dialogue};

/// A currency on a day.
type OnDay = (Currency, NaiveDate);

/// The rate that holds for each currency on each day that a message speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownRates {
    rates: Vec<(OnDay, Option<DayRate>)>,
    /// Those of which an earlier entry has no rate either, so that it was said how to tell one.
    told: Vec<OnDay>,
}

/// What an amount is worth in the book's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Worth<'a> {
    /// So much, by this rate.
    Known(Money, &'a DayRate),
    /// No rate holds.
    NoRate,
    /// Nothing is told of it: it is in the book's own currency, nobody looked, or it is more than the ledger holds.
    Untold,
}

impl KnownRates {
    /// Reads what holds for the currencies that are not the book's own.
    pub(crate) async fn read(
        database: &Database,
        person: &Person,
        spoken_of: HashSet<OnDay>,
    ) -> Result<Self, DatabaseError> {
        let mut known = Self::default();
        for (currency, day) in spoken_of.into_iter().filter(|(currency, _)| *currency != person.currency) {
            let wanted = Wanted::new(person.book, (currency, person.currency), day);
            let rate = rates::holding(database, wanted).await?;
            if rate.is_none() && derived::has_uncounted(database, person, (currency, day)).await? {
                known.told.push((currency, day));
            }
            known.rates.push(((currency, day), rate));
        }
        Ok(known)
    }

    /// Whether it was said before that a currency has no rate on a day, and how to tell one.
    pub(crate) fn is_told(&self, on: OnDay) -> bool {
        self.told.contains(&on)
    }

    /// What an amount of a day is worth.
    pub(crate) fn worth(&self, money: Money, day: NaiveDate) -> Worth<'_> {
        let found = self.rates.iter().find(|(on, _)| *on == (money.currency(), day));
        match found {
            None => Worth::Untold,
            Some((_, None)) => Worth::NoRate,
            Some((_, Some(of_day))) => match of_day.rate.convert(money, of_day.quote) {
                Some(worth) => Worth::Known(worth, of_day),
                None => Worth::Untold,
            },
        }
    }
}

/// Which currencies a message speaks of, and on which days: what lies in accounts, or lay there, what is booked, and what may be
/// booked of that which waits.
pub(crate) fn spoken_of(
    person: &Person,
    frame: &Frame,
    dialogue: &Dialogue,
    position: &Position,
) -> HashSet<OnDay> {
    let today = person.zone.day(frame.now.to_utc());
    let asked_of = frame.meanings.iter().find_map(|meaning| match meaning {
        Meaning::Balance { account: None, day } => Some(day.unwrap_or(today)),
        _ => None,
    });
    let lying = asked_of.into_iter().flat_map(|day| {
        let sums = position.balances.iter().filter_map(move |balance| balance.sums_at_end_of(day));
        sums.flatten().map(move |sum| (sum.currency(), day))
    });
    let named = frame.entries().iter().map(|entry| (entry.amount.currency(), entry.at.date_naive()));
    lying.chain(named).chain(waiting(dialogue, &frame.known())).collect()
}

/// The currency and day of a row.
pub(crate) fn on_day(row: &Transaction) -> OnDay {
    (row.money().currency(), row.tx_date)
}

/// The same of the entries that wait for an answer: each in its currency or the one that is said, on its day or the one that
/// is said.
pub(crate) fn waiting(dialogue: &Dialogue, said: &Known) -> HashSet<OnDay> {
    let amounts = dialogue.drafts().filter_map(|draft| draft.amount).map(Money::from).chain(said.amount);
    let currencies: HashSet<Currency> = amounts.map(Money::currency).collect();
    let times = dialogue.drafts().flat_map(|draft| [Some(draft.at), draft.past, said.at]);
    let days: HashSet<NaiveDate> = times.flatten().map(|at| at.date_naive()).collect();
    currencies.iter().flat_map(|currency| days.iter().map(move |day| (*currency, *day))).collect()
}
