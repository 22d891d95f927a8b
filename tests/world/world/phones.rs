//! What reaches people, and what the network does with the rest.

use ledger::messages::delivery::Outgoing;

use super::World;

impl World {
    /// A message of the bot reaches a phone; what came before is not shown again.
    pub fn arrives(&self, session: usize, row: &Outgoing) {
        let now = self.now();
        let mut state = self.state();
        let phone = state.phones.entry((session, row.chat.clone())).or_default();
        let is_new = !phone.contains(&row.message_id);
        if is_new {
            phone.push(row.message_id.clone());
        }
        let text = row.text.clone().unwrap_or_default();
        let what = if is_new { format!("{text:?}") } else { "once more".to_owned() };
        state.story.note(now, format!("{} reaches {}: {what}", row.message_id, row.chat));
        if let Some(answered) = &row.answered.answered_id
            && is_new
        {
            state.answers.entry(answered.clone()).or_default().push(row.message_id.clone());
            state.type_code(now, answered, &text);
        }
        drop(state);
        self.changed.notify_one();
    }

    /// The network is about to say that a message reached its phone.
    pub fn delivers(&self, message_id: &str) {
        self.state().delivered.insert(message_id.to_owned());
    }

    pub fn was_delivered(&self, message_id: &str) -> bool {
        self.state().delivered.contains(message_id)
    }

    /// The network loses a message.
    pub fn loses(&self, message_id: &str) {
        self.note(format!("{message_id} is lost on the way"));
        *self.state().lost.entry(message_id.to_owned()).or_default() += 1;
    }

    /// The network will not have a message.
    pub fn gives_up_on(&self, message_id: &str) {
        self.note(format!("the network will not have {message_id}"));
        self.state().given_up.insert(message_id.to_owned());
    }
}
