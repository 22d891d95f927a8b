//! What moving money cost, beside what was moved or bought by it.

use super::label::{Label, Line};
use crate::words::lexicon::roles::receipt::{CHARGES, CHARGES_IN_FULL, MONEY};

/// The fees that a slip names, in all; `None` where none of its figures is the total without them: then some are within it,
/// or misread.
pub(super) fn read(lines: &[Line], total: i64) -> Option<i64> {
    let (charges, others): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| is_charge(line));
    let fee: i64 = charges.into_iter().filter_map(Line::amount).sum();
    let rest = total - fee;
    let names_rest = |line: &&Line| {
        let is_rest = |figure: &super::figure::Figure| figure.is_money && figure.units == rest;
        line.label != Some(Label::Aside) && line.figures.iter().any(is_rest)
    };
    (fee > 0 && rest > 0 && others.iter().any(names_rest)).then_some(fee)
}

/// A tip and the way to the door are charged on top as well, and are no fee of whoever moves the money.
fn is_charge(line: &Line) -> bool {
    let name = MONEY.iter().fold(line.letters.as_str(), |name, mark| name.trim_end_matches(mark));
    line.label == Some(Label::Fee) && (line.has(CHARGES) || CHARGES_IN_FULL.contains(&name))
}
