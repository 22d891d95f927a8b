//! Hours of the clock.

use chrono::{Days, NaiveTime};

use super::{Place, When};
use crate::words::lexicon::roles::calendar;
use crate::words::token::{Kind, Token};

/// The figures of an hour, before the part of the day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Face {
    /// How many tokens it takes.
    pub(crate) length: usize,
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    /// "jam" stands before it.
    pub(crate) named: bool,
    /// Where its number stands.
    number: usize,
    /// "7.30"
    pub(crate) has_minutes: bool,
    /// "7:30"
    pub(crate) has_colon: bool,
}

/// "jam 7.30", "jam setengah 3", "19:22:10", "7": whether that is an hour at all is for who asks to say.
pub(crate) fn face(tokens: &[Token]) -> Option<Face> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let named = word(0) == "jam";
    let half = named && calendar::HALF.contains(&word(1));
    let at = usize::from(named) + usize::from(half);
    let number = tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    let mut parts = number.word.split(['.', ',']);
    let mut hour: u32 = parts.next()?.parse().ok()?;
    let mut minute: u32 =
        parts.next().map_or(Some(0), |part| if part.len() == 2 { part.parse().ok() } else { None })?;
    let mut length = at + 1;
    let minutes = two_digits_behind_colon(&tokens[length..]);
    let has_colon = minutes.is_some();
    if let Some(minutes) = minutes {
        minute = minutes.word.parse().ok()?;
        length += 2;
        // "19:22:10"; in "19:22: roti 5rb" the second colon leads to what was bought.
        let has_seconds = two_digits_behind_colon(&tokens[length..]).is_some();
        length += if has_seconds { 2 } else { 0 };
    }
    if half {
        hour = if hour <= 1 { 12 } else { hour - 1 };
        minute = 30;
    }
    let has_minutes = number.word.contains('.');
    Some(Face { length, hour, minute, named, number: at, has_minutes, has_colon })
}

/// The second of two tokens that are a colon and two digits, as they stand in a clock.
fn two_digits_behind_colon(tokens: &[Token]) -> Option<&Token> {
    let [colon, digits, ..] = tokens else { return None };
    (colon.is(":") && colon.glued && digits.kind == Kind::Number && digits.word.len() == 2).then_some(digits)
}

/// "jam 7.30", "jam 7 malam", "jam setengah 3", and "10.30" alone.
pub(super) fn read(place: &Place<'_>) -> Option<(usize, When)> {
    let (tokens, now) = (place.tokens, place.now);
    let Face { mut length, mut hour, minute, named, number: at, has_minutes, has_colon } = face(tokens)?;
    if !(has_colon || named || (has_minutes && tokens[at].word.len() >= 4 && hour >= 5)) {
        return None;
    }
    let next = place.word(length);
    let priced = place.before.is_some_and(|token| token.is_any(calendar::PRICED));
    if !named
        && (priced
            || crate::values::amount::read(&tokens[at..], ledger::Currency::IDR)
                .is_some_and(|(_, a)| a.is_said()))
    {
        return None;
    }
    let mut at_night = false;
    if calendar::BEHIND_HOURS.contains(&next) {
        length += 1;
        at_night = next == "malam";
        let afternoon = (next == "siang" && hour < 11) || matches!(next, "sore" | "malam");
        if afternoon && hour < 12 {
            hour += 12;
        }
    }
    let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
    let mut when = When { time: Some(time), ..When::default() };
    if at_night && time > now.time() {
        when.date = now.date_naive().checked_sub_days(Days::new(1));
    }
    Some((length, when))
}
