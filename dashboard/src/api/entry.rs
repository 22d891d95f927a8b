//! `/api/v1/transactions/{id}`: one entry, changed, taken out and brought back.

use ledger::{
    book::{
        holdings::Holdings,
        names,
        transaction::{self, EntryStatus, Source, Transaction},
    },
    db::WriteError,
    history::{
        change::{Change, ChangeKind},
        reversal::{self, Reversal},
        walk::{self, Wanted},
    },
    people::user::Person,
    rates::derived,
};

use super::{
    TRIES,
    changes::refusal,
    entry_patch::{EntryPatch, amended},
    entry_row::EntryRow,
    entry_write::Book,
    id_in,
    one::{One, Over},
    versions::{IfMatch, Versioned},
};
use crate::{ApiError, Context, body::JsonBody, who::Asked};

const NO_SUCH: &str = "there is no such entry";

/// An entry, and the book that it stands in.
struct Found {
    book: Book,
    row: Transaction,
}

impl Found {
    async fn read(context: &Context, asked: &Asked, path: &str) -> Result<Self, ApiError> {
        let id = id_in(path).ok_or(ApiError::NotFound(NO_SUCH))?;
        let book = Book::read(context, asked).await?;
        let row = transaction::by_ids(&context.database, &book.person, &[id]).await?.pop();
        let row = row.ok_or(ApiError::NotFound(NO_SUCH))?;
        Ok(Self { book, row })
    }

    async fn answer(&self, context: &Context, row: &Transaction) -> Result<Versioned<EntryRow>, ApiError> {
        let person = &self.book.person;
        // With the accounts that it opened.
        let names = names::of(&context.database, person).await?;
        let conversions = derived::of(&context.database, person.book, &[row.id]).await?;
        Ok(Versioned(row.version(), EntryRow::of(row, (person, &names), &conversions)))
    }

    /// Writes another status.
    async fn settle(
        &self,
        context: &Context,
        kind: ChangeKind,
        status: EntryStatus,
    ) -> Result<(), WriteError> {
        self.book.settle(context, kind, (&[&self.row], status)).await.map(drop)
    }
}

/// One of them, also where it is deleted.
pub(super) async fn show(One { context, path, asked }: One) -> Result<Versioned<EntryRow>, ApiError> {
    let found = Found::read(&context, &asked, &path).await?;
    found.answer(&context, &found.row).await
}

/// Changes fields of an entry. One that was asked about is confirmed by it.
pub(crate) async fn amend(
    Over { context, path, asked, if_match }: Over,
    JsonBody(fields): JsonBody<EntryPatch>,
) -> Result<Versioned<EntryRow>, ApiError> {
    let if_match = if_match.wanted()?;
    for _ in 0..TRIES {
        let found = Found::read(&context, &asked, &path).await?;
        if_match.admits(found.row.version())?;
        let amended = amended(&fields, &found.row, (&found.book.person, &found.book.names))?;
        let after = amended.row.clone().as_amended(&found.row);
        found.book.covers(&context, &[(&found.row, &after)]).await?;
        match found.book.amend(&context, vec![(&found.row, amended)]).await {
            Ok(written) => return found.answer(&context, &written.one_of(&found.row)).await,
            // Somebody wrote at this very moment: read again.
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// Takes an entry out: it stays, and counts no more.
pub(crate) async fn void(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<EntryRow>, ApiError> {
    stands(&context, (&asked, &path, &if_match), true).await
}

/// Brings an entry back that was taken out, by whatever way.
pub(crate) async fn restore(
    Over { context, path, asked, if_match }: Over,
) -> Result<Versioned<EntryRow>, ApiError> {
    stands(&context, (&asked, &path, &if_match), false).await
}

/// Has an entry be taken out, or be there again.
async fn stands(
    context: &Context,
    (asked, path, if_match): (&Asked, &str, &IfMatch),
    is_out: bool,
) -> Result<Versioned<EntryRow>, ApiError> {
    for _ in 0..TRIES {
        let found = Found::read(context, asked, path).await?;
        if_match.admits(found.row.version())?;
        if (found.row.status == EntryStatus::Deleted) == is_out {
            return found.answer(context, &found.row).await;
        }
        let written = if is_out {
            found.settle(context, ChangeKind::Void, EntryStatus::Deleted).await
        } else if let Some(reversal) = reversal_of(context, &found.book.person, &found.row).await? {
            take_back(context, &found, &reversal).await
        } else {
            let standing = found.book.standing();
            found.book.covers(context, &[(&found.row, &found.row.settled(standing))]).await?;
            found.settle(context, ChangeKind::Restore, standing).await
        };
        match written {
            Ok(()) => {
                let found = Found::read(context, asked, path).await?;
                return found.answer(context, &found.row).await;
            }
            // Somebody wrote at this very moment: read again.
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

/// The change that took the entry out, where it was about nothing else; of one that was about more the entry comes back alone.
pub(super) async fn reversal_of(
    context: &Context,
    person: &Person,
    row: &Transaction,
) -> Result<Option<Reversal>, ApiError> {
    let database = &context.database;
    let change = walk::newest_about(database, person, Wanted::ToRestore, &[row.id]).await?;
    let Some(change) = change else { return Ok(None) };
    let number = change.number;
    let reversal = reversal::read(database, person, change).await?;
    let is_of_one = !reversal.is_in_chunks && reversal.rows.len() == 1;
    match &reversal.obstacle {
        Some(obstacle) if is_of_one => Err(refusal(obstacle)),
        _ if is_of_one => Ok(Some(reversal)),
        // What a file brought may have come by it once more since, which is looked at where the whole change is taken back.
        _ if row.source == Source::Import => {
            Err(ApiError::Refused(format!("it was taken out with others by change {number}: take that back")))
        }
        _ => Ok(None),
    }
}

async fn take_back(context: &Context, found: &Found, reversal: &Reversal) -> Result<(), WriteError> {
    let mut holdings = Holdings::of(&context.database, &found.book.person).await?;
    let (mut batch, mut ids) = found.book.begin(context, 1).await?;
    let mut change = Change::begin(&mut batch, ids.take(), found.book.author(context), ChangeKind::Restore);
    change.reverse(reversal.change.id);
    reversal::write(&mut change, &mut holdings, &reversal.rows);
    change.finish();
    context.database.write(batch).await.map(drop)
}
