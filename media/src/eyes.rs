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

    /// A page as this reader reads it, within this time from its turn on.
    pub async fn page(&self, file: &Path, reader: Reader, within: Duration) -> Result<Page, ProgramError> {
        match self.0.ask(file, Task::Page { reader }, within).await? {
            Perceived::Pages { pages } => pages.into_iter().next(),
            Perceived::Speech(_) => None,
        }
        .ok_or_else(|| ProgramError::Crashed("it answered with no page".to_owned()))
    }
}

#[async_trait]
impl Sense for Eyes {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        let page = self.page(file, Reader::Paddle, PATIENCE).await;
        page.map(|page| Perceived::Pages { pages: vec![page] }).map_err(|error| SenseError(error.to_string()))
    }
}
