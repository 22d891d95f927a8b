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
