//! `/settings/categories/{id}`: another name, the words that lead to a category, what becomes part of another, and what is listed no more.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::book::{
    category::{Categories, Category, CategoryStatus},
    names, own_category,
};
use serde::Deserialize;

use super::super::{
    LoggedIn,
    choices::Choice,
    forms::Clash,
    page,
    request::{Posted, Seen},
    shell::{Room, Shell},
    words::Spoken,
};
use super::{
    categories::{Beside, Fields, listed, to_list},
    form::Said,
};
use crate::{
    ApiError, Context,
    api::category::{self, CategoryPatch, standing, version_of},
    body::{JsonBody, UrlPath},
};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such category");

#[derive(Template)]
#[template(path = "category.html")]
struct CategoryPage {
    words: Spoken,
    shell: Shell,
    id: i64,
    version: i64,
    name: String,
    fields: Fields,
    /// What it may become part of; none where something has to stand under it.
    heirs: Vec<Choice>,
    problem: Option<String>,
    clashes: Vec<Clash>,
}

/// A category, and the others as they are shown.
struct Found {
    category: Category,
    status: CategoryStatus,
    version: i64,
    categories: Categories,
}

impl Found {
    async fn read(context: &Context, visitor: &LoggedIn, path: &str) -> Result<Self, ApiError> {
        let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
        let (database, person) = (&context.database, &visitor.person);
        let categories = visitor.words.named(names::of(database, person).await?).categories;
        let (category, status, _) = standing(&categories, id).ok_or(NO_SUCH)?;
        let category = category.clone();
        let versions = own_category::versions(database, person, Some(&category.key)).await?;
        let version = version_of(&versions, &category);
        Ok(Self { category, status, version, categories })
    }

    /// Its page, with what was written into the form where that was not done.
    fn page(&self, visitor: &LoggedIn, told: Told) -> Response {
        let (words, category) = (visitor.words, &self.category);
        let is_heir = |other: &&Category| other.direction == category.direction && other.key != category.key;
        let heirs = self.categories.iter().filter(|_| !category.is_catch_all()).filter(is_heir);
        let shown = CategoryPage {
            words,
            shell: Shell::of(visitor, Room::Settings),
            id: category.id,
            version: self.version,
            name: category.name.to_string(),
            heirs: heirs.map(|heir| Choice::of(heir.id.to_string(), &heir.name, "")).collect(),
            problem: told.problem.map(|key| words.say(key)),
            clashes: told.clashes,
            fields: told.fields.unwrap_or_else(|| Fields::of(category)),
        };
        page(told.status, &shown)
    }
}

/// What is told of a category beside what it is.
struct Told {
    status: StatusCode,
    problem: Option<&'static str>,
    fields: Option<Fields>,
    clashes: Vec<Clash>,
}

impl Told {
    fn nothing() -> Self {
        Self { status: StatusCode::OK, problem: None, fields: None, clashes: Vec::new() }
    }

    fn problem(status: StatusCode, key: &'static str) -> Self {
        Self { status, problem: Some(key), ..Self::nothing() }
    }
}

/// The page of a category.
pub(in crate::pages) async fn show(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    visitor: LoggedIn,
) -> Result<Response, ApiError> {
    let found = Found::read(&context, &visitor, &path).await?;
    if found.status != CategoryStatus::Active {
        return Err(NO_SUCH);
    }
    Ok(found.page(&visitor, Told::nothing()))
}

/// Gives a category another name, or other words that lead to it.
pub(in crate::pages) async fn save(posted: Posted<Said<Fields>>) -> Result<Response, ApiError> {
    let found = Found::read(&posted.context, &posted.visitor, &posted.path).await?;
    let amendment = posted.said.fields.patch(&Fields::of(&found.category));
    let done = amended(&posted, posted.said.version, amendment).await;
    let Posted { context, path, visitor, said: Said { fields, .. } } = posted;
    match done {
        Ok(()) => Ok(to_list("saved")),
        Err(ApiError::Outdated | ApiError::Conflict) => {
            let found = Found::read(&context, &visitor, &path).await?;
            let clashes = fields.clashes(visitor.words, &Fields::of(&found.category));
            let told = Told::problem(StatusCode::CONFLICT, "page-settings-overtaken");
            found.or_list(&context, &visitor, Told { fields: Some(fields), clashes, ..told }).await
        }
        Err(ApiError::Invalid(_) | ApiError::Refused(_)) => {
            let told = Told::problem(StatusCode::UNPROCESSABLE_ENTITY, "page-category-refused");
            found.or_list(&context, &visitor, Told { fields: Some(fields), ..told }).await
        }
        Err(error) => Err(error),
    }
}

async fn amended<F>(posted: &Posted<F>, version: i64, amendment: CategoryPatch) -> Result<(), ApiError> {
    category::amend(posted.over(version), JsonBody(amendment)).await.map(drop)
}

#[derive(Deserialize)]
pub(in crate::pages) struct Merging {
    version: i64,
    into: String,
}

/// Makes a category part of another.
pub(in crate::pages) async fn merge(posted: Posted<Merging>) -> Result<Response, ApiError> {
    let Posted { context, path, visitor, said: merging } = &posted;
    Found::read(context, visitor, path).await?;
    let done = match merging.into.parse() {
        Ok(into) => {
            let amendment = CategoryPatch { merged_into: Some(into), ..CategoryPatch::default() };
            amended(&posted, merging.version, amendment).await
        }
        Err(_) => Err(NO_SUCH),
    };
    answered(&posted, "merged", done).await
}

/// Lists a category no more.
pub(in crate::pages) async fn retire(posted: Posted<Seen>) -> Result<Response, ApiError> {
    let done = category::hide(posted.over(posted.said.version)).await;
    answered(&posted, "retired", done.map(drop)).await
}

/// Lists a default again.
pub(in crate::pages) async fn restore(posted: Posted<Seen>) -> Result<Response, ApiError> {
    let amendment = CategoryPatch { status: Some(CategoryStatus::Active), ..CategoryPatch::default() };
    let done = amended(&posted, posted.said.version, amendment).await;
    answered(&posted, "listed", done).await
}

/// To the list where something was done; else to where it stands by now, with why it was not.
async fn answered<F>(
    Posted { context, path, visitor, .. }: &Posted<F>,
    word: &'static str,
    done: Result<(), ApiError>,
) -> Result<Response, ApiError> {
    let key = match done {
        Ok(()) => return Ok(to_list(word)),
        Err(ApiError::Outdated | ApiError::Conflict) => "page-category-changed",
        Err(ApiError::Refused(_) | ApiError::Invalid(_)) => "page-category-stays",
        Err(error) => return Err(error),
    };
    let found = Found::read(context, visitor, path).await?;
    found.or_list(context, visitor, Told::problem(StatusCode::CONFLICT, key)).await
}

impl Found {
    /// Its page, or the list where it is on no page any more.
    async fn or_list(&self, context: &Context, visitor: &LoggedIn, told: Told) -> Result<Response, ApiError> {
        if self.status == CategoryStatus::Active {
            return Ok(self.page(visitor, told));
        }
        let problem = told.problem.map(|key| (told.status, key));
        listed(context, visitor, Beside { problem, ..Beside::default() }).await
    }
}
