//! Days told from today: counted back, or by a word.

use chrono::{Days, Months, Timelike};

use super::{Place, When, named, weekday_named};
use crate::words::lexicon::roles::{self, calendar};
use crate::words::token::Kind;

/// "2 hari lalu", "seminggu lalu", "dua bulan yang lalu".
pub(super) fn counted(place: &Place<'_>) -> Option<(usize, When)> {
    let (tokens, today) = (place.tokens, place.today());
    let (count, at): (u32, usize) = match place.word(0) {
        "sehari" => (1, 0),
        "seminggu" => (7, 0),
        "sebulan" => (30, 0),
        "setahun" => (365, 0),
        _ => {
            let first = tokens.first()?;
            let count = if first.kind == Kind::Number && first.word.len() <= 3 {
                first.word.parse().ok()?
            } else {
                let (1, numeral) = crate::words::numeral::from_words(&tokens[..1])? else { return None };
                u32::try_from(numeral.value / crate::words::numeral::ONE).ok()?
            };
            (count, 1)
        }
    };
    let unit = place.word(at);
    let ago = at + 1 + usize::from(place.word(at + 1) == "yang");
    let length = ago + 1;
    match place.word(ago) {
        "lalu" | "kemarin" => {}
        "lagi" | "depan" if calendar::LENGTHS.contains(&unit) => {
            return Some((length, When::later()));
        }
        _ => return None,
    }
    let date = match unit {
        "hari" | "sehari" => today.checked_sub_days(Days::new(u64::from(count))),
        "minggu" => today.checked_sub_days(Days::new(u64::from(count) * 7)),
        "seminggu" => today.checked_sub_days(Days::new(7)),
        "bulan" => today.checked_sub_months(Months::new(count)),
        "sebulan" => today.checked_sub_months(Months::new(1)),
        "tahun" => today.checked_sub_months(Months::new(count.checked_mul(12)?)),
        "setahun" => today.checked_sub_months(Months::new(12)),
        "jam" | "menit" => Some(today),
        _ => None,
    }?;
    Some((length, When::on(date)))
}

/// Words for a day beside today.
pub(super) fn beside_today(place: &Place<'_>) -> Option<(usize, When)> {
    let today = place.today();
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).map_or(When::default(), When::on);
    let is_part = |at: usize| roles::TIMES_OF_DAY.contains(&place.word(at));
    // Before the evening "tadi malam" is last night's; after midnight the night is still yesterday's evening.
    let last_night = || ago(1);
    let next = place.word(1);
    let found = match (place.word(0), next) {
        ("tadi", "malam") => (2, last_night()),
        ("semalam", _) => (1, last_night()),
        ("tadi", _) if is_part(1) => (2, When::on(today)),
        (just_now, _) if calendar::JUST_NOW.contains(&just_now) => (1, When::on(today)),
        // In the morning "sore ini" lies ahead.
        ("malam", "kemarin") => (2, ago(1)),
        ("sore", "ini") if place.now.hour() < 15 => (2, When::later()),
        ("malam", "ini") if place.now.hour() < 17 => (2, When::later()),
        (span, "ini") if calendar::HOLDING_TODAY.contains(&span) => (2, When::on(today)),
        ("kemarin-kemarin", _) => (1, When { vague: true, ..When::default() }),
        // A feast or a weekend that is past is no one day.
        (feast, "kemarin" | "lalu") if calendar::FEASTS.contains(&feast) => {
            (2, When { vague: true, ..When::default() })
        }
        ("kemarin" | "waktu", "itu") => (2, When { vague: true, ..When::default() }),
        (some, "hari") if calendar::VAGUE.contains(&some) => (2, When { vague: true, ..When::default() }),
        ("kemarin", "lusa" | "dulu") => (2, ago(2)),
        ("mangkukna", _) => (1, ago(2)),
        // "11.11 kemarin", "senin kemarin" end in it; behind "yang" it is another day's thing.
        ("kemarin", _) if is_part(1) => (2, ago(1)),
        ("kemarin", "hari") if weekday_named(place.word(2)).is_some() => {
            let (length, when) =
                named::weekday(&Place { tokens: &place.tokens[1..], before: None, now: place.now })?;
            (1 + length, when)
        }
        ("kemarin", day) if weekday_named(day).is_some() && day != "minggu" => {
            let (length, when) =
                named::weekday(&Place { tokens: &place.tokens[1..], before: None, now: place.now })?;
            (1 + length, when)
        }
        ("kemarin", _) => (1, ago(1)),
        ("lusa" | "besok", _) => (1, When::later()),
        ("nanti", _) => (1 + usize::from(is_part(1)), When::later()),
        ("hari", "h") => (2, When::later()),
        (span, "depan") if calendar::LENGTHS.contains(&span) => (2, When::later()),
        ("minggu", "lalu" | "kemarin") => (2, ago(7)),
        ("bulan", "lalu" | "kemarin") => (2, When::on(today.checked_sub_months(Months::new(1))?)),
        ("tahun", "lalu" | "kemarin") => (2, When::on(today.checked_sub_months(Months::new(12))?)),
        _ => return None,
    };
    Some(found)
}
