//! `GET /transactions` and `POST /transactions`.

use axum::{Json, extract::State, http::StatusCode};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use ledger::{
    Currency, Direction, Money, Reason,
    book::{
        budget,
        category::catch_all,
        filing_rule::fit::Subject,
        names::{self, Names},
        transaction::{self, EntryStatus, Listing, NewTransaction, Place, Source, Transaction},
    },
    db::{Batch, WriteError},
    history::change::{Author, Change, ChangeKind},
    jobs,
    people::user::{self, Person, UserStatus},
    rates::derived,
    values::period::Period,
};
use serde::Deserialize;
use serde_json::value::RawValue;
use utoipa::ToSchema;

use super::{
    Page, TRIES,
    entry_row::{EntryRow, account_of, held, party_of},
    moment_of, page_limit,
    versions::Versioned,
    within_calendar,
};
use crate::{
    ApiError, Context,
    auth::Caller,
    body::{Amount, JsonBody, UrlQuery, without_nul},
    who::Asked,
};

pub(crate) const LONGEST_DESCRIPTION: usize = 1_000;
pub(super) const LONGEST_ACCOUNT: usize = 60;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    category: Option<String>,
    status: Option<EntryStatus>,
    /// Only those whose category was read from their words, or only the others.
    predicted: Option<bool>,
    limit: Option<i64>,
    cursor: Option<String>,
}

/// The entries of a person's book, newest first.
pub(super) async fn list(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<ListQuery>,
) -> Result<Json<Page<EntryRow>>, ApiError> {
    without_nul("category", query.category.as_deref())?;
    let person = Asked::of(caller, query.user_id, query.phone.clone()).find(&context.database).await?;
    let names = names::of(&context.database, &person).await?;
    let limit = page_limit(query.limit)?;
    let category_ids = query.category.as_deref().map(|name| showing(&names, name)).transpose()?;
    let listing = Listing {
        period: days(("from", query.from), ("to", query.to))?,
        category_ids,
        status: query.status,
        predicted: query.predicted,
        after: query.cursor.as_deref().map(place).transpose()?,
        // One more than asked for tells whether there is a next page.
        limit: limit + 1,
    };
    let rows = transaction::list(&context.database, &person, &listing).await?;
    let page = Page::of(rows, limit, |row| cursor(Place { at: row.tx_datetime, id: row.id }));
    let in_currency = page.items.iter().map(|row| (row.id, row.money().currency()));
    let conversions = derived::of_foreign(&context.database, &person, in_currency).await?;
    let shown = page.items.iter().map(|row| EntryRow::of(row, (&person, &names), &conversions));
    Ok(Json(Page { items: shown.collect(), next: page.next }))
}

/// The days from one to another, both inclusive, each named by its field; `None` where neither is said.
pub(super) fn days(
    (first, from): (&str, Option<NaiveDate>),
    (last, to): (&str, Option<NaiveDate>),
) -> Result<Option<Period>, ApiError> {
    if from.is_none() && to.is_none() {
        return Ok(None);
    }
    for (field, day) in [(first, from), (last, to)] {
        day.map_or(Ok(()), |day| within_calendar(field, day))?;
    }
    let period =
        Period::inclusive(from.unwrap_or(transaction::FIRST_DAY), to.unwrap_or(transaction::LAST_DAY));
    period.map(Some).ok_or_else(|| ApiError::Invalid(format!("{first}: comes after {last}")))
}

/// The last row of a page, in a form that survives a URL.
pub(crate) fn cursor(place: Place) -> String {
    format!("{}.{}", place.at.timestamp_micros(), place.id)
}

pub(crate) fn place(cursor: &str) -> Result<Place, ApiError> {
    let parsed =
        cursor.split_once('.').and_then(|(at, id)| Some(Place { at: moment_of(at)?, id: id.parse().ok()? }));
    parsed.ok_or_else(ApiError::cursor)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewEntry {
    user_id: Option<i64>,
    phone: Option<String>,
    direction: Option<Direction>,
    amount: Amount,
    currency: Option<String>,
    category: Option<String>,
    account: Option<String>,
    to_account: Option<String>,
    description: Option<String>,
    datetime: Option<DateTime<FixedOffset>>,
}

impl NewEntry {
    /// What went out, be it of a category that is named.
    pub(super) fn expense(
        (amount, currency): (Amount, Option<String>),
        category: Option<String>,
        (account, description): (Option<String>, Option<String>),
        datetime: Option<DateTime<FixedOffset>>,
    ) -> Self {
        Self {
            user_id: None,
            phone: None,
            direction: Some(Direction::Expense),
            amount,
            currency,
            category,
            account,
            to_account: None,
            description,
            datetime,
        }
    }
}

/// An entry to be booked, the accounts that it names, and with whom it is where it is about a debt.
pub(super) struct Order {
    pub(super) entry: NewTransaction,
    pub(super) account: Option<String>,
    pub(super) to_account: Option<String>,
    pub(super) party: Option<String>,
}

/// Books an entry by hand.
pub(super) async fn book(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<NewEntry>,
) -> Result<(StatusCode, Versioned<EntryRow>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    booked(&context, &asked, &new).await
}

/// Books an entry of the person's who is asked for.
pub(super) async fn booked(
    context: &Context,
    asked: &Asked,
    new: &NewEntry,
) -> Result<(StatusCode, Versioned<EntryRow>), ApiError> {
    for _ in 0..TRIES {
        let person = asked.find(&context.database).await?;
        let names = names::of(&context.database, &person).await?;
        let order = validated(new, &person, &names, context.clock.now())?;
        match write(context, &person, &names, order).await {
            Ok(row) => {
                // With the accounts that it opened.
                let names = names::of(&context.database, &person).await?;
                let conversions = derived::of(&context.database, person.book, &[row.id]).await?;
                let shown = EntryRow::of(&row, (&person, &names), &conversions);
                return Ok((StatusCode::CREATED, Versioned(row.version(), shown)));
            }
            // The person was confirmed, or wrote, at this very moment: read again.
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// Books it; what it names for the first time is opened or noted, as by chat.
pub(super) async fn write(
    context: &Context,
    person: &Person,
    names: &Names,
    order: Order,
) -> Result<Transaction, WriteError> {
    let crosses = order.entry.status == EntryStatus::Confirmed
        && order.entry.direction == Direction::Expense
        && budget::runs(&context.database, person).await?;
    let mut ids = context.database.ids(9).await?;
    let mut batch = Batch::default();
    if person.status != UserStatus::Active {
        user::guard(&mut batch, person);
    }
    let author = Author { person, message_id: None, now: context.clock.now() };
    let entry = filed(order.entry, (person, names), (context, order.account.as_deref()));
    let [account_id, to_account_id] = [order.account, order.to_account]
        .map(|name| Some(account_of((&mut batch, &mut ids), author, names, &name?)));
    let party_id = order.party.map(|name| party_of((&mut batch, &mut ids), author, names, &name));
    let (change_id, row_id) = (ids.take(), ids.take());
    let mut change = Change::begin(&mut batch, change_id, author, ChangeKind::Booking);
    let entry = NewTransaction { account_id, to_account_id, party_id, ..entry };
    let row = transaction::book(&mut change, row_id, entry);
    change.finish();
    if crosses {
        // It answers in no chat: where a budget nears its end by it, its person is told by themselves.
        jobs::budget::promise(&mut batch, ids.take(), person, author.now);
    }
    context.database.write(batch).await?;
    Ok(row)
}

/// An entry for which nobody named a category, as the person's rules file it, else by its words, as a message of theirs.
fn filed(
    entry: NewTransaction,
    (person, names): (&Person, &Names),
    (context, account): (&Context, Option<&str>),
) -> NewTransaction {
    let subject = Subject {
        texts: [entry.description.as_deref(), entry.merchant.as_deref(), entry.raw_text.as_deref()],
        direction: entry.direction,
        money: entry.money,
        account_id: account.and_then(|name| names.account(name)).map(|account| account.id),
        category_id: entry.category_id,
        reason: entry.category_reason.as_ref(),
    };
    let read = || {
        let is_read = entry.category_reason.is_none() && entry.direction != Direction::Transfer;
        let words = entry.description.as_deref().filter(|_| is_read)?;
        let of = (entry.direction, entry.money);
        context.reader.category(words, of, (person, names), context.clock.now())
    };
    match names.filed_by_rule(&subject).or_else(read) {
        Some((id, reason)) => {
            NewTransaction { category_id: Some(id), category_reason: Some(reason), ..entry }
        }
        None => entry,
    }
}

fn validated(new: &NewEntry, person: &Person, names: &Names, now: DateTime<Utc>) -> Result<Order, ApiError> {
    without_nul("category", new.category.as_deref())?;
    let description = words("description", new.description.as_deref(), LONGEST_DESCRIPTION)?;
    let account = words("account", new.account.as_deref(), LONGEST_ACCOUNT)?;
    let to_account = words("to_account", new.to_account.as_deref(), LONGEST_ACCOUNT)?;
    held("account", account.as_deref(), names)?;
    held("to_account", to_account.as_deref(), names)?;
    let at = new.datetime.map_or(now, |at| at.to_utc());
    within_days("datetime", person.zone.day(at))?;
    let direction = new.direction.unwrap_or(Direction::Expense);
    if let Some(why) = mismatch(direction, account.as_deref(), to_account.as_deref(), new) {
        return Err(ApiError::Invalid(why.to_owned()));
    }
    let currency: Currency =
        new.currency.as_deref().map_or(Ok(person.currency), str::parse).map_err(invalid("currency"))?;
    let money = valid_amount(&new.amount, currency)?;
    let (category_id, category_reason) = match (direction, new.category.as_deref()) {
        (Direction::Transfer, _) => (None, None),
        (_, Some(name)) => (Some(category(names, name, direction)?), Some(Reason::Said)),
        (_, None) => (Some(catch_all(direction).id), None),
    };
    let counts = person.status == UserStatus::Active;
    let entry = NewTransaction {
        direction,
        money,
        category_id,
        category_reason,
        account_id: None,
        to_account_id: None,
        to_money: None,
        party_id: None,
        plan_id: None,
        refund_of: None,
        description,
        merchant: None,
        note: None,
        at,
        source: Source::Api,
        raw_text: None,
        confidence_percent: None,
        status: if counts { EntryStatus::Confirmed } else { EntryStatus::Pending },
        asked: false,
        named_by: None,
        receipt_id: None,
    };
    Ok(Order { entry, account, to_account, party: None })
}

/// Refuses a day on which, or on whose morrow, nothing can be booked.
pub(super) fn within_days(field: &str, day: NaiveDate) -> Result<(), ApiError> {
    if (transaction::FIRST_DAY..transaction::LAST_DAY).contains(&day) {
        return Ok(());
    }
    Err(ApiError::outside_calendar(field))
}

/// What does not go with the direction.
fn mismatch(
    direction: Direction,
    account: Option<&str>,
    to_account: Option<&str>,
    new: &NewEntry,
) -> Option<&'static str> {
    match (direction, account, to_account) {
        (Direction::Transfer, None, _) => Some("account: missing; a transfer comes from one"),
        (Direction::Transfer, _, None) => Some("to_account: missing; a transfer goes to one"),
        (Direction::Transfer, Some(from), Some(to)) if ledger::name_key(from) == ledger::name_key(to) => {
            Some("to_account: the same as account")
        }
        (Direction::Transfer, ..) => new.category.as_ref().map(|_| "category: a transfer has none"),
        (_, _, Some(_)) => Some("to_account: only a transfer has one"),
        _ => None,
    }
}

/// Words that will stand in replies, on one line; nothing where there are none.
pub(super) fn words(field: &str, text: Option<&str>, longest: usize) -> Result<Option<String>, ApiError> {
    without_nul(field, text)?;
    if text.is_some_and(|text| text.len() > longest) {
        return Err(ApiError::Invalid(format!("{field}: longer than {longest} bytes")));
    }
    let line = text.map(|text| ledger::one_line(text.trim()).into_owned());
    Ok(line.filter(|line| !line.is_empty()))
}

pub(super) fn invalid<E: std::fmt::Display>(field: &'static str) -> impl Fn(E) -> ApiError {
    move |error| ApiError::Invalid(format!("{field}: {error}"))
}

/// An amount above nought.
pub(super) fn valid_amount(amount: &RawValue, currency: Currency) -> Result<Money, ApiError> {
    valid_amount_in("amount", amount, currency)
}

/// The same, in another field.
pub(super) fn valid_amount_in(
    field: &'static str,
    amount: &RawValue,
    currency: Currency,
) -> Result<Money, ApiError> {
    let money = Money::from_decimal(amount.get(), currency).map_err(invalid(field))?;
    if money.is_positive() {
        return Ok(money);
    }
    Err(ApiError::Invalid(format!("{field}: must be above nought")))
}

/// The ids whose entries show this name: of the category, of what was merged into it, of one that is gone.
fn showing(names: &Names, name: &str) -> Result<Vec<i64>, ApiError> {
    let ids = names.categories.ids_showing(name);
    if ids.is_empty() {
        return Err(ApiError::none_called("category", "category", name));
    }
    Ok(ids)
}

/// The id of the category of this name for a direction.
pub(super) fn category(names: &Names, name: &str, direction: Direction) -> Result<i64, ApiError> {
    let categories = &names.categories;
    let refunded = || categories.by_name(name).filter(|category| category.takes(direction));
    categories
        .by_name_in(direction, name)
        .or_else(refunded)
        .map(|category| category.id)
        .ok_or_else(|| ApiError::none_called("category", "category of this direction", name))
}
