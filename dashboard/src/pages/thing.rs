//! The page of one thing of a room, or of none yet: what it is, and the forms by which it is changed.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{
    LoggedIn,
    forms::{Form, Told},
    page,
    shell::{Room, Shell},
    words::Spoken,
    written::{Failed, Written},
};
use crate::{ApiError, Context};

/// What was just done, as the URL of a page says it.
#[derive(Deserialize)]
pub(super) struct Done {
    pub(super) done: Option<String>,
}

/// A thing of a room that has a page of its own.
pub(super) trait Shown: Sized {
    /// Where such things are; each by its id below.
    const PATH: &'static str;

    /// The one that a path names, as it stands in the visitor's book.
    async fn read(context: &Context, visitor: &LoggedIn, path: &str) -> Result<Self, ApiError>;

    /// Its page.
    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response;
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
