//! `/admin`: how the bot is, for those who look after it; for all others there is no such page. Of what people write or keep nothing is
//! shown here.

pub(super) mod audit;
pub(super) mod people;
pub(super) mod work;

use std::{collections::HashMap, time::Duration};

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    jobs,
    messages::{delivery, lane},
    people::user,
};
use reports::words::Value;
use serde::Deserialize;

use super::{
    Admin, page,
    settings::log::{self, Frame},
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    body::UrlQuery,
    keeper::{Session, SessionState, Squares},
};

/// The database has this long to answer.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Template)]
#[template(path = "admin.html")]
struct AdminPage {
    words: Spoken,
    shell: Shell,
    health: Vec<(String, String)>,
    sessions: Vec<ShownSession>,
}

struct ShownSession {
    name: String,
    state: String,
    /// What else is to be known of it.
    lines: Vec<String>,
    code: Option<Squares>,
}

/// How the bot is, and how its numbers stand.
pub(super) async fn show(
    State(context): State<Context>,
    Admin(visitor): Admin,
) -> Result<Response, ApiError> {
    let words = visitor.words;
    let is_fresh = visitor.is_fresh(&context);
    let sessions = context.keeper.sessions();
    let shown = AdminPage {
        words,
        shell: Shell::of(&visitor, Room::Settings),
        health: health(&context, words).await?,
        sessions: sessions.into_iter().map(|session| shown(words, session, is_fresh)).collect(),
    };
    Ok(page(StatusCode::OK, &shown))
}

/// What `/healthz` tells, and how much waits.
async fn health(context: &Context, words: Spoken) -> Result<Vec<(String, String)>, ApiError> {
    let (database, now) = (&context.database, context.clock.now());
    let answered = tokio::time::timeout(PATIENCE, database.ping()).await;
    let is_there = matches!(answered, Ok(Ok(())));
    let well = |is_well| words.say(if is_well { "page-admin-well" } else { "page-admin-unwell" });
    let (due, dead) = jobs::depth(database, now).await?;
    Ok([
        ("page-admin-database", well(is_there)),
        ("page-admin-work", well(!context.keeper.is_failing())),
        ("page-admin-waiting-in", lane::depth(database).await?.to_string()),
        ("page-admin-waiting-out", delivery::depth(database).await?.to_string()),
        ("page-admin-jobs-due", due.to_string()),
        ("page-admin-jobs-dead", dead.to_string()),
    ]
    .map(|(key, value)| (words.say(key), value))
    .into())
}

/// A number; the code that pairs it is for whoever logged in just now, since who pairs a number reads what is written to it.
fn shown(words: Spoken, session: Session, is_fresh: bool) -> ShownSession {
    let mut lines = Vec::new();
    let mut code = None;
    let key = match session.state {
        SessionState::Connecting => "page-session-connecting",
        SessionState::Pairing(drawn) => {
            code = drawn.filter(|_| is_fresh);
            lines.push(words.say(match code {
                Some(_) => "page-session-scan",
                None if is_fresh => "page-session-no-code",
                None => "page-session-not-fresh",
            }));
            "page-session-pairing"
        }
        SessionState::Away => "page-session-away",
        SessionState::Connected => "page-session-connected",
        SessionState::Paused(reason) => {
            lines.push(reason);
            "page-session-paused"
        }
    };
    if session.unheard > 0 {
        lines.push(words.fill("page-session-unheard", &[("count", Value::Number(session.unheard))]));
    }
    ShownSession { name: session.name, state: words.say(key), lines, code }
}

#[derive(Deserialize)]
pub(super) struct Query {
    after: Option<String>,
}

/// What is noted of everybody.
pub(super) async fn log(
    State(context): State<Context>,
    Admin(visitor): Admin,
    UrlQuery(Query { after }): UrlQuery<Query>,
) -> Result<Response, ApiError> {
    let words = visitor.words;
    let people = user::everybody(&context.database).await?;
    let names: HashMap<i64, String> =
        people.into_iter().map(|(person, _)| (person.id, person.name)).collect();
    let back = ("/admin", words.say("page-admin"));
    let frame = Frame { path: "/admin/log", back, text: words.say("page-admin-log-text") };
    log::listed(&context, &visitor, (None, after.as_deref()), (frame, &names)).await
}
