//! The day and hour that a paper bears.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::label::Line;
use crate::values::date::month_number;
use crate::words::lexicon::roles::receipt::{DAY_OF_PAYMENT, OTHER_DAYS};

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

/// The first day that may be the paper's, that of the payment before others, and the hour beside it or else the first.
pub(super) fn read(lines: &[Line], today: NaiveDate) -> Moment {
    let own = lines.iter().filter(|line| !line.has(OTHER_DAYS));
    let (paid, others): (Vec<&Line>, Vec<&Line>) = own.partition(|line| line.has(DAY_OF_PAYMENT));
    let texts: Vec<String> = paid.into_iter().chain(others).map(|line| mended(&line.text)).collect();
    let dated = texts.iter().find_map(|text| day(text, today));
    let dated = dated.or_else(|| texts.iter().find_map(|text| without_year(text, today)));
    let beside = dated.as_ref().and_then(|(_, rest)| time(rest));
    let time = beside.or_else(|| texts.iter().find_map(|text| time(text)));
    Moment { day: dated.map(|(day, _)| day), time }
}

/// `O3/09/2O26` and `1 0ktober`: letters beside digits are digits, and a nought before letters is a letter.
fn mended(text: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    let is = |at: Option<usize>, is: fn(char) -> bool| {
        at.and_then(|at| all.get(at)).is_some_and(|letter| is(*letter))
    };
    let mend = |(at, letter): (usize, &char)| {
        let (before, behind) = (at.checked_sub(1), Some(at + 1));
        let in_word = is(before, char::is_alphabetic) || is(behind, char::is_alphabetic);
        let in_figure =
            is(before, |letter| letter.is_ascii_digit()) || is(behind, |letter| letter.is_ascii_digit());
        match letter {
            'O' | 'o' if in_figure && !in_word => '0',
            'l' | 'I' if in_figure && !in_word => '1',
            '0' if !in_figure && is(behind, char::is_alphabetic) => 'O',
            letter => *letter,
        }
    };
    all.iter().enumerate().map(mend).collect()
}

/// A day in a text, and what stands behind it.
fn day(text: &str, today: NaiveDate) -> Option<(NaiveDate, &str)> {
    let begins = |(at, letter): &(usize, char)| {
        let before = text[..*at].chars().next_back();
        letter.is_ascii_digit() && !before.is_some_and(|before| before.is_ascii_digit())
            || letter.is_alphabetic() && !before.is_some_and(char::is_alphabetic)
    };
    let starts = text.char_indices().filter(begins);
    starts.map(|(at, _)| &text[at..]).find_map(|text| {
        let (year, month, days, rest) = parts(text).or_else(|| month_first(text))?;
        let year = i32::try_from(if year < 100 { 2_000 + year } else { year }).ok()?;
        let read = NaiveDate::from_ymd_opt(year, month, days)
            .or_else(|| NaiveDate::from_ymd_opt(year, days, month))?;
        let is_possible =
            read <= today.checked_add_days(Days::new(1))? && today.year() - read.year() <= OLDEST_YEARS;
        is_possible.then_some((read, rest))
    })
}

/// `16/12/2025`, `2025-06-02`, `14 Des 2025`, `08-Mar-2026`: year, month, day and the rest.
fn parts(text: &str) -> Option<(u32, u32, u32, &str)> {
    let (first, rest) = number(text, 4)?;
    let named = month(rest.trim_start_matches([' ', '-', '/', '.']));
    let (middle, rest) = if let Some(named) = named {
        named
    } else {
        let (middle, rest) = number(rest.trim_start_matches(' ').strip_prefix(MARKS)?, 2)?;
        (middle, rest.strip_prefix(MARKS)?)
    };
    let (last, rest) = year(rest, first)?;
    let is_year_first = first >= 2_000;
    Some(if is_year_first { (first, middle, last, rest) } else { (last, middle, first, rest) })
}

/// `12/06 17:15:02`: a day and an hour alone, of the last year that fits.
fn without_year(text: &str, today: NaiveDate) -> Option<(NaiveDate, &str)> {
    let (days, rest) = number(text, 2)?;
    let (month, rest) = number(rest.strip_prefix('/')?, 2)?;
    time(rest).filter(|_| rest.starts_with(' '))?;
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, days);
    let day = of(today.year()).filter(|day| *day <= today).or_else(|| of(today.year() - 1))?;
    Some((day, rest))
}

/// `Apr05'26`, `March 4, 2026`: year, month, day and the rest.
fn month_first(text: &str) -> Option<(u32, u32, u32, &str)> {
    let (month, rest) = month(text)?;
    let (day, rest) = number(rest.trim_start_matches([' ', '-', '.']), 2)?;
    // "Periode Ags 2026" names no day.
    let is_year = rest.starts_with(|next: char| next.is_ascii_digit());
    let (year, rest) = year(rest, day).filter(|_| !is_year)?;
    Some((year, month, day, rest))
}

/// A month by its name, and what stands behind it.
fn month(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let name = text[..end].to_lowercase();
    (end >= 3).then(|| month_number(&name)).flatten().map(|month| (month, &text[end..]))
}

/// The last part of a day. "16/12/202512:46:12": the hour follows the year without a blank.
fn year(text: &str, first: u32) -> Option<(u32, &str)> {
    let text = text.trim_start_matches([' ', '/', '-', '.', ',', '\'']);
    number(text, if text.starts_with("20") && first < 100 { 4 } else { 2 })
}

/// A number of at most so many digits, and what stands behind it.
fn number(text: &str, most: usize) -> Option<(u32, &str)> {
    let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let value = text[..digits].parse().ok()?;
    Some((value, &text[digits..]))
}

/// An hour: `18:29`, `15.48.21`.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
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
            ("Date: 08-Mar-2026 19:47", "2026-03-08", Some("19:47:00")),
            ("Chk 4417  Apr05'26 10:21AM", "2026-04-05", Some("10:21:00")),
            ("Tgl:O3/09/2O26 20:11", "2026-09-03", Some("20:11:00")),
            ("Depok,1 0ktober 2026", "2026-10-01", None),
        ];
        for (text, wanted, hour) in cases {
            let text = mended(text);
            let (read, rest) = day(&text, today).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(read.to_string(), wanted, "{text}");
            assert_eq!(time(rest).map(|time| time.to_string()).as_deref(), hour, "{text}");
        }
        for text in [
            "No. 2512879309",
            "0533342473901000",
            "13.500",
            "31/02/2025",
            "V.2025.11.0",
            "Tiket Dewasa 2 x Rp550.000",
        ] {
            assert_eq!(day(text, today).map(|(day, _)| day), None, "{text}");
        }
    }
}
