//! What the words of rows say of money that goes from one account to another: whether it does, and between whom.

use std::collections::HashSet;

use crate::{
    book::{account::Account, row::BookRow},
    people::person::Person,
};

/// What words say of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Whether they speak of it at all.
    pub is_transfer: bool,
    /// What they say beside that, in small letters: who is on the other side, or what it was for.
    pub others: Vec<String>,
}

/// Reads what words say of it.
pub type Reads<'a> = &'a (dyn Fn(&str) -> Spoken + Sync);

/// What that tells of the accounts of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Told {
    /// Whether the words speak of a transfer.
    pub(super) is_transfer: bool,
    /// Whether they say more than the names of the person and of accounts of theirs: then somebody else may be meant.
    pub(super) names_others: bool,
    /// The accounts that they name.
    pub(super) accounts: Vec<i64>,
}

/// Whose words are whose.
pub(super) struct Listener<'a> {
    reads: Reads<'a>,
    accounts: Vec<(i64, Vec<String>)>,
    own: HashSet<String>,
}

impl<'a> Listener<'a> {
    /// By the names of a person, and of the accounts of their book.
    pub(super) fn of(reads: Reads<'a>, person: &Person, known: &[Account]) -> Self {
        let accounts: Vec<(i64, Vec<String>)> = known
            .iter()
            .map(|account| (account.heir().unwrap_or(account.id), words(&account.name)))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        let of_accounts = accounts.iter().flat_map(|(_, words)| words.iter().cloned());
        let own = of_accounts.chain(words(&person.name)).collect();
        Self { reads, accounts, own }
    }

    /// What a row's words tell.
    pub(super) fn hear(&self, text: &str) -> Told {
        let Spoken { is_transfer, others } = (self.reads)(text);
        let said = words(text);
        let is_named = |name: &[String]| said.windows(name.len()).any(|part| part == name);
        let named = self.accounts.iter().filter(|(_, name)| is_named(name)).map(|(id, _)| *id);
        let mut accounts: Vec<i64> = named.collect();
        accounts.sort_unstable();
        accounts.dedup();
        let names_others = others.iter().any(|word| !self.own.contains(word));
        Told { is_transfer, names_others, accounts }
    }
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
