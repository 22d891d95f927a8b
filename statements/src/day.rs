//! Days as banks write them: in any order, with names of months, with or without a year.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::{Hints, QuestionKey, Reason, words};

/// What stands first in a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::enum_variant_names, reason = "a day that is first is not a day")]
pub(crate) enum Order {
    /// `31/12/2026`
    DayFirst,
    /// `12/31/2026`
    MonthFirst,
    /// `26-12-31`
    YearFirst,
}

impl Order {
    /// The likeliest first.
    pub(crate) const ALL: [Self; 3] = [Self::DayFirst, Self::MonthFirst, Self::YearFirst];

    /// As settings and answers have it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
            Self::YearFirst => "year_first",
        }
    }

    /// The one that was answered.
    pub(crate) fn answered(hints: &Hints) -> Option<Self> {
        let name = hints.answer(QuestionKey::DayOrder)?;
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// Its parts are told apart by themselves: `2026-08-01`, `1 Agu 2026`; the year may be missing.
    Named { year: Option<i32>, month: u32, day: u32 },
    /// Three numbers, the last of which is the year, or the first where that has two digits: `03/04/2026`, `26-08-01`.
    Three { parts: [u32; 3], is_short: bool },
    /// Two numbers without a year: `03/04`.
    Two([u32; 2]),
    /// Six or eight digits in a row: `20260801`, `01082026`.
    Joined { digits: u32, is_short: bool },
}

/// A day that is written longer is none.
const LONGEST: usize = 64;
/// A day of some year lies no further from a period than this, in days: but for a leap day, one of them does.
const HALF_A_YEAR: i64 = 183;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece<'t> {
    Number { value: u32, length: usize },
    Word(&'t str),
    Mark(char),
}

impl Written {
    /// `None` where a text is anything but a day, which may have the name of its weekday before it, and a time on either side.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if let Some(written) = usual(text) {
            return Some(written);
        }
        let pieces = pieces(text)?;
        let pieces = without_weekday(without_time_before(&pieces));
        let (written, rest) = date(pieces)?;
        (is_time(rest) || written.has_year() && is_hour(rest)).then_some(written)
    }

    /// The day, by this order. A year that is missing is the one by which it lies in the period, or else the last one by which
    /// it is not ahead of `today`. `None` where the calendar has no such day.
    pub(crate) fn day(
        self,
        order: Order,
        period: Option<(NaiveDate, NaiveDate)>,
        today: NaiveDate,
    ) -> Option<NaiveDate> {
        let (year, month, day) = match self {
            Self::Named { year, month, day } => (year, month, day),
            Self::Three { parts: [first, second, third], is_short } => {
                let (year, month, day) = match order {
                    Order::DayFirst => (third, second, first),
                    Order::MonthFirst => (third, first, second),
                    Order::YearFirst if is_short => (first, second, third),
                    Order::YearFirst => return None,
                };
                (Some(whole_year(year, is_short, today)?), month, day)
            }
            Self::Two([first, second]) => match order {
                Order::MonthFirst => (None, first, second),
                Order::DayFirst | Order::YearFirst => (None, second, first),
            },
            Self::Joined { digits, is_short } => joined(digits, is_short, order, today)?,
        };
        match year {
            Some(year) => NaiveDate::from_ymd_opt(year, month, day),
            None => of_some_year(month, day, period, today),
        }
    }

    /// Whether it could be any other number: digits in a row.
    pub(crate) fn is_doubtful(self) -> bool {
        matches!(self, Self::Joined { .. })
    }

    /// Whether it has a year.
    pub(crate) fn has_year(self) -> bool {
        !matches!(self, Self::Named { year: None, .. } | Self::Two(_))
    }

    /// The same, with the year of another one where it has none.
    pub(crate) fn of_year_of(self, other: Self) -> Self {
        match (self, other) {
            (Self::Named { year: None, month, day }, Self::Named { year, .. }) => {
                Self::Named { year, month, day }
            }
            (Self::Two([first, second]), Self::Three { parts: [.., year], is_short }) => {
                Self::Three { parts: [first, second, year], is_short }
            }
            _ => self,
        }
    }
}

/// A day within what a book keeps: from 1970, and at most a year ahead of `today`.
pub(crate) fn near(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Reason> {
    let is_far =
        day.year() < 1970 || today.checked_add_months(Months::new(12)).is_some_and(|last| day > last);
    if is_far { Err(Reason::FarDay(day)) } else { Ok(day) }
}

/// Whether a text is a day as `03.04.2026` is.
pub(crate) fn is_dotted(text: &str) -> bool {
    let is_number = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut parts = text.trim().splitn(3, '.');
    let (Some(first), Some(second), Some(third)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    is_number(first, 2) && is_number(second, 2) && third.get(..4).is_some_and(|year| is_number(year, 4))
}

/// A year of two digits.
fn century(year: u32, today: NaiveDate) -> i32 {
    let year = 2000 + i32::try_from(year).unwrap_or_default();
    if year > today.year() + 1 { year - 100 } else { year }
}

/// A year of two digits or of all.
fn whole_year(year: u32, is_short: bool, today: NaiveDate) -> Option<i32> {
    if is_short { Some(century(year, today)) } else { i32::try_from(year).ok() }
}

fn joined(digits: u32, is_short: bool, order: Order, today: NaiveDate) -> Option<(Option<i32>, u32, u32)> {
    let (year, month, day) = match (order, is_short) {
        (Order::YearFirst, _) => (digits / 10_000, digits / 100 % 100, digits % 100),
        (Order::DayFirst, true) => (digits % 100, digits / 100 % 100, digits / 10_000),
        (Order::DayFirst, false) => (digits % 10_000, digits / 10_000 % 100, digits / 1_000_000),
        (Order::MonthFirst, true) => (digits % 100, digits / 10_000, digits / 100 % 100),
        (Order::MonthFirst, false) => (digits % 10_000, digits / 1_000_000, digits / 10_000 % 100),
    };
    Some((Some(whole_year(year, is_short, today)?), month, day))
}

fn of_some_year(
    month: u32,
    day: u32,
    period: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    // A leap day may be four years off, or eight about 1900.
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    let Some((first, last)) = period else {
        let latest = today.checked_add_days(Days::new(7)).unwrap_or(today);
        return (latest.year() - 8..=latest.year()).rev().filter_map(of).find(|day| *day <= latest);
    };
    let outside = |day: &NaiveDate| (first - *day).num_days().max((*day - last).num_days()).max(0);
    let near = (first.year() - 1..=last.year() + 1).filter_map(of).min_by_key(outside)?;
    (outside(&near) <= HALF_A_YEAR).then_some(near)
}

/// `31/12/2026` and `2026-12-31`, which nearly all files have, without a look at the pieces.
fn usual(text: &str) -> Option<Written> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
        })
    };
    match bytes {
        [a, b, first @ (b'/' | b'-' | b'.'), c, d, second, year @ ..] if first == second => {
            let parts = [number(&[*a, *b])?, number(&[*c, *d])?, number(year)?];
            Some(Written::Three { parts, is_short: false })
        }
        [year @ .., first @ (b'/' | b'-' | b'.'), a, b, second, c, d] if first == second => {
            let year = i32::try_from(number(year)?).ok();
            Some(Written::Named { year, month: number(&[*a, *b])?, day: number(&[*c, *d])? })
        }
        _ => None,
    }
}

fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest =
        text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\'' || letter.is_control());
    while let Some(first) = rest.chars().next() {
        let end = |is: fn(char) -> bool| rest.find(|letter: char| !is(letter)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let length = end(|letter| letter.is_ascii_digit());
            let value = rest.get(..length)?.parse().ok()?;
            pieces.push(Piece::Number { value, length });
            length
        } else if first.is_alphabetic() {
            let length = end(char::is_alphabetic);
            pieces.push(Piece::Word(rest.get(..length)?));
            length
        } else {
            let letter = if first.is_whitespace() { ' ' } else { first };
            if letter != ' ' || pieces.last() != Some(&Piece::Mark(' ')) {
                pieces.push(Piece::Mark(letter));
            }
            first.len_utf8()
        };
        if pieces.len() > 24 {
            return None;
        }
        rest = rest.get(length..)?;
    }
    Some(pieces)
}

/// Marks and blanks that may stand between a day and what is beside it.
fn skip<'p, 't>(mut pieces: &'p [Piece<'t>], marks: &str) -> &'p [Piece<'t>] {
    while let [Piece::Mark(mark), rest @ ..] = pieces {
        if !marks.contains(*mark) {
            break;
        }
        pieces = rest;
    }
    pieces
}

fn without_weekday<'p, 't>(pieces: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    match pieces {
        [Piece::Word(word), rest @ ..] if words::is_weekday(word) => skip(rest, " ,.-/"),
        _ => pieces,
    }
}

fn without_time_before<'p, 't>(pieces: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let mut rest = pieces;
    let [Piece::Number { .. }, Piece::Mark(':'), ..] = pieces else { return pieces };
    while let [Piece::Number { .. } | Piece::Mark(':'), after @ ..] = rest {
        rest = after;
    }
    skip(rest, " ,-")
}

/// The day at the start, and what stands behind it.
fn date<'p, 't>(pieces: &'p [Piece<'t>]) -> Option<(Written, &'p [Piece<'t>])> {
    use Piece::{Mark, Number, Word};
    let is_between = |mark: char| matches!(mark, '-' | '/' | '.' | ' ' | ',');
    match pieces {
        [
            Number { value: year, length: 4 },
            Mark(mark),
            Number { value: month, length: 1 | 2 },
            Mark(other),
            Number { value: day, length: 1 | 2 },
            rest @ ..,
        ] if mark == other && is_between(*mark) => {
            Some((Written::Named { year: i32::try_from(*year).ok(), month: *month, day: *day }, rest))
        }
        [
            Number { value: first, length: 1 | 2 },
            Mark(mark),
            Number { value: second, length: 1 | 2 },
            Mark(other),
            Number { value: third, length: length @ (2 | 4) },
            rest @ ..,
        ] if mark == other && is_between(*mark) => {
            Some((Written::Three { parts: [*first, *second, *third], is_short: *length == 2 }, rest))
        }
        [
            Number { value: first, length: 1 | 2 },
            Mark('/' | '-'),
            Number { value: second, length: 1 | 2 },
            rest @ ..,
        ] => Some((Written::Two([*first, *second]), rest)),
        [Number { value: digits, length: length @ (6 | 8) }, rest @ ..] => {
            Some((Written::Joined { digits: *digits, is_short: *length == 6 }, rest))
        }
        [
            Number { value: year, length: 4 },
            Mark(_),
            Word(month),
            Mark(_),
            Number { value: day, length: 1 | 2 },
            rest @ ..,
        ] => {
            let month = words::month(month)?;
            Some((Written::Named { year: i32::try_from(*year).ok(), month, day: *day }, rest))
        }
        [Number { value: day, length: 1 | 2 }, rest @ ..] => {
            let [Word(month), rest @ ..] = skip(ordinal(rest), "-/. ,") else { return None };
            named(*day, month, rest)
        }
        [Word(month), rest @ ..] => {
            let [Number { value: day, length: 1 | 2 }, rest @ ..] = skip(rest, "-/. ,") else { return None };
            named(*day, month, ordinal(rest))
        }
        _ => None,
    }
}

/// `1st`
fn ordinal<'p, 't>(pieces: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    match pieces {
        [Piece::Word(word), rest @ ..] if words::is_ordinal(word) => rest,
        _ => pieces,
    }
}

fn named<'p, 't>(day: u32, month: &str, rest: &'p [Piece<'t>]) -> Option<(Written, &'p [Piece<'t>])> {
    let month = words::month(month)?;
    let (year, rest) = match skip(rest, "-/. ,'") {
        [Piece::Number { value: year, length: 4 }, rest @ ..] => (i32::try_from(*year).ok(), rest),
        [Piece::Number { value: year, length: 2 }, rest @ ..] if !matches!(rest, [Piece::Mark(':'), ..]) => {
            (Some(2000 + i32::try_from(*year).ok()?), rest)
        }
        _ => (None, rest),
    };
    Some((Written::Named { year, month, day }, rest))
}

/// `05-09-2026 08`
fn is_hour(pieces: &[Piece<'_>]) -> bool {
    matches!(skip(pieces, " "), [Piece::Number { value: ..24, length: 2 }])
}

/// Whether what stands behind a day is a time, or nothing.
fn is_time(pieces: &[Piece<'_>]) -> bool {
    let rest = match skip(pieces, " ,-|•·@") {
        [Piece::Word("T" | "t" | "pukul" | "jam" | "at"), rest @ ..] => skip(rest, " "),
        rest => rest,
    };
    match rest {
        [] | [Piece::Mark('.' | ',')] => true,
        [
            Piece::Number { length: 1 | 2, .. },
            Piece::Mark(':' | '.'),
            Piece::Number { length: 2, .. },
            rest @ ..,
        ]
        | [Piece::Number { length: 4 | 6, .. }, rest @ ..] => rest.iter().all(|piece| match piece {
            Piece::Number { .. } => true,
            Piece::Mark(mark) => " :.+-,()".contains(*mark),
            Piece::Word(word) => words::is_of_time(word),
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
