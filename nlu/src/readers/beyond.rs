//! What is understood and cannot be done yet: it is said so, and nothing of it is booked or shown as if it were the answer.

use crate::frame::{Frame, Meaning, Room, Talk};
use crate::pieces::message::Message;
use crate::words::lexicon::roles::{asking, beyond};
use crate::words::list::List;

/// Longer messages tell of more than one wish.
const MOST_TOKENS: usize = 24;

/// The frame of a message that wants what there is no room for yet.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let asks = message.tokens.len() <= MOST_TOKENS && is_forecast(message);
    asks.then(|| message.frame(Meaning::Talk(Some(Talk::NoRoom(Room::Forecast)))))
}

fn has(message: &Message<'_>, words: &List) -> bool {
    message.tokens.iter().any(|token| token.is_or_reads(words))
}

/// "prediksi pengeluaran bulan depan".
fn is_forecast(message: &Message<'_>) -> bool {
    message.said_amount().is_none() && has(message, beyond::FORECASTING) && has(message, asking::SUMS)
}
