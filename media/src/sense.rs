//! What is heard and seen by.

use std::{path::Path, sync::Arc, time::Duration};

use async_trait::async_trait;
use ledger::{
    messages::{
        message::{MediaClaim, MessageKind},
        perceived::Perceived,
    },
    people::user::Locale,
};

use crate::{Unheard, program::ProgramError, wire::RefusalKind};

/// A file has this long to be turned into text.
const PATIENCE: Duration = Duration::from_mins(2);

/// Hears what is said in a sound, or sees what stands in a picture.
#[async_trait]
pub trait Sense: Send + Sync {
    /// What the file holds, by somebody who speaks this language. What the message says of the file is not checked.
    async fn read(&self, file: &Path, claim: &MediaClaim, language: Locale) -> Result<Perceived, SenseError>;

    /// What it reads by, where what was read does not say so itself.
    fn model(&self) -> String {
        "ocr".to_owned()
    }
}

/// A file could not be turned into text.
#[derive(Debug, thiserror::Error)]
#[error("{text}")]
pub struct SenseError {
    /// What its sender is told.
    pub why: Unheard,
    /// Another try may go better.
    pub is_passing: bool,
    /// In words, for whoever runs the bot.
    pub text: String,
}

impl From<ProgramError> for SenseError {
    fn from(error: ProgramError) -> Self {
        let (why, is_passing) = match &error {
            ProgramError::Missing(_) => (Unheard::NoSense, false),
            ProgramError::Refused(refusal) => match refusal.kind {
                RefusalKind::TooLarge => (Unheard::TooLarge, false),
                RefusalKind::Unsupported | RefusalKind::NotAPicture => (Unheard::Unsupported, false),
                RefusalKind::Heic => (Unheard::Heic, false),
                RefusalKind::Locked => (Unheard::Locked, false),
                _ => (Unheard::Unclear, false),
            },
            ProgramError::Late(_) | ProgramError::Crashed(_) | ProgramError::Resting(_) => {
                (Unheard::Unclear, true)
            }
        };
        Self { why, is_passing, text: error.to_string() }
    }
}

impl SenseError {
    /// It was not read this time.
    pub fn passing(text: String) -> Self {
        Self { why: Unheard::Unclear, is_passing: true, text }
    }
}

impl From<std::io::Error> for SenseError {
    fn from(error: std::io::Error) -> Self {
        Self::passing(error.to_string())
    }
}

/// What can be heard and seen by; without one, the person is told that it cannot be done yet.
#[derive(Clone, Default)]
pub struct Senses {
    /// For sounds.
    pub ears: Option<Arc<dyn Sense>>,
    /// For pictures, and documents that hold some.
    pub eyes: Option<Arc<dyn Sense>>,
    /// For documents, where something else than the eyes reads them first.
    pub documents: Option<Arc<dyn Sense>>,
}

impl Senses {
    /// Hearing by `ears` and seeing by `eyes`.
    pub fn new(ears: Option<Arc<dyn Sense>>, eyes: Option<Arc<dyn Sense>>) -> Self {
        Self { ears, eyes, documents: None }
    }

    /// The same, with documents read by this first.
    #[must_use]
    pub fn with_documents(self, documents: Arc<dyn Sense>) -> Self {
        Self { documents: Some(documents), ..self }
    }

    /// The kinds of messages that there is a sense for.
    pub fn kinds(&self) -> impl Iterator<Item = MessageKind> {
        [MessageKind::Audio, MessageKind::Image, MessageKind::Document]
            .into_iter()
            .filter(|kind| self.know(*kind))
    }

    /// Whether there is a sense for messages of this kind.
    pub fn know(&self, kind: MessageKind) -> bool {
        self.of(kind).is_some()
    }

    /// What reads the files of messages of this kind.
    pub fn of(&self, kind: MessageKind) -> Option<&Arc<dyn Sense>> {
        match kind {
            MessageKind::Audio => self.ears.as_ref(),
            MessageKind::Image => self.eyes.as_ref(),
            MessageKind::Document => self.documents.as_ref().or(self.eyes.as_ref()),
            _ => None,
        }
    }

    /// What a file of a message of this kind holds, by somebody who speaks this language; it takes two minutes at most.
    pub async fn read(
        &self,
        kind: MessageKind,
        file: &Path,
        (claim, language): (&MediaClaim, Locale),
    ) -> Result<Perceived, Unheard> {
        let sense = self.of(kind).ok_or(Unheard::NoSense)?;
        match tokio::time::timeout(PATIENCE, sense.read(file, claim, language)).await {
            Ok(Ok(perceived)) if !perceived.is_empty() => Ok(perceived.without_nul()),
            Ok(Ok(_)) | Err(_) => Err(Unheard::Unclear),
            Ok(Err(error)) => {
                tracing::warn!(%error, "a file could not be read");
                Err(error.why)
            }
        }
    }
}
