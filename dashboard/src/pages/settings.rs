//! `/settings`: what somebody has set, who is logged in as them, and the keys of their programs.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    access::{
        api_key::{self, ApiKey},
        login,
    },
    people::user::{self, Address, Locale, Person, UserStatus},
    values::month::MonthStart,
};
use reports::words::Value;

use super::{
    LoggedIn, page,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context};

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    words: Spoken,
    shell: Shell,
    profile: Vec<(String, String)>,
    /// How many browsers are logged in, in words.
    browsers: String,
    keys: Vec<Key>,
}

/// A key of a program.
struct Key {
    name: String,
    begins: String,
    scopes: String,
    used: String,
}

/// What is set.
pub(super) async fn show(State(context): State<Context>, visitor: LoggedIn) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let addresses = user::addresses(database, person.id).await?;
    let logins = login::list(database, person.id, context.clock.now()).await?;
    let keys = api_key::list(database, person.id).await?;
    let count = i64::try_from(logins.len()).unwrap_or(i64::MAX);
    let shown = SettingsPage {
        words,
        shell: Shell::of(&visitor, Room::Settings),
        profile: profile(words, person, &addresses),
        browsers: words.fill("page-settings-browsers", &[("count", Value::Number(count))]),
        keys: keys
            .iter()
            .filter(|key| key.revoked_at.is_none())
            .map(|key| shown(words, person, key))
            .collect(),
    };
    Ok(page(StatusCode::OK, &shown))
}

fn profile(words: Spoken, person: &Person, addresses: &[Address]) -> Vec<(String, String)> {
    let addresses: Vec<String> = addresses.iter().map(ToString::to_string).collect();
    let language = words.say(match person.locale {
        Locale::Id => "page-language-id",
        Locale::En => "page-language-en",
    });
    let begins = match person.months.start() {
        MonthStart::Day(day) => words.fill("page-months-day", &[("day", Value::Number(day.into()))]),
        MonthStart::Last => words.say("page-months-last"),
        MonthStart::LastWorking => words.say("page-months-working"),
    };
    let status = (person.status == UserStatus::Pending).then(|| words.say("page-settings-pending"));
    [
        ("page-settings-name", Some(person.name.clone())),
        ("page-settings-addresses", Some(addresses.join(", ")).filter(|text| !text.is_empty())),
        ("page-settings-status", status),
        ("page-settings-language", Some(language)),
        ("page-settings-zone", Some(person.zone.to_string())),
        ("page-settings-currency", Some(person.currency.code().to_owned())),
        ("page-settings-months", Some(begins)),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((words.say(key), value?)))
    .collect()
}

fn shown(words: Spoken, person: &Person, key: &ApiKey) -> Key {
    let day = |at| words.day(person.zone.day(at));
    let used = match key.last_used_at {
        Some(at) => words.fill("page-key-used", &[("at", Value::Text(day(at).into()))]),
        None => words.say("page-key-unused"),
    };
    Key {
        name: key.name.clone(),
        begins: format!("{}…", key.prefix),
        scopes: key.scopes.iter().map(|scope| scope.name()).collect::<Vec<_>>().join(", "),
        used,
    }
}
