//! Answers to what devices ask of the server.

use whatsapp_rust::wacore_binary::Node;
use whatsapp_rust::{Jid, NodeBuilder, Server};

use crate::identity::DeviceName;
use crate::record::Record;
use crate::stanza::{
    answer, branch, bulletin, bytes, child_bytes, children, grandchildren, jid, leaf, refusal, text,
};
use crate::world::{Account, Bundle, Class, OneTimeKey, Outgoing, SignedKey, World, stamp};

/// The host of every file. Clients are given an HTTP client that comes to this server instead.
pub(crate) const MEDIA_HOST: &str = "media.loopback";
/// The number of the only kind of key there is.
const DJB_CURVE: [u8; 1] = [5];

/// Answers one query.
pub(crate) fn answer_query(world: &mut World, from: &DeviceName, query: &Node) {
    let kind = text(query, "type").unwrap_or_default();
    if kind == "result" || kind == "error" {
        return;
    }
    let id = text(query, "id").unwrap_or_default();
    let space = text(query, "xmlns").unwrap_or_default();
    let about = children(query).first().map(|child| child.tag.to_string()).unwrap_or_default();
    let what = format!("{space} {kind} {about}");
    world.records.push(Record::Query { device: from.clone(), what });

    let mut replies = Vec::new();
    match (space.as_str(), kind.as_str(), about.as_str()) {
        ("passive", _, "active") => {
            replies.push(answer(&id, vec![]));
            replies.extend(begin_receiving(world, from));
        }
        ("encrypt", "set", "rotate") => {
            let fresh =
                query.get_optional_child("rotate").and_then(|rotate| rotate.get_optional_child("skey"));
            if let (Some(device), Some(fresh)) = (world.device_mut(from), fresh) {
                device.keys.signed = Some(signed_key(fresh));
            }
            replies.push(answer(&id, vec![]));
        }
        ("encrypt", "set", _) => {
            if let Some(device) = world.device_mut(from) {
                take_keys(&mut device.keys, query);
            }
            replies.push(answer(&id, vec![]));
        }
        ("encrypt", "get", "count") => {
            let left = world.device(from).map_or(0, |device| device.keys.one_time.len());
            let count = NodeBuilder::new("count").attr("value", left.to_string()).build();
            replies.push(answer(&id, vec![count]));
        }
        // "Not found" would make clients upload all their keys again.
        ("encrypt", "get", "digest") => replies.push(refusal(&id, 503, "service-unavailable")),
        ("encrypt", "get", "key") => {
            let bundles = grandchildren(query, "key").iter().map(|user| hand_out_keys(world, user));
            let list = branch("list", bundles);
            replies.push(answer(&id, vec![list]));
        }
        ("usync", ..) => replies.push(answer(&id, vec![look_up(world, query)])),
        ("w:m", ..) => replies.push(answer(&id, vec![media_connection()])),
        ("abt", ..) => replies.push(answer(&id, vec![properties()])),
        ("privacy", "get", _) => replies.push(answer(&id, vec![branch("privacy", [])])),
        ("blocklist", ..) => replies.push(answer(&id, vec![branch("list", [])])),
        ("w:sync:app:state", ..) => replies.push(answer(&id, vec![empty_collections(query)])),
        _ => replies.push(answer(&id, vec![])),
    }
    if let Some(device) = world.device(from) {
        for reply in replies {
            device.send(Outgoing::Stanza(reply));
        }
    }
}

/// Everything that waits, between an announcement of how much and a closing line. Clients count as connected
/// after the closing line.
fn begin_receiving(world: &mut World, from: &DeviceName) -> Vec<Node> {
    let Some(device) = world.device_mut(from) else { return vec![] };
    device.is_receiving = true;
    let waiting = device.queue.len();
    let messages = device.queue.iter().filter(|waiting| waiting.class == Class::Message).count();
    let mut replies = Vec::with_capacity(waiting + 2);
    if waiting > 0 {
        let preview = NodeBuilder::new("offline_preview")
            .attr("count", waiting.to_string())
            .attr("message", messages.to_string())
            .attr("receipt", (waiting - messages).to_string())
            .attr("notification", "0")
            .attr("appdata", "0");
        replies.push(bulletin(preview.build()));
        replies.extend(device.queue.iter().map(|waiting| {
            let mut stanza = waiting.stanza.clone();
            stanza.attrs.push("offline", "0");
            stanza
        }));
    }
    let end = NodeBuilder::new("offline").attr("count", waiting.to_string()).build();
    replies.push(bulletin(end));
    world.records.push(Record::Receiving { device: from.clone(), waiting });
    replies
}

fn take_keys(keys: &mut Bundle, query: &Node) {
    keys.registration = child_bytes(query, "registration");
    keys.identity = child_bytes(query, "identity");
    keys.signed = query.get_optional_child("skey").map(signed_key);
    let fresh = grandchildren(query, "list")
        .iter()
        .map(|key| OneTimeKey { id: child_bytes(key, "id"), value: child_bytes(key, "value") });
    keys.one_time.extend(fresh);
}

fn signed_key(node: &Node) -> SignedKey {
    SignedKey {
        id: child_bytes(node, "id"),
        value: child_bytes(node, "value"),
        signature: child_bytes(node, "signature"),
    }
}

/// A device's keys for whoever wants to write to it. A one-time key is used up, and none left is no obstacle.
fn hand_out_keys(world: &mut World, user: &Node) -> Node {
    let Some(whose) = jid(user, "jid") else { return branch("user", []) };
    let keys = world
        .account_mut(&whose)
        .and_then(|account| account.devices.get_mut(&whose.device))
        .map(|device| &mut device.keys)
        .and_then(|keys| keys.signed.clone().map(|signed| (keys, signed)));
    let reply = NodeBuilder::new("user").attr("jid", whose);
    let Some((keys, signed)) = keys else {
        let error = NodeBuilder::new("error").attr("code", "406").attr("text", "not-acceptable");
        return reply.children([error.build()]).build();
    };
    let mut content = vec![
        leaf("registration", keys.registration.clone()),
        leaf("type", DJB_CURVE),
        leaf("identity", keys.identity.clone()),
        branch(
            "skey",
            [leaf("id", signed.id), leaf("value", signed.value), leaf("signature", signed.signature)],
        ),
    ];
    if let Some(key) = keys.one_time.pop_front() {
        content.push(branch("key", [leaf("id", key.id), leaf("value", key.value)]));
    }
    if let Some(vouched) = &keys.vouched {
        content.push(leaf("device-identity", vouched.clone()));
    }
    reply.children(content).build()
}

/// What is known of the accounts asked for: their devices, their other name, whether they exist at all.
fn look_up(world: &World, query: &Node) -> Node {
    let request = query.get_optional_child("usync");
    let wanted: Vec<String> = request
        .map(|request| grandchildren(request, "query").iter().map(|child| child.tag.to_string()).collect())
        .unwrap_or_default();
    let users = request.map(|request| grandchildren(request, "list")).unwrap_or_default();
    let found: Vec<Node> = users.iter().filter_map(|user| describe(world, user, &wanted)).collect();
    NodeBuilder::new("usync")
        .attr("sid", request.and_then(|request| text(request, "sid")).unwrap_or_default())
        .attr("index", "0")
        .attr("last", "true")
        .attr("mode", "query")
        .attr("context", "message")
        .children([branch("list", found)])
        .build()
}

fn describe(world: &World, user: &Node, wanted: &[String]) -> Option<Node> {
    let by_number = || {
        let contact = user.get_optional_child("contact")?;
        let number = String::from_utf8(bytes(contact)).ok()?;
        Some(Jid::pn(number.trim_start_matches('+')))
    };
    let whose = jid(user, "jid").or_else(by_number)?;
    let mut reply = NodeBuilder::new("user").attr("jid", whose.to_non_ad());
    let account = world.account(&whose);
    if let (Some(account), Server::Lid) = (account, whose.server) {
        reply = reply.attr("pn_jid", Jid::pn(account.phone.as_str()));
    }
    let content = wanted.iter().filter_map(|what| match (what.as_str(), account) {
        ("devices", Some(account)) => Some(devices(account)),
        ("lid", Some(account)) => {
            Some(NodeBuilder::new("lid").attr("val", Jid::lid(account.lid.as_str())).build())
        }
        ("contact", known) => {
            let kind = if known.is_some() { "in" } else { "out" };
            Some(NodeBuilder::new("contact").attr("type", kind).build())
        }
        _ => None,
    });
    Some(reply.children(content).build())
}

fn devices(account: &Account) -> Node {
    let list = account.devices.keys().map(|number| {
        let device = NodeBuilder::new("device").attr("id", number.to_string());
        if *number == 0 { device.build() } else { device.attr("key-index", number.to_string()).build() }
    });
    let mut content = vec![branch("device-list", list)];
    if let Some(signed) = account.key_index_list() {
        content.push(NodeBuilder::new("key-index-list").attr("ts", stamp()).bytes(signed).build());
    }
    branch("devices", content)
}

fn media_connection() -> Node {
    let host = NodeBuilder::new("host").attr("hostname", MEDIA_HOST).attr("type", "primary").build();
    NodeBuilder::new("media_conn")
        .attr("auth", "loopback")
        .attr("ttl", "300")
        .attr("auth_ttl", "21600")
        .attr("max_buckets", "12")
        .children([host])
        .build()
}

fn properties() -> Node {
    NodeBuilder::new("props")
        .attr("protocol", "1")
        .attr("ab_key", "loopback")
        .attr("hash", "loopback")
        .attr("refresh", "86400")
        .build()
}

fn empty_collections(query: &Node) -> Node {
    let collections = grandchildren(query, "sync").iter().map(|collection| {
        NodeBuilder::new("collection")
            .attr("name", text(collection, "name").unwrap_or_default())
            .attr("version", "0")
            .build()
    });
    branch("sync", collections)
}
