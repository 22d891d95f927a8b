//! Alarms: when a session pauses or stays away, its admins are told, over another session where one is connected. Where
//! none is, they read it once the session is back. They are told too how to bring what media is read by, where it lacks.

use ledger::{
    db::{DatabaseError, WriteError},
    messages::{
        message::{Channel, MessageKind},
        outbox, session,
    },
    people::user::{self, Person, UserStatus},
};

use crate::{
    books::Books,
    intake::registration::Policy,
    out::{
        channel::{Link, Pause},
        post::Post,
        say::{Line, line},
    },
    topics::unheard,
};

/// What happened to a session.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Trouble<'a> {
    /// It sends and takes nothing until somebody looks after it.
    Paused(&'a Pause),
    /// It has not been connected for a while, and goes on trying.
    Away,
}

/// Tells the admins.
pub(crate) struct Alarm<'a> {
    pub(crate) books: &'a Books,
    pub(crate) post: &'a Post,
    pub(crate) policy: &'a Policy,
}

impl Alarm<'_> {
    /// Tells every admin who has written on a channel that sends by itself, once a day for the same reason.
    pub(crate) async fn tell(&self, link: &Link, trouble: Trouble<'_>) {
        for address in self.policy.admins() {
            if let Err(error) = self.tell_admin(address, link, trouble).await {
                tracing::warn!(session = link.name, %error, "an admin could not be told");
            }
        }
    }

    /// Tells every admin, once a day, by which command what media of a kind is read by can be brought.
    pub(crate) async fn tell_remedy(&self, kind: MessageKind, command: &str) {
        for address in self.policy.admins() {
            if let Err(error) = self.tell_admin_remedy(address, kind, command).await {
                tracing::warn!(kind = kind.name(), %error, "an admin could not be told what is missing");
            }
        }
    }

    async fn tell_admin_remedy(
        &self,
        address: &user::Address,
        kind: MessageKind,
        command: &str,
    ) -> Result<(), WriteError> {
        let Books { database, clock, .. } = self.books;
        let Some(admin) = self.admin(address).await? else { return Ok(()) };
        let Some(last) = outbox::last_place(database, &admin, (None, None)).await? else { return Ok(()) };
        let key = format!("remedy:{command}:{}:{}", admin.id, admin.zone.day(clock.now()));
        let text = unheard::remedy(kind, command).render(self.post.catalogue.of(admin.locale));
        self.post.push(self.books, (&admin, last.place()), &key, outbox::Content::Text(&text)).await.map(drop)
    }

    /// The admin of an address, where they have written and are let in.
    async fn admin(&self, address: &user::Address) -> Result<Option<Person>, DatabaseError> {
        let admin = user::find(&self.books.database, address).await?;
        Ok(admin.filter(|admin| admin.status == UserStatus::Active))
    }

    async fn tell_admin(
        &self,
        address: &user::Address,
        link: &Link,
        trouble: Trouble<'_>,
    ) -> Result<(), WriteError> {
        let Books { database, clock, .. } = self.books;
        let Some(admin) = self.admin(address).await? else { return Ok(()) };
        let mut last = None;
        for (channel, over) in self.other_sessions(link).await? {
            last = outbox::last_place(database, &admin, (Some(channel), Some(&over))).await?;
            if last.is_some() {
                break;
            }
        }
        if last.is_none() && trouble.is_to_be_read_later() {
            last = outbox::last_place(database, &admin, (None, None)).await?;
        }
        let Some(last) = last else { return Ok(()) };
        let (session, channel, day) = (&link.name, link.channel.name(), admin.zone.day(clock.now()));
        let key = format!("paused:{session}:{channel}:{}:{}:{day}", trouble.name(), admin.id);
        let text = trouble.told().text("session", session).render(self.post.catalogue.of(admin.locale));
        self.post.push(self.books, (&admin, last.place()), &key, outbox::Content::Text(&text)).await.map(drop)
    }

    /// The sessions that work as far as is known: those of this process that are connected, then those of others.
    async fn other_sessions(&self, link: &Link) -> Result<Vec<(Channel, String)>, DatabaseError> {
        let Books { database, clock, owner, .. } = self.books;
        let connected = self.post.links.all().into_iter().filter(|link| link.is_connected());
        let mut others: Vec<_> = connected.map(|link| (link.channel, link.name.clone())).collect();
        others.extend(session::held_elsewhere(database, owner, clock.machine()).await?);
        others.retain(|(channel, name)| (*channel, name) != (link.channel, &link.name));
        Ok(others)
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
