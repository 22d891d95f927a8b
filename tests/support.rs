//! What the tests share: a database of their own on each engine, an engine in this process, and the real program.

pub mod books;
pub mod ollama;
pub mod program;
pub mod shelf;
pub mod terminal;
pub mod typed;
pub mod whatsapp;

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use bot::{
    engine::{Engine, FAREWELL},
    intake::accept::Accepted,
    operator::config::{Flags, Settings},
};
use ledger::{
    db::{Database, Location},
    invariants,
    messages::{
        lane::Owner,
        message::{NewMessage, Sender},
    },
    values::clock::Clock,
};
use media::Senses;
use sqlx::{Connection, PgConnection, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;
use tokio::{sync::OnceCell, task::JoinHandle};

use program::Server;

/// How long a test waits for an answer before it says that the engine hangs.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// The two engines that everything runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// An empty database that goes away with this value, and a data folder beside it.
pub struct Home {
    pub folder: TempDir,
    pub location: Location,
    _lent: Option<Lent>,
}

impl Home {
    pub async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (location, lent) = match kind {
            Kind::Sqlite => (Location::File(folder.path().join("catat.db")), None),
            Kind::Postgres => {
                let (url, lent) = lent_postgres().await;
                (Location::Server(url), Some(lent))
            }
        };
        Self { folder, location, _lent: lent }
    }

    /// The environment that points the program at this home.
    pub fn environment(&self) -> HashMap<String, String> {
        let mut environment = HashMap::new();
        if let Location::Server(url) = &self.location {
            environment.insert("DATABASE_URL".to_owned(), url.clone());
        }
        environment
    }

    /// Settings as the program would read them from `environment`. Reports come to whoever asks for them, unless it says
    /// otherwise: what a test waits for is what it has queued itself.
    pub fn settings(&self, environment: &[(&str, &str)]) -> Settings {
        let flags = Flags { data_dir: Some(self.folder.path().to_owned()), config: None };
        let mut environment: Vec<(String, String)> =
            environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        environment.extend(self.environment());
        environment.push(("CATAT_REPORTS".to_owned(), "off".to_owned()));
        Settings::load(&flags, None, &environment).expect("sound settings").0
    }

    pub async fn database(&self) -> Database {
        ledger::open(&self.location).await.expect("the database opens")
    }

    /// An engine at work.
    pub async fn engine(&self, clock: Arc<dyn Clock>, environment: &[(&str, &str)], owner: &str) -> Running {
        self.engine_with(clock, environment, owner, Senses::default()).await
    }

    /// The same, with something to hear and see by.
    pub async fn engine_with(
        &self,
        clock: Arc<dyn Clock>,
        environment: &[(&str, &str)],
        owner: &str,
        senses: Senses,
    ) -> Running {
        let (settings, owner) = (self.settings(environment), Owner(owner.to_owned()));
        let engine = Engine::with_senses(self.database().await, clock, &settings, owner, senses);
        let sweeper = engine.start().await.expect("the engine starts");
        Running { engine, sweeper }
    }
}

/// The program's server over a home of its own, where whoever writes is let in.
pub async fn server(kind: Kind) -> (Home, Server) {
    let home = Home::new(kind).await;
    let mut environment = home.environment();
    environment.insert("CATAT_REGISTRATION".to_owned(), "open".to_owned());
    let server = Server::start(home.folder.path(), &environment, None);
    (home, server)
}

impl Home {
    /// What somebody with the database open does to it, past the program.
    pub async fn damage(&self, statements: &[&'static str]) {
        match &self.location {
            Location::File(path) => {
                let options = SqliteConnectOptions::new().filename(path);
                let mut connection = SqliteConnection::connect_with(&options).await.expect("the file opens");
                for statement in statements {
                    sqlx::query(*statement).execute(&mut connection).await.expect(statement);
                }
            }
            Location::Server(url) => {
                let mut connection = PgConnection::connect(url).await.expect("the server answers");
                for statement in statements {
                    sqlx::query(*statement).execute(&mut connection).await.expect(statement);
                }
            }
        }
    }
}

/// An engine at work in this process.
pub struct Running {
    pub engine: Arc<Engine>,
    pub sweeper: JoinHandle<()>,
}

impl Running {
    /// What is said to a message, also where it came before.
    pub async fn replies(&self, (sender, new): &(Sender, NewMessage)) -> Vec<String> {
        let accepted = self.engine.accept(sender, new).await.expect("accepted");
        let Accepted::Kept(kept) = accepted else { panic!("turned away") };
        let ticket = kept.ticket.expect("whoever waits has a ticket");
        let replies =
            ticket.replies(&self.engine.books.database, PATIENCE, kept.is_duplicate).await.expect("read");
        replies.expect("answered in time").into_iter().map(|reply| reply.text).collect()
    }

    pub async fn stop(self) {
        self.engine.stop(Some(self.sweeper), FAREWELL).await;
    }
}

/// Waits until something is so, and says what never was.
pub async fn until(what: &str, patience: Duration, is_so: impl AsyncFn() -> bool) {
    let begun = tokio::time::Instant::now();
    while !is_so().await {
        assert!(begun.elapsed() < patience, "waited in vain until {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// No rule of the ledger is broken.
pub async fn assert_sound(database: &Database) {
    for rule in invariants::check(database).await.expect("the ledger is read") {
        assert_eq!(rule.broken, 0, "{}: {:?}", rule.rule, rule.first);
    }
}

/// A database of the test server, by its name. Given back, it is taken away as soon as the next one is lent: a thousand tests
/// would leave ten gigabytes.
struct Lent(String);

static GIVEN_BACK: Mutex<Vec<String>> = Mutex::new(Vec::new());

impl Drop for Lent {
    fn drop(&mut self) {
        GIVEN_BACK.lock().expect("nobody panics with it").push(std::mem::take(&mut self.0));
    }
}

/// A database of its own on the test server, as the migrations leave an empty one: they run once a process, and what they
/// made is copied.
async fn lent_postgres() -> (String, Lent) {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    static MIGRATED: OnceCell<()> = OnceCell::const_new();
    #[expect(clippy::disallowed_methods, reason = "`make test` says here where its server is")]
    let server = std::env::var("POSTGRES_TEST_URL")
        .expect("POSTGRES_TEST_URL is not set: run `make test`, or tools/with-postgres.sh cargo test");
    let (base, _) = server.rsplit_once('/').expect("a URL with a database");
    let pattern = format!("catat_{}", std::process::id());
    let mut admin = PgConnection::connect(&server).await.expect("the test server answers");
    MIGRATED
        .get_or_init(async || {
            run(&mut admin, format!("CREATE DATABASE {pattern}")).await;
            let location = Location::Server(format!("{base}/{pattern}"));
            ledger::open(&location).await.expect("the database opens").close().await;
        })
        .await;
    let given_back = std::mem::take(&mut *GIVEN_BACK.lock().expect("nobody panics with it"));
    for name in given_back {
        run(&mut admin, format!("DROP DATABASE {name} WITH (FORCE)")).await;
    }
    let name = format!("{pattern}_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    run(&mut admin, format!("CREATE DATABASE {name} TEMPLATE {pattern}")).await;
    (format!("{base}/{name}"), Lent(name))
}

async fn run(admin: &mut PgConnection, what: String) {
    sqlx::raw_sql(sqlx::AssertSqlSafe(what.clone())).execute(admin).await.expect(&what);
}
