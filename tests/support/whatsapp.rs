//! A bot on WhatsApp: the server on loopback, a number that is paired already, and the engine or the program behind it.

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use bot::{
    channels::whatsapp::{Session, store},
    engine::Engine,
    operator::config::Settings,
    out::channel::SessionState,
};
use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    db::Location,
    messages::{
        lane::Owner,
        message::{Channel, MediaClaim},
        perceived::Perceived,
    },
    people::user::Locale,
    values::clock::{Clock, SystemClock},
};
use loopback::{Identity, Phone, Received, Server};
use media::{Sense, SenseError, Senses};
use tokio::sync::Notify;
use whatsapp_rust::{Jid, async_trait, prelude::SqliteStore, wacore::store::InMemoryBackend};

use super::{Home, Kind, Running, typed::page};

/// New numbers count at once, nothing is asked twice, nothing waits.
pub const QUICK: &[(&str, &str)] = &[
    ("CATAT_REGISTRATION", "open"),
    ("CATAT_DUPLICATE_SECONDS", "0"),
    ("CATAT_PACE_CHAT", "off"),
    ("CATAT_PACE_NUMBER", "off"),
];

/// What somebody new reads before anything else.
const WELCOME: &str = "Halo! Aku bot keuanganmu.";

/// The bot's own number.
pub fn bot_identity() -> Identity {
    Identity::new("6281100000001", "100000000000001", 5, "Catat")
}

/// Writes the file of a session that looks as if its number had been paired.
pub async fn pair(server: &Server, data_dir: &Path, session: &str, identity: &Identity) {
    std::fs::create_dir_all(store::folder(data_dir)).expect("a folder");
    let path = store::path(data_dir, session);
    let file = SqliteStore::new(&path.to_string_lossy()).await.expect("a session file");
    server.register(Arc::new(file), identity).await.expect("registered");
}

/// A bot in this process.
pub struct Stage {
    pub server: Server,
    pub home: Home,
    pub bot: Identity,
    running: Option<(Running, Vec<Session>)>,
    settings: Option<Settings>,
}

impl Stage {
    /// A bot that is connected.
    pub async fn new(kind: Kind) -> Self {
        let mut stage = Self::set(kind).await;
        stage.start().await;
        stage
    }

    /// A bot that is paired and not started.
    pub async fn set(kind: Kind) -> Self {
        Self::on(Server::start().await.expect("the server starts"), kind).await
    }

    /// The same, beside the phone of the bot's own number.
    pub async fn set_beside_its_phone(kind: Kind) -> (Self, Phone) {
        let server = Server::start().await.expect("the server starts");
        let (identity, backend) =
            (Identity { device: 0, ..bot_identity() }, Arc::new(InMemoryBackend::new()));
        server.register(backend.clone(), &identity).await.expect("registered");
        let stage = Self::on(server, kind).await;
        // Only now: it asks once which devices its number has, and is to find the bot among them.
        let phone = Phone::reconnect(&stage.server, identity, backend).await.expect("connected");
        (stage, phone)
    }

    async fn on(server: Server, kind: Kind) -> Self {
        let (home, bot) = (Home::new(kind).await, bot_identity());
        pair(&server, home.folder.path(), "default", &bot).await;
        Self { server, home, bot, running: None, settings: None }
    }

    pub async fn start(&mut self) {
        self.start_with(Arc::new(SystemClock), Senses::default(), &[]).await;
        self.until_connected().await;
    }

    /// Starts with other senses, another clock or other settings; answers before it is connected.
    pub async fn start_with(&mut self, clock: Arc<dyn Clock>, senses: Senses, environment: &[(&str, &str)]) {
        let url = self.server.url();
        let mut all: Vec<(&str, &str)> = vec![("CATAT_WHATSAPP_URL", &url)];
        all.extend(QUICK.iter().filter(|(name, _)| !environment.iter().any(|(other, _)| other == name)));
        all.extend(environment);
        let settings = self.home.settings(&all);
        let owner = Owner("stage".to_owned());
        let engine = Engine::with_senses(self.home.database().await, clock, &settings, owner, senses);
        let sweeper = engine.start().await.expect("the engine starts");
        let session = Session::start(&engine, &settings, "default").await.expect("the session starts");
        self.running = Some((Running { engine, sweeper }, vec![session]));
        self.settings = Some(settings);
    }

    /// Starts another number beside the first.
    pub async fn start_beside(&mut self, name: &str, identity: &Identity) {
        pair(&self.server, self.home.folder.path(), name, identity).await;
        let (running, sessions) = self.running.as_mut().expect("the bot runs");
        let settings = self.settings.as_ref().expect("the bot runs");
        sessions.push(Session::start(&running.engine, settings, name).await.expect("the session starts"));
        self.server.until_receiving(identity, true).await.expect("it connects");
    }

    pub async fn until_connected(&self) {
        self.server.until_receiving(&self.bot, true).await.expect("the bot connects");
    }

    pub async fn stop(&mut self) {
        if let Some((running, sessions)) = self.running.take() {
            futures_util::future::join_all(sessions.into_iter().map(Session::stop)).await;
            running.stop().await;
        }
    }

    pub fn engine(&self) -> &Arc<Engine> {
        &self.running.as_ref().expect("the bot runs").0.engine
    }

    pub fn state(&self) -> SessionState {
        self.engine().post.links.get((Channel::Whatsapp, "default")).expect("a session").state()
    }

    /// A person with a phone.
    pub async fn phone(&self, number: u32) -> Phone {
        Phone::connect(&self.server, Identity::numbered(number)).await.expect("the phone connects")
    }

    /// Where people write to.
    pub fn address(&self) -> Jid {
        self.bot.by_phone()
    }

    /// Sends words and answers the reply to them.
    pub async fn say(&self, phone: &Phone, text: &str) -> Received {
        let id = phone.send_text(&self.address(), text).await.expect("sent");
        let is_it = |reply: &Received| {
            reply.quoted.as_deref() == Some(&*id)
                && reply.text.as_deref().is_some_and(|text| !text.starts_with(WELCOME))
        };
        phone.find_message(&format!("the reply to {text}"), is_it).await.expect("a reply")
    }

    /// One column, as text.
    pub async fn look_up(&self, sql: &'static str) -> Vec<String> {
        rows(&self.home.location, sql).await
    }

    /// Asks again and again until the rows are as wanted.
    pub async fn until_rows(&self, sql: &'static str, wanted: &[&str]) {
        let begun = std::time::Instant::now();
        loop {
            let rows = self.look_up(sql).await;
            if rows == wanted {
                return;
            }
            // What somebody who was killed had in hand waits until their lease has run out.
            assert!(begun.elapsed() < super::PATIENCE, "{sql}\nis {rows:?}\nnot {wanted:?}");
            tokio::task::yield_now().await;
        }
    }

    /// The environment of the real program beside this server.
    pub fn environment(&self) -> HashMap<String, String> {
        let mut environment = self.home.environment();
        environment.extend(QUICK.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        environment.insert("CATAT_WHATSAPP_URL".to_owned(), self.server.url());
        environment.insert("CATAT_WHATSAPP".to_owned(), "on".to_owned());
        environment
    }
}

/// One column of a database, as text.
pub async fn rows(location: &Location, sql: &'static str) -> Vec<String> {
    let Location::File(path) = location else {
        let Location::Server(url) = location else { unreachable!() };
        let mut connection = <sqlx::PgConnection as sqlx::Connection>::connect(url).await.expect("connected");
        return sqlx::query_scalar(sql).fetch_all(&mut connection).await.expect("read");
    };
    let url = format!("sqlite://{}?mode=ro", path.display());
    let mut connection =
        <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.expect("connected");
    sqlx::query_scalar(sql).fetch_all(&mut connection).await.expect("read")
}

/// The machine's clock and people's, with seconds that pass when the test says so.
#[derive(Default)]
pub struct Hurried(AtomicI64);

impl Hurried {
    /// So many seconds have passed since the test began, beside those that have.
    pub fn pass(&self, seconds: i64) {
        self.0.store(seconds, Ordering::Relaxed);
    }
}

impl Clock for Hurried {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + TimeDelta::seconds(self.0.load(Ordering::Relaxed))
    }

    fn machine(&self) -> DateTime<Utc> {
        SystemClock.machine() + TimeDelta::seconds(self.0.load(Ordering::Relaxed))
    }
}

/// A sense that always finds the same, speech of one line or a page of several, and checks that it got the bytes that were sent.
pub struct Canned {
    pub bytes: Vec<u8>,
    pub text: &'static str,
}

/// One that has read nothing before it is told to.
pub struct Held {
    pub sense: Canned,
    pub gate: Arc<Notify>,
}

#[async_trait]
impl Sense for Held {
    async fn read(&self, file: &Path, claim: &MediaClaim, locale: Locale) -> Result<Perceived, SenseError> {
        self.gate.notified().await;
        self.sense.read(file, claim, locale).await
    }
}

#[async_trait]
impl Sense for Canned {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        let bytes = std::fs::read(file)?;
        assert!(bytes == self.bytes, "the file is what was sent");
        Ok(match self.text.lines().count() {
            0 | 1 => Perceived::Speech(self.text.to_owned().into()),
            _ => Perceived::Pages { pages: vec![page(self.text)] },
        })
    }
}
