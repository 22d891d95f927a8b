//! The lines of a document as words with places, whether it came as pages or as text alone.

use ledger::messages::perceived::{Cell, Page};

use crate::tagged::lines;

/// So many lines are read of a document, and so many words of a line.
const MOST_STRIPS: usize = 200_000;
const MOST_WORDS: usize = 400;
/// How wide a letter of plain text is, and how high a line.
const LETTER: u32 = 10;
const LINE: u32 = 20;

/// A word, and from where to where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) left: u32,
    pub(super) right: u32,
    /// Which cell of its line it stands in.
    pub(super) cell: usize,
}

/// A line: what stands side by side.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    /// The page that it stands on, from 0.
    pub(super) page: usize,
    /// How far down.
    pub(super) top: u32,
    /// From left to right; none in an empty line.
    pub(super) words: Vec<Word>,
}

impl Strip {
    /// What it says.
    pub(super) fn text(&self) -> String {
        text(&self.words)
    }

    /// How many cells it has.
    pub(super) fn cells(&self) -> usize {
        self.words.last().map_or(0, |word| word.cell + 1)
    }

    /// Whether any digit stands in it.
    pub(super) fn has_digits(&self) -> bool {
        self.words.iter().any(|word| word.text.bytes().any(|byte| byte.is_ascii_digit()))
    }
}

/// Words with a blank between them.
pub(super) fn text(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The lines of pages.
pub(super) fn of_pages(pages: &[Page]) -> Vec<Strip> {
    let mut strips = Vec::new();
    for (page, read) in pages.iter().enumerate() {
        for line in &read.lines {
            let [_, top, ..] = line.cells.first().map_or([0; 4], |cell| cell.area);
            let words = line.cells.iter().enumerate().flat_map(|(cell, read)| words(read, cell));
            strips.push(Strip { page, top, words: words.take(MOST_WORDS).collect() });
        }
    }
    strips.truncate(MOST_STRIPS);
    strips
}

/// The words of a cell: each has its share of the cell's width.
fn words(read: &Cell, cell: usize) -> Vec<Word> {
    let [left, _, right, _] = read.area;
    let width = u64::from(right.saturating_sub(left));
    let letters = u64::try_from(read.text.chars().count()).unwrap_or(u64::MAX).max(1);
    let place = |letter: usize| {
        let letter = u64::try_from(letter).unwrap_or(u64::MAX);
        left.saturating_add(u32::try_from(width.saturating_mul(letter) / letters).unwrap_or(u32::MAX))
    };
    split(&read.text)
        .map(|(start, end, text)| Word { text, left: place(start), right: place(end), cell })
        .collect()
}

/// Words with the letters that they begin and end at.
fn split(text: &str) -> impl Iterator<Item = (usize, usize, String)> {
    let mut letters = text.chars().enumerate().peekable();
    std::iter::from_fn(move || {
        while letters.next_if(|(_, letter)| letter.is_whitespace()).is_some() {}
        let (start, first) = letters.next()?;
        let (mut end, mut word) = (start + 1, String::from(first));
        while let Some((_, letter)) = letters.next_if(|(_, letter)| !letter.is_whitespace()) {
            word.push(letter);
            end += 1;
        }
        Some((start, end, word))
    })
}

/// The lines of a text. What has two blanks or a tab before it is a cell of its own.
pub(super) fn of_text(text: &str) -> Vec<Strip> {
    let mut strips = Vec::new();
    for (page, text) in text.split('\u{c}').enumerate() {
        for (top, line) in (0_u32..).step_by(2).zip(lines(text)) {
            let (mut cell, mut end) = (0, 0);
            let words = split(line).take(MOST_WORDS).map(|(start, next, text)| {
                let gap: String = line.chars().skip(end).take(start - end).collect();
                if end > 0 && (gap.chars().count() > 1 || gap.contains('\t')) {
                    cell += 1;
                }
                end = next;
                let [left, right] = [start, next].map(|letter| u32::try_from(letter).unwrap_or(u32::MAX));
                Word { text, left: left.saturating_mul(LETTER), right: right.saturating_mul(LETTER), cell }
            });
            let words = words.collect();
            strips.push(Strip { page, top: top.saturating_mul(LINE / 2), words });
        }
    }
    strips.truncate(MOST_STRIPS);
    strips
}
