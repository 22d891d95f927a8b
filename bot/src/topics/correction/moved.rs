//! Entries that turn out to have moved money between two accounts, and transfers that turn out to be more.

use ledger::{Direction, book::transaction::Transaction};

use crate::{
    out::say::line,
    topics::{correction::write::Named, deciding::Deciding, dialogue::EditWish},
};

impl Deciding<'_> {
    /// "itu transfer ke bca": what was spent left the entry's account for the one that is named, what came in came from there. Of
    /// a transfer the accounts that are named are put right.
    pub(super) fn make_transfer(&mut self, row: &Transaction, wish: &EditWish) {
        if self.is_of_a_debt(row, wish) {
            return self.say(line("transfer-account-how"));
        }
        let (from, to) = self.ends(row, wish);
        if from.is_some() && from == to {
            return self.say(line("transfer-to-itself").text("name", from.unwrap_or_default()));
        }
        let mut after = row.clone();
        if let Some(amount) = wish.amount {
            after = after.with_money(amount.into());
        }
        if let Some(day) = wish.date {
            self.move_to(&mut after, day);
        }
        after = after.into_transfer();
        (after.account_id, after.to_account_id) =
            (self.id_of(row, from.as_ref()), self.id_of(row, to.as_ref()));
        let named = Named {
            account: from.filter(|_| after.account_id.is_none()),
            to_account: to.filter(|_| after.to_account_id.is_none()),
            party: None,
        };
        self.amend_named(row, after, named);
    }

    /// Whether it would lead a debt, or a plan's payment, elsewhere than where that stands.
    fn is_of_a_debt(&self, row: &Transaction, wish: &EditWish) -> bool {
        (wish.account.is_some() && self.is_of_debts(row.account_id))
            || (wish.to_account.is_some() && (self.is_of_debts(row.to_account_id) || row.plan_id.is_some()))
    }

    /// From where to where it went, by the accounts' names.
    fn ends(&self, row: &Transaction, wish: &EditWish) -> (Option<String>, Option<String>) {
        let named = |id: Option<i64>| Some(self.facts.names.account_name(id?)?.to_owned());
        let (own, own_to) = (named(row.account_id), named(row.to_account_id));
        let (from, to) = (wish.account.clone(), wish.to_account.clone());
        match row.direction {
            Direction::Transfer => (from.or(own), to.or(own_to)),
            Direction::Expense => self.accounts_of(Direction::Transfer, from.or(own), to),
            Direction::Income if to.is_none() => (from, own),
            Direction::Income => (from.or_else(|| own.filter(|own| Some(own) != to.as_ref())), to),
        }
    }

    /// The row of an account: one that the entry names already, or one in use; `None` of one that is still to be opened.
    fn id_of(&self, row: &Transaction, name: Option<&String>) -> Option<i64> {
        let name = name?;
        let own = [row.account_id, row.to_account_id].into_iter().flatten();
        let mut own = own.filter(|id| self.facts.names.account_name(*id) == Some(&**name));
        own.next().or_else(|| Some(self.facts.names.account(name)?.id))
    }
}

/// A transfer that is one no more: it has one account, the one that money was spent from or came to.
pub(super) fn of_one_account(mut after: Transaction, before: &Transaction) -> Transaction {
    if before.direction == Direction::Transfer && after.direction == Direction::Income {
        after.account_id = before.to_account_id.or(before.account_id);
    }
    after.to_account_id = None;
    after
}
