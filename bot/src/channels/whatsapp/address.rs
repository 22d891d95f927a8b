//! WhatsApp's addresses and ours. A person has two: a number, and an id that tells no number.

use ledger::people::user::Address;
use whatsapp_rust::{Jid, Server, wacore::types::message::MessageSource};

/// More digits than any of WhatsApp's ids has.
const LONGEST_LID: usize = 32;

/// The addresses that a message names its sender by, the number first. Empty where it names nobody that can be known.
pub(super) fn of_sender(source: &MessageSource) -> Vec<Address> {
    let mut addresses: Vec<Address> =
        [Some(&source.sender), source.sender_alt.as_ref()].into_iter().flatten().filter_map(of).collect();
    addresses.sort_by_key(|address| address.as_phone().is_none());
    addresses.dedup();
    addresses
}

fn of(jid: &Jid) -> Option<Address> {
    match jid.server {
        Server::Pn => Address::phone(&jid.user).ok(),
        Server::Lid if is_lid(&jid.user) => Some(Address::lid(&jid.user)),
        _ => None,
    }
}

fn is_lid(user: &str) -> bool {
    (1..=LONGEST_LID).contains(&user.len()) && user.bytes().all(|byte| byte.is_ascii_digit())
}
