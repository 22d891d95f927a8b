//! News: what others earn, win and sell is told of, and is none of the person's money.

use crate::senses::direction::{is_person, party};
use crate::words::lexicon::roles::{self, debt, direction, hearsay, income, piece};
use crate::words::token::Token;

/// "si", "itu": no longer word is one.
const ARTICLE: usize = 3;

/// "warung sebelah omsetnyo 5jt", "streamer td dapet donasi 5jt", "anaknyo baru dapek kerja gaji 6 juta": somebody else stands before
/// what is earned, and nobody before them who gives or buys.
pub(super) fn is_told(words: &[&Token]) -> bool {
    let is_mine = |token: &Token| token.is("saya") || token.reads(roles::OWN_SHOPS);
    if words.iter().any(|token| is_mine(token)) {
        return false;
    }
    let earns = |token: &Token| {
        token.is_any(hearsay::EARNS) || token.is_any(income::INCOME) || token.reads(hearsay::THEIR_PAY)
    };
    let Some(at) = words.iter().position(|token| earns(token)) else { return false };
    let who = &words[..at];
    let gives = |token: &Token| {
        token.is_any(direction::GIVING) || token.is_any(direction::SPENDING) || token.is_any(roles::BUYING)
    };
    if who.iter().any(|token| gives(token)) {
        return false;
    }
    if is_in_the_media(who) {
        return true;
    }
    let is_silent = |token: &Token| {
        token.is_any(roles::FILLERS) || token.is_or_reads(hearsay::TELLING) || token.is_any(roles::OTHERS)
    };
    let Some(head) = who.iter().position(|token| !is_silent(token) || is_of_somebody(token)) else {
        return false;
    };
    let named = &who[head..];
    // "kabare Yu Sri menang undian 10jt"
    let is_heard = head > 0
        && words[0].is_or_reads(hearsay::TELLING)
        && words[0].lower.len() > ARTICLE
        && (is_person(named[0]) || party::is_title(named[0]));
    is_heard
        || named[0].reads(hearsay::PUBLIC)
        || is_next_door(named)
        || named.iter().any(|token| is_of_somebody(token))
}

/// "warung sebelah", "toko depan", "kios wong".
fn is_next_door(named: &[&Token]) -> bool {
    let [shop, where_to, ..] = named else { return false };
    shop.is_any(debt::SHOPS) && where_to.is_or_reads(hearsay::NEXT_DOOR)
}

/// "anaknyo", "adike", "istrinya": of whoever is spoken of.
fn is_of_somebody(token: &Token) -> bool {
    let is_kin = token.is_any(roles::KIN) || token.is_any(roles::HOUSEHOLD) || token.is_any(roles::OTHERS);
    let is_hung_on = piece::HUNG_ON.iter().chain(&["e"]).any(|ending| token.lower.ends_with(*ending));
    is_kin && is_hung_on && token.lower != token.word && token.lower.len() > 4
        || token.reads(hearsay::THEIR_KIN)
}

/// "di berita gaji dpr 100jt sebulan"
fn is_in_the_media(who: &[&Token]) -> bool {
    let [first, second, ..] = who else { return false };
    first.is("di") && second.reads(hearsay::MEDIA)
}
