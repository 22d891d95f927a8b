//! Staging: a file is read where it holds up nobody, and its rows are handed on a chunk at a time, so that never more than a few
//! hundred stand in memory.

use std::collections::HashMap;

use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::{account::AccountKind, names::Names},
    db::{DatabaseError, WriteError},
    imports::{CHUNK, NewRow, RefusedRow, Staging},
    people::user::Person,
};
use statements::{FileError, Part, Refused, Row};
use tokio::sync::mpsc;

use super::{
    Account, Statement,
    balance::Balances,
    refusal,
    source::{Surveyed, format_name},
};
use crate::books::Books;

/// What somebody's own notes and coins are called.
const CASH: &str = "Tunai";
/// So many chunks are read ahead.
const AHEAD: usize = 2;

/// Why rows were not staged.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StageError {
    /// The file's.
    #[error(transparent)]
    File(#[from] FileError),
    /// The database's, or another process was first.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl From<DatabaseError> for StageError {
    fn from(error: DatabaseError) -> Self {
        Self::Write(error.into())
    }
}

/// Stages the rows of files, of which the statement knows the accounts. Accounts that rows name as the other side of transfers,
/// and the balances that they tell, are added to it.
pub(crate) async fn stage(
    books: &Books,
    (person, names): (&Person, &Names),
    files: Vec<Surveyed>,
    statement: &mut Statement,
    note: &(dyn Fn(i64) + Sync),
) -> Result<(), StageError> {
    let formats = files.iter().map(|file| format_name(&file.survey)).collect();
    let now = books.clock.now();
    let staging = Staging::begin(&books.database, person, (statement.import_id, formats), now).await?;
    let mut stager = Stager { books, names, statement, staging, balances: HashMap::new() };
    for (nth, file) in files.into_iter().enumerate() {
        stager.take(nth, file, note).await?;
    }
    stager.finish().await
}

struct Stager<'a> {
    books: &'a Books,
    names: &'a Names,
    statement: &'a mut Statement,
    staging: Staging<'a>,
    /// By the file and the place of the account.
    balances: HashMap<(usize, usize), (Balances, NaiveDate, NaiveDate)>,
}

impl Stager<'_> {
    async fn take(
        &mut self,
        nth: usize,
        file: Surveyed,
        note: &(dyn Fn(i64) + Sync),
    ) -> Result<(), StageError> {
        self.know_balances(&file, nth);
        let (sender, mut chunks) = mpsc::channel(AHEAD);
        let reading = tokio::task::spawn_blocking(move || {
            file.read_rows(|rows| {
                let mut chunk = Vec::with_capacity(CHUNK);
                for row in rows {
                    chunk.push(row);
                    // Whoever does not listen any more has failed by itself.
                    if chunk.len() == CHUNK && sender.blocking_send(std::mem::take(&mut chunk)).is_err() {
                        return;
                    }
                }
                let _ = sender.blocking_send(chunk);
            })
        });
        while let Some(chunk) = chunks.recv().await {
            self.add(nth, chunk).await?;
            note(self.staging.rows());
        }
        let read = reading.await;
        Ok(read.unwrap_or_else(|_| Err(FileError::Damaged("it could not be read".to_owned())))?)
    }

    async fn add(&mut self, nth: usize, chunk: Vec<Result<Row, Refused>>) -> Result<(), StageError> {
        let (mut rows, mut refused) = (Vec::new(), Vec::new());
        for row in chunk {
            match row {
                Ok(row) => self.of_row(nth, row, &mut rows).await?,
                Err(row) => refused.push(self.of_refused(nth, &row)),
            }
            // The parts of one row may be many.
            while rows.len() >= CHUNK {
                let rest = rows.split_off(CHUNK);
                self.staging.add(std::mem::replace(&mut rows, rest), Vec::new()).await?;
            }
        }
        Ok(self.staging.add(rows, refused).await?)
    }

    /// A row, or each of its parts.
    async fn of_row(&mut self, nth: usize, row: Row, rows: &mut Vec<NewRow>) -> Result<(), StageError> {
        let Some(place) = self.place(nth, row.account) else { return Ok(()) };
        let Some(account_id) = self.statement.accounts.get(place).map(|account| account.id) else {
            return Ok(());
        };
        let (balances, first, last) =
            self.balances.entry((nth, place)).or_insert_with(|| (Balances::default(), row.day, row.day));
        balances.note(row.amount, row.balance);
        (*first, *last) = ((*first).min(row.day), (*last).max(row.day));
        let file = u32::try_from(nth).unwrap_or(u32::MAX);
        let to_account_id = match self.other_side(row.transfer_to.as_deref(), account_id).await? {
            None if row.parts.is_empty() => self.own_place(&row.text, row.amount, account_id).await?,
            said => said,
        };
        let new = NewRow {
            file,
            line: row.line,
            account_id,
            day: row.day,
            money: row.amount,
            text: row.text,
            counterpart: row.counterpart,
            bank_id: row.bank_id,
            category: row.category,
            to_account_id,
        };
        if row.parts.is_empty() {
            rows.push(new);
            return Ok(());
        }
        for part in row.parts.into_iter().filter(|part| part.amount.minor() != 0) {
            rows.push(self.of_part(&new, part).await?);
        }
        Ok(())
    }

    /// Parts are told apart by their words; the bank's id is that of the whole.
    async fn of_part(&mut self, whole: &NewRow, part: Part) -> Result<NewRow, StageError> {
        let to_account_id = self.other_side(part.transfer_to.as_deref(), whole.account_id).await?;
        let text = [&*whole.text, &*part.text].join(" ").trim().to_owned();
        let category = part.category.or_else(|| whole.category.clone());
        Ok(NewRow { money: part.amount, text, category, to_account_id, bank_id: None, ..whole.clone() })
    }

    fn of_refused(&self, nth: usize, refused: &Refused) -> RefusedRow {
        let account = self.place(nth, 0).and_then(|place| self.statement.accounts.get(place));
        RefusedRow {
            file: u32::try_from(nth).unwrap_or(u32::MAX),
            line: refused.line,
            account_id: account.map_or(0, |account| account.id),
            currency: account.map_or(Currency::IDR, |account| account.currency),
            reason: refusal::noted(&refused.reason),
        }
    }

    fn place(&self, file: usize, account: usize) -> Option<usize> {
        self.statement.places.get(file)?.get(account).copied()
    }

    /// Where money lies now, or lay, if it is the person's own: what went to a pocket or came from one in that; what was drawn at a
    /// machine in their purse, and what was put into a wallet there, where they have one of that name.
    async fn own_place(&mut self, text: &str, amount: Money, own: i64) -> Result<Option<i64>, StageError> {
        let (goes_out, currency) = (amount.minor() < 0, amount.currency());
        if let Some(pocket) = nlu::statement::pocket(text, goes_out) {
            return self.other_side(Some(&pocket), own).await;
        }
        if !goes_out {
            return Ok(None);
        }
        if currency == Currency::IDR && nlu::statement::is_drawn(text) {
            return self.other_side(Some(CASH), own).await;
        }
        if !nlu::statement::is_filled(text) {
            return Ok(None);
        }
        let words = nlu::statement::words_beside_transfer(text);
        let is_named = |name: &str| {
            AccountKind::of_name(name) == Some(AccountKind::Ewallet)
                && words.contains(&ledger::name_key(name))
        };
        let wallet = self.names.accounts().find(|account| is_named(&account.name));
        Ok(wallet.map(|account| account.id).filter(|id| *id != own))
    }

    /// The account of this name on the other side of a transfer; one that nobody knows is opened with the import.
    async fn other_side(&mut self, name: Option<&str>, own: i64) -> Result<Option<i64>, StageError> {
        let Some(name) = name.map(str::trim).filter(|name| !name.is_empty()) else { return Ok(None) };
        let key = ledger::name_key(name);
        let mut of_file = self.statement.accounts.iter();
        if let Some(account) = of_file.find(|account| ledger::name_key(&account.name) == key) {
            return Ok(Some(account.id).filter(|id| *id != own));
        }
        if let Some(account) = self.names.account(name) {
            return Ok(Some(account.id).filter(|id| *id != own));
        }
        let currency = self.statement.accounts.iter().find(|account| account.id == own);
        let currency = currency.map_or(Currency::IDR, |account| account.currency);
        let id = self.books.id().await?;
        let (name, is_new) = (name.to_owned(), true);
        let account = Account { id, name, is_new, number: None, currency, opening: None, closing: None };
        self.statement.accounts.push(account);
        Ok(Some(id))
    }

    /// What the file says outright lay in its accounts.
    fn know_balances(&mut self, file: &Surveyed, nth: usize) {
        let Some((first, last)) = file.survey.days else { return };
        for (of_file, account) in file.survey.accounts.iter().enumerate() {
            let Some(place) = self.place(nth, of_file) else { continue };
            let Some(known) = self.statement.accounts.get_mut(place) else { continue };
            if let Some(opening) = account.opening.filter(|money| money.currency() == known.currency) {
                known.open((opening.minor(), first));
            }
            if let Some(closing) = account.closing.filter(|money| money.currency() == known.currency) {
                known.close((closing.minor(), last));
            }
        }
    }

    /// What the rows tell of balances counts where the files say nothing outright.
    async fn finish(self) -> Result<(), StageError> {
        let accounts = self.statement.accounts.iter();
        let told: Vec<(bool, bool)> =
            accounts.map(|account| (account.opening.is_some(), account.closing.is_some())).collect();
        for ((_, place), (balances, first, last)) in self.balances {
            let (Some((opening, closing)), Some(account), Some(told)) =
                (balances.ends(), self.statement.accounts.get_mut(place), told.get(place))
            else {
                continue;
            };
            if !told.0 {
                account.open((opening, first));
            }
            if !told.1 {
                account.close((closing, last));
            }
        }
        self.statement.days = self.staging.days();
        let reads = self.statement.reads();
        Ok(self.staging.finish(&reads).await?)
    }
}

impl Account {
    /// Of several files the earliest says what lay there at first.
    fn open(&mut self, opening: (i64, NaiveDate)) {
        if self.opening.is_none_or(|(_, day)| opening.1 < day) {
            self.opening = Some(opening);
        }
    }

    /// And the latest what lay there in the end.
    fn close(&mut self, closing: (i64, NaiveDate)) {
        if self.closing.is_none_or(|(_, day)| closing.1 >= day) {
            self.closing = Some(closing);
        }
    }
}
