//! `/api/v1/accounts`: where the money is.

use axum::{Json, extract::State, http::StatusCode};
use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::{
        account::{self, ADJUSTMENT, Account, AccountKind, AccountStatus, LONGEST_NAME, NewAccount},
        balances::{self, Balance, PutRight, Refusal},
        names,
    },
    history::change::ChangeKind,
    people::user::Person,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use super::{
    Asked, Page, id_in,
    moves::{self, Move},
    one::{One, Over},
    record, record_once, room_for_one, valid_name,
    versions::Versioned,
    within_calendar,
};
use crate::{
    ApiError, Context,
    body::{Amount, JsonBody, told},
    front::once::Once,
};

/// An account and what lies in it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShownAccount {
    pub(crate) id: i64,
    name: String,
    kind: AccountKind,
    currency: Currency,
    status: AccountStatus,
    /// The day from whose beginning its balance is known.
    opened_on: Option<NaiveDate>,
    statement_day: Option<i64>,
    due_day: Option<i64>,
    version: i64,
    /// Whether the sums are what lies in it; otherwise they are only what moved.
    is_known: bool,
    balances: Vec<ShownSum>,
}

/// So much of a currency.
#[derive(Serialize, ToSchema)]
pub(super) struct ShownSum {
    amount: Money,
    currency: Currency,
}

impl From<Money> for ShownSum {
    fn from(amount: Money) -> Self {
        Self { amount, currency: amount.currency() }
    }
}

impl From<Balance> for ShownAccount {
    fn from(balance: Balance) -> Self {
        let balances = balance.sums().into_iter().map(ShownSum::from).collect();
        let is_known = balance.is_known();
        let account = balance.account;
        Self {
            id: account.id,
            kind: account.kind,
            currency: account.currency(),
            status: account.status,
            opened_on: account.opened_on,
            statement_day: account.statement_day,
            due_day: account.due_day,
            version: account.version,
            is_known,
            balances,
            name: account.name,
        }
    }
}

/// The accounts of a person's book, by name.
pub(super) async fn list(
    State(context): State<Context>,
    asked: Asked,
) -> Result<Json<Page<ShownAccount>>, ApiError> {
    let person = asked.find(&context.database).await?;
    let balances = balances::of(&context.database, &person).await?;
    Ok(Json(Page::only(balances.into_iter().map(ShownAccount::from))))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountToOpen {
    pub(crate) user_id: Option<i64>,
    pub(crate) phone: Option<String>,
    pub(crate) name: String,
    pub(crate) kind: Option<AccountKind>,
    pub(crate) currency: Option<String>,
    /// What lies in it at the beginning of `opened_on`; below nought where it is owed.
    pub(crate) opening: Option<Amount>,
    /// Today, unless said.
    pub(crate) opened_on: Option<NaiveDate>,
}

/// Opens an account.
pub(crate) async fn open(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<AccountToOpen>,
) -> Result<(StatusCode, Versioned<ShownAccount>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    let person = asked.find(&context.database).await?;
    let names = names::of(&context.database, &person).await?;
    let account = validated(&new, &person, context.clock.now())?;
    if names.account(&account.name).is_some() {
        return Err(ApiError::taken("account"));
    }
    room_for_one(names.accounts_kept(), "accounts")?;
    let id = context.database.ids(1).await?.take();
    let made = (ChangeKind::Accounts, asked.request(), id);
    let opened = record_once(&context, &person, made, |change| account::open(change, id, &account)).await?;
    Ok((StatusCode::CREATED, Versioned(opened.version, Balance::of_new(opened).into())))
}

fn validated(
    new: &AccountToOpen,
    person: &Person,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<NewAccount, ApiError> {
    let name = valid_name(&new.name, LONGEST_NAME)?;
    let currency = new.currency.as_deref().map_or(Ok(person.currency), valid_currency)?;
    let day = new.opened_on.unwrap_or_else(|| person.zone.day(now));
    within_calendar("opened_on", day)?;
    let opening = new.opening.as_deref().map(|amount| valid_opening(amount, currency)).transpose()?;
    let opening = opening.unwrap_or_else(|| Money::from_sum(0, currency));
    for kind in [new.kind, AccountKind::of_name(&name)].into_iter().flatten() {
        valid_kind(kind)?;
    }
    Ok(NewAccount { name, kind: new.kind, opening: Some((opening, day)), days: (None, None) })
}

/// Debts have accounts of their own kinds, and nobody else opens one of these.
fn valid_kind(kind: AccountKind) -> Result<AccountKind, ApiError> {
    if kind.is_sum_of_moves() {
        return Err(ApiError::Invalid("kind: accounts of this kind are opened by what is booked".to_owned()));
    }
    Ok(kind)
}

fn valid_currency(code: &str) -> Result<Currency, ApiError> {
    Currency::from_code(code).ok_or_else(|| ApiError::Invalid("currency: not one of ISO 4217".to_owned()))
}

fn valid_opening(amount: &RawValue, currency: Currency) -> Result<Money, ApiError> {
    let read = Money::from_decimal(amount.get(), currency);
    read.map_err(|error| ApiError::Invalid(format!("opening: {error}")))
}

/// The accounts of a person's book, and the one that is asked for.
struct Found {
    person: Person,
    among: Vec<Balance>,
    balance: Balance,
}

impl Found {
    async fn read(context: &Context, asked: &Asked, path: &str) -> Result<Self, ApiError> {
        let none = || ApiError::NotFound("there is no such account");
        let wanted = id_in(path).ok_or_else(none)?;
        let person = asked.find(&context.database).await?;
        let among = balances::of(&context.database, &person).await?;
        let balance = among.iter().find(|balance| balance.account.id == wanted).cloned().ok_or_else(none)?;
        Ok(Self { person, among, balance })
    }

    /// Writes the account as it shall stand, unless it does.
    async fn write(mut self, context: &Context, after: Account) -> Result<Versioned<ShownAccount>, ApiError> {
        let before = &self.balance.account;
        if after != *before {
            self.balance.account =
                record(context, &self.person, |change| account::amend(change, before, after)).await?;
        }
        Ok(self.shown())
    }

    fn shown(self) -> Versioned<ShownAccount> {
        Versioned(self.balance.account.version, self.balance.into())
    }
}

/// One of them.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Versioned<ShownAccount>, ApiError> {
    Ok(Found::read(&context, &asked, &path).await?.shown())
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountPatch {
    #[serde(default, deserialize_with = "told")]
    pub(crate) name: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) kind: Option<AccountKind>,
    /// Another one only while nothing lies in it.
    #[serde(default, deserialize_with = "told")]
    pub(crate) currency: Option<String>,
    /// What lay in it at the beginning of `opened_on`; below nought where it is owed.
    #[serde(default, deserialize_with = "told")]
    pub(crate) opening: Option<Amount>,
    /// The day that stands, or today, unless said.
    #[serde(default, deserialize_with = "told")]
    pub(crate) opened_on: Option<NaiveDate>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) statement_day: Option<DayOfMonth>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) due_day: Option<DayOfMonth>,
}

/// A day of every month, or null for none.
#[derive(Clone, Copy, Deserialize, ToSchema)]
pub(crate) struct DayOfMonth(pub(crate) Option<i64>);

/// Changes fields of an account.
pub(crate) async fn amend(
    Over { context, path, asked, if_match }: Over,
    JsonBody(fields): JsonBody<AccountPatch>,
) -> Result<Versioned<ShownAccount>, ApiError> {
    let if_match = if_match.wanted()?;
    let found = Found::read(&context, &asked, &path).await?;
    if_match.admits(found.balance.account.version)?;
    if !found.balance.account.is_active() {
        return Err(ApiError::over("account", "closed"));
    }
    let after = amended(&fields, &found, found.person.zone.day(context.clock.now()))?;
    found.write(&context, after).await
}

/// The account as a patch leaves it.
fn amended(fields: &AccountPatch, found: &Found, today: NaiveDate) -> Result<Account, ApiError> {
    let balance = &found.balance;
    let mut after = balance.by_hand()?.clone();
    if let Some(said) = &fields.name {
        let name = valid_name(said, LONGEST_NAME)?;
        after = balance.renamed(&name, &found.among)?;
    }
    if let Some((opening, day)) = stated(fields, &balance.account, today)? {
        balance.may_hold(opening.currency())?;
        after = after.opened_with(opening, day);
    }
    after.kind = fields.kind.map_or(Ok(after.kind), valid_kind)?;
    after.statement_day = valid_day("statement_day", fields.statement_day, after.statement_day)?;
    after.due_day = valid_day("due_day", fields.due_day, after.due_day)?;
    Ok(after)
}

/// What is said to have lain in an account, and from the beginning of which day on; `None` where that stays as it is.
fn stated(
    fields: &AccountPatch,
    account: &Account,
    today: NaiveDate,
) -> Result<Option<(Money, NaiveDate)>, ApiError> {
    if fields.opening.is_none() && fields.opened_on.is_none() && fields.currency.is_none() {
        return Ok(None);
    }
    let currency = fields.currency.as_deref().map_or(Ok(account.currency()), valid_currency)?;
    let day = fields.opened_on.or(account.opened_on).unwrap_or(today);
    within_calendar("opened_on", day)?;
    let stays = || account.opened_on.filter(|_| currency == account.currency()).map(|_| account.opening());
    let said = fields.opening.as_deref().map(|amount| valid_opening(amount, currency)).transpose()?;
    match said.or_else(stays) {
        Some(opening) => Ok(Some((opening, day))),
        None => Err(ApiError::Invalid("opening: missing; it goes with opened_on and currency".to_owned())),
    }
}

/// The day that is said, or the one that stands.
fn valid_day(field: &str, said: Option<DayOfMonth>, stands: Option<i64>) -> Result<Option<i64>, ApiError> {
    let day = said.map_or(stands, |DayOfMonth(day)| day);
    if day.is_some_and(|day| !(1..=31).contains(&day)) {
        return Err(ApiError::Invalid(format!("{field}: from 1 to 31")));
    }
    Ok(day)
}

/// Closes an account in which nothing lies.
pub(crate) async fn close(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<ShownAccount>, ApiError> {
    let found = Found::read(&context, &asked, &path).await?;
    if_match.admits(found.balance.account.version)?;
    let after = found.balance.closed()?;
    found.write(&context, after).await
}

/// Has an account hold what somebody says lies in it now. Where the books say otherwise, the difference came from nowhere, or
/// went there, as in a chat. Answers what was written, by its id.
pub(crate) async fn put_right(
    context: &Context,
    person: &Person,
    (balance, said): (&Balance, Money),
    once: &Once,
) -> Result<i64, ApiError> {
    let name = || Some(balance.account.name.clone());
    let nowhere = || Some(ADJUSTMENT.to_owned());
    let (money, from, to) = match balance.put_right(said, person.zone.day(context.clock.now()))? {
        PutRight::Agrees => return Ok(balance.account.id),
        PutRight::Known(after) => {
            let made = (ChangeKind::Accounts, once, balance.account.id);
            let amended =
                record_once(context, person, made, |change| account::amend(change, &balance.account, *after));
            return amended.await.map(|account| account.id);
        }
        PutRight::CameIn(money) => (money, nowhere(), name()),
        PutRight::WentOut(money) => (money, name(), nowhere()),
    };
    let description = Some(ADJUSTMENT.to_lowercase());
    let at = context.clock.now();
    moves::book(context, person, Move { money, from, to, party: None, party_id: None, description, at }, once)
        .await
}

/// Makes an account part of another, as one change.
pub(crate) async fn merge(
    context: &Context,
    person: &Person,
    (from, into): (&Balance, &Balance),
) -> Result<(), ApiError> {
    let (gone, heir) = from.merged_into(into)?;
    let merged = record(context, person, |change| {
        account::amend(change, &from.account, gone);
        account::amend(change, &into.account, heir);
    });
    merged.await
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NameTooLong | Refusal::NameTaken(_) => Self::Invalid(format!("name: {refusal}")),
            _ => Self::Refused(refusal.to_string()),
        }
    }
}
