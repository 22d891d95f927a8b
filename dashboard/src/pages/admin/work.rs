//! `/admin/work`: messages and work that were given up, and what is due or tried again. It shows what `catat messages --dead` and `catat
//! jobs` show: nothing of what people wrote.

use askama::Template;
use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use ledger::{
    jobs::{self, JobStatus},
    messages::given_up,
};
use reports::words::Value;
use serde::Deserialize;

use super::super::{
    Admin, LoggedIn, page,
    sessions::moment,
    shell::{Done, Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context, body::UrlQuery};

/// So many of a list are shown; the others are counted.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "work.html")]
struct WorkPage {
    words: Spoken,
    shell: Shell,
    problem: Option<String>,
    given_up: Vec<Row>,
    open: Vec<Row>,
    /// How many are beyond those that are shown, in words.
    more_given_up: Option<String>,
    more_open: Option<String>,
    /// How many reports are promised for later, in words.
    later: Option<String>,
}

struct Row {
    id: i64,
    what: String,
    lines: Vec<String>,
}

/// What was given up, and what is open.
pub(in crate::pages) async fn list(
    State(context): State<Context>,
    Admin(visitor): Admin,
    UrlQuery(Done { done }): UrlQuery<Done>,
) -> Result<Response, ApiError> {
    listed(&context, &visitor, (done, None)).await
}

async fn listed(
    context: &Context,
    visitor: &LoggedIn,
    (done, problem): (Option<String>, Option<&'static str>),
) -> Result<Response, ApiError> {
    let (words, now) = (visitor.words, context.clock.now());
    let (given_up, more_given_up) = cut(words, given_up_rows(context, visitor).await?);
    let (later, open): (Vec<_>, Vec<_>) =
        jobs::open(&context.database).await?.into_iter().partition(|job| job.is_report_for_later(now));
    let (open, more_open) = cut(words, open.iter().map(|job| open_row(visitor, job)).collect());
    let later = (!later.is_empty()).then(|| counted(words, "page-work-later", later.len()));
    let shown = WorkPage {
        words,
        shell: Shell::of(visitor, Room::Settings).after(done.as_deref()),
        problem: problem.map(|key| words.say(key)),
        given_up,
        open,
        more_given_up,
        more_open,
        later,
    };
    let status = if problem.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    Ok(page(status, &shown))
}

fn counted(words: Spoken, key: &str, count: usize) -> String {
    words.fill(key, &[("count", Value::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
}

/// The first of a list, and how many there are beyond.
fn cut(words: Spoken, mut rows: Vec<Row>) -> (Vec<Row>, Option<String>) {
    let more = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    (rows, (more > 0).then(|| counted(words, "page-others", more)))
}

async fn given_up_rows(context: &Context, visitor: &LoggedIn) -> Result<Vec<Row>, ApiError> {
    let words = visitor.words;
    let told = given_up::all(&context.database).await?;
    let whom = |key, whom: &str| words.fill(key, &[("whom", Value::Text(whom.into()))]);
    let row = |id, what, (written, tries): (DateTime<Utc>, i64), error: Option<&str>| {
        let lines = vec![moment(words, &visitor.person, written), tried(words, tries)];
        Row { id, what, lines: lines.into_iter().chain(error.map(str::to_owned)).collect() }
    };
    let incoming = told.incoming.iter().map(|message| {
        let when = (message.created_at, message.attempts);
        row(message.id, whom("page-work-from", &message.wa_from), when, message.error.as_deref())
    });
    let outgoing = told.outgoing.iter().map(|message| {
        let when = (message.created_at, message.attempts);
        row(message.id, whom("page-work-to", &message.chat), when, message.error.as_deref())
    });
    let work = told.work.iter().map(|job| {
        let when = (job.created_at, job.attempts);
        row(job.id, whom("page-work-job", &job.key), when, job.error.as_deref())
    });
    Ok(incoming.chain(outgoing).chain(work).collect())
}

fn tried(words: Spoken, tries: i64) -> String {
    words.fill("page-work-tries", &[("count", Value::Number(tries))])
}

fn open_row(visitor: &LoggedIn, job: &jobs::Listed) -> Row {
    let words = visitor.words;
    let due = moment(words, &visitor.person, job.due_at);
    let state = match job.status {
        JobStatus::Running => words.say("page-work-running"),
        JobStatus::Failed => words.say("page-work-failed"),
        _ => words.fill("page-work-due", &[("at", Value::Text(due.into()))]),
    };
    let told = job.error.clone().or_else(|| job.progress().map(ToString::to_string));
    let tries = (job.attempts > 0).then(|| tried(words, job.attempts));
    Row {
        id: job.id,
        what: job.key.clone(),
        lines: [Some(state), tries, told].into_iter().flatten().collect(),
    }
}

#[derive(Deserialize)]
pub(in crate::pages) struct Which {
    /// An id, or `all`.
    id: String,
}

/// Puts something that was given up back to work, or all of it.
pub(in crate::pages) async fn requeue(
    State(context): State<Context>,
    Admin(visitor): Admin,
    Form(which): Form<Which>,
) -> Result<Response, ApiError> {
    let id: Option<i64> = match &*which.id {
        "all" => None,
        // A negative one is none, and 0 means all to nobody but the statement.
        id => Some(
            id.parse::<i64>()
                .ok()
                .filter(|id| *id > 0)
                .ok_or(ApiError::NotFound("there is no such thing"))?,
        ),
    };
    let count = given_up::requeue(&context.database, id, context.clock.now()).await?;
    if count == 0 && id.is_some() {
        return listed(&context, &visitor, (None, Some("page-work-none"))).await;
    }
    Ok(Redirect::to("/admin/work?done=requeued").into_response())
}
