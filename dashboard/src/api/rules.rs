//! `/api/v1/rules`: by which words entries are filed.

use axum::{Json, extract::State, http::StatusCode};
use ledger::{
    Currency, Direction, Money,
    book::{
        filing_rule::{
            self, Condition, FilingRule, FilingRuleStatus, MOST, NewFilingRule,
            condition::{Flaw, LONGEST_WORD, MOST_WORDS},
            moved, place_behind, refiling,
        },
        names::{self, Names},
    },
    db::Batch,
    history::change::{Author, ChangeKind},
    people::user::Person,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use super::{
    Asked, Page, id_in,
    one::{One, Over},
    record_as, record_once,
    transactions::{invalid, valid_amount_in},
    versions::Versioned,
};
use crate::{
    ApiError, Context,
    body::{Amount, JsonBody, told, without_nul},
    front::once::Once,
};

/// A rule.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShownRule {
    id: i64,
    when: ShownCondition,
    then: ShownFiling,
    /// Its place in the order, from 1; null where it decides no more.
    position: Option<usize>,
    status: FilingRuleStatus,
    version: i64,
}

/// Which entries it files.
#[derive(Serialize, ToSchema)]
struct ShownCondition {
    words: Vec<String>,
    account: Option<String>,
    direction: Option<Direction>,
    /// Null where it has no bounds.
    currency: Option<Currency>,
    least: Option<Money>,
    most: Option<Money>,
}

/// Where they go.
#[derive(Serialize, ToSchema)]
struct ShownFiling {
    /// As rows carry it; null where the category is in effect no more.
    category_id: Option<i64>,
    category: String,
}

/// The rules of a person, in their order.
struct Kept {
    person: Person,
    names: Names,
    rows: Vec<FilingRule>,
}

const NO_SUCH: &str = "there is no such rule";

impl Kept {
    async fn read(context: &Context, asked: &Asked) -> Result<Self, ApiError> {
        let database = &context.database;
        let person = asked.find(database).await?;
        let names = names::of(database, &person).await?;
        let rows = filing_rule::of(database, &person).await?;
        Ok(Self { person, names, rows })
    }

    /// The one that a path names, also where it decides no more.
    async fn find(&self, context: &Context, path: &str) -> Result<FilingRule, ApiError> {
        let id = id_in(path).ok_or(ApiError::NotFound(NO_SUCH))?;
        let found = filing_rule::by_id(&context.database, &self.person, id).await?;
        found.ok_or(ApiError::NotFound(NO_SUCH))
    }

    fn place(&self, id: i64) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }

    fn shown(&self, row: &FilingRule) -> ShownRule {
        let (condition, categories) = (row.condition(), &self.names.categories);
        let (least, most) = condition.bounds();
        let account = row.account_id.and_then(|id| self.names.account_name(id));
        ShownRule {
            id: row.id,
            when: ShownCondition {
                words: condition.words.clone(),
                account: account.map(str::to_owned),
                direction: condition.direction,
                currency: condition.currency,
                least,
                most,
            },
            then: ShownFiling {
                category_id: categories.by_key(&row.category).map(|category| category.id),
                category: categories.shown_name(&row.category).unwrap_or(&row.category).to_owned(),
            },
            position: self.place(row.id).map(|place| place + 1),
            status: row.status,
            version: row.version,
        }
    }

    /// Writes rules' new fields as one change; answers the one that is asked for, as it stands then.
    async fn write(
        self,
        context: &Context,
        asked: &Asked,
        (id, changed): (i64, Vec<(FilingRule, FilingRule)>),
    ) -> Result<Versioned<ShownRule>, ApiError> {
        if !changed.is_empty() {
            record_as(context, &self.person, ChangeKind::Category, |change| {
                for (before, after) in changed {
                    filing_rule::amend(change, &before, after);
                }
            })
            .await?;
        }
        let kept = Self::read(context, asked).await?;
        let row = kept.find(context, &id.to_string()).await?;
        Ok(Versioned(row.version, kept.shown(&row)))
    }
}

/// The rules, in the order in which they are asked.
pub(super) async fn list(
    State(context): State<Context>,
    asked: Asked,
) -> Result<Json<Page<ShownRule>>, ApiError> {
    let kept = Kept::read(&context, &asked).await?;
    Ok(Json(Page::only(kept.rows.iter().map(|row| kept.shown(row)))))
}

/// One of them, also where it decides no more.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Versioned<ShownRule>, ApiError> {
    let kept = Kept::read(&context, &asked).await?;
    let row = kept.find(&context, &path).await?;
    Ok(Versioned(row.version, kept.shown(&row)))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct When {
    words: Vec<String>,
    /// By its name.
    account: Option<String>,
    direction: Option<Direction>,
    /// The book's, unless said.
    currency: Option<String>,
    least: Option<Amount>,
    most: Option<Amount>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Then {
    /// By its name.
    category: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleToMake {
    user_id: Option<i64>,
    phone: Option<String>,
    when: When,
    then: Then,
}

/// Makes a rule behind all others. Entries that are there stay as they are.
pub(super) async fn make(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<RuleToMake>,
) -> Result<(StatusCode, Versioned<ShownRule>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    let kept = Kept::read(&context, &asked).await?;
    let (condition, account_id) = valid_condition(&new.when, &kept)?;
    let category = valid_category(&new.then, condition.direction, &kept.names)?;
    let wanted = Wanted { condition, account_id, category };
    let id = keep(&context, (&kept.person, &kept.rows), (wanted, Past::Stays), asked.request()).await?;
    let kept = Kept::read(&context, &asked).await?;
    let made = kept.find(&context, &id.to_string()).await?;
    Ok((StatusCode::CREATED, Versioned(made.version, kept.shown(&made))))
}

/// A rule that is wanted.
pub(crate) struct Wanted {
    /// Which entries it files.
    pub(crate) condition: Condition,
    /// Only those of this account.
    pub(crate) account_id: Option<i64>,
    /// The key of the category that it files under.
    pub(crate) category: String,
}

/// What becomes of the entries that are there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Past {
    /// They stay as they are.
    Stays,
    /// A job files them by the rule, as part of the change that keeps it.
    IsFiled,
}

/// Keeps a rule behind the person's others; answers its id.
pub(crate) async fn keep(
    context: &Context,
    (person, rules): (&Person, &[FilingRule]),
    (wanted, past): (Wanted, Past),
    once: &Once,
) -> Result<i64, ApiError> {
    if rules.len() >= MOST {
        return Err(ApiError::at_most(MOST, "rules"));
    }
    let Wanted { condition, account_id, category } = wanted;
    let new = NewFilingRule { condition, account_id, category, position: place_behind(rules) };
    let mut ids = context.database.ids(3).await?;
    let (id, change_id) = (ids.take(), ids.take());
    if past == Past::Stays {
        let made = (ChangeKind::Category, once, id);
        record_once(context, person, made, |change| filing_rule::open(change, id, new)).await?;
        return Ok(id);
    }
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now: context.clock.now() };
    once.keep(&mut batch, ids.take(), id, author.now);
    refiling::begin(&mut batch, (change_id, id), author, new);
    context.database.write(batch).await?;
    Ok(id)
}

fn valid_condition(when: &When, kept: &Kept) -> Result<(Condition, Option<i64>), ApiError> {
    for word in &when.words {
        without_nul("when.words", Some(word))?;
    }
    without_nul("when.account", when.account.as_deref())?;
    let currency: Currency = when
        .currency
        .as_deref()
        .map_or(Ok(kept.person.currency), str::parse)
        .map_err(invalid("when.currency"))?;
    let amount = |field, said: Option<&RawValue>| {
        said.map(|amount| valid_amount_in(field, amount, currency)).transpose()
    };
    let condition = Condition::of_words(when.words.iter().map(String::as_str));
    let condition = Condition { direction: when.direction, ..condition }
        .within(amount("when.least", when.least.as_deref())?, amount("when.most", when.most.as_deref())?);
    if when.direction == Some(Direction::Transfer) {
        return Err(ApiError::Invalid("when.direction: a transfer has no category".to_owned()));
    }
    match condition.flaw() {
        Some(Flaw::NoWords | Flaw::TooMany) => {
            Err(ApiError::Invalid(format!("when.words: from 1 to {MOST_WORDS}")))
        }
        Some(Flaw::Word) => {
            let why = format!("when.words: each with letters or digits, {LONGEST_WORD} letters at most");
            Err(ApiError::Invalid(why))
        }
        Some(Flaw::Bounds) => Err(ApiError::Invalid("when.least: above when.most".to_owned())),
        None => Ok((condition, valid_account(when.account.as_deref(), &kept.names)?)),
    }
}

fn valid_account(name: Option<&str>, names: &Names) -> Result<Option<i64>, ApiError> {
    let Some(name) = name else { return Ok(None) };
    let known = names.account(name.trim()).map(|account| account.id);
    known.map(Some).ok_or_else(|| ApiError::none_called("when.account", "account", name))
}

/// The key of the category of this name: of expenses, unless only incomes have one, or those are meant.
fn valid_category(then: &Then, direction: Option<Direction>, names: &Names) -> Result<String, ApiError> {
    without_nul("then.category", Some(&then.category))?;
    let (name, categories) = (then.category.trim(), &names.categories);
    let of_direction = direction.and_then(|direction| categories.by_name_in(direction, name));
    let found = of_direction.or_else(|| categories.by_name(name));
    found
        .map(|category| category.key.to_string())
        .ok_or_else(|| ApiError::none_called("then.category", "category", name))
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RulePatch {
    /// In place of all that was said before.
    #[serde(default, deserialize_with = "told")]
    when: Option<When>,
    #[serde(default, deserialize_with = "told")]
    then: Option<Then>,
    /// Its place in the order, from 1; what lies between moves.
    #[serde(default, deserialize_with = "told")]
    position: Option<usize>,
}

impl RulePatch {
    /// To this place in the order, from 1, and nothing else.
    pub(crate) fn to(position: usize) -> Self {
        Self { position: Some(position), ..Self::default() }
    }
}

/// Changes a rule, or moves it. Entries that are there stay as they are.
pub(crate) async fn amend(
    Over { context, path, asked, if_match }: Over,
    JsonBody(fields): JsonBody<RulePatch>,
) -> Result<Versioned<ShownRule>, ApiError> {
    let if_match = if_match.wanted()?;
    let kept = Kept::read(&context, &asked).await?;
    let before = kept.find(&context, &path).await?;
    if_match.admits(before.version)?;
    let Some(place) = kept.place(before.id) else {
        return Err(ApiError::over("rule", "deleted"));
    };
    let mut after = before.clone();
    if let Some(when) = &fields.when {
        let (condition, account_id) = valid_condition(when, &kept)?;
        after = after.when(condition, account_id);
    }
    if let Some(then) = &fields.then {
        let category = valid_category(then, after.condition().direction, &kept.names)?;
        after = after.filing_under(&category);
    }
    let mut changed = match fields.position {
        Some(0) => return Err(ApiError::Invalid("position: from 1".to_owned())),
        Some(position) => moved(&kept.rows, place, position - 1),
        None => Vec::new(),
    };
    match changed.iter_mut().find(|(row, _)| row.id == before.id) {
        Some((_, moved)) => *moved = after.at(moved.position),
        None => {
            if after != before {
                changed.push((before.clone(), after));
            }
        }
    }
    kept.write(&context, &asked, (before.id, changed)).await
}

/// Deletes a rule: it decides no more. Entries that are there stay as they are.
pub(crate) async fn delete(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<ShownRule>, ApiError> {
    let kept = Kept::read(&context, &asked).await?;
    let before = kept.find(&context, &path).await?;
    if_match.admits(before.version)?;
    let deleted = before.is_active().then(|| (before.clone(), before.clone().deleted()));
    kept.write(&context, &asked, (before.id, deleted.into_iter().collect())).await
}
