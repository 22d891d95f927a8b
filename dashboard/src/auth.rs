//! Who asks, and by what they are let in.

pub mod cookie;
pub mod enter;
pub mod gate;
pub mod house;
pub mod passwords;
pub mod peer;
mod token;

use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::{DateTime, Utc};
use ledger::{
    access::{
        api_key::{ApiKey, Scope},
        bearer::Bearer,
        login::Login,
    },
    people::user::{Person, UserStatus},
};

use crate::ApiError;

pub use token::{NotAToken, Token};

/// Whoever asks. As an extractor it is what the gate before the route found; without a gate nobody is let in.
#[derive(Debug, Clone)]
pub enum Caller {
    /// Whoever has the operator's token, and may do everything.
    Operator,
    /// A person, in their own books.
    Person(Box<Member>),
}

/// A person who asks, and what let them in.
#[derive(Debug, Clone)]
pub struct Member {
    /// Who it is.
    pub person: Person,
    /// What let them in.
    pub via: Via,
    /// Whether they look after the bot.
    pub is_admin: bool,
}

/// What lets a person in.
#[derive(Debug, Clone)]
pub enum Via {
    /// A browser that is logged in.
    Browser(Login),
    /// The access token of a program that logged in.
    AccessToken(Bearer),
    /// A key, which may do less than its person.
    ApiKey(ApiKey),
}

const FOR_ADMINS: ApiError = ApiError::Forbidden("this is for those who look after the bot");
const FOR_THE_OPERATOR: ApiError = ApiError::Forbidden("this is for the operator's token alone");
const NOT_BY_KEY: ApiError = ApiError::Forbidden("no key may do this: log in");
const NOT_CONFIRMED: ApiError = ApiError::Forbidden(
    "this is for people who are let in; join your number, or ask whoever looks after the bot",
);
const SCOPE_TOO_SMALL: ApiError = ApiError::Forbidden("this key may not do that: its scopes are too small");

impl Caller {
    /// Whether they may look after the bot, by what let them in.
    pub fn is_admin(&self) -> bool {
        match self {
            Self::Operator => true,
            Self::Person(member) => member.is_admin && member.via.may(Scope::Admin),
        }
    }

    /// Refuses whoever does not look after the bot.
    pub fn needs_admin(&self) -> Result<(), ApiError> {
        if self.is_admin() { Ok(()) } else { Err(FOR_ADMINS) }
    }

    /// Refuses whoever has not the operator's token: who may speak as anybody reads everybody's books.
    pub fn needs_operator(&self) -> Result<(), ApiError> {
        if matches!(self, Self::Operator) { Ok(()) } else { Err(FOR_THE_OPERATOR) }
    }

    /// Refuses whoever did not log in just now: what is dangerous is not done by a browser that somebody left open, nor by a token that was
    /// refreshed for days, and by no key.
    pub fn needs_fresh(&self, now: DateTime<Utc>) -> Result<(), ApiError> {
        let Self::Person(member) = self else { return Ok(()) };
        match &member.via {
            Via::Browser(login) if login.is_fresh(now) => Ok(()),
            Via::AccessToken(bearer) if bearer.is_fresh(now) => Ok(()),
            Via::Browser(_) | Via::AccessToken(_) => Err(ApiError::LoginAgain),
            Via::ApiKey(_) => Err(NOT_BY_KEY),
        }
    }

    /// Refuses a key, however far it goes.
    pub fn needs_no_key(&self) -> Result<(), ApiError> {
        match self {
            Self::Person(member) if matches!(member.via, Via::ApiKey(_)) => Err(NOT_BY_KEY),
            _ => Ok(()),
        }
    }

    /// Refuses a person who is not let in yet: anybody can register, and files and models cost more than a row.
    pub fn needs_confirmed(&self) -> Result<(), ApiError> {
        match self.person() {
            Some(person) if person.status != UserStatus::Active => Err(NOT_CONFIRMED),
            _ => Ok(()),
        }
    }

    /// Refuses a key that does not go so far.
    fn needs_scope(&self, scope: Scope) -> Result<(), ApiError> {
        match self {
            Self::Person(member) if !member.via.may(scope) => Err(SCOPE_TOO_SMALL),
            _ => Ok(()),
        }
    }

    /// The person, where it is one.
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Operator => None,
            Self::Person(member) => Some(&member.person),
        }
    }

    /// What their requests are counted by, and their idempotency keys told apart by.
    pub fn name(&self) -> String {
        match self {
            Self::Operator => "operator".to_owned(),
            Self::Person(member) => format!("user:{}", member.person.id),
        }
    }
}

impl Via {
    fn may(&self, scope: Scope) -> bool {
        match self {
            Self::Browser(_) | Self::AccessToken(_) => true,
            Self::ApiKey(key) => key.may(scope),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        parts.extensions.get::<Self>().cloned().ok_or(ApiError::Unauthorized)
    }
}
