//! Acting: one batch, all or nothing. The message is done, the ledger has changed, the dialogue has gone on and the
//! replies stand in the outbox, or none of it.

mod writing;

use chrono::{DateTime, Utc};
use ledger::{
    book::{lesson::Teaching, transaction::Source},
    db::{Batch, Ids},
    messages::{
        ai_audit::{self, Call},
        dialogue, inbox,
        message::{MessageKind, Poll},
        outbox::{self, Content, NewReply, Reply},
    },
    people::user::{self, Profile},
};
use reports::Words;

use crate::{
    out::{post::reply_id, say::Say},
    random,
    topics::{
        act::writing::Writing,
        decision::{Act, Decision},
        dialogue::Dialogue,
        facts::Facts,
        own_data,
    },
};

/// What a decision becomes: a batch to be written, and the replies that stand once it is.
pub struct Unit {
    /// To be written whole.
    pub batch: Batch,
    /// What the person reads then.
    pub replies: Vec<Reply>,
}

/// How many ids a decision takes at most, a call of a model included.
pub fn ids_of(decision: &Decision) -> usize {
    let acts = decision.acts.iter().map(|act| match act {
        // An entry may open two accounts, each a change of its own.
        Act::Book(bookings) => 1 + bookings.len() * 6,
        Act::Amend { amends, .. } => 1 + amends.len() * 3,
        Act::OpenGoal { .. } => 3,
        Act::Settle { lessons, .. } => 1 + lessons.len(),
        Act::Reread { amends, books, .. } => 1 + amends.len() * 2 + books.len() * 6,
        Act::Send(files) => files.len(),
        Act::MakeCategory { lessons, .. } => 2 + lessons.len(),
        Act::Move { .. } | Act::SetKeywords { .. } | Act::DecideFate { .. } => 2,
        Act::Approve
        | Act::VoidWaiting
        | Act::Erase
        | Act::AmendMovement { .. }
        | Act::Reverse { .. }
        | Act::SetProfile(_) => 1,
    });
    acts.sum::<usize>() + decision.says.len() + 1
}

/// What a decision sets about the person: it is answered in their new language already.
pub fn profile_of(decision: &Decision) -> Option<&Profile> {
    decision.acts.iter().find_map(|act| match act {
        Act::SetProfile(profile) => Some(&**profile),
        _ => None,
    })
}

/// Everything that a decision teaches.
pub fn teachings(decision: &Decision) -> impl Iterator<Item = &Teaching> {
    decision.acts.iter().flat_map(|act| match act {
        Act::Book(bookings) => bookings.iter().filter_map(|booking| booking.lesson.as_ref()).collect(),
        Act::Amend { lessons, .. } | Act::Settle { lessons, .. } | Act::MakeCategory { lessons, .. } => {
            lessons.iter().collect()
        }
        _ => Vec::new(),
    })
}

/// Where a decision is written.
pub struct Scene<'a> {
    /// What was read for it.
    pub facts: &'a Facts,
    /// The dialogue as it was read, and its version.
    pub dialogue: (&'a Dialogue, i64),
    /// The words of the person's language.
    pub words: &'a Words,
    /// Which door new rows come by.
    pub source: Source,
    /// The call of a model that was made for it.
    pub call: Option<&'a Call>,
    /// When it is written.
    pub now: DateTime<Utc>,
}

/// Turns a decision into a batch. The message's own row is its guard: whoever was first has done it.
pub fn unit(mut decision: Decision, scene: &Scene<'_>, ids: &mut Ids) -> Unit {
    let facts = scene.facts;
    let mut batch = Batch::default();
    let said: Vec<String> = decision.says.iter().map(|say| say.render(scene.words)).collect();
    inbox::finish(&mut batch, &facts.message, decision.intent, &said.join("\n\n"), scene.now);
    wake_waiting(&mut batch, scene);
    if let (MessageKind::Edit, Some((subject, _))) = (facts.message.kind, &facts.subject) {
        inbox::is_about(&mut batch, &facts.message, subject.id);
    }
    let writes_person = |act: &Act| matches!(act, Act::Approve | Act::Erase | Act::SetProfile(_));
    if facts.is_pending() && !decision.acts.iter().any(writes_person) {
        // An approval from another process must not leave new rows behind, pending.
        user::guard(&mut batch, &facts.person);
    }
    let mut writing = Writing::new(scene, ids, &mut batch);
    for act in &decision.acts {
        writing.write(act);
    }
    let mut replies = Vec::with_capacity(said.len());
    for (say, text) in decision.says.iter().zip(&said) {
        let id = ids.take();
        let reply = NewReply {
            id,
            message_id: reply_id(facts.message.channel, id),
            content: content(say, text, scene),
        };
        replies.push(outbox::reply(&mut batch, reply, &facts.person, &facts.message, scene.now));
    }
    own_data::send_files(&mut batch, &decision.acts, (facts, scene.now), ids);
    if let Some(call) = scene.call {
        let about = ai_audit::About { user_id: facts.person.id, message_id: facts.message.id };
        ai_audit::note(&mut batch, ids.take(), call, Some(about), scene.now);
    }
    let (read, version) = scene.dialogue;
    if decision.dialogue != *read {
        note_replies(&mut decision.dialogue, &decision.says, &replies);
        let owner = (&*facts.message.lane, facts.person.id);
        dialogue::save(&mut batch, owner, version, &decision.dialogue, scene.now);
    }
    Unit { batch, replies }
}

/// Where replies are pushed, choices are a poll.
fn content<'t>(say: &Say, text: &'t str, scene: &Scene<'_>) -> Content<'t> {
    let is_pushed = scene.facts.message.channel.is_pushed();
    match say.choices(scene.words).filter(|_| is_pushed) {
        Some((name, options)) => Content::Poll { text, poll: Poll { name, options, secret: random::id() } },
        None => Content::Text(text),
    }
}

/// What stood aside for this message is next; what has stood aside for too long is let go.
fn wake_waiting(batch: &mut Batch, scene: &Scene<'_>) {
    let message = &scene.facts.message;
    if scene.facts.waiting_messages.is_empty() {
        return;
    }
    inbox::drop_waiting(batch, scene.now - inbox::LONGEST_WAIT, scene.now);
    for waiting in &scene.facts.waiting_messages {
        if waiting.target_id.as_ref() == Some(&message.message_id) {
            inbox::wake(batch, waiting.id, scene.now);
        }
    }
}

/// Notes which replies ask the new questions; what is said again is said by the message's last.
fn note_replies(dialogue: &mut Dialogue, says: &[Say], replies: &[Reply]) {
    for (say, reply) in says.iter().zip(replies) {
        // The newest question stands first.
        let mut oldest_first = dialogue.questions.iter_mut().rev();
        let asked = say.asks_about().and_then(|message_id| {
            oldest_first.find(|question| question.reply_id.is_none() && question.message_id == message_id)
        });
        if let Some(question) = asked {
            question.reply_id = Some(reply.message_id.clone());
        }
    }
    for question in dialogue.questions.iter_mut().filter(|question| question.is_repeated) {
        question.is_repeated = false;
        question.repeated_id = replies.last().map(|reply| reply.message_id.clone());
    }
}
