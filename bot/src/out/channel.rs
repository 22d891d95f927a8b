//! What is needed of a channel that sends by itself: an adapter for each session, and how the session stands.

use std::{
    collections::HashMap,
    fs::File,
    sync::{
        Arc, Mutex, RwLock,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use ledger::messages::{delivery::Outgoing, message::Channel, session::Session};
use serde::Serialize;
use tokio::sync::Notify;
use utoipa::ToSchema;

/// One session of a channel: a number that the bot answers under.
#[async_trait]
pub trait Adapter: Send + Sync {
    /// Whether the network takes messages now.
    fn is_online(&self) -> bool;

    /// Hands a message to the network under the row's own id; the network may get it twice. It counts as sent once
    /// the network acknowledges it.
    async fn send(&self, row: &Outgoing) -> Result<(), SendError>;

    /// Shows the person that their message was read and is being answered. Nothing depends on it.
    async fn attend(&self, row: &Outgoing);

    /// Shows that a message takes longer. Nothing depends on it.
    async fn show_typing(&self, chat: &str);

    /// Writes a message's media to `file`, decrypted and checked; no more than `most_bytes`.
    async fn fetch(&self, raw: &[u8], file: File, most_bytes: u64) -> Result<(), FetchError>;
}

/// How long a gesture may take that nothing depends on.
const GESTURE_PATIENCE: Duration = Duration::from_secs(2);

/// Makes a gesture that nothing depends on, and holds up nothing with it.
pub(crate) async fn politely(gesture: impl Future<Output = ()>) {
    if tokio::time::timeout(GESTURE_PATIENCE, gesture).await.is_err() {
        tracing::debug!("a gesture took too long");
    }
}

/// Why a message could not be handed over.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The network is away; that is not the message's fault.
    #[error("not connected")]
    Offline,
    /// The message cannot be sent, however often it is tried.
    #[error("{0}")]
    Unsendable(String),
    /// Anything else; it is tried again.
    #[error("{0}")]
    Failed(String),
}

/// Why a message's media could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// It says of itself that it is larger than is taken, or is.
    #[error("the media is too large")]
    TooLarge,
    /// It is not there, does not come in time, or is not what the message says.
    #[error("the media could not be fetched")]
    Unavailable,
}

/// Where a session stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum SessionState {
    /// Connecting, or connecting again.
    Connecting,
    /// Waits for a phone to scan the code.
    Pairing {
        /// What the QR code holds. Never shown but to the operator, and to an admin who has just logged in.
        #[serde(skip)]
        code: String,
    },
    /// Not connected for two minutes. It goes on trying.
    Away,
    /// Takes and sends messages.
    Connected,
    /// Sends and takes nothing until somebody looks after it.
    Paused {
        /// What happened.
        #[schema(value_type = String)]
        reason: Pause,
    },
}

/// Why a session pauses. In words it says what its operator should do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Pause {
    /// The phone ended it.
    #[error("logged out by the phone; run `catat logout` and pair again")]
    LoggedOut,
    /// WhatsApp closed the account.
    #[error("WhatsApp locked the account; look at the phone, then pair again")]
    AccountLocked,
    /// WhatsApp closed it for a while.
    #[error("WhatsApp banned the number for {minutes} minutes; start again after that, and let it send less")]
    TemporaryBan {
        /// How long.
        minutes: i64,
    },
    /// The client is too old.
    #[error("WhatsApp does not take this version any more; update Catat")]
    ClientOutdated,
    /// Another program connected with the same keys.
    #[error("another program uses the same session; stop it and start again")]
    Replaced,
    /// WhatsApp does not let it connect.
    #[error("WhatsApp refused the connection ({0}); start again later")]
    Refused(String),
    /// Another engine answers under this name.
    #[error(
        "engine {engine} on {host} answers as this session; stop that one, or give this number another name: \
         `catat logout`, then `catat pair --session NAME`"
    )]
    Held {
        /// The other engine's id.
        engine: String,
        /// The machine it runs on.
        host: String,
    },
    /// Its file or its client is at fault.
    #[error("the session could not be started: {0}")]
    NotStarted(String),
}

impl Pause {
    /// The word that keys and metrics have for it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::LoggedOut => "logged_out",
            Self::AccountLocked => "account_locked",
            Self::TemporaryBan { .. } => "temporary_ban",
            Self::ClientOutdated => "client_outdated",
            Self::Replaced => "replaced",
            Self::Refused(_) => "refused",
            Self::Held { .. } => "held",
            Self::NotStarted(_) => "not_started",
        }
    }
}

impl Serialize for Pause {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl SessionState {
    /// The word that JSON and metrics have for it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Connecting => "connecting",
            Self::Pairing { .. } => "pairing",
            Self::Away => "away",
            Self::Connected => "connected",
            Self::Paused { .. } => "paused",
        }
    }

    /// The words of all states.
    pub const NAMES: [&'static str; 5] = ["connecting", "pairing", "away", "connected", "paused"];
}

/// A session as the rest of the bot sees it.
pub struct Link {
    /// Its channel.
    pub channel: Channel,
    /// Its name, which counts within the channel.
    pub name: String,
    adapter: RwLock<Option<Arc<dyn Adapter>>>,
    state: Mutex<SessionState>,
    jid: RwLock<Option<String>>,
    unheard: AtomicI64,
    /// Rung when there may be something to send.
    pub(crate) bell: Notify,
}

const STATE: &str = "no one panics while holding a session's state";

impl Link {
    /// A session that is not connected yet.
    pub fn new(channel: Channel, name: &str) -> Arc<Self> {
        Arc::new(Self {
            channel,
            name: name.to_owned(),
            adapter: RwLock::default(),
            state: Mutex::new(SessionState::Connecting),
            jid: RwLock::default(),
            unheard: AtomicI64::new(0),
            bell: Notify::new(),
        })
    }

    /// The session as the books know it, under the number that it answers as.
    pub(crate) fn session<'a>(&'a self, jid: Option<&'a str>) -> Session<'a> {
        Session { channel: self.channel, name: &self.name, jid }
    }

    /// Gives the session what it sends by.
    pub fn attach(&self, adapter: Arc<dyn Adapter>) {
        *self.adapter.write().expect(STATE) = Some(adapter);
    }

    /// What the session sends by, once it has it.
    pub fn adapter(&self) -> Option<Arc<dyn Adapter>> {
        self.adapter.read().expect(STATE).clone()
    }

    /// Notes which number it is, in the channel's own words.
    pub fn set_jid(&self, jid: Option<String>) {
        *self.jid.write().expect(STATE) = jid;
    }

    /// Which number it is, once it is paired.
    pub fn jid(&self) -> Option<String> {
        self.jid.read().expect(STATE).clone()
    }

    /// Notes how many messages of the last day were acknowledged and reached nobody.
    pub fn set_unheard(&self, messages: i64) {
        self.unheard.store(messages, Ordering::Relaxed);
    }

    /// How many messages of the last day were acknowledged and reached nobody.
    pub fn unheard(&self) -> i64 {
        self.unheard.load(Ordering::Relaxed)
    }

    /// Where it stands.
    pub fn state(&self) -> SessionState {
        self.state.lock().expect(STATE).clone()
    }

    /// Whether it can send.
    pub fn is_connected(&self) -> bool {
        *self.state.lock().expect(STATE) == SessionState::Connected
    }

    /// Notes where it stands now. A pause ends only by a new start or a connection.
    pub fn set_state(&self, state: SessionState) {
        for name in SessionState::NAMES {
            let is_now = if name == state.name() { 1.0 } else { 0.0 };
            metrics::gauge!("catat_session_state", "session" => self.name.clone(), "state" => name)
                .set(is_now);
        }
        let is_connected = state == SessionState::Connected;
        *self.state.lock().expect(STATE) = state;
        if is_connected {
            self.bell.notify_one();
        }
    }
}

type Sessions = HashMap<(Channel, String), Arc<Link>>;

/// All sessions of this process, each by its channel and its name there.
#[derive(Clone, Default)]
pub struct Links(Arc<RwLock<Sessions>>);

impl Links {
    /// Adds a session, or puts it in the place of one that was known by the same.
    pub fn add(&self, link: Arc<Link>) {
        self.0.write().expect(STATE).insert((link.channel, link.name.clone()), link);
    }

    /// The session of this name in this channel.
    pub fn get(&self, (channel, name): (Channel, &str)) -> Option<Arc<Link>> {
        self.0.read().expect(STATE).get(&(channel, name.to_owned())).cloned()
    }

    /// All of them, by name.
    pub fn all(&self) -> Vec<Arc<Link>> {
        let mut all: Vec<_> = self.0.read().expect(STATE).values().cloned().collect();
        all.sort_by_key(|link| (link.name.clone(), link.channel.name()));
        all
    }

    /// Tells a session that there may be something to send. Where it lives in another process, that one looks by itself.
    pub fn ring(&self, session: (Channel, &str)) {
        if let Some(link) = self.get(session) {
            link.bell.notify_one();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_gesture_that_hangs_holds_up_no_message() {
        let made = tokio::time::timeout(2 * GESTURE_PATIENCE, politely(std::future::pending())).await;
        assert!(made.is_ok(), "it is given up");
    }
}
