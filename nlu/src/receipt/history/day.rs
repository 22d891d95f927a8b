//! The day that a line of a list names, often without its year: then it is the last one that fits.

use chrono::{Datelike, Days, NaiveDate};

use super::super::label::Line;
use crate::values::date::month_number;
use crate::words::lexicon::roles::receipt::history::{RELATIVE_DAYS, WEEKDAYS, ZONES};

/// What stands between the parts of a line.
const BETWEEN: [char; 6] = [',', '•', '·', '|', '(', ')'];
/// What stands between the parts of a day.
const MARKS: [char; 2] = ['/', '-'];

/// The day of a line; `None` where it names none, several as a period does, or one that is to come.
pub(super) fn read(line: &Line, text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let relative = RELATIVE_DAYS.iter().find(|(word, _)| line.letters.starts_with(word));
    if let Some((_, ago)) = relative {
        return today.checked_sub_days(Days::new(*ago));
    }
    let words: Vec<&str> = words(text);
    let (mut at, mut found) = (0, Vec::new());
    while at < words.len() {
        let (length, day) = day(&words[at..], today).unwrap_or((1, None));
        found.extend(day);
        at += length;
    }
    match found[..] {
        [day] => Some(day),
        _ => None,
    }
}

/// The words of a line that say nothing of when it was, and are no numbers.
pub(super) fn without(line: &Line, text: &str) -> String {
    if RELATIVE_DAYS.iter().any(|(word, _)| line.letters.starts_with(word)) {
        return String::new();
    }
    let words = words(text);
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).count();
    let is_number = |word: &str| digits(word) > 0 && digits(word) * 2 >= word.chars().count();
    let has_number = words.iter().any(|word| is_number(word));
    let beside_number = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        before.is_some_and(|word| is_number(word)) || words.get(at + 1).is_some_and(|word| is_number(word))
    };
    let is_of_day = |at: usize, word: &str| {
        let upper = word.trim_end_matches('.').to_uppercase();
        has_number && WEEKDAYS.contains(&&*upper)
            || beside_number(at) && (month(word).is_some() || ZONES.contains(&&*upper))
    };
    let is_named = |(at, word): &(usize, &&str)| {
        !is_number(word) && !is_of_day(*at, word) && word.chars().any(char::is_alphanumeric)
    };
    words.iter().enumerate().filter(is_named).map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Vec<&str> {
    let parts = text.split(|letter: char| letter.is_whitespace() || BETWEEN.contains(&letter));
    parts.filter(|word| !word.is_empty()).collect()
}

/// How many words name a day, and the day if it may be one: `24 Nov`, `24 Nov 2026`, `Nov 24, 2026`, `24/11`, `24/11/26`,
/// `2026-11-24`.
fn day(words: &[&str], today: NaiveDate) -> Option<(usize, Option<NaiveDate>)> {
    let number = |at: usize| words.get(at).and_then(|word| whole(word));
    let this_year = u32::try_from(today.year()).ok()?;
    let is_year = |year: &u32| *year > 1_000 || (this_year - 1..=this_year).any(|known| known % 100 == *year);
    let parts: Vec<Option<u32>> = words[0].split(MARKS).map(whole).collect();
    let (month, day) = match parts[..] {
        [Some(day), Some(month), Some(year)] if day <= 31 => {
            return Some((1, dated(Some(year), month, day, today)));
        }
        [Some(year), Some(month), Some(day)] => return Some((1, dated(Some(year), month, day, today))),
        [Some(day), Some(month)] if words[0].contains('/') => {
            return Some((1, dated(None, month, day, today)));
        }
        [Some(day)] => (month(words.get(1)?)?, day),
        [None] => (month(words[0])?, number(1).filter(|day| *day <= 31)?),
        _ => return None,
    };
    let year = number(2).filter(is_year);
    Some((if year.is_some() { 3 } else { 2 }, dated(year, month, day, today)))
}

fn dated(year: Option<u32>, month: u32, day: u32, today: NaiveDate) -> Option<NaiveDate> {
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day).filter(|day| *day <= today);
    match year {
        Some(year) => of(i32::try_from(if year < 100 { 2_000 + year } else { year }).ok()?),
        None => of(today.year()).or_else(|| of(today.year() - 1)),
    }
}

fn whole(word: &str) -> Option<u32> {
    let is_short = word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_short.then(|| word.parse().ok()).flatten()
}

fn month(word: &str) -> Option<u32> {
    month_number(&word.trim_end_matches('.').to_lowercase())
}

#[cfg(test)]
mod tests {
    use ledger::messages::perceived::{self, Cell};

    use super::*;

    #[test]
    fn a_day_without_its_year_is_the_last_one() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        let cases = [
            ("18 Nov, 18:20", Some("2026-11-18"), ""),
            ("24 Nov • 18:20 WIB", Some("2025-11-24"), ""),
            ("Senin, 16 Nov 2026", Some("2026-11-16"), ""),
            ("Nov 16, 2026", Some("2026-11-16"), ""),
            ("19/11 TRSF BUDI", Some("2026-11-19"), "TRSF BUDI"),
            ("19/11/26 09:00 Kopi", Some("2026-11-19"), "Kopi"),
            ("2026-11-19", Some("2026-11-19"), ""),
            ("Hari ini, 07:10", Some("2026-11-20"), ""),
            ("Yesterday", Some("2026-11-19"), ""),
            ("24 Nov 2026", None, ""),
            ("1 Nov 2026 - 19 Nov 2026", None, ""),
            ("November 2026", None, ""),
            ("7-Eleven Kemang", None, "7-Eleven Kemang"),
            ("Mei Ling", None, "Mei Ling"),
        ];
        for (text, wanted, rest) in cases {
            let cell = Cell { text: text.to_owned(), area: [0; 4], confidence_percent: 99 };
            let line = Line::of(&perceived::Line { cells: vec![cell] });
            assert_eq!(read(&line, text, today).map(|day| day.to_string()).as_deref(), wanted, "{text}");
            assert_eq!(without(&line, text), rest, "{text}");
        }
    }
}
