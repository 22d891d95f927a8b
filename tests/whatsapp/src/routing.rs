//! What devices send to each other: messages, receipts, and whether somebody is typing.

use whatsapp_rust::wacore::libsignal::protocol::PreKeySignalMessage;
use whatsapp_rust::wacore_binary::{Node, NodeContent};
use whatsapp_rust::{Jid, NodeBuilder, Server};

use crate::faults::Acks;
use crate::identity::DeviceName;
use crate::query::answer_query;
use crate::record::{Receipt, ReceiptKind, Record, Sent};
use crate::stanza::{children, grandchildren, jid, text};
use crate::world::{Account, Class, Outgoing, Waiting, World, stamp};

/// Takes one stanza from a device that is logged in.
pub(crate) fn take(world: &mut World, from: &DeviceName, stanza: &Node) {
    match stanza.tag.as_ref() {
        "iq" => answer_query(world, from, stanza),
        "message" => take_message(world, from, stanza),
        "receipt" => take_receipt(world, from, stanza),
        "ack" => take_acknowledgement(world, from, stanza),
        "chatstate" => take_chat_state(world, from, stanza),
        "presence" => take_presence(world, from, stanza),
        tag => note_other(world, from, tag),
    }
}

fn note_other(world: &mut World, from: &DeviceName, tag: &str) {
    world.records.push(Record::Other { device: from.clone(), tag: tag.to_owned() });
}

fn take_message(world: &mut World, from: &DeviceName, stanza: &Node) {
    let (Some(id), Some(to)) = (text(stanza, "id"), jid(stanza, "to")) else {
        return note_other(world, from, "message");
    };
    let envelopes = envelopes(stanza, &to);
    // What a client tells the other devices of its own account is nobody's message.
    let is_internal = text(stanza, "category").as_deref() == Some("peer");
    if is_internal {
        note_other(world, from, "peer message");
    } else {
        let sent = sent(world, from, stanza, &id, &to);
        let is_again = envelopes.iter().any(|(_, sealed)| sealed.attrs.contains_key("count"));
        world.records.push(if is_again { Record::Resent(sent) } else { Record::Message(sent) });
    }
    let error = if is_internal { None } else { next_refusal(world, from) };
    answer_message(world, from, &id, &to, error);
    if error.is_some() {
        return;
    }
    let Some(sender) = world.by_phone(&from.phone) else { return };
    let forwards: Vec<(Jid, Node)> = envelopes
        .into_iter()
        .map(|(addressee, sealed)| {
            let forward = forward(sender, from, stanza, &to, &addressee, sealed);
            (addressee, forward)
        })
        .collect();
    for (addressee, stanza) in forwards {
        hand_over(world, &addressee, &id, stanza);
    }
}

fn sent(world: &World, from: &DeviceName, stanza: &Node, id: &str, to: &Jid) -> Sent {
    Sent {
        from: from.clone(),
        to: to.clone(),
        to_phone: phone(world, to),
        id: id.to_owned(),
        kind: text(stanza, "type").unwrap_or_default(),
        edit: text(stanza, "edit"),
    }
}

/// The account's phone number, or the address itself where nobody has it.
fn phone(world: &World, jid: &Jid) -> String {
    world.account(jid).map_or_else(|| jid.user.to_string(), |account| account.phone.clone())
}

fn next_refusal(world: &mut World, from: &DeviceName) -> Option<u16> {
    world.by_phone_mut(&from.phone)?.troubles.refusals.pop_front()
}

/// One sealed copy for each device it is meant for.
fn envelopes(stanza: &Node, to: &Jid) -> Vec<(Jid, Node)> {
    let addressed = grandchildren(stanza, "participants")
        .iter()
        .filter_map(|copy| Some((jid(copy, "jid")?, copy.get_optional_child("enc")?.clone())));
    let direct = stanza.get_optional_child("enc").map(|sealed| (to.clone(), sealed.clone()));
    addressed.chain(direct).collect()
}

/// Tells the sender that the server has the message, or will not have it.
fn answer_message(world: &mut World, from: &DeviceName, id: &str, to: &Jid, error: Option<u16>) {
    let answer = Answer { device: from.clone(), to: to.clone(), id: id.to_owned(), error };
    let Some(account) = world.by_phone_mut(&from.phone) else { return };
    match &mut account.troubles.acks {
        Acks::Lost => {}
        Acks::Held(held) => held.push(answer),
        Acks::Prompt => answer.send(world),
    }
}

/// The server's answer to a message.
pub(crate) struct Answer {
    device: DeviceName,
    to: Jid,
    id: String,
    error: Option<u16>,
}

impl Answer {
    pub(crate) fn send(self, world: &mut World) {
        let mut ack = NodeBuilder::new("ack")
            .attr("class", "message")
            .attr("id", self.id.as_str())
            .attr("from", self.to)
            .attr("t", stamp());
        if let Some(code) = self.error {
            ack = ack.attr("error", code.to_string());
        }
        if let Some(device) = world.device(&self.device) {
            device.send(Outgoing::Stanza(ack.build()));
        }
        world.records.push(Record::Answered { device: self.device, id: self.id, error: self.error });
    }
}

/// The message as one device of the addressee's gets it: from the sender's name of the kind that the
/// addressee was addressed by, with the other name beside it.
fn forward(
    sender: &Account,
    from: &DeviceName,
    stanza: &Node,
    to: &Jid,
    addressee: &Jid,
    sealed: Node,
) -> Node {
    let (by_phone, by_lid) = names(sender, from.device);
    let is_lid = addressee.server == Server::Lid;
    let is_own = addressee.user == if is_lid { by_lid.user.as_str() } else { by_phone.user.as_str() };
    let mut forward = NodeBuilder::new("message")
        .attr("from", if is_lid { by_lid.clone() } else { by_phone.clone() })
        .attr("id", text(stanza, "id").unwrap_or_default())
        .attr("t", stamp())
        .attr("type", text(stanza, "type").unwrap_or_else(|| "text".to_owned()))
        .attr("notify", sender.name.as_str());
    forward = if is_lid {
        forward.attr("sender_pn", by_phone.to_non_ad()).attr("addressing_mode", "lid")
    } else {
        forward.attr("sender_lid", by_lid.to_non_ad())
    };
    if is_own {
        forward = forward.attr("recipient", to.clone());
    }
    if let Some(edit) = text(stanza, "edit") {
        forward = forward.attr("edit", edit);
    }
    let begins_conversation = text(&sealed, "type").as_deref() == Some("pkmsg");
    let vouched = stanza.get_optional_child("device-identity").filter(|_| begins_conversation).cloned();
    forward.children([sealed].into_iter().chain(vouched)).build()
}

/// A device's two names.
fn names(account: &Account, device: u16) -> (Jid, Jid) {
    (Jid::pn_device(account.phone.as_str(), device), Jid::lid_device(account.lid.as_str(), device))
}

fn hand_over(world: &mut World, addressee: &Jid, id: &str, mut stanza: Node) {
    let Some(account) = world.account_mut(addressee) else { return };
    let name = DeviceName { phone: account.phone.clone(), device: addressee.device };
    let Some(device) = account.devices.get_mut(&addressee.device) else { return };
    if device.is_unattended {
        return;
    }
    if account.troubles.corruptions > 0 && spoil(&mut stanza) {
        account.troubles.corruptions -= 1;
    }
    let live = device.is_receiving;
    device.deliver(Waiting { class: Class::Message, id: id.to_owned(), stanza });
    world.records.push(Record::Forwarded { device: name, id: id.to_owned(), live });
}

/// Turns over one byte of what proves the ciphertext whole.
fn spoil(stanza: &mut Node) -> bool {
    let Some(NodeContent::Nodes(content)) = &mut stanza.content else { return false };
    let Some(sealed) = content.iter_mut().find(|child| child.tag == "enc") else { return false };
    let begins_conversation = text(sealed, "type").as_deref() == Some("pkmsg");
    let Some(NodeContent::Bytes(bytes)) = &mut sealed.content else { return false };
    let end = if begins_conversation { end_of_first_message(bytes) } else { bytes.len().checked_sub(1) };
    let Some(proof) = end.and_then(|end| bytes.get_mut(end)) else { return false };
    *proof ^= 0xff;
    true
}

/// The message that begins a conversation lies inside the keys that it begins with.
fn end_of_first_message(bytes: &[u8]) -> Option<usize> {
    let opening = PreKeySignalMessage::try_from(bytes).ok()?;
    let inner = opening.message().as_ref();
    let start = bytes.windows(inner.len()).position(|window| window == inner)?;
    (start + inner.len()).checked_sub(1)
}

fn take_receipt(world: &mut World, from: &DeviceName, stanza: &Node) {
    let (Some(id), Some(to)) = (text(stanza, "id"), jid(stanza, "to")) else {
        return note_other(world, from, "receipt");
    };
    if world.by_phone(&from.phone).is_some_and(|account| account.troubles.receipts_are_lost) {
        return note_other(world, from, "lost receipt");
    }
    let wire_kind = text(stanza, "type");
    let mut ids = vec![id.clone()];
    ids.extend(grandchildren(stanza, "list").iter().filter_map(|item| text(item, "id")));
    let mut ack =
        NodeBuilder::new("ack").attr("class", "receipt").attr("id", id.as_str()).attr("from", to.clone());
    if let Some(kind) = &wire_kind {
        ack = ack.attr("type", kind.as_str());
    }
    let kind = ReceiptKind::from_wire(wire_kind.as_deref());
    if let Some(device) = world.device_mut(from) {
        device.send(Outgoing::Stanza(ack.build()));
        if kind != ReceiptKind::Retry {
            device.settle(Class::Message, &ids);
        }
    }
    forward_receipt(world, from, stanza, &id, &to);
    let to_phone = phone(world, &to);
    world.records.push(Record::Receipt(Receipt { from: from.clone(), to, to_phone, ids, kind }));
}

/// To the one device that can seal the message once more, or to all of the account's.
fn forward_receipt(world: &mut World, from: &DeviceName, stanza: &Node, id: &str, to: &Jid) {
    let Some(account) = world.by_phone(&from.phone) else { return };
    let (by_phone, by_lid) = names(account, from.device);
    let sender = if to.server == Server::Lid { by_lid } else { by_phone };
    let mut forward = NodeBuilder::new("receipt").attr("from", sender).attr("id", id).attr("t", stamp());
    let kind = text(stanza, "type");
    if let Some(kind) = &kind {
        forward = forward.attr("type", kind.as_str());
    }
    let forward = forward.apply_content(stanza.content.clone()).build();
    let is_retry = kind.as_deref() == Some("retry");
    let Some(account) = world.account_mut(to) else { return };
    for (number, device) in &mut account.devices {
        if !is_retry || *number == to.device {
            let stanza = forward.clone();
            device.deliver(Waiting { class: Class::Receipt, id: id.to_owned(), stanza });
        }
    }
}

fn take_acknowledgement(world: &mut World, from: &DeviceName, stanza: &Node) {
    let id = text(stanza, "id").unwrap_or_default();
    let class = match text(stanza, "class").as_deref() {
        Some("message") => Class::Message,
        Some("receipt") => Class::Receipt,
        _ => return note_other(world, from, "ack"),
    };
    let Some(account) = world.by_phone_mut(&from.phone) else { return };
    if account.troubles.receipts_are_lost {
        return note_other(world, from, "lost ack");
    }
    if let Some(device) = account.devices.get_mut(&from.device) {
        device.settle_first(class, &id);
    }
    if class == Class::Message {
        let error = text(stanza, "error");
        world.records.push(Record::Acknowledged { device: from.clone(), id, error });
    }
}

fn take_chat_state(world: &mut World, from: &DeviceName, stanza: &Node) {
    let (Some(to), Some(account)) = (jid(stanza, "to"), world.by_phone(&from.phone)) else { return };
    let (by_phone, by_lid) = names(account, from.device);
    let sender = if to.server == Server::Lid { by_lid } else { by_phone };
    let forward = NodeBuilder::new("chatstate")
        .attr("from", sender.to_non_ad())
        .apply_content(stanza.content.clone())
        .build();
    if let Some(account) = world.account(&to) {
        account.devices.values().for_each(|device| device.send_live(&forward));
    }
    let state = children(stanza).first().map(|child| child.tag.to_string()).unwrap_or_default();
    world.records.push(Record::ChatState { device: from.clone(), to, state });
}

fn take_presence(world: &mut World, from: &DeviceName, stanza: &Node) {
    match text(stanza, "type").as_deref() {
        None | Some("available") => {
            world.records.push(Record::Presence { device: from.clone(), available: true });
        }
        Some("unavailable") => {
            world.records.push(Record::Presence { device: from.clone(), available: false });
        }
        Some(_) => note_other(world, from, "presence"),
    }
}
