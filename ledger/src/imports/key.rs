//! What two rows must have in common to be equal: the words, however they are written.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// Longer words are cut in the key, and told apart by a hash: an index holds no more.
const LONGEST_KEY: usize = 160;

/// The words of a row as they are compared: compatibly composed, in small letters, runs of space one. Marks that no eye sees
/// count as space.
pub fn text_key(text: &str) -> String {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).map(visible).collect();
    let key = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    if key.chars().count() <= LONGEST_KEY {
        return key;
    }
    let begins: String = key.chars().take(LONGEST_KEY).collect();
    let hash = Sha256::digest(key.as_bytes());
    hash.iter().take(8).fold(begins + "#", |key, byte| key + &format!("{byte:02x}"))
}

fn visible(letter: char) -> char {
    if letter.is_control() { ' ' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_equal_however_they_are_written() {
        for (text, same) in [
            ("TOL PASTEUR", "tol  pasteur "),
            ("Cafe\u{301} Senja – Ubud", "CAFÉ SENJA – UBUD"),
            ("ＫＯＰＩ", "kopi"),
            ("KOPI\u{a0}SUSU\r\n", "kopi susu"),
            ("KOPI\0SUSU", "kopi susu"),
        ] {
            assert_eq!(text_key(text), text_key(same), "{text}");
        }
        for (text, other) in [("TOL 1", "TOL 2"), ("", "TOL"), ("Café", "Cafe")] {
            assert_ne!(text_key(text), text_key(other), "{text}");
        }
    }

    #[test]
    fn long_words_are_told_apart_behind_where_they_are_cut() {
        let (one, other) = ("a".repeat(4_000), "a".repeat(4_001));
        assert_ne!(text_key(&one), text_key(&other));
        assert!(text_key(&one).len() < 200, "an index holds it");
        // Letters of many bytes, too.
        assert!(text_key(&"あ".repeat(4_000)).len() < 600);
    }
}
