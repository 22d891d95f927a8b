//! Savings goals: opening them, putting money in, taking it out.

use chrono::NaiveDate;
use ledger::{
    Money,
    book::saving::{GoalBalance, LONGEST_NAME, MovementDirection, NewGoal},
    values::money::MoneyError,
};
use nlu::frame::{Command, Frame};

use crate::{
    out::say::{Say, line},
    topics::{
        conversation::answer::bare_amount,
        deciding::{Deciding, count},
        dialogue::{Ask, OpenQuestion},
        saving::{
            progress::{moved, progress},
            write::{Move, OpenGoal},
        },
    },
};

impl<'a> Deciding<'a> {
    pub(crate) fn create_goal(&mut self, name: Option<&str>, target: Option<Money>, day: Option<NaiveDate>) {
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            return self.say(line("saving-name-missing"));
        };
        if let Some(balance) = self.goal(name) {
            return self.say(progress("saving-exists", balance.current, &balance.goal));
        }
        if is_too_long(name) {
            return self.say(line("saving-name-long").number("most", count(LONGEST_NAME)));
        }
        if let Some(near) = self.near_goal(name) {
            let ask = Ask::NewGoal { name: name.to_owned(), target: target.map(Into::into), day };
            return self.ask(ask, line("ask-near-goal").text("name", name).text("near", near));
        }
        // "buat tabungan laptop 15 juta" also answers "Targetnya berapa?" of a deposit that waits for it.
        let waiting = self.close_target(name);
        self.open_goal(NewGoal { name: name.to_owned(), target, day }, waiting);
    }

    /// A goal whose name is but a letter away: "umrah" and "umroh".
    fn near_goal(&self, name: &str) -> Option<String> {
        let key = ledger::name_key(name);
        let is_near = |other: &str| {
            key.chars().count() >= 4 && strsim::osa_distance(&key, &ledger::name_key(other)) == 1
        };
        let mut names = self.facts.holdings.in_use().map(|balance| &*balance.goal.name);
        names.find(|other| is_near(other)).map(str::to_owned)
    }

    /// "Tetap buat?": a new goal all the same.
    pub(crate) fn take_new_goal(&mut self, question: &OpenQuestion, goal: NewGoal) -> bool {
        self.dialogue.close(question);
        match self.goal(&goal.name) {
            Some(balance) => self.say(progress("saving-exists", balance.current, &balance.goal)),
            None => self.open_goal(goal, None),
        }
        true
    }

    /// Takes out all that lies in a goal.
    pub(crate) fn empty_goal(&mut self, name: Option<&str>) {
        let mut goals = self.facts.holdings.in_use();
        let only = match (goals.next(), goals.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        };
        match name.map_or(only, |name| self.goal(name)) {
            Some(balance) if balance.current.is_positive() => {
                self.move_money(balance, MovementDirection::Withdraw, balance.current, None);
            }
            Some(balance) => self.say(progress("saving-stands", balance.current, &balance.goal)),
            None => match name {
                Some(name) => self.say(line("saving-unknown").text("name", name)),
                None => self.show_goals(None),
            },
        }
    }

    fn open_goal(&mut self, new: NewGoal, deposit: Option<Money>) {
        let currency = new.target.map_or(self.facts.person.currency, Money::currency);
        if deposit.is_some_and(|deposit| deposit.currency() != currency) {
            let said = line("saving-other-currency").text("name", &new.name);
            return self.say(said.text("currency", currency.code()));
        }
        let said = match new.target {
            Some(target) => line("saving-created").text("name", &new.name).money("target", target),
            None => line("saving-created-without-target").text("name", &new.name),
        };
        let needs = match (new.target, new.day) {
            (Some(target), Some(day)) => self.need_of_new(target, day),
            (None, Some(_)) => Some(line("saving-day-needs-target").text("name", &new.name)),
            _ => None,
        };
        match needs {
            Some(needs) => self.say(Say::Lines(vec![said, needs])),
            None => self.say(said),
        }
        if let Some(deposit) = deposit {
            let moved = moved("saving-deposited", deposit, (&new.name, new.target), deposit);
            let is_reached = new.target.is_some_and(|target| deposit.minor() >= target.minor());
            if is_reached {
                let reached = line("saving-reached").text("name", &new.name);
                self.say(Say::Lines(vec![moved, reached]));
            } else {
                self.say(moved);
            }
        }
        self.act(OpenGoal { goal: new, deposit });
    }

    /// A deposit or withdrawal.
    pub(crate) fn move_saving(
        &mut self,
        direction: MovementDirection,
        name: Option<&str>,
        amount: Option<Money>,
        account: Option<&str>,
    ) {
        let is_deposit = direction == MovementDirection::Deposit;
        let Some(amount) = amount.filter(|amount| amount.is_positive()) else {
            return self.say(line("saving-amount-missing"));
        };
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            return self.ask_goal(is_deposit, amount);
        };
        match self.goal(name) {
            Some(balance) => self.move_money(balance, direction, amount, account),
            None if is_deposit => self.ask_target(name, amount),
            None => self.say(line("saving-unknown").text("name", name)),
        }
    }

    fn move_money(
        &mut self,
        balance: &GoalBalance,
        direction: MovementDirection,
        amount: Money,
        account: Option<&str>,
    ) {
        let name = &balance.goal.name;
        if amount.currency() != balance.goal.currency() {
            let currency = balance.goal.currency().code();
            return self.say(line("saving-other-currency").text("name", name).text("currency", currency));
        }
        let key = match direction {
            MovementDirection::Deposit => "saving-deposited",
            MovementDirection::Withdraw => "saving-withdrawn",
        };
        let current = balance.current.minor() + direction.signed(amount.minor());
        let current = Money::from_sum(current, amount.currency());
        if direction == MovementDirection::Withdraw && current.minor() < 0 {
            return self.say(line("saving-too-little").text("name", name).money("current", balance.current));
        }
        let said = moved(key, amount, (name, balance.goal.target()), current);
        self.say_progress(said, &GoalBalance { goal: balance.goal.clone(), current }, balance.current);
        let account = account.or_else(|| self.default_account()).map(str::to_owned);
        self.act(Move { goal_id: balance.goal.id, direction, money: amount, account });
    }

    /// A second deposit to a goal that is still being asked about joins the first.
    fn ask_target(&mut self, name: &str, amount: Money) {
        if is_too_long(name) {
            return self.say(line("saving-name-long").number("most", count(LONGEST_NAME)));
        }
        let deposit = match self.waiting_deposit(name).map(|waiting| (waiting, amount.checked_add(waiting))) {
            None => amount,
            Some((_, Ok(both))) => both,
            // The question stays as it was.
            Some((waiting, Err(MoneyError::CurrencyMismatch))) => {
                let currency = waiting.currency().code();
                return self.say(line("saving-other-currency").text("name", name).text("currency", currency));
            }
            Some((_, Err(_))) => return self.say(line("amount-too-large")),
        };
        self.close_target(name);
        let ask = Ask::Target { name: name.to_owned(), deposit: Some(deposit.into()) };
        self.ask(ask, line("ask-target").text("name", name));
    }

    /// The deposit that waits for the goal's target.
    fn waiting_deposit(&self, name: &str) -> Option<Money> {
        self.dialogue.questions.iter().find_map(|question| match &question.ask {
            Ask::Target { name: asked, deposit } if same_name(asked, name) => deposit.map(Into::into),
            _ => None,
        })
    }

    /// Forgets that the goal's target was asked for; answers the deposit that waited for it.
    fn close_target(&mut self, name: &str) -> Option<Money> {
        let waiting = self.waiting_deposit(name);
        self.dialogue.questions.retain(|question| match &question.ask {
            Ask::Target { name: asked, .. } => !same_name(asked, name),
            _ => true,
        });
        waiting
    }

    fn ask_goal(&mut self, is_deposit: bool, amount: Money) {
        if self.facts.holdings.in_use().next().is_none() {
            return self.say(line("saving-none"));
        }
        // Where there is but one it is meant.
        let mut goals = self.facts.holdings.in_use();
        if let (Some(only), None) = (goals.next(), goals.next()) {
            let direction = if is_deposit { MovementDirection::Deposit } else { MovementDirection::Withdraw };
            return self.move_money(only, direction, amount, None);
        }
        let names: Vec<&str> = self.facts.holdings.in_use().map(|balance| &*balance.goal.name).collect();
        let key = if is_deposit { "ask-goal-deposit" } else { "ask-goal-withdraw" };
        let question = line(key).text("names", names.join(", "));
        self.ask(Ask::Goal { is_deposit, amount: amount.into() }, question);
    }

    /// "Targetnya berapa?": an amount, or "tanpa target".
    pub(crate) fn take_target(&mut self, name: &str, frame: &Frame) -> bool {
        let target = match frame.command() {
            Some(Command::WithoutTarget) => None,
            // A bare small number is no target: nobody saves for Rp15.
            Some(_) => return false,
            None => match bare_amount(frame) {
                Some(target) => Some(target),
                None => return false,
            },
        };
        let waiting = self.close_target(name);
        match (self.goal(name), waiting) {
            // It was made meanwhile by another way.
            (Some(balance), Some(deposit)) => {
                self.move_money(balance, MovementDirection::Deposit, deposit, None);
            }
            (Some(balance), None) => self.say(progress("saving-exists", balance.current, &balance.goal)),
            (None, waiting) => self.open_goal(NewGoal { name: name.to_owned(), target, day: None }, waiting),
        }
        true
    }

    /// "Ke tabungan yang mana?": the name of one.
    pub(crate) fn take_goal(&mut self, question: &OpenQuestion, is_deposit: bool, amount: Money) -> bool {
        let said = self.facts.message.text.as_deref().unwrap_or_default();
        let Some(balance) = self.goal(said.trim().trim_start_matches("tabungan ")) else { return false };
        self.dialogue.close(question);
        let direction = if is_deposit { MovementDirection::Deposit } else { MovementDirection::Withdraw };
        self.move_money(balance, direction, amount, None);
        true
    }

    pub(super) fn goal(&self, name: &str) -> Option<&'a GoalBalance> {
        let facts = self.facts;
        facts.holdings.in_use().find(|balance| same_name(&balance.goal.name, name))
    }
}

fn is_too_long(name: &str) -> bool {
    name.chars().count() > LONGEST_NAME
}

fn same_name(one: &str, other: &str) -> bool {
    ledger::name_key(one) == ledger::name_key(other)
}
