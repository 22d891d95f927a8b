//! The program that sees, while it runs.

use std::{
    io,
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::Duration,
};

use crate::wire::{self, Answer, Outcome, Request, Task};

/// So long may it take from its last word to its end.
const FAREWELL: Duration = Duration::from_millis(100);
/// How often it is looked whether it has ended.
const LOOK: Duration = Duration::from_millis(5);

/// It runs, and is killed once it is dropped.
pub(super) struct Process {
    child: Child,
    /// Where it is asked and where it answers; `None` while it is at work.
    pipes: Option<(ChildStdin, ChildStdout)>,
    asked: u64,
}

/// How it ended in the middle of a request.
pub(super) enum Ending {
    /// It was not done in time.
    Late,
    /// It went by itself, or talked nonsense.
    Crashed(String),
}

impl Process {
    /// Starts it.
    pub(super) fn start(program: &Path, models: &Path, threads: usize) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg(models)
            .arg(threads.to_string())
            // What Tesseract computes with asks here how many threads it may take.
            .env("OMP_THREAD_LIMIT", threads.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What matters of it is in its answers.
            .stderr(Stdio::null())
            .spawn()?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        Ok(Self { child, pipes, asked: 0 })
    }

    /// What it finds in a file. After any [`Ending`] it is of no more use.
    pub(super) async fn ask(&mut self, file: &Path, task: Task, within: Duration) -> Result<Outcome, Ending> {
        self.asked += 1;
        let request = Request { id: self.asked, path: file.to_owned(), task };
        let Some(pipes) = self.pipes.take() else { return Err(Ending::Crashed("it is at work".to_owned())) };
        let exchange = tokio::task::spawn_blocking(move || exchange(pipes, &request));
        // Whoever waits no longer drops it, and it is killed: then the thread reads an end, and ends.
        let exchanged = match tokio::time::timeout(within, exchange).await {
            Ok(exchanged) => exchanged.unwrap_or_else(|panic| Err(panic.into())),
            Err(_) => return Err(Ending::Late),
        };
        match exchanged {
            Ok((pipes, answer)) if answer.id == self.asked => {
                self.pipes = Some(pipes);
                Ok(answer.outcome)
            }
            Ok((_, answer)) => {
                Err(Ending::Crashed(format!("it answered {} instead of {}", answer.id, self.asked)))
            }
            Err(error) => Err(Ending::Crashed(self.how_it_ended(&error).await)),
        }
    }

    async fn how_it_ended(&mut self, error: &io::Error) -> String {
        // Whoever broke off is about to be gone; whoever talks nonsense goes on.
        let ended = async {
            loop {
                match self.child.try_wait() {
                    Ok(Some(status)) => return status.to_string(),
                    Ok(None) => tokio::time::sleep(LOOK).await,
                    Err(error) => return error.to_string(),
                }
            }
        };
        tokio::time::timeout(FAREWELL, ended).await.unwrap_or_else(|_| error.to_string())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // One that has ended already cannot be killed, and need not be.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

type Pipes = (ChildStdin, ChildStdout);

fn exchange((mut questions, mut answers): Pipes, request: &Request) -> io::Result<(Pipes, Answer)> {
    wire::write(&mut questions, request)?;
    let answer = wire::read(&mut answers)?.ok_or(io::ErrorKind::UnexpectedEof)?;
    Ok(((questions, answers), answer))
}
