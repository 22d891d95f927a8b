//! Accounts: opened, renamed, merged and closed, what lies in them, the days of a card, and the one that is meant where none
//! is named.

mod balance;
mod days;
mod manage;
mod name;
mod open;

use crate::frame::{Frame, Meaning};
use crate::pieces::message::Message;
use crate::senses::modality;

/// Longer messages tell of more than accounts.
const MOST_TOKENS: usize = 60;

/// The frame of a message that wants something of the accounts.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS || message.text.trim_end().ends_with('?') {
        return None;
    }
    if let Some(wish) = manage::read(message).or_else(|| days::read(message)) {
        return Some(message.frame(Meaning::Account(wish)));
    }
    let wishes = open::read(message).map(|wish| vec![wish]).or_else(|| balance::read(message))?;
    // "jangan buka rekening", "saldo bca berapa ya, 3jt?"
    if modality::of_message(&message.words(), message.text).is_some() {
        return None;
    }
    let meanings: Vec<Meaning> = wishes.into_iter().map(Meaning::Account).collect();
    let first = meanings.first()?.clone();
    Some(Frame { meanings, ..message.frame(first) })
}
