//! In which order a file writes its days.

use std::cmp::Reverse;

use chrono::{Datelike, Months, NaiveDate};

use super::{columns::Sequence, face, gather::Gathered, layout::Layout};
use crate::{Hints, QuestionKey, day::Order, settled::keep_least};

/// What all days of a file tell of their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Days {
    sequences: [Sequence; 3],
    /// Whether any has no year.
    pub(crate) are_yearless: bool,
    /// Whether all are dotted: nobody puts the month first so.
    are_dotted: bool,
}

/// Days that are older than this, in years, are less likely than others of the same digits.
const OLD: u32 = 15;
/// A file that spans more days than this is less likely than one that spans a third of it.
const LONG: i64 = 3 * 365;

impl Days {
    /// Of all tables that are read.
    pub(crate) fn of(gathered: &Gathered, layouts: &[Vec<Layout>]) -> Self {
        let mut days = Self { are_dotted: true, ..Self::default() };
        for (kind, layouts) in gathered.kinds.iter().zip(layouts) {
            let column = layouts.first().and_then(|layout| kind.columns.all.get(layout.day));
            let Some(column) = column else { continue };
            for (ours, theirs) in days.sequences.iter_mut().zip(&column.orders) {
                ours.add(theirs);
            }
            days.are_yearless |= column.yearless > 0;
            days.are_dotted &= column.dotted == column.days;
        }
        days
    }

    fn of_order(&self, order: Order) -> &Sequence {
        let [day_first, month_first, year_first] = &self.sequences;
        match order {
            Order::DayFirst => day_first,
            Order::MonthFirst => month_first,
            Order::YearFirst => year_first,
        }
    }

    /// The orders that remain, the likeliest first: one, where anything tells.
    pub(crate) fn orders(&self, gathered: &Gathered, hints: &Hints) -> Vec<Order> {
        if let Some(order) = Order::answered(hints) {
            return vec![order];
        }
        let mut orders = Order::ALL.to_vec();
        // One order writes all days: that of the period, which a day outside it must not speak against.
        let named = |order: &Order| {
            gathered.accounts.all.iter().filter(|known| known.days(*order, hints.today).is_some()).count()
        };
        keep_least(&mut orders, |order| Reverse(named(order)));
        self.keep(&mut orders, |days| u64::MAX - days.near);
        // Where two come to the same days there is nothing to ask.
        let days = |order: Order| self.of_order(order).days;
        let first = orders.first().copied().unwrap_or(Order::DayFirst);
        orders.retain(|order| *order == first || days(*order) != days(first));
        self.keep(&mut orders, |days| days.outside);
        let old = hints.today.checked_sub_months(Months::new(12 * OLD)).unwrap_or(hints.today);
        self.keep(&mut orders, |days| u64::from(days.span.is_some_and(|(first, _)| first < old)));
        // Years of two digits that are days in truth lie scattered over decades.
        let length = |days: &Sequence| days.span.map_or(0, |(first, last)| (last - first).num_days());
        let shortest = orders.iter().map(|order| length(self.of_order(*order))).min().unwrap_or_default();
        self.keep(&mut orders, |days| u64::from(length(days) > LONG.max(3 * shortest)));
        let is_mixed = |days: &Sequence| days.ups + days.downs > 1 && days.ups.min(days.downs) > 0;
        self.keep(&mut orders, |days| u64::from(is_mixed(days)));
        let is_known = gathered.accounts.all.iter().any(|known| face::is_day_first(known.bank));
        if is_known || self.are_dotted {
            keep_least(&mut orders, |order| *order != Order::DayFirst);
        }
        orders
    }

    /// The same, once balances tell whether rows run on in time or back.
    pub(crate) fn along(&self, mut orders: Vec<Order>, runs_back: bool) -> Vec<Order> {
        self.keep(&mut orders, |days| u64::from(if runs_back { days.ups > 0 } else { days.downs > 0 }));
        orders
    }

    /// Keeps the orders of which the least is to be said against.
    fn keep(&self, orders: &mut Vec<Order>, against: impl Fn(&Sequence) -> u64) {
        keep_least(orders, |order| against(self.of_order(*order)));
    }

    /// The years that its last day may be of, the likeliest first, each with how many years back from the latest possible one;
    /// none, where days say so themselves, or the file does.
    pub(crate) fn years(
        &self,
        gathered: &Gathered,
        layouts: &[Vec<Layout>],
        order: Order,
        hints: &Hints,
    ) -> Vec<(i32, u32)> {
        if !self.are_yearless {
            return Vec::new();
        }
        let is_told = |account: usize| {
            gathered.accounts.all.get(account).is_some_and(|known| {
                known.days(order, hints.today).is_some() || known.near(order, hints.today).is_some()
            })
        };
        let is_read = |kind: usize| layouts.get(kind).is_some_and(|layouts| !layouts.is_empty());
        if gathered.tables.iter().filter(|table| is_read(table.kind)).all(|table| is_told(table.account)) {
            return Vec::new();
        }
        let last = self.of_order(order).span.map_or(hints.today.year(), |(_, last)| last.year());
        let back = |year: i32| (year, u32::try_from(last - year).unwrap_or_default());
        let answer = hints.answer(QuestionKey::Year).and_then(|year| year.parse().ok());
        match answer.or_else(|| hints.name.as_deref().and_then(|name| year_of(name, hints.today))) {
            Some(year) => vec![back(year)],
            None => vec![back(last), back(last - 1)],
        }
    }
}

/// A year that a file's name names.
fn year_of(name: &str, today: NaiveDate) -> Option<i32> {
    let mut numbers = name.split(|letter: char| !letter.is_ascii_digit());
    let year = numbers.find_map(|number| match number.len() {
        4 => number.parse().ok(),
        6 | 8 => number.get(..4)?.parse().ok(),
        _ => None,
    });
    year.filter(|year| (2000..=today.year()).contains(year))
}
