//! Whose books a request is about, and whether its caller may ask for them.

use axum::{extract::FromRequestParts, http::request::Parts};
use ledger::{
    db::Database,
    people::user::{self, Address, Person, UserStatus},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{ApiError, auth::Caller, body::UrlQuery, front::once::Once};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such person");

/// Whose books a request is about; nobody named: those of whoever asks.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// By their row.
    pub user_id: Option<i64>,
    /// By their number.
    pub phone: Option<String>,
}

impl Who {
    /// Finds the person. The operator may ask for anyone and has to say for whom; everybody else for themselves alone, and
    /// somebody else is told as if there were nobody.
    pub async fn find(&self, caller: &Caller, database: &Database) -> Result<Person, ApiError> {
        let address = match &self.phone {
            Some(phone) => {
                let read = Address::phone(phone);
                Some(read.map_err(|error| ApiError::Invalid(format!("phone: {error}")))?)
            }
            None => None,
        };
        match caller {
            Caller::Operator => self.anybody(address.as_ref(), database).await,
            Caller::Person(member) => {
                let own = &member.person;
                let is_other = self.user_id.is_some_and(|id| id != own.id)
                    || address.is_some_and(|address| address.as_phone() != own.phone.as_deref());
                if is_other {
                    return Err(NO_SUCH);
                }
                if own.status == UserStatus::Active {
                    return Ok(own.clone());
                }
                // As they stand now: they may have been let in since they came.
                user::by_id(database, own.id).await?.ok_or(NO_SUCH)
            }
        }
    }

    async fn anybody(&self, address: Option<&Address>, database: &Database) -> Result<Person, ApiError> {
        let person = match (self.user_id, address) {
            (Some(id), _) => user::by_id(database, id).await?,
            (None, Some(address)) => user::find(database, address).await?,
            (None, None) => return Err(ApiError::Invalid("user_id or phone: missing; say whose".to_owned())),
        };
        let person = person.ok_or(NO_SUCH)?;
        let is_other = self.user_id.is_some()
            && address.is_some_and(|address| address.as_phone() != person.phone.as_deref());
        if is_other {
            return Err(ApiError::Invalid("user_id and phone: not the same person".to_owned()));
        }
        Ok(person)
    }
}

/// Who asks, whose books they name, and as what request. As an extractor it reads a URL that says nothing else.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    caller: Caller,
    who: Who,
    once: Once,
    /// The body names somebody else than the URL.
    names_two: bool,
}

impl Asked {
    /// What a query of more fields says of it.
    pub(crate) fn of(caller: Caller, user_id: Option<i64>, phone: Option<String>) -> Self {
        Self { caller, who: Who { user_id, phone }, once: Once::default(), names_two: false }
    }

    /// The same, where a body goes before the URL.
    pub(crate) fn naming(self, user_id: Option<i64>, phone: Option<String>) -> Self {
        let named = &self.who;
        let is_other = named.user_id.is_some_and(|id| user_id.is_some_and(|said| said != id))
            || named.phone.as_ref().is_some_and(|number| phone.as_ref().is_some_and(|said| said != number));
        let who = Who { user_id: user_id.or(self.who.user_id), phone: phone.or(self.who.phone) };
        Self { who, names_two: self.names_two || is_other, ..self }
    }

    /// The same as this request, which does what it asks once.
    pub(crate) fn once(self, once: Once) -> Self {
        Self { once, ..self }
    }

    /// As what request.
    pub(crate) fn request(&self) -> &Once {
        &self.once
    }

    /// Finds the person whose books they are.
    pub(crate) async fn find(&self, database: &Database) -> Result<Person, ApiError> {
        if self.names_two {
            return Err(ApiError::Invalid(
                "user_id or phone: the body names somebody else than the URL".to_owned(),
            ));
        }
        self.who.find(&self.caller, database).await
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let caller = Caller::from_request_parts(parts, state).await?;
        let UrlQuery(who) = UrlQuery::from_request_parts(parts, state).await?;
        Ok(Self { caller, who, once: Once::default(), names_two: false })
    }
}
