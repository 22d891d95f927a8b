//! Lists of what a bank or wallet moved: a row for each, of which none is booked by itself.

mod amount;
mod day;
mod entry;

use chrono::{NaiveDate, NaiveTime};
use ledger::messages::perceived::{self, Page};

use super::{label::Line, moment, screen};
use crate::{
    context::Context,
    frame::Entry,
    words::lexicon::roles::receipt::{
        DONE, NOT_DONE,
        history::{HISTORIES, SUMMARIES, SUMS},
    },
};
use amount::Moved;

/// What such a list says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// Its rows, in its order.
    pub rows: Vec<Row>,
    /// So many more have no day, no name or no amount that can be read.
    pub unread: usize,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it would book.
    pub entry: Entry,
    /// The money came in.
    pub is_in: bool,
    /// It has happened: it neither failed nor is still under way.
    pub is_done: bool,
    /// The number by which the bank knows it.
    pub reference: Option<String>,
}

/// So many cells side by side are tabs to choose from, and no name.
const TABS: usize = 3;
/// The name of a row has at most so many lines of its own.
const MOST_NAMES: usize = 2;

/// The list that pages show, as the first of their readers saw it; `None` where they show none. `own` is the account whose
/// list it is, where that was said.
pub fn history(pages: &[Page], own: Option<&str>, context: &Context<'_>) -> Option<History> {
    let today = context.now.date_naive();
    let reader = pages.first()?.reader;
    let lines = pages.iter().filter(|page| page.reader == reader).flat_map(|page| &page.lines);
    let list = List::of(lines.map(|line| Part::of(line, today)).collect())?;
    let head = &list.lines[..list.begins[0]];
    let own = own.map(str::to_owned).or_else(|| entry::account_of(head, context));
    let dates_stand_below = list.dates_stand_below();
    let rows = (0..list.amounts.len()).filter_map(|nth| {
        let moved = list.lines[list.amounts[nth]].moved.as_ref()?;
        let name = list.name(nth)?;
        let (day, time) = (list.day(nth, dates_stand_below)?, list.time(nth));
        let lines: Vec<Line> = list.row(nth).iter().map(|part| part.line.clone()).collect();
        let reference = screen::reference(&lines);
        let entry = entry::read((moved, &name), (day, time), (&lines, own.as_deref()), context)?;
        Some(Row {
            entry: Entry { note: reference.as_ref().map(|number| format!("ref {number}")), ..entry },
            is_in: moved.is_in,
            is_done: !lines.iter().any(|line| line.has(NOT_DONE)),
            reference,
        })
    });
    let rows: Vec<Row> = rows.collect();
    let unread = list.amounts.len() - rows.len();
    Some(History { rows, unread })
}

/// A line of the page, and what it says.
struct Part {
    line: Line,
    moved: Option<Moved>,
    day: Option<NaiveDate>,
    time: Option<NaiveTime>,
    /// Its words beside those.
    words: String,
    is_tabs: bool,
}

impl Part {
    fn of(seen: &perceived::Line, today: NaiveDate) -> Self {
        let line = Line::of(seen);
        let moved = amount::read(&line.text);
        let rest = moved.as_ref().map_or(line.text.as_str(), |moved| &moved.rest);
        // "Berhasil", "Gagal": what became of it is no name.
        let is_state = line.has(DONE) || line.has(NOT_DONE);
        let words = if is_state && moved.is_none() { String::new() } else { day::without(&line, rest) };
        Self {
            day: day::read(&line, rest, today),
            time: moment::time(rest),
            is_tabs: seen.cells.len() >= TABS && moved.is_none(),
            words,
            moved,
            line,
        }
    }

    /// It may be the name of a row, or go on with it.
    fn is_name(&self) -> bool {
        let is_sum = self.line.figures.iter().any(|figure| figure.is_money);
        !self.words.is_empty() && self.moved.is_none() && !is_sum && !self.is_tabs && !self.is_heading()
    }

    fn is_heading(&self) -> bool {
        self.moved.is_none() && self.line.has(HISTORIES)
    }

    /// It bears the name of a sum over several rows.
    fn is_summary(&self) -> bool {
        let letters = self.line.letters.as_str();
        SUMMARIES.contains(&letters) || SUMS.iter().any(|word| letters.starts_with(word))
    }
}

/// The lines of a page, and where its rows are.
struct List {
    lines: Vec<Part>,
    /// Where the amount of each row stands.
    amounts: Vec<usize>,
    /// Where each row begins: with its name, or with its amount where that stands on one line with it.
    begins: Vec<usize>,
}

impl List {
    /// The rows among lines: two at least below a heading.
    fn of(lines: Vec<Part>) -> Option<Self> {
        let is_row = |at: &usize| {
            let above = at.checked_sub(1).map(|before| &lines[before]);
            let is_named_sum = lines[*at].words.is_empty() && above.is_some_and(Part::is_summary);
            lines[*at].moved.is_some() && !lines[*at].is_summary() && !is_named_sum
        };
        let amounts: Vec<usize> = (0..lines.len()).filter(is_row).collect();
        let first = *amounts.first().filter(|_| amounts.len() > 1)?;
        if !lines[..first].iter().any(Part::is_heading) {
            return None;
        }
        let mut list = Self { lines, begins: amounts.clone(), amounts };
        // The first row has headings above it: its name has as many lines as those of the others have.
        let names = (1..list.amounts.len()).map(|nth| list.names_above(nth).len()).min();
        let names = names.unwrap_or(0).clamp(1, MOST_NAMES);
        for nth in 0..list.amounts.len() {
            let above = list.names_above(nth);
            let begin = above.get(names.min(above.len()).saturating_sub(1)).copied();
            list.begins[nth] = begin.unwrap_or(list.amounts[nth]);
        }
        Some(list)
    }

    /// The lines above an amount that are its name, the nearest first; a day may stand between. None where the name stands
    /// beside it.
    fn names_above(&self, nth: usize) -> Vec<usize> {
        let at = self.amounts[nth];
        if !self.lines[at].words.is_empty() {
            return Vec::new();
        }
        let begin = nth.checked_sub(1).map_or(0, |before| self.amounts[before] + 1);
        let is_between = |line: &usize| self.lines[*line].words.is_empty();
        let above = (begin..at).rev().skip_while(is_between);
        above.take_while(|line| self.lines[*line].is_name()).take(MOST_NAMES).collect()
    }

    /// All lines of a row.
    fn row(&self, nth: usize) -> &[Part] {
        let end = self.begins.get(nth + 1).copied().unwrap_or(self.lines.len());
        &self.lines[self.begins[nth]..end]
    }

    fn name(&self, nth: usize) -> Option<String> {
        let lines = &self.lines[self.begins[nth]..=self.amounts[nth]];
        let words: Vec<&str> =
            lines.iter().map(|part| part.words.as_str()).filter(|words| !words.is_empty()).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// The day that stands beside an amount, or between it and its name.
    fn own_day(&self, nth: usize) -> Option<NaiveDate> {
        self.lines[self.begins[nth]..=self.amounts[nth]].iter().rev().find_map(|part| part.day)
    }

    /// What stands below an amount, before the next row begins.
    fn below(&self, nth: usize) -> impl Iterator<Item = &Part> {
        let amount = self.amounts[nth] - self.begins[nth];
        self.row(nth).iter().skip(amount + 1)
    }

    /// Whether days stand below their amounts, and not above all rows of a day: above the first there is none, or there is
    /// one with its hour below each.
    fn dates_stand_below(&self) -> bool {
        let mut without = (0..self.amounts.len()).filter(|nth| self.own_day(*nth).is_none());
        let Some(first) = without.next() else { return false };
        let is_above = self.lines[..self.begins[first]].iter().any(|part| part.day.is_some());
        let is_below = |nth: usize| self.below(nth).any(|part| part.day.is_some() && part.time.is_some());
        !is_above || [first].into_iter().chain(without).all(is_below)
    }

    fn day(&self, nth: usize, stands_below: bool) -> Option<NaiveDate> {
        let above = || self.lines[..self.begins[nth]].iter().rev().find_map(|part| part.day);
        let below = || self.below(nth).find_map(|part| part.day);
        self.own_day(nth).or_else(|| if stands_below { below() } else { above() })
    }

    fn time(&self, nth: usize) -> Option<NaiveTime> {
        self.row(nth).iter().find_map(|part| part.time)
    }
}
