//! Linking a client that belongs to no account yet, with a phone that scans its QR code or types its code.

use whatsapp_rust::buffa::Message as _;
use whatsapp_rust::wacore::libsignal::crypto::hmac_sha256;
use whatsapp_rust::wacore::libsignal::protocol::KeyPair;
use whatsapp_rust::wacore_binary::Node;
use whatsapp_rust::waproto::whatsapp as wa;
use whatsapp_rust::{Jid, NodeBuilder};

use crate::identity::{Addressing, Identity, server_jid};
use crate::keys::{fresh_key, vouch_for};
use crate::link_code::{self, Hello};
use crate::record::Record;
use crate::server::ServerError;
use crate::stanza::{answer, branch, bytes, children, leaf, text};
use crate::world::{Bundle, Device, Hub, Line, Outgoing, World};

/// Clients show these one after the other.
const REFERENCES: usize = 6;

/// A client that is connected and waits to be linked.
pub(crate) struct Pairing {
    pub(crate) number: u64,
    pub(crate) line: Line,
    /// Who it is about to become.
    pub(crate) becomes: Option<Identity>,
    /// What it asked a phone to confirm by a code.
    pub(crate) hello: Option<Hello>,
}

impl Pairing {
    pub(crate) fn send(&self, stanza: Node) {
        // A line whose other end has gone is as good as none.
        let _ = self.line.send(Outgoing::Stanza(stanza));
    }

    /// Begins every reference that the client was given, and nobody else's.
    fn reference_prefix(&self) -> String {
        format!("2@loopback-{}-", self.number)
    }
}

/// Takes in a client, and gives it what its QR codes are made of.
pub(crate) fn begin(world: &mut World, line: &Line) -> u64 {
    world.last_pairing += 1;
    let pairing = Pairing { number: world.last_pairing, line: line.clone(), becomes: None, hello: None };
    let prefix = pairing.reference_prefix();
    let references = (0..REFERENCES).map(|index| leaf("ref", format!("{prefix}{index}")));
    let invitation = NodeBuilder::new("iq")
        .attr("from", server_jid())
        .attr("type", "set")
        .attr("xmlns", "md")
        .attr("id", format!("pair-{}", pairing.number))
        .children([branch("pair-device", references)])
        .build();
    pairing.send(invitation);
    world.records.push(Record::WantsToPair);
    world.pairings.push(pairing);
    world.last_pairing
}

pub(crate) fn end(world: &mut World, number: u64) {
    world.pairings.retain(|pairing| pairing.number != number);
}

/// Takes one stanza from a client that is not linked yet.
pub(crate) fn take(world: &mut World, number: u64, stanza: &Node) {
    if stanza.tag != "iq" {
        return;
    }
    if let Some(signed) = stanza.get_optional_child("pair-device-sign") {
        return welcome(world, number, signed);
    }
    if !matches!(text(stanza, "type").as_deref(), Some("get" | "set")) {
        return;
    }
    let id = text(stanza, "id").unwrap_or_default();
    let request = children(stanza).first().filter(|child| child.tag == "link_code_companion_reg");
    let stage = request.and_then(|request| text(request, "stage"));
    let pairing = world.pairings.iter_mut().find(|pairing| pairing.number == number);
    let (Some(pairing), Some(request)) = (pairing, request) else { return };
    match stage.as_deref() {
        Some("companion_hello") => {
            let hello = Hello::read(request, number);
            pairing.send(answer(&id, vec![hello.accepted()]));
            pairing.hello = Some(hello);
        }
        Some("companion_finish") => {
            pairing.send(answer(&id, vec![]));
            link_code::finish(world, number, request);
        }
        _ => pairing.send(answer(&id, vec![])),
    }
}

/// What a phone does when its person scans the code.
pub(crate) fn scan(hub: &Hub, qr: &str, identity: &Identity) -> Result<(), ServerError> {
    let scanned = Scanned::read(qr).ok_or(ServerError::NoQrCode)?;
    hub.change(|world| {
        let pairing = world
            .pairings
            .iter()
            .find(|pairing| scanned.reference.starts_with(&pairing.reference_prefix()))
            .ok_or(ServerError::NobodyToPair)?;
        let number = pairing.number;
        world.open_account(identity, fresh_key());
        accept(world, number, identity, &scanned.device_key, &scanned.secret);
        Ok(())
    })
}

/// What a QR code tells the phone.
struct Scanned {
    reference: String,
    device_key: Vec<u8>,
    secret: Vec<u8>,
}

impl Scanned {
    fn read(qr: &str) -> Option<Self> {
        let (_, fields) = qr.rsplit_once('#').unwrap_or(("", qr));
        let mut fields = fields.split(',');
        let (reference, _noise_key, device_key, secret) =
            (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        Some(Self {
            reference: reference.to_owned(),
            device_key: from_base64(device_key)?,
            secret: from_base64(secret)?,
        })
    }
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}

/// Tells the client which device of which account it is, proven with the secret that it showed the phone.
pub(crate) fn accept(world: &mut World, number: u64, identity: &Identity, device_key: &[u8], secret: &[u8]) {
    let Some(account) = world.by_phone(&identity.phone) else { return };
    let vouched = proven(&account.primary, device_key, identity.device, secret);
    let migrated = wa::ClientPairingProps {
        is_chat_db_lid_migrated: Some(identity.addressing == Addressing::Lid),
        ..Default::default()
    };
    let device = NodeBuilder::new("device")
        .attr("jid", Jid::pn_device(identity.phone.as_str(), identity.device))
        .attr("lid", Jid::lid_device(identity.lid.as_str(), identity.device))
        .build();
    let success = [
        leaf("device-identity", vouched),
        device,
        leaf("client-props", migrated.encode_to_vec()),
        NodeBuilder::new("platform").attr("name", "android").build(),
        NodeBuilder::new("biz").attr("name", identity.name.as_str()).build(),
    ];
    let stanza = NodeBuilder::new("iq")
        .attr("from", server_jid())
        .attr("type", "set")
        .attr("xmlns", "md")
        .attr("id", format!("pair-{number}-success"))
        .children([branch("pair-success", success)])
        .build();
    if let Some(pairing) = world.pairings.iter_mut().find(|pairing| pairing.number == number) {
        pairing.becomes = Some(identity.clone());
        pairing.send(stanza);
    }
}

fn proven(primary: &KeyPair, device_key: &[u8], device: u16, secret: &[u8]) -> Vec<u8> {
    let details = vouch_for(primary, device_key, device).encode_to_vec();
    let hmac = hmac_sha256(secret, &details).to_vec();
    wa::ADVSignedDeviceIdentityHMAC { details: Some(details), hmac: Some(hmac), ..Default::default() }
        .encode_to_vec()
}

/// The client has countersigned: from its next login on it is a device like any other.
fn welcome(world: &mut World, number: u64, signed: &Node) {
    let pairing = world.pairings.iter().find(|pairing| pairing.number == number);
    let Some(line) = pairing.map(|pairing| pairing.line.clone()) else { return };
    let Some(identity) = pairing.and_then(|pairing| pairing.becomes.clone()) else { return };
    let vouched = signed.get_optional_child("device-identity").map(bytes);
    if let Some(account) = world.by_phone_mut(&identity.phone) {
        let keys = Bundle { vouched, ..Bundle::default() };
        account.devices.insert(identity.device, Device { keys, ..Device::default() });
    }
    world.records.push(Record::Paired { device: identity.device() });
    let restart = NodeBuilder::new("stream:error").attr("code", "515").build();
    let _ = line.send(Outgoing::Farewell(restart));
}
