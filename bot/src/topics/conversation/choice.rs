//! "Yang mana?": the rows of a list that an answer chooses, by their numbers or by words.

use ledger::book::{rows::Rows, transaction::Transaction};
use nlu::frame::{Command, Frame, Meaning, Target};

use crate::{
    out::say::line,
    topics::{
        deciding::{Deciding, count},
        dialogue::{OpenQuestion, Wish},
    },
};

impl Deciding<'_> {
    pub(super) fn take_choice(
        &mut self,
        question: &OpenQuestion,
        (transactions, wish): (&[i64], &Wish),
        frame: &Frame,
    ) -> bool {
        let all = transactions.len() + 1;
        let chosen: Vec<usize> = match (self.several_chosen((transactions, wish), frame), frame.command()) {
            (Some(numbers), _) => numbers.iter().map(|number| *number as usize).collect(),
            (None, Some(Command::Choice(number))) => vec![*number as usize],
            (None, Some(Command::All)) => vec![all],
            _ if self.deletes_all(wish, frame) => vec![all],
            _ => return self.take_named_choice(question, (transactions, wish), frame),
        };
        if chosen.iter().any(|nth| !(1..=all).contains(nth)) {
            return self.choose_from(question, all);
        }
        let is_meant = |nth: &usize| chosen.contains(nth) || chosen.contains(&all);
        let ids = |nth: usize| &transactions[nth - 1..nth];
        let (there, gone): (Vec<usize>, Vec<usize>) =
            (1..all).filter(is_meant).partition(|nth| !self.rows_of(ids(*nth)).is_empty());
        let rows = there.into_iter().flat_map(|nth| self.rows_of(ids(nth))).collect();
        // Of all that were shown those are meant that are there.
        let gone = if chosen.contains(&all) { Vec::new() } else { gone };
        self.do_to(question, (rows, &gone), wish)
    }

    /// The numbers of an answer that names several, or of an order to delete what was asked about: "1 dan 3", "hapus 2".
    fn several_chosen(&self, (listed, wish): (&[i64], &Wish), frame: &Frame) -> Option<Vec<u32>> {
        if let Meaning::Delete(Target::Numbers(numbers)) = frame.meaning() {
            // Where something else was listed since, it is about that.
            let is_shown = self.dialogue.numbered.as_ref().is_some_and(|shown| shown.rows == listed);
            return (is_shown && *wish == Wish::Void).then(|| numbers.clone());
        }
        let picked = nlu::picked(self.facts.message.words()?)?;
        let is_several = picked.names.is_empty() && !picked.is_all && picked.numbers.len() > 1;
        is_several.then_some(picked.numbers)
    }

    /// "Hapus semuanya", where it was asked which to delete.
    fn deletes_all(&self, wish: &Wish, frame: &Frame) -> bool {
        let is_order = *wish == Wish::Void && *frame.meaning() == Meaning::Delete(Target::Last);
        is_order && self.facts.message.words().is_some_and(nlu::says_all)
    }

    fn choose_from(&mut self, question: &OpenQuestion, last: usize) -> bool {
        self.say(line("choose-from-list").number("last", count(last)));
        self.dialogue.repeat(question.message_id);
        true
    }

    fn rows_of(&self, ids: &[i64]) -> Vec<Transaction> {
        let row = |id: &i64| self.facts.asked.iter().find(|row| row.id == *id).cloned();
        ids.iter().filter_map(row).collect()
    }

    /// "roti": the row that the words name, where they say nothing else.
    fn take_named_choice(
        &mut self,
        question: &OpenQuestion,
        (transactions, wish): (&[i64], &Wish),
        frame: &Frame,
    ) -> bool {
        let says_more = frame.known().amount.is_some() || !frame.entries().is_empty();
        let rows = self.rows_named(&self.rows_of(transactions));
        rows.len() == 1 && !says_more && self.do_to(question, (rows, &[]), wish)
    }

    /// Does to the rows what is wished, and names the numbers of which the row is gone.
    fn do_to(
        &mut self,
        question: &OpenQuestion,
        (rows, gone): (Vec<Transaction>, &[usize]),
        wish: &Wish,
    ) -> bool {
        self.dialogue.close(question);
        if rows.is_empty() && gone.is_empty() {
            self.say(line("nothing-to-edit"));
        }
        match wish {
            Wish::Edit(edit) => rows.iter().for_each(|row| self.apply(row, edit)),
            Wish::Void => self.void_all(Rows { transactions: rows, ..Rows::default() }),
        }
        self.say_gone(gone);
        true
    }
}
