//! Linking by a code that the client shows and a person types into the phone.

use whatsapp_rust::NodeBuilder;
use whatsapp_rust::wacore::crypto::hkdf_sha256;
use whatsapp_rust::wacore::libsignal::crypto::aes_256_gcm_decrypt;
use whatsapp_rust::wacore::libsignal::protocol::{KeyPair, PublicKey};
use whatsapp_rust::wacore::pair_code::PairCodeUtils;
use whatsapp_rust::wacore_binary::Node;

use crate::identity::{Identity, server_jid};
use crate::keys::{fresh_key, public_bytes};
use crate::pairing::accept;
use crate::record::Record;
use crate::server::ServerError;
use crate::stanza::{branch, child_bytes, leaf, text};
use crate::world::{Hub, World};

const SALT_BYTES: usize = 32;
const NONCE_BYTES: usize = 12;
const KEY_BYTES: usize = 32;

/// A client's request to be linked by a code.
pub(crate) struct Hello {
    phone: String,
    /// The client's key, sealed with the code that the server never sees.
    sealed_key: Vec<u8>,
    reference: Vec<u8>,
    /// Who typed the code.
    typed: Option<Typed>,
}

/// What the phone remembers between the two stages.
struct Typed {
    identity: Identity,
    ours: KeyPair,
    theirs: [u8; KEY_BYTES],
}

impl Hello {
    pub(crate) fn read(request: &Node, number: u64) -> Self {
        let jid = text(request, "jid").unwrap_or_default();
        Self {
            phone: jid.split('@').next().unwrap_or_default().to_owned(),
            sealed_key: child_bytes(request, "link_code_pairing_wrapped_companion_ephemeral_pub"),
            reference: format!("loopback-code-{number}").into_bytes(),
            typed: None,
        }
    }

    /// What the client is told to go on with.
    pub(crate) fn accepted(&self) -> Node {
        branch("link_code_companion_reg", [leaf("link_code_pairing_ref", self.reference.clone())])
    }
}

/// What a phone does when its person types the code. It takes a moment: codes are stretched.
pub(crate) async fn type_in(hub: &Hub, code: &str, identity: &Identity) -> Result<(), ServerError> {
    let sealed_key = hub.look(|world| {
        let mut hellos = world.pairings.iter().filter_map(|pairing| pairing.hello.as_ref());
        hellos.find(|hello| hello.phone == identity.phone).map(|hello| hello.sealed_key.clone())
    });
    let sealed_key = sealed_key.ok_or(ServerError::NobodyToPair)?;
    let ours = fresh_key();
    let (code, our_key) = (code.to_owned(), public_bytes(&ours));
    let stretched = tokio::task::spawn_blocking(move || {
        let theirs = PairCodeUtils::decrypt_primary_ephemeral_pub(&sealed_key, &code);
        (theirs, PairCodeUtils::encrypt_ephemeral_pub(&our_key, &code))
    });
    let (theirs, sealed) = stretched.await.expect("stretching a code does not panic");
    let typed =
        Typed { identity: identity.clone(), ours, theirs: theirs.map_err(|_| ServerError::NobodyToPair)? };
    hub.change(|world| {
        world.open_account(identity, fresh_key());
        greet(world, typed, &sealed)
    })
}

/// The phone's half of the exchange, on its way to the client.
fn greet(world: &mut World, typed: Typed, sealed: &[u8]) -> Result<(), ServerError> {
    let phone = typed.identity.phone.clone();
    let account = world.by_phone(&phone).ok_or(ServerError::NobodyToPair)?;
    let primary = public_bytes(&account.primary);
    let asks = |hello: &Hello| hello.phone == phone;
    let pairing = world
        .pairings
        .iter_mut()
        .find(|pairing| pairing.hello.as_ref().is_some_and(asks))
        .ok_or(ServerError::NobodyToPair)?;
    let hello = pairing.hello.as_mut().expect("it was found by its request");
    hello.typed = Some(typed);
    let greeting = NodeBuilder::new("link_code_companion_reg")
        .attr("stage", "primary_hello")
        .children([
            leaf("link_code_pairing_wrapped_primary_ephemeral_pub", sealed),
            leaf("primary_identity_pub", primary),
            leaf("link_code_pairing_ref", hello.reference.clone()),
        ])
        .build();
    let stanza = NodeBuilder::new("notification")
        .attr("from", server_jid())
        .attr("type", "link_code_companion_reg")
        .attr("id", format!("code-{}", pairing.number))
        .children([greeting])
        .build();
    pairing.send(stanza);
    Ok(())
}

/// The client's answer. Only with the right code do both ends share a secret.
pub(crate) fn finish(world: &mut World, number: u64, request: &Node) {
    let pairing = world.pairings.iter_mut().find(|pairing| pairing.number == number);
    let hello = pairing.and_then(|pairing| pairing.hello.as_mut());
    let Some(typed) = hello.and_then(|hello| hello.typed.take()) else { return };
    let Some(account) = world.by_phone(&typed.identity.phone) else { return };
    let device_key = child_bytes(request, "companion_identity_public");
    let bundle = child_bytes(request, "link_code_pairing_wrapped_key_bundle");
    match shared_secret(&typed, &account.primary, &device_key, &bundle) {
        Some(secret) => accept(world, number, &typed.identity, &device_key, &secret),
        None => world.records.push(Record::WrongPairingCode),
    }
}

fn shared_secret(typed: &Typed, primary: &KeyPair, device_key: &[u8], bundle: &[u8]) -> Option<Vec<u8>> {
    let (salt, sealed) = bundle.split_at_checked(SALT_BYTES)?;
    let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES)?;
    let agree = |ours: &KeyPair, theirs: &[u8]| {
        let theirs = PublicKey::from_djb_public_key_bytes(theirs).ok()?;
        ours.calculate_agreement(&theirs).ok()
    };
    let fleeting = agree(&typed.ours, &typed.theirs)?;
    let lasting = agree(primary, device_key)?;
    let purpose = b"link_code_pairing_key_bundle_encryption_key";
    let key = hkdf_sha256(&fleeting, KEY_BYTES, Some(salt), purpose).ok()?;
    let mut opened = Vec::new();
    aes_256_gcm_decrypt(key.as_slice().try_into().ok()?, nonce.try_into().ok()?, b"", sealed, &mut opened)
        .ok()?;
    // Their key, our key, and what they drew for this occasion.
    let drawn = opened.get(2 * KEY_BYTES..)?;
    hkdf_sha256(&[&fleeting, &lasting, drawn].concat(), KEY_BYTES, None, b"adv_secret").ok()
}
