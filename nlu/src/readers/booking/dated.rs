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
