//! Answers about entries that were asked about: what confirms a guess, what puts it right, and what leaves it open.

use ledger::{
    Direction, Reason,
    book::transaction::{EntryStatus, Transaction},
};
use nlu::frame::{Command, Entry, Frame, Meaning, Question, Remark, Target, Which};

use crate::{
    out::say::line,
    topics::{
        booking::decide::same_words,
        conversation::{
            amount::{is_of_its_own, sets_more},
            answer::bare_amount,
        },
        correction::{recent::hits, remark::wish_of},
        deciding::{Deciding, capitalised},
        dialogue::{Ask, Draft, EditWish, OpenQuestion, Wish},
    },
};

impl Deciding<'_> {
    /// "Benar?": consent, refusal, or what is right. A new thing, small talk and a question back leave it open.
    pub(crate) fn take_confirmation(&mut self, question: &OpenQuestion, frame: &Frame) -> bool {
        let rows = self.rows_asked_by(question);
        if rows.is_empty() {
            // Settled meanwhile by another way: nothing is left to ask.
            self.dialogue.close(question);
            return false;
        }
        let status = match frame.command() {
            Some(Command::Yes) => self.settled(),
            Some(Command::No | Command::Wrong | Command::Undo) => EntryStatus::Deleted,
            _ if self.is_taken_back() => EntryStatus::Deleted,
            _ => return self.correct_asked(question, &rows, frame),
        };
        self.dialogue.close(question);
        self.settle_rows(rows, status);
        true
    }

    /// Whether nothing was said to the person since the question.
    pub(crate) fn is_latest(&self, question: &OpenQuestion) -> bool {
        self.latest_words().is_some_and(|latest| latest.message_id == question.message_id)
    }

    /// "bukan, hapus": nothing but that it goes.
    pub(crate) fn is_taken_back(&self) -> bool {
        let mut said = self.facts.remarks.iter().filter(|remark| remark.says_something()).peekable();
        said.peek().is_some() && said.all(|remark| remark.voids && remark.which == Which::Unsaid)
    }

    /// An amount or a category alone corrects the one row that was asked about, and confirms it.
    fn correct_asked(&mut self, question: &OpenQuestion, rows: &[Transaction], frame: &Frame) -> bool {
        let [row] = rows else { return self.take_sum(question, rows) };
        if self.take_party(question, row) {
            return true;
        }
        if let Some(denied) = self.denies(row, frame) {
            return self.take_denial(question, row, denied);
        }
        if self.asks_back(row, frame) {
            self.dialogue.repeat(question.message_id);
            let again = self.about("ask-guess", row);
            self.say(again);
            return true;
        }
        let category = self.named_category(frame, self.facts.side(row));
        // What is said in passing speaks of what was asked last.
        let remark = self
            .answering_remark(row)
            .filter(|remark| !is_of_its_own(frame) && (remark.agrees || self.is_latest(question)));
        let after = match (category, bare_amount(frame), remark) {
            (Some(key), ..) => {
                let category = self.facts.names.categories.by_key(&key).expect("a category in effect");
                row.clone().with_category(category.id, Reason::Said)
            }
            (None, Some(amount), _) => row.clone().with_money(amount),
            // "bukan dua ribu" of a guess of five is what is right.
            (None, None, Some(remark)) => {
                match remark.amount.or(remark.denied.filter(|it| *it != row.money())) {
                    Some(amount) => row.clone().with_money(amount),
                    None => return self.put_right_and_ask(question, row, &remark),
                }
            }
            (None, None, None) if says_again(frame.entries(), row) => row.clone(),
            (None, None, None) => return false,
        };
        self.dialogue.close(question);
        self.amend(row, after, None);
        true
    }

    /// A day or an account settles itself alone: what was asked is asked still.
    fn put_right_and_ask(&mut self, question: &OpenQuestion, row: &Transaction, remark: &Remark) -> bool {
        let Some(wish) = wish_of(remark).filter(|wish| wish.direction.is_none()) else { return false };
        self.dialogue.close(question);
        self.apply_open(row, &wish);
        let again = self.about("ask-guess", row);
        self.confirm_again(question.message_id, again);
        true
    }

    /// The one remark of a message that speaks of the row that was asked about, and of no other thing.
    fn answering_remark(&self, row: &Transaction) -> Option<Remark> {
        let mut said = self.facts.remarks.iter().filter(|remark| remark.says_something());
        let (Some(remark), None) = (said.next(), said.next()) else { return None };
        let is_of_row = match &remark.which {
            Which::Unsaid => true,
            Which::Named(names) => hits(names, row) == names.len(),
            _ => false,
        };
        (is_of_row && !remark.is_guess && !remark.buys && remark.debt.is_none()).then(|| remark.clone())
    }

    /// What is denied of the row: "bukan teh".
    fn denies(&self, row: &Transaction, frame: &Frame) -> Option<Denied> {
        let text = self.facts.message.text.as_deref()?.to_lowercase();
        let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let denies = words.next().is_some_and(|word| DENIALS.contains(&word));
        let rest: Vec<&str> = words.collect();
        if !denies || rest.is_empty() || rest.len() > 3 || frame.known().amount.is_some() {
            return None;
        }
        if rest.iter().any(|word| BEHIND_DENIAL.contains(word)) {
            return None;
        }
        let names: Vec<&str> = row.description.as_deref().unwrap_or_default().split_whitespace().collect();
        if names.iter().any(|name| rest.contains(&&*name.to_lowercase())) {
            return Some(Denied::Thing);
        }
        let category = self.facts.names.categories.by_name(&rest.join(" "))?;
        (Some(category.id) == row.category_id).then_some(Denied::Category)
    }

    fn take_denial(&mut self, question: &OpenQuestion, row: &Transaction, denied: Denied) -> bool {
        match denied {
            Denied::Thing => {
                self.dialogue.close(question);
                self.settle_rows(vec![row.clone()], EntryStatus::Deleted);
            }
            Denied::Category => {
                self.dialogue.repeat(question.message_id);
                let known = self.category_names(self.facts.side(row));
                let thing = capitalised(self.facts.thing_name(row));
                let said = line("ask-other-category").text("thing", thing).money("amount", row.money());
                self.say(said.text("known", known));
            }
        }
        true
    }

    /// "teh apa?": a question about what was asked.
    fn asks_back(&self, row: &Transaction, frame: &Frame) -> bool {
        let text = self.facts.message.text.as_deref().unwrap_or_default().trim();
        let is_unread = matches!(frame.meaning(), Meaning::Missing(_) | Meaning::Talk(_))
            || says_again(frame.entries(), row);
        text.ends_with('?')
            && is_unread
            && frame.known().amount.is_none()
            && text.split_whitespace().count() <= 5
    }

    /// The category that the words are the name of, with nothing beside it; a word that leads to one is a thing.
    fn named_category(&self, frame: &Frame, direction: Direction) -> Option<String> {
        let said = match frame.meaning() {
            Meaning::Missing(missing) if missing.question == Question::Amount => {
                missing.known.category.as_ref()?
            }
            // "itu masuk keluarga ya"
            Meaning::Edit(edit) if edit.target == Target::Last && edit.amount.is_none() => {
                edit.category.as_ref().filter(|category| !category.key.is_empty())?
            }
            _ => return None,
        };
        let is_name = said.reason == Reason::Said || self.is_categorys_name();
        let category = self.facts.names.categories.by_key(&said.key)?;
        (is_name && category.direction == direction).then(|| category.key.to_string())
    }

    /// Whether the message is a category's name and nothing else, politeness aside.
    fn is_categorys_name(&self) -> bool {
        let text = self.facts.message.text.as_deref().unwrap_or_default().to_lowercase();
        let words = text.split(|letter: char| letter.is_whitespace() || ",.!".contains(letter));
        let words: Vec<&str> =
            words.filter(|word| !word.is_empty() && !AROUND_CATEGORY.contains(word)).collect();
        self.facts.names.categories.by_name(&words.join(" ")).is_some()
    }

    /// "Rp35.000: ganti yang tadi, atau catatan baru?", or what is wrong.
    pub(crate) fn take_amendment(
        &mut self,
        question: &OpenQuestion,
        (transactions, amount, drafts): (&[i64], Option<ledger::Money>, &[Draft]),
        frame: &Frame,
    ) -> bool {
        let facts = self.facts;
        let rows: Vec<Transaction> =
            facts.asked.iter().filter(|row| transactions.contains(&row.id)).cloned().collect();
        if rows.is_empty() {
            self.dialogue.close(question);
            return false;
        }
        let text = facts.message.text.as_deref().unwrap_or_default().to_lowercase();
        let first = text.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
        let says = |words: &[&str]| first.is_some_and(|first| words.contains(&first));
        let is_of_list = amount.is_some();
        match frame.command() {
            Some(Command::Choice(1)) if is_of_list => return self.amend_asked(question, &rows, amount),
            Some(Command::Choice(2)) if is_of_list => return self.book_instead(question, drafts, frame),
            Some(Command::Choice(_)) if is_of_list => {
                self.say(line("choose-from-list").number("last", 2));
                self.dialogue.repeat(question.message_id);
                return true;
            }
            _ => {}
        }
        let remarked = || self.answering_remark(&rows[0]).and_then(|remark| remark.amount);
        let right = bare_amount(frame).or_else(|| if is_of_its_own(frame) { None } else { remarked() });
        if let Some(right) = right.filter(|_| !is_of_list || amount == right) {
            return self.amend_asked(question, &rows, Some(right));
        }
        if is_of_list && frame.entries().is_empty() && !is_of_its_own(frame) && !sets_more(frame) {
            if says(CHANGES) {
                return self.amend_asked(question, &rows, amount);
            }
            if says(ANEW) || text.contains("baru") {
                return self.book_instead(question, drafts, frame);
            }
            let named = self.rows_named(&rows);
            if rows.len() > 1 && named.len() == 1 {
                return self.amend_asked(question, &named, amount);
            }
            let names_thing = matches!(frame.meaning(), Meaning::Missing(missing)
                if missing.question == Question::Amount && missing.known.description.is_some());
            if names_thing && named.is_empty() {
                return self.book_instead(question, drafts, frame);
            }
        }
        false
    }

    fn amend_asked(
        &mut self,
        question: &OpenQuestion,
        rows: &[Transaction],
        amount: Option<ledger::Money>,
    ) -> bool {
        self.dialogue.close(question);
        let wish = EditWish { amount: amount.map(Into::into), ..EditWish::default() };
        match rows {
            [row] => self.apply(row, &wish),
            rows => self.ask_which(rows, Wish::Edit(wish)),
        }
        true
    }

    /// It is a new entry: what the answer names completes it, and what is missing is asked for.
    fn book_instead(&mut self, question: &OpenQuestion, drafts: &[Draft], frame: &Frame) -> bool {
        self.dialogue.close(question);
        self.named_by = Some(question.message_id);
        for draft in drafts {
            let mut draft = draft.clone();
            let known = frame.known();
            if let (None, Meaning::Missing(_)) = (&draft.description, frame.meaning()) {
                draft.description.clone_from(&known.description);
                draft.category = known.category.as_ref().map(|category| category.key.clone());
                draft.category_reason = known.category.as_ref().map(|category| category.reason.clone());
                draft.direction = known.direction;
            }
            match draft.amount {
                Some(amount) if draft.category.is_some() || draft.description.is_some() => {
                    self.book_draft((&draft, question.message_id), amount.into(), false, None);
                }
                _ => self.ask_missing(draft, true),
            }
        }
        true
    }

    /// Those of the rows that the words name.
    pub(crate) fn rows_named(&self, rows: &[Transaction]) -> Vec<Transaction> {
        let names = self.facts.remarks.iter().find_map(|remark| match &remark.which {
            Which::Named(names) => Some(names),
            _ => None,
        });
        let Some(names) = names else { return Vec::new() };
        let best = rows.iter().map(|row| hits(names, row)).max().unwrap_or(0);
        let is_best = |row: &&Transaction| best > 0 && best * 2 >= names.len() && hits(names, row) == best;
        rows.iter().filter(is_best).cloned().collect()
    }

    /// The question is said again, for an answer that cannot be one.
    pub(crate) fn ask_missing_again(&mut self, question: &OpenQuestion) -> bool {
        let said = match &question.ask {
            Ask::Category { draft } if draft.direction == Some(Direction::Income) => {
                line("ask-category-income")
            }
            Ask::Category { .. } => line("ask-category"),
            _ => return false,
        };
        self.dialogue.repeat(question.message_id);
        self.say(said);
        true
    }
}

/// What is denied of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Denied {
    Thing,
    Category,
}

const DENIALS: [&str; 6] = ["bukan", "bkn", "dudu", "sanes", "not", "no"];
/// Behind these stands what is right.
const BEHIND_DENIAL: [&str; 5] = ["tapi", "tp", "melainkan", "but", "harusnya"];
const AROUND_CATEGORY: [&str; 16] = [
    "kategori",
    "masuk",
    "masukin",
    "ke",
    "yang",
    "itu",
    "ini",
    "aja",
    "saja",
    "ya",
    "dong",
    "deh",
    "category",
    "the",
    "iya",
    "kategorinya",
];
const CHANGES: &[&str] =
    &["ganti", "ubah", "koreksi", "iya", "ya", "change", "update", "replace", "yes", "betul", "edit"];
const ANEW: &[&str] =
    &["baru", "catatan", "catat", "tambah", "new", "beda", "lain", "bukan", "add", "anyar", "enggal"];

/// Whether the message says the row again: the same thing with the same amount.
fn says_again(entries: &[Entry], row: &Transaction) -> bool {
    let [entry] = entries else { return false };
    // The very same words are one more of it.
    let is_repeat = row.raw_text() == Some(&*entry.span);
    !is_repeat && entry.amount == row.money() && same_words(row.description.as_deref(), &entry.description)
}
