//! From the tokens that Whisper writes to words, each as sure as its least sure part.

use ledger::messages::perceived::Word;

use super::whisper::Token;

/// A word that was heard.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Heard {
    /// As it is written, with the signs before and after it.
    pub(super) text: String,
    /// From 0 to 1.
    pub(super) probability: f32,
}

/// The words that tokens make.
pub(super) fn joined(tokens: &[Token]) -> Vec<Heard> {
    let mut words: Vec<(Vec<u8>, f32)> = Vec::new();
    for token in tokens {
        // Whether a comma follows says nothing of what was said.
        let is_said = token.bytes.iter().any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        let probability = if is_said { token.probability } else { 1.0 };
        match words.last_mut().filter(|_| !token.bytes.starts_with(b" ")) {
            Some((bytes, least)) => {
                bytes.extend_from_slice(&token.bytes);
                *least = least.min(probability);
            }
            None => words.push((token.bytes.clone(), probability)),
        }
    }
    let heard = words.into_iter().map(|(bytes, probability)| {
        let text = String::from_utf8_lossy(&bytes).trim().to_owned();
        Heard { text, probability }
    });
    heard.filter(|word| !word.text.is_empty()).collect()
}

/// Words in a row, a blank between two.
pub(super) fn text_of(words: &[Heard]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

impl Heard {
    /// The letters and figures of it, small.
    pub(super) fn bare(&self) -> String {
        self.text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }

    /// Whether a sentence ends with it.
    pub(super) fn ends_sentence(&self) -> bool {
        self.text.ends_with(['.', '!', '?', '…'])
    }

    /// As it is kept.
    pub(super) fn into_word(self) -> Word {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 100")]
        let confidence_percent = (self.probability.clamp(0.0, 1.0) * 100.0) as u8;
        Word { text: self.text, confidence_percent }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_become_words_as_sure_as_their_least_sure_part() {
        let tokens: Vec<Token> = [
            (&b" Kopi"[..], 0.9),
            (b" Rp", 0.8),
            (b"2", 0.95),
            (b"0", 0.4),
            (b".", 0.1),
            (b"000", 0.99),
            (b",", 0.05),
            (b" caf\xc3", 0.7),
            (b"\xa9", 0.6),
            (b" ", 0.5),
        ]
        .into_iter()
        .map(|(bytes, probability)| Token { bytes: bytes.to_vec(), probability })
        .collect();
        let words = joined(&tokens);
        assert_eq!(text_of(&words), "Kopi Rp20.000, café");
        let percents: Vec<_> = words.into_iter().map(|word| word.into_word().confidence_percent).collect();
        assert_eq!(percents, [90, 40, 60]);
    }
}
