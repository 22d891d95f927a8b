//! A client that was never paired gets linked, by QR code and by code, and works from then on.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use loopback::{Identity, Phone, Record, Server};
use tokio::sync::mpsc;
use whatsapp_rust::bot::{Bot, BotHandle};
use whatsapp_rust::pair_code::PairCodeOptions;
use whatsapp_rust::prelude::Event;
use whatsapp_rust::store::traits::Backend;
use whatsapp_rust::transport::TokioWebSocketTransportFactory;
use whatsapp_rust::types::events::EventHandler;
use whatsapp_rust::wacore::store::InMemoryBackend;

type Outcome = Result<(), Box<dyn Error>>;

/// Longer than anything here may take.
const PATIENCE: Duration = Duration::from_secs(20);

fn bot() -> Identity {
    Identity::new("6281100000001", "100000000000001", 7, "Bot")
}

/// A client with an empty store, and what it says.
struct Newcomer {
    handle: BotHandle,
    backend: Arc<dyn Backend>,
    events: mpsc::UnboundedReceiver<Arc<Event>>,
}

struct Ear(mpsc::UnboundedSender<Arc<Event>>);

impl EventHandler for Ear {
    fn handle_event(&self, event: Arc<Event>) {
        let _ = self.0.send(event);
    }
}

impl Newcomer {
    async fn start(server: &Server, by_code: Option<PairCodeOptions>) -> Result<Self, Box<dyn Error>> {
        let backend: Arc<dyn Backend> = Arc::new(InMemoryBackend::new());
        let (ear, events) = mpsc::unbounded_channel();
        let mut builder = Bot::builder()
            .with_backend_arc(Arc::clone(&backend))
            .with_transport_factory(TokioWebSocketTransportFactory::new().with_url(server.url()))
            .with_http_client(server.http_client())
            .with_version((2, 3000, 1))
            .with_wanted_pre_key_count(10)
            .skip_history_sync()
            .with_event_handler(Ear(ear));
        if let Some(options) = by_code {
            builder = builder.with_pair_code(options);
        }
        Ok(Self { handle: builder.build().await?.spawn(), backend, events })
    }

    async fn until<T>(
        &mut self,
        what: &str,
        find: impl Fn(&Event) -> Option<T>,
    ) -> Result<T, Box<dyn Error>> {
        let found = tokio::time::timeout(PATIENCE, async {
            loop {
                let event = self.events.recv().await?;
                if let Some(found) = find(&event) {
                    return Some(found);
                }
            }
        });
        found.await.ok().flatten().ok_or_else(|| format!("waited in vain for {what}").into())
    }

    /// Linked, it logs in, and is written to like any other device.
    async fn works_from_now_on(mut self, server: &Server) -> Outcome {
        let is_connected = |event: &Event| matches!(event, Event::Connected(_)).then_some(());
        self.until("the connection", is_connected).await?;
        let paired = Record::Paired { device: bot().device() };
        server.until_recorded("the pairing", |record| *record == paired).await?;

        let budi = Phone::connect(server, Identity::numbered(1)).await?;
        budi.send_text(&bot().by_phone(), "halo").await?;
        let heard =
            |event: &Event| event.messages().next().map(|message| message.message.conversation.clone());
        assert_eq!(self.until("a message", heard).await?.as_deref(), Some("halo"));

        // What it keeps is all it needs to come back.
        self.handle.shutdown().await;
        let bot = Phone::reconnect(server, bot(), self.backend).await?;
        budi.send_text(&bot.identity().by_phone(), "masih di sana?").await?;
        bot.expect_text("masih di sana?").await?;
        Ok(())
    }
}

fn options() -> PairCodeOptions {
    PairCodeOptions { phone_number: bot().phone, ..PairCodeOptions::default() }
}

fn code(event: &Event) -> Option<String> {
    match event {
        Event::PairingCode(shown) => Some(shown.code.clone()),
        _ => None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_is_linked_by_its_qr_code() -> Outcome {
    let server = Server::start().await?;
    let mut newcomer = Newcomer::start(&server, None).await?;
    let shown = |event: &Event| match event {
        Event::PairingQrCode(shown) => Some(shown.code.clone()),
        _ => None,
    };
    let qr = newcomer.until("a QR code", shown).await?;
    server.pair_by_qr(&qr, &bot())?;
    newcomer.works_from_now_on(&server).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_is_linked_by_the_code_that_it_shows() -> Outcome {
    let server = Server::start().await?;
    let mut newcomer = Newcomer::start(&server, Some(options())).await?;
    let code = newcomer.until("a code", code).await?;
    server.pair_by_code(&code, &bot()).await?;
    newcomer.works_from_now_on(&server).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_code_links_nobody_and_the_right_one_still_does() -> Outcome {
    let server = Server::start().await?;
    let mut newcomer = Newcomer::start(&server, Some(options())).await?;
    let code = newcomer.until("a code", code).await?;
    let wrong: String = code.chars().rev().collect();
    if wrong != code {
        server.pair_by_code(&wrong, &bot()).await?;
        let refused = |record: &Record| *record == Record::WrongPairingCode;
        server.until_recorded("the code to be refused", refused).await?;
    }
    server.pair_by_code(&code, &bot()).await?;
    newcomer.works_from_now_on(&server).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_linked_who_did_not_ask() -> Outcome {
    let server = Server::start().await?;
    assert!(server.pair_by_qr("https://example.com", &bot()).is_err());
    assert!(server.pair_by_qr("2@elsewhere,AA==,AA==,AA==", &bot()).is_err());
    assert!(server.pair_by_code("ABCD1234", &bot()).await.is_err());
    Ok(())
}
