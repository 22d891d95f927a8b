//! What people say: it is handed in, again and again until the bot says that it has it, and answered.

use std::time::Duration;

use ledger::{
    messages::message::{Channel, MessageKind, NewMessage, Payload, Sender},
    people::user::Address,
    values::clock::Clock,
};

use super::{Happening, Spoken, State, World, jid_of, session_name};
use crate::{
    cast::{Addresses, Door, GROUP, Said, Utterance},
    plan::{Event, id_of},
};

impl World {
    /// Somebody says something: it is on its way.
    pub fn say(&self, utterance: Utterance) {
        let (now, at) = (self.now(), self.clock.now());
        let mut state = self.state();
        let id = utterance.id();
        let said = format!("{id} by {:?} as {:?}: {:?}", utterance.door, utterance.addresses, utterance.said);
        state.story.note(now, said);
        let subject = utterance.said.subject().map(|of| id_of(utterance.who, of));
        let answers = subject.and_then(|subject| state.answers.get(&subject).cloned()).unwrap_or_default();
        let reply_id = match utterance.said {
            Said::Reject { .. } => answers.first().cloned(),
            _ => None,
        };
        let delay =
            if state.chance.one_in(6) { state.chance.from(0..6_000) } else { state.chance.from(0..120) };
        let spoken =
            Spoken { utterance, at, reply_id, is_acknowledged: false, replies: None, is_in_flight: false };
        state.spoken.insert(id.clone(), spoken);
        state.schedule(now + delay, Happening::Hand(id));
    }

    /// A message as its channel hands it in.
    pub fn message(&self, id: &str) -> (Sender, NewMessage) {
        let spoken = self.state().spoken[id].clone();
        let Utterance { who, nth, door, addresses, said } = &spoken.utterance;
        let person = &self.plan.people[*who];
        let (phone, lid) = (Address::phone(&person.phone).expect("a number"), Address::lid(&person.lid));
        let addresses = match addresses {
            Addresses::Phone => vec![phone.clone()],
            Addresses::Lid => vec![lid],
            Addresses::Both => vec![phone.clone(), lid],
        };
        let mut new = NewMessage::words(Channel::Http, &phone, id.to_owned(), said.words(), spoken.at);
        if let Door::Whatsapp(session) = door {
            new.channel = Channel::Whatsapp;
            new.session = session_name(*session);
            // Some are as they were before numbers were noted.
            new.jid = (nth % 4 != 3).then(|| jid_of(*session));
            (new.chat, new.is_group) = if person.in_group {
                (GROUP.to_owned(), true)
            } else if addresses[0].as_phone().is_some() {
                (format!("{}@s.whatsapp.net", person.phone), false)
            } else {
                (format!("{}@lid", person.lid), false)
            };
            new.from.clone_from(&new.chat);
        }
        let target = spoken.utterance.said.subject().map(|of| id_of(*who, of));
        let about = |target_id| Payload { target_id, ..Payload::default() };
        match said {
            Said::Edit { .. } => (new.kind, new.payload) = (MessageKind::Edit, about(target)),
            Said::Delete { .. } => (new.kind, new.payload) = (MessageKind::Deletion, about(target)),
            Said::Vote => (new.kind, new.payload) = (MessageKind::Vote, about(Some("POLL".to_owned()))),
            Said::Reject { .. } => {
                new.kind = MessageKind::Reaction;
                new.payload = about(spoken.reply_id.clone().or(target));
                new.payload.emoji = Some("❌".to_owned());
            }
            Said::Correct { .. } => new.quote_id = target,
            _ => {}
        }
        (Sender { addresses }, new)
    }

    /// A message is being handed in; `None` where it is already, or need not be.
    pub fn hands_in(&self, id: &str) -> Option<Utterance> {
        let mut state = self.state();
        let spoken = state.spoken.get_mut(id)?;
        if spoken.is_in_flight {
            return None;
        }
        spoken.is_in_flight = true;
        Some(spoken.utterance.clone())
    }

    /// The bot says whether it had the message before: where it has said so already, it must.
    pub fn knows_it(&self, id: &str, is_known: bool) {
        let was_kept = self.state().spoken[id].is_acknowledged;
        if was_kept && !is_known && !self.may_be_missing(self.speaker_of(id)) {
            self.breaks(format!("{id} was kept, and is taken for new"));
        }
    }

    /// The bot says that it has the message. Now and then the channel hands it in once more.
    pub fn acknowledged(&self, id: &str) {
        self.judge_word(id, &[]);
        let now = self.now();
        let mut state = self.state();
        state.story.note(now, format!("{id} is acknowledged"));
        let again = state.chance.one_in(8) && now < self.plan.calm_at;
        let delay = state.chance.from(0..4_000);
        let spoken = state.spoken.get_mut(id).expect("it was said");
        spoken.is_acknowledged = true;
        if spoken.utterance.is_pushed() {
            spoken.is_in_flight = false;
            if again {
                state.schedule(now + delay, Happening::Hand(id.to_owned()));
            }
        }
    }

    /// What waits for a line comes all at once when that is back, in any order.
    pub fn waits_for_line(&self, id: &str, session: usize) {
        let mut state = self.state();
        state.spoken.get_mut(id).expect("it was said").is_in_flight = false;
        let at = state.away_until[session] + state.chance.from(0..40);
        state.schedule(at, Happening::Hand(id.to_owned()));
    }

    /// Handing a message in came to nothing: again later.
    pub fn hands_in_again(&self, id: &str, why: &str) {
        let now = self.now();
        let mut state = self.state();
        state.story.note(now, format!("{id} is to be handed in again: {why}"));
        state.spoken.get_mut(id).expect("it was said").is_in_flight = false;
        let delay = state.chance.from(100..2_000);
        state.schedule(now + delay, Happening::Hand(id.to_owned()));
        drop(state);
        self.changed.notify_one();
    }

    /// Whoever waited was answered. Whoever asks again is told the same.
    pub fn answered(&self, id: &str, replies: &[String]) {
        self.judge_word(id, replies);
        let now = self.now();
        let mut state = self.state();
        state.story.note(now, format!("{id} is answered: {replies:?}"));
        let again = state.chance.one_in(6) && now < self.plan.calm_at;
        let delay = state.chance.from(0..5_000);
        if state.chance.one_in(12) && state.spoken[id].is_acknowledged {
            state.schedule(now + delay / 2, Happening::Reuse(id.to_owned()));
        }
        let spoken = state.spoken.get_mut(id).expect("it was said");
        spoken.is_in_flight = false;
        let (who, before) = (spoken.utterance.who, spoken.replies.replace(replies.to_vec()));
        if let Some(before) = before
            && before != replies
            && !state.may_be_missing(who, self.plan.registration)
        {
            let what = format!("{id} was answered {before:?}, and then {replies:?}");
            state.broken.get_or_insert(what);
        }
        if again {
            state.schedule(now + delay, Happening::Hand(id.to_owned()));
        }
        for reply in replies {
            state.type_code(now, id, reply);
        }
    }

    /// How long a caller waits.
    pub fn patience(&self) -> Duration {
        let mut state = self.state();
        if state.chance.one_in(3) { state.chance.pause(1..600) } else { Duration::from_secs(12) }
    }
}

impl State {
    /// Whoever asked to be forgotten types the code that they read.
    pub(super) fn type_code(&mut self, now: u64, answered: &str, text: &str) {
        let Some(spoken) = self.spoken.get(answered) else { return };
        let Some(code) = code_in(text).filter(|_| matches!(spoken.utterance.said, Said::Erase)) else {
            return;
        };
        let utterance = Utterance { nth: 1_000, said: Said::Code(code), ..spoken.utterance.clone() };
        if self.spoken.contains_key(&utterance.id()) {
            return;
        }
        let typed_at = now + self.chance.from(200..2_000);
        // Some go on writing, by whatever way, while they are being forgotten.
        for nth in 1_001..1_001 + self.chance.below(3) {
            let (door, said) = (Door::Whatsapp(0), Said::Thanks);
            let thanks = Utterance { nth, door, addresses: Addresses::Both, said, ..utterance };
            let at = typed_at + self.chance.from(0..150);
            self.schedule(at, Happening::Event(Event::Say(thanks)));
        }
        self.schedule(typed_at, Happening::Event(Event::Say(utterance)));
    }
}

/// Six letters in bold.
fn code_in(text: &str) -> Option<String> {
    let is_code =
        |word: &&str| word.len() == bot::random::CODE_LENGTH && word.bytes().all(|b| b.is_ascii_uppercase());
    text.split('*').find(is_code).map(str::to_owned)
}
