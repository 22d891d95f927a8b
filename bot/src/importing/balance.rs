//! What lay in an account before a file's first row and after its last, where the rows tell it and nothing else does.

use ledger::Money;

/// The balances of an account, row by row, in the file's order.
#[derive(Debug, Clone, Default)]
pub(super) struct Balances {
    first: Option<(i64, i64)>,
    last: Option<(i64, i64)>,
    /// So often a balance followed from the one above it, and so often from the one below.
    down: u32,
    up: u32,
}

impl Balances {
    /// Notes a row: what moved, and what lay there afterwards.
    pub(super) fn note(&mut self, amount: Money, balance: Option<Money>) {
        let Some(balance) = balance.filter(|balance| balance.currency() == amount.currency()) else { return };
        let row = (balance.minor(), amount.minor());
        if let Some(above) = self.last {
            self.down += u32::from(above.0 + row.1 == row.0);
            self.up += u32::from(row.0 + above.1 == above.0);
        }
        self.first.get_or_insert(row);
        self.last = Some(row);
    }

    /// What lay there before the earliest row and after the latest, in minor units.
    pub(super) fn ends(&self) -> Option<(i64, i64)> {
        let (first, last) = (self.first?, self.last?);
        let (earliest, latest) = if self.up > self.down { (last, first) } else { (first, last) };
        Some((earliest.0 - earliest.1, latest.0))
    }
}

#[cfg(test)]
mod tests {
    use ledger::Currency;

    use super::*;

    fn ends(rows: &[(i64, Option<i64>)]) -> Option<(i64, i64)> {
        let rupiah = |minor| Money::from_sum(minor, Currency::IDR);
        let mut balances = Balances::default();
        for (amount, balance) in rows {
            balances.note(rupiah(*amount), balance.map(rupiah));
        }
        balances.ends()
    }

    #[test]
    fn the_ends_are_found_in_either_order_of_days() {
        assert_eq!(ends(&[(-10, Some(90)), (-20, Some(70)), (50, Some(120))]), Some((100, 120)));
        assert_eq!(ends(&[(50, Some(120)), (-20, Some(70)), (-10, Some(90))]), Some((100, 120)));
        assert_eq!(ends(&[(-10, Some(90))]), Some((100, 90)));
        assert_eq!(ends(&[(-10, None)]), None);
        assert_eq!(ends(&[]), None);
    }
}
