//! What some goods of a receipt have cost, with their part of what was added to all of them or taken off.

use ledger::{Money, book::receipt::Sums};

/// A total may be rounded by less than this, in whole units of its currency, where the paper does not say so.
const ROUNDED: i64 = 100;

/// What the whole total is to be shared out over, in minor units, where `lines` are what the goods cost. It is what they come
/// to, if that and what stands beside it make the total, any of which may be within already; where nothing stands beside
/// it and goods are missing, it is the total. `None` where the goods do not come to it.
pub(super) fn base(lines: &[i64], sums: &Sums, total: Money) -> Option<i64> {
    let goods = lines.iter().try_fold(0_i64, |sum, line| sum.checked_add(*line))?;
    if goods <= 0 || lines.iter().any(|line| *line < 0) {
        return None;
    }
    let beside = [sums.discount.map(|discount| -discount.abs()), sums.tax, sums.service, sums.rounding];
    let beside: Vec<i64> = beside.into_iter().flatten().filter(|amount| *amount != 0).collect();
    let all = beside.iter().fold(vec![goods], |reached, amount| {
        let further = reached.iter().filter_map(|sum| sum.checked_add(*amount));
        reached.iter().copied().chain(further).collect()
    });
    let near = ROUNDED * total.currency().minor_per_unit();
    let is_total = |sum: &i64| sum.abs_diff(total.minor()) < near.unsigned_abs();
    if all.iter().any(is_total) {
        return Some(goods);
    }
    (beside.is_empty() && goods < total.minor()).then(|| total.minor())
}

/// The part of the total that goods of so many minor units have, rounded half to even; `None` where it is nothing.
pub(super) fn part(total: Money, line: i64, base: i64) -> Option<Money> {
    total.portion(i128::from(line), i128::from(base)).filter(|part| part.is_positive())
}

#[cfg(test)]
mod tests {
    use ledger::Currency;

    use super::*;

    fn idr(units: i64) -> Money {
        Money::from_units(units, Currency::IDR).expect("an amount")
    }

    /// What some goods come to, in whole rupiah, of a total with this tax and discount.
    fn shared(lines: &[i64], (tax, discount): (i64, i64), total: i64) -> Option<Vec<i64>> {
        let minor: Vec<i64> = lines.iter().map(|units| units * 100).collect();
        let sums = Sums { tax: Some(tax * 100), discount: Some(discount * 100), ..Sums::default() };
        let base = base(&minor, &sums, idr(total))?;
        minor.iter().map(|line| Some(part(idr(total), *line, base)?.minor() / 100)).collect()
    }

    #[test]
    fn what_is_beside_the_goods_is_shared_by_what_they_cost() {
        for (lines, beside, total, wanted) in [
            (&[10_000, 30_000][..], (0, 0), 40_000, Some(vec![10_000, 30_000])),
            (&[10_000, 30_000], (4_000, 0), 44_000, Some(vec![11_000, 33_000])),
            (&[10_000, 30_000], (4_000, 4_000), 40_000, Some(vec![10_000, 30_000])),
            // The tax is within.
            (&[10_000, 30_000], (4_000, 8_000), 32_000, Some(vec![8_000, 24_000])),
            // Halves go to the even rupiah.
            (&[5_000, 5_000], (5, 0), 10_005, Some(vec![5_002, 5_002])),
            // The till has rounded.
            (&[10_020, 30_000], (0, 0), 40_000, Some(vec![10_015, 29_985])),
            // Goods that nobody could read.
            (&[10_000], (0, 0), 40_000, Some(vec![10_000])),
            (&[10_000], (1_000, 0), 40_000, None),
            (&[50_000], (0, 0), 40_000, None),
            (&[-10_000, 50_000], (0, 0), 40_000, None),
            (&[], (0, 0), 40_000, None),
        ] {
            assert_eq!(shared(lines, beside, total), wanted, "{lines:?} {beside:?} {total}");
        }
    }
}
