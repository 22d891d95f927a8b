//! What was paid in all: whichever figure the paper's own arithmetic comes to.

use crate::words::lexicon::roles::receipt;

use super::{
    goods::Goods,
    label::{Label, Line},
};

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
    /// A fee on top.
    pub fee: Option<i64>,
    /// What was handed over.
    pub paid: Option<i64>,
    /// What came back.
    pub change: Option<i64>,
    subtotal: Option<i64>,
    nominal: Option<i64>,
}

/// The total and how it stands.
pub(super) struct Summed {
    pub(super) total: Option<i64>,
    pub(super) is_sure: bool,
    pub(super) other: Option<i64>,
    pub(super) sums: Sums,
}

/// Nothing that is sold costs less.
const LEAST: i64 = 100;

/// A figure that may be the total.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    units: i64,
    /// How many ways of reckoning come to it.
    proofs: usize,
    /// What it is called, the plainer the greater.
    label: Option<Label>,
}

/// Reckons a paper up.
pub(super) fn read(lines: &[Line], goods: &[Goods]) -> Summed {
    let sums = Sums::of(lines);
    let reckoned = sums.reckoned(goods.iter().map(|goods| goods.amount).sum());
    let named = lines.iter().filter_map(|line| {
        let label =
            line.label.filter(|label| matches!(label, Label::Total | Label::GrandTotal | Label::Nominal))?;
        Some((line.amount()?, Some(label)))
    });
    let headline =
        lines.iter().filter(|line| is_headline(line)).filter_map(|line| Some((line.amount()?, None)));
    let proven = reckoned.iter().map(|units| (*units, None));
    let mut candidates: Vec<Candidate> = Vec::new();
    for (units, label) in named.chain(headline).chain(proven).filter(|(units, _)| *units >= LEAST) {
        if let Some(known) = candidates.iter_mut().find(|known| known.units == units) {
            known.label = known.label.max(label);
        } else {
            let proofs = reckoned.iter().filter(|sum| **sum == units).count();
            candidates.push(Candidate { units, proofs, label });
        }
    }
    // Of those that are called alike the lower one on the paper counts.
    candidates.reverse();
    candidates.sort_by_key(|candidate| {
        std::cmp::Reverse((candidate.label.is_some(), candidate.proofs, candidate.label))
    });
    let best = candidates.first().copied();
    // What bears no name of a total contradicts only a total that nothing comes to.
    let contradicts = |other: &&Candidate| {
        best.is_some_and(|best| best.proofs == 0 || other.label.is_some() && other.proofs >= best.proofs)
    };
    let other = candidates.get(1).filter(contradicts);
    Summed {
        total: best.map(|best| best.units),
        is_sure: best.is_some_and(|best| best.label.is_some() && best.proofs > 0 && other.is_none()),
        other: other.map(|other| other.units),
        sums,
    }
}

/// "Rp10.000" alone on a line, as a screen shows what was paid.
fn is_headline(line: &Line) -> bool {
    line.figures.len() == 1 && line.figures[0].is_money && line.letters == "RP"
}

impl Sums {
    fn of(lines: &[Line]) -> Self {
        let all = |label: Label| {
            let of = lines.iter().filter(move |line| line.label == Some(label) && !line.figures.is_empty());
            of.filter_map(Line::amount)
        };
        let discounts: Vec<i64> = all(Label::Discount).map(i64::abs).filter(|units| *units > 0).collect();
        let off = lines.iter().filter(|line| line.has(receipt::ALL_DISCOUNTS)).find_map(Line::amount);
        Self {
            discount: off.or((!discounts.is_empty()).then(|| discounts.iter().sum())),
            tax: all(Label::Tax).find(|units| *units > 0),
            service: all(Label::Service).find(|units| *units > 0),
            rounding: all(Label::Rounding).next(),
            fee: all(Label::Fee).next(),
            paid: all(Label::Paid).filter(|units| *units > 0).max(),
            change: all(Label::Change).next().map(i64::abs),
            subtotal: all(Label::Subtotal).next_back(),
            nominal: all(Label::Nominal).next(),
        }
    }

    /// What each way of reckoning comes to.
    fn reckoned(&self, goods: i64) -> Vec<i64> {
        let mut sums = Vec::new();
        if let (Some(paid), Some(change)) = (self.paid, self.change) {
            sums.push(paid - change);
        }
        if let (Some(nominal), fee) = (self.nominal, self.fee.unwrap_or(0)) {
            sums.push(nominal + fee);
        }
        let off = self.discount.unwrap_or(0);
        let on = [self.tax, self.service, self.rounding].map(Option::unwrap_or_default);
        let below = self.subtotal.into_iter().flat_map(|subtotal| {
            let with = |parts: &[i64]| subtotal + parts.iter().sum::<i64>();
            let [tax, service, rounding] = on;
            let mut ways = vec![
                with(&[tax, service, rounding]),
                with(&[tax, service, -rounding]),
                with(&[service, rounding]),
            ];
            ways.extend(ways.clone().iter().map(|way| way - off).filter(|_| off > 0));
            ways.dedup();
            ways
        });
        // The same figure twice proves nothing: something has to be added or taken off, or goods make up the sum.
        let is_reckoned = on.iter().any(|part| *part != 0) || off > 0;
        sums.extend(below.filter(|sum| is_reckoned && Some(*sum) != self.subtotal || *sum == goods));
        if goods > 0 {
            let mut of_goods = vec![goods, goods - off];
            of_goods.extend([goods + on.iter().sum::<i64>(), goods - off + on.iter().sum::<i64>()]);
            of_goods.dedup();
            of_goods.sort_unstable();
            of_goods.dedup();
            sums.extend(of_goods);
        }
        sums.retain(|sum| *sum > 0);
        sums
    }
}
