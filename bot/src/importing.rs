//! Importing: files of banks are looked at, their accounts found, their rows staged and then booked. Who asks what only a person
//! knows, and who is told, is for others: the command line and the conversation.

mod account;
mod balance;
mod booking;
mod filing;
mod look;
mod promise;
mod questions;
pub(crate) mod refusal;
mod resolve;
mod source;
mod staging;

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    imports::{Counts, FileAccount, NewImport, Spoken},
};
use serde::{Deserialize, Serialize};

pub(crate) use account::may_be_chosen;
pub(crate) use booking::{Booked, book};
pub(crate) use filing::Filing;
pub(crate) use look::{Looked, look};
pub(crate) use promise::{Errand, Wish, book_key, import_of, look_key};
pub(crate) use questions::{About, Question, questions, sums};
pub(crate) use resolve::{ACCOUNT, Resolved, UnknownAccount, resolve};
pub(crate) use source::{Content, File, Surveyed, format_name, hints, kept_name, survey};
pub(crate) use staging::{StageError, stage};

/// So many files one import has at most.
pub(crate) const MOST_FILES: usize = 500;

/// An import as it is known before it is booked, and goes from hand to hand: which accounts its files are of, and how they are
/// read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The id of the import.
    pub import_id: i64,
    /// The file, where it is kept.
    pub media_id: Option<i64>,
    /// What the file is called; of several the first.
    pub name: String,
    /// What kind of file it is.
    pub format: String,
    /// How its letters are written.
    pub encoding: String,
    /// How it was found to be written.
    pub settings: BTreeMap<String, String>,
    /// The accounts of its rows.
    pub accounts: Vec<Account>,
    /// Which of them each account is that each file speaks of.
    pub places: Vec<Vec<usize>>,
    /// The days of its first and last row.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// The message that brought it.
    pub message_id: Option<i64>,
    /// Whom its files are of, as banks print it.
    #[serde(default)]
    pub holders: Vec<String>,
}

/// An account of the person's that a file speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The row's id, drawn already where it is new.
    pub id: i64,
    /// What the person calls it.
    pub name: String,
    /// Whether the import opens it.
    pub is_new: bool,
    /// Its number, as the file has it.
    pub number: Option<String>,
    /// Its currency.
    pub currency: Currency,
    /// What lay in it at the beginning of a day, in minor units.
    pub opening: Option<(i64, NaiveDate)>,
    /// What lay in it at the end of a day, in minor units.
    pub closing: Option<(i64, NaiveDate)>,
}

impl Account {
    /// What the file says lay in it at the end of a day.
    pub fn closing(&self) -> Option<(Money, NaiveDate)> {
        self.closing.map(|(minor, day)| (Money::from_sum(minor, self.currency), day))
    }

    /// What the file says lay in it at the beginning of a day.
    pub fn opening(&self) -> Option<(Money, NaiveDate)> {
        self.opening.map(|(minor, day)| (Money::from_sum(minor, self.currency), day))
    }

    fn of_file(&self) -> FileAccount {
        FileAccount {
            id: self.id,
            opens: self.is_new.then(|| self.name.clone()),
            currency: self.currency,
            opening: self.opening(),
        }
    }
}

impl Statement {
    /// What is noted of it where so many rows become what.
    pub(crate) fn noted(&self, counts: Counts) -> NewImport {
        let numbers = self.accounts.iter().filter_map(|account| Some((account.number.clone()?, account.id)));
        NewImport {
            account_id: self.accounts.first().map_or(0, |account| account.id),
            media_id: self.media_id,
            file_name: self.name.clone(),
            format: self.format.clone(),
            settings: self.settings.clone(),
            numbers: numbers.collect(),
            days: self.days,
            counts,
            message_id: self.message_id,
        }
    }

    /// What words of rows say of transfers, between its own accounts and others: those that are not there yet name nobody else.
    pub(crate) fn reads(&self) -> impl Fn(&str) -> Spoken + Sync + use<> {
        let accounts = self.accounts.iter().map(|account| (account.id, words_of(&account.name)));
        let accounts: Vec<(i64, Vec<String>)> = accounts.filter(|(_, name)| !name.is_empty()).collect();
        let holders: Vec<Vec<String>> = self.holders.iter().map(|name| words_of(name)).collect();
        let names = accounts.iter().map(|(_, name)| name).chain(&holders);
        let own: HashSet<String> = names.flatten().cloned().collect();
        move |text: &str| {
            let mut others = nlu::statement::words_beside_transfer(text);
            others.retain(|word| !own.contains(word));
            let said = words_of(text);
            let is_named = |name: &Vec<String>| said.windows(name.len()).any(|part| part == name);
            let meant = accounts.iter().filter(|(_, name)| is_named(name));
            Spoken {
                is_transfer: nlu::statement::speaks_of_transfer(text),
                others,
                accounts: meant.map(|(id, _)| *id).collect(),
                names_holder: holders.iter().any(|name| !name.is_empty() && is_named(name)),
            }
        }
    }

    /// The accounts that its files are of, without those that rows name as the other side of transfers.
    pub(crate) fn of_its_own(&self) -> impl Iterator<Item = &Account> {
        let is_of_file = |place: usize| self.places.iter().flatten().any(|of_file| *of_file == place);
        self.accounts
            .iter()
            .enumerate()
            .filter(move |(place, _)| is_of_file(*place))
            .map(|(_, account)| account)
    }

    /// Its accounts, as they are booked.
    pub(crate) fn of_file(&self) -> Vec<FileAccount> {
        self.accounts.iter().map(Account::of_file).collect()
    }
}

/// The words of a name or a text, in small letters.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
