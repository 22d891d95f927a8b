//! The description of the API: it has every route, its references lead somewhere, what it shows is served, and it is told to
//! nobody where its setting says so.

use std::collections::HashSet;

use ledger::access::api_key::Scope;
use serde_json::Value;

use super::house::{Answer, BUDI, House, ask, operate, send};
use crate::{support::program::TOKEN, tidy::sources};

/// The methods and paths of a description, each with what is told of it.
pub fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().expect("paths");
    let each = paths.iter().flat_map(|(path, methods)| {
        let methods = methods.as_object().expect("methods");
        methods.iter().map(|(method, told)| (method.to_uppercase(), path.clone(), told.clone()))
    });
    each.collect()
}

fn document(house: &House) -> Value {
    send(&house.server, ("GET", "/openapi.json"), &[], "").json()
}

/// Whoever adds a route adds it to the table: nothing else makes a router but what makes the table, and the pages.
#[test]
fn routes_stand_in_the_table_alone() {
    for of in ["dashboard", "bot"] {
        for (path, text) in sources(of) {
            let is_home = ["dashboard/src/openapi.rs", "dashboard/src/pages.rs"];
            let is_home = is_home.iter().any(|home| path.ends_with(home));
            let code = text.split("#[cfg(test)]").next().expect("the code");
            assert!(is_home || !code.contains(".route("), "{}: routes stand in the tables", path.display());
        }
    }
}

#[tokio::test]
async fn every_route_is_told_of_and_every_reference_leads_somewhere() {
    let house = House::new(&[]).await;
    let document = document(&house);
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document, send(&house.server, ("GET", "/api/v1/openapi.json"), &[], "").json());
    let operations = operations(&document);
    assert!(operations.len() > 120, "{}", operations.len());
    let mut ids = HashSet::new();
    for (method, path, told) in &operations {
        let name = format!("{method} {path}");
        assert!(ids.insert(told["operationId"].to_string()), "{name}: {}", told["operationId"]);
        assert!(told["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{name}");
        let answers = told["responses"].as_object().expect("answers");
        let good = answers.keys().filter(|status| status.starts_with('2'));
        assert!(good.count() >= 1, "{name} answers nothing good: {answers:?}");
        // One that lets nobody in without a token says so by a 401; one for anybody is asked for without.
        let is_closed = told["security"].as_array().is_some_and(|ways| !ways.is_empty());
        let mut asked = send(&house.server, (method, &filled(path)), &[], "");
        // Browsers are led to the page of the same path; a program brings a token, though it be a wrong one.
        if asked.status == 303 && is_closed {
            let wrong = [("authorization", "Bearer nobody")];
            asked = send(&house.server, (method, &filled(path)), &wrong, "");
        }
        assert_ne!(asked.status, 405, "{name} is served: {}", asked.text);
        let is_refused = asked.status == 401;
        assert_eq!(is_refused, is_closed, "{name}: {}", asked.text);
        assert!(answers.contains_key(&asked.status.to_string()), "{name}: {} {}", asked.status, asked.text);
    }
    for reference in references(&document) {
        let place = reference.trim_start_matches('#');
        assert!(document.pointer(place).is_some(), "{reference} leads nowhere");
    }
}

/// A path with something in its places.
fn filled(path: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { "1".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("$ref").and_then(Value::as_str).map(str::to_owned);
            own.into_iter().chain(fields.values().flat_map(references)).collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn what_is_no_text_is_the_name_of_nothing() {
    let house = House::new(&[]).await;
    house.person(BUDI, "halo").await;
    let document = document(&house);
    for (method, path, _) in operations(&document).iter().filter(|(_, path, _)| path.contains('{')) {
        let part = |part: &str| if part.starts_with('{') { "%FF".to_owned() } else { part.to_owned() };
        let place: String = path.split('/').map(part).collect::<Vec<_>>().join("/");
        let answer = operate(&house.server, (method, &format!("{place}?phone={BUDI}")), "{}");
        let is_told = ["not_found", "invalid"].contains(&&*answer.code());
        assert!(is_told, "{method} {path}: {} {}", answer.status, answer.text);
    }
}

/// Each example is sent as it stands, by somebody whose key may do everything.
#[tokio::test]
async fn what_is_shown_is_served() {
    let house = House::new(&[("CATAT_ADMINS", BUDI)]).await;
    let budi = house.person(BUDI, "beli teh 5k").await;
    house.with_password(&budi).await;
    let (_, key) = house.key(&budi, &[Scope::Read, Scope::Write, Scope::Admin]).await;
    let document = document(&house);
    let operations = operations(&document);
    let example = |told: &Value| told["requestBody"]["content"]["application/json"]["example"].clone();
    let (mut played, mut changed) = (0, 0);
    let shown = operations.iter().filter(|(method, _, told)| method == "POST" && !example(told).is_null());
    for (_, path, told) in shown {
        let has_twin = document["paths"].get(format!("/api/v1{path}")).is_some();
        if has_twin || path.contains('{') {
            continue;
        }
        // Some of it is for the operator alone, which no key is.
        let is_operators = told["description"].as_str().is_some_and(|said| said.contains("operator"));
        let token = if is_operators { TOKEN } else { &*key };
        let answer = ask(&house.server, token, ("POST", path), &example(told).to_string());
        // Nobody has written over WhatsApp here.
        let is_by_hand = path.ends_with("/deliver") || path.ends_with("/wa/send");
        assert_eq!(answer.status < 300, !is_by_hand, "POST {path}: {}", answer.text);
        check(&document, (told, path), &answer);
        played += 1;
        let one = format!("{path}/{{id}}");
        let patch = operations.iter().find(|(method, path, _)| method == "PATCH" && *path == one);
        if let Some((_, _, told)) = patch {
            let (token, row) = (format!("Bearer {key}"), format!("{path}/{}", answer.json()["id"]));
            let headers = [("authorization", &*token), ("if-match", "*")];
            let answer = send(&house.server, ("PATCH", &row), &headers, &example(told).to_string());
            assert_eq!(answer.status, 200, "PATCH {row} {}: {}", example(told), answer.text);
            check(&document, (told, &row), &answer);
            changed += 1;
        }
    }
    assert!(played >= 20 && changed >= 8, "{played} and {changed}");
}

/// Every field that is answered is told of, and of those that are told as always there none is missing.
fn check(document: &Value, (told, path): (&Value, &str), answer: &Answer) {
    let schema = &told["responses"][&answer.status.to_string()]["content"]["application/json"]["schema"];
    if schema.is_null() || schema == &serde_json::json!({}) {
        return;
    }
    let (mut known, mut required) = (HashSet::new(), HashSet::new());
    collect(document, schema, (&mut known, &mut required));
    let body = answer.json();
    let fields: HashSet<String> = body.as_object().expect("an object").keys().cloned().collect();
    let untold: Vec<&String> = fields.difference(&known).collect();
    let missing: Vec<&String> = required.difference(&fields).collect();
    assert!(known.is_empty() || (untold.is_empty() && missing.is_empty()), "{path}: {untold:?} {missing:?}");
}

fn collect(document: &Value, schema: &Value, told: (&mut HashSet<String>, &mut HashSet<String>)) {
    let (known, required) = told;
    let place = schema["$ref"].as_str().map(|reference| reference.trim_start_matches('#'));
    let schema = place.and_then(|place| document.pointer(place)).unwrap_or(schema);
    for part in schema["allOf"].as_array().into_iter().flatten() {
        collect(document, part, (&mut *known, &mut *required));
    }
    known.extend(schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()));
    let names = schema["required"].as_array().into_iter().flatten();
    required.extend(names.filter_map(Value::as_str).map(str::to_owned));
}

#[tokio::test]
async fn the_page_has_every_route_and_needs_no_script() {
    let house = House::new(&[]).await;
    let page = send(&house.server, ("GET", "/docs"), &[], "");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    for forbidden in ["<script", "style=", "onclick", "javascript:", "https://"] {
        assert!(!page.text.contains(forbidden), "{forbidden}");
    }
    let document = document(&house);
    for (method, path, told) in operations(&document) {
        let id = told["operationId"].as_str().expect("an id");
        let has_twin = document["paths"].get(format!("/api/v1{path}")).is_some();
        assert_eq!(page.text.contains(&format!("id=\"{id}\"")), !has_twin, "{method} {path}");
    }
    assert!(page.text.contains("beli pulsa"), "examples");
}

#[tokio::test]
async fn where_it_is_off_it_is_told_to_nobody() {
    let house = House::new(&[("CATAT_DOCS", "off")]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Read]).await;
    for path in ["/docs", "/openapi.json", "/api/v1/openapi.json"] {
        assert_eq!(ask(&house.server, &key, ("GET", path), "").status, 404, "{path}");
    }
}
