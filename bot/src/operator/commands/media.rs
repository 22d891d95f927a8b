//! `catat receipt` and `catat transcribe`: what files hold, without booking anything.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use ledger::{
    Currency, Money,
    messages::perceived::{Reader, Speech},
    people::user::Locale,
    values::clock::{Clock, SystemClock},
};
use media::Ears;
use nlu::{Context, receipt};
use serde_json::{Value, json};

use super::print;
use crate::{
    intake::organs,
    operator::{config::Settings, failure::Failure},
};

/// Reads each picture as the bot would, and prints what it would book.
pub async fn receipt(settings: &Settings, files: &[PathBuf], as_json: bool) -> Result<ExitCode, Failure> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let Some(sight) = organs::sight(settings, clock.clone()) else {
        return Err(missing("CATAT_OCR", "pictures", "make eyes"));
    };
    let context = Context::bare(clock.now().with_timezone(&chrono_tz::Asia::Jakarta), Currency::IDR);
    let mut is_all_read = true;
    for file in files {
        let told = match sight.pages(&absolute(file)).await {
            Ok(pages) => {
                let readers: Vec<Reader> = pages.iter().map(|page| page.reader).collect();
                told(file, &receipt::read(&pages, &context), &readers)
            }
            Err(error) => json!({"file": file, "error": error.to_string()}),
        };
        is_all_read &= told.get("error").is_none();
        print(&if as_json { told.to_string() } else { in_a_line(&told) });
    }
    Ok(if is_all_read { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Hears each sound as the bot would, and prints what is said.
pub async fn transcribe(
    settings: &Settings,
    files: &[PathBuf],
    (language, as_json): (Locale, bool),
) -> Result<ExitCode, Failure> {
    let Some(ears) = organs::ears(settings) else {
        return Err(missing("CATAT_SPEECH_MODEL", "voices", "make ears"));
    };
    let mut is_all_heard = true;
    for file in files {
        let heard = ears.speech(&absolute(file), language, Ears::patience(None)).await;
        is_all_heard &= heard.is_ok();
        let told = match heard {
            Ok(speech) => spoken(file, &speech, language),
            Err(error) => json!({"file": file, "error": error.to_string()}),
        };
        let text = told["text"].as_str().map(str::to_owned);
        let line =
            text.unwrap_or_else(|| format!("{}: {}", file.display(), told["error"].as_str().unwrap_or("")));
        print(&if as_json { told.to_string() } else { line });
    }
    Ok(if is_all_heard { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn missing(setting: &str, what: &str, command: &str) -> Failure {
    Failure::Usage(format!(
        "nothing that {what} are read by is installed (or {setting} is off); install it with: {command}"
    ))
}

/// The program that reads has another folder of its own.
fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}

fn told(file: &Path, read: &receipt::Receipt, readers: &[Reader]) -> Value {
    let units = |money: Money| money.minor() / money.currency().minor_per_unit();
    let item = |goods: &receipt::Goods| {
        let count = goods.quantity_thousandths;
        // Whole counts are printed without a fraction.
        let count = if count % 1_000 == 0 { json!(count / 1_000) } else { json!(thousandths(count)) };
        json!({"name": goods.name, "count": count, "price": goods.price, "amount": goods.amount})
    };
    json!({
        "file": file,
        "kind": read.kind.word(),
        "paid": read.standing == receipt::Standing::Paid,
        "total": read.total.map(units),
        "other": read.other.map(units),
        "currency": read.total.map(|total| total.currency().to_string()),
        "date": read.day.map(|day| day.to_string()),
        "time": read.time.map(|time| time.format("%H:%M").to_string()),
        "merchant": read.merchant,
        "items": read.goods.iter().map(item).collect::<Vec<_>>(),
        "discount": read.sums.discount,
        "tax": read.sums.tax,
        "service": read.sums.service,
        "paid_by": read.paid_by,
        "reference": read.reference,
        "sure": read.is_sure && read.total.is_some(),
        "confidence": read.confidence(),
        "readers": readers,
        "raw_text": read.text,
    })
}

/// "1,25" as `1.250`: what is counted in thousandths is no amount of money, and is printed as it stands on the paper.
fn thousandths(count: i64) -> String {
    format!("{}.{:03}", count / 1_000, count % 1_000)
}

fn in_a_line(told: &Value) -> String {
    let text = |key: &str| told[key].as_str().unwrap_or("-").to_owned();
    if told.get("error").is_some() {
        return format!("{}: {}", text("file"), text("error"));
    }
    let total = told["total"].as_i64().map_or_else(|| "-".to_owned(), |total| total.to_string());
    let sure = if told["sure"] == true { "sure" } else { "asked" };
    [text("file"), text("kind"), total, sure.to_owned(), text("date"), text("merchant")].join("\t")
}

fn spoken(file: &Path, speech: &Speech, language: Locale) -> Value {
    let words: Vec<Value> = speech
        .words
        .iter()
        .map(|word| json!({"text": word.text, "confidence_percent": word.confidence_percent}))
        .collect();
    json!({
        "file": file,
        "text": speech.text,
        "other": speech.other,
        "language": language,
        "model": "base",
        "words": words,
        "breaks_off": speech.breaks_off,
    })
}
