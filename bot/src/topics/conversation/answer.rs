//! Answers: which open question a message fits, the newest first.

use chrono::NaiveDate;
use ledger::{
    Direction, Reason,
    book::{
        category::{self, Category},
        rows::Rows,
        saving::NewGoal,
        transaction::{EntryStatus, Transaction},
    },
};
use nlu::frame::{Command, Frame, Intent, Meaning, Question, Target};

use crate::{
    out::say::line,
    topics::{
        correction::write::Settle,
        deciding::Deciding,
        dialogue::{Ask, Draft, EditWish, OpenQuestion},
        facts::Quoted,
    },
};

impl Deciding<'_> {
    /// Lets an open question that the message fits take it, the newest first; what quotes speaks of what it quotes alone.
    pub(crate) fn answer_question(&mut self, frame: &Frame) -> bool {
        if self.facts.quoted == Quoted::Nothing && self.take_unit() {
            return true;
        }
        let questions = match &self.facts.quoted {
            Quoted::Message { .. } => return false,
            _ if frame.command() == Some(&Command::Undo) => self.latest_words().into_iter().collect(),
            _ if self.only_says_delete(frame)
                || self.is_taken_back() && frame.intent() == Intent::Smalltalk =>
            {
                return self.drop_latest(frame);
            }
            _ => self.dialogue.questions.clone(),
        };
        questions.iter().any(|question| {
            let taken = self.take(question, frame);
            if taken {
                tracing::debug!(question = question.message_id, "the message answers a question");
            }
            taken
        })
    }

    /// The question that was the bot's latest word to the person: a bare "batal" drops that one alone.
    pub(crate) fn latest_words(&self) -> Option<OpenQuestion> {
        self.dialogue.asked_by(self.facts.latest_reply_id.as_deref()?).cloned()
    }

    /// "Hapus" alone, without a word of which.
    fn only_says_delete(&self, frame: &Frame) -> bool {
        let text = self.facts.message.words().unwrap_or_default();
        *frame.meaning() == Meaning::Delete(Target::Last)
            && text.split_whitespace().count() <= 2
            && !names_row(text)
    }

    /// Right after a question that means the question, as "batal" does.
    fn drop_latest(&mut self, frame: &Frame) -> bool {
        let Some(question) = self.latest_words() else { return false };
        if matches!(question.ask, Ask::Amend { amount: None, .. }) {
            // "Apa yang salah?" "Hapus": the entry goes.
            self.dialogue.close(&question);
            return false;
        }
        let undo = Meaning::Command { command: Command::Undo, amount: None };
        self.take(&question, &Frame { meanings: vec![undo], ..frame.clone() })
    }

    /// A quote speaks of what it quotes: its question, or its rows.
    pub(crate) fn answer_quoted(&mut self, frame: &Frame) -> bool {
        let facts = self.facts;
        let Quoted::Message { reply_id, rows, .. } = &facts.quoted else { return false };
        let question = self.dialogue.asked_by(reply_id).cloned();
        if question.is_some_and(|question| self.take(&question, frame)) {
            return true;
        }
        let asked: Vec<Transaction> = rows.transactions.iter().filter(|row| row.asked).cloned().collect();
        match frame.command() {
            Some(Command::Yes) if !asked.is_empty() => self.settle_rows(asked, self.settled()),
            Some(Command::No | Command::Wrong) if !asked.is_empty() => {
                self.settle_rows(asked, EntryStatus::Deleted);
            }
            Some(Command::Undo) if !rows.is_empty() => self.void_all(rows.clone()),
            _ => {
                let [row] = &*rows.transactions else { return false };
                let category = bare_category(frame).map(str::to_owned);
                let amount = bare_amount(frame).filter(|_| frame.intent() == Intent::Clarification);
                let amount = amount.map(Into::into);
                let wish = EditWish { category, amount, date: bare_day(frame), ..EditWish::default() };
                if wish == EditWish::default() {
                    return false;
                }
                self.apply(row, &wish);
            }
        }
        true
    }

    pub(crate) fn take(&mut self, question: &OpenQuestion, frame: &Frame) -> bool {
        let drops = matches!(frame.command(), Some(Command::Undo | Command::No | Command::Wrong));
        match &question.ask {
            Ask::Confirm => self.take_confirmation(question, frame),
            Ask::Erase { .. } => self.keep_data(question, drops),
            Ask::Purchase { plan } => self.take_purchase(question, plan, frame),
            Ask::Due { bills } => self.take_bills(question, bills, frame),
            Ask::Offer { draft, rule, starts_on } => {
                self.take_offer_of_bill(question, (draft, rule, *starts_on), frame)
            }
            Ask::Known { draft, entry_id } => self.take_known(question, (draft, *entry_id), frame),
            _ if drops => {
                self.dialogue.close(question);
                self.say(line("dropped"));
                true
            }
            Ask::Category { draft } => self.take_category(question, draft, frame),
            Ask::Amount { draft } => self.take_amount(question, draft, frame),
            Ask::Target { name, .. } => self.take_target(question, name, frame),
            Ask::NewGoal { name, target, day } => {
                let agrees = frame.command() == Some(&Command::Yes);
                let goal = NewGoal { name: name.clone(), target: target.map(Into::into), day: *day };
                agrees && self.take_new_goal(question, goal)
            }
            Ask::CloseGoal { goal_id } => self.take_close(question, *goal_id, frame),
            Ask::NewAccount { name, balance } => {
                let agrees = frame.command() == Some(&Command::Yes);
                agrees && self.take_new_account(question, (name, *balance))
            }
            Ask::Balance { name } => self.take_balance(question, name, frame),
            Ask::Goal { is_deposit, amount, account } => {
                self.take_goal(question, *is_deposit, ((*amount).into(), account.as_deref()))
            }
            Ask::Which { transactions, wish } => self.take_choice(question, (transactions, wish), frame),
            Ask::Amend { transactions, amount, drafts } => {
                self.take_amendment(question, (transactions, amount.map(Into::into), drafts), frame)
            }
            Ask::WhichCategory { name, nearest, transactions } => {
                self.take_offer(question, (name, nearest, transactions), frame)
            }
            Ask::Reverse { change_id } => {
                frame.command() == Some(&Command::Yes) && self.take_reverse(question, *change_id)
            }
            Ask::Rate { .. } => self.take_rate(question, frame),
            Ask::Paid { draft } => self.take_paid(question, draft, frame),
            Ask::Reminder { words, about } => self.take_reminder(question, (words, about)),
            Ask::FilingRule { rule } => self.take_rule(question, rule, frame),
            Ask::Rows { rows } => self.take_rows(question, rows, frame),
            Ask::Statement { pending } => self.take_file_answer(question, pending, frame),
            Ask::Import { shown } => self.take_import(question, shown, frame),
            Ask::Recurring { draft, rule } => self.take_habit(question, (draft, rule), frame),
            Ask::Either { first, second } => self.take_either(question, (first, second), frame),
            Ask::Topups { name, transactions } => self.take_topups(question, (name, transactions), frame),
            Ask::Preview { drafts } => {
                let books = matches!(frame.command(), Some(Command::Book | Command::Yes));
                if books {
                    self.book_shown(question, drafts);
                }
                books
            }
        }
    }

    fn take_amount(&mut self, question: &OpenQuestion, draft: &Draft, frame: &Frame) -> bool {
        if self.take_together(question, draft) {
            return true;
        }
        let Some(amount) = self.amount_for((question, draft), frame) else { return false };
        self.dialogue.close(question);
        let is_guess = matches!(frame.command(), Some(Command::Choice(_)));
        let draft = completed(draft, frame);
        if draft.names_thing() {
            self.book_draft((&draft, question.message_id), amount, is_guess, None);
        } else {
            self.named_by = Some(question.message_id);
            self.ask_missing(Draft { amount: Some(amount.into()), ..draft }, true);
        }
        true
    }

    fn take_category(&mut self, question: &OpenQuestion, draft: &Draft, frame: &Frame) -> bool {
        if self.take_together(question, draft) {
            return true;
        }
        let facts = self.facts;
        // The rules know the defaults by their Indonesian names alone.
        let by_name =
            || facts.names.categories.by_name(facts.message.text.as_deref()?).map(|known| &*known.key);
        let (Some(key), Some(amount)) = (bare_category(frame).or_else(by_name), draft.amount) else {
            if matches!(frame.command(), Some(Command::Choice(_) | Command::Yes)) {
                return self.ask_missing_again(question);
            }
            return self.explain_categories(question, draft, frame);
        };
        let categories = &self.facts.names.categories;
        let fits = |category: &Category| draft.direction.is_none_or(|way| way == category.direction);
        let named = categories.by_key(key).filter(|category| fits(category));
        // "Hadiah" is another category for income than for an expense.
        let named = named.or_else(|| categories.by_part(draft.direction?, facts.message.text.as_deref()?));
        let is_catch_all =
            [Direction::Expense, Direction::Income].iter().any(|way| category::catch_all(*way).key == key);
        let key = match (named, draft.direction) {
            (Some(category), _) => &*category.key,
            (None, Some(direction)) if is_catch_all => category::catch_all(direction).key,
            (None, _) => key,
        };
        if named.is_none() && !is_catch_all {
            let says_more =
                facts.message.text.as_deref().is_some_and(|text| text.split_whitespace().nth(1).is_some());
            if says_more
                && draft.direction.is_some()
                && frame.known().direction.is_some_and(|way| Some(way) != draft.direction)
            {
                // Whoever says that it goes the other way speaks of something new.
                return false;
            }
            self.dialogue.repeat(question.message_id);
            let said = frame.known().into_owned().category.map(|category| category.name);
            self.say_categories(said.as_deref().unwrap_or(key), draft);
            return true;
        }
        self.dialogue.close(question);
        let mut booked = completed(draft, frame);
        booked.description = booked.description.or_else(|| frame.known().into_owned().description);
        (booked.category, booked.category_reason) = (Some(key.to_owned()), Some(Reason::Said));
        let named_by = question.message_id;
        self.book_draft((&booked, named_by), amount.into(), false, draft.description.as_deref());
        true
    }

    /// A short answer to "kategori apa?" that names nothing we know: say what there is, and keep asking.
    fn explain_categories(&mut self, question: &OpenQuestion, draft: &Draft, frame: &Frame) -> bool {
        let facts = self.facts;
        let said = facts.message.text.as_deref().unwrap_or_default().trim();
        let is_unread = frame.question() == Some(Question::Meaning);
        if !is_unread || said.split_whitespace().count() > 3 || said.is_empty() {
            return false;
        }
        self.dialogue.repeat(question.message_id);
        self.say_categories(said, draft);
        true
    }

    pub(crate) fn say_categories(&mut self, name: &str, draft: &Draft) {
        let side = draft.direction.unwrap_or(Direction::Expense);
        let known = self.category_names(side);
        let (other, key) = match side {
            Direction::Income => (Direction::Expense, "category-of-expenses"),
            _ => (Direction::Income, "category-of-incomes"),
        };
        let is_of_other = self.facts.names.categories.by_name_in(other, name).is_some();
        let key = if is_of_other { key } else { "unknown-category" };
        self.say(line(key).text("name", name).text("known", known));
    }

    pub(crate) fn category_names(&self, direction: Direction) -> String {
        let of_direction =
            self.facts.names.categories.iter().filter(|category| category.direction == direction);
        of_direction.map(|category| &*category.name).collect::<Vec<_>>().join(", ")
    }

    /// The rows that a question asks about, those that still wait.
    pub(crate) fn rows_asked_by(&self, question: &OpenQuestion) -> Vec<Transaction> {
        let is_asked = |row: &&Transaction| {
            row.message_id == Some(question.message_id) && row.asked && row.status == EntryStatus::Pending
        };
        self.facts.asked.iter().filter(is_asked).cloned().collect()
    }

    /// Confirms or voids rows that were asked about, and says so.
    pub(crate) fn settle_rows(&mut self, rows: Vec<Transaction>, status: EntryStatus) {
        for row in &rows {
            if status == EntryStatus::Deleted {
                let said = self.about("not-booked", row);
                self.say(said);
            } else {
                self.say_confirmed(row);
            }
        }
        let lessons = self.lessons_of_confirmed(&rows, status);
        let rows = Rows { transactions: rows, ..Rows::default() };
        self.act(Settle { rows, status, lessons });
    }
}

/// What is known, with what the answer says beside that which was asked for.
fn completed(draft: &Draft, frame: &Frame) -> Draft {
    let (mut draft, known) = (draft.clone(), frame.known());
    draft.account = known.account.clone().or(draft.account);
    if let Some(at) = known.at.filter(|at| at.date_naive() != frame.now.date_naive()) {
        (draft.at, draft.past) = (at, None);
    }
    draft
}

/// Whether the words say that an entry is meant.
fn names_row(text: &str) -> bool {
    const ROWS: [&str; 7] = ["transaksi", "terakhir", "catatan", "tadi", "barusan", "last", "entry"];
    text.split_whitespace().any(|word| ROWS.contains(&&*word.to_lowercase()))
}

/// The category of a message that lacks nothing but an amount.
pub(crate) fn bare_category(frame: &Frame) -> Option<&str> {
    match frame.meaning() {
        Meaning::Missing(missing) if missing.question == Question::Amount => {
            missing.known.category.as_ref().map(|category| &*category.key)
        }
        _ => None,
    }
}

/// The day of a message that names nothing else.
fn bare_day(frame: &Frame) -> Option<NaiveDate> {
    let Meaning::Missing(missing) = frame.meaning() else { return None };
    let known = &missing.known;
    let names_thing = known.amount.is_some() || known.category.is_some() || known.description.is_some();
    let day = known.at?.date_naive();
    (!names_thing && known.account.is_none() && day != frame.now.date_naive()).then_some(day)
}

/// The amount of a message that names nothing else.
pub(crate) fn bare_amount(frame: &Frame) -> Option<ledger::Money> {
    let amount = match frame.meaning() {
        // Whoever names a thing or a direction speaks of something new.
        Meaning::Missing(missing) => {
            let known = &missing.known;
            let names_saving = matches!(missing.question, Question::Goal(_));
            let names_thing = known.category.is_some() || known.description.is_some();
            known.amount.filter(|_| !names_saving && !names_thing && known.direction.is_none())
        }
        Meaning::Command { command: Command::Choice(_), amount } => *amount,
        _ => None,
    };
    amount.filter(|amount| amount.is_positive())
}
