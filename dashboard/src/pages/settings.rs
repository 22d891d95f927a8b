//! `/settings`: what somebody has set, and the ways to all that is theirs beside their books.

pub(super) mod categories;
pub(super) mod category;
pub(super) mod erase;
mod form;
pub(super) mod keys;
pub(super) mod log;
pub(super) mod reminders;
mod rule_form;
pub(super) mod rules;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    access::login,
    people::user::{self, Address, Person, UserStatus},
};
use reports::words::Value;

use super::{
    LoggedIn,
    forms::Clash,
    page,
    request::{Look, Posted, done_at},
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    api::{
        IfMatch,
        users::{self, MePatch},
    },
    body::JsonBody,
};
use form::{Profile, ProfileChoices, Said, Schedule, Select};

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    words: Spoken,
    shell: Shell,
    version: i64,
    problem: Option<String>,
    /// What stands by now where a form says otherwise.
    clashes: Vec<Clash>,
    /// What is known of the person and set elsewhere.
    facts: Vec<(String, String)>,
    name: String,
    choices: ProfileChoices,
    /// Whether others write in the book, in the currency that it has.
    is_shared: bool,
    reports: Vec<Select>,
    /// How many browsers are logged in, in words.
    browsers: String,
    is_admin: bool,
}

/// What is told beside what is set.
#[derive(Default)]
struct Told {
    done: Option<String>,
    /// With which status, and why something was not done.
    problem: Option<(StatusCode, &'static str)>,
    profile: Option<Profile>,
    schedule: Option<Schedule>,
}

impl Told {
    fn problem(self, status: StatusCode, key: &'static str) -> Self {
        Self { problem: Some((status, key)), ..self }
    }
}

/// What is set.
pub(super) async fn show(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
    shown(&context, (&visitor, &visitor.person), Told { done, ..Told::default() }).await
}

/// Writes who somebody is.
pub(super) async fn save(
    Posted { context, visitor, said, .. }: Posted<Said<Profile>>,
) -> Result<Response, ApiError> {
    let wish = said.fields.wish(&Profile::of(&visitor.person));
    let told = Told { profile: Some(said.fields), ..Told::default() };
    set(&context, &visitor, (said.version, wish), told).await
}

/// Writes when something is sent by itself.
pub(super) async fn schedule(
    Posted { context, visitor, said, .. }: Posted<Said<Schedule>>,
) -> Result<Response, ApiError> {
    let wish = said.fields.wish(&Schedule::of(&visitor.person));
    let told = Told { schedule: Some(said.fields), ..Told::default() };
    set(&context, &visitor, (said.version, wish), told).await
}

/// Writes what a form wishes, in the version that it was made of; else shows it again with why it is not written.
async fn set(
    context: &Context,
    visitor: &LoggedIn,
    (version, wish): (i64, Result<MePatch, &'static str>),
    told: Told,
) -> Result<Response, ApiError> {
    let (status, key) = match wish {
        Err(key) => (StatusCode::UNPROCESSABLE_ENTITY, key),
        Ok(wish) => {
            let (asked, if_match) = (visitor.asked(), IfMatch::of(version));
            match users::amend(State(context.clone()), asked, if_match, JsonBody(wish)).await {
                Ok(_) => return Ok(done_at("/settings", "saved")),
                Err(ApiError::Refused(_)) => {
                    (StatusCode::UNPROCESSABLE_ENTITY, "page-settings-currency-shared")
                }
                Err(ApiError::Invalid(_)) => (StatusCode::UNPROCESSABLE_ENTITY, "page-settings-refused"),
                Err(ApiError::Outdated | ApiError::Conflict) => {
                    (StatusCode::CONFLICT, "page-settings-overtaken")
                }
                Err(error) => return Err(error),
            }
        }
    };
    let now = user::by_id(&context.database, visitor.person.id).await?.ok_or(ApiError::Unauthorized)?;
    shown(context, (visitor, &now), told.problem(status, key)).await
}

/// The page of a person as they stand, with what was written into a form where that was not done.
async fn shown(
    context: &Context,
    (visitor, person): (&LoggedIn, &Person),
    told: Told,
) -> Result<Response, ApiError> {
    let (words, database) = (visitor.words, &context.database);
    let addresses = user::addresses(database, person.id).await?;
    let logins = login::list(database, person.id, context.clock.now()).await?;
    let count = i64::try_from(logins.len()).unwrap_or(i64::MAX);
    let (profile, schedule) = (Profile::of(person), Schedule::of(person));
    let is_overtaken = told.problem.is_some_and(|(status, _)| status == StatusCode::CONFLICT);
    let clashes = if is_overtaken {
        let of_profile = told.profile.iter().flat_map(|own| own.clashes(words, &profile));
        let of_schedule = told.schedule.iter().flat_map(|own| own.clashes(words, &schedule));
        of_profile.chain(of_schedule).collect()
    } else {
        Vec::new()
    };
    let written = told.profile.unwrap_or_else(|| profile.clone());
    let (status, problem) = told.problem.map_or((StatusCode::OK, None), |(status, key)| (status, Some(key)));
    let page_of = SettingsPage {
        words,
        shell: Shell::of(visitor, Room::Settings).after(told.done.as_deref()),
        version: person.version(),
        problem: problem.map(|key| words.say(key)),
        clashes,
        facts: facts(words, person, &addresses),
        choices: ProfileChoices::of(words, &written),
        name: written.name,
        is_shared: user::shares_book(database, person).await?,
        reports: told.schedule.as_ref().unwrap_or(&schedule).selects(words, &schedule),
        browsers: words.fill("page-settings-browsers", &[("count", Value::Number(count))]),
        is_admin: visitor.is_admin(context).await?,
    };
    Ok(page(status, &page_of))
}

fn facts(words: Spoken, person: &Person, addresses: &[Address]) -> Vec<(String, String)> {
    let addresses: Vec<String> = addresses.iter().map(ToString::to_string).collect();
    let status = (person.status == UserStatus::Pending).then(|| words.say("page-settings-pending"));
    words.facts([
        ("page-settings-addresses", Some(addresses.join(", ")).filter(|text| !text.is_empty())),
        ("page-settings-status", status),
    ])
}
