//! What comes to the pages: who looks, and what they sent; and where they are led where that was done or never theirs.

use axum::{
    Form as Sheet,
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
};
use serde::{Deserialize, de::DeserializeOwned};

use super::{LoggedIn, shell::Done};
use crate::{
    ApiError, Context,
    api::{IfMatch, Over},
    body::{UrlPath, UrlQuery},
};

/// Somebody who looks at a page, and the word of what they did just before.
pub(super) struct Look {
    pub(super) context: Context,
    pub(super) visitor: LoggedIn,
    pub(super) done: Option<String>,
}

impl FromRequestParts<Context> for Look {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, Response> {
        let visitor = LoggedIn::from_request_parts(parts, context).await?;
        let query = UrlQuery::<Done>::from_request_parts(parts, context).await;
        let UrlQuery(Done { done }) = query.map_err(ApiError::into_response)?;
        Ok(Self { context: context.clone(), visitor, done })
    }
}

/// What a path names a thing by.
pub(super) struct At(pub(super) String);

/// What the page of a thing is named by that is not there yet.
pub(super) const NEW: &str = "new";

impl FromRequestParts<Context> for At {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, ApiError> {
        let UrlPath(places) = UrlPath::<Vec<String>>::from_request_parts(parts, context).await?;
        Ok(Self(places.into_iter().next().unwrap_or_else(|| NEW.to_owned())))
    }
}

/// A form of a page, as somebody sent it who may write.
pub(super) struct Posted<F> {
    pub(super) context: Context,
    /// What the path names.
    pub(super) path: String,
    pub(super) visitor: LoggedIn,
    pub(super) said: F,
}

impl<F: DeserializeOwned + Send> FromRequest<Context> for Posted<F> {
    type Rejection = Response;

    async fn from_request(request: Request, context: &Context) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let path = At::from_request_parts(&mut parts, context).await;
        let At(path) = path.map_err(ApiError::into_response)?;
        let visitor = LoggedIn::from_request_parts(&mut parts, context).await?;
        let sheet = Sheet::<F>::from_request(Request::from_parts(parts, body), context).await;
        let Sheet(said) = sheet.map_err(IntoResponse::into_response)?;
        visitor.may_write(context).await.map_err(ApiError::into_response)?;
        Ok(Self { context: context.clone(), path, visitor, said })
    }
}

impl<F> Posted<F> {
    /// How the API is asked to write over the row that the path names, in the version that was seen.
    pub(super) fn over(&self, version: i64) -> Over {
        over(&self.context, (&self.visitor, &self.path), version)
    }
}

/// How the API is asked to write over the row of this path, in the version that was seen.
pub(super) fn over(context: &Context, (visitor, path): (&LoggedIn, &str), version: i64) -> Over {
    let (context, path) = (context.clone(), path.to_owned());
    Over { context, path, asked: visitor.asked(), if_match: IfMatch::of(version) }
}

/// The version of a row that a button stood beside.
#[derive(Deserialize)]
pub(super) struct Seen {
    pub(super) version: i64,
}

/// For whom a form with a file was made, as its address says.
#[derive(Deserialize)]
pub(super) struct For {
    #[serde(rename = "for")]
    person_id: Option<i64>,
}

impl For {
    /// Whether that is somebody else.
    pub(super) fn is_anothers(&self, visitor: &LoggedIn) -> bool {
        self.person_id.is_some_and(|id| id != visitor.person.id)
    }
}

/// To a page of ours after something was done, by the word of that.
pub(super) fn done_at(path: &str, done: &'static str) -> Response {
    Redirect::to(&format!("{path}?done={done}")).into_response()
}

/// To an empty form, where one was sent that was made for somebody else.
pub(super) fn of_another(form: &str) -> Response {
    done_at(form, "anothers")
}

/// The word of what a form did before.
pub(super) const ALREADY: &str = "already";
