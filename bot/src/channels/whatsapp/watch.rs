//! The watch: looks after what nobody tells. A lease to renew, a client that is parked, messages that were acknowledged and
//! reached nobody, and such as could not be read.

use std::{collections::VecDeque, sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    db::{Batch, DatabaseError, WriteError},
    messages::{
        delivery, inbox,
        message::lane_in,
        outbox::{Content, Place},
        session::{self, Taken},
    },
    people::user::{self, UserStatus},
};
use tokio::sync::mpsc;
use whatsapp_rust::{Client, wacore::types::message::MessageInfo};

use super::{CHANNEL, address, inbound::Inbox, storable};
use crate::{
    engine::Engine,
    out::{
        alarm::{Alarm, Trouble},
        channel::{Link, Pause, SessionState},
        say::line,
    },
};

/// How often it looks.
const TICK: Duration = Duration::from_secs(1);
/// A session that is not connected for this long is away.
const AWAY: TimeDelta = TimeDelta::minutes(2);
/// How often it looks for messages without a receipt; what waited for us comes first after a connection.
const DOUBTING: TimeDelta = TimeDelta::minutes(1);
/// How long a message that could not be read has to come again.
const SECOND_COMING: TimeDelta = TimeDelta::minutes(1);

/// Looks after one session.
pub(super) struct Watch {
    pub(super) inbox: Arc<Inbox>,
    pub(super) client: Arc<Client>,
    pub(super) host: session::Engine,
    pub(super) unreadable: mpsc::Receiver<Arc<MessageInfo>>,
    /// Messages that could not be read, and when that is said.
    waiting: VecDeque<(DateTime<Utc>, Arc<MessageInfo>)>,
    offline_since: Option<DateTime<Utc>>,
    renews_at: DateTime<Utc>,
    doubts_at: DateTime<Utc>,
}

impl Watch {
    pub(super) fn new(
        inbox: Arc<Inbox>,
        client: Arc<Client>,
        host: session::Engine,
        unreadable: mpsc::Receiver<Arc<MessageInfo>>,
    ) -> Self {
        let now = inbox.engine.books.clock.machine();
        Self {
            inbox,
            client,
            host,
            unreadable,
            waiting: VecDeque::new(),
            offline_since: None,
            renews_at: now,
            doubts_at: now + DOUBTING,
        }
    }

    /// Goes on until the task is dropped, or the session is another engine's.
    pub(super) async fn run(mut self) {
        loop {
            tokio::time::sleep(TICK).await;
            let now = self.engine().books.clock.machine();
            if now >= self.renews_at {
                self.renews_at = now + session::RENEWAL;
                if !self.holds(now).await {
                    return;
                }
            }
            self.look_at_the_connection(now).await;
            if now >= self.doubts_at {
                self.doubts_at = now + DOUBTING;
                if let Err(error) = self.doubt(now).await {
                    tracing::warn!(session = self.link().name, %error, "could not look for messages without a receipt");
                }
            }
            self.answer_unreadable(now).await;
        }
    }

    fn engine(&self) -> &Arc<Engine> {
        &self.inbox.engine
    }

    fn link(&self) -> &Arc<Link> {
        &self.inbox.link
    }

    /// Renews the lease; where another engine has the session now, this one lets go of it.
    async fn holds(&self, now: DateTime<Utc>) -> bool {
        match take(self.engine(), self.link(), &self.host, now).await {
            Ok(None) => true,
            Ok(Some(pause)) => {
                pause_for(self.engine(), self.link(), pause).await;
                self.client.disconnect().await;
                false
            }
            Err(error) => {
                tracing::warn!(session = self.link().name, %error, "the session's lease was not renewed");
                true
            }
        }
    }

    /// A client may be parked for minutes, or have given up, and tells nobody.
    async fn look_at_the_connection(&mut self, now: DateTime<Utc>) {
        let state = self.link().state();
        let is_online = self.client.is_connected() && self.client.is_logged_in();
        if is_online || matches!(state, SessionState::Pairing { .. } | SessionState::Paused { .. }) {
            self.offline_since = None;
            return;
        }
        self.doubts_at = now + DOUBTING;
        if now - *self.offline_since.get_or_insert(now) < AWAY {
            return;
        }
        self.offline_since = Some(now);
        if state != SessionState::Away {
            let name = &*self.link().name;
            tracing::error!(session = name, "not connected to WhatsApp for two minutes; it goes on trying");
            metrics::counter!("catat_errors_total", "kind" => "away").increment(1);
            self.link().set_state(SessionState::Away);
            alarm(self.engine()).tell(self.link(), Trouble::Away).await;
        }
        if self.client.is_connected() {
            // Parked, on a connection that the server uses no more.
            self.client.reconnect().await;
        }
    }

    /// Sends once more what was acknowledged and reached nobody though its person is there, and counts what stays so.
    async fn doubt(&self, now: DateTime<Utc>) -> Result<(), WriteError> {
        let (engine, jid) = (self.engine(), self.link().jid());
        let session = self.link().session(jid.as_deref());
        let mut batch = Batch::default();
        delivery::doubt(&mut batch, session, now);
        delivery::give_up_on(&mut batch, session, now);
        let touched = engine.books.database.write(batch).await?;
        let (again, given_up) = (touched[0], touched[1]);
        if again > 0 {
            tracing::warn!(
                session = session.name,
                messages = again,
                "acknowledged, and nobody got it: sent once more"
            );
            self.link().bell.notify_one();
        }
        if given_up > 0 {
            tracing::error!(session = session.name, messages = given_up, "sent twice, and nobody got it");
            metrics::counter!("catat_errors_total", "kind" => "unheard").increment(given_up);
        }
        self.link().set_unheard(delivery::unheard(&engine.books.database, session, now).await?);
        Ok(())
    }

    /// Whoever wrote what could not be read, and has not come again, is told; once a message, however often it comes.
    async fn answer_unreadable(&mut self, now: DateTime<Utc>) {
        while let Ok(info) = self.unreadable.try_recv() {
            self.waiting.push_back((now + SECOND_COMING, info));
        }
        while self.waiting.front().is_some_and(|(due, _)| *due <= now) {
            let Some((_, info)) = self.waiting.pop_front() else { return };
            if let Err(error) = self.say_unreadable(&info).await {
                tracing::warn!(session = self.link().name, %error, "nobody was told of a message that could not be read");
            }
        }
    }

    async fn say_unreadable(&self, info: &MessageInfo) -> Result<(), WriteError> {
        let (engine, name) = (self.engine(), &*self.link().name);
        let Some(chat) = self.inbox.chat(&info.source) else { return Ok(()) };
        let known = user::known(&engine.books.database, &address::of_sender(&info.source)).await?;
        let Some((_, person)) = known.first() else { return Ok(()) };
        if !matches!(person.status, UserStatus::Active | UserStatus::Pending) {
            return Ok(());
        }
        let id = storable::id(&info.id);
        let lane = lane_in(&chat, info.source.is_group, person.id);
        if inbox::is_kept(&engine.books.database, &lane, (CHANNEL, name), &id).await? {
            return Ok(());
        }
        metrics::counter!("catat_errors_total", "kind" => "undecryptable").increment(1);
        let sender = info.source.sender.to_non_ad();
        let key = format!("undecryptable:{name}:{sender}:{id}");
        let text = line("undecryptable").render(engine.post.catalogue.of(person.locale));
        let jid = self.link().jid();
        let place = Place { channel: CHANNEL, session: name, jid: jid.as_deref(), chat: &chat };
        engine.post.push(&engine.books, (person, place), &key, Content::Text(&text)).await.map(drop)
    }
}

/// Takes the session for this engine, or renews its lease; the pause that it means where another engine holds it.
pub(super) async fn take(
    engine: &Engine,
    link: &Link,
    host: &session::Engine,
    now: DateTime<Utc>,
) -> Result<Option<Pause>, DatabaseError> {
    let jid = link.jid();
    let session = link.session(jid.as_deref());
    Ok(match session::take(&engine.books.database, session, host, now).await? {
        Taken::Kept => None,
        Taken::From(before) => {
            tracing::warn!(
                session = link.name,
                engine = before.engine,
                host = before.host,
                "took the session over from an engine that gave it back or has not renewed its lease"
            );
            None
        }
        Taken::Held(holder) => Some(Pause::Held { engine: holder.engine, host: holder.host }),
    })
}

/// Pauses a session and lets its admins know.
pub(super) async fn pause_for(engine: &Engine, link: &Link, reason: Pause) {
    tracing::error!(session = link.name, %reason, "the session is paused");
    metrics::counter!("catat_session_pauses_total", "session" => link.name.clone(), "reason" => reason.name())
        .increment(1);
    link.set_state(SessionState::Paused { reason: reason.clone() });
    alarm(engine).tell(link, Trouble::Paused(&reason)).await;
}

fn alarm(engine: &Engine) -> Alarm<'_> {
    Alarm { books: &engine.books, post: &engine.post, policy: &engine.policy }
}
