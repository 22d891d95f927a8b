//! What accounts are, and who debts are with: earlier versions kept neither. Accounts that everybody knows get their kind,
//! and the person noted beside a debt becomes its party, each as a change that undo passes over.

use std::collections::HashMap;

use const_format::concatcp;

use super::try_again;
use crate::{
    book::{
        account::{self, Account, AccountKind},
        party::{self, Party},
        transaction::{self, Transaction},
    },
    db::{Batch, Database, DatabaseError, WriteError, binds},
    history::{
        change::{Author, Change, ChangeKind},
        stored::Stored,
    },
    people::{person::Person, user},
    values::clock::{Clock, SystemClock},
};

/// So many rows are written in one batch.
const PAGE: i64 = 200;

/// Does it for everybody who has such rows.
pub(super) async fn run(database: &Database) -> Result<(), DatabaseError> {
    const NAMES: &str = "SELECT DISTINCT user_id, name FROM accounts WHERE kind = 'asset' AND status = 'active' ORDER BY user_id";
    // Each half goes by an index: most entries are no debts.
    const WITH_NOTES: &str = concatcp!(
        "SELECT t.user_id FROM transactions t WHERE t.account_id IN ",
        DEBTS,
        AND_NOTED,
        " UNION SELECT t.user_id FROM transactions t WHERE t.to_account_id IN ",
        DEBTS,
        AND_NOTED,
        " ORDER BY 1"
    );
    let mut of_no_kind: Vec<i64> = Vec::new();
    for (user_id, name) in database.all::<(i64, String)>(NAMES, binds![]).await? {
        if of_no_kind.last() != Some(&user_id) && AccountKind::of_name(&name).is_some() {
            of_no_kind.push(user_id);
        }
    }
    for user_id in of_no_kind {
        if let Some(person) = user::by_id(database, user_id).await? {
            try_again(user_id, async || name_kinds(database, &person).await).await;
        }
    }
    for (user_id,) in database.all::<(i64,)>(WITH_NOTES, binds![]).await? {
        if let Some(person) = user::by_id(database, user_id).await? {
            while try_again(user_id, async || note_parties(database, &person).await).await == Some(true) {}
        }
    }
    Ok(())
}

/// The accounts that debts are booked against.
const DEBTS: &str = "(SELECT id FROM accounts WHERE kind IN ('receivable', 'payable'))";
/// Of what is booked against them, what names somebody in its note alone, and is not asked about.
const AND_NOTED: &str = " AND t.party_id IS NULL AND t.note IS NOT NULL AND t.note <> '' AND t.direction = 'transfer' \
    AND (t.status <> 'pending' OR NOT t.asked)";

async fn name_kinds(database: &Database, person: &Person) -> Result<(), WriteError> {
    const SQL: &str = concatcp!(
        Account::SELECT,
        "WHERE t.book_id = $1 AND t.user_id = $2 AND t.kind = 'asset' AND t.status = 'active' ORDER BY t.id"
    );
    let accounts: Vec<Account> = database.scan(SQL, binds![person.book.get(), person.id]).await?;
    let known =
        accounts.into_iter().filter_map(|account| Some((AccountKind::of_name(&account.name)?, account)));
    let known: Vec<(AccountKind, Account)> = known.collect();
    if known.is_empty() {
        return Ok(());
    }
    let mut ids = database.ids(1).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now: SystemClock.now() };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Upgrade);
    for (kind, account) in known {
        let mut after = account.clone();
        after.kind = kind;
        account::amend(&mut change, &account, after);
    }
    change.finish();
    database.write(batch).await.map(drop)
}

/// Answers whether there were any.
async fn note_parties(database: &Database, person: &Person) -> Result<bool, WriteError> {
    const ROWS: &str = concatcp!(
        Transaction::SELECT,
        "WHERE t.book_id = $1 AND t.user_id = $2 AND (t.account_id IN ",
        DEBTS,
        " OR t.to_account_id IN ",
        DEBTS,
        ")",
        AND_NOTED,
        " ORDER BY t.id LIMIT $3"
    );
    const PARTIES: &str = concatcp!(Party::SELECT, "WHERE t.book_id = $1 AND t.status = 'active'");
    let rows: Vec<Transaction> = database.scan(ROWS, binds![person.book.get(), person.id, PAGE]).await?;
    if rows.is_empty() {
        return Ok(false);
    }
    let known: Vec<Party> = database.scan(PARTIES, binds![person.book.get()]).await?;
    let mut known: HashMap<String, i64> = known.into_iter().map(|party| (party.name_key, party.id)).collect();
    let mut ids = database.ids(1 + rows.len()).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now: SystemClock.now() };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Upgrade);
    for row in rows {
        let name = row.note.clone().unwrap_or_default();
        let party_id = if let Some(id) = known.get(&crate::name_key(&name)) {
            *id
        } else {
            let noted = party::note(&mut change, ids.take(), &crate::titled(&name));
            known.insert(noted.name_key, noted.id);
            noted.id
        };
        let mut after = row.clone();
        after.party_id = Some(party_id);
        transaction::amend(&mut change, &row, after);
    }
    change.finish();
    database.write(batch).await.map(|_| true)
}
