//! Changing what comes again: how much it is, once or from now on, pausing it, ending it, and what is done on the day.

use chrono::{Datelike, Days, NaiveDate};
use ledger::{
    Money,
    book::recurring::{
        Mode, Recurring,
        days::{DayStatus, Turn},
    },
    values::{month::Months, period::Period},
};
use nlu::frame::{Entry, Granularity};

use super::{
    show::recurring_line,
    write::{ChangeRecurring, MakeTurns},
};
use crate::{
    out::say::{Line, line},
    topics::deciding::{Deciding, capitalised},
};

impl Deciding<'_> {
    fn rewrite(&mut self, before: &Recurring, after: Recurring, from: Option<NaiveDate>) {
        self.act(ChangeRecurring { before: Box::new(before.clone()), after: Box::new(after), from });
    }

    /// "Netflix jadi 65rb mulai sekarang".
    pub(super) fn change_recurring(&mut self, name: &str, amount: Money) {
        let Some(row) = self.known_recurring(name) else { return };
        let today = self.today();
        let after = row.clone().with_money(amount);
        let said = line("recurring-changed")
            .text("name", capitalised(&row.name))
            .money("from", row.money())
            .money("to", amount);
        let said = self.with_next(said, &after);
        self.say(said);
        self.rewrite(row, after, Some(today));
    }

    /// Fills in when it falls due next; nothing where nobody knows.
    fn with_next(&self, said: Line, row: &Recurring) -> Line {
        let next = self.facts.recurring.calendar.next_from(row, self.today());
        said.lines("next", next.map(|day| line("recurring-next").day("next", day)).into_iter().collect())
    }

    /// "Netflix bulan ini 60rb": how much a single one is, where something of the entry's name comes again in that span.
    /// `false` where nothing does: then it is an entry like any other.
    pub(crate) fn take_once(&mut self, entry: &Entry) -> bool {
        let span = self.facts.message.words().and_then(nlu::turn);
        let (key, today) = (ledger::name_key(&entry.description), self.today());
        let months = &self.facts.person.months;
        let Some(within) = span.and_then(|span| days_of(span, (today, months))) else { return false };
        let calendar = &self.facts.recurring.calendar;
        let mut named =
            self.facts.recurring.rows.iter().filter(|row| row.goes_on(today) && row.name_key == key);
        let (Some(row), None) = (named.next(), named.next()) else { return false };
        if row.direction != entry.direction || row.money().currency() != entry.amount.currency() {
            return false;
        }
        let asked = calendar.asked(row).into_iter().rev().find(|day| within.contains(*day));
        if let Some(day) = asked {
            let turn = Turn { recurring: row.clone(), day, money: entry.amount };
            self.book_turns(vec![(turn, None)]);
            return true;
        }
        let next = calendar.next_from(row, today).filter(|day| within.contains(*day));
        let Some(day) = next else { return false };
        let usual = row.money();
        self.say(
            line("recurring-once")
                .text("name", capitalised(&row.name))
                .day("day", day)
                .money("amount", entry.amount)
                .money("usual", usual),
        );
        let turn = Turn { recurring: row.clone(), day, money: entry.amount };
        self.act(MakeTurns(vec![self.made(turn, DayStatus::Moved)]));
        true
    }

    /// "Jeda netflix sampai maret".
    pub(super) fn pause_recurring(&mut self, name: &str, until: Option<NaiveDate>) {
        let Some(row) = self.known_recurring(name) else { return };
        let today = self.today();
        if until.is_some_and(|until| until <= today) {
            return self.say(line("recurring-pause-past"));
        }
        // What was paused before stays so.
        let from = row.paused_from.filter(|from| *from < today).map(|_| today);
        let after = row.clone().paused(Some(today), until);
        let said = match until {
            Some(until) => {
                let said = recurring_line("recurring-paused-until", row).day("until", until);
                self.with_next(said, &after)
            }
            None => recurring_line("recurring-paused", row),
        };
        self.say(said.text("said", &row.name));
        self.rewrite(row, after, from);
    }

    /// "Lanjutkan netflix".
    pub(super) fn resume_recurring(&mut self, name: &str) {
        let Some(row) = self.known_recurring(name) else { return };
        let today = self.today();
        let is_ahead = row.paused_until.is_none_or(|until| today < until);
        let Some(paused_from) = row.paused_from.filter(|_| is_ahead) else {
            return self.say(recurring_line("recurring-not-paused", row));
        };
        let after = row.clone().paused(None, None);
        let said = self.with_next(recurring_line("recurring-resumed", row), &after);
        self.say(said);
        self.rewrite(row, after, (paused_from < today).then_some(today));
    }

    /// "Stop langganan netflix".
    pub(super) fn end_recurring(&mut self, name: &str) {
        let Some(row) = self.known_recurring(name) else { return };
        self.say(recurring_line("recurring-ended", row));
        self.rewrite(row, row.clone().ended(), None);
    }

    /// "Netflix catat otomatis", "netflix tanya dulu".
    pub(super) fn set_recurring_mode(&mut self, name: &str, mode: Mode) {
        let Some(row) = self.known_recurring(name) else { return };
        let key = match mode {
            Mode::Book => "recurring-books",
            Mode::Ask => "recurring-asks",
        };
        let said = self.with_next(recurring_line(key, row), row);
        self.say(said);
        if row.mode != mode {
            self.rewrite(row, row.clone().in_mode(mode), None);
        }
    }

    /// "Lewati netflix": the one that was asked about, else the next.
    pub(super) fn skip_turn(&mut self, name: &str) {
        let Some(row) = self.known_recurring(name) else { return };
        let (today, calendar) = (self.today(), &self.facts.recurring.calendar);
        let Some(day) = calendar.asked(row).pop().or_else(|| calendar.next_from(row, today)) else {
            return self.say(recurring_line("recurring-item-over", row));
        };
        let behind = day.succ_opt().and_then(|behind| calendar.next_from(row, behind.max(today)));
        let next = behind.map(|day| line("recurring-next").day("next", day)).into_iter().collect();
        self.say(recurring_line("recurring-skipped", row).day("day", day).lines("next", next));
        let turn = calendar.turn(row, day);
        self.act(MakeTurns(vec![self.made(turn, DayStatus::Skipped)]));
    }
}

/// The days of a span with today in it, a month being one of the book's; any time of a year where it may be any: "kali ini".
fn days_of(span: Granularity, (today, months): (NaiveDate, &Months)) -> Option<Period> {
    match span {
        Granularity::Day => Some(Period::day(today)),
        Granularity::Week => Some(Period::week(today)),
        Granularity::Month => Some(months.month(today)),
        Granularity::Year => {
            let from = today.with_month(1)?.with_day(1)?;
            Period::inclusive(from, today.with_month(12)?.with_day(31)?)
        }
        Granularity::Custom => Period::inclusive(today, today.checked_add_days(Days::new(366))?),
    }
}
