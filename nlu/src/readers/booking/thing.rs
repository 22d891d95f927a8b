//! Things that nobody knows: what is counted, packed or bought for something was bought, whatever it is.

use ledger::Direction;

use crate::pieces::clause::Clause;
use crate::pieces::piece::{Item, Piece, Use, unit_of};
use crate::senses::direction::{Flow, is_person};
use crate::values::amount::Amount;
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, arithmetic, booking, income};
use crate::words::token::Token;

/// A name of a thing has no more words.
const MOST_WORDS: usize = 6;
/// Of words that nobody knows.
const MOST_NEW: usize = 3;

/// Whether the words of a clause can only name a thing that was bought: "toploader isi 25", "jinggo 2 bungkus", "kertas thermal
/// buat resi". A word alone may be a name, and one that does something is no thing.
pub(super) fn is_told(clause: &Clause, words: &[&Token], flow: &Flow, tokens: &[Token]) -> bool {
    let all = clause.all();
    let is_counted = || all.iter().enumerate().any(|(at, piece)| counts(piece, &all[..at], tokens));
    let is_paid = || words.iter().any(|token| token.is_any(booking::PAID_UP));
    let is_for_something = || {
        let unknown = words.first().is_some_and(|first| !LEXICON.knows(&first.word));
        let purpose = words.iter().position(|token| token.is("untuk"));
        unknown && purpose.is_some_and(|at| at + 1 < words.len())
    };
    may_name_one(clause, words, flow) && (is_counted() || is_paid() || is_for_something())
}

/// Whether nobody knows any word of a clause: beside things that were bought, they name one.
pub(super) fn is_new(clause: &Clause, words: &[&Token], flow: &Flow) -> bool {
    let new =
        |token: &&Token| token.is_any(roles::FILLERS) || token.lower.len() > 2 && !LEXICON.knows(&token.word);
    may_name_one(clause, words, flow) && words.iter().all(new) && words.len() <= MOST_NEW
}

/// Whether the words of a clause may name a thing, and no person or deed.
fn may_name_one(clause: &Clause, words: &[&Token], flow: &Flow) -> bool {
    let is_noun = |token: &&&Token| {
        token.is_any(roles::FILLERS)
            || !is_person(token) && !token.is_any(booking::NO_THING) && !token.is_any(income::INCOME)
    };
    let content = words.iter().filter(|token| !token.is_any(roles::FILLERS)).count();
    flow.direction == Direction::Expense
        && clause.amount.is_some_and(Amount::is_said)
        && (1..=MOST_WORDS).contains(&content)
        && words.iter().all(|token| is_noun(&token))
        && !words.iter().any(|token| token.is("saya"))
}

/// "2 liter", "setengah kilo", "seperempat": a quantity such as food is sold by, and a part of it alone.
pub(super) fn is_weighed(pieces: &[&Piece], tokens: &[Token]) -> bool {
    pieces.iter().any(|piece| {
        let tokens = &tokens[piece.tokens.clone()];
        let is_part = |token: &Token| {
            [arithmetic::HALVES, arithmetic::QUARTERS].iter().any(|parts| token.is_or_reads(parts))
        };
        match piece.item {
            Item::Count(_) | Item::Measure(_) | Item::Spent(Use::Count | Use::Each) | Item::Each => {
                unit_of(tokens).is_some_and(|unit| booking::WEIGHED.contains(&unit))
            }
            Item::Word | Item::Money(_) => tokens.len() == 1 && is_part(&tokens[0]),
            _ => false,
        }
    })
}

/// "2 bungkus", "isi 25", "200 lembar".
fn counts(piece: &Piece, before: &[&Piece], tokens: &[Token]) -> bool {
    let last = || before.last().map(|piece| &tokens[piece.tokens.start]);
    match piece.item {
        Item::Count(_) | Item::Spent(Use::Count) => true,
        Item::Money(amount) => !amount.is_said() && last().is_some_and(|token| token.is_any(booking::PACKED)),
        _ => false,
    }
}
