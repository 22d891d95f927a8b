//! `/api/v1/transactions/{id}`: one entry, changed, taken out and brought back.

use axum::extract::{Path, State};
use chrono::{DateTime, FixedOffset, SubsecRound};
use ledger::{
    Currency, Direction, Money, Reason,
    book::{
        account::{self, NewAccount},
        budget,
        holdings::Holdings,
        names::{self, Names},
        transaction::{self, EntryStatus, Source, Transaction},
    },
    db::{Batch, Ids, WriteError},
    history::{
        change::{Author, Change, ChangeKind},
        reversal::{self, Reversal},
        walk::{self, Wanted},
    },
    jobs,
    people::user::{self, Person, UserStatus},
    rates::derived::{self, Conversion},
};
use reports::entry::ShownEntry;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    changes::refusal,
    id_in,
    transactions::{
        LONGEST_ACCOUNT, LONGEST_DESCRIPTION, TRIES, category, invalid, valid_amount, within_days, words,
    },
    versions::{IfMatch, Versioned},
};
use crate::{
    ApiError, Context,
    body::{JsonBody, told, without_nul},
    reader::taught,
    who::Asked,
};

const NO_SUCH: &str = "there is no such entry";

/// An entry as the API tells it.
#[derive(Serialize)]
pub(super) struct EntryRow {
    #[serde(flatten)]
    shown: ShownEntry,
    /// As rows carry it.
    category_id: Option<i64>,
    /// Whether the category was read from its words, and nobody has agreed to it.
    predicted: bool,
    merchant: Option<String>,
    note: Option<String>,
    source: Source,
    version: i64,
}

impl EntryRow {
    pub(super) fn of(
        row: &Transaction,
        (person, names): (&Person, &Names),
        conversions: &[Conversion],
    ) -> Self {
        Self {
            shown: ShownEntry::of(row, person, names).counted(conversions),
            category_id: row.category_id,
            predicted: row.is_predicted(),
            merchant: row.merchant.clone(),
            note: row.note.clone(),
            source: row.source,
            version: row.version(),
        }
    }
}

/// An entry, and whose it is.
struct Found {
    person: Person,
    names: Names,
    row: Transaction,
}

impl Found {
    async fn read(context: &Context, asked: &Asked, path: &str) -> Result<Self, ApiError> {
        let id = id_in(path).ok_or(ApiError::NotFound(NO_SUCH))?;
        let person = asked.find(&context.database).await?;
        let row = transaction::by_ids(&context.database, &person, &[id]).await?.pop();
        let row = row.ok_or(ApiError::NotFound(NO_SUCH))?;
        let names = names::of(&context.database, &person).await?;
        Ok(Self { person, names, row })
    }

    async fn answer(&self, context: &Context, row: &Transaction) -> Result<Versioned<EntryRow>, ApiError> {
        // With the accounts that it opened.
        let names = names::of(&context.database, &self.person).await?;
        let conversions = derived::of(&context.database, self.person.book, &[row.id]).await?;
        Ok(Versioned(row.version(), EntryRow::of(row, (&self.person, &names), &conversions)))
    }

    fn counts(&self) -> bool {
        self.person.status == UserStatus::Active
    }

    /// Begins a batch over it, with so many ids and one that is taken where a budget is to be looked at.
    async fn begin(&self, context: &Context, ids: usize) -> Result<(Batch, Ids), WriteError> {
        let mut ids = context.database.ids(ids + 1).await?;
        let mut batch = Batch::default();
        if !self.counts() {
            user::guard(&mut batch, &self.person);
        }
        if self.counts() && budget::runs(&context.database, &self.person).await? {
            // It answers in no chat: where a budget nears its end by it, its person is told by themselves.
            jobs::budget::promise(&mut batch, ids.take(), &self.person, context.clock.now());
        }
        Ok((batch, ids))
    }

    fn author(&self, context: &Context) -> Author<'_> {
        Author { person: &self.person, message_id: None, now: context.clock.now() }
    }

    /// Writes another status.
    async fn settle(
        &self,
        context: &Context,
        kind: ChangeKind,
        status: EntryStatus,
    ) -> Result<Transaction, WriteError> {
        let (mut batch, mut ids) = self.begin(context, 1).await?;
        let mut change = Change::begin(&mut batch, ids.take(), self.author(context), kind);
        let row = transaction::settle(&mut change, &self.row, status);
        change.finish();
        context.database.write(batch).await?;
        Ok(row)
    }
}

/// The account of this name. At its first mention it is opened, as by chat: two ids.
pub(super) fn account_of(
    (batch, ids): (&mut Batch, &mut Ids),
    author: Author<'_>,
    names: &Names,
    name: &str,
) -> i64 {
    if let Some(known) = names.account(name) {
        return known.id;
    }
    let mut change = Change::begin(batch, ids.take(), author, ChangeKind::Account);
    let opened = account::open(&mut change, ids.take(), &NewAccount::named(name));
    change.finish();
    opened.id
}

/// One of them, also where it is deleted.
pub(super) async fn show(
    State(context): State<Context>,
    Path(path): Path<String>,
    asked: Asked,
) -> Result<Versioned<EntryRow>, ApiError> {
    let found = Found::read(&context, &asked, &path).await?;
    found.answer(&context, &found.row).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryPatch {
    #[serde(default, deserialize_with = "told")]
    direction: Option<Direction>,
    #[serde(default, deserialize_with = "told")]
    amount: Option<Box<RawValue>>,
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

/// Words, or null for none.
#[derive(Deserialize)]
struct WordsOrNone(Option<String>);

/// An entry as a patch leaves it, and the accounts that it names from then on.
struct Amended {
    row: Transaction,
    account: Option<String>,
    to_account: Option<String>,
}

/// Changes fields of an entry. One that was asked about is confirmed by it.
pub(super) async fn amend(
    State(context): State<Context>,
    Path(path): Path<String>,
    asked: Asked,
    if_match: IfMatch,
    JsonBody(fields): JsonBody<EntryPatch>,
) -> Result<Versioned<EntryRow>, ApiError> {
    let if_match = if_match.wanted()?;
    for _ in 0..TRIES {
        let found = Found::read(&context, &asked, &path).await?;
        if_match.admits(found.row.version())?;
        let amended = amended(&fields, &found)?;
        match write(&context, &found, amended).await {
            Ok(row) => return found.answer(&context, &row).await,
            // Somebody wrote at this very moment: read again.
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

async fn write(context: &Context, found: &Found, amended: Amended) -> Result<Transaction, WriteError> {
    let Amended { mut row, account, to_account } = amended;
    let lesson = taught(context, &found.row, &row, (&found.person, &found.names)).await?;
    let (mut batch, mut ids) = found.begin(context, 6).await?;
    let author = found.author(context);
    for (name, of_row) in [(account, &mut row.account_id), (to_account, &mut row.to_account_id)] {
        if let Some(name) = name {
            *of_row = Some(account_of((&mut batch, &mut ids), author, &found.names, &name));
        }
    }
    if row == found.row {
        return Ok(row);
    }
    let change_id = ids.take();
    let mut change = Change::begin(&mut batch, change_id, author, ChangeKind::Edit);
    let row = transaction::amend(&mut change, &found.row, row);
    if let Some((teaching, known)) = lesson {
        ledger::book::lesson::teach(&mut change, ids.take(), known.as_ref(), &teaching);
    }
    change.finish();
    context.database.write(batch).await?;
    Ok(row)
}

/// The entry as a patch leaves it.
fn amended(fields: &EntryPatch, found: &Found) -> Result<Amended, ApiError> {
    let Found { person, names, row: before } = found;
    if before.status == EntryStatus::Deleted {
        return Err(ApiError::Refused("this entry is deleted; restore it first".to_owned()));
    }
    let mut row = before.clone();
    if let Some(money) = valid_money(fields, before)? {
        row = row.with_money(money);
    }
    row.direction = valid_direction(fields.direction, before.direction)?;
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
    if fields.status.is_some() && !found.counts() {
        return Err(ApiError::Refused("this person is not confirmed".to_owned()));
    }
    let confirms = fields.status.is_some() || before.asked;
    if confirms && found.counts() {
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
        return Err(ApiError::Invalid("direction: a transfer stays one, and nothing else becomes one".to_owned()));
    }
    Ok(direction)
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
        return Err(ApiError::Invalid("to_account: a transfer goes to one, and nothing else does".to_owned()));
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
        (Some(_), Direction::Transfer) => {
            Err(ApiError::Invalid("category: a transfer has none".to_owned()))
        }
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

/// Takes an entry out: it stays, and counts no more.
pub(super) async fn void(
    State(context): State<Context>,
    Path(path): Path<String>,
    asked: Asked,
    if_match: IfMatch,
) -> Result<Versioned<EntryRow>, ApiError> {
    for _ in 0..TRIES {
        let found = Found::read(&context, &asked, &path).await?;
        if_match.admits(found.row.version())?;
        if found.row.status == EntryStatus::Deleted {
            return found.answer(&context, &found.row).await;
        }
        match found.settle(&context, ChangeKind::Void, EntryStatus::Deleted).await {
            Ok(row) => return found.answer(&context, &row).await,
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// Brings an entry back that was taken out, by whatever way.
pub(super) async fn restore(
    State(context): State<Context>,
    Path(path): Path<String>,
    asked: Asked,
    if_match: IfMatch,
) -> Result<Versioned<EntryRow>, ApiError> {
    for _ in 0..TRIES {
        let found = Found::read(&context, &asked, &path).await?;
        if_match.admits(found.row.version())?;
        if found.row.status != EntryStatus::Deleted {
            return found.answer(&context, &found.row).await;
        }
        let row = match reversal_of(&context, &found).await? {
            Some(reversal) => take_back(&context, &found, &reversal).await,
            None => {
                let status =
                    if found.counts() { EntryStatus::Confirmed } else { EntryStatus::Pending };
                found.settle(&context, ChangeKind::Restore, status).await.map(drop)
            }
        };
        match row {
            Ok(()) => {
                let found = Found::read(&context, &asked, &path).await?;
                return found.answer(&context, &found.row).await;
            }
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// The change that took the entry out, where it was about nothing else; of one that was about more the entry comes back alone.
async fn reversal_of(context: &Context, found: &Found) -> Result<Option<Reversal>, ApiError> {
    let (database, person) = (&context.database, &found.person);
    let change = walk::newest_about(database, person, Wanted::ToRestore, &[found.row.id]).await?;
    let Some(change) = change else { return Ok(None) };
    let number = change.number;
    let reversal = reversal::read(database, person, change).await?;
    let is_of_one = !reversal.is_in_chunks && reversal.rows.len() == 1;
    match &reversal.obstacle {
        Some(obstacle) if is_of_one => Err(refusal(obstacle)),
        _ if is_of_one => Ok(Some(reversal)),
        // What a file brought may have come by it once more since, which is looked at where the whole change is taken back.
        _ if found.row.source == Source::Import => Err(ApiError::Refused(format!(
            "it was taken out with others by change {number}: take that back"
        ))),
        _ => Ok(None),
    }
}

async fn take_back(context: &Context, found: &Found, reversal: &Reversal) -> Result<(), WriteError> {
    let mut holdings = Holdings::of(&context.database, &found.person).await?;
    let (mut batch, mut ids) = found.begin(context, 1).await?;
    let mut change = Change::begin(&mut batch, ids.take(), found.author(context), ChangeKind::Restore);
    change.reverse(reversal.change.id);
    reversal::write(&mut change, &mut holdings, &reversal.rows);
    change.finish();
    context.database.write(batch).await.map(drop)
}
