//! Corrections and voids of entries that are booked.

use chrono::{NaiveDate, Utc};
use ledger::{
    Direction, Money, Reason,
    book::{
        account::{PAYABLE, RECEIVABLE},
        holdings::Flow,
        saving::Movement,
        transaction::Transaction,
    },
    titled,
};
use nlu::frame::{Category, Edit, Target};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        correction::{
            moved::of_one_account,
            targets::LONGEST_LIST,
            write::{Amend, Amendment, Named},
        },
        deciding::{Deciding, capitalised, count},
        decision::Act,
        dialogue::{Ask, EditWish, Wish},
        saving::write::AmendMovement,
    },
};

impl Deciding<'_> {
    pub(crate) fn edit(&mut self, edit: &Edit) {
        let facts = self.facts;
        let mut wish = wish_of(edit);
        if let Some(unknown) = unknown_category(edit) {
            // The rules know the defaults by their Indonesian names alone.
            if let Some(known) = facts.names.categories.by_name(&unknown.name) {
                wish.category = Some(known.key.to_string());
            } else {
                return self.offer_for(&unknown.name);
            }
        }
        if wish == EditWish::default() {
            return self.say(line("ask-meaning"));
        }
        if !edit.target.numbers().is_empty() {
            return self.apply_numbered(&edit.target, &wish);
        }
        let is_of_all = matches!(edit.target, Target::AllOf { .. });
        if is_of_all && facts.targets.transactions.len() > LONGEST_LIST.into() {
            return self.say(line("no-room-all-at-once"));
        }
        let is_sure = facts.quoted.is_clear();
        match (&*facts.targets.transactions, &*facts.targets.movements) {
            ([], []) => self.say(nothing_found(&edit.target)),
            ([], [movement]) => self.edit_movement(movement, &wish),
            ([row], []) if is_sure => self.apply(row, &wish),
            ([], _) => self.say(line("movement-which")),
            (rows, _) => self.ask_which(rows, Wish::Edit(wish)),
        }
    }

    /// For one entry the nearest categories are offered; for several, all are named.
    fn offer_for(&mut self, name: &str) {
        match &*self.facts.targets.transactions {
            [row] => self.offer_categories(name, std::slice::from_ref(row)),
            rows => {
                let direction = rows.first().map_or(Direction::Expense, |row| self.facts.side(row));
                let known = self.category_names(direction);
                self.say(line("unknown-category").text("name", name).text("known", known));
            }
        }
    }

    /// Of a movement only the amount can be changed.
    fn edit_movement(&mut self, movement: &Movement, wish: &EditWish) {
        match wish.amount {
            Some(amount) => self.amend_movement(movement, amount.into()),
            None => self.say(line("movement-amount-only")),
        }
    }

    pub(crate) fn amend_movement(&mut self, movement: &Movement, amount: Money) {
        let before = movement.money();
        if amount.currency() != before.currency() {
            let currency = before.currency().code();
            return self.say(line("movement-other-currency").text("currency", currency));
        }
        if amount == before {
            return self.say(line("movement-already-so").money("amount", before));
        }
        let after = movement.clone().with_money(amount);
        let flow = Flow::default().and_movement(Some(movement), after.clone());
        if self.facts.holdings.admits(&flow).is_err() {
            return self.say(line("movement-overdraws"));
        }
        self.say(line("movement-edited").money("from", before).money("to", amount).out(movement.direction));
        self.act(AmendMovement { before: Box::new(movement.clone()), after: Box::new(after) });
    }

    pub(crate) fn void(&mut self, target: &Target) {
        let facts = self.facts;
        if !target.numbers().is_empty() {
            return self.void_numbered(target);
        }
        let is_sure = facts.quoted.is_clear();
        match &*facts.targets.transactions {
            [] if facts.targets.is_empty() => self.say(nothing_found(target)),
            _ if is_sure && matches!(target, Target::Newest(_)) => {
                self.say_in_one(|deciding| deciding.void_all(facts.targets.clone()));
            }
            rows if rows.len() > 1 || !is_sure => self.ask_which(rows, Wish::Void),
            _ => self.void_all(facts.targets.clone()),
        }
    }

    pub(crate) fn ask_which(&mut self, rows: &[Transaction], wish: Wish) {
        let shown = &rows[..rows.len().min(LONGEST_LIST.into())];
        let item = |row: &Transaction| {
            let told = self.facts.account_told(row);
            self.about("item-to-choose", row).of_account(told, row.direction)
        };
        let mut items: Vec<Line> = shown.iter().map(item).collect();
        items.push(line("all-of-them"));
        let list = Say::Choice {
            head: line("ask-which"),
            items,
            foot: line("ask-which-hint").number("last", count(shown.len() + 1)),
        };
        let transactions: Vec<i64> = shown.iter().map(|row| row.id).collect();
        self.dialogue.show_rows(transactions.clone(), self.facts.message.sent_at);
        self.ask(Ask::Which { transactions, wish }, list);
    }

    /// Changes one row as wished, and says what changed from what to what.
    pub(crate) fn apply(&mut self, row: &Transaction, wish: &EditWish) {
        if wish.direction == Some(Direction::Transfer) {
            return self.make_transfer(row, wish);
        }
        let stays_transfer = row.direction == Direction::Transfer && wish.direction.is_none();
        if stays_transfer && wish.category.is_some() {
            return self.say(line("transfer-has-no-category"));
        }
        if stays_transfer && wish.account.is_some() {
            // It has two, and words rarely say which of them is meant.
            return self.say(line("transfer-account-how"));
        }
        let way = wish.direction.unwrap_or(row.direction);
        let categories = &self.facts.names.categories;
        let stands = (way, row.category_id.filter(|_| way == row.direction));
        let side = categories.side(stands.0, stands.1);
        let category = wish.category.as_deref().and_then(|key| categories.by_key_for(side, key));
        if let Some(category) = category.filter(|to| !categories.may_move(stands, to)) {
            // An income does not become an expense on the quiet.
            return self.say(self.about("other-direction", row).text("to", category.name.clone()));
        }
        let mut after = row.clone();
        if let Some(amount) = wish.amount {
            after = after.with_money(amount.into());
        }
        if let Some(direction) = wish.direction.filter(|direction| *direction != row.direction) {
            after.direction = direction;
            // What was a refund is an expense where it was.
            if direction != self.facts.side(row) {
                (after.category_id, after.category_reason) = self.filed(None, direction);
            }
            after = of_one_account(after, row);
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
        let party = wish.party.as_deref().map(titled).filter(|_| self.is_debt(row));
        if let Some(party) = &party {
            after.note = Some(party.clone());
        }
        self.amend_named(row, after, Named { account: wish.account.clone(), to_account: None, party });
    }

    /// The same, where what was asked about the row is asked still.
    pub(crate) fn apply_open(&mut self, row: &Transaction, wish: &EditWish) {
        let mut unasked = row.clone();
        unasked.asked = false;
        self.apply(&unasked, wish);
        if let Some(Act::Amend(Amend { amends, .. })) = self.acts.last_mut()
            && let Some(amend) = amends.last_mut().filter(|amend| amend.before.id == row.id)
        {
            amend.before.asked = true;
            amend.after.asked = true;
        }
    }

    /// Another day at the same hour of the person's clock.
    pub(super) fn move_to(&self, row: &mut Transaction, day: NaiveDate) {
        let hour = self.facts.person.zone.local(row.tx_datetime).time();
        let local = day.and_time(hour).and_local_timezone(self.facts.person.zone.0);
        row.tx_datetime =
            local.earliest().map_or_else(|| day.and_time(hour).and_utc(), |at| at.with_timezone(&Utc));
        row.tx_date = day;
    }

    /// Writes the row's new fields. Whoever corrects a row that was asked about has confirmed it.
    pub(crate) fn amend(&mut self, before: &Transaction, after: Transaction, account: Option<String>) {
        self.amend_named(before, after, Named { account, ..Named::default() });
    }

    /// Whether money is lent by it, borrowed or paid back.
    fn is_debt(&self, row: &Transaction) -> bool {
        self.is_of_debts(row.account_id) || self.is_of_debts(row.to_account_id)
    }

    /// Whether an account is one of those that what is lent or borrowed stands in.
    pub(super) fn is_of_debts(&self, id: Option<i64>) -> bool {
        let name = id.and_then(|id| self.facts.names.account_name(id));
        name.is_some_and(|name| name == PAYABLE || name == RECEIVABLE)
    }

    /// The same with what the row names by its name, where that changes.
    pub(crate) fn amend_named(&mut self, before: &Transaction, mut after: Transaction, named: Named) {
        self.dialogue.close_complaints();
        if let Some(name) = self.stays_where_it_is(before, &after, &named) {
            let said = line("transfer-to-itself").text("name", name);
            return self.say(said);
        }
        let changes = self.changes(before, &after, &named);
        if changes.is_empty() && !before.asked {
            let is_transfer = before.direction == Direction::Transfer;
            let said = self.about(if is_transfer { "transfer-already-so" } else { "already-so" }, before);
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
        let amend = Amendment { before: before.clone(), after, named };
        // What one message corrects is taken back at once.
        if let Some(Act::Amend(Amend { amends, lessons })) = self.acts.last_mut() {
            amends.push(amend);
            lessons.extend(lesson);
        } else {
            self.act(Amend { amends: vec![amend], lessons: lesson.into_iter().collect() });
        }
    }

    /// The account that a transfer would leave and come to at once by this change.
    fn stays_where_it_is(&self, before: &Transaction, after: &Transaction, named: &Named) -> Option<String> {
        let ends = |row: &Transaction| (row.direction, row.account_id, row.to_account_id);
        // The accounts of an earlier one may have become one since.
        if named.account.is_none() && named.to_account.is_none() && ends(before) == ends(after) {
            return None;
        }
        let of_row = |id: Option<i64>| self.facts.names.account_name(id?).map(str::to_owned);
        let from = named.account.clone().or_else(|| of_row(after.account_id))?;
        let to = named.to_account.clone().or_else(|| of_row(after.to_account_id))?;
        let is_one = ledger::name_key(&from) == ledger::name_key(&to);
        let moves = after.direction == Direction::Transfer && after.to_money().is_none();
        (moves && is_one).then_some(from)
    }

    pub(crate) fn changes(&self, before: &Transaction, after: &Transaction, new: &Named) -> Vec<Line> {
        let money = |row: &Transaction| reports::words::money_text(row.money());
        let day = |row: &Transaction| row.tx_date.format("%d-%m-%Y").to_string();
        let words = |row: &Transaction| row.description.clone().unwrap_or_default();
        let named = |id: Option<i64>| id.and_then(|id| self.facts.names.account_name(id)).unwrap_or("–");
        let account_of = |row: &Transaction| named(row.account_id);
        let to_account_of = |row: &Transaction| named(row.to_account_id);
        let party_of =
            |row: &Transaction| row.party_id.and_then(|id| self.facts.names.party_name(id)).unwrap_or("–");
        let (account, to_account) = (new.account.as_deref(), new.to_account.as_deref());
        let changes = [
            change("change-amount", money(before), money(after)),
            change("change-direction", self.direction_word(before), self.direction_word(after)),
            change("change-category", self.category_word(before), self.category_word(after))
                .filter(|_| after.direction != Direction::Transfer),
            change("change-day", day(before), day(after)),
            change("change-description", words(before), words(after)),
            change("change-account", account_of(before), account.unwrap_or(account_of(after))),
            change("change-to-account", to_account_of(before), to_account.unwrap_or(to_account_of(after)))
                .filter(|_| after.direction == Direction::Transfer),
            change("change-party", party_of(before), new.party.as_deref().unwrap_or(party_of(after))),
        ];
        changes.into_iter().flatten().collect()
    }

    /// The category of an entry; a transfer has none.
    fn category_word(&self, row: &Transaction) -> &str {
        if row.direction == Direction::Transfer { "–" } else { self.facts.category_name(row) }
    }

    /// The word that both catalogues know a direction by.
    fn direction_word(&self, row: &Transaction) -> &'static str {
        match row.direction {
            Direction::Income if self.facts.is_refund(row) => "refund",
            Direction::Income => "income",
            Direction::Expense => "expense",
            Direction::Transfer => "transfer",
        }
    }

    pub(crate) fn about(&self, key: &'static str, row: &Transaction) -> Line {
        self.about_without_amount(key, row).money("amount", row.money())
    }

    /// The same, with the amount still to be filled in.
    pub(crate) fn about_without_amount(&self, key: &'static str, row: &Transaction) -> Line {
        let thing = capitalised(self.facts.thing_name(row));
        line(key).text("thing", thing).text("category", self.facts.category_name(row))
    }
}

/// Nothing is there that the words mean; of a day, that is said with it.
pub(super) fn nothing_found(target: &Target) -> Line {
    match target {
        Target::Of { words, day } => line("nothing-on-day")
            .text("words", words)
            .number("named", i64::from(!words.is_empty()))
            .day("day", *day),
        Target::AllOf { day, .. } | Target::NumbersOf { day, .. } => {
            line("nothing-on-day").text("words", "").number("named", 0).day("day", *day)
        }
        _ => line("nothing-to-edit"),
    }
}

/// What a field was and is; `None` where it reads as before.
pub(crate) fn change(key: &'static str, from: impl Into<String>, to: impl Into<String>) -> Option<Line> {
    let (from, to) = (from.into(), to.into());
    (from != to).then(|| line(key).text("from", from).text("to", to))
}

/// The category of a correction that the rules do not know.
pub(crate) fn unknown_category(edit: &Edit) -> Option<&Category> {
    edit.category.as_ref().filter(|category| category.key.is_empty())
}

pub(crate) fn wish_of(edit: &Edit) -> EditWish {
    EditWish {
        amount: edit.amount.map(Into::into),
        category: edit.category.as_ref().map(|category| category.key.clone()),
        date: edit.date,
        account: edit.account.clone(),
        to_account: edit.to_account.clone(),
        direction: edit.direction,
        description: edit.description.clone(),
        party: edit.party.clone(),
    }
}
