//! Booking an import: a chunk of its rows a batch, as one change that is open until none is left.
//!
//! The change and the import bear one id. What stands in the rows says how far it has come, so that any process goes on after a
//! stop, and two that do so at once book nothing twice. Whoever takes the change back closes it, and no more is booked.

use chrono::{DateTime, NaiveTime, Utc};
use const_format::concatcp;

use super::{
    account::{self, Effective, FileAccount, OfFiles},
    entry,
    found::Found,
    row::{Became, CHUNK, Planned, STAGED, StagedRow},
};
use crate::{
    book::{
        account::{self as accounts_of_book, NewAccount},
        import::{self, NewImport},
        row::Heirs,
        transaction::{self, EntryStatus, NewTransaction, Source},
    },
    db::{Batch, Database, DatabaseError, WriteError, binds},
    history::change::{self, Author, Change, ChangeKind, ChangeStatus},
    people::person::{Person, UserStatus},
    values::{clock::Clock, direction::Direction, reason::Reason},
};

/// What a row's words come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// What the entry is called.
    pub description: String,
    /// Its category; `None` for transfers.
    pub category_id: Option<i64>,
    /// Why it has that.
    pub reason: Option<Reason>,
}

/// Decides what a row's words come to.
pub type Files<'a> = &'a (dyn Fn(&StagedRow) -> Filed + Sync);

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
    /// A chunk, ready to be written, and the place of its last row.
    Chunk(Batch, i64),
    /// Nothing is left; so its change stands.
    End(Option<ChangeStatus>),
    /// It was taken back.
    Stopped,
}

impl Booking<'_> {
    /// Books what is left, chunk after chunk, until `is_over` says that time is up: one is made ready while the one before it is
    /// written. `note` is told the place of the last row so far. Stale where another process was first.
    pub async fn go_on(
        &self,
        clock: &dyn Clock,
        is_over: &(dyn Fn() -> bool + Sync),
        note: &(dyn Fn(i64) + Sync),
    ) -> Result<Progress, WriteError> {
        let mut next = self.prepare(-1, self.status().await?, clock.now()).await?;
        loop {
            let (batch, last) = match next {
                Next::Chunk(batch, last) => (batch, last),
                Next::End(status) => return self.close(status).await,
                Next::Stopped => return Ok(Progress::Stopped),
            };
            let writing = self.database.write(batch);
            let preparing = self.prepare(last, Some(ChangeStatus::Open), clock.now());
            let (written, prepared) = tokio::join!(writing, preparing);
            written?;
            note(last);
            if is_over() {
                return Ok(Progress::More(last));
            }
            next = prepared?;
        }
    }

    /// Books one chunk from behind a place on; the first from -1.
    pub async fn step(&self, behind: i64, now: DateTime<Utc>) -> Result<Progress, WriteError> {
        match self.prepare(behind, self.status().await?, now).await? {
            Next::Chunk(batch, last) => self.database.write(batch).await.map(|_| Progress::More(last)),
            Next::End(status) => self.close(status).await,
            Next::Stopped => Ok(Progress::Stopped),
        }
    }

    /// Makes the next chunk ready, of a change that stands so.
    async fn prepare(
        &self,
        behind: i64,
        status: Option<ChangeStatus>,
        now: DateTime<Utc>,
    ) -> Result<Next, WriteError> {
        const SQL: &str = concatcp!(
            STAGED,
            "s.import_id = $1 AND s.became IS NULL AND s.planned <> 'offered' AND s.place > $2 ORDER BY s.place LIMIT $3"
        );
        let of_files = OfFiles { import_id: self.import_id, accounts: self.accounts };
        let mut known = Vec::new();
        if status.is_none() {
            known = account::known(self.database, self.person).await?;
            of_files.adopt(self.database, &known).await?;
        }
        let limit = i64::try_from(CHUNK).unwrap_or(i64::MAX);
        let rows: Vec<StagedRow> = self.database.scan(SQL, binds![self.import_id, behind, limit]).await?;
        let last = match (rows.last().map(|row| row.place), status) {
            (Some(_), Some(ChangeStatus::Done)) => return Ok(Next::Stopped),
            (Some(last), _) => last,
            (None, status) => return Ok(Next::End(status)),
        };
        let found = Found::read(self.database, (self.person, self.import_id), &rows).await?;
        let accounts = match status {
            None => of_files.effective(self.database, &known).await?,
            Some(_) => Vec::new(),
        };
        let mut batch = Batch::default();
        let author = Author { person: self.person, message_id: None, now };
        let begin = if status.is_some() { Change::go_on } else { Change::open };
        let mut change = begin(&mut batch, self.import_id, author, ChangeKind::Import);
        if status.is_none() {
            self.begin(&mut change, &accounts);
        }
        for row in &rows {
            self.write(&mut change, row, &found);
        }
        change.finish();
        Ok(Next::Chunk(batch, last))
    }

    async fn close(&self, status: Option<ChangeStatus>) -> Result<Progress, WriteError> {
        if status == Some(ChangeStatus::Open) {
            let mut batch = Batch::default();
            change::close(&mut batch, self.import_id);
            self.database.write(batch).await?;
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
        let mut adopted = Heirs::default();
        for Effective { of_file, account } in accounts {
            match (&of_file.opens, account) {
                (Some(name), None) => {
                    let new = NewAccount { opening: of_file.opening, ..NewAccount::named(name) };
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

    fn write(&self, change: &mut Change<'_>, row: &StagedRow, found: &Found) {
        if let Some(earlier) = found.earlier.get(&row.id) {
            if earlier.is_taken_back {
                withdraw(change, earlier.row_id);
            } else {
                return become_of(change, row, Became::Known, earlier.entry_id);
            }
        }
        let entry = row.transaction_id.and_then(|id| found.entries.get(&id));
        match (row.planned, row.matched_id, entry) {
            (Planned::Leg, Some(partner), _) => {
                let entry_id = found.partners.get(&partner).copied().unwrap_or(partner);
                become_of(change, row, Became::Joined, Some(entry_id));
            }
            (Planned::Matched, ..) => become_of(change, row, Became::Matched, row.transaction_id),
            (Planned::Restored, ..) => {
                if let Some(entry) = entry.filter(|entry| entry.status == EntryStatus::Deleted) {
                    transaction::settle(change, entry, self.entry_status());
                }
                become_of(change, row, Became::Known, row.transaction_id);
            }
            (Planned::Leg | Planned::Met, _, Some(entry)) if entry.status != EntryStatus::Deleted => {
                let after = entry::merged(entry, row).filter(|_| !found.touched.contains(&entry.id));
                if let Some(after) = after {
                    transaction::amend(change, entry, after);
                }
                let became = if row.planned == Planned::Leg { Became::Joined } else { Became::Met };
                become_of(change, row, became, Some(entry.id));
            }
            _ => {
                self.book(change, row);
                become_of(change, row, Became::Booked, Some(row.id));
            }
        }
    }

    fn entry_status(&self) -> EntryStatus {
        match self.person.status {
            UserStatus::Active => EntryStatus::Confirmed,
            _ => EntryStatus::Pending,
        }
    }

    /// Books a row as an entry of its own, at noon of its day.
    fn book(&self, change: &mut Change<'_>, row: &StagedRow) {
        const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("an hour");
        let (goes_out, here) = (row.money().minor() < 0, Some(row.account_id));
        let (direction, account_id, to_account_id) = match row.to_account_id {
            Some(other) if goes_out => (Direction::Transfer, here, Some(other)),
            Some(other) => (Direction::Transfer, Some(other), here),
            None if goes_out => (Direction::Expense, here, None),
            None => (Direction::Income, here, None),
        };
        let Filed { description, category_id, reason } = (self.files)(row);
        let is_filed = direction != Direction::Transfer;
        let new = NewTransaction {
            direction,
            money: if goes_out { row.money().negated() } else { row.money() },
            category_id: category_id.filter(|_| is_filed),
            account_id,
            to_account_id,
            to_money: None,
            party_id: None,
            plan_id: None,
            refund_of: None,
            description: Some(description),
            merchant: row.counterpart.clone(),
            note: None,
            at: self.person.zone.instant(row.day.and_time(NOON)),
            source: Source::Import,
            raw_text: Some(row.text.clone()),
            confidence_percent: None,
            category_reason: reason.filter(|_| is_filed),
            status: self.entry_status(),
            asked: false,
            named_by: None,
            receipt_id: None,
        };
        transaction::book_imported(change, row.id, new, (row.day, row.bank_id.clone()));
    }
}

/// What became of a row; stale where another process was first.
fn become_of(change: &mut Change<'_>, row: &StagedRow, became: Became, entry_id: Option<i64>) {
    change.must(
        "UPDATE import_rows SET became = $2, transaction_id = $3 WHERE id = $1 AND became IS NULL",
        binds![row.id, became, entry_id],
    );
}

/// Takes its key from a row whose import was taken back. Stale where it holds it no more.
fn withdraw(change: &mut Change<'_>, row_id: i64) {
    change.must(
        "UPDATE import_rows SET became = 'withdrawn' WHERE id = $1 AND became <> 'withdrawn'",
        binds![row_id],
    );
}
