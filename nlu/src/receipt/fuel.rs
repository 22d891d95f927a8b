//! Fuel: how much of it, at what price a litre.

use super::label::Line;
use crate::words::lexicon::roles::receipt;

/// What a litre may cost, in whole rupiah.
const PRICES: std::ops::RangeInclusive<i64> = 5_000..=40_000;
/// What a tank holds, in thousandths of a litre.
const VOLUMES: std::ops::RangeInclusive<i64> = 100..=500_000;
const THOUSAND: i64 = 1_000;

/// What the fuel comes to, and how far the printed sum may be off, as the volume is rounded; `None` where nothing of it stands
/// there.
pub(super) fn measure(lines: &[Line]) -> Option<(i64, i64)> {
    let volume = lines.iter().find_map(|line| volume(&line.text, line.has(receipt::VOLUME)))?;
    let is_priced = |line: &Line| line.has(receipt::PRICES_OF_ONE) || line.text.contains('@');
    let mut near = lines.iter().enumerate().filter(|(_, line)| is_priced(line)).flat_map(|(at, line)| {
        [Some(line), lines.get(at + 1).filter(|_| line.figures.is_empty())].into_iter().flatten()
    });
    let price = near.find_map(|line| {
        line.figures.iter().map(|figure| figure.units).rfind(|units| PRICES.contains(units))
    })?;
    Some((volume.saturating_mul(price) / THOUSAND, price / 100 + 1))
}

/// "16,00 L", "Volume (L)  5.000": thousandths of a litre, of a figure with decimals beside that word.
fn volume(text: &str, is_named: bool) -> Option<i64> {
    let words: Vec<&str> =
        text.split(|letter: char| letter.is_whitespace() || ":=".contains(letter)).collect();
    let is_unit = |word: &str| {
        let word = word.trim_matches(['(', ')', '.', ',']).to_uppercase();
        receipt::LITRES.contains(&&*word)
    };
    words.iter().enumerate().find_map(|(at, word)| {
        let digits = word.trim_end_matches(|letter: char| letter.is_alphabetic());
        let beside =
            is_named || is_unit(&word[digits.len()..]) || words.get(at + 1).is_some_and(|next| is_unit(next));
        thousandths(digits).filter(|volume| beside && VOLUMES.contains(volume))
    })
}

/// "5,123": 5,123 thousandths; "16,0" likewise.
fn thousandths(digits: &str) -> Option<i64> {
    let (whole, part) = digits.split_once([',', '.'])?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(part) || part.len() > 3 || whole.len() > 3 {
        return None;
    }
    format!("{whole}{part:0<3}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_have_decimals_beside_their_word() {
        let cases = [
            ("16,00 L @ Rp 12.500", false, Some(16_000)),
            ("Volume (L)  5.000", true, Some(5_000)),
            ("Liter : 3.25", true, Some(3_250)),
            ("Pertalite 4,21L", false, Some(4_210)),
            ("Total Rp 200.000", false, None),
        ];
        for (text, is_named, wanted) in cases {
            assert_eq!(volume(text, is_named), wanted, "{text}");
        }
    }
}
