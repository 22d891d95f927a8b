//! Hours of the clock.

use chrono::{Days, NaiveTime};

use super::{Place, When};
use crate::token::Kind;

/// "jam 7.30", "jam 7 malam", "jam setengah 3", and "10.30" alone.
pub(super) fn read(place: &Place<'_>) -> Option<(usize, When)> {
    let (tokens, now) = (place.tokens, place.now);
    let named = place.word(0) == "jam";
    let half = named && matches!(place.word(1), "setengah" | "set" | "stgh");
    let at = usize::from(named) + usize::from(half);
    let number = tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    let mut parts = number.word.split(['.', ',']);
    let mut hour: u32 = parts.next()?.parse().ok()?;
    let mut minute: u32 =
        parts.next().map_or(Some(0), |part| if part.len() == 2 { part.parse().ok() } else { None })?;
    let mut length = at + 1;
    let has_minutes = number.word.contains('.');
    let colon = place.word(length) == ":" && tokens[length].glued;
    if colon
        && tokens.get(length + 1).is_some_and(|token| token.kind == Kind::Number && token.word.len() == 2)
    {
        minute = tokens[length + 1].word.parse().ok()?;
        length += 2;
        // "19:22:10"
        let has_seconds = place.word(length) == ":" && tokens[length].glued;
        length += if has_seconds { 2 } else { 0 };
    } else if !(named || (has_minutes && number.word.len() >= 4 && hour >= 5)) {
        return None;
    }
    let next = place.word(length);
    let priced =
        place.before.is_some_and(|token| token.is_any(&["rp", "idr", "$", "harga", "x", "@", ".", "usd"]));
    if !named
        && (priced
            || crate::amount::read(&tokens[at..], ledger::Currency::IDR).is_some_and(|(_, a)| a.is_said()))
    {
        return None;
    }
    if half {
        hour = if hour <= 1 { 12 } else { hour - 1 };
        minute = 30;
    }
    let mut at_night = false;
    if matches!(next, "pagi" | "siang" | "sore" | "malam" | "wib" | "wita" | "wit") {
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
