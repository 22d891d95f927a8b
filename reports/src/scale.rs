//! Amounts in very few letters, and the round ones that lines are drawn at.

use ledger::{Currency, Money};

use crate::words::{Value, Words};

/// Below so many lines across the highest point lies.
const MARKS: i64 = 4;
/// What short amounts count in.
const SCALES: [i64; 5] = [1, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000];

/// An amount in very few letters, without its currency: `125 rb`, `1,8 jt`. Rounded, so for looking only.
pub(crate) fn short(words: &Words, money: Money) -> String {
    let per_unit = i128::from(money.currency().minor_per_unit());
    let minor = i128::from(money.minor().unsigned_abs());
    let tenths = |scale: i64| (minor * 20 / (per_unit * i128::from(scale)) + 1) / 2;
    // What rounds up to a thousand is one of the next.
    let fits = |nth: &usize| *nth + 1 == SCALES.len() || tenths(SCALES[*nth]) < 9_995;
    let nth = (0..SCALES.len()).find(fits).unwrap_or_default();
    let tenths = tenths(SCALES[nth]);
    let (whole, rest) = if tenths < 100 { (tenths / 10, tenths % 10) } else { ((tenths + 5) / 10, 0) };
    let sign = if money.minor() < 0 && tenths > 0 { "-" } else { "" };
    let amount = if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole},{rest}") };
    let scale = i64::try_from(nth).unwrap_or_default();
    words.say("picture-short", &[("scale", Value::Number(scale)), ("amount", Value::Text(amount.into()))])
}

/// Lines across at round amounts, from nought to just above the highest.
pub(crate) fn marks(words: &Words, highest: i64, currency: Currency) -> Vec<(i64, String)> {
    let mut step = 1_i64;
    let mut factors = [2, 5, 10].into_iter().cycle();
    let mut decade = 1_i64;
    while highest / step >= MARKS {
        let factor = factors.next().unwrap_or(10);
        let Some(next) = decade.checked_mul(factor) else { break };
        step = next;
        if factor == 10 {
            decade = next;
        }
    }
    let lines = highest / step + i64::from(highest % step > 0);
    let mark = |nth: i64| {
        let height = step.saturating_mul(nth);
        let text = if nth == 0 { String::new() } else { short(words, Money::from_sum(height, currency)) };
        (height, text)
    };
    (0..=lines.min(MARKS)).map(mark).collect()
}

#[cfg(test)]
mod tests {
    use ledger::people::user::Locale;

    use super::*;
    use crate::words::Catalogue;

    #[test]
    fn short_amounts_are_rounded_and_scaled() {
        let catalogue = Catalogue::with(&[]).unwrap();
        let usd = Currency::from_code("USD").unwrap();
        for (minor, currency, id, en) in [
            (0, Currency::IDR, "0", "0"),
            (95_000, Currency::IDR, "950", "950"),
            (150_000, Currency::IDR, "1,5 rb", "1,5k"),
            (5_000_000, Currency::IDR, "50 rb", "50k"),
            (99_999_900, Currency::IDR, "1 jt", "1m"),
            (124_550_000, Currency::IDR, "1,2 jt", "1,2m"),
            (-180_000_000, Currency::IDR, "-1,8 jt", "-1,8m"),
            (100_000_000_000, Currency::IDR, "1 M", "1bn"),
            (123_456_000_000_000, Currency::IDR, "1,2 T", "1,2tn"),
            (i64::MIN, Currency::IDR, "-92234 T", "-92234tn"),
            (1_250, usd, "13", "13"),
            (450, usd, "4,5", "4,5"),
        ] {
            let money = Money::from_sum(minor, currency);
            assert_eq!(short(catalogue.of(Locale::Id), money), id, "{minor}");
            assert_eq!(short(catalogue.of(Locale::En), money), en, "{minor}");
        }
    }

    #[test]
    fn lines_across_are_round_and_lie_around_the_highest() {
        let catalogue = Catalogue::with(&[]).unwrap();
        let words = catalogue.of(Locale::Id);
        for (highest, texts) in [
            (0, &[""][..]),
            (100_000_000, &["", "500 rb", "1 jt"]),
            (625_000_000, &["", "2 jt", "4 jt", "6 jt", "8 jt"]),
            (1, &["", "0"]),
        ] {
            let found: Vec<String> =
                marks(words, highest, Currency::IDR).into_iter().map(|mark| mark.1).collect();
            assert_eq!(found, texts, "{highest}");
        }
        let most = marks(words, i64::MAX, Currency::IDR);
        assert!(most.len() >= 2 && most.windows(2).all(|two| two[0].0 < two[1].0), "{most:?}");
    }
}
