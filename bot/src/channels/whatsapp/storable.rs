//! What strangers write, as the books can hold it: without NUL, bounded, and ids that stay keys.

use ledger::messages::message::MediaClaim;
use sha2::{Digest, Sha256};
use whatsapp_rust::waproto::whatsapp as wa;

use crate::channels::http::LONGEST_TEXT;

/// The longest id that is kept as it is, in bytes; WhatsApp's own have some thirty.
const LONGEST_ID: usize = 128;
/// The longest name, type or emoji, in bytes.
const LONGEST_NAME: usize = 256;

/// Words: a text, a caption.
pub(super) fn words(text: &str) -> String {
    cut(text, LONGEST_TEXT)
}

/// A name, a type, an emoji.
pub(super) fn name(text: &str) -> String {
    cut(text, LONGEST_NAME)
}

fn cut(text: &str, longest: usize) -> String {
    let mut text = text.replace('\0', "");
    text.truncate(text.floor_char_boundary(longest));
    text
}

/// A message's id, the same wherever it is named: in the message, in a quote, in whatever is about it. One that is no
/// proper id becomes the hash of it; cut, two could become one.
pub(super) fn id(id: &str) -> String {
    if is_id(id) {
        return id.to_owned();
    }
    let hash = Sha256::digest(id.as_bytes());
    hash.iter().fold("x-".to_owned(), |text, byte| text + &format!("{byte:02x}"))
}

/// Whether a text may be a key as it is.
pub(super) fn is_id(text: &str) -> bool {
    text.len() <= LONGEST_ID && !text.chars().any(char::is_control)
}

/// What a message says of its media.
pub(super) fn claim(mime_type: Option<&String>, size_bytes: Option<u64>) -> MediaClaim {
    MediaClaim {
        mime_type: mime_type.map(|text| name(text)).unwrap_or_default(),
        size_bytes: size_bytes.unwrap_or_default(),
        ..MediaClaim::default()
    }
}

/// The id that a message's key names.
pub(super) fn id_of(key: Option<&wa::MessageKey>) -> Option<String> {
    key.and_then(|key| key.id.as_deref()).map(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_books_cannot_hold_is_cut() {
        assert_eq!(words("a\0b"), "ab");
        assert_eq!(words(&"é".repeat(LONGEST_TEXT)).len(), LONGEST_TEXT);
        assert_eq!(name(&"é".repeat(LONGEST_NAME)).len(), LONGEST_NAME);
    }

    #[test]
    fn ids_stay_keys_and_never_fall_together() {
        let long = "A".repeat(4_000);
        for usual in ["3EB0C431C26A1916E07A", "x", ""] {
            assert_eq!(id(usual), usual);
        }
        for odd in ["A\0B", "A\nB", &*long] {
            let kept = id(odd);
            assert!(kept.len() == 66 && kept.starts_with("x-"), "{kept}");
            assert_eq!(id(odd), kept, "the same wherever it is named");
            assert_ne!(id(&format!("{odd}C")), kept, "and another for another");
        }
    }
}
