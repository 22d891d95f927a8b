//! The ways in which a paper comes to its total, each by figures of its own.

use super::parts::Parts;

/// More parts are not tried out in every combination.
const MOST_PARTS: usize = 6;
/// Coins are not smaller, in whole rupiah.
const LEAST_CHANGE: i64 = 50;

/// What comes of each way of reckoning. A figure to which one of them comes is proven by it, by several of them the better.
#[derive(Debug, Default)]
pub(super) struct Ways {
    /// What was handed over without what came back.
    pub(super) in_cash: Vec<i64>,
    /// The same, of what is called a total and may be what was handed over.
    pub(super) of_tender: Vec<i64>,
    /// The sum in words.
    pub(super) in_words: Option<i64>,
    /// What was handed over, where nothing came back: the same figure once more.
    pub(super) as_paid: Vec<i64>,
    /// The goods, with what comes on top and is taken off.
    pub(super) of_goods: Vec<i64>,
    /// A sum further up, with what comes on top and is taken off.
    pub(super) of_parts: Vec<i64>,
    /// A measure times its price: what it comes to, and how far the printed sum may be off.
    pub(super) measured: Option<(i64, i64)>,
}

impl Ways {
    /// By the sum of the goods, and the totals that may be sums before others, or what was handed over.
    pub(super) fn of(parts: &Parts, goods: i64, totals: &[i64]) -> Self {
        let handed: Vec<i64> = several(&parts.paid);
        let less = |change: i64| move |paid: &i64| Some(paid - change).filter(|units| *units > 0);
        let (in_cash, as_paid, of_tender) = match parts.change {
            None | Some(0) => (Vec::new(), handed, Vec::new()),
            // No coin is so small: the figure is misread.
            Some(change) if change < LEAST_CHANGE => (Vec::new(), Vec::new(), Vec::new()),
            Some(change) => {
                let of = |units: &[i64]| units.iter().filter_map(less(change)).collect::<Vec<i64>>();
                (of(&handed), Vec::new(), of(totals))
            }
        };
        let added = combinations(parts);
        let with = |base: i64| added.iter().map(move |change| base + change);
        let mut bases = several(&parts.subtotals);
        bases.extend(several(&parts.nominals));
        bases.extend(totals);
        // The same figure twice proves nothing: something has to be added or taken off.
        let of_parts = bases.iter().flat_map(|base| with(*base).filter(move |sum| sum != base)).collect();
        let of_goods = if goods > 0 { with(goods).collect() } else { Vec::new() };
        Self { in_cash, of_tender, in_words: None, as_paid, of_goods, of_parts, measured: None }
    }

    /// How many of them come to this figure.
    pub(super) fn proofs(&self, units: i64) -> usize {
        let is_handed = self.is_handed(units) || self.as_paid.contains(&units);
        let is_measured = self.measured.is_some_and(|(sum, off)| (units - sum).abs() <= off);
        let ways = [
            is_handed,
            self.of_goods.contains(&units),
            self.of_parts.contains(&units),
            is_measured,
            self.in_words == Some(units),
        ];
        ways.into_iter().filter(|comes_to| *comes_to).count()
    }

    /// Whether it is what was handed over without what came back.
    pub(super) fn is_handed(&self, units: i64) -> bool {
        self.in_cash.contains(&units) || self.of_tender.contains(&units)
    }

    /// Whether what was handed over says of this figure that it is not the total.
    pub(super) fn deny(&self, units: i64) -> bool {
        let paid = if self.in_cash.is_empty() { &self.as_paid } else { &self.in_cash };
        !paid.is_empty() && !paid.contains(&units) && !self.is_handed(units)
    }
}

/// Each of them, and all together where there are several.
fn several(units: &[i64]) -> Vec<i64> {
    let mut all = units.to_vec();
    if units.len() > 1 {
        all.push(units.iter().sum());
    }
    all
}

/// All that may come on top in all, or be taken off: any of the parts, as tax may be within a price and a discount within the
/// goods.
fn combinations(parts: &Parts) -> Vec<i64> {
    let mut added = sums(&parts.on);
    // "Pembulatan 40" is taken off as often as it is added.
    for part in parts.rounding.iter().take(1) {
        let more: Vec<i64> = added.iter().flat_map(|sum| [sum + part, sum - part]).collect();
        added.extend(more);
    }
    let mut off = sums(&parts.off);
    off.extend(parts.all_off);
    off.sort_unstable();
    off.dedup();
    added.iter().flat_map(|sum| off.iter().map(move |less| sum - less)).collect()
}

/// What any of these parts come to together, none of them among it.
fn sums(parts: &[i64]) -> Vec<i64> {
    let mut sums = vec![0];
    for part in parts.iter().take(MOST_PARTS) {
        let more: Vec<i64> = sums.iter().map(|sum| sum + part).collect();
        sums.extend(more);
    }
    sums
}
