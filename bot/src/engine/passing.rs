//! Passing: while the media of a lane's head is fetched and read, which may take long, texts behind it that say something of
//! their own are answered.

use std::{pin::pin, time::Duration};

use ledger::{
    db::{DatabaseError, WriteError},
    messages::{
        inbox::{self, Message},
        message::MessageKind,
        outbox::{Content, Place},
    },
    people::user,
};
use tokio::time::timeout;

use crate::engine::{
    shift::Shift,
    steps::{Step, Turn},
};

/// So long the head keeps its lane to itself.
const PATIENCE: Duration = Duration::from_secs(3);
/// How often one looks for texts behind it afterwards.
const LOOK: Duration = Duration::from_millis(500);

/// What came of looking for a text to go ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Passed {
    /// One is done.
    One,
    /// There is none yet.
    None,
    /// One has to wait for its turn, and all behind it.
    Waits,
}

impl Shift<'_> {
    /// Does what takes long for the head while the lane stays ours, and lets texts pass meanwhile; `None` where it does not.
    pub(super) async fn while_passed<T>(
        &mut self,
        work: impl Future<Output = T>,
    ) -> Result<Option<T>, DatabaseError> {
        let Some(front) = self.front.clone() else { return self.while_ours(work).await };
        let (head, mut working) = (&front.message, pin!(work));
        if let Ok(done) = timeout(PATIENCE.saturating_sub(front.begun.elapsed()), &mut working).await {
            return Ok(Some(done));
        }
        // What was tried before has to be alone.
        let mut may_pass = self.alone.is_none();
        Box::pin(self.show_attention(head)).await?;
        loop {
            if !self.holds().await? {
                return Ok(None);
            }
            while may_pass {
                match Box::pin(self.pass(head)).await? {
                    Passed::One => {}
                    Passed::None => break,
                    Passed::Waits => may_pass = false,
                }
            }
            if let Ok(done) = timeout(LOOK, &mut working).await {
                return Ok(Some(done));
            }
        }
    }

    /// Answers the next text behind the head, where it may go ahead. What goes wrong with it waits for its turn, and is counted
    /// there.
    async fn pass(&self, head: &Message) -> Result<Passed, DatabaseError> {
        let desk = self.desk;
        let Some(text) = inbox::text_behind(&desk.books.database, head).await? else {
            return Ok(Passed::None);
        };
        if inbox::quotes_open(&desk.books.database, &text.message).await? {
            return Ok(Passed::Waits);
        }
        let (mut text, names) = desk.with_names(text).await?;
        let Ok(Step::Done(replies)) = desk.attempt(&mut text, &[], &names, Turn::Ahead).await else {
            return Ok(Passed::Waits);
        };
        desk.tries.end_all(text.message.id);
        desk.post.waiters.wake(text.message.id, replies);
        Ok(Passed::One)
    }

    /// Shows whoever waits that their message is being listened to or looked at, once.
    async fn show_attention(&self, head: &Message) -> Result<(), DatabaseError> {
        let books = &self.desk.books;
        let person = user::by_id(&books.database, head.user_id).await?;
        let Some(person) = person.filter(|_| head.channel.is_pushed()) else { return Ok(()) };
        let emoji = if head.kind == MessageKind::Audio { "👂" } else { "👀" };
        let place = Place { channel: head.channel, session: &head.session, jid: None, chat: &head.chat };
        let content = Content::Reaction { emoji, target_id: &head.message_id };
        let key = format!("attention:{}", head.id);
        match self.desk.post.push(books, (&person, place), &key, content).await {
            Ok(_) | Err(WriteError::Stale(_)) => Ok(()),
            Err(WriteError::Database(error)) => Err(error),
        }
    }
}
