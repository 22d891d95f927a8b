//! What entries count as, and what they are called.

use ledger::{
    Direction,
    book::{account::AccountKind, transaction::Transaction},
};

use super::Facts;

impl Facts {
    /// The direction whose sums an entry counts in.
    pub fn side(&self, row: &Transaction) -> Direction {
        self.names.categories.side(row.direction, row.category_id)
    }

    /// Whether an entry is a refund, which lowers what went out.
    pub fn is_refund(&self, row: &Transaction) -> bool {
        self.side(row) != row.direction
    }

    /// What the person calls an entry; without words of their own, its category's name.
    pub fn thing_name<'a>(&'a self, row: &'a Transaction) -> &'a str {
        row.description.as_deref().unwrap_or_else(|| self.category_name(row))
    }

    /// The name of an entry's category; for a transfer, where the money went.
    pub fn category_name(&self, row: &Transaction) -> &str {
        let category = row.category_id.and_then(|id| self.names.categories.name_of(id));
        let account = || row.to_account_id.and_then(|id| self.names.account_name(id));
        category.or_else(account).unwrap_or("Transfer")
    }

    /// The account of an entry, where the person has more than one and has to be told which; of a transfer where it came from.
    pub fn account_told(&self, row: &Transaction) -> Option<&str> {
        let stands_for_sums =
            |name: &str| AccountKind::of_name(name).is_some_and(AccountKind::is_sum_of_moves);
        let own = self.names.accounts().filter(|account| !stands_for_sums(&account.name));
        let name = row.account_id.and_then(|id| self.names.account_name(id))?;
        (own.take(2).count() > 1).then_some(name)
    }
}
