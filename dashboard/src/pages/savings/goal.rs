//! `/savings/{id}`: how far a goal has come, what goes into it and out of it, and changing it.

use axum::{Json, extract::State, response::Response};
use ledger::{
    Money,
    book::{
        holdings::{GoalBalance, Holdings},
        names::{self, Names},
        saving::LONGEST_NAME,
    },
};
use reports::words::{Value, money_text};

use super::super::{
    LoggedIn,
    choices::{account_names, usual_account},
    forms::{self, Told},
    shell::Room,
    thing::{Deed, Sent, Shown, ThingPage},
    words::Spoken,
    written::{Failed, Written},
};
use super::{free_name, target};
use crate::{
    ApiError, Context,
    api::{
        Versioned,
        goals::{self as api, Aim, AimDay, GoalPatch},
        movements::{self, MoneyToMove},
    },
    body::{Amount, JsonBody},
};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such saving");

/// A goal, and the names of its book.
pub(in crate::pages) struct Found {
    names: Names,
    balance: GoalBalance,
}

impl Shown for Found {
    const PATH: &'static str = "/savings";

    async fn read(context: &Context, visitor: &LoggedIn, path: &str) -> Result<Self, ApiError> {
        let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
        let holdings = Holdings::of(&context.database, &visitor.person).await?;
        let balance = holdings.in_books().find(|balance| balance.goal.id == id).cloned().ok_or(NO_SUCH)?;
        let names = names::of(&context.database, &visitor.person).await?;
        Ok(Self { names, balance })
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let (words, goal) = (visitor.words, &self.balance.goal);
        let is_in_use = goal.is_in_use();
        let shown = ThingPage {
            sums: vec![money_text(self.balance.current)],
            mark: (!is_in_use).then(|| words.say("page-accounts-closed")),
            facts: self.facts(words),
            forms: if is_in_use { self.forms(visitor, told) } else { Vec::new() },
            ..ThingPage::of(visitor, Room::Savings, goal.name.clone(), told)
        };
        shown.answer(told)
    }
}

impl Found {
    fn facts(&self, words: Spoken) -> Vec<(String, String)> {
        let goal = &self.balance.goal;
        let percent = goal.target().and_then(|target| self.balance.current.percent_of(target));
        let percent =
            percent.map(|percent| words.fill("page-percent", &[("percent", Value::Number(percent))]));
        let aim = goal.target().map_or_else(|| words.say("page-saving-open"), money_text);
        words.facts([
            ("page-field-target", Some(aim)),
            ("page-field-target-day", goal.target_day.map(|day| words.day(day))),
            ("page-saving-reached", percent),
        ])
    }

    fn forms(&self, visitor: &LoggedIn, told: &Told) -> Vec<forms::Form> {
        let (words, goal) = (visitor.words, &self.balance.goal);
        let at = |act: &str| format!("/savings/{}{act}", goal.id);
        let usual = usual_account(&self.names, &visitor.person);
        let moving = |id, act: &str, keys| {
            forms::Form::new((words, told), (id, at(act)), keys)
                .once(&visitor.person)
                .amount(("amount", "page-field-amount"), "")
                .needed()
                .choice(("account", "page-field-account"), account_names(words, &self.names), &usual)
        };
        let keys = ("page-saving-deposit", "page-saving-deposit-button");
        let deposit = moving("deposit", "/deposit", keys);
        let keys = ("page-saving-withdraw", "page-saving-withdraw-button");
        let withdraw = moving("withdraw", "/withdraw", keys).quiet();
        let keys = ("page-entry-change", "page-entry-save");
        let change = forms::Form::new((words, told), ("change", at("")), keys)
            .version(goal.version)
            .line(("name", "page-field-name"), &goal.name, LONGEST_NAME)
            .needed()
            .amount(("target", "page-field-target"), &goal.target().map(money_text).unwrap_or_default())
            .hint("page-saving-target-hint")
            .day(("day", "page-field-target-day"), goal.target_day);
        let keys = ("page-saving-close", "page-saving-close-button");
        let close = forms::Form::new((words, told), ("close", at("/close")), keys)
            .saying(words.say("page-saving-close-text"))
            .version(goal.version)
            .quiet();
        vec![deposit, withdraw, change, close]
    }

    /// Nothing is done to a goal that is closed.
    fn is_open(&self) -> Result<(), Failed> {
        if self.balance.goal.is_in_use() { Ok(()) } else { Err(Failed::Key("page-saving-is-closed")) }
    }

    /// What is to be moved, as it was written.
    fn moved(&self, context: &Context, written: &Written) -> Result<(Money, MoneyToMove), Failed> {
        self.is_open()?;
        let goal = &self.balance.goal;
        let money = written.needed_amount(context, ("amount", goal.currency()))?;
        let new = MoneyToMove {
            user_id: None,
            phone: None,
            saving_name: goal.name.clone(),
            amount: Amount::from(money),
            account: written.account("account", &self.names)?,
        };
        Ok((money, new))
    }
}

/// Gives a goal another name or aim.
pub(in crate::pages) struct Change;

impl Deed for Change {
    type On = Found;
    const FORM: &'static str = "change";
    const DONE: &'static str = "saved";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let Sent { found, written, .. } = sent;
        found.is_open()?;
        let goal = &found.balance.goal;
        let over = sent.over()?;
        let name = free_name(written, &found.names, Some(goal.id))?;
        let (aim, day) = target(&sent.context, written, (goal.currency(), goal.target()))?;
        let amendment = GoalPatch {
            name: Some(name),
            target_amount: Some(Aim(aim.map(Amount::from))),
            target_day: Some(AimDay(day)),
        };
        let Versioned(_, goal) = api::amend(over, JsonBody(amendment)).await?;
        Ok(goal.id)
    }
}

/// Puts money into a goal.
pub(in crate::pages) struct Deposit;

impl Deed for Deposit {
    type On = Found;
    const FORM: &'static str = "deposit";
    const DONE: &'static str = "moved";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let (_, new) = sent.found.moved(&sent.context, &sent.written)?;
        let context = State(sent.context.clone());
        let Json(moved) = movements::deposit(context, sent.asked(), JsonBody(new)).await?;
        Ok(moved.id)
    }
}

/// Takes money out of a goal.
pub(in crate::pages) struct Withdraw;

impl Deed for Withdraw {
    type On = Found;
    const FORM: &'static str = "withdraw";
    const DONE: &'static str = "moved";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let (money, new) = sent.found.moved(&sent.context, &sent.written)?;
        let current = sent.found.balance.current;
        if money.minor() > current.minor() {
            let values = [("current", Value::Money(current))];
            return Err(Failed::Said(sent.visitor.words.fill("page-saving-too-little", &values)));
        }
        let context = State(sent.context.clone());
        let Json(moved) = movements::withdraw(context, sent.asked(), JsonBody(new)).await?;
        Ok(moved.id)
    }
}

/// Closes a goal in which nothing lies.
pub(in crate::pages) struct Close;

impl Deed for Close {
    type On = Found;
    const FORM: &'static str = "close";
    const DONE: &'static str = "closed";

    async fn done(sent: &Sent<Found>) -> Result<i64, Failed> {
        let over = sent.over()?;
        let current = sent.found.balance.current;
        if current.minor() != 0 {
            let values = [("current", Value::Money(current))];
            return Err(Failed::Said(sent.visitor.words.fill("page-saving-not-empty", &values)));
        }
        let Versioned(_, goal) = api::close(over).await?;
        Ok(goal.id)
    }
}
