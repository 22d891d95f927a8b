//! The page of one thing of a room, or of none yet: what it is, and the forms by which it is changed.

use askama::Template;
use axum::{
    Form as Sheet,
    extract::{FromRequest, FromRequestParts, Request, State},
    response::{IntoResponse, Redirect, Response},
};

use super::{
    LoggedIn,
    forms::{Form, Told},
    page,
    shell::{Done, Room, Shell},
    words::Spoken,
    written::{Failed, Written},
};
use crate::{
    ApiError, Context,
    body::{UrlPath, UrlQuery},
};

/// A thing of a room that has a page of its own.
pub(super) trait Shown: Send + Sized {
    /// Where such things are; each by its id below.
    const PATH: &'static str;

    /// The one that a path names, as it stands in the visitor's book.
    fn read(
        context: &Context,
        visitor: &LoggedIn,
        path: &str,
    ) -> impl Future<Output = Result<Self, ApiError>> + Send;

    /// Its page.
    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response;
}

/// A thing on its page, with the forms by which it is changed.
pub(super) async fn show<T: Shown>(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
    UrlQuery(Done { done }): UrlQuery<Done>,
) -> Result<Response, ApiError> {
    let found = T::read(&context, &visitor, &path).await?;
    Ok(found.page(&visitor, &Told::done(done)))
}

/// A form of a thing's page, as somebody sent it who may write, with the thing as it stands by now.
pub(super) struct Sent<T> {
    pub(super) context: Context,
    pub(super) visitor: LoggedIn,
    /// What names the thing.
    pub(super) path: String,
    pub(super) found: T,
    pub(super) written: Written,
}

impl<T: Shown> FromRequest<Context> for Sent<T> {
    type Rejection = Response;

    async fn from_request(request: Request, context: &Context) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let path = UrlPath::<String>::from_request_parts(&mut parts, context).await;
        let UrlPath(path) = path.map_err(IntoResponse::into_response)?;
        let visitor = LoggedIn::from_request_parts(&mut parts, context).await?;
        let sheet = Sheet::<Written>::from_request(Request::from_parts(parts, body), context).await;
        let Sheet(written) = sheet.map_err(IntoResponse::into_response)?;
        visitor.may_write(context).await.map_err(IntoResponse::into_response)?;
        let found = T::read(context, &visitor, &path).await.map_err(IntoResponse::into_response)?;
        Ok(Self { context: context.clone(), visitor, path, found, written })
    }
}

/// To the page of a thing where something was done; else that page, as all stands by now, with why it was not.
pub(super) async fn answered<T: Shown>(
    (context, visitor): (&Context, &LoggedIn),
    path: &str,
    done: Result<&'static str, Failed>,
    written: (&'static str, Written),
) -> Result<Response, ApiError> {
    let failed = match done {
        Ok(word) => return Ok(done_at(&format!("{}/{path}", T::PATH), word)),
        Err(failed) => failed,
    };
    let told = Told::failed(visitor.words, failed, written)?;
    let thing = T::read(context, visitor, path).await?;
    Ok(thing.page(visitor, &told))
}

#[derive(Template)]
#[template(path = "thing.html")]
pub(super) struct ThingPage {
    pub(super) words: Spoken,
    pub(super) shell: Shell,
    /// Where the room is, and what it is called.
    pub(super) back: (&'static str, String),
    pub(super) title: String,
    pub(super) problem: Option<String>,
    /// What lies in it, or is left of it.
    pub(super) sums: Vec<String>,
    /// What sets it apart from the others.
    pub(super) mark: Option<String>,
    pub(super) facts: Vec<(String, String)>,
    /// Where one may go from here, each with its name.
    pub(super) ways: Vec<(String, String)>,
    pub(super) forms: Vec<Form>,
}

impl ThingPage {
    /// One of which nothing is known but what it is called, in a room.
    pub(super) fn of(visitor: &LoggedIn, room: Room, title: String, told: &Told) -> Self {
        let words = visitor.words;
        Self {
            words,
            shell: Shell::of(visitor, room).after(told.done.as_deref()),
            back: (room.path(), room.name(words)),
            title,
            problem: told.problem.clone(),
            sums: Vec::new(),
            mark: None,
            facts: Vec::new(),
            ways: Vec::new(),
            forms: Vec::new(),
        }
    }

    /// The answer with this page.
    pub(super) fn answer(&self, told: &Told) -> Response {
        page(told.status, self)
    }
}

/// To a page of ours after something was done, by the word of that.
pub(super) fn done_at(path: &str, done: &'static str) -> Response {
    Redirect::to(&format!("{path}?done={done}")).into_response()
}
