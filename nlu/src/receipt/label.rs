//! What the words on a line say of its figures.

use ledger::messages::perceived;

use super::figure::{Figure, figures};
use crate::words::lexicon::roles::receipt;

/// What the figures of a line are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// Nothing that was paid: a tax base, what was saved, points, numbers of telephones and cards.
    Aside,
    /// The sum before what is added and taken off.
    Subtotal,
    /// What was taken off.
    Discount,
    /// Tax.
    Tax,
    /// A charge for service.
    Service,
    /// What makes the sum round.
    Rounding,
    /// A fee on top of an amount.
    Fee,
    /// The amount that the fee comes on top of.
    Nominal,
    /// What was handed over.
    Paid,
    /// What came back.
    Change,
    /// A total, plainly.
    Total,
    /// A total that nothing else is called.
    GrandTotal,
}

/// A line with what is known of it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its words.
    pub(super) text: String,
    /// Its letters alone, great ones, digits that look like letters among them.
    pub(super) letters: String,
    /// Its figures.
    pub(super) figures: Vec<Figure>,
    /// What they are, where words say it.
    pub(super) label: Option<Label>,
}

/// Words that say what the figures of a line are; of several on a line the first in this table decides.
const WORDS: &[(Label, &[&str])] = &[
    (Label::Aside, receipt::ASIDE),
    (Label::GrandTotal, receipt::GRAND_TOTAL),
    (Label::Subtotal, receipt::SUBTOTAL),
    (Label::Discount, receipt::DISCOUNT),
    (Label::Discount, receipt::ALL_DISCOUNTS),
    (Label::Rounding, receipt::ROUNDING),
    (Label::Service, receipt::SERVICE),
    (Label::Fee, receipt::FEE),
    (Label::Tax, receipt::TAX),
    (Label::Change, receipt::CHANGE),
    (Label::Paid, receipt::PAID),
    (Label::Nominal, receipt::NOMINAL),
    (Label::Total, receipt::TOTAL),
];

impl Line {
    /// Looks at a line.
    pub(super) fn of(line: &perceived::Line) -> Self {
        let text = line.text();
        let letters = letters(&text);
        let label = WORDS.iter().find(|(_, words)| words.iter().any(|word| letters.contains(word)));
        Self { figures: figures(&text), label: label.map(|(label, _)| *label), letters, text }
    }

    /// Its last figure that may be money.
    pub(super) fn amount(&self) -> Option<i64> {
        let money = self.figures.iter().rfind(|figure| figure.is_money);
        money.or(self.figures.last()).map(|figure| figure.units)
    }

    /// Whether any of these words stands in it, great letters without blanks.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.letters.contains(word))
    }
}

/// The letters of a text, great ones, with letters for digits between letters: `SUB T0TAL` is SUBTOTAL.
fn letters(text: &str) -> String {
    let all: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let is_letter =
        |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|letter| letter.is_alphabetic());
    let mut letters = String::new();
    for (at, letter) in all.iter().enumerate() {
        match letter {
            '0' if is_letter(at.checked_sub(1)) && is_letter(Some(at + 1)) => letters.push('O'),
            '1' if is_letter(at.checked_sub(1)) && is_letter(Some(at + 1)) => letters.push('I'),
            '1' if letters.ends_with("PB") => letters.push('1'),
            letter if letter.is_alphabetic() => letters.extend(letter.to_uppercase()),
            _ => {}
        }
    }
    letters
}

/// How it was paid.
pub(super) fn paid_by(lines: &[Line]) -> Option<String> {
    let paid = lines.iter().filter(|line| line.label == Some(Label::Paid));
    let mut ways = paid.filter_map(|line| receipt::WAYS.iter().find(|(word, _)| line.letters.contains(word)));
    ways.next().map(|(_, way)| (*way).to_owned())
}
