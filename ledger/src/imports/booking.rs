//! Booking an import: a chunk of its rows a batch, as one change that is open until none is left.
//!
//! The change and the import bear one id. What stands in the rows says how far it has come, so that any process goes on after a
//! stop, and two that do so at once book nothing twice. Whoever takes the change back closes it, and no more is booked.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use const_format::concatcp;

use super::{
    account::{self, Effective, FileAccount, OfFiles},
    chunk::{Chunk, Files},
    found::Found,
    given_back,
    known::Family,
    refresh,
    row::{CHUNK, STAGED, StagedRow},
};
use crate::{
    book::{
        account::{self as accounts_of_book, Account, AccountKind, NewAccount},
        import::{self, NewImport},
        row::Heirs,
    },
    db::{Batch, Database, DatabaseError, WriteError, binds},
    history::{
        change::{Author, Change, ChangeKind, ChangeStatus},
        chunked,
    },
    people::person::Person,
    values::clock::Clock,
};

/// An import that is to be booked.
#[derive(Clone, Copy)]
pub struct Booking<'a> {
    /// Where.
    pub database: &'a Database,
    /// Whose it is.
    pub person: &'a Person,
    /// Its id.
    pub import_id: i64,
    /// What is noted of it.
    pub import: &'a NewImport,
    /// The accounts of its rows.
    pub accounts: &'a [FileAccount],
    /// What its rows' words come to.
    pub files: Files<'a>,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// A chunk is booked; the next begins behind this place.
    More(i64),
    /// All of it is.
    Finished,
    /// It was taken back meanwhile, or is being.
    Stopped,
}

/// What comes next.
enum Next {
    /// A chunk, ready to be written, the place of its last row, and all the rows and entries that it is about.
    Chunk(Batch, i64, HashSet<i64>),
    /// Nothing is left but what waits until all the others are written; those stand up to this place.
    Rest(i64),
    /// Nothing is left; so its change stands.
    End(Option<ChangeStatus>),
    /// It was taken back.
    Stopped,
}

impl Booking<'_> {
    /// Books what is left, chunk after chunk, until `is_over` says that time is up: one is made ready while the one before it is
    /// written. `note` is told the place of the last row so far. Stale where another process was first, or another import came
    /// into the book since this one was met with it ([`preview::refreshed`](super::preview::refreshed)).
    pub async fn go_on(
        &self,
        clock: &dyn Clock,
        is_over: &(dyn Fn() -> bool + Sync),
        note: &(dyn Fn(i64) + Sync),
    ) -> Result<Progress, WriteError> {
        let mut status = self.status().await?;
        let mut next = self.prepare(-1, status, clock.now()).await?;
        loop {
            let (batch, last, about) = match next {
                Next::Chunk(batch, last, about) => (batch, last, about),
                Next::Rest(behind) => {
                    next = self.prepare_rest(behind, status, clock.now()).await?;
                    continue;
                }
                Next::End(status) => return self.close(status).await,
                Next::Stopped => return Ok(Progress::Stopped),
            };
            let writing = self.database.write(batch);
            status = Some(ChangeStatus::Open);
            let preparing = self.prepare(last, status, clock.now());
            let (written, prepared) = tokio::join!(writing, preparing);
            written?;
            note(last);
            if is_over() {
                return Ok(Progress::More(last));
            }
            next = prepared?;
            // What it was read from is not so any more.
            if matches!(&next, Next::Chunk(_, _, other) if !other.is_disjoint(&about)) {
                next = self.prepare(last, status, clock.now()).await?;
            }
        }
    }

    /// Books one chunk from behind a place on; the first from -1.
    pub async fn step(&self, behind: i64, now: DateTime<Utc>) -> Result<Progress, WriteError> {
        let status = self.status().await?;
        let mut next = self.prepare(behind, status, now).await?;
        loop {
            match next {
                Next::Chunk(batch, last, _) => {
                    return self.database.write(batch).await.map(|_| Progress::More(last));
                }
                Next::Rest(behind) => next = self.prepare_rest(behind, status, now).await?,
                Next::End(status) => return self.close(status).await,
                Next::Stopped => return Ok(Progress::Stopped),
            }
        }
    }

    /// Makes the next chunk ready, of a change that stands so.
    async fn prepare(
        &self,
        mut behind: i64,
        status: Option<ChangeStatus>,
        now: DateTime<Utc>,
    ) -> Result<Next, WriteError> {
        let known = self.known(status).await?;
        loop {
            let rows = self.rows_behind(behind).await?;
            let Some(last) = rows.last().map(|row| row.place) else { return Ok(Next::Rest(behind)) };
            if status == Some(ChangeStatus::Done) {
                return Ok(Next::Stopped);
            }
            behind = last;
            let rows = given_back::that_need_not_wait(self.database, rows, self.files).await?;
            if !rows.is_empty() {
                return self.chunk(&known, (rows, last), (status, now)).await;
            }
        }
    }

    /// The same of what waited, when all the others up to this place are written.
    async fn prepare_rest(
        &self,
        behind: i64,
        status: Option<ChangeStatus>,
        now: DateTime<Utc>,
    ) -> Result<Next, WriteError> {
        let known = self.known(status).await?;
        let rows = self.rows_behind(-1).await?;
        match status {
            _ if rows.is_empty() => Ok(Next::End(status)),
            Some(ChangeStatus::Done) => Ok(Next::Stopped),
            _ => self.chunk(&known, (rows, behind), (status, now)).await,
        }
    }

    /// The accounts of the book. Before anything is written, the rows are of those that somebody has opened or merged since.
    async fn known(&self, status: Option<ChangeStatus>) -> Result<Vec<Account>, WriteError> {
        let known = account::known(self.database, self.person).await?;
        if status.is_none() {
            self.of_files().adopt(self.database, &known).await?;
        }
        Ok(known)
    }

    fn of_files(&self) -> OfFiles<'_> {
        OfFiles { import_id: self.import_id, accounts: self.accounts }
    }

    /// A chunk of what is to be booked and is not yet, from behind a place on.
    async fn rows_behind(&self, place: i64) -> Result<Vec<StagedRow>, DatabaseError> {
        const SQL: &str = concatcp!(
            STAGED,
            "s.import_id = $1 AND s.became IS NULL AND s.planned NOT IN ('offered', 'doubted') AND s.place > $2 ORDER BY s.place LIMIT $3"
        );
        let limit = i64::try_from(CHUNK).unwrap_or(i64::MAX);
        self.database.scan(SQL, binds![self.import_id, place, limit]).await
    }

    /// Rows as a chunk that is ready to be written, after which all up to this place are.
    async fn chunk(
        &self,
        known: &[Account],
        (rows, last): (Vec<StagedRow>, i64),
        (status, now): (Option<ChangeStatus>, DateTime<Utc>),
    ) -> Result<Next, WriteError> {
        let family = Family::of(known);
        let found = Found::read(self.database, (self.person, self.import_id), (rows, family)).await?;
        let given_back = given_back::find(self.database, self.person, self.files, &found).await?;
        let about = found.about();
        let accounts = match status {
            None => self.of_files().effective(self.database, known).await?,
            Some(_) => Vec::new(),
        };
        let mut batch = Batch::default();
        let author = Author { person: self.person, message_id: None, now };
        let begin = if status.is_some() { Change::go_on } else { Change::open };
        let mut change = begin(&mut batch, self.import_id, author, ChangeKind::Import);
        if status.is_none() {
            self.begin(&mut change, &accounts);
        }
        Chunk::of(self.person, self.files, (found, given_back)).write(&mut change);
        change.finish();
        Ok(Next::Chunk(batch, last, about))
    }

    async fn close(&self, status: Option<ChangeStatus>) -> Result<Progress, WriteError> {
        if status == Some(ChangeStatus::Open) {
            chunked::close(self.database, self.import_id).await?;
        }
        Ok(Progress::Finished)
    }

    /// Where its change stands; `None`: nothing of it is written.
    async fn status(&self) -> Result<Option<ChangeStatus>, DatabaseError> {
        let sql = "SELECT status FROM changes WHERE id = $1";
        let found: Option<(ChangeStatus,)> = self.database.first(sql, binds![self.import_id]).await?;
        Ok(found.map(|(status,)| status))
    }

    /// Opens new accounts, says what lay in those of which nobody has said, and notes the import.
    fn begin(&self, change: &mut Change<'_>, accounts: &[Effective<'_>]) {
        change.must(refresh::IS_MET, binds![self.import_id, self.person.book.get()]);
        let mut adopted = Heirs::default();
        for Effective { of_file, account } in accounts {
            match (&of_file.opens, account) {
                (Some(name), None) => {
                    let kind = AccountKind::names_pocket(name).then_some(AccountKind::Pocket);
                    let new = NewAccount { kind, opening: of_file.opening, ..NewAccount::named(name) };
                    accounts_of_book::open_in(change, of_file.id, &new, of_file.currency);
                }
                (Some(_), Some(account)) => adopted.insert(of_file.id, account.id),
                (None, _) => {}
            }
            let unknown = account.filter(|account| {
                account.opened_on.is_none() && account.is_active() && account.currency() == of_file.currency
            });
            if let (Some(account), Some((money, day))) = (unknown, of_file.opening) {
                accounts_of_book::amend(change, account, account.clone().opened_with(money, day));
            }
        }
        let numbers = self.import.numbers.iter().map(|(number, id)| (number.clone(), adopted.of(*id)));
        let noted = NewImport {
            account_id: adopted.of(self.import.account_id),
            numbers: numbers.collect(),
            ..self.import.clone()
        };
        import::begin(change, self.import_id, &noted);
    }
}
