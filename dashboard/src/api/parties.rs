//! `/api/v1/parties`, also as `/api/v1/debts`: who owes whom.

use axum::{Json, extract::State, http::StatusCode};
use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::{
        debts::{self, Debt},
        party::{self, LONGEST_NAME, Party, PartyStatus, Refusal},
    },
    people::user::Person,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Asked, Page, id_in,
    one::{One, Over},
    record, room_for_one, valid_name,
    versions::Versioned,
};
use crate::{
    ApiError, Context,
    body::{JsonBody, told},
};

/// What is left of the debts with a party, one way and in one currency.
#[derive(Serialize, ToSchema)]
struct ShownDebt {
    /// `owes_me` or `i_owe`.
    side: &'static str,
    left: Money,
    currency: Currency,
    since: Option<NaiveDate>,
    last: NaiveDate,
}

impl From<&Debt> for ShownDebt {
    fn from(debt: &Debt) -> Self {
        Self {
            side: if debt.is_owed { "i_owe" } else { "owes_me" },
            left: debt.left,
            currency: debt.left.currency(),
            since: debt.since,
            last: debt.last,
        }
    }
}

/// A debt, and whom it is with.
#[derive(Serialize, ToSchema)]
pub(super) struct ListedDebt {
    id: Option<i64>,
    /// Null: somebody unnamed.
    name: Option<String>,
    #[serde(flatten)]
    debt: ShownDebt,
}

/// Who owes whom, settled debts among them.
pub(super) async fn list(
    State(context): State<Context>,
    asked: Asked,
) -> Result<Json<Page<ListedDebt>>, ApiError> {
    let person = asked.find(&context.database).await?;
    let parties = party::of(&context.database, &person).await?;
    let debts = debts::of(&context.database, &person).await?;
    let name = |id: i64| parties.iter().find(|party| party.id == id).map(|party| party.name.clone());
    let listed = debts.iter().map(|debt| ListedDebt {
        id: debt.party_id,
        name: debt.party_id.and_then(name),
        debt: debt.into(),
    });
    Ok(Json(Page::only(listed)))
}

/// A party, and what is left of the debts with them.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShownParty {
    id: i64,
    name: String,
    status: PartyStatus,
    version: i64,
    debts: Vec<ShownDebt>,
}

/// The parties of a person's book, the one that is asked for, and what is left of all debts.
struct Found {
    person: Person,
    parties: Vec<Party>,
    party: Party,
    debts: Vec<Debt>,
}

impl Found {
    async fn read(context: &Context, asked: &Asked, path: &str) -> Result<Self, ApiError> {
        let none = || ApiError::NotFound("there is no such party");
        let wanted = id_in(path).ok_or_else(none)?;
        let person = asked.find(&context.database).await?;
        let parties = party::of(&context.database, &person).await?;
        let party = parties.iter().find(|party| party.id == wanted).cloned().ok_or_else(none)?;
        let debts = debts::of(&context.database, &person).await?;
        Ok(Self { person, parties, party, debts })
    }

    /// Writes the party as it shall stand, unless it does.
    async fn write(mut self, context: &Context, after: Party) -> Result<Versioned<ShownParty>, ApiError> {
        if after != self.party {
            let before = &self.party;
            self.party = record(context, &self.person, |change| party::amend(change, before, after)).await?;
        }
        Ok(self.shown())
    }

    fn shown(self) -> Versioned<ShownParty> {
        let Party { id, name, status, version, .. } = self.party;
        let debts = self.debts.iter().filter(|debt| debt.party_id == Some(id)).map(ShownDebt::from);
        Versioned(version, ShownParty { id, name, status, version, debts: debts.collect() })
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PartyToNote {
    user_id: Option<i64>,
    phone: Option<String>,
    name: String,
}

/// Notes somebody with whom there may be debts.
pub(super) async fn note(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<PartyToNote>,
) -> Result<(StatusCode, Versioned<ShownParty>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    let person = asked.find(&context.database).await?;
    let name = valid_name(&new.name, LONGEST_NAME)?;
    let parties = party::of(&context.database, &person).await?;
    party::is_free(&name, &parties)?;
    room_for_one(parties.len(), "parties")?;
    let id = context.database.ids(1).await?.take();
    let noted = record(&context, &person, |change| party::note(change, id, &name)).await?;
    let found = Found { person, parties, party: noted, debts: Vec::new() };
    Ok((StatusCode::CREATED, found.shown()))
}

/// One of them.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Versioned<ShownParty>, ApiError> {
    Ok(Found::read(&context, &asked, &path).await?.shown())
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartyPatch {
    #[serde(default, deserialize_with = "told")]
    pub(crate) name: Option<String>,
}

/// Gives a party another name.
pub(crate) async fn amend(
    Over { context, path, asked, if_match }: Over,
    JsonBody(fields): JsonBody<PartyPatch>,
) -> Result<Versioned<ShownParty>, ApiError> {
    let if_match = if_match.wanted()?;
    let found = Found::read(&context, &asked, &path).await?;
    if_match.admits(found.party.version)?;
    if !found.party.is_active() {
        return Err(ApiError::over("party", "closed"));
    }
    let mut after = found.party.clone();
    if let Some(said) = &fields.name {
        let name = valid_name(said, LONGEST_NAME)?;
        after = found.party.renamed(&name, &found.parties)?;
    }
    found.write(&context, after).await
}

/// Closes a party with whom all is settled.
pub(crate) async fn close(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<ShownParty>, ApiError> {
    let found = Found::read(&context, &asked, &path).await?;
    if_match.admits(found.party.version)?;
    let after = found.party.closed(&found.debts)?;
    found.write(&context, after).await
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NameTooLong | Refusal::NameTaken(_) => Self::Invalid(format!("name: {refusal}")),
            Refusal::Owing => Self::Refused(refusal.to_string()),
        }
    }
}
