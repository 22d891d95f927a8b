//! `/api/v1/recurring`: what comes again.

mod patch;

use axum::{Json, extract::State, http::StatusCode};
use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        category::catch_all,
        names::{self, Names},
        recurring::{
            self, LONGEST_NAME, MOST, Mode, NewRecurring, Recurring, RecurringStatus,
            days::{self, Calendar, DayStatus},
        },
    },
    db::Batch,
    history::change::{Author, Change, ChangeKind},
    jobs::recurring::promise,
    people::user::{Person, UserStatus},
    values::recurrence::{MOST_EVERY, OnDay, Recurrence, Unit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Asked, Listed, Page, id_in,
    one::{One, Over},
    transactions::{category, invalid, valid_amount},
    valid_name,
    versions::Versioned,
    within_calendar,
};
use crate::{
    ApiError, Context,
    body::{Amount, JsonBody, without_nul},
    front::once::Once,
};
use patch::amended;
pub(crate) use patch::{DayOrNone, RecurringPatch};

/// One of them.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShownRecurring {
    pub(crate) id: i64,
    name: String,
    direction: Direction,
    amount: Money,
    currency: Currency,
    /// Null for a transfer.
    category: Option<String>,
    account: Option<String>,
    to_account: Option<String>,
    #[serde(flatten)]
    rule: Recurrence,
    mode: Mode,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    paused_from: Option<NaiveDate>,
    /// From then on it comes again.
    paused_until: Option<NaiveDate>,
    status: RecurringStatus,
    /// The next day of which something is made.
    next: Option<NaiveDate>,
    /// The days that were asked about and not answered.
    unanswered: Vec<NaiveDate>,
    version: i64,
}

/// What is known of a person's.
struct Known {
    person: Person,
    names: Names,
    rows: Vec<Recurring>,
    calendar: Calendar,
    today: NaiveDate,
    once: Once,
}

impl Known {
    async fn read(context: &Context, asked: &Asked) -> Result<Self, ApiError> {
        let database = &context.database;
        let person = asked.find(database).await?;
        let today = person.zone.day(context.clock.now());
        let names = names::of(database, &person).await?;
        let rows = recurring::of(database, &person).await?;
        let calendar = Calendar::of(database, &person, today).await?;
        Ok(Self { person, names, rows, calendar, today, once: asked.request().clone() })
    }

    fn shown(&self, row: Recurring) -> ShownRecurring {
        let account = |id: Option<i64>| id.and_then(|id| self.names.account_name(id)).map(str::to_owned);
        let category = row.category_id.and_then(|id| self.names.categories.name_of(id));
        let next = self.calendar.next_from(&row, self.today).filter(|_| row.is_active());
        ShownRecurring {
            id: row.id,
            direction: row.direction,
            amount: row.money(),
            currency: row.money().currency(),
            category: category.map(str::to_owned),
            account: account(row.account_id),
            to_account: account(row.to_account_id),
            rule: row.rule(),
            mode: row.mode,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            paused_from: row.paused_from,
            paused_until: row.paused_until,
            status: row.status,
            next,
            unanswered: self.calendar.asked(&row),
            version: row.version,
            name: row.name,
        }
    }

    fn answer(&self, row: Recurring) -> Versioned<ShownRecurring> {
        Versioned(row.version, self.shown(row))
    }

    fn find(&self, path: &str) -> Result<&Recurring, ApiError> {
        let found = id_in(path).and_then(|id| self.rows.iter().find(|row| row.id == id));
        found.ok_or(ApiError::NotFound("there is no such recurring entry"))
    }

    /// Whoever is not confirmed, or blocked, has nothing made for them.
    fn may_write(&self) -> Result<(), ApiError> {
        if self.person.status == UserStatus::Active {
            return Ok(());
        }
        Err(ApiError::not_confirmed())
    }

    fn free_name(&self, said: &str, of: Option<i64>) -> Result<String, ApiError> {
        let name = valid_name(said, LONGEST_NAME)?;
        let key = ledger::name_key(&name);
        let is_taken = |row: &Recurring| row.goes_on(self.today) && row.name_key == key && Some(row.id) != of;
        if self.rows.iter().any(is_taken) {
            return Err(ApiError::taken("recurring entry"));
        }
        Ok(name)
    }

    fn account(&self, field: &str, name: Option<&str>) -> Result<Option<i64>, ApiError> {
        without_nul(field, name)?;
        let Some(name) = name else { return Ok(None) };
        let known = self.names.account(name.trim()).map(|account| account.id);
        known.map(Some).ok_or_else(|| ApiError::none_called(field, "account", name))
    }

    /// Writes one, as the request that asks for it, and promises that it falls due.
    async fn write(
        &self,
        context: &Context,
        write: impl FnOnce(&mut Change<'_>, i64) -> Recurring,
    ) -> Result<Recurring, ApiError> {
        let now = context.clock.now();
        let mut ids = context.database.ids(4).await?;
        let mut batch = Batch::default();
        let author = Author { person: &self.person, message_id: None, now };
        let id = ids.take();
        self.once.keep(&mut batch, ids.take(), id, now);
        let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Accounts);
        let row = write(&mut change, id);
        change.finish();
        promise(&mut batch, ids.take(), &row, &self.person, now);
        context.database.write(batch).await?;
        Ok(row)
    }
}

/// What comes again, by name; what has ended is among it.
pub(super) async fn list(
    State(context): State<Context>,
    listed: Listed,
) -> Result<Json<Page<ShownRecurring>>, ApiError> {
    let known = Known::read(&context, &listed.asked).await?;
    listed.page(known.rows.iter().map(|row| known.shown(row.clone())), |row| row.id).map(Json)
}

/// One of them.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Versioned<ShownRecurring>, ApiError> {
    let known = Known::read(&context, &asked).await?;
    let row = known.find(&path)?.clone();
    Ok(known.answer(row))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecurringToOpen {
    pub(crate) user_id: Option<i64>,
    pub(crate) phone: Option<String>,
    pub(crate) name: String,
    pub(crate) amount: Amount,
    pub(crate) currency: Option<String>,
    /// An expense, unless said.
    pub(crate) direction: Option<Direction>,
    pub(crate) category: Option<String>,
    pub(crate) account: Option<String>,
    pub(crate) to_account: Option<String>,
    /// 1, unless said.
    pub(crate) every: Option<u32>,
    pub(crate) unit: Unit,
    /// The day of the anchor, unless said.
    pub(crate) on: Option<OnDay>,
    /// The day that all are counted from: the first, unless said.
    pub(crate) anchor: Option<NaiveDate>,
    /// It is asked about, unless said.
    pub(crate) mode: Option<Mode>,
    /// Today, unless said.
    pub(crate) starts_on: Option<NaiveDate>,
    pub(crate) ends_on: Option<NaiveDate>,
}

/// Opens one.
pub(crate) async fn open(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<RecurringToOpen>,
) -> Result<(StatusCode, Versioned<ShownRecurring>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    let known = Known::read(&context, &asked).await?;
    known.may_write()?;
    let row = validated(&new, &known)?;
    let opened = known.write(&context, |change, id| recurring::open(change, id, row)).await?;
    Ok((StatusCode::CREATED, known.answer(opened)))
}

fn validated(new: &RecurringToOpen, known: &Known) -> Result<NewRecurring, ApiError> {
    if known.rows.iter().filter(|row| row.goes_on(known.today)).count() >= MOST {
        return Err(ApiError::at_most(MOST, "recurring entries"));
    }
    let name = known.free_name(&new.name, None)?;
    let currency: Currency =
        new.currency.as_deref().map_or(Ok(known.person.currency), str::parse).map_err(invalid("currency"))?;
    let money = valid_amount(&new.amount, currency)?;
    let direction = new.direction.unwrap_or(Direction::Expense);
    let is_transfer = direction == Direction::Transfer;
    let account_id = known.account("account", new.account.as_deref())?;
    let to_account_id = known.account("to_account", new.to_account.as_deref())?;
    if is_transfer != to_account_id.is_some() || is_transfer && account_id.is_none() {
        let why = "to_account: a transfer goes from an account to another, and nothing else does";
        return Err(ApiError::Invalid(why.to_owned()));
    }
    if is_transfer && account_id == to_account_id {
        return Err(ApiError::Invalid("to_account: the same as account".to_owned()));
    }
    let category_id = valid_category(known, direction, new.category.as_deref())?;
    let starts_on = new.starts_on.unwrap_or(known.today);
    let anchor = new.anchor.unwrap_or(starts_on);
    for (field, day) in [("starts_on", Some(starts_on)), ("ends_on", new.ends_on)] {
        day.map_or(Ok(()), |day| within_calendar(field, day))?;
    }
    if starts_on < known.today {
        return Err(ApiError::Invalid("starts_on: has passed".to_owned()));
    }
    if new.ends_on.is_some_and(|ends_on| ends_on < starts_on) {
        return Err(ApiError::Invalid("ends_on: comes before starts_on".to_owned()));
    }
    let (every, on) = (new.every.unwrap_or(1), new.on.unwrap_or(OnDay::Anchor));
    let rule = valid_rule(Recurrence { every, unit: new.unit, on, anchor })?;
    Ok(NewRecurring {
        name,
        direction,
        money,
        category_id,
        account_id,
        to_account_id,
        rule,
        mode: new.mode.unwrap_or(Mode::Ask),
        starts_on,
        ends_on: new.ends_on,
    })
}

/// A rule by which something may come again.
fn valid_rule(rule: Recurrence) -> Result<Recurrence, ApiError> {
    if !(1..=MOST_EVERY).contains(&rule.every) {
        return Err(ApiError::Invalid(format!("every: from 1 to {MOST_EVERY}")));
    }
    if rule.on != OnDay::Anchor && matches!(rule.unit, Unit::Day | Unit::Week) {
        return Err(ApiError::Invalid("on: of months and years alone".to_owned()));
    }
    within_calendar("anchor", rule.anchor).map(|()| rule)
}

fn valid_category(known: &Known, direction: Direction, name: Option<&str>) -> Result<Option<i64>, ApiError> {
    without_nul("category", name)?;
    match (direction, name) {
        (Direction::Transfer, None) => Ok(None),
        (Direction::Transfer, Some(_)) => Err(ApiError::Invalid("category: a transfer has none".to_owned())),
        (_, Some(name)) => category(&known.names, name, direction).map(Some),
        (_, None) => Ok(Some(catch_all(direction).id)),
    }
}

/// Changes fields of one. What was paused in the past stays so, and what fell due before other days were said: then another row goes
/// on, and is answered.
pub(crate) async fn amend(
    Over { context, path, asked, if_match }: Over,
    JsonBody(fields): JsonBody<RecurringPatch>,
) -> Result<Versioned<ShownRecurring>, ApiError> {
    let if_match = if_match.wanted()?;
    let known = Known::read(&context, &asked).await?;
    let before = known.find(&path)?;
    if_match.admits(before.version)?;
    known.may_write()?;
    if !before.goes_on(known.today) {
        return Err(ApiError::over("recurring entry", "over"));
    }
    let after = amended(&fields, before, &known)?;
    if after == *before {
        return Ok(known.answer(after));
    }
    let is_other_pause = (after.paused_from, after.paused_until) != (before.paused_from, before.paused_until);
    let was_paused = before.paused_from.is_some_and(|from| from < known.today);
    let once = known.calendar.moved_once(before, (known.today, &after));
    let note_id = context.database.ids(1).await?.take();
    let row = known
        .write(&context, |change, id| {
            let row = if after.rule() != before.rule() || is_other_pause && was_paused {
                recurring::go_on_as(change, id, before, after, known.today)
            } else {
                recurring::amend(change, before, after)
            };
            // What was said of the next one alone moves with it.
            if let Some(turn) = &once {
                days::note(change, note_id, turn, DayStatus::Moved, None);
            }
            row
        })
        .await?;
    Ok(known.answer(row))
}

/// Ends one: nothing more is made of it.
pub(crate) async fn end(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<ShownRecurring>, ApiError> {
    let known = Known::read(&context, &asked).await?;
    let before = known.find(&path)?;
    if_match.admits(before.version)?;
    if !before.is_active() {
        return Ok(known.answer(before.clone()));
    }
    let ended = before.clone().ended();
    let row = known.write(&context, |change, _| recurring::amend(change, before, ended)).await?;
    Ok(known.answer(row))
}
