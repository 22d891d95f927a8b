//! A session: a connected number, from its first QR code to the day it is logged out.

use std::{path::Path, sync::Arc, time::Duration};

use ledger::{db::DatabaseError, messages::session};
use tokio::{sync::mpsc, task::JoinHandle};
use whatsapp_rust::{
    Client, InboundDurabilityHook, Jid, anyhow, async_channel, async_trait,
    pair_code::PairCodeOptions,
    prelude::{Bot, BotHandle, ChannelEventHandler, Event, InboundMessage},
    store::persistence_manager::PersistenceManager,
    wacore::{store::DevicePropsOverride, types::events::ConnectFailureReason},
};

use super::{
    CHANNEL,
    albums::Albums,
    ear::Ear,
    inbound::{Hook, Inbox, keep_resent},
    network::Network,
    outbound::Sending,
    store,
    watch::{self, Watch},
};
use crate::{
    engine::Engine,
    operator::{config::Settings, data_folder},
    out::{
        channel::{Link, Pause, SessionState},
        courier::{Courier, keep_words},
        pace::Pace,
    },
};

/// What a phone shows among its linked devices.
const DEVICE_NAME: &str = "Catat";
/// A server on this machine has no page that tells the protocol's version.
const LOOPBACK_VERSION: (u32, u32, u32) = (2, 3000, 1);
/// One-time keys kept with the server: enough for as many new people between two connections.
const ONE_TIME_KEYS: usize = 200;
/// A session that has not connected after this long is said to be away.
const SILENCE: Duration = Duration::from_secs(15);
/// How long whoever pairs waits for the first code.
const FIRST_CODE: Duration = Duration::from_mins(1);
/// How long a session has to say goodbye.
const FAREWELL: Duration = Duration::from_secs(3);

/// Why a session could not be started.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// Its file could not be opened.
    #[error("session file: {0}")]
    Open(#[from] store::OpenError),
    /// The client refused to start.
    #[error("WhatsApp's client: {0}")]
    Client(String),
    /// Another engine holds it.
    #[error("{0}")]
    Held(Pause),
    /// The database did not say whether another engine holds it.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Pairing did not come about.
    #[error("pairing: {0}")]
    Pairing(String),
}

/// A session at work.
pub struct Session {
    link: Arc<Link>,
    bot: BotHandle,
    tasks: Vec<JoinHandle<()>>,
}

impl Session {
    /// Connects, and keeps connected; without keys it waits to be paired. Another engine's session it leaves alone.
    pub async fn start(engine: &Arc<Engine>, settings: &Settings, name: &str) -> Result<Self, SessionError> {
        let link = Link::new(CHANNEL, name);
        engine.post.links.add(link.clone());
        link.set_state(SessionState::Connecting);
        let groups = settings.whatsapp_groups.clone();
        let inbox =
            Arc::new(Inbox { engine: engine.clone(), link: link.clone(), groups, albums: Albums::default() });
        let hook = Hook(inbox.clone());
        let bot = open(&settings.whatsapp_network, &settings.data_dir, name, hook, None).await?;
        let client = bot.client();
        link.set_jid(jid(&client));
        let host = session::Engine { owner: engine.books.owner.clone(), host: data_folder::host() };
        if let Some(pause) = watch::take(engine, &link, &host, engine.books.clock.machine()).await? {
            link.set_state(SessionState::Paused { reason: pause.clone() });
            return Err(SessionError::Held(pause));
        }
        link.attach(Arc::new(Sending { client: client.clone(), data_dir: settings.data_dir.clone() }));
        let (ear, heard) = Ear::new(name);
        client.subscribe_handler(ear).detach();
        let courier = Courier::new(
            engine.books.clone(),
            link.clone(),
            Pace::new(settings.pace_chat, settings.pace_number),
        );
        let watch = Watch::new(inbox.clone(), client.clone(), host, (heard.unreadable, heard.untold));
        let tasks = vec![
            tokio::spawn(courier.run()),
            tokio::spawn(keep_words(engine.books.clone(), link.clone(), heard.words)),
            tokio::spawn(keep_resent(inbox, client.clone(), heard.resent)),
            tokio::spawn(follow(engine.clone(), client, link.clone(), heard.states)),
            tokio::spawn(watch.run()),
        ];
        Ok(Self { link, bot: bot.spawn(), tasks })
    }

    /// Disconnects. What was not sent goes out at the next start.
    pub async fn stop(self) {
        for task in &self.tasks {
            task.abort();
        }
        if tokio::time::timeout(FAREWELL, self.bot.shutdown()).await.is_err() {
            tracing::warn!(session = self.link.name, "the session did not say goodbye in time");
        }
    }
}

/// The number that a client is paired with.
fn jid(client: &Client) -> Option<String> {
    client.pn().map(|jid| jid.to_non_ad().to_string())
}

type Events = async_channel::Receiver<Arc<Event>>;

/// A client on the session's file.
async fn open(
    network: &Network,
    data_dir: &Path,
    name: &str,
    hook: impl InboundDurabilityHook + 'static,
    pair_code: Option<PairCodeOptions>,
) -> Result<Bot, SessionError> {
    let mut builder = Bot::builder()
        .with_backend(store::open(data_dir, name).await?)
        .with_transport_factory(network.transport())
        .with_http_client(network.http())
        .with_inbound_durability_hook(hook)
        .with_device_props(DevicePropsOverride::new().with_os(DEVICE_NAME))
        .with_wanted_pre_key_count(ONE_TIME_KEYS)
        .skip_history_sync();
    if network.is_loopback() {
        builder = builder.with_version(LOOPBACK_VERSION);
    }
    if let Some(options) = pair_code {
        builder = builder.with_pair_code(options);
    }
    builder.build().await.map_err(|error| SessionError::Client(error.to_string()))
}

/// Everything a client tells, for as long as a number is paired or logged out.
fn listen(bot: &Bot) -> Events {
    let (handler, events) = ChannelEventHandler::new();
    bot.client().subscribe_handler(handler).detach();
    events
}

/// Lets the rest of the bot know what becomes of the session.
async fn follow(
    engine: Arc<Engine>,
    client: Arc<Client>,
    link: Arc<Link>,
    mut states: mpsc::Receiver<Arc<Event>>,
) {
    let mut is_away = true;
    loop {
        match tokio::time::timeout(SILENCE, states.recv()).await {
            Ok(Some(event)) => {
                is_away |= matches!(&*event, Event::Disconnected(_));
                follow_state(&engine, &client, &link, &event).await;
            }
            Ok(None) => return,
            Err(_) => {
                if is_away && link.state() == SessionState::Connecting {
                    tracing::warn!(session = link.name, "no connection to WhatsApp; it goes on trying");
                }
                is_away = false;
            }
        }
    }
}

async fn follow_state(engine: &Engine, client: &Arc<Client>, link: &Link, event: &Event) {
    let name = &*link.name;
    match event {
        Event::Connected(_) => {
            // Otherwise the owner's own phone stops ringing.
            if let Err(error) = client.presence().set_unavailable().await {
                tracing::debug!(session = name, %error, "presence was not set");
            }
            tracing::info!(session = name, "connected to WhatsApp");
            link.set_jid(jid(client));
            link.set_state(SessionState::Connected);
        }
        Event::Disconnected(disconnected) if link.is_connected() => {
            tracing::info!(session = name, reason = ?disconnected.reason, "disconnected from WhatsApp; connecting again");
            link.set_state(SessionState::Connecting);
        }
        Event::PairingQrCode(qr) => {
            link.set_state(SessionState::Pairing { code: qr.code.clone() });
            super::qr::show(name, &qr.code);
        }
        Event::PairingQrCodesExhausted(_) => client.reconnect_immediately().await,
        Event::PairSuccess(_) => tracing::info!(session = name, "paired"),
        Event::PairError(error) => tracing::warn!(session = name, error = error.error, "pairing failed"),
        event => {
            if let Some(reason) = pause(event) {
                watch::pause_for(engine, link, reason).await;
            }
        }
    }
}

/// Why the session takes and sends nothing any more.
fn pause(event: &Event) -> Option<Pause> {
    match event {
        Event::LoggedOut(out) if out.reason == ConnectFailureReason::AccountLocked => {
            Some(Pause::AccountLocked)
        }
        Event::LoggedOut(_) => Some(Pause::LoggedOut),
        Event::TemporaryBan(ban) => Some(Pause::TemporaryBan { minutes: ban.expire.num_minutes().max(1) }),
        Event::ClientOutdated(_) => Some(Pause::ClientOutdated),
        Event::StreamReplaced(_) => Some(Pause::Replaced),
        Event::ConnectFailure(failure) if !failure.reason.should_reconnect() => {
            Some(Pause::Refused(format!("{:?}", failure.reason)))
        }
        _ => None,
    }
}

/// What whoever pairs is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pairing {
    /// A QR code to scan.
    Qr(String),
    /// A code to type into the phone.
    Code(String),
}

/// Pairs a session, showing what the phone needs, until its phone has done its part.
pub async fn pair(
    settings: &Settings,
    name: &str,
    phone: Option<&str>,
    mut show: impl FnMut(&Pairing),
) -> Result<(), SessionError> {
    let options = phone.map(|phone| PairCodeOptions { phone_number: phone.to_owned(), ..Default::default() });
    let by_code = options.is_some();
    let bot = open(&settings.whatsapp_network, &settings.data_dir, name, NotYet, options).await?;
    let events = listen(&bot);
    let client = bot.client();
    let bot = bot.spawn();
    let mut patience = FIRST_CODE;
    let outcome = loop {
        let event = match tokio::time::timeout(patience, events.recv()).await {
            Ok(Ok(event)) => event,
            Ok(Err(_)) => break Err(SessionError::Pairing("the connection ended".to_owned())),
            Err(_) => {
                break Err(SessionError::Pairing(
                    "WhatsApp does not answer; is the network there?".to_owned(),
                ));
            }
        };
        match &*event {
            Event::PairingQrCode(qr) => {
                patience = Duration::MAX;
                if !by_code {
                    show(&Pairing::Qr(qr.code.clone()));
                }
            }
            Event::PairingCode(code) => show(&Pairing::Code(code.code.clone())),
            Event::PairingCodeError(error) => break Err(SessionError::Pairing(error.error.clone())),
            Event::PairError(error) => break Err(SessionError::Pairing(error.error.clone())),
            Event::PairingQrCodesExhausted(_) => client.reconnect_immediately().await,
            // The connection after the pairing: everything is written by then.
            Event::Connected(_) => break Ok(()),
            event => {
                if let Some(reason) = pause(event) {
                    break Err(SessionError::Pairing(reason.to_string()));
                }
            }
        }
    };
    let _ = tokio::time::timeout(FAREWELL, bot.shutdown()).await;
    outcome
}

/// While a number is paired nothing is taken: WhatsApp keeps it until the bot runs.
struct NotYet;

#[async_trait]
impl InboundDurabilityHook for NotYet {
    async fn on_messages(&self, _: Arc<Client>, _: &[InboundMessage]) -> anyhow::Result<()> {
        anyhow::bail!("the bot is not running yet")
    }
}

/// The number that a session is paired with.
pub async fn paired(data_dir: &Path, name: &str) -> Result<Option<String>, SessionError> {
    Ok(kept_jid(data_dir, name).await?.map(|jid| jid.user.to_string()))
}

/// The same in WhatsApp's own words, as the books name it.
pub async fn paired_jid(data_dir: &Path, name: &str) -> Result<Option<String>, SessionError> {
    Ok(kept_jid(data_dir, name).await?.map(|jid| jid.to_non_ad().to_string()))
}

async fn kept_jid(data_dir: &Path, name: &str) -> Result<Option<Jid>, SessionError> {
    if !store::path(data_dir, name).exists() {
        return Ok(None);
    }
    let file = Arc::new(store::open(data_dir, name).await?);
    let kept = PersistenceManager::new(file).await;
    let kept = kept.map_err(|error| SessionError::Client(error.to_string()))?;
    Ok(kept.get_device_snapshot().pn.clone())
}

/// Tells WhatsApp that the session is over, where it can be reached, and forgets its keys.
pub async fn log_out(settings: &Settings, name: &str) -> Result<(), SessionError> {
    if paired(&settings.data_dir, name).await?.is_some() {
        say_goodbye(settings, name).await?;
    }
    store::forget(&settings.data_dir, name).map_err(store::OpenError::Io)?;
    Ok(())
}

async fn say_goodbye(settings: &Settings, name: &str) -> Result<(), SessionError> {
    let bot = open(&settings.whatsapp_network, &settings.data_dir, name, NotYet, None).await?;
    let events = listen(&bot);
    let client = bot.client();
    let bot = bot.spawn();
    let told = async {
        while let Ok(event) = events.recv().await {
            match &*event {
                Event::Connected(_) => return client.logout().await,
                event if pause(event).is_some() => return,
                Event::PairingQrCode(_) => return,
                _ => {}
            }
        }
    };
    if tokio::time::timeout(Duration::from_secs(10), told).await.is_err() {
        tracing::warn!(session = name, "WhatsApp could not be told; remove the device on the phone too");
    }
    let _ = tokio::time::timeout(FAREWELL, bot.shutdown()).await;
    Ok(())
}
