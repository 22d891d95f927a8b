//! The courier: sends a session's outbox, each chat in order and at a pace that keeps the number welcome.
//!
//! A row is taken before it is sent and is sent once the network acknowledges it; without an acknowledgement it goes out
//! again under the same id, so nobody reads it twice.

use std::{collections::HashSet, sync::Arc, time::Duration};

use chrono::TimeDelta;
use ledger::{
    db::{Batch, DatabaseError, WriteError},
    messages::delivery::{self, Acknowledgement, Outgoing},
};
use tokio::{sync::mpsc, task::JoinSet, time::Instant};

use crate::{
    books::Books,
    out::{
        channel::{Adapter, Link, SendError, politely},
        pace::Pace,
    },
    random,
};

/// A message that was not handed over after this long is tried again.
const SEND_PATIENCE: Duration = Duration::from_secs(15);
/// How many messages are handed to the network side by side.
const SIDE_BY_SIDE: usize = 16;
/// How many rows one look takes.
const LOOKED_AT: i64 = 256;
/// How often the courier looks without being called.
const LOOK_ALONE: Duration = Duration::from_secs(1);
/// How often where other processes write rows, and do not call.
const LOOK_SHARED: Duration = Duration::from_millis(50);
/// After so many tries a message is given up.
const MOST_ATTEMPTS: i64 = 5;
/// So many words of the network are written together.
const TOGETHER: usize = 256;

/// What the network says of a message that was handed to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The message's id.
    pub message_id: String,
    /// What is said of it.
    pub says: Says,
}

/// What the network says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// It has gone this far.
    Acknowledged(Acknowledgement),
    /// It was refused, with this code.
    Refused(String),
}

/// Sends a session's outbox.
pub struct Courier {
    books: Books,
    link: Arc<Link>,
    pace: Pace,
    /// What is being sent: each task answers its row.
    sending: JoinSet<i64>,
    rows: HashSet<i64>,
}

impl Courier {
    /// Nothing is sent yet.
    pub fn new(books: Books, link: Arc<Link>, pace: Pace) -> Self {
        Self { books, link, pace, sending: JoinSet::new(), rows: HashSet::new() }
    }

    /// Sends whatever is due, until the task is dropped. Dropped in between, it has lost nothing.
    pub async fn run(mut self) {
        let pause = if self.books.database.is_shared() { LOOK_SHARED } else { LOOK_ALONE };
        let mut next_look = Instant::now();
        loop {
            tokio::select! {
                biased;
                Some(sent) = self.sending.join_next() => self.has_sent(sent),
                () = self.link.bell.notified() => {}
                () = tokio::time::sleep_until(next_look) => {}
            }
            next_look = Instant::now() + pause;
            let adapter =
                self.link.adapter().filter(|adapter| self.link.is_connected() && adapter.is_online());
            let Some(adapter) = adapter else { continue };
            match self.send_due(&adapter).await {
                Ok(Some(ready_at)) => next_look = next_look.min(ready_at),
                Ok(None) => {}
                Err(error) => {
                    tracing::warn!(session = self.link.name, %error, "could not send; trying again");
                }
            }
        }
    }

    /// Begins to send what is due and whose turn it is; answers when the next one's turn comes.
    async fn send_due(&mut self, adapter: &Arc<dyn Adapter>) -> Result<Option<Instant>, DatabaseError> {
        if self.sending.len() >= SIDE_BY_SIDE {
            return Ok(None);
        }
        let books = &self.books;
        let jid = self.link.jid();
        let session = self.link.session(jid.as_deref());
        let rows =
            delivery::due(&books.database, session, &books.owner, LOOKED_AT, books.clock.machine()).await?;
        let (now, mut ready_at) = (Instant::now(), None::<Instant>);
        for row in rows {
            if self.rows.contains(&row.id) {
                continue;
            }
            if self.sending.len() >= SIDE_BY_SIDE {
                break;
            }
            if let Err(at) = self.pace.admit(&row.chat, now) {
                ready_at = Some(ready_at.map_or(at, |earliest| earliest.min(at)));
                continue;
            }
            self.rows.insert(row.id);
            let (books, adapter, is_paced) = (books.clone(), adapter.clone(), !self.pace.is_off());
            self.sending.spawn(async move {
                if let Err(error) = send(&books, &*adapter, &row, is_paced).await {
                    tracing::warn!(row = row.id, %error, "what became of a message could not be noted");
                }
                row.id
            });
        }
        Ok(ready_at)
    }

    fn has_sent(&mut self, sent: Result<i64, tokio::task::JoinError>) {
        match sent {
            Ok(row) => {
                self.rows.remove(&row);
            }
            // A row whose task panicked is sent again once its lease has run out.
            Err(error) => {
                tracing::error!(%error, "sending a message panicked");
                self.rows.clear();
            }
        }
    }
}

/// Sends one row. What comes of it stands in the row.
async fn send(
    books: &Books,
    adapter: &dyn Adapter,
    row: &Outgoing,
    is_paced: bool,
) -> Result<(), DatabaseError> {
    if row.attempts >= MOST_ATTEMPTS {
        return note(books, row, &SendError::Unsendable("the network never acknowledged it".to_owned()))
            .await;
    }
    let mut batch = Batch::default();
    delivery::begin(&mut batch, row, &books.owner, books.clock.machine());
    if !written(books, batch).await? {
        // Another process took it.
        return Ok(());
    }
    if !row.is_doubted {
        politely(adapter.attend(row)).await;
    }
    if is_paced {
        tokio::time::sleep(random::moment()).await;
    }
    let started = Instant::now();
    // Somebody whose keys cannot be had must not keep a place for ever.
    let outcome = tokio::time::timeout(SEND_PATIENCE, adapter.send(row)).await;
    let outcome = outcome.unwrap_or_else(|_| Err(SendError::Failed("it took too long".to_owned())));
    metrics::histogram!("catat_step_seconds", "step" => "deliver").record(started.elapsed());
    match outcome {
        Ok(()) => Ok(()),
        Err(error) => note(books, row, &error).await,
    }
}

/// Writes why a row was not sent, and whether it is tried again.
async fn note(books: &Books, row: &Outgoing, error: &SendError) -> Result<(), DatabaseError> {
    let now = books.clock.machine();
    let mut batch = Batch::default();
    match error {
        SendError::Offline => delivery::put_back(&mut batch, row, now),
        SendError::Unsendable(_) | SendError::Failed(_) => {
            let is_last = matches!(error, SendError::Unsendable(_)) || row.attempts + 1 >= MOST_ATTEMPTS;
            let pause = TimeDelta::seconds(1 << row.attempts.clamp(0, 6));
            tracing::warn!(row = row.id, %error, is_last, "a message was not sent");
            metrics::counter!("catat_errors_total", "kind" => "delivery").increment(1);
            delivery::fail(&mut batch, row, &error.to_string(), (!is_last).then(|| now + pause), now);
        }
    }
    written(books, batch).await.map(drop)
}

/// Whether the batch was written; not where somebody else was first.
async fn written(books: &Books, batch: Batch) -> Result<bool, DatabaseError> {
    match books.database.write(batch).await {
        Ok(_) => Ok(true),
        Err(WriteError::Stale(_)) => Ok(false),
        Err(WriteError::Database(error)) => Err(error),
    }
}

/// Writes what the network says of a session's messages, as it comes.
pub async fn keep_words(books: Books, link: Arc<Link>, mut words: mpsc::Receiver<Word>) {
    let session = (link.channel, &*link.name);
    let mut taken = Vec::new();
    while words.recv_many(&mut taken, TOGETHER).await > 0 {
        let mut batch = Batch::default();
        let now = books.clock.machine();
        for Word { message_id, says } in taken.drain(..) {
            match says {
                Says::Acknowledged(word) => {
                    delivery::acknowledge(&mut batch, session, &message_id, word, now);
                }
                Says::Refused(code) => {
                    tracing::warn!(session = link.name, message_id, code, "WhatsApp refused a message");
                    metrics::counter!("catat_errors_total", "kind" => "refused").increment(1);
                    delivery::refuse(&mut batch, session, &message_id, &refusal(&code), now);
                }
            }
        }
        // A word that is lost here is asked for again: without it the message goes out once more under its id.
        if let Err(error) = books.database.write(batch).await {
            tracing::warn!(session = link.name, %error, "could not note what became of messages");
        }
        link.bell.notify_one();
    }
}

/// What a refusal's code means, where that is known.
fn refusal(code: &str) -> String {
    let meaning = match code {
        "463" => "WhatsApp limits messages to people who have not written to this number lately",
        "479" => "WhatsApp could not read the message",
        "401" | "403" => "this number may not write there",
        "404" => "there is no such person",
        _ => "WhatsApp refused the message",
    };
    format!("{code}: {meaning}")
}
