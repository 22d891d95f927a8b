//! What is said in a sound: where somebody speaks, Whisper writes it down twice, so that what it is not sure of shows.

mod invented;
mod voice;
mod whisper;
mod words;

use std::path::Path;

use ledger::{messages::perceived::Speech, people::user::Locale};

use crate::sound::Sound;
use invented::without_invented;
use whisper::{Manner, Whisper};
use words::{Heard, text_of};

/// Where no word is as sure as this, nothing was understood.
const SUREST: f32 = 0.2;

/// Hears what is said.
pub struct Hearing {
    whisper: Whisper,
}

/// A sound was not heard.
#[derive(Debug, thiserror::Error)]
pub enum HearingError {
    /// What is heard by is not installed.
    #[error("{0}")]
    Missing(String),
    /// It was, and did not work.
    #[error("Whisper: {0}")]
    Failed(String),
}

impl Hearing {
    /// Hearing by a model, or the usual one of a folder, on so many threads.
    pub fn load(models: &Path, threads: usize) -> Result<Self, HearingError> {
        Ok(Self { whisper: Whisper::load(models, threads)? })
    }

    /// What is said in a sound, by somebody who speaks this language; nothing where nobody speaks.
    pub fn hear(&self, sound: &Sound, language: Locale) -> Result<Speech, HearingError> {
        let (mut first, mut second) = (Vec::new(), Vec::new());
        for piece in voice::pieces(&sound.samples) {
            let samples = &sound.samples[piece];
            first.extend(self.heard(samples, language, Manner::Thorough)?);
            second.extend(self.heard(samples, language, Manner::Quick)?);
        }
        // Who went round in a circle said nothing; the other may have.
        if first.is_empty() {
            std::mem::swap(&mut first, &mut second);
        }
        let (text, other) = (text_of(&first), text_of(&second));
        let other = (other != text).then_some(other);
        let words = first.into_iter().map(Heard::into_word).collect();
        Ok(Speech { text, words, other, breaks_off: sound.breaks_off })
    }

    fn heard(&self, samples: &[f32], language: Locale, manner: Manner) -> Result<Vec<Heard>, HearingError> {
        let heard = words::joined(&self.whisper.write_down(samples, language, manner)?);
        let is_sure = heard.iter().any(|word| word.probability >= SUREST);
        Ok(if is_sure { without_invented(&heard) } else { Vec::new() })
    }
}
