//! What happened at the server, in order, for tests to look at.

use whatsapp_rust::Jid;

use crate::identity::DeviceName;
use crate::noise::Handshake;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A device logged in.
    LoggedIn {
        /// Which device.
        device: DeviceName,
        /// Whether it knew the server's key.
        handshake: Handshake,
    },
    /// A device asked for what waits, and gets everything from now on.
    Receiving {
        /// Which device.
        device: DeviceName,
        /// How many stanzas waited.
        waiting: usize,
    },
    /// A device's connection ended, for whatever reason.
    Left {
        /// Which device.
        device: DeviceName,
    },
    /// A client that belongs to no account yet wants to be linked.
    WantsToPair,
    /// A client was linked, and may log in from now on.
    Paired {
        /// As which device.
        device: DeviceName,
    },
    /// A code was typed that is not the one the client shows.
    WrongPairingCode,
    /// A device sent a message.
    Message(Sent),
    /// A device encrypted a message once more for one that could not read it.
    Resent(Sent),
    /// A message was handed to a connected device, or put aside for one that is away.
    Forwarded {
        /// Which device it is for.
        device: DeviceName,
        /// The message's id.
        id: String,
        /// Whether the device was there to take it.
        live: bool,
    },
    /// The server's answer to a message that was sent.
    Answered {
        /// Who sent the message.
        device: DeviceName,
        /// The message's id.
        id: String,
        /// The code of a refusal.
        error: Option<u16>,
    },
    /// A device told another what became of its messages.
    Receipt(Receipt),
    /// A device acknowledged what was sent to it without telling anyone else.
    Acknowledged {
        /// Which device.
        device: DeviceName,
        /// The stanza's id.
        id: String,
        /// Why it could not take the stanza, as a code.
        error: Option<String>,
    },
    /// A device said whether its person is there.
    Presence {
        /// Which device.
        device: DeviceName,
        /// Whether the phone thinks its person is looking at this device.
        available: bool,
    },
    /// A device is typing, recording, or no longer.
    ChatState {
        /// Which device.
        device: DeviceName,
        /// Who can see it.
        to: Jid,
        /// `composing` or `paused`.
        state: String,
    },
    /// A device asked the server for something.
    Query {
        /// Which device.
        device: DeviceName,
        /// The namespace, the type and what was asked for.
        what: String,
    },
    /// A file was stored.
    Uploaded {
        /// Where it can be fetched.
        path: String,
        /// Its size as it lies there, encrypted.
        bytes: usize,
    },
    /// A file was asked for.
    Downloaded {
        /// Where.
        path: String,
        /// The status of the answer.
        status: u16,
    },
    /// Something came that the server has no use for.
    Other {
        /// Which device.
        device: DeviceName,
        /// Its tag.
        tag: String,
    },
}

/// A message on its way. Nobody but the two ends can read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// Who wrote it.
    pub from: DeviceName,
    /// Whom it is for, as the sender addressed it.
    pub to: Jid,
    /// The account it is for, whichever way it was addressed.
    pub to_phone: String,
    /// Its id.
    pub id: String,
    /// The stanza's type: `text`, `media`, `reaction`, `poll`.
    pub kind: String,
    /// What the stanza says about an edit or a deletion.
    pub edit: Option<String>,
}

/// What became of messages.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    /// Who says so.
    pub from: DeviceName,
    /// To whom.
    pub to: Jid,
    /// The account it is for, whichever way it was addressed.
    pub to_phone: String,
    /// Of which messages.
    pub ids: Vec<String>,
    /// What became of them.
    pub kind: ReceiptKind,
}

/// What a receipt says of its messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptKind {
    /// They arrived.
    Delivered,
    /// Their person saw them.
    Read,
    /// Their person heard them.
    Played,
    /// They could not be decrypted, please once more.
    Retry,
    /// Anything else, in the protocol's own word.
    Other(String),
}

impl ReceiptKind {
    pub(crate) fn from_wire(kind: Option<&str>) -> Self {
        match kind {
            None | Some("delivery") => Self::Delivered,
            Some("read" | "read-self") => Self::Read,
            Some("played" | "played-self") => Self::Played,
            Some("retry") => Self::Retry,
            Some(other) => Self::Other(other.to_owned()),
        }
    }
}
