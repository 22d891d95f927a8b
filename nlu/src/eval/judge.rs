//! Judging: whether a frame is what a label wants.

use ledger::Money;

use super::label::{Label, LabelledEntry};
use crate::frame::{Entry, Frame, Target};

/// The intents that write something.
const WRITES: [&str; 7] = [
    "create_transaction",
    "create_saving",
    "deposit_saving",
    "withdraw_saving",
    "set_budget",
    "edit_transaction",
    "delete_transaction",
];

/// What became of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What of intent, entries, direction, amount, currency, day or doubt is not as it should be.
    pub core: Option<&'static str>,
    /// What of all that, or of category, account, goal, report and edit.
    pub full: Option<String>,
    /// It would write something wrong without asking.
    pub is_confidently_wrong: bool,
    /// It asks although the message was clear.
    pub asks_needlessly: bool,
}

/// Judges a frame.
pub fn judge(label: &Label, frame: &Frame) -> Verdict {
    let (core, full) = compare(label, frame);
    let intent = frame.intent.name();
    let asks = intent == "clarification" || frame.entries.iter().any(|entry| entry.ambiguous);
    let may_ask = label.intents.iter().any(|intent| intent == "clarification")
        || label.entries.iter().any(|entry| entry.ambiguous);
    Verdict {
        core,
        full: core.map(str::to_owned).or(full),
        is_confidently_wrong: core.is_some() && !asks && WRITES.contains(&intent),
        asks_needlessly: asks && !may_ask,
    }
}

fn compare(label: &Label, frame: &Frame) -> (Option<&'static str>, Option<String>) {
    if !label.intents.iter().any(|intent| intent == frame.intent.name()) {
        return (Some("intent"), None);
    }
    if label.entries.len() != frame.entries.len() {
        return (Some("entry count"), None);
    }
    let mut full = None;
    let mut left: Vec<&Entry> = frame.entries.iter().collect();
    for wanted in &label.entries {
        let fits: Vec<usize> = (0..left.len()).filter(|&at| miss(wanted, left[at]).is_none()).collect();
        let Some(&first) = fits.first() else { return (miss(wanted, left[0]), None) };
        let best = fits.into_iter().find(|&at| further_miss(wanted, left[at]).is_none()).unwrap_or(first);
        full = full.or(further_miss(wanted, left.remove(best)).map(str::to_owned));
    }
    // What a correction changes is judged with its other fields.
    let amount = label.fields.get("amount").filter(|_| frame.edit.is_none());
    if amount.is_some_and(|amount| frame.amount.map(Money::to_decimal).as_ref() != Some(amount)) {
        return (Some("amount"), None);
    }
    let mut fields = label.fields.iter();
    let wrong = fields.find(|(name, wanted)| !fits(name, wanted, field(frame, name).as_deref()));
    (None, full.or(wrong.map(|(name, _)| name.clone())))
}

fn miss(wanted: &LabelledEntry, entry: &Entry) -> Option<&'static str> {
    if wanted.direction != entry.direction {
        Some("direction")
    } else if wanted.amount.currency() != entry.amount.currency() {
        Some("currency")
    } else if wanted.amount != entry.amount {
        Some("amount")
    } else if wanted.day != entry.at.date_naive() {
        Some("date")
    } else if wanted.ambiguous && !entry.ambiguous {
        Some("doubt")
    } else {
        None
    }
}

fn further_miss(wanted: &LabelledEntry, entry: &Entry) -> Option<&'static str> {
    let category = entry.category.as_ref().map(|category| &category.name);
    let differs = |wanted: &Option<String>, got: &Option<String>| {
        wanted.as_ref().is_some_and(|wanted| !is_same(wanted, got.as_deref().unwrap_or_default()))
    };
    if !wanted.categories.is_empty() && !category.is_some_and(|name| wanted.categories.contains(name)) {
        Some("category")
    } else if differs(&wanted.account, &entry.account) {
        Some("account")
    } else if differs(&wanted.to_account, &entry.to_account) {
        Some("to_account")
    } else {
        None
    }
}

fn fits(name: &str, wanted: &str, got: Option<&str>) -> bool {
    let got = got.unwrap_or_default();
    match name {
        // "umroh" is the goal of "nabung umroh tahun depan" too.
        "saving" => got.to_lowercase().contains(&wanted.to_lowercase()),
        "target" if wanted != "last" => got.to_lowercase().contains(&wanted.to_lowercase()),
        "category" => wanted.split(',').any(|wanted| is_same(wanted.trim(), got)),
        _ => is_same(wanted, got),
    }
}

fn is_same(wanted: &str, got: &str) -> bool {
    wanted.to_lowercase() == got.to_lowercase()
}

/// A field of the frame, as labels write it.
fn field(frame: &Frame, name: &str) -> Option<String> {
    let (edit, report) = (frame.edit.as_ref(), frame.report.as_ref());
    let lower = |value: &dyn std::fmt::Debug| format!("{value:?}").to_lowercase();
    match name {
        "amount" => frame.amount.or(edit.and_then(|edit| edit.amount)).map(Money::to_decimal),
        "saving" => frame.saving.clone(),
        "category" => {
            let of_edit = || edit.and_then(|edit| edit.category.as_ref());
            let of_report = || report.and_then(|report| report.category.as_ref());
            let category = frame.category.as_ref().or_else(of_edit).or_else(of_report);
            category.map(|category| category.name.clone())
        }
        "period" => frame.period.or(report.map(|report| report.period)).map(|period| lower(&period)),
        "from" => report.map(|report| report.from.to_string()),
        "to" => report.map(|report| report.to.to_string()),
        "compare" => report.map(|report| report.compare.to_string()),
        "account" => frame.account.clone().or(edit.and_then(|edit| edit.account.clone())),
        "question" => frame.question.map(|question| format!("{question:?}")),
        "date" => edit.and_then(|edit| edit.date).map(|date| date.to_string()),
        "direction" => {
            let direction = frame.direction.or(edit.and_then(|edit| edit.direction));
            direction.or(report.and_then(|report| report.direction)).map(|direction| lower(&direction))
        }
        "description" => edit.and_then(|edit| edit.description.clone()),
        "target" => edit.map(|edit| match &edit.target {
            Target::Last => "last".to_owned(),
            Target::Words(words) => words.clone(),
        }),
        "largest" => report.and_then(|report| report.largest).map(|largest| largest.to_string()),
        "topic" => frame.topic.map(|topic| lower(&topic)),
        "preview" => Some(frame.preview.to_string()),
        "command" => frame.command.as_ref().map(|command| format!("{command:?}")),
        _ => None,
    }
}
