//! "Kenapa?": the person wants to know why an entry has its category, and nothing else.

use crate::frame::{Command, Frame, Meaning, Target};
use crate::pieces::message::Message;
use crate::senses::category;
use crate::words::lexicon::roles::why;
use crate::words::token::{Kind, Token};

/// More words do not name one thing.
const MOST_WORDS: usize = 4;

/// The frame of a message that asks just that.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > 16 || message.amount().is_some() {
        return None;
    }
    let words: Vec<&Token> = message.tokens.iter().filter(|token| token.kind != Kind::Symbol).collect();
    let at = words.iter().position(|token| token.reads(why::WHY)).filter(|at| *at <= 1)?;
    if !words[..at].iter().all(|token| token.reads(why::AROUND)) {
        return None;
    }
    let target = asked(&words[at..], message)?;
    Some(message.frame(Meaning::command(Command::Why(target))))
}

/// Which entries are asked about; `None` where something else is.
fn asked(words: &[&Token], message: &Message<'_>) -> Option<Target> {
    let doubtful = words[0].lower == "kok";
    let names_category = words.iter().any(|token| token.reads(why::CATEGORY));
    let meant =
        |token: &&&Token| !token.reads(why::WHY) && !token.reads(why::AROUND) && !token.reads(why::INTO);
    let into = words.iter().rposition(|token| token.reads(why::INTO)).unwrap_or(0);
    let thing: Vec<&Token> = words[..into].iter().filter(meant).copied().collect();
    let name: Vec<&Token> = words[into..].iter().filter(meant).copied().collect();
    let is_named = category::by_name(&name, message.context).is_some();
    let asks_just_that = match (name.is_empty(), thing.is_empty()) {
        (true, true) => names_category || !doubtful,
        (true, false) => names_category,
        (false, _) => is_named && (into > 0 || !doubtful),
    };
    if !asks_just_that || thing.len() > MOST_WORDS {
        return None;
    }
    Some(match (thing.first(), thing.last()) {
        (Some(first), Some(last)) => Target::Words(message.text[first.text.start..last.text.end].to_owned()),
        _ => Target::Last,
    })
}
