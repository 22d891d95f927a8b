//! `/savings`: what is saved for, how far it has come, and opening a goal.

pub(super) mod goal;

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
    making::{Making, done_once},
    page,
    shell::{Done, Room, Shell},
    thing::{ThingPage, done_at},
    words::Spoken,
    written::{Failed, Written},
};
use crate::{
    ApiError, Context,
    api::{
        Versioned,
        goals::{self as api, GoalToOpen},
    },
    body::{Amount, JsonBody, UrlQuery},
    front::once::Once,
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
pub(super) async fn list(
    State(context): State<Context>,
    visitor: LoggedIn,
    UrlQuery(Done { done }): UrlQuery<Done>,
) -> Result<Response, ApiError> {
    let words = visitor.words;
    let today = visitor.person.zone.day(context.clock.now());
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

/// The page on which a goal is opened.
pub(super) async fn fresh(visitor: LoggedIn, UrlQuery(Done { done }): UrlQuery<Done>) -> Response {
    opening(&visitor, &Told::done(done))
}

fn opening(visitor: &LoggedIn, told: &Told) -> Response {
    let words = visitor.words;
    let keys = ("page-savings-new", "page-savings-new-button");
    let form = forms::Form::new((words, told), ("open", "/savings".to_owned()), keys)
        .once(&visitor.person)
        .line(("name", "page-field-name"), "", LONGEST_NAME)
        .needed()
        .amount(("target", "page-field-target"), "")
        .hint("page-saving-target-hint")
        .day(("day", "page-field-target-day"), None);
    let title = words.say("page-savings-new");
    ThingPage { forms: vec![form], ..ThingPage::of(visitor, Room::Savings, title, told) }.answer(told)
}

/// Opens a goal.
pub(super) async fn open(Making { context, visitor, written }: Making) -> Result<Response, ApiError> {
    let deed = |once| opened(&context, &visitor, &written, once);
    match done_once((&context, &visitor), ("/savings", &written), ("opened", deed)).await {
        Ok((id, word)) => Ok(done_at(&format!("/savings/{id}"), word)),
        Err(failed) => {
            let told = Told::failed(visitor.words, failed, ("open", written))?;
            Ok(opening(&visitor, &told))
        }
    }
}

async fn opened(context: &Context, visitor: &LoggedIn, written: &Written, once: Once) -> Result<i64, Failed> {
    let names = names::of(&context.database, &visitor.person).await?;
    let name = free_name(written, &names, None)?;
    let (aim, target_day) = target(context, written, (visitor.person.currency, None))?;
    let target_amount = aim.map(Amount::from);
    let new = GoalToOpen { user_id: None, phone: None, name, target_amount, target_day, currency: None };
    let (_, Versioned(_, goal)) =
        api::open(State(context.clone()), visitor.asked().once(once), JsonBody(new)).await?;
    Ok(goal.id)
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
