//! The real program on a WhatsApp server on loopback, with a number that is paired already.

use std::{
    collections::VecDeque,
    error::Error,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStderr, Command, ExitCode, Stdio},
    sync::{Arc, Mutex},
};

use loopback::{Identity, Server};
use tempfile::TempDir;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};
use whatsapp_rust::prelude::SqliteStore;

/// What may go wrong is told to the person at the terminal, and to nobody else.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// So much of what the program logs is shown where something goes wrong.
const LINES_KEPT: usize = 40;
/// What a shell says of a program that was interrupted.
const INTERRUPTED: u8 = 130;

/// Does the work, unless it is interrupted; what it started is gone afterwards either way.
pub async fn run(work: impl Future<Output = Outcome>) -> ExitCode {
    let outcome = tokio::select! {
        outcome = work => outcome,
        interrupted = interruption() => match interrupted {
            Ok(()) => return ExitCode::from(INTERRUPTED),
            Err(error) => Err(error),
        },
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn interruption() -> Outcome {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
    Ok(())
}

/// The program, connected to a server of its own. Gone when dropped, with everything that it kept.
pub struct Stage {
    /// The program.
    pub program: Program,
    /// What it thinks is WhatsApp.
    pub server: Server,
    /// The number that it answers under.
    pub bot: Identity,
    _folder: TempDir,
}

impl Stage {
    /// Starts `catat` with these settings and waits until it is connected.
    pub async fn start(catat: &Path, settings: &[(&str, &str)]) -> Outcome<Self> {
        let (server, folder) = (Server::start().await?, tempfile::tempdir()?);
        let bot = Identity::new("6281100000001", "100000000000001", 5, "Catat");
        let sessions = folder.path().join("sessions");
        std::fs::create_dir(&sessions)?;
        let session = SqliteStore::new(&sessions.join("default.db").to_string_lossy()).await?;
        server.register(Arc::new(session), &bot).await?;
        let program = Program::start(catat, folder.path(), &server.url(), settings)?;
        let stage = Self { program, server, bot, _folder: folder };
        // People find the keys to write to it by only after it has been there.
        stage.watch(async { Ok(stage.server.until_receiving(&stage.bot, true).await?) }).await?;
        Ok(stage)
    }

    /// Does the work for as long as the program runs. Where it fails, the program's own words go to standard error.
    pub async fn watch<T>(&self, work: impl Future<Output = Outcome<T>>) -> Outcome<T> {
        let outcome = tokio::select! {
            outcome = work => outcome,
            () = self.program.until_ended() => Err("the bot ended".into()),
        };
        outcome.inspect_err(|_| {
            eprintln!("\nThe bot's last words:");
            self.program.words().iter().for_each(|line| eprintln!("  {line}"));
        })
    }

    /// Tells the program to stop, as its operator would; what it is to send is sent by then.
    pub async fn stop(&mut self) -> Outcome {
        let pid = self.program.child.id().to_string();
        if !Command::new("kill").arg(pid).status()?.success() {
            return Err("the bot could not be told to stop".into());
        }
        self.program.until_ended().await;
        match self.program.child.wait()? {
            status if status.success() => Ok(()),
            status => Err(format!("the bot did not stop well: {status}").into()),
        }
    }
}

/// `catat serve` at work.
pub struct Program {
    /// Its process.
    pub child: Child,
    words: Words,
    ended: watch::Receiver<bool>,
}

type Words = Arc<Mutex<VecDeque<String>>>;

impl Program {
    fn start(catat: &Path, data_dir: &Path, url: &str, settings: &[(&str, &str)]) -> Outcome<Self> {
        let mut child = Command::new(catat)
            .args(["serve", "--listen", "127.0.0.1:0"])
            // Whatever its caller has set is meant for another Catat.
            .env_clear()
            .env("CATAT_DATA_DIR", data_dir)
            .env("CATAT_WHATSAPP", "on")
            .env("CATAT_WHATSAPP_URL", url)
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{} does not start: {error}", catat.display()))?;
        let (words, (ending, ended)) = (Words::default(), watch::channel(false));
        let log = child.stderr.take().ok_or("the bot has no standard error")?;
        let kept = Arc::clone(&words);
        std::thread::spawn(move || {
            keep(log, &kept);
            let _ = ending.send(true);
        });
        Ok(Self { child, words, ended })
    }

    async fn until_ended(&self) {
        let _ = self.ended.clone().wait_for(|ended| *ended).await;
    }

    fn words(&self) -> VecDeque<String> {
        self.words.lock().expect("nobody panics while holding the words").clone()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Keeps the newest lines until the program ends, which closes its standard error.
fn keep(log: ChildStderr, words: &Words) {
    for line in BufReader::new(log).lines().map_while(Result::ok) {
        let mut words = words.lock().expect("nobody panics while holding the words");
        if words.len() == LINES_KEPT {
            words.pop_front();
        }
        words.push_back(line);
    }
}
