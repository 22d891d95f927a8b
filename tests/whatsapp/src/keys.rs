//! Keys: the server's own, and the signatures that make a device one of an account's.

use rand_of_whatsapp::rngs::ThreadRng;
use whatsapp_rust::buffa::Message as _;
use whatsapp_rust::wacore::libsignal::protocol::{KeyPair, PrivateKey};
use whatsapp_rust::wacore::time::now_secs;
use whatsapp_rust::waproto::whatsapp as wa;

/// Every server has the same key, so that a store seeded for one of them can log in to any other.
const SERVER_SECRET: [u8; 32] = *b"loopback servers keep no secrets";

/// What a primary signs about a linked device, and what the device signs in turn.
const ACCOUNT_SIGNATURE_PREFIX: [u8; 2] = [6, 0];
const DEVICE_SIGNATURE_PREFIX: [u8; 2] = [6, 1];

/// The pair that proves to clients that they reached this server.
pub(crate) fn server_key() -> KeyPair {
    let secret = PrivateKey::deserialize(&SERVER_SECRET).expect("32 bytes are a key");
    KeyPair::try_from(secret).expect("a secret key has a public one")
}

pub(crate) fn chance() -> ThreadRng {
    rand_of_whatsapp::rng()
}

pub(crate) fn fresh_key() -> KeyPair {
    KeyPair::generate(&mut chance())
}

/// The 32 bytes of a public key, without the byte that names the curve.
pub(crate) fn public_bytes(pair: &KeyPair) -> [u8; 32] {
    pair.public_key.public_key_bytes().try_into().expect("a public key has 32 bytes")
}

pub(crate) fn sign(pair: &KeyPair, parts: &[&[u8]]) -> Vec<u8> {
    let message = parts.concat();
    pair.calculate_signature(&message, &mut chance()).expect("a key signs").to_vec()
}

/// What the primary says about a linked device: everything but the device's own signature.
pub(crate) fn vouch_for(primary: &KeyPair, device_key: &[u8], device: u16) -> wa::ADVSignedDeviceIdentity {
    let details = wa::ADVDeviceIdentity {
        raw_id: Some(1),
        timestamp: Some(now()),
        key_index: Some(u32::from(device)),
        ..Default::default()
    }
    .encode_to_vec();
    let signature = sign(primary, &[&ACCOUNT_SIGNATURE_PREFIX, &details, device_key]);
    wa::ADVSignedDeviceIdentity {
        details: Some(details),
        account_signature_key: Some(public_bytes(primary).to_vec()),
        account_signature: Some(signature),
        ..Default::default()
    }
}

/// The same with the device's signature, as a paired device keeps it.
pub(crate) fn vouched_device(
    primary: &KeyPair,
    device_pair: &KeyPair,
    device: u16,
) -> wa::ADVSignedDeviceIdentity {
    let device_key = public_bytes(device_pair);
    let mut signed = vouch_for(primary, &device_key, device);
    let details = signed.details.as_deref().expect("it was just filled in");
    let signature =
        sign(device_pair, &[&DEVICE_SIGNATURE_PREFIX, details, &device_key, &public_bytes(primary)]);
    signed.device_signature = Some(signature);
    signed
}

/// The list by which others know that an account's devices are its own.
pub(crate) fn key_index_list(devices: impl Iterator<Item = u16>) -> Vec<u8> {
    let mut valid: Vec<u32> = devices.map(u32::from).collect();
    valid.sort_unstable();
    let list = wa::ADVKeyIndexList {
        raw_id: Some(1),
        timestamp: Some(now()),
        current_index: valid.last().copied(),
        valid_indexes: valid,
        ..Default::default()
    };
    wa::ADVSignedKeyIndexList { details: Some(list.encode_to_vec()), ..Default::default() }.encode_to_vec()
}

/// Seconds since 1970, as stanzas carry them.
pub(crate) fn now() -> u64 {
    now_secs().try_into().expect("it is later than 1970")
}
