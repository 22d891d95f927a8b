//! A second reader that knows no rules: it was taught by labelled messages alone, and errs elsewhere than the rules do.
//!
//! What it sees of a text are signs (words, pairs of words, parts of words), of which each weighs for or against what the
//! text may be. The weights stand in `nlu/weights/hunch.bin`; `make teach` writes them anew from the labels.

pub(crate) mod chance;
pub(crate) mod signs;
mod subject;

pub(crate) use crate::hunch::chance::Chance;
use crate::hunch::signs::SIGNS;
pub(crate) use crate::hunch::subject::{Kind, Subject, WIDTH};

/// What was taught: for each sign a row, of a weight for each answer to each question.
static WEIGHTS: &[u8; SIGNS * WIDTH] = include_bytes!("../weights/hunch.bin");

/// Below this chance a direction is doubted: one in twenty-five.
pub(crate) const DOUBT: Chance = chance::per_mille(40);
/// From this chance on a category is named where the rules know none.
pub(crate) const NAMED: Chance = chance::per_mille(600);
/// From this chance on a category goes before the one of a word that the rules know.
pub(crate) const SURER: Chance = chance::per_mille(800);

/// The weights as they are kept.
pub fn weights() -> &'static [u8] {
    WEIGHTS
}

/// How likely each answer is, for a text of these signs.
pub(crate) fn ask(subject: Subject, signs: &[u16]) -> Vec<Chance> {
    ask_by(WEIGHTS, subject, signs)
}

/// The same, by weights of one's own.
pub(crate) fn ask_by(weights: &[u8], subject: Subject, signs: &[u16]) -> Vec<Chance> {
    let columns = subject.columns();
    let mut sums = vec![0; columns.len()];
    for sign in signs {
        let row = &weights[usize::from(*sign) * WIDTH..][columns.clone()];
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += i64::from(weight.cast_signed()) * chance::STEP;
        }
    }
    chance::chances(&sums, signs.len())
}
