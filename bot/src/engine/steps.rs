//! The steps of one message: perceive, understand, decide, act. A crash between any two loses and doubles nothing.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use chrono::TimeDelta;
use futures_util::FutureExt;
use ledger::{
    book::{
        names::{self, Names},
        transaction::Source,
    },
    db::{Batch, DatabaseError, WriteError},
    messages::{
        ai_audit::{self, Call},
        inbox::{self, Head, Message},
        message::Channel,
        outbox::{self, Content, NewReply, Reply},
    },
    people::user::Profile,
};
use nlu::model::Inquiry;
use reports::Words;
use tokio::time::Instant;

use crate::{
    engine::{
        Engine, TRIES,
        adviser::Advice,
        lanes::{Progress, Shift},
        tries::MOST_TRIES,
        understanding::{Second, second_reading, understand},
    },
    out::say::line,
    topics::{
        act::{self, Scene},
        decide::{decide, is_settled},
        decision::Understood,
        dialogue::Dialogue,
        facts::Facts,
    },
};

/// A message is given up after so long a time of failing, too.
const LONGEST_FAILING: Duration = Duration::from_mins(1);

/// Why a message could not be worked on.
#[derive(Debug, thiserror::Error)]
enum StepError {
    /// The database's trouble, which is not the message's fault.
    #[error(transparent)]
    Database(DatabaseError),
    /// The message's own; counts as a try.
    #[error("{0}")]
    Failed(String),
}

impl From<DatabaseError> for StepError {
    /// What the message asked to write or to sum may itself be what the database refuses: then no later try succeeds.
    fn from(error: DatabaseError) -> Self {
        if error.is_of_the_values() { Self::Failed(error.to_string()) } else { Self::Database(error) }
    }
}

impl Engine {
    /// Works on the oldest open message of a lane, with what a model advised about it in this shift.
    pub(crate) async fn work_on_head(
        &self,
        lane: &str,
        shift: &mut Shift,
    ) -> Result<Progress, DatabaseError> {
        for _ in 0..TRIES {
            let Some((mut head, names)) = self.head(lane).await? else { return Ok(Progress::Nothing) };
            if head.message.next_attempt_at.is_some_and(|due| due > self.clock.machine()) {
                return Ok(Progress::Nothing);
            }
            if self.tries.number(&head.message) > MOST_TRIES {
                let error = "it was in work when the process ended, again and again";
                self.fail(&head, head.message.attempts, error, true, None).await?;
                return Ok(Progress::Done);
            }
            if head.message.attempts > 0 && shift.alone.is_none() {
                return Ok(Progress::Suspect);
            }
            if self.is_to_be_perceived(&head.message) {
                return Ok(Progress::Unperceived(Box::new(head.message)));
            }
            let in_hand = match self.hold(&mut head.message).await {
                Ok(in_hand) => in_hand,
                Err(WriteError::Stale(_)) => continue,
                Err(WriteError::Database(error)) => return Err(error),
            };
            // A panic is the message's fault: it must not take the lane with it.
            let worked =
                AssertUnwindSafe(self.steps(&head, &names, shift.advice.as_ref())).catch_unwind().await;
            drop(in_hand);
            match worked.unwrap_or_else(|_| Err(StepError::Failed("panicked".to_owned()))) {
                Ok(Step::Done(replies)) => {
                    (shift.advice, shift.alone) = (None, None);
                    self.tries.end_all(head.message.id);
                    self.waiters.wake(head.message.id, replies);
                    return Ok(Progress::Done);
                }
                Ok(Step::Unsure(inquiry)) => {
                    return Ok(Progress::Unsure(Box::new(head.message), inquiry));
                }
                // Somebody else was first: read and decide again.
                Ok(Step::Stale) => {}
                Err(StepError::Database(error)) => return Err(error),
                Err(StepError::Failed(error)) => {
                    return self.fail_or_retry(&head, &error, shift).await;
                }
            }
        }
        // Somebody else cannot be first for ever: it is the message's own, and counts as a try.
        self.fail_head(lane, "what was read for it was never so any more", shift).await
    }

    /// Counts a try of a lane's head that was in vain.
    pub(crate) async fn fail_head(
        &self,
        lane: &str,
        error: &str,
        shift: &mut Shift,
    ) -> Result<Progress, DatabaseError> {
        let Some((head, _)) = self.head(lane).await? else { return Ok(Progress::Nothing) };
        self.fail_or_retry(&head, error, shift).await
    }

    /// The oldest open message of a lane, and the names it may use.
    async fn head(&self, lane: &str) -> Result<Option<(Head, Arc<Names>)>, DatabaseError> {
        let Some(head) = inbox::head(&self.database, lane).await? else { return Ok(None) };
        let names =
            if head.has_names { names::of(&self.database, &head.person).await? } else { Names::defaults() };
        let names = self.catalogue.of(head.person.locale).named(names);
        Ok(Some((head, Arc::new(names))))
    }

    /// Counts a try that was in vain; after the last the message is given up.
    async fn fail_or_retry(
        &self,
        head: &Head,
        error: &str,
        shift: &mut Shift,
    ) -> Result<Progress, DatabaseError> {
        let (advice, _alone) = (shift.advice.take(), shift.alone.take());
        let tries = self.tries.number(&head.message);
        let is_last = tries >= MOST_TRIES || self.tries.failing_for(head.message.id) > LONGEST_FAILING;
        let call = about(advice.as_ref(), &head.message).and_then(|advice| advice.call.clone());
        self.fail(head, tries, error, is_last, call).await?;
        Ok(if is_last { Progress::Done } else { Progress::Nothing })
    }

    async fn steps(
        &self,
        head: &Head,
        names: &Arc<Names>,
        advice: Option<&(i64, Advice)>,
    ) -> Result<Step, StepError> {
        let message = &head.message;
        let mut facts = Facts::of_head(head, names);
        facts.read_surroundings(&self.database).await?;
        let before = Dialogue::read(head.dialogue.clone(), message.sent_at);
        let advice = about(advice, message);
        if facts.is_early() {
            return self.stand_aside(message).await;
        }
        let mut understood = timed("understand", || understand(&facts))
            .ok_or_else(|| StepError::Failed("a text message without a text".to_owned()))?;
        self.read_facts(&mut facts, &understood, &before).await?;
        if let Understood::Words(rules) = &understood
            && rules.is_unsure()
            && self.adviser.is_some()
            && !is_settled(before.clone(), &understood, &facts)
        {
            match second_reading(rules, &facts, advice) {
                Second::ToBeHad(inquiry) => return Ok(Step::Unsure(inquiry)),
                Second::Had(frame) => {
                    understood = Understood::Words(frame);
                    self.read_facts(&mut facts, &understood, &before).await?;
                }
                Second::None => {}
            }
        }
        let decision = timed("decide", || decide(before.clone(), &understood, &facts));
        facts.read_lessons(&self.database, act::teachings(&decision)).await?;
        let mut ids = match self.database.ids(act::ids_of(&decision)).await {
            Ok(ids) => ids,
            Err(WriteError::Stale(_)) => return Ok(Step::Stale),
            Err(WriteError::Database(error)) => return Err(error.into()),
        };
        let scene = Scene {
            facts: &facts,
            dialogue: (&before, head.dialogue_version),
            words: self.words_for(act::profile_of(&decision).unwrap_or(&facts.person.profile())),
            source: source(message.channel),
            call: advice.and_then(|advice| advice.call.as_ref()),
            now: self.clock.now(),
        };
        let unit = act::unit(decision, &scene, &mut ids);
        let started = Instant::now();
        let written = self.database.write(unit.batch).await;
        metrics::histogram!("catat_step_seconds", "step" => "act").record(started.elapsed());
        match written {
            Ok(_) => {
                let sent = u64::try_from(unit.replies.len()).unwrap_or(u64::MAX);
                let channel = message.channel.name();
                metrics::counter!("catat_messages_total", "direction" => "out", "channel" => channel)
                    .increment(sent);
                if message.channel.is_pushed() {
                    self.links.ring(&message.session);
                }
                Ok(Step::Done(unit.replies))
            }
            Err(WriteError::Stale(guard)) => {
                tracing::debug!(message = message.id, guard, "somebody else was first");
                Ok(Step::Stale)
            }
            Err(WriteError::Database(error)) => Err(error.into()),
        }
    }

    /// The words of a person's language and register.
    fn words_for(&self, profile: &Profile) -> &Words {
        self.catalogue.spoken(profile.locale, profile.preferences.register.unwrap_or_default())
    }

    /// What the message is about has not come: it waits for that, and holds up nobody.
    async fn stand_aside(&self, message: &Message) -> Result<Step, StepError> {
        let mut batch = Batch::default();
        inbox::stand_aside(&mut batch, message, self.clock.now());
        match self.database.write(batch).await {
            Ok(_) => Ok(Step::Done(Vec::new())),
            Err(WriteError::Stale(_)) => Ok(Step::Stale),
            Err(WriteError::Database(error)) => Err(error.into()),
        }
    }

    /// Reads the rows that the words name.
    async fn read_facts(
        &self,
        facts: &mut Facts,
        understood: &Understood,
        before: &Dialogue,
    ) -> Result<(), DatabaseError> {
        let (Understood::Words(frame) | Understood::Edited { new: frame, .. }) = understood else {
            return facts.read_asked(&self.database, before).await;
        };
        facts.read_for(&self.database, frame, before, self.duplicate_seconds > 0).await?;
        facts.own_data = self.read_own_data(facts, frame, before).await?;
        let window = TimeDelta::seconds(self.duplicate_seconds.into());
        let sent_at = facts.message.sent_at;
        facts.neighbours.retain(|neighbour| (sent_at - neighbour.sent_at).abs() <= window);
        Ok(())
    }

    /// Writes that the message was tried in vain; at the last try the person is told and the lane goes on.
    async fn fail(
        &self,
        head: &Head,
        tries: i64,
        error: &str,
        is_last: bool,
        call: Option<Call>,
    ) -> Result<(), DatabaseError> {
        let message = &head.message;
        tracing::error!(message = message.id, tries, error, is_last, "a message failed");
        metrics::counter!("catat_errors_total", "kind" => "message").increment(1);
        let backoff = TimeDelta::seconds(1 << (tries - 1).clamp(0, 6));
        let next_attempt_at = (!is_last).then(|| self.clock.machine() + backoff);
        let mut batch = Batch::default();
        inbox::fail(&mut batch, message, tries, (error, next_attempt_at), self.clock.now());
        if let Some(call) = call {
            let about = ai_audit::About { user_id: head.person.id, message_id: message.id };
            ai_audit::note(&mut batch, self.id().await?, &call, Some(about), self.clock.now());
        }
        let mut replies = Vec::new();
        if is_last {
            let text = line("given-up").render(self.catalogue.of(head.person.locale));
            let id = self.id().await?;
            let reply = NewReply {
                id,
                message_id: act::reply_id(message.channel, id),
                content: Content::Text(&text),
            };
            replies.push(outbox::reply(&mut batch, reply, &head.person, message, self.clock.now()));
        }
        let written = self.database.write(batch).await;
        if let Err(WriteError::Database(error)) = written {
            return Err(error);
        }
        if !is_last {
            self.tries.end(message.id);
            return Ok(());
        }
        self.tries.end_all(message.id);
        if written.is_ok() {
            self.waiters.wake(message.id, replies);
        }
        Ok(())
    }

    pub(crate) async fn id(&self) -> Result<i64, DatabaseError> {
        loop {
            match self.database.ids(1).await {
                Ok(mut ids) => return Ok(ids.take()),
                Err(WriteError::Stale(_)) => {}
                Err(WriteError::Database(error)) => return Err(error),
            }
        }
    }
}

/// What came of one try at a message.
enum Step {
    /// It is done, and these are its replies.
    Done(Vec<Reply>),
    /// What was read for it is no longer so.
    Stale,
    /// A model is to be asked first.
    Unsure(Box<Inquiry>),
}

/// What a model advised about this very message: a lane's head may be another one by now.
fn about<'a>(advice: Option<&'a (i64, Advice)>, message: &Message) -> Option<&'a Advice> {
    advice.filter(|(id, _)| *id == message.id).map(|(_, advice)| advice)
}

fn timed<T>(step: &'static str, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let done = work();
    metrics::histogram!("catat_step_seconds", "step" => step).record(started.elapsed());
    done
}

fn source(channel: Channel) -> Source {
    match channel {
        Channel::Http | Channel::Whatsapp => Source::Whatsapp,
        Channel::Terminal => Source::Terminal,
    }
}
