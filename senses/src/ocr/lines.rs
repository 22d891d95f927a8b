//! What stands side by side: pieces of text as lines, along the slant of the page and of the paper's bends.

use ledger::messages::perceived::{Cell, Line};

use super::rectangle::{Point, Rectangle};

/// A piece that is so many times as long as high tells the slant of its line.
const TELLING: f32 = 3.0;
/// Two pieces that stand side by side share at least this much of the lower one's height.
const SHARED: f32 = 0.5;
/// So much of the shorter piece's length may lie over the other, where two stand side by side.
const OVERLAP: f32 = 0.5;
/// A line follows the page rather than its own pieces while these are shorter than so many times their height.
const STEADINESS: f32 = 4.0;

/// A piece of text that was read.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Where it stands.
    pub place: Rectangle,
    /// What it says.
    pub text: String,
    /// How sure its reader is, of a hundred.
    pub confidence_percent: u8,
}

/// The lines of a page of this size, from top to bottom, without its slant: pieces stand where they would if it had none.
pub fn lines(mut pieces: Vec<Piece>, size: (u32, u32)) -> Vec<Line> {
    level(&mut pieces, size);
    pieces.sort_by(|one, other| left(&one.place).total_cmp(&left(&other.place)));
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        let fits = lines.iter_mut().filter_map(|line| {
            let last = line.last()?;
            fit(&last.place, &piece.place).map(|shared| (shared, line))
        });
        match fits.max_by(|(one, _), (other, _)| one.total_cmp(other)) {
            Some((_, line)) => line.push(piece),
            None => lines.push(vec![piece]),
        }
    }
    lines.sort_by(|one, other| middle(one).total_cmp(&middle(other)));
    let cell = |piece: Piece| Cell {
        area: area(&piece.place, size),
        text: piece.text,
        confidence_percent: piece.confidence_percent,
    };
    lines.into_iter().map(|line| Line { cells: line.into_iter().map(cell).collect() }).collect()
}

/// Turns the pieces around the middle of the page until most of them lie level.
#[expect(clippy::cast_precision_loss, reason = "a picture's sides, which are no longer than thirty thousand")]
fn level(pieces: &mut [Piece], (width, height): (u32, u32)) {
    let Some(slant) = slant(pieces) else { return };
    let (sine, cosine) = slant.atan().sin_cos();
    let turn = |(x, y): Point| (x * cosine + y * sine, y * cosine - x * sine);
    let centre = (width as f32 / 2.0, height as f32 / 2.0);
    for Rectangle { middle, along, .. } in pieces.iter_mut().map(|piece| &mut piece.place) {
        let (x, y) = turn((middle.0 - centre.0, middle.1 - centre.1));
        *middle = (x + centre.0, y + centre.1);
        *along = turn(*along);
    }
}

/// By how much the page rises or falls for a step to the right: half of its length of text is steeper, half is not.
fn slant(pieces: &[Piece]) -> Option<f32> {
    let telling =
        pieces.iter().map(|piece| &piece.place).filter(|place| place.length > TELLING * place.height);
    let mut slopes: Vec<(f32, f32)> = telling.map(|place| (slope(place), place.length)).collect();
    slopes.sort_by(|one, other| one.0.total_cmp(&other.0));
    let half = slopes.iter().map(|(_, length)| length).sum::<f32>() / 2.0;
    let mut passed = 0.0;
    slopes.into_iter().find_map(|(slope, length)| {
        passed += length;
        (passed >= half).then_some(slope)
    })
}

/// How much of the lower one's height two pieces share, if the second stands on the right of the first and in its line.
fn fit(first: &Rectangle, second: &Rectangle) -> Option<f32> {
    let overlap = (first.middle.0 + first.length / 2.0) - left(second);
    if overlap > OVERLAP * first.length.min(second.length) {
        return None;
    }
    // Short pieces tell little of how their line runs, so that the page's own slant, which is none by now, weighs most then.
    let weight = first.length + second.length + STEADINESS * (first.height + second.height);
    let slope = (slope(first) * first.length + slope(second) * second.length) / weight;
    let apart = (second.middle.1 - first.middle.1 - slope * (second.middle.0 - first.middle.0)).abs();
    let lower = first.height.min(second.height);
    let shared = (first.height.midpoint(second.height) - apart).min(lower) / lower;
    (shared >= SHARED).then_some(shared)
}

/// By how much a piece falls for a step to the right.
fn slope(place: &Rectangle) -> f32 {
    place.along.1 / place.along.0.max(f32::EPSILON)
}

fn left(place: &Rectangle) -> f32 {
    place.middle.0 - place.length / 2.0
}

/// How far below the page's upper edge the middle of a line is.
fn middle(line: &[Piece]) -> f32 {
    let length: f32 = line.iter().map(|piece| piece.place.length).sum();
    line.iter().map(|piece| piece.place.middle.1 * piece.place.length).sum::<f32>() / length.max(f32::EPSILON)
}

/// Left, top, right and bottom of a piece, on the page.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is below nothing becomes nothing"
)]
fn area(place: &Rectangle, (width, height): (u32, u32)) -> [u32; 4] {
    let side = |at: f32, most: u32| (at.round() as u32).min(most);
    let ((x, y), half) = (place.middle, (place.length / 2.0, place.height / 2.0));
    [side(x - half.0, width), side(y - half.1, height), side(x + half.0, width), side(y + half.1, height)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: (u32, u32) = (1_000, 1_000);

    /// Texts with their places, read off a page that is slanted by so much.
    fn read(pieces: &[(&str, f32, f32, f32)], slant: f32) -> Vec<String> {
        let (sine, cosine) = slant.atan().sin_cos();
        let piece = |(text, left, middle, length): &(&str, f32, f32, f32)| {
            let (x, y) = (left + length / 2.0 - 500.0, middle - 500.0);
            let middle = (x * cosine - y * sine + 500.0, y * cosine + x * sine + 500.0);
            let place = Rectangle { middle, along: (cosine, sine), length: *length, height: 24.0 };
            Piece { place, text: (*text).to_owned(), confidence_percent: 90 }
        };
        lines(pieces.iter().map(piece).collect(), PAGE).iter().map(Line::text).collect()
    }

    #[test]
    fn a_slanted_page_is_read_along_its_slant() {
        let page = [
            ("TOTAL", 100.0, 440.0, 120.0),
            ("52.000", 700.0, 440.0, 140.0),
            ("TOKO SEGAR", 300.0, 340.0, 300.0),
            ("Kopi", 100.0, 400.0, 80.0),
            ("2", 400.0, 400.0, 16.0),
            ("40.000", 700.0, 400.0, 140.0),
        ];
        for slant in [0.0, 0.15, -0.15] {
            assert_eq!(read(&page, slant), ["TOKO SEGAR", "Kopi  2  40.000", "TOTAL  52.000"], "{slant}");
        }
    }

    #[test]
    fn what_stands_one_above_the_other_is_no_line() {
        let page = [("Kembali", 100.0, 300.0, 200.0), ("Tunai", 105.0, 314.0, 190.0)];
        assert_eq!(read(&page, 0.0), ["Kembali", "Tunai"]);
        assert_eq!(read(&[], 0.0), [""; 0]);
    }

    #[test]
    fn places_stay_on_the_page() {
        let place = Rectangle { middle: (2.0, 995.0), along: (1.0, 0.0), length: 40.0, height: 24.0 };
        let piece = Piece { place, text: "x".to_owned(), confidence_percent: 5 };
        assert_eq!(lines(vec![piece], PAGE)[0].cells[0].area, [0, 983, 22, 1_000]);
    }
}
