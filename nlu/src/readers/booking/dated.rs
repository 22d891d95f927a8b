//! The day that an entry is booked on, where the one it names may be to come; the rule stands in [`crate::values::date`].

use chrono::{DateTime, FixedOffset};

use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::senses::category::Found;
use crate::values::date::{self, When};
use crate::words::lexicon::roles::booking;
use crate::words::token::Token;

/// A day as near as this may be meant as well as last year's.
const ASKED_DAYS: i64 = 7;

/// When an entry was, and what is to be said of it.
pub(super) struct Dated {
    /// When it is booked.
    pub(super) at: DateTime<FixedOffset>,
    /// The person's words for the day to come that it is for.
    pub(super) note: Option<String>,
    /// When it was if the day is not to come; then it is to be asked.
    pub(super) past: Option<DateTime<FixedOffset>>,
}

/// The day of an entry with these words.
pub(super) fn read(when: When, words: &[&Token], found: Option<&Found>, message: &Message<'_>) -> Dated {
    let now = &message.context.now;
    let when = if is_of_thing(when, words, message) { When { date: None, ..when } } else { when };
    let past = date::instant(when, now);
    let in_days = when.coming.map(|coming| (coming - now.date_naive()).num_days());
    let is_asked = in_days.is_some_and(|days| days <= ASKED_DAYS);
    let is_paid_ahead = words.iter().any(|token| token.is_any(booking::PAID_AHEAD))
        || found.is_some_and(|found| booking::CATEGORIES_PAID_AHEAD.contains(&&*found.category.key));
    let is_booked_today = is_asked || in_days.is_some() && is_paid_ahead;
    if !is_booked_today {
        return Dated { at: past, note: None, past: None };
    }
    Dated { at: now.fixed_offset(), note: words_of(when, message), past: is_asked.then_some(past) }
}

/// How the message names a day.
fn words_of(when: When, message: &Message<'_>) -> Option<String> {
    let is_it = |piece: &&Piece| matches!(piece.item, Item::When(other) if other.coming == when.coming);
    let piece = message.pieces.iter().find(is_it).filter(|_| when.coming.is_some())?;
    let tokens = message.tokens.get(piece.tokens.clone())?;
    let (first, last) = (tokens.first()?, tokens.last()?);
    message.text.get(first.text.start..last.text.end).map(str::to_owned)
}

/// "kemeja bulan lalu direfund 200rb": the month in which the thing was bought is not the day on which its money came back.
fn is_of_thing(when: When, words: &[&Token], message: &Message<'_>) -> bool {
    let names_it = |piece: &&Piece| matches!(piece.item, Item::When(other) if other.date == when.date);
    let Some(piece) = message.pieces.iter().find(names_it).filter(|_| when.date.is_some()) else {
        return false;
    };
    let named = &message.tokens[piece.tokens.clone()];
    let is_thing = |token: &&&Token| token.text.start < named[0].text.start;
    let comes_back =
        |token: &&&Token| token.is_any(booking::GIVEN_BACK) && token.text.start > named[0].text.start;
    named.iter().any(|token| token.is_any(booking::LONG_SINCE))
        && words.iter().any(|token| is_thing(&token))
        && words.iter().any(|token| comes_back(&token))
}
