//! Looking things up among the entries: "cari kopi", and "udah masuk belum bensin tadi?".

use crate::frame::Command;
use crate::pieces::message::Message;
use crate::readers::phrase;
use crate::words::lexicon::roles::{self, lookup};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// What a message looks for, and how.
pub(crate) fn read(message: &Message<'_>) -> Option<Command> {
    search(message).or_else(|| check(message))
}

/// "cari bakso", "cariin yang indomaret": the words to look for, as written.
fn search(message: &Message<'_>) -> Option<Command> {
    let first = message.tokens.iter().position(|token| !phrase::is_polite(token))?;
    let is_search = message.tokens[first].reads(lookup::SEARCHING);
    let rest = message.tokens.get(first + 1..).filter(|rest| is_search && !rest.is_empty())?;
    let skipped = rest.iter().take_while(|token| token.is_or_reads(lookup::BEFORE_WORDS)).count();
    // "cari sarapan 27rb" was spent, "cari transaksi 27rb" is looked for.
    let of_entries = rest[..skipped].iter().any(|token| !token.is("yang"));
    if message.said_amount().is_some() && !of_entries {
        return None;
    }
    let rest = rest.get(skipped..).filter(|rest| !rest.is_empty()).unwrap_or(rest);
    let last = rest.iter().rposition(|token| !phrase::is_polite(token) && token.kind != Kind::Symbol)?;
    let words = &message.text[rest[0].text.start..rest[last].text.end];
    let words = words.trim_matches(|letter: char| letter.is_whitespace() || "\"'*_".contains(letter));
    (!words.is_empty()).then(|| Command::Search(words.to_owned()))
}

const MOST_WORDS: usize = 4;

/// "bensin tadi udah kecatat belum?": the thing; the newest entry where none is named.
fn check(message: &Message<'_>) -> Option<Command> {
    if message.tokens.len() > 16 || !(message.has(list!["sudah", "belum"]) || message.text.ends_with('?')) {
        return None;
    }
    let verb = question(message)?;
    let named = message.pieces.iter().filter(|piece| piece.is_word());
    let thing: Vec<&Token> = named
        .flat_map(|piece| message.tokens[piece.tokens.clone()].iter())
        .filter(|token| {
            *token != verb
                && !token.is_any(roles::FILLERS)
                && !phrase::is_polite(token)
                && !token.is_or_reads(lookup::AROUND)
                && !token.reads(lookup::BOOKED)
        })
        .collect();
    let words = thing.iter().map(|token| as_filed(token, message)).collect::<Vec<_>>().join(" ");
    match thing.len() {
        0 if verb.is_any(lookup::DONE) => None,
        0 => Some(Command::Latest(Some(1))),
        1..=MOST_WORDS => Some(Command::Check(words)),
        _ => None,
    }
}

/// The word as written, but for whose it is: "gajiku".
fn as_filed<'m>(token: &'m Token, message: &'m Message<'_>) -> &'m str {
    let owned =
        lookup::POSSESSIVES.iter().any(|ending| token.lower.strip_suffix(ending) == Some(&token.word));
    if owned { &token.word } else { &message.text[token.text.clone()] }
}

/// The verb of a question whether something is booked.
fn question<'m>(message: &'m Message<'_>) -> Option<&'m Token> {
    let tokens = &message.tokens;
    let at = |words: &List| tokens.iter().position(|token| token.is_any(words));
    let (done, not_yet) = (at(list!["sudah"]), at(list!["belum"]));
    let whether = done.zip(not_yet).is_some_and(|(done, not_yet)| done < not_yet);
    let asked = message.text.ends_with('?') || tokens[0].lower == "apakah";
    let ends_open = tokens.iter().rfind(|token| token.kind != Kind::Symbol && !phrase::is_polite(token));
    let or_not = ends_open.is_some_and(|token| token.is("tidak") || token.lower == "kan");
    let booked = tokens.iter().find(|token| token.reads(lookup::BOOKED));
    if let Some(verb) = booked.filter(|_| !message.has(lookup::NOT_ASKED)) {
        let is_told = verb.lower.starts_with(['k', 't']);
        let open = asked && (done.is_some() || not_yet.is_some() || is_told);
        let or_not = or_not && (done.is_some() || is_told);
        return (whether || open || or_not).then_some(verb);
    }
    if message.said_amount().is_some() {
        return None;
    }
    let came = tokens.iter().position(|token| token.is("masuk"));
    if let Some(came) = came {
        let right_behind = done.is_some_and(|done| done + 1 == came);
        return (right_behind && (whether || asked)).then_some(&tokens[came]);
    }
    // "udah bayar listrik belum?"
    let paid = tokens.iter().position(|token| token.is_any(lookup::DONE))?;
    let between = done.zip(not_yet).is_some_and(|(done, not_yet)| done < paid && paid < not_yet);
    (between && !message.has(lookup::NOT_WHETHER)).then_some(&tokens[paid])
}
