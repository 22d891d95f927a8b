//! Media that nothing here can read: whoever looks after the bot is told how to bring what reads it, below their own answer or,
//! where somebody else sent it, by a word once a day.

use ledger::{
    db::DatabaseError,
    messages::message::MessageKind,
    people::user::{self, Person},
};
use media::Unheard;

use crate::{
    engine::desk::Desk,
    out::alarm::Alarm,
    topics::{decision::Understood, facts::Facts},
};

impl Desk {
    /// The kind of media that nothing is there to read, and the command that brings what does.
    fn remedy(&self, understood: &Understood) -> Option<(MessageKind, &str)> {
        let Understood::Unheard(kind, Unheard::NoSense) = understood else { return None };
        let command = self.remedies.of_kind(*kind).filter(|_| !self.perception.sees(*kind))?;
        Some((*kind, command))
    }

    /// The command, for a writer who looks after the bot.
    pub(super) async fn remedy_for(
        &self,
        person: &Person,
        understood: &Understood,
    ) -> Result<Option<String>, DatabaseError> {
        let Some((_, command)) = self.remedy(understood) else { return Ok(None) };
        let addresses = user::addresses(&self.books.database, person.id).await?;
        Ok(self.policy.is_admin(&addresses).then(|| command.to_owned()))
    }

    /// Tells the admins, unless the writer is one.
    pub(super) async fn tell_remedy(&self, facts: &Facts, understood: &Understood) {
        if let (Some((kind, command)), None) = (self.remedy(understood), &facts.remedy) {
            let alarm = Alarm { books: &self.books, post: &self.post, policy: &self.policy };
            alarm.tell_remedy(kind, command).await;
        }
    }
}
