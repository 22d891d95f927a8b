//! `/api/v1/budgets`: what shall be spent at most, and how much of it is.

use axum::{Json, extract::State, http::StatusCode};
use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        budget::{self, Budget, BudgetStatus, Budgets, EVERYTHING, Rewritten, Span},
        names::{self, Names},
    },
    history::change::ChangeKind,
    people::user::Person,
    values::month::Months,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Asked, Listed, Page, id_in,
    one::{One, Over},
    record_once,
    transactions::valid_amount,
    versions::Versioned,
};
use crate::{
    ApiError, Context,
    body::{Amount, JsonBody, told, without_nul},
};

/// A budget, and how it stands.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShownBudget {
    pub(crate) id: i64,
    /// The category, as rows carry it, and its name; null for everything.
    category_id: Option<i64>,
    category: Option<String>,
    period: Span,
    /// What may be spent in each period, without what came over.
    amount: Money,
    currency: Currency,
    rollover: bool,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    status: BudgetStatus,
    version: i64,
    /// Null where it does not run, or the book's currency is another by now.
    running: Option<Running>,
}

/// How it stands in the period that runs; both days inclusive.
#[derive(Serialize, ToSchema)]
struct Running {
    from: NaiveDate,
    to: NaiveDate,
    /// What came over from the periods before; below nought where more was spent than there was.
    carried: Money,
    limit: Money,
    spent: Money,
    /// Below nought where more was spent.
    left: Money,
    percent: i64,
}

/// The budgets of a person, as they stand today.
struct Kept {
    person: Person,
    names: Names,
    budgets: Budgets,
}

impl Kept {
    async fn read(context: &Context, asked: &Asked) -> Result<Self, ApiError> {
        let person = asked.find(&context.database).await?;
        let today = person.zone.day(context.clock.now());
        let names = names::of(&context.database, &person).await?;
        let budgets = Budgets::read(&context.database, &person, today).await?;
        Ok(Self { person, names, budgets })
    }

    /// The day, with the book's months.
    fn today(&self) -> (NaiveDate, &Months) {
        (self.budgets.today(), &self.person.months)
    }

    fn shown(&self, budget: &Budget) -> ShownBudget {
        let (categories, holds) = (&self.names.categories, budget.holds_on(self.budgets.today()));
        let counts = holds && budget.limit().currency() == self.person.currency;
        let running = counts.then(|| {
            let standing = self.budgets.standing(budget, categories);
            Running {
                from: standing.period.from,
                to: standing.period.last_day(),
                carried: Money::from_sum(standing.carried, self.person.currency),
                limit: standing.limit(),
                spent: standing.spent,
                left: standing.left(),
                percent: standing.percent(),
            }
        });
        let is_of_one = !budget.is_of_everything();
        ShownBudget {
            id: budget.id,
            category_id: categories.by_key(&budget.category).map(|category| category.id),
            category: is_of_one
                .then(|| categories.shown_name(&budget.category).unwrap_or(&budget.category).to_owned()),
            period: budget.period,
            amount: budget.limit(),
            currency: budget.limit().currency(),
            rollover: budget.rollover,
            starts_on: budget.starts_on,
            ends_on: budget.ends_on,
            status: if holds { BudgetStatus::Active } else { BudgetStatus::Closed },
            version: budget.version,
            running,
        }
    }

    fn versioned(&self, budget: &Budget) -> Versioned<ShownBudget> {
        Versioned(budget.version, self.shown(budget))
    }

    /// Writes what becomes of budgets; answers the one that stands there then.
    async fn write(
        self,
        context: &Context,
        asked: &Asked,
        rewritten: &Rewritten,
    ) -> Result<Option<(Self, Budget)>, ApiError> {
        let id = context.database.ids(1).await?.take();
        let made = (ChangeKind::Budgets, asked.request(), id);
        let written = record_once(context, &self.person, made, |change| rewritten.write(change, id)).await?;
        match written {
            Some(budget) => Ok(Some((Self::read(context, asked).await?, budget))),
            None => Ok(None),
        }
    }
}

/// The budgets that run in a person's book.
pub(super) async fn list(
    State(context): State<Context>,
    listed: Listed,
) -> Result<Json<Page<ShownBudget>>, ApiError> {
    let kept = Kept::read(&context, &listed.asked).await?;
    let mut running: Vec<&Budget> = kept.budgets.running().collect();
    running.sort_by_key(|budget| (budget.category.clone(), budget.period));
    listed.page(running.into_iter().map(|budget| kept.shown(budget)), |budget| budget.id).map(Json)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BudgetToSet {
    pub(crate) user_id: Option<i64>,
    pub(crate) phone: Option<String>,
    /// By its name; everything, unless said.
    pub(crate) category: Option<String>,
    pub(crate) period: Span,
    pub(crate) amount: Amount,
    #[serde(default)]
    pub(crate) rollover: bool,
}

/// Sets a budget, from the period on that runs.
pub(crate) async fn set(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<BudgetToSet>,
) -> Result<(StatusCode, Versioned<ShownBudget>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    let kept = Kept::read(&context, &asked).await?;
    let category = valid_category(new.category.as_deref(), &kept.names)?;
    let limit = valid_amount(&new.amount, kept.person.currency)?;
    if kept.budgets.running_for(&kept.names.categories, &category, new.period).is_some() {
        return Err(ApiError::Invalid("category: there is a budget of it for this period".to_owned()));
    }
    let rewritten = Rewritten::beginning(&category, new.period, limit, new.rollover, kept.today());
    match kept.write(&context, &asked, &rewritten).await? {
        Some((kept, budget)) => Ok((StatusCode::CREATED, kept.versioned(&budget))),
        None => Err(ApiError::NotFound(NO_SUCH)),
    }
}

const NO_SUCH: &str = "there is no such budget";

/// The key of the category of this name.
fn valid_category(said: Option<&str>, names: &Names) -> Result<String, ApiError> {
    let Some(name) = said else { return Ok(EVERYTHING.to_owned()) };
    without_nul("category", Some(name))?;
    let found = names.categories.by_name_in(Direction::Expense, name.trim());
    found
        .map(|category| category.key.to_string())
        .ok_or_else(|| ApiError::none_called("category", "category of expenses", name))
}

async fn found(context: &Context, asked: &Asked, path: &str) -> Result<(Kept, Budget), ApiError> {
    let wanted = id_in(path).ok_or(ApiError::NotFound(NO_SUCH))?;
    let kept = Kept::read(context, asked).await?;
    let found = budget::by_id(&context.database, &kept.person, wanted).await?;
    let stands = |budget: &Budget| matches!(budget.status, BudgetStatus::Active | BudgetStatus::Closed);
    let budget = found.filter(stands).ok_or(ApiError::NotFound(NO_SUCH))?;
    Ok((kept, budget))
}

/// One of them, also where it runs no longer.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Versioned<ShownBudget>, ApiError> {
    let (kept, budget) = found(&context, &asked, &path).await?;
    Ok(kept.versioned(&budget))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BudgetPatch {
    #[serde(default, deserialize_with = "told")]
    pub(crate) amount: Option<Amount>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) rollover: Option<bool>,
}

/// Gives a budget another limit, from the period on that runs: where it began in an earlier one, another takes its place.
pub(crate) async fn amend(
    Over { context, path, asked, if_match }: Over,
    JsonBody(fields): JsonBody<BudgetPatch>,
) -> Result<Versioned<ShownBudget>, ApiError> {
    let if_match = if_match.wanted()?;
    let (kept, budget) = found(&context, &asked, &path).await?;
    if_match.admits(budget.version)?;
    if !budget.holds_on(kept.budgets.today()) {
        return Err(ApiError::over("budget", "closed"));
    }
    let said =
        fields.amount.as_deref().map(|amount| valid_amount(amount, kept.person.currency)).transpose()?;
    let limit = said.unwrap_or_else(|| budget.limit());
    let rewritten =
        Rewritten::changing(&budget, limit, fields.rollover.unwrap_or(budget.rollover), kept.today());
    rewrite(&context, &asked, (kept, budget), &rewritten).await
}

/// Stops a budget with the end of the period before; one that began in this period holds no longer.
pub(crate) async fn stop(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<ShownBudget>, ApiError> {
    let (kept, budget) = found(&context, &asked, &path).await?;
    if_match.admits(budget.version)?;
    let holds = budget.holds_on(kept.budgets.today());
    let rewritten = if holds { Rewritten::stopping(&budget, kept.today()) } else { Rewritten::default() };
    rewrite(&context, &asked, (kept, budget), &rewritten).await
}

/// Writes it, unless all stays as it is.
async fn rewrite(
    context: &Context,
    asked: &Asked,
    (kept, budget): (Kept, Budget),
    rewritten: &Rewritten,
) -> Result<Versioned<ShownBudget>, ApiError> {
    if rewritten.is_nothing() {
        return Ok(kept.versioned(&budget));
    }
    match kept.write(context, asked, rewritten).await? {
        Some((kept, budget)) => Ok(kept.versioned(&budget)),
        None => Err(ApiError::NotFound(NO_SUCH)),
    }
}
