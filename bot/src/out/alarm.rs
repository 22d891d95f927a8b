//! Alarms: when a session pauses or stays away, its admins are told, over another session where one is connected. Where
//! none is, they read it once the session is back.

use ledger::{
    db::{DatabaseError, WriteError},
    messages::{message::Channel, outbox, session},
    people::user::{self, UserStatus},
};

use crate::{
    engine::Engine,
    out::{
        channel::Pause,
        say::{Line, line},
    },
};

/// What happened to a session.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Trouble<'a> {
    /// It sends and takes nothing until somebody looks after it.
    Paused(&'a Pause),
    /// It has not been connected for a while, and goes on trying.
    Away,
}

impl Engine {
    /// Tells every admin who has written on WhatsApp, once a day for the same reason.
    pub(crate) async fn tell_admins(&self, session: &str, trouble: Trouble<'_>) {
        for address in self.policy.admins() {
            if let Err(error) = self.tell_admin(address, session, trouble).await {
                tracing::warn!(session, %error, "an admin could not be told");
            }
        }
    }

    async fn tell_admin(
        &self,
        address: &user::Address,
        session: &str,
        trouble: Trouble<'_>,
    ) -> Result<(), WriteError> {
        let Some(admin) = user::find(&self.database, address).await? else { return Ok(()) };
        if admin.status != UserStatus::Active {
            return Ok(());
        }
        let mut place = None;
        for over in self.other_sessions(session).await? {
            place = outbox::last_place(&self.database, &admin, Channel::Whatsapp, Some(&over)).await?;
            if place.is_some() {
                break;
            }
        }
        if place.is_none() && trouble.is_to_be_read_later() {
            place = outbox::last_place(&self.database, &admin, Channel::Whatsapp, None).await?;
        }
        let Some(place) = place else { return Ok(()) };
        let now = self.clock.now();
        let key = format!("paused:{session}:{}:{}:{}", trouble.name(), admin.id, admin.zone.day(now));
        let text = trouble.told().text("session", session).render(self.catalogue.of(admin.locale));
        self.push(&admin, place.of(Channel::Whatsapp), &key, &text).await.map(drop)
    }

    /// The sessions that work as far as is known: those of this process that are connected, then those of others.
    async fn other_sessions(&self, session: &str) -> Result<Vec<String>, DatabaseError> {
        let connected = self.links.all().into_iter().filter(|link| link.is_connected());
        let mut names: Vec<String> = connected.map(|link| link.name.clone()).collect();
        let (owner, now) = (&self.owner, self.clock.machine());
        names.extend(session::held_elsewhere(&self.database, Channel::Whatsapp, owner, now).await?);
        names.retain(|name| name != session);
        Ok(names)
    }
}

impl Trouble<'_> {
    fn name(self) -> &'static str {
        match self {
            Self::Paused(pause) => pause.name(),
            Self::Away => "away",
        }
    }

    /// What is over by then needs no word.
    fn is_to_be_read_later(self) -> bool {
        matches!(self, Self::Paused(_))
    }

    fn told(self) -> Line {
        match self {
            Self::Paused(pause) => told(pause),
            Self::Away => line("session-away"),
        }
    }
}

fn told(pause: &Pause) -> Line {
    match pause {
        Pause::LoggedOut => line("session-logged-out"),
        Pause::AccountLocked => line("session-locked"),
        Pause::TemporaryBan { minutes } => line("session-banned").number("minutes", *minutes),
        Pause::ClientOutdated => line("session-outdated"),
        Pause::Replaced | Pause::Refused(_) | Pause::Held { .. } | Pause::NotStarted(_) => {
            line("session-paused")
        }
    }
}
