//! What pictures are seen by: a program of its own, `catat-media`, started when the first picture comes. A file that makes it
//! fall over or think for ever takes nothing along but that program, which is then started anew.

mod crashes;
mod process;

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    time::Duration,
};

use async_trait::async_trait;
use ledger::messages::{
    message::MediaClaim,
    perceived::{Page, Perceived, Reader},
};
use tokio::{sync::Mutex, time::Instant};

use crate::{
    sense::{Sense, SenseError},
    wire::{Outcome, Refusal, RefusalKind, Task},
};
use crashes::Crashes;
use process::{Ending, Process};

/// The program's name.
const PROGRAM: &str = "catat-media";
/// A page has so long to be read.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where what sees lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EyesPlace {
    /// The program; `None`: beside the one that runs, else wherever programs are looked for.
    pub program: Option<PathBuf>,
    /// The folder of the models.
    pub models: PathBuf,
    /// How many threads it computes on.
    pub threads: usize,
}

/// Sees what stands in pictures, one at a time.
pub struct Eyes {
    place: EyesPlace,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// What runs, and waits to be asked.
    process: Option<Process>,
    crashes: Crashes,
}

/// A picture was not read.
#[derive(Debug, thiserror::Error)]
pub enum EyesError {
    /// The program, or what it reads by, is not installed.
    #[error("missing: {0}")]
    Missing(String),
    /// The picture cannot be read, today or tomorrow.
    #[error(transparent)]
    Refused(Refusal),
    /// Reading took too long.
    #[error("it was not read within {} s", .0.as_secs())]
    Late(Duration),
    /// The program ended in the middle, or said what nobody understands.
    #[error("{PROGRAM} crashed: {0}")]
    Crashed(String),
    /// It crashed too often, and is let alone for so long.
    #[error("{PROGRAM} crashed too often; it is tried again in {} s", .0.as_secs())]
    Resting(Duration),
}

impl Eyes {
    /// Eyes that are there; nothing is started yet.
    pub fn at(place: EyesPlace) -> Self {
        Self { place, state: Mutex::default() }
    }

    /// A page as this reader reads it, within this time from its turn on.
    pub async fn page(&self, file: &Path, reader: Reader, within: Duration) -> Result<Page, EyesError> {
        let perceived = self.ask(file, Task::Page { reader }, within).await?;
        match perceived {
            Perceived::Pages { pages } => pages.into_iter().next(),
            Perceived::Speech { .. } => None,
        }
        .ok_or_else(|| EyesError::Crashed("it answered with no page".to_owned()))
    }

    async fn ask(&self, file: &Path, task: Task, within: Duration) -> Result<Perceived, EyesError> {
        if file.to_str().is_none() {
            let text = "its path is not UTF-8".to_owned();
            return Err(EyesError::Refused(Refusal { kind: RefusalKind::Unavailable, text }));
        }
        let mut state = self.state.lock().await;
        // Whoever is not waited for any more leaves nothing behind here: what they asked is stopped with its process.
        let mut process = match state.process.take() {
            Some(process) => process,
            None => self.start(&state.crashes)?,
        };
        match process.ask(file, task, within).await {
            Ok(outcome) => {
                state.process = Some(process);
                match outcome {
                    Outcome::Perceived(perceived) => Ok(perceived),
                    Outcome::Error(Refusal { kind: RefusalKind::Missing, text }) => {
                        Err(EyesError::Missing(text))
                    }
                    Outcome::Error(refusal) => Err(EyesError::Refused(refusal)),
                }
            }
            Err(Ending::Late) => Err(EyesError::Late(within)),
            Err(Ending::Crashed(how)) => {
                tracing::warn!(%how, "{PROGRAM} crashed over a file");
                state.crashes.count(Instant::now());
                Err(EyesError::Crashed(how))
            }
        }
    }

    fn start(&self, crashes: &Crashes) -> Result<Process, EyesError> {
        if let Some(rest) = crashes.rest(Instant::now()) {
            return Err(EyesError::Resting(rest));
        }
        let program = self.place.program.clone().or_else(beside).unwrap_or_else(|| PROGRAM.into());
        Process::start(&program, &self.place.models, self.place.threads).map_err(|error| {
            let told = format!("{}: {error}", program.display());
            match error.kind() {
                ErrorKind::NotFound | ErrorKind::PermissionDenied => EyesError::Missing(told),
                _ => EyesError::Crashed(told),
            }
        })
    }
}

#[async_trait]
impl Sense for Eyes {
    async fn read(&self, file: &Path, _: &MediaClaim) -> Result<Perceived, SenseError> {
        let page = self.page(file, Reader::Paddle, PATIENCE).await;
        page.map(|page| Perceived::Pages { pages: vec![page] }).map_err(|error| SenseError(error.to_string()))
    }
}

/// The program beside the one that runs.
fn beside() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?.with_file_name(PROGRAM);
    program.is_file().then_some(program)
}
