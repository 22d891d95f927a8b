//! Lists of words. Each word has a mark, and each list knows the marks of its words: a token is marked once, when it is cut,
//! and is compared with the words of those few lists alone that know its mark.

use std::ops::Deref;

/// How many marks there are. With this many, a list of thirty words knows one in nine.
const MARKS: usize = 256;
const BITS: usize = u64::BITS as usize;

/// The mark of a word: its letters, hashed. Words of one mark need not be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark(u8);

impl Mark {
    /// The mark of this word.
    pub(crate) const fn of(word: &str) -> Self {
        const PRIME: u32 = 16_777_619;
        let (letters, mut hash, mut at) = (word.as_bytes(), 2_166_136_261_u32, 0);
        while at < letters.len() {
            hash = (hash ^ letters[at] as u32).wrapping_mul(PRIME);
            at += 1;
        }
        let [first, second, third, fourth] = hash.to_le_bytes();
        Self(first ^ second ^ third ^ fourth)
    }
}

/// A set of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marks([u64; MARKS / BITS]);

impl Marks {
    /// No marks.
    pub(crate) const NONE: Self = Self([0; MARKS / BITS]);

    /// These marks, and that one.
    #[must_use]
    pub(crate) const fn with(mut self, mark: Mark) -> Self {
        self.0[mark.0 as usize / BITS] |= 1 << (mark.0 as usize % BITS);
        self
    }

    /// Whether the mark is one of them.
    pub(crate) const fn has(&self, mark: Mark) -> bool {
        self.0[mark.0 as usize / BITS] >> (mark.0 as usize % BITS) & 1 == 1
    }

    /// Whether one of the marks is in both.
    pub(crate) fn meet(&self, others: &Self) -> bool {
        self.0.iter().zip(others.0).any(|(own, other)| own & other != 0)
    }
}

/// A list of words, written as a constant: `&List::of(&["rb", "ribu"])`, or where it is asked for as `list!["rb", "ribu"]`.
#[derive(Debug)]
pub(crate) struct List {
    words: &'static [&'static str],
    marks: Marks,
}

impl List {
    /// The list of these words.
    pub(crate) const fn of(words: &'static [&'static str]) -> Self {
        let (mut marks, mut at) = (Marks::NONE, 0);
        while at < words.len() {
            marks = marks.with(Mark::of(words[at]));
            at += 1;
        }
        Self { words, marks }
    }

    /// The marks of its words.
    pub(crate) fn marks(&self) -> &Marks {
        &self.marks
    }

    /// Whether it holds a word, whose mark this is.
    #[inline]
    pub(crate) fn holds(&self, word: &str, mark: Mark) -> bool {
        self.marks.has(mark) && self.words.contains(&word)
    }
}

impl Deref for List {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.words
    }
}

/// A list that is asked for in one place only.
macro_rules! list {
    ($($word:literal),+ $(,)?) => {
        const { &$crate::words::list::List::of(&[$($word),+]) }
    };
}

pub(crate) use list;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_knows_the_marks_of_its_words() {
        let list = list!["kopi", "teh", "", "½"];
        for word in list.iter() {
            assert!(list.holds(word, Mark::of(word)), "{word}");
        }
        assert!(!list.holds("susu", Mark::of("susu")));
        assert!(list.marks().meet(&Marks::NONE.with(Mark::of("teh"))));
        assert!(!list.marks().meet(&Marks::NONE));
    }
}
