//! How many of a folder's files are read as its labels say: `make statements FOLDER=…`. Each file is told with what is wrong of it;
//! what nobody here can open is told too, and counts as neither.
//!
//! The folder has a `labels.json`: a list of objects with `file`, `rows` (the unreadable among them), and where they are known
//! `first` and `last` (`date`, `amount`, `balance`, `description`), `opening`, `closing`, and `question` (the key of what is to be asked).

use std::{
    fs::File,
    path::{Path, PathBuf},
    process::ExitCode,
};

use chrono::NaiveDate;
use ledger::{Currency, Money};
use serde_json::Value;
use statements::{Answers, Hints, Refused, Row, Source, Survey, rows, survey};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: score FOLDER [FILE]");
        return ExitCode::from(2);
    };
    let labels = match std::fs::read_to_string(folder.join("labels.json")) {
        Ok(labels) => labels,
        Err(error) => {
            eprintln!("{}: {error}", folder.join("labels.json").display());
            return ExitCode::from(2);
        }
    };
    let labels: Vec<Value> = match serde_json::from_str(&labels) {
        Ok(labels) => labels,
        Err(error) => {
            eprintln!("labels.json: {error}");
            return ExitCode::from(2);
        }
    };
    let only = arguments.next();
    let (mut right, mut wrong, mut passed) = (0, 0, 0);
    for label in &labels {
        let name = label["file"].as_str().unwrap_or_default();
        if only.as_deref().is_some_and(|only| only != name) {
            continue;
        }
        let is_document =
            Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"));
        if is_document {
            println!("passed  {name}: a document, which another program unpacks");
            passed += 1;
            continue;
        }
        let (survey, faults) = faults(&folder.join(name), label);
        if faults.is_empty() {
            right += 1;
        } else {
            wrong += 1;
        }
        let word = if faults.is_empty() { "right " } else { "WRONG " };
        println!("{word}  {name}");
        for fault in &faults {
            println!("          {fault}");
        }
        if only.is_some() {
            println!("{survey:#?}");
        }
    }
    println!("{right} of {} right, {wrong} wrong, {passed} passed over", right + wrong);
    if wrong == 0 && right > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What is wrong of a file by its label.
fn faults(path: &Path, label: &Value) -> (Option<Survey>, Vec<String>) {
    let hints = Hints {
        today: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default(),
        currency: Currency::IDR,
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()),
        answers: Answers::new(),
    };
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) => return (None, vec![error.to_string()]),
    };
    let found = match survey(&mut Source::Bytes(&mut file), &hints) {
        Ok(found) => found,
        Err(error) => return (None, vec![error.to_string()]),
    };
    let read: Vec<Result<Row, Refused>> = match rows(Source::Bytes(&mut file), &hints, &found) {
        Ok(read) => read.collect(),
        Err(error) => return (Some(found), vec![error.to_string()]),
    };
    let mut faults = Vec::new();
    let mut differs = |what: &str, wanted: String, got: String| {
        if wanted != got {
            faults.push(format!("{what}: {wanted} wanted, {got} read"));
        }
    };
    if let Some(wanted) = label["rows"].as_u64() {
        let more = label["rows_second_pocket"].as_u64().unwrap_or_default();
        differs("rows", (wanted + more).to_string(), read.len().to_string());
    }
    differs("rows surveyed", read.len().to_string(), found.rows.to_string());
    let asked: Vec<&str> = found.questions.iter().map(|question| question.key.name()).collect();
    match label["question"].as_str() {
        Some(wanted) => differs("asked", wanted.to_owned(), asked.join(", ")),
        None if !asked.is_empty() => println!("        {} asks: {}", path.display(), asked.join(", ")),
        None => {}
    }
    let account = found.accounts.first();
    for (what, got) in [
        ("opening", account.and_then(|account| account.opening)),
        ("closing", account.and_then(|account| account.closing)),
    ] {
        if label[what].is_number() {
            differs(what, plain(&label[what]), got.map_or_else(|| "none".to_owned(), decimal));
        }
    }
    for (what, row) in [("first", read.first()), ("last", read.last())] {
        compare(what, &label[what], row, &mut differs);
    }
    for refused in read.iter().filter_map(|row| row.as_ref().err()).take(3) {
        println!("        line {} of {}: {}", refused.line, path.display(), refused.reason);
    }
    (Some(found), faults)
}

fn compare(
    what: &str,
    label: &Value,
    row: Option<&Result<Row, Refused>>,
    differs: &mut dyn FnMut(&str, String, String),
) {
    let row = match row {
        Some(Ok(row)) => row,
        other => {
            let is_wanted = label["date"].is_string() || label["amount"].is_number();
            if is_wanted {
                differs(what, label.to_string(), format!("{other:?}"));
            }
            return;
        }
    };
    let money = |money: Option<Money>| money.map_or_else(|| "none".to_owned(), decimal);
    if let Some(wanted) = label["date"].as_str() {
        differs(&format!("{what} day"), wanted.to_owned(), row.day.to_string());
    }
    if label["amount"].is_number() {
        differs(&format!("{what} amount"), plain(&label["amount"]), decimal(row.amount));
    }
    if label["balance"].is_number() {
        differs(&format!("{what} balance"), plain(&label["balance"]), money(row.balance));
    }
    let words = label["description"].as_str().unwrap_or_default();
    let is_whole = !words.is_empty() && !words.contains("...") && words != "same row";
    if is_whole && !row.text.contains(words) {
        differs(&format!("{what} text"), words.to_owned(), row.text.clone());
    }
}

/// A number of the labels, without a nought behind the point.
fn plain(number: &Value) -> String {
    let text = number.to_string();
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn decimal(money: Money) -> String {
    money.to_decimal()
}
