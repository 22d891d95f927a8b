//! Repairs: the person takes back what was said just before, and says it anew.

use super::{Between, between, drop_at, leading, places, silence_words};
use crate::pieces::piece::{Item, Piece, Use};
use crate::words::lexicon::roles::{self, arithmetic};
use crate::words::list::list;
use crate::words::token::Token;

/// "80rb eh salah, 120rb", "bukan 30rb tapi 45rb", "25rb bukan 20rb": the last one wins.
pub(super) fn amounts(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in places(pieces).windows(2) {
        let (first, second) = (pair[0], pair[1]);
        let words = between(pieces, tokens, first, second);
        let before = first.checked_sub(1).map(|at| &tokens[pieces[at].tokens.start]);
        let other_thing = is_of_earlier(pieces, tokens, &words, first);
        let not_first = before.is_some_and(|token| token.is("bukan"));
        // "54k not 45k"
        let denial = &tokens[pieces[second - 1].tokens.start];
        let not_second = (denial.is("bukan") || denial.lower == "not") && !words.has(list!["eh"]);
        if not_first && !words.has(roles::ONLY_OR_TOO) {
            drop_at(pieces, first, Use::TakenBack);
        } else if not_second && !words.has_content() {
            drop_at(pieces, second, Use::TakenBack);
            silence_words(&mut pieces[second - 1..second], |_| false);
        } else if takes_back(&words) && !other_thing || is_starred(pieces, second) {
            takes_count_back(pieces, first, second);
            silence_slip(pieces, tokens, first..second);
            drop_at(pieces, first, Use::TakenBack);
        }
    }
}

/// "150rb, eh salah lihat nota, 115rb": how somebody came to be wrong says nothing of the thing.
fn silence_slip(pieces: &mut [Piece], tokens: &[Token], range: std::ops::Range<usize>) {
    let is_slip = |piece: &Piece| tokens[piece.tokens.start].is_any(arithmetic::FIRM_REPAIRS);
    let Some(from) = range.clone().find(|&at| is_slip(&pieces[at])) else { return };
    silence_words(&mut pieces[from + 1..range.end], |piece| {
        !tokens[piece.tokens.start].is_or_reads(arithmetic::MISREADING)
    });
}

/// "setengah kilo 15rb eh bukan sekilo deng 30rb": with the amount goes what it was for.
fn takes_count_back(pieces: &mut [Piece], first: usize, second: usize) {
    let anew = (first + 1..second).find(|&at| pieces[at].item == Item::Each);
    let Some(anew) = anew else { return };
    let start = (0..first).rev().find(|&at| matches!(pieces[at].item, Item::Money(_))).unwrap_or(0);
    if let Some(count) = (start..first).rev().find(|&at| matches!(pieces[at].item, Item::Count(_))) {
        drop_at(pieces, count, Use::TakenBack);
        drop_at(pieces, anew, Use::Each);
    }
}

/// "eh", "ralat", "oh bukan,", "wait no": what stands between takes the first back, and names nothing else.
fn takes_back(words: &Between<'_>) -> bool {
    let firmly = words.has(arithmetic::FIRM_REPAIRS);
    let softly = |token: &&Token| token.is_any(roles::CORRECTIONS) || token.is_any(arithmetic::SOFT_REPAIRS);
    // What stands before the word of correcting belongs to the first amount: "300rb di atm, eh 400rb".
    let behind = words.words.iter().position(softly).map(|at| Between { words: words.words[at..].to_vec() });
    firmly || behind.is_some_and(|words| !words.has_content())
}

/// "ayam 40rb, kangkung 5rb, ayamnya ralat 44rb": what is taken back was said before the first.
fn is_of_earlier(pieces: &[Piece], tokens: &[Token], words: &Between<'_>, first: usize) -> bool {
    let earlier = places(pieces).into_iter().filter(|&at| at < first);
    let own = leading(pieces, tokens, first);
    earlier
        .into_iter()
        .any(|at| words.content().any(|word| leading(pieces, tokens, at).names(word) && !own.names(word)))
}

/// A line that begins with "*": how people correct themselves in chats.
fn is_starred(pieces: &[Piece], at: usize) -> bool {
    at >= 2 && pieces[at - 1].item == Item::Mark('*') && pieces[at - 2].item == Item::Mark('\n')
}

/// "kopi 22rb, roti 15rb, eh rotinya 18rb": the amount that was said of the thing is taken back.
pub(super) fn named(pieces: &mut [Piece], tokens: &[Token]) {
    let places = places(pieces);
    for (index, &at) in places.iter().enumerate().skip(1) {
        let words = leading(pieces, tokens, at);
        if !words.has(roles::CORRECTIONS) && !words.has(list!["ternyata"]) {
            continue;
        }
        let meant: Vec<&Token> = words.content().copied().collect();
        let said = |earlier: &&usize| {
            let words = leading(pieces, tokens, **earlier);
            meant.iter().any(|word| words.names(word))
        };
        if let Some(&earlier) = places[..index].iter().rev().find(said) {
            drop_at(pieces, earlier, Use::TakenBack);
        }
    }
}

/// "roti 25rb, susu 12rb, eh susunya gak jadi": of several things the one that is named is called off.
pub(super) fn called_off(pieces: &mut [Piece], tokens: &[Token]) {
    let places = places(pieces);
    let Some(&last) = places.last().filter(|_| places.len() > 1) else { return };
    let words = between(pieces, tokens, last + 1, pieces.len());
    if !words.has(roles::CALLED_OFF) && !words.has(arithmetic::STRIKING) {
        return;
    }
    let meant: Vec<&Token> = words.content().copied().collect();
    let named = places.into_iter().rev().find(|&at| {
        let words = leading(pieces, tokens, at);
        meant.iter().any(|word| words.names(word))
    });
    if let Some(at) = named {
        drop_at(pieces, at, Use::TakenBack);
        pieces[last + 1..].iter_mut().for_each(|piece| piece.item = Item::Spent(Use::Silent));
    }
}

/// "pakai gopay 5rb eh pakai ovo", "senin eh selasa", "3 meter @40rb eh 2 meter": the same for days, accounts and counts.
pub(super) fn other_pieces(pieces: &mut [Piece], tokens: &[Token]) {
    let is_same_kind = |first: &Piece, second: &Piece| {
        matches!(
            (&first.item, &second.item),
            (Item::Account(_), Item::Account(_))
                | (Item::When(_), Item::When(_))
                | (Item::Count(_), Item::Count(_))
                | (Item::Measure(_), Item::Measure(_))
        )
    };
    for second in 1..pieces.len() {
        let Some(first) = (0..second).rev().find(|&first| is_same_kind(&pieces[first], &pieces[second]))
        else {
            continue;
        };
        let words = between(pieces, tokens, first, second);
        let is_right_behind = words.words.last().is_some_and(|token| token.is_any(arithmetic::SLIPS));
        if is_right_behind || (words.has(arithmetic::SLIPS) && !words.has_content()) {
            let is_counted = matches!(pieces[second].item, Item::Count(_) | Item::Measure(_));
            if is_counted {
                // The price looks for its count before it.
                pieces[first].item = std::mem::replace(&mut pieces[second].item, Item::Spent(Use::TakenBack));
            } else {
                drop_at(pieces, first, Use::TakenBack);
            }
        }
    }
}
