//! What is said of an entry by the name of what comes again, and of what comes again by a name that nothing has: what is meant
//! is decided by which of them there is.

use ledger::{
    book::recurring,
    db::{Database, DatabaseError},
};
use nlu::{
    Context,
    frame::{Edit, Frame, Intent, Meaning, RecurringWish, Target},
};

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

/// "netflix naik jadi 60rb", "kos jadi 950rb": the frame of a message that changes what comes again by just that name. `None` where
/// nothing does, or where the message is read otherwise than as one entry or as news.
pub(crate) async fn of_what_comes_again(
    database: &Database,
    frame: &Frame,
    facts: &Facts,
) -> Result<Option<Frame>, DatabaseError> {
    let is_open = match frame.meaning() {
        Meaning::Book { entries, preview: false } => entries.len() == 1,
        meaning => meaning.intent() == Intent::Smalltalk,
    };
    // No name of the person's matters for that.
    let bare = Context::bare(facts.person.zone.local(facts.now()), facts.person.currency);
    let words = facts.message.words().filter(|_| is_open && frame.meanings.len() == 1);
    let said = words.and_then(|words| nlu::becoming(words, &bare));
    let Some((name, amount)) = said else { return Ok(None) };
    let (key, today) = (ledger::name_key(&name), facts.person.zone.day(facts.now()));
    let rows = recurring::of(database, &facts.person).await?;
    let is_known = rows.iter().any(|row| row.name_key == key && row.goes_on(today));
    let wish = RecurringWish::Change { name, amount, from: None };
    Ok(is_known.then(|| Frame { meanings: vec![Meaning::Recurring(wish)], ..frame.clone() }))
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
