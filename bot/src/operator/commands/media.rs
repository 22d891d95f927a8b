//! `catat receipt` and `catat transcribe`: what files hold, without booking anything.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use ledger::{
    messages::message::MessageKind,
    people::user::Locale,
    values::clock::{Clock, SystemClock},
};
use media::Sense;
use serde_json::{Value, json};

use super::print;
use crate::{
    intake::{organs, reading},
    operator::{config::Settings, failure::Failure},
};

/// Reads each picture as the bot would, and prints what it would book.
pub async fn receipt(settings: &Settings, files: &[PathBuf], as_json: bool) -> Result<ExitCode, Failure> {
    let sight = organs::sight(settings, Arc::new(SystemClock)).ok_or_else(|| missing(MessageKind::Image))?;
    let line: fn(&Value) -> String = if as_json { Value::to_string } else { in_a_line };
    print_each(&sight, files, Locale::Id, line).await
}

/// Hears each sound as the bot would, and prints what is said.
pub async fn transcribe(
    settings: &Settings,
    files: &[PathBuf],
    (language, as_json): (Locale, bool),
) -> Result<ExitCode, Failure> {
    let ears = organs::ears(settings).ok_or_else(|| missing(MessageKind::Audio))?;
    let line: fn(&Value) -> String = if as_json { Value::to_string } else { as_said };
    print_each(&ears, files, language, line).await
}

async fn print_each(
    sense: &dyn Sense,
    files: &[PathBuf],
    language: Locale,
    line: fn(&Value) -> String,
) -> Result<ExitCode, Failure> {
    let mut is_all_read = true;
    for file in files {
        let name = file.display().to_string();
        let of = (&*absolute(file), &*name);
        let told = match reading::told(sense, of, language, SystemClock.now()).await {
            Ok(told) => told.object,
            Err(error) => json!({"file": name, "error": error.to_string()}),
        };
        is_all_read &= told.get("error").is_none();
        print(&line(&told));
    }
    Ok(if is_all_read { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn missing(kind: MessageKind) -> Failure {
    Failure::Usage(organs::missing(kind).to_owned())
}

/// The program that reads has another folder of its own.
fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}

fn text(told: &Value, key: &str) -> String {
    told[key].as_str().unwrap_or("-").to_owned()
}

fn failed(told: &Value) -> Option<String> {
    told.get("error").map(|_| format!("{}: {}", text(told, "file"), text(told, "error")))
}

fn as_said(told: &Value) -> String {
    failed(told).unwrap_or_else(|| text(told, "text"))
}

fn in_a_line(told: &Value) -> String {
    failed(told).unwrap_or_else(|| {
        let text = |key: &str| text(told, key);
        let total = told["total"].as_i64().map_or_else(|| "-".to_owned(), |total| total.to_string());
        let sure = if told["sure"] == true { "sure" } else { "asked" };
        [text("file"), text("kind"), total, sure.to_owned(), text("date"), text("merchant")].join("\t")
    })
}
