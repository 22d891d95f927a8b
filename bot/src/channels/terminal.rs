//! The terminal: the whole bot without a phone, for people and for scripts.

mod files;
mod interactive;
mod line;
mod pictures;
mod pushed;

use std::{sync::Arc, time::Duration};

use ledger::{
    book::{names, saving, transaction},
    db::DatabaseError,
    messages::{
        message::{Channel, MessageKind, NewMessage, Sender},
        outbox::{self, Reply},
    },
    people::user::{self, Address, Person},
    values::clock::StandingClock,
};
use reports::entry::{ShownEntry, ShownGoal};
use serde::Serialize;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Stdin, Stdout},
    time::Instant,
};

use crate::{
    engine::Engine,
    intake::accept::{AcceptError, Accepted, Kept},
    random,
};

pub use interactive::converse;
use line::{Files, Said};
use pictures::Pictures;
pub use pushed::{Push, SentFile};

/// How long one line may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// The longest line, in bytes: the longest text with all of it escaped, and room for its fields.
const LONGEST_LINE: usize = 1024 * 1024;

/// A conversation by lines.
pub struct Chat {
    engine: Arc<Engine>,
    /// Stands still where `--now` is given; only `at` moves it.
    clock: Option<Arc<StandingClock>>,
    user: Address,
    /// What was drawn for it.
    pictures: Pictures,
}

/// What one line came to.
#[derive(Debug, Serialize)]
pub struct Turn {
    #[serde(rename = "in")]
    said: String,
    id: String,
    user: String,
    /// Whose line it was, where it was kept.
    #[serde(skip)]
    user_id: Option<i64>,
    replies: Vec<String>,
    reply_ids: Vec<String>,
    /// What was said unasked: fell due on the way to this line's time, or was left to be done by the line.
    pushed: Vec<Push>,
    duplicate: bool,
    transactions: Vec<ShownEntry>,
    savings: Vec<ShownGoal>,
    /// What the replies bring besides words.
    files: Vec<SentFile>,
    error: Option<TurnError>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnError {
    code: &'static str,
    message: String,
}

impl TurnError {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

impl Chat {
    /// A conversation of `user` with the engine; `clock` is the one the engine goes by, where it stands still.
    pub fn new(engine: Arc<Engine>, clock: Option<Arc<StandingClock>>, user: Address) -> Self {
        engine.post.links.add(files::link());
        Self { engine, clock, user, pictures: Pictures::default() }
    }

    /// Answers each line of `input` with one line of JSON, flushed before the next is read.
    pub async fn run(&self, input: Stdin, mut output: Stdout) -> std::io::Result<()> {
        let mut input = BufReader::new(input);
        let mut bytes = Vec::new();
        while input.read_until(b'\n', &mut bytes).await? > 0 {
            let text = String::from_utf8_lossy(&bytes);
            let turn = self.turn(text.trim_end_matches(['\n', '\r'])).await;
            let mut json = serde_json::to_vec(&turn)?;
            json.push(b'\n');
            output.write_all(&json).await?;
            output.flush().await?;
            bytes.clear();
        }
        Ok(())
    }

    /// What one line comes to, with all that it leaves to be done.
    pub async fn turn(&self, text: &str) -> Turn {
        let mut turn = self.answered(text).await;
        if let Err(error) = self.settle(&turn, PATIENCE).await {
            turn.error.get_or_insert(error);
        }
        match self.pushed(None).await {
            Ok(pushed) => turn.pushed = pushed,
            Err(error) => drop(turn.error.get_or_insert(database_error(error))),
        }
        turn
    }

    /// What is answered to one line.
    async fn answered(&self, text: &str) -> Turn {
        let said = if text.len() > LONGEST_LINE {
            Err(TurnError::new("too_long", format!("a line holds at most {LONGEST_LINE} bytes")))
        } else {
            Said::read(text)
        };
        let mut turn = Turn::begin(text, &self.user);
        match said {
            Ok(said) => self.take(said, &mut turn).await.unwrap_or_else(|error| turn.error = Some(error)),
            Err(error) => turn.error = Some(error),
        }
        turn
    }

    async fn take(&self, mut said: Said, turn: &mut Turn) -> Result<(), TurnError> {
        let address = match &said.user {
            Some(phone) => {
                Address::phone(phone).map_err(|error| TurnError::new("invalid", format!("user: {error}")))?
            }
            None => self.user.clone(),
        };
        turn.said = said.text.clone().unwrap_or_default();
        turn.user = address.to_string();
        for id in said.pointers() {
            if let Some(message_id) = id.strip_prefix('>') {
                *id = self.last_reply_to(message_id, &address).await?;
            }
        }
        let files = said.media.as_ref().map_or(&[][..], Files::paths);
        let files = files.iter().map(|path| files::look(path)).collect::<Result<Vec<_>, _>>()?;
        if files.len() > 1 && files.iter().any(|(_, kind)| *kind == MessageKind::Audio) {
            let why = "media: only pictures and documents are sent together";
            return Err(TurnError::new("invalid", why));
        }
        let (kind, payload) = said.gesture();
        let message_id = said.id.unwrap_or_else(random::id);
        turn.id.clone_from(&message_id);
        if let Some(at) = said.at {
            self.pass_to(at.to_utc()).await?;
        }
        let now = self.engine.books.clock.now();
        let words = NewMessage::words(Channel::Terminal, &address, message_id, said.text, now);
        let said = NewMessage { kind, quote_id: said.quote, payload, ..words };
        let news = files::sent(said, files);
        match self.engine.accept_together(&Sender::of(address), &news).await.map_err(accept_error)? {
            Accepted::TurnedAway { reply, .. } => turn.replied(reply.into_iter().collect()),
            Accepted::Forgotten => turn.duplicate = true,
            Accepted::Kept(kept) => {
                turn.user_id = Some(kept.user_id);
                let lane = news[0].lane(kept.user_id);
                self.follow(kept, &lane, turn).await?;
            }
        }
        Ok(())
    }

    async fn last_reply_to(&self, message_id: &str, address: &Address) -> Result<String, TurnError> {
        let database = &self.engine.books.database;
        let reply = match user::find(database, address).await.map_err(database_error)? {
            Some(person) => {
                let found = outbox::last_reply_to(database, &person, (Channel::Terminal, ""), message_id);
                found.await.map_err(database_error)?
            }
            None => None,
        };
        reply.ok_or_else(|| TurnError::new("invalid", format!("nothing was replied to `{message_id}`")))
    }

    async fn follow(&self, kept: Kept, lane: &str, turn: &mut Turn) -> Result<(), TurnError> {
        let Kept { id, user_id, is_duplicate, ticket } = kept;
        let database = &self.engine.books.database;
        let ticket = ticket.expect("whoever waits has a ticket");
        let deadline = Instant::now() + PATIENCE;
        let replies = ticket.replies(database, PATIENCE, is_duplicate).await.map_err(database_error)?;
        turn.replied(
            replies
                .ok_or_else(|| TurnError::new("processing", "still in work; ask again with the same id"))?,
        );
        turn.duplicate = is_duplicate;
        turn.files = self.pictures.of_replies(database, id).await.map_err(database_error)?;
        // Gestures that came before this message run right after it.
        let _ = tokio::time::timeout_at(deadline, self.engine.lanes.rested(lane)).await;
        if !is_duplicate && let Some(person) = user::by_id(database, user_id).await.map_err(database_error)? {
            self.show_rows(&person, id, turn).await.map_err(database_error)?;
        }
        Ok(())
    }

    /// Each row that the message inserted or changed, once, as it stands afterwards.
    async fn show_rows(
        &self,
        person: &Person,
        message_id: i64,
        turn: &mut Turn,
    ) -> Result<(), DatabaseError> {
        let database = &self.engine.books.database;
        let names = names::of(database, person).await?;
        let rows = transaction::of_message(database, person, message_id).await?;
        turn.transactions = rows.iter().map(|row| ShownEntry::of(row, person, &names)).collect();
        let goals = saving::goals_of_message(database, person, message_id).await?;
        turn.savings = goals.iter().map(ShownGoal::from).collect();
        Ok(())
    }
}

impl Turn {
    fn begin(text: &str, user: &Address) -> Self {
        Self {
            said: text.to_owned(),
            id: String::new(),
            user: user.to_string(),
            user_id: None,
            replies: Vec::new(),
            reply_ids: Vec::new(),
            pushed: Vec::new(),
            duplicate: false,
            transactions: Vec::new(),
            savings: Vec::new(),
            files: Vec::new(),
            error: None,
        }
    }

    fn replied(&mut self, replies: Vec<Reply>) {
        (self.reply_ids, self.replies) =
            replies.into_iter().map(|reply| (reply.message_id, reply.text)).unzip();
    }

    /// What was answered, in order.
    pub fn replies(&self) -> &[String] {
        &self.replies
    }
}

fn accept_error(error: AcceptError) -> TurnError {
    let message = error.to_string();
    match error {
        AcceptError::IdReused => TurnError::new("id_reused", message),
        AcceptError::Busy => TurnError::new("busy", message),
        AcceptError::Database(error) => database_error(error),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is mapped over results")]
fn database_error(error: DatabaseError) -> TurnError {
    TurnError::new("database", error.to_string())
}
