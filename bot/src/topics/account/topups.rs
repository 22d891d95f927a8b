//! What was put into a wallet, or went to a bank, before that was an account of the person's stands as spending. Once it is one, it is
//! asked whether it only went there: once, where it becomes an account.

use chrono::NaiveDate;
use ledger::{Direction, book::transaction::Transaction};
use nlu::frame::{Command, Frame};

use crate::{
    out::say::{Line, line},
    topics::{
        account::facts::{fills, is_wallet, may_be_filled},
        correction::write::{Amend, Amendment, Named},
        deciding::{Deciding, count},
        dialogue::{Ask, OpenQuestion},
    },
};

impl Deciding<'_> {
    /// Asks of what went to what just becomes an account whether it only went there. What a file has of it is met with the
    /// file's rows: `until` is the first day that it has.
    pub(crate) fn offer_topups(&mut self, name: &str, until: Option<NaiveDate>) {
        if !may_be_filled(name) || self.facts.names.account(name).is_some() {
            return;
        }
        let is_before = |row: &&Transaction| until.is_none_or(|until| row.tx_date < until);
        let person = &self.facts.person.name;
        let topups = self.facts.topups.iter().filter(|row| fills(row, name, person));
        let transactions: Vec<i64> = topups.filter(is_before).map(|row| row.id).collect();
        if transactions.is_empty() {
            return;
        }
        let question = told("topups-offer", transactions.len(), name);
        self.ask(Ask::Topups { name: name.to_owned(), transactions }, question);
    }

    /// "Ya": they only went to the wallet.
    pub(crate) fn take_topups(
        &mut self,
        question: &OpenQuestion,
        (name, transactions): (&str, &[i64]),
        frame: &Frame,
    ) -> bool {
        let agrees = frame.command() == Some(&Command::Yes);
        if agrees {
            self.move_topups(question, (name, transactions));
        }
        agrees
    }

    /// The same, once it is agreed to.
    pub(crate) fn move_topups(&mut self, question: &OpenQuestion, (name, transactions): (&str, &[i64])) {
        self.dialogue.close(question);
        let facts = self.facts;
        let is_meant =
            |row: &&Transaction| transactions.contains(&row.id) && row.direction == Direction::Expense;
        let amends: Vec<Amendment> =
            facts.asked.iter().filter(is_meant).map(|row| moved_to(row, name)).collect();
        self.say(told("topups-moved", amends.len(), name));
        if !amends.is_empty() {
            self.act(Amend { amends, lessons: Vec::new() });
        }
    }
}

/// What is said of so many entries by which a wallet, or another account, was filled.
fn told(key: &'static str, entries: usize, name: &str) -> Line {
    let line = line(key).number("count", count(entries)).text("name", name);
    line.number("wallet", i64::from(is_wallet(name)))
}

/// An expense as a transfer to the account.
fn moved_to(row: &Transaction, name: &str) -> Amendment {
    let after = row.clone().into_transfer();
    let named = Named { to_account: Some(name.to_owned()), ..Named::default() };
    Amendment { before: row.clone(), after, named }
}
