//! From files that were looked at to a statement: each account that they speak of is one of the person's, or is asked about.

use std::collections::BTreeMap;

use ledger::{
    book::{account as ledger_account, names::Names},
    db::DatabaseError,
    imports,
    people::user::Person,
};
use statements::Format;

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
    /// The file, where there are several.
    pub(crate) file: Option<String>,
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

/// What files come to, read by these answers. A file that names no currency is read anew in that of its account.
pub(crate) async fn resolve(
    books: &Books,
    (person, names): (&Person, &Names),
    files: &mut [Surveyed],
    answers: &BTreeMap<String, String>,
) -> Result<Resolved, DatabaseError> {
    let numbers = imports::accounts_by_number(&books.database, person).await?;
    let mut resolving = Resolving { books, person, accounts: Vec::new(), unknown: Vec::new() };
    let mut places = Vec::with_capacity(files.len());
    let are_several = files.len() > 1;
    for file in files.iter_mut() {
        let (format, is_alone) = (file.survey.format, file.survey.accounts.len() == 1);
        let name = Some(&*file.file.name).filter(|_| are_several);
        let mut of_file = Vec::with_capacity(file.survey.accounts.len());
        for account in &file.survey.accounts {
            let key = key_of(account, is_alone, name);
            let place = |said: Option<&String>| {
                account::place(account, said.map(String::as_str), (names, &numbers), (format, is_alone))
            };
            // Of several files what is said of all is of those that say nothing themselves.
            let of_all = answers.get(ACCOUNT).filter(|_| is_alone);
            let said = answers.get(&key).or(of_all.filter(|_| !are_several));
            let is_said = said.is_some();
            let found = match place(said) {
                Place::Unknown if !is_said => place(of_all),
                found => found,
            };
            of_file.push(resolving.take(account, (key, name), (found, is_said || of_all.is_some())).await?);
        }
        let first = of_file.first().and_then(|place| resolving.accounts.get(*place));
        if let Some(account) = first.filter(|account| is_alone && !account.is_new) {
            file.count_in(account.currency).await;
        }
        places.push(of_file);
    }
    // Where a file has several accounts, names are theirs.
    let of_banks =
        files.iter().filter(|file| file.survey.format != Format::Qif && file.survey.accounts.len() == 1);
    let mut holders: Vec<String> =
        of_banks.flat_map(|file| &file.survey.accounts).filter_map(|account| account.name.clone()).collect();
    holders.dedup();
    let first = files.first();
    let survey = first.map(|file| &file.survey);
    let statement = Statement {
        import_id: books.id().await?,
        media_id: None,
        name: first.map(|file| file.file.name.clone()).unwrap_or_default(),
        format: survey.map(format_name).unwrap_or_default(),
        encoding: survey.map(|survey| survey.encoding.to_owned()).unwrap_or_default(),
        settings: survey.map(|survey| survey.settings.clone()).unwrap_or_default(),
        accounts: resolving.accounts,
        places,
        days: None,
        message_id: None,
        holders,
    };
    Ok(Resolved { statement, unknown: resolving.unknown })
}

/// What an account is answered by: where a file has several, its number or name tells which is meant, where there are several files
/// the file's name.
fn key_of(account: &statements::Account, is_alone: bool, file: Option<&str>) -> String {
    let told = account.number.as_deref().or(account.name.as_deref()).filter(|_| !is_alone);
    told.or(file).map_or_else(|| ACCOUNT.to_owned(), |told| format!("{ACCOUNT}:{told}"))
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
        (key, file): (String, Option<&str>),
        (place, is_said): (Place, bool),
    ) -> Result<usize, DatabaseError> {
        let (id, name) = match place {
            Place::Known(id, name) => (Some(id), name),
            Place::New(name) => (None, name),
            Place::Unknown => return Ok(self.ask(account, key, file)),
        };
        let is_it = |known: &Account| match id {
            Some(id) => known.id == id,
            None => ledger::name_key(&known.name) == ledger::name_key(&name),
        };
        if let Some(place) = self.accounts.iter().position(is_it) {
            // Two numbers are two accounts, be they of one bank.
            let known = self.accounts.get_mut(place).and_then(|known| known.number.as_mut());
            return Ok(match (known, &account.number) {
                (Some(known), Some(number)) if known != number && !is_said => self.ask(account, key, file),
                _ => place,
            });
        }
        let is_new = id.is_none();
        let id = match id {
            Some(id) => id,
            None => self.books.id().await?,
        };
        let currency = match account.currency {
            Some(currency) => currency,
            None if is_new => self.person.currency,
            None => ledger_account::currency_of(&self.books.database, self.person, id).await?,
        };
        self.accounts.push(Account {
            id,
            name,
            is_new,
            number: account.number.clone(),
            currency,
            opening: None,
            closing: None,
        });
        Ok(self.accounts.len() - 1)
    }

    /// Only the person knows which it is.
    fn ask(&mut self, account: &statements::Account, key: String, file: Option<&str>) -> usize {
        if !self.unknown.iter().any(|unknown| unknown.key == key) {
            let (number, bank) = (account.number.clone(), account.bank.clone());
            self.unknown.push(UnknownAccount { key, file: file.map(str::to_owned), number, bank });
        }
        0
    }
}
