//! The description of the API: one JSON document, of the form that `OpenAPI` 3.1 gives it.

use std::collections::BTreeMap;

use axum::http::Method;
use ledger::access::api_key::Scope;
use serde_json::{Map, Value, json};
use utoipa::{PartialSchema, ToSchema};

use super::{Callers, Told, told::JSON};
use crate::{auth::gate::scope_of, error};

/// What stands first in it.
const ABOUT: &str = "Catat keeps the books of people who chat. A request says who asks by `Authorization: Bearer`: a key of a person (made and \
    revoked in the dashboard's settings, or by `catat keys`; its scopes say how far it goes: read, write, admin), the access token that POST /auth/login answers (good for a quarter of an hour; POST \
    /auth/refresh answers the next), or the operator's token. Amounts are JSON numbers in the currency's unit, days are such as 2026-11-30. \
    Whoever asks means their own books; the operator says whose, by `user_id` or `phone`. A row that can be changed has a `version`, told as \
    ETag and asked for as If-Match. Lists have `next`, the `cursor` of the page behind, null on the last. A \
    POST with an Idempotency-Key is done once, by its path: the same again is answered as it was, with Idempotency-Replayed. A field or a key of the query that is not known is refused. An error is \
    `{\"detail\", \"code\"}`; Retry-After says when to come again, X-RateLimit-Remaining how often one still may. \
    Whoever registered may look around; what they book waits, and counts once somebody who looks after the bot lets them in \
    (POST /users/{id}/approve), or their number joins them. A refresh token is good once: whoever brings one again ends \
    the login, and its newest tokens with it. What a debt is told of is a transfer from or to Piutang (owed to you) or Utang (owed by \
    you), with its `party`.";

/// The description of every route.
#[derive(Debug, Clone)]
pub struct Document(Value);

impl Document {
    /// Of these.
    pub fn of(told: &[Told]) -> Self {
        let mut schemas: BTreeMap<String, Value> = BTreeMap::new();
        let error = serde_json::to_value(error::Body::schema()).expect("a schema is JSON");
        schemas.insert(error::Body::name().into_owned(), error);
        let (mut paths, mut headings) = (Map::new(), Vec::new());
        for told in told {
            for (name, schema) in &told.schemas {
                let known = schemas.entry(name.clone()).or_insert_with(|| schema.clone());
                assert!(known == schema, "two schemas are called {name}");
            }
            if !headings.contains(&told.heading) {
                headings.push(told.heading);
            }
            let path = paths.entry(&told.path).or_insert_with(|| json!({}));
            path[told.method] = operation(told);
        }
        let refusals: Vec<u16> = told.iter().flat_map(|told| told.refusals.iter().copied()).collect();
        let responses: Map<String, Value> = refusals.into_iter().map(refusal).collect();
        Self(json!({
            "openapi": "3.1.0",
            "info": {
                "title": "Catat", "version": env!("CARGO_PKG_VERSION"), "description": ABOUT,
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "servers": [{"url": "/"}],
            "tags": headings.iter().map(|name| json!({"name": name})).collect::<Vec<_>>(),
            "paths": paths,
            "components": {
                "schemas": schemas,
                "responses": responses,
                "securitySchemes": {
                    "bearer": {
                        "type": "http", "scheme": "bearer",
                        "description": "an access token, a key (catat_…) of the scope that stands beside it, or the operator's token",
                    },
                    "cookie": {
                        "type": "apiKey", "in": "cookie", "name": "__Host-catat",
                        "description": "of a browser that is logged in; over plain HTTP it is called catat",
                    },
                },
            },
        }))
    }

    /// As JSON.
    pub fn into_json(self) -> Value {
        self.0
    }
}

fn operation(told: &Told) -> Value {
    let mut responses: Map<String, Value> = told.answers.iter().map(answer).collect();
    for status in &told.refusals {
        // What a route answers itself under that status is told with it.
        responses
            .entry(status.to_string())
            .or_insert_with(|| json!({"$ref": format!("#/components/responses/{}", name_of(*status))}));
    }
    let mut operation = json!({
        "tags": [told.heading],
        "summary": told.summary,
        "operationId": id_of(told),
        "security": security(told),
        "responses": responses,
    });
    if !told.parameters.is_empty() {
        operation["parameters"] = json!(told.parameters);
    }
    if let Some(body) = &told.body {
        operation["requestBody"] = body.clone();
    }
    match told.callers {
        Callers::House | Callers::HouseBrowsers => {
            operation["description"] = json!("For those who look after the bot.");
        }
        Callers::Operator => operation["description"] = json!("For the operator's token alone."),
        Callers::Anybody | Callers::Knocking | Callers::Members | Callers::Browsers => {}
    }
    operation
}

/// `get /api/v1/accounts/{id}` is `get_api_v1_accounts_id`.
fn id_of(told: &Told) -> String {
    let words = told.path.split(|letter: char| !letter.is_ascii_alphanumeric());
    [told.method].into_iter().chain(words.filter(|word| !word.is_empty())).collect::<Vec<_>>().join("_")
}

/// Who may ask, and how far a key has to go.
fn security(told: &Told) -> Value {
    let method = Method::from_bytes(told.method.to_ascii_uppercase().as_bytes()).unwrap_or(Method::GET);
    let scope = scope_of((&method, &told.path)).name();
    match told.callers {
        Callers::Anybody | Callers::Knocking => json!([]),
        Callers::Members => json!([{"bearer": [scope]}]),
        Callers::House => json!([{"bearer": [Scope::Admin.name()]}]),
        Callers::Operator => json!([{"bearer": []}]),
        Callers::Browsers => json!([{"bearer": [scope]}, {"cookie": []}]),
        Callers::HouseBrowsers => json!([{"bearer": [Scope::Admin.name()]}, {"cookie": []}]),
    }
}

fn answer((status, answer): (&u16, &Value)) -> (String, Value) {
    let mut answer = answer.clone();
    answer["description"] = json!(match status {
        200 => "It is done, or here.",
        201 => "It is made.",
        202 => "It is taken, and being worked on.",
        204 => "It is done; there is nothing to tell.",
        _ => meaning(*status),
    });
    (status.to_string(), answer)
}

fn name_of(status: u16) -> String {
    format!("error{status}")
}

fn refusal(status: u16) -> (String, Value) {
    let mut told = json!({
        "description": meaning(status),
        "content": {JSON: {"schema": super::named(&error::Body::name())}},
    });
    if matches!(status, 408 | 429 | 503) {
        told["headers"] = json!({"Retry-After": number("in so many seconds it may go better")});
    }
    if status == 429 {
        told["headers"]["X-RateLimit-Limit"] = number("how often one may ask at once");
        told["headers"]["X-RateLimit-Remaining"] = number("how often one still may");
        told["headers"]["X-RateLimit-Reset"] = number("in so many seconds it is as often as at first");
    }
    (name_of(status), told)
}

/// A header that holds a number.
fn number(meaning: &str) -> Value {
    json!({"description": meaning, "schema": {"type": "integer"}})
}

/// What a status means here.
fn meaning(status: u16) -> &'static str {
    match status {
        400 => "It is no JSON or no whole form, or the server is not called by that name.",
        401 => "What lets you in is missing, wrong or over.",
        403 => "You may not do this, or a page of another site asked.",
        404 => "There is no such thing, or it is somebody else's.",
        408 => "It took too long.",
        409 => "As things stand it may not be done, or somebody else wrote at the same time.",
        412 => "The row has changed since; read it again.",
        413 => "It is too large.",
        415 => "By its bytes it is no file of a kind that is taken.",
        422 => "A field is wrong, missing or unknown.",
        428 => "If-Match is missing.",
        429 => "Too much at once; come again.",
        500 => "A fault of ours; its id stands in the log.",
        503 => "Something that it needs is not there.",
        _ => "It is refused.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api;

    fn references(value: &Value) -> Vec<&str> {
        match value {
            Value::Object(fields) => {
                let own = fields.get("$ref").and_then(Value::as_str);
                own.into_iter().chain(fields.values().flat_map(references)).collect()
            }
            Value::Array(items) => items.iter().flat_map(references).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_reference_leads_somewhere_and_no_two_schemas_have_one_name() {
        let rooms = api::open().merge(api::routes()).merge(api::versioned());
        let document = Document::of(&rooms.into_parts().1).into_json();
        let all = references(&document);
        assert!(all.len() > 500, "{}", all.len());
        for reference in all {
            let place = reference.trim_start_matches('#');
            assert!(document.pointer(place).is_some(), "{reference} leads nowhere");
        }
    }

    #[test]
    fn a_patch_takes_null_only_where_its_field_knows_one() {
        let document = Document::of(&api::versioned().into_parts().1).into_json();
        let fields = &document["components"]["schemas"]["EntryPatch"]["properties"];
        assert_eq!(fields["category"]["type"], "string", "{fields}");
        assert_eq!(fields["note"]["$ref"], "#/components/schemas/WordsOrNone", "{fields}");
        let words = &document["components"]["schemas"]["WordsOrNone"]["type"];
        assert_eq!(words, &json!(["string", "null"]));
    }
}
