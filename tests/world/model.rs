//! What the books must say, by what was said: a simple model of one person's rows, fed in the order of their lane.

#[path = "../undo_model/model.rs"]
#[expect(dead_code, reason = "a part of it is for those who say `the last`")]
mod books;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::{
    cast::{GOAL, Said, ZONES},
    world::Spoken,
};
use books::{Kind, Model, Row, What};

/// What `batal` may take back.
const UNDONE: [Kind; 5] = [Kind::Booking, Kind::Category, Kind::Edit, Kind::Void, Kind::Restore];
/// What `kembalikan` may.
const RESTORED: [Kind; 2] = [Kind::Undo, Kind::Void];

/// What an entry is to the sums: its label.
const SPENT: &str = "spent";
const EARNED: &str = "earned";
const REFUNDED: &str = "refunded";

/// One person's books.
#[derive(Default)]
pub struct Expected {
    model: Model,
    /// By message, what it says now.
    says: BTreeMap<usize, Vec<(String, i64)>>,
    /// On which day each entry falls.
    days: BTreeMap<String, NaiveDate>,
    zone: usize,
    /// The bot asks whether everything is to be forgotten.
    is_asked: bool,
    /// The bot asked something that nobody here answers: from then on the model knows nothing.
    pub is_lost: bool,
    /// It asked with the last message: what stands is known until the next.
    has_asked: bool,
}

/// Entries by their names: amounts in rupiah, and days.
pub type Entries = BTreeMap<String, (i64, NaiveDate)>;

impl Expected {
    /// Everything that was said and acted on, in its order.
    pub fn of<'a>(spoken: impl IntoIterator<Item = &'a Spoken>) -> Self {
        let mut expected = Self::default();
        for spoken in spoken {
            expected.hear(spoken);
        }
        expected
    }

    /// Entries in effect.
    pub fn entries(&self) -> Entries {
        let alive = self.model.alive(&What::Entry).into_iter();
        alive.map(|name| (name.clone(), (self.model.rows[&name].amount, self.days[&name]))).collect()
    }

    /// What came in, and what went out less what came back of it.
    pub fn sums(&self) -> (i64, i64) {
        let alive = self.model.alive(&What::Entry);
        let rows: Vec<&Row> = alive.iter().map(|name| &self.model.rows[name]).collect();
        let sum =
            |label: &str| rows.iter().filter(|row| row.label == label).map(|row| row.amount).sum::<i64>();
        (sum(EARNED), sum(SPENT) - sum(REFUNDED))
    }

    /// What lies in the goal; `None` where there is none.
    pub fn saved(&self) -> Option<i64> {
        let goal = self.goal()?;
        let movements = self.model.alive(&What::Movement).into_iter().map(|name| &self.model.rows[&name]);
        Some(movements.filter(|row| row.label == goal).map(|row| row.amount).sum())
    }

    fn goal(&self) -> Option<String> {
        self.model.alive(&What::Goal).into_iter().next()
    }

    fn hear(&mut self, spoken: &Spoken) {
        if self.is_lost {
            return;
        }
        if self.has_asked {
            self.is_lost = true;
            return;
        }
        let nth = spoken.utterance.nth;
        match &spoken.utterance.said {
            Said::Spend(things) => {
                self.says.insert(
                    nth,
                    things.iter().map(|(name, amount)| (name.clone(), amount * 1_000)).collect(),
                );
                self.book(things, SPENT, spoken.at);
            }
            Said::Earn(name, amount) => self.book(&[(name.clone(), *amount)], EARNED, spoken.at),
            Said::Refund(name, amount) => self.book(&[(name.clone(), *amount)], REFUNDED, spoken.at),
            Said::Open => self.open(nth),
            Said::Deposit(amount) => self.move_money(nth, amount * 1_000),
            Said::Withdraw(amount) => self.move_money(nth, -amount * 1_000),
            Said::Category(name) => {
                let row = Row { what: What::Category, amount: 0, label: name.clone(), is_alive: true };
                self.model.write(Kind::Category, None, vec![(format!("category {name}"), row)]);
            }
            // It drops the question, unless something was said since.
            Said::Undo if self.is_asked => self.is_lost = true,
            Said::Undo => self.reverse(&UNDONE, Kind::Undo),
            Said::Restore => self.reverse(&RESTORED, Kind::Restore),
            Said::Edit { of, says } => self.edit(*of, says),
            Said::Delete { of } => self.void(*of),
            Said::Reject { of } if spoken.reply_id.is_some() => self.void(*of),
            Said::Correct { of, amount } => self.correct(*of, amount * 1_000),
            Said::Zone(zone) => self.zone = *zone,
            Said::Reject { .. }
            | Said::Vote
            | Said::Report
            | Said::Thanks
            | Said::Half
            | Said::Export
            | Said::Code(_) => {}
            Said::Erase => self.is_asked = true,
        }
    }

    fn book(&mut self, things: &[(String, i64)], label: &str, at: DateTime<Utc>) {
        let zone = FixedOffset::east_opt(ZONES[self.zone].1 * 3_600).expect("an offset");
        let day = at.with_timezone(&zone).date_naive();
        let row = |amount: i64| Row { what: What::Entry, amount, label: label.to_owned(), is_alive: true };
        for (name, _) in things {
            self.days.insert(name.clone(), day);
        }
        let rows = things.iter().map(|(name, amount)| (name.clone(), row(amount * 1_000))).collect();
        self.model.write(Kind::Booking, None, rows);
    }

    fn open(&mut self, nth: usize) {
        if self.goal().is_none() {
            let row = Row { what: What::Goal, amount: 0, label: GOAL.to_owned(), is_alive: true };
            self.model.write(Kind::Booking, None, vec![(format!("goal {nth}"), row)]);
        } else {
            self.has_asked = true;
        }
    }

    fn move_money(&mut self, nth: usize, amount: i64) {
        let Some(label) = self.goal() else {
            // It asks how much is to be saved.
            self.has_asked = true;
            return;
        };
        let (name, row) =
            (format!("movement {nth}"), Row { what: What::Movement, amount, label, is_alive: true });
        if self.model.admits(&name, &row) {
            self.model.write(Kind::Booking, None, vec![(name, row)]);
        }
    }

    /// Rows that still have what the message said get what it says now; what was set by hand since stays.
    fn edit(&mut self, of: usize, says: &[(String, i64)]) {
        let Some(said) = self.says.get_mut(&of) else { return };
        let mut rows = Vec::new();
        for ((name, was), (_, is)) in said.iter_mut().zip(says) {
            let (row, is) = (&self.model.rows[name], is * 1_000);
            if row.is_alive && row.amount == *was && *was != is {
                rows.push((name.clone(), Row { amount: is, ..row.clone() }));
            }
            *was = is;
        }
        if !rows.is_empty() {
            self.model.write(Kind::Edit, None, rows);
        }
    }

    fn void(&mut self, of: usize) {
        let Some(said) = self.says.get(&of) else { return };
        let alive = said.iter().map(|(name, _)| name).filter(|name| self.model.rows[*name].is_alive);
        let rows: Vec<_> = alive.map(|name| (name.clone(), self.model.rows[name].gone())).collect();
        if !rows.is_empty() {
            self.model.write(Kind::Void, None, rows);
        }
    }

    fn correct(&mut self, of: usize, amount: i64) {
        let Some((name, _)) = self.says.get(&of).and_then(|said| said.first()) else {
            // What it quotes has not come: the bot asks what is meant.
            self.has_asked = true;
            return;
        };
        let row = self.model.rows[name].clone();
        if !row.is_alive {
            // The bot asks what else is meant, where there is something else.
            self.has_asked = !self.model.alive(&What::Entry).is_empty();
        } else if row.amount != amount {
            self.model.write(Kind::Edit, None, vec![(name.clone(), Row { amount, ..row })]);
        }
    }

    fn reverse(&mut self, wanted: &[Kind], kind: Kind) {
        let Some(reversal) = self.model.reversal(wanted).filter(|reversal| !reversal.is_refused) else {
            return;
        };
        if reversal.is_asked {
            self.has_asked = true;
        } else {
            self.model.write(kind, Some(reversal.nth), reversal.rows);
        }
    }
}
