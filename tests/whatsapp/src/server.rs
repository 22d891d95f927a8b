//! The server: one port for the chat and for files, and what tests ask and do behind the scenes.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::extract::ws::WebSocketUpgrade;
use axum::response::Response;
use axum::routing::any;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use whatsapp_rust::store::traits::Backend;

use crate::connection;
use crate::faults::Faults;
use crate::identity::Identity;
use crate::link_code;
use crate::media;
use crate::pairing;
use crate::record::{Record, Sent};
use crate::redirect::Redirect;
use crate::register::register;
use crate::world::Hub;

/// How long the server is waited for before a test counts as failed.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// What can go wrong at the server itself.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// The port could not be had.
    #[error("the port could not be had: {0}")]
    Port(#[from] std::io::Error),
    /// A client's store did not take what was to be written.
    #[error("the client's store failed: {0}")]
    Store(Box<dyn Error + Send + Sync>),
    /// The account has a phone already, and there can be only one.
    #[error("the account {0} has a phone already")]
    PhoneExists(String),
    /// The text is no QR code of a client's.
    #[error("this is no QR code of a client's")]
    NoQrCode,
    /// No client waits to be linked this way.
    #[error("no client waits to be linked this way")]
    NobodyToPair,
    /// What was waited for did not happen.
    #[error("waited in vain for {what}; the last that happened: {last:#?}")]
    InVain {
        /// What was waited for.
        what: String,
        /// The newest records.
        last: Vec<Record>,
    },
}

impl ServerError {
    pub(crate) fn store(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Store(cause.into())
    }
}

/// A WhatsApp server on this machine. It stops when it is dropped.
pub struct Server {
    hub: Arc<Hub>,
    port: u16,
    running: Option<Running>,
}

struct Running {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts on any free port.
    pub async fn start() -> Result<Self, ServerError> {
        Self::start_on(0).await
    }

    /// Starts on this port.
    pub async fn start_on(port: u16) -> Result<Self, ServerError> {
        let mut server = Self { hub: Arc::new(Hub::new()), port, running: None };
        server.resume().await?;
        Ok(server)
    }

    /// Ends every connection and listens no longer. Accounts, queues and files stay.
    pub async fn stop(&mut self) {
        let Some(running) = self.running.take() else { return };
        running.stop.send_replace(true);
        let _ = running.task.await;
    }

    /// Listens again, on the same port.
    pub async fn resume(&mut self) -> Result<(), ServerError> {
        if self.running.is_some() {
            return Ok(());
        }
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await?;
        self.port = listener.local_addr()?.port();
        let stop = watch::Sender::new(false);
        let app = Router::new()
            .route("/ws/chat", any(chat))
            .with_state(Chat { hub: Arc::clone(&self.hub), stop: stop.clone() })
            .fallback_service(any(media::serve).with_state(Arc::clone(&self.hub)));
        let mut stopped = stop.subscribe();
        let task = tokio::spawn(async move {
            let mut told = stopped.clone();
            let serve = axum::serve(listener, app).with_graceful_shutdown(async move {
                let _ = told.wait_for(|stopped| *stopped).await;
            });
            // What still downloads when the server stops is cut off.
            tokio::select! {
                _ = serve => {}
                () = async {
                    let _ = stopped.wait_for(|stopped| *stopped).await;
                    tokio::time::sleep(Duration::from_millis(100)).await;
                } => {}
            }
        });
        self.running = Some(Running { stop, task });
        Ok(())
    }

    /// Where clients connect to.
    pub fn url(&self) -> String {
        format!("ws://127.0.0.1:{}/ws/chat", self.port)
    }

    /// The port of both the chat and the files.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// An HTTP client that fetches files from here, whatever host their address names.
    pub fn http_client(&self) -> Redirect {
        Redirect::to(self.port)
    }

    /// Writes a paired device into a client's store and makes it known here, opening the account if need be.
    pub async fn register(&self, backend: Arc<dyn Backend>, identity: &Identity) -> Result<(), ServerError> {
        register(&self.hub, backend, identity).await
    }

    /// Scans a client's QR code with the account's phone, which makes the client this device of the account.
    pub fn pair_by_qr(&self, qr: &str, identity: &Identity) -> Result<(), ServerError> {
        pairing::scan(&self.hub, qr, identity)
    }

    /// Types a client's code into the account's phone, which makes the client this device of the account.
    pub async fn pair_by_code(&self, code: &str, identity: &Identity) -> Result<(), ServerError> {
        link_code::type_in(&self.hub, code, identity).await
    }

    /// What can go wrong, on demand.
    pub fn faults(&self) -> Faults<'_> {
        Faults { hub: &self.hub }
    }

    /// How many stanzas the device was sent, or would have been, and did not acknowledge.
    pub fn queued(&self, of: &Identity) -> usize {
        self.hub.look(|world| world.device(&of.device()).map_or(0, |device| device.queue.len()))
    }

    /// Whether the device is connected and gets what is sent to it.
    pub fn is_receiving(&self, device: &Identity) -> bool {
        self.hub.look(|world| world.device(&device.device()).is_some_and(|device| device.is_receiving))
    }

    /// Everything that happened so far.
    pub fn records(&self) -> Vec<Record> {
        self.hub.look(|world| world.records.clone())
    }

    /// The messages of an account's devices, without those that were only sealed once more.
    pub fn messages_from(&self, account: &Identity) -> Vec<Sent> {
        self.records()
            .into_iter()
            .filter_map(|record| match record {
                Record::Message(sent) if sent.from.phone == account.phone => Some(sent),
                _ => None,
            })
            .collect()
    }

    /// Waits until something can be found among the records.
    pub async fn until<T>(
        &self,
        what: &str,
        find: impl Fn(&[Record]) -> Option<T>,
    ) -> Result<T, ServerError> {
        self.wait(what, |hub| hub.look(|world| find(&world.records))).await
    }

    /// Waits until one thing happens, or has happened already.
    pub async fn until_recorded(
        &self,
        what: &str,
        is_it: impl Fn(&Record) -> bool,
    ) -> Result<(), ServerError> {
        self.until(what, |records| records.iter().any(&is_it).then_some(())).await
    }

    /// Waits until the device has acknowledged everything.
    pub async fn until_queue_is_empty(&self, of: &Identity) -> Result<(), ServerError> {
        let name = of.device();
        self.wait(&format!("the queue of {name} to be empty"), |hub| {
            let left = hub.look(|world| world.device(&name).map_or(0, |device| device.queue.len()));
            (left == 0).then_some(())
        })
        .await
    }

    /// Waits until the device is connected, or is not.
    pub async fn until_receiving(&self, device: &Identity, expected: bool) -> Result<(), ServerError> {
        let name = device.device();
        let what = if expected { "connect" } else { "leave" };
        self.wait(&format!("{name} to {what}"), |hub| {
            let is = hub.look(|world| world.device(&name).is_some_and(|device| device.is_receiving));
            (is == expected).then_some(())
        })
        .await
    }

    async fn wait<T>(&self, what: &str, find: impl Fn(&Hub) -> Option<T>) -> Result<T, ServerError> {
        let mut changes = self.hub.listen();
        let found = timeout(PATIENCE, async {
            loop {
                if let Some(found) = find(&self.hub) {
                    return found;
                }
                changes.changed().await.expect("the server outlives those who wait for it");
            }
        });
        found.await.map_err(|_| self.in_vain(what))
    }

    fn in_vain(&self, what: &str) -> ServerError {
        const SHOWN: usize = 20;
        let last = self.hub.look(|world| {
            let from = world.records.len().saturating_sub(SHOWN);
            world.records[from..].to_vec()
        });
        ServerError::InVain { what: what.to_owned(), last }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop.send_replace(true);
            running.task.abort();
        }
    }
}

#[derive(Clone)]
struct Chat {
    hub: Arc<Hub>,
    stop: watch::Sender<bool>,
}

async fn chat(State(chat): State<Chat>, upgrade: WebSocketUpgrade) -> Response {
    let stop = chat.stop.subscribe();
    upgrade.on_upgrade(move |socket| connection::serve(chat.hub, socket, stop))
}
