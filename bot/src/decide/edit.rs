//! Corrections and voids of entries that are booked.

use chrono::{NaiveDate, Utc};
use ledger::{
    Direction, Reason,
    transaction::{EntryStatus, Transaction},
};
use nlu::frame::{Edit, Frame};

use super::{Act, Deciding, capitalised, count};
use crate::{
    dialogue::{Ask, EditWish, Wish},
    say::{Line, Say, line},
};

/// A list longer than this nobody reads in a chat.
const LONGEST_LIST: usize = 9;

impl Deciding<'_> {
    pub(super) fn edit(&mut self, frame: &Frame) {
        let Some(edit) = &frame.edit else { return self.say(line("ask-meaning")) };
        if let Some(unknown) = edit.category.as_ref().filter(|category| category.key.is_empty()) {
            let direction = self.facts.targets.first().map_or(Direction::Expense, |row| row.direction);
            let known = self.category_names(direction);
            return self
                .say(line("unknown-category").text("name", unknown.name.clone()).text("known", known));
        }
        let wish = wish_of(edit);
        if wish == EditWish::default() {
            return self.say(line("ask-meaning"));
        }
        match &*self.facts.targets {
            [] => self.say(line("nothing-to-edit")),
            [row] => self.apply(row, &wish),
            rows => self.ask_which(rows, Wish::Edit(wish)),
        }
    }

    pub(super) fn void(&mut self) {
        match &*self.facts.targets {
            [] => self.say(line("nothing-to-edit")),
            [row] => self.void_rows(vec![row.clone()]),
            rows => self.ask_which(rows, Wish::Void),
        }
    }

    pub(super) fn void_rows(&mut self, rows: Vec<Transaction>) {
        for row in &rows {
            let voided = self.about("voided", row);
            self.say(voided);
        }
        self.acts.push(Act::Settle { rows, status: EntryStatus::Deleted, lessons: Vec::new() });
    }

    fn ask_which(&mut self, rows: &[Transaction], wish: Wish) {
        let shown = &rows[..rows.len().min(LONGEST_LIST)];
        let mut items: Vec<Line> = shown.iter().map(|row| self.about("item", row)).collect();
        items.push(line("all-of-them"));
        let list = Say::List {
            head: line("ask-which"),
            items,
            foot: line("ask-which-hint").number("last", count(shown.len() + 1)),
        };
        let transactions = shown.iter().map(|row| row.id).collect();
        self.ask(Ask::Which { transactions, wish }, list);
    }

    /// Changes one row as wished, and says what changed from what to what.
    pub(super) fn apply(&mut self, row: &Transaction, wish: &EditWish) {
        if row.direction == Direction::Transfer && wish.category.is_some() {
            return self.say(line("transfer-has-no-category"));
        }
        let way = wish.direction.unwrap_or(row.direction);
        let categories = &self.facts.names.categories;
        let category = wish.category.as_deref().and_then(|key| categories.by_key_for(way, key));
        if let Some(category) = category.filter(|to| to.direction != way) {
            // An income does not become an expense on the quiet.
            return self.say(self.about("other-direction", row).text("to", category.name.clone()));
        }
        let mut after = row.clone();
        if let Some(amount) = wish.amount {
            after = after.with_money(amount.into());
        }
        if let Some(direction) = wish.direction.filter(|direction| *direction != row.direction) {
            after.direction = direction;
            (after.category_id, after.category_reason) = self.filed(None, direction);
        }
        if let Some(category) = category {
            after = after.with_category(category.id, Reason::Said);
        }
        if let Some(day) = wish.date {
            self.move_to(&mut after, day);
        }
        if let Some(description) = &wish.description {
            after.description = Some(description.clone());
        }
        self.amend(row, after, wish.account.clone());
    }

    /// Another day at the same hour of the person's clock.
    fn move_to(&self, row: &mut Transaction, day: NaiveDate) {
        let hour = self.facts.person.zone.local(row.tx_datetime).time();
        let local = day.and_time(hour).and_local_timezone(self.facts.person.zone.0);
        row.tx_datetime =
            local.earliest().map_or_else(|| day.and_time(hour).and_utc(), |at| at.with_timezone(&Utc));
        row.tx_date = day;
    }

    /// Writes the row's new fields. Whoever corrects a row that was asked about has confirmed it.
    pub(super) fn amend(&mut self, before: &Transaction, mut after: Transaction, account: Option<String>) {
        let changes = self.changes(before, &after, account.as_deref());
        if changes.is_empty() && !before.asked {
            let said = self.about("already-so", before);
            return self.say(said);
        }
        if before.asked {
            (after.asked, after.status) = (false, self.settled());
        }
        let said = if changes.is_empty() {
            self.about("confirmed", &after)
        } else {
            self.about("edited", before).lines("changes", changes)
        };
        self.say(said);
        let is_chosen = after.category_reason == Some(Reason::Said)
            && (before.asked || after.category_id != before.category_id);
        let lesson = if is_chosen { self.lesson(&after) } else { None };
        let (before, after) = (Box::new(before.clone()), Box::new(after));
        self.acts.push(Act::Amend { before, after, account, lesson });
    }

    fn changes(&self, before: &Transaction, after: &Transaction, account: Option<&str>) -> Vec<Line> {
        let mut changes = Vec::new();
        let mut note = |key, from: String, to: String| {
            if from != to {
                changes.push(line(key).text("from", from).text("to", to));
            }
        };
        let money = |row: &Transaction| reports::words::money_text(row.money());
        note("change-amount", money(before), money(after));
        note("change-direction", direction_word(before).into(), direction_word(after).into());
        note(
            "change-category",
            self.facts.category_name(before).into(),
            self.facts.category_name(after).into(),
        );
        let day = |row: &Transaction| row.tx_date.format("%d-%m-%Y").to_string();
        note("change-day", day(before), day(after));
        let words = |row: &Transaction| row.description.clone().unwrap_or_default();
        note("change-description", words(before), words(after));
        if let Some(account) = account {
            let known = before.account_id.and_then(|id| self.facts.names.account_name(id)).unwrap_or("–");
            note("change-account", known.to_owned(), account.to_owned());
        }
        changes
    }

    fn about(&self, key: &'static str, row: &Transaction) -> Line {
        let thing = capitalised(self.facts.thing_name(row));
        line(key)
            .text("thing", thing)
            .money("amount", row.money())
            .text("category", self.facts.category_name(row))
    }
}

/// The word that both catalogues know a direction by.
fn direction_word(row: &Transaction) -> &'static str {
    match row.direction {
        Direction::Income => "pemasukan",
        Direction::Expense => "pengeluaran",
        Direction::Transfer => "transfer",
    }
}

fn wish_of(edit: &Edit) -> EditWish {
    EditWish {
        amount: edit.amount.map(Into::into),
        category: edit.category.as_ref().map(|category| category.key.clone()),
        date: edit.date,
        account: edit.account.clone(),
        direction: edit.direction,
        description: edit.description.clone(),
    }
}
