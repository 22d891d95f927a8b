//! Savings goals: opening them, putting money in, taking it out.

use chrono::NaiveDate;
use ledger::{
    Money,
    book::saving::{GoalBalance, LONGEST_NAME, MovementDirection, NewGoal},
    values::money::MoneyError,
};
use nlu::frame::{Aim, Command, Frame, Meaning, Saving};

use crate::{
    out::say::{Say, line},
    topics::{
        conversation::answer::bare_amount,
        deciding::{Deciding, count},
        dialogue::{Ask, OpenQuestion},
        facts::Quoted,
        saving::{
            progress::{moved, progress},
            write::{Move, OpenGoal},
        },
    },
};

/// Money that waits for its goal, and the account that it comes from.
type Deposit = (Money, Option<String>);

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
            None => self.open_goal(goal, Vec::new()),
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

    fn open_goal(&mut self, new: NewGoal, deposits: Vec<Deposit>) {
        let currency = new.target.map_or(self.facts.person.currency, Money::currency);
        if deposits.iter().any(|(deposit, _)| deposit.currency() != currency) {
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
        let mut current = Money::from_sum(0, currency);
        for (deposit, _) in &deposits {
            let before = current;
            current = current.plus(*deposit);
            let moved = moved("saving-deposited", *deposit, (&new.name, new.target), current);
            let is_reached = new
                .target
                .is_some_and(|target| (before.minor()..current.minor()).contains(&(target.minor() - 1)));
            if is_reached {
                let reached = line("saving-reached").text("name", &new.name);
                self.say(Say::Lines(vec![moved, reached]));
            } else {
                self.say(moved);
            }
        }
        let standard = self.default_account().map(str::to_owned);
        let deposits =
            deposits.into_iter().map(|(money, account)| (money, account.or_else(|| standard.clone())));
        let deposits = deposits.collect();
        self.act(OpenGoal { goal: new, deposits });
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
            return self.ask_goal(is_deposit, amount, account);
        };
        match self.goal(name) {
            Some(balance) => self.move_money(balance, direction, amount, account),
            None if is_deposit => self.ask_target(name, amount, account),
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

    /// A second deposit to a goal that is still being asked about waits beside the first, and what both come to is said.
    fn ask_target(&mut self, name: &str, amount: Money, account: Option<&str>) {
        if is_too_long(name) {
            return self.say(line("saving-name-long").number("most", count(LONGEST_NAME)));
        }
        let waiting = self.waiting_sum(name);
        let said = match waiting.map(|waiting| (waiting, waiting.checked_add(amount))) {
            None => line("ask-target").text("name", name),
            Some((_, Ok(both))) => line("ask-target-of-more").text("name", name).money("amount", both),
            // The question stays as it was.
            Some((waiting, Err(MoneyError::CurrencyMismatch))) => {
                let currency = waiting.currency().code();
                return self.say(line("saving-other-currency").text("name", name).text("currency", currency));
            }
            Some((_, Err(_))) => return self.say(line("amount-too-large")),
        };
        let account = account.map(str::to_owned);
        self.ask(Ask::Target { name: name.to_owned(), deposit: Some(amount.into()), account }, said);
    }

    /// The deposits that wait for the goal's target, the first one first.
    fn waiting_deposits(&self, name: &str) -> Vec<Deposit> {
        let questions = self.dialogue.questions.iter().rev();
        let waiting = questions.filter_map(|question| match &question.ask {
            Ask::Target { name: asked, deposit, account } if same_name(asked, name) => {
                deposit.map(|deposit| (deposit.into(), account.clone()))
            }
            _ => None,
        });
        waiting.collect()
    }

    /// What they come to; they are of one currency.
    fn waiting_sum(&self, name: &str) -> Option<Money> {
        self.waiting_deposits(name).into_iter().map(|(deposit, _)| deposit).reduce(Money::plus)
    }

    /// Forgets that the goal's target was asked for; answers the deposits that waited for it.
    fn close_target(&mut self, name: &str) -> Vec<Deposit> {
        let waiting = self.waiting_deposits(name);
        self.dialogue.questions.retain(|question| match &question.ask {
            Ask::Target { name: asked, .. } => !same_name(asked, name),
            _ => true,
        });
        waiting
    }

    fn ask_goal(&mut self, is_deposit: bool, amount: Money, account: Option<&str>) {
        if self.facts.holdings.in_use().next().is_none() {
            return self.say(line("saving-none"));
        }
        // Where there is but one it is meant.
        let mut goals = self.facts.holdings.in_use();
        if let (Some(only), None) = (goals.next(), goals.next()) {
            let direction = if is_deposit { MovementDirection::Deposit } else { MovementDirection::Withdraw };
            return self.move_money(only, direction, amount, account);
        }
        let names: Vec<&str> = self.facts.holdings.in_use().map(|balance| &*balance.goal.name).collect();
        let key = if is_deposit { "ask-goal-deposit" } else { "ask-goal-withdraw" };
        let question = line(key).text("names", names.join(", "));
        let account = account.map(str::to_owned);
        self.ask(Ask::Goal { is_deposit, amount: amount.into(), account }, question);
    }

    /// "Targetnya berapa?": an amount, or "tanpa target". An amount alone answers only what was asked last; "target 3jt" says
    /// itself what it is.
    pub(crate) fn take_target(&mut self, question: &OpenQuestion, name: &str, frame: &Frame) -> bool {
        let is_asked = self.is_latest(question) || matches!(self.facts.quoted, Quoted::Message { .. });
        let target = match frame.meaning() {
            Meaning::Command { command: Command::WithoutTarget, .. } => None,
            Meaning::Saving(Saving::Aim { goal, target: Some(aim), until: None })
                if goal.as_deref().is_none_or(|goal| same_name(goal, name)) =>
            {
                match aim {
                    Aim::Nothing => None,
                    Aim::At(target) if target.is_positive() => Some(*target),
                    _ => return false,
                }
            }
            // A bare small number is no target: nobody saves for Rp15.
            Meaning::Command { .. } => return false,
            _ => match bare_amount(frame).filter(|_| is_asked) {
                Some(target) => Some(target),
                None => return false,
            },
        };
        let waiting = self.waiting_sum(name);
        let is_below = |target: Money, waiting: Money| {
            target.currency() == waiting.currency() && target.minor() < waiting.minor()
        };
        if let (Some(target), Some(waiting), None) = (target, waiting, self.goal(name))
            && is_below(target, waiting)
        {
            self.dialogue.repeat(question.message_id);
            let said = line("target-below-deposits").text("name", name).money("target", target);
            self.say(said.money("amount", waiting));
            return true;
        }
        let waiting = self.close_target(name);
        match self.goal(name) {
            // It was made meanwhile by another way.
            Some(balance) if waiting.is_empty() => {
                self.say(progress("saving-exists", balance.current, &balance.goal));
            }
            Some(balance) => {
                let mut balance = balance.clone();
                for (deposit, account) in waiting {
                    self.move_money(&balance, MovementDirection::Deposit, deposit, account.as_deref());
                    balance.current = balance.current.checked_add(deposit).unwrap_or(balance.current);
                }
            }
            None => self.open_goal(NewGoal { name: name.to_owned(), target, day: None }, waiting),
        }
        self.ask_next_target(question.message_id);
        true
    }

    /// Of several new goals that one message named, the next one's target is asked for.
    fn ask_next_target(&mut self, message_id: i64) {
        let next = self.dialogue.questions.iter().find_map(|open| match &open.ask {
            Ask::Target { name, .. } if open.message_id == message_id => Some(name.clone()),
            _ => None,
        });
        if let Some(name) = next {
            self.dialogue.repeat(message_id);
            self.say(line("ask-target").text("name", name));
        }
    }

    /// "Ke tabungan yang mana?": the name of one.
    pub(crate) fn take_goal(
        &mut self,
        question: &OpenQuestion,
        is_deposit: bool,
        (amount, account): (Money, Option<&str>),
    ) -> bool {
        let said = self.facts.message.text.as_deref().unwrap_or_default();
        let Some(balance) = self.goal(said.trim().trim_start_matches("tabungan ")) else { return false };
        self.dialogue.close(question);
        let direction = if is_deposit { MovementDirection::Deposit } else { MovementDirection::Withdraw };
        self.move_money(balance, direction, amount, account);
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
