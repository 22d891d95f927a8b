//! What is read where somebody asks for a way in, or brings a code.

use ledger::access::{
    login_token::{self, Purpose},
    secret::Secret,
};

/// What lets a person in beside the chat.
#[derive(Debug, Clone, Default)]
pub struct Entrance {
    /// Whether there are pages that links lead to.
    pub has_pages: bool,
    /// The link that is asked for.
    pub link: Option<Link>,
    /// What the words are as a code.
    pub code: Option<JoinCode>,
}

/// A link to the pages that lets in once.
#[derive(Debug, Clone)]
pub struct Link {
    /// What all links begin with.
    begins: String,
    /// What lets in; nothing knows it until the answer is written.
    pub(super) secret: Secret,
}

impl Link {
    pub(super) fn drawn(begins: &str) -> Self {
        Self { begins: begins.to_owned(), secret: login_token::draw(Purpose::Enter) }
    }

    /// The link, for whom it lets in.
    pub(super) fn text(&self) -> String {
        address(&self.begins, &self.secret)
    }
}

/// Where a link leads that lets in by this secret.
pub(crate) fn address(public_url: &str, secret: &Secret) -> String {
    format!("{public_url}/login/{}", secret.text())
}

/// What six digits are, that the pages may have shown to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JoinCode {
    /// A good code; what it joins is said before it is done.
    Offered {
        /// The code.
        digits: String,
        /// The address that its page is registered with, so far as it may be shown.
        email: String,
        /// Whose it is.
        user_id: i64,
    },
    /// It was used by this number just now, and both are one.
    Joined {
        /// As above.
        email: String,
        /// Whether they have a password; that of the web is not taken over where there was something to read here.
        has_password: bool,
    },
    /// No code, or none any more; `is_named` where the words say that it is meant as one.
    Unknown {
        /// As above.
        is_named: bool,
    },
    /// Too many were tried.
    TooMany,
}
