//! One client's connection, from its greeting to its end.

use std::error::Error;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket};
use tokio::sync::{mpsc, watch};
use whatsapp_rust::bytes::BytesMut;
use whatsapp_rust::wacore::framing::encode_frame;
use whatsapp_rust::wacore_binary::Node;
use whatsapp_rust::{Jid, NodeBuilder};

use crate::faults::Refusal;
use crate::identity::DeviceName;
use crate::keys::server_key;
use crate::noise::{Channel, Frames, Handshake, shake_hands};
use crate::pairing;
use crate::record::Record;
use crate::routing;
use crate::world::{Hub, Line, Outgoing, World, stamp};

/// Why a connection ended before its time.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ConnectionError {
    #[error("the client left")]
    Left,
    #[error("what came is no greeting of WhatsApp's")]
    NotWhatsApp,
    #[error("the encryption failed: {0}")]
    Noise(Box<dyn Error + Send + Sync>),
    #[error("a stanza was malformed: {0}")]
    Stanza(Box<dyn Error + Send + Sync>),
    #[error("the socket failed: {0}")]
    Socket(#[from] axum::Error),
}

impl ConnectionError {
    pub(crate) fn noise(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Noise(cause.into())
    }

    pub(crate) fn stanza(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Stanza(cause.into())
    }
}

/// The socket as frames.
pub(crate) struct Incoming {
    socket: WebSocket,
    frames: Frames,
}

impl Incoming {
    /// The next frame. Cancelled, it loses nothing.
    pub(crate) async fn frame(&mut self) -> Result<BytesMut, ConnectionError> {
        loop {
            if let Some(frame) = self.frames.next() {
                return Ok(frame);
            }
            match self.socket.recv().await.ok_or(ConnectionError::Left)?? {
                Message::Binary(bytes) => self.frames.feed(&bytes)?,
                Message::Close(_) => return Err(ConnectionError::Left),
                _ => {}
            }
        }
    }

    /// Sends what is not encrypted yet.
    pub(crate) async fn reply(&mut self, plain: &[u8]) -> Result<(), ConnectionError> {
        self.send(encode_frame(plain, None).map_err(ConnectionError::noise)?).await
    }

    async fn send(&mut self, frame: Vec<u8>) -> Result<(), ConnectionError> {
        Ok(self.socket.send(Message::Binary(Bytes::from(frame))).await?)
    }
}

/// Serves a client until either side ends it, or the server stops.
pub(crate) async fn serve(hub: Arc<Hub>, socket: WebSocket, mut stop: watch::Receiver<bool>) {
    let mut incoming = Incoming { socket, frames: Frames::new() };
    tokio::select! {
        outcome = converse(&hub, &mut incoming) => {
            if let Err(error) = outcome {
                tracing::debug!(%error, "a connection ended");
            }
        }
        _ = stop.wait_for(|stopped| *stopped) => {}
    }
}

async fn converse(hub: &Hub, incoming: &mut Incoming) -> Result<(), ConnectionError> {
    let mut session = shake_hands(incoming, &server_key()).await?;
    let (line, outgoing) = mpsc::unbounded_channel();
    let client = &session.client;
    let Some(phone) = client.username.map(|phone| phone.to_string()) else {
        if !client.device_pairing_data.is_set() {
            return Err(ConnectionError::NotWhatsApp);
        }
        let number = hub.change(|world| pairing::begin(world, &line));
        let _candidacy = Candidacy { hub, number };
        let take = |world: &mut World, stanza: &Node| pairing::take(world, number, stanza);
        return relay(hub, incoming, &mut session.channel, outgoing, take).await;
    };
    let device = client.device.and_then(|device| u16::try_from(device).ok()).unwrap_or_default();
    let name = DeviceName { phone, device };
    let success = match hub.change(|world| log_in(world, &name, session.handshake, &line)) {
        Ok(success) => success,
        Err(refusal) => {
            incoming.send(session.channel.seal(&refusal.stanza())?).await?;
            return part(incoming).await;
        }
    };
    // Whatever ends the conversation, being cancelled included, the device is no longer there.
    let _presence = Presence { hub, name: &name, line };
    incoming.send(session.channel.seal(&success)?).await?;
    let take = |world: &mut World, stanza: &Node| routing::take(world, &name, stanza);
    relay(hub, incoming, &mut session.channel, outgoing, take).await
}

/// A client that waits to be linked for as long as this lives.
struct Candidacy<'a> {
    hub: &'a Hub,
    number: u64,
}

impl Drop for Candidacy<'_> {
    fn drop(&mut self) {
        self.hub.change(|world| pairing::end(world, self.number));
    }
}

/// A device that is logged in for as long as this lives.
struct Presence<'a> {
    hub: &'a Hub,
    name: &'a DeviceName,
    line: Line,
}

impl Drop for Presence<'_> {
    fn drop(&mut self) {
        self.hub.change(|world| {
            world.records.push(Record::Left { device: self.name.clone() });
            let device = world.device_mut(self.name);
            if let Some(device) = device
                && device.line.as_ref().is_some_and(|line| line.same_channel(&self.line))
            {
                device.hang_up();
            }
        });
    }
}

fn log_in(world: &mut World, name: &DeviceName, handshake: Handshake, line: &Line) -> Result<Node, Refusal> {
    let account = world.by_phone_mut(&name.phone).ok_or(Refusal::LoggedOut)?;
    if let Some(refusal) = account.troubles.login {
        return Err(refusal);
    }
    let lid = Jid::lid_device(account.lid.as_str(), name.device);
    let device = account.devices.get_mut(&name.device).ok_or(Refusal::LoggedOut)?;
    device.hang_up();
    device.line = Some(line.clone());
    world.records.push(Record::LoggedIn { device: name.clone(), handshake });
    Ok(NodeBuilder::new("success")
        .attr("t", stamp())
        .attr("lid", lid)
        .attr("location", "loopback")
        .attr("props", "27")
        .build())
}

/// Passes stanzas both ways.
async fn relay(
    hub: &Hub,
    incoming: &mut Incoming,
    channel: &mut Channel,
    mut outgoing: mpsc::UnboundedReceiver<Outgoing>,
    take: impl Fn(&mut World, &Node),
) -> Result<(), ConnectionError> {
    loop {
        tokio::select! {
            next = outgoing.recv() => match next {
                Some(Outgoing::Stanza(stanza)) => incoming.send(channel.seal(&stanza)?).await?,
                Some(Outgoing::Bytes(bytes)) => incoming.send(channel.seal_bytes(&bytes)?).await?,
                Some(Outgoing::Farewell(stanza)) => {
                    incoming.send(channel.seal(&stanza)?).await?;
                    return part(incoming).await;
                }
                Some(Outgoing::Cut) | None => return Ok(()),
            },
            frame = incoming.frame() => {
                let stanza = channel.open(frame?)?;
                hub.change(|world| take(world, &stanza));
            }
        }
    }
}

/// Ends the conversation in good order: the client reads what was said last before it hears the end.
async fn part(incoming: &mut Incoming) -> Result<(), ConnectionError> {
    incoming.socket.send(Message::Close(None)).await?;
    while incoming.socket.recv().await.is_some_and(|message| message.is_ok()) {}
    Ok(())
}
