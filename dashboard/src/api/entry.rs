//! `/api/v1/transactions/{id}`: one entry, changed, taken out and brought back.

use axum::extract::State;
use ledger::{
    book::{
        budget,
        holdings::Holdings,
        lesson,
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
    rates::derived,
};

use super::{
    TRIES,
    changes::refusal,
    entry_patch::{Amended, EntryPatch, amended},
    entry_row::{EntryRow, account_of},
    id_in,
    versions::{IfMatch, Versioned},
};
use crate::{
    ApiError, Context,
    body::{JsonBody, UrlPath},
    reader::taught,
    who::Asked,
};

const NO_SUCH: &str = "there is no such entry";

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

/// One of them, also where it is deleted.
pub(super) async fn show(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    asked: Asked,
) -> Result<Versioned<EntryRow>, ApiError> {
    let found = Found::read(&context, &asked, &path).await?;
    found.answer(&context, &found.row).await
}

/// Changes fields of an entry. One that was asked about is confirmed by it.
pub(crate) async fn amend(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    asked: Asked,
    if_match: IfMatch,
    JsonBody(fields): JsonBody<EntryPatch>,
) -> Result<Versioned<EntryRow>, ApiError> {
    let if_match = if_match.wanted()?;
    for _ in 0..TRIES {
        let found = Found::read(&context, &asked, &path).await?;
        if_match.admits(found.row.version())?;
        let amended = amended(&fields, &found.row, (&found.person, &found.names))?;
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
        lesson::teach(&mut change, ids.take(), known.as_ref(), &teaching);
    }
    change.finish();
    context.database.write(batch).await?;
    Ok(row)
}

/// Takes an entry out: it stays, and counts no more.
pub(crate) async fn void(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
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
pub(crate) async fn restore(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    asked: Asked,
    if_match: IfMatch,
) -> Result<Versioned<EntryRow>, ApiError> {
    for _ in 0..TRIES {
        let found = Found::read(&context, &asked, &path).await?;
        if_match.admits(found.row.version())?;
        if found.row.status != EntryStatus::Deleted {
            return found.answer(&context, &found.row).await;
        }
        let written = if let Some(reversal) = reversal_of(&context, &found).await? {
            take_back(&context, &found, &reversal).await
        } else {
            let status = if found.counts() { EntryStatus::Confirmed } else { EntryStatus::Pending };
            found.settle(&context, ChangeKind::Restore, status).await.map(drop)
        };
        match written {
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
        _ if found.row.source == Source::Import => {
            Err(ApiError::Refused(format!("it was taken out with others by change {number}: take that back")))
        }
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
