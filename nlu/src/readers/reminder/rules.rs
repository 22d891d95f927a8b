//! What a place in a message tells of a day or an hour that lies ahead.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};

use super::days;
use crate::readers::setting::hours::{self, Hour};
use crate::values::date::{month_number, weekday_named};
use crate::words::lexicon::roles::{self, calendar, recurring, reminder};
use crate::words::list::{List, list};
use crate::words::numeral::{self, ONE};
use crate::words::token::{Kind, Token};

/// The hour of today where none is said and the usual one is past.
pub(super) const LATE: NaiveTime = NaiveTime::from_hms_opt(19, 0, 0).expect("an hour");

/// How often something comes, before the day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Every {
    Day,
    Week,
    Month,
    Year,
}

/// What one place of a message tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Every(Every),
    /// Each week or the next one of this name; with `true` each.
    Weekday(Weekday, bool),
    /// The day of a month, and whether it is that of each.
    Number(u32, bool),
    Day(NaiveDate),
    Hour(Hour),
    /// A part of the day, each day where `true`.
    TimeOfDay(NaiveTime, bool),
    /// "2 jam lagi".
    At(NaiveDateTime),
}

/// Where a day or an hour may begin.
pub(super) struct Place<'a> {
    pub(super) tokens: &'a [Token],
    /// Nothing stands before it, or another of them does.
    pub(super) follows: bool,
    pub(super) now: NaiveDateTime,
}

/// What a rule reads at a place: how many tokens, and what they tell.
pub(super) type Found = Option<(usize, Vec<Part>)>;

/// The first that reads something decides.
pub(super) const RULES: [fn(&Place<'_>) -> Found; 9] =
    [every, once_a, counted, number, beside_today, weekday, span_ahead, part_of_month, hour];

impl Place<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word.as_str())
    }

    fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The day of a month in figures.
    fn figure(&self, at: usize) -> Option<u32> {
        let token =
            self.tokens.get(at).filter(|token| token.kind == Kind::Number && token.word.len() <= 2)?;
        token.word.parse().ok().filter(|day| (1..=31).contains(day))
    }

    fn month(&self, at: usize) -> Option<u32> {
        month_number(self.word(at)).or_else(|| month_number(self.lower(at)))
    }

    fn year(&self, at: usize) -> Option<i32> {
        let token =
            self.tokens.get(at).filter(|token| token.kind == Kind::Number && token.word.len() == 4)?;
        token.word.parse().ok().filter(|year| (2_000..2_100).contains(year))
    }

    /// "1st", as it is written: the ending is a token of its own.
    fn ordinal(&self, at: usize) -> Option<u32> {
        let ending = self.tokens.get(at + 1).filter(|token| token.glued && token.reads(calendar::ORDINALS));
        ending.and_then(|_| self.figure(at))
    }

    fn weekday(&self, at: usize) -> Option<Weekday> {
        let name = self.lower(at);
        let in_english = || name.parse().ok().filter(|_| name.len() >= 6 && name.ends_with("day"));
        weekday_named(self.word(at)).or_else(in_english)
    }

    /// Whether "minggu" is the day here, and not a week.
    fn is_sunday(&self, at: usize) -> bool {
        self.lower(at) == "ahad" || self.lower(at) == "sunday"
    }
}

/// "tiap tanggal 1", "setiap senin", "tiap bulan", "every 1st", "tiap malam".
fn every(place: &Place<'_>) -> Found {
    place.tokens.first().filter(|token| token.is_or_reads(recurring::EVERY))?;
    let on_day = usize::from(place.word(1) == "hari");
    if let Some(weekday) = place.weekday(1 + on_day)
        && (on_day > 0 || weekday != Weekday::Sun || place.is_sunday(1))
    {
        return Some((2 + on_day, vec![Part::Weekday(weekday, true)]));
    }
    if place.word(1) == "tanggal" {
        return Some((3, vec![Part::Number(place.figure(2)?, true)]));
    }
    if let Some(number) = place.ordinal(1) {
        return Some((3, vec![Part::Number(number, true)]));
    }
    if let Some((length, number)) = end_of_month(place, 1) {
        return Some((1 + length, vec![Part::Number(number, true)]));
    }
    if let Some(time) = part_of_day(place.word(1)) {
        return Some((2, vec![Part::TimeOfDay(time, true)]));
    }
    let every = match (place.word(1), place.lower(1)) {
        ("hari", _) | (_, "day") => Every::Day,
        ("minggu", _) | (_, "week") => Every::Week,
        ("bulan", _) | (_, "month") => Every::Month,
        ("tahun", _) | (_, "year") => Every::Year,
        _ => return None,
    };
    Some((2, vec![Part::Every(every)]))
}

/// "sebulan sekali", "weekly".
fn once_a(place: &Place<'_>) -> Found {
    let token = place.tokens.first()?;
    let once = place.word(1) == "sekali";
    let every = match token.lower.as_str() {
        "sehari" if once => Every::Day,
        "seminggu" if once => Every::Week,
        "sebulan" if once => Every::Month,
        "setahun" if once => Every::Year,
        "daily" => Every::Day,
        "weekly" => Every::Week,
        "monthly" => Every::Month,
        "yearly" => Every::Year,
        _ => return None,
    };
    let length = if token.reads(reminder::ONCE_A) { 2 } else { 1 };
    Some((length, vec![Part::Every(every)]))
}

/// "3 hari lagi", "sejam lagi", "in 2 weeks".
fn counted(place: &Place<'_>) -> Found {
    let led = usize::from(place.lower(0) == "in");
    let first = place.tokens.get(led)?;
    let (length, count) =
        if first.is_or_reads(reminder::ONE_OF) { (0, 1) } else { small_number(&place.tokens[led..])? };
    let unit = place.tokens.get(led + length)?;
    if led == 0 && place.word(length + 1) != "lagi" {
        return None;
    }
    let is = |words: &List| unit.is_or_reads(words);
    let minutes = |count: Option<u32>| {
        let at = place.now.checked_add_signed(TimeDelta::minutes(count?.into()))?;
        Some(Part::At(at.with_second(0)?.with_nanosecond(0)?))
    };
    let part = if is(reminder::DAYS) {
        Part::Day(days::days_on(place.today(), count.into()))
    } else if is(reminder::WEEKS) {
        Part::Day(days::days_on(place.today(), u64::from(count) * 7))
    } else if is(reminder::MONTHS) {
        Part::Day(days::months_on(place.today(), count))
    } else if is(reminder::HOURS) {
        minutes(count.checked_mul(60))?
    } else if is(reminder::MINUTES) {
        minutes(Some(count))?
    } else {
        return None;
    };
    // The unit, and "lagi" behind it or "in" before it.
    Some((length + 2, vec![part]))
}

/// A number up to 999, in figures or in words.
fn small_number(tokens: &[Token]) -> Option<(usize, u32)> {
    let first = tokens.first()?;
    if first.kind == Kind::Number {
        return first.word.parse().ok().filter(|_| first.word.len() <= 3).map(|number| (1, number));
    }
    let (length, number) = numeral::from_words(tokens)?;
    u32::try_from(number.value / ONE).ok().filter(|number| *number < 1_000).map(|number| (length, number))
}

/// "tanggal 5", "tanggal 5 desember 2026", "5 des", "5/12", "the 1st", "dec 5".
fn number(place: &Place<'_>) -> Found {
    let led = usize::from(place.word(0) == "tanggal");
    let date = |length: usize, date: (u32, u32), year: Option<i32>| {
        let day = days::next_date(place.now, date, year);
        Some((length + usize::from(year.is_some()), vec![Part::Day(day)]))
    };
    let the = usize::from(place.lower(0) == "the");
    if let Some(number) = place.ordinal(the) {
        let of = the + 2 + usize::from(place.lower(the + 2) == "of");
        return match place.month(of) {
            Some(month) => date(of + 1, (number, month), place.year(of + 1)),
            None => Some((the + 2, vec![Part::Number(number, false)])),
        };
    }
    if let (Some(month), Some(number)) = (place.month(0), place.figure(1)) {
        let ordinal = usize::from(place.ordinal(1).is_some());
        return date(2 + ordinal, (number, month), place.year(2 + ordinal));
    }
    let number = place.figure(led)?;
    if let Some(month) = place.month(led + 1) {
        return date(led + 2, (number, month), place.year(led + 2));
    }
    let is_slash = |at: usize| place.tokens.get(at).is_some_and(|token| token.is("/") && token.glued);
    if is_slash(led + 1)
        && let Some(month) = place.figure(led + 2).filter(|month| *month <= 12)
    {
        let with_year = if is_slash(led + 3) { place.year(led + 4) } else { None };
        return date(led + 3 + usize::from(with_year.is_some()), (number, month), with_year);
    }
    if led == 0 {
        return None;
    }
    if place.word(2) == "bulan" && place.word(3) == "depan" {
        let first = place.today().with_day(1)?;
        return Some((4, vec![Part::Day(days::in_month(days::months_on(first, 1), number))]));
    }
    Some((2, vec![Part::Number(number, false)]))
}

/// "besok pagi", "lusa", "hari ini", "nanti sore", "malam ini", "tonight".
fn beside_today(place: &Place<'_>) -> Found {
    let today = place.today();
    let (length, day) = match (place.word(0), place.lower(0), place.word(1)) {
        ("besok", ..) => (1, days::days_on(today, 1)),
        ("lusa", ..) => (1, days::days_on(today, 2)),
        ("hari-ini" | "nanti", ..) => (1, today),
        ("hari", _, "ini") => (2, today),
        (_, "tonight", _) => return Some((1, vec![Part::Day(today), Part::TimeOfDay(LATE, false)])),
        (part, _, "ini") => {
            let time = part_of_day(part)?;
            return Some((2, vec![Part::Day(today), Part::TimeOfDay(time, false)]));
        }
        _ => return None,
    };
    let mut parts = vec![Part::Day(day)];
    let time = part_of_day(place.word(length));
    parts.extend(time.map(|time| Part::TimeOfDay(time, false)));
    Some((length + usize::from(time.is_some()), parts))
}

/// The hour that a part of the day means by itself.
fn part_of_day(word: &str) -> Option<NaiveTime> {
    let hour = match word {
        "siang" => 12,
        "sore" | "petang" => 16,
        "malam" => return Some(LATE),
        part if calendar::MORNING.contains(&part) => 8,
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour, 0, 0)
}

/// "senin", "hari minggu", "jumat depan", "next monday".
fn weekday(place: &Place<'_>) -> Found {
    let named = usize::from(place.word(0) == "hari" || place.lower(0) == "next");
    let weekday = place.weekday(named)?;
    if weekday == Weekday::Sun && named == 0 && !place.is_sunday(0) {
        return None;
    }
    let follows = calendar::AHEAD.contains(&place.word(named + 1)) || place.word(named + 1) == "ini";
    Some((named + 1 + usize::from(follows), vec![Part::Weekday(weekday, false)]))
}

/// "minggu depan", "bulan depan", "next month".
fn span_ahead(place: &Place<'_>) -> Found {
    let today = place.today();
    let span = if place.word(1) == "depan" {
        place.word(0)
    } else if place.lower(0) == "next" {
        match place.lower(1) {
            "week" => "minggu",
            "month" => "bulan",
            "year" => "tahun",
            other => other,
        }
    } else {
        return None;
    };
    let day = match span {
        "minggu" => days::days_on(today, 7),
        "bulan" => days::months_on(today, 1),
        "tahun" => days::months_on(today, 12),
        _ => return None,
    };
    Some((2, vec![Part::Day(day)]))
}

/// "akhir bulan", "awal bulan".
fn part_of_month(place: &Place<'_>) -> Found {
    let (length, number) = end_of_month(place, 0)?;
    let follows =
        usize::from(place.tokens.get(length).is_some_and(|token| token.is_any(list!["ini", "depan"])));
    Some((length + follows, vec![Part::Number(number, false)]))
}

/// The number of the day that a month ends or begins with, and how many tokens name it.
fn end_of_month(place: &Place<'_>, at: usize) -> Option<(usize, u32)> {
    let number = match place.word(at) {
        "akhir" => 31,
        "awal" => 1,
        _ => return None,
    };
    (place.word(at + 1) == "bulan").then_some((2, number))
}

/// "jam 9", "pukul 20.30", "at 9", "pagi".
fn hour(place: &Place<'_>) -> Found {
    let led = usize::from(place.lower(0) == "at" || place.lower(0) == "pukul");
    if let Some((length, hour)) = hours::read(place.tokens.get(led..)?, led > 0) {
        // "at 300k": an amount is no hour.
        let is_amount = place.tokens.get(led + length).is_some_and(|unit| unit.is_any(roles::THOUSANDS));
        return (!is_amount).then_some((led + length, vec![Part::Hour(hour)]));
    }
    // "makan malam" names no hour.
    let time = part_of_day(place.word(0)).filter(|_| place.follows || place.word(1) == "jam")?;
    Some((1, vec![Part::TimeOfDay(time, false)]))
}
