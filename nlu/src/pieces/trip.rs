//! Trips: behind the way there, what costs about as much is the way back, and no change.

use ledger::Currency;

use crate::values::amount::{self, Amount};
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::arithmetic;
use crate::words::token::Token;

/// So many tokens from "balik" its price stands at most.
const NEAR: usize = 4;

/// "gojek ke rs 14rb, balik 13500": the word means the way back. "bayar ojek 20rb, balik 15rb" is money given back.
pub(super) fn ways_back(tokens: &mut [Token], book: Currency) {
    let Some(back) = tokens.iter().position(|token| token.is("kembali")) else { return };
    let (there, behind) = tokens.split_at(back);
    let is_ride = |token: &Token| {
        let thing = LEXICON.expense(&token.word);
        thing.is_some_and(|thing| thing.key == "transport") && !token.is_any(arithmetic::NO_RIDES)
    };
    let is_trip =
        there.iter().any(is_ride) && !there.iter().any(|token| token.is_any(arithmetic::HANDED_OVER));
    let price = |tokens: &[Token]| {
        (0..tokens.len())
            .rev()
            .find_map(|at| Some(amount::read(&tokens[at..], book)?.1).filter(|a| a.is_said()))
    };
    let near = &behind[1..behind.len().min(1 + NEAR)];
    let first =
        (0..near.len()).find_map(|at| Some(amount::read(&near[at..], book)?.1).filter(|a| a.is_said()));
    let alike = |there: Amount, back: Amount| there.minor <= back.minor * 2 && back.minor <= there.minor * 2;
    if is_trip && price(there).zip(first).is_some_and(|(there, back)| alike(there, back)) {
        tokens[back].mean("pulang");
    }
}
