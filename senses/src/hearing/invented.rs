//! What Whisper writes down though nobody said it: the thanks of those who make films, and one thing again and again.

use super::words::Heard;

/// What stands at the end of films that it learned from: a sentence with one of these in it was not said to a bot that keeps
/// books.
const OF_FILMS: [&str; 14] = [
    "terima kasih telah menonton",
    "terima kasih sudah menonton",
    "terima kasih sudah nonton",
    "terima kasih atas perhatian",
    "terima kasih karena telah menonton",
    "jangan lupa subscribe",
    "jangan lupa like",
    "like dan subscribe",
    "sampai jumpa di video",
    "subtitle by",
    "sub indo by",
    "thank you for watching",
    "thanks for watching",
    "subtitles by",
];
/// So often in a row nobody says the same.
const LOOP: usize = 3;
/// What is said again and again is no longer, in words.
const LONGEST_LOOP: usize = 12;

/// The words that may have been said: none of them where they go round in a circle.
pub(super) fn without_invented(words: &[Heard]) -> Vec<Heard> {
    let bare: Vec<String> = words.iter().map(Heard::bare).collect();
    if is_circle(&bare) {
        return Vec::new();
    }
    let mut said = Vec::new();
    for sentence in words.split_inclusive(Heard::ends_sentence) {
        let text = sentence.iter().map(Heard::bare).collect::<Vec<_>>().join(" ");
        if !OF_FILMS.iter().any(|phrase| text.contains(phrase)) {
            said.extend_from_slice(sentence);
        }
    }
    said
}

fn is_circle(words: &[String]) -> bool {
    let is_round = |length: usize| {
        let begun = words.windows(length * LOOP);
        begun.map(|rounds| rounds.chunks(length)).any(|mut rounds| {
            let first = rounds.next();
            rounds.all(|round| Some(round) == first)
        })
    };
    (1..=LONGEST_LOOP).any(is_round)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let words = text.split(' ').map(|word| Heard { text: word.to_owned(), probability: 1.0 });
        super::super::words::text_of(&without_invented(&words.collect::<Vec<_>>()))
    }

    #[test]
    fn films_and_circles_are_dropped() {
        for (written, is_said) in [
            ("Beli kopi 20 ribu.", "Beli kopi 20 ribu."),
            ("Terima kasih.", "Terima kasih."),
            ("Terima kasih telah menonton!", ""),
            ("Beli kopi 20 ribu. Terima kasih telah menonton.", "Beli kopi 20 ribu."),
            ("Thank you for watching.", ""),
            ("du du du du", ""),
            ("beli kopi beli kopi beli kopi beli", ""),
            ("makan siang dan makan malam dan makan pagi", "makan siang dan makan malam dan makan pagi"),
            ("beli satu satu saja", "beli satu satu saja"),
        ] {
            assert_eq!(said(written), is_said, "{written}");
        }
    }
}
