//! What messages are heard and seen by: as it is set, and as far as it is installed.

use std::{path::PathBuf, sync::Arc};

use ledger::{messages::message::MessageKind, values::clock::Clock};
use media::{Ears, Eyes, ProgramPlace, Sense, Senses, models};

use super::{documents::Documents, sight::Sight};
use crate::operator::config::{Ocr, Settings, model_files};

/// What hears and sees, as far as it is there.
pub fn senses(settings: &Settings, clock: Arc<dyn Clock>) -> Senses {
    let clock_of_documents = clock.clone();
    let hearing = ears(settings).map(|ears| Arc::new(ears) as Arc<dyn Sense>);
    let sight = sight(settings, clock).map(|sight| Arc::new(sight) as Arc<dyn Sense>);
    let documents = Documents::before(sight.clone(), clock_of_documents);
    Senses::new(hearing, sight).with_documents(Arc::new(documents))
}

/// What to do where there is nothing that such media is read by.
pub fn missing(kind: MessageKind) -> &'static str {
    if kind == MessageKind::Audio {
        "nothing that voices are read by is installed (or CATAT_SPEECH_MODEL is off); install it with: make ears"
    } else {
        "nothing that pictures are read by is installed (or CATAT_OCR is off); install it with: make eyes"
    }
}

/// The commands that bring what media is read by, each where it is missing: where nobody is to read, nothing is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remedies {
    ears: Option<String>,
    eyes: Option<String>,
}

impl Remedies {
    /// Those for what is set and not installed.
    pub fn of(settings: &Settings) -> Self {
        Self { ears: for_ears(settings), eyes: for_eyes(settings) }
    }

    /// The one for messages of a kind.
    pub fn of_kind(&self, kind: MessageKind) -> Option<&str> {
        match kind {
            MessageKind::Audio => self.ears.as_deref(),
            MessageKind::Image | MessageKind::Document => self.eyes.as_deref(),
            _ => None,
        }
    }
}

fn for_ears(settings: &Settings) -> Option<String> {
    let name = model_files::speech_name(settings)?;
    if place(PathBuf::new()).is_none() {
        return Some("make ears".to_owned());
    }
    let is_missing = model_files::speech(settings).is_none();
    is_missing.then(|| match &*name {
        models::SPEECH => "make ears".to_owned(),
        name if model_files::is_name(name) => format!("catat models pull {name} --from …"),
        _ => "catat models list".to_owned(),
    })
}

fn for_eyes(settings: &Settings) -> Option<String> {
    let is_missing = match settings.ocr {
        Ocr::Off => return None,
        Ocr::Tesseract => false,
        Ocr::Auto | Ocr::Paddle => model_files::pictures(settings).is_none(),
    };
    if place(PathBuf::new()).is_none() {
        return Some("make eyes".to_owned());
    }
    is_missing.then(|| "make models".to_owned())
}

/// What voices are heard by; `None` where it is not installed, or nobody is to hear.
pub fn ears(settings: &Settings) -> Option<Ears> {
    model_files::speech(settings).and_then(place).map(Ears::at)
}

/// What pictures are seen by; `None` where it is not installed, or nobody is to see.
pub fn sight(settings: &Settings, clock: Arc<dyn Clock>) -> Option<Sight> {
    let models = match settings.ocr {
        Ocr::Off => return None,
        // It needs none, and is shown which way is up where they are there.
        Ocr::Tesseract => model_files::pictures(settings).unwrap_or_default(),
        Ocr::Auto | Ocr::Paddle => model_files::pictures(settings)?,
    };
    Some(Sight { eyes: Eyes::at(place(models)?), ocr: settings.ocr, clock })
}

/// Where the program lies, if it is installed; it works with these models.
pub fn place(models: PathBuf) -> Option<ProgramPlace> {
    // One core is left for what people write.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    ProgramPlace::installed(models, cores.saturating_sub(1).max(1))
}
