//! What earlier versions left unrecorded, written down once.
//!
//! Joins used to change references, statuses and words without a change, and left the younger's own book without any;
//! since then a join closes that book by one. So whoever became one with somebody and whose own book has no change was
//! joined by an earlier version: in the book that took them in, every row that stands otherwise than its last change left
//! it is recorded as it stands, and their own book is closed. What accounts are and who debts are with is [`accounts`].

mod accounts;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::de::DeserializeOwned;

use crate::{
    book::{
        account::Account, goal::Goal, lesson::LessonRow, movement::Movement, own_category::OwnCategory,
        row::BookRow, transaction::Transaction,
    },
    db::{Batch, Database, DatabaseError, WriteError, binds, record},
    history::{
        change::{Author, Change, ChangeKind},
        stored::Stored,
    },
    invariants::standing::{self, Kept},
    people::{join, user},
};

/// How often somebody else may be first.
const TRIES: usize = 8;

/// Somebody whose join was not recorded.
#[derive(Debug)]
struct Joined {
    user_id: i64,
    /// The book that was theirs.
    book_id: i64,
    /// Who they are now.
    older_id: i64,
    at: DateTime<Utc>,
}

record!(Joined: user_id, book_id, older_id, at);

/// Records what unrecorded joins changed, what accounts are and who debts are with. Whoever opens the same books meanwhile does the same, and either is first.
pub(crate) async fn run(database: &Database) -> Result<(), DatabaseError> {
    const JOINED: &str = "SELECT u.id AS user_id, u.book_id, c.user_id AS older_id, c.created_at AS at FROM users u \
        JOIN change_items i ON i.row_id = u.id AND i.table_name = 'users' AND i.after ->> 'status' = 'joined' \
        JOIN changes c ON c.id = i.change_id AND c.kind = 'join' \
        WHERE u.status = 'joined' AND NOT EXISTS (SELECT 1 FROM changes o WHERE o.book_id = u.book_id) ORDER BY u.id";
    for joined in database.all::<Joined>(JOINED, binds![]).await? {
        try_again(joined.user_id, async || record_join(database, &joined).await).await;
    }
    accounts::run(database).await
}

/// Tries to write down what was left unrecorded of a person; `None` where that was not possible.
async fn try_again<T>(user_id: i64, attempt: impl AsyncFn() -> Result<T, WriteError>) -> Option<T> {
    for _ in 0..TRIES {
        match attempt().await {
            Ok(done) => return Some(done),
            // Somebody else was first with some of it: the rest is looked for again, now or at the next start.
            Err(WriteError::Stale(guard)) => {
                tracing::debug!(user = user_id, guard, "somebody else was first");
            }
            // It must not keep the bot from starting; the next start tries again.
            Err(WriteError::Database(error)) => {
                tracing::warn!(%error, user = user_id, "what an earlier version wrote could not be brought up to date");
                break;
            }
        }
    }
    None
}

async fn record_join(database: &Database, joined: &Joined) -> Result<(), WriteError> {
    const ACCOUNTS: &str = concatcp!(Account::SELECT, "WHERE t.book_id = $1 AND t.status = 'active'");
    const GOALS: &str = concatcp!(Goal::SELECT, "WHERE t.book_id = $1 AND t.status <> 'deleted'");
    const CATEGORIES: &str = concatcp!(OwnCategory::SELECT, "WHERE t.book_id = $1 AND t.status <> 'deleted'");
    let Some(older) = user::by_id(database, joined.older_id).await? else { return Ok(()) };
    let author = Author { person: &older, message_id: None, now: joined.at };
    let book = older.book.get();
    let accounts: Vec<Account> = database.scan(ACCOUNTS, binds![book]).await?;
    let goals: Vec<Goal> = database.scan(GOALS, binds![book]).await?;
    let categories: Vec<OwnCategory> = database.scan(CATEGORIES, binds![book]).await?;
    // Where a row went was not noted either: to the one of its name.
    record_rows(database, author, |left: &Account, row: Account| {
        match accounts.iter().find(|heir| left.falls_into(heir)) {
            Some(heir) if !row.is_active() && row.heir().is_none() => row.merged_into(heir.id),
            _ => row,
        }
    })
    .await?;
    record_rows(database, author, |left: &Goal, row: Goal| {
        match goals.iter().find(|heir| left.falls_into(heir)) {
            Some(heir) if row.is_deleted() && row.heir().is_none() => row.merged_into(heir.id),
            _ => row,
        }
    })
    .await?;
    record_rows(database, author, |left: &OwnCategory, row: OwnCategory| {
        match categories.iter().find(|heir| left.falls_into(heir)) {
            Some(heir) if row.is_deleted() => row.folded_into(heir),
            _ => row,
        }
    })
    .await?;
    record_rows(database, author, |_: &LessonRow, row| row).await?;
    record_rows(database, author, |_: &Transaction, row| row).await?;
    record_rows(database, author, |_: &Movement, row| row).await?;
    close_book(database, joined).await
}

/// Records the author's rows of one kind that stand otherwise than they were left, a page of them at a time.
async fn record_rows<R>(
    database: &Database,
    author: Author<'_>,
    becomes: impl Fn(&R, R) -> R,
) -> Result<(), WriteError>
where
    R: Kept + DeserializeOwned,
{
    let mut behind = 0;
    loop {
        let page = standing::page::<R>(database, behind, Some(author.person.book.get())).await?;
        let Some(last) = page.last() else { return Ok(()) };
        behind = last.id;
        let mut ids = database.ids(1).await?;
        let mut batch = Batch::default();
        let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Upgrade);
        for standing in page.into_iter().filter(|standing| standing.fault().is_some()) {
            // What cannot be read is for the doctor.
            let Ok(row) = standing.row else { continue };
            let left = standing.left.and_then(|left| serde_json::from_value(left).ok());
            let left = left.unwrap_or_else(|| row.clone());
            change.update(&left, becomes(&left, row));
        }
        change.finish();
        if !batch.is_empty() {
            database.write(batch).await?;
        }
    }
}

/// Says that it is done.
async fn close_book(database: &Database, joined: &Joined) -> Result<(), WriteError> {
    let mut ids = database.ids(1).await?;
    let mut batch = Batch::default();
    let values = binds![ids.take(), 1_i64, joined.book_id, joined.older_id, ChangeKind::Upgrade, joined.at];
    batch.must(join::CLOSE, values);
    match database.write(batch).await {
        Ok(_) | Err(WriteError::Stale(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
