//! `/savings`: what is saved for, how far it has come, and opening a goal.

pub(super) mod goal;

use std::future::ready;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::{
        holdings::GoalBalance,
        names::{self, Names},
        saving::{self, LONGEST_NAME},
    },
};
use reports::words::{Value, money_text};

use super::{
    LoggedIn,
    forms::{self, Told},
    lines::{Bar, permille},
    page,
    request::Look,
    shell::{Room, Shell},
    thing::{Deed, Leads, Sent, Shown, ThingPage},
    words::Spoken,
    written::{Failed, Written},
};
use crate::{
    ApiError, Context,
    api::{
        Versioned,
        goals::{self as api, GoalToOpen},
    },
    body::{Amount, JsonBody},
};

#[derive(Template)]
#[template(path = "savings.html")]
struct SavingsPage {
    words: Spoken,
    shell: Shell,
    bars: Vec<Bar>,
    sums: Vec<String>,
}

/// The goals in use.
pub(super) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
    let (words, today) = (visitor.words, visitor.today(&context));
    let goals = saving::goals(&context.database, &visitor.person).await?;
    let mut sums: Vec<Money> = Vec::new();
    for goal in &goals {
        goal.current.add_to(&mut sums);
    }
    let shown = SavingsPage {
        words,
        shell: Shell::of(&visitor, Room::Savings).after(done.as_deref()),
        bars: goals.iter().map(|goal| bar(words, goal, today)).collect(),
        sums: sums.into_iter().map(money_text).collect(),
    };
    Ok(page(StatusCode::OK, &shown))
}

/// A goal as a bar: how much of what is aimed at lies in it.
pub(super) fn bar(words: Spoken, balance: &GoalBalance, today: NaiveDate) -> Bar {
    let current = money_text(balance.current);
    let href = Some(format!("/savings/{}", balance.goal.id));
    let Some(target) = balance.goal.target() else {
        return Bar {
            label: balance.goal.name.clone(),
            value: current,
            note: words.say("page-saving-open"),
            permille: 0,
            is_over: false,
            href,
        };
    };
    let percent = balance.current.percent_of(target).unwrap_or_default();
    let percent = words.fill("page-percent", &[("percent", Value::Number(percent))]);
    let by = balance.goal.target_day.map(|day| {
        let key = if day < today { "page-saving-overdue" } else { "page-saving-by" };
        words.fill(key, &[("day", Value::Day(day))])
    });
    Bar {
        label: balance.goal.name.clone(),
        value: format!("{current} / {}", money_text(target)),
        note: [Some(percent), by].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        permille: permille(balance.current, target),
        is_over: false,
        href,
    }
}

/// A goal that is not there yet.
pub(super) struct NewGoal;

impl Shown for NewGoal {
    const PATH: &'static str = "/savings";

    fn read(_: &Context, _: &LoggedIn, _: &str) -> impl Future<Output = Result<Self, ApiError>> + Send {
        ready(Ok(Self))
    }

    fn page(&self, visitor: &LoggedIn, told: &Told) -> Response {
        let keys = ("page-savings-new", "page-savings-new-button");
        let form = forms::Form::new((visitor.words, told), ("open", "/savings".to_owned()), keys)
            .once(&visitor.person)
            .line(("name", "page-field-name"), "", LONGEST_NAME)
            .needed()
            .amount(("target", "page-field-target"), "")
            .hint("page-saving-target-hint")
            .day(("day", "page-field-target-day"), None);
        ThingPage::making(visitor, Room::Savings, form, told)
    }
}

/// Opens a goal.
pub(super) struct Open;

impl Deed for Open {
    type On = NewGoal;
    const FORM: &'static str = "open";
    const DONE: &'static str = "opened";
    const LEADS: Leads = Leads::On;

    async fn done(sent: &Sent<NewGoal>) -> Result<i64, Failed> {
        let Sent { context, visitor, written, .. } = sent;
        let names = names::of(&context.database, &visitor.person).await?;
        let name = free_name(written, &names, None)?;
        let (aim, target_day) = target(context, written, (visitor.person.currency, None))?;
        let target_amount = aim.map(Amount::from);
        let new = GoalToOpen { user_id: None, phone: None, name, target_amount, target_day, currency: None };
        let (_, Versioned(_, goal)) = api::open(State(context.clone()), sent.asked(), JsonBody(new)).await?;
        Ok(goal.id)
    }
}

/// A name that no other goal in use bears.
fn free_name(written: &Written, names: &Names, own: Option<i64>) -> Result<String, Failed> {
    let name = written.name(LONGEST_NAME)?;
    if names.goal(&name).is_some_and(|other| Some(other.id) != own) {
        return Err(Failed::Key("page-form-name-taken"));
    }
    Ok(name)
}

/// What is aimed at, and by which day, as it was written.
fn target(
    context: &Context,
    written: &Written,
    (currency, stands): (Currency, Option<Money>),
) -> Result<(Option<Money>, Option<NaiveDate>), Failed> {
    let aim = written.amount_over(context, ("target", currency), stands)?;
    let day = written.day("day")?;
    if day.is_some() && aim.is_none() {
        return Err(Failed::Key("page-saving-day-alone"));
    }
    Ok((aim, day))
}
