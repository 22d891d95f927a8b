//! Tesseract: the other reader, which errs differently.

use ledger::messages::perceived::{Cell, Line, Page, Reader};
use tesseract_plumbing::TessBaseApi;

use super::{Ocr, OcrError};
use crate::picture::Picture;

/// Of what languages it knows the words.
const LANGUAGES: &std::ffi::CStr = c"ind+eng";
/// The page is one block of lines, of whatever sizes: columns are told apart by whoever knows what they mean.
const ONE_BLOCK: &std::ffi::CStr = c"6";
/// What it is told of the picture, in pixels an inch; it would guess otherwise, and say so.
const RESOLUTION: i32 = 300;
/// Words are one cell unless the gap between them is wider than so many tenths of their height.
const GAP_TENTHS: u32 = 12;

/// Reads by Tesseract.
pub struct Tesseract(TessBaseApi);

/// A word as it tells it.
struct Word<'a> {
    /// Words with the same number are of one line.
    line: [&'a str; 3],
    /// Left, top, right and bottom.
    area: [u32; 4],
    confidence_percent: u8,
    text: &'a str,
}

impl Tesseract {
    /// Reading Indonesian and English. Its threads are bounded by the environment, as `OMP_THREAD_LIMIT` says.
    pub fn load() -> Result<Self, OcrError> {
        let mut api = TessBaseApi::create();
        api.init_2(None, Some(LANGUAGES))
            .map_err(|_| OcrError::Missing("Tesseract's data for Indonesian and English".to_owned()))?;
        // What it complains of is not for whoever runs the bot.
        for (name, value) in [(c"debug_file", c"/dev/null"), (c"tessedit_pageseg_mode", ONE_BLOCK)] {
            api.set_variable(name, value).map_err(|_| {
                OcrError::Failed(format!("Tesseract does not know {}", name.to_string_lossy()))
            })?;
        }
        Ok(Self(api))
    }
}

impl Ocr for Tesseract {
    fn read(&mut self, picture: &mut Picture) -> Result<Page, OcrError> {
        let failed = |error: String| OcrError::Failed(format!("Tesseract failed: {error}"));
        let size = picture.size();
        let length = |pixels: u32| i32::try_from(pixels).map_err(|error| failed(error.to_string()));
        let (width, height) = (length(size.0)?, length(size.1)?);
        let told = self
            .0
            .set_image(&picture.grey(), width, height, 1, width)
            .map_err(|error| failed(error.to_string()))
            .and_then(|()| {
                self.0.set_source_resolution(RESOLUTION);
                self.0.recognize().map_err(|error| failed(error.to_string()))?;
                self.0.get_tsv_text(0).map_err(|error| failed(error.to_string()))
            })?;
        let told = told.as_ref().to_string_lossy();
        let lines = lines(&told.lines().filter_map(word).collect::<Vec<_>>());
        Ok(Page { reader: Reader::Tesseract, size, lines, codes: Vec::new() })
    }
}

/// What a row of its table says of a word; `None` for rows of pages, blocks and lines, and for words of blanks.
fn word(row: &str) -> Option<Word<'_>> {
    let columns: [&str; 12] = row.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let [level, _, block, paragraph, line, _, left, top, width, height, confidence, text] = columns;
    let [left, top, width, height] = [left, top, width, height].map(str::parse::<u32>);
    let (left, top) = (left.ok()?, top.ok()?);
    // It has six digits behind the point, which nobody needs.
    let confidence_percent = confidence.split('.').next()?.parse().ok()?;
    let is_word = level == "5" && !text.trim().is_empty();
    is_word.then_some(Word {
        line: [block, paragraph, line],
        area: [left, top, left + width.ok()?, top + height.ok()?],
        confidence_percent,
        text: text.trim(),
    })
}

fn lines(words: &[Word]) -> Vec<Line> {
    let of_a_line = words.chunk_by(|one, other| one.line == other.line);
    of_a_line
        .map(|words| Line {
            cells: words.chunk_by(|one, other| are_one_cell(one, other)).map(cell).collect(),
        })
        .collect()
}

fn are_one_cell(one: &Word, other: &Word) -> bool {
    let height = |word: &Word| word.area[3].saturating_sub(word.area[1]);
    other.area[0].saturating_sub(one.area[2]) * 10 <= GAP_TENTHS * height(one).max(height(other))
}

fn cell(words: &[Word]) -> Cell {
    let texts: Vec<&str> = words.iter().map(|word| word.text).collect();
    let around = |one: [u32; 4], other: &Word| {
        let [left, top, right, bottom] = other.area;
        [one[0].min(left), one[1].min(top), one[2].max(right), one[3].max(bottom)]
    };
    // A cell is as sure as its least sure word: it may be the one with the digits.
    let least = words.iter().map(|word| word.confidence_percent).min();
    Cell {
        text: texts.join(" "),
        area: words.iter().fold(words[0].area, around),
        confidence_percent: least.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_to_cells_unless_the_gap_is_wide() {
        let told = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
            1\t1\t0\t0\t0\t0\t0\t0\t800\t600\t-1\t\n\
            5\t1\t1\t1\t1\t1\t10\t20\t60\t20\t96.310417\tKopi\n\
            5\t1\t1\t1\t1\t2\t82\t20\t60\t22\t91.5\tSusu\n\
            5\t1\t1\t1\t1\t3\t400\t21\t80\t20\t88.0\t20.000\n\
            5\t1\t1\t1\t2\t1\t10\t60\t60\t20\t95.0\t \n\
            5\t1\t1\t1\t3\t1\t10\t90\t60\t20\t9.0\tTOTAL\n";
        let words: Vec<Word> = told.lines().filter_map(word).collect();
        let read = lines(&words);
        assert_eq!(read.iter().map(Line::text).collect::<Vec<_>>(), ["Kopi Susu  20.000", "TOTAL"]);
        let first = &read[0].cells[0];
        assert_eq!((first.area, first.confidence_percent), ([10, 20, 142, 42], 91));
        assert!(lines(&[]).is_empty());
    }
}
