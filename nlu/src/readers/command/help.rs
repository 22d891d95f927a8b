//! The call for help, and what it is about.

use crate::frame::Topic;
use crate::pieces::message::Message;
use crate::readers::phrase::is_polite;
use crate::words::lexicon::roles::{self, help};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// What help may be about, by its words; of several the first row decides.
const TOPICS: &[(Topic, &List)] = &[
    (Topic::Categories, roles::category::CATEGORY),
    (Topic::Savings, help::SAVINGS),
    (Topic::Corrections, help::CORRECTIONS),
    (Topic::Reports, help::REPORTS),
    (Topic::Settings, help::SETTINGS),
    (Topic::Booking, help::BOOKING),
];

/// What a call for help is about, where that is said.
pub(super) fn topic(message: &Message<'_>) -> Option<Topic> {
    let has = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    let listed = TOPICS.iter().find(|(_, words)| has(words)).map(|(topic, _)| *topic);
    match listed {
        Some(Topic::Corrections | Topic::Reports) if has(help::SET) => Some(Topic::Settings),
        listed => listed,
    }
}

/// "bantuan kategori", "cara undo": nothing but a call for help and what it is about.
pub(super) fn is_about(message: &Message<'_>) -> bool {
    let tokens = &message.tokens;
    if tokens.len() > 10
        || !tokens.iter().any(|token| token.is_or_reads(help::CALLS))
        || message.said_amount().is_some()
    {
        return false;
    }
    let of_topic = |token: &Token| TOPICS.iter().any(|(_, words)| token.is_or_reads(words));
    let words = || tokens.iter().filter(|token| token.kind != Kind::Symbol && !is_polite(token));
    let begins = words().take(3).any(|token| token.is_or_reads(help::CALLS));
    let ends = words().next_back().is_some_and(|token| token.is_or_reads(help::AT_END));
    (begins || ends)
        && words().any(of_topic)
        && words().all(|token| of_topic(token) || token.is_or_reads(help::AROUND))
}

/// "bisa apa aja", "cara pakainya gimana", "how do I use this", "siapa yang bikin kamu".
pub(super) fn asks(message: &Message<'_>) -> bool {
    let short = message.tokens.len() < 8;
    let in_english =
        short && message.tokens.iter().any(|token| matches!(token.lower.as_str(), "use" | "work"));
    let who = short && message.has(list!["siapa"]) && message.has(list!["kamu", "bikin"]);
    let what = message.has(help::WHAT) && message.has(help::OF_IT) && !message.has(roles::BUYING);
    in_english || who || what
}
