//! `/admin/audit`: which models were asked lately, whether they answered, and how long it took. What was asked and answered is told to
//! nobody here.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    messages::ai_audit::{self, Outline},
    people::user::{self, Person},
};
use reports::words::Value;

use super::super::{
    Admin, page,
    sessions::moment,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context};

/// So many calls are shown.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage {
    words: Spoken,
    shell: Shell,
    rows: Vec<Row>,
}

struct Row {
    model: String,
    is_answered: bool,
    lines: Vec<String>,
}

/// The newest calls.
pub(in crate::pages) async fn list(
    State(context): State<Context>,
    Admin(visitor): Admin,
) -> Result<Response, ApiError> {
    let words = visitor.words;
    let calls = ai_audit::newest(&context.database, SHOWN).await?;
    let ids: Vec<i64> = calls.iter().filter_map(|call| call.user_id).collect();
    let people = user::by_ids(&context.database, &ids).await?;
    let names: HashMap<i64, &str> = people.iter().map(|person| (person.id, &*person.name)).collect();
    let rows = calls.iter().map(|call| row(words, &visitor.person, (call, &names)));
    let shown = AuditPage { words, shell: Shell::of(&visitor, Room::Settings), rows: rows.collect() };
    Ok(page(StatusCode::OK, &shown))
}

fn row(words: Spoken, viewer: &Person, (call, names): (&Outline, &HashMap<i64, &str>)) -> Row {
    let what = words.say(match call.kind.as_deref() {
        Some("speech") => "page-audit-speech",
        Some(_) => "page-audit-page",
        None => "page-audit-words",
    });
    let took = words.fill("page-audit-took", &[("milliseconds", Value::Number(call.latency_milliseconds))]);
    let whose = call.user_id.and_then(|id| names.get(&id)).map(|name| (*name).to_owned());
    let told = [Some(what), whose, Some(took)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Row {
        // One that is being read at this moment has no name yet.
        model: if call.model_name.is_empty() { "–".to_owned() } else { call.model_name.clone() },
        is_answered: call.success,
        lines: vec![told, moment(words, viewer, call.created_at)],
    }
}
