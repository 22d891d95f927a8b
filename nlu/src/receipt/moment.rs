//! The day and hour that a paper bears.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::label::Line;
use crate::values::date::month_number;
use crate::words::lexicon::roles::receipt::OTHER_DAYS;

/// What a paper says of when it was.
#[derive(Debug, Default)]
pub(super) struct Moment {
    pub(super) day: Option<NaiveDate>,
    pub(super) time: Option<NaiveTime>,
}

/// What stands between day, month and year.
const MARKS: [char; 3] = ['/', '-', '.'];
/// Older papers are not kept by anybody.
const OLDEST_YEARS: i32 = 10;
/// The first day that may be the paper's, and the hour beside it or else the first.
pub(super) fn read(lines: &[Line], today: NaiveDate) -> Moment {
    let own = || lines.iter().filter(|line| !line.has(OTHER_DAYS));
    let dated = own().find_map(|line| day(&line.text, today));
    let time =
        dated.as_ref().and_then(|(_, rest)| time(rest)).or_else(|| own().find_map(|line| time(&line.text)));
    Moment { day: dated.map(|(day, _)| day), time }
}

/// A day in a text, and what stands behind it.
fn day(text: &str, today: NaiveDate) -> Option<(NaiveDate, &str)> {
    text.char_indices()
        .filter(|(at, letter)| {
            letter.is_ascii_digit() && !text[..*at].ends_with(|before: char| before.is_ascii_digit())
        })
        .find_map(|(at, _)| day_here(&text[at..], today))
}

fn day_here(text: &str, today: NaiveDate) -> Option<(NaiveDate, &str)> {
    let (first, rest) = number(text, 4)?;
    let rest = rest.trim_start_matches(' ');
    let letters = rest.chars().take_while(|letter| letter.is_alphabetic()).count();
    let (middle, rest) = if letters >= 3 {
        let end = rest.char_indices().nth(letters).map_or(rest.len(), |(at, _)| at);
        (month_number(&rest[..end].to_lowercase())?, &rest[end..])
    } else {
        let (middle, rest) = number(rest.strip_prefix(MARKS)?, 2)?;
        (middle, rest.strip_prefix(MARKS)?)
    };
    let rest = rest.trim_start_matches([' ', '/', '-', '.', ',']);
    // "16/12/202512:46:12": the hour follows without a blank.
    let (last, rest) = number(rest, if rest.starts_with("20") && first < 100 { 4 } else { 2 })?;
    let (year, month, days) = if first >= 2_000 { (first, middle, last) } else { (last, middle, first) };
    let year = i32::try_from(if year < 100 { 2_000 + year } else { year }).ok()?;
    let read =
        NaiveDate::from_ymd_opt(year, month, days).or_else(|| NaiveDate::from_ymd_opt(year, days, month))?;
    let is_possible =
        read <= today.checked_add_days(Days::new(1))? && today.year() - read.year() <= OLDEST_YEARS;
    is_possible.then_some((read, rest))
}

/// A number of at most so many digits, and what stands behind it.
fn number(text: &str, most: usize) -> Option<(u32, &str)> {
    let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let value = text[..digits].parse().ok()?;
    Some((value, &text[digits..]))
}

/// An hour: `18:29`, `15.48.21`.
fn time(text: &str) -> Option<NaiveTime> {
    let starts = text.char_indices().filter(|(at, letter)| {
        letter.is_ascii_digit()
            && !text[..*at].ends_with(|before: char| before.is_ascii_digit() || ".,:/-".contains(before))
            || text[..*at].ends_with('-') && letter.is_ascii_digit()
    });
    starts.map(|(at, _)| &text[at..]).find_map(|text| {
        let (hour, rest) = number(text, 2)?;
        let mark = rest.chars().next().filter(|mark| ":.".contains(*mark))?;
        let (minute, rest) = number(&rest[1..], 2).filter(|_| rest.len() > 2)?;
        let is_alone = !rest.starts_with(|after: char| after.is_ascii_digit());
        // With points alone it may be an amount: an hour of that form has its seconds.
        let has_seconds = rest.strip_prefix(mark).and_then(|rest| number(rest, 2)).is_some();
        (is_alone && (mark == ':' || has_seconds)).then(|| NaiveTime::from_hms_opt(hour, minute, 0)).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_are_read_as_they_are_printed() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        let cases = [
            ("Date 16/12/202512:46:12", "2025-12-16", Some("12:46:00")),
            ("16.12.25-18:50/4.1.4/FFG0", "2025-12-16", Some("18:50:00")),
            ("TGL:16-12-2025", "2025-12-16", None),
            ("14 Des 2025 15.48.21", "2025-12-14", Some("15:48:00")),
            ("04 Nov 2025· 15:51:42 WIB", "2025-11-04", Some("15:51:00")),
            ("3/25/16", "2016-03-25", None),
            ("2025-06-02 07:44", "2025-06-02", Some("07:44:00")),
        ];
        for (text, wanted, hour) in cases {
            let (read, rest) = day(text, today).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(read.to_string(), wanted, "{text}");
            assert_eq!(time(rest).map(|time| time.to_string()).as_deref(), hour, "{text}");
        }
        for text in ["No. 2512879309", "0533342473901000", "13.500", "31/02/2025", "V.2025.11.0"] {
            assert_eq!(day(text, today).map(|(day, _)| day), None, "{text}");
        }
    }
}
