//! `/chat`: the conversation with the bot, whichever channel it was held on, and a form to go on with it.

pub(super) mod bubble;

use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use chrono::TimeDelta;
use ledger::{
    db::Batch,
    messages::transcript::{self, Before, Said, Standing},
    people::user::{self, UserStatus},
};
use serde::Deserialize;

use super::{
    LoggedIn, page,
    request::{For, of_another},
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    body::{UrlPath, UrlQuery},
    front::headers,
    listener::{Attachment, Heard},
    outgoing::Outgoing,
};
use bubble::{Attached, Bubble};

/// For so long a page without a script looks again and again for what is answered.
const LOOKED_FOR: TimeDelta = TimeDelta::minutes(3);

/// Where those are led who share something and are not logged in: it did not arrive, and is shared again.
const SHARED_BY_NOBODY: &str = "/login?next=/chat&shared=yes";

#[derive(Template)]
#[template(path = "chat.html")]
struct ChatPage {
    words: Spoken,
    shell: Shell,
    bubbles: Vec<Bubble>,
    older: Option<String>,
    is_newest: bool,
    /// Whether the bot is still at work on something that was said just now.
    is_at_work: bool,
    may_speak: bool,
    person_id: i64,
    id: String,
    text: String,
    problem: Option<String>,
}

/// What stands in the form, and why it stands there still.
struct Told {
    done: Option<String>,
    status: StatusCode,
    text: String,
    problem: Option<&'static str>,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    before: Option<String>,
    done: Option<String>,
}

/// The newest of the conversation, or what was said before.
pub(super) async fn show(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(Asked { before, done }): UrlQuery<Asked>,
) -> Result<Response, ApiError> {
    let before = before.and_then(|place| place.parse().ok()).unwrap_or(Before::NOW);
    let told = Told { done, status: StatusCode::OK, text: String::new(), problem: None };
    shown(&context, &visitor, before, told).await
}

/// Takes a message, and leads to where its answer stands.
pub(super) async fn say(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(whose): UrlQuery<For>,
    form: Request,
) -> Result<Response, ApiError> {
    if whose.is_anothers(&visitor) {
        return Ok(of_another("/chat"));
    }
    heard(&context, &visitor, form, None).await
}

/// Takes what another app of a phone hands over, as it is sent where no service worker is at work yet. It is asked for by whoever shares it
/// and by no page, so nothing was drawn by which it would be known.
pub(super) async fn share(
    State(context): State<Context>,
    visitor: Result<LoggedIn, Response>,
    form: Request,
) -> Result<Response, ApiError> {
    match visitor {
        Ok(visitor) => heard(&context, &visitor, form, Some(context.listener.draw_id())).await,
        Err(led) if led.status().is_redirection() => Ok(Redirect::to(SHARED_BY_NOBODY).into_response()),
        Err(refused) => Ok(refused),
    }
}

async fn heard(
    context: &Context,
    visitor: &LoggedIn,
    form: Request,
    id: Option<String>,
) -> Result<Response, ApiError> {
    if !may_speak(context, visitor).await? {
        return Err(ApiError::NotLetIn);
    }
    let (text, why) = match context.listener.hear(&visitor.caller(), form, id).await? {
        Heard::Kept | Heard::Nothing => return Ok(Redirect::to("/chat#last").into_response()),
        Heard::Refused { text, why } => (text, why),
    };
    let problem = match why {
        ApiError::Invalid(_) | ApiError::TooLarge => "page-chat-text-wrong",
        ApiError::IdReused => "page-chat-sent",
        ApiError::FileTooLarge => "page-chat-file-large",
        ApiError::Forbidden(_) => "page-chat-file-unconfirmed",
        ApiError::TooMany(_) => "page-chat-files-enough",
        ApiError::Refused(_) => "page-chat-one-file",
        ApiError::Busy | ApiError::Database | ApiError::Unkept => "page-chat-later",
        why => return Err(why),
    };
    let told = Told { done: None, status: why.status(), text, problem: Some(problem) };
    shown(context, visitor, Before::NOW, told).await
}

/// Who registered on the web waits for a number to join them: nobody has shown that their address is theirs, and by what is said here
/// people let themselves in.
async fn may_speak(context: &Context, visitor: &LoggedIn) -> Result<bool, ApiError> {
    let person = &visitor.person;
    if person.status == UserStatus::Active {
        return Ok(true);
    }
    let addresses = user::addresses(&context.database, person.id).await?;
    Ok(addresses.iter().any(|address| address.as_email().is_none()))
}

async fn shown(
    context: &Context,
    visitor: &LoggedIn,
    before: Before,
    told: Told,
) -> Result<Response, ApiError> {
    let (words, person, now) = (visitor.words, &visitor.person, context.clock.now());
    let part = transcript::page(&context.database, person, before).await?;
    let mut batch = Batch::default();
    transcript::show(&mut batch, &part.said, now);
    if !batch.is_empty() {
        context.database.write(batch).await?;
    }
    let is_newest = before == Before::NOW;
    let is_at_work = |said: &Said| said.standing == Standing::Open && now - said.created_at < LOOKED_FOR;
    let shown_page = ChatPage {
        words,
        shell: Shell::of(visitor, Room::Chat).after(told.done.as_deref()),
        bubbles: part.said.iter().map(|said| Bubble::of(said, words, person)).collect(),
        older: part.older.map(|older| format!("/chat?before={older}")),
        is_newest,
        is_at_work: is_newest && part.said.iter().any(is_at_work),
        may_speak: may_speak(context, visitor).await?,
        person_id: person.id,
        id: context.listener.draw_id(),
        text: told.text,
        problem: told.problem.map(|key| words.say(key)),
    };
    let mut response = page(told.status, &shown_page);
    let allowed = HeaderValue::from_static(headers::PERMISSIONS_OF_THE_CHAT);
    response.headers_mut().insert(headers::PERMISSIONS_POLICY, allowed);
    Ok(response)
}

/// The picture, the sound or the file that goes along with something that was said; a part of it where that is asked for.
pub(super) async fn attachment(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    const NO_SUCH: ApiError = ApiError::NotFound("there is no such file");
    let id = path.parse().map_err(|_| NO_SUCH)?;
    let said = transcript::of(&context.database, &visitor.person, id).await?.ok_or(NO_SUCH)?;
    let place = Outgoing::place(visitor.person.id).await?;
    let Attachment { name, mime_type, file } = context.listener.attachment(&said).await?.ok_or(NO_SUCH)?;
    file.shown(place, (&name, mime_type), &headers).await
}
