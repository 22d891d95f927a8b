//! The signs by which the second reader knows a text: its words, each with the next, and every four letters of a word, so
//! that one that is spelt otherwise has something in common with the usual. Figures are all alike.

use crate::words::lexicon::is_unit;
use crate::words::lexicon::roles::money::RUPIAH_SIGNS;

/// How many signs there are; those that fall on one place share it.
pub(crate) const SIGNS: usize = 1 << BITS;
const BITS: u32 = 14;

/// Words beyond these say nothing new of a text.
const MOST_WORDS: usize = 120;
/// Letters of a part of a word.
const PART: usize = 4;

/// A figure that may be an amount: it has a unit, or four digits.
const AMOUNT: &str = "#";
/// Any other figure.
const FIGURE: &str = "0";

/// What a sign is made of.
#[derive(Debug, Clone, Copy)]
enum Sort {
    Word = 1,
    Pair,
    Part,
    First,
    Last,
    Begin,
    Length,
    Always,
}

/// The signs of a text, each once, in order.
pub(crate) fn signs(text: &str) -> Vec<u16> {
    let words = words(text);
    let mut signs = Vec::with_capacity(words.len() * 8);
    for (at, word) in words.iter().enumerate() {
        signs.push(sign(Sort::Word, &[word]));
        signs.extend(words.get(at + 1).map(|next| sign(Sort::Pair, &[word, next])));
        if is_spelt(word) && word.len() >= PART {
            let bounded = format!("^{word}$");
            signs.extend(bounded.as_bytes().windows(PART).map(|part| sign(Sort::Part, &[part])));
        }
    }
    let spelt: Vec<&String> = words.iter().filter(|word| is_spelt(word)).collect();
    signs.extend(spelt.first().map(|word| sign(Sort::First, &[word])));
    signs.extend(spelt.last().map(|word| sign(Sort::Last, &[word])));
    signs.extend(words.first().map(|word| sign(Sort::Begin, &[word])));
    signs.push(sign(Sort::Length, &["|".repeat(spelt.len().min(12))]));
    signs.push(sign(Sort::Always, &[""]));
    signs.sort_unstable();
    signs.dedup();
    signs
}

fn is_spelt(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
}

/// The place of a sign: its parts, hashed.
fn sign(sort: Sort, parts: &[impl AsRef<[u8]>]) -> u16 {
    const PRIME: u32 = 16_777_619;
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(PRIME);
    let begin = mix(2_166_136_261, sort as u8);
    let hash =
        parts.iter().fold(begin, |hash, part| mix(part.as_ref().iter().copied().fold(hash, mix), b' '));
    let hash = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
    let place = (hash ^ (hash >> 13)) % (1 << BITS);
    u16::try_from(place).expect("fewer signs than a u16 counts")
}

/// The words of a text, with figures and their units as one.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut words: Vec<String> = Vec::new();
    let mut rest = &text[..];
    while let Some(first) = rest.chars().next().filter(|_| words.len() < MOST_WORDS) {
        let length = match first {
            _ if first.is_alphabetic() => {
                rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len())
            }
            _ if first.is_ascii_digit() => figure(rest),
            _ => first.len_utf8(),
        };
        let (word, behind) = rest.split_at(length);
        rest = behind;
        let is_figure = |word: &String| word == AMOUNT || word == FIGURE;
        if first.is_ascii_digit() {
            let is_amount = word.bytes().filter(u8::is_ascii_digit).count() > 3;
            let is_rupiah = words.pop_if(|before| RUPIAH_SIGNS.contains(&&**before)).is_some();
            words.push(if is_amount || is_rupiah { AMOUNT } else { FIGURE }.to_owned());
        } else if is_unit(word) && words.last().is_some_and(is_figure) {
            words.pop();
            words.push(AMOUNT.to_owned());
        } else if first == '\n' || !first.is_whitespace() && first != '.' {
            words.push(word.to_owned());
        }
    }
    words
}

/// How long the figure is that the text begins with: digits, and points and commas between them.
fn figure(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let goes_on = |at: &usize| is_digit(*at) || matches!(bytes[*at], b'.' | b',') && is_digit(*at + 1);
    (0..bytes.len()).take_while(goes_on).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_alike_and_their_units_belong_to_them() {
        for text in ["Kopi 25rb, Rp 3.000", "kopi 1.200.000, 15 ribu"] {
            assert_eq!(words(text), ["kopi", "#", ",", "#"], "{text}");
        }
        assert_eq!(words("kopi 25000,rp7"), ["kopi", "#", ",", "#"]);
        assert_eq!(words("beli 2 teh.\nsusu"), ["beli", "0", "teh", "\n", "susu"]);
    }

    #[test]
    fn a_text_has_each_sign_once() {
        let said = signs("kopi kopi kopi");
        assert!(said.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(signs("").len(), 2);
        let common = signs("bensin 20rb").into_iter().filter(|sign| signs("bensyn 35rb").contains(sign));
        assert!(common.count() > 4);
    }
}
