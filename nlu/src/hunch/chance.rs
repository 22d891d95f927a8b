//! From sums of weights to chances, in whole numbers alone, so that every machine comes to the same.

/// A chance, of [`CERTAIN`].
pub(crate) type Chance = i64;

/// The chance of what is certain.
pub(crate) const CERTAIN: Chance = 65_536;

/// What one step of a kept weight is worth. While they are learned, weights are finer.
pub(crate) const STEP: i64 = 2_000;

/// So much of a sum, divided by the root of the number of signs, doubles the odds.
const DOUBLES: i64 = 16 * FINE;
/// The steps between one doubling and the next.
const FINE: i64 = 1_024;

/// So many thousandths of what is certain.
pub(crate) const fn per_mille(part: i64) -> Chance {
    CERTAIN * part / 1_000
}

/// The root of a number of signs, in thousandths; above nought.
pub(crate) fn root(signs: usize) -> i64 {
    let millionths = i64::try_from(signs).unwrap_or(i64::MAX).saturating_mul(1_000_000);
    millionths.isqrt().max(1)
}

/// How likely each answer is whose weights come to these sums, over so many signs.
pub(crate) fn chances(sums: &[i64], signs: usize) -> Vec<Chance> {
    let root = root(signs);
    let scores = || sums.iter().map(|sum| sum * 1_000 / root * FINE / DOUBLES);
    let highest = scores().max().unwrap_or_default();
    let odds: Vec<i64> = scores().map(|score| halved(highest - score)).collect();
    let all: i64 = odds.iter().sum();
    odds.into_iter().map(|odd| odd * CERTAIN / all).collect()
}

/// [`CERTAIN`], halved for every [`FINE`] of these.
fn halved(times: i64) -> i64 {
    let (whole, part) = (times.div_euclid(FINE), times.rem_euclid(FINE));
    // 2^(1 - part) by a parabola, a quarter of a per cent off at most.
    let rest = FINE - part;
    let power =
        CERTAIN + CERTAIN * 672 / 1_000 * rest / FINE + CERTAIN * 328 / 1_000 * rest * rest / FINE / FINE;
    if whole > 20 { 0 } else { power >> (whole + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_come_to_what_is_certain() {
        for sums in [[0, 0, 0], [90_000, -20_000, 4_000], [i64::from(i32::MAX), 0, 1]] {
            let all: i64 = chances(&sums, 9).iter().sum();
            assert!((CERTAIN - 3..=CERTAIN).contains(&all), "{sums:?}: {all}");
        }
    }

    #[test]
    fn a_doubling_halves() {
        assert!((halved(0) - CERTAIN).abs() < 10);
        assert!((halved(FINE) - CERTAIN / 2).abs() < 100);
        assert!((halved(FINE / 2) - 46_341).abs() < 200);
        assert_eq!(halved(FINE * 40), 0);
    }
}
