//! `/settings/log`: what is noted of whoever came in as somebody, and of what they set.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{access::event::Event, people::user::Person};
use reports::words::Value;
use serde::Deserialize;

use super::super::{
    LoggedIn, page,
    sessions::{called, moment},
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context, api::logins, body::UrlQuery};

/// So many are shown at once.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "log.html")]
struct LogPage {
    words: Spoken,
    shell: Shell,
    /// Where it is come back to.
    back: (&'static str, String),
    text: String,
    rows: Vec<Row>,
    next: Option<String>,
}

struct Row {
    told: String,
    lines: Vec<String>,
}

#[derive(Deserialize)]
pub(in crate::pages) struct Query {
    after: Option<String>,
}

/// What is noted of the person.
pub(in crate::pages) async fn list(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(Query { after }): UrlQuery<Query>,
) -> Result<Response, ApiError> {
    let (own, words) = (Some(visitor.person.id), visitor.words);
    let back = ("/settings", words.say("page-settings-back"));
    let frame = Frame { path: "/settings/log", back, text: words.say("page-log-text") };
    listed(&context, &visitor, (own, after.as_deref()), (frame, &HashMap::new())).await
}

/// What stands around a list.
pub(in crate::pages) struct Frame {
    /// Where it is.
    pub(in crate::pages) path: &'static str,
    /// Where one came from, and what that is called.
    pub(in crate::pages) back: (&'static str, String),
    pub(in crate::pages) text: String,
}

/// What is noted of one person, of everybody where nobody is named; `names` says who they are where they are several.
pub(in crate::pages) async fn listed(
    context: &Context,
    visitor: &LoggedIn,
    (of, after): (Option<i64>, Option<&str>),
    (frame, names): (Frame, &HashMap<i64, String>),
) -> Result<Response, ApiError> {
    let found = match logins::noted(context, of, (Some(SHOWN), after)).await {
        // A place that no page ended with: from the beginning on.
        Err(ApiError::Invalid(_)) => logins::noted(context, of, (Some(SHOWN), None)).await?,
        found => found?,
    };
    let (words, person) = (visitor.words, &visitor.person);
    let shown = LogPage {
        words,
        shell: Shell::of(visitor, Room::Settings),
        rows: found.items.iter().map(|event| row(words, person, (event, names))).collect(),
        next: found.next.map(|place| format!("{}?after={place}", frame.path)),
        back: frame.back,
        text: frame.text,
    };
    Ok(page(StatusCode::OK, &shown))
}

fn row(words: Spoken, person: &Person, (event, names): (&Event, &HashMap<i64, String>)) -> Row {
    let detail = |name: &str| event.details.0.get(name).and_then(serde_json::Value::as_str);
    let by = detail("by").and_then(|by| BY.iter().find(|(word, _)| *word == by));
    let how = [detail("key").map(str::to_owned), by.map(|(_, key)| words.say(key))];
    let from = event.address.as_deref().map(|address| {
        let values = [
            ("agent", Value::Text(called(words, event.agent.as_deref()).into())),
            ("address", Value::Text(address.into())),
        ];
        words.fill("page-log-from", &values)
    });
    let known = KINDS.iter().find(|(word, _)| *word == event.kind);
    let what = known.map_or_else(|| event.kind.clone(), |(_, key)| words.say(key));
    let whose = event.user_id.and_then(|id| names.get(&id)).cloned();
    let at = moment(words, person, event.created_at);
    let lines = [Some(how.into_iter().flatten().collect::<Vec<_>>().join(" · ")), from, Some(at)];
    Row {
        told: whose.into_iter().chain([what]).collect::<Vec<_>>().join(": "),
        lines: lines.into_iter().flatten().filter(|line| !line.is_empty()).collect(),
    }
}

/// What is noted, by the word that it is kept with.
const KINDS: [(&str, &str); 15] = [
    ("logged_in", "page-log-logged-in"),
    ("login_failed", "page-log-failed"),
    ("logged_out", "page-log-logged-out"),
    ("password_changed", "page-log-password"),
    ("key_added", "page-log-key-added"),
    ("key_revoked", "page-log-key-revoked"),
    ("refresh_reused", "page-log-reused"),
    ("imported", "page-log-imported"),
    ("settings_changed", "page-log-settings"),
    ("erased", "page-log-erased"),
    ("registered", "page-log-registered"),
    ("approved", "page-log-approved"),
    ("blocked", "page-log-blocked"),
    ("link_given", "page-log-link"),
    ("joined", "page-log-joined"),
];
/// By what it was done.
const BY: [(&str, &str); 5] = [
    ("password", "page-log-by-password"),
    ("link", "page-log-by-link"),
    ("operator", "page-log-by-operator"),
    ("chat", "page-log-by-chat"),
    ("code", "page-log-by-code"),
];
