//! What the server knows: accounts, their devices, what waits for them, and everything that happened.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Mutex;

use tokio::sync::{mpsc, watch};
use whatsapp_rust::wacore::libsignal::protocol::KeyPair;
use whatsapp_rust::wacore_binary::Node;
use whatsapp_rust::{Jid, Server};

use crate::faults::Troubles;
use crate::identity::{DeviceName, Identity};
use crate::keys::{fresh_key, key_index_list, now, public_bytes, sign};
use crate::media::Media;
use crate::pairing::Pairing;
use crate::record::Record;

/// The world behind a lock, and a bell that rings after each change.
pub(crate) struct Hub {
    world: Mutex<World>,
    bell: watch::Sender<()>,
}

impl Hub {
    pub(crate) fn new() -> Self {
        Self { world: Mutex::new(World::default()), bell: watch::Sender::new(()) }
    }

    pub(crate) fn look<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.world.lock().expect("nobody panics while holding the world"))
    }

    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let outcome = change(&mut self.world.lock().expect("nobody panics while holding the world"));
        self.bell.send_replace(());
        outcome
    }

    /// Hears every change from now on.
    pub(crate) fn listen(&self) -> watch::Receiver<()> {
        self.bell.subscribe()
    }
}

#[derive(Default)]
pub(crate) struct World {
    accounts: HashMap<String, Account>,
    phones_by_lid: HashMap<String, String>,
    pub(crate) records: Vec<Record>,
    pub(crate) media: Media,
    /// Clients that wait to be linked.
    pub(crate) pairings: Vec<Pairing>,
    pub(crate) last_pairing: u64,
}

/// One person's account with all its devices.
pub(crate) struct Account {
    pub(crate) phone: String,
    pub(crate) lid: String,
    pub(crate) name: String,
    /// The key with which the account vouches for its devices.
    pub(crate) primary: KeyPair,
    pub(crate) devices: BTreeMap<u16, Device>,
    pub(crate) troubles: Troubles,
}

#[derive(Default)]
pub(crate) struct Device {
    pub(crate) keys: Bundle,
    /// Where to send what is meant for it, while it is connected.
    pub(crate) line: Option<Line>,
    /// It has asked for what waits, and gets everything else as it comes.
    pub(crate) is_receiving: bool,
    /// What was not acknowledged yet, oldest first.
    pub(crate) queue: VecDeque<Waiting>,
    /// A phone that nobody runs; nothing is kept for it.
    pub(crate) is_unattended: bool,
}

/// What others need to begin a conversation with a device.
#[derive(Default)]
pub(crate) struct Bundle {
    pub(crate) registration: Vec<u8>,
    pub(crate) identity: Vec<u8>,
    pub(crate) signed: Option<SignedKey>,
    pub(crate) one_time: VecDeque<OneTimeKey>,
    /// The account's word for a linked device.
    pub(crate) vouched: Option<Vec<u8>>,
}

#[derive(Clone)]
pub(crate) struct SignedKey {
    pub(crate) id: Vec<u8>,
    pub(crate) value: Vec<u8>,
    pub(crate) signature: Vec<u8>,
}

pub(crate) struct OneTimeKey {
    pub(crate) id: Vec<u8>,
    pub(crate) value: Vec<u8>,
}

/// A stanza that is kept until the device acknowledges it.
pub(crate) struct Waiting {
    pub(crate) class: Class,
    pub(crate) id: String,
    pub(crate) stanza: Node,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Message,
    Receipt,
}

/// The way to a connected device.
pub(crate) type Line = mpsc::UnboundedSender<Outgoing>;

pub(crate) enum Outgoing {
    Stanza(Node),
    /// The last stanza of this connection.
    Farewell(Node),
    /// Bytes that need not be a stanza.
    Bytes(Vec<u8>),
    /// The connection ends without a word.
    Cut,
}

impl World {
    pub(crate) fn account(&self, jid: &Jid) -> Option<&Account> {
        self.accounts.get(self.phone_of(jid)?)
    }

    pub(crate) fn account_mut(&mut self, jid: &Jid) -> Option<&mut Account> {
        let phone = self.phone_of(jid)?.to_owned();
        self.accounts.get_mut(&phone)
    }

    fn phone_of<'a>(&'a self, jid: &'a Jid) -> Option<&'a str> {
        match jid.server {
            Server::Lid => self.phones_by_lid.get(jid.user.as_str()).map(String::as_str),
            _ => Some(jid.user.as_str()),
        }
    }

    pub(crate) fn by_phone(&self, phone: &str) -> Option<&Account> {
        self.accounts.get(phone)
    }

    pub(crate) fn by_phone_mut(&mut self, phone: &str) -> Option<&mut Account> {
        self.accounts.get_mut(phone)
    }

    pub(crate) fn device(&self, name: &DeviceName) -> Option<&Device> {
        self.by_phone(&name.phone)?.devices.get(&name.device)
    }

    pub(crate) fn device_mut(&mut self, name: &DeviceName) -> Option<&mut Device> {
        self.by_phone_mut(&name.phone)?.devices.get_mut(&name.device)
    }

    /// The identity's account. A new one has a phone that nobody runs, unless the identity is that phone.
    pub(crate) fn open_account(&mut self, identity: &Identity, primary: KeyPair) -> &mut Account {
        self.phones_by_lid.insert(identity.lid.clone(), identity.phone.clone());
        self.accounts.entry(identity.phone.clone()).or_insert_with(|| Account::new(identity, primary))
    }
}

impl Account {
    fn new(identity: &Identity, primary: KeyPair) -> Self {
        let mut devices = BTreeMap::new();
        if identity.device != 0 {
            devices.insert(0, Device::unattended(&primary));
        }
        Self {
            phone: identity.phone.clone(),
            lid: identity.lid.clone(),
            name: identity.name.clone(),
            primary,
            devices,
            troubles: Troubles::default(),
        }
    }

    pub(crate) fn key_index_list(&self) -> Option<Vec<u8>> {
        let has_linked = self.devices.keys().any(|device| *device != 0);
        has_linked.then(|| key_index_list(self.devices.keys().copied()))
    }
}

impl Device {
    /// A phone others can encrypt for, though nobody reads it.
    fn unattended(primary: &KeyPair) -> Self {
        const KEY_ID: [u8; 3] = [0, 0, 1];
        let signed = fresh_key();
        let signature = sign(primary, &[&signed.public_key.serialize()]);
        let keys = Bundle {
            registration: vec![0, 0, 0, 1],
            identity: public_bytes(primary).to_vec(),
            signed: Some(SignedKey { id: KEY_ID.to_vec(), value: public_bytes(&signed).to_vec(), signature }),
            one_time: VecDeque::new(),
            vouched: None,
        };
        Self { keys, is_unattended: true, ..Self::default() }
    }

    /// Keeps a stanza until it is acknowledged, and sends it at once to a device that is receiving.
    pub(crate) fn deliver(&mut self, waiting: Waiting) {
        if self.is_unattended {
            return;
        }
        self.send_live(&waiting.stanza);
        self.queue.push_back(waiting);
    }

    /// Sends what need not arrive.
    pub(crate) fn send_live(&self, stanza: &Node) {
        if self.is_receiving {
            self.send(Outgoing::Stanza(stanza.clone()));
        }
    }

    /// A line whose other end has gone is as good as none.
    pub(crate) fn send(&self, outgoing: Outgoing) {
        if let Some(line) = &self.line {
            let _ = line.send(outgoing);
        }
    }

    /// Forgets what the device says it has, however often it was sent.
    pub(crate) fn settle(&mut self, class: Class, ids: &[String]) {
        self.queue.retain(|waiting| waiting.class != class || !ids.contains(&waiting.id));
    }

    /// Forgets one delivery that the device acknowledged: what its sender has sent again since is another.
    pub(crate) fn settle_first(&mut self, class: Class, id: &str) {
        let first = self.queue.iter().position(|waiting| waiting.class == class && waiting.id == id);
        first.and_then(|first| self.queue.remove(first));
    }

    pub(crate) fn hang_up(&mut self) {
        self.line = None;
        self.is_receiving = false;
    }
}

/// The moment as stanzas carry it.
pub(crate) fn stamp() -> String {
    now().to_string()
}
