//! Which rows of a numbered list an answer chooses: "1 dan 3", "2-4", "yang kfc", "semua kecuali 2".

use crate::readers::phrase;
use crate::words::lexicon::is_unit;
use crate::words::lexicon::roles::picking::{ALL, AND, BESIDE, EXCEPT, NUMBERS, UNTIL, UP_TO};
use crate::words::lexicon::roles::remark;
use crate::words::normalise;
use crate::words::token::{self, Kind, Token};

/// What is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picked {
    /// All rows but those that are named.
    pub is_all: bool,
    /// The numbers that are named.
    pub numbers: Vec<u32>,
    /// What is named by words.
    pub names: Vec<String>,
}

/// A longer text is no answer, in words.
const LONGEST: usize = 16;
/// No list is longer.
const MOST: u32 = 99;

/// Reads such an answer; `None` where it chooses nothing.
pub fn picked(text: &str) -> Option<Picked> {
    let text = normalise::clean(&text.to_lowercase().replace("s/d", "-"));
    let tokens = token::tokens(&text);
    if tokens.len() > LONGEST {
        return None;
    }
    let mut picked = Picked::default();
    let (mut is_range, mut is_name) = (false, false);
    for token in &tokens {
        let number = in_words(token);
        if token.kind == Kind::Number || number.is_some() {
            let numbers = number.map(|number| vec![number]).or_else(|| in_digits(token))?;
            picked.name(&numbers, is_range);
            (is_range, is_name) = (false, false);
        } else if token.reads(UNTIL) && !picked.numbers.is_empty() {
            (is_range, is_name) = (true, false);
        } else if token.reads(ALL) || token.reads(EXCEPT) {
            picked.is_all |= token.reads(ALL);
            is_name = false;
        } else if token.reads(AND) || token.reads(BESIDE) {
            is_name = false;
        } else if token.kind == Kind::Word {
            picked.call(&token.lower, is_name);
            is_name = true;
        } else {
            return None;
        }
    }
    (picked != Picked::default()).then_some(picked)
}

/// Whether an order is about all rows of a list: "hapus semuanya".
pub fn says_all(text: &str) -> bool {
    token::tokens(&normalise::clean(&text.to_lowercase())).iter().any(|token| token.reads(ALL))
}

/// The numbers of rows that stand behind a word for them: "hapus nomor 2 dan 3", "ganti no 1 kategori keluarga", "#2 sampai 4".
pub(crate) fn numbered(tokens: &[Token]) -> Vec<u32> {
    let mut picked = Picked::default();
    let (mut is_named, mut is_range) = (false, false);
    for (at, token) in tokens.iter().enumerate() {
        let numbers = number_at(tokens, at).filter(|_| is_named);
        let goes_on = !picked.numbers.is_empty() && (token.reads(AND) || token.reads(UP_TO));
        let begins = token.is_or_reads(remark::NUMBERS);
        if let Some(numbers) = numbers {
            picked.name(&numbers, is_range);
            is_range = false;
        } else {
            is_named = begins || is_named && (goes_on || token.is("."));
            is_range = is_named && !begins && (is_range || token.reads(UP_TO));
        }
    }
    picked.numbers
}

/// The numbers of rows that a token is, one or "1,3"; no amount is one.
pub(crate) fn number_at(tokens: &[Token], at: usize) -> Option<Vec<u32>> {
    let token = &tokens[at];
    if tokens.get(at + 1).is_some_and(|next| is_unit(&next.word) || is_unit(&next.lower)) {
        return None;
    }
    let in_words = || phrase::ordinal(token).or_else(|| in_words(token)).map(|number| vec![number]);
    if token.kind == Kind::Number { in_digits(token) } else { in_words() }
}

impl Picked {
    /// Numbers that are named, the first of them perhaps as the end of a range.
    pub(crate) fn name(&mut self, numbers: &[u32], ends_range: bool) {
        if let (true, Some(from), Some(to)) = (ends_range, self.numbers.last().copied(), numbers.first()) {
            // "4-2" means the same rows as "2-4".
            self.numbers.extend(from.min(*to)..=from.max(*to));
        }
        self.numbers.extend(numbers);
        self.numbers.sort_unstable();
        self.numbers.dedup();
    }

    /// A word of a name, which may go on with the last one.
    fn call(&mut self, word: &str, goes_on: bool) {
        match self.names.last_mut().filter(|_| goes_on) {
            Some(name) => {
                name.push(' ');
                name.push_str(word);
            }
            None => self.names.push(word.to_owned()),
        }
    }
}

/// "satu", "kedua"
fn in_words(token: &Token) -> Option<u32> {
    (1..).zip(NUMBERS).find(|(_, words)| token.reads(words)).map(|(number, _)| number)
}

/// The numbers of a token, "1,3" being two; `None` where one of them is that of no list.
fn in_digits(token: &Token) -> Option<Vec<u32>> {
    let number = |part: &str| part.parse().ok().filter(|number| (1..=MOST).contains(number));
    token.lower.split([',', '.']).map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_chosen_by_number() {
        for (text, wanted) in [
            ("1", &[1][..]),
            ("1 dan 3", &[1, 3]),
            ("1,3", &[1, 3]),
            ("3, 1 & 2", &[1, 2, 3]),
            ("2-4", &[2, 3, 4]),
            ("4-2", &[2, 3, 4]),
            ("2 sampai 4 dan 6", &[2, 3, 4, 6]),
            ("2 s/d 3", &[2, 3]),
            ("nomor 1 sama nomor 3 aja ya", &[1, 3]),
            ("yang pertama dan ketiga", &[1, 3]),
            ("number 2 and 5 please", &[2, 5]),
        ] {
            let picked = picked(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((picked.is_all, &*picked.numbers, picked.names.len()), (false, wanted, 0), "{text}");
        }
    }

    #[test]
    fn rows_are_chosen_by_name_or_all_together() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        for (text, is_all, numbers, named) in [
            ("semua", true, &[][..], &[][..]),
            ("semuanya aja", true, &[], &[]),
            ("semua kecuali 2 dan 3", true, &[2, 3], &[]),
            ("all except kfc", true, &[], &["kfc"]),
            ("yang kfc", false, &[], &["kfc"]),
            ("kopi tuku sama indomaret", false, &[], &["kopi tuku", "indomaret"]),
            ("1 dan yang kfc", false, &[1], &["kfc"]),
        ] {
            let wanted = Picked { is_all, numbers: numbers.to_vec(), names: names(named) };
            assert_eq!(picked(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn rows_are_named_by_their_numbers() {
        for (text, wanted) in [
            ("hapus nomor 1 dan 2", &[1, 2][..]),
            ("ganti no. 3 jadi 30rb", &[3]),
            ("ganti nomor 2 dan 4 kategori makan", &[2, 4]),
            ("hapus #2 sampai 4", &[2, 3, 4]),
            ("yang nomor 1,3 harusnya 20rb", &[1, 3]),
            ("change number 2 to 30", &[2]),
            ("no, 25", &[]),
            ("nomor 20rb", &[]),
            ("kopi 20rb", &[]),
        ] {
            let tokens = token::tokens(&normalise::clean(text));
            assert_eq!(numbered(&tokens), wanted, "{text}");
        }
    }

    #[test]
    fn what_names_other_numbers_is_no_choice() {
        for text in ["", "120", "0", "3.500", "kopi 20.000", "ya", "?", "1/2"] {
            assert_eq!(picked(text), None, "{text}");
        }
    }
}
