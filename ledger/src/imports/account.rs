//! The accounts of a file: what is there of them, which are opened, and what lay in them.

use chrono::NaiveDate;
use const_format::concatcp;

use super::known::Family;
use crate::{
    book::account::Account,
    db::{Batch, Database, DatabaseError, WriteError, binds},
    history::stored::Stored,
    people::person::Person,
    values::money::{Currency, Money},
};

/// An account that a file speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileAccount {
    /// Its row's id, drawn already where it is new.
    pub id: i64,
    /// What it is called, where it is opened by the import.
    pub opens: Option<String>,
    /// Its currency.
    pub currency: Currency,
    /// What lay in it at the beginning of a day, where the file tells. It counts where nobody has said before.
    pub opening: Option<(Money, NaiveDate)>,
}

/// An account of the file, and what is there of it.
pub(super) struct Effective<'k> {
    pub(super) of_file: FileAccount,
    pub(super) account: Option<&'k Account>,
}

/// The account in use that bears the name of one that a file opens.
fn of_name<'a>(known: &'a [Account], of_file: &FileAccount) -> Option<&'a Account> {
    let key = crate::name_key(of_file.opens.as_deref()?);
    known.iter().find(|account| account.is_active() && account.name_key == key)
}

/// The accounts of an import's files.
#[derive(Debug, Clone, Copy)]
pub(super) struct OfFiles<'a> {
    pub(super) import_id: i64,
    pub(super) accounts: &'a [FileAccount],
}

/// Every account of the person's book.
pub(super) async fn known(database: &Database, person: &Person) -> Result<Vec<Account>, DatabaseError> {
    const SQL: &str = concatcp!(Account::SELECT, "WHERE t.book_id = $1 ORDER BY t.id");
    database.all(SQL, binds![person.book.get()]).await
}

impl OfFiles<'_> {
    /// Whoever has opened an account by the name of one that was to be opened means that, and one may have become part of another:
    /// its rows are of it.
    pub(super) async fn adopt(&self, database: &Database, known: &[Account]) -> Result<(), WriteError> {
        let mut batch = Batch::default();
        let family = Family::of(known);
        for of_file in self.accounts {
            let id = match &of_file.opens {
                Some(_) => of_name(known, of_file).map(|account| account.id),
                None => Some(family.heir(of_file.id)),
            };
            let Some(id) = id.filter(|id| *id != of_file.id) else { continue };
            for sql in [
                "UPDATE import_rows SET account_id = $3 WHERE import_id = $1 AND account_id = $2",
                "UPDATE import_rows SET to_account_id = $3 WHERE import_id = $1 AND to_account_id = $2",
                "UPDATE import_rows SET said_account_id = $3 WHERE import_id = $1 AND said_account_id = $2",
            ] {
                batch.run(sql, binds![self.import_id, of_file.id, id]);
            }
        }
        if !batch.is_empty() {
            database.write(batch).await?;
        }
        Ok(())
    }

    /// The accounts of the file with what is there of them, and what lay in them by our days. An entry that a row turned out to
    /// be may be of a day before the file's first: then it lay there at the beginning of that.
    pub(super) async fn effective<'k>(
        &self,
        database: &Database,
        known: &'k [Account],
    ) -> Result<Vec<Effective<'k>>, DatabaseError> {
        const EARLY: &str = "SELECT CAST(COALESCE(SUM(s.amount), 0) AS BIGINT) FROM import_rows s \
            LEFT JOIN transactions t ON t.id = s.transaction_id \
            LEFT JOIN import_rows p ON p.id = s.matched_id AND s.planned = 'leg' \
            WHERE s.import_id = $1 AND s.account_id = $2 AND s.currency = $3 \
            AND s.planned IN ('known', 'matched', 'leg', 'met') AND COALESCE(t.tx_date, p.day) < $4 \
            AND (t.id IS NULL OR t.status <> 'deleted')";
        let (family, mut effective) = (Family::of(known), Vec::with_capacity(self.accounts.len()));
        for of_file in self.accounts {
            let account = match &of_file.opens {
                Some(_) => of_name(known, of_file),
                None => known.iter().find(|account| account.id == family.heir(of_file.id)),
            };
            let mut opening = of_file.opening;
            if let Some((money, day)) = opening {
                let id = account.map_or(of_file.id, |account| account.id);
                let values = binds![self.import_id, id, money.currency(), day];
                let early: Option<(i64,)> = database.first(EARLY, values).await?;
                let early = Money::from_sum(early.map_or(0, |(sum,)| sum), money.currency());
                opening = Some((money.plus(early), day));
            }
            effective.push(Effective { of_file: FileAccount { opening, ..of_file.clone() }, account });
        }
        Ok(effective)
    }
}
