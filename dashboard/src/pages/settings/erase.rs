//! `/settings/erase`: being forgotten: what goes, and the word that has to be written for it.

use askama::Template;
use axum::{
    Form,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::super::{
    LoggedIn, page,
    sessions::CLEAR_SITE_DATA,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context, api::users};

#[derive(Template)]
#[template(path = "erase.html")]
struct ErasePage {
    words: Spoken,
    shell: Shell,
    /// Whether it may be done: by no browser that somebody left open.
    is_fresh: bool,
    problem: Option<String>,
}

#[derive(Template)]
#[template(path = "erased.html")]
struct ErasedPage {
    words: Spoken,
}

/// What goes, and the form.
pub(in crate::pages) async fn show(State(context): State<Context>, visitor: LoggedIn) -> Response {
    shown(&context, &visitor, None)
}

fn shown(context: &Context, visitor: &LoggedIn, problem: Option<&'static str>) -> Response {
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let words = visitor.words;
    let shown = ErasePage {
        words,
        shell: Shell::of(visitor, Room::Settings),
        is_fresh: visitor.is_fresh(context),
        problem: problem.map(|key| words.say(key)),
    };
    page(status, &shown)
}

#[derive(Deserialize)]
pub(in crate::pages) struct Said {
    word: String,
}

/// Forgets whoever wrote the word.
pub(in crate::pages) async fn erase(
    State(context): State<Context>,
    visitor: LoggedIn,
    Form(said): Form<Said>,
) -> Result<Response, ApiError> {
    let words = visitor.words;
    if said.word.trim().to_lowercase() != words.say("page-erase-word") {
        return Ok(shown(&context, &visitor, Some("page-erase-word-wrong")));
    }
    match users::forget(State(context.clone()), visitor.caller(), visitor.asked()).await {
        Ok(_) => {
            let forget = context.door.front.cookies().forget();
            let gone = page(StatusCode::OK, &ErasedPage { words });
            let kept = HeaderValue::from_static("\"storage\"");
            Ok(([(header::SET_COOKIE, forget), (CLEAR_SITE_DATA, kept)], gone).into_response())
        }
        Err(ApiError::LoginAgain) => Ok(shown(&context, &visitor, Some("page-erase-not-fresh"))),
        Err(error) => Err(error),
    }
}
