//! How what a reminder is about stands at the moment at which it is said: a debt that is settled says nothing any more.

use chrono::NaiveDate;
use ledger::{
    book::{
        debts::{self, Debt},
        holdings::Holdings,
        names::{self, Names},
        plan,
    },
    db::{Database, DatabaseError},
    people::user::Person,
};

use super::promise::{About, Reminder, Side};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        debt::{
            decide::{debt_line, party_of},
            plan::plan_line,
        },
        saving::progress::progress,
    },
};

/// What is said of a reminder that falls on `day`; `None` where there is nothing left to be reminded of: the debt is
/// settled, all is paid, or the goal is reached or gone.
pub(crate) async fn said(
    database: &Database,
    person: &Person,
    (reminder, day): (&Reminder, NaiveDate),
    today: NaiveDate,
) -> Result<Option<Say>, DatabaseError> {
    let Some(stands) = stands(database, person, &reminder.about, today).await? else { return Ok(None) };
    let words = &*reminder.words;
    let head = if day == today {
        line("reminder").text("words", words)
    } else {
        line("reminder-of-day").day("day", day).text("words", words)
    };
    let lines = Say::Lines(std::iter::once(head).chain(stands).collect());
    Ok(Some(match reminder.repeats {
        Some(_) => lines.with(line("reminder-stop").text("words", words)),
        None => lines,
    }))
}

async fn stands(
    database: &Database,
    person: &Person,
    about: &About,
    today: NaiveDate,
) -> Result<Option<Vec<Line>>, DatabaseError> {
    Ok(match about {
        About::Words => Some(Vec::new()),
        About::Debts { parties, side } => {
            let names = names::of(database, person).await?;
            let debts = debts::of(database, person).await?;
            let left = left_with(&names, &debts, (parties, *side));
            let told = left.iter().map(|debt| {
                let name = debt.party_id.and_then(|id| names.party_name(id));
                debt_line(debt, name, today)
            });
            Some(told.collect::<Vec<Line>>()).filter(|lines| !lines.is_empty())
        }
        About::Goal { id } => {
            let holdings = Holdings::of(database, person).await?;
            let goal = holdings.in_use().find(|balance| balance.goal.id == *id);
            let goal = goal.filter(|balance| {
                balance.goal.target().is_none_or(|target| balance.current.minor() < target.minor())
            });
            goal.map(|balance| vec![progress("saving-stands", balance.current, &balance.goal)])
        }
        About::Plan { id } => {
            let plans = plan::of(database, person).await?;
            let open = plans.iter().find(|progress| progress.plan.id == *id && progress.left().is_positive());
            open.map(|progress| vec![plan_line("plan-item", progress)])
        }
    })
}

/// What is left of the debts with some parties, one way or both.
pub(super) fn left_with<'d>(
    names: &Names,
    debts: &'d [Debt],
    (parties, side): (&[i64], Option<Side>),
) -> Vec<&'d Debt> {
    let now = |id: i64| {
        let name = names.party_name(id)?;
        names.party(name).map(|party| party.id)
    };
    let meant: Vec<i64> = parties.iter().map(|id| now(*id).unwrap_or(*id)).collect();
    let is_meant = |debt: &&Debt| party_of(names, debt).is_some_and(|party| meant.contains(&party));
    let is_on = |debt: &&Debt| side.is_none_or(|side| debt.is_owed == (side == Side::Owed));
    debts.iter().filter(|debt| debt.left.is_positive()).filter(is_meant).filter(is_on).collect()
}
