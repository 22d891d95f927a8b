//! What a schema says of fields, one in a line.

use serde_json::{Value, json};

/// No field is told of that lies deeper.
const DEEPEST: usize = 4;

/// A field.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// With the names of what it lies in: `items[].id`.
    pub(super) name: String,
    /// What it is.
    pub(super) kind: String,
    pub(super) is_required: bool,
    pub(super) text: String,
}

/// The parameters of an operation.
pub(super) fn parameters(document: &Value, parameters: &Value) -> Vec<Field> {
    let told = parameters.as_array().into_iter().flatten().map(|parameter| {
        let place = parameter["in"].as_str().unwrap_or_default();
        let kind = kind(document, &parameter["schema"]);
        Field {
            name: parameter["name"].as_str().unwrap_or_default().to_owned(),
            kind: if place == "query" { kind } else { format!("{kind}, in the {place}") },
            is_required: parameter["required"] == true,
            text: parameter["description"].as_str().unwrap_or_default().to_owned(),
        }
    });
    told.collect()
}

/// The fields of an object, and those of what lies in it.
pub(super) fn of(document: &Value, schema: &Value) -> Vec<Field> {
    let mut fields = Vec::new();
    walk((document, &mut fields), schema, "", 0);
    fields
}

/// What a reference leads to.
fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let name = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/components/schemas/"));
    name.map_or(schema, |name| &document["components"]["schemas"][name])
}

/// The choices of a schema that are more than null.
fn choices(schema: &Value) -> Vec<&Value> {
    let all = schema["oneOf"].as_array().into_iter().flatten();
    all.filter(|choice| choice["type"] != "null").collect()
}

fn walk((document, fields): (&Value, &mut Vec<Field>), schema: &Value, within: &str, depth: usize) {
    let schema = resolved(document, schema);
    if depth > DEEPEST {
        return;
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        walk((document, fields), part, within, depth);
    }
    if let [only] = choices(schema)[..] {
        walk((document, fields), only, within, depth);
    }
    if !schema["items"].is_null() {
        walk((document, fields), &schema["items"], &format!("{within}[]"), depth + 1);
    }
    let required = schema["required"].as_array();
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let place = if within.is_empty() { name.clone() } else { format!("{within}.{name}") };
        fields.push(Field {
            kind: kind(document, field),
            is_required: required.is_some_and(|required| required.contains(&json!(name))),
            text: field["description"].as_str().unwrap_or_default().to_owned(),
            name: place.clone(),
        });
        walk((document, fields), field, &place, depth + 1);
    }
}

/// A schema's type in words.
fn kind(document: &Value, schema: &Value) -> String {
    let takes_null =
        schema["oneOf"].as_array().is_some_and(|all| all.iter().any(|one| one["type"] == "null"));
    if let [only] = choices(schema)[..] {
        let kind = kind(document, only);
        return if takes_null { format!("{kind} or null") } else { kind };
    }
    let schema = resolved(document, schema);
    if let Some(words) = schema["enum"].as_array() {
        let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
        return words.join(" | ");
    }
    if !schema["items"].is_null() {
        return format!("list of {}", kind(document, &schema["items"]));
    }
    let word = match &schema["type"] {
        Value::String(one) => one.clone(),
        Value::Array(many) => many.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        _ if schema["allOf"].is_array() => "object".to_owned(),
        _ => "anything".to_owned(),
    };
    match schema["format"].as_str() {
        Some(format @ ("date" | "date-time" | "time")) => word.replacen("string", format, 1),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_with_what_they_lie_in() {
        let document = json!({"components": {"schemas": {
            "Row": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "integer"},
                "day": {"type": ["string", "null"], "format": "date", "description": "its day"},
                "way": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Way"}]},
            }},
            "Way": {"type": "string", "enum": ["in", "out"]},
        }}});
        let schema = json!({"type": "object", "required": ["items"], "properties": {
            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}},
        }});
        let told: Vec<(String, String, bool)> = of(&document, &schema)
            .into_iter()
            .map(|field| (field.name, field.kind, field.is_required))
            .collect();
        let wanted = [
            ("items", "list of object", true),
            ("items[].id", "integer", true),
            ("items[].day", "date or null", false),
            ("items[].way", "in | out or null", false),
        ];
        assert_eq!(told, wanted.map(|(name, kind, is)| (name.to_owned(), kind.to_owned(), is)));
    }
}
