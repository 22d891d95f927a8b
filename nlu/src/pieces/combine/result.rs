//! Sums that somebody else did, and of which the message tells both ends: pay and what came of it, a prize and one's part, the
//! price of one time and what all of them came to.

use super::{between, count, drop_at, leading, money, said, silence_words};
use crate::pieces::piece::{Item, Piece, Use};
use crate::words::lexicon::roles::{self, arithmetic};
use crate::words::list::list;
use crate::words::numeral::ONE;
use crate::words::token::Token;

/// More times than that nobody goes somewhere.
const MOST_TIMES: i64 = 50;

/// "bonus 7.5jt, abis dipotong pajak yg masuk 6.9jt", "thr 4jt, abis pajak nerima 3,8jt": what was taken off, be it said how much
/// or not, did not come.
pub(super) fn withheld(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in said(pieces).windows(2) {
        let (Some(whole), Some(rest)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let words = between(pieces, tokens, pair[0], pair[1]);
        let takes = words.words.iter().position(|token| token.is_or_reads(arithmetic::WITHHELD));
        let comes = words.words.iter().rposition(|token| token.is_or_reads(arithmetic::CAME_OF_IT));
        let is_around = |token: &Token| {
            [arithmetic::WITHHELD, arithmetic::CAME_OF_IT, arithmetic::AROUND_PAY, arithmetic::AFTER]
                .iter()
                .any(|words| token.is_or_reads(words))
        };
        let is_told = takes.zip(comes).is_some_and(|(takes, comes)| takes < comes)
            && words.content().all(|token| is_around(token));
        let is_one =
            !pieces[pair[0]..pair[1]].iter().any(|piece| matches!(piece.item, Item::Mark('\n' | ';')));
        if !is_told || !is_one || whole.less(rest).is_none() {
            continue;
        }
        drop_at(pieces, pair[0], Use::Part);
        for at in pair[0] + 1..pair[1] {
            if matches!(pieces[at].item, Item::Percent(_)) {
                drop_at(pieces, at, Use::Rate);
            }
        }
        silence_words(&mut pieces[pair[0]..pair[1]], |_| false);
        return;
    }
}

/// "menang turney 1jt bagi 5, jd gw dpt 200k": of what was won together, one's own part.
pub(super) fn parted(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in said(pieces).windows(2) {
        let (Some(whole), Some(part)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let words = between(pieces, tokens, pair[0], pair[1]);
        let parts = words.words.iter().position(|token| token.is_or_reads(arithmetic::PARTING));
        let gets = words.words.iter().rposition(|token| token.is_or_reads(arithmetic::GOT));
        let is_told = parts.zip(gets).is_some_and(|(parts, gets)| parts < gets);
        let heads = (pair[0] + 1..pair[1]).find(|&at| count(&pieces[at]).is_some_and(|heads| heads > ONE));
        let share = heads.and_then(|at| count(&pieces[at])).map(|heads| whole.portion(ONE, heads));
        let is_share = share.is_none_or(|share| share.equals(part));
        if !is_told || !is_share || whole.less(part).is_none() {
            continue;
        }
        drop_at(pieces, pair[0], Use::Shared);
        if let Some(at) = heads {
            drop_at(pieces, at, Use::Count);
        }
        let parts = |piece: &Piece| tokens[piece.tokens.start].is_or_reads(arithmetic::PARTING);
        silence_words(&mut pieces[pair[0]..pair[1]], |piece| !parts(piece));
        return;
    }
}

/// "empat ribu lima ratus sekali jalan jadi sembilan ribu": the price of one time, and what so many came to.
pub(super) fn several_times(pieces: &mut [Piece], tokens: &[Token]) {
    for pair in said(pieces).windows(2) {
        let (Some(one), Some(all)) = (money(&pieces[pair[0]]), money(&pieces[pair[1]])) else { continue };
        let led_by = leading(pieces, tokens, pair[1]);
        let of_one = |at: &usize| {
            let token = &tokens[pieces[*at].tokens.start];
            token.is_or_reads(arithmetic::ONE_TIME)
        };
        let Some(sign) = (pair[0] + 1..pair[1]).find(of_one) else { continue };
        let comes_to =
            led_by.has(arithmetic::RESULT) || led_by.has(roles::TOTALS) || led_by.has(list!["total"]);
        let is_multiple = one.currency == all.currency
            && one.minor > 0
            && all.minor % one.minor == 0
            && (2..=MOST_TIMES).contains(&(all.minor / one.minor));
        if !comes_to || !is_multiple {
            continue;
        }
        drop_at(pieces, pair[0], Use::Each);
        for at in sign..pair[1] {
            if matches!(pieces[at].item, Item::Each | Item::Mark(',')) {
                drop_at(pieces, at, Use::Each);
            }
        }
        silence_words(&mut pieces[sign..pair[1]], |_| false);
        return;
    }
}
