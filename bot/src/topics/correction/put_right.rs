//! One entry as a remark puts it right: its fields, its currency, its accounts, whose debt it is.

use ledger::{
    Currency, Direction, Money,
    book::{
        account::{PAYABLE, RECEIVABLE},
        transaction::Transaction,
    },
};
use nlu::frame::{Debt, Mark, Remark};

use crate::topics::{
    correction::{remark::wish_of, write::Named},
    deciding::Deciding,
    dialogue::EditWish,
};

impl Deciding<'_> {
    /// Changes one entry as the remark says.
    pub(super) fn put_right(&mut self, row: &Transaction, remark: &Remark) {
        if let Some(debt) = remark.debt.filter(|_| row.direction != Direction::Transfer) {
            return self.amend_to_debt(row, debt, remark);
        }
        if let Some(currency) = remark.currency.filter(|currency| *currency != row.money().currency()) {
            return self.put_currency_right(row, currency);
        }
        if remark.is_part && remark.amount.is_some_and(|part| part.minor() < row.money().minor()) {
            let said = self.about("part-of-it", row);
            return self.say(said);
        }
        if row.direction == Direction::Transfer && (remark.account.is_some() || remark.to_account.is_some()) {
            return self.put_accounts_right(row, remark);
        }
        // "we split it 3 ways, so just my 80k": what it came to is said.
        let is_counted = remark.is_bare && self.facts.recounted.is_some() && remark.mark < Mark::Wrong;
        if remark.is_each || is_counted || remark.is_count && remark.amount.is_none() {
            return match self.facts.recounted {
                Some(amount) if amount != row.money() => {
                    self.apply(row, &EditWish { amount: Some(amount.into()), ..EditWish::default() });
                }
                _ => self.ask_what_is_wrong(&[row]),
            };
        }
        // "eh bukan 30rb" of what is booked with 20rb says what is right.
        let is_right = remark.denied.filter(|denied| remark.amount.is_none() && *denied != row.money());
        if remark.amount.is_none() && remark.denied.is_some() && is_right.is_none() {
            return self.ask_what_is_wrong(&[row]);
        }
        match wish_of(&Remark { amount: remark.amount.or(is_right), ..remark.clone() }) {
            Some(wish) => self.apply(row, &wish),
            None => self.ask_what_is_wrong(&[row]),
        }
    }

    /// "Eh ringgit, bukan sgd": as much of another currency.
    fn put_currency_right(&mut self, row: &Transaction, currency: Currency) {
        let before = row.money();
        let minor = i128::from(before.minor()) * i128::from(currency.minor_per_unit());
        let per_unit = i128::from(before.currency().minor_per_unit());
        let minor = (minor % per_unit == 0).then(|| i64::try_from(minor / per_unit).ok()).flatten();
        match minor.and_then(|minor| Money::from_minor(minor, currency).ok()) {
            Some(amount) => {
                self.apply(row, &EditWish { amount: Some(amount.into()), ..EditWish::default() });
            }
            None => self.ask_what_is_wrong(&[row]),
        }
    }

    /// Of a transfer the account that is missing, or the one that the words lead to.
    fn put_accounts_right(&mut self, row: &Transaction, remark: &Remark) {
        let mut after = row.clone();
        if let Some(amount) = remark.amount {
            after = after.with_money(amount);
        }
        let named = |id: Option<i64>| id.and_then(|id| self.facts.names.account_name(id));
        let is_debt = self.is_of_debts(row.account_id);
        // "yang isi dana tadi harusnya 150rb": what it went to names the entry, where something else of it is put right.
        let names_it = |account: &String| named(row.to_account_id) == Some(&**account);
        let said = remark.account.clone().filter(|account| remark.amount.is_none() || !names_it(account));
        // "kasbon 1jt", then "masuk bri": whose debt it is stands, and where it went is told.
        let (account, to_account) = match (&said, &remark.to_account) {
            (Some(account), None) if is_debt && row.to_account_id.is_none() => (None, Some(account.clone())),
            (account, to_account) => (account.clone(), to_account.clone()),
        };
        self.amend_named(row, after, Named { account, to_account, party: None });
    }

    /// What went out or came in becomes money that is owed, or paid back.
    fn amend_to_debt(&mut self, row: &Transaction, debt: Debt, remark: &Remark) {
        let mut after = row.clone();
        if let Some(amount) = remark.amount {
            after = after.with_money(amount);
        }
        after = after.into_transfer();
        let (from, to) = match (row.direction, debt) {
            (Direction::Income, Debt::Made) => (Some(PAYABLE), None),
            (Direction::Income, Debt::Repaid) => (Some(RECEIVABLE), None),
            (_, Debt::Made) => (None, Some(RECEIVABLE)),
            (_, Debt::Repaid) => (None, Some(PAYABLE)),
        };
        if from.is_some() {
            // Where it came in is where it goes now.
            (after.account_id, after.to_account_id) = (None, row.account_id);
        }
        let [account, to_account] = [from, to].map(|name| name.map(str::to_owned));
        self.amend_named(row, after, Named { account, to_account, party: None });
    }
}
