//! What a confirmation tells of budgets: that a line is crossed by it, and what may still be spent today.
//!
//! Whoever has no budget pays nothing for it: that one runs is known with the message. Of the others, what stands is read once it
//! is decided that an entry moves.

use chrono::NaiveDate;
use ledger::{
    book::{
        budget::{Budgets, Moved, Standing, alert::Told},
        category::Categories,
        recurring::days::DayStatus,
    },
    db::{Database, DatabaseError},
};

use crate::{
    out::say::{Line, Say},
    topics::{
        budget::{show, write::NoteAlerts},
        decision::{Act, Decision},
        facts::Facts,
    },
};

/// A decision with what it tells of budgets.
pub(crate) async fn complete(
    database: &Database,
    facts: &mut Facts,
    decision: Decision,
) -> Result<Decision, DatabaseError> {
    // A budget that is set anew says by itself how it stands.
    let rewrites = decision.acts.iter().any(|act| matches!(act, Act::RewriteBudget(_)));
    if !facts.has_budgets || !facts.counts() || rewrites {
        return Ok(decision);
    }
    let moved: Vec<Moved> = decision.acts.iter().flat_map(|act| act.as_write().moves(facts)).collect();
    if moved.is_empty() {
        return Ok(decision);
    }
    let today = facts.person.zone.day(facts.now());
    let budgets = Budgets::read(database, &facts.person, today).await?;
    facts.budgets = budgets.after(moved, &settled(&decision));
    Ok(told(decision, facts))
}

/// What has to be told of budgets as they stand, of those that count, because nobody has: the highest line that each has crossed,
/// and all of them to be noted.
pub(crate) fn untold(
    categories: &Categories,
    budgets: &Budgets,
    counts: impl Fn(&Standing) -> bool,
) -> (Vec<Line>, Vec<Told>) {
    let (mut lines, mut noted) = (Vec::new(), Vec::new());
    for standing in budgets.standings(categories).into_iter().filter(counts) {
        let crossed = standing.untold(budgets.told());
        if let Some(highest) = crossed.first() {
            lines.push(show::alert(categories, &standing, highest.threshold));
            noted.extend(crossed);
        }
    }
    (lines, noted)
}

/// The days of what recurs of which something is made, each by its series: they are bills no more.
fn settled(decision: &Decision) -> Vec<(i64, NaiveDate)> {
    let made = decision.acts.iter().filter_map(|act| match act {
        Act::MakeTurns(made) => Some(&made.0),
        _ => None,
    });
    let settled = made.flatten().filter(|made| matches!(made.status, DayStatus::Booked | DayStatus::Skipped));
    settled.map(|made| (made.turn.recurring.series_id, made.turn.day)).collect()
}

/// What is told of the budgets as they stand once the decision is written.
fn told(mut decision: Decision, facts: &Facts) -> Decision {
    let (budgets, categories) = (&facts.budgets, &facts.names.categories);
    // What lowers what was spent, or counts in other days, crosses no line.
    let (mut lines, noted) =
        untold(categories, budgets, |standing| budgets.moving_in(standing, categories) > 0);
    if budgets.moved().iter().any(|moved| moved.minor > 0) {
        lines.extend(budgets.allowance(categories).map(|allowance| show::allowance(&allowance)));
    }
    if !noted.is_empty() {
        decision.acts.push(NoteAlerts(noted).into());
    }
    if !lines.is_empty() {
        // It stands with what confirms; a question keeps the choices that people tap on.
        let confirming = decision.says.iter_mut().find(|say| say.asks_about().is_none());
        match confirming {
            Some(say) => {
                let confirmed = std::mem::replace(say, Say::Together(Vec::new()));
                *say = Say::Together(vec![confirmed, Say::Lines(lines)]);
            }
            None => decision.says.push(Say::Lines(lines)),
        }
    }
    decision
}
