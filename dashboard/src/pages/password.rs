//! Setting a password: at the first entry by a link, and later by whoever has just logged in.

use askama::Template;
use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ledger::{
    access::{login::Login, password},
    db::Batch,
    people::user::{self, Person},
};
use reports::words::Value;
use serde::Deserialize;

use super::{LoggedIn, page, words::Spoken};
use crate::{
    ApiError, Context,
    auth::passwords::{self, NotAPassword, SHORTEST},
};

#[derive(Template)]
#[template(path = "password.html")]
struct PasswordPage {
    words: Spoken,
    is_first: bool,
    /// What a browser keeps the password under.
    name: String,
    rule: String,
    problem: Option<String>,
}

impl PasswordPage {
    async fn of(
        context: &Context,
        (words, person): (Spoken, &Person),
        problem: Option<String>,
    ) -> Result<Self, ApiError> {
        let kept = password::hash_of(&context.database, person.id).await?;
        let addresses = user::addresses(&context.database, person.id).await?;
        let mut names = addresses.iter().map(ToString::to_string);
        let name = person.phone.clone().or_else(|| names.next()).unwrap_or_default();
        Ok(Self {
            words,
            is_first: kept.is_none(),
            name,
            rule: letters(words, "page-password-rule"),
            problem,
        })
    }
}

fn letters(words: Spoken, key: &str) -> String {
    let letters = i64::try_from(SHORTEST).unwrap_or_default();
    words.fill(key, &[("letters", Value::Number(letters))])
}

/// The form for a new password.
pub(super) async fn form(
    State(context): State<Context>,
    LoggedIn { words, person, login, .. }: LoggedIn,
) -> Result<Response, ApiError> {
    let problem = not_fresh(&context, words, &login);
    Ok(page(StatusCode::OK, &PasswordPage::of(&context, (words, &person), problem).await?))
}

fn not_fresh(context: &Context, words: Spoken, login: &Login) -> Option<String> {
    (!login.is_fresh(context.clock.now())).then(|| words.say("page-password-not-fresh"))
}

#[derive(Deserialize)]
pub(super) struct Said {
    password: String,
}

/// Sets it. Whoever else is logged in as this person is out.
pub(super) async fn set(
    State(context): State<Context>,
    LoggedIn { words, person, login, .. }: LoggedIn,
    Form(said): Form<Said>,
) -> Result<Response, ApiError> {
    let problem = match passwords::checked(&said.password) {
        _ if !login.is_fresh(context.clock.now()) => not_fresh(&context, words, &login),
        Err(NotAPassword::TooShort) => Some(letters(words, "page-password-too-short")),
        Err(NotAPassword::TooLong) => Some(words.say("page-password-too-long")),
        Ok(()) => None,
    };
    if problem.is_some() {
        let page_of = PasswordPage::of(&context, (words, &person), problem).await?;
        return Ok(page(StatusCode::UNPROCESSABLE_ENTITY, &page_of));
    }
    let phc =
        context.door.passwords.place(&format!("user:{}", person.id)).await?.hash(&said.password).await?;
    let event_id = context.database.ids(1).await?.take();
    let mut batch = Batch::default();
    password::set(&mut batch, event_id, &person, &phc, Some(login.id), context.clock.now());
    context.database.write(batch).await?;
    Ok(Redirect::to("/").into_response())
}
