//! The server's side of the encrypted connection: both handshakes, and frames in and out.

use whatsapp_rust::buffa::{Message as _, MessageField};
use whatsapp_rust::bytes::BytesMut;
use whatsapp_rust::wacore::framing::{FrameDecoder, encode_frame};
use whatsapp_rust::wacore::handshake::{NoiseCipher, NoiseHandshake};
use whatsapp_rust::wacore::libsignal::protocol::KeyPair;
use whatsapp_rust::wacore_binary::consts::{NOISE_PATTERN_IK, NOISE_PATTERN_XX, WA_CONN_HEADER};
use whatsapp_rust::wacore_binary::marshal::marshal;
use whatsapp_rust::wacore_binary::util::unpack_bytes;
use whatsapp_rust::wacore_binary::{Node, OwnedNodeRef};
use whatsapp_rust::waproto::whatsapp as wa;
use whatsapp_rust::waproto::whatsapp::cert_chain::{NoiseCertificate, noise_certificate::Details};
use whatsapp_rust::waproto::whatsapp::handshake_message::{ClientHello, ServerHello};

use crate::connection::{ConnectionError, Incoming};
use crate::keys::{fresh_key, public_bytes};

/// Marks routing information that some clients send before anything else.
const ROUTING_MARK: &[u8] = b"ED";
const ROUTING_HEAD_BYTES: usize = 7;

/// Which handshake a client chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handshake {
    /// The client did not know the server's key: a first connection, or a fallback.
    Full,
    /// The client knew the server's key and logged in with its first frame.
    Resumed,
}

/// A connection whose two directions are encrypted, and what the client said of itself.
pub(crate) struct Session {
    pub(crate) channel: Channel,
    pub(crate) handshake: Handshake,
    pub(crate) client: wa::ClientPayload,
}

/// Turns stanzas into frames and frames into stanzas.
pub(crate) struct Channel {
    outward: NoiseCipher,
    inward: NoiseCipher,
    sent: u32,
    received: u32,
}

impl Channel {
    pub(crate) fn seal(&mut self, stanza: &Node) -> Result<Vec<u8>, ConnectionError> {
        let packed = marshal(stanza).map_err(ConnectionError::stanza)?;
        self.seal_bytes(&packed)
    }

    /// Encrypts what need not be a stanza at all.
    pub(crate) fn seal_bytes(&mut self, packed: &[u8]) -> Result<Vec<u8>, ConnectionError> {
        let sealed = self.outward.encrypt_with_counter(self.sent, packed).map_err(ConnectionError::noise)?;
        self.sent += 1;
        encode_frame(&sealed, None).map_err(ConnectionError::noise)
    }

    pub(crate) fn open(&mut self, mut frame: BytesMut) -> Result<Node, ConnectionError> {
        self.inward
            .decrypt_in_place_with_counter(self.received, &mut frame)
            .map_err(ConnectionError::noise)?;
        self.received += 1;
        let unpacked = unpack_bytes(frame).map_err(ConnectionError::stanza)?;
        Ok(OwnedNodeRef::new(unpacked).map_err(ConnectionError::stanza)?.to_owned_node())
    }
}

/// Cuts what arrives into frames; the very first bytes are a header of their own.
pub(crate) struct Frames {
    decoder: FrameDecoder,
    greeted: bool,
}

impl Frames {
    pub(crate) fn new() -> Self {
        Self { decoder: FrameDecoder::new(), greeted: false }
    }

    pub(crate) fn feed(&mut self, mut bytes: &[u8]) -> Result<(), ConnectionError> {
        if !self.greeted {
            if bytes.starts_with(ROUTING_MARK) {
                bytes = skip_routing(bytes).ok_or(ConnectionError::NotWhatsApp)?;
            }
            bytes = bytes.strip_prefix(&WA_CONN_HEADER[..]).ok_or(ConnectionError::NotWhatsApp)?;
            self.greeted = true;
        }
        self.decoder.feed(bytes);
        Ok(())
    }

    pub(crate) fn next(&mut self) -> Option<BytesMut> {
        self.decoder.decode_frame()
    }
}

fn skip_routing(bytes: &[u8]) -> Option<&[u8]> {
    let head = bytes.get(..ROUTING_HEAD_BYTES)?;
    let length = usize::from(head[4]) << 16 | usize::from(head[5]) << 8 | usize::from(head[6]);
    bytes.get(ROUTING_HEAD_BYTES + length..)
}

/// Answers the client's greeting with whichever handshake it began.
pub(crate) async fn shake_hands(
    incoming: &mut Incoming,
    server: &KeyPair,
) -> Result<Session, ConnectionError> {
    let frame = incoming.frame().await?;
    let hello = decode(&frame)?.client_hello.into_option().ok_or(ConnectionError::NotWhatsApp)?;
    if hello.r#static.is_some() && hello.payload.is_some() {
        resume(incoming, server, hello).await
    } else {
        introduce(incoming, server, hello).await
    }
}

/// The IK pattern: the client's key and login came with its greeting.
async fn resume(
    incoming: &mut Incoming,
    server: &KeyPair,
    hello: ClientHello,
) -> Result<Session, ConnectionError> {
    let theirs = key(hello.ephemeral)?;
    let secret = server.private_key.serialize();
    let mut noise = begin(NOISE_PATTERN_IK)?;
    noise.authenticate(&public_bytes(server));
    noise.authenticate(&theirs);
    noise.mix_shared_secret(secret, &theirs).map_err(ConnectionError::noise)?;
    let client_key = key(Some(open(&mut noise, hello.r#static)?))?;
    noise.mix_shared_secret(secret, &client_key).map_err(ConnectionError::noise)?;
    let login = open(&mut noise, hello.payload)?;

    let ours = fresh_key();
    noise.authenticate(&public_bytes(&ours));
    for key in [&theirs, &client_key] {
        noise.mix_shared_secret(ours.private_key.serialize(), key).map_err(ConnectionError::noise)?;
    }
    let certificate = noise.encrypt(&certificate_chain(server)).map_err(ConnectionError::noise)?;
    incoming.reply(&server_hello(&ours, None, certificate)).await?;
    session(noise, Handshake::Resumed, &login)
}

/// The XX pattern: both sides introduce themselves.
async fn introduce(
    incoming: &mut Incoming,
    server: &KeyPair,
    hello: ClientHello,
) -> Result<Session, ConnectionError> {
    let theirs = key(hello.ephemeral)?;
    let ours = fresh_key();
    let mut noise = begin(NOISE_PATTERN_XX)?;
    noise.authenticate(&theirs);
    noise.authenticate(&public_bytes(&ours));
    noise.mix_shared_secret(ours.private_key.serialize(), &theirs).map_err(ConnectionError::noise)?;
    let introduction = noise.encrypt(&public_bytes(server)).map_err(ConnectionError::noise)?;
    noise.mix_shared_secret(server.private_key.serialize(), &theirs).map_err(ConnectionError::noise)?;
    let certificate = noise.encrypt(&certificate_chain(server)).map_err(ConnectionError::noise)?;
    incoming.reply(&server_hello(&ours, Some(introduction), certificate)).await?;

    let frame = incoming.frame().await?;
    let finish = decode(&frame)?.client_finish.into_option().ok_or(ConnectionError::NotWhatsApp)?;
    let client_key = key(Some(open(&mut noise, finish.r#static)?))?;
    noise.mix_shared_secret(ours.private_key.serialize(), &client_key).map_err(ConnectionError::noise)?;
    let login = open(&mut noise, finish.payload)?;
    session(noise, Handshake::Full, &login)
}

fn begin(pattern: &str) -> Result<NoiseHandshake, ConnectionError> {
    NoiseHandshake::new(pattern, &WA_CONN_HEADER).map_err(ConnectionError::noise)
}

fn session(noise: NoiseHandshake, handshake: Handshake, login: &[u8]) -> Result<Session, ConnectionError> {
    // The first half of the keys is for what clients send.
    let (inward, outward) = noise.finish().map_err(ConnectionError::noise)?;
    let client = wa::ClientPayload::decode_from_slice(login).map_err(ConnectionError::stanza)?;
    let channel = Channel { outward, inward, sent: 0, received: 0 };
    Ok(Session { channel, handshake, client })
}

fn decode(frame: &[u8]) -> Result<wa::HandshakeMessage, ConnectionError> {
    wa::HandshakeMessage::decode_from_slice(frame).map_err(ConnectionError::stanza)
}

fn open(noise: &mut NoiseHandshake, sealed: Option<Vec<u8>>) -> Result<Vec<u8>, ConnectionError> {
    noise.decrypt(&sealed.ok_or(ConnectionError::NotWhatsApp)?).map_err(ConnectionError::noise)
}

fn key(bytes: Option<Vec<u8>>) -> Result<[u8; 32], ConnectionError> {
    bytes.and_then(|bytes| bytes.try_into().ok()).ok_or(ConnectionError::NotWhatsApp)
}

fn server_hello(ours: &KeyPair, introduction: Option<Vec<u8>>, certificate: Vec<u8>) -> Vec<u8> {
    wa::HandshakeMessage {
        server_hello: MessageField::some(ServerHello {
            ephemeral: Some(public_bytes(ours).to_vec()),
            r#static: introduction,
            payload: Some(certificate),
            ..Default::default()
        }),
        ..Default::default()
    }
    .encode_to_vec()
}

/// A chain whose leaf names the server's key. Nobody signed it: clients of the resumed handshake know the
/// key already.
fn certificate_chain(server: &KeyPair) -> Vec<u8> {
    const ISSUER: u32 = 1;
    let certificate = |serial, issuer, key: Vec<u8>| {
        let details = Details {
            serial: Some(serial),
            issuer_serial: Some(issuer),
            key: Some(key),
            not_before: Some(0),
            not_after: Some(u64::from(u32::MAX)),
        };
        MessageField::some(NoiseCertificate {
            details: Some(details.encode_to_vec()),
            signature: Some(vec![0; 64]),
        })
    };
    wa::CertChain {
        leaf: certificate(ISSUER + 1, ISSUER, public_bytes(server).to_vec()),
        intermediate: certificate(ISSUER, 0, vec![0; 32]),
    }
    .encode_to_vec()
}
