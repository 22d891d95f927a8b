//! `POST /media/ocr` and `POST /media/stt`: what a file says, without booking anything. What takes long is asked for later, by
//! `GET /media/{id}`.

use std::time::Duration;

use axum::{
    Json,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::TimeDelta;
use dashboard::{
    ApiError,
    auth::Caller,
    body::{Nothing, UrlPath, UrlQuery},
};
use ledger::{
    db::Batch,
    messages::{
        ai_audit::{self, Reading, Standing},
        message::MessageKind,
    },
    people::user::{self, Locale},
};
use media::{Key, Sense, SenseError, StoredFile, Unheard};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::time::{Instant, timeout};
use utoipa::ToSchema;

use super::{Context, form::HandedIn, media::named};
use crate::intake::{
    organs,
    reading::{self, Told, model_of},
};

/// How long a caller waits before they are told to come again.
const PATIENCE: Duration = Duration::from_secs(25);
/// A file has this long to be read, waiting for others included.
const LONGEST: Duration = Duration::from_mins(3);
/// So long after it was begun nobody reads any more.
const GIVEN_UP_AFTER: TimeDelta = TimeDelta::minutes(4);

/// Reads a receipt.
pub(super) async fn ocr(
    State(context): State<Context>,
    caller: Caller,
    _: UrlQuery<Nothing>,
    request: Request,
) -> Result<Response, ApiError> {
    read(&context, &caller, request, MessageKind::Image).await
}

/// Hears a voice note.
pub(super) async fn stt(
    State(context): State<Context>,
    caller: Caller,
    _: UrlQuery<Nothing>,
    request: Request,
) -> Result<Response, ApiError> {
    read(&context, &caller, request, MessageKind::Audio).await
}

/// What is to be read.
struct Source {
    file: StoredFile,
    /// What it is called.
    name: String,
    /// Whose it is, where it is somebody's.
    user_id: Option<i64>,
    /// In which language somebody speaks there.
    language: Locale,
}

async fn read(
    context: &Context,
    caller: &Caller,
    request: Request,
    kind: MessageKind,
) -> Result<Response, ApiError> {
    let (books, clock) = (context.engine.books.clone(), context.engine.books.clock.clone());
    let sense = context.engine.desk.perception.sense(kind);
    let sense = sense.ok_or_else(|| ApiError::Missing(organs::missing(kind).to_owned()))?;
    let source = source(context, caller, request, kind).await?;
    let place = context.doors.readings.clone().try_acquire_owned().map_err(|_| ApiError::Busy)?;
    let id = books.id().await?;
    let mut batch = Batch::default();
    ai_audit::begin_reading(&mut batch, id, (source.user_id, kind, &source.name), clock.now());
    books.database.write(batch).await?;
    // Goes on where its caller has gone.
    let reading = tokio::spawn(async move {
        let Source { file, name, language, .. } = source;
        let begun = Instant::now();
        let told = reading::told(&*sense, (file.path(), &name), language, clock.now());
        let told = timeout(LONGEST, told).await.unwrap_or_else(|_| Err(late()));
        let (answer, reading) = outcome(told, (&*sense, kind), begun.elapsed());
        let mut batch = Batch::default();
        ai_audit::end_reading(&mut batch, id, &reading);
        if let Err(error) = books.database.write(batch).await {
            tracing::warn!(%error, "what was read in a file could not be noted");
        }
        drop((file, place));
        answer
    });
    match timeout(PATIENCE, reading).await {
        Ok(Ok(answer)) => Ok(Json(answer?).into_response()),
        Ok(Err(_)) => Err(ApiError::Internal),
        Err(_) => Ok(processing(id)),
    }
}

fn late() -> SenseError {
    SenseError::passing(format!("it was not read within {} s", LONGEST.as_secs()))
}

/// What is answered, and what is noted of it.
fn outcome(
    told: Result<Told, SenseError>,
    (sense, kind): (&dyn Sense, MessageKind),
    latency: Duration,
) -> (Result<Value, ApiError>, Reading) {
    match told {
        Ok(Told { object, model }) => {
            let reading = Reading { model, output: object.to_string(), success: true, latency };
            (Ok(object), reading)
        }
        Err(error) => {
            let detail = error.to_string();
            let error = match (error.why, error.is_passing) {
                (Unheard::NoSense, _) => ApiError::Missing(format!("{detail}; {}", organs::missing(kind))),
                (_, false) => ApiError::Unreadable(detail),
                (_, true) => ApiError::Unread(detail),
            };
            let output = json!({"detail": error.to_string(), "code": error.code()}).to_string();
            (Err(error), Reading { model: model_of(sense, None), output, success: false, latency })
        }
    }
}

async fn source(
    context: &Context,
    caller: &Caller,
    request: Request,
    kind: MessageKind,
) -> Result<Source, ApiError> {
    let (of_kind, source) = match context.doors.take(request, &["media_url"]).await? {
        HandedIn::File(incoming, _) => {
            let file = StoredFile::Brought(incoming.file.into_temp_path());
            let name = incoming.name.unwrap_or_else(|| "file".to_owned());
            let asked_by = caller.person();
            let user_id = asked_by.map(|person| person.id);
            let language = asked_by.map_or(Locale::Id, |person| person.locale);
            (incoming.kind, Source { file, name, user_id, language })
        }
        HandedIn::Named(url, _) => {
            let books = &context.engine.books;
            let asset = named(context, &url, caller.person().map(|person| person.id)).await?;
            let key = asset.location.parse::<Key>().ok().filter(|_| asset.is_kept);
            let found = match key {
                Some(key) => books.store.file(&key).await,
                None => Ok(None),
            };
            let found = found.map_err(|error| {
                tracing::error!(%error, "kept media could not be had; look at CATAT_MEDIA");
                ApiError::Unkept
            })?;
            let file = found.ok_or_else(|| ApiError::Invalid("media_url: it is kept no more".to_owned()))?;
            let person = user::by_id(&books.database, asset.user_id).await?;
            let language = person.map_or(Locale::Id, |person| person.locale);
            let user_id = Some(asset.user_id);
            (asset.kind, Source { file, name: url, user_id, language })
        }
    };
    match (kind, of_kind) {
        (MessageKind::Audio, MessageKind::Audio) => Ok(source),
        (MessageKind::Audio, _) => Err(ApiError::Unsupported("a sound is wanted, by its bytes")),
        (_, MessageKind::Image | MessageKind::Document) => Ok(source),
        _ => Err(ApiError::Unsupported("a picture or PDF is wanted, by its bytes")),
    }
}

#[derive(Serialize, ToSchema)]
pub(super) struct Processing {
    id: i64,
    status: &'static str,
}

fn processing(id: i64) -> Response {
    (StatusCode::ACCEPTED, Json(Processing { id, status: "processing" })).into_response()
}

#[derive(Deserialize)]
struct Failure {
    detail: String,
    code: String,
}

/// What was read in a file that took long.
pub(super) async fn result(
    State(context): State<Context>,
    caller: Caller,
    UrlPath(id): UrlPath<String>,
    _: UrlQuery<Nothing>,
) -> Result<Response, ApiError> {
    let books = &context.engine.books;
    let none = ApiError::NotFound("there is no such file");
    let Ok(id) = id.parse() else { return Err(none) };
    let standing = ai_audit::standing(&books.database, id).await?;
    let may_hear =
        |standing: &Standing| caller.person().is_none_or(|person| standing.user_id == Some(person.id));
    let standing = standing.filter(may_hear).ok_or(none)?;
    let lost = || ApiError::Unread("it was not read to its end; hand it in again".to_owned());
    let Some(output) = standing.raw_output else {
        let is_open = books.clock.now() - standing.created_at < GIVEN_UP_AFTER;
        return if is_open { Ok(processing(id)) } else { Err(lost()) };
    };
    if standing.success {
        let object: Value = serde_json::from_str(&output).map_err(|_| lost())?;
        return Ok(Json(object).into_response());
    }
    let Failure { detail, code } = serde_json::from_str(&output).map_err(|_| lost())?;
    Err(match &*code {
        "not_installed" => ApiError::Missing(detail),
        "unreadable" => ApiError::Unreadable(detail),
        _ => ApiError::Unread(detail),
    })
}
