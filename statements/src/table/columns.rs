//! What the columns of a table hold, counted over all of its rows.

use std::{
    collections::{BTreeSet, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};

use chrono::{Datelike, NaiveDate};
use ledger::Currency;

use super::record::{Kind, Record};
use crate::{
    amount::{Figure, Mark, Side, currency},
    day::{self, Order, Written, near},
    words::{Way, way},
};

/// Columns further to the right are texts, whatever they hold.
const MOST: usize = 64;
/// So many different texts of a column are counted.
const MOST_KINDS: usize = 32;
/// Columns whose numbers are looked at together.
const PAIRED: usize = 16;
/// A workbook counts days from the end of 1899; these are those of 1954 to 2064.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=60_000;

/// The columns of a table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Columns {
    /// From left to right.
    pub(crate) all: Vec<Column>,
    /// How many rows were counted, and how many more have a number and no day where one should stand.
    pub(crate) rows: u64,
    pub(crate) undated: u64,
    /// In how many rows just these of the first columns hold a number other than nought.
    together: HashMap<u16, u64>,
}

/// What a column holds, in how many of its cells.
#[derive(Debug, Clone, Default)]
pub(crate) struct Column {
    pub(crate) filled: u64,
    /// Days, and digits that might be days.
    pub(crate) days: u64,
    pub(crate) joined: u64,
    /// Days without a year.
    pub(crate) yearless: u64,
    /// Days with dots between their parts and a whole year at the end.
    pub(crate) dotted: u64,
    /// Days of a workbook that are numbers there.
    pub(crate) serials: u64,
    /// Numbers, and those among them that are a workbook's own, nought, or like ids.
    pub(crate) figures: u64,
    pub(crate) noughts: u64,
    pub(crate) ids: u64,
    /// Numbers below a thousand with parts of a unit.
    pub(crate) cents: u64,
    /// Numbers other than nought: with a minus, a plus, a word of their own for money out or in, or with nothing.
    pub(crate) minus: u64,
    pub(crate) plus: u64,
    pub(crate) said_out: u64,
    pub(crate) said_in: u64,
    pub(crate) bare: u64,
    /// Words for money out, in, and between one's own accounts.
    pub(crate) ways: [u64; 3],
    /// Names of currencies, and dashes, which are nothing or a way.
    pub(crate) currencies: u64,
    pub(crate) dashes: u64,
    /// How many different texts it holds, up to a few.
    pub(crate) kinds: BTreeSet<u64>,
    /// Whole numbers that are one more than the one above.
    pub(crate) steps: u64,
    last: Option<i64>,
    /// The currency beside a number.
    pub(crate) currency: Option<Currency>,
    /// What is known of its marks and its days.
    pub(crate) marks: Marks,
    pub(crate) orders: [Sequence; 3],
}

/// What numbers tell of their marks.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Marks {
    /// They can be read with a point alone, or a comma alone.
    pub(crate) point: u64,
    pub(crate) comma: u64,
    /// They can be read with both, and mean another amount: `1.234`, and `1,234`.
    pub(crate) either_point: u64,
    pub(crate) either_comma: u64,
}

/// The days of a column by one order, one behind the other.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sequence {
    /// That are in the calendar, and not far away.
    pub(crate) near: u64,
    /// That are later than the one before, or earlier.
    pub(crate) ups: u64,
    pub(crate) downs: u64,
    /// That lie outside the period that the file names.
    pub(crate) outside: u64,
    /// All of them, as one number: two orders with the same one come to the same days.
    pub(crate) days: u64,
    /// The first and the last.
    pub(crate) span: Option<(NaiveDate, NaiveDate)>,
    before: Option<NaiveDate>,
}

/// What a cell holds.
enum Content<'r> {
    Nothing,
    Day(Written),
    Figure(Figure<'r>),
    Way(Way),
    Currency,
    Text,
}

/// What a row holds.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Seen {
    is_day: bool,
    /// A number, in another cell.
    is_figure: bool,
}

impl Seen {
    /// Whether it may be one of what moved.
    pub(crate) fn is_row(self) -> bool {
        self.is_day && self.is_figure
    }
}

impl Columns {
    /// Counts a row, where it holds a day and a number. `days` are the columns that are headed so; `period` is that of the file by each
    /// order.
    pub(crate) fn count(
        &mut self,
        record: &Record,
        days: &[usize],
        period: [Option<(NaiveDate, NaiveDate)>; 3],
        today: NaiveDate,
    ) -> Seen {
        let width = record.len().min(MOST);
        if self.all.len() < width {
            self.all.resize_with(width, Column::default);
        }
        let cells = |nth: usize| record.cell(nth);
        let contents: Vec<Content<'_>> = (self.all.iter().zip(0..width))
            .map(|(column, nth)| content(cells(nth).text, cells(nth).kind, column.may_tell_ways()))
            .collect();
        let is_day = |(nth, content): (usize, &Content<'_>)| {
            let is_serial = || {
                days.contains(&nth) && serial(cells(nth).text).is_some() && cells(nth).kind == Kind::Number
            };
            matches!(content, Content::Day(_)) || is_serial()
        };
        let day = contents.iter().enumerate().position(is_day);
        let mut others = contents.iter().enumerate().filter(|(nth, _)| Some(*nth) != day);
        let is_figure = others.any(|(_, content)| matches!(content, Content::Figure(_)));
        let seen = Seen { is_day: day.is_some(), is_figure };
        if !seen.is_row() {
            let is_blank = |nth: &usize| cells(*nth).text.is_empty();
            self.undated += u64::from(is_figure && !days.is_empty() && days.iter().all(is_blank));
            return seen;
        }
        let mut together = 0_u16;
        for (nth, content) in contents.iter().enumerate().take(PAIRED) {
            if let Content::Figure(figure) = content
                && !figure.is_nought()
            {
                together |= 1 << nth;
            }
        }
        for ((column, content), nth) in self.all.iter_mut().zip(&contents).zip(0..) {
            column.count(cells(nth).text, content, cells(nth).kind, (period, today));
        }
        self.rows += 1;
        if self.together.len() < 256 || self.together.contains_key(&together) {
            *self.together.entry(together).or_default() += 1;
        }
        seen
    }

    /// In how many rows both columns hold a number other than nought, and in how many just one does.
    pub(crate) fn together(&self, first: usize, second: usize) -> (u64, u64) {
        let holds = |mask: u16, nth: usize| nth < PAIRED && mask & (1 << nth) != 0;
        let sum = |of: &dyn Fn(u16) -> bool| {
            self.together.iter().filter(|(mask, _)| of(**mask)).map(|(_, rows)| rows).sum()
        };
        (
            sum(&|mask| holds(mask, first) && holds(mask, second)),
            sum(&|mask| holds(mask, first) != holds(mask, second)),
        )
    }
}

fn content(text: &str, kind: Kind, may_be_way: bool) -> Content<'_> {
    let Some(first) = text.chars().next() else { return Content::Nothing };
    if may_be_way
        && kind != Kind::Number
        && (first.is_alphabetic() || text.len() == 1)
        && let Some(way) = way(text)
    {
        return Content::Way(way);
    }
    let figure = Figure::read(text).filter(|figure| figure.fits(Mark::Point) || figure.fits(Mark::Comma));
    let is_joined = || matches!(text.len(), 6 | 8) && text.bytes().all(|byte| byte.is_ascii_digit());
    match figure {
        Some(figure) if !is_joined() || kind == Kind::Number => Content::Figure(figure),
        figure => match (Written::read(text), figure) {
            (Some(written), None) => Content::Day(written),
            (Some(written), Some(figure)) => {
                let is_day = matches!(written, Written::Joined { is_short: false, .. });
                if is_day { Content::Day(written) } else { Content::Figure(figure) }
            }
            (None, Some(figure)) => Content::Figure(figure),
            (None, None) if text.len() <= 8 && currency(text).is_some() => Content::Currency,
            (None, None) => Content::Text,
        },
    }
}

impl Column {
    fn count(
        &mut self,
        text: &str,
        content: &Content<'_>,
        kind: Kind,
        (period, today): ([Option<(NaiveDate, NaiveDate)>; 3], NaiveDate),
    ) {
        if matches!(text, "-" | "−" | "–") {
            self.dashes += 1;
            return;
        }
        self.filled += u64::from(!matches!(content, Content::Nothing));
        if self.kinds.len() < MOST_KINDS && !matches!(content, Content::Nothing) {
            let mut hasher = DefaultHasher::new();
            text.hash(&mut hasher);
            self.kinds.insert(hasher.finish());
        }
        match content {
            Content::Nothing | Content::Text => {}
            Content::Way(way) => {
                let [out, into, between] = &mut self.ways;
                *match way {
                    Way::Out => out,
                    Way::In => into,
                    Way::Between => between,
                } += 1;
            }
            Content::Currency => self.currencies += 1,
            Content::Day(written) => {
                self.days += u64::from(!written.is_doubtful());
                self.joined += u64::from(written.is_doubtful());
                self.yearless += u64::from(!written.has_year());
                self.dotted += u64::from(day::is_dotted(text));
                for ((order, sequence), period) in Order::ALL.into_iter().zip(&mut self.orders).zip(period) {
                    sequence.count(written.day(order, period, today), period, today);
                }
                if written.is_doubtful()
                    && let Some(figure) = Figure::read(text)
                {
                    self.figure(&figure, text, kind);
                }
            }
            Content::Figure(figure) => self.figure(figure, text, kind),
        }
    }

    fn figure(&mut self, figure: &Figure<'_>, text: &str, kind: Kind) {
        self.figures += 1;
        self.currency = self.currency.or(figure.currency);
        self.cents += u64::from(figure.is_small_with_cents());
        let digits = || text.bytes().all(|byte| byte.is_ascii_digit());
        self.ids += u64::from((text.len() > 9 || (text.len() > 1 && text.starts_with('0'))) && digits());
        let whole = text.parse().ok();
        self.steps += u64::from(
            whole.zip(self.last).is_some_and(|(whole, last): (i64, i64)| whole.checked_sub(1) == Some(last)),
        );
        self.last = whole;
        if kind == Kind::Number {
            self.serials += u64::from(serial(text).is_some());
        } else {
            self.marks.count(figure);
        }
        let tally = match figure.side {
            _ if figure.is_nought() => &mut self.noughts,
            Some(Side::Out) => &mut self.said_out,
            Some(Side::In) => &mut self.said_in,
            None if figure.is_signed() => &mut self.minus,
            None if figure.is_plus => &mut self.plus,
            None => &mut self.bare,
        };
        *tally += 1;
        // A minus counts beside the word.
        self.minus += u64::from(figure.side.is_some() && figure.is_signed() && !figure.is_nought());
    }

    /// Whether its words may still be ways: a column of other words is not asked again and again.
    fn may_tell_ways(&self) -> bool {
        self.filled < 200 || self.ways.iter().sum::<u64>() * 4 > self.filled
    }

    /// Whether nearly all of what it holds is `count` of it, and there is any.
    pub(crate) fn is_mostly(&self, count: u64) -> bool {
        count > 0 && count * 5 >= self.filled * 4
    }
}

impl Marks {
    /// Of one more number.
    pub(crate) fn count(&mut self, figure: &Figure<'_>) {
        match (figure.fraction(Mark::Point), figure.fraction(Mark::Comma)) {
            (Some(_), None) => self.point += 1,
            (None, Some(_)) => self.comma += 1,
            // Read with one it has parts of a unit, with the other it has none.
            (Some(fraction), Some(0)) if fraction > 0 => self.either_point += 1,
            (Some(0), Some(fraction)) if fraction > 0 => self.either_comma += 1,
            _ => {}
        }
    }

    /// Of two columns.
    pub(crate) fn add(&mut self, other: Self) {
        self.point += other.point;
        self.comma += other.comma;
        self.either_point += other.either_point;
        self.either_comma += other.either_comma;
    }
}

impl Sequence {
    fn count(&mut self, day: Option<NaiveDate>, period: Option<(NaiveDate, NaiveDate)>, today: NaiveDate) {
        let Some(day) = day.and_then(|day| near(day, today).ok()) else { return };
        self.near += 1;
        let number = u64::from(day.num_days_from_ce().unsigned_abs());
        self.days = self.days.wrapping_mul(1_000_003).wrapping_add(number);
        self.ups += u64::from(self.before.is_some_and(|before| before < day));
        self.downs += u64::from(self.before.is_some_and(|before| before > day));
        self.outside += u64::from(period.is_some_and(|(first, last)| day < first || day > last));
        self.before = Some(day);
        let (first, last) = self.span.unwrap_or((day, day));
        self.span = Some((first.min(day), last.max(day)));
    }

    /// Of two tables.
    pub(crate) fn add(&mut self, other: &Self) {
        self.near += other.near;
        self.ups += other.ups;
        self.downs += other.downs;
        self.outside += other.outside;
        self.days = self.days.wrapping_mul(1_000_003).wrapping_add(other.days);
        self.span = match (self.span, other.span) {
            (Some(ours), Some(theirs)) => Some((ours.0.min(theirs.0), ours.1.max(theirs.1))),
            (ours, theirs) => ours.or(theirs),
        };
    }
}

/// The day of a workbook's number.
pub(crate) fn serial(text: &str) -> Option<NaiveDate> {
    let days = text.split('.').next()?.parse().ok().filter(|days| SERIALS.contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(chrono::TimeDelta::days(days))
}
