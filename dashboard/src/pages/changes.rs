//! `/changes`: what was written to the book, the newest first, and taking it back.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    book::{
        Thing,
        names::{self, Names},
    },
    history::{
        change::ChangeStatus,
        walk::{self, PastChange},
    },
};
use reports::words::money_text;
use serde::Deserialize;

use super::{
    LoggedIn,
    entry::history::{button, told},
    lines::shortened,
    page,
    request::done_at,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    api::changes::{Undoing, taken_back},
    body::{UrlPath, UrlQuery},
};

const PATH: &str = "/changes";
/// So many changes stand on a page.
const LIMIT: usize = 30;
/// So many things of one change are told; the rest are counted.
const MOST_THINGS: usize = 4;

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPage {
    words: Spoken,
    shell: Shell,
    problem: Option<String>,
    steps: Vec<Step>,
    /// Where the older ones are.
    next: Option<String>,
}

/// A change, and how it is taken back.
struct Step {
    told: String,
    things: Vec<String>,
    is_undone: bool,
    number: i64,
    /// What the button says that takes it back; `None` where that is not this person's to do, or done.
    undo: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The number that the page before ended with.
    before: Option<String>,
    done: Option<String>,
}

/// The changes of the person's book.
pub(super) async fn list(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(Asked { before, done }): UrlQuery<Asked>,
) -> Result<Response, ApiError> {
    let below = before.and_then(|before| before.parse().ok()).unwrap_or(i64::MAX);
    let shell = Shell::of(&visitor, Room::Changes).after(done.as_deref());
    shown(&context, &visitor, below, (shell, StatusCode::OK, None)).await
}

async fn shown(
    context: &Context,
    visitor: &LoggedIn,
    below: i64,
    (shell, status, problem): (Shell, StatusCode, Option<String>),
) -> Result<Response, ApiError> {
    let (words, person) = (visitor.words, &visitor.person);
    let names = words.named(names::of(&context.database, person).await?);
    // One more than fits tells whether there is a next page.
    let mut changes = walk::page(&context.database, person, (below, LIMIT + 1)).await?;
    let is_more = changes.len() > LIMIT;
    changes.truncate(LIMIT);
    let last = changes.last().map(|(change, _)| change.number).filter(|_| is_more);
    let mut steps = Vec::with_capacity(changes.len());
    for change in changes {
        steps.push(step(context, visitor, &names, change).await?);
    }
    let next = last.map(|number| format!("{PATH}?before={number}"));
    Ok(page(status, &ChangesPage { words, shell, problem, steps, next }))
}

async fn step(
    context: &Context,
    visitor: &LoggedIn,
    names: &Names,
    (change, is_in_effect): (PastChange, bool),
) -> Result<Step, ApiError> {
    let words = visitor.words;
    let (things, count) = walk::things(&context.database, change.id).await?;
    let is_own = change.user_id == visitor.person.id;
    let may_undo = is_own && is_in_effect && change.status == ChangeStatus::Done;
    Ok(Step {
        told: told(visitor, &change),
        things: things.iter().take(MOST_THINGS).map(|thing| called(words, names, thing)).collect(),
        is_undone: !is_in_effect,
        number: change.number,
        undo: may_undo.then(|| button(words, count)),
    })
}

/// What people call something that a change was about.
fn called(words: Spoken, names: &Names, thing: &Thing) -> String {
    match thing {
        Thing::Entry(name, money) => format!("{} · {}", shortened(name), money_text(*money)),
        Thing::Movement { is_out, money } => {
            let key = if *is_out { "page-saving-withdraw" } else { "page-saving-deposit" };
            format!("{} · {}", words.say(key), money_text(*money))
        }
        Thing::Budget(category, money) => {
            let known = names.categories.shown_name(category);
            let name = known.map_or_else(|| words.say("page-budget-everything"), str::to_owned);
            format!("{name} · {}", money_text(*money))
        }
        Thing::Goal(name) | Thing::Named(name) => shortened(name),
    }
}

/// Takes a change back.
pub(super) async fn undo(
    State(context): State<Context>,
    UrlPath(number): UrlPath<String>,
    visitor: LoggedIn,
) -> Result<Response, ApiError> {
    visitor.may_write(&context).await?;
    let key = match taken_back(&context, &visitor.asked(), (&number, &Undoing::default())).await {
        Ok(_) => return Ok(done_at(PATH, "undone")),
        Err(ApiError::Conflict) => "page-entry-changed",
        Err(ApiError::GivenBack) => "page-entry-given-back",
        Err(ApiError::Refused(_) | ApiError::Invalid(_)) => "page-change-stays",
        Err(error) => return Err(error),
    };
    let shell = Shell::of(&visitor, Room::Changes);
    let problem = Some(visitor.words.say(key));
    shown(&context, &visitor, i64::MAX, (shell, StatusCode::CONFLICT, problem)).await
}
