//! `/api/v1/accounts` and `/api/v1/parties`: where the money is, and who owes whom.

use axum::{Json, extract::State, http::StatusCode};
use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::{
        account::{self, AccountKind, AccountStatus, LONGEST_NAME, NewAccount},
        balances::{self, Balance},
        debts, names,
    },
    db::{Batch, WriteError},
    history::change::{Author, Change, ChangeKind},
    people::user::Person,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Page, Who};
use crate::{
    ApiError, Context,
    body::{JsonBody, UrlQuery, without_nul},
};

/// An account and what lies in it.
#[derive(Serialize)]
pub(super) struct ShownAccount {
    id: i64,
    name: String,
    kind: AccountKind,
    currency: Currency,
    status: AccountStatus,
    /// The day from whose beginning its balance is known.
    opened_on: Option<NaiveDate>,
    statement_day: Option<i64>,
    due_day: Option<i64>,
    /// Whether the sums are what lies in it; otherwise they are only what moved.
    is_known: bool,
    balances: Vec<ShownSum>,
}

/// So much of a currency.
#[derive(Serialize)]
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
            is_known,
            balances,
            name: account.name,
        }
    }
}

/// The accounts of a person's book, by name.
pub(super) async fn list(
    State(context): State<Context>,
    UrlQuery(who): UrlQuery<Who>,
) -> Result<Json<Page<ShownAccount>>, ApiError> {
    let person = who.find(&context.database).await?;
    let balances = balances::of(&context.database, &person).await?;
    Ok(Json(Page::only(balances.into_iter().map(ShownAccount::from))))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountToOpen {
    user_id: Option<i64>,
    phone: Option<String>,
    name: String,
    kind: Option<AccountKind>,
    currency: Option<String>,
    /// What lies in it at the beginning of `opened_on`; below nought where it is owed.
    opening: Option<Box<RawValue>>,
    /// Today, unless said.
    opened_on: Option<NaiveDate>,
}

/// Opens an account.
pub(super) async fn open(
    State(context): State<Context>,
    UrlQuery(who): UrlQuery<Who>,
    JsonBody(new): JsonBody<AccountToOpen>,
) -> Result<(StatusCode, Json<ShownAccount>), ApiError> {
    let who = Who { user_id: new.user_id.or(who.user_id), phone: new.phone.clone().or(who.phone) };
    let person = who.find(&context.database).await?;
    let names = names::of(&context.database, &person).await?;
    let account = validated(&new, &person, context.clock.now())?;
    if names.account(&account.name).is_some() {
        return Err(ApiError::Invalid("name: there is an account of this name".to_owned()));
    }
    let mut ids = context.database.ids(2).await?;
    let mut batch = Batch::default();
    let author = Author { person: &person, message_id: None, now: context.clock.now() };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Accounts);
    let opened = account::open(&mut change, ids.take(), &account);
    change.finish();
    match context.database.write(batch).await {
        Ok(_) => Ok((StatusCode::CREATED, Json(Balance::of_new(opened).into()))),
        // Somebody opened it at this very moment.
        Err(WriteError::Stale(_)) => Err(ApiError::Conflict),
        Err(error) => Err(error.into()),
    }
}

fn validated(
    new: &AccountToOpen,
    person: &Person,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<NewAccount, ApiError> {
    without_nul("name", Some(&new.name))?;
    let name = ledger::one_line(new.name.trim()).into_owned();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(ApiError::Invalid(format!("name: from 1 to {LONGEST_NAME} letters")));
    }
    let currency = match new.currency.as_deref() {
        None => person.currency,
        Some(code) => Currency::from_code(code)
            .ok_or_else(|| ApiError::Invalid("currency: not one of ISO 4217".to_owned()))?,
    };
    let opening = new.opening.as_ref().map(|amount| {
        Money::from_decimal(amount.get(), currency)
            .map_err(|error| ApiError::Invalid(format!("opening: {error}")))
    });
    let day = new.opened_on.unwrap_or_else(|| person.zone.day(now));
    let opening = opening.transpose()?.unwrap_or_else(|| Money::from_sum(0, currency));
    Ok(NewAccount { name, kind: new.kind, opening: Some((opening, day)), days: (None, None) })
}

/// What is left of the debts with a party.
#[derive(Serialize)]
pub(super) struct ShownParty {
    id: Option<i64>,
    /// Null: somebody unnamed.
    name: Option<String>,
    /// `owes_me` or `i_owe`.
    side: &'static str,
    left: Money,
    currency: Currency,
    since: Option<NaiveDate>,
    last: NaiveDate,
}

/// Who owes whom, settled debts among them.
pub(super) async fn parties(
    State(context): State<Context>,
    UrlQuery(who): UrlQuery<Who>,
) -> Result<Json<Page<ShownParty>>, ApiError> {
    let person = who.find(&context.database).await?;
    let names = names::of(&context.database, &person).await?;
    let debts = debts::of(&context.database, &person).await?;
    let shown = debts.into_iter().map(|debt| ShownParty {
        id: debt.party_id,
        name: debt.party_id.and_then(|id| names.party_name(id)).map(str::to_owned),
        side: if debt.is_owed { "i_owe" } else { "owes_me" },
        left: debt.left,
        currency: debt.left.currency(),
        since: debt.since,
        last: debt.last,
    });
    Ok(Json(Page::only(shown)))
}
