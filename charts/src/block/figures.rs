//! A few figures, each below its name.

use serde::{Deserialize, Serialize};

use crate::shape::{INNER, MARGIN, Strip, Style};

/// A figure and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What it counts.
    pub label: String,
    /// The figure, in words.
    pub value: String,
}

/// From the largest on: figures side by side are all written in the first size that has room.
const SIZES: [i32; 3] = [48, 42, 38];
/// Between figures side by side.
const GAP: i32 = 28;
/// More are not shown.
const MOST: usize = 12;

pub(super) fn strips(figures: &[Figure]) -> Vec<Strip> {
    let figures = &figures[..figures.len().min(MOST)];
    let Ok(count @ 1..) = i32::try_from(figures.len()) else { return Vec::new() };
    let room = (INNER - (count - 1) * GAP) / count;
    let has_room = |size: &i32| {
        let style = Style::VALUE.sized(*size);
        figures.iter().all(|figure| style.width(&style.fit(&figure.value, INNER)) <= room)
    };
    match SIZES.into_iter().find(has_room) {
        Some(size) => vec![side_by_side(figures, room, size)],
        None => figures.iter().map(row).collect(),
    }
}

fn side_by_side(figures: &[Figure], room: i32, size: i32) -> Strip {
    let (mut strip, mut left) = (Strip::of(120), MARGIN);
    for figure in figures {
        strip.write((left, 30), Style::NOTE, &figure.label, room);
        strip.write((left, 84), Style::VALUE.sized(size), &figure.value, room);
        left += room + GAP;
    }
    strip
}

fn row(figure: &Figure) -> Strip {
    let mut strip = Strip::of(68);
    let left = strip.write_up_to((MARGIN + INNER, 42), Style::VALUE, &figure.value, INNER);
    strip.write((MARGIN, 42), Style::SUBTITLE, &figure.label, left - MARGIN - GAP);
    strip
}
