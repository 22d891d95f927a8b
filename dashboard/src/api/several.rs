//! The same done to several entries, all of it one change: to all of them or to none.

use ledger::{
    book::{
        refund,
        transaction::{self, EntryStatus, Source, Transaction},
    },
    db::WriteError,
    history::{change::ChangeKind, walk},
};

use super::{
    TRIES,
    entry::reversal_of,
    entry_patch::{Different, EntryPatch, amended},
    entry_write::{Book, Written},
};
use crate::{ApiError, Context, who::Asked};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such entry");

/// What is done to each of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Act {
    /// It stands under the category of this name.
    File(String),
    /// Its money was in the account of this name.
    Lay(String),
    /// It is taken out.
    Void,
    /// It is brought back.
    Restore,
}

/// What came of it.
pub(crate) enum Outcome {
    /// The number of the change; `None` where all stood so already.
    Done(Option<i64>),
    /// These were changed since they were seen: nothing is done.
    Outdated(Vec<Transaction>),
    /// It cannot be done to these: nothing is done.
    Refused(Vec<Transaction>),
}

/// Does it to the entries with these ids, each in the version that was seen of it.
pub(crate) async fn done(
    context: &Context,
    asked: &Asked,
    seen: &[(i64, i64)],
    act: &Act,
) -> Result<Outcome, ApiError> {
    let ids: Vec<i64> = seen.iter().map(|(id, _)| *id).collect();
    for _ in 0..TRIES {
        let book = Book::read(context, asked).await?;
        let rows = transaction::by_ids(&context.database, &book.person, &ids).await?;
        if rows.len() < ids.len() {
            return Err(NO_SUCH);
        }
        let is_outdated = |row: &&Transaction| !seen.contains(&(row.id, row.version()));
        let outdated: Vec<Transaction> = rows.iter().filter(is_outdated).cloned().collect();
        if !outdated.is_empty() {
            return Ok(Outcome::Outdated(outdated));
        }
        let written = match act {
            Act::File(category) => {
                let said = Different { category: Some(category.clone()), ..Different::default() };
                amend(context, (&book, &rows), &said).await
            }
            Act::Lay(account) => {
                let said = Different { account: Some(Some(account.clone())), ..Different::default() };
                amend(context, (&book, &rows), &said).await
            }
            Act::Void => void(context, (&book, &rows)).await,
            Act::Restore => restore(context, (&book, &rows)).await,
        };
        match written {
            Ok(written) => return number(context, &book, &written).await,
            Err(Stopped::At(rows)) => return Ok(Outcome::Refused(rows)),
            // Somebody wrote at this very moment: read again.
            Err(Stopped::Write(WriteError::Stale(_))) => {}
            Err(Stopped::Write(error)) => return Err(error.into()),
            Err(Stopped::Error(error)) => return Err(error),
        }
    }
    Err(ApiError::Conflict)
}

/// Why nothing was written.
enum Stopped {
    /// It cannot be done to these.
    At(Vec<Transaction>),
    Write(WriteError),
    Error(ApiError),
}

impl From<WriteError> for Stopped {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

async fn number(context: &Context, book: &Book, written: &Written) -> Result<Outcome, ApiError> {
    let Some(id) = written.change_id else { return Ok(Outcome::Done(None)) };
    let change = walk::in_effect(&context.database, &book.person, id).await?;
    Ok(Outcome::Done(change.map(|change| change.number)))
}

async fn amend(
    context: &Context,
    (book, rows): (&Book, &[Transaction]),
    said: &Different,
) -> Result<Written, Stopped> {
    let (mut amends, mut refused) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        match amended(&EntryPatch::from(said.clone()), row, (&book.person, &book.names)) {
            Ok(amended) => amends.push((row, amended)),
            Err(ApiError::Invalid(_) | ApiError::Refused(_)) => refused.push(row.clone()),
            Err(error) => return Err(Stopped::Error(error)),
        }
    }
    if !refused.is_empty() {
        return Err(Stopped::At(refused));
    }
    Ok(book.amend(context, amends).await?)
}

async fn void(context: &Context, (book, rows): (&Book, &[Transaction])) -> Result<Written, Stopped> {
    let standing: Vec<&Transaction> = rows.iter().filter(|row| row.status != EntryStatus::Deleted).collect();
    Ok(book.settle(context, ChangeKind::Void, (&standing, EntryStatus::Deleted)).await?)
}

/// Brings back what is gone. What a file brought may have come by it once more since, which is looked at first, and other money
/// may have come back of what some gave back.
async fn restore(context: &Context, (book, rows): (&Book, &[Transaction])) -> Result<Written, Stopped> {
    let gone: Vec<&Transaction> = rows.iter().filter(|row| row.status == EntryStatus::Deleted).collect();
    let mut refused = Vec::new();
    for row in gone.iter().filter(|row| row.source == Source::Import) {
        match reversal_of(context, &book.person, row).await {
            Ok(_) => {}
            Err(ApiError::Refused(_) | ApiError::GivenBack) => refused.push((*row).clone()),
            Err(error) => return Err(Stopped::Error(error)),
        }
    }
    if !refused.is_empty() {
        return Err(Stopped::At(refused));
    }
    let standing: Vec<Transaction> = gone.iter().map(|row| row.settled(book.standing())).collect();
    let rows: Vec<(&Transaction, &Transaction)> = gone.iter().copied().zip(&standing).collect();
    let exceeded = refund::exceeded(&context.database, &book.person, &rows).await;
    let exceeded = exceeded.map_err(|error| Stopped::Error(error.into()))?;
    let exceeds = |row: &&&Transaction| exceeded.iter().any(|found| found.concerns(row));
    let refused: Vec<Transaction> = gone.iter().filter(exceeds).map(|row| (*row).clone()).collect();
    if !refused.is_empty() {
        return Err(Stopped::At(refused));
    }
    Ok(book.settle(context, ChangeKind::Restore, (&gone, book.standing())).await?)
}
