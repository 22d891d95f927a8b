//! Acting: one batch, all or nothing. The message is done, the ledger has changed, the dialogue has gone on and the
//! replies stand in the outbox, or none of it.

use ledger::{
    book::lesson::Teaching,
    db::{Batch, Ids},
    messages::{
        ai_audit, dialogue, inbox,
        message::{MessageKind, Poll},
        outbox::{self, Content, NewReply, Reply},
    },
    people::user::{self, Profile},
};

use crate::{
    out::{post::reply_id, say::Say},
    random,
    topics::{
        decision::Decision,
        dialogue::Dialogue,
        writing::{Scene, Writing},
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
    let acts = decision.acts.iter().map(|act| act.as_write().ids());
    acts.sum::<usize>() + decision.says.len() + 1
}

/// What a decision sets about the person: it is answered in their new language already.
pub fn profile_of(decision: &Decision) -> Option<&Profile> {
    decision.acts.iter().find_map(|act| act.as_write().profile())
}

/// Everything that a decision teaches.
pub fn teachings(decision: &Decision) -> impl Iterator<Item = &Teaching> {
    decision.acts.iter().flat_map(|act| act.as_write().teaches())
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
    if facts.is_pending() && !decision.acts.iter().any(|act| act.as_write().writes_person()) {
        // An approval from another process must not leave new rows behind, pending.
        user::guard(&mut batch, &facts.person);
    }
    let mut writing = Writing::new(scene, ids, &mut batch);
    for act in &decision.acts {
        act.as_write().write(&mut writing);
    }
    let mut replies = Vec::with_capacity(said.len());
    for (say, text) in decision.says.iter().zip(&said) {
        let id = writing.id();
        let reply = NewReply {
            id,
            message_id: reply_id(facts.message.channel, id),
            content: content(say, text, scene),
        };
        replies.push(outbox::reply(writing.batch, reply, &facts.person, &facts.message, scene.now));
    }
    for act in &decision.acts {
        act.as_write().write_behind(&mut writing);
    }
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
