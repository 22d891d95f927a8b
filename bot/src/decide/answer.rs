//! Answers: which open question a message fits, the newest first.

use ledger::{
    Direction, Reason, category,
    transaction::{EntryStatus, Transaction},
};
use nlu::frame::{Command, Frame, Intent, Question as Asked};

use super::{Act, Deciding, capitalised};
use crate::{
    dialogue::{Ask, Draft, Question, Wish},
    say::line,
};

impl Deciding<'_> {
    /// Lets the newest question that the message fits take it; `false` where none does.
    pub(super) fn decide_answer(&mut self, frame: &Frame) -> bool {
        if self.take_erasure_code() {
            return true;
        }
        let questions = self.dialogue.questions.clone();
        questions.iter().any(|question| {
            let taken = self.take(question, frame);
            if taken {
                tracing::debug!(question = question.message_id, "the message answers a question");
            }
            taken
        })
    }

    fn take(&mut self, question: &Question, frame: &Frame) -> bool {
        let drops = matches!(frame.command, Some(Command::Undo | Command::No | Command::Wrong));
        match &question.ask {
            Ask::Confirm => self.take_confirmation(question, frame),
            Ask::Erase { .. } => self.keep_data(question, drops),
            _ if drops => {
                self.dialogue.close(question);
                self.say(line("dropped"));
                true
            }
            Ask::Category { draft } => self.take_category(question, draft, frame),
            Ask::Amount { draft } => {
                let Some(amount) = bare_amount(frame) else { return false };
                self.dialogue.close(question);
                let is_guess = matches!(frame.command, Some(Command::Choice(_)));
                self.book_draft(draft, amount, is_guess, None);
                true
            }
            Ask::Target { name, .. } => self.take_target(name, frame),
            Ask::Goal { is_deposit, amount } => self.take_goal(question, *is_deposit, (*amount).into()),
            Ask::Which { transactions, wish } => self.take_choice(question, transactions, wish, frame),
        }
    }

    fn take_category(&mut self, question: &Question, draft: &Draft, frame: &Frame) -> bool {
        let (Some(key), Some(amount)) = (bare_category(frame), draft.amount) else {
            return self.explain_categories(draft, frame);
        };
        let named = self.facts.names.categories.by_key(key);
        let is_catch_all =
            [Direction::Expense, Direction::Income].iter().any(|way| category::catch_all(*way).key == key);
        let fits = named
            .is_some_and(|category| draft.direction.is_none_or(|direction| direction == category.direction));
        if !fits && !is_catch_all {
            self.say_categories(frame.category.as_ref().map_or(key, |category| &*category.name), draft);
            return true;
        }
        self.dialogue.close(question);
        let mut booked = draft.clone();
        booked.description = booked.description.or_else(|| frame.description.clone());
        (booked.category, booked.category_reason) = (Some(key.to_owned()), Some(Reason::Said));
        self.book_draft(&booked, amount.into(), false, draft.description.as_deref());
        true
    }

    /// A short answer to "kategori apa?" that names nothing we know: say what there is, and keep asking.
    fn explain_categories(&mut self, draft: &Draft, frame: &Frame) -> bool {
        let facts = self.facts;
        let said = facts.message.text.as_deref().unwrap_or_default().trim();
        let is_unread = frame.question == Some(Asked::Meaning);
        if !is_unread || said.split_whitespace().count() > 3 || said.is_empty() {
            return false;
        }
        self.say_categories(said, draft);
        true
    }

    fn say_categories(&mut self, name: &str, draft: &Draft) {
        let known = self.category_names(draft.direction.unwrap_or(Direction::Expense));
        self.say(line("unknown-category").text("name", name).text("known", known));
    }

    pub(super) fn category_names(&self, direction: Direction) -> String {
        let of_direction =
            self.facts.names.categories.iter().filter(|category| category.direction == direction);
        of_direction.map(|category| &*category.name).collect::<Vec<_>>().join(", ")
    }

    fn take_confirmation(&mut self, question: &Question, frame: &Frame) -> bool {
        let rows: Vec<Transaction> = self
            .facts
            .asked
            .iter()
            .filter(|row| row.message_id == Some(question.message_id))
            .cloned()
            .collect();
        if rows.is_empty() {
            // Settled meanwhile by another way: nothing is left to ask.
            self.dialogue.close(question);
            return false;
        }
        match &frame.command {
            Some(Command::Yes) => self.settle_asked(question, rows, self.settled()),
            Some(Command::No | Command::Wrong | Command::Undo) => {
                self.settle_asked(question, rows, EntryStatus::Deleted);
            }
            _ => return self.correct_asked(question, &rows, frame),
        }
        true
    }

    fn settle_asked(&mut self, question: &Question, rows: Vec<Transaction>, status: EntryStatus) {
        self.dialogue.close(question);
        for row in &rows {
            let key = if status == EntryStatus::Deleted { "not-booked" } else { "confirmed" };
            let said =
                line(key).text("thing", capitalised(self.facts.thing_name(row))).money("amount", row.money());
            let said = said.text("category", self.facts.category_name(row));
            self.say(said);
        }
        let lessons = self.lessons_of_confirmed(&rows, status);
        self.acts.push(Act::Settle { rows, status, lessons });
    }

    /// An amount or a category alone corrects the one row that was asked about, and confirms it.
    fn correct_asked(&mut self, question: &Question, rows: &[Transaction], frame: &Frame) -> bool {
        let [row] = rows else { return false };
        let mut after = row.clone();
        let categories = &self.facts.names.categories;
        let category = bare_category(frame).and_then(|key| categories.by_key(key));
        match (category.filter(|category| category.direction == row.direction), bare_amount(frame)) {
            (Some(category), _) => after = after.with_category(category.id, Reason::Said),
            (None, Some(amount)) => after = after.with_money(amount),
            (None, None) => return false,
        }
        self.dialogue.close(question);
        self.amend(row, after, None);
        true
    }

    fn take_choice(&mut self, question: &Question, transactions: &[i64], wish: &Wish, frame: &Frame) -> bool {
        let chosen = match frame.command {
            Some(Command::Choice(number)) => number as usize,
            _ => return false,
        };
        let ids: &[i64] = match chosen {
            n if (1..=transactions.len()).contains(&n) => &transactions[n - 1..n],
            n if n == transactions.len() + 1 => transactions,
            _ => {
                self.say(line("choose-from-list").number("last", super::count(transactions.len() + 1)));
                return true;
            }
        };
        self.dialogue.close(question);
        let row = |id: &i64| self.facts.asked.iter().find(|row| row.id == *id).cloned();
        let rows: Vec<Transaction> = ids.iter().filter_map(row).collect();
        if rows.is_empty() {
            self.say(line("nothing-to-edit"));
        }
        match wish {
            Wish::Edit(edit) => rows.iter().for_each(|row| self.apply(row, edit)),
            Wish::Void => self.void_rows(rows),
        }
        true
    }
}

/// The category of a message that lacks nothing but an amount.
fn bare_category(frame: &Frame) -> Option<&str> {
    let is_bare = frame.intent == Intent::Clarification && frame.question == Some(Asked::Amount);
    frame.category.as_ref().filter(|_| is_bare).map(|category| &*category.key)
}

/// The amount of a message that names nothing else.
pub(super) fn bare_amount(frame: &Frame) -> Option<ledger::Money> {
    let is_bare = match frame.intent {
        // Whoever names a thing or a direction speaks of something new.
        Intent::Clarification => {
            let names_saving = matches!(frame.question, Some(Asked::Goal(_)));
            let names_thing = frame.category.is_some() || frame.description.is_some();
            !names_saving && !names_thing && frame.direction.is_none()
        }
        Intent::Command => matches!(frame.command, Some(Command::Choice(_))),
        _ => false,
    };
    frame.amount.filter(|amount| is_bare && amount.is_positive())
}
