//! Plans: what is paid in equal parts, how far it has come, and which entry pays a part.

use chrono::NaiveDate;
use ledger::{
    Direction, Money,
    book::{
        account::{Account, AccountKind},
        plan::{MOST_PARTS, Plan, Progress},
    },
};
use nlu::frame::{Command, Frame};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        account::facts::pays_part,
        debt::write::{OpenPlan, PlanOnAccount},
        deciding::Deciding,
        dialogue::{Ask, OpenQuestion},
    },
};

impl<'a> Deciding<'a> {
    pub(crate) fn open_plan(&mut self, name: &str, (part, count): (Money, u32), first_day: NaiveDate) {
        if let Some(known) = self.plan(name) {
            let stands = plan_line("plan-exists", known);
            return self.say(stands);
        }
        let is_too_large = part.checked_mul(i64::from(count)).is_err();
        if is_too_large || !(2..=MOST_PARTS).contains(&count) {
            return self.say(line("plan-out-of-bounds").number("most", i64::from(MOST_PARTS)));
        }
        let opened =
            line("plan-opened").text("name", name).money("part", part).number("count", i64::from(count));
        let last = first_day.checked_add_months(chrono::Months::new(count - 1)).unwrap_or(first_day);
        let opened = Say::from(opened.day("first", first_day).day("last", last));
        // "Belinya udah kecatet": where that is said at once it is not asked.
        let booked = self.facts.message.words().and_then(nlu::purchase_booked);
        let owing: Vec<&Account> = self.owing_accounts().collect();
        let account = match (booked, &owing[..]) {
            (Some(true), [only]) => Some(only.name.clone()),
            _ => None,
        };
        match (&account, booked) {
            (Some(account), _) => {
                let told = line("plan-on-account").text("name", name).text("account", &**account);
                self.say(opened.with(told));
            }
            (None, Some(false)) => self.say(opened),
            (None, _) => {
                let question = opened.with(line("ask-plan-purchase").text("name", name));
                self.ask(Ask::Purchase { plan: name.to_owned() }, question);
            }
        }
        self.act(OpenPlan { name: name.to_owned(), part, count, first_day, account });
    }

    /// "Sudah dicatat waktu beli?": where it was, on which account, so that its parts pay that one back; where it was not, each
    /// part is an expense, as it is as long as nobody answers.
    pub(crate) fn take_purchase(&mut self, question: &OpenQuestion, name: &str, frame: &Frame) -> bool {
        let known = self.plan(name);
        let Some(known) = known.filter(|_| frame.command() != Some(&Command::Undo)) else {
            // "Batal" takes the plan back.
            self.dialogue.close(question);
            return false;
        };
        let said = self.facts.message.words().unwrap_or_default();
        let done = nlu::done(said).or_else(|| {
            let says_more = !frame.entries().is_empty() || frame.known().amount.is_some();
            let asks = frame.command().is_some() || said.trim_end().ends_with('?');
            nlu::purchase_booked(said).filter(|_| !says_more && !asks)
        });
        let denies = matches!(frame.command(), Some(Command::No | Command::Wrong));
        if done == Some(false) || denies {
            self.dialogue.close(question);
            self.say(line("plan-is-spent").text("name", name));
            return true;
        }
        let accounts: Vec<String> = self.facts.names.accounts().map(|account| account.name.clone()).collect();
        let named = nlu::account_answered(said, &accounts);
        let owing: Vec<&str> = self.owing_accounts().map(|account| &*account.name).collect();
        let agrees = done == Some(true) || frame.command() == Some(&Command::Yes);
        let account = match (named, &owing[..]) {
            (Some(named), _) => named,
            (None, [only]) if agrees => (*only).to_owned(),
            (None, _) if agrees => {
                self.dialogue.repeat(question.message_id);
                let examples = if owing.is_empty() { "Kredivo".to_owned() } else { owing.join(", ") };
                self.say(line("ask-plan-account").text("name", name).text("names", examples));
                return true;
            }
            _ => return false,
        };
        let kind = self.balance_of(&account).map(|balance| balance.account.kind);
        let kind = kind.or_else(|| AccountKind::of_name(&account));
        if !kind.is_some_and(is_borrowed_from) {
            self.dialogue.repeat(question.message_id);
            self.say(line("plan-account-not-owing").text("account", account));
            return true;
        }
        self.dialogue.close(question);
        self.say(line("plan-on-account").text("name", name).text("account", &*account));
        self.act(PlanOnAccount { plan: Box::new(known.plan.clone()), account });
        true
    }

    /// Cards, paylaters and loans in use.
    fn owing_accounts(&self) -> impl Iterator<Item = &'a Account> {
        let accounts = self.facts.position.balances.iter().map(|balance| &balance.account);
        accounts.filter(|account| account.is_active() && is_borrowed_from(account.kind))
    }

    fn plan(&self, name: &str) -> Option<&'a Progress> {
        let key = ledger::name_key(name);
        self.facts.position.plans.iter().find(|progress| progress.plan.name_key == key)
    }

    pub(crate) fn show_plans(&mut self, name: Option<&str>) {
        let plans = &self.facts.position.plans;
        if plans.is_empty() {
            return self.say(line("plan-none"));
        }
        let named = name.map(ledger::name_key);
        let is_named = |progress: &&Progress| {
            named.as_ref().is_none_or(|key| {
                progress.plan.name_key.contains(&**key) || key.contains(&*progress.plan.name_key)
            })
        };
        let mut shown: Vec<Line> =
            plans.iter().filter(is_named).map(|progress| plan_line("plan-item", progress)).collect();
        if shown.is_empty() {
            shown = plans.iter().map(|progress| plan_line("plan-item", progress)).collect();
        }
        let lines = std::iter::once(line("plan-list")).chain(shown);
        self.say(Say::Lines(lines.collect()));
    }

    /// The plan that an entry pays a part of: the one whose name an instalment's words hold.
    pub(crate) fn plan_of(
        &self,
        direction: Direction,
        category: Option<&str>,
        description: Option<&str>,
    ) -> Option<&'a Plan> {
        if direction != Direction::Expense || !pays_part(category, description) {
            return None;
        }
        let description = description?;
        let words = ledger::name_key(description);
        let holds = |progress: &&Progress| {
            progress
                .plan
                .name_key
                .split_whitespace()
                .all(|word| words.split_whitespace().any(|said| said == word))
        };
        let mut named = self.facts.position.plans.iter().filter(holds);
        match (named.next(), named.next()) {
            (Some(only), None) => Some(&only.plan).filter(|plan| {
                // Of what is owed on an account interest and fees are no part, but spent.
                plan.account_id.is_none() || !nlu::speaks_of_charges(description)
            }),
            _ => None,
        }
    }

    /// The account that a part of a plan pays back; `None` where the part is an expense.
    pub(crate) fn paid_back(&self, plan: &Plan) -> Option<String> {
        let names = &self.facts.names;
        // Of one that is closed nothing is left to be paid back.
        let name = plan.account_id.and_then(|id| names.account_name(id));
        name.filter(|name| names.account(name).is_some()).map(str::to_owned)
    }
}

/// Whether accounts of this kind are bought on: a card, a paylater, a loan.
fn is_borrowed_from(kind: AccountKind) -> bool {
    kind.is_owed() && !kind.is_sum_of_moves()
}

/// A line about a plan, with how far it has come.
pub(crate) fn plan_line(key: &'static str, progress: &Progress) -> Line {
    line(key)
        .text("name", &*progress.plan.name)
        .number("paid", progress.paid)
        .number("open", (i64::from(progress.plan.count()) - progress.paid).max(0))
        .number("count", i64::from(progress.plan.count()))
        .money("part", progress.plan.part())
        .money("left", progress.left())
        .day("last", progress.plan.last_day())
}
