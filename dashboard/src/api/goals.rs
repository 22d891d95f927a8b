//! `/savings/accounts`: what is saved for.

use axum::{Json, extract::State, http::StatusCode};
use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::{
        holdings::Holdings,
        saving::{self, Goal, GoalBalance, GoalStatus, LONGEST_NAME, NewGoal},
    },
    db::{Batch, WriteError},
    history::change::{Author, Change, ChangeKind},
    people::user::{self, Person, UserStatus},
};
use reports::words::money_text;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Asked, Page, id_in,
    one::{One, Over},
    room_for_one,
    transactions::{invalid, valid_amount_in},
    valid_name,
    versions::Versioned,
    within_calendar,
};
use crate::{
    ApiError, Context,
    body::{Amount, JsonBody, told},
    front::once::{EACH_TIME, Once},
};

pub(super) const NO_SUCH: &str = "there is no such saving";

/// A goal, and what lies in it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShownGoal {
    pub(crate) id: i64,
    pub(super) name: String,
    /// Null where nothing is aimed at.
    pub(super) target_amount: Option<Money>,
    /// The day by which that is to be reached.
    target_day: Option<NaiveDate>,
    pub(super) current_amount: Money,
    currency: Currency,
    /// Of the target, rounded down.
    percent: Option<i64>,
    status: GoalStatus,
    version: i64,
}

impl From<&GoalBalance> for ShownGoal {
    fn from(balance: &GoalBalance) -> Self {
        let goal = &balance.goal;
        Self {
            id: goal.id,
            name: goal.name.clone(),
            target_amount: goal.target(),
            target_day: goal.target_day,
            current_amount: balance.current,
            currency: goal.currency(),
            percent: goal.target().and_then(|target| balance.current.percent_of(target)),
            status: goal.status,
            version: goal.version,
        }
    }
}

/// The goals of a person, and what lies in them.
pub(super) struct Kept {
    pub(super) person: Person,
    holdings: Holdings,
}

impl Kept {
    pub(super) async fn read(context: &Context, asked: &Asked) -> Result<Self, ApiError> {
        let person = asked.find(&context.database).await?;
        let holdings = Holdings::of(&context.database, &person).await?;
        Ok(Self { person, holdings })
    }

    fn by_id(&self, path: &str) -> Result<&GoalBalance, ApiError> {
        let wanted = id_in(path).ok_or(ApiError::NotFound(NO_SUCH))?;
        self.holdings.in_books().find(|balance| balance.goal.id == wanted).ok_or(ApiError::NotFound(NO_SUCH))
    }

    /// The one in use of this name.
    pub(super) fn by_name(&self, name: &str) -> Option<&GoalBalance> {
        let key = ledger::name_key(name.trim());
        self.holdings.in_use().find(|balance| balance.goal.name_key == key)
    }

    /// Whether what is written counts at once.
    pub(super) fn counts(&self) -> bool {
        self.person.status == UserStatus::Active
    }

    /// Writes to the goals as a request asks for it, as one change that their person may take back; what is made in it gets the id.
    pub(super) async fn write<T>(
        &mut self,
        context: &Context,
        (once, kind): (&Once, ChangeKind),
        write: impl FnOnce(&mut Change<'_>, &mut Holdings, i64) -> T,
    ) -> Result<T, WriteError> {
        let mut ids = context.database.ids(3).await?;
        let mut batch = Batch::default();
        if !self.counts() {
            user::guard(&mut batch, &self.person);
        }
        let author = Author { person: &self.person, message_id: None, now: context.clock.now() };
        let id = ids.take();
        once.keep(&mut batch, ids.take(), id, author.now);
        let mut change = Change::begin(&mut batch, ids.take(), author, kind);
        let written = write(&mut change, &mut self.holdings, id);
        change.finish();
        context.database.write(batch).await?;
        Ok(written)
    }

    /// The goal as it stands once it is written.
    pub(super) fn shown(&self, id: i64) -> Result<Versioned<ShownGoal>, ApiError> {
        let found = self.holdings.in_books().find(|balance| balance.goal.id == id);
        let shown: ShownGoal = found.ok_or(ApiError::NotFound(NO_SUCH))?.into();
        Ok(Versioned(shown.version, shown))
    }
}

/// The goals in use of a person's book, by name.
pub(super) async fn list(
    State(context): State<Context>,
    asked: Asked,
) -> Result<Json<Page<ShownGoal>>, ApiError> {
    let kept = Kept::read(&context, &asked).await?;
    Ok(Json(Page::only(kept.holdings.in_use().map(ShownGoal::from))))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GoalToOpen {
    pub(crate) user_id: Option<i64>,
    pub(crate) phone: Option<String>,
    pub(crate) name: String,
    pub(crate) target_amount: Option<Amount>,
    pub(crate) target_day: Option<NaiveDate>,
    /// The book's, unless said.
    pub(crate) currency: Option<String>,
}

/// Opens a goal.
pub(crate) async fn open(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<GoalToOpen>,
) -> Result<(StatusCode, Versioned<ShownGoal>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    let mut kept = Kept::read(&context, &asked).await?;
    let name = free_name(&kept, &new.name, None)?;
    room_for_one(kept.holdings.in_books().count(), "goals")?;
    let own = kept.person.currency;
    let currency = new.currency.as_deref().map_or(Ok(own), str::parse).map_err(invalid("currency"))?;
    let target = new
        .target_amount
        .as_deref()
        .map(|amount| valid_amount_in("target_amount", amount, currency))
        .transpose()?;
    if target.is_none() && currency != own {
        return Err(ApiError::Invalid("currency: only a target has one of its own".to_owned()));
    }
    let day = new.target_day;
    valid_day(day, target)?;
    let status = if kept.counts() { GoalStatus::Active } else { GoalStatus::Pending };
    let goal = NewGoal { name, target, day };
    let opened = kept
        .write(&context, (asked.request(), ChangeKind::Booking), |change, holdings, id| {
            saving::open(change, holdings, id, goal, status)
        })
        .await?;
    Ok((StatusCode::CREATED, kept.shown(opened.id)?))
}

/// A name that no other goal in use bears.
fn free_name(kept: &Kept, said: &str, own: Option<i64>) -> Result<String, ApiError> {
    let name = valid_name(said, LONGEST_NAME)?;
    if kept.by_name(&name).is_some_and(|other| Some(other.goal.id) != own) {
        return Err(ApiError::taken("saving"));
    }
    Ok(name)
}

/// Only where something is aimed at there is a day by which it is to be reached.
fn valid_day(day: Option<NaiveDate>, target: Option<Money>) -> Result<(), ApiError> {
    let Some(day) = day else { return Ok(()) };
    if target.is_none() {
        return Err(ApiError::Invalid("target_day: only a target has one".to_owned()));
    }
    within_calendar("target_day", day)
}

/// One of them, also where it is closed.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Versioned<ShownGoal>, ApiError> {
    let kept = Kept::read(&context, &asked).await?;
    kept.shown(kept.by_id(&path)?.goal.id)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GoalPatch {
    #[serde(default, deserialize_with = "told")]
    pub(crate) name: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) target_amount: Option<Aim>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) target_day: Option<AimDay>,
}

/// What is aimed at, or null for nothing.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Aim(pub(crate) Option<Amount>);

/// The day by which that is to be reached, or null for none.
#[derive(Clone, Copy, Deserialize, ToSchema)]
pub(crate) struct AimDay(pub(crate) Option<NaiveDate>);

/// Gives a goal another name or aim.
pub(crate) async fn amend(
    Over { context, path, asked, if_match }: Over,
    JsonBody(fields): JsonBody<GoalPatch>,
) -> Result<Versioned<ShownGoal>, ApiError> {
    let if_match = if_match.wanted()?;
    let kept = Kept::read(&context, &asked).await?;
    let before = kept.by_id(&path)?.goal.clone();
    if_match.admits(before.version)?;
    if !before.is_in_use() {
        return Err(ApiError::over("saving", "closed"));
    }
    let target = match &fields.target_amount {
        None => before.target(),
        Some(Aim(said)) => said
            .as_deref()
            .map(|amount| valid_amount_in("target_amount", amount, before.currency()))
            .transpose()?,
    };
    // Without a target there is no day.
    let stands = before.target_day.filter(|_| target.is_some());
    let day = fields.target_day.map_or(stands, |AimDay(day)| day);
    valid_day(day, target)?;
    let mut after = before.clone().aimed(target, day);
    if let Some(said) = &fields.name {
        after = after.named(&free_name(&kept, said, Some(before.id))?);
    }
    rewrite(&context, kept, &before, after).await
}

/// Closes a goal in which nothing lies.
pub(crate) async fn close(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<ShownGoal>, ApiError> {
    let kept = Kept::read(&context, &asked).await?;
    let balance = kept.by_id(&path)?;
    if_match.admits(balance.goal.version)?;
    if balance.current.minor() != 0 {
        return Err(ApiError::Refused(format!(
            "{} lies in this saving; take it out first",
            money_text(balance.current)
        )));
    }
    let before = balance.goal.clone();
    let after = before.clone().closed();
    rewrite(&context, kept, &before, after).await
}

/// Writes the goal as it shall stand, unless it does.
async fn rewrite(
    context: &Context,
    mut kept: Kept,
    before: &Goal,
    after: Goal,
) -> Result<Versioned<ShownGoal>, ApiError> {
    if after != *before {
        let amended = kept.write(context, (&EACH_TIME, ChangeKind::Edit), |change, holdings, _| {
            saving::amend_goal(change, holdings, (before, after), &[]);
        });
        amended.await?;
    }
    kept.shown(before.id)
}
