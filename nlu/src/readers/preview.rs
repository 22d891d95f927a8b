//! "Jangan catat dulu, rangkum dulu: …": the entries are read as they are, and shown before they are booked.

use std::ops::Range;

use crate::pieces::message::Message;
use crate::words::lexicon::roles::preview;
use crate::words::list::list;
use crate::words::token::Token;

/// A wish to see the entries before they are booked.
pub(crate) struct Preview {
    /// The message without the words that say so.
    pub(crate) rest: String,
    /// They say that nothing is to be booked yet.
    pub(crate) puts_off: bool,
}

impl Preview {
    /// The wish, where a message has one.
    pub(crate) fn asked(message: &Message<'_>) -> Option<Self> {
        let phrases = phrases(&message.tokens)?;
        Some(Self { rest: without(message, &phrases), puts_off: phrases.puts_off })
    }
}

/// Where the phrases stand that ask for a preview.
struct Phrases {
    /// Their tokens.
    at: Vec<Range<usize>>,
    /// One says that nothing is to be booked yet.
    puts_off: bool,
}

/// The phrases of a message; `None` where it asks for no preview.
fn phrases(tokens: &[Token]) -> Option<Phrases> {
    if !tokens.iter().any(hints) {
        return None;
    }
    let mut found = Phrases { at: Vec::new(), puts_off: false };
    let mut asks = false;
    let mut at = 0;
    while at < tokens.len() {
        let denied = denial(tokens, at);
        let shown = denied.is_none().then(|| summary(tokens, at)).flatten();
        let Some(end) = denied.or(shown) else {
            at += 1;
            continue;
        };
        found.puts_off |= denied.is_some();
        asks |= shown.is_some();
        found.at.push(at..end);
        at = end;
    }
    let weakly = |range: &Range<usize>| !tokens[range.clone()].iter().any(sums_up);
    // "cek dulu ke dokter 50rb" tells what was done; "cek dulu: …" and "jangan dicatat, cek dulu …" do not.
    if !found.puts_off {
        found.at.retain(|range| !weakly(range) || tokens.get(range.end).is_some_and(|token| token.is(":")));
        asks = !found.at.is_empty();
    }
    asks.then_some(found)
}

/// Whether a word may belong to such a phrase: nearly no message has one.
fn hints(token: &Token) -> bool {
    token.is("jangan")
        || token.is("belum")
        || token.reads(preview::PUT_OFF)
        || preview::STEMS.iter().any(|stem| token.lower.starts_with(stem))
}

fn sums_up(token: &Token) -> bool {
    token.is_or_reads(preview::SUM_UP) || token.is_or_reads(preview::SHOW_FIRST)
}

/// "jangan dicatat dulu", "gausah langsung dicatat", "belum usah dimasukin": where it ends.
fn denial(tokens: &[Token], at: usize) -> Option<usize> {
    let denies = tokens[at].is("jangan")
        || tokens[at].is("belum")
        || tokens[at].lower == "don't"
        || tokens[at].lower == "dont";
    if !denies {
        return None;
    }
    let skipped = |token: &&Token| token.is_or_reads(preview::BEFORE_BOOK);
    let verb = at + 1 + tokens[at + 1..].iter().take(3).take_while(skipped).count();
    tokens.get(verb).filter(|token| token.is_or_reads(preview::BOOK))?;
    Some(end_within(tokens, verb + 1))
}

/// "rangkum dulu ya", "coba rangkumin dulu", "preview:": where it ends.
fn summary(tokens: &[Token], at: usize) -> Option<usize> {
    let skipped = |token: &&Token| token.is_or_reads(preview::BEFORE_SUM_UP);
    let verb = at + tokens[at..].iter().take(3).take_while(skipped).count();
    let token = tokens.get(verb)?;
    let end = end_within(tokens, verb + 1);
    let is_first = tokens[verb + 1..end].iter().any(|token| token.is_or_reads(preview::PUT_OFF));
    let alone = token.is_or_reads(preview::SHOW_FIRST);
    let with_mark = token.is_or_reads(preview::SUM_UP) && tokens.get(end).is_some_and(|token| token.is(":"));
    let is_asked = alone
        || with_mark
        || (token.is_or_reads(preview::SUM_UP) || token.is_or_reads(preview::LOOK)) && is_first;
    // "jangan dicatat, rangkum aja"
    let beside_denial = token.is_or_reads(preview::SUM_UP) && tokens.iter().any(|token| token.is("jangan"));
    (is_asked || beside_denial).then_some(end)
}

fn end_within(tokens: &[Token], from: usize) -> usize {
    from + tokens[from..].iter().take_while(|token| token.is_or_reads(preview::WITHIN)).count()
}

/// The message without these phrases and the marks and joints around them.
fn without(message: &Message<'_>, phrases: &Phrases) -> String {
    let tokens = &message.tokens;
    let mut rest = String::with_capacity(message.text.len());
    let mut from = 0;
    let is_joint = |token: &Token| {
        token.is_any(list![",", ":", ";", ".", "!", "-"]) || token.is_or_reads(preview::JOINTS)
    };
    for range in &phrases.at {
        let mut first = range.start;
        while first > from && is_joint(&tokens[first - 1]) {
            first -= 1;
        }
        if first > from {
            rest.push_str(&message.text[tokens[from].text.start..tokens[first - 1].text.end]);
            rest.push_str(", ");
        }
        from = range.end + tokens[range.end..].iter().take_while(|token| is_joint(token)).count();
    }
    if let (Some(first), Some(last)) = (tokens.get(from), tokens.last()) {
        rest.push_str(&message.text[first.text.start..last.text.end]);
    }
    rest.truncate(rest.trim_end_matches([' ', ',']).len());
    rest
}
