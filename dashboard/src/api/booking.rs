//! `POST /transactions`: an entry is booked by hand, by a program or by a form.

use axum::{extract::State, http::StatusCode};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};
use ledger::{
    Currency, Direction, Reason,
    book::{
        account::AccountKind,
        budget,
        category::catch_all,
        filing_rule::fit::Subject,
        names::{self, Names},
        party::LONGEST_NAME,
        transaction::{self, EntryStatus, NewTransaction, Source, Transaction},
    },
    db::{Batch, WriteError},
    history::change::{Author, Change, ChangeKind},
    jobs,
    people::user::{self, Person, UserStatus},
    rates::derived,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    TRIES,
    entry_row::{EntryRow, account_of, held, party_of},
    room_for_one,
    transactions::{
        LONGEST_ACCOUNT, LONGEST_DESCRIPTION, category, invalid, valid_amount, within_days, words,
    },
    versions::Versioned,
};
use crate::{
    ApiError, Context,
    body::{Amount, JsonBody, without_nul},
    front::once::{EACH_TIME, Once},
    who::Asked,
};

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEntry {
    user_id: Option<i64>,
    phone: Option<String>,
    direction: Option<Direction>,
    amount: Amount,
    currency: Option<String>,
    /// By its name; left out, it is read from the description, and `predicted` until somebody agrees.
    category: Option<String>,
    /// Where the money comes from; for an income, where it goes. One of a name that there is not is opened, as by chat.
    account: Option<String>,
    /// Of a transfer, where it goes; opened in the same way.
    to_account: Option<String>,
    /// Of a transfer from or to Piutang (what others owe) or Utang (what is owed to others): with whom the debt is. One of a
    /// name that is not known is noted.
    party: Option<String>,
    description: Option<String>,
    /// With its offset: `2026-11-20T12:30:00+07:00`.
    datetime: Option<DateTime<FixedOffset>>,
}

/// What an entry names.
#[derive(Default)]
pub(crate) struct Naming {
    /// The category's name; `None` leaves it to the description.
    pub(crate) category: Option<String>,
    /// The account's.
    pub(crate) account: Option<String>,
    /// Of a transfer, where it goes.
    pub(crate) to_account: Option<String>,
    /// The thing in the person's words.
    pub(crate) description: Option<String>,
}

impl NewEntry {
    /// Of whoever asks: which way so much money went, by what it is named, and when; now, unless said.
    pub(crate) fn of(
        direction: Direction,
        (amount, currency): (Amount, Option<String>),
        naming: Naming,
        datetime: Option<DateTime<FixedOffset>>,
    ) -> Self {
        let Naming { category, account, to_account, description } = naming;
        Self {
            user_id: None,
            phone: None,
            direction: Some(direction),
            amount,
            currency,
            category,
            account,
            to_account,
            party: None,
            description,
            datetime,
        }
    }
}

/// By which door an entry comes, and as what request, where the same again books nothing.
#[derive(Clone, Copy)]
pub(crate) struct Coming<'a> {
    source: Source,
    once: &'a Once,
}

impl<'a> Coming<'a> {
    /// By a program: its request is kept with its answer, if it bears a key.
    pub(super) const BY_PROGRAM: Self = Self { source: Source::Api, once: &EACH_TIME };

    /// By a form of a page.
    pub(crate) fn by_form(once: &'a Once) -> Self {
        Self { source: Source::Web, once }
    }

    /// The entry that the same request booked before; `None` where it did not come before.
    async fn before(self, context: &Context, person: &Person) -> Result<Option<Transaction>, ApiError> {
        let Some(id) = self.once.before(context).await? else { return Ok(None) };
        let row = transaction::by_ids(&context.database, person, &[id]).await?.pop();
        row.map(Some).ok_or(ApiError::KeyReused)
    }
}

/// An entry to be booked, the accounts that it names, and with whom it is where it is about a debt and nobody's id is known.
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
    answered(&context, &asked, &new).await
}

/// Books an entry of the person's who is asked for, and tells it.
pub(super) async fn answered(
    context: &Context,
    asked: &Asked,
    new: &NewEntry,
) -> Result<(StatusCode, Versioned<EntryRow>), ApiError> {
    let (person, row) = booked(context, asked, new, Coming::BY_PROGRAM).await?;
    // With the accounts that it opened.
    let names = names::of(&context.database, &person).await?;
    let conversions = derived::of(&context.database, person.book, &[row.id]).await?;
    let shown = EntryRow::of(&row, (&person, &names), &conversions);
    Ok((StatusCode::CREATED, Versioned(row.version(), shown)))
}

/// Books an entry of the person's who is asked for; answers them and the row.
pub(crate) async fn booked(
    context: &Context,
    asked: &Asked,
    new: &NewEntry,
    coming: Coming<'_>,
) -> Result<(Person, Transaction), ApiError> {
    for _ in 0..TRIES {
        let person = asked.find(&context.database).await?;
        if let Some(row) = coming.before(context, &person).await? {
            return Ok((person, row));
        }
        let names = names::of(&context.database, &person).await?;
        let order = validated(new, (&person, &names), (coming.source, context.clock.now()))?;
        match write(context, (&person, &names), order, coming).await {
            Ok(row) => return Ok((person, row)),
            // The person was confirmed, or wrote, at this very moment, or the same request did: read again.
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// Books it; what it names for the first time is opened or noted, as by chat.
pub(super) async fn write(
    context: &Context,
    (person, names): (&Person, &Names),
    order: Order,
    coming: Coming<'_>,
) -> Result<Transaction, WriteError> {
    let crosses = order.entry.status == EntryStatus::Confirmed
        && order.entry.direction == Direction::Expense
        && budget::runs(&context.database, person).await?;
    let mut ids = context.database.ids(10).await?;
    let mut batch = Batch::default();
    if person.status != UserStatus::Active {
        user::guard(&mut batch, person);
    }
    let author = Author { person, message_id: None, now: context.clock.now() };
    let entry = filed(order.entry, (person, names), (context, order.account.as_deref()));
    let [account_id, to_account_id] = [order.account, order.to_account]
        .map(|name| Some(account_of((&mut batch, &mut ids), author, names, &name?)));
    let party_id = order.party.map(|name| party_of((&mut batch, &mut ids), author, names, &name));
    let party_id = party_id.or(entry.party_id);
    let (change_id, row_id) = (ids.take(), ids.take());
    coming.once.keep(&mut batch, ids.take(), row_id, author.now);
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

fn validated(
    new: &NewEntry,
    (person, names): (&Person, &Names),
    (source, now): (Source, DateTime<Utc>),
) -> Result<Order, ApiError> {
    without_nul("category", new.category.as_deref())?;
    let description = words("description", new.description.as_deref(), LONGEST_DESCRIPTION)?;
    let account = words("account", new.account.as_deref(), LONGEST_ACCOUNT)?;
    let to_account = words("to_account", new.to_account.as_deref(), LONGEST_ACCOUNT)?;
    let party = words("party", new.party.as_deref(), LONGEST_NAME)?;
    let direction = new.direction.unwrap_or(Direction::Expense);
    let is_owed = |name: Option<&str>| party.is_some() && name.is_some_and(names_debts);
    for (field, name) in [("account", account.as_deref()), ("to_account", to_account.as_deref())] {
        if !is_owed(name) {
            held(field, name, names)?;
        }
    }
    if let Some(party) = &party {
        if direction != Direction::Transfer || is_owed(account.as_deref()) == is_owed(to_account.as_deref()) {
            return Err(ApiError::Invalid(
                "party: only of a transfer from or to Piutang or Utang".to_owned(),
            ));
        }
        if names.party(party).is_none() {
            room_for_one(names.parties().count(), "parties")?;
        }
    }
    let at = new.datetime.map_or(now, |at| at.to_utc());
    within_days("datetime", person.zone.day(at))?;
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
        category_id,
        category_reason,
        description,
        // Whom it is with is looked for there, too, as where it was told in a chat.
        note: party.clone(),
        status: if counts { EntryStatus::Confirmed } else { EntryStatus::Pending },
        ..NewTransaction::of(direction, money, at, source)
    };
    Ok(Order { entry, account, to_account, party })
}

/// Whether what others owe, or is owed to them, stands in an account of this name.
fn names_debts(name: &str) -> bool {
    matches!(AccountKind::of_name(name), Some(AccountKind::Receivable | AccountKind::Payable))
}

/// When an entry of a day happened of which no hour is said: at that day's noon, but for today, which is now (`None`).
pub(crate) fn hour_of(
    field: &str,
    day: Option<NaiveDate>,
    (person, now): (&Person, DateTime<Utc>),
) -> Result<Option<DateTime<FixedOffset>>, ApiError> {
    let Some(day) = day else { return Ok(None) };
    within_days(field, day)?;
    if day == person.zone.day(now) {
        return Ok(None);
    }
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    Ok(Some(person.zone.local(person.zone.instant(day.and_time(noon))).fixed_offset()))
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
