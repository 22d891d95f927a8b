//! `/api/v1/dashboard/summary`: how a person stands today, in one answer.

use axum::{Json, extract::State};
use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        balances,
        budget::{Budgets, Span, Standing},
        category::Categories,
        lookup::page::{self as listing, Filter},
        names::{self, Names},
        recurring::{self, days::Calendar},
        saving,
        transaction::EntryStatus,
    },
    people::user::{Person, UserStatus},
    rates::derived,
    values::period::Period,
};
use reports::{
    Summary,
    summary::{self, CategorySum, CurrencySums},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::entry_row::EntryRow;
use crate::{ApiError, Context, who::Asked};

/// So many of the newest entries are shown.
const NEWEST: i64 = 10;
/// What comes again within so many days is shown.
const AHEAD: u64 = 14;

/// How somebody stands.
#[derive(Serialize, ToSchema)]
pub(super) struct Overview {
    today: NaiveDate,
    name: String,
    status: UserStatus,
    currency: Currency,
    day: Sums,
    month: Sums,
    last_month: Sums,
    balances: Vec<ShownBalance>,
    budgets: Vec<ShownStanding>,
    /// What may be spent today; null where no budget of a week or more runs.
    allowance: Option<ShownAllowance>,
    goals: Vec<GoalProgress>,
    upcoming: Vec<Upcoming>,
    newest: Vec<EntryRow>,
}

/// What came in and went out, both days inclusive.
#[derive(Serialize, ToSchema)]
struct Sums {
    from: NaiveDate,
    to: NaiveDate,
    total_income: Money,
    total_expense: Money,
    left: Money,
    category_breakdown: Vec<CategorySum>,
    other_currencies: Vec<CurrencySums>,
}

impl From<Summary> for Sums {
    fn from(summary: Summary) -> Self {
        Self {
            from: summary.period.from,
            to: summary.period.last_day(),
            left: summary.left(),
            total_income: summary.total_income,
            total_expense: summary.total_expense,
            category_breakdown: summary.category_breakdown,
            other_currencies: summary.other_currencies,
        }
    }
}

/// What lies in the accounts of which that is known, a currency at a time; what is owed counts below nought.
#[derive(Serialize, ToSchema)]
struct ShownBalance {
    amount: Money,
    currency: Currency,
}

/// A budget in its running period.
#[derive(Serialize, ToSchema)]
struct ShownStanding {
    id: i64,
    category: Option<String>,
    period: Span,
    limit: Money,
    spent: Money,
    left: Money,
    percent: i64,
}

#[derive(Serialize, ToSchema)]
struct ShownAllowance {
    /// Until the period's last day.
    to: NaiveDate,
    a_day: Money,
    /// Of today's; below nought where more was spent.
    left: Money,
}

#[derive(Serialize, ToSchema)]
struct GoalProgress {
    id: i64,
    name: String,
    current_amount: Money,
    target_amount: Option<Money>,
    currency: Currency,
    percent: Option<i64>,
}

/// What comes again soon.
#[derive(Serialize, ToSchema)]
pub(crate) struct Upcoming {
    id: i64,
    pub(crate) name: String,
    pub(crate) day: NaiveDate,
    pub(crate) direction: Direction,
    pub(crate) amount: Money,
    currency: Currency,
}

/// How the person stands today.
pub(super) async fn overview(
    State(context): State<Context>,
    asked: Asked,
) -> Result<Json<Overview>, ApiError> {
    let database = &context.database;
    let person = asked.find(database).await?;
    let today = person.zone.day(context.clock.now());
    let names = names::of(database, &person).await?;
    let categories = &names.categories;
    let month = person.month(today);
    let before = person.month(month.from.pred_opt().unwrap_or(month.from));
    let mut months = summary::series(database, (&person, categories), &[before, month]).await?.into_iter();
    let of = async |period| summary::of(database, &person, categories, period, today).await;
    let (last_month, month) = match (months.next(), months.next()) {
        (Some(before), Some(month)) => (before, month),
        _ => (of(before).await?, of(month).await?),
    };
    let budgets = Budgets::read(database, &person, today).await?;
    let allowance = budgets.allowance(categories).map(|allowance| ShownAllowance {
        to: allowance.cover.period.last_day(),
        a_day: allowance.a_day(),
        left: allowance.left(),
    });
    let standings = budgets.standings(categories).into_iter();
    Ok(Json(Overview {
        today,
        day: of(Period::day(today)).await?.into(),
        month: month.into(),
        last_month: last_month.into(),
        balances: balances_of(&context, &person).await?,
        budgets: standings.map(|standing| shown_standing(&standing, categories)).collect(),
        allowance,
        goals: goals_of(&context, &person).await?,
        upcoming: upcoming(&context, &person, today).await?,
        newest: newest(&context, &person, &names).await?,
        name: person.name,
        status: person.status,
        currency: person.currency,
    }))
}

async fn balances_of(context: &Context, person: &Person) -> Result<Vec<ShownBalance>, ApiError> {
    let mut sums: Vec<Money> = Vec::new();
    for balance in balances::of(&context.database, person).await? {
        if balance.is_known() && balance.account.is_active() {
            for sum in balance.sums() {
                sum.add_to(&mut sums);
            }
        }
    }
    Ok(sums.into_iter().map(|amount| ShownBalance { amount, currency: amount.currency() }).collect())
}

fn shown_standing(standing: &Standing, categories: &Categories) -> ShownStanding {
    let budget = &standing.budget;
    let name = || categories.shown_name(&budget.category).unwrap_or(&budget.category).to_owned();
    ShownStanding {
        id: budget.id,
        category: (!budget.is_of_everything()).then(name),
        period: budget.period,
        limit: standing.limit(),
        spent: standing.spent,
        left: standing.left(),
        percent: standing.percent(),
    }
}

async fn goals_of(context: &Context, person: &Person) -> Result<Vec<GoalProgress>, ApiError> {
    let goals = saving::goals(&context.database, person).await?.into_iter();
    let shown = goals.map(|balance| GoalProgress {
        id: balance.goal.id,
        current_amount: balance.current,
        target_amount: balance.goal.target(),
        currency: balance.goal.currency(),
        percent: balance.goal.target().and_then(|target| balance.current.percent_of(target)),
        name: balance.goal.name,
    });
    Ok(shown.collect())
}

/// What comes again within some days, the next first.
pub(crate) async fn upcoming(
    context: &Context,
    person: &Person,
    today: NaiveDate,
) -> Result<Vec<Upcoming>, ApiError> {
    let rows = recurring::of(&context.database, person).await?;
    let calendar = Calendar::of(&context.database, person, today).await?;
    let last = today.checked_add_days(chrono::Days::new(AHEAD)).unwrap_or(today);
    let mut upcoming: Vec<Upcoming> = Vec::new();
    for row in rows.iter().filter(|row| row.is_active()) {
        let Some(day) = calendar.next_from(row, today).filter(|day| *day <= last) else { continue };
        let money = calendar.money(row, day);
        upcoming.push(Upcoming {
            id: row.id,
            name: row.name.clone(),
            day,
            direction: row.direction,
            amount: money,
            currency: money.currency(),
        });
    }
    upcoming.sort_by(|one, other| (one.day, &one.name).cmp(&(other.day, &other.name)));
    Ok(upcoming)
}

async fn newest(context: &Context, person: &Person, names: &Names) -> Result<Vec<EntryRow>, ApiError> {
    // Whoever is not confirmed has nothing else.
    let status = (person.status == UserStatus::Active).then_some(EntryStatus::Confirmed);
    let filter = Filter { status, ..Filter::default() };
    let rows = listing::page(&context.database, person, &filter, (None, NEWEST)).await?;
    let in_currency = rows.iter().map(|row| (row.id, row.money().currency()));
    let conversions = derived::of_foreign(&context.database, person, in_currency).await?;
    Ok(rows.iter().map(|row| EntryRow::of(row, (person, names), &conversions)).collect())
}
