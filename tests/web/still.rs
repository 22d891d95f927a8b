//! The bot in this process, at a time that stands still: what its pages show is the same on every day.

use std::sync::Arc;

use bot::{
    channels::http::{self, Doors, server},
    engine::{Engine, FAREWELL},
    operator::{
        config::{Flags, Settings},
        telemetry::Metrics,
    },
};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use ledger::{
    db::Location,
    messages::lane::Owner,
    values::clock::{Clock, StandingClock},
};
use serde_json::json;
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::program::{TOKEN, read, try_post};

/// What is still, and somebody who writes to it.
pub struct Still {
    port: u16,
    clock: Arc<StandingClock>,
    engine: Arc<Engine>,
    sweeper: JoinHandle<()>,
    _folder: TempDir,
}

impl Still {
    pub async fn at(now: DateTime<FixedOffset>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let public = format!("http://127.0.0.1:{port}");
        let environment =
            [("CATAT_PUBLIC_URL", &*public), ("CATAT_REGISTRATION", "open"), ("CATAT_REPORTS", "off")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let flags = Flags { data_dir: Some(folder.path().to_owned()), config: None };
        let (settings, _) = Settings::load(&flags, None, &environment).expect("sound settings");
        let database = ledger::open(&Location::File(folder.path().join("catat.db"))).await;
        let clock = Arc::new(StandingClock::at(now.with_timezone(&Utc)));
        let owner = Owner("one".to_owned());
        let engine = Engine::new(database.expect("the database opens"), clock.clone(), &settings, owner);
        let sweeper = engine.start().await.expect("the engine starts");
        let door = http::door(&settings.door, &engine);
        let proxies = door.front.proxies.clone();
        let routes = http::routes(&http::Context {
            engine: engine.clone(),
            token: TOKEN.parse().expect("a token"),
            metrics: Metrics::install(),
            is_metrics_open: false,
            is_told: false,
            doors: Doors::default(),
            door,
        });
        tokio::spawn(server::serve(listener, routes, proxies, std::future::pending(), FAREWELL));
        Self { port, clock, engine, sweeper, _folder: folder }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Writes to the bot, a minute after what was written before; answers what it says to that.
    pub fn say(&self, from: &str, text: &str) -> String {
        self.clock.move_to(self.clock.now() + TimeDelta::minutes(1));
        let body = json!({ "from_number": from, "message_type": "text", "text": text });
        let answer = try_post(&self.url("/wa/incoming"), &body.to_string()).expect("an answer");
        let (status, told) = read(answer);
        assert_eq!(status, 200, "{text}: {told}");
        told["reply"].as_str().unwrap_or_default().to_owned()
    }

    /// The link that lets this number in.
    pub fn link(&self, from: &str) -> String {
        let reply = self.say(from, "dashboard");
        let begins = self.url("/login/");
        let link = reply.split_whitespace().find(|word| word.starts_with(&begins));
        link.unwrap_or_else(|| panic!("no link: {reply}")).to_owned()
    }

    pub async fn stop(self) {
        self.engine.stop(Some(self.sweeper), FAREWELL).await;
    }
}
