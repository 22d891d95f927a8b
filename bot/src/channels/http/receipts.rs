//! `POST /receipts` and `GET /receipts/{id}`: a picture is a message of a person's, booked as if they had sent it, and told
//! about by its row.

use axum::{
    Json,
    extract::{Request, State},
    http::StatusCode,
};
use dashboard::{
    ApiError,
    auth::Caller,
    body::{Nothing, UrlPath, UrlQuery},
};
use ledger::{
    book::receipt,
    messages::{
        inbox::{self, InboxStatus, Picture},
        message::{Channel, MessageKind, NewMessage, Sender, media_url},
        outbox::{self, Outcome},
    },
    people::user::{self, Address, Person},
};
use nlu::Context as Known;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::{
    Context,
    form::HandedIn,
    media::{named, owner, taken_in},
};
use crate::{
    intake::{accept::Accepted, organs, reading::receipt_on},
    random,
};

/// What a receipt is told to be as long as nobody has read it.
const OPEN: &str = "pending_ocr";

#[derive(Serialize, ToSchema)]
pub(super) struct ReceiptTaken {
    id: i64,
    status: String,
}

/// Takes a picture as a message of the person's.
pub(super) async fn hand_in(
    State(context): State<Context>,
    caller: Caller,
    _: UrlQuery<Nothing>,
    request: Request,
) -> Result<(StatusCode, Json<ReceiptTaken>), ApiError> {
    let engine = &context.engine;
    if engine.desk.perception.sense(MessageKind::Image).is_none() {
        return Err(ApiError::Missing(organs::missing(MessageKind::Image).to_owned()));
    }
    let told = ["user_id", "phone", "media_url", "text", "message_id"];
    let (media_id, kind, person, fields) = match context.doors.take(request, &told).await? {
        HandedIn::File(incoming, _) if !is_seen(incoming.kind) => return Err(no_picture()),
        HandedIn::File(incoming, fields) => {
            let (kind, person) = (incoming.kind, owner(&context, &caller, &fields).await?);
            (taken_in(&context, (&caller, &person), incoming).await?.0, kind, person, fields)
        }
        HandedIn::Named(url, fields) => {
            let person = owner(&context, &caller, &fields).await?;
            let asset = named(&context, &url, Some(person.id)).await?;
            if !is_seen(asset.kind) {
                return Err(no_picture());
            }
            (asset.id, asset.kind, person, fields)
        }
    };
    let address = address_of(&context, &person).await?;
    let message_id = fields.message_id.unwrap_or_else(random::id);
    let now = engine.books.clock.now();
    let mut new = NewMessage::words(Channel::Http, &address, message_id, fields.text, now);
    new.kind = kind;
    new.payload.media_url = Some(media_url(media_id));
    new.media_id = Some(media_id);
    let Accepted::Kept(kept) = engine.accept(&Sender::of(address), &new).await? else {
        return Err(ApiError::NotLetIn);
    };
    let status =
        if kept.is_duplicate { shown(&context, (kept.id, None)).await?.status } else { OPEN.to_owned() };
    Ok((StatusCode::ACCEPTED, Json(ReceiptTaken { id: kept.id, status })))
}

fn is_seen(kind: MessageKind) -> bool {
    matches!(kind, MessageKind::Image | MessageKind::Document)
}

fn no_picture() -> ApiError {
    ApiError::Unsupported("a picture or PDF is wanted, by its bytes")
}

/// An address that the person has, their number where it is known.
pub(super) async fn address_of(context: &Context, person: &Person) -> Result<Address, ApiError> {
    let mut addresses = user::addresses(&context.engine.books.database, person.id).await?;
    addresses.sort_by_key(|address| address.as_phone().is_none());
    addresses.into_iter().next().ok_or(ApiError::NotFound("there is no such person"))
}

#[derive(Serialize, ToSchema)]
pub(super) struct ShownReceipt {
    id: i64,
    /// `pending_ocr`; what its entry is: `confirmed`, `pending` or `deleted`; without one `read`, `unread` or `failed`.
    status: String,
    /// What was answered.
    reply: Option<String>,
    /// What stands on it.
    receipt: Option<Value>,
    /// What was booked by it.
    transactions: Vec<BookedEntry>,
}

#[derive(Serialize, ToSchema)]
struct BookedEntry {
    id: i64,
    status: String,
}

/// What became of a picture.
pub(super) async fn show(
    State(context): State<Context>,
    caller: Caller,
    UrlPath(id): UrlPath<String>,
    _: UrlQuery<Nothing>,
) -> Result<Json<ShownReceipt>, ApiError> {
    let id = id.parse().map_err(|_| ApiError::NotFound(NO_SUCH))?;
    shown(&context, (id, caller.person())).await.map(Json)
}

const NO_SUCH: &str = "there is no such receipt";

/// Of this person, or of anybody.
async fn shown(context: &Context, (id, of): (i64, Option<&Person>)) -> Result<ShownReceipt, ApiError> {
    let database = &context.engine.books.database;
    let picture = inbox::picture(database, id).await?;
    let picture = picture.filter(|picture| of.is_none_or(|person| picture.user_id == person.id));
    let picture = picture.ok_or(ApiError::NotFound(NO_SUCH))?;
    let entries = receipt::entries_of(database, id).await?;
    let transactions: Vec<BookedEntry> =
        entries.into_iter().map(|(id, status)| BookedEntry { id, status }).collect();
    let reply = match outbox::outcome(database, id).await? {
        Outcome::Open => None,
        Outcome::Answered(replies) => {
            let replies: Vec<String> = replies.into_iter().map(|reply| reply.text).collect();
            Some(replies.join("\n\n"))
        }
    };
    let receipt = if picture.pages().is_empty() {
        None
    } else {
        let person = user::by_id(database, picture.user_id).await?;
        person.map(|person| receipt_of(&picture, &person))
    };
    let status = status(&picture, &transactions, reply.is_some()).to_owned();
    Ok(ShownReceipt { id, status, reply, receipt, transactions })
}

/// As its person would have it read on that day.
fn receipt_of(picture: &Picture, person: &Person) -> Value {
    let known = Known::bare(person.zone.local(picture.sent_at), person.currency);
    receipt_on(picture.pages(), &media_url(picture.media_id.unwrap_or_default()), &known)
}

fn status<'a>(picture: &Picture, entries: &'a [BookedEntry], is_answered: bool) -> &'a str {
    let is = |wanted: &str| entries.iter().any(|entry| entry.status == wanted);
    match picture.status {
        InboxStatus::Dead => "failed",
        _ if !is_answered => OPEN,
        _ if is("pending") => "pending",
        _ if is("confirmed") => "confirmed",
        _ if !entries.is_empty() => "deleted",
        _ if picture.pages().is_empty() => "unread",
        _ => "read",
    }
}
