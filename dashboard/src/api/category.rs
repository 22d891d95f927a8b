//! `/api/v1/categories`: what entries are filed under.

use axum::{Json, extract::State, http::StatusCode};
use ledger::{
    Direction,
    book::{
        category::{self, Categories, Category, CategoryStatus},
        names::{self, Names},
        own_category::{self, Fate, MOST_CATEGORIES, OwnCategory, Versions},
    },
    db::{Batch, WriteError},
    history::change::{Author, Change, ChangeKind},
    people::user::{self, Person, UserStatus},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Page, TRIES,
    category_words::{free_name, valid_keywords},
    id_in,
    one::{One, Over},
    versions::{IfMatch, Versioned},
};
use crate::{
    ApiError, Context,
    auth::Caller,
    body::{JsonBody, UrlQuery, told},
    who::Asked,
};

const NO_SUCH: &str = "there is no such category";

/// A category, be it in effect no more.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShownCategory {
    /// What entries carry.
    id: i64,
    /// What rules and budgets know it by.
    key: String,
    name: String,
    direction: Direction,
    /// Whether the book made it, or gave it its name.
    is_own: bool,
    /// The words that lead to it, beside those that everybody's do.
    keywords: Vec<String>,
    status: CategoryStatus,
    /// The category that it is part of.
    merged_into: Option<i64>,
    /// Moves on with all that the book writes of it; 0 where it wrote nothing.
    version: i64,
}

/// The categories of a book, and the one that is asked for.
struct Found {
    person: Person,
    names: Names,
    category: Category,
    status: CategoryStatus,
    merged_into: Option<i64>,
    row: Option<OwnCategory>,
    version: i64,
}

/// Whether a category is in effect, and the one that it is part of; what is in effect no more leads there.
pub(crate) fn standing(categories: &Categories, id: i64) -> Option<(&Category, CategoryStatus, Option<i64>)> {
    if let Some(category) = categories.iter().find(|category| category.id == id) {
        return Some((category, CategoryStatus::Active, None));
    }
    let gone = categories.gone().find(|gone| gone.category.id == id)?;
    let heir = gone.into.as_deref().and_then(|key| categories.by_key(key));
    let status = match (heir, category::default(&gone.category.key)) {
        (Some(_), _) => CategoryStatus::Merged,
        (None, Some(_)) => CategoryStatus::Hidden,
        (None, None) => CategoryStatus::Deleted,
    };
    Some((&gone.category, status, heir.map(|heir| heir.id)))
}

fn shown(
    category: &Category,
    (status, merged_into): (CategoryStatus, Option<i64>),
    version: i64,
) -> ShownCategory {
    ShownCategory {
        id: category.id,
        key: category.key.to_string(),
        name: category.name.to_string(),
        direction: category.direction,
        is_own: category.is_own,
        keywords: category.keywords.clone(),
        status,
        merged_into,
        version,
    }
}

/// The version of a category, as all rows of the book's that are about it have it; 0 where there is none.
pub(crate) fn version_of(versions: &Versions, category: &Category) -> i64 {
    versions.get(&(category.direction, category.key.to_string())).copied().unwrap_or_default()
}

impl Found {
    async fn read(context: &Context, asked: &Asked, path: &str) -> Result<Self, ApiError> {
        let none = || ApiError::NotFound(NO_SUCH);
        let wanted = id_in(path).ok_or_else(none)?;
        let person = asked.find(&context.database).await?;
        let names = names::of(&context.database, &person).await?;
        let (category, status, merged_into) = standing(&names.categories, wanted).ok_or_else(none)?;
        let category = category.clone();
        let row = own_category::of_key(&context.database, &person, &category).await?;
        let versions = own_category::versions(&context.database, &person, Some(&category.key)).await?;
        let version = version_of(&versions, &category);
        Ok(Self { person, names, category, status, merged_into, row, version })
    }

    fn answer(&self) -> Versioned<ShownCategory> {
        let standing = (self.status, self.merged_into);
        Versioned(self.version, shown(&self.category, standing, self.version))
    }

    /// Writes what is wished of it. A default's mask is one row, whatever it says.
    async fn write(&self, context: &Context, wish: &Wish) -> Result<(), WriteError> {
        let mut ids = context.database.ids(2).await?;
        let mut batch = Batch::default();
        guarded(&mut batch, &self.person);
        let author = Author { person: &self.person, message_id: None, now: context.clock.now() };
        let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Category);
        let (id, row) = (ids.take(), self.row.as_ref());
        match wish {
            Wish::Nothing => {}
            Wish::Fate(fate) => {
                own_category::decide_fate(&mut change, id, &self.category, row, fate);
            }
            Wish::Keywords(keywords) => {
                own_category::set_keywords(&mut change, id, &self.category, row, keywords);
            }
        }
        change.finish();
        context.database.write(batch).await.map(drop)
    }
}

/// Whoever is not confirmed may be let in, or turned away, at this moment.
fn guarded(batch: &mut Batch, person: &Person) {
    if person.status != UserStatus::Active {
        user::guard(batch, person);
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    direction: Option<Direction>,
    /// With those that are in effect no more.
    #[serde(default)]
    all: bool,
    limit: Option<i64>,
    cursor: Option<String>,
}

/// The categories of a person's book, defaults first.
pub(super) async fn list(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<ListQuery>,
) -> Result<Json<Page<ShownCategory>>, ApiError> {
    let person = Asked::of(caller, query.user_id, query.phone.clone()).find(&context.database).await?;
    let categories = names::of(&context.database, &person).await?.categories;
    let versions = own_category::versions(&context.database, &person, None).await?;
    let gone = categories.gone().map(|gone| &gone.category).filter(|_| query.all);
    let wanted = |category: &&Category| query.direction.is_none_or(|wanted| wanted == category.direction);
    let items = categories.iter().chain(gone).filter(wanted).filter_map(|category| {
        let (_, status, merged_into) = standing(&categories, category.id)?;
        Some(shown(category, (status, merged_into), version_of(&versions, category)))
    });
    Page::part(items, (query.limit, query.cursor.as_deref()), |shown| shown.id).map(Json)
}

/// One of them, also where it is in effect no more.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Versioned<ShownCategory>, ApiError> {
    Ok(Found::read(&context, &asked, &path).await?.answer())
}

/// A category to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryToMake {
    pub(crate) user_id: Option<i64>,
    pub(crate) phone: Option<String>,
    pub(crate) name: String,
    /// Expense, unless said.
    pub(crate) direction: Option<Direction>,
    #[serde(default)]
    pub(crate) keywords: Vec<String>,
}

/// Makes a category of the book's own.
pub(crate) async fn make(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<CategoryToMake>,
) -> Result<(StatusCode, Versioned<ShownCategory>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    for _ in 0..TRIES {
        let person = asked.find(&context.database).await?;
        let categories = names::of(&context.database, &person).await?.categories;
        let direction = new.direction.unwrap_or(Direction::Expense);
        if direction == Direction::Transfer {
            return Err(ApiError::Invalid("direction: a transfer has no category".to_owned()));
        }
        let name = free_name(&new.name, (direction, None), &categories)?;
        let keywords = valid_keywords(&new.keywords, (direction, None), &categories)?;
        let own = categories.iter().filter(|category| category::default(&category.key).is_none()).count();
        if own >= MOST_CATEGORIES {
            return Err(ApiError::at_most(MOST_CATEGORIES, "categories of its own"));
        }
        let mut ids = context.database.ids(2).await?;
        let mut batch = Batch::default();
        guarded(&mut batch, &person);
        let author = Author { person: &person, message_id: None, now: context.clock.now() };
        let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Category);
        let made = own_category::create(&mut change, ids.take(), direction, &name, &keywords);
        change.finish();
        match context.database.write(batch).await {
            Ok(_) => {
                let found = Found::read(&context, &asked, &made.id.to_string()).await?;
                return Ok((StatusCode::CREATED, found.answer()));
            }
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// What is to be different of a category; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryPatch {
    #[serde(default, deserialize_with = "told")]
    pub(crate) name: Option<String>,
    /// In place of all that led to it before.
    #[serde(default, deserialize_with = "told")]
    pub(crate) keywords: Option<Vec<String>>,
    /// The id of the category that it becomes part of.
    #[serde(default, deserialize_with = "told")]
    pub(crate) merged_into: Option<i64>,
    /// `active` brings a default back that is hidden.
    #[serde(default, deserialize_with = "told")]
    pub(crate) status: Option<CategoryStatus>,
}

/// What is to become of a category.
enum Wish {
    Nothing,
    Fate(Fate),
    /// These words lead to it.
    Keywords(Vec<String>),
}

/// Changes a category. Entries stay as they are, and follow.
pub(crate) async fn amend(
    Over { context, path, asked, if_match }: Over,
    JsonBody(fields): JsonBody<CategoryPatch>,
) -> Result<Versioned<ShownCategory>, ApiError> {
    let if_match = if_match.wanted()?;
    rewrite(&context, (&asked, &path), &if_match, |found| wished(&fields, found)).await
}

/// Writes what is wished of a category.
async fn rewrite(
    context: &Context,
    (asked, path): (&Asked, &str),
    if_match: &IfMatch,
    wish: impl Fn(&Found) -> Result<Wish, ApiError>,
) -> Result<Versioned<ShownCategory>, ApiError> {
    for _ in 0..TRIES {
        let found = Found::read(context, asked, path).await?;
        if_match.admits(found.version)?;
        let wish = wish(&found)?;
        if matches!(wish, Wish::Nothing) {
            return Ok(found.answer());
        }
        match found.write(context, &wish).await {
            Ok(()) => return Ok(Found::read(context, asked, path).await?.answer()),
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

fn wished(fields: &CategoryPatch, found: &Found) -> Result<Wish, ApiError> {
    let Found { names, category, status, .. } = found;
    let (categories, place) = (&names.categories, (category.direction, Some(category.id)));
    let name = fields.name.as_deref().map(|name| free_name(name, place, categories)).transpose()?;
    let keywords =
        fields.keywords.as_deref().map(|words| valid_keywords(words, place, categories)).transpose()?;
    if fields.status.is_some_and(|status| status != CategoryStatus::Active) {
        return Err(ApiError::Invalid("status: active alone; DELETE takes a category away".to_owned()));
    }
    let called = |name: Option<String>| name.map_or_else(|| free_name(&category.name, place, categories), Ok);
    match status {
        CategoryStatus::Active => {}
        CategoryStatus::Hidden if fields.status.is_some() && fields.merged_into.is_none() => {
            let keywords = keywords.unwrap_or_else(|| category.keywords.clone());
            return Ok(Wish::Fate(Fate::Back { name: called(name)?, keywords }));
        }
        _ => return Err(ApiError::Refused("this category is in effect no more".to_owned())),
    }
    let keywords = keywords.filter(|keywords| *keywords != category.keywords);
    let name = name.filter(|name| *name != category.name);
    Ok(match (fields.merged_into, name, keywords) {
        (Some(into), None, None) => Wish::Fate(merged(into, category, categories)?),
        (Some(_), ..) => {
            let why = "merged_into: what becomes part of another loses its name and its words";
            return Err(ApiError::Invalid(why.to_owned()));
        }
        (None, Some(name), None) => Wish::Fate(Fate::Renamed(name)),
        (None, Some(name), Some(keywords)) => Wish::Fate(Fate::Back { name, keywords }),
        (None, None, Some(keywords)) => Wish::Keywords(keywords),
        (None, None, None) => Wish::Nothing,
    })
}

fn merged(into: i64, category: &Category, categories: &Categories) -> Result<Fate, ApiError> {
    let heir = categories.iter().find(|other| other.id == into);
    let heir = heir.ok_or_else(|| ApiError::Invalid(format!("merged_into: {NO_SUCH}")))?;
    if heir.key == category.key || heir.direction != category.direction {
        let why = "merged_into: another one of the same direction".to_owned();
        return Err(ApiError::Invalid(why));
    }
    kept_for_the_rest(category)?;
    Ok(Fate::Merged(heir.key.to_string()))
}

/// What fits nothing else has to stand somewhere.
fn kept_for_the_rest(category: &Category) -> Result<(), ApiError> {
    if category.is_catch_all() {
        return Err(ApiError::Refused("what fits nothing else is filed under it, so it stays".to_owned()));
    }
    Ok(())
}

/// Takes a category away: a default is hidden, one of the book's own deleted. Its entries go on showing its name.
pub(crate) async fn hide(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<ShownCategory>, ApiError> {
    rewrite(&context, (&asked, &path), &if_match, |found| {
        if found.status == CategoryStatus::Merged {
            return Err(ApiError::Refused("this category is part of another".to_owned()));
        }
        if found.status != CategoryStatus::Active {
            return Ok(Wish::Nothing);
        }
        kept_for_the_rest(&found.category)?;
        Ok(Wish::Fate(Fate::Dropped))
    })
    .await
}
