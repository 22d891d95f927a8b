//! Opening what comes again.

use chrono::NaiveDate;
use ledger::{
    Direction, Money, Reason,
    book::recurring::{LONGEST_NAME, MOST, Mode, NewRecurring, Recurring},
    values::recurrence::Recurrence,
};
use nlu::frame::{Command, Frame, Opening, RecurringWish};

use super::{
    show::{recurring_line, rule_line},
    write::OpenRecurring,
};
use crate::{
    out::say::line,
    topics::{
        deciding::{Deciding, capitalised, count},
        dialogue::{Ask, Draft, OpenQuestion},
    },
};

/// What is to come again.
pub(super) struct Wanted<'w> {
    name: &'w str,
    money: Money,
    direction: Direction,
    category: Option<(&'w str, Reason)>,
    account: Option<&'w str>,
    to_account: Option<&'w str>,
    rule: Recurrence,
    mode: Mode,
    /// Nothing is made of a day before it; `None`: today.
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
}

impl<'w> Wanted<'w> {
    fn of(opening: &'w Opening) -> Self {
        Self {
            name: &opening.name,
            money: opening.amount,
            direction: opening.direction,
            category: opening.category.as_ref().map(|category| (&*category.key, category.reason.clone())),
            account: opening.account.as_deref(),
            to_account: opening.to_account.as_deref(),
            rule: opening.rule,
            mode: opening.mode.unwrap_or(Mode::Ask),
            starts_on: None,
            ends_on: opening.ends_on,
        }
    }

    /// What was asked about; `None` while it has no amount.
    pub(super) fn of_draft(draft: &'w Draft, rule: Recurrence, starts_on: Option<NaiveDate>) -> Option<Self> {
        let reason = || draft.category_reason.clone().unwrap_or(Reason::Nothing);
        Some(Self {
            name: draft.description.as_deref().unwrap_or_default(),
            money: draft.amount?.into(),
            direction: draft.direction.unwrap_or(Direction::Expense),
            category: draft.category.as_deref().map(|key| (key, reason())),
            account: draft.account.as_deref(),
            to_account: draft.to_account.as_deref(),
            rule,
            mode: Mode::Ask,
            starts_on,
            ends_on: None,
        })
    }
}

impl<'a> Deciding<'a> {
    pub(crate) fn follow_recurring_wish(&mut self, wish: &RecurringWish) {
        match wish {
            RecurringWish::Open(opening) => self.open_recurring(&Wanted::of(opening)),
            RecurringWish::Habit(opening) => self.ask_about_habit(opening),
            RecurringWish::List => self.list_recurring(),
            RecurringWish::Change { name, amount, from } => self.change_recurring(name, *amount, *from),
            RecurringWish::Move { name, rhythm, from, .. } => self.move_recurring(name, rhythm, *from),
            RecurringWish::Pause { name, until } => self.pause_recurring(name, *until),
            RecurringWish::Resume { name } => self.resume_recurring(name),
            RecurringWish::End { name, .. } => self.end_recurring(name),
            RecurringWish::Skip { name } => self.skip_turn(name),
            RecurringWish::SetMode { name, mode } => self.set_recurring_mode(name, *mode),
        }
    }

    pub(super) fn open_recurring(&mut self, wanted: &Wanted<'_>) {
        if self.facts.is_pending() {
            return self.say(line("recurring-unconfirmed"));
        }
        if wanted.name.chars().count() > LONGEST_NAME {
            return self.say(line("recurring-name-long").number("most", count(LONGEST_NAME)));
        }
        let today = self.today();
        let going = self.facts.recurring.going(today);
        if going.len() >= MOST {
            return self.say(line("recurring-many").number("most", count(MOST)));
        }
        let key = ledger::name_key(wanted.name);
        if let Some(known) = going.iter().find(|row| row.name_key == key) {
            let stands = recurring_line("recurring-exists", known);
            return self.say(stands);
        }
        let starts_on = wanted.starts_on.unwrap_or(today);
        let days: Vec<NaiveDate> = wanted.rule.days(starts_on, NaiveDate::MAX).take(2).collect();
        let is_within = |day: &&NaiveDate| wanted.ends_on.is_none_or(|ends_on| **day <= ends_on);
        let Some(first) = days.first().filter(is_within) else {
            return self.say(line("recurring-never"));
        };
        let opened = line("recurring-opened")
            .text("name", capitalised(wanted.name))
            .money("amount", wanted.money)
            .lines("rule", vec![rule_line(&wanted.rule)])
            .day("first", *first)
            .text("mode", wanted.mode.name())
            .text("said", wanted.name);
        let opened = match days.get(1).filter(is_within) {
            Some(next) => opened.lines("then", vec![line("recurring-then").day("next", *next)]),
            None => opened.lines("then", Vec::new()),
        };
        self.say(opened);
        let category_id = self.filed_each_time(wanted);
        self.act(OpenRecurring {
            new: NewRecurring {
                name: wanted.name.to_owned(),
                direction: wanted.direction,
                money: wanted.money,
                category_id,
                account_id: None,
                to_account_id: None,
                rule: wanted.rule,
                mode: wanted.mode,
                starts_on,
                ends_on: wanted.ends_on,
            },
            account: wanted.account.map(str::to_owned),
            to_account: wanted.to_account.map(str::to_owned),
        });
    }

    /// What each of its entries is filed under.
    fn filed_each_time(&self, wanted: &Wanted<'_>) -> Option<i64> {
        let category = wanted.category.clone();
        let draft = Draft {
            description: Some(wanted.name.to_owned()),
            category: category.as_ref().map(|(key, _)| (*key).to_owned()),
            category_reason: category.map(|(_, reason)| reason),
            ..Draft::at(self.facts.person.zone.local(self.facts.now()).fixed_offset())
        };
        self.filed_as(&draft, (wanted.direction, wanted.money), wanted.account).0
    }

    /// "Tiap hari aku beli kopi 20rb": an order, or a habit that somebody tells of.
    fn ask_about_habit(&mut self, opening: &Opening) {
        let draft = Draft {
            amount: Some(opening.amount.into()),
            description: Some(opening.name.clone()),
            category: opening.category.as_ref().map(|category| category.key.clone()),
            category_reason: opening.category.as_ref().map(|category| category.reason.clone()),
            account: opening.account.clone(),
            to_account: opening.to_account.clone(),
            direction: Some(opening.direction),
            ..Draft::at(self.facts.person.zone.local(self.facts.now()).fixed_offset())
        };
        let question = line("recurring-habit")
            .text("name", capitalised(&opening.name))
            .money("amount", opening.amount)
            .lines("rule", vec![rule_line(&opening.rule)])
            .text("said", &opening.name);
        self.ask(Ask::Recurring { draft, rule: opening.rule }, question);
    }

    /// "Mau dicatat tiap hari?"
    pub(crate) fn take_habit(
        &mut self,
        question: &OpenQuestion,
        (draft, rule): (&Draft, &Recurrence),
        frame: &Frame,
    ) -> bool {
        let Some(wanted) = Wanted::of_draft(draft, *rule, None) else { return false };
        if frame.command() != Some(&Command::Yes) {
            return false;
        }
        self.dialogue.close(question);
        self.open_recurring(&wanted);
        true
    }

    /// The one that goes on under a name, or whose name holds these words; where there is none, or more than one, that is said.
    pub(crate) fn known_recurring(&mut self, name: &str) -> Option<&'a Recurring> {
        let (key, today) = (ledger::name_key(name), self.today());
        let facts = self.facts;
        let going = facts.recurring.going(today);
        let same = going.iter().find(|row| row.name_key == key);
        let holds = |row: &&&Recurring| holds_words(&row.name_key, &key);
        let near: Vec<&Recurring> = going.iter().filter(holds).copied().collect();
        match (same, &*near) {
            (Some(row), _) | (None, [row]) => return Some(row),
            (None, []) => self.say(line("recurring-unknown").text("name", name)),
            (None, several) => {
                let names: Vec<&str> = several.iter().map(|row| &*row.name).collect();
                self.say(line("recurring-which").text("names", names.join(", ")));
            }
        }
        None
    }
}

/// Whether all words of one of two names stand in the other.
pub(crate) fn holds_words(one: &str, other: &str) -> bool {
    is_within(one, other) || is_within(other, one)
}

/// Whether there are words, and all of them are in a name: "laundry kos" is not "kos".
pub(super) fn is_within(words: &str, name: &str) -> bool {
    !words.is_empty() && words.split_whitespace().all(|word| name.split_whitespace().any(|of| of == word))
}
