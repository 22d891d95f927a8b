//! What is understood and cannot be done yet: it is said so, and nothing of it is booked or shown as if it were the answer.

use crate::frame::{Frame, Meaning, Room, Talk};
use crate::pieces::message::Message;
use crate::words::lexicon::roles::{asking, beyond};
use crate::words::list::List;

/// Longer messages tell of more than one wish.
const MOST_TOKENS: usize = 24;

/// Whether a message asks for something.
type Asks = fn(&Message<'_>) -> bool;

/// The frame of a message that wants what there is no room for yet.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS {
        return None;
    }
    let wanted: [(Asks, Room); 3] =
        [(is_reminder, Room::Reminder), (is_recurring, Room::Recurring), (is_forecast, Room::Forecast)];
    let (_, room) = wanted.iter().find(|(asks, _)| asks(message))?;
    Some(message.frame(Meaning::Talk(Some(Talk::NoRoom(*room)))))
}

fn has(message: &Message<'_>, words: &List) -> bool {
    message.tokens.iter().any(|token| token.is_or_reads(words))
}

/// "ingetin bayar kos tgl 1", "remind me to …".
fn is_reminder(message: &Message<'_>) -> bool {
    let early = message.tokens.iter().take(4).any(|token| token.is_or_reads(beyond::REMINDING));
    early && !has(message, beyond::REMINDED)
}

/// "catat otomatis kos 1jt tiap tanggal 1": an order for every time, not something that was paid.
fn is_recurring(message: &Message<'_>) -> bool {
    let orders = has(message, beyond::RECORDING);
    let each = has(message, beyond::EVERY)
        && message
            .tokens
            .windows(2)
            .any(|pair| pair[0].is_or_reads(beyond::EVERY) && pair[1].is_or_reads(beyond::TURNS));
    has(message, beyond::AUTOMATIC) && (orders || each) || orders && each && !has(message, beyond::DONE)
}

/// "prediksi pengeluaran bulan depan".
fn is_forecast(message: &Message<'_>) -> bool {
    message.said_amount().is_none() && has(message, beyond::FORECASTING) && has(message, asking::SUMS)
}
