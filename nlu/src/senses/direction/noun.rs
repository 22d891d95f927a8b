//! Nouns of income, where no verb says the direction: who pays whom, and the words beside them, decide.

use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::{self, direction};
use ledger::Direction;

use super::{Words, is_person};

/// What a noun of income says, unless it is paid out: "gaji art", "bonus buat karyawan".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Direction> {
    let noun = words.0[at];
    if !noun.is_any(direction::INCOME) {
        return None;
    }
    let from = words.has(&["dari"]);
    if is_paid_out(words, at) && !from {
        return Some(Direction::Expense);
    }
    if is_charge(words, at) {
        return Some(Direction::Expense);
    }
    let to_lender = noun.is("setoran") && words.has(direction::LENDERS);
    let gift = noun.is_any(direction::GIFTS);
    let given = words.has(direction::GIVERS) || noun.is("setoran") && !words.has(&["motor", "ke"]);
    let ordered = noun.is_any(&["orderan", "pesanan"]) && !words.has(direction::ORDERS_COMING);
    let yields = !noun.is("hasil") || words.0.iter().any(|token| token.is_any(direction::YIELDS));
    // "gocar pulang lembur": a thing that was bought goes before the noun behind it.
    let beside_thing = noun.is_any(direction::WEAK)
        && words.0[..at].iter().any(|token| {
            LEXICON.expense(&token.word).is_some_and(|thing| thing.strength > 1)
                && LEXICON.income(&token.word).is_none()
        });
    let paid_out = words.has(direction::PAID_OUT_TO);
    (!to_lender && !ordered && yields && !beside_thing && (!paid_out || from) && (!gift || given))
        .then_some(Direction::Income)
}

/// "gaji karyawan", "thr buat pembantu", "bagi hasil ke partner": whoever works for the person gets it.
fn is_paid_out(words: &Words<'_>, at: usize) -> bool {
    let behind = &words.0[at + 1..];
    let worker = behind.first().is_some_and(|next| next.is_any(direction::PAID_BY_ME));
    let to_somebody = behind.windows(2).any(|pair| {
        let somebody = is_person(pair[1]) && !pair[1].is("kantor") || pair[1].is_any(direction::PAID_BY_ME);
        pair[0].is_any(&["untuk", "ke"]) && somebody
    });
    worker || to_somebody && !words.has(direction::ARRIVING)
}

/// "atm fee", "bunga kpr", "bunga mawar": what is charged, and what only bears the name.
fn is_charge(words: &Words<'_>, at: usize) -> bool {
    let beside =
        |set: &[&str]| {
            words.0.iter().enumerate().any(|(other, token)| {
                other != at && (token.is_any(set) || set.contains(&token.lower.as_str()))
            })
        };
    match words.0[at].word.as_str() {
        "fee" => beside(direction::CHARGED) && !beside(roles::ARRIVING),
        "bunga" => beside(direction::BORNE_INTEREST) || beside(direction::FLOWERS),
        _ => false,
    }
}
