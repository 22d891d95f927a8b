//! `/budgets`: what shall be spent at most, how much of it is, and what comes again.

pub(super) mod again;
pub(super) mod budget;
pub(super) mod open_again;

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::NaiveDate;
use ledger::{
    book::{
        budget::{Budget, Budgets, Span, Standing},
        category::Categories,
        names::{self, Names},
        recurring::{self, Mode, Recurring, days::Calendar},
    },
    values::recurrence::Unit,
};
use reports::words::{Value, money_text};

use super::{
    entries::of_category,
    lines::{Bar, kind, permille, signed},
    page,
    request::Look,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::ApiError;

#[derive(Template)]
#[template(path = "budgets.html")]
struct BudgetsPage {
    words: Spoken,
    shell: Shell,
    bars: Vec<Bar>,
    allowance: Option<Allowance>,
    again: Vec<Again>,
}

/// What may be spent today.
pub(super) struct Allowance {
    /// What is left of it, without its sign.
    pub(super) left: String,
    pub(super) is_over: bool,
    /// Until when, and how much that is a day.
    pub(super) told: String,
}

/// Something that comes again.
struct Again {
    id: i64,
    name: String,
    detail: String,
    amount: String,
    kind: &'static str,
    mark: Option<String>,
}

/// The budgets that run, and what comes again.
pub(super) async fn list(Look { context, visitor, done }: Look) -> Result<Response, ApiError> {
    let (words, database, person) = (visitor.words, &context.database, &visitor.person);
    let today = visitor.today(&context);
    let names = words.named(names::of(database, person).await?);
    let budgets = Budgets::read(database, person, today).await?;
    let standings = budgets.standings(&names.categories);
    let calendar = Calendar::of(database, person, today).await?;
    let mut rows = recurring::of(database, person).await?;
    rows.retain(|row| row.goes_on(today));
    rows.sort_by_key(|row| (calendar.next_from(row, today).unwrap_or(NaiveDate::MAX), row.name_key.clone()));
    let again = rows.iter().map(|row| again(words, row, (&names, &calendar, today))).collect();
    let shown = BudgetsPage {
        words,
        shell: Shell::of(&visitor, Room::Budgets).after(done.as_deref()),
        bars: standings.iter().map(|standing| own_bar(words, standing, &names.categories)).collect(),
        allowance: allowance(words, &budgets, &names.categories),
        again,
    };
    Ok(page(StatusCode::OK, &shown))
}

/// A budget as a bar.
pub(super) fn bar(words: Spoken, standing: &Standing, categories: &Categories) -> Bar {
    let budget = &standing.budget;
    let (left, is_over) = (standing.left(), standing.left().minor() < 0);
    let name = name_of(words, budget, categories);
    let span = words.say(match budget.period {
        Span::Day => "page-budget-day",
        Span::Week => "page-budget-week",
        Span::Month => "page-budget-month",
    });
    let key = if is_over { "page-budget-over" } else { "page-budget-left" };
    let amount = if is_over { left.negated() } else { left };
    let category = categories.by_key(&budget.category).filter(|_| !budget.is_of_everything());
    Bar {
        label: name,
        value: format!("{} / {}", money_text(standing.spent), money_text(standing.limit())),
        note: format!("{} · {span}", words.fill(key, &[("amount", Value::Money(amount))])),
        permille: permille(standing.spent, standing.limit()),
        is_over,
        href: category.map(|category| of_category(category.id, standing.period)),
    }
}

/// The same in its own room, where it leads to the budget.
fn own_bar(words: Spoken, standing: &Standing, categories: &Categories) -> Bar {
    Bar { href: Some(format!("/budgets/{}", standing.budget.id)), ..bar(words, standing, categories) }
}

/// What a budget is of.
fn name_of(words: Spoken, budget: &Budget, categories: &Categories) -> String {
    if budget.is_of_everything() {
        return words.say("page-budget-everything");
    }
    categories.shown_name(&budget.category).unwrap_or(&budget.category).to_owned()
}

/// What may be spent today; `None` where no budget of a week or more runs.
pub(super) fn allowance(words: Spoken, budgets: &Budgets, categories: &Categories) -> Option<Allowance> {
    let allowance = budgets.allowance(categories)?;
    let left = allowance.left();
    let is_over = left.minor() < 0;
    let values =
        [("amount", Value::Money(allowance.a_day())), ("day", Value::Day(allowance.cover.period.last_day()))];
    Some(Allowance {
        left: money_text(if is_over { left.negated() } else { left }),
        is_over,
        told: words.fill("page-allowance-told", &values),
    })
}

fn again(words: Spoken, row: &Recurring, (names, calendar, today): (&Names, &Calendar, NaiveDate)) -> Again {
    let next = calendar.next_from(row, today);
    let next_text = next.map(|day| words.fill("page-again-next", &[("day", Value::Day(day))]));
    let category = row.category_id.and_then(|id| names.categories.name_of(id)).map(str::to_owned);
    let told = [Some(rhythm(words, row)), next_text, category, Some(mode(words, row))];
    let money = next.map_or_else(|| row.money(), |day| calendar.money(row, day));
    Again {
        id: row.id,
        name: row.name.clone(),
        detail: told.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        amount: signed(row.direction, money),
        kind: kind(row.direction),
        mark: row.is_paused(today).then(|| words.say("page-again-paused")),
    }
}

/// How often something comes again.
fn rhythm(words: Spoken, row: &Recurring) -> String {
    let rule = row.rule();
    let key = match rule.unit {
        Unit::Day => "page-again-day",
        Unit::Week => "page-again-week",
        Unit::Month => "page-again-month",
        Unit::Year => "page-again-year",
    };
    words.fill(key, &[("every", Value::Number(rule.every.into()))])
}

/// What is done on its day.
fn mode(words: Spoken, row: &Recurring) -> String {
    words.say(match row.mode {
        Mode::Ask => "page-again-asked",
        Mode::Book => "page-again-booked",
    })
}
