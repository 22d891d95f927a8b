//! Alarms: when a session pauses, its admins are told, over another session where one is connected. Where none is, they
//! read it once the session is back.

use ledger::{
    db::WriteError,
    message::Channel,
    outbox::{self, Place},
    user::{self, UserStatus},
};

use crate::{
    channel::Pause,
    engine::Engine,
    say::{Line, line},
};

impl Engine {
    /// Tells every admin who has written on WhatsApp, once a day for the same reason.
    pub(crate) async fn tell_admins(&self, session: &str, pause: &Pause) {
        for address in self.policy.admins() {
            if let Err(error) = self.tell_admin(address, session, pause).await {
                tracing::warn!(session, %error, "an admin could not be told");
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
        let place = Place { channel: Channel::Whatsapp, session: &over, chat: &chat };
        self.push(&admin, place, &key, &text).await?;
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
