//! `/api/v1/imports`: a bank's file is handed in, looked at, asked about and booked.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{Request, State},
    http::StatusCode,
};
use dashboard::{
    ApiError,
    api::Who,
    auth::Caller,
    body::{JsonBody, Nothing, UrlPath, UrlQuery, without_nul},
};
use ledger::{
    access::event::{self, EventKind, NewEvent},
    db::{Batch, WriteError},
    history::{
        change::{Author, ChangeKind},
        reversal::chunks,
        walk,
    },
    imports::{self, preview},
    jobs::{self, kept},
    messages::message::MessageKind,
    people::user::{Person, UserStatus},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Context,
    form::{Fields, HandedIn},
    media::{named, owner, taken_in},
};
use crate::importing::{ACCOUNT, Errand, Looked, Wish, kept_name};

pub(super) mod pages;
mod shown;
mod standing;

use shown::ShownImport;
use standing::{Found, Stage};

/// A longer answer answers nothing, in bytes.
const LONGEST_ANSWER: usize = 256;
/// So many answers no file asks for.
const MOST_ANSWERS: usize = 64;
/// What rows that may be entries are answered by.
const MET: &str = "met";
/// What was taken out by hand is brought back by it.
const REMOVED: &str = "removed";
/// What only the eyes read.
const DOCUMENT: &str = "application/pdf";

#[derive(Serialize, ToSchema)]
pub(super) struct ImportTaken {
    id: i64,
    status: &'static str,
}

impl ImportTaken {
    fn answer(id: i64, status: &'static str) -> (StatusCode, Json<Self>) {
        (StatusCode::ACCEPTED, Json(Self { id, status }))
    }
}

/// Whose file it is. Of whoever is not confirmed none is booked.
async fn confirmed(context: &Context, caller: &Caller, fields: &Fields) -> Result<Person, ApiError> {
    let person = owner(context, caller, fields).await?;
    if person.status != UserStatus::Active {
        return Err(ApiError::not_confirmed());
    }
    Ok(person)
}

/// Takes a file in, and has it looked at.
pub(super) async fn hand_in(
    State(context): State<Context>,
    caller: Caller,
    _: UrlQuery<Nothing>,
    request: Request,
) -> Result<(StatusCode, Json<ImportTaken>), ApiError> {
    let told = ["user_id", "phone", "media_url", "media_id", "name", "account"];
    let (media_id, name, person, fields) = match context.doors.take_any(request, &told).await? {
        HandedIn::File(incoming, _) if !may_be_statement(incoming.kind, incoming.mime_type) => {
            return Err(no_statement());
        }
        HandedIn::File(incoming, fields) => {
            let person = confirmed(&context, &caller, &fields).await?;
            let name = incoming.name.clone();
            (taken_in(&context, (&caller, &person), incoming).await?.0, name, person, fields)
        }
        HandedIn::Named(url, fields) => {
            let person = confirmed(&context, &caller, &fields).await?;
            let asset = named(&context, &url, Some(person.id)).await?;
            if asset.kind != MessageKind::Document {
                return Err(no_statement());
            }
            (asset.id, None, person, fields)
        }
    };
    let name = fields.name.or(name).unwrap_or_default();
    let answers = fields.account.map(|account| (ACCOUNT.to_owned(), account));
    let wish = Wish {
        import_id: context.engine.books.id().await?,
        media_id,
        name: kept_name(&name),
        answers: answers.into_iter().collect(),
    };
    look_at(&context, &person, wish).await
}

fn may_be_statement(kind: MessageKind, mime_type: &str) -> bool {
    kind == MessageKind::Document && mime_type != DOCUMENT
}

fn no_statement() -> ApiError {
    ApiError::Unsupported(
        "a table, workbook or statement of a bank is wanted, by its bytes; `catat import` reads PDFs",
    )
}

/// Has a file looked at by all that is known of it.
async fn look_at(
    context: &Context,
    person: &Person,
    wish: Wish,
) -> Result<(StatusCode, Json<ImportTaken>), ApiError> {
    let books = &context.engine.books;
    let (import_id, now) = (wish.import_id, books.clock.now());
    let mut batch = Batch::default();
    jobs::enqueue(&mut batch, Errand::Look(wish).job(books.id().await?, person, now), now);
    books.database.write(batch).await?;
    context.engine.worker.hint();
    Ok(ImportTaken::answer(import_id, "reading"))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Owner {
    user_id: Option<i64>,
    phone: Option<String>,
}

impl From<Owner> for Who {
    fn from(owner: Owner) -> Self {
        Self { user_id: owner.user_id, phone: owner.phone }
    }
}

/// How far an import is, and what it would book or has.
pub(super) async fn show(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    caller: Caller,
    UrlQuery(owner): UrlQuery<Owner>,
) -> Result<Json<ShownImport>, ApiError> {
    let found = Found::read(&context, (&caller, owner.into()), &path).await?;
    ShownImport::of(&context, &found).await.map(Json)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Answers {
    answers: BTreeMap<String, String>,
}

/// Answers what a file left open, or what its rows may be.
pub(super) async fn answer(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    caller: Caller,
    UrlQuery(owner): UrlQuery<Owner>,
    JsonBody(Answers { answers }): JsonBody<Answers>,
) -> Result<(StatusCode, Json<ImportTaken>), ApiError> {
    if answers.is_empty() || answers.len() > MOST_ANSWERS {
        return Err(ApiError::Invalid(format!("answers: from 1 to {MOST_ANSWERS}")));
    }
    for (key, value) in &answers {
        for text in [key, value] {
            without_nul("answers", Some(text))?;
            if text.len() > LONGEST_ANSWER {
                return Err(ApiError::Invalid(format!("answers: each of {LONGEST_ANSWER} bytes at most")));
            }
        }
    }
    let found = Found::read(&context, (&caller, owner.into()), &path).await?;
    match &found.stage {
        Stage::Looked(wish, Looked::Asks { questions, .. }) => {
            let unasked = answers.keys().find(|key| !questions.iter().any(|asked| asked.key == **key));
            if let Some(key) = unasked {
                return Err(ApiError::Invalid(format!("answers: nothing asks for `{key}`")));
            }
            // An account may be called what one likes.
            let is_open = |key: &str| key.starts_with(ACCOUNT);
            for asked in questions.iter().filter(|asked| !is_open(&asked.key)) {
                let is_other = |value: &String| !asked.choices.contains(value);
                if answers.get(&asked.key).is_some_and(is_other) {
                    let choices = asked.choices.join(", ");
                    return Err(ApiError::Invalid(format!("answers: {} is one of {choices}", asked.key)));
                }
            }
            let mut wish = wish.clone();
            wish.answers.extend(answers);
            look_at(&context, &found.person, wish).await
        }
        Stage::Looked(_, Looked::Staged { .. }) => decide(&context, &found, &answers).await,
        _ => Err(found.not_now()),
    }
}

/// Writes what was answered of rows that are staged.
async fn decide(
    context: &Context,
    found: &Found,
    answers: &BTreeMap<String, String>,
) -> Result<(StatusCode, Json<ImportTaken>), ApiError> {
    let (database, id) = (&context.engine.books.database, found.id);
    let mut batch = Batch::default();
    for (key, value) in answers {
        match (&**key, &**value) {
            (MET, "same") => preview::decide_all_same(&mut batch, id),
            (MET, "new") => preview::decide(&mut batch, id, &[]),
            (MET, numbers) => preview::decide(&mut batch, id, &chosen(context, id, numbers).await?),
            (REMOVED, "keep") => {}
            (REMOVED, "restore") => preview::restore_removed(&mut batch, id),
            (REMOVED, _) => return Err(ApiError::Invalid("answers: removed is keep or restore".to_owned())),
            _ => return Err(ApiError::Invalid(format!("answers: nothing asks for `{key}`"))),
        }
    }
    if !batch.is_empty() {
        database.write(batch).await?;
    }
    Ok(ImportTaken::answer(id, "ready"))
}

/// The rows with these numbers of the list of what is offered: `1,3`.
async fn chosen(context: &Context, id: i64, numbers: &str) -> Result<Vec<i64>, ApiError> {
    let mistaken = || ApiError::Invalid("answers: met is same, new, or numbers such as 1,3".to_owned());
    let limit = i64::from(u32::MAX);
    let offers = preview::offers(&context.engine.books.database, id, (-1, limit)).await?;
    let one = |number: &str| {
        let number: usize = number.trim().parse().map_err(|_| mistaken())?;
        offers.get(number.wrapping_sub(1)).map(|offer| offer.row_id).ok_or_else(mistaken)
    };
    numbers.split(',').map(one).collect()
}

/// Has what is staged booked.
pub(super) async fn confirm(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    caller: Caller,
    UrlQuery(owner): UrlQuery<Owner>,
) -> Result<(StatusCode, Json<ImportTaken>), ApiError> {
    let found = Found::read(&context, (&caller, owner.into()), &path).await?;
    let statement = match &found.stage {
        Stage::Looked(_, Looked::Staged { statement }) => statement,
        // A second request for the same booking.
        Stage::Booking(_) | Stage::Booked => return Ok(ImportTaken::answer(found.id, found.stage.word())),
        _ => return Err(found.not_now()),
    };
    let books = &context.engine.books;
    // What is booked is what was looked at.
    if preview::refreshed(&books.database, &found.person, found.id, &statement.reads()).await? {
        return Err(ApiError::MetAnew);
    }
    let planned = preview::of(&books.database, found.id).await?;
    if planned.offered > 0 {
        return Err(ApiError::Refused(
            "some rows may be entries that are there: answer `met` first".to_owned(),
        ));
    }
    if planned.counts.new + planned.counts.matched == 0 {
        return Err(ApiError::Refused("nothing in it is new".to_owned()));
    }
    let now = books.clock.now();
    let mut ids = books.database.ids(2).await?;
    let mut batch = Batch::default();
    jobs::enqueue(&mut batch, Errand::Book((**statement).clone()).job(ids.take(), &found.person, now), now);
    let details = [("name", &*statement.name)];
    let noted = NewEvent::of(found.person.id, EventKind::Imported).with(&details);
    event::record(&mut batch, ids.take(), &noted, now);
    books.database.write(batch).await?;
    context.engine.worker.hint();
    Ok(ImportTaken::answer(found.id, "booking"))
}

/// Has an import not booked, or takes back what is booked of it.
pub(super) async fn cancel(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    caller: Caller,
    UrlQuery(owner): UrlQuery<Owner>,
) -> Result<(StatusCode, Json<ImportTaken>), ApiError> {
    end(&context, &Found::read(&context, (&caller, owner.into()), &path).await?).await
}

/// The same of one that was found, as it stood then: it is a conflict where it went on since.
async fn end(context: &Context, found: &Found) -> Result<(StatusCode, Json<ImportTaken>), ApiError> {
    let books = &context.engine.books;
    let (now, machine) = (books.clock.now(), books.clock.machine());
    let mut batch = Batch::default();
    let word = match &found.stage {
        Stage::Reading(job_id) => {
            jobs::call_off(&mut batch, *job_id, machine);
            // What is found no result counts as read by nobody.
            "cancelled"
        }
        Stage::Looked(..) | Stage::Failed => {
            let Some(job) = &found.looked_by else { return Err(found.not_now()) };
            if !job.is_open() {
                let cancelled = serde_json::to_value(&Looked::Cancelled).unwrap_or_default();
                kept::note_result(&mut batch, job.id, cancelled, machine);
            }
            "cancelled"
        }
        Stage::Cancelled => return Ok(ImportTaken::answer(found.id, "cancelled")),
        Stage::Booking(job) if !imports::is_begun(&books.database, found.id).await? => {
            imports::call_off(&mut batch, (job.id, found.id), now);
            "cancelled"
        }
        Stage::Booking(_) | Stage::Booked => {
            let change = walk::in_effect(&books.database, &found.person, found.id).await?;
            let change = change.ok_or_else(|| found.not_now())?;
            let author = Author { person: &found.person, message_id: None, now };
            chunks::begin(&mut batch, books.id().await?, author, ChangeKind::Undo, &change);
            "undoing"
        }
        Stage::Undone => return Ok(ImportTaken::answer(found.id, "undone")),
    };
    match books.database.write(batch).await {
        Ok(_) => {}
        // It went on at this very moment.
        Err(WriteError::Stale(_)) => return Err(ApiError::Conflict),
        Err(error) => return Err(error.into()),
    }
    if word == "cancelled" {
        while imports::discard(&books.database, found.id).await? {}
    }
    context.engine.worker.hint();
    Ok(ImportTaken::answer(found.id, word))
}
