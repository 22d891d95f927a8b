//! What is settled over a whole file, and not by a row of it: the decimal mark, and the order of its days.

use std::cmp::{Ordering, Reverse};

use chrono::NaiveDate;
use ledger::Currency;

use crate::{
    Choice, Hints, Question, QuestionKey, Refused, Row,
    amount::{Figure, Mark},
    day::{Order, Written},
};

/// Rows as one of several readings has them.
type Reading = Vec<Result<Row, Refused>>;

/// The decimal mark of a file whose amounts are numbers alone: the one by which most of them can be read. Where that leaves both and
/// the currency has no three digits behind a mark, a mark before three digits groups them.
pub(crate) fn decimal_mark<'a>(amounts: impl Iterator<Item = &'a str>, currency: Currency) -> Mark {
    let (mut points, mut commas, mut groups) = (0_u32, 0_u32, None);
    for figure in amounts.filter_map(|amount| Figure::read(amount.trim())) {
        match (figure.fraction(Mark::Point), figure.fraction(Mark::Comma)) {
            (Some(3), Some(0)) if currency.decimals() != 3 => groups = groups.or(Some(Mark::Comma)),
            (Some(0), Some(3)) if currency.decimals() != 3 => groups = groups.or(Some(Mark::Point)),
            (Some(0), Some(0)) | (None, None) => {}
            // A mark that stands once fits as a point and as a comma's group, and the other way round.
            (Some(_), None) => points += 1,
            (Some(point), Some(comma)) if point > comma => points += 1,
            (_, Some(_)) => commas += 1,
        }
    }
    match points.cmp(&commas) {
        Ordering::Greater => Mark::Point,
        Ordering::Less => Mark::Comma,
        Ordering::Equal => groups.unwrap_or(Mark::Point),
    }
}

/// The orders by which the days of a file can be read: the one that was answered or is the only one; or several, where they come to
/// different days, as few of which lie ahead and which run as straight.
pub(crate) fn orders(days: &[Written], period: Option<(NaiveDate, NaiveDate)>, hints: &Hints) -> Vec<Order> {
    if let Some(order) = Order::answered(hints) {
        return vec![order];
    }
    let read = |order: Order| -> Vec<Option<NaiveDate>> {
        days.iter().map(|day| day.day(order, period, hints.today)).collect()
    };
    let mut readings = Order::ALL.map(|order| (order, read(order))).to_vec();
    let fitting =
        |days: &[Option<NaiveDate>]| days.iter().flatten().filter(|day| **day <= hints.today).count();
    keep_least(&mut readings, |(_, days)| Reverse(fitting(days)));
    let mut kept: Vec<(Order, Vec<Option<NaiveDate>>)> = Vec::new();
    for (order, days) in readings {
        if kept.iter().all(|(_, known)| *known != days) {
            kept.push((order, days));
        }
    }
    // Files run on in time or back, and seldom to and fro.
    let is_straight = |days: &[Option<NaiveDate>]| {
        let steps = || days.iter().flatten().zip(days.iter().flatten().skip(1));
        steps().all(|(day, next)| day <= next) || steps().all(|(day, next)| day >= next)
    };
    keep_least(&mut kept, |(_, days)| !is_straight(days));
    kept.into_iter().map(|(order, _)| order).collect()
}

/// Keeps those of which the least is to be said against.
pub(crate) fn keep_least<T, K: Ord>(all: &mut Vec<T>, against: impl Fn(&T) -> K) {
    let least = all.iter().map(&against).min();
    all.retain(|one| Some(against(one)) == least);
}

/// The rows by the first of several orders, and the question that they leave.
pub(crate) fn by_order(orders: &[Order], read: impl Fn(Order) -> Reading) -> (Reading, Option<Question>) {
    let first = orders.first().copied().unwrap_or(Order::DayFirst);
    let readings: Vec<(String, Reading)> =
        orders.iter().skip(1).map(|order| (order.name().to_owned(), read(*order))).collect();
    let rows = read(first);
    let question = question(QuestionKey::DayOrder, (first.name(), &rows), &readings);
    (rows, question)
}

/// A question between several readings, with the first row by which they differ; none where there is no such row.
pub(crate) fn question(
    key: QuestionKey,
    first: (&str, &Reading),
    others: &[(String, Reading)],
) -> Option<Question> {
    let (name, rows) = first;
    let row = |rows: &Reading, place: usize| rows.get(place).and_then(|row| row.clone().ok());
    let differs = |place: &usize| {
        let one = row(rows, *place);
        one.is_some()
            && others.iter().all(|(_, rows)| row(rows, *place).is_some_and(|other| Some(other) != one))
    };
    let place = (0..rows.len()).find(differs).filter(|_| !others.is_empty())?;
    let choice =
        |value: &str, rows: &Reading| Some(Choice { value: value.to_owned(), example: row(rows, place)? });
    let others = others.iter().map(|(value, rows)| choice(value, rows));
    Some(Question { key, choices: std::iter::once(choice(name, rows)).chain(others).flatten().collect() })
}
