//! Bars, one a row, the longest as long as there is room.

use serde::{Deserialize, Serialize};

use super::{heading, nothing};
use crate::{
    shape::{INNER, MARGIN, Shape, Strip, Style, scaled},
    theme::Tone,
};

/// Rows of bars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bars {
    /// What is shown; may be empty.
    pub title: String,
    /// They, in the order in which they are shown. Beyond 60 none is.
    pub rows: Vec<Bar>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// How much, in words.
    pub value: String,
    /// What stands behind the bar, such as its share; may be empty.
    pub note: String,
    /// How long it is beside the others. Below nought it is drawn hollow.
    pub length: i64,
}

pub(super) const MOST_ROWS: usize = 60;
pub(super) const HEIGHT: i32 = 94;
/// Where the bar is, below its words.
const TOP: i32 = 52;
const THICKNESS: i32 = 20;
/// The shortest bar of what is not nought.
const SHORTEST: i32 = 8;
/// Between words side by side.
const GAP: i32 = 28;

impl Bars {
    pub(super) fn strips(&self) -> Vec<Strip> {
        let rows = &self.rows[..self.rows.len().min(MOST_ROWS)];
        if rows.is_empty() {
            return vec![heading(&self.title), nothing()];
        }
        let longest = rows.iter().map(|row| size(row.length)).max().unwrap_or_default();
        let notes = note_room(rows.iter().map(|row| &*row.note));
        let strip = |row: &Bar| {
            let mut strip = Strip::of(HEIGHT);
            write_row(&mut strip, (&row.label, &row.value), (&row.note, notes), Tone::Muted);
            let room = INNER - notes;
            let pixels = scaled(size(row.length), longest, (SHORTEST, room));
            bar(&mut strip, (pixels, room), if row.length < 0 { None } else { Some(Tone::Accent) });
            strip
        };
        [heading(&self.title)].into_iter().chain(rows.iter().map(strip)).collect()
    }
}

/// How long without its sign.
fn size(length: i64) -> i64 {
    length.saturating_abs()
}

/// What is kept free behind the bars, so that all notes have room.
pub(super) fn note_room<'n>(notes: impl Iterator<Item = &'n str>) -> i32 {
    let widest =
        notes.map(|note| Style::NOTE.width(&Style::NOTE.fit(note, INNER / 4))).max().unwrap_or_default();
    if widest == 0 { 0 } else { widest + 20 }
}

/// The words of a row: above the bar its name and how much, behind it a note.
pub(super) fn write_row(
    strip: &mut Strip,
    (label, value): (&str, &str),
    (note, notes): (&str, i32),
    tone: Tone,
) {
    let right = MARGIN + INNER;
    let left = strip.write_up_to((right, 36), Style::VALUE, value, INNER * 2 / 3);
    strip.write((MARGIN, 36), Style::LABEL, label, left - MARGIN - GAP);
    strip.write_up_to((right, TOP + THICKNESS), Style::NOTE.with(tone), note, notes.max(1));
}

/// A bar of so many pixels in its track; hollow where it has no colour.
pub(super) fn bar(strip: &mut Strip, (pixels, room): (i32, i32), tone: Option<Tone>) {
    let (at, radius) = ((MARGIN, TOP), THICKNESS / 2);
    strip.fill(at, (room, THICKNESS), radius, Tone::Track);
    match tone {
        Some(tone) => strip.fill(at, (pixels.min(room), THICKNESS), radius, tone),
        None if pixels > 0 => {
            let size = (pixels.max(THICKNESS).min(room), THICKNESS);
            strip.fill(at, size, radius, Tone::Paper);
            strip.shapes.push(Shape::Frame { at, size, radius, tone: Tone::Accent });
        }
        None => {}
    }
}
