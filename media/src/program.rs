//! What pictures are seen and sounds heard by: a program of its own, `catat-media`, started when the first file comes. A file
//! that makes it fall over or think for ever takes nothing along but that program, which is then started anew.

mod crashes;
mod process;

use std::{
    env,
    io::ErrorKind,
    path::{Path, PathBuf},
    time::Duration,
};

use ledger::messages::perceived::Perceived;
use tokio::{sync::Mutex, time::Instant};

use crate::wire::{Outcome, Refusal, RefusalKind, Task};
use crashes::Crashes;
use process::{Ending, Process};

/// The program's name.
const PROGRAM: &str = "catat-media";

/// Where the program lies, and what it works with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramPlace {
    /// The program.
    pub program: PathBuf,
    /// The folder of the models, or the file of the one that hears.
    pub models: PathBuf,
    /// How many threads it computes on.
    pub threads: usize,
}

impl ProgramPlace {
    /// Where it is installed: beside the program that runs, else wherever programs are looked for.
    pub fn installed(models: PathBuf, threads: usize) -> Option<Self> {
        let beside = env::current_exe().ok().map(|own| own.with_file_name(PROGRAM));
        let elsewhere = env::var_os("PATH").unwrap_or_default();
        let mut places =
            beside.into_iter().chain(env::split_paths(&elsewhere).map(|folder| folder.join(PROGRAM)));
        places.find(|place| place.is_file()).map(|program| Self { program, models, threads })
    }
}

/// The program, which does one thing at a time.
pub(crate) struct Program {
    place: ProgramPlace,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// What runs, and waits to be asked.
    process: Option<Process>,
    crashes: Crashes,
}

/// A file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ProgramError {
    /// The program, or what it reads by, is not installed.
    #[error("missing: {0}")]
    Missing(String),
    /// The file cannot be read, today or tomorrow.
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

impl Program {
    /// It is there; nothing is started yet.
    pub(crate) fn at(place: ProgramPlace) -> Self {
        Self { place, state: Mutex::default() }
    }

    /// What it finds in a file, within this time from its turn on.
    pub(crate) async fn ask(
        &self,
        file: &Path,
        task: Task,
        within: Duration,
    ) -> Result<Perceived, ProgramError> {
        if file.to_str().is_none() {
            let text = "its path is not UTF-8".to_owned();
            return Err(ProgramError::Refused(Refusal { kind: RefusalKind::Unavailable, text }));
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
                        Err(ProgramError::Missing(text))
                    }
                    Outcome::Error(refusal) => Err(ProgramError::Refused(refusal)),
                }
            }
            Err(Ending::Late) => Err(ProgramError::Late(within)),
            Err(Ending::Crashed(how)) => {
                tracing::warn!(%how, "{PROGRAM} crashed over a file");
                state.crashes.count(Instant::now());
                Err(ProgramError::Crashed(how))
            }
        }
    }

    fn start(&self, crashes: &Crashes) -> Result<Process, ProgramError> {
        if let Some(rest) = crashes.rest(Instant::now()) {
            return Err(ProgramError::Resting(rest));
        }
        let ProgramPlace { program, models, threads } = &self.place;
        Process::start(program, models, *threads).map_err(|error| {
            let told = format!("{}: {error}", program.display());
            match error.kind() {
                ErrorKind::NotFound | ErrorKind::PermissionDenied => ProgramError::Missing(told),
                _ => ProgramError::Crashed(told),
            }
        })
    }
}
