//! PP-OCR's networks: one finds text, one reads it.

mod detection;
mod network;
mod recognition;
mod regions;
mod upright;

use std::{path::Path, sync::Arc};

use ledger::messages::perceived::{Page, Reader};
use media::models::{DETECTION, RECOGNITION, file_of};
use rten::ThreadPool;

use super::{
    Ocr, OcrError,
    lines::{Piece, lines},
    rectangle::Rectangle,
};
use crate::picture::Picture;

use network::Network;
use recognition::{Reading, Recognition, Way};

/// A reading that is less sure than this is none: texture, or half of a letter.
const LEAST_SURE: f32 = 0.3;

/// Reads by PP-OCR's networks.
pub struct Paddle {
    detection: Network,
    recognition: Recognition,
}

impl Paddle {
    /// Reading by the files in a folder of models, on so many threads.
    pub fn load(models: &Path, threads: usize) -> Result<Self, OcrError> {
        let threads = Arc::new(ThreadPool::with_num_threads(threads));
        let network = |name| {
            let file =
                file_of(name).ok_or_else(|| OcrError::Missing(format!("no model is called {name}")))?;
            Network::load(&models.join(file), &threads)
        };
        let detection = network(DETECTION)?;
        let recognition = Recognition::new(network(RECOGNITION)?)?;
        Ok(Self { detection, recognition })
    }

    /// Turns a picture upright, for whoever reads it otherwise.
    pub fn turn(&self, picture: &mut Picture) -> Result<(), OcrError> {
        self.find(picture).map(drop)
    }

    /// Where text stands in a picture, which is turned upright, and what the first pieces of it say.
    fn find(&self, picture: &mut Picture) -> Result<(Vec<Rectangle>, Vec<Reading>), OcrError> {
        let mut found = detection::pieces(&self.detection, picture)?;
        let readings = upright::turn(picture, &mut found, &self.recognition)?;
        Ok((found, readings))
    }
}

impl Ocr for Paddle {
    fn read(&mut self, picture: &mut Picture) -> Result<Page, OcrError> {
        let (found, mut readings) = self.find(picture)?;
        readings.extend(self.recognition.read(picture, &found[readings.len()..], Way::Up)?);
        let read = found.into_iter().zip(readings).filter(|(_, reading)| is_text(reading)).map(piece);
        let lines = lines(read.collect(), picture.size());
        Ok(Page { reader: Reader::Paddle, size: picture.size(), lines, codes: Vec::new() })
    }
}

fn is_text(reading: &Reading) -> bool {
    !reading.text.is_empty() && reading.confidence >= LEAST_SURE
}

fn piece((place, reading): (Rectangle, Reading)) -> Piece {
    Piece { place, text: reading.text, confidence_percent: percent(reading.confidence) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 100")]
fn percent(share: f32) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0) as u8
}
