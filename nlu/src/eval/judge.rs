//! Judging: whether a frame is what a label wants.

use chrono::NaiveDate;
use ledger::{Money, values::recurrence::OnDay};

use super::label::{Label, LabelledEntry};
use crate::frame::{
    AccountWish, Aim, CardDays, DebtWish, Edit, Entry, Frame, Limit, Meaning, RecurringWish, ReminderWish,
    Repeats, Report, Saving, Until, View,
};

/// The intents that write something.
const WRITES: [&str; 9] = [
    "create_transaction",
    "create_saving",
    "deposit_saving",
    "withdraw_saving",
    "edit_saving",
    "set_budget",
    "edit_transaction",
    "delete_transaction",
    "account",
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
    let intent = frame.intent().name();
    let asks = intent == "clarification" || frame.entries().iter().any(|entry| entry.ambiguous);
    let may_ask = label.intents.iter().any(|intent| intent == "clarification")
        || label.entries.iter().any(|entry| entry.ambiguous);
    Verdict {
        core,
        full: core.map(str::to_owned).or(full),
        is_confidently_wrong: core.is_some() && !asks && (WRITES.contains(&intent) || writes_wish(frame)),
        asks_needlessly: asks && !may_ask,
    }
}

/// A debt that is settled, a plan, and what comes again are written; how they stand is only shown, and a habit asked about.
fn writes_wish(frame: &Frame) -> bool {
    match frame.meaning() {
        Meaning::Debt(wish) => {
            matches!(wish, DebtWish::Settle { .. } | DebtWish::Offset { .. } | DebtWish::Plan { .. })
        }
        Meaning::Recurring(wish) => !matches!(wish, RecurringWish::List | RecurringWish::Habit(_)),
        _ => false,
    }
}

fn compare(label: &Label, frame: &Frame) -> (Option<&'static str>, Option<String>) {
    if !label.intents.iter().any(|intent| intent == frame.intent().name()) {
        return (Some("intent"), None);
    }
    if label.entries.len() != frame.entries().len() {
        return (Some("entry count"), None);
    }
    let mut full = None;
    let mut left: Vec<&Entry> = frame.entries().iter().collect();
    for wanted in &label.entries {
        let fits: Vec<usize> = (0..left.len()).filter(|&at| miss(wanted, left[at]).is_none()).collect();
        let Some(&first) = fits.first() else { return (miss(wanted, left[0]), None) };
        let best = fits.into_iter().find(|&at| further_miss(wanted, left[at]).is_none()).unwrap_or(first);
        full = full.or(further_miss(wanted, left.remove(best)).map(str::to_owned));
    }
    // What a correction changes is judged with its other fields.
    let amount = label.fields.get("amount").filter(|_| !matches!(frame.meaning(), Meaning::Edit(_)));
    if amount.is_some_and(|amount| frame.known().amount.map(Money::to_decimal).as_ref() != Some(amount)) {
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
    } else if differs(&wanted.party, &entry.note) {
        Some("party")
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
    let lower = |value: &dyn std::fmt::Debug| format!("{value:?}").to_lowercase();
    let known = frame.known();
    match (name, frame.meaning()) {
        ("question", _) => frame.question().map(|question| format!("{question:?}")),
        ("preview", meaning) => Some(is_shown_first(meaning).to_string()),
        ("target", Meaning::Edit(Edit { target, .. }) | Meaning::Delete(target)) => Some(target.to_string()),
        ("date", Meaning::Delete(target)) => target.day().map(|day| day.to_string()),
        ("date", Meaning::Balance { day, .. }) => day.map(|day| day.to_string()),
        (_, Meaning::Edit(edit)) => field_of_edit(edit, name),
        (_, Meaning::Report(report)) => field_of_report(report, name),
        ("meanings", _) => Some(frame.meanings.len().to_string()),
        ("wish" | "into" | "kind" | "statement" | "due" | "date", Meaning::Account(wish)) => {
            field_of_account(wish, name)
        }
        ("wish" | "name" | "party" | "side" | "count" | "date", Meaning::Debt(wish)) => {
            field_of_debt(wish, name)
        }
        ("wish" | "into" | "until", Meaning::Saving(saving)) => field_of_saving(saving, name),
        ("wish" | "name" | "side" | "date" | "period", Meaning::Reminder(wish)) => {
            field_of_reminder(wish, name)
        }
        ("wish" | "name" | "kind" | "count" | "date", Meaning::Recurring(wish)) => {
            field_of_recurring(wish, name, frame.now.date_naive())
        }
        ("amount", _) => known.amount.map(Money::to_decimal),
        ("saving", _) => known.goal.clone(),
        ("category", _) => known.category.as_ref().map(|category| category.name.clone()),
        ("period", _) => known.period.map(|period| lower(&period)),
        ("account", _) => known.account.clone(),
        ("direction", _) => known.direction.map(|direction| lower(&direction)),
        ("topic", Meaning::Help(topic)) => topic.map(|topic| lower(&topic)),
        ("command", Meaning::Command { command, .. }) => Some(format!("{command:?}")),
        _ => None,
    }
}

fn is_shown_first(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Book { preview, .. } => *preview,
        Meaning::Missing(missing) => missing.preview,
        _ => false,
    }
}

fn field_of_edit(edit: &Edit, name: &str) -> Option<String> {
    match name {
        "amount" => edit.amount.map(Money::to_decimal),
        "category" => edit.category.as_ref().map(|category| category.name.clone()),
        "account" => edit.account.clone(),
        "into" => edit.to_account.clone(),
        "date" => edit.date.map(|date| date.to_string()),
        "direction" => edit.direction.map(|direction| direction.name().to_owned()),
        "description" => edit.description.clone(),
        "party" => edit.party.clone(),
        _ => None,
    }
}

fn field_of_report(report: &Report, name: &str) -> Option<String> {
    match name {
        "category" => report.category.as_ref().map(|category| category.name.clone()),
        "period" => Some(format!("{:?}", report.period).to_lowercase()),
        "from" => Some(report.from.to_string()),
        "to" => Some(report.to.to_string()),
        "compare" => Some(report.compare.to_string()),
        "direction" => report.direction.map(|direction| direction.name().to_owned()),
        "largest" => match report.view {
            View::Largest(count) => Some(count.to_string()),
            _ => None,
        },
        "account" => report.account.clone(),
        "words" => report.words.clone(),
        "view" => Some(view(&report.view)),
        "against" => match report.view {
            View::Against { from, to } => Some(format!("{from}..{to}")),
            _ => None,
        },
        _ => None,
    }
}

/// What a label calls the view of a report.
fn view(view: &View) -> String {
    let limited = |kind: &str, amount: Money| format!("{kind} {}", amount.to_decimal());
    match view {
        View::Sums => "sums".to_owned(),
        View::Entries => "entries".to_owned(),
        View::Largest(count) => format!("largest {count}"),
        View::Smallest(count) => format!("smallest {count}"),
        View::Average(unit) => format!("average {unit:?}").to_lowercase(),
        View::Share => "share".to_owned(),
        View::Left => "left".to_owned(),
        View::Trend => "trend".to_owned(),
        View::File(kind) => format!("file {}", kind.extension()),
        View::Against { .. } => "against".to_owned(),
        View::Beside(other) => format!("beside {}", other.name),
        View::Within(Limit::Above(amount)) => limited("above", *amount),
        View::Within(Limit::AtLeast(amount)) => limited("at least", *amount),
        View::Within(Limit::Below(amount)) => limited("below", *amount),
        View::Within(Limit::AtMost(amount)) => limited("at most", *amount),
        View::Within(Limit::Exactly(amount)) => limited("exactly", *amount),
    }
}

fn field_of_saving(saving: &Saving, name: &str) -> Option<String> {
    let until = |until: &Until| match until {
        Until::Day(day) => day.to_string(),
        Until::Whenever => "whenever".to_owned(),
    };
    match (name, saving) {
        ("wish", Saving::Between { .. }) => Some("between".to_owned()),
        ("wish", Saving::Rename { .. }) => Some("rename".to_owned()),
        ("wish", Saving::Close { .. }) => Some("close".to_owned()),
        ("wish", Saving::Aim { target, .. }) => Some(match target {
            None => "aim".to_owned(),
            Some(Aim::Nothing) => "aim at nothing".to_owned(),
            Some(Aim::At(_)) => "aim at".to_owned(),
            Some(Aim::Higher(_)) => "aim higher".to_owned(),
            Some(Aim::Lower(_)) => "aim lower".to_owned(),
        }),
        ("into", Saving::Between { to, .. } | Saving::Rename { to, .. }) => Some(to.clone()),
        ("until", Saving::Open { until, .. }) => until.map(|day| day.to_string()),
        ("until", Saving::Aim { until: day, .. }) => day.as_ref().map(until),
        _ => None,
    }
}

fn field_of_account(wish: &AccountWish, name: &str) -> Option<String> {
    let number = |day: Option<u8>| day.map(|day| day.to_string());
    let days = match wish {
        AccountWish::Open { days, .. } => *days,
        AccountWish::SetDays { days, .. } => Some(*days),
        _ => None,
    };
    let days = days.unwrap_or(CardDays { statement: None, due: None });
    let deed = match wish {
        AccountWish::Open { .. } => "open",
        AccountWish::Set { .. } => "set",
        AccountWish::SetDays { .. } => "set_days",
        AccountWish::Rename { .. } => "rename",
        AccountWish::Merge { .. } => "merge",
        AccountWish::Close(_) => "close",
        AccountWish::Default(_) => "default",
    };
    match (name, wish) {
        ("wish", _) => Some(deed.to_owned()),
        ("into", AccountWish::Rename { to: into, .. } | AccountWish::Merge { into, .. }) => {
            Some(into.clone())
        }
        ("kind", AccountWish::Open { kind, .. }) => kind.map(|kind| format!("{kind:?}").to_lowercase()),
        ("date", AccountWish::Set { day, .. }) => day.map(|day| day.to_string()),
        ("statement", _) => number(days.statement),
        ("due", _) => number(days.due),
        _ => None,
    }
}

fn field_of_debt(wish: &DebtWish, name: &str) -> Option<String> {
    let (deed, party, side, plan) = match wish {
        DebtWish::Show { party, side } => ("show", party.clone(), *side, None),
        DebtWish::Settle { party, side, .. } => ("settle", Some(party.clone()), *side, None),
        DebtWish::Offset { party } => ("offset", party.clone(), None, None),
        DebtWish::Plan { name, .. } => ("plan", None, None, Some(name.clone())),
        DebtWish::ShowPlans { name } => ("show_plans", None, None, name.clone()),
    };
    match (name, wish) {
        ("wish", _) => Some(deed.to_owned()),
        ("name", _) => plan,
        ("party", _) => party,
        ("side", _) => side.map(|side| side.name().to_owned()),
        ("count", DebtWish::Plan { count, .. }) => Some(count.to_string()),
        ("date", DebtWish::Plan { first_day, .. }) => Some(first_day.to_string()),
        _ => None,
    }
}

fn field_of_reminder(wish: &ReminderWish, name: &str) -> Option<String> {
    let (deed, about, side, time) = match wish {
        ReminderWish::Set { about, side, time } => ("set", Some(about.clone()), *side, *time),
        ReminderWish::Show => ("show", None, None, None),
        ReminderWish::Stop { about, all } => {
            (if *all { "stop_all" } else { "stop" }, about.clone(), None, None)
        }
    };
    match name {
        "wish" => Some(deed.to_owned()),
        "name" => about,
        "side" => side.map(|side| side.name().to_owned()),
        "date" => time.map(|time| time.day.to_string()),
        "period" => time?.repeats.map(|repeats| match repeats {
            Repeats::Daily => "day".to_owned(),
            Repeats::Weekly => "week".to_owned(),
            Repeats::Monthly(number) => format!("month {number}"),
            Repeats::Yearly => "year".to_owned(),
        }),
        _ => None,
    }
}

/// Of a rhythm its unit, or the end of a month that it is on, and its first day; of another amount the day from which on it is;
/// of a pause the day that it ends on; of what is done on the day a word.
fn field_of_recurring(wish: &RecurringWish, name: &str, today: NaiveDate) -> Option<String> {
    let rule = match wish {
        RecurringWish::Move { rhythm, from, .. } => rhythm.rule(from.unwrap_or(today)),
        _ => wish.opening().map(|opening| opening.rule),
    };
    match (name, wish) {
        ("wish", _) => Some(wish.deed().to_owned()),
        ("name", _) => wish.name().map(str::to_owned),
        ("count", _) => rule.map(|rule| rule.every.to_string()),
        ("kind", RecurringWish::SetMode { mode, .. }) => Some(mode.name().to_owned()),
        ("kind", _) => rule.map(|rule| match rule.on {
            OnDay::Anchor => rule.unit.name().to_owned(),
            on => on.name().to_owned(),
        }),
        ("date", RecurringWish::Pause { until: day, .. } | RecurringWish::Change { from: day, .. }) => {
            day.map(|day| day.to_string())
        }
        ("date", _) => rule.and_then(|rule| rule.first_from(today)).map(|day| day.to_string()),
        _ => None,
    }
}
