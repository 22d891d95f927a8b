//! Registration: who is let in, and what a new number becomes.

use std::collections::HashSet;

use ledger::user::{Address, Person, UserRole, UserStatus};

use crate::config::{Registration, Settings};

/// Who is let in how.
#[derive(Debug, Clone)]
pub struct Policy {
    mode: Registration,
    allowlist: HashSet<Address>,
    admins: HashSet<Address>,
}

/// What becomes of a message before it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It is kept, and counts.
    Confirmed,
    /// It is kept, and counts once the person is confirmed.
    Pending,
    /// It is not kept; one polite line a day.
    Closed,
    /// It is not kept, and nothing is said.
    Blocked,
}

impl From<&Settings> for Policy {
    fn from(settings: &Settings) -> Self {
        Self {
            mode: settings.registration,
            allowlist: settings.allowlist.clone(),
            admins: settings.admins.clone(),
        }
    }
}

impl Policy {
    /// What becomes of a message from these addresses, whose person may be known already.
    pub fn admit(&self, addresses: &[Address], person: Option<&Person>) -> Admission {
        match person.map(|person| person.status) {
            Some(UserStatus::Blocked | UserStatus::Erased | UserStatus::Joined) => Admission::Blocked,
            Some(UserStatus::Active) => Admission::Confirmed,
            Some(UserStatus::Pending) | None if self.is_known(addresses) => Admission::Confirmed,
            Some(UserStatus::Pending) | None => match self.mode {
                Registration::Open => Admission::Confirmed,
                Registration::Confirm => Admission::Pending,
                Registration::Allowlist => Admission::Closed,
            },
        }
    }

    /// Whoever looks after the bot.
    pub fn admins(&self) -> impl Iterator<Item = &Address> {
        self.admins.iter()
    }

    /// What a new person with these addresses may do beyond their own books.
    pub fn role<'a>(&self, addresses: impl IntoIterator<Item = &'a Address>) -> UserRole {
        let is_admin = |address: &Address| *address == Address::owner() || self.admins.contains(address);
        if addresses.into_iter().any(is_admin) { UserRole::Admin } else { UserRole::User }
    }

    fn is_known(&self, addresses: &[Address]) -> bool {
        self.role(addresses) == UserRole::Admin
            || addresses.iter().any(|address| self.allowlist.contains(address))
    }
}
