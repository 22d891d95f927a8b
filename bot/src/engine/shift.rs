//! A shift: one lane's time at work. What takes long in it is told first, so that no place is held by it.

use std::panic::AssertUnwindSafe;

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use ledger::{
    db::{DatabaseError, WriteError},
    messages::{
        inbox::{Head, Message},
        lane,
        outbox::Reply,
    },
};
use nlu::model::Inquiry;
use tokio::time::Instant;

use crate::{
    engine::{
        adviser::Advice,
        desk::Desk,
        poison::Alone,
        retry::{LONGEST_FAILING, MOST_ROUNDS, MOST_TRIES},
        steps::{Step, StepError, Turn},
    },
    intake::perceive::Need,
};

/// What is told of a message that was tried in vain for the last time.
const GIVEN_UP: &str = "given-up";

/// One lane's time at work.
pub(crate) struct Shift<'a> {
    pub(super) desk: &'a Desk,
    lane: &'a str,
    leased_at: Option<Instant>,
    /// What a model advised about the message of this id; kept until the message is done or has failed, so that nothing
    /// is asked twice because somebody else was first.
    advice: Option<(i64, Advice)>,
    /// Kept for a message that was tried before, until this try of it has ended.
    pub(super) alone: Option<Alone>,
    /// The head that takes long, or did last.
    pub(super) front: Option<Front>,
}

/// A lane's head that takes long.
#[derive(Debug, Clone)]
pub(super) struct Front {
    pub(super) message: Message,
    /// Since when it has been the head, by the machine's clock.
    pub(super) since: DateTime<Utc>,
    /// The same, for what is told by how long it has been.
    pub(super) begun: Instant,
}

impl Front {
    pub(super) fn new(message: Message, since: DateTime<Utc>) -> Self {
        Self { message, since, begun: Instant::now() }
    }
}

/// What became of looking for the pictures that came with a lane's head.
pub(super) enum Gathered {
    /// These are all, beside the head; there may be none.
    All(Vec<Head>),
    /// Something that takes long has to be done before it can be told.
    NotYet(Long),
}

/// What a picture waits for that may not be the last.
#[derive(Debug, Clone)]
pub(crate) struct Awaited {
    /// So many messages of the person stood behind it when it was looked.
    pub(super) behind: i64,
    /// When nothing more belongs to it, by people's clock; until then some of an album may be missing.
    pub(super) closes_at: Option<DateTime<Utc>>,
}

/// What working on a lane's head came to.
#[derive(Debug, Clone)]
pub(crate) enum Progress {
    /// A message is done; there may be more.
    Done,
    /// Nothing is open, or not yet due.
    Nothing,
    /// Something that takes long has to be done first.
    Long(Long),
}

/// What takes long.
#[derive(Debug, Clone)]
pub(crate) enum Long {
    /// The message was tried before: it has to be alone.
    Suspect,
    /// The message's media has to be fetched first, wherever its session is.
    Unfetched(Box<Message>),
    /// The message has to be perceived first.
    Unperceived(Box<Message>),
    /// More pictures may come that belong to this one.
    Incomplete(Box<Message>, Awaited),
    /// The rules are unsure of this message, and a model may know better.
    Unsure(Box<Message>, Box<Inquiry>),
}

impl<'a> Shift<'a> {
    pub(crate) fn new(desk: &'a Desk, lane: &'a str) -> Self {
        Self { desk, lane, leased_at: None, advice: None, alone: None, front: None }
    }

    /// Works on the lane's head, where the lane is ours.
    pub(crate) async fn work(&mut self) -> Result<Progress, DatabaseError> {
        if self.holds().await? { self.work_on_head().await } else { Ok(Progress::Nothing) }
    }

    async fn work_on_head(&mut self) -> Result<Progress, DatabaseError> {
        let desk = self.desk;
        for _ in 0..MOST_ROUNDS {
            let Some((mut head, names)) = desk.head(self.lane).await? else { return Ok(Progress::Nothing) };
            if head.message.next_attempt_at.is_some_and(|due| due > desk.books.clock.machine()) {
                return Ok(Progress::Nothing);
            }
            if desk.tries.number(&head.message) > MOST_TRIES {
                let error = "it was in work when the process ended, again and again";
                desk.fail(&head, head.message.attempts, error, Some(GIVEN_UP), None).await?;
                return Ok(Progress::Done);
            }
            let need = desk.perception.need(&head.message);
            if need != Need::Nothing {
                self.come_to(&head.message);
            }
            if need == Need::Fetching {
                return Ok(Progress::Long(Long::Unfetched(Box::new(head.message))));
            }
            if head.message.attempts > 0 && self.alone.is_none() {
                return Ok(Progress::Long(Long::Suspect));
            }
            if need == Need::Reading {
                return Ok(Progress::Long(Long::Unperceived(Box::new(head.message))));
            }
            let mut others = Vec::new();
            if self.may_gather(&head.message) {
                match Box::pin(self.gather(&head)).await? {
                    Gathered::All(gathered) => others = gathered,
                    Gathered::NotYet(work) => return Ok(Progress::Long(work)),
                }
            }
            let advice = about(self.advice.as_ref(), &head.message);
            match desk.attempt(&mut head, &others, &names, Turn::Come(advice)).await {
                Ok(Step::Done(replies)) => {
                    (self.advice, self.alone) = (None, None);
                    self.end(&head, &others, replies);
                    return Ok(Progress::Done);
                }
                Ok(Step::Unsure(inquiry)) => {
                    return Ok(Progress::Long(Long::Unsure(Box::new(head.message), inquiry)));
                }
                // Somebody else was first: read and decide again, where the lane is still ours.
                Ok(Step::Stale) if self.holds().await? => {}
                Ok(Step::Stale) => return Ok(Progress::Nothing),
                Err(StepError::Database(error)) => return Err(error),
                Err(error @ StepError::SumTooLarge) => {
                    let (advice, _alone) = (self.advice.take(), self.alone.take());
                    let call = about(advice.as_ref(), &head.message).and_then(|advice| advice.call.clone());
                    let tries = desk.tries.number(&head.message);
                    desk.fail(&head, tries, &error.to_string(), Some("sum-too-large"), call).await?;
                    return Ok(Progress::Done);
                }
                Err(StepError::Failed(error)) => return self.fail_or_retry(&head, &error).await,
            }
        }
        // Somebody else cannot be first for ever: it is the message's own, and counts as a try.
        self.fail_head("what was read for it was never so any more").await
    }

    /// The head is done, and so are the pictures that came with it, of which the last was answered.
    fn end(&self, head: &Head, others: &[Head], replies: Vec<Reply>) {
        let mut replies = Some(replies);
        for head in others.iter().rev().chain([head]) {
            self.desk.tries.end_all(head.message.id);
            self.desk.post.waiters.wake(head.message.id, replies.take().unwrap_or_default());
        }
    }

    /// Counts a try of the lane's head that was in vain.
    async fn fail_head(&mut self, error: &str) -> Result<Progress, DatabaseError> {
        let Some((head, _)) = self.desk.head(self.lane).await? else { return Ok(Progress::Nothing) };
        self.fail_or_retry(&head, error).await
    }

    /// Counts a try that was in vain; after the last the message is given up.
    async fn fail_or_retry(&mut self, head: &Head, error: &str) -> Result<Progress, DatabaseError> {
        let desk = self.desk;
        let (advice, _alone) = (self.advice.take(), self.alone.take());
        let tries = desk.tries.number(&head.message);
        let is_last = tries >= MOST_TRIES || desk.tries.failing_for(head.message.id) > LONGEST_FAILING;
        let call = about(advice.as_ref(), &head.message).and_then(|advice| advice.call.clone());
        desk.fail(head, tries, error, is_last.then_some(GIVEN_UP), call).await?;
        Ok(if is_last { Progress::Done } else { Progress::Nothing })
    }

    /// Does what takes long, and keeps what comes of it for when the head is worked on again.
    pub(crate) async fn work_long(&mut self, work: Long) -> Result<Progress, DatabaseError> {
        match work {
            Long::Suspect => self.isolate().await,
            Long::Unfetched(message) => Box::pin(self.await_media(&message)).await,
            Long::Unperceived(message) => self.perceive(*message).await,
            Long::Incomplete(first, awaited) => self.await_others(&first, &awaited).await,
            Long::Unsure(message, inquiry) => self.consult(*message, &inquiry).await,
        }
    }

    /// Waits until the lane's head is the only one at work that was tried before.
    async fn isolate(&mut self) -> Result<Progress, DatabaseError> {
        self.alone = self.while_ours(self.desk.tries.alone()).await?;
        Ok(if self.alone.is_some() { Progress::Done } else { Progress::Nothing })
    }

    /// Waits until the message's media is kept. Whoever fetches it may have to be alone.
    async fn await_media(&mut self, message: &Message) -> Result<Progress, DatabaseError> {
        self.alone = None;
        match Box::pin(self.while_passed(self.desk.perception.until_fetched(message))).await? {
            Some(Ok(true)) => Ok(Progress::Done),
            Some(Err(WriteError::Database(error))) => Err(error),
            Some(Ok(false) | Err(WriteError::Stale(_))) | None => Ok(Progress::Nothing),
        }
    }

    async fn perceive(&mut self, mut message: Message) -> Result<Progress, DatabaseError> {
        let (desk, message_id) = (self.desk, message.id);
        let by = (&desk.books, &*desk.tries);
        let perceiving = Box::pin(desk.perception.perceive(by, &mut message));
        let perceived = self.while_passed(AssertUnwindSafe(perceiving).catch_unwind()).await?;
        self.answered(message_id, perceived).await
    }

    /// Asks the model, and keeps its advice for when the message is worked on.
    async fn consult(&mut self, mut message: Message, inquiry: &Inquiry) -> Result<Progress, DatabaseError> {
        let desk = self.desk;
        let Some(adviser) = &desk.adviser else { return Ok(Progress::Nothing) };
        let message_id = message.id;
        let asking = AssertUnwindSafe(async {
            let _held = desk.tries.hold(&desk.books, message.id, &mut message.attempts).await?;
            Ok(adviser.ask(inquiry).await)
        });
        let answer = self.while_ours(asking.catch_unwind()).await?;
        let noted = answer
            .map(|answer| answer.map(|answer| answer.map(|advice| self.advice = Some((message_id, advice)))));
        self.answered(message_id, noted).await
    }

    /// What work that takes long came to: nothing where the lane was lost over it, or others were first. A panic is the
    /// message's fault, as in its steps.
    async fn answered(
        &mut self,
        message_id: i64,
        worked: Option<std::thread::Result<Result<(), WriteError>>>,
    ) -> Result<Progress, DatabaseError> {
        match worked {
            Some(Ok(Ok(()))) => Ok(Progress::Done),
            Some(Ok(Err(WriteError::Database(error)))) => Err(error),
            Some(Ok(Err(WriteError::Stale(_)))) => Ok(Progress::Nothing),
            Some(Err(_)) => self.fail_head("panicked").await,
            None => {
                // Whoever has the lane now counts for themselves.
                self.desk.tries.end(message_id);
                Ok(Progress::Nothing)
            }
        }
    }

    /// Does what takes long while the lane stays ours; `None` where it does not.
    pub(super) async fn while_ours<T>(
        &mut self,
        work: impl Future<Output = T>,
    ) -> Result<Option<T>, DatabaseError> {
        let mut working = std::pin::pin!(work);
        loop {
            tokio::select! {
                biased;
                done = &mut working => return Ok(Some(done)),
                () = tokio::time::sleep(lane::RENEWAL) => {
                    if !self.holds().await? {
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Whether the lane is ours; the lease is renewed in time.
    pub(super) async fn holds(&mut self) -> Result<bool, DatabaseError> {
        if self.leased_at.is_some_and(|at| at.elapsed() < lane::RENEWAL) {
            return Ok(true);
        }
        let books = &self.desk.books;
        let is_ours = lane::take(&books.database, self.lane, &books.owner, books.clock.machine()).await?;
        self.leased_at = is_ours.then(Instant::now);
        Ok(is_ours)
    }
}

/// What a model advised about this very message: a lane's head may be another one by now.
fn about<'a>(advice: Option<&'a (i64, Advice)>, message: &Message) -> Option<&'a Advice> {
    advice.filter(|(id, _)| *id == message.id).map(|(_, advice)| advice)
}
