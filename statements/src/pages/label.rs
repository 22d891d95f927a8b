//! What stands around a table: whose account it is, what it held before and after, of which time it tells.

use chrono::{Days, Months, NaiveDate};
use ledger::Currency;

use super::strip::{Strip, Word, text};
use crate::{
    amount::{Figure, Side},
    day::{Order, Written},
    words::{Sum, month, sum},
};

/// Before the number of an account, and of a part of one that has a name of its own.
const NUMBERS: &str = "no rekening, no. rekening, nomor rekening, no rek, no. rek, rekening, account number, account no, \
                       account no., acc no, acc. no, a/c no, no kartu, no. kartu, nomor kartu, card number, card no, \
                       account";
const POCKETS: &str = "pocket id, id kantong, nomor kantong, no kantong, no. kantong";
/// Before the days that a document tells of, and before what its money is counted in.
const PERIODS: &str =
    "periode, period, statement period, periode laporan, monthly statements, laporan bulan, bulan";
const CURRENCIES: &str = "mata uang, mata wang, currency, valuta, ccy, währung, devise";
/// A phrase has no more words.
const LONGEST: usize = 4;
/// An account's number has at least so many digits.
const SHORTEST_NUMBER: usize = 6;

/// Which of some phrases words begin with: how many words it has.
fn begins(words: &[Word], phrases: &str) -> Option<usize> {
    (1..=LONGEST.min(words.len())).rev().find(|length| {
        let written = text(words.get(..*length).unwrap_or_default()).to_lowercase();
        let written = written.trim_end_matches([':', '.', '=']);
        phrases.split(", ").any(|phrase| phrase == written)
    })
}

/// Where some phrase stands in words, and what stands behind it.
fn behind<'w>(words: &'w [Word], phrases: &str) -> Option<&'w [Word]> {
    (0..words.len()).find_map(|start| {
        let rest = words.get(start..)?;
        let rest = rest.get(begins(rest, phrases)?..)?;
        Some(
            rest.iter()
                .position(|word| word.text != ":")
                .and_then(|start| rest.get(start..))
                .unwrap_or_default(),
        )
    })
}

/// The figure that words begin with, and how many words it has: one with digits, a sign or a currency beside it in its cell, and the
/// letters of its side behind it, which may be a cell of their own.
pub(super) fn figure(words: &[Word]) -> Option<(String, usize)> {
    let first = words.first()?;
    let has_digits = |word: &Word| word.text.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digits(first) && side(&first.text).is_some() {
        return None;
    }
    (1..=3.min(words.len())).rev().find_map(|length| {
        let words = words.get(..length)?;
        let belongs = |(place, word): (usize, &Word)| {
            word.cell == first.cell || (place + 1 == length && side(&word.text).is_some())
        };
        let is_one = words.iter().filter(|word| has_digits(word)).count() == 1;
        let written = text(words);
        (is_one && words.iter().enumerate().all(belongs) && Figure::read(&written).is_some())
            .then_some((written, length))
    })
}

/// The way that a word beside a number tells.
pub(super) fn side(word: &str) -> Option<Side> {
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Figure::read(&format!("1 {word}"))?.side
}

/// The sums that a line tells, in its order: a label, a figure, or a label with its figure. None where it tells anything else too.
pub(super) fn sums(strip: &Strip) -> Option<Vec<(Option<Sum>, Option<String>)>> {
    let (mut sums, mut rest) = (Vec::new(), &*strip.words);
    while let Some((first, after)) = rest.split_first() {
        if let Some((sum, length)) = label(rest) {
            rest = rest.get(length..).unwrap_or_default();
            sums.push((Some(sum), None));
        } else if let Some((written, length)) = figure(rest) {
            rest = rest.get(length..).unwrap_or_default();
            match sums.last_mut().filter(|(label, figure)| label.is_some() && figure.is_none()) {
                Some((_, figure)) => *figure = Some(written),
                None => sums.push((None, Some(written))),
            }
        } else if first.text == ":" || Currency::from_code(&first.text).is_some() || first.text == "Rp" {
            rest = after;
        } else {
            return None;
        }
    }
    (!sums.is_empty()).then_some(sums)
}

/// The sum whose name words begin with, and how many words it has.
fn label(words: &[Word]) -> Option<(Sum, usize)> {
    (1..=LONGEST.min(words.len())).rev().find_map(|length| {
        let name = text(words.get(..length)?);
        let is_name =
            name.contains(char::is_alphabetic) && !name.contains(|letter: char| letter.is_ascii_digit());
        Some((sum(&name).filter(|_| is_name)?, length))
    })
}

/// What a text names that is nothing but the name of what an account held.
pub(super) fn held(text: &str) -> Option<Sum> {
    sum(text).filter(|sum| *sum != Sum::Total)
}

/// The number of an account, and whether it is of a part of one, whose name stands in the line above.
pub(super) fn number(strip: &Strip) -> Option<(String, bool)> {
    let of = |phrases: &str| {
        let rest = behind(&strip.words, phrases)?;
        let is_part = |word: &&Word| {
            word.text.chars().all(|letter| letter.is_ascii_digit() || "-.xX*".contains(letter))
        };
        let parts: Vec<&str> = rest.iter().take_while(is_part).map(|word| word.text.as_str()).collect();
        Some(parts.join(" ")).filter(|number| is_number(number))
    };
    of(POCKETS).map(|number| (number, true)).or_else(|| Some((of(NUMBERS)?, false)))
}

fn is_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4 && text.chars().filter(|letter| !letter.is_whitespace()).count() >= SHORTEST_NUMBER
}

/// A line that is a name and a number with a dash or a slash between: `Kantong Utama - 100200300400`.
pub(super) fn name_and_number(strip: &Strip) -> Option<(String, String)> {
    let (number, before) = strip.words.split_last()?;
    let (mark, name) = before.split_last()?;
    let is_digits = number.text.bytes().all(|byte| byte.is_ascii_digit());
    let is_heading =
        matches!(&*mark.text, "-" | "\u{2013}" | "/" | "|" | ":") && is_digits && is_number(&number.text);
    let name = text(name);
    (is_heading && name.contains(char::is_alphabetic)).then_some((name, number.text.clone()))
}

/// What money is counted in, by a line that says so.
pub(super) fn currency(strip: &Strip) -> Option<Currency> {
    let after = behind(&strip.words, CURRENCIES).and_then(<[Word]>::first);
    let inside = strip.words.iter().find(|word| word.text.starts_with('(') && word.text.ends_with(')'));
    let bare = |word: &Word| word.text.trim_matches(|letter: char| !letter.is_alphabetic()).to_owned();
    after.into_iter().chain(inside).find_map(|word| crate::amount::currency(&bare(word)))
}

/// The days that a document tells of, by a line that says so: from one to another, or a whole month.
pub(super) fn period(strip: &Strip, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let rest = behind(&strip.words, PERIODS)?;
    let days: Vec<NaiveDate> = (0..rest.len())
        .filter_map(|start| {
            let written =
                (1..=5).rev().find_map(|length| Written::read(&text(rest.get(start..start + length)?)))?;
            written.day(Order::DayFirst, None, today).filter(|_| written.has_year())
        })
        .collect();
    if let (Some(first), Some(last)) = (days.iter().min(), days.iter().max().filter(|_| days.len() > 1)) {
        return Some((*first, *last));
    }
    let named = rest.windows(2).find_map(|pair| {
        let [name, year] = pair else { return None };
        Some((month(&name.text)?, year.text.parse::<i32>().ok().filter(|year| (1970..=2200).contains(year))?))
    });
    let (month, year) = named?;
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))?))
}
