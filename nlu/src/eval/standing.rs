//! What a conversation's outcome says of accounts and debts: `bal NAME=AMOUNT[CURRENCY]`, `owes NAME=AMOUNT[CURRENCY]`.

use ledger::{Money, book::account::ADJUSTMENT, name_key};

use super::books::{BookedEntry, Books};
use super::label::named_money;

/// What lies in accounts, and what is owed with whom.
#[derive(Debug, Default)]
pub(super) struct Standing {
    balances: Vec<(String, Money)>,
    owes: Vec<(String, Money)>,
}

impl Standing {
    /// Takes a part of an outcome in, where it speaks of either; whether it does.
    pub(super) fn take(&mut self, part: &str) -> Result<bool, String> {
        if let Some(balance) = part.strip_prefix("bal ") {
            self.balances.push(named_money(balance)?);
        } else if let Some(owed) = part.strip_prefix("owes ") {
            self.owes.push(named_money(owed)?);
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// Whether it says anything.
    pub(super) fn is_said(&self) -> bool {
        !(self.balances.is_empty() && self.owes.is_empty())
    }

    /// Whether the books stand so.
    pub(super) fn holds(&self, books: &Books) -> bool {
        self.balances.iter().all(|(name, wanted)| known(&books.balances, name, *wanted) == Some(*wanted))
            && self.owes.iter().all(|(name, wanted)| owed(&books.owes, name, *wanted) == wanted.minor())
    }

    /// Whether nothing was written that contradicts it: what does not stand so stands as it did before.
    pub(super) fn allows(&self, books: &Books, before: &Books) -> bool {
        let balances = self.balances.iter().all(|(name, wanted)| {
            let now = known(&books.balances, name, *wanted);
            now == Some(*wanted) || now == known(&before.balances, name, *wanted)
        });
        let owes = self.owes.iter().all(|(name, wanted)| {
            let now = owed(&books.owes, name, *wanted);
            now == wanted.minor() || now == owed(&before.owes, name, *wanted)
        });
        balances && owes
    }

    /// Whether an entry only puts a balance right that is named here.
    pub(super) fn reconciles(&self, entry: &BookedEntry) -> bool {
        let ends = [entry.account.as_deref(), entry.to_account.as_deref()];
        let is = |name: &str| ends.into_iter().flatten().any(|end| name_key(end) == name_key(name));
        is(ADJUSTMENT) && self.balances.iter().any(|(name, _)| is(name))
    }
}

/// The known balance of an account, in the currency that is wanted.
fn known(balances: &[(String, Money)], name: &str, wanted: Money) -> Option<Money> {
    let is_it = |(other, money): &&(String, Money)| {
        name_key(other) == name_key(name) && money.currency() == wanted.currency()
    };
    balances.iter().find(is_it).map(|(_, money)| *money)
}

/// What somebody owes in a currency, in its minor units: below nought where it is owed to them, nought where they are not there.
fn owed(owes: &[(String, Money)], name: &str, wanted: Money) -> i64 {
    let theirs = owes
        .iter()
        .filter(|(other, money)| name_key(other) == name_key(name) && money.currency() == wanted.currency());
    theirs.map(|(_, money)| money.minor()).sum()
}
