//! What the senses saw in a file: not yet what it means. Whole numbers only, so that it can be kept and compared.

use serde::{Deserialize, Serialize};

/// What a message's file holds, as far as the senses go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Perceived {
    /// Pictures, or the pages of a document, in their order.
    Pages {
        /// One for each page and reader that read it.
        pages: Vec<Page>,
    },
    /// What somebody says.
    Speech(Speech),
    /// A file of a bank, whose rows are read where it is kept.
    Statement {
        /// What kind of file it is.
        format: String,
        /// How many rows it has.
        rows: u64,
    },
}

/// What somebody says, and what is doubtful of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speech {
    /// In words, as far as they could be told apart; empty where nobody speaks.
    pub text: String,
    /// The words of `text` one by one, each with how sure it is. None where whoever heard it cannot say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Word>,
    /// What a second hearing of the same made of it, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// Whether the sound breaks off before its end, so that words may be missing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub breaks_off: bool,
}

/// A word that was heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// As it stands in the text, with the signs before and after it.
    pub text: String,
    /// How sure its least sure part is, of a hundred.
    pub confidence_percent: u8,
}

/// So much is kept of a message, in bytes of JSON.
const MOST_KEPT: usize = 256 * 1024;

impl Perceived {
    /// What was said, where somebody spoke.
    pub fn said(&self) -> Option<&str> {
        match self {
            Self::Speech(speech) => Some(&speech.text),
            Self::Pages { .. } | Self::Statement { .. } => None,
        }
    }

    /// All of it in words: of pages the first reader's.
    pub fn text(&self) -> String {
        match self {
            Self::Speech(speech) => speech.text.clone(),
            Self::Statement { format, .. } => format.clone(),
            Self::Pages { pages } => {
                let first = pages.first().map(|page| page.reader);
                let read = pages.iter().filter(|page| Some(page.reader) == first);
                read.map(Page::text).collect::<Vec<_>>().join("\n\n")
            }
        }
    }

    /// Whether there is neither a word in it nor a code.
    pub fn is_empty(&self) -> bool {
        let has_codes = match self {
            Self::Speech(_) | Self::Statement { .. } => false,
            Self::Pages { pages } => pages.iter().any(|page| !page.codes.is_empty()),
        };
        !has_codes && self.text().trim().is_empty()
    }

    /// The same without what is more than is kept of a message: the last lines of the last pages fall away, and of speech what is
    /// known beside its text, then the end of that.
    #[must_use]
    pub fn within_bounds(mut self) -> Self {
        while self.len() > MOST_KEPT {
            match &mut self {
                Self::Speech(speech) if !speech.words.is_empty() || speech.other.is_some() => {
                    speech.words.clear();
                    speech.other = None;
                }
                // A letter may take six bytes of JSON.
                Self::Speech(speech) => speech.text.truncate(speech.text.floor_char_boundary(MOST_KEPT / 8)),
                Self::Statement { .. } => break,
                Self::Pages { pages } => {
                    let Some(last) = pages.last_mut() else { break };
                    last.lines.truncate(last.lines.len() / 2);
                    if last.lines.is_empty() {
                        pages.pop();
                    }
                }
            }
        }
        self
    }

    /// The same without the one character that PostgreSQL keeps in no text.
    #[must_use]
    pub fn without_nul(mut self) -> Self {
        let clean = |text: &mut String| text.retain(|letter| letter != '\0');
        match &mut self {
            Self::Speech(speech) => {
                clean(&mut speech.text);
                speech.words.iter_mut().for_each(|word| clean(&mut word.text));
                speech.other.iter_mut().for_each(clean);
            }
            Self::Statement { .. } => {}
            Self::Pages { pages } => {
                for page in pages {
                    page.codes.iter_mut().for_each(clean);
                    let cells = page.lines.iter_mut().flat_map(|line| &mut line.cells);
                    cells.for_each(|cell| clean(&mut cell.text));
                }
            }
        }
        self
    }

    fn len(&self) -> usize {
        serde_json::to_vec(self).map_or(0, |json| json.len())
    }
}

impl From<String> for Speech {
    /// Words of which nothing is doubted.
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// A page as one reader read it, upright.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Who read it.
    pub reader: Reader,
    /// The picture's width and height in pixels, after it was turned upright.
    pub size: (u32, u32),
    /// From top to bottom.
    pub lines: Vec<Line>,
    /// The texts of codes that stand in the picture.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
}

/// Who reads a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// PP-OCR's networks.
    Paddle,
    /// Tesseract.
    Tesseract,
    /// Nobody had to: the document brought its text.
    Text,
}

/// What stands side by side, from left to right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// At least one.
    pub cells: Vec<Cell>,
}

/// A text with nothing wider than a blank in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What was read, without blanks around it.
    pub text: String,
    /// Where it stands: left, top, right and bottom, in pixels of the upright page.
    pub area: [u32; 4],
    /// How sure the reader is, of a hundred.
    pub confidence_percent: u8,
}

impl Page {
    /// The page in words: a line each, two blanks between cells.
    pub fn text(&self) -> String {
        self.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n")
    }
}

impl Line {
    /// The line in words, two blanks between cells.
    pub fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("  ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speech(text: &str) -> Perceived {
        Perceived::Speech(text.to_owned().into())
    }

    #[test]
    fn speech_is_kept_with_its_doubts_and_read_without_them() {
        let plain = r#"{"kind":"speech","text":"kopi 20 ribu"}"#;
        assert_eq!(serde_json::to_string(&speech("kopi 20 ribu")).expect("JSON"), plain);
        assert_eq!(serde_json::from_str::<Perceived>(plain).expect("speech"), speech("kopi 20 ribu"));

        let word = |text: &str, confidence_percent| Word { text: text.to_owned(), confidence_percent };
        let doubtful = Perceived::Speech(Speech {
            text: "kopi 20".to_owned(),
            words: vec![word("kopi", 97), word("20", 41)],
            other: Some("kopi 12".to_owned()),
            breaks_off: true,
        });
        let json = r#"{"kind":"speech","text":"kopi 20","words":[{"text":"kopi","confidence_percent":97},{"text":"20","confidence_percent":41}],"other":"kopi 12","breaks_off":true}"#;
        assert_eq!(serde_json::to_string(&doubtful).expect("JSON"), json);
        assert_eq!(serde_json::from_str::<Perceived>(json).expect("speech"), doubtful);
        assert_eq!(doubtful.said(), Some("kopi 20"));
    }

    #[test]
    fn speech_is_bounded_and_without_nul() {
        let word = |_| Word { text: "\0".repeat(100), confidence_percent: 1 };
        let long = Speech {
            text: "\u{1}a".repeat(MOST_KEPT),
            words: (0..4).map(word).collect(),
            other: Some("b\0".to_owned()),
            breaks_off: true,
        };
        let Perceived::Speech(cut) = Perceived::Speech(long.clone()).within_bounds() else { unreachable!() };
        assert!(cut.words.is_empty() && cut.other.is_none() && cut.breaks_off);
        assert_eq!(cut.text.len(), MOST_KEPT / 8);
        let short = Speech { text: "a\0".to_owned(), ..long };
        let Perceived::Speech(clean) = Perceived::Speech(short).without_nul() else { unreachable!() };
        assert_eq!((clean.text.as_str(), clean.other.as_deref()), ("a", Some("b")));
        assert!(clean.words.iter().all(|word| word.text.is_empty()));
    }
}
