//! `/settings/categories`: what entries are filed under, new ones, and what is hidden.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use ledger::{
    Direction,
    book::{
        category::{self as defaults, Category, CategoryStatus},
        names, own_category,
    },
};
use serde::Deserialize;

use super::super::{
    LoggedIn,
    choices::{Choice, SIDES, named},
    forms::Clash,
    page,
    request::{Look, Posted, done_at},
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    api::category::{self, CategoryPatch, CategoryToMake, standing, version_of},
    body::JsonBody,
};

#[derive(Template)]
#[template(path = "categories.html")]
struct CategoriesPage {
    words: Spoken,
    shell: Shell,
    problem: Option<String>,
    sides: Vec<Side>,
    /// Those of everybody that this book does not list.
    hidden: Vec<Row>,
    fields: Fields,
    directions: Vec<Choice>,
}

/// Those under which money goes one way.
struct Side {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    id: i64,
    name: String,
    /// The words that lead to it.
    keywords: String,
    version: i64,
}

/// What stands in the form of a category.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(in crate::pages) struct Fields {
    pub(super) name: String,
    #[serde(default)]
    pub(super) keywords: String,
}

impl Fields {
    /// Of a category, as it is shown.
    pub(super) fn of(category: &Category) -> Self {
        Self { name: category.name.to_string(), keywords: category.keywords.join(", ") }
    }

    /// The words, each on its own.
    fn keywords(&self) -> Vec<String> {
        let words = self.keywords.split(',').map(str::trim).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    }

    /// What is to be different.
    pub(super) fn patch(&self, stands: &Self) -> CategoryPatch {
        let name = self.name.trim();
        CategoryPatch {
            name: (name != stands.name).then(|| name.to_owned()),
            keywords: (self.keywords() != stands.keywords()).then(|| self.keywords()),
            ..CategoryPatch::default()
        }
    }

    /// The fields that differ from those that stand by now.
    pub(super) fn clashes(&self, words: Spoken, stands: &Self) -> Vec<Clash> {
        [
            ("page-settings-name", &stands.name, &self.name),
            ("page-category-keywords", &stands.keywords, &self.keywords),
        ]
        .into_iter()
        .filter(|(_, theirs, own)| theirs.trim() != own.trim())
        .map(|(key, theirs, own)| Clash { label: words.say(key), theirs: theirs.clone(), own: own.clone() })
        .collect()
    }
}

/// What is told beside the list.
#[derive(Default)]
pub(super) struct Beside {
    pub(super) done: Option<String>,
    /// With which status, and why something was not done.
    pub(super) problem: Option<(StatusCode, &'static str)>,
    /// What a new one was to be.
    pub(super) new: Option<New>,
}

/// The categories of the book.
pub(in crate::pages) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
    listed(&context, &visitor, Beside { done, ..Beside::default() }).await
}

/// The list, with what was just done or not.
pub(super) async fn listed(
    context: &Context,
    visitor: &LoggedIn,
    beside: Beside,
) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let all = words.named(names::of(database, person).await?).categories;
    let versions = own_category::versions(database, person, None).await?;
    let row = |category: &Category| Row {
        id: category.id,
        name: category.name.to_string(),
        keywords: category.keywords.join(", "),
        version: version_of(&versions, category),
    };
    let of = |direction: Direction| {
        all.iter().filter(move |category| category.direction == direction).map(row).collect()
    };
    let side = |key, direction| Side { title: words.say(key), rows: of(direction) };
    let is_hidden = |category: &&Category| {
        let is_default = defaults::default(&category.key).is_some();
        is_default
            && standing(&all, category.id).is_some_and(|(_, status, _)| status == CategoryStatus::Hidden)
    };
    let (status, problem) = beside.problem.unzip();
    let New { fields, direction } = beside.new.unwrap_or_default();
    let shown = CategoriesPage {
        words,
        shell: Shell::of(visitor, Room::Settings).after(beside.done.as_deref()),
        problem: problem.map(|key| words.say(key)),
        sides: vec![
            side("page-categories-expense", Direction::Expense),
            side("page-categories-income", Direction::Income),
        ],
        hidden: all.gone().map(|gone| &gone.category).filter(is_hidden).map(row).collect(),
        directions: named(words, &SIDES, &direction),
        fields,
    };
    Ok(page(status.unwrap_or_default(), &shown))
}

/// A category to be made, as it was written.
#[derive(Default, Deserialize)]
pub(in crate::pages) struct New {
    #[serde(flatten)]
    fields: Fields,
    direction: String,
}

/// Makes a category of the book's own.
pub(in crate::pages) async fn make(
    Posted { context, visitor, said: new, .. }: Posted<New>,
) -> Result<Response, ApiError> {
    let direction = if new.direction == "income" { Direction::Income } else { Direction::Expense };
    let body = CategoryToMake {
        user_id: None,
        phone: None,
        name: new.fields.name.clone(),
        direction: Some(direction),
        keywords: new.fields.keywords(),
    };
    let key = match category::make(State(context.clone()), visitor.asked(), JsonBody(body)).await {
        Ok(_) => return Ok(to_list("opened")),
        Err(ApiError::Invalid(_)) => "page-category-refused",
        Err(ApiError::Refused(_)) => "page-category-many",
        Err(error) => return Err(error),
    };
    let problem = Some((StatusCode::UNPROCESSABLE_ENTITY, key));
    listed(&context, &visitor, Beside { problem, new: Some(new), ..Beside::default() }).await
}

/// To the list, after this was done.
pub(super) fn to_list(done: &'static str) -> Response {
    done_at("/settings/categories", done)
}
