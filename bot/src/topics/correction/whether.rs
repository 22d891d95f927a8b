//! What is asked where a message may put right what was booked, or be a new entry, or says that something is wrong and not
//! what.

use ledger::{Money, book::transaction::Transaction};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::Deciding,
        dialogue::{Ask, Draft},
    },
};

impl Deciding<'_> {
    /// "Rp35.000: ganti kopi tadi, atau catatan baru?"
    pub(crate) fn ask_whether_new(
        &mut self,
        rows: &[&Transaction],
        amount: Option<Money>,
        drafts: Vec<Draft>,
    ) {
        let Some(amount) = amount else { return self.ask_what_is_wrong(rows) };
        let drafts = if drafts.is_empty() { vec![self.draft_of_amount(amount)] } else { drafts };
        let change = match rows {
            [row] => self.about("amend-one", row).money("to", amount),
            _ => line("amend-one-of").money("to", amount),
        };
        let list = Say::Choice {
            head: line("amend-or-new").money("amount", amount),
            items: vec![change, line("amend-new").money("amount", amount)],
            foot: line("ask-which-hint").number("last", 2),
        };
        let transactions = rows.iter().map(|row| row.id).collect();
        self.ask(Ask::Amend { transactions, amount: Some(amount.into()), drafts }, list);
    }

    /// "Apa yang salah?"
    pub(crate) fn ask_what_is_wrong(&mut self, rows: &[&Transaction]) {
        let items: Vec<Line> = rows.iter().map(|row| self.about("item", row)).collect();
        let transactions = rows.iter().map(|row| row.id).collect();
        let ask = Ask::Amend { transactions, amount: None, drafts: Vec::new() };
        self.ask(ask, line("ask-what-is-wrong").lines("items", items));
    }

    fn draft_of_amount(&self, amount: Money) -> Draft {
        let at = self.facts.person.zone.local(self.facts.now()).fixed_offset();
        let raw_text = self.facts.message.text.clone();
        Draft { amount: Some(amount.into()), raw_text, ..Draft::at(at) }
    }
}
