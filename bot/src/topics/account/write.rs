//! What is written of accounts.

use ledger::{
    book::account::{self, Account, NewAccount},
    history::change::ChangeKind,
};

use crate::topics::writing::{Write, Writing};

/// Open an account because somebody said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAccount(pub NewAccount);

impl Write for OpenAccount {
    fn ids(&self) -> usize {
        2
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let id = writing.id();
        writing.record(ChangeKind::Accounts, |change, _| {
            account::open(change, id, &self.0);
        });
    }
}

/// Write accounts' new fields, all of them one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendAccounts(pub Vec<(Account, Account)>);

impl Write for AmendAccounts {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        writing.record(ChangeKind::Accounts, |change, _| {
            for (before, after) in &self.0 {
                account::amend(change, before, after.clone());
            }
        });
    }
}
