//! What stands around a total: the figures by the words on their lines.

use super::super::label::{Label, Line};
use crate::words::lexicon::roles::receipt;

/// What stands beside the total, in whole units of its currency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// What was taken off.
    pub discount: Option<i64>,
    /// Tax.
    pub tax: Option<i64>,
    /// A charge for service.
    pub service: Option<i64>,
    /// What rounding added.
    pub rounding: Option<i64>,
    /// Fees on top.
    pub fee: Option<i64>,
    /// What was handed over.
    pub paid: Option<i64>,
    /// What came back.
    pub change: Option<i64>,
}

/// The same, figure by figure.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// What comes on top, as it is printed; tax may be within already.
    pub(super) on: Vec<i64>,
    /// What makes the sum round, either way.
    pub(super) rounding: Vec<i64>,
    /// What is taken off, each more than nothing.
    pub(super) off: Vec<i64>,
    /// What is taken off in all, where the paper adds it up.
    pub(super) all_off: Option<i64>,
    /// What was handed over, one way or several.
    pub(super) paid: Vec<i64>,
    /// What came back.
    pub(super) change: Option<i64>,
    /// Sums before what is added and taken off.
    pub(super) subtotals: Vec<i64>,
    /// Amounts that fees come on top of.
    pub(super) nominals: Vec<i64>,
    /// What is still to be paid.
    pub(super) remaining: Option<i64>,
    /// A part was paid before, or is paid later.
    pub(super) is_partial: bool,
}

/// No tax and no fee is less, in whole rupiah.
const LEAST_CHARGED: i64 = 50;

impl Parts {
    pub(super) fn of(lines: &[Line]) -> Self {
        let all = |label: Label| labelled(lines, label);
        let on = [Label::Tax, Label::Service, Label::Fee];
        // Only what rounds is as little as a few rupiah: "PPN 1" is a code.
        let charged = on.into_iter().flat_map(all).filter(|units| units.abs() >= LEAST_CHARGED);
        let in_parts = [Label::Deposit, Label::Remaining];
        Self {
            on: charged.collect(),
            rounding: all(Label::Rounding).filter(|units| *units != 0).collect(),
            off: all(Label::Discount).map(i64::abs).filter(|units| *units > 0).collect(),
            all_off: lines.iter().filter(|line| line.has(receipt::ALL_DISCOUNTS)).find_map(Line::amount),
            paid: lines.iter().filter(|line| line.label == Some(Label::Paid)).filter_map(paid).collect(),
            change: all(Label::Change).next().map(i64::abs),
            subtotals: all(Label::Subtotal).filter(|units| *units > 0).collect(),
            nominals: all(Label::Nominal).filter(|units| *units > 0).collect(),
            remaining: all(Label::Remaining).find(|units| *units > 0),
            is_partial: in_parts.into_iter().flat_map(all).any(|units| units != 0),
        }
    }
}

/// The figures of the lines that bear this label.
fn labelled(lines: &[Line], label: Label) -> impl Iterator<Item = i64> {
    lines.iter().filter(move |line| line.label == Some(label)).filter_map(Line::amount)
}

/// What was handed over: without groups only what coins come to, as cards have numbers.
fn paid(line: &Line) -> Option<i64> {
    let is_money = line.figures.iter().any(|figure| figure.is_money);
    line.amount().filter(|units| *units >= LEAST_CHARGED && (is_money || units % LEAST_CHARGED == 0))
}

impl Sums {
    pub(super) fn of(lines: &[Line], parts: &Parts) -> Self {
        let all = |label: Label| labelled(lines, label);
        let sum = |units: Vec<i64>| (!units.is_empty()).then(|| units.iter().sum());
        Self {
            discount: parts.all_off.or_else(|| sum(parts.off.clone())),
            tax: all(Label::Tax).find(|units| *units > 0),
            service: all(Label::Service).find(|units| *units > 0),
            rounding: all(Label::Rounding).next(),
            fee: sum(all(Label::Fee).collect()),
            paid: parts.paid.iter().copied().max(),
            change: parts.change,
        }
    }
}
