//! Changing what comes again: how much it is, once or from now on, on which days, pausing it, ending it, and what is done on the
//! day.

use chrono::{Datelike, Days, NaiveDate};
use ledger::{
    Money,
    book::recurring::{
        Mode, Recurring,
        days::{DayStatus, Turn},
    },
    values::{month::Months, period::Period, rhythm::Rhythm},
};
use nlu::frame::{Entry, Granularity};

use super::{
    show::{recurring_line, rule_line},
    write::{ChangeRecurring, MakeTurns},
};
use crate::{
    out::say::{Line, Say, line},
    topics::deciding::{Deciding, capitalised},
};

impl Deciding<'_> {
    /// Rewrites something that comes again, and with it what it is to be from a later day on.
    fn rewrite(
        &mut self,
        row: &Recurring,
        from: Option<NaiveDate>,
        rewritten: impl Fn(Recurring) -> Recurring,
    ) {
        self.rewrite_with(row, from, rewritten, None);
    }

    /// The same, and notes what becomes of a day beside.
    fn rewrite_with(
        &mut self,
        row: &Recurring,
        from: Option<NaiveDate>,
        rewritten: impl Fn(Recurring) -> Recurring,
        once: Option<Turn>,
    ) {
        let is_left = |row: &&Recurring| from.is_none_or(|from| row.ends_on.is_none_or(|last| last >= from));
        let rows = self.facts.recurring.series(row, self.today()).filter(is_left);
        let rows: Vec<_> = rows.map(|row| (row.clone(), rewritten(row.clone()))).collect();
        if !rows.is_empty() {
            self.act(ChangeRecurring { rows, from, once });
        }
    }

    /// Whether it falls due on or after a day, be it paused; that it does not is said.
    fn still_comes(&mut self, row: &Recurring, from: NaiveDate) -> bool {
        let rows: Vec<&Recurring> = self.facts.recurring.series(row, self.today()).collect();
        let comes = |row: &&Recurring| (*row).clone().paused(None, None).next_from(from).is_some();
        if rows.iter().any(comes) {
            return true;
        }
        let last = rows.iter().filter_map(|row| row.ends_on).max().unwrap_or(from);
        self.say(recurring_line("recurring-over-by-then", row).day("last", last).day("day", from));
        false
    }

    /// "Netflix jadi 65rb mulai sekarang".
    pub(super) fn change_recurring(&mut self, name: &str, amount: Money, from: Option<NaiveDate>) {
        let Some(row) = self.known_recurring(name) else { return };
        let today = self.today();
        let from = from.unwrap_or(today).max(today);
        if !self.still_comes(row, from) {
            return;
        }
        let key = if from > today { "recurring-changed-from" } else { "recurring-changed" };
        let said =
            line(key).text("name", capitalised(&row.name)).money("from", row.money()).money("to", amount);
        let said = if from > today {
            said.day("day", from)
        } else {
            self.with_next(said, &row.clone().with_money(amount))
        };
        self.say(said);
        self.rewrite(row, Some(from), |row| row.with_money(amount));
    }

    /// "Kos pindah ke tanggal 5", "netflix jadi tahunan": other days from now on, or from a day on; how much it is stays.
    pub(super) fn move_recurring(&mut self, name: &str, rhythm: &Rhythm, from: Option<NaiveDate>) {
        let Some(row) = self.known_recurring(name) else { return };
        let (today, calendar) = (self.today(), &self.facts.recurring.calendar);
        let from = from.unwrap_or(today).max(today);
        if !self.still_comes(row, from) {
            return;
        }
        let rule_of = |row: &Recurring| {
            let from = from.max(row.starts_on);
            let next = calendar.next_from(row, from).or_else(|| row.rule().first_from(from))?;
            rhythm.over(&row.rule(), (next, from))
        };
        let begun = self.facts.recurring.series(row, today).filter(|row| row.starts_on <= from);
        let held = begun.max_by_key(|row| row.starts_on).unwrap_or(row);
        let Some(rule) = rule_of(held) else {
            let unclear = recurring_line("recurring-move-unclear", row).text("said", &row.name);
            return self.say(unclear);
        };
        let moved = held.clone().by_rule(rule);
        let first = calendar.next_from(&moved, from);
        if rule.days(from, NaiveDate::MAX).take(3).eq(held.rule().days(from, NaiveDate::MAX).take(3)) {
            let stands = self.with_next(recurring_line("recurring-moved-already", held), held);
            return self.say(stands);
        }
        let key = if from > today { "recurring-moved-from" } else { "recurring-moved" };
        let said = recurring_line(key, &moved).lines("before", vec![rule_line(&held.rule())]);
        let said = said.day("day", first.unwrap_or(from));
        // What was said of the next one alone moves with it.
        let once = calendar.moved_once(held, (from, &moved));
        match &once {
            Some(turn) => self.say(Say::Lines(vec![said, once_line(turn)])),
            None => self.say(said),
        }
        let rewritten = |row: Recurring| match rule_of(&row) {
            Some(rule) => row.by_rule(rule),
            None => row,
        };
        self.rewrite_with(row, Some(from), rewritten, once);
    }

    /// Fills in when it falls due next; nothing where nobody knows.
    fn with_next(&self, said: Line, row: &Recurring) -> Line {
        let next = self.facts.recurring.calendar.next_from(row, self.today());
        said.lines("next", next.map(|day| line("recurring-next").day("next", day)).into_iter().collect())
    }

    /// "Netflix bulan ini 60rb": how much a single one is, where something of the entry's name comes again in that span.
    /// `false` where nothing does: then it is an entry like any other.
    pub(crate) fn take_once(&mut self, entry: &Entry) -> bool {
        if self.facts.recurring.rows.is_empty() {
            return false;
        }
        let span = self.facts.message.words().and_then(nlu::turn);
        let (key, today) = (ledger::name_key(&entry.description), self.today());
        let months = &self.facts.person.months;
        let Some(within) = span.and_then(|span| days_of(span, (today, months))) else { return false };
        let calendar = &self.facts.recurring.calendar;
        let mut named = self.facts.recurring.going(today).into_iter().filter(|row| row.name_key == key);
        let (Some(row), None) = (named.next(), named.next()) else { return false };
        if row.direction != entry.direction || row.money().currency() != entry.amount.currency() {
            return false;
        }
        let asked = calendar.asked(row).into_iter().rev().find(|day| within.contains(*day));
        if let Some(day) = asked {
            let turn = Turn { money: entry.amount, ..calendar.turn(row, day) };
            self.book_turns(vec![(turn, None)]);
            return true;
        }
        let next = calendar.next_from(row, today).filter(|day| within.contains(*day));
        let Some(day) = next else { return false };
        let turn = Turn { money: entry.amount, ..calendar.turn(row, day) };
        self.say(once_line(&turn));
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
        self.rewrite(row, from, |row| row.paused(Some(today), until));
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
        self.rewrite(row, (paused_from < today).then_some(today), |row| row.paused(None, None));
    }

    /// "Stop langganan netflix".
    pub(super) fn end_recurring(&mut self, name: &str) {
        let Some(row) = self.known_recurring(name) else { return };
        self.say(recurring_line("recurring-ended", row));
        self.rewrite(row, None, Recurring::ended);
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
            self.rewrite(row, None, |row| row.in_mode(mode));
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

/// That a single one is another amount than usual.
fn once_line(turn: &Turn) -> Line {
    line("recurring-once")
        .text("name", capitalised(&turn.recurring.name))
        .day("day", turn.day)
        .money("amount", turn.money)
        .money("usual", turn.recurring.money())
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
