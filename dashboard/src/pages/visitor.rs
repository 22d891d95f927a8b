//! Whoever looks at a page, known or not, and where those are led who are not.

use std::sync::{Arc, OnceLock};

use axum::{
    extract::FromRequestParts,
    http::{Method, Uri, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use chrono::NaiveDate;
use ledger::{
    access::login::Login,
    history::change,
    people::user::{self, Person},
};

use super::words::{Spoken, asked_for};
use crate::{
    ApiError, Context,
    auth::{
        Caller, Member, Via,
        gate::{Counted, admitted, has_room, login_of},
    },
    escaped::escaped,
    front::limits,
    who::Asked,
};

/// Whoever looks at a page.
pub(crate) struct Visitor {
    pub(super) words: Spoken,
    pub(super) known: Option<(Person, Login)>,
}

/// Whoever is logged in; the others are led to where one does that, and back from there.
pub(crate) struct LoggedIn {
    pub(super) words: Spoken,
    pub(super) person: Person,
    pub(super) login: Login,
    /// The number of their book's newest change, as it was before anything else was read.
    pub(super) newest: i64,
}

impl LoggedIn {
    /// As whom they ask the API.
    pub(super) fn caller(&self) -> Caller {
        let via = Via::Browser(self.login.clone());
        Caller::Person(Box::new(Member { person: self.person.clone(), via, is_admin: false }))
    }

    /// The same, for their own books.
    pub(super) fn asked(&self) -> Asked {
        Asked::of(self.caller(), None, None)
    }

    /// The day that it is where they are.
    pub(super) fn today(&self, context: &Context) -> NaiveDate {
        self.person.zone.day(context.clock.now())
    }

    /// Whether they logged in just now, as whoever does something dangerous has to.
    pub(super) fn is_fresh(&self, context: &Context) -> bool {
        self.login.is_fresh(context.clock.now())
    }

    /// Whether they look after the bot.
    pub(super) async fn is_admin(&self, context: &Context) -> Result<bool, ApiError> {
        let addresses = user::addresses(&context.database, self.person.id).await?;
        Ok(context.door.house.is_admin(&addresses))
    }

    /// Refuses one more change of whoever is not let in yet and made enough of them.
    pub(super) async fn may_write(&self, context: &Context) -> Result<(), ApiError> {
        has_room(context, &self.person).await
    }
}

/// Whoever looks after the bot; for all others there is no such page.
pub(crate) struct Admin(pub(super) LoggedIn);

impl FromRequestParts<Context> for Admin {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, Response> {
        let visitor = LoggedIn::from_request_parts(parts, context).await?;
        match visitor.is_admin(context).await {
            Ok(true) => Ok(Self(visitor)),
            Ok(false) => Err(ApiError::NotFound("there is no such path").into_response()),
            Err(error) => Err(error.into_response()),
        }
    }
}

/// Who was found to look at a page, for whatever is told of it afterwards.
#[derive(Clone, Default)]
pub(super) struct Seen(Arc<OnceLock<Known>>);

/// How somebody is spoken to, what they are called, and who they are.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) words: Spoken,
    pub(super) name: String,
    pub(super) id: i64,
}

impl Seen {
    /// Who they are; `None` where nobody is logged in.
    pub(super) fn known(&self) -> Option<Known> {
        self.0.get().cloned()
    }
}

impl FromRequestParts<Context> for LoggedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, context).await;
        let Visitor { words, known } = visitor.map_err(ApiError::into_response)?;
        let (person, login) = known.ok_or_else(|| to_log_in(&parts.method, &parts.uri).into_response())?;
        if let Some(seen) = parts.extensions.get::<Seen>() {
            // Whoever was seen first stays.
            let _ = seen.0.set(Known { words, name: person.name.clone(), id: person.id });
        }
        // What is sent was counted before it came here.
        let is_counted = parts.extensions.get::<Counted>().is_some_and(|counted| counted.0 == person.id);
        if !is_counted {
            let (door, name) = (&context.door, format!("user:{}", person.id));
            door.limits.count(&name, limits::OF_PEOPLE, context).map_err(ApiError::into_response)?;
        }
        let newest = change::count(&context.database, person.book).await;
        let newest = newest.map_err(|error| ApiError::from(error).into_response())?;
        Ok(Self { words, person, login, newest })
    }
}

impl FromRequestParts<Context> for Visitor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, ApiError> {
        let login = login_of(context, &parts.headers).await?;
        let known = match login {
            Some(login) => match admitted(context, login.user_id).await {
                Ok((person, _)) => Some((person, login)),
                // What let them in does so no more.
                Err(ApiError::Unauthorized | ApiError::NotLetIn) => None,
                Err(error) => return Err(error),
            },
            None => None,
        };
        let by_browser = || Spoken::of(asked_for(&parts.headers));
        let words = known.as_ref().map_or_else(by_browser, |(person, _)| Spoken::with(person));
        Ok(Self { words, known })
    }
}

/// To where one logs in, and from there back to what was looked at.
fn to_log_in(method: &Method, uri: &Uri) -> Redirect {
    let wanted = uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    match own_path(&wanted) {
        Some(wanted) if method.is_safe() => Redirect::to(&format!("/login?next={}", escaped(wanted))),
        _ => Redirect::to("/login"),
    }
}

/// A path of ours that somebody may be led on to; `None` of whatever leads elsewhere.
pub(super) fn own_path(path: &str) -> Option<&str> {
    let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    // Two slashes begin the name of another host.
    let is_own = path.starts_with('/') && !path.starts_with("//");
    (is_plain && is_own && path.len() <= LONGEST_PATH).then_some(path)
}

/// Back to a path of ours that a form was sent from, with what is said there; `None` of whatever leads elsewhere.
pub(super) fn back_to(path: &str, said: &str) -> Option<String> {
    let path = own_path(path)?;
    let joint = if path.contains('?') { '&' } else { '?' };
    Some(format!("{path}{joint}{said}"))
}

/// A longer path is led on to by nobody.
const LONGEST_PATH: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_led_on_to_paths_of_ours_alone() {
        for path in ["/", "/dashboard", "/transactions?q=kopi%20susu&from=2026-11-01"] {
            assert_eq!(own_path(path), Some(path));
        }
        let long = format!("/{}", "x".repeat(LONGEST_PATH));
        for path in [
            "",
            "dashboard",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/\n/x",
            "/ä",
            "/a b",
            &long,
        ] {
            assert_eq!(own_path(path), None, "{path}");
        }
    }

    #[test]
    fn one_is_led_back_with_what_is_said() {
        for (path, wanted) in [
            ("/transactions", Some("/transactions?done=saved")),
            ("/transactions?q=kopi", Some("/transactions?q=kopi&done=saved")),
            ("", None),
            ("//evil.example", None),
        ] {
            assert_eq!(back_to(path, "done=saved").as_deref(), wanted, "{path}");
        }
    }
}
