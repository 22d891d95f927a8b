//! Words as names are compared, and on one line as lists and replies show them.

use std::borrow::Cow;

/// A name as unique indexes compare it: case-folded, with single spaces.
pub fn name_key(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Somebody's name as it is written: with single spaces, each word capitalised.
pub fn titled(name: &str) -> String {
    let words = name.split_whitespace().map(|word| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The text without what would break a line, or turn it round: control characters, line ends and marks of direction. Where
/// there are none it stays as it is.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(breaks) && !text.contains(turns) {
        return Cow::Borrowed(text);
    }
    let kept: String = text
        .chars()
        .filter(|letter| !turns(*letter))
        .map(|letter| if breaks(letter) { ' ' } else { letter })
        .collect();
    Cow::Owned(kept.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn breaks(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Embeddings, overrides and isolates: nobody sees them, and what follows reads backwards.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_a_line_or_turns_it_round() {
        for (text, wanted) in [
            ("kopi  susu 👨‍👩‍👧", "kopi  susu 👨‍👩‍👧"),
            ("kopi\r\n ✅ Catat", "kopi ✅ Catat"),
            ("kopi\u{2028}susu\u{85}", "kopi susu"),
            ("\u{202e}ipok\u{2066} \u{7}", "ipok"),
            ("\n\t", ""),
        ] {
            assert_eq!(one_line(text), wanted);
        }
    }
}
