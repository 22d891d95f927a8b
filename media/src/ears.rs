//! What voices are heard by.

use std::{path::Path, time::Duration};

use async_trait::async_trait;
use ledger::{
    messages::{
        message::MediaClaim,
        perceived::{Perceived, Speech},
    },
    people::user::Locale,
};

use crate::{
    program::{Program, ProgramError, ProgramPlace},
    sense::{Sense, SenseError},
    wire::Task,
};

/// So long it may take until it begins to listen.
const BEGINNING: Duration = Duration::from_secs(30);
/// A second of speech may take so many.
const SLOWNESS: u32 = 2;
/// Where nobody says how long a sound lasts, it is taken for one of so long.
const USUAL: Duration = Duration::from_secs(20);
/// Nobody waits longer for any.
const LONGEST: Duration = Duration::from_secs(110);

/// Hears what is said in sounds, one at a time, in a process beside that of the eyes: a page that takes long keeps no voice
/// waiting.
pub struct Ears {
    program: Program,
    model: String,
}

impl Ears {
    /// Ears that are there; nothing is started yet.
    pub fn at(place: ProgramPlace) -> Self {
        let name = place.models.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let model = format!("whisper-{}", name.trim_start_matches("ggml-"));
        Self { program: Program::at(place), model }
    }

    /// What is said by somebody who speaks this language, within this time from its turn on. Where nobody speaks, its text is
    /// empty.
    pub async fn speech(
        &self,
        file: &Path,
        language: Locale,
        within: Duration,
    ) -> Result<Speech, ProgramError> {
        match self.program.ask(file, Task::Speech { language }, within).await? {
            Perceived::Speech(speech) => Ok(speech),
            Perceived::Pages { .. } | Perceived::Statement { .. } => {
                Err(ProgramError::Crashed("it answered with a page".to_owned()))
            }
        }
    }

    /// How long a sound has to be heard of which a message says that it lasts so long.
    pub fn patience(length_seconds: Option<u32>) -> Duration {
        let length = length_seconds.map_or(USUAL, |seconds| Duration::from_secs(seconds.into()));
        BEGINNING.saturating_add(length.saturating_mul(SLOWNESS)).min(LONGEST)
    }
}

#[async_trait]
impl Sense for Ears {
    async fn read(&self, file: &Path, claim: &MediaClaim, language: Locale) -> Result<Perceived, SenseError> {
        let speech = self.speech(file, language, Self::patience(claim.length_seconds)).await;
        Ok(speech.map(Perceived::Speech)?)
    }

    fn model(&self) -> String {
        self.model.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_with_length_and_ends() {
        let seconds = |length| Ears::patience(length).as_secs();
        assert_eq!(seconds(Some(3)), 36);
        assert_eq!(seconds(None), 70);
        assert_eq!(seconds(Some(39)), 108);
        assert_eq!(seconds(Some(u32::MAX)), 110);
    }
}
