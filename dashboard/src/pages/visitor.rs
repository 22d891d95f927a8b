//! Whoever looks at a page, known or not, and where those are led who are not.

use std::{
    fmt::Write,
    sync::{Arc, OnceLock},
};

use axum::{
    extract::FromRequestParts,
    http::{Method, Uri, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use ledger::{access::login::Login, history::change, people::user::Person};

use super::words::{Spoken, asked_for};
use crate::{
    ApiError, Context,
    auth::{
        Caller, Member, Via,
        gate::{admitted, has_room, login_of},
    },
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
    /// As whom they ask the API for their own books.
    pub(super) fn asked(&self) -> Asked {
        let via = Via::Browser(self.login.clone());
        let member = Member { person: self.person.clone(), via, is_admin: false };
        Asked::of(Caller::Person(Box::new(member)), None, None)
    }

    /// Refuses one more change of whoever is not let in yet and made enough of them.
    pub(super) async fn may_write(&self, context: &Context) -> Result<(), ApiError> {
        has_room(context, &self.person).await
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
        let (door, name) = (&context.door, format!("user:{}", person.id));
        door.limits.count(&name, limits::OF_PEOPLE, context).map_err(ApiError::into_response)?;
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

/// A longer path is led on to by nobody.
const LONGEST_PATH: usize = 2_000;

/// A text as it stands in the query of a URL.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            write!(escaped, "%{byte:02X}").expect("strings grow");
        }
    }
    escaped
}

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
    fn what_stands_in_a_query_is_escaped() {
        assert_eq!(escaped("/transactions?q=a b&x=é"), "/transactions%3Fq%3Da%20b%26x%3D%C3%A9");
    }
}
