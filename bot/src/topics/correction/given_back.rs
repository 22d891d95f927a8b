//! No more comes back of an expense than it was: what would have it so is said, and not done.

use ledger::{
    book::{refund, transaction::Transaction},
    db::{Database, DatabaseError},
};

use crate::{
    out::say::line,
    topics::{deciding::capitalised, decision::Decision, dialogue::Dialogue, facts::Facts},
};

/// A decision, as far as what it writes over entries leaves each expense no less than what has come back of it; else nothing is
/// done, and the dialogue stays as it was read.
pub(crate) async fn checked(
    database: &Database,
    facts: &Facts,
    before: &Dialogue,
    decision: Decision,
) -> Result<Decision, DatabaseError> {
    let rewritten: Vec<(&Transaction, Transaction)> =
        decision.acts.iter().flat_map(|act| act.as_write().rewrites()).collect();
    let rows: Vec<(&Transaction, &Transaction)> = rewritten.iter().map(|(now, then)| (*now, then)).collect();
    let exceeded = refund::exceeded(database, &facts.person, &rows).await?;
    let Some(found) = exceeded.first() else { return Ok(decision) };
    let said = line("given-back-exceeds")
        .text("name", capitalised(found.thing()))
        .number("named", i64::from(!found.thing().is_empty()))
        .money("back", found.given_back);
    let intent = decision.intent;
    Ok(Decision { dialogue: before.clone(), acts: Vec::new(), says: vec![said.into()], intent })
}
