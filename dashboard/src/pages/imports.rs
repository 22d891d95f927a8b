//! `/import`: files of banks are handed in, looked at, asked about, booked, and taken back.

mod asked;
mod planned;

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    Form,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use ledger::{book::names, imports::preview, people::user::UserStatus};
use reports::words::Value;

use super::{
    LoggedIn,
    lines::shortened,
    page,
    request::{For, Look, of_another},
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    api::entry_row::is_sum_of_moves,
    body::{UrlPath, UrlQuery},
    importer::{Import, Stage},
};
use asked::Asked;
use planned::Plan;

/// A field of a form, by its name; one name may stand there several times.
type Field = (String, String);

#[derive(Template)]
#[template(path = "imports.html")]
struct ImportsPage {
    words: Spoken,
    shell: Shell,
    problem: Option<String>,
    /// Nobody's files are taken in who is not let in yet.
    is_confirmed: bool,
    /// The accounts that a file may be of.
    accounts: Vec<String>,
    rows: Vec<Row>,
    person_id: i64,
}

/// An import in the list.
struct Row {
    id: i64,
    name: String,
    state: String,
    /// The days of what it booked; may be empty.
    days: String,
}

/// The files that were handed in, and the form for one more.
pub(super) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
    listed(&context, &visitor, done, (StatusCode::OK, None)).await
}

/// The list with why the last file was not taken.
async fn listed(
    context: &Context,
    visitor: &LoggedIn,
    done: Option<String>,
    (status, problem): (StatusCode, Option<&str>),
) -> Result<Response, ApiError> {
    let (words, person) = (visitor.words, &visitor.person);
    let names = names::of(&context.database, person).await?;
    let accounts = names.accounts().map(|account| &*account.name);
    let imports = context.importer.newest(person).await?;
    let shown = ImportsPage {
        words,
        shell: Shell::of(visitor, Room::Imports).after(done.as_deref()),
        problem: problem.map(|key| words.say(key)),
        is_confirmed: person.status == UserStatus::Active,
        accounts: accounts.filter(|name| !is_sum_of_moves(&names, name)).map(str::to_owned).collect(),
        rows: imports.iter().map(|import| row(words, import)).collect(),
        person_id: person.id,
    };
    Ok(page(status, &shown))
}

fn row(words: Spoken, import: &Import) -> Row {
    let days = import.days.map(|(first, last)| planned::days(words, (first, last)));
    Row {
        id: import.id,
        name: called(words, &import.name),
        state: state(words, &import.stage),
        days: days.unwrap_or_default(),
    }
}

/// What a file is called.
fn called(words: Spoken, name: &str) -> String {
    if name.trim().is_empty() { words.say("page-import-nameless") } else { shortened(name) }
}

/// How far an import is, in a few words.
fn state(words: Spoken, stage: &Stage) -> String {
    words.say(match stage {
        Stage::Reading => "page-import-reading",
        Stage::Refused(_) => "page-import-refused",
        Stage::Asks(_) => "page-import-asks",
        Stage::Ready { .. } => "page-import-ready",
        Stage::Booking(_) => "page-import-booking",
        Stage::Booked => "page-import-booked",
        Stage::Undone => "page-import-undone",
        Stage::Cancelled => "page-import-cancelled",
        Stage::Failed => "page-import-failed",
    })
}

/// Takes a file in. Whatever is wrong with it is told above the form.
pub(super) async fn hand_in(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(whose): UrlQuery<For>,
    mut form: Request,
) -> Result<Response, ApiError> {
    if whose.is_anothers(&visitor) {
        return Ok(of_another("/import"));
    }
    let caller = visitor.caller();
    form.extensions_mut().insert(caller.clone());
    let (status, why) = match context.importer.take(caller, form).await {
        Ok(id) => return Ok(to_import(&id.to_string(), None)),
        Err(ApiError::Invalid(_) | ApiError::NotAForm(_) | ApiError::NotJson(_)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, "page-import-file-missing")
        }
        Err(ApiError::Unsupported(_)) => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "page-import-unsupported"),
        Err(ApiError::FileTooLarge | ApiError::TooLarge) => {
            (StatusCode::PAYLOAD_TOO_LARGE, "page-import-too-large")
        }
        Err(ApiError::Refused(_) | ApiError::Forbidden(_)) => {
            (StatusCode::FORBIDDEN, "page-import-unconfirmed")
        }
        Err(error) => return Err(error),
    };
    listed(&context, &visitor, None, (status, Some(why))).await
}

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    words: Spoken,
    shell: Shell,
    id: i64,
    name: String,
    state: String,
    problem: Option<String>,
    /// What there is to say of how far it is.
    told: Option<String>,
    /// How much of it is booked, of a thousand, and in words.
    progress: Option<(i64, String)>,
    asked: Vec<Asked>,
    plan: Option<Plan>,
    /// What became of its rows.
    outcome: Vec<(String, String)>,
    /// The button that calls it off or takes it back.
    ends: Option<String>,
    /// Whether there is something to take back.
    is_booked: bool,
}

/// What is shown of an import beside how far it is.
struct Shown<'a> {
    status: StatusCode,
    done: Option<String>,
    problem: Option<&'static str>,
    /// What was written into its form.
    said: &'a [Field],
}

impl Shown<'_> {
    fn done(done: Option<String>) -> Self {
        Self { status: StatusCode::OK, done, problem: None, said: &[] }
    }

    fn problem(status: StatusCode, problem: &'static str) -> Self {
        Self { status, problem: Some(problem), ..Self::done(None) }
    }

    fn conflict(problem: &'static str) -> Self {
        Self::problem(StatusCode::CONFLICT, problem)
    }
}

/// The page of an import.
pub(super) async fn show(
    UrlPath(path): UrlPath<String>,
    Look { context, visitor, done }: Look,
) -> Result<Response, ApiError> {
    let import = context.importer.find(visitor.caller(), path).await?;
    shown(&context, &visitor, &import, &Shown::done(done)).await
}

async fn shown(
    context: &Context,
    visitor: &LoggedIn,
    import: &Import,
    shown: &Shown<'_>,
) -> Result<Response, ApiError> {
    let words = visitor.words;
    let mut filled = ImportPage {
        words,
        shell: Shell::of(visitor, Room::Imports).after(shown.done.as_deref()),
        id: import.id,
        name: called(words, &import.name),
        state: state(words, &import.stage),
        problem: shown.problem.map(|key| words.say(key)),
        told: None,
        progress: None,
        asked: Vec::new(),
        plan: None,
        outcome: Vec::new(),
        ends: ends(&import.stage).map(|key| words.say(key)),
        is_booked: is_booked(&import.stage),
    };
    match &import.stage {
        Stage::Reading => filled.told = Some(words.say("page-import-reading-text")),
        Stage::Refused(why) => filled.told = Some(why.clone()),
        Stage::Asks(questions) => filled.asked = asked::of(words, questions, shown.said),
        Stage::Ready { .. } => filled.plan = Some(Plan::read(context, visitor, import).await?),
        Stage::Booking(progress) => {
            filled.told = Some(words.say("page-import-booking-text"));
            filled.progress = progress.map(|progress| booked_so_far(words, progress));
        }
        Stage::Booked => filled.outcome = outcome(context, words, import).await?,
        Stage::Undone => filled.told = Some(words.say("page-import-undone-text")),
        Stage::Cancelled => filled.told = Some(words.say("page-import-cancelled-text")),
        Stage::Failed => filled.told = Some(words.say("page-import-failed-text")),
    }
    let mut response = page(shown.status, &filled);
    if matches!(import.stage, Stage::Reading | Stage::Booking(_)) {
        // It is looked at again by itself, also where no script runs.
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    }
    Ok(response)
}

/// What calls an import off or takes it back, where something does.
fn ends(stage: &Stage) -> Option<&'static str> {
    match stage {
        Stage::Reading | Stage::Asks(_) | Stage::Ready { .. } => Some("page-import-cancel"),
        Stage::Booking(_) | Stage::Booked => Some("page-import-undo"),
        Stage::Refused(_) | Stage::Undone | Stage::Cancelled | Stage::Failed => None,
    }
}

/// Whether what ends it takes back what is booked.
fn is_booked(stage: &Stage) -> bool {
    matches!(stage, Stage::Booking(_) | Stage::Booked)
}

fn booked_so_far(words: Spoken, (rows, of): (i64, i64)) -> (i64, String) {
    let permille = if of > 0 { rows.saturating_mul(1_000) / of } else { 0 };
    let values = [("rows", Value::Number(rows)), ("of", Value::Number(of))];
    (permille.clamp(0, 1_000), words.fill("page-import-progress", &values))
}

/// What became of the rows, a row of a table each.
async fn outcome(
    context: &Context,
    words: Spoken,
    import: &Import,
) -> Result<Vec<(String, String)>, ApiError> {
    let (counts, left) = preview::outcome(&context.database, import.id).await?;
    let mut told = planned::counted(words, &counts);
    if left > 0 {
        told.push((words.say("page-import-left"), left.to_string()));
    }
    if let Some(days) = import.days {
        told.push((words.say("page-import-days"), planned::days(words, days)));
    }
    Ok(told)
}

/// Answers what the file left open, or what its rows may be.
pub(super) async fn answer(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
    Form(said): Form<Vec<Field>>,
) -> Result<Response, ApiError> {
    let import = context.importer.find(visitor.caller(), path.clone()).await?;
    let answers = match &import.stage {
        Stage::Asks(questions) => asked::answers(questions, &said),
        Stage::Ready { .. } => {
            let plan = Plan::read(&context, &visitor, &import).await?;
            if !plan.is_what_was_seen(&said) {
                return shown(&context, &visitor, &import, &Shown::conflict("page-import-changed")).await;
            }
            plan.answers(&said)
        }
        _ => {
            return shown(&context, &visitor, &import, &Shown::conflict("page-import-not-now")).await;
        }
    };
    let Some(answers) = answers else {
        let told = Shown::problem(StatusCode::UNPROCESSABLE_ENTITY, "page-import-unanswered");
        return shown(&context, &visitor, &import, &Shown { said: &said, ..told }).await;
    };
    let done = context.importer.answer(visitor.caller(), path.clone(), answers).await;
    came_of(&context, &visitor, (&path, &said, None), done).await
}

/// Has it booked, where it is what was looked at.
pub(super) async fn confirm(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
    Form(said): Form<Vec<Field>>,
) -> Result<Response, ApiError> {
    let import = context.importer.find(visitor.caller(), path.clone()).await?;
    if matches!(import.stage, Stage::Ready { .. }) {
        let plan = Plan::read(&context, &visitor, &import).await?;
        if !plan.is_what_was_seen(&said) {
            return shown(&context, &visitor, &import, &Shown::conflict("page-import-changed")).await;
        }
    }
    let done = context.importer.confirm(visitor.caller(), path.clone()).await;
    came_of(&context, &visitor, (&path, &said, None), done).await
}

/// Calls it off, or takes back what is booked of it, where that was seen.
pub(super) async fn cancel(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
    Form(said): Form<Vec<Field>>,
) -> Result<Response, ApiError> {
    let is_seen_booked = field(&said, "booked").is_some();
    let done = context.importer.cancel(visitor.caller(), path.clone(), is_seen_booked).await;
    if !is_seen_booked && matches!(done, Err(ApiError::Conflict)) {
        let import = context.importer.find(visitor.caller(), path.clone()).await?;
        if is_booked(&import.stage) {
            return shown(&context, &visitor, &import, &Shown::conflict("page-import-booked-since")).await;
        }
    }
    came_of(&context, &visitor, (&path, &[], Some("undone")), done).await
}

/// To the import with which something was done; else its page with why it was not.
async fn came_of(
    context: &Context,
    visitor: &LoggedIn,
    (path, said, word): (&str, &[Field], Option<&'static str>),
    done: Result<(), ApiError>,
) -> Result<Response, ApiError> {
    let told = match done {
        Ok(()) => return Ok(to_import(path, word)),
        Err(ApiError::MetAnew) => Shown::conflict("page-import-changed"),
        Err(ApiError::Refused(_) | ApiError::Conflict) => Shown::conflict("page-import-not-now"),
        Err(ApiError::Invalid(_)) => {
            Shown::problem(StatusCode::UNPROCESSABLE_ENTITY, "page-import-unanswered")
        }
        Err(error) => return Err(error),
    };
    let import = context.importer.find(visitor.caller(), path.to_owned()).await?;
    shown(context, visitor, &import, &Shown { said, ..told }).await
}

fn to_import(id: &str, done: Option<&'static str>) -> Response {
    let done = done.map(|done| format!("?done={done}")).unwrap_or_default();
    Redirect::to(&format!("/import/{id}{done}")).into_response()
}

/// What a form says of a field, the first time.
fn field<'a>(said: &'a [Field], name: &str) -> Option<&'a str> {
    let mut found = said.iter().filter(|(known, _)| known == name);
    found.next().map(|(_, value)| value.as_str())
}

/// What is answered by its key.
type Answers = BTreeMap<String, String>;
