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
    making::done_once,
    shell::Room,
    thing::{Sent, Shown, ThingPage, answered},
    words::Spoken,
    written::{Failed, Written},
};
use super::{free_name, target};
use crate::{
    ApiError, Context,
    api::{
        IfMatch,
        goals::{self as api, Aim, AimDay, GoalPatch},
        movements::{self, MoneyToMove},
    },
    body::{Amount, JsonBody, UrlPath},
    front::once::Once,
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
        [
            ("page-field-target", Some(aim)),
            ("page-field-target-day", goal.target_day.map(|day| words.day(day))),
            ("page-saving-reached", percent),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((words.say(key), value?)))
        .collect()
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
pub(in crate::pages) async fn change(
    Sent { context, visitor, path, found, written }: Sent<Found>,
) -> Result<Response, ApiError> {
    let done = changed(&context, &visitor, (&path, &found, &written)).await;
    answered::<Found>((&context, &visitor), &path, done.map(|()| "saved"), ("change", written)).await
}

async fn changed(
    context: &Context,
    visitor: &LoggedIn,
    (path, found, written): (&str, &Found, &Written),
) -> Result<(), Failed> {
    found.is_open()?;
    let goal = &found.balance.goal;
    let if_match = IfMatch::of(written.version()?);
    let name = free_name(written, &found.names, Some(goal.id))?;
    let (aim, day) = target(context, written, (goal.currency(), goal.target()))?;
    let amendment = GoalPatch {
        name: Some(name),
        target_amount: Some(Aim(aim.map(Amount::from))),
        target_day: Some(AimDay(day)),
    };
    let path = UrlPath(path.to_owned());
    api::amend(State(context.clone()), path, visitor.asked(), if_match, JsonBody(amendment)).await?;
    Ok(())
}

/// Puts money into a goal.
pub(in crate::pages) async fn deposit(
    Sent { context, visitor, path, found, written }: Sent<Found>,
) -> Result<Response, ApiError> {
    let deed = |once| deposited(&context, &visitor, (&found, &written), once);
    let done = done_once((&context, &visitor), ("/savings/deposit", &written), ("moved", deed)).await;
    answered::<Found>((&context, &visitor), &path, done.map(|(_, word)| word), ("deposit", written)).await
}

async fn deposited(
    context: &Context,
    visitor: &LoggedIn,
    (found, written): (&Found, &Written),
    once: Once,
) -> Result<i64, Failed> {
    let (_, new) = found.moved(context, written)?;
    let asked = visitor.asked().once(once);
    let Json(moved) = movements::deposit(State(context.clone()), asked, JsonBody(new)).await?;
    Ok(moved.id)
}

/// Takes money out of a goal.
pub(in crate::pages) async fn withdraw(
    Sent { context, visitor, path, found, written }: Sent<Found>,
) -> Result<Response, ApiError> {
    let deed = |once| withdrawn(&context, &visitor, (&found, &written), once);
    let done = done_once((&context, &visitor), ("/savings/withdraw", &written), ("moved", deed)).await;
    answered::<Found>((&context, &visitor), &path, done.map(|(_, word)| word), ("withdraw", written)).await
}

async fn withdrawn(
    context: &Context,
    visitor: &LoggedIn,
    (found, written): (&Found, &Written),
    once: Once,
) -> Result<i64, Failed> {
    let (money, new) = found.moved(context, written)?;
    let current = found.balance.current;
    if money.minor() > current.minor() {
        let said = visitor.words.fill("page-saving-too-little", &[("current", Value::Money(current))]);
        return Err(Failed::Said(said));
    }
    let asked = visitor.asked().once(once);
    let Json(moved) = movements::withdraw(State(context.clone()), asked, JsonBody(new)).await?;
    Ok(moved.id)
}

/// Closes a goal in which nothing lies.
pub(in crate::pages) async fn close(
    Sent { context, visitor, path, found, written }: Sent<Found>,
) -> Result<Response, ApiError> {
    let done = closed(&context, &visitor, (&path, &found, &written)).await;
    answered::<Found>((&context, &visitor), &path, done.map(|()| "closed"), ("close", written)).await
}

async fn closed(
    context: &Context,
    visitor: &LoggedIn,
    (path, found, written): (&str, &Found, &Written),
) -> Result<(), Failed> {
    let if_match = IfMatch::of(written.version()?);
    let current = found.balance.current;
    if current.minor() != 0 {
        let said = visitor.words.fill("page-saving-not-empty", &[("current", Value::Money(current))]);
        return Err(Failed::Said(said));
    }
    let path = UrlPath(path.to_owned());
    api::close(State(context.clone()), path, visitor.asked(), if_match).await?;
    Ok(())
}
