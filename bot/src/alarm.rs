//! Alarms: when a session pauses, its admins are told, over another session where one is connected. Where none is, they
//! read it once the session is back.

use ledger::{
    db::{Batch, WriteError},
    message::Channel,
    outbox::{self, Content, NewReply, Place},
    user::{self, UserStatus},
};

use crate::{
    act,
    channel::Pause,
    engine::{Engine, TRIES},
    say::{Line, line},
};

impl Engine {
    /// Tells every admin who has written on WhatsApp, once a day for the same reason.
    pub(crate) async fn tell_admins(&self, session: &str, pause: &Pause) {
        for address in self.policy.admins() {
            for _ in 0..TRIES {
                match self.tell_admin(address, session, pause).await {
                    Ok(()) => break,
                    Err(WriteError::Stale(_)) => {}
                    Err(WriteError::Database(error)) => {
                        tracing::warn!(session, %error, "an admin could not be told");
                        break;
                    }
                }
            }
        }
    }

    async fn tell_admin(
        &self,
        address: &user::Address,
        session: &str,
        pause: &Pause,
    ) -> Result<(), WriteError> {
        let Some(admin) = user::find(&self.database, address).await? else { return Ok(()) };
        if admin.status != UserStatus::Active {
            return Ok(());
        }
        let connected =
            self.links.all().into_iter().filter(|link| link.is_connected() && link.name != session);
        let mut place = None;
        for link in connected {
            place = outbox::last_place(&self.database, &admin, Channel::Whatsapp, Some(&link.name)).await?;
            if place.is_some() {
                break;
            }
        }
        if place.is_none() {
            place = outbox::last_place(&self.database, &admin, Channel::Whatsapp, None).await?;
        }
        let Some((over, chat)) = place else { return Ok(()) };
        let now = self.clock.now();
        let key = format!("paused:{session}:{}:{}:{}", pause.name(), admin.id, admin.zone.day(now));
        let text = told(pause).text("session", session).render(self.catalogue.of(admin.locale));
        let mut ids = self.database.ids(1).await?;
        let id = ids.take();
        let mut batch = Batch::default();
        let message_id = act::reply_id(Channel::Whatsapp, id);
        let new = NewReply { id, message_id, content: Content::Text(&text) };
        let place = Place { channel: Channel::Whatsapp, session: &over, chat: &chat };
        outbox::notice(&mut batch, new, (&admin, place), &key, now);
        self.database.write(batch).await?;
        self.links.ring(&over);
        Ok(())
    }
}

fn told(pause: &Pause) -> Line {
    match pause {
        Pause::LoggedOut => line("session-logged-out"),
        Pause::AccountLocked => line("session-locked"),
        Pause::TemporaryBan { minutes } => line("session-banned").number("minutes", *minutes),
        Pause::ClientOutdated => line("session-outdated"),
        Pause::Replaced | Pause::Refused(_) | Pause::NotStarted(_) => line("session-paused"),
    }
}
