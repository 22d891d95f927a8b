//! What a file says when it is read by itself, without booking anything: the same object from the command line and over HTTP.

use std::path::Path;

use chrono::{DateTime, Utc};
use ledger::{
    Currency, Money,
    messages::{
        message::MediaClaim,
        perceived::{Page, Perceived, Reader, Speech},
    },
    people::user::Locale,
};
use media::{Sense, SenseError};
use nlu::{Context, receipt};
use serde_json::{Value, json};

/// What a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The object that tells it.
    pub object: Value,
    /// What it was read by.
    pub model: String,
}

/// What a file says, read for somebody who speaks this language; `name` is what the file is
/// called in the object.
pub async fn told(
    sense: &dyn Sense,
    (file, name): (&Path, &str),
    language: Locale,
    now: DateTime<Utc>,
) -> Result<Told, SenseError> {
    let perceived = sense.read(file, &MediaClaim::default(), language).await?.without_nul();
    let model = model_of(sense, Some(&perceived));
    let object = match &perceived {
        Perceived::Pages { pages } => {
            let now = now.with_timezone(&chrono_tz::Asia::Jakarta);
            receipt_on(pages, name, &Context::bare(now, Currency::IDR))
        }
        Perceived::Speech(speech) => speech_in(speech, name, (language, &sense.model())),
        Perceived::Statement { format, rows } => json!({ "file": name, "format": format, "rows": rows }),
    };
    Ok(Told { object, model })
}

/// What media is read by: as what was found there tells it, else as the sense does.
pub fn model_of(sense: &dyn Sense, found: Option<&Perceived>) -> String {
    let word = |page: &Page| match page.reader {
        Reader::Paddle => "pp-ocr",
        Reader::Tesseract => "tesseract",
        Reader::Text => "text",
    };
    match found {
        Some(Perceived::Pages { pages }) => {
            let mut words: Vec<&str> = pages.iter().map(word).collect();
            words.dedup();
            words.join("+")
        }
        Some(Perceived::Statement { .. }) => "statements".to_owned(),
        Some(Perceived::Speech(_)) | None => sense.model(),
    }
}

/// The receipt that stands on pages.
pub fn receipt_on(pages: &[Page], name: &str, context: &Context<'_>) -> Value {
    let read = receipt::read(pages, context);
    let readers: Vec<Reader> = pages.iter().map(|page| page.reader).collect();
    let units = |money: Money| money.minor() / money.currency().minor_per_unit();
    let item = |goods: &receipt::Goods| {
        let count = goods.quantity_thousandths;
        // Whole counts are printed without a fraction.
        let count = if count % 1_000 == 0 { json!(count / 1_000) } else { json!(thousandths(count)) };
        json!({"name": goods.name, "count": count, "price": goods.price, "amount": goods.amount})
    };
    json!({
        "file": name,
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
        "code": read.code.as_ref().map(|code| {
            json!({"merchant": code.merchant, "city": code.city, "amount": code.amount.map(units)})
        }),
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

fn speech_in(speech: &Speech, name: &str, (language, model): (Locale, &str)) -> Value {
    let words: Vec<Value> = speech
        .words
        .iter()
        .map(|word| json!({"text": word.text, "confidence_percent": word.confidence_percent}))
        .collect();
    json!({
        "file": name,
        "text": speech.text,
        "other": speech.other,
        "language": language,
        "model": model,
        "words": words,
        "breaks_off": speech.breaks_off,
    })
}
