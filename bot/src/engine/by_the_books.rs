//! What a message means to whoever knows what the books hold, where its words alone say something else.

use chrono::TimeDelta;
use ledger::{
    book::account,
    db::{Database, DatabaseError},
};
use nlu::{
    Context, Frame,
    frame::{Intent, Meaning, Question},
};

use crate::{
    engine::understanding::context,
    topics::{debt, facts::Facts, recurring, report},
    vocabulary::Vocabulary,
};

/// What lay in one account is told that long after what lay in another.
const REACH: TimeDelta = TimeDelta::minutes(10);

/// The frame as it is meant then; `None` where the words say it all.
pub(super) async fn by_the_books(
    database: &Database,
    facts: &Facts,
    frame: &Frame,
) -> Result<Option<Frame>, DatabaseError> {
    if let Some(frame) = recurring::otherwise::of_what_comes_again(database, frame, facts).await? {
        return Ok(Some(frame));
    }
    if let Some(frame) = report::since::dated(database, frame, facts).await? {
        return Ok(Some(frame));
    }
    let is_missing = matches!(frame.meaning(), Meaning::Missing(_));
    if !is_missing && facts.names.parties().next().is_none() {
        return Ok(None);
    }
    let vocabulary = Vocabulary::of(&facts.names);
    let context = context(&vocabulary, facts);
    if let Some(frame) = debt::creditor::paid(database, frame, (facts, &context)).await? {
        return Ok(Some(frame));
    }
    of_another_account(database, frame, (facts, &context)).await
}

/// "mandiri 1,3jt", behind "saldo bri 4,7jt": what lies there, too.
async fn of_another_account(
    database: &Database,
    frame: &Frame,
    (facts, context): (&Facts, &Context<'_>),
) -> Result<Option<Frame>, DatabaseError> {
    let Meaning::Missing(missing) = frame.meaning() else { return Ok(None) };
    let known = &missing.known;
    let is_bare =
        missing.question == Question::Category && known.amount.is_some() && known.description.is_none();
    let Some(words) = facts.message.words().filter(|_| is_bare && frame.meanings.len() == 1) else {
        return Ok(None);
    };
    let told = nlu::understand(&format!("saldo {words}"), context);
    let is_balance = told.meanings.len() == 1 && told.intent() == Intent::Account;
    let since = facts.message.sent_at - REACH;
    let is_meant = is_balance && account::is_told_since(database, &facts.person, since).await?;
    Ok(is_meant.then_some(told))
}
