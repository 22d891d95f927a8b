//! The steps of one message: perceive, understand, decide, act. A crash between any two loses and doubles nothing.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt;
use ledger::{
    ai_audit::{self, Call},
    db::{Batch, DatabaseError, WriteError},
    inbox::{self, Head, Message},
    message::{Channel, MessageKind},
    names::{self, Names},
    outbox::{self, Content, NewReply, Reply},
    transaction::Source,
    user::Profile,
};
use nlu::{Context, Frame, GoneCategory, NamedCategory, model::Inquiry};
use reports::Words;
use tokio::time::Instant;

use crate::{
    act::{self, Scene},
    adviser::Advice,
    decide::{Understood, Verdict, decide, is_settled},
    dialogue::Dialogue,
    engine::{Engine, TRIES},
    facts::Facts,
    lanes::Progress,
    perceive::Unheard,
    say::line,
};

/// After so many tries a message is given up.
const MOST_ATTEMPTS: i64 = 5;
/// And after so long a time of failing.
const LONGEST_FAILING: Duration = Duration::from_mins(1);
const FAILING: &str = "no one panics while noting a failure";

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
    /// Works on the oldest open message of a lane, with what a model advised about it.
    pub(crate) async fn work_on_head(
        &self,
        lane: &str,
        advice: &mut Option<(i64, Advice)>,
    ) -> Result<Progress, DatabaseError> {
        for _ in 0..TRIES {
            let Some((head, names)) = self.head(lane).await? else { return Ok(Progress::Nothing) };
            if head.message.next_attempt_at.is_some_and(|due| due > self.clock.machine()) {
                return Ok(Progress::Nothing);
            }
            if head.message.attempts >= MOST_ATTEMPTS {
                self.fail(&head, "it was in work when the process ended, again and again", true, None)
                    .await?;
                return Ok(Progress::Done);
            }
            if self.is_to_be_perceived(&head.message) {
                return Ok(Progress::Unperceived(Box::new(head.message)));
            }
            // A panic is the message's fault: it must not take the lane with it.
            let worked = AssertUnwindSafe(self.steps(&head, &names, advice.as_ref())).catch_unwind().await;
            match worked.unwrap_or_else(|_| Err(StepError::Failed("panicked".to_owned()))) {
                Ok(Step::Done(replies)) => {
                    *advice = None;
                    self.failing.lock().expect(FAILING).remove(&head.message.id);
                    self.waiters.wake(head.message.id, replies);
                    return Ok(Progress::Done);
                }
                Ok(Step::Unsure(inquiry)) => return Ok(Progress::Unsure(head.message.id, inquiry)),
                // Somebody else was first: read and decide again.
                Ok(Step::Stale) => {}
                Err(StepError::Database(error)) => return Err(error),
                Err(StepError::Failed(error)) => {
                    return self.fail_or_retry(&head, &error, advice.take()).await;
                }
            }
        }
        // Somebody else cannot be first for ever: it is the message's own, and counts as a try.
        let Some((head, _)) = self.head(lane).await? else { return Ok(Progress::Nothing) };
        self.fail_or_retry(&head, "what was read for it was never so any more", advice.take()).await
    }

    /// The oldest open message of a lane, and the names it may use.
    async fn head(&self, lane: &str) -> Result<Option<(Head, Arc<Names>)>, DatabaseError> {
        if self.database.is_shared() {
            // One after the other: beside each other the names could be older than the message.
            let Some(head) = inbox::head(&self.database, lane).await? else { return Ok(None) };
            let names = names::of(&self.database, &head.person).await?;
            let names = self.catalogue.of(head.person.locale).named(names);
            return Ok(Some((head, Arc::new(names))));
        }
        // SQLite reads what waits together in one go.
        let (head, names) =
            tokio::try_join!(inbox::head(&self.database, lane), names::of_head(&self.database, lane))?;
        Ok(head.map(|head| {
            let names = self.catalogue.of(head.person.locale).named(names);
            (head, Arc::new(names))
        }))
    }

    /// Counts a try that was in vain; after the last the message is given up.
    async fn fail_or_retry(
        &self,
        head: &Head,
        error: &str,
        advice: Option<(i64, Advice)>,
    ) -> Result<Progress, DatabaseError> {
        let is_last =
            head.message.attempts + 1 >= MOST_ATTEMPTS || self.failing_for(head.message.id) > LONGEST_FAILING;
        let call = advice.filter(|(id, _)| *id == head.message.id).and_then(|(_, advice)| advice.call);
        self.fail(head, error, is_last, call).await?;
        Ok(if is_last { Progress::Done } else { Progress::Nothing })
    }

    /// How long the message has been failing in this process.
    fn failing_for(&self, message_id: i64) -> Duration {
        self.failing.lock().expect(FAILING).entry(message_id).or_insert_with(Instant::now).elapsed()
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
        let advice = advice.filter(|(id, _)| *id == message.id).map(|(_, advice)| advice);
        if facts.is_early() {
            return self.stand_aside(message).await;
        }
        let mut understood = timed("understand", || understand(&facts))?;
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
        facts.own_data = self.read_own_data(facts, frame).await?;
        let window = TimeDelta::seconds(self.duplicate_seconds.into());
        let sent_at = facts.message.sent_at;
        facts.neighbours.retain(|neighbour| (sent_at - neighbour.sent_at).abs() <= window);
        Ok(())
    }

    /// Writes that the message was tried in vain; at the last try the person is told and the lane goes on.
    async fn fail(
        &self,
        head: &Head,
        error: &str,
        is_last: bool,
        call: Option<Call>,
    ) -> Result<(), DatabaseError> {
        let message = &head.message;
        tracing::error!(
            message = message.id,
            attempts = message.attempts + 1,
            error,
            is_last,
            "a message failed"
        );
        metrics::counter!("catat_errors_total", "kind" => "message").increment(1);
        let backoff = TimeDelta::seconds(1 << message.attempts.clamp(0, 6));
        let next_attempt_at = (!is_last).then(|| self.clock.machine() + backoff);
        let mut batch = Batch::default();
        inbox::fail(&mut batch, message, error, next_attempt_at, self.clock.now());
        if let Some(call) = call {
            let about = ai_audit::About { user_id: head.person.id, message_id: message.id };
            ai_audit::note(&mut batch, self.id().await?, &call, Some(about), self.clock.now());
        }
        let mut replies = Vec::new();
        if is_last {
            self.failing.lock().expect(FAILING).remove(&message.id);
            let text = line("given-up").render(self.catalogue.of(head.person.locale));
            let id = self.id().await?;
            let reply = NewReply {
                id,
                message_id: act::reply_id(message.channel, id),
                content: Content::Text(&text),
            };
            replies.push(outbox::reply(&mut batch, reply, &head.person, message, self.clock.now()));
        }
        match self.database.write(batch).await {
            Ok(_) if is_last => self.waiters.wake(message.id, replies),
            Ok(_) | Err(WriteError::Stale(_)) => {}
            Err(WriteError::Database(error)) => return Err(error),
        }
        Ok(())
    }

    /// The message at the head may be what the process before us died of.
    pub(crate) async fn count_lost_try(&self, lane: &str) -> Result<(), DatabaseError> {
        let mut batch = Batch::default();
        inbox::count_lost_try(&mut batch, lane);
        match self.database.write(batch).await {
            Ok(_) | Err(WriteError::Stale(_)) => Ok(()),
            Err(WriteError::Database(error)) => Err(error),
        }
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

/// A second reading, by a model.
enum Second {
    /// The frame that came of it.
    Had(Box<Frame>),
    /// What is to be asked for it.
    ToBeHad(Box<Inquiry>),
    /// The rules' reading stands, on purpose.
    None,
}

fn second_reading(rules: &Frame, facts: &Facts, advice: Option<&Advice>) -> Second {
    let (Some(text), known) = (facts.message.words(), Known::of(facts)) else { return Second::None };
    let context = known.context(facts);
    match (Inquiry::about(rules, text, &context), advice) {
        (Some(_), Some(advice)) => Second::Had(Box::new(advice.apply(rules.clone(), text, &context))),
        (Some(inquiry), None) => Second::ToBeHad(Box::new(inquiry)),
        (None, _) => Second::None,
    }
}

/// Perceive and understand: what the message holds, and what it means by the rules.
fn understand(facts: &Facts) -> Result<Understood, StepError> {
    let message = &facts.message;
    let read = |text: &str, at| {
        let known = Known::of(facts);
        Box::new(nlu::understand(text, &known.context_at(facts, at)))
    };
    match (message.kind, message.words(), &facts.subject) {
        (MessageKind::Vote, ..) => Ok(Understood::Vote),
        (MessageKind::Reaction, ..) => Ok(Understood::Reaction(verdict(message))),
        (MessageKind::Deletion, ..) => Ok(Understood::Deleted),
        // An edit speaks at the time of the message that it is about.
        (MessageKind::Edit, _, Some((subject, _))) => Ok(Understood::Edited {
            old: read(subject.text.as_deref().unwrap_or_default(), subject.sent_at),
            new: read(message.text.as_deref().unwrap_or_default(), subject.sent_at),
        }),
        (_, Some(text), _) => Ok(Understood::Words(read(text, message.sent_at))),
        (MessageKind::Text, None, _) => Err(StepError::Failed("a text message without a text".to_owned())),
        (kind, None, _) => Ok(Understood::Unheard(kind, Unheard::of(message))),
    }
}

fn verdict(message: &Message) -> Verdict {
    // Phones write some of them with a sign that asks for the colourful form.
    match message.payload.emoji.as_deref().map(|emoji| emoji.trim_end_matches('\u{fe0f}')) {
        Some("✅" | "👍") => Verdict::Right,
        Some("❌" | "👎") => Verdict::Wrong,
        _ => Verdict::Nothing,
    }
}

/// The names that words of this person may mean.
struct Known {
    accounts: Vec<String>,
    goals: Vec<String>,
    categories: Vec<NamedCategory>,
    gone: Vec<GoneCategory>,
}

impl Known {
    fn of(facts: &Facts) -> Self {
        let own = facts.names.categories.iter();
        let own = own.filter(|category| category.is_own || !category.inherited.is_empty());
        let categories = own.map(|category| NamedCategory {
            key: category.key.to_string(),
            name: category.name.to_string(),
            direction: category.direction,
            keywords: category.words().cloned().collect(),
        });
        let gone = facts.names.categories.gone().map(|gone| GoneCategory {
            key: gone.category.key.to_string(),
            name: gone.shown_as.to_string(),
            direction: gone.category.direction,
            into: gone.into.as_deref().map(str::to_owned),
        });
        Self {
            accounts: facts.names.accounts.iter().map(|account| account.name.clone()).collect(),
            goals: facts.names.goals.iter().map(|goal| goal.name.clone()).collect(),
            categories: categories.collect(),
            gone: gone.collect(),
        }
    }

    fn context<'a>(&'a self, facts: &'a Facts) -> Context<'a> {
        self.context_at(facts, facts.message.sent_at)
    }

    fn context_at<'a>(&'a self, facts: &'a Facts, at: DateTime<Utc>) -> Context<'a> {
        Context {
            now: facts.person.zone.local(at),
            currency: facts.person.currency,
            accounts: &self.accounts,
            goals: &self.goals,
            categories: &self.categories,
            gone: &self.gone,
            lessons: &facts.names.lessons,
        }
    }
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
