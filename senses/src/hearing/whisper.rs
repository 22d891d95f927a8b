//! Whisper, as whisper.cpp runs it.
//!
//! It is never told to give up: the callback that whisper-rs 0.16 has for that loses what a closure holds. Whoever waits for it
//! ends the process.

use std::path::Path;

use ledger::people::user::Locale;
use media::models::{SPEECH, file_of};
use whisper_rs::{FullParams, SamplingStrategy, WhisperContext, WhisperContextParameters, WhisperError};

use super::HearingError;
use crate::sound::RATE;

/// So many ways on are followed at once by who is thorough.
const BEAMS: i32 = 5;
/// A tone that nobody speaks in and a text that it is not sure of, together, are nothing that was said.
const NO_SPEECH: f32 = 0.6;
/// How sure that text is at most: the mean logarithm of its tokens' probabilities.
const UNSURE: f32 = -1.0;
/// Nobody says more in a second, in tokens …
const MOST_A_SECOND: usize = 8;
/// … and these are for whoever says something short. Beyond that it goes round in a circle.
const MOST_BESIDE: usize = 16;
/// Of silence behind a sound that ends too soon for Whisper, in samples.
const SHORTEST: usize = 16_000;
/// A step of what it hears, in samples.
const STEP: usize = 320;
/// It hears so many steps at once: thirty seconds.
const MOST_STEPS: usize = 1_500;

/// The model.
pub(super) struct Whisper {
    model: WhisperContext,
    threads: i32,
}

/// How a sound is listened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Following several ways on.
    Thorough,
    /// Following the likeliest next token only, with less silence behind the sound: it errs elsewhere.
    Quick,
}

impl Manner {
    /// So many steps are heard of the shortest sound, the rest of which is silence. Time grows with them, and by more than that;
    /// with all of them nothing is heard better, with hardly any it is nonsense.
    fn fewest_steps(self) -> usize {
        match self {
            Self::Thorough => 512,
            Self::Quick => 384,
        }
    }
}

/// A piece of text, with a blank before it where a word begins.
pub(super) struct Token {
    /// Bytes of UTF-8: a letter may stand in two tokens.
    pub(super) bytes: Vec<u8>,
    /// From 0 to 1.
    pub(super) probability: f32,
}

impl Whisper {
    /// Loads the model that is this file, or the usual one of this folder, which takes a moment only.
    pub(super) fn load(models: &Path, threads: usize) -> Result<Self, HearingError> {
        let file = match file_of(SPEECH) {
            Some(usual) if !models.is_file() => models.join(usual),
            _ => models.to_owned(),
        };
        if !file.is_file() {
            return Err(HearingError::Missing(format!("there is no {}", file.display())));
        }
        // What it would write to standard error is in its errors too.
        whisper_rs::install_logging_hooks();
        let model = WhisperContext::new_with_params(&file, WhisperContextParameters::default())?;
        Ok(Self { model, threads: i32::try_from(threads).unwrap_or(i32::MAX).max(1) })
    }

    /// What is said in a sound of at most thirty seconds.
    pub(super) fn write_down(
        &self,
        samples: &[f32],
        language: Locale,
        manner: Manner,
    ) -> Result<Vec<Token>, HearingError> {
        let mut padded = samples.to_vec();
        padded.resize(samples.len().max(SHORTEST), 0.0);
        let mut parameters = self.parameters(language, manner);
        let steps = (padded.len() / STEP * 5 / 4).clamp(manner.fewest_steps(), MOST_STEPS);
        parameters.set_audio_ctx(i32::try_from(steps).unwrap_or(0));
        let most = MOST_BESIDE + padded.len() * MOST_A_SECOND / RATE as usize;
        parameters.set_max_tokens(i32::try_from(most).unwrap_or(0));
        // Ways on are drawn by chance, which goes on in a state from what was heard before: in one of its own the same is always
        // heard alike.
        let mut state = self.model.create_state()?;
        state.full(parameters, &padded)?;
        // What is no text stands behind all that is.
        let (mut tokens, first_sign) = (Vec::new(), self.model.token_eot());
        for segment in state.as_iter() {
            let all = (0..segment.n_tokens()).filter_map(|nth| segment.get_token(nth));
            for token in all.filter(|token| token.token_id() < first_sign) {
                let (bytes, probability) = (token.to_bytes()?.to_vec(), token.token_probability());
                tokens.push(Token { bytes, probability });
            }
        }
        Ok(tokens)
    }

    fn parameters(&self, language: Locale, manner: Manner) -> FullParams<'static, 'static> {
        let mut parameters = FullParams::new(match manner {
            Manner::Thorough => SamplingStrategy::BeamSearch { beam_size: BEAMS, patience: -1.0 },
            Manner::Quick => SamplingStrategy::Greedy { best_of: 1 },
        });
        parameters.set_n_threads(self.threads);
        parameters.set_language(Some(match language {
            Locale::Id => "id",
            Locale::En => "en",
        }));
        // A note stands for itself, and is heard once: what is dreamt up at higher temperatures is not wanted.
        parameters.set_no_context(true);
        parameters.set_no_timestamps(true);
        parameters.set_temperature_inc(0.0);
        parameters.set_suppress_nst(true);
        parameters.set_no_speech_thold(NO_SPEECH);
        parameters.set_logprob_thold(UNSURE);
        parameters.set_print_progress(false);
        parameters.set_print_realtime(false);
        parameters.set_print_special(false);
        parameters.set_print_timestamps(false);
        parameters
    }
}

impl From<WhisperError> for HearingError {
    fn from(error: WhisperError) -> Self {
        Self::Failed(error.to_string())
    }
}
