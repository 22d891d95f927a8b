//! `POST /media`: a file is kept for a person, to be named by a message afterwards.

use std::time::Duration;

use axum::{
    Json,
    extract::{Request, State},
    http::StatusCode,
};
use chrono::TimeDelta;
use dashboard::{
    ApiError,
    api::Who,
    auth::Caller,
    body::{Nothing, UrlQuery},
};
use ledger::{
    messages::{
        media_asset::{self, Asset},
        message::{media_named, media_url},
    },
    people::user::{Address, Person},
};
use media::Unheard;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    Context,
    form::{Fields, HandedIn, Incoming},
};

#[derive(Serialize, ToSchema)]
pub(super) struct KeptMedia {
    media_url: String,
    sha256: String,
    mime: &'static str,
    bytes: u64,
}

/// Keeps a file, once for each person; what is there already stays for longer.
pub(super) async fn keep(
    State(context): State<Context>,
    caller: Caller,
    _: UrlQuery<Nothing>,
    request: Request,
) -> Result<(StatusCode, Json<KeptMedia>), ApiError> {
    let HandedIn::File(file, fields) = context.doors.take(request, &["user_id", "phone"]).await? else {
        return Err(ApiError::Invalid("file: missing; send it in a form".to_owned()));
    };
    let person = owner(&context, &caller, &fields).await?;
    Ok((StatusCode::CREATED, Json(taken_in(&context, (&caller, &person), file).await?.1)))
}

/// Whoever has handed in as much comes again after so long, when some of it may be a day old.
const FULL_FOR: Duration = Duration::from_hours(1);
/// So many bytes of a person's own sending are kept in a day.
const MOST_BYTES_A_DAY: i64 = 128 * 1024 * 1024;

/// Keeps a file, and answers its row beside what is told of it. A person who hands in their own has so much a day; what the
/// operator hands in was a message, and those are counted elsewhere.
pub(super) async fn taken_in(
    context: &Context,
    (caller, person): (&Caller, &Person),
    Incoming { file, kind, mime_type, .. }: Incoming,
) -> Result<(i64, KeptMedia), ApiError> {
    if caller.person().is_some() {
        let books = &context.engine.books;
        let yesterday = books.clock.now() - TimeDelta::days(1);
        if media_asset::bytes_since(&books.database, person.id, yesterday).await? >= MOST_BYTES_A_DAY {
            return Err(ApiError::TooMany(FULL_FOR));
        }
    }
    match context.engine.fetcher.take_in(person.id, (kind, mime_type), file).await? {
        Ok((id, stored)) => {
            let (sha256, bytes) = (stored.key.sha256, stored.bytes);
            Ok((id, KeptMedia { media_url: media_url(id), sha256, mime: mime_type, bytes }))
        }
        Err(Unheard::TooLarge) => Err(ApiError::FileTooLarge),
        Err(_) => Err(ApiError::Unkept),
    }
}

/// Whose a file is. Somebody who never wrote, and for whom the operator hands it in, is met now.
pub(super) async fn owner(context: &Context, caller: &Caller, fields: &Fields) -> Result<Person, ApiError> {
    if let (Caller::Operator, None, Some(phone)) = (caller, fields.user_id, &fields.phone) {
        let address = Address::phone(phone).map_err(|error| ApiError::Invalid(format!("phone: {error}")))?;
        return context.engine.meet(&address).await?.ok_or(ApiError::NotLetIn);
    }
    let who = Who { user_id: fields.user_id, phone: fields.phone.clone() };
    let person = who.find(caller, &context.engine.books.database).await?;
    if context.engine.lets_in(&person).await? { Ok(person) } else { Err(ApiError::NotLetIn) }
}

/// The media that a caller names, where it is of this person; the operator may name anybody's.
pub(super) async fn named(context: &Context, url: &str, of: Option<i64>) -> Result<Asset, ApiError> {
    let wrong = |why: &str| ApiError::Invalid(format!("media_url: {why}"));
    let only = "only media:<id> is taken, as POST /media answers it; nothing is fetched from anywhere";
    let id = media_named(url).ok_or_else(|| wrong(only))?;
    let asset = media_asset::by_id(&context.engine.books.database, id).await?;
    let asset = asset.filter(|asset| of.is_none_or(|user_id| asset.user_id == user_id));
    asset.ok_or_else(|| wrong("there is no such media of this person"))
}
