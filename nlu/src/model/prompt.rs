//! Prompts: what a model is told, what it is asked, and the schema of its answer.

use ledger::{
    Direction, Reason,
    book::category::{DEFAULTS, catch_all, default},
};
use serde_json::{Value, json};

use super::Prompt;
use crate::Context;
use crate::frame::{Category, Entry};

pub(super) const DIRECTIONS: [&str; 2] = ["expense", "income"];
pub(super) const PERIODS: [&str; 4] = ["day", "week", "month", "year"];
pub(super) const QUESTIONS: [&str; 3] = ["amount", "category", "meaning"];
/// The intents that a model may find. It corrects, removes and commands nothing.
pub(super) const INTENTS: [&str; 11] = [
    "create_transaction",
    "create_saving",
    "deposit_saving",
    "withdraw_saving",
    "get_saving",
    "get_report",
    "set_budget",
    "plan",
    "help",
    "smalltalk",
    "clarification",
];

/// What never changes comes first, so that a server that keeps what it has read need not read it again.
const MEANING: [&str; 4] = [
    include_str!("../../../prompts/transaksi.md"),
    include_str!("../../../prompts/tabungan.md"),
    include_str!("../../../prompts/klarifikasi.md"),
    include_str!("../../../prompts/data.md"),
];
const CATEGORIES: &str = include_str!("../../../prompts/kategori.md");

/// More names than these no prompt holds.
const MOST_NAMES: usize = 100;

/// Asks what a message means.
pub(super) fn meaning(text: &str, context: &Context<'_>) -> Prompt {
    let (expense, income) = (names_of(Direction::Expense, context), names_of(Direction::Income, context));
    let goals: Vec<&str> = context.goals.iter().take(MOST_NAMES).map(String::as_str).collect();
    let categories: Vec<&str> = expense.iter().chain(&income).map(String::as_str).collect();
    let day = json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
    let mut fields = json!({
        "intent": { "type": "string", "enum": INTENTS },
        "direction": { "type": "string", "enum": DIRECTIONS },
        "amount": { "type": "number" },
        "description": { "type": "string", "maxLength": 80 },
        "category_suggestion": { "type": "string", "enum": categories },
        "datetime": day,
        "period": { "type": "string", "enum": PERIODS },
        "question": { "type": "string", "enum": QUESTIONS },
    });
    if !goals.is_empty() {
        fields["saving"] = json!({ "type": "string", "enum": goals });
    }
    let template = MEANING.map(str::trim).join("\n\n");
    let today = context.now.format("%Y-%m-%d (%A)").to_string();
    Prompt {
        system: filled(&template, context)
            .replace("{{hari_ini}}", &today)
            .replace("{{tabungan}}", &list(goals.iter().copied())),
        text: json!({ "pesan": text }).to_string(),
        schema: object(&fields, &["intent"]),
    }
}

/// Asks what entries are filed under.
pub(super) fn categories<'e>(entries: impl Iterator<Item = &'e Entry>, context: &Context<'_>) -> Prompt {
    let directions = [Direction::Expense, Direction::Income];
    let names: Vec<String> = directions.iter().flat_map(|direction| names_of(*direction, context)).collect();
    let things: Vec<String> = entries
        .map(|entry| {
            let way = if entry.direction == Direction::Income { "masuk" } else { "keluar" };
            format!("{way}: {}", entry.description)
        })
        .collect();
    let fields = json!({ "categories": {
        "type": "array",
        "items": { "type": "string", "enum": names },
        "minItems": things.len(),
        "maxItems": things.len(),
    } });
    Prompt {
        system: filled(CATEGORIES.trim(), context),
        text: json!({ "catatan": things }).to_string(),
        schema: object(&fields, &["categories"]),
    }
}

fn filled(template: &str, context: &Context<'_>) -> String {
    let of = |direction| names_of(direction, context);
    let other = |direction| name_of(catch_all(direction).key, context);
    template
        .replace("{{lainnya}}", &one_line(&other(Direction::Expense)))
        .replace("{{pemasukan_lain}}", &one_line(&other(Direction::Income)))
        .replace("{{kategori_pengeluaran}}", &list(of(Direction::Expense).iter().map(String::as_str)))
        .replace("{{kategori_pemasukan}}", &list(of(Direction::Income).iter().map(String::as_str)))
}

fn object(fields: &Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": fields, "required": required, "additionalProperties": false })
}

/// Names as a JSON list, so that one with a comma or a quote in it stays one.
fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    json!(names.map(one_line).collect::<Vec<_>>()).to_string()
}

fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names of a direction's categories.
fn names_of(direction: Direction, context: &Context<'_>) -> Vec<String> {
    all(direction, context).map(|category| category.name).take(MOST_NAMES).collect()
}

/// What the person calls a category.
fn name_of(key: &str, context: &Context<'_>) -> String {
    let own = context.categories.iter().find(|named| named.key == key).map(|named| named.name.clone());
    own.or_else(|| default(key).map(|default| default.name.to_owned())).unwrap_or_default()
}

/// The person's categories of a direction: the defaults under the person's names for them, then the person's own.
pub(super) fn all<'c>(direction: Direction, context: &'c Context<'c>) -> impl Iterator<Item = Category> {
    let defaults = DEFAULTS.iter().filter(move |default| {
        default.direction == direction && context.gone.iter().all(|gone| gone.key != default.key)
    });
    let own = context.categories.iter().filter(move |named| {
        named.direction == direction && DEFAULTS.iter().all(|default| default.key != named.key)
    });
    let keys = defaults.map(|default| default.key).chain(own.map(|named| named.key.as_str()));
    keys.map(|key| Category { key: key.to_owned(), name: name_of(key, context), reason: Reason::Model })
}
