//! What each setting may be: its default, and how its text is read.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use ledger::{db::Location, people::user};
use nlu::ollama::Address;

use super::Registration;
use crate::jobs::provider::web;

pub(super) fn default_text(key: &str) -> String {
    match key {
        "listen" => "127.0.0.1:8000",
        "metrics" => "token",
        "registration" => "confirm",
        "duplicate_seconds" => "120",
        "whatsapp" | "reports" | "docs" => "on",
        "pace_chat" => "10/1",
        "pace_number" => "30/2",
        "ollama_model" => "qwen2.5:1.5b",
        "model_seconds" => "8",
        "media_days" => "365",
        "s3_region" => "us-east-1",
        "s3_bucket_media" => "wa-media",
        "ocr" => "auto",
        _ => "",
    }
    .to_owned()
}

pub(super) fn registration(text: &str) -> Option<Registration> {
    match text {
        "open" => Some(Registration::Open),
        "confirm" => Some(Registration::Confirm),
        "allowlist" => Some(Registration::Allowlist),
        _ => None,
    }
}

pub(super) fn phone_numbers(text: &str) -> Option<HashSet<user::Address>> {
    text.split(',')
        .filter(|part| !part.trim().is_empty())
        .map(|part| user::Address::phone(part).ok())
        .collect()
}

pub(super) fn token_or_open(text: &str) -> Option<bool> {
    match text {
        "open" => Some(true),
        "token" => Some(false),
        _ => None,
    }
}

pub(super) fn on_or_off(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

pub(super) const PACE: &str = "off, or messages at once and then a second, such as 10/1";

pub(super) fn groups(text: &str) -> Option<HashSet<String>> {
    let named = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    named.map(|group| group.ends_with("@g.us").then(|| group.to_owned())).collect()
}

pub(super) fn database(text: &str, data_dir: &Path) -> Option<Location> {
    match text {
        "" => Some(Location::File(data_dir.join("catat.db"))),
        url if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
            Some(Location::Server(url.to_owned()))
        }
        _ => None,
    }
}

#[expect(clippy::option_option, reason = "outside: whether it is sound; inside: whether it is set")]
pub(super) fn ollama_url(text: &str) -> Option<Option<Address>> {
    if text.is_empty() { Some(None) } else { Address::parse(text).map(Some) }
}

#[expect(clippy::option_option, reason = "outside: whether it is sound; inside: whether it is set")]
pub(super) fn rates_url(text: &str) -> Option<Option<web::Address>> {
    if text.is_empty() { Some(None) } else { web::Address::parse(text).map(Some) }
}

/// A request over HTTP ends after 30 s, and the answer has to be read within them.
pub(super) fn model_seconds(text: &str) -> Option<u32> {
    text.parse().ok().filter(|seconds| (1..=25).contains(seconds))
}

pub(super) fn media_days(text: &str) -> Option<u32> {
    text.parse().ok().filter(|days| (1..=36_500).contains(days))
}

/// Who reads pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ocr {
    /// PP-OCR, and Tesseract where that leaves doubt.
    Auto,
    /// PP-OCR alone.
    Paddle,
    /// Tesseract alone.
    Tesseract,
    /// Nobody.
    Off,
}

pub(super) fn ocr(text: &str) -> Option<Ocr> {
    match text {
        "auto" => Some(Ocr::Auto),
        "paddle" => Some(Ocr::Paddle),
        "tesseract" => Some(Ocr::Tesseract),
        "off" => Some(Ocr::Off),
        _ => None,
    }
}

/// Who hears voices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speech {
    /// The model that `catat models use` chose, else the one that the set-up brings.
    Unset,
    /// The model of this name, or in the file of this name.
    Named(String),
    /// Nobody.
    Off,
}

#[expect(clippy::unnecessary_wraps, reason = "settings are read by functions that may fail")]
pub(super) fn speech(text: &str) -> Option<Speech> {
    Some(match text {
        "" => Speech::Unset,
        "off" => Speech::Off,
        name => Speech::Named(name.to_owned()),
    })
}

/// Where it is set; else in the data folder, then where `make models` puts them unless it is told otherwise.
pub(super) fn models(
    set: Option<String>,
    data: &Path,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Vec<PathBuf> {
    if let Some(folder) = set {
        return vec![folder.into()];
    }
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
    vec![data.join("models"), cache.unwrap_or_default().join("catat/models")]
}
