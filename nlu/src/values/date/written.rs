//! Dates that are written out: in figures, with the month's name, as a day of the month.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{COMING_DAYS, Place, When, month_number};
use crate::values::amount;
use crate::words::lexicon;
use crate::words::lexicon::roles::{self, calendar, money};
use crate::words::numeral;
use crate::words::token::{Kind, Token};

/// "12/11", "2026-11-12", "20/9/26", "09.11.2026", "5 okt", "tgl 27 oktober 2025".
pub(super) fn date(place: &Place<'_>) -> Option<(usize, When)> {
    let named = place.word(0) == "tanggal";
    let at = usize::from(named);
    let (length, when) = in_figures(place, at, named).or_else(|| with_month(place, at))?;
    let is_past = roles::LAST.contains(&place.word(at + length));
    let coming = when.coming.filter(|_| !is_past);
    Some((at + length + usize::from(is_past), When { coming, ..when }))
}

fn in_figures(place: &Place<'_>, at: usize, named: bool) -> Option<(usize, When)> {
    let tokens = place.tokens.get(at..)?;
    let (length, day, month, year) =
        dotted(place, at).or_else(|| figures(tokens)).or_else(|| hyphened(place, at))?;
    let priced = place.before.is_some_and(|token| token.is_any(money::RUPIAH_SIGNS));
    let measured = place.tokens.get(at + length).is_some_and(|token| token.is_any(calendar::FRACTIONED));
    let is_date = named || (1..=31).contains(&day) && (1..=12).contains(&month);
    let is_amount = amount::read(&tokens[length - 1..], ledger::Currency::IDR)
        .is_some_and(|(_, amount)| amount.is_said() && year.is_none());
    let always = (day, month) == (24, 7) && !named;
    let numbers = always || place.before.is_some_and(|token| token.is_any(calendar::NUMBERED)) && !named;
    (is_date && !measured && !priced && !numbers && !is_amount)
        .then(|| (length, past(day, month, year, place.today())))
}

/// How many tokens a row of figures takes that is neither a day nor an amount: "1/2/3", "05/11" of a district.
pub(super) fn numbering(place: &Place<'_>) -> Option<usize> {
    let Place { tokens, before, .. } = *place;
    let is_figure = |token: &Token| token.kind == Kind::Number && token.word.len() <= 4;
    let first = tokens.first().filter(|token| is_figure(token))?;
    let mark = tokens.get(1).filter(|mark| mark.glued && (mark.is("/") || mark.is("-")))?;
    let pairs = tokens[1..].chunks_exact(2);
    let further = pairs
        .take_while(|pair| pair[0].glued && pair[0].is(&mark.word) && pair[1].glued && is_figure(&pair[1]));
    let figures = 1 + further.count();
    // "10/20/30rb" ends in an amount.
    let is_amount = tokens.get(figures * 2 - 1).is_some_and(|unit| lexicon::is_unit(&unit.word));
    let figures = figures - usize::from(is_amount);
    let numbers = figures > 2
        || figures == 2 && first.word == "24" && tokens[2].word == "7"
        || figures == 2 && mark.is("/") && before.is_some_and(|token| token.is_any(calendar::NUMBERED));
    let is_code = numbers && first.word.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then_some(figures * 2 - 1)
}

/// "09.11.2026", "9.11.26"; "11.11" only where a word says that it is a day.
fn dotted(place: &Place<'_>, at: usize) -> Option<(usize, u32, u32, Option<i32>)> {
    let token = place.tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    let parts: Vec<&str> = token.word.split('.').collect();
    let number = |part: &str| part.parse::<u32>().ok();
    match parts.as_slice() {
        [day, month, year] if day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4) => {
            let year = number(year)?;
            let year = if year < 100 { 2_000 + year } else { year };
            Some((1, number(day)?, number(month)?, i32::try_from(year).ok()))
        }
        // The days on which the shops lower their prices: the same number twice.
        [day, month] if day == month && day.len() <= 2 => {
            let is_sale = place.before.is_some_and(|token| token.is_any(calendar::SALES))
                || place.word(at + 1) == "kemarin";
            is_sale.then_some((1, number(day)?, number(month)?, None))
        }
        _ => None,
    }
}

fn with_month(place: &Place<'_>, at: usize) -> Option<(usize, When)> {
    let (length, day) = day_number(place, at)?;
    let month = month_number(place.word(at + length))?;
    let year =
        place.tokens.get(at + length + 1).filter(|token| token.kind == Kind::Number && token.word.len() == 4);
    let year = year.and_then(|token| token.word.parse().ok()).filter(|year| (1_900..2_200).contains(year));
    let end = at + length + 1;
    if year.is_none() && place.word(end) == "tahun" && roles::LAST.contains(&place.word(end + 1)) {
        let when = past(day, month, Some(place.today().year() - 1), place.today());
        return Some((length + 3, when));
    }
    Some((length + 1 + usize::from(year.is_some()), past(day, month, year, place.today())))
}

/// A day of a month in one or two digits, or in words behind "tanggal".
fn day_number(place: &Place<'_>, at: usize) -> Option<(usize, u32)> {
    let first = place.tokens.get(at)?;
    if first.kind == Kind::Number {
        let day = first.word.parse().ok().filter(|_| first.word.len() <= 2)?;
        return Some((1, day));
    }
    let spoken = at > 0 && place.word(at - 1) == "tanggal";
    let (length, number) = numeral::from_words(&place.tokens[at..]).filter(|_| spoken)?;
    let day = u32::try_from(number.value / numeral::ONE).ok().filter(|day| (1..=31).contains(day))?;
    Some((length, day))
}

/// "tgl 27", "tanggal dua belas", "tgl 5 bulan lalu", "bulan lalu tgl 15": of two readings the most recent past one.
pub(super) fn day_of_month(place: &Place<'_>) -> Option<(usize, When)> {
    let month_first = place.word(0) == "bulan" && roles::LAST_OR_THIS.contains(&place.word(1));
    let at = if month_first { 2 } else { 0 };
    if place.word(at) != "tanggal" {
        return None;
    }
    let (length, day) = day_number(place, at + 1)?;
    let end = at + 1 + length;
    if unit_follows(place, end) {
        return None;
    }
    let (month, length) = match (month_first, place.word(end), place.word(end + 1)) {
        (true, ..) => (place.word(1), end),
        (false, "bulan", month) if calendar::WHICH_MONTH.contains(&month) => (month, end + 2),
        (false, "kemarin" | "lalu", _) => ("", end + 1),
        _ => ("", end),
    };
    if month == "depan" {
        return Some((length, When::later()));
    }
    Some((length, of_month(day, month, place.today())?))
}

/// The day of this month, or of the last one where that is said or this month's is still to come.
pub(super) fn of_month(day: u32, month: &str, today: NaiveDate) -> Option<When> {
    let back = roles::LAST.contains(&month) || (month.is_empty() && day > today.day());
    let base = if back { today.with_day(1)?.checked_sub_months(Months::new(1))? } else { today };
    let found = base.with_day(1)?.with_day(day);
    Some(found.map_or(When { invalid: true, ..When::default() }, When::on))
}

fn unit_follows(place: &Place<'_>, at: usize) -> bool {
    roles::THOUSANDS.contains(&place.word(at))
}

/// "12/11", "20/9/26", "2026-11-12", "12-11-2026": tokens, day, month, year.
fn figures(tokens: &[Token]) -> Option<(usize, u32, u32, Option<i32>)> {
    let number = |at: usize| -> Option<(u32, usize)> {
        let token = tokens.get(at).filter(|token| token.kind == Kind::Number && (at == 0 || token.glued))?;
        (token.word.len() <= 4).then_some(())?;
        Some((token.word.parse().ok()?, token.word.len()))
    };
    let mark =
        |at: usize| tokens.get(at).filter(|t| t.glued && (t.is("/") || t.is("-"))).map(|t| t.word.as_str());
    let (first, first_length) = number(0)?;
    let sign = mark(1)?;
    let (second, second_length) = number(2)?;
    let third = mark(3).filter(|again| *again == sign).and_then(|_| number(4));
    if let Some((third, third_length)) = third {
        return match (first_length, second_length, third_length) {
            (4, 1..=2, 1..=2) => Some((5, third, second, i32::try_from(first).ok())),
            (1..=2, 1..=2, 2) => Some((5, first, second, i32::try_from(2_000 + third).ok())),
            (1..=2, 1..=2, 4) => Some((5, first, second, i32::try_from(third).ok())),
            _ => None,
        };
    }
    (sign == "/" && first_length <= 2 && second_length <= 2).then_some((3, first, second, None))
}

/// "12-11 bensin 40.000": a day at the head of a line that names an amount behind; "10-12 orang" counts.
fn hyphened(place: &Place<'_>, at: usize) -> Option<(usize, u32, u32, Option<i32>)> {
    let heads = at == 0 && place.before.is_none_or(|token| token.is("\n"));
    let [day, mark, month, behind @ ..] = place.tokens.get(at..).filter(|_| heads)? else { return None };
    let in_two_digits = |token: &Token| token.kind == Kind::Number && token.word.len() == 2;
    let is_pair = in_two_digits(day) && mark.is("-") && mark.glued && month.glued && in_two_digits(month);
    let thing = behind.first().filter(|next| is_pair && next.kind == Kind::Word)?;
    let counts = thing.is_or_reads(roles::COUNTERS) || thing.reads(roles::MEASURES);
    let mut line = behind.iter().take_while(|token| !token.is("\n"));
    let is_priced = line.any(|token| token.kind == Kind::Number);
    (is_priced && !counts).then_some(())?;
    Some((3, day.word.parse().ok()?, month.word.parse().ok()?, None))
}

/// The day of the year said, else the most recent one that is not ahead.
pub(super) fn past(day: u32, month: u32, year: Option<i32>, today: NaiveDate) -> When {
    let invalid = When { invalid: true, ..When::default() };
    if let Some(year) = year {
        let date = NaiveDate::from_ymd_opt(year, month, day);
        return date.map_or(invalid, |date| When { ahead: date > today, ..When::on(date) });
    }
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    let year = today.year();
    let last = (0..=8).filter_map(|back| in_year(year - back)).find(|date| *date <= today);
    let next = [year, year + 1].into_iter().filter_map(in_year).find(|date| *date > today);
    let is_near =
        |date: &NaiveDate| today.checked_add_days(Days::new(COMING_DAYS)).is_some_and(|last| *date <= last);
    last.map_or(invalid, |date| When { coming: next.filter(is_near), ..When::on(date) })
}
