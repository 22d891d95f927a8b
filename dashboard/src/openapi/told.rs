//! What is told of one route: what it asks for and answers.

use std::{any::type_name, collections::BTreeMap};

use ledger::book::totals::MOST_PARTS;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::{Callers, named};
use crate::api::{LARGEST_LIMIT, LARGEST_PAGE, LAST_PAGE, LIMIT, USUAL_MONTHS, USUAL_PAGE};

/// The statuses by which whatever is asked for may be refused: another name of the server, another site's page, too slow, our
/// fault, no database.
const ALWAYS: [u16; 5] = [400, 403, 408, 500, 503];
pub(super) const JSON: &str = "application/json";
const FORM: &str = "multipart/form-data";

/// What is told of a route.
#[derive(Debug, Clone)]
pub struct Told {
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) heading: &'static str,
    pub(super) summary: &'static str,
    pub(super) callers: Callers,
    /// What stands in the URL and in headers.
    pub(super) parameters: Vec<Value>,
    pub(super) body: Option<Value>,
    /// What is answered, by status.
    pub(super) answers: BTreeMap<u16, Value>,
    pub(super) refusals: Vec<u16>,
    /// What those speak of, by name.
    pub(super) schemas: BTreeMap<String, Value>,
}

impl Told {
    pub(super) fn new(
        (method, path): (&'static str, &str),
        heading: &'static str,
        summary: &'static str,
    ) -> Self {
        let mut told = Self {
            method,
            path: path.to_owned(),
            heading,
            summary,
            callers: Callers::Anybody,
            parameters: Vec::new(),
            body: None,
            answers: BTreeMap::new(),
            refusals: Vec::new(),
            schemas: BTreeMap::new(),
        };
        for status in ALWAYS {
            told.refuse(status);
        }
        let names = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        told.parameters.extend(names.map(|name| {
            let schema = match name {
                "id" | "number" | "year" | "month" => json!({"type": "integer"}),
                "day" => json!({"type": "string", "format": "date"}),
                _ => json!({"type": "string"}),
            };
            json!({"name": name, "in": "path", "required": true, "schema": schema})
        }));
        told
    }

    pub(super) fn below(self, path: &str) -> Self {
        Self { path: format!("{path}{}", self.path), ..self }
    }

    pub(super) fn refuse(&mut self, status: u16) {
        if !self.refusals.contains(&status) {
            self.refusals.push(status);
        }
    }

    pub(super) fn ask_of(&mut self, callers: Callers) {
        self.callers = callers;
        match callers {
            Callers::Anybody => {}
            Callers::Knocking => self.refuse(429),
            _ => [401, 429].into_iter().for_each(|status| self.refuse(status)),
        }
        if matches!(callers, Callers::Anybody | Callers::Knocking) {
            return;
        }
        if self.method != "get" {
            // What others do at the same time, and what may not be done as things stand.
            self.refuse(409);
        }
        if self.method == "post" {
            self.refuse(413);
            self.refuse(422);
            self.parameters.push(json!({
                "name": "Idempotency-Key", "in": "header", "required": false,
                "description": "the same request under the same key is done once",
                "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
            }));
        }
    }

    /// The schema of a type, by its name where it has one of its own.
    fn schema<T: ToSchema>(&mut self) -> Value {
        let mut nested = Vec::new();
        T::schemas(&mut nested);
        for (name, schema) in nested {
            self.schemas.insert(name, value(&schema));
        }
        let schema = value(&T::schema());
        // A page of something is called by no name of its own, nor is what others gave one.
        if type_name::<T>().contains('<') || !schema.is_object() || type_name::<T>().starts_with("serde_json")
        {
            return schema;
        }
        self.schemas.insert(T::name().into_owned(), schema);
        named(&T::name())
    }

    pub(super) fn answer_json<T: ToSchema>(&mut self, status: u16) {
        let schema = self.schema::<T>();
        self.answers.insert(status, json!({"content": {JSON: {"schema": schema}}}));
    }

    pub(super) fn answer_file(&mut self, types: &[&'static str]) {
        let contents = types.iter().map(|kind| {
            let schema = if kind.ends_with(JSON) { json!({}) } else { json!({"type": "string"}) };
            ((*kind).to_owned(), json!({"schema": schema}))
        });
        self.answers.insert(200, json!({"content": contents.collect::<Map<_, _>>()}));
    }

    pub(super) fn answered_as(&mut self, status: u16) {
        if let Some(answer) = self.answers.remove(&200) {
            self.answers.insert(status, answer);
        }
    }

    pub(super) fn ask_json<T: ToSchema>(&mut self, required: bool) {
        for status in [400, 413, 422] {
            self.refuse(status);
        }
        let schema = self.schema::<T>();
        let name = T::name().into_owned();
        if let Some(fields) =
            self.schemas.get_mut(&name).and_then(|schema| schema["properties"].as_object_mut())
        {
            if fields.contains_key("user_id") {
                self.refusals.push(404);
            }
            if self.method == "patch" {
                // What is left out stays as it is; null is taken only where a field's own type knows one.
                fields.values_mut().for_each(|field| *field = without_null(field.take()));
            }
        }
        self.body = Some(json!({"required": required, "content": {JSON: {"schema": schema}}}));
    }

    pub(super) fn ask_form(&mut self, fields: &[&'static str]) {
        for status in [400, 404, 409, 413, 415, 422, 429] {
            self.refuse(status);
        }
        let schema_of = |name: &str| match name {
            "user_id" | "media_id" => json!({"type": "integer", "format": "int64"}),
            _ => json!({"type": "string"}),
        };
        let told: Map<String, Value> =
            fields.iter().map(|name| ((*name).to_owned(), schema_of(name))).collect();
        let mut form = told.clone();
        form.insert(
            "file".to_owned(),
            json!({"type": "string", "contentMediaType": "application/octet-stream"}),
        );
        let form = json!({
            "type": "object", "properties": form, "required": ["file"], "additionalProperties": false,
        });
        let mut content = json!({FORM: {"schema": form}});
        if told.contains_key("media_url") {
            let schema = json!({"type": "object", "properties": told, "additionalProperties": false});
            content[JSON] = json!({"schema": schema});
        }
        self.body = Some(json!({"required": true, "content": content}));
    }

    pub(super) fn example(&mut self, body: &Value) {
        if let Some(told) = &mut self.body {
            told["content"][JSON]["example"] = body.clone();
        }
    }

    pub(super) fn ask_query<T: ToSchema>(&mut self) {
        self.refuse(422);
        let mut nested = Vec::new();
        T::schemas(&mut nested);
        self.schemas.extend(nested.into_iter().map(|(name, schema)| (name, value(&schema))));
        let schema = value(&T::schema());
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            if name == "user_id" {
                self.refuse(404);
            }
            let mut schema = without_null(field.clone());
            if let Some((most, usual)) = bounds(name) {
                (schema["minimum"], schema["maximum"], schema["default"]) = (json!(1), most, usual);
            }
            let said = schema.as_object_mut().and_then(|schema| schema.remove("description"));
            let mut parameter = json!({
                "name": name, "in": "query", "required": required.contains(&json!(name)), "schema": schema,
            });
            if let Some(said) = said {
                parameter["description"] = said;
            }
            self.parameters.push(parameter);
        }
    }
}

/// What numbers in a URL may be at most, and what they are where nobody says; at least they are one.
fn bounds(name: &str) -> Option<(Value, Value)> {
    match name {
        "limit" => Some((json!(LARGEST_LIMIT), json!(LIMIT))),
        "page" => Some((json!(LAST_PAGE), json!(1))),
        "page_size" => Some((json!(LARGEST_PAGE), json!(USUAL_PAGE))),
        "months" => Some((json!(MOST_PARTS), json!(USUAL_MONTHS))),
        _ => None,
    }
}

fn value(schema: &impl serde::Serialize) -> Value {
    serde_json::to_value(schema).expect("a schema is JSON")
}

/// A schema that takes no null of its own.
fn without_null(mut schema: Value) -> Value {
    let is_null = |one: &Value| one == "null" || one["type"] == "null";
    for many in ["type", "oneOf"] {
        let Some(choices) = schema[many].as_array().cloned() else { continue };
        let left: Vec<Value> = choices.into_iter().filter(|one| !is_null(one)).collect();
        match (many, &left[..]) {
            ("type", [one]) => schema[many] = one.clone(),
            (_, [one]) => {
                let said = schema["description"].take();
                schema = one.clone();
                if !said.is_null() {
                    schema["description"] = said;
                }
            }
            _ => schema[many] = Value::Array(left),
        }
    }
    if let Some(fields) = schema.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    schema
}
