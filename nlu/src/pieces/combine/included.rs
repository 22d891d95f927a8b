//! Parts that a sum holds already: said beside it, and no entries of their own.

use super::part::silence_from;
use super::{Between, drop_at, leading, money, said};
use crate::pieces::piece::{Item, Piece, Use};
use crate::words::lexicon::roles::arithmetic;
use crate::words::list::list;
use crate::words::token::Token;

/// "275rb sudah sama ongkir 15rb", "110rb termasuk pajak 10rb": the sum holds the part.
pub(super) fn included(pieces: &mut [Piece], tokens: &[Token]) {
    for &at in said(pieces).iter().skip(1) {
        let words = leading(pieces, tokens, at);
        let holds = includes(&words)
            || behind_already(&words)
            || is_inside(&words)
            || is_deducted(&words)
            || names_part(pieces, tokens, at);
        let whole = said(pieces).into_iter().rfind(|&before| before < at);
        let (Some(whole), Some(part)) = (whole.and_then(|at| money(&pieces[at])), money(&pieces[at])) else {
            continue;
        };
        if holds && whole.less(part).is_some() {
            silence_from(pieces, tokens, at);
            drop_at(pieces, at, Use::Part);
        }
    }
    rates_included(pieces, tokens);
}

/// "di dalamnya udah vitamin", "sudah masuk jasa": that much is in the sum.
fn is_inside(words: &Between<'_>) -> bool {
    let already = words.words.iter().position(|token| token.is_any(arithmetic::ALREADY));
    let put_in = already.is_some_and(|at| {
        let next = words.words.get(at + 1).is_some_and(|next| next.is("masuk"));
        next && words.words.iter().any(|token| token.is_any(arithmetic::FEES) || token.is("jasa"))
    });
    words.words.iter().any(|token| token.reads(arithmetic::INSIDE)) || put_in
}

/// "tax 30k included", "100rb di antaranya oli", "250rb-nya susu": what stands behind a part says that it is one.
fn names_part(pieces: &[Piece], tokens: &[Token], at: usize) -> bool {
    let behind: Vec<&Token> = pieces[at + 1..]
        .iter()
        .take(3)
        .take_while(|piece| piece.is_word() || piece.item == Item::Mark('-'))
        .map(|piece| &tokens[piece.tokens.start])
        .filter(|token| !token.is("-"))
        .collect();
    let Some(first) = behind.first() else { return false };
    let included = first.reads(arithmetic::INCLUDED_BEHIND) && behind.len() == 1;
    let among = first.reads(arithmetic::INSIDE)
        || first.is("di") && behind[1..].iter().any(|t| t.reads(arithmetic::INSIDE));
    // "3jt nya dipake lunasin utang": that much of it went elsewhere.
    let is_of_it =
        first.reads(list!["nya"]) && behind.get(1).is_some_and(|next| !next.is_any(arithmetic::GOING));
    included || among || is_of_it
}

/// "setelah dipotong iuran": what was said before is what was left.
fn is_deducted(words: &Between<'_>) -> bool {
    words.has(arithmetic::AFTER) && words.has(arithmetic::DEDUCTED)
}

/// "termasuk", and not "belum termasuk".
fn includes(words: &Between<'_>) -> bool {
    words.has(arithmetic::INCLUDED) && !words.has(arithmetic::NOT_YET)
}

/// "sudah sama ongkir", "udah plus pajak".
fn behind_already(words: &Between<'_>) -> bool {
    let sure = words
        .words
        .windows(2)
        .any(|pair| pair[0].is_any(list!["sudah", "already"]) && pair[1].is_any(arithmetic::WITH));
    sure && words.content().count() <= 3
}

/// "63.000 (termasuk PPN 10%)": the rate is in the price.
fn rates_included(pieces: &mut [Piece], tokens: &[Token]) {
    let mut is_in_sum = false;
    for at in 1..pieces.len() {
        match pieces[at].item {
            Item::Money(_) => is_in_sum = false,
            Item::Percent(_) => {
                // "incl 10% tax and 6% service"
                is_in_sum |= includes(&leading(pieces, tokens, at));
                if is_in_sum {
                    silence_from(pieces, tokens, at);
                    drop_at(pieces, at, Use::Rate);
                }
            }
            _ => {}
        }
    }
}
