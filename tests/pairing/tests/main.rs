//! A number that was never paired is linked by our own commands, by QR code and by a typed code, and the bot answers under
//! it from then on.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bot::{out::channel::SessionState, operator::config::{Flags, Settings}, engine::{Engine, FAREWELL}, channels::whatsapp::{self, Pairing, Session, SessionError}};
use ledger::{values::clock::SystemClock, messages::{lane::Owner, message::Channel}};
use loopback::{Identity, Phone, Record, Server};
use tempfile::TempDir;
use tokio::sync::mpsc;

/// Longer than anything here may take.
const PATIENCE: Duration = Duration::from_secs(30);

fn number() -> Identity {
    Identity::new("6281100000001", "100000000000001", 7, "Catat")
}

/// A server, and a bot that was never paired.
struct Stage {
    server: Server,
    settings: Settings,
    _folder: TempDir,
}

impl Stage {
    async fn set() -> Self {
        let server = Server::start().await.expect("the server starts");
        let folder = tempfile::tempdir().expect("a folder");
        let flags = Flags { data_dir: Some(folder.path().to_owned()), config: None };
        let environment = [
            ("CATAT_WHATSAPP_URL", &*server.url()),
            ("CATAT_REGISTRATION", "open"),
            ("CATAT_PACE_CHAT", "off"),
            ("CATAT_PACE_NUMBER", "off"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let settings = Settings::load(&flags, None, &environment).expect("sound settings").0;
        Self { server, settings, _folder: folder }
    }

    /// `catat pair`: what it shows goes to the receiver, how it ends to the handle.
    fn pair(
        &self,
        phone: Option<&'static str>,
    ) -> (mpsc::UnboundedReceiver<Pairing>, tokio::task::JoinHandle<Result<(), SessionError>>) {
        let (shown, seen) = mpsc::unbounded_channel();
        let settings = self.settings.clone();
        let pairing = tokio::spawn(async move {
            let show = move |pairing: &Pairing| {
                let _ = shown.send(pairing.clone());
            };
            whatsapp::pair(&settings, "default", phone, show).await
        });
        (seen, pairing)
    }

    async fn engine(&self) -> Arc<Engine> {
        let database = ledger::open(&self.settings.database).await.expect("the books open");
        let owner = Owner("pairing".to_owned());
        let engine = Engine::new(database, Arc::new(SystemClock), &self.settings, owner);
        engine.start().await.expect("the engine starts");
        engine
    }

    /// Linked, it answers like any other number, also after a restart.
    async fn answers_from_now_on(&self) {
        let paired = whatsapp::paired(&self.settings.data_dir, "default").await.expect("read");
        assert_eq!(paired.as_deref(), Some("6281100000001"));
        let engine = self.engine().await;
        let session = Session::start(&engine, &self.settings, "default").await.expect("it starts");
        self.is_answered().await;
        session.stop().await;
        engine.stop(None, FAREWELL).await;
    }

    async fn is_answered(&self) {
        self.server.until_receiving(&number(), true).await.expect("it connects");
        let budi = Phone::connect(&self.server, Identity::numbered(1)).await.expect("a phone");
        let id = budi.send_text(&number().by_phone(), "beli kopi 20k").await.expect("sent");
        let is_reply = |reply: &loopback::Received| reply.quoted.as_deref() == Some(&*id);
        budi.find_message("the reply", is_reply).await.expect("a reply");
    }
}

async fn ended(pairing: tokio::task::JoinHandle<Result<(), SessionError>>) {
    let ended = tokio::time::timeout(PATIENCE, pairing).await.expect("in time").expect("no panic");
    ended.expect("paired");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_paired_by_its_qr_code() {
    let stage = Stage::set().await;
    let (mut shown, pairing) = stage.pair(None);
    let Some(Pairing::Qr(code)) = shown.recv().await else { panic!("a QR code is shown") };
    stage.server.pair_by_qr(&code, &number()).expect("scanned");
    ended(pairing).await;
    stage.answers_from_now_on().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_paired_by_the_code_that_is_typed() {
    let stage = Stage::set().await;
    let (mut shown, pairing) = stage.pair(Some("6281100000001"));
    let Some(Pairing::Code(code)) = shown.recv().await else { panic!("a code is shown, and no QR code") };
    let wrong: String = code.chars().rev().collect();
    if wrong != code {
        stage.server.pair_by_code(&wrong, &number()).await.expect("typed");
        let refused = |record: &Record| *record == Record::WrongPairingCode;
        stage.server.until_recorded("the wrong code to be refused", refused).await.expect("refused");
    }
    stage.server.pair_by_code(&code, &number()).await.expect("typed");
    ended(pairing).await;
    stage.answers_from_now_on().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_bot_shows_its_code_and_goes_on_once_it_is_scanned() {
    let stage = Stage::set().await;
    let engine = stage.engine().await;
    let session = Session::start(&engine, &stage.settings, "default").await.expect("it starts");
    let begun = Instant::now();
    let code = loop {
        let state = engine.post.links.get((Channel::Whatsapp, "default")).expect("a session").state();
        if let SessionState::Pairing { code } = state {
            break code;
        }
        assert!(begun.elapsed() < PATIENCE, "no code: {state:?}");
        tokio::task::yield_now().await;
    };
    assert!(whatsapp::qr::png(&code).is_some_and(|png| png.starts_with(b"\x89PNG")));
    stage.server.pair_by_qr(&code, &number()).expect("scanned");
    stage.is_answered().await;
    session.stop().await;
    engine.stop(None, FAREWELL).await;
}
