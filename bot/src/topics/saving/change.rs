//! Goals themselves: renamed, closed, aimed anew, and money that goes from one to another.

use ledger::{
    Money,
    book::saving::{GoalBalance, LONGEST_NAME},
};
use nlu::frame::{Aim, Command, Frame, Until};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{Deciding, count},
        dialogue::{Ask, OpenQuestion},
        saving::{
            progress::progress,
            write::{AmendGoal, CloseGoal, MoveBetween},
        },
    },
};

impl<'a> Deciding<'a> {
    /// The goal of this name, or the only one where none is named; where there is none, that is said.
    fn meant_goal(&mut self, name: Option<&str>) -> Option<&'a GoalBalance> {
        let mut goals = self.facts.holdings.in_use();
        let found = match name.filter(|name| !name.is_empty()) {
            Some(name) => self.goal(name),
            None => goals.next().filter(|_| goals.next().is_none()),
        };
        if found.is_none() {
            match name {
                Some(name) => self.say(line("saving-unknown").text("name", name)),
                None => self.show_goals(None),
            }
        }
        found
    }

    pub(crate) fn rename_goal(&mut self, from: Option<&str>, to: &str) {
        let Some(balance) = self.meant_goal(from) else { return };
        let to = to.split_whitespace().collect::<Vec<_>>().join(" ");
        if to.chars().count() > LONGEST_NAME {
            return self.say(line("saving-name-long").number("most", count(LONGEST_NAME)));
        }
        if to == balance.goal.name {
            return self.say(line("saving-same"));
        }
        if let Some(other) = self.goal(&to).filter(|other| other.goal.id != balance.goal.id) {
            return self.say(progress("saving-exists", other.current, &other.goal));
        }
        self.say(line("saving-renamed").text("from", &balance.goal.name).text("to", &to));
        let (before, after) = (balance.goal.clone(), balance.goal.clone().named(&to));
        self.act(AmendGoal { before: Box::new(before), after: Box::new(after) });
    }

    /// A goal that holds nothing is closed at once; of another it is asked where the money goes.
    pub(crate) fn close_goal(&mut self, name: Option<&str>) {
        let Some(balance) = self.meant_goal(name) else { return };
        let name = &balance.goal.name;
        if !balance.current.is_positive() {
            self.say(line("saving-closed").text("name", name));
            return self.act(CloseGoal { goal: Box::new(balance.goal.clone()), rest: None, into: None });
        }
        let others = self.facts.holdings.in_use().filter(|other| {
            other.goal.id != balance.goal.id && other.goal.currency() == balance.goal.currency()
        });
        let others: Vec<&str> = others.map(|other| &*other.goal.name).collect();
        let question = line("ask-close-goal")
            .text("name", name)
            .money("current", balance.current)
            .number("others", count(others.len()))
            .text("names", others.join(", "));
        self.ask(Ask::CloseGoal { goal_id: balance.goal.id }, question);
    }

    /// "Uangnya ke mana?": taken out, to an account, or into another goal.
    pub(crate) fn take_close(&mut self, question: &OpenQuestion, goal_id: i64, frame: &Frame) -> bool {
        let mut goals = self.facts.holdings.in_use();
        let Some(balance) = goals.find(|balance| balance.goal.id == goal_id) else { return false };
        let said = self.facts.message.text.as_deref().unwrap_or_default().trim().to_lowercase();
        let said = said.trim_start_matches("ke ").trim_start_matches("tabungan ");
        let into = self.goal(said).filter(|other| other.goal.id != goal_id);
        let account = || {
            let named = self.facts.names.account(said).map(|account| account.name.clone());
            // One word that is an account, and no sentence that names one beside other things.
            named.or_else(|| frame.known().account.clone().filter(|_| !said.contains(' ')))
        };
        let takes_out = frame.command() == Some(&Command::Yes) || said == "tarik";
        let rest = balance.current;
        let (account, into) = match (into, account()) {
            (Some(into), _) if into.goal.currency() != rest.currency() => {
                self.say(line("saving-between-currencies"));
                return true;
            }
            (Some(into), _) => (None, Some(into)),
            (None, Some(account)) => (Some(account), None),
            (None, None) if takes_out => (self.default_account().map(str::to_owned), None),
            (None, None) => return false,
        };
        self.dialogue.close(question);
        let name = &balance.goal.name;
        match into {
            Some(into) if rest.is_positive() => {
                let current = into.current.plus(rest);
                let said = line("saving-closed-into")
                    .text("name", name)
                    .money("amount", rest)
                    .text("into", &into.goal.name);
                self.say_progress(said, &GoalBalance { goal: into.goal.clone(), current }, into.current);
            }
            None if rest.is_positive() => {
                self.say(line("saving-closed-out").text("name", name).money("amount", rest));
            }
            // It was emptied since it was asked about.
            _ => self.say(line("saving-closed").text("name", name)),
        }
        let rest = rest.is_positive().then_some((rest, account));
        let into = into.map(|into| into.goal.id);
        self.act(CloseGoal { goal: Box::new(balance.goal.clone()), rest, into });
        true
    }

    pub(crate) fn aim_goal(&mut self, name: Option<&str>, target: Option<Aim>, until: Option<Until>) {
        let Some(balance) = self.meant_goal(name) else { return };
        if target.is_none() && until.is_none() {
            return self.say(line("saving-aim-missing").text("name", &balance.goal.name));
        }
        let now = balance.goal.target();
        let aim = match target.map(|target| aimed(target, now)) {
            None => now,
            Some(Ok(aim)) => aim,
            Some(Err(refusal)) => return self.say(refusal.text("name", &balance.goal.name)),
        };
        if aim.is_some_and(|aim| aim.currency() != balance.goal.currency()) {
            let (name, own) = (&balance.goal.name, balance.goal.currency().code());
            return self.say(line("saving-other-currency").text("name", name).text("currency", own));
        }
        let day = match until {
            None => balance.goal.target_day,
            Some(Until::Whenever) => None,
            Some(Until::Day(_)) if aim.is_none() => {
                return self.say(line("saving-day-needs-target").text("name", &balance.goal.name));
            }
            Some(Until::Day(day)) => Some(day),
        };
        let after = balance.goal.clone().aimed(aim, day);
        if after == balance.goal {
            return self.say(line("saving-same"));
        }
        let said = line(if aim == now { "saving-aimed-day" } else { "saving-aimed" })
            .text("name", &after.name)
            .lines("from", vec![amount(now)])
            .lines("to", vec![amount(aim)])
            .lines(
                "until",
                vec![match after.target_day {
                    Some(day) => line("saving-until").day("day", day),
                    None => line("saving-whenever"),
                }],
            );
        let shown = GoalBalance { goal: after.clone(), current: balance.current };
        let stands = progress("saving-stands", balance.current, &after);
        let mut lines = vec![said, stands];
        lines.extend(self.need(&shown));
        self.say(Say::Lines(lines));
        self.act(AmendGoal { before: Box::new(balance.goal.clone()), after: Box::new(after) });
    }

    /// Money from one goal to another: two movements, and one change.
    pub(crate) fn move_between(&mut self, (from, to): (&str, &str), amount: Option<Money>, all: bool) {
        let Some(from) = self.meant_goal(Some(from)) else { return };
        let Some(to) = self.meant_goal(Some(to)) else { return };
        let amount = if all { Some(from.current) } else { amount };
        let Some(amount) = amount.filter(|amount| amount.is_positive()) else {
            return self.say(if all {
                progress("saving-stands", from.current, &from.goal)
            } else {
                line("saving-amount-missing")
            });
        };
        if from.goal.id == to.goal.id {
            return self.say(line("saving-between-same"));
        }
        if amount.currency() != from.goal.currency() || amount.currency() != to.goal.currency() {
            return self.say(line("saving-between-currencies"));
        }
        if amount.minor() > from.current.minor() {
            let name = &from.goal.name;
            return self.say(line("saving-too-little").text("name", name).money("current", from.current));
        }
        let left = from.current.plus(amount.negated());
        let current = to.current.plus(amount);
        let said = line("saving-moved")
            .money("amount", amount)
            .lines("from", vec![progress("saving-item", left, &from.goal)])
            .lines("to", vec![progress("saving-item", current, &to.goal)]);
        self.say_progress(said, &GoalBalance { goal: to.goal.clone(), current }, to.current);
        self.act(MoveBetween { from: from.goal.id, to: to.goal.id, money: amount });
    }
}

/// What is aimed at from now on, or why nobody knows.
fn aimed(target: Aim, now: Option<Money>) -> Result<Option<Money>, Line> {
    let amount = match target {
        Aim::Nothing => return Ok(None),
        Aim::At(amount) => amount,
        // Nothing is raised to less than it is: by so much, then.
        Aim::Higher(amount) => match now {
            Some(now) if now.currency() == amount.currency() && amount.minor() < now.minor() => {
                now.checked_add(amount).map_err(|_| line("amount-too-large"))?
            }
            _ => amount,
        },
        Aim::Lower(amount) => match now {
            Some(now) if now.currency() == amount.currency() && amount.minor() < now.minor() => {
                return Err(line("saving-lower-which").money("amount", amount));
            }
            _ => return Err(line("saving-lower-not").money("amount", amount)),
        },
    };
    if amount.is_positive() { Ok(Some(amount)) } else { Err(line("saving-amount-missing")) }
}

fn amount(target: Option<Money>) -> Line {
    target.map_or_else(|| line("saving-aim-none"), |target| line("saving-aim-amount").money("amount", target))
}
