//! What a person sets about themselves: name, zone, language, currency, reports of themselves, quiet hours.

pub(super) mod hours;
mod money;
mod month;
mod name;
mod notifications;
mod place;

pub(super) use notifications::asks_when;
pub use notifications::day_of_report;

use crate::frame::Setting;
use crate::pieces::message::Message;
use crate::words::lexicon::roles::setting;
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// More words are a story, no setting.
const MOST_TOKENS: usize = 24;

/// What the message sets, if it is nothing but that.
pub(crate) fn read(message: &Message<'_>) -> Option<Setting> {
    if message.tokens.len() > MOST_TOKENS || message.said_amount().is_some() {
        return None;
    }
    name::read(message)
        .map(Setting::Name)
        .or_else(|| place::read(message).map(Setting::Zone))
        .or_else(|| money::read(message).map(Setting::Currency))
        .or_else(|| month::read(message).map(Setting::MonthStart))
        .or_else(|| notifications::quiet_hours(message).map(Setting::QuietHours))
        .or_else(|| notifications::report(message))
        .or_else(|| language(message).map(Setting::Language))
}

/// "bahasa inggris dong", "english please"; empty where it is not said which.
fn language(message: &Message<'_>) -> Option<&'static str> {
    const NAMES: &[(&str, &List)] = &[
        ("en", list!["inggris", "english"]),
        ("id", setting::INDONESIAN),
        ("jv", setting::JAVANESE),
        ("su", list!["sunda", "sundanese"]),
        ("ms", list!["melayu", "malay"]),
    ];
    let words: Vec<&Token> = message.tokens.iter().filter(|token| token.kind != Kind::Symbol).collect();
    if let [change, language] = words[..]
        && change.is_any(setting::CHANGING)
        && language.lower == "bahasa"
    {
        return Some("");
    }
    let found = NAMES.iter().find(|(_, names)| message.tokens.iter().any(|token| token.reads(names)))?;
    let asked = message.tokens.iter().any(|token| token.reads(setting::LANGUAGE));
    let learns = message.has(setting::LEARNING);
    ((asked || message.tokens.len() == 1) && !learns).then_some(found.0)
}
