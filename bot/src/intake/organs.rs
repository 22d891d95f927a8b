//! What messages are heard and seen by: as it is set, and as far as it is installed.

use std::sync::Arc;

use ledger::values::clock::Clock;
use media::{Ears, Eyes, ProgramPlace, Sense, Senses};

use super::sight::Sight;
use crate::operator::config::{Ocr, Settings, Speech};

/// What the first reader reads by; where it is missing there are no eyes.
const PICTURES: &str = "PP-OCRv6_det_small.onnx";
/// What is heard by; where it is missing there are no ears.
const VOICES: &str = "ggml-base.bin";

/// What hears and sees, as far as it is there.
pub fn senses(settings: &Settings, clock: Arc<dyn Clock>) -> Senses {
    let hearing = ears(settings).map(|ears| Arc::new(ears) as Arc<dyn Sense>);
    let sight = sight(settings, clock).map(|sight| Arc::new(sight) as Arc<dyn Sense>);
    Senses::new(hearing, sight)
}

/// What voices are heard by; `None` where it is not installed, or nobody is to hear.
pub fn ears(settings: &Settings) -> Option<Ears> {
    let is_there = settings.speech == Speech::Base && settings.models.join(VOICES).is_file();
    place(settings).filter(|_| is_there).map(Ears::at)
}

/// What pictures are seen by; `None` where it is not installed, or nobody is to see.
pub fn sight(settings: &Settings, clock: Arc<dyn Clock>) -> Option<Sight> {
    let is_there = match settings.ocr {
        Ocr::Off => false,
        Ocr::Tesseract => true,
        Ocr::Auto | Ocr::Paddle => settings.models.join(PICTURES).is_file(),
    };
    let place = place(settings).filter(|_| is_there)?;
    Some(Sight { eyes: Eyes::at(place), ocr: settings.ocr, clock })
}

/// Where the program lies, if it is installed.
fn place(settings: &Settings) -> Option<ProgramPlace> {
    // One core is left for what people write.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    ProgramPlace::installed(settings.models.clone(), cores.saturating_sub(1).max(1))
}
