//! Days in English: the words stand in another order.

use chrono::{Days, Months, NaiveDate, Weekday};

use super::{Place, When, month_number};
use crate::words::lexicon::roles::{self, calendar};
use crate::words::numeral;
use crate::words::token::Kind;

/// "yesterday" and "today" are aliases; here is what is told in several words.
pub(super) fn read(place: &Place<'_>) -> Option<(usize, When)> {
    ago(place)
        .or_else(|| numbered(place))
        .or_else(|| before_yesterday(place))
        .or_else(|| last(place))
        .or_else(|| alone(place))
        .or_else(|| month_first(place))
        .or_else(|| vague(place))
}

/// "two days ago", "a week ago".
fn ago(place: &Place<'_>) -> Option<(usize, When)> {
    if place.lower(2) != "ago" {
        return None;
    }
    let first = place.tokens.first()?;
    let count: u32 = match (first.lower.as_str(), first.kind) {
        ("a" | "an", _) => 1,
        (_, Kind::Number) => first.word.parse().ok()?,
        _ => u32::try_from(numeral::from_words(&place.tokens[..1])?.1.value / numeral::ONE).ok()?,
    };
    let date = match place.lower(1) {
        "day" | "days" => place.today().checked_sub_days(Days::new(count.into())),
        "week" | "weeks" => place.today().checked_sub_days(Days::new(u64::from(count) * 7)),
        "month" | "months" => place.today().checked_sub_months(Months::new(count)),
        _ => None,
    }?;
    Some((3, When::on(date)))
}

/// "last night", "last friday", "on tuesday", "last month", "this morning", "next week".
fn last(place: &Place<'_>) -> Option<(usize, When)> {
    let today = place.today();
    let ago = |days: u64| Some(When::on(today.checked_sub_days(Days::new(days))?));
    let when = match (place.lower(0), place.lower(1)) {
        ("last", "night") => ago(1),
        ("last", "week") => ago(7),
        ("last", "month") => Some(When::on(today.checked_sub_months(Months::new(1))?)),
        ("this", part) if calendar::PARTS_IN_ENGLISH.contains(&part) => Some(When::on(today)),
        ("next", span) if calendar::SPANS_IN_ENGLISH.contains(&span) || weekday_named(span).is_some() => {
            Some(When::later())
        }
        (before, day) if calendar::BEFORE_WEEKDAYS.contains(&before) => {
            let day = weekday_named(day)?;
            Some(When::on(past(today, day, before == "last")?))
        }
        _ => None,
    }?;
    Some((2, when))
}

/// "on the 12th", "the 3rd: …": of this month, or of the last one where that is still to come.
fn numbered(place: &Place<'_>) -> Option<(usize, When)> {
    let on = usize::from(calendar::BEFORE_NUMBERED.contains(&place.lower(0)));
    let at = on + usize::from(place.lower(on) == "the");
    let day = place.tokens.get(at).filter(|token| at > 0 && token.kind == Kind::Number)?;
    let ordinal = place.tokens.get(at + 1).filter(|token| token.glued)?;
    let end = place.tokens.get(at + 2);
    let is_day = ordinal.reads(calendar::ORDINALS) && place.lower(at + 2) != "of";
    // "the 2nd beer" is no day.
    let stands_alone = on > 0 || end.is_none_or(|end| end.kind == Kind::Symbol);
    let day: u32 = day.word.parse().ok().filter(|day| (1..=31).contains(day) && is_day && stands_alone)?;
    Some((at + 2, super::written::of_month(day, "", place.today())?))
}

/// "the day before yesterday"
fn before_yesterday(place: &Place<'_>) -> Option<(usize, When)> {
    let at = usize::from(place.lower(0) == "the");
    let date = place.today().checked_sub_days(Days::new(2))?;
    let told = (at..).zip(calendar::BEFORE_YESTERDAY.iter()).all(|(at, word)| place.lower(at) == *word);
    told.then(|| (at + 3, When::on(date)))
}

/// "monday", and "sat:" over what follows.
fn alone(place: &Place<'_>) -> Option<(usize, When)> {
    let name = place.lower(0);
    let full = name.len() >= 6 && name.trim_end_matches("'s").ends_with("day");
    let heading = place.word(1) == ":" && place.tokens.get(1).is_some_and(|colon| colon.glued);
    let day = weekday_named(name).filter(|_| full || heading)?;
    Some((1, When::on(past(place.today(), day, false)?)))
}

/// "nov 3", "october 12th"; a month alone is no day.
fn month_first(place: &Place<'_>) -> Option<(usize, When)> {
    let month = month_number(place.lower(0))?;
    let day = place.tokens.get(1).filter(|token| token.kind == Kind::Number && token.word.len() <= 2)?;
    let unit = roles::THOUSANDS.contains(&place.lower(2)) || place.lower(2) == "million";
    let day: u32 = day.word.parse().ok().filter(|day| (1..=31).contains(day) && !unit)?;
    let ordinal = usize::from(calendar::ORDINALS.contains(&place.lower(2)));
    Some((2 + ordinal, super::written::past(day, month, None, place.today())))
}

/// "the other day" is too vague for a day.
fn vague(place: &Place<'_>) -> Option<(usize, When)> {
    let at = usize::from(place.lower(0) == "the");
    let is_vague = matches!((place.lower(at), place.lower(at + 1)), ("other", "day") | ("while", "ago"));
    let feast = place.lower(at) == "last" && calendar::FEASTS_IN_ENGLISH.contains(&place.lower(at + 1));
    (is_vague || feast).then_some((at + 2, When { vague: true, ..When::default() }))
}

/// The most recent day of that name; not today where it is the last one.
fn past(today: NaiveDate, day: Weekday, not_today: bool) -> Option<NaiveDate> {
    let mut date = today;
    if not_today {
        date = date.pred_opt()?;
    }
    for _ in 0..7 {
        if chrono::Datelike::weekday(&date) == day {
            return Some(date);
        }
        date = date.pred_opt()?;
    }
    None
}

fn weekday_named(word: &str) -> Option<Weekday> {
    let word = word.strip_suffix("'s").unwrap_or(word);
    word.parse().ok().filter(|_| word.len() >= 3)
}
