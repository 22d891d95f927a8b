//! What can go wrong, on demand.

use std::collections::VecDeque;

use whatsapp_rust::NodeBuilder;
use whatsapp_rust::wacore_binary::Node;

use crate::identity::{Identity, server_jid};
use crate::media::MediaFault;
use crate::routing::Answer;
use crate::world::{Account, Device, Hub, Outgoing};

const KNOWN: &str = "faults are for those who were registered";

/// The faults that a test can cause. They concern whole accounts, except for those that name a device.
pub struct Faults<'server> {
    pub(crate) hub: &'server Hub,
}

/// What is wrong with one account.
#[derive(Default)]
pub(crate) struct Troubles {
    /// The codes with which its next messages are refused.
    pub(crate) refusals: VecDeque<u16>,
    /// How many of the next ciphertexts for it get spoilt.
    pub(crate) corruptions: usize,
    /// What it acknowledges does not arrive here.
    pub(crate) receipts_are_lost: bool,
    pub(crate) acks: Acks,
    /// Why its devices cannot log in.
    pub(crate) login: Option<Refusal>,
}

/// What becomes of the server's answers to messages.
#[derive(Default)]
pub(crate) enum Acks {
    #[default]
    Prompt,
    Held(Vec<Answer>),
    Lost,
}

/// Why a device is refused when it logs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The account is banned for a while.
    TemporaryBan {
        /// Why, as WhatsApp numbers it from 101.
        code: u32,
        /// For how long.
        expire_seconds: u32,
    },
    /// The device was unlinked while it was away.
    LoggedOut,
    /// The account is locked.
    AccountLocked,
    /// The client's version is too old.
    ClientOutdated,
    /// The server is overloaded; clients come again.
    ServiceUnavailable,
    /// Any other reason.
    Other(u16),
}

impl Refusal {
    pub(crate) fn stanza(self) -> Node {
        let failure = NodeBuilder::new("failure").attr("location", "loopback");
        let failure = failure.attr("reason", self.reason().to_string());
        match self {
            Self::TemporaryBan { code, expire_seconds } => {
                failure.attr("code", code.to_string()).attr("expire", expire_seconds.to_string()).build()
            }
            _ => failure.build(),
        }
    }

    fn reason(self) -> u16 {
        match self {
            Self::LoggedOut => 401,
            Self::TemporaryBan { .. } => 402,
            Self::AccountLocked => 403,
            Self::ClientOutdated => 405,
            Self::ServiceUnavailable => 503,
            Self::Other(reason) => reason,
        }
    }
}

impl Faults<'_> {
    /// Refuses the account's next message with a code; 463 is the limit for writing to strangers. Calls add up,
    /// one message each.
    pub fn refuse_next_message(&self, from: &Identity, code: u16) {
        self.account(from, |account| account.troubles.refusals.push_back(code));
    }

    /// Spoils the next ciphertext for the account, so that it asks for another. Calls add up.
    pub fn corrupt_next_message(&self, to: &Identity) {
        self.account(to, |account| account.troubles.corruptions += 1);
    }

    /// Loses, from now on or no longer, every receipt and acknowledgement the account sends: what it got counts
    /// as not delivered, and comes again when it reconnects.
    pub fn lose_receipts(&self, from: &Identity, lose: bool) {
        self.account(from, |account| account.troubles.receipts_are_lost = lose);
    }

    /// Keeps back the server's answers to the account's messages, which are forwarded all the same.
    pub fn hold_acks(&self, from: &Identity) {
        self.account(from, |account| {
            if !matches!(account.troubles.acks, Acks::Held(_)) {
                account.troubles.acks = Acks::Held(Vec::new());
            }
        });
    }

    /// Loses the server's answers to the account's messages, which are forwarded all the same.
    pub fn lose_acks(&self, from: &Identity) {
        self.account(from, |account| account.troubles.acks = Acks::Lost);
    }

    /// Answers messages again, those first whose answers were kept back.
    pub fn release_acks(&self, from: &Identity) {
        self.hub.change(|world| {
            let account = world.by_phone_mut(&from.phone).expect(KNOWN);
            let Acks::Held(held) = std::mem::take(&mut account.troubles.acks) else { return };
            for answer in held {
                answer.send(world);
            }
        });
    }

    /// Refuses every login of the account from now on. What is connected stays so; see [`Faults::cut`].
    pub fn refuse_logins(&self, of: &Identity, why: Refusal) {
        self.account(of, |account| account.troubles.login = Some(why));
    }

    /// Lets the account log in again.
    pub fn admit_logins(&self, of: &Identity) {
        self.account(of, |account| account.troubles.login = None);
    }

    /// Ends the device's connection the way the server recycles them: the client comes back by itself.
    pub fn end_stream(&self, of: &Identity) {
        self.farewell(of, NodeBuilder::new("xmlstreamend").build());
    }

    /// Ends the device's connection without a word.
    pub fn cut(&self, of: &Identity) {
        self.device(of, |device| device.send(Outgoing::Cut));
    }

    /// Unlinks the device: it must not come back.
    pub fn log_out(&self, of: &Identity) {
        self.farewell(of, stream_error("401", "device_removed"));
    }

    /// Tells the device that another connection took its place.
    pub fn replace_stream(&self, of: &Identity) {
        self.farewell(of, stream_error("409", "replaced"));
    }

    /// Sends the device any stanza at all, and forgets it.
    pub fn inject(&self, to: &Identity, stanza: Node) {
        self.device(to, |device| device.send(Outgoing::Stanza(stanza)));
    }

    /// Sends the device a properly encrypted frame that holds these bytes instead of a stanza.
    pub fn inject_bytes(&self, to: &Identity, bytes: &[u8]) {
        self.device(to, |device| device.send(Outgoing::Bytes(bytes.to_vec())));
    }

    /// Answers every download this way from now on, or properly again.
    pub fn spoil_downloads(&self, how: Option<MediaFault>) {
        self.hub.change(|world| world.media.fault = how);
    }

    /// Refuses every upload with this status from now on, or none.
    pub fn refuse_uploads(&self, status: Option<u16>) {
        self.hub.change(|world| world.media.upload_refusal = status);
    }

    fn farewell(&self, of: &Identity, stanza: Node) {
        self.device(of, |device| device.send(Outgoing::Farewell(stanza)));
    }

    fn account(&self, of: &Identity, change: impl FnOnce(&mut Account)) {
        self.hub.change(|world| {
            let account = world.by_phone_mut(&of.phone);
            change(account.expect(KNOWN));
        });
    }

    fn device(&self, of: &Identity, act: impl FnOnce(&Device)) {
        self.hub.change(|world| {
            let device = world.device(&of.device());
            act(device.expect(KNOWN));
        });
    }
}

fn stream_error(code: &'static str, conflict: &'static str) -> Node {
    let conflict = NodeBuilder::new("conflict").attr("type", conflict).build();
    NodeBuilder::new("stream:error")
        .attr("from", server_jid())
        .attr("code", code)
        .children([conflict])
        .build()
}
