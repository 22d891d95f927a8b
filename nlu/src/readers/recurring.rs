//! What comes again: opened, listed, changed, paused and ended, and what is done on the day.

mod manage;
mod open;
pub(crate) mod rhythm;

use ledger::Money;

use crate::context::Context;
use crate::frame::{Frame, Granularity, Meaning, RecurringWish};
use crate::pieces::message::Message;
use crate::senses::modality;
use crate::trace::Trace;
use crate::words::lexicon::roles::recurring as wish;
use crate::words::normalise;
use crate::words::token;
pub use open::without_opener;

/// Longer messages tell of more than that.
const MOST_TOKENS: usize = 24;

/// The frame of a message that wants something of what comes again.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS {
        return None;
    }
    let asks = message.text.trim_end().ends_with('?');
    let is_unreal = || modality::of_message(&message.words(), message.text).is_some();
    let wish = manage::list(message).or_else(|| {
        let ordered = open::read(message).filter(|_| !asks && !is_unreal());
        ordered.or_else(|| manage::read(message).filter(|_| !asks))
    })?;
    Some(message.frame(Meaning::Recurring(wish)))
}

/// "netflix naik jadi 60rb", "kos jadi 950rb": what is said to become an amount, should it come again.
pub fn becoming(text: &str, context: &Context<'_>) -> Option<(String, Money)> {
    // Most messages say no such thing.
    let cleaned = normalise::clean(text).to_lowercase();
    if !wish::TOWARDS_AMOUNTS.iter().any(|word| cleaned.contains(word)) {
        return None;
    }
    let tokens = token::tokens(&cleaned);
    let at = tokens.iter().rposition(|token| token.is_or_reads(wish::TOWARDS_AMOUNTS))?;
    let behind: Vec<&str> = tokens[at + 1..].iter().map(|token| token.lower.as_str()).collect();
    let behind = behind.join(" ");
    let amount = Message::read(&behind, context, Trace::OFF).said_amount()?;
    let is_own =
        |token: &&token::Token| !token.is_or_reads(wish::BECOMING) && token.kind != token::Kind::Symbol;
    let own: Vec<&token::Token> = tokens[..at].iter().filter(is_own).collect();
    manage::name(&own).map(|name| (name, amount))
}

/// The span that an amount is said of, where it runs now: "netflix bulan ini 60rb", "kali ini 60rb".
pub fn turn(text: &str) -> Option<Granularity> {
    // Most messages say no such thing.
    let cleaned = normalise::clean(text).to_lowercase();
    if !wish::THIS.iter().chain(&["this"]).any(|word| cleaned.contains(word)) {
        return None;
    }
    let tokens = token::tokens(&cleaned);
    let english = |pair: &[token::Token]| (pair[0].lower == "this").then(|| length(&pair[1])).flatten();
    tokens.windows(2).find_map(|pair| {
        let this = pair[1].is_or_reads(wish::THIS);
        if this { length(&pair[0]) } else { english(pair) }
    })
}

fn length(token: &token::Token) -> Option<Granularity> {
    match token.word.as_str() {
        "minggu" => Some(Granularity::Week),
        "bulan" => Some(Granularity::Month),
        "tahun" => Some(Granularity::Year),
        "kali" | "time" => Some(Granularity::Custom),
        _ => None,
    }
}

/// What a wish is about, for those that name it.
fn named(name: Option<String>, wish: impl Fn(String) -> RecurringWish) -> Option<RecurringWish> {
    name.filter(|name| !name.is_empty()).map(wish)
}
