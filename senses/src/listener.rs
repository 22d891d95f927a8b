//! Who listens, made when it is first asked for.

use std::path::{Path, PathBuf};

use ledger::{messages::perceived::Speech, people::user::Locale};
use media::wire::{Refusal, RefusalKind};

use crate::{
    hearing::{Hearing, HearingError},
    sound::{Sound, SoundError},
};

/// All that sounds are heard by.
pub struct Listener {
    models: PathBuf,
    threads: usize,
    hearing: Option<Hearing>,
}

impl Listener {
    /// Hearing by a model, or the usual one of a folder, on so many threads. Nothing is loaded yet.
    pub fn new(models: PathBuf, threads: usize) -> Self {
        Self { models, threads, hearing: None }
    }

    /// What is said in a file, by somebody who speaks this language.
    pub fn speech(&mut self, path: &Path, language: Locale) -> Result<Speech, Refusal> {
        let sound = Sound::open(path)?;
        // It is put back only once it has heard, so that what makes it fall over is not met again.
        let hearing = match self.hearing.take() {
            Some(hearing) => hearing,
            None => Hearing::load(&self.models, self.threads)?,
        };
        let speech = hearing.hear(&sound, language)?;
        self.hearing = Some(hearing);
        Ok(speech)
    }
}

impl From<SoundError> for Refusal {
    fn from(error: SoundError) -> Self {
        let kind = match error {
            SoundError::Unavailable(_) => RefusalKind::Unavailable,
            SoundError::Empty => RefusalKind::Empty,
            SoundError::TooManyBytes | SoundError::TooLong => RefusalKind::TooLarge,
            SoundError::Unsupported(_) => RefusalKind::Unsupported,
            SoundError::NotASound => RefusalKind::NotASound,
            SoundError::Broken(_) => RefusalKind::Broken,
        };
        Self { kind, text: error.to_string() }
    }
}

impl From<HearingError> for Refusal {
    fn from(error: HearingError) -> Self {
        let kind = match error {
            HearingError::Missing(_) => RefusalKind::Missing,
            HearingError::Failed(_) => RefusalKind::Failed,
        };
        Self { kind, text: error.to_string() }
    }
}
