//! What is read where entries are to be booked.

use chrono::{Days, TimeDelta};
use ledger::{
    Direction,
    book::{
        refund::{self, Refundable},
        transaction::{self, EntryStatus, Neighbour, Transaction},
    },
    db::{Database, DatabaseError},
    imports::FURTHEST,
    messages::inbox::Message,
    people::user::Person,
};
use nlu::frame::{Command, Frame};

use crate::topics::dialogue::Dialogue;

/// Of more refunds at once none is looked for.
const MOST_REFUNDS: usize = 8;

/// The expenses that refunds are about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refunds {
    /// Those that the entries which are named, or wait for an answer, may give money back of.
    pub may_be_of: Vec<Refundable>,
    /// Those of which the entries that a "why?" is about gave money back.
    pub explained: Vec<Transaction>,
}

impl Refunds {
    /// Those that a frame or an open question speaks of. Most messages speak of none.
    pub(crate) async fn read(
        database: &Database,
        (person, message): (&Person, &Message),
        (frame, dialogue): (Option<&Frame>, &Dialogue),
        asked_about: &[Transaction],
    ) -> Result<Self, DatabaseError> {
        let mut refunds = Self::default();
        let today = person.zone.day(message.sent_at);
        for words in named(frame, dialogue) {
            for found in refund::refundable(database, person, &words, today).await? {
                if !refunds.may_be_of.contains(&found) {
                    refunds.may_be_of.push(found);
                }
            }
        }
        if let Some(Command::Why(_)) = frame.and_then(Frame::command) {
            let ids: Vec<i64> = asked_about.iter().filter_map(|row| row.refund_of).collect();
            refunds.explained = transaction::by_ids(database, person, &ids).await?;
            refunds.explained.retain(|expense| expense.status == EntryStatus::Confirmed);
        }
        Ok(refunds)
    }
}

/// The words by which to look for what each refund gives back: those of the thing, and how they were spelt.
fn named(frame: Option<&Frame>, dialogue: &Dialogue) -> Vec<Vec<String>> {
    let entries = frame.map_or(&[][..], Frame::entries).iter();
    let coming_in = entries.filter(|entry| entry.direction == Direction::Income);
    let waiting =
        dialogue.drafts().filter(|draft| draft.direction.is_none_or(|way| way == Direction::Income));
    let descriptions = coming_in
        .map(|entry| &*entry.description)
        .chain(waiting.filter_map(|draft| draft.description.as_deref()));
    let words = |description: &str| {
        let thing = nlu::lesson::refunded(description)?;
        let of_thing: Vec<&str> = thing.split(' ').collect();
        let is_of_it =
            |word: &&str| nlu::lesson::phrase(word).is_some_and(|phrase| of_thing.contains(&&*phrase));
        let spelt = description.split_whitespace().filter(is_of_it);
        Some(of_thing.iter().copied().chain(spelt).map(str::to_lowercase).collect())
    };
    descriptions.filter_map(words).take(MOST_REFUNDS).collect()
}

/// The entries of the messages just before, as long before as repeats are asked about.
pub(crate) async fn neighbours(
    database: &Database,
    person: &Person,
    message: &Message,
    frame: &Frame,
    repeats_within: TimeDelta,
) -> Result<Vec<Neighbour>, DatabaseError> {
    if repeats_within.is_zero() || frame.entries().is_empty() {
        return Ok(Vec::new());
    }
    let mut neighbours = transaction::neighbours(database, person, message).await?;
    neighbours.retain(|neighbour| (message.sent_at - neighbour.sent_at).abs() <= repeats_within);
    Ok(neighbours)
}

/// The rows of files that nobody has touched, of the amounts and about the days of the entries that a message is to book.
pub(crate) async fn imported(
    database: &Database,
    person: &Person,
    frame: &Frame,
) -> Result<Vec<Transaction>, DatabaseError> {
    let entries = frame.entries();
    let days = || entries.iter().map(|entry| entry.at.date_naive());
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Vec::new()) };
    let last = last.checked_add_days(Days::new(FURTHEST)).unwrap_or(last);
    let amounts: Vec<i64> = entries.iter().map(|entry| entry.amount.minor()).collect();
    transaction::imported(database, person, &amounts, (first, last)).await
}
