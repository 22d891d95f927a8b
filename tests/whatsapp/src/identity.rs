//! Who a device is: its account's phone number and LID, and its number among the account's devices.

use std::fmt;

use whatsapp_rust::{Jid, Server};

/// A device of an account, as it is known once it is paired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The account's phone number, digits only.
    pub phone: String,
    /// The account's other name, digits only.
    pub lid: String,
    /// 0 is the phone itself, anything above a linked device.
    pub device: u16,
    /// The name people see.
    pub name: String,
    /// Which of the two names this device writes to others under.
    pub addressing: Addressing,
}

/// The two names under which two accounts can talk to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addressing {
    /// As `…@s.whatsapp.net`, as accounts do that were not migrated.
    Phone,
    /// As `…@lid`, the default.
    Lid,
}

impl Identity {
    /// A device that addresses others by LID.
    pub fn new(
        phone: impl Into<String>,
        lid: impl Into<String>,
        device: u16,
        name: impl Into<String>,
    ) -> Self {
        let (phone, lid, name) = (phone.into(), lid.into(), name.into());
        Self { phone, lid, device, name, addressing: Addressing::Lid }
    }

    /// One of many phones that differ in nothing but their numbers, which follow from `number`.
    pub fn numbered(number: u32) -> Self {
        Self::new(format!("62812{number:08}"), format!("2000{number:011}"), 0, format!("Phone {number}"))
    }

    /// The same device, writing to others by phone number.
    pub fn addressing_by_phone(self) -> Self {
        Self { addressing: Addressing::Phone, ..self }
    }

    /// The account's address by phone number.
    pub fn by_phone(&self) -> Jid {
        Jid::pn(self.phone.as_str())
    }

    /// The account's address by LID.
    pub fn by_lid(&self) -> Jid {
        Jid::lid(self.lid.as_str())
    }

    /// The device as the server names it.
    pub fn device(&self) -> DeviceName {
        DeviceName { phone: self.phone.clone(), device: self.device }
    }
}

/// One device of one account, whichever way it was addressed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DeviceName {
    /// The account's phone number.
    pub phone: String,
    /// The device's number, 0 for the phone itself.
    pub device: u16,
}

impl fmt::Display for DeviceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.phone, self.device)
    }
}

/// The server itself, as the sender of what comes from nobody else.
pub(crate) fn server_jid() -> Jid {
    Jid::new("", Server::Pn)
}
