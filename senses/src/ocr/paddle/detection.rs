//! Where text stands in a picture: a network says of every pixel how likely it belongs to a piece of text, and what hangs
//! together is one piece.

use super::network::{Network, Pictures};
use crate::{
    ocr::{OcrError, rectangle::Rectangle},
    picture::Picture,
};

/// The network looks at so many pixels: small print is told apart, and one core is done within a second.
const PIXELS: f32 = 700_000.0;
/// The network takes sides that are multiples of this many pixels.
const STEP: u32 = 32;
/// From so likely on a pixel belongs to a piece of text.
const LIKELY: f32 = 0.3;
/// A piece whose pixels are less likely than this on average is none.
const SURE: f32 = 0.5;
/// The network marks the core of a piece; the rest of it lies around in proportion to that core's area by its edge.
const RIM: f32 = 1.6;
/// Nothing is read that is thinner than this, in pixels that the network saw.
const THINNEST: f32 = 3.0;
/// No page has more pieces; beyond that it is a pattern.
const MOST_PIECES: usize = 1_000;

/// The pieces of text in a picture, where they stand, in no order.
pub fn pieces(network: &Network, picture: &Picture) -> Result<Vec<Rectangle>, OcrError> {
    let (width, height) = seen_size(picture.size());
    let scaled = picture.scaled_to(width, height);
    let (columns, rows) = (width as usize, height as usize);
    let mut pictures = Pictures::grey(1, columns, rows);
    for (at, pixel) in scaled.pixels().enumerate() {
        pictures.paint((0, at % columns, at / columns), pixel.map(f32::from));
    }
    let answer = network.look_at(pictures)?;
    if answer.columns != columns || answer.values.len() != columns * rows {
        return Err(OcrError::Failed("the network that finds text answers in another size".to_owned()));
    }
    let scale = scale(picture.size(), (width, height));
    let mut pieces: Vec<Rectangle> = super::regions::regions(&answer.values, columns, LIKELY)
        .into_iter()
        .filter(|region| region.mean >= SURE)
        .filter_map(|region| Rectangle::around(region.outline))
        .filter(|core| core.length.min(core.height) >= THINNEST)
        .map(|core| core.grown(core.area() * RIM / (2.0 * (core.length + core.height))).scaled(scale))
        .collect();
    pieces.sort_by(|one, other| other.area().total_cmp(&one.area()));
    pieces.truncate(MOST_PIECES);
    Ok(pieces)
}

/// The size in which the network sees a picture of this size: as large as it may be, but no more than twice as wide.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a picture's sides, which are no longer than thirty thousand"
)]
fn seen_size((width, height): (u32, u32)) -> (u32, u32) {
    let (width, height) = (width as f32, height as f32);
    let scale = (PIXELS / (width * height)).sqrt().min(2.0);
    let side = |length: f32| ((length * scale / STEP as f32).round() as u32).max(1) * STEP;
    (side(width), side(height))
}

/// How many pixels of the one size lie on one of the other, across and down.
#[expect(clippy::cast_precision_loss, reason = "a picture's sides, which are no longer than thirty thousand")]
fn scale(picture: (u32, u32), seen: (u32, u32)) -> (f32, f32) {
    (picture.0 as f32 / seen.0 as f32, picture.1 as f32 / seen.1 as f32)
}
