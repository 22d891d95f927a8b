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
    Speech {
        /// In words, as far as they could be told apart.
        text: String,
    },
}

/// So much is kept of a message, in bytes of JSON.
const MOST_KEPT: usize = 256 * 1024;

impl Perceived {
    /// What was said, where somebody spoke.
    pub fn said(&self) -> Option<&str> {
        match self {
            Self::Speech { text } => Some(text),
            Self::Pages { .. } => None,
        }
    }

    /// All of it in words: of pages the first reader's.
    pub fn text(&self) -> String {
        match self {
            Self::Speech { text } => text.clone(),
            Self::Pages { pages } => {
                let first = pages.first().map(|page| page.reader);
                let read = pages.iter().filter(|page| Some(page.reader) == first);
                read.map(Page::text).collect::<Vec<_>>().join("\n\n")
            }
        }
    }

    /// The same without what is more than is kept of a message: the last lines of the last pages fall away.
    #[must_use]
    pub fn within_bounds(mut self) -> Self {
        while self.len() > MOST_KEPT {
            match &mut self {
                Self::Speech { text } => text.truncate(text.floor_char_boundary(MOST_KEPT / 2)),
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
            Self::Speech { text } => clean(text),
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
