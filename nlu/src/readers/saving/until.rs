//! The day by which a goal is to be reached: it lies ahead, whatever the same words mean of a spending.

use chrono::{Datelike, Days, Months, NaiveDate};
use ledger::values::period::Period;

use crate::pieces::message::Message;
use crate::readers::phrase::small;
use crate::values::date;
use crate::words::lexicon::{
    is_unit,
    roles::{calendar, saving},
};
use crate::words::token::{Kind, Token};

/// Nobody saves for longer.
const MOST_YEARS: u32 = 100;

/// The day that stands behind "sampai", "sebelum", "deadline" or "dalam", or before "lagi".
pub(super) fn read(message: &Message<'_>) -> Option<NaiveDate> {
    let tokens = &message.tokens;
    let behind = (0..tokens.len()).filter(|at| tokens[*at].is_or_reads(saving::UNTIL)).find_map(|at| {
        let skipped = |token: &&Token| token.is_or_reads(saving::BEFORE_DAYS) || token.lower == ":";
        let start = at + 1 + tokens[at + 1..].iter().take_while(skipped).count();
        day(tokens.get(start..)?, message)
    });
    let from_now = || {
        (0..tokens.len()).find_map(|at| {
            let (length, day) = length_of_time(&tokens[at..], message)?;
            tokens.get(at + length)?.is_or_reads(saving::FROM_NOW).then_some(day)
        })
    };
    let today = message.context.now.date_naive();
    let latest = today.checked_add_months(Months::new(12 * MOST_YEARS))?;
    behind.or_else(from_now).filter(|day| *day > today && *day <= latest)
}

/// "buat desember", "for june": the last day of the month that stands behind what a goal is opened for.
pub(super) fn of_month(message: &Message<'_>) -> Option<NaiveDate> {
    let tokens = &message.tokens;
    let purposes = (0..tokens.len()).filter(|at| tokens[*at].is("untuk") || tokens[*at].lower == "buat");
    let today = message.context.now.date_naive();
    let mut months =
        purposes.filter(|at| tokens.get(at + 1).is_some_and(|next| is_month(std::slice::from_ref(next))));
    months.find_map(|at| end_of(&tokens[at + 1..], today))
}

/// The day that these tokens begin with.
fn day(tokens: &[Token], message: &Message<'_>) -> Option<NaiveDate> {
    let today = message.context.now.date_naive();
    let tokens = match tokens {
        [first, rest @ ..] if first.is("bulan") && is_month(rest) => rest,
        _ => tokens,
    };
    length_of_time(tokens, message)
        .map(|(_, day)| day)
        .or_else(|| end_of(tokens, today))
        .or_else(|| written(tokens, message))
        .or_else(|| last_of_year(tokens.first()?.word.parse().ok()?))
}

fn is_month(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|token| date::month_number(&token.word).is_some())
}

/// "6 bulan", "dua tahun", "90 hari": so long from today.
fn length_of_time(tokens: &[Token], message: &Message<'_>) -> Option<(usize, NaiveDate)> {
    let today = message.context.now.date_naive();
    let count = small(tokens.first()?)?;
    let unit = tokens.get(1)?;
    let months = |count: u32| today.checked_add_months(Months::new(count));
    let day = match unit.word.as_str() {
        "hari" => today.checked_add_days(Days::new(count.into())),
        "minggu" => today.checked_add_days(Days::new(u64::from(count) * 7)),
        "bulan" => months(count),
        "tahun" => months(count.checked_mul(12)?),
        _ => None,
    };
    Some((2, day?))
}

/// "akhir tahun", "akhir bulan depan", "Juni 2027", "tahun depan": the last day of it, the next one to come.
fn end_of(tokens: &[Token], today: NaiveDate) -> Option<NaiveDate> {
    let rest = match tokens {
        [first, rest @ ..] if first.is("akhir") || first.lower == "end" => rest,
        _ => tokens,
    };
    let first = rest.first()?;
    let is_next = rest.get(1).is_some_and(|token| token.is_any(calendar::AHEAD));
    let is_end = rest.len() < tokens.len();
    if first.is("tahun") && (is_next || is_end) {
        return last_of_year(today.year() + i32::from(is_next));
    }
    if first.is("bulan") && (is_next || is_end) {
        let next = if is_next { Period::month(today).until } else { today };
        return Some(Period::month(next).last_day());
    }
    let month = date::month_number(&first.word).filter(|_| !is_numbered(rest))?;
    let said = rest.get(1).and_then(year);
    let last = |year| Some(Period::month(NaiveDate::from_ymd_opt(year, month, 1)?).last_day());
    match said {
        Some(year) => last(year),
        None => last(today.year()).filter(|day| *day > today).or_else(|| last(today.year() + 1)),
    }
}

/// Whether a day stands behind a month, as in "june 1"; in "juni 15jt" it is an amount.
fn is_numbered(tokens: &[Token]) -> bool {
    let is_day = |token: &Token| small(token).is_some_and(|day| (1..=31).contains(&day));
    let is_amount = || tokens.get(2).is_some_and(|unit| is_unit(&unit.word));
    tokens.get(1).is_some_and(is_day) && !is_amount()
}

/// "1 Juni", "june 1 2028", "1/6/2027": where no year is said, the next one to come. A year further off than anything is booked for may be
/// said.
fn written(tokens: &[Token], message: &Message<'_>) -> Option<NaiveDate> {
    let today = message.context.now.date_naive();
    let read = |day: &Token, month: &Token, said: &Token| {
        NaiveDate::from_ymd_opt(year(said)?, date::month_number(&month.word)?, small(day)?)
    };
    if let [one, other, said, ..] = tokens
        && let Some(day) = read(one, other, said).or_else(|| read(other, one, said))
    {
        return Some(day);
    }
    let (length, when) = date::read(tokens, None, &message.context.now)?;
    let day = when.coming.or(when.date)?;
    let is_said = tokens[..length.min(tokens.len())].iter().any(|token| {
        token.kind == Kind::Number && token.word.split(['/', '-', '.']).any(|part| part.len() == 4)
    });
    if is_said || day > today {
        return Some(day);
    }
    // The 29th of February waits for the next leap year.
    (0..=8).find_map(|ahead| day.with_year(today.year() + ahead).filter(|day| *day > today))
}

fn last_of_year(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31).filter(|_| (2_000..2_200).contains(&year))
}

fn year(token: &Token) -> Option<i32> {
    token.word.parse().ok().filter(|year| token.word.len() == 4 && (2_000..2_200).contains(year))
}
