//! The watch: looks after what nobody tells. A lease to renew, a client that is parked, messages that were acknowledged and
//! reached nobody, and such as came in and were not read.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    db::{Batch, DatabaseError, WriteError},
    messages::{
        delivery, inbox,
        message::lane_in,
        session::{self, Taken},
    },
    people::user::{self, Person},
};
use tokio::sync::mpsc;
use whatsapp_rust::{
    Client, OwnedNodeRef, RawNodeLease, RetryRequestOptions,
    wacore::{messages::parse_message_info, types::message::MessageInfo},
};

use super::{CHANNEL, address, inbound::Inbox, missed::Untold, storable};
use crate::{
    engine::Engine,
    jobs::unreadable::{self, Unreadable},
    out::{
        alarm::{Alarm, Trouble},
        channel::{Link, Pause, SessionState},
    },
};

/// How often it looks.
const TICK: Duration = Duration::from_secs(1);
/// A session that is not connected for this long is away.
const AWAY: TimeDelta = TimeDelta::minutes(2);
/// How often it looks for messages without a receipt; what waited for us comes first after a connection.
const DOUBTING: TimeDelta = TimeDelta::minutes(1);

/// Looks after one session.
pub(super) struct Watch {
    pub(super) inbox: Arc<Inbox>,
    pub(super) client: Arc<Client>,
    pub(super) host: session::Engine,
    pub(super) unreadable: mpsc::Receiver<Arc<MessageInfo>>,
    /// One of which nobody could be promised words yet.
    unpromised: Option<Arc<MessageInfo>>,
    untold: Arc<Untold>,
    /// As long as it is held the client tells stanzas before it reads them.
    _stanzas: RawNodeLease,
    offline_since: Option<DateTime<Utc>>,
    renews_at: DateTime<Utc>,
    doubts_at: DateTime<Utc>,
}

impl Watch {
    /// Looks after a session from before it connects.
    pub(super) fn new(
        inbox: Arc<Inbox>,
        client: Arc<Client>,
        host: session::Engine,
        (unreadable, untold): (mpsc::Receiver<Arc<MessageInfo>>, Arc<Untold>),
    ) -> Self {
        let now = inbox.engine.books.clock.machine();
        let stanzas = client.acquire_raw_node_forwarding();
        Self {
            inbox,
            client,
            host,
            unreadable,
            unpromised: None,
            untold,
            _stanzas: stanzas,
            offline_since: None,
            renews_at: now,
            doubts_at: now + DOUBTING,
        }
    }

    /// Goes on until the task is dropped, or the session is another engine's.
    pub(super) async fn run(mut self) {
        if let Err(error) = self.doubt_last().await {
            tracing::warn!(session = self.link().name, %error, "could not look for receipts that were lost");
        }
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
            self.promise_words().await;
            self.ask_for_missed(now).await;
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

    /// Sends once more what was acknowledged just before this process began: its receipts may have gone with the one before.
    async fn doubt_last(&self) -> Result<(), WriteError> {
        let (engine, jid) = (self.engine(), self.link().jid());
        let mut batch = Batch::default();
        delivery::doubt_last(&mut batch, self.link().session(jid.as_deref()), engine.books.clock.machine());
        if engine.books.database.write(batch).await? != [0] {
            self.link().bell.notify_one();
        }
        Ok(())
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

    /// Whoever wrote what cannot be read is promised to be told.
    async fn promise_words(&mut self) {
        while let Some(info) = self.unpromised.take().or_else(|| self.unreadable.try_recv().ok()) {
            if let Err(error) = self.promise_words_of(&info).await {
                tracing::warn!(session = self.link().name, %error, "words about a message that could not be read are promised later");
                self.unpromised = Some(info);
                return;
            }
        }
    }

    async fn promise_words_of(&self, info: &MessageInfo) -> Result<(), WriteError> {
        let Some(chat) = self.inbox.chat(&info.source) else { return Ok(()) };
        let Some(person) = self.sender(info).await? else { return Ok(()) };
        let message = Unreadable {
            channel: CHANNEL,
            session: self.link().name.clone(),
            jid: self.link().jid(),
            chat,
            is_group: info.source.is_group,
            sender: info.source.sender.to_non_ad().to_string(),
            message_id: storable::id(&info.id),
        };
        unreadable::promise(&self.engine().books, &person, &message).await
    }

    /// Asks phones once more for what was acknowledged and never kept.
    async fn ask_for_missed(&self, now: DateTime<Utc>) {
        for stanza in self.untold.take_overdue(now) {
            match self.is_missed(&stanza).await {
                Ok(false) => {}
                Ok(true) => {
                    tracing::warn!(
                        session = self.link().name,
                        "a message was taken for one that was kept; it is asked for again"
                    );
                    metrics::counter!("catat_errors_total", "kind" => "missed").increment(1);
                    let asked = self.client.request_message_retry(stanza.get(), RetryRequestOptions::new());
                    if let Err(error) = asked.await {
                        tracing::error!(session = self.link().name, %error, "a message that was never kept could not be asked for");
                    }
                }
                Err(error) => {
                    tracing::warn!(session = self.link().name, %error, "could not look for a message that was not told");
                }
            }
        }
    }

    /// Whether it is a message for the bot that was never kept.
    async fn is_missed(&self, stanza: &OwnedNodeRef) -> Result<bool, DatabaseError> {
        let Some(own) = self.client.pn() else { return Ok(false) };
        let info = parse_message_info(stanza.get(), &own, self.client.lid().as_ref());
        let Ok(info) = info else { return Ok(false) };
        let Some(chat) = self.inbox.chat(&info.source) else { return Ok(false) };
        let Some(person) = self.sender(&info).await? else { return Ok(true) };
        let lane = lane_in(&chat, info.source.is_group, person.id);
        let by = (CHANNEL, &*self.link().name);
        inbox::is_kept(&self.engine().books.database, &lane, by, &storable::id(&info.id))
            .await
            .map(|is_kept| !is_kept)
    }

    /// Whoever wrote a message, where they are known.
    async fn sender(&self, info: &MessageInfo) -> Result<Option<Person>, DatabaseError> {
        let known = user::known(&self.engine().books.database, &address::of_sender(&info.source)).await?;
        Ok(known.into_iter().next().map(|(_, person)| person))
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
