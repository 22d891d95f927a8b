//! Days and hours: of two readings the most recent past one, and what lies ahead is a plan.
//!
//! Of a day and month without a year:
//! - one to seven days ahead, it is asked which year is meant, whatever the thing;
//! - up to 62 days ahead, a ticket, an event, a booking, a bill, an instalment or a rent is booked today, and the day is noted;
//! - otherwise it is the most recent past one, and the reply says its year.
//!
//! "Tgl N" alone never goes ahead. What lies before 2000 or more than two years ahead is no day, and neither are figures that
//! number something ("bab 1/2/3", "rt 05/11").

mod clock;
mod english;
mod named;
mod relative;
mod written;

use chrono::{DateTime, Datelike, FixedOffset, Months, NaiveDate, NaiveTime, TimeZone, Weekday};
use chrono_tz::Tz;
pub(crate) use clock::face;

use crate::trace::{Trace, VALUES};
use crate::words::lexicon::roles::calendar;
use crate::words::token::{self, Token};

/// A day or an hour that the message names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct When {
    /// The day, unless only an hour is named.
    pub(crate) date: Option<NaiveDate>,
    /// The hour, unless only a day is named.
    pub(crate) time: Option<NaiveTime>,
    /// It lies ahead.
    pub(crate) ahead: bool,
    /// Too vague for a day: "tempo hari".
    pub(crate) vague: bool,
    /// No such day: "31/2".
    pub(crate) invalid: bool,
    /// The same day and month to come, where no year is said and it is near.
    pub(crate) coming: Option<NaiveDate>,
}

/// Further ahead than so many days nobody speaks of a day without its year.
const COMING_DAYS: u64 = 62;

impl When {
    fn on(date: NaiveDate) -> Self {
        Self { date: Some(date), ..Self::default() }
    }

    fn later() -> Self {
        Self { ahead: true, ..Self::default() }
    }
}

/// The instant that a day and an hour are in the person's zone; now's hour where none is named.
pub(crate) fn instant(when: When, now: &DateTime<Tz>) -> DateTime<FixedOffset> {
    if when.date.is_none() && when.time.is_none() {
        return now.fixed_offset();
    }
    let date = when.date.unwrap_or(now.date_naive());
    let local = date.and_time(when.time.unwrap_or(now.time()));
    let zoned = now.timezone().from_local_datetime(&local).earliest();
    zoned.map_or_else(|| now.fixed_offset(), |found| found.fixed_offset())
}

/// Where a day or an hour may begin.
struct Place<'a> {
    tokens: &'a [Token],
    before: Option<&'a Token>,
    now: &'a DateTime<Tz>,
}

impl Place<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word.as_str())
    }

    fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }
}

/// What a rule reads at a place: how many tokens, and when.
type Production = fn(&Place<'_>) -> Option<(usize, When)>;

/// The rules by name; the first that reads something decides.
const RULES: &[(&str, Production)] = &[
    ("date in figures or with a month", written::date),
    ("hour of the clock", clock::read),
    ("day of the month", written::day_of_month),
    ("part of a month", named::part_of_month),
    ("so many days ago", relative::counted),
    ("weekday", named::weekday),
    ("eve of a day", named::eve),
    ("beside today", relative::beside_today),
    ("day in English", english::read),
];

/// What the rules are called.
pub(crate) fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(name, _)| *name)
}

/// The day or hour that begins here, and how many tokens it takes.
pub(crate) fn read(tokens: &[Token], before: Option<&Token>, now: &DateTime<Tz>) -> Option<(usize, When)> {
    let (length, when) = read_or_pass(tokens, before, now, Trace::OFF)?;
    Some((length, when?))
}

/// The same; with how many tokens look like a day and are none, which are nothing else either.
pub(crate) fn read_or_pass(
    tokens: &[Token],
    before: Option<&Token>,
    now: &DateTime<Tz>,
    trace: Trace<'_>,
) -> Option<(usize, Option<When>)> {
    let place = Place { tokens, before, now };
    let read = RULES.iter().find_map(|(name, produce)| Some((*name, produce(&place)?)));
    let Some((name, (length, when))) = read else {
        return Some((written::numbering(&place)?, None));
    };
    trace.note(VALUES, name, || token::written(&tokens[..length]));
    let is_near = when.date.is_none_or(|date| is_day_of_books(date, place.today()));
    Some((length, is_near.then_some(when)))
}

/// Whether a day is near enough to be meant.
fn is_day_of_books(date: NaiveDate, today: NaiveDate) -> bool {
    date.year() >= 2_000 && today.checked_add_months(Months::new(24)).is_none_or(|last| date <= last)
}

/// The weekday of an Indonesian name.
pub(crate) fn weekday_named(word: &str) -> Option<Weekday> {
    Some(match word {
        "senin" => Weekday::Mon,
        "selasa" => Weekday::Tue,
        "rabu" => Weekday::Wed,
        "kamis" => Weekday::Thu,
        "jumat" => Weekday::Fri,
        "sabtu" => Weekday::Sat,
        "minggu" => Weekday::Sun,
        _ => return None,
    })
}

/// The number of a month's name or short form.
pub(crate) fn month_number(word: &str) -> Option<u32> {
    let at = calendar::MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}
