//! Secrets, and what is kept of them: a SHA-256 each, which is enough where nobody can guess what it is of.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// What only its owner knows. It is shown to them once and told to nobody else, not to the log either.
#[derive(Clone)]
pub struct Secret(String);

/// What is kept of a secret, 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SecretHash([u8; 32]);

/// So many bytes of chance are in a secret.
const BYTES: usize = 32;
/// So many codes of six digits there are.
const CODES: u32 = 1_000_000;

impl Secret {
    /// Draws one of 256 bits, 43 letters of base64url. Panics where the system has no chance to give.
    pub fn draw() -> Self {
        Self(URL_SAFE_NO_PAD.encode(chance::<BYTES>()))
    }

    /// The same behind a beginning that tells what it is for.
    pub(super) fn draw_behind(beginning: &str) -> Self {
        Self(format!("{beginning}{}", Self::draw().0))
    }

    /// Draws a code of six digits, for people to type: good where tries are few and time is short. Never one that
    /// [`is_round`].
    pub(super) fn draw_code() -> Self {
        // Numbers above the last full million would make some codes likelier than others.
        let fair = u32::MAX - u32::MAX % CODES;
        loop {
            let number = u32::from_le_bytes(chance());
            let code = format!("{:06}", number % CODES);
            if number < fair && !is_round(&code) {
                return Self(code);
            }
        }
    }

    /// The secret itself, for its owner.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self) -> SecretHash {
        SecretHash::of(&self.0)
    }
}

/// Whether digits end as amounts of every day do, which no code does: nobody's `150000` is taken for one.
pub fn is_round(digits: &str) -> bool {
    digits.ends_with("000") || digits.ends_with("500")
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl SecretHash {
    /// What would be kept of such a secret, whoever says it.
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    pub(super) fn bytes(self) -> Vec<u8> {
        self.0.to_vec()
    }

    /// From a column; `None` where it holds something else.
    pub(super) fn stored(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }
}

fn chance<const SIZE: usize>() -> [u8; SIZE] {
    let mut bytes = [0; SIZE];
    getrandom::fill(&mut bytes).expect("the system gives chance");
    bytes
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_secret_is_long_alike_nobody_elses_and_told_to_no_log() {
        let drawn: HashSet<String> = (0..100).map(|_| Secret::draw().text().to_owned()).collect();
        assert_eq!(drawn.len(), 100);
        let is_bare = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        assert!(drawn.iter().all(|text| text.len() == 43 && text.chars().all(is_bare)), "{drawn:?}");
        let secret = Secret::draw_behind("catat_");
        assert!(secret.text().starts_with("catat_") && secret.text().len() == 49);
        assert_eq!(format!("{secret:?}"), "Secret(…)");
    }

    #[test]
    fn a_code_is_six_digits() {
        for _ in 0..5_000 {
            let code = Secret::draw_code();
            assert!(code.text().len() == 6 && code.text().bytes().all(|letter| letter.is_ascii_digit()));
            assert!(!is_round(code.text()), "somebody's amount: {}", code.text());
        }
        assert!(is_round("150000") && is_round("012500") && !is_round("150050"));
    }

    #[test]
    fn a_hash_is_known_again() {
        // SHA-256 of "abc", from its standard.
        let known = [0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea];
        assert_eq!(SecretHash::of("abc").bytes()[..8], known);
        let secret = Secret::draw();
        assert_eq!(SecretHash::stored(&secret.hash().bytes()), Some(SecretHash::of(secret.text())));
        assert_eq!(SecretHash::stored(b"short"), None);
    }
}
