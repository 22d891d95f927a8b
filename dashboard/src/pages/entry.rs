//! `/transactions/{id}`: what an entry is, which words it came of and why it is filed so, what was done to it, and changing it.

mod form;
pub(super) mod history;
mod reason;

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ledger::{
    Direction,
    book::{
        names::{self, Names},
        transaction::{self, EntryStatus, Transaction},
    },
    rates::derived,
};
use reports::{entry::ShownEntry, words::money_text};
use serde::Deserialize;

use super::{
    LoggedIn,
    choices::SOURCES,
    forms::Clash,
    lines::{counts_as, kind, mark, signed, title},
    page,
    request::{Look, Posted, Seen, over},
    shell::{Room, Shell},
    visitor::{back_to, own_path},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    api::{
        changes::{Undoing, taken_back},
        entry,
        entry_patch::{Different, EntryPatch},
    },
    body::{JsonBody, UrlPath},
};
use form::{Choices, Fields, Said};
use history::Step;

const NO_SUCH: ApiError = ApiError::NotFound("there is no such entry");

#[derive(Template)]
#[template(path = "entry.html")]
struct EntryPage {
    words: Spoken,
    shell: Shell,
    id: i64,
    title: String,
    amount: String,
    kind: &'static str,
    mark: Option<String>,
    is_deleted: bool,
    is_transfer: bool,
    /// Whether its category was read from its words, and nobody has agreed to it.
    is_predicted: bool,
    version: i64,
    facts: Vec<(String, String)>,
    /// The words that it was read from.
    said: Option<String>,
    /// Why it is filed as it is.
    why: Option<String>,
    /// The entry that it gives money back of.
    refund_of: Option<i64>,
    fields: Fields,
    choices: Choices,
    problem: Option<String>,
    /// What stands by now where the form says otherwise.
    clashes: Vec<Clash>,
    steps: Vec<Step>,
}

/// An entry, and the names of its book: as the book has them, and as they are shown.
struct Found {
    row: Transaction,
    names: Names,
    shown_names: Names,
}

impl Found {
    async fn read(context: &Context, visitor: &LoggedIn, path: &str) -> Result<Self, ApiError> {
        let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
        let (database, person) = (&context.database, &visitor.person);
        let row = transaction::by_ids(database, person, &[id]).await?.pop().ok_or(NO_SUCH)?;
        let names = names::of(database, person).await?;
        let shown_names = visitor.words.named(names.clone());
        Ok(Self { row, names, shown_names })
    }

    /// The fields of its form.
    fn fields(&self) -> Fields {
        Fields::of(&self.row, &self.names)
    }

    /// The page of it, with what was written into the form where that was not done.
    async fn page(&self, context: &Context, visitor: &LoggedIn, told: Told) -> Result<Response, ApiError> {
        let (words, person, row) = (visitor.words, &visitor.person, &self.row);
        let in_currency = [(row.id, row.money().currency())];
        let conversions = derived::of_foreign(&context.database, person, in_currency).await?;
        let shown = ShownEntry::of(row, person, &self.shown_names).counted(&conversions);
        let fields = told.fields.unwrap_or_else(|| self.fields());
        let shown_page = EntryPage {
            words,
            shell: Shell::of(visitor, Room::Entries).after(told.done.as_deref()),
            id: row.id,
            title: title(words, row, shown.category.as_deref()),
            amount: signed(row.direction, row.money()),
            kind: kind(row.direction),
            mark: mark(words, row.status),
            is_deleted: row.status == EntryStatus::Deleted,
            is_transfer: row.direction == Direction::Transfer,
            is_predicted: row.is_predicted(),
            version: row.version(),
            facts: facts(words, row, &shown),
            said: row.raw_text().map(str::to_owned),
            why: reason::told(words, row, shown.category.as_deref()),
            refund_of: row.refund_of,
            choices: Choices::of(row, (&self.names, &self.shown_names), &fields),
            fields,
            problem: told.problem,
            clashes: told.clashes,
            steps: history::read(context, visitor, (row.id, &self.shown_names)).await?,
        };
        Ok(page(told.status, &shown_page))
    }
}

/// What is told of an entry beside what it is.
struct Told {
    status: StatusCode,
    done: Option<String>,
    problem: Option<String>,
    fields: Option<Fields>,
    clashes: Vec<Clash>,
}

impl Told {
    /// What was just done, if anything was.
    fn done(done: Option<String>) -> Self {
        Self { status: StatusCode::OK, done, problem: None, fields: None, clashes: Vec::new() }
    }

    /// Why something was not done.
    fn problem(status: StatusCode, problem: String) -> Self {
        Self { status, problem: Some(problem), ..Self::done(None) }
    }
}

/// What it is, a row of a table each.
fn facts(words: Spoken, row: &Transaction, shown: &ShownEntry) -> Vec<(String, String)> {
    let day = format!("{} {}", words.day(row.tx_date), shown.datetime.format("%H:%M"));
    let source =
        SOURCES.iter().find(|(_, source, _)| *source == row.source).map(|(_, _, key)| words.say(key));
    let counted = shown.counted.as_ref().map(|counted| counts_as(words, counted.book_amount));
    let arrived = row.to_money().map(money_text);
    words.facts([
        ("page-field-day", Some(day)),
        ("page-field-category", shown.category.clone()),
        ("page-field-account", shown.account.clone()),
        ("page-field-to-account", shown.to_account.clone()),
        ("page-field-arrived", arrived),
        ("page-field-merchant", row.merchant.clone()),
        ("page-field-note", row.note.clone()),
        ("page-field-counted", counted),
        ("page-field-source", source),
    ])
}

/// The page of an entry.
pub(super) async fn show(
    UrlPath(path): UrlPath<String>,
    Look { context, visitor, done }: Look,
) -> Result<Response, ApiError> {
    let found = Found::read(&context, &visitor, &path).await?;
    found.page(&context, &visitor, Told::done(done)).await
}

/// Writes what the form says, in the version that it was made of.
pub(super) async fn save(
    Posted { context, path, visitor, said }: Posted<Said>,
) -> Result<Response, ApiError> {
    let found = Found::read(&context, &visitor, &path).await?;
    let (id, version, back) = (found.row.id, said.version, said.back.clone());
    let stands = found.fields();
    let (fields, wrong) = said.over(&stands, (&found.row, [&found.shown_names, &found.names]));
    if version != found.row.version() {
        return overtaken(&context, &visitor, (&found, fields)).await;
    }
    let of = (&visitor.person, &found.names, &stands);
    let different = match wrong.map_or_else(|| fields.different(&context, &found.row, of), Err) {
        Ok(different) => different,
        Err(key) => return refused(&context, &visitor, (&found, fields), key).await,
    };
    if different == Different::default() {
        return Ok(
            own_path(&back).map_or_else(|| to_entry(id, None), |list| Redirect::to(list).into_response())
        );
    }
    match amend(&context, &visitor, (&path, version), different).await {
        Ok(()) => {
            let list = back_to(&back, "done=saved");
            Ok(list.map_or_else(|| to_entry(id, Some("saved")), |list| Redirect::to(&list).into_response()))
        }
        Err(ApiError::Outdated | ApiError::Conflict) => {
            let found = Found::read(&context, &visitor, &path).await?;
            overtaken(&context, &visitor, (&found, fields)).await
        }
        Err(ApiError::GivenBack) => {
            refused(&context, &visitor, (&found, fields), "page-entry-given-back").await
        }
        Err(ApiError::Invalid(_) | ApiError::Refused(_)) => {
            refused(&context, &visitor, (&found, fields), "page-entry-refused").await
        }
        Err(error) => Err(error),
    }
}

/// Writes what is different of the entry that a path names, in the version that was seen.
async fn amend(
    context: &Context,
    visitor: &LoggedIn,
    (path, version): (&str, i64),
    different: Different,
) -> Result<(), ApiError> {
    let body = JsonBody(EntryPatch::from(different));
    entry::amend(over(context, (visitor, path), version), body).await.map(drop)
}

/// The form as it was filled in, with why it is not written.
async fn refused(
    context: &Context,
    visitor: &LoggedIn,
    (found, fields): (&Found, Fields),
    key: &'static str,
) -> Result<Response, ApiError> {
    let told = Told::problem(StatusCode::UNPROCESSABLE_ENTITY, visitor.words.say(key));
    found.page(context, visitor, Told { fields: Some(fields), ..told }).await
}

/// The form as it was filled in beside what stands by now: whoever saves it again has seen both.
async fn overtaken(
    context: &Context,
    visitor: &LoggedIn,
    (found, fields): (&Found, Fields),
) -> Result<Response, ApiError> {
    let clashes = fields.clashes(visitor.words, (&found.fields(), &found.shown_names));
    let told = Told::problem(StatusCode::CONFLICT, visitor.words.say("page-entry-overtaken"));
    found.page(context, visitor, Told { fields: Some(fields), clashes, ..told }).await
}

/// Agrees to the category that was read from an entry's words.
pub(super) async fn agree(posted: Posted<Seen>) -> Result<Response, ApiError> {
    let Posted { context, path, visitor, said: seen } = &posted;
    let found = Found::read(context, visitor, path).await?;
    let category = found.row.category_id.and_then(|id| found.names.categories.by_id(id));
    let Some(category) = category else {
        return refused(context, visitor, (&found, found.fields()), "page-entry-category-wrong").await;
    };
    let different = Different { category: Some(category.name.to_string()), ..Different::default() };
    match amend(context, visitor, (path, seen.version), different).await {
        Err(ApiError::Invalid(_) | ApiError::Refused(_)) => {
            refused(context, visitor, (&found, found.fields()), "page-entry-refused").await
        }
        done => answered(&posted, "agreed", done).await,
    }
}

/// Takes an entry out.
pub(super) async fn void(posted: Posted<Seen>) -> Result<Response, ApiError> {
    let done = entry::void(posted.over(posted.said.version)).await;
    answered(&posted, "voided", done.map(drop)).await
}

/// Brings an entry back.
pub(super) async fn restore(posted: Posted<Seen>) -> Result<Response, ApiError> {
    let done = entry::restore(posted.over(posted.said.version)).await;
    answered(&posted, "restored", done.map(drop)).await
}

#[derive(Deserialize)]
pub(super) struct Taking {
    number: String,
}

/// Takes a change back that an entry is part of.
pub(super) async fn undo(posted: Posted<Taking>) -> Result<Response, ApiError> {
    let Posted { context, path, visitor, said: Taking { number } } = &posted;
    Found::read(context, visitor, path).await?;
    let done = taken_back(context, &visitor.asked(), (number, &Undoing::default())).await;
    answered(&posted, "undone", done.map(drop)).await
}

/// To the entry where something was done; else its page with why it was not.
async fn answered<F>(
    Posted { context, path, visitor, .. }: &Posted<F>,
    word: &'static str,
    done: Result<(), ApiError>,
) -> Result<Response, ApiError> {
    let (status, key) = match done {
        Ok(()) => {
            let id = path.parse().map_err(|_| NO_SUCH)?;
            return Ok(to_entry(id, Some(word)));
        }
        Err(ApiError::Outdated | ApiError::Conflict) => (StatusCode::CONFLICT, "page-entry-changed"),
        Err(ApiError::GivenBack) => (StatusCode::CONFLICT, "page-entry-given-back"),
        Err(ApiError::Refused(_) | ApiError::Invalid(_)) => (StatusCode::CONFLICT, "page-entry-stays"),
        Err(error) => return Err(error),
    };
    let found = Found::read(context, visitor, path).await?;
    found.page(context, visitor, Told::problem(status, visitor.words.say(key))).await
}

fn to_entry(id: i64, done: Option<&'static str>) -> Response {
    let done = done.map(|done| format!("?done={done}")).unwrap_or_default();
    Redirect::to(&format!("/transactions/{id}{done}")).into_response()
}
