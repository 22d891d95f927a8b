//! What is said of an entry that is to be changed, and the entry as it is then.

use chrono::{DateTime, FixedOffset, SubsecRound};
use ledger::{
    Currency, Direction, Money, Reason,
    book::{
        names::Names,
        transaction::{EntryStatus, Transaction},
    },
    people::user::{Person, UserStatus},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    entry_row::{held, is_sum_of_moves},
    transactions::{
        LONGEST_ACCOUNT, LONGEST_DESCRIPTION, category, invalid, valid_amount, within_days, words,
    },
};
use crate::{
    ApiError,
    body::{Amount, told, without_nul},
};

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryPatch {
    #[serde(default, deserialize_with = "told")]
    direction: Option<Direction>,
    #[serde(default, deserialize_with = "told")]
    amount: Option<Amount>,
    /// Goes with an amount.
    #[serde(default, deserialize_with = "told")]
    currency: Option<String>,
    /// Naming the one that stands agrees to it.
    #[serde(default, deserialize_with = "told")]
    category: Option<String>,
    #[serde(default, deserialize_with = "told")]
    account: Option<WordsOrNone>,
    #[serde(default, deserialize_with = "told")]
    to_account: Option<String>,
    #[serde(default, deserialize_with = "told")]
    description: Option<WordsOrNone>,
    #[serde(default, deserialize_with = "told")]
    merchant: Option<WordsOrNone>,
    #[serde(default, deserialize_with = "told")]
    note: Option<WordsOrNone>,
    #[serde(default, deserialize_with = "told")]
    datetime: Option<DateTime<FixedOffset>>,
    /// `confirmed` alone.
    #[serde(default, deserialize_with = "told")]
    status: Option<EntryStatus>,
}

/// What is said to be different of an entry. What is left out stays; the inner `None` takes something away.
#[expect(clippy::option_option, reason = "outside: whether it is said; inside: what it is to be")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Different {
    /// How much.
    pub(crate) money: Option<Money>,
    /// The category's name, as the book has it.
    pub(crate) category: Option<String>,
    /// The account's.
    pub(crate) account: Option<Option<String>>,
    /// Of a transfer, where it goes.
    pub(crate) to_account: Option<String>,
    /// The thing.
    pub(crate) description: Option<Option<String>>,
    /// When.
    pub(crate) at: Option<DateTime<FixedOffset>>,
}

impl From<Different> for EntryPatch {
    fn from(said: Different) -> Self {
        Self {
            direction: None,
            amount: said.money.map(Amount::from),
            currency: said.money.map(|money| money.currency().code().to_owned()),
            category: said.category,
            account: said.account.map(WordsOrNone),
            to_account: said.to_account,
            description: said.description.map(WordsOrNone),
            merchant: None,
            note: None,
            datetime: said.at,
            status: None,
        }
    }
}

/// Words, or null for none.
#[derive(Deserialize, ToSchema)]
struct WordsOrNone(Option<String>);

/// An entry as a patch leaves it, and the accounts that it names from then on.
pub(super) struct Amended {
    pub(super) row: Transaction,
    pub(super) account: Option<String>,
    pub(super) to_account: Option<String>,
}

/// The entry as a patch leaves it.
pub(super) fn amended(
    fields: &EntryPatch,
    before: &Transaction,
    (person, names): (&Person, &Names),
) -> Result<Amended, ApiError> {
    if before.status == EntryStatus::Deleted {
        return Err(ApiError::over("entry", "deleted; restore it first"));
    }
    let mut row = before.clone();
    if let Some(money) = valid_money(fields, before)? {
        row = row.with_money(money);
    }
    row.direction = valid_direction(fields.direction, before.direction)?;
    stays_a_refund(&row, before)?;
    stays_a_debt(fields, before, names)?;
    let (account, to_account) = valid_accounts(fields, &mut row, names)?;
    row = filed(fields, row, names)?;
    for (field, said, of_row) in [
        ("description", &fields.description, &mut row.description),
        ("merchant", &fields.merchant, &mut row.merchant),
        ("note", &fields.note, &mut row.note),
    ] {
        if let Some(WordsOrNone(text)) = said {
            *of_row = words(field, text.as_deref(), LONGEST_DESCRIPTION)?;
        }
    }
    if let Some(at) = fields.datetime {
        let at = at.to_utc();
        within_days("datetime", person.zone.day(at))?;
        (row.tx_datetime, row.tx_date) = (at.trunc_subsecs(6), person.zone.day(at));
    }
    if fields.status.is_some_and(|status| status != EntryStatus::Confirmed) {
        return Err(ApiError::Invalid("status: confirmed alone; DELETE takes an entry out".to_owned()));
    }
    let counts = person.status == UserStatus::Active;
    if fields.status.is_some() && !counts {
        return Err(ApiError::not_confirmed());
    }
    let confirms = fields.status.is_some() || before.asked;
    if confirms && counts {
        (row.asked, row.status) = (false, EntryStatus::Confirmed);
    }
    Ok(Amended { row, account, to_account })
}

/// The amount that is said; `None` where none is.
fn valid_money(fields: &EntryPatch, before: &Transaction) -> Result<Option<Money>, ApiError> {
    let currency: Option<Currency> =
        fields.currency.as_deref().map(str::parse).transpose().map_err(invalid("currency"))?;
    let stands = before.money().currency();
    match &fields.amount {
        Some(amount) => valid_amount(amount, currency.unwrap_or(stands)).map(Some),
        None if currency.is_some_and(|currency| currency != stands) => {
            Err(ApiError::Invalid("amount: missing; it goes with another currency".to_owned()))
        }
        None => Ok(None),
    }
}

fn valid_direction(said: Option<Direction>, stands: Direction) -> Result<Direction, ApiError> {
    let direction = said.unwrap_or(stands);
    if direction != stands && [direction, stands].contains(&Direction::Transfer) {
        return Err(ApiError::Invalid(
            "direction: a transfer stays one, and nothing else becomes one".to_owned(),
        ));
    }
    Ok(direction)
}

/// Refuses what would make a refund one of nothing known: how much may come back was looked for when it was booked.
fn stays_a_refund(row: &Transaction, before: &Transaction) -> Result<(), ApiError> {
    match before.refund_of {
        Some(expense) if !row.gives_back_within(before) => Err(ApiError::Refused(format!(
            "this gives back entry {expense}, and no more than it does: take it out and book it anew"
        ))),
        _ => Ok(()),
    }
}

/// Refuses to move a debt to where nobody owes it, what pays a plan away from it, and an entry to where debts are. The other
/// side of a debt is free: the money may have come from another account.
fn stays_a_debt(fields: &EntryPatch, before: &Transaction, names: &Names) -> Result<(), ApiError> {
    let account = fields.account.as_ref().map(|WordsOrNone(name)| name.as_deref());
    let mut is_debt = before.party_id.is_some();
    for (field, said, id) in [
        ("account", account, before.account_id),
        ("to_account", fields.to_account.as_deref().map(Some), before.to_account_id),
    ] {
        let stands = id.and_then(|id| names.account_name(id));
        let is_of_debts = stands.is_some_and(|name| is_sum_of_moves(names, name));
        is_debt |= is_of_debts;
        let Some(name) = said else { continue };
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        if name.map(ledger::name_key) == stands.map(ledger::name_key) {
            continue;
        }
        let pays = before.plan_id.is_some() && field == "to_account";
        if is_of_debts || pays {
            let what = if pays { "this pays a plan" } else { "this is a debt" };
            return Err(ApiError::Refused(format!("{field}: {what}; it stays there, or is taken out")));
        }
        held(field, name, names)?;
    }
    if is_debt && fields.direction.is_some_and(|direction| direction != before.direction) {
        return Err(ApiError::Refused("direction: this is a debt; take it out and tell it anew".to_owned()));
    }
    Ok(())
}

/// The names of accounts that it is to have; one that is taken away is gone from the row.
fn valid_accounts(
    fields: &EntryPatch,
    row: &mut Transaction,
    names: &Names,
) -> Result<(Option<String>, Option<String>), ApiError> {
    let is_transfer = row.direction == Direction::Transfer;
    let account = match &fields.account {
        Some(WordsOrNone(name)) => words("account", name.as_deref(), LONGEST_ACCOUNT)?,
        None => None,
    };
    if fields.account.is_some() && account.is_none() {
        if is_transfer {
            return Err(ApiError::Invalid("account: a transfer comes from one".to_owned()));
        }
        row.account_id = None;
    }
    let to_account = words("to_account", fields.to_account.as_deref(), LONGEST_ACCOUNT)?;
    if fields.to_account.is_some() && (!is_transfer || to_account.is_none()) {
        return Err(ApiError::Invalid(
            "to_account: a transfer goes to one, and nothing else does".to_owned(),
        ));
    }
    let called = |said: &Option<String>, id: Option<i64>| {
        said.clone().or_else(|| names.account_name(id?).map(str::to_owned))
    };
    let (from, to) = (called(&account, row.account_id), called(&to_account, row.to_account_id));
    let is_same = |(from, to): (String, String)| ledger::name_key(&from) == ledger::name_key(&to);
    if is_transfer && from.zip(to).is_some_and(is_same) {
        return Err(ApiError::Invalid("to_account: the same as account".to_owned()));
    }
    Ok((account, to_account))
}

/// The same entry under the category that is said.
fn filed(fields: &EntryPatch, row: Transaction, names: &Names) -> Result<Transaction, ApiError> {
    without_nul("category", fields.category.as_deref())?;
    match (&fields.category, row.direction) {
        (Some(_), Direction::Transfer) => Err(ApiError::Invalid("category: a transfer has none".to_owned())),
        (Some(name), direction) => Ok(row.with_category(category(names, name, direction)?, Reason::Said)),
        (None, Direction::Transfer) => Ok(row),
        (None, direction) => {
            let stands = row.category_id.and_then(|id| names.categories.by_id(id));
            if stands.is_some_and(|category| !category.takes(direction)) {
                let why = "category: missing; what it stands under is of the other direction";
                return Err(ApiError::Invalid(why.to_owned()));
            }
            Ok(row)
        }
    }
}
