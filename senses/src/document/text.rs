//! The text that a document's page brings along: letters where they stand, as lines.

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
        InterpreterSettings, SoftMask, TransformExt, font::GlyphRun, hayro_cmap::BfString, interpret_page,
    },
    hayro_syntax::page::Page as PdfPage,
    kurbo::{BezPath, Point, Rect},
};
use ledger::messages::perceived::{Cell, Line, Page, Reader};

/// Letters are so many of their units high, as the interpreter has them.
const UNITS_PER_EM: f64 = 1_000.0;
/// So many letters are read of a page.
const MOST_LETTERS: usize = 20_000;
/// What is farther apart than this is two words, and two cells, in heights of a letter.
const BLANK: f64 = 0.2;
const COLUMN: f64 = 1.2;
/// What stands less higher or lower stands on the same line, in heights of a letter.
const SAME_LINE: f64 = 0.4;
/// A letter that is printed twice for weight stands nearer to itself, in heights of a letter.
const TWICE: f64 = 0.1;
/// A letter without a width is so wide, in heights of a letter.
const USUAL_WIDTH: f64 = 0.5;

/// A letter, or several that are one sign: places in points from the left and the top.
struct Letter {
    text: String,
    left: f64,
    right: f64,
    /// What it stands on.
    base: f64,
    height: f64,
}

/// Notes what is written, and draws nothing.
struct Letters(Vec<Letter>);

/// A page's text.
pub(super) fn read(page: &PdfPage<'_>) -> Page {
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, width.into(), height.into());
    let (cache, settings) = (InterpreterCache::new(), InterpreterSettings::default());
    let mut context =
        Context::new(page.initial_transform(true).to_kurbo(), area, &cache, page.xref(), settings);
    let mut letters = Letters(Vec::new());
    interpret_page(page, &mut context, &mut letters);
    let lines = lines(letters.0).into_iter().map(line).collect();
    Page {
        reader: Reader::Text,
        size: (pixels(width.into()), pixels(height.into())),
        lines,
        codes: Vec::new(),
    }
}

/// Letters by the lines that they stand on, from top to bottom, each from left to right.
fn lines(mut letters: Vec<Letter>) -> Vec<Vec<Letter>> {
    letters.sort_by(|one, other| one.base.total_cmp(&other.base));
    let mut lines: Vec<Vec<Letter>> = Vec::new();
    for letter in letters {
        let on = lines.last_mut().filter(|line| {
            let first = &line[0];
            letter.base - first.base <= SAME_LINE * first.height.min(letter.height)
        });
        match on {
            Some(line) => line.push(letter),
            None => lines.push(vec![letter]),
        }
    }
    for line in &mut lines {
        line.sort_by(|one, other| one.left.total_cmp(&other.left));
        line.dedup_by(|next, before| {
            next.text == before.text && next.left - before.left < TWICE * before.height
        });
    }
    lines
}

fn line(letters: Vec<Letter>) -> Line {
    let mut cells: Vec<(Cell, f64)> = Vec::new();
    for letter in letters {
        let area = [letter.left, letter.base - letter.height, letter.right, letter.base].map(pixels);
        match cells.last_mut() {
            Some((cell, right)) if letter.left - *right <= COLUMN * letter.height => {
                if letter.left - *right > BLANK * letter.height {
                    cell.text.push(' ');
                }
                cell.text.push_str(&letter.text);
                cell.area[1] = cell.area[1].min(area[1]);
                cell.area[2] = cell.area[2].max(area[2]);
                cell.area[3] = cell.area[3].max(area[3]);
                *right = right.max(letter.right);
            }
            _ => cells.push((Cell { text: letter.text, area, confidence_percent: 100 }, letter.right)),
        }
    }
    Line { cells: cells.into_iter().map(|(cell, _)| cell).collect() }
}

/// A place as whole points.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is cut to what a u32 holds")]
fn pixels(place: f64) -> u32 {
    place.clamp(0.0, f64::from(u32::MAX)) as u32
}

impl Device<'_> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(letters)) => letters,
                None => continue,
            };
            let (em, whole) = (UNITS_PER_EM, props.transform * glyph.transform());
            let width = match &**glyph {
                hayro::hayro_interpret::font::Glyph::Outline(outline) => outline.advance_width(),
                hayro::hayro_interpret::font::Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let width = width.map_or(USUAL_WIDTH * em, f64::from);
            let [start, end, top] =
                [(0.0, 0.0), (width, 0.0), (0.0, em)].map(|(x, y)| whole * Point::new(x, y));
            let height = (start.y - top.y).abs();
            // What is written downwards or slanting is a stamp or a margin, and blanks are told by what stands around them.
            let is_level = end.x > start.x && (end.y - start.y).abs() < (end.x - start.x) / 4.0;
            let is_seen = height > 0.5 && !text.trim().is_empty() && !text.contains(char::is_control);
            if is_level && is_seen && self.0.len() < MOST_LETTERS {
                self.0.push(Letter { text, left: start.x, right: end.x, base: start.y, height });
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
