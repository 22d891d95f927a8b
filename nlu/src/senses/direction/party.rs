//! What a party is called: "bu lastri", "pak haji", "teman kos". A title goes with the name behind it.

use std::ops::Range;

use super::{Flow, actor, is_person, knows};
use crate::words::lexicon::roles::{self, actor as names, debt, debt_wish, phrase, remark};
use crate::words::token::{Kind, Token};

/// The words around the one at a place that are one name with it.
pub(crate) fn whole(words: &[&Token], at: usize) -> Range<usize> {
    let near = |left: usize| {
        let between = words[left + 1].text.start.checked_sub(words[left].text.end);
        between.is_some_and(|between| between <= 1)
    };
    let mut range = at..at + 1;
    // A known name is found whole, by whichever of its words.
    let is_led = |at: usize| is_title(words[at - 1]) || words[at].is_any(roles::OF_PARTY);
    while range.start > 0 && near(range.start - 1) && is_led(range.start) {
        range.start -= 1;
    }
    while range.end < words.len() && near(range.end - 1) && goes_on(words[range.end - 1], words[range.end]) {
        range.end += 1;
    }
    range
}

/// The name in lower case, with one space between its words; "si" is no part of it.
pub(crate) fn called(words: &[&Token], at: usize) -> String {
    spelt(&words[whole(words, at)])
}

/// The same of words that are a name.
pub(crate) fn spelt(words: &[&Token]) -> String {
    let said = words.iter().map(|token| token.lower.as_str()).filter(|word| !matches!(*word, "si" | "sang"));
    said.collect::<Vec<_>>().join(" ")
}

/// Whether a word may be somebody's name, or the title before it.
pub(crate) fn is_name(token: &Token) -> bool {
    // "dina" is a day in Javanese.
    let is_given = || token.reads(roles::NAMES.words());
    token.kind == Kind::Word
        && !token.is("saya")
        && (is_person(token) || actor::may_name(token) || is_given())
}

/// Whether a word is written as a name is, and is none that everybody uses otherwise: "sama Mei", "dibayarin Yoga".
pub(crate) fn is_called(token: &Token) -> bool {
    let is_other = token.is("saya")
        || token.is_any(roles::FILLERS)
        || token.is_any(roles::SEPARATORS)
        || token.is_any(roles::BUYING)
        || token.reads(roles::account::NAMES);
    token.is_capital && token.text.start > 0 && token.lower.chars().count() > 2 && !is_other
}

/// "bu", "pak", "mas": what stands before a name.
pub(crate) fn is_title(token: &Token) -> bool {
    // "andi" is a title in Makassar, and a name elsewhere.
    (token.reads(names::BEFORE_NAMES) || token.is("teteh"))
        && token.lower != "a"
        && !token.is_any(roles::NAMES)
}

/// The one whom these words name, where they say nothing else than that it was them: "maksudnya ke Sari", "bukan Andi tapi bu
/// Rini". Who stands behind a denial is not meant; `is_after_denial` where somebody was denied in another part before.
pub(crate) fn alone(words: &[&Token], is_after_denial: bool) -> Option<String> {
    let around = |token: &Token| {
        token.is_any(roles::FILLERS)
            || token.is_or_reads(debt_wish::AROUND_PARTY)
            || token.is_or_reads(remark::MARKS)
            || token.is_or_reads(remark::WRONG)
            || denies(token)
            || token.is_any(roles::OWED)
            || token.reads(phrase::PARTICLES)
    };
    let (mut found, mut denied, mut at) = (None, false, 0);
    // Behind somebody who is not meant stands who is, whatever their name means elsewhere: "bukan Accung, Baso".
    let mut is_awaited = is_after_denial;
    while at < words.len() {
        let token = words[at];
        // "bu Tati yang sebelah mushala": which of those who are called so.
        if found.is_some() && !denied && token.is("yang") {
            break;
        }
        let may_name = |token: &Token| is_name(token) || is_awaited && is_called(token);
        let names = may_name(token) && !token.is_any(roles::FILLERS) || is_title(token);
        if names && !denies(token) && !token.is_or_reads(remark::MARKS) {
            let range = whole(words, at);
            let is_somebody =
                range.clone().any(|at| may_name(words[at]) && !words[at].is_any(roles::FILLERS));
            if !denied && is_somebody {
                found = Some(spelt(&words[range.clone()]));
            }
            (denied, is_awaited) = (false, is_awaited || denied);
            at = range.end.max(at + 1);
            continue;
        }
        if !around(token) {
            return None;
        }
        denied |= denies(token);
        at += 1;
    }
    found
}

/// Whether a word denies whoever stands behind it.
pub(crate) fn denies(token: &Token) -> bool {
    token.is_or_reads(remark::DENIALS) || token.reads(remark::DENYING_SOMEBODY)
}

/// Whoever is named there, known or not.
pub(super) fn named<'a>(words: &[&'a Token], at: usize) -> Option<&'a Token> {
    let is_one =
        |token: &&Token| is_person(token) || is_title(token) || is_called(token) || actor::may_name(token);
    words.get(at).copied().filter(is_one)
}

/// "bayar utang ke warung Bu Sri": where nobody else is named, it is with whose shop it is.
pub(super) fn at_shop(words: &[&Token], flow: Flow) -> Flow {
    Flow { note: flow.note.clone().or_else(|| keeper(words)), ..flow }
}

/// Whether the person is the one who sells or lends.
pub(super) fn is_at_own_shop(words: &[&Token]) -> bool {
    let leads = |token: &Token| token.is("sama") || token.is("ke") || token.is_any(debt::SHOPS);
    words.windows(2).any(|pair| pair[1].is("saya") && leads(pair[0]))
        || words.iter().any(|token| token.reads(roles::OWN_SHOPS))
}

/// "ke warung bu Lastri": whose shop it is.
fn keeper(words: &[&Token]) -> Option<String> {
    let at = words
        .windows(2)
        .position(|pair| pair[0].is_any(debt::BEFORE_PARTIES) && pair[1].is_any(debt::SHOPS))?
        + 2;
    let owner = words.get(at).filter(|owner| is_title(owner) || is_name(owner) || is_called(owner))?;
    (!owner.is_any(roles::FILLERS) || is_title(owner)).then(|| called(words, at))
}

/// "di warung bu Lastri": whose shop it is, else the shop.
pub(super) fn creditor(words: &[&Token]) -> Option<String> {
    let Some(at) = words.windows(2).position(|pair| pair[0].is("di") && pair[1].is_any(debt::SHOPS)) else {
        // "kulakan rokok nang Karjo, ngutang sek"
        let at = words.windows(2).position(|pair| {
            pair[0].is_any(debt::BEFORE_PARTIES)
                && (is_name(pair[1]) || is_title(pair[1]) || is_called(pair[1]))
        });
        return at.map(|at| called(words, at + 1));
    };
    let at = at + 1;
    let owner = words.get(at + 1).filter(|next| is_title(next) || is_name(next));
    Some(match owner {
        Some(owner) if is_title(owner) || is_person(owner) => called(words, at + 1),
        Some(_) => spelt(&words[at..at + 2]),
        None => words[at].lower.clone(),
    })
}

fn goes_on(before: &Token, next: &Token) -> bool {
    let is_part = next.kind == Kind::Word && !next.is("saya") && next.lower.chars().count() > 1;
    let of_title = is_title(before)
        && ((is_name(next) || is_called(next)) && !next.is_any(roles::OTHERS)
            || is_title(next)
            || next.reads(debt_wish::WHICH_OF_THEM));
    let of_kin =
        (before.is_any(roles::KIN) || before.is_any(roles::OTHERS)) && next.reads(debt_wish::WHICH_OF_THEM);
    let of_name = before.is_any(roles::NAMES)
        && (next.is_any(roles::NAMES) && !next.is_any(roles::PARTY) || next.reads(debt_wish::WHICH_OF_THEM));
    let of_party = next.is_any(roles::OF_PARTY);
    is_part && (of_title || of_kin || of_name || of_party)
}

/// Who lent money of which nothing but the noun tells: "utang ke Sari 85rb", and what for: "utang ke Sari 85rb buat makan". A shop
/// lends too, with or without whose it is.
pub(crate) fn lender<'a>(words: &[&'a Token]) -> Option<&'a Token> {
    let said = words.iter().copied().filter(|token| !token.is("saya") && !token.is("tadi"));
    let said: Vec<&Token> = said.take_while(|token| !token.is("untuk")).collect();
    let [noun, towards, named, ref behind @ ..] = *said else { return None };
    let is_shop = named.is_any(debt::SHOPS);
    let is_owner = || behind.iter().all(|token| is_title(token) || is_name(token) || is_called(token));
    let is_named_whole = behind.is_empty()
        || behind.len() == 1 && is_title(named)
        || behind.len() <= 2 && is_shop && is_owner();
    let is_somebody = is_person(named) || !knows(named) || is_title(named) || is_shop;
    let is_to = noun.is("utang") && towards.is_any(debt::TOWARDS) && !towards.is("dari");
    (is_to && is_somebody && is_named_whole).then_some(named)
}

/// What they are called; of a shop, whose it is where that is said: "utang ke warung bu Sri 20rb".
pub(super) fn lender_called(words: &[&Token]) -> Option<String> {
    let lender = lender(words)?;
    let at = words.iter().position(|token| token.text == lender.text)?;
    let keeper = if lender.is_any(debt::SHOPS) { keeper(words) } else { None };
    Some(keeper.unwrap_or_else(|| called(words, at)))
}
