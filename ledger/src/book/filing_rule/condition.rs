//! What an entry has to be for a rule to file it.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::values::{
    direction::Direction,
    money::{Currency, Money},
};

/// A rule has so many words at most, any of which is enough.
pub const MOST_WORDS: usize = 10;
/// Each has so many letters at most.
pub const LONGEST_WORD: usize = 60;

/// Which entries a rule files: those that hold one of its words and are all else that it says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Condition {
    /// Words or phrases as they were said, of which one is enough.
    pub words: Vec<String>,
    /// Only money that goes this way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Only amounts of this currency, where it has bounds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The least amount, in minor units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
    /// The largest amount, in minor units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<i64>,
}

/// Why something is no condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It has no word.
    NoWords,
    /// It has more than [`MOST_WORDS`].
    TooMany,
    /// One has more than [`LONGEST_WORD`] letters, or none at all.
    Word,
    /// The least amount is above the largest.
    Bounds,
}

impl Condition {
    /// One of these words, and nothing else; each is kept once, on one line. What is behind the first that is too many is not
    /// looked at: the condition is flawed already.
    pub fn of_words<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let (mut kept, mut known): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for word in words {
            let word = crate::one_line(word).split_whitespace().collect::<Vec<_>>().join(" ");
            let key = folded(&word);
            if !known.contains(&key) {
                kept.push(word);
                known.push(key);
            }
            if kept.len() > MOST_WORDS {
                break;
            }
        }
        Self { words: kept, ..Self::default() }
    }

    /// The same between these amounts, both inclusive and of one currency.
    #[must_use]
    pub fn within(self, least: Option<Money>, most: Option<Money>) -> Self {
        let currency = least.or(most).map(Money::currency);
        Self { currency, least: least.map(Money::minor), most: most.map(Money::minor), ..self }
    }

    /// The least amount and the largest.
    pub fn bounds(&self) -> (Option<Money>, Option<Money>) {
        let money = |minor: Option<i64>| Some(Money::from_sum(minor?, self.currency?));
        (money(self.least), money(self.most))
    }

    /// What is wrong with it, if anything.
    pub fn flaw(&self) -> Option<Flaw> {
        let is_wrong = |word: &String| folded(word).len() < 2 || word.chars().count() > LONGEST_WORD;
        match &self.words[..] {
            [] => Some(Flaw::NoWords),
            words if words.len() > MOST_WORDS => Some(Flaw::TooMany),
            words if words.iter().any(is_wrong) => Some(Flaw::Word),
            _ if self.least.zip(self.most).is_some_and(|(least, most)| least > most) => Some(Flaw::Bounds),
            _ => None,
        }
    }

    /// Whether every entry that this other one's `word` picks out is picked out here too.
    pub fn covers(&self, other: &Self, word: &str) -> bool {
        let phrase = folded(word);
        let holds = self.words.iter().any(|own| phrase.contains(&folded(own)));
        let is_wide = self.direction.is_none_or(|direction| other.direction == Some(direction));
        let is_bounded = self.least.is_some() || self.most.is_some();
        let reaches = self.least.is_none_or(|own| other.least.is_some_and(|least| own <= least))
            && self.most.is_none_or(|own| other.most.is_some_and(|most| most <= own));
        holds && is_wide && reaches && (!is_bounded || self.currency == other.currency)
    }
}

/// A text as rules compare it: NFKC, in small letters without accents, its words with one space around each. Marks part words.
pub fn folded(text: &str) -> String {
    let is_accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    let plain: String =
        text.nfkd().filter(|letter| !is_accent(letter)).nfkc().flat_map(char::to_lowercase).collect();
    let words = plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |folded, word| folded + word + " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_by_their_words() {
        for (text, wanted) in [
            ("TOKOPEDIA", " tokopedia "),
            ("  Kopi   Kenangan! ", " kopi kenangan "),
            ("H&M", " h m "),
            ("7-Eleven", " 7 eleven "),
            ("ＴＯＫＯ ﬁne ①", " toko fine 1 "),
            ("Cafe\u{301}", " cafe "),
            ("CAFÉ", " cafe "),
            ("🍕", " "),
            ("", " "),
        ] {
            assert_eq!(folded(text), wanted, "{text}");
        }
    }

    #[test]
    fn words_are_kept_once_and_on_one_line() {
        let condition = Condition::of_words(["Tokopedia", "TOKOPEDIA ", "kopi\n susu"]);
        assert_eq!(condition.words, ["Tokopedia", "kopi susu"]);
        assert_eq!(condition.flaw(), None);
    }

    #[test]
    fn of_words_without_end_only_the_first_are_looked_at() {
        let many: Vec<String> = (0..100_000).map(|nth| format!("kata{nth}")).collect();
        let condition = Condition::of_words(many.iter().map(String::as_str));
        assert_eq!((condition.words.len(), condition.flaw()), (MOST_WORDS + 1, Some(Flaw::TooMany)));
    }

    #[test]
    fn what_is_no_condition_is_told() {
        let of = |words: &[&str]| Condition::of_words(words.iter().copied());
        let many: Vec<String> = (0..=MOST_WORDS).map(|nth| format!("kata{nth}")).collect();
        for (condition, flaw) in [
            (Condition::default(), Some(Flaw::NoWords)),
            (of(&["🍕"]), Some(Flaw::Word)),
            (of(&["a"]), None),
            (of(&[&"x".repeat(LONGEST_WORD)]), None),
            (of(&[&"x".repeat(LONGEST_WORD + 1)]), Some(Flaw::Word)),
            (of(&many.iter().map(String::as_str).collect::<Vec<_>>()), Some(Flaw::TooMany)),
            (Condition { least: Some(2), most: Some(1), ..of(&["pln"]) }, Some(Flaw::Bounds)),
            (Condition { least: Some(1), most: Some(1), ..of(&["pln"]) }, None),
        ] {
            assert_eq!(condition.flaw(), flaw, "{condition:?}");
        }
    }

    #[test]
    fn an_earlier_rule_covers_what_it_takes_first() {
        let of = |word: &str| Condition::of_words([word]);
        let up_to =
            |word: &str, most| Condition { most: Some(most), currency: Some(Currency::IDR), ..of(word) };
        let out = |word: &str| Condition { direction: Some(Direction::Expense), ..of(word) };
        for (earlier, later, word, covers) in [
            (of("tokopedia"), of("TOKOPEDIA"), "TOKOPEDIA", true),
            (of("kopi"), of("kopi kenangan"), "kopi kenangan", true),
            (of("kopi kenangan"), of("kopi"), "kopi", false),
            (of("kop"), of("kopi"), "kopi", false),
            (up_to("kopi", 100), of("kopi"), "kopi", false),
            (up_to("kopi", 100), up_to("kopi", 50), "kopi", true),
            (of("kopi"), up_to("kopi", 50), "kopi", true),
            (out("kopi"), of("kopi"), "kopi", false),
            (of("kopi"), out("kopi"), "kopi", true),
        ] {
            assert_eq!(earlier.covers(&later, word), covers, "{earlier:?} {later:?}");
        }
    }
}
