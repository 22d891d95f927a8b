//! `/settings/reminders`: what somebody is reminded of, as they asked the bot to, and the end of one.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use ledger::{
    db::Batch,
    jobs::{self, Job, JobKind},
};
use serde::Deserialize;
use serde_json::Value;

use super::super::{
    LoggedIn, page,
    request::{Look, Posted, done_at},
    sessions::moment,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::ApiError;

/// Where it is.
const PATH: &str = "/settings/reminders";

#[derive(Template)]
#[template(path = "reminders.html")]
struct RemindersPage {
    words: Spoken,
    shell: Shell,
    rows: Vec<Row>,
}

struct Row {
    id: i64,
    /// What of, in the person's words.
    told: String,
    /// When it is said next.
    next: String,
    comes_again: bool,
}

/// What is read here of what the bot promised; it keeps more.
#[derive(Deserialize)]
struct Promised {
    words: String,
    #[serde(default)]
    repeats: Option<Value>,
}

/// Which one is to end.
#[derive(Deserialize)]
pub(in crate::pages) struct Ended {
    job: String,
}

/// The reminders that stand, in the order in which they come.
pub(in crate::pages) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
    let open = jobs::open_of(&context.database, visitor.person.id, JobKind::Reminder).await?;
    let shown = RemindersPage {
        words: visitor.words,
        shell: Shell::of(&visitor, Room::Settings).after(done.as_deref()),
        rows: open.iter().filter_map(|job| row(&visitor, job)).collect(),
    };
    Ok(page(StatusCode::OK, &shown))
}

/// A reminder of a job; `None` where a later version wrote it otherwise.
fn row(visitor: &LoggedIn, job: &Job) -> Option<Row> {
    let promised = Promised::deserialize(job.payload()).ok()?;
    Some(Row {
        id: job.id,
        told: promised.words,
        next: moment(visitor.words, &visitor.person, job.due_at),
        comes_again: promised.repeats.is_some(),
    })
}

/// Has one of the person's said no more.
pub(in crate::pages) async fn end(
    Posted { context, visitor, said, .. }: Posted<Ended>,
) -> Result<Response, ApiError> {
    let open = jobs::open_of(&context.database, visitor.person.id, JobKind::Reminder).await?;
    let own = said.job.parse().ok().filter(|id: &i64| open.iter().any(|job| job.id == *id));
    let id = own.ok_or(ApiError::NotFound("there is no such reminder"))?;
    let mut batch = Batch::default();
    jobs::call_off(&mut batch, id, context.clock.now());
    context.database.write(batch).await?;
    Ok(done_at(PATH, "forgotten"))
}
