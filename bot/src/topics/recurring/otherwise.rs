//! A wish about something that comes again by a name that nothing has: what it says of an entry, should there be one.

use ledger::db::{Database, DatabaseError};
use nlu::frame::{Edit, Frame, Meaning, RecurringWish, Target};

use super::open::holds_words;
use crate::topics::{correction::targets, facts::Facts};

/// The frame of a message that is about an entry then: "kopi pindah ke tanggal 5", "langganan netflix jadi 65rb", "hapus langganan netflix". `None` where
/// something of the name comes again, or there is no such entry.
pub(crate) async fn of_an_entry(
    database: &Database,
    frame: &Frame,
    facts: &Facts,
) -> Result<Option<Frame>, DatabaseError> {
    let Some(other) = said_of_an_entry(frame, facts) else { return Ok(None) };
    let names = (&facts.person, &*facts.names);
    let meant = targets::read(database, names, &facts.quoted, &other).await?;
    Ok((!meant.transactions.is_empty()).then_some(other))
}

/// What it says of an entry, be there one or not.
fn said_of_an_entry(frame: &Frame, facts: &Facts) -> Option<Frame> {
    let Meaning::Recurring(wish) = frame.meaning() else { return None };
    let target = |name: &String| Target::Words(name.clone());
    let (name, meaning) = match wish {
        RecurringWish::Move { name, entry_day: Some(day), .. } => {
            (name, Meaning::Edit(Edit { date: Some(*day), ..Edit::of(target(name)) }))
        }
        RecurringWish::Change { name, amount, from: None } => {
            (name, Meaning::Edit(Edit { amount: Some(*amount), ..Edit::of(target(name)) }))
        }
        RecurringWish::End { name, is_deletion: true } => (name, Meaning::Delete(target(name))),
        _ => return None,
    };
    let (key, today) = (ledger::name_key(name), facts.person.zone.day(facts.now()));
    let is_known = facts.recurring.going(today).iter().any(|row| holds_words(&row.name_key, &key));
    (!is_known).then(|| Frame { meanings: vec![meaning], ..frame.clone() })
}
