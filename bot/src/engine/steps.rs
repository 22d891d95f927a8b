//! The steps of one message: perceive, understand, decide, act. A crash between any two loses and doubles nothing.

use std::{panic::AssertUnwindSafe, sync::Arc};

use chrono::TimeDelta;
use futures_util::FutureExt;
use ledger::{
    book::names::{self, Names},
    db::{Batch, DatabaseError, WriteError},
    messages::{
        ai_audit::{self, Call},
        inbox::{self, Head, Message},
        outbox::{self, Content, NewReply, Reply},
    },
};
use nlu::{model::Inquiry, receipt::History};
use tokio::time::Instant;

use crate::{
    engine::{
        adviser::Advice,
        by_the_books::by_the_books,
        carried::{carried, onward},
        desk::Desk,
        retry::Backoff,
        understanding::{
            Second, numbers_asked_about, recounted, remarks, second_reading, sorted, together, understand,
        },
    },
    out::{post::reply_id, say::line},
    topics::{
        act,
        budget::tell,
        correction::given_back,
        decide::{decide, is_settled, stands_alone},
        decision::{Decision, Understood},
        dialogue::Dialogue,
        entrance,
        facts::Facts,
        filing_rule, importing, own_data,
        receipt::{self, seen::Part, write::Paper},
        recurring,
        writing::Scene,
    },
};

/// Why a message could not be worked on.
#[derive(Debug, thiserror::Error)]
pub(super) enum StepError {
    /// The database's trouble, which is not the message's fault.
    #[error(transparent)]
    Database(DatabaseError),
    /// What is in the person's books comes to more than can be summed up: no later try succeeds, and they are told why.
    #[error("a sum is larger than can be held")]
    SumTooLarge,
    /// The message's own; counts as a try.
    #[error("{0}")]
    Failed(String),
}

impl From<DatabaseError> for StepError {
    /// What the message asked to write or to sum may itself be what the database refuses: then no later try succeeds.
    fn from(error: DatabaseError) -> Self {
        if error.is_sum_too_large() {
            return Self::SumTooLarge;
        }
        if error.is_of_the_values() { Self::Failed(error.to_string()) } else { Self::Database(error) }
    }
}

impl Desk {
    /// The oldest open message of a lane, and the names it may use.
    pub(super) async fn head(&self, lane: &str) -> Result<Option<(Head, Arc<Names>)>, DatabaseError> {
        match inbox::head(&self.books.database, lane).await? {
            Some(head) => self.with_names(head).await.map(Some),
            None => Ok(None),
        }
    }

    /// The message, and the names that it may use.
    pub(super) async fn with_names(&self, head: Head) -> Result<(Head, Arc<Names>), DatabaseError> {
        let names = if head.has_names {
            names::of(&self.books.database, &head.person).await?
        } else {
            Names::defaults()
        };
        let names = self.post.catalogue.of(head.person.locale).named(names);
        Ok((head, Arc::new(names)))
    }

    /// One try at a message, with the pictures that came with it, of which the last is answered for all; the first is marked as
    /// in work meanwhile. A panic is the message's fault: it must not take the lane with it.
    pub(super) async fn attempt(
        &self,
        head: &mut Head,
        others: &[Head],
        names: &Arc<Names>,
        turn: Turn<'_>,
    ) -> Result<Step, StepError> {
        let message = &mut head.message;
        let _in_hand = match self.tries.hold(&self.books, message.id, &mut message.attempts).await {
            Ok(in_hand) => in_hand,
            Err(WriteError::Stale(_)) => return Ok(Step::Stale),
            Err(WriteError::Database(error)) => return Err(StepError::Database(error)),
        };
        let worked = AssertUnwindSafe(self.steps(head, others, names, turn)).catch_unwind().await;
        worked.unwrap_or_else(|_| Err(StepError::Failed("panicked".to_owned())))
    }

    async fn steps(
        &self,
        first: &Head,
        others: &[Head],
        names: &Arc<Names>,
        turn: Turn<'_>,
    ) -> Result<Step, StepError> {
        let all: Vec<&Head> = [first].into_iter().chain(others).collect();
        let (head, parts) = all.split_last().expect("the first is among them");
        let message = &head.message;
        let mut facts = Facts::of_head(head, names);
        facts.album = parts.iter().map(|part| part.message.clone()).collect();
        facts.read_surroundings(&self.books.database).await?;
        let before = Dialogue::read(head.dialogue.clone(), message.sent_at);
        if facts.is_early() {
            return self.stand_aside(message).await;
        }
        let understood = timed("understand", || understand(&facts))
            .ok_or_else(|| StepError::Failed("a text message without a text".to_owned()))?;
        facts.remarks = remarks(&facts);
        let mut understood = self.read_meant(&mut facts, understood, &before).await?;
        if turn.is_ahead() && !stands_alone(before.clone(), &understood, &facts) {
            return Ok(Step::Stale);
        }
        if let Understood::Words(rules) = &understood
            && rules.is_unsure()
            && self.adviser.is_some()
            && !is_settled(before.clone(), &understood, &facts)
        {
            match second_reading(rules, &facts, turn.advice()) {
                Second::ToBeHad(inquiry) => return Ok(Step::Unsure(inquiry)),
                Second::Had(frame) => {
                    understood = Understood::Words(frame);
                    self.read_facts(&mut facts, &understood, &before).await?;
                }
                Second::None => {}
            }
        }
        let decision = self.decided(&mut facts, &understood, &before).await?;
        let mut ids = match self.books.database.ids(act::ids_of(&decision)).await {
            Ok(ids) => ids,
            Err(WriteError::Stale(_)) => return Ok(Step::Stale),
            Err(WriteError::Database(error)) => return Err(error.into()),
        };
        let scene = Scene {
            facts: &facts,
            dialogue: (&before, head.dialogue_version),
            words: self.post.words_for(act::profile_of(&decision).unwrap_or(&facts.person.profile())),
            source: message.channel.into(),
            call: turn.advice().and_then(|advice| advice.call.as_ref()),
            now: self.books.clock.now(),
        };
        let leaves_work = decision.acts.iter().any(|act| act.as_write().leaves_work());
        let unit = act::unit(decision, &scene, &mut ids);
        let started = Instant::now();
        let written = self.books.database.write(unit.batch).await;
        metrics::histogram!("catat_step_seconds", "step" => "act").record(started.elapsed());
        match written {
            Ok(_) => {
                self.send_off(message, &unit.replies);
                if leaves_work {
                    self.worker.hint();
                }
                Box::pin(self.tell_remedy(&facts, &understood)).await;
                Ok(Step::Done(unit.replies))
            }
            Err(WriteError::Stale(guard)) => {
                tracing::debug!(message = message.id, guard, "somebody else was first");
                Ok(Step::Stale)
            }
            Err(WriteError::Database(error)) => Err(error.into()),
        }
    }

    /// What is decided, with what follows from it once it stands.
    async fn decided(
        &self,
        facts: &mut Facts,
        understood: &Understood,
        before: &Dialogue,
    ) -> Result<Decision, DatabaseError> {
        let decision = timed("decide", || decide(before.clone(), understood, facts));
        let checked = given_back::checked(&self.books.database, facts, before, decision);
        let decision = Box::pin(checked).await?;
        facts.read_lessons(&self.books.database, act::teachings(&decision)).await?;
        let told = Box::pin(tell::complete(&self.books.database, facts, decision)).await?;
        let filed = Box::pin(filing_rule::offer::complete(&self.books.database, facts, told)).await?;
        Box::pin(recurring::offer::complete(&self.books.database, facts, filed)).await
    }

    /// The replies are written: whoever brings them out is told.
    fn send_off(&self, message: &Message, replies: &[Reply]) {
        let sent = u64::try_from(replies.len()).unwrap_or(u64::MAX);
        let channel = message.channel.name();
        metrics::counter!("catat_messages_total", "direction" => "out", "channel" => channel).increment(sent);
        if message.channel.is_pushed() {
            self.post.links.ring((message.channel, &message.session));
        }
    }

    /// What the message is about has not come: it waits for that, and holds up nobody.
    async fn stand_aside(&self, message: &Message) -> Result<Step, StepError> {
        let mut batch = Batch::default();
        inbox::stand_aside(&mut batch, message, self.books.clock.now());
        match self.books.database.write(batch).await {
            Ok(_) => Ok(Step::Done(Vec::new())),
            Err(WriteError::Stale(_)) => Ok(Step::Stale),
            Err(WriteError::Database(error)) => Err(error.into()),
        }
    }

    /// Reads what the message is about. Where nothing that comes again has the name that is said, it may be about an entry.
    async fn read_meant(
        &self,
        facts: &mut Facts,
        understood: Understood,
        before: &Dialogue,
    ) -> Result<Understood, DatabaseError> {
        let understood = match &understood {
            Understood::Words(frame) => {
                let known = Box::pin(by_the_books(&self.books.database, facts, frame)).await?;
                known.map_or(understood, Understood::Words)
            }
            _ => understood,
        };
        self.read_facts(facts, &understood, before).await?;
        let other = match &understood {
            Understood::Words(frame) => {
                let other = recurring::otherwise::of_an_entry(&self.books.database, frame, facts);
                Box::pin(other).await?.or_else(|| onward(facts, frame))
            }
            _ => None,
        };
        let Some(other) = other.map(Understood::Words) else { return Ok(understood) };
        Box::pin(self.read_facts(facts, &other, before)).await?;
        Ok(other)
    }

    /// Reads the rows that the words name.
    async fn read_facts(
        &self,
        facts: &mut Facts,
        understood: &Understood,
        before: &Dialogue,
    ) -> Result<(), DatabaseError> {
        facts.reports_by_default = self.books.reports_by_default;
        let frame = match understood {
            Understood::Words(frame) | Understood::Edited { new: frame, .. } => frame,
            // Few messages are pictures: what that takes is not carried along for all.
            Understood::Seen(seen) => {
                facts.kept_papers = Box::pin(self.kept(facts, vec![seen.paper()])).await?;
                facts.kept_rows = Box::pin(self.kept_rows(facts, seen.history())).await?;
                &seen.frame
            }
            Understood::Album(album) => {
                let papers = album.parts.iter().map(Part::paper).collect();
                facts.kept_papers = Box::pin(self.kept(facts, papers)).await?;
                facts.kept_rows = Box::pin(self.kept_rows(facts, album.history())).await?;
                &album.frame
            }
            Understood::Statement => {
                if let Some(pending) = importing::look::brought(facts).filter(|_| facts.counts()) {
                    let looked = importing::look::look(&self.books, facts, pending);
                    facts.importing.looked = Some(Box::pin(looked).await?);
                }
                return facts.read_asked(&self.books.database, before).await;
            }
            _ => {
                facts.remedy = self.remedy_for(&facts.person, understood).await?;
                return facts.read_asked(&self.books.database, before).await;
            }
        };
        let repeats_within = TimeDelta::seconds(self.duplicate_seconds.into());
        facts.read_for(&self.books.database, frame, before, repeats_within).await?;
        facts.recounted = recounted(facts);
        facts.together = together(facts, frame, before);
        facts.carried = carried(facts, before);
        facts.numbers = numbers_asked_about(facts, frame);
        facts.papers.categories = sorted(facts, frame);
        facts.own_data = own_data::read(&self.books, facts, frame).await?;
        facts.entrance = Box::pin(entrance::read(&self.books, facts, frame)).await?;
        if let Some(pending) = importing::look::answered(facts, frame, before) {
            let looked = importing::look::look(&self.books, facts, pending);
            facts.importing.looked = Some(Box::pin(looked).await?);
        }
        facts.importing.changed =
            Box::pin(importing::look::changed(&self.books, facts, frame, before)).await?;
        facts.importing.is_running = importing::look::is_running(&self.books, facts).await?;
        Ok(())
    }

    /// Whether each of the papers stands in the person's books.
    async fn kept(&self, facts: &Facts, papers: Vec<Option<&Paper>>) -> Result<Vec<bool>, DatabaseError> {
        receipt::facts::kept(&self.books.database, &facts.person, papers, self.books.clock.now()).await
    }

    /// Whether each row of the list stands there.
    async fn kept_rows(&self, facts: &Facts, list: Option<&History>) -> Result<Vec<bool>, DatabaseError> {
        let Some(history) = list else { return Ok(Vec::new()) };
        let now = self.books.clock.now();
        receipt::facts::kept_rows(&self.books.database, &facts.person, history, now).await
    }

    /// Writes that the message was tried in vain; at the last try the person is told, by this line, and the lane goes on.
    pub(super) async fn fail(
        &self,
        head: &Head,
        tries: i64,
        error: &str,
        last_words: Option<&'static str>,
        call: Option<Call>,
    ) -> Result<(), DatabaseError> {
        let (message, is_last) = (&head.message, last_words.is_some());
        tracing::error!(message = message.id, tries, error, is_last, "a message failed");
        metrics::counter!("catat_errors_total", "kind" => "message").increment(1);
        let next_attempt_at =
            (!is_last).then(|| self.books.clock.machine() + Backoff::OF_MESSAGES.after(tries));
        let mut batch = Batch::default();
        inbox::fail(&mut batch, message, tries, (error, next_attempt_at), self.books.clock.now());
        if let Some(call) = call {
            let about = ai_audit::About { user_id: head.person.id, message_id: message.id };
            ai_audit::note(&mut batch, self.books.id().await?, &call, Some(about), self.books.clock.now());
        }
        let mut replies = Vec::new();
        if let Some(words) = last_words {
            let text = line(words).render(self.post.catalogue.of(head.person.locale));
            let id = self.books.id().await?;
            let reply =
                NewReply { id, message_id: reply_id(message.channel, id), content: Content::Text(&text) };
            replies.push(outbox::reply(&mut batch, reply, &head.person, message, self.books.clock.now()));
        }
        let written = self.books.database.write(batch).await;
        if let Err(WriteError::Database(error)) = written {
            return Err(error);
        }
        if !is_last {
            self.tries.end(message.id);
            return Ok(());
        }
        self.tries.end_all(message.id);
        if written.is_ok() {
            self.post.waiters.wake(message.id, replies);
        }
        Ok(())
    }
}

/// Whose turn it is that is tried.
#[derive(Debug, Clone, Copy)]
pub(super) enum Turn<'a> {
    /// The message's own, with what a model advised about it.
    Come(Option<&'a Advice>),
    /// Another's, which takes long: what does not stand alone is as good as stale.
    Ahead,
}

impl<'a> Turn<'a> {
    fn is_ahead(self) -> bool {
        matches!(self, Self::Ahead)
    }

    fn advice(self) -> Option<&'a Advice> {
        match self {
            Self::Come(advice) => advice,
            Self::Ahead => None,
        }
    }
}

/// What came of one try at a message.
pub(super) enum Step {
    /// It is done, and these are its replies.
    Done(Vec<Reply>),
    /// What was read for it is no longer so.
    Stale,
    /// A model is to be asked first.
    Unsure(Box<Inquiry>),
}

fn timed<T>(step: &'static str, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let done = work();
    metrics::histogram!("catat_step_seconds", "step" => step).record(started.elapsed());
    done
}
