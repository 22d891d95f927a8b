//! A bot that reads letters instead of pictures and sounds, with its door over HTTP.

use std::{path::Path, sync::Arc};

use bot::{
    channels::http::{self, Doors, server},
    engine::{Engine, FAREWELL},
    operator::telemetry::Metrics,
};
use ledger::{
    messages::{lane::Owner, message::MediaClaim, perceived::Perceived},
    people::user::Locale,
    values::clock::SystemClock,
};
use media::{Sense, SenseError, Senses, Unheard};
use serde_json::Value;
use tokio::{net::TcpListener, sync::Semaphore};
use whatsapp_rust::async_trait;

use crate::support::{
    Home, Kind, Running, assert_sound,
    program::{TOKEN, read, try_get, try_post, try_post_form},
    typed::page,
    whatsapp::rows,
};

pub const BUDI: &str = "6281200000001";
pub const SARI: &str = "6281200000002";
pub const OPEN: (&str, &str) = ("CATAT_REGISTRATION", "open");
pub const PICTURE: &[u8] = b"\xff\xd8\xff\xe0";
pub const DOCUMENT: &[u8] = b"%PDF-1.7";
pub const SOUND: &[u8] = b"OggS";
pub const PAPER: &str = "INDOMARET\nJL. MERDEKA 1\n16-10-2025 18:50\nBERAS 5KG  1  75000  75,000\nMINYAK GORENG 2L  57500\n\
    TOTAL BELANJA :  132,500\nTUNAI :  150,000\nKEMBALI :  17,500";
pub const BOOKED: &str = "Aku baca struk Indomaret total Rp132.500 tanggal 16-10-2025. ✅ Sudah dicatat sebagai pengeluaran. \
    Balas: ganti <kategori> untuk koreksi.";

/// Reads a file as the text that stands in it behind what tells its kind, once it may. One that says so cannot be read.
pub struct Letters(pub Semaphore);

impl Letters {
    pub fn open() -> Arc<Self> {
        Arc::new(Self(Semaphore::new(Semaphore::MAX_PERMITS)))
    }

    pub fn slow() -> Arc<Self> {
        Arc::new(Self(Semaphore::new(0)))
    }
}

#[async_trait]
impl Sense for Letters {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        let bytes = std::fs::read(file)?;
        let _may = self.0.acquire().await.expect("it is never closed");
        let text =
            |start: &[u8]| bytes.strip_prefix(start).map(|text| String::from_utf8_lossy(text).into_owned());
        if let Some(said) = text(SOUND) {
            return Ok(Perceived::Speech(said.into()));
        }
        match text(PICTURE).or_else(|| text(DOCUMENT)).as_deref() {
            Some("broken") => {
                Err(SenseError { why: Unheard::Unclear, is_passing: false, text: "it breaks off".to_owned() })
            }
            Some("crash") => Err(SenseError::passing("it fell over".to_owned())),
            text => Ok(Perceived::Pages { pages: vec![page(text.unwrap_or_default())] }),
        }
    }

    fn model(&self) -> String {
        "letters".to_owned()
    }
}

pub fn picture(text: &str) -> Vec<u8> {
    [PICTURE, text.as_bytes()].concat()
}

pub fn sound(text: &str) -> Vec<u8> {
    [SOUND, text.as_bytes()].concat()
}

/// An engine that sees and hears, and answers over HTTP.
pub struct House {
    home: Home,
    running: Running,
    pub port: u16,
}

impl House {
    pub async fn new(kind: Kind, settings: &[(&str, &str)], letters: Arc<Letters>) -> Self {
        Self::on(Home::new(kind).await, settings, letters).await
    }

    /// The same, where somebody has lived before.
    pub async fn on(home: Home, settings: &[(&str, &str)], letters: Arc<Letters>) -> Self {
        let settings = home.settings(&[&[("CATAT_DUPLICATE_SECONDS", "0")], settings].concat());
        let senses = Senses::new(Some(letters.clone()), Some(letters));
        let (database, clock) = (home.database().await, Arc::new(SystemClock));
        let engine = Engine::with_senses(database, clock, &settings, Owner("one".to_owned()), senses);
        let sweeper = engine.start().await.expect("the engine starts");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let door = http::door(&settings.door, &engine);
        let proxies = door.front.proxies.clone();
        let routes = http::routes(&http::Context {
            engine: engine.clone(),
            token: TOKEN.parse().expect("a token"),
            metrics: Metrics::install(),
            is_metrics_open: false,
            is_told: true,
            doors: Doors::default(),
            door,
        });
        tokio::spawn(server::serve(listener, routes, proxies, std::future::pending(), FAREWELL));
        Self { home, running: Running { engine, sweeper }, port }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn form(&self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> (u16, Value) {
        read(try_post_form(&self.url(path), fields, &[("foto.jpg", file)]).expect("an answer"))
    }

    pub fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        read(try_post(&self.url(path), &body.to_string()).expect("an answer"))
    }

    pub fn get(&self, path: &str) -> (u16, Value) {
        read(try_get(&self.url(path)).expect("an answer"))
    }

    /// Keeps a file for somebody, and answers what it is called.
    pub fn keep(&self, phone: &str, file: &[u8]) -> String {
        let (status, kept) = self.form("/media", &[("phone", phone)], file);
        assert_eq!(status, 201, "{kept}");
        kept["media_url"].as_str().expect("a name").to_owned()
    }

    pub async fn rows(&self, sql: &'static str) -> Vec<String> {
        rows(&self.home.location, sql).await
    }

    pub async fn stop(self) {
        self.leave().await;
    }

    /// Stops, and leaves what is written.
    pub async fn leave(self) -> Home {
        assert_sound(&self.running.engine.books.database).await;
        self.running.stop().await;
        self.home
    }
}
