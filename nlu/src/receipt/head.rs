//! What sort of paper it is.

use super::{
    Kind,
    label::{Label, Line},
    merchant::{HEAD, house},
    screen::Screen,
};
use crate::words::lexicon::roles::receipt;

/// What sort of paper it is, by words that no other has.
const SORTS: &[(Kind, &[&str])] = &[
    (Kind::Refund, receipt::REFUND),
    (Kind::Withdrawal, receipt::WITHDRAWAL),
    (Kind::TopUp, receipt::TOP_UP),
    (Kind::Fuel, receipt::FUEL),
    (Kind::Toll, receipt::TOLL),
    (Kind::Pharmacy, receipt::PHARMACY),
    (Kind::Restaurant, receipt::RESTAURANT),
];

/// What sort of paper it is.
pub(super) fn kind(lines: &[Line], screen: Option<&Screen>) -> Kind {
    let is_screen = screen.is_some();
    if screen.is_some_and(|screen| screen.is_received) {
        return Kind::Received;
    }
    // A shop sells coffee too: only the head speaks for the house, and of sorts that a house is.
    let head = &lines[..lines.len().min(HEAD)];
    let speaks = |kind: Kind, words: &[&str]| {
        let whole = matches!(kind, Kind::Refund | Kind::Withdrawal | Kind::TopUp | Kind::Fuel);
        let mut of = if whole { lines.iter() } else { head.iter() };
        let is_refundable = |line: &Line| kind == Kind::Refund && line.has(receipt::REFUNDABLE);
        of.any(|line| !is_refundable(line) && words.iter().any(|word| line.says(word)))
    };
    let is_served = lines.iter().any(|line| line.has(receipt::SERVED));
    let known = SORTS.iter().find(|(kind, words)| speaks(*kind, words)).map(|(kind, _)| *kind);
    match known {
        Some(Kind::Restaurant) if house(lines).is_some() && !is_served => Kind::Shop,
        None if is_served && !is_screen => Kind::Restaurant,
        Some(kind) if !is_screen || matches!(kind, Kind::Refund | Kind::Withdrawal | Kind::TopUp) => kind,
        _ if is_screen => Kind::Transfer,
        _ if lines.iter().any(|line| line.label.is_some()) => Kind::Shop,
        _ => Kind::Other,
    }
}

/// Whether it tells what things would cost, and of nothing bought.
pub(super) fn is_list(lines: &[Line]) -> bool {
    let is_paid = lines.iter().any(|line| line.label == Some(Label::Paid) && !line.figures.is_empty());
    !is_paid && lines.iter().take(HEAD).any(|line| line.has(receipt::LISTS))
}
