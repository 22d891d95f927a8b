//! Rhythms: "tiap tanggal 5", "tiap 3 bulan tanggal 10", "setiap jumat", "tiap hari kerja terakhir", "2 minggu sekali".

use std::ops::Range;

use chrono::{NaiveDate, Weekday};
use ledger::values::{
    recurrence::{MOST_EVERY, OnDay, Recurrence, Unit},
    rhythm::{Day, Pace, Rhythm},
};

use crate::values::date::{month_number, weekday_named};
use crate::words::lexicon::roles::{calendar, recurring as wish};
use crate::words::list::{List, list};
use crate::words::numeral::{self, ONE};
use crate::words::token::{Kind, Token};

/// The days of the week, from Monday.
const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// When something comes again, and which tokens say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// By which rule.
    pub(super) rule: Recurrence,
    /// Whether the words name a day, be it of the week.
    pub(super) is_dated: bool,
    /// Where they stand.
    pub(super) at: Vec<Range<usize>>,
}

/// The rhythm that words tell. Where they speak of a subscription or name the day, "per bulan" tells one too.
pub(super) fn read(tokens: &[Token], today: NaiveDate, is_subscribed: bool) -> Option<Told> {
    // "Arisan 100rb per bulan tanggal 10" comes again, "kos 1jt per bulan" may be a price.
    let is_rhythm =
        |begun: &(Led, Range<usize>)| is_subscribed || whole(tokens, begun.clone()).0.day.is_some();
    let begun = led(tokens).or_else(|| once_in(tokens)).or_else(|| plain(tokens).filter(is_rhythm))?;
    let (rhythm, at) = whole(tokens, begun);
    Some(Told { rule: rhythm.rule(today)?, is_dated: rhythm.day.is_some(), at })
}

/// What a rhythm becomes: "tiap tanggal 20", "ke tanggal 5", "jadi bulanan", "jadi 2 minggu sekali"; where that is said; and
/// whether it is said as a rhythm, not as a day alone.
pub(super) fn changed(tokens: &[Token]) -> Option<(Rhythm, Vec<Range<usize>>, bool)> {
    let periodic = led(tokens).or_else(|| once_in(tokens));
    let is_periodic = periodic.is_some();
    let begun = periodic.or_else(|| aimed(tokens))?;
    let is_periodic = is_periodic || matches!(begun.0, Led::Pace(_));
    let (mut rhythm, at) = whole(tokens, begun);
    // "Tiap Jumat" is every week, "tiap 12 Mei" every year; "ke Jumat" is another day of what comes anyway.
    rhythm.pace = rhythm.pace.or(match rhythm.day {
        Some(Day::Weekday(_)) if is_periodic => Some(Pace { every: 1, unit: Unit::Week }),
        Some(Day::OfYear(..)) if is_periodic => Some(Pace { every: 1, unit: Unit::Year }),
        _ => None,
    });
    Some((rhythm, at, is_periodic))
}

/// "ke tanggal 5", "jadi akhir bulan", "jadi bulanan".
fn aimed(tokens: &[Token]) -> Option<(Led, Range<usize>)> {
    (1..tokens.len()).filter(|at| tokens[at - 1].is_or_reads(wish::TOWARDS)).find_map(|at| {
        if tokens[at].is_or_reads(wish::PERIODICAL) {
            let (every, unit) = unit(&tokens[at])?;
            return Some((Led::Pace(Pace { every, unit }), at..at + 1));
        }
        let article = usize::from(tokens[at].lower == "the");
        let (day, length) = day(&tokens[at + article..])?;
        Some((Led::Day(day), at..at + article + length))
    })
}

/// A rhythm with the day that is named apart from its pace, and where both are said.
fn whole(tokens: &[Token], (led, range): (Led, Range<usize>)) -> (Rhythm, Vec<Range<usize>>) {
    let mut at = vec![range];
    let mut rhythm = match led {
        Led::Pace(pace) => Rhythm { pace: Some(pace), day: None },
        Led::Day(day) => Rhythm { pace: None, day: Some(day) },
    };
    if rhythm.day.is_none() && rhythm.pace.is_some_and(|pace| pace.unit != Unit::Day) {
        // "Tiap bulan sampai 5 maret" has no day of the year.
        let is_yearly = rhythm.pace.is_some_and(|pace| pace.unit == Unit::Year);
        let found = elsewhere(tokens, &at).filter(|(day, _)| is_yearly || !matches!(day, Day::OfYear(..)));
        rhythm.day = found.as_ref().map(|(day, _)| *day);
        at.extend(found.map(|(_, range)| range));
    }
    (rhythm, at)
}

/// What a rhythm begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Led {
    Pace(Pace),
    Day(Day),
}

/// "tiap …".
fn led(tokens: &[Token]) -> Option<(Led, Range<usize>)> {
    (0..tokens.len()).filter(|at| tokens[*at].is_or_reads(wish::EVERY)).find_map(|at| {
        let behind = &tokens[at + 1..];
        let (led, length) = day_or_date(behind)
            .map(|(day, length)| (Led::Day(day), length))
            .or_else(|| pace(behind).map(|(pace, length)| (Led::Pace(pace), length)))?;
        Some((led, at..at + 1 + length))
    })
}

/// "2 minggu sekali", "sebulan sekali".
fn once_in(tokens: &[Token]) -> Option<(Led, Range<usize>)> {
    let once = (1..tokens.len()).find(|at| tokens[*at].is_or_reads(wish::ONCE_IN))?;
    let starts = once.saturating_sub(2)..once;
    starts.rev().filter(|at| !tokens[*at].is_or_reads(wish::EVERY)).find_map(|at| {
        let (pace, length) = pace(&tokens[at..once])?;
        // "2 minggu sekali" begins with its number.
        let has_number = at > 0 && count(&tokens[at - 1..at]).is_some();
        (at + length == once && !has_number).then(|| (Led::Pace(pace), at..once + 1))
    })
}

/// "per bulan", "perbulan".
fn plain(tokens: &[Token]) -> Option<(Led, Range<usize>)> {
    (0..tokens.len()).find_map(|at| {
        let before = at.checked_sub(1).filter(|before| tokens[*before].is_or_reads(wish::PER));
        let start = before.or_else(|| tokens[at].lower.starts_with("per").then_some(at))?;
        let (every, unit) = unit(&tokens[at])?;
        Some((Led::Pace(Pace { every, unit }), start..at + 1))
    })
}

/// "3 bulan", "dua minggu", "bulan", "triwulan": how often, and how many tokens say so.
fn pace(tokens: &[Token]) -> Option<(Pace, usize)> {
    let (count, length) = count(tokens).unwrap_or((1, 0));
    let (each, unit) = unit(tokens.get(length)?)?;
    let every = count.checked_mul(each).filter(|every| (1..=MOST_EVERY).contains(every))?;
    Some((Pace { every, unit }, length + 1))
}

/// A small number.
fn count(tokens: &[Token]) -> Option<(u32, usize)> {
    let first = tokens.first()?;
    let (length, value) = match first.kind {
        Kind::Number => (1, numeral::from_digits(&first.word)?.value),
        Kind::Word => numeral::from_words(tokens).map(|(length, number)| (length, number.value))?,
        Kind::Symbol => return None,
    };
    let whole = u32::try_from(value / ONE).ok().filter(|_| value % ONE == 0)?;
    (1..=MOST_EVERY).contains(&whole).then_some((whole, length))
}

fn unit(token: &Token) -> Option<(u32, Unit)> {
    let units: [(&List, u32, Unit); 6] = [
        (wish::ONE_DAY, 1, Unit::Day),
        (wish::ONE_WEEK, 1, Unit::Week),
        (wish::ONE_MONTH, 1, Unit::Month),
        (wish::ONE_QUARTER, 3, Unit::Month),
        (wish::HALF_A_YEAR, 6, Unit::Month),
        (wish::ONE_YEAR, 1, Unit::Year),
    ];
    let found = units.iter().find(|(words, ..)| token.is_or_reads(words))?;
    Some((found.1, found.2))
}

/// "tanggal 5", "tanggal 29 februari", "jumat", "akhir bulan", "hari kerja terakhir", "5th": which day, and how many tokens say so.
pub(crate) fn day(tokens: &[Token]) -> Option<(Day, usize)> {
    let first = tokens.first()?;
    let next_is = |at: usize, words: &List| tokens.get(at).is_some_and(|token| token.is_or_reads(words));
    let of_month = |length: usize| length + usize::from(next_is(length, wish::ONE_MONTH));
    if first.is("tanggal") {
        if next_is(1, wish::LAST) {
            return Some((Day::End(OnDay::Last), of_month(2)));
        }
        let number = number(tokens.get(1)?)?;
        if let Some(month) = tokens.get(2).and_then(month) {
            return Some((Day::OfYear(number, month), 3));
        }
        return ends_here(tokens, 2).then_some((Day::Number(number), 2));
    }
    // "hari kerja terakhir", "last working day"
    if next_is(0, wish::ONE_DAY) && next_is(1, wish::WORKING) {
        return next_is(2, wish::LAST).then(|| (Day::End(OnDay::LastWorking), of_month(3)));
    }
    if next_is(0, wish::LAST) && next_is(1, wish::WORKING) && next_is(2, wish::ONE_DAY) {
        return Some((Day::End(OnDay::LastWorking), 3));
    }
    if next_is(0, wish::END) && next_is(1, wish::ONE_MONTH) {
        return Some((Day::End(OnDay::Last), 2));
    }
    if next_is(0, wish::BEGINNING) && next_is(1, wish::ONE_MONTH) {
        return Some((Day::Number(1), 2));
    }
    if next_is(0, wish::ONE_DAY)
        && let Some(weekday) = tokens.get(1).and_then(weekday)
    {
        return Some((Day::Weekday(weekday), 2));
    }
    // "tiap minggu" is every week.
    if let Some(weekday) = weekday(first).filter(|_| unit(first).is_none()) {
        return Some((Day::Weekday(weekday), 1));
    }
    let is_ordinal = tokens.get(1).is_some_and(|end| end.glued && end.reads(calendar::ORDINALS));
    is_ordinal.then(|| number(first)).flatten().map(|number| (Day::Number(number), 2))
}

/// The same, and "12 mei", "may 12", which alone may be the day of an entry.
fn day_or_date(tokens: &[Token]) -> Option<(Day, usize)> {
    let date = || {
        let [one, other, ..] = tokens else { return None };
        let read = |of_month: &Token, named: &Token| Some(Day::OfYear(number(of_month)?, month(named)?));
        let day = read(one, other).or_else(|| read(other, one).filter(|_| !is_price(tokens, 2)))?;
        Some((day, 2))
    };
    day(tokens).or_else(date)
}

/// "tanggal 1 dan 15" names another day behind the first.
fn ends_here(tokens: &[Token], length: usize) -> bool {
    let joined =
        tokens.get(length).is_some_and(|token| token.is_any(list!["dan", "sama", "&", "/", "-", ","]));
    !(joined && tokens.get(length + 1).and_then(number).is_some_and(|_| !is_price(tokens, length + 2)))
}

/// Whether a figure that ends here is an amount: a unit of money stands behind it.
fn is_price(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.glued && token.kind == Kind::Word)
}

fn number(token: &Token) -> Option<u32> {
    let digits = token.kind == Kind::Number && token.word.len() <= 2;
    token.word.parse().ok().filter(|number| digits && (1..=31).contains(number))
}

fn month(token: &Token) -> Option<u32> {
    month_number(&token.word).or_else(|| month_number(&token.lower))
}

fn weekday(token: &Token) -> Option<Weekday> {
    let english = wish::WEEKDAYS.iter().position(|names| token.reads(names)).map(|at| WEEK[at]);
    english.or_else(|| weekday_named(&token.word))
}

/// A day that is named apart from the pace: "tiap bulan … tanggal 5".
fn elsewhere(tokens: &[Token], taken: &[Range<usize>]) -> Option<(Day, Range<usize>)> {
    let is_taken = |at: usize| taken.iter().any(|range| range.contains(&at));
    (0..tokens.len()).filter(|at| !is_taken(*at)).find_map(|at| {
        let (day, length) = day_or_date(&tokens[at..])?;
        let is_led = at > 0 && (tokens[at - 1].is_or_reads(wish::BEFORE_DAY) || is_taken(at - 1));
        let is_plain = matches!(day, Day::Number(_) | Day::OfYear(..) | Day::End(_));
        (is_plain || is_led || at + length == tokens.len()).then(|| (day, at..at + length))
    })
}
