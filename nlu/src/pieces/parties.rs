//! Names that no table knows as such: those with whom the person has debts, and whoever stands before a verb of lending.

use std::cmp::Reverse;

use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, account, actor, debt};
use crate::words::list::list;
use crate::words::token::{Kind, Token};

/// Has these tokens stand for somebody, so that every reader takes them for a name.
pub(crate) fn mark(tokens: &mut [Token], known: &[String]) {
    let speaks = tokens.iter().any(speaks_of_debts);
    let mut lower: Vec<String> = known.iter().map(|name| name.to_lowercase()).collect();
    // The longest first: "pak Darto" is one name, though "Darto" is known as well.
    lower.sort_by_key(|name| Reverse(name.split_whitespace().count()));
    // "Dek Yoga" is "yoga" too.
    let untitled =
        lower.iter().map(|name| untitled(name)).filter(|name| !lower.iter().any(|known| known == name));
    for name in lower.iter().map(String::as_str).chain(untitled) {
        let words: Vec<&str> = name.split_whitespace().collect();
        for at in 0..tokens.len() {
            // What is part of a longer name stays so.
            let is_free = |token: &Token| !token.is_any(roles::PARTY) && !token.is_any(roles::OF_PARTY);
            let spelt = tokens.get(at..at + words.len()).is_some_and(|tokens| {
                tokens.iter().zip(&words).all(|(token, word)| token.lower == *word && is_free(token))
            });
            if spelt && may_stand(&tokens[at], words.len(), speaks) {
                tokens[at].name(roles::PARTY);
                tokens[at + 1..at + words.len()].iter_mut().for_each(join);
            }
        }
    }
    for at in 0..tokens.len() {
        if is_before_lending(tokens, at) {
            tokens[at].name(roles::NAMES);
        }
    }
}

/// Has a further word of a name belong to it; one that no table knows is somebody, whatever a slip of the pen may make of it.
fn join(token: &mut Token) {
    if !LEXICON.has_written(&token.lower) {
        token.name(roles::NAMES);
    }
    token.join(roles::OF_PARTY);
}

/// A name in lower case without the titles before it: "yoga" of "dek yoga". A title that stands alone is the name.
pub fn untitled(name: &str) -> &str {
    let mut rest = name;
    while let Some((title, behind)) = rest.split_once(' ')
        && (actor::BEFORE_NAMES.contains(&title) || title == "si")
    {
        rest = behind.trim_start();
    }
    // "pak haji": which of them is said by titles alone.
    if actor::BEFORE_NAMES.contains(&rest) { name } else { rest }
}

/// Whether a word that a party is called may stand for them here: an ordinary one does where debts are spoken of.
fn may_stand(token: &Token, words: usize, speaks: bool) -> bool {
    let is_place = token.is_any(debt::SHOPS) || token.is_any(debt::SELLERS);
    let is_ordinary = LEXICON.has_written(&token.lower) && !is_somebody(token);
    !is_place && !token.is("saya") && (words > 1 || !is_ordinary || speaks || token.is_capital)
}

/// Lending, owing, paying back: what is said between people.
fn speaks_of_debts(token: &Token) -> bool {
    let sets = [roles::BORROWING, roles::OWED, debt::GIVING_BACK, debt::ADVANCED, debt::BETWEEN_PEOPLE];
    sets.iter().any(|words| token.is_any(*words)) || token.reads(debt::BETWEEN_PEOPLE)
}

/// "Yoga minjem 50rb", "rosma udah balikin": at the head of a clause, and of all that a table or a slip of the pen may make of
/// it, a name is what lends and gives back.
fn is_before_lending(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let verb = (at + 1..tokens.len()).find(|at| !tokens[*at].reads(actor::AUXILIARIES));
    let lends = verb.map(|verb| &tokens[verb]).is_some_and(|verb| {
        verb.is("pinjam") || verb.is_any(debt::GIVING_BACK) || verb.reads(list!["ngutang", "utang"])
    });
    let begins = at == 0 || {
        let before = &tokens[at - 1];
        before.kind == Kind::Symbol || before.is_any(roles::SEPARATORS) || before.lower == "si"
    };
    let is_known = is_somebody(token) || token.is("saya");
    if !lends || !begins || is_known || token.kind != Kind::Word || token.lower.chars().count() < 3 {
        return false;
    }
    let is_account = token.reads(account::NAMES) || token.is_any(debt::SELLERS) || token.is_any(debt::SHOPS);
    let is_thing = LEXICON.expense(&token.word).is_some();
    let is_corrected = !LEXICON.has_written(&token.lower);
    !is_account && is_thing && (token.is_capital || is_corrected)
}

fn is_somebody(token: &Token) -> bool {
    roles::SOMEBODY.iter().any(|role| token.is_any(*role)) && !token.is("orang")
}
