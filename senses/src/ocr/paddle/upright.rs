//! Which way up a picture is: a page whose pieces stand upright is sideways, and of two ways to hold it the one that reads
//! more surely is right.

use super::recognition::{Reading, Recognition, Way};
use crate::{
    ocr::{OcrError, rectangle::Rectangle},
    picture::Picture,
};

/// A piece tells which way it runs if it is so many times as long as high, or the other way round.
const TELLING: f32 = 1.5;
/// So many pieces are read both ways.
const SAMPLE: usize = 8;
/// A sample that is read more surely than this is upright: nothing that stands on its head reads so well.
const CLEAR: f32 = 0.93;

/// Turns a picture upright, and the pieces of text that were found in it along. Answers what the first of them say, which
/// are the longest from now on.
pub fn turn(
    picture: &mut Picture,
    pieces: &mut [Rectangle],
    recognition: &Recognition,
) -> Result<Vec<Reading>, OcrError> {
    if are_sideways(pieces) {
        turn_quarter(picture, pieces);
    }
    // What is short reads both ways.
    pieces.sort_by(|one, other| other.length.total_cmp(&one.length));
    let sample = &pieces[..pieces.len().min(SAMPLE)];
    let upright = recognition.read(picture, sample, Way::Up)?;
    if sureness(&upright) >= CLEAR {
        return Ok(upright);
    }
    let on_its_head = recognition.read(picture, sample, Way::Down)?;
    if sureness(&on_its_head) <= sureness(&upright) {
        return Ok(upright);
    }
    turn_quarter(picture, pieces);
    turn_quarter(picture, pieces);
    Ok(on_its_head)
}

fn turn_quarter(picture: &mut Picture, pieces: &mut [Rectangle]) {
    let size = picture.size();
    picture.turn();
    for piece in pieces {
        *piece = piece.turned(size);
    }
}

/// Whether more text runs up and down than to the right.
fn are_sideways(pieces: &[Rectangle]) -> bool {
    let runs = |long: fn(&Rectangle) -> f32, short: fn(&Rectangle) -> f32| {
        pieces.iter().filter(|piece| long(piece) > TELLING * short(piece)).map(long).sum::<f32>()
    };
    runs(|piece| piece.height, |piece| piece.length) > runs(|piece| piece.length, |piece| piece.height)
}

/// How sure readings are together; what is longer counts for more.
#[expect(clippy::cast_precision_loss, reason = "a piece has a few hundred characters at most")]
fn sureness(readings: &[Reading]) -> f32 {
    let weigh = |reading: &Reading| reading.text.chars().count() as f32;
    let all: f32 = readings.iter().map(weigh).sum();
    readings.iter().map(|reading| reading.confidence * weigh(reading)).sum::<f32>() / all.max(1.0)
}
