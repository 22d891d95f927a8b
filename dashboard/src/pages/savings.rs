//! `/savings`: what is saved for, and how far it has come.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::NaiveDate;
use ledger::{
    Money,
    book::{holdings::GoalBalance, saving},
};
use reports::words::{Value, money_text};

use super::{
    LoggedIn,
    lines::{Bar, permille},
    page,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context};

#[derive(Template)]
#[template(path = "savings.html")]
struct SavingsPage {
    words: Spoken,
    shell: Shell,
    bars: Vec<Bar>,
    sums: Vec<String>,
}

/// The goals in use.
pub(super) async fn list(State(context): State<Context>, visitor: LoggedIn) -> Result<Response, ApiError> {
    let words = visitor.words;
    let today = visitor.person.zone.day(context.clock.now());
    let goals = saving::goals(&context.database, &visitor.person).await?;
    let mut sums: Vec<Money> = Vec::new();
    for goal in &goals {
        goal.current.add_to(&mut sums);
    }
    let shown = SavingsPage {
        words,
        shell: Shell::of(&visitor, Room::Savings),
        bars: goals.iter().map(|goal| bar(words, goal, today)).collect(),
        sums: sums.into_iter().map(money_text).collect(),
    };
    Ok(page(StatusCode::OK, &shown))
}

/// A goal as a bar: how much of what is aimed at lies in it.
pub(super) fn bar(words: Spoken, balance: &GoalBalance, today: NaiveDate) -> Bar {
    let current = money_text(balance.current);
    let Some(target) = balance.goal.target() else {
        return Bar {
            label: balance.goal.name.clone(),
            value: current,
            note: words.say("page-saving-open"),
            permille: 0,
            is_over: false,
            href: None,
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
        href: None,
    }
}
