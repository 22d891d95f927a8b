//! The description of the API as it is served: as JSON for programs, and as a page for people, which is made of the same.

use std::sync::{Arc, LazyLock};

use askama::Template;
use axum::{
    Json, Router,
    extract::State,
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};
use serde_json::Value;

use super::{
    Callers, Document, Routes, Told,
    fields::{self, Field},
};
use crate::{
    ApiError,
    body::{Nothing, UrlQuery},
};

/// What is served, made when somebody first asks.
type Published = Arc<LazyLock<Served, Box<dyn FnOnce() -> Served + Send>>>;

struct Served {
    document: Value,
    page: Option<String>,
}

/// The routes by which it is served.
pub fn routes(told: &[Told]) -> Router {
    let json = "What may be asked, as OpenAPI 3.1";
    let table = Routes::<Published>::under("This description")
        .get("/openapi.json", document, json)
        .get("/api/v1/openapi.json", document, json)
        .get("/docs", page, "The same, to be read")
        .file(&["text/html; charset=utf-8"])
        .behind(Callers::Anybody, |routes| routes);
    let (router, own) = table.into_parts();
    let told: Vec<Told> = told.iter().cloned().chain(own).collect();
    let served: Box<dyn FnOnce() -> Served + Send> = Box::new(move || Served::of(&told));
    router.with_state(Arc::new(LazyLock::new(served)))
}

impl Served {
    fn of(told: &[Told]) -> Self {
        let document = Document::of(told).into_json();
        let page = Page { about: text(&document["info"]["description"]), headings: headings(&document) };
        let page = page.render().inspect_err(|error| tracing::error!(%error, "a page could not be written"));
        Self { page: page.ok(), document }
    }
}

async fn document(State(published): State<Published>, _: UrlQuery<Nothing>) -> Json<Value> {
    Json(published.document.clone())
}

async fn page(State(published): State<Published>, _: UrlQuery<Nothing>) -> Result<Response, ApiError> {
    let page = published.page.clone().ok_or(ApiError::Internal)?;
    Ok((StatusCode::OK, Html(page)).into_response())
}

#[derive(Template)]
#[template(path = "docs.html")]
struct Page {
    about: String,
    headings: Vec<Heading>,
}

struct Heading {
    name: String,
    anchor: String,
    operations: Vec<Operation>,
}

/// One route as the page shows it.
struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    lines: Vec<String>,
    parameters: Vec<Field>,
    body: Vec<Field>,
    /// Those of a form, where one is taken.
    form: Vec<Field>,
    example: String,
    answers: Vec<ShownAnswer>,
    refusals: String,
}

struct ShownAnswer {
    status: String,
    text: String,
    fields: Vec<Field>,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn headings(document: &Value) -> Vec<Heading> {
    let names = document["tags"].as_array().into_iter().flatten().map(|tag| text(&tag["name"]));
    let mut headings: Vec<Heading> = names
        .map(|name| Heading { anchor: name.to_lowercase().replace(' ', "-"), name, operations: Vec::new() })
        .collect();
    let paths = document["paths"].as_object().into_iter().flatten();
    for (path, methods) in paths {
        // What is served under two names is shown under the longer.
        if document["paths"].get(format!("/api/v1{path}")).is_some() {
            continue;
        }
        for method in ["get", "post", "patch", "delete"] {
            let Some(operation) = methods.get(method) else { continue };
            let heading = headings.iter_mut().find(|heading| operation["tags"][0] == *heading.name);
            if let Some(heading) = heading {
                heading.operations.push(Operation::of(document, (method, path), operation));
            }
        }
    }
    headings.retain(|heading| !heading.operations.is_empty());
    headings
}

impl Operation {
    fn of(document: &Value, (method, path): (&str, &str), operation: &Value) -> Self {
        let mut lines: Vec<String> =
            operation["description"].as_str().map(str::to_owned).into_iter().collect();
        let short = path.strip_prefix("/api/v1").filter(|short| document["paths"].get(*short).is_some());
        lines.extend(short.map(|short| format!("Also {short}, for programs alone.")));
        if operation["security"].as_array().is_some_and(Vec::is_empty) {
            lines.push("For anybody.".to_owned());
        }
        let content = &operation["requestBody"]["content"];
        let (mut answers, mut refusals) = (Vec::new(), Vec::new());
        for (status, answer) in operation["responses"].as_object().into_iter().flatten() {
            if answer.get("$ref").is_some() {
                refusals.push(status.as_str());
                continue;
            }
            let schema = &answer["content"]["application/json"]["schema"];
            let types = answer["content"].as_object().into_iter().flatten().map(|(kind, _)| kind.as_str());
            let files: Vec<&str> = types.filter(|kind| *kind != "application/json").collect();
            let said = text(&answer["description"]);
            let text = if files.is_empty() { said } else { format!("{said} {}", files.join(", ")) };
            let fields = fields::of(document, schema);
            answers.push(ShownAnswer { status: status.clone(), text, fields });
        }
        let example = &content["application/json"]["example"];
        Self {
            id: text(&operation["operationId"]),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(&operation["summary"]),
            lines,
            parameters: fields::parameters(document, &operation["parameters"]),
            body: fields::of(document, &content["application/json"]["schema"]),
            form: fields::of(document, &content["multipart/form-data"]["schema"]),
            example: if example.is_null() { String::new() } else { format!("{example:#}") },
            answers,
            refusals: refusals.join(", "),
        }
    }
}
