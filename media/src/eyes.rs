//! What pictures are seen by.

use std::{path::Path, time::Duration};

use async_trait::async_trait;
use ledger::{
    messages::{
        message::MediaClaim,
        perceived::{Page, Perceived, Reader},
    },
    people::user::Locale,
};

use crate::{
    program::{Program, ProgramError, ProgramPlace},
    sense::{Sense, SenseError},
    wire::Task,
};

/// A page has so long to be read.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sees what stands in pictures, one at a time.
pub struct Eyes(Program);

impl Eyes {
    /// Eyes that are there; nothing is started yet.
    pub fn at(place: ProgramPlace) -> Self {
        Self(Program::at(place))
    }

    /// A file's pages as this reader reads them, within this time from its turn on: a picture is one.
    pub async fn pages(
        &self,
        file: &Path,
        reader: Reader,
        within: Duration,
    ) -> Result<Vec<Page>, ProgramError> {
        match self.0.ask(file, Task::Page { reader }, within).await? {
            Perceived::Pages { pages } if !pages.is_empty() => Ok(pages),
            _ => Err(ProgramError::Crashed("it answered with no page".to_owned())),
        }
    }

    /// A picture's page as this reader reads it, within this time from its turn on.
    pub async fn page(&self, file: &Path, reader: Reader, within: Duration) -> Result<Page, ProgramError> {
        let pages = self.pages(file, reader, within).await?;
        pages.into_iter().next().ok_or_else(|| ProgramError::Crashed("it answered with no page".to_owned()))
    }
}

#[async_trait]
impl Sense for Eyes {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        Ok(Perceived::Pages { pages: self.pages(file, Reader::Paddle, PATIENCE).await? })
    }
}
