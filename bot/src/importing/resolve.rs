//! From files that were looked at to a statement: each account that they speak of is one of the person's, or is asked about.

use std::collections::BTreeMap;

use ledger::{book::names::Names, db::DatabaseError, imports, people::user::Person};

use super::{
    Account, Statement, account,
    account::Place,
    source::{Surveyed, format_name},
};
use crate::books::Books;

/// What the account of a file is answered by, where no other is asked about.
pub(crate) const ACCOUNT: &str = "account";

/// An account of a file of which only the person knows which it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UnknownAccount {
    /// What it is answered by.
    pub(crate) key: String,
    /// Its number, as the file has it.
    pub(crate) number: Option<String>,
    /// Its bank.
    pub(crate) bank: Option<String>,
}

/// What files come to.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    /// What is known of them.
    pub(crate) statement: Statement,
    /// The accounts that have to be asked about.
    pub(crate) unknown: Vec<UnknownAccount>,
}

/// What files come to, read by these answers.
pub(crate) async fn resolve(
    books: &Books,
    (person, names): (&Person, &Names),
    files: &[Surveyed],
    answers: &BTreeMap<String, String>,
) -> Result<Resolved, DatabaseError> {
    let numbers = imports::accounts_by_number(&books.database, person).await?;
    let mut resolving = Resolving { books, person, accounts: Vec::new(), unknown: Vec::new() };
    let mut places = Vec::with_capacity(files.len());
    for file in files {
        let (format, is_alone) = (file.survey.format, file.survey.accounts.len() == 1);
        let mut of_file = Vec::with_capacity(file.survey.accounts.len());
        for account in &file.survey.accounts {
            let key = key_of(account, is_alone);
            let said = answers.get(&key).or_else(|| answers.get(ACCOUNT).filter(|_| is_alone));
            let found =
                account::place(account, said.map(String::as_str), (names, &numbers), (format, is_alone));
            of_file.push(resolving.take(account, key, found).await?);
        }
        places.push(of_file);
    }
    let first = files.first();
    let survey = first.map(|file| &file.survey);
    let statement = Statement {
        import_id: books.id().await?,
        media_id: None,
        name: first.map(|file| file.file.name.clone()).unwrap_or_default(),
        format: survey.map(format_name).unwrap_or_default(),
        encoding: survey.map(|survey| survey.encoding.to_owned()).unwrap_or_default(),
        settings: survey.map(|survey| survey.settings.clone()).unwrap_or_default(),
        answers: answers.clone(),
        accounts: resolving.accounts,
        places,
        days: None,
        message_id: None,
    };
    Ok(Resolved { statement, unknown: resolving.unknown })
}

/// What an account is answered by: where a file has several, its number or name tells which is meant.
fn key_of(account: &statements::Account, is_alone: bool) -> String {
    let told = account.number.as_deref().or(account.name.as_deref()).filter(|_| !is_alone);
    told.map_or_else(|| ACCOUNT.to_owned(), |told| format!("{ACCOUNT}:{told}"))
}

struct Resolving<'a> {
    books: &'a Books,
    person: &'a Person,
    accounts: Vec<Account>,
    unknown: Vec<UnknownAccount>,
}

impl Resolving<'_> {
    /// Notes an account of a file; answers which of the statement's accounts it is.
    async fn take(
        &mut self,
        account: &statements::Account,
        key: String,
        place: Place,
    ) -> Result<usize, DatabaseError> {
        let (id, name) = match place {
            Place::Known(id, name) => (Some(id), name),
            Place::New(name) => (None, name),
            Place::Unknown => {
                if !self.unknown.iter().any(|unknown| unknown.key == key) {
                    let (number, bank) = (account.number.clone(), account.bank.clone());
                    self.unknown.push(UnknownAccount { key, number, bank });
                }
                (None, String::new())
            }
        };
        let is_it = |known: &Account| match id {
            Some(id) => known.id == id,
            None => ledger::name_key(&known.name) == ledger::name_key(&name),
        };
        if let Some(place) = self.accounts.iter().position(is_it) {
            return Ok(place);
        }
        let is_new = id.is_none();
        let id = match id {
            Some(id) => id,
            None => self.books.id().await?,
        };
        self.accounts.push(Account {
            id,
            name,
            is_new,
            number: account.number.clone(),
            currency: account.currency.unwrap_or(self.person.currency),
            opening: None,
            closing: None,
        });
        Ok(self.accounts.len() - 1)
    }
}
