//! The tables of `corpus/`: one line, one case. See [`check`] for what the second column may say.

use chrono::TimeZone;
use ledger::Currency;
use nlu::frame::{Entry, Frame, Target};
use nlu::{Context, understand};

fn frame(text: &str) -> Frame {
    let now = chrono_tz::Asia::Jakarta
        .with_ymd_and_hms(2026, 11, 20, 10, 0, 0)
        .earliest()
        .expect("a valid instant");
    let context = Context { now, currency: Currency::IDR, accounts: &[], goals: &[], categories: &[] };
    understand(text, &context)
}

/// Runs one table, and fails with all of its misses.
fn table(lines: &str) {
    let cases = lines.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let misses: Vec<String> = cases
        .filter_map(|line| {
            let (text, wanted) = line.split_once('\t').expect("two columns");
            let frame = frame(&text.replace("\\n", "\n"));
            check(&frame, wanted).err().map(|why| format!("{text:?}: wanted {wanted}, but {why}"))
        })
        .collect();
    assert!(misses.is_empty(), "{} misses\n{}", misses.len(), misses.join("\n"));
}

/// Whether a frame is what the second column wants: `none`; entries as `direction amount[currency] [@day] [#category]
/// [from:account] [to:account] [?]` with bars between; or an intent with `field=value`s.
fn check(frame: &Frame, wanted: &str) -> Result<(), String> {
    let intent = frame.intent.name();
    if wanted == "none" {
        let silent = matches!(intent, "smalltalk" | "plan" | "clarification" | "help");
        return if silent && frame.entries.is_empty() { Ok(()) } else { Err(brief(frame)) };
    }
    if !["expense", "income", "transfer"].iter().any(|direction| wanted.starts_with(direction)) {
        let (name, fields) = wanted.split_once(' ').unwrap_or((wanted, ""));
        return if name == intent && frame.entries.is_empty() {
            check_fields(frame, fields)
        } else {
            Err(brief(frame))
        };
    }
    let wanted: Vec<&str> = wanted.split(" | ").collect();
    if intent != "create_transaction" || wanted.len() != frame.entries.len() {
        return Err(brief(frame));
    }
    wanted.iter().zip(&frame.entries).try_for_each(|(wanted, entry)| check_entry(entry, wanted))
}

fn check_entry(entry: &Entry, wanted: &str) -> Result<(), String> {
    let (wanted, categories) = match wanted.split_once(" #") {
        Some((rest, categories)) => (rest, Some(categories)),
        None => (wanted, None),
    };
    let mut words = wanted.split(' ');
    let direction = format!("{:?}", entry.direction).to_lowercase();
    let currency = entry.amount.currency().code();
    let amount = entry.amount.to_decimal() + if currency == "IDR" { "" } else { currency };
    let mut misses = Vec::new();
    let mut expect = |what: &str, wanted: &str, got: &str| {
        if wanted != got {
            misses.push(format!("{what} is {got}"));
        }
    };
    expect("direction", words.next().expect("a direction and an amount"), &direction);
    expect("amount", words.next().expect("a direction and an amount"), &amount);
    let rest: Vec<&str> = words.collect();
    let value = |prefix: &str| {
        let start = wanted.find(prefix)? + prefix.len();
        let tail = &wanted[start..];
        let end =
            [" to:", " from:", " ?"].iter().filter_map(|next| tail.find(next)).min().unwrap_or(tail.len());
        Some(tail[..end].to_owned())
    };
    let day = rest.iter().find_map(|word| word.strip_prefix('@')).unwrap_or("2026-11-20");
    expect("day", day, &entry.at.date_naive().to_string());
    expect("doubt", if rest.contains(&"?") { "?" } else { "" }, if entry.ambiguous { "?" } else { "" });
    if let Some(account) = value("from:") {
        expect("account", &account, entry.account.as_deref().unwrap_or("nothing"));
    }
    if let Some(account) = value("to:") {
        expect("to_account", &account, entry.to_account.as_deref().unwrap_or("nothing"));
    }
    let category = entry.category.as_ref().map_or("nothing", |category| &category.name);
    if let Some(categories) =
        categories.filter(|list| !list.split(',').any(|name| name.trim_end_matches(" ?") == category))
    {
        expect("category", categories, category);
    }
    if misses.is_empty() { Ok(()) } else { Err(misses.join(", ")) }
}

fn check_fields(frame: &Frame, fields: &str) -> Result<(), String> {
    const FIELDS: [&str; 13] = [
        "amount",
        "saving",
        "category",
        "period",
        "from",
        "to",
        "account",
        "question",
        "date",
        "direction",
        "target",
        "command",
        "description",
    ];
    let starts: Vec<usize> = FIELDS
        .iter()
        .flat_map(|field| [format!(" {field}="), format!("{field}=")])
        .filter_map(|field| {
            if field.starts_with(' ') {
                fields.find(&field).map(|at| at + 1)
            } else {
                fields.starts_with(&field).then_some(0)
            }
        })
        .collect();
    for &start in &starts {
        let end = starts.iter().copied().filter(|other| *other > start).min().unwrap_or(fields.len());
        let (name, wanted) = fields[start..end].trim_end().split_once('=').expect("field=value");
        let got = field(frame, name).unwrap_or_else(|| "nothing".to_owned());
        if got != wanted {
            return Err(format!("{name} is {got}"));
        }
    }
    Ok(())
}

fn field(frame: &Frame, name: &str) -> Option<String> {
    let edit = frame.edit.as_ref();
    let report = frame.report.as_ref();
    let amount = frame.amount.or(edit.and_then(|edit| edit.amount));
    let category = frame.category.as_ref().or(edit.and_then(|edit| edit.category.as_ref()));
    let category = category.or(report.and_then(|report| report.category.as_ref()));
    let direction = frame
        .direction
        .or(edit.and_then(|edit| edit.direction))
        .or(report.and_then(|report| report.direction));
    match name {
        "amount" => amount.map(ledger::Money::to_decimal),
        "saving" => frame.saving.clone(),
        "category" => category.map(|category| category.name.clone()),
        "period" => frame
            .period
            .or(report.map(|report| report.period))
            .map(|period| format!("{period:?}").to_lowercase()),
        "from" => report.map(|report| report.from.to_string()),
        "to" => report.map(|report| report.to.to_string()),
        "account" => frame.account.clone().or(edit.and_then(|edit| edit.account.clone())),
        "question" => frame.question.map(|question| format!("{question:?}")),
        "date" => edit.and_then(|edit| edit.date).map(|date| date.to_string()),
        "direction" => direction.map(|direction| format!("{direction:?}").to_lowercase()),
        "target" => edit.map(|edit| match &edit.target {
            Target::Last => "last".to_owned(),
            Target::Words(words) => words.clone(),
        }),
        "command" => frame.command.as_ref().map(|command| format!("{command:?}")),
        _ => None,
    }
}

fn brief(frame: &Frame) -> String {
    let entries: Vec<String> = frame
        .entries
        .iter()
        .map(|entry| format!("{:?} {} {:?}", entry.direction, entry.amount.to_decimal(), entry.description))
        .collect();
    format!("got {} [{}] {:?}", frame.intent.name(), entries.join(" | "), frame.question)
}

#[test]
fn amounts() {
    table(include_str!("../corpus/amount.tsv"));
}

#[test]
fn dates() {
    table(include_str!("../corpus/date.tsv"));
}

#[test]
fn clauses() {
    table(include_str!("../corpus/clause.tsv"));
}

#[test]
fn directions() {
    table(include_str!("../corpus/direction.tsv"));
}

#[test]
fn accounts() {
    table(include_str!("../corpus/account.tsv"));
}

#[test]
fn intents() {
    table(include_str!("../corpus/intent.tsv"));
}

#[test]
fn what_must_not_be_booked() {
    table(include_str!("../corpus/nothing.tsv"));
}
