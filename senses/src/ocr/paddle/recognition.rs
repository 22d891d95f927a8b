//! What a piece of text says: a network reads it from left to right, in steps of which each is a character, or none.

use std::array;

use super::network::{Answer, Network, Pictures};
use crate::{
    ocr::{OcrError, rectangle::Rectangle},
    picture::Picture,
};

/// The network reads pieces of this height, in pixels.
const HEIGHT: usize = 48;
/// It was taught by pieces of this width; what is shorter has a blank behind it.
const USUAL_WIDTH: usize = 320;
/// No piece is longer than this, in pixels: beyond that letters are squeezed.
const LONGEST: usize = 3_200;
/// So many pieces are read at once, of about the same width.
const SIDE_BY_SIDE: usize = 6;

/// What stands in a piece.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// What was read, without blanks around it.
    pub text: String,
    /// How sure the network is of the characters, on average: 0 to 1.
    pub confidence: f32,
}

/// Which way a piece is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As it stands in the picture.
    Up,
    /// Turned by half.
    Down,
}

/// Reads pieces of text.
pub struct Recognition {
    network: Network,
    /// Each by its number, and the first for none; `None` where nobody here writes it.
    characters: Vec<Option<String>>,
}

impl Recognition {
    /// Reading by a network that brings its characters along.
    pub fn new(network: Network) -> Result<Self, OcrError> {
        let listed = network.note("character");
        let listed =
            listed.ok_or_else(|| OcrError::Failed("a network that reads has no characters".to_owned()))?;
        let written = |character: &str| Some(plain(character)).filter(|plain| plain.chars().all(is_written));
        let known = listed.lines().map(written);
        let (none, blank) = (Some(String::new()), Some(" ".to_owned()));
        let characters = [none].into_iter().chain(known).chain([blank]).collect();
        Ok(Self { network, characters })
    }

    /// What stands in these pieces of a picture, each at its place in the list.
    pub fn read(&self, picture: &Picture, pieces: &[Rectangle], way: Way) -> Result<Vec<Reading>, OcrError> {
        let mut order: Vec<usize> = (0..pieces.len()).collect();
        order.sort_by_key(|nth| width(&pieces[*nth]));
        let mut readings = vec![Reading::default(); pieces.len()];
        for group in order.chunks(SIDE_BY_SIDE) {
            let widest = group.iter().map(|nth| width(&pieces[*nth])).max().unwrap_or_default();
            let mut pictures = Pictures::grey(group.len(), widest.max(USUAL_WIDTH), HEIGHT);
            for (nth, piece) in group.iter().map(|nth| &pieces[*nth]).enumerate() {
                straighten(&mut pictures, nth, picture, piece, way);
            }
            let answer = self.network.look_at(pictures)?;
            for (nth, reading) in group.iter().zip(self.decode(&answer, group.len())?) {
                readings[*nth] = reading;
            }
        }
        Ok(readings)
    }

    fn decode(&self, answer: &Answer, count: usize) -> Result<Vec<Reading>, OcrError> {
        if answer.columns != self.characters.len() {
            let (columns, known) = (answer.columns, self.characters.len());
            return Err(OcrError::Failed(format!("a network tells {columns} characters apart, not {known}")));
        }
        let each = answer.values.len() / count;
        let pieces = answer.values.chunks_exact(each);
        Ok(pieces.map(|steps| self.spell(steps.chunks_exact(answer.columns))).collect())
    }

    /// The likeliest character of every step; the same in steps that follow each other is one.
    #[expect(clippy::cast_precision_loss, reason = "a piece has a few hundred characters at most")]
    fn spell<'a>(&self, steps: impl Iterator<Item = &'a [f32]>) -> Reading {
        let (mut text, mut sum, mut count, mut before) = (String::new(), 0.0, 0_usize, "");
        for step in steps {
            let written = self.characters.iter().zip(step);
            let written = written.filter_map(|(character, likely)| Some((character.as_deref()?, *likely)));
            let likeliest = written.max_by(|(_, one), (_, other)| one.total_cmp(other));
            let (character, likely) = likeliest.unwrap_or_default();
            if !character.is_empty() && character != before {
                text.push_str(character);
                sum += likely;
                count += 1;
            }
            before = character;
        }
        Reading { text: text.trim().to_owned(), confidence: sum / count.max(1) as f32 }
    }
}

/// A character as it is written here: the wide forms of East Asia are the same characters.
fn plain(character: &str) -> String {
    let narrow = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{3000}' => ' ',
        '\u{ffe5}' => '\u{a5}',
        _ => letter,
    };
    character.chars().map(narrow).collect()
}

/// Whether a letter or mark is written in Indonesian or in what stands beside it. The network knows the characters of East Asia
/// too, and sees them in an `x` or a `=`.
fn is_written(letter: char) -> bool {
    matches!(letter, ' '..'\u{250}' | '\u{2000}'..'\u{2300}')
}

/// How wide a piece is once it is as high as the network wants it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a piece is as long as a picture at most"
)]
fn width(piece: &Rectangle) -> usize {
    let width = (piece.length / piece.height.max(1.0) * HEIGHT as f32).ceil();
    (width as usize).clamp(1, LONGEST)
}

/// Copies a piece of a picture, straightened, to the left edge of one of those that the network takes.
#[expect(clippy::cast_precision_loss, reason = "a piece is as long as a picture at most")]
fn straighten(pictures: &mut Pictures, nth: usize, picture: &Picture, piece: &Rectangle, way: Way) {
    let width = width(piece);
    let sign = if way == Way::Up { 1.0 } else { -1.0 };
    // What is larger than it will be is looked at in several places a pixel, so that thin strokes are not missed.
    let across = samples(piece.length / width as f32);
    let down = samples(piece.height / HEIGHT as f32);
    let share = 1.0 / (across * down) as f32;
    let at = |pixel: usize, part: usize, parts: usize, pixels: usize| {
        let place = pixel as f32 + (part as f32 + 0.5) / parts as f32;
        sign * (2.0 * place / pixels as f32 - 1.0)
    };
    for y in 0..HEIGHT {
        for x in 0..width {
            let mut colour = [0.0; 3];
            for (part_y, part_x) in (0..down).flat_map(|y| (0..across).map(move |x| (y, x))) {
                let (u, v) = (at(x, part_x, across, width), at(y, part_y, down, HEIGHT));
                let (left, top) = piece.place(u, v);
                let seen = picture.colour_at(left, top);
                colour = array::from_fn(|channel| colour[channel] + seen[channel] * share);
            }
            pictures.paint((nth, x, y), colour);
        }
    }
}

/// In how many places to look for a pixel that is so many pixels of the picture wide.
fn samples(pixels: f32) -> usize {
    match pixels {
        ..1.4 => 1,
        ..2.5 => 2,
        _ => 3,
    }
}
