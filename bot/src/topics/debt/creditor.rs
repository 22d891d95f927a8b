//! Whoever is paid by name alone, and is owed something: what is paid pays that.

use ledger::{
    Direction,
    book::{account::PAYABLE, debts},
    db::{Database, DatabaseError},
};
use nlu::{
    Context,
    frame::{Entry, Frame, Meaning},
};

use crate::topics::facts::Facts;

/// "bayar sari 50rb", where sari is owed that much or more: the frame that pays it back. `None` where the message says otherwise.
pub(crate) async fn paid(
    database: &Database,
    frame: &Frame,
    (facts, context): (&Facts, &Context<'_>),
) -> Result<Option<Frame>, DatabaseError> {
    let [entry] = frame.entries() else { return Ok(None) };
    let is_of_nobody = entry.to_account.as_deref() == Some(PAYABLE) && entry.note.is_none();
    let is_plain = frame.meanings.len() == 1 && (entry.direction == Direction::Expense || is_of_nobody);
    let words = facts.message.words().filter(|_| is_plain);
    let Some(name) = words.and_then(|words| nlu::paid_to(words, context)) else { return Ok(None) };
    let party = facts.names.party(name).map(|party| party.id);
    let is_owed = |debt: &debts::Debt| {
        debt.is_owed
            && debt.party_id == party
            && debt.left.currency() == entry.amount.currency()
            && debt.left.minor() >= entry.amount.minor()
    };
    let owed = debts::of(database, &facts.person).await?;
    if party.is_none() || !owed.iter().any(is_owed) {
        return Ok(None);
    }
    let repaid = Entry {
        direction: Direction::Transfer,
        category: None,
        to_account: Some(PAYABLE.to_owned()),
        note: Some(name.to_owned()),
        ambiguous: false,
        ..entry.clone()
    };
    let meanings = vec![Meaning::Book { entries: vec![repaid], preview: false }];
    Ok(Some(Frame { meanings, ..frame.clone() }))
}
