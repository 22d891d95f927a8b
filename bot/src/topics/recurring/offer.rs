//! A bill that has come by itself, three months in a row and about the same day, is offered to be asked about: in a line below
//! its third booking, and once, whatever becomes of it.
//!
//! Whose book does not go back so far pays nothing for it: since when there are entries is known with the message.

use chrono::{Datelike, NaiveDate, TimeDelta};
use ledger::{
    Direction, Reason,
    book::{
        recurring::{
            self, LONGEST_NAME, Recurring,
            repeated::{self, Earlier},
        },
        transaction::EntryStatus,
    },
    db::{Database, DatabaseError},
    messages::message::{MessageKind, lane_of},
    values::recurrence::Recurrence,
};
use nlu::frame::{Command, Frame};

use super::open::{Wanted, holds_words};
use crate::{
    out::say::{Say, line},
    topics::{
        booking::write::{Book, Booking},
        deciding::{Deciding, capitalised},
        decision::{Act, Decision},
        dialogue::{Ask, Draft, Offered, OpenQuestion},
        facts::Facts,
    },
};

/// A name has no more words.
const MOST_WORDS: usize = 5;
/// So many offers are kept in mind.
const MOST_OFFERED: usize = 200;
/// What was longer ago when it was written down begins nothing.
const LATEST: TimeDelta = TimeDelta::days(20);

/// An expense that is about to be booked, and may be a bill.
struct Bill<'b> {
    booking: &'b Booking,
    name: String,
    /// The name, case-folded.
    key: String,
    day: NaiveDate,
}

/// A decision with the offer of what it books for the third time.
pub(crate) async fn complete(
    database: &Database,
    facts: &Facts,
    mut decision: Decision,
) -> Result<Decision, DatabaseError> {
    let Some(bill) = Bill::of(facts, &decision) else { return Ok(decision) };
    let about = (bill.booking.money, bill.day);
    let earlier = repeated::about_as_much(database, &facts.person, about).await?;
    let Some((rule, starts_on)) = bill.rule(&earlier) else { return Ok(decision) };
    let rows = recurring::of(database, &facts.person).await?;
    if rows.iter().any(|row| bill.is_part_of(row)) {
        return Ok(decision);
    }
    let first = rule.first_from(starts_on).unwrap_or(starts_on);
    let offer = line("recurring-offer")
        .text("name", capitalised(&bill.name))
        .number("day", first.day().into())
        .day("first", first);
    let (draft, offered) = (bill.draft(facts), bill.offered());
    let Some(confirmed) = decision.says.pop() else { return Ok(decision) };
    let message_id = facts.message.id;
    decision.says.push(Say::Asks(message_id, Box::new(confirmed.with(offer))));
    let dialogue = &mut decision.dialogue;
    dialogue.ask(message_id, facts.now(), Ask::Offer { draft, rule, starts_on });
    dialogue.offered.push(offered);
    let most = dialogue.offered.len().saturating_sub(MOST_OFFERED);
    dialogue.offered.drain(..most);
    Ok(decision)
}

impl<'b> Bill<'b> {
    /// The one expense that a decision books in words between the two of us, where nothing else is asked.
    fn of(facts: &Facts, decision: &'b Decision) -> Option<Self> {
        let (message, person) = (&facts.message, &facts.person);
        let is_said = matches!(message.kind, MessageKind::Text | MessageKind::Audio);
        if !is_said || !facts.counts() || message.lane != lane_of(person.id) {
            return None;
        }
        if !decision.dialogue.questions.is_empty() {
            return None;
        }
        let mut booked = decision.acts.iter().filter(|act| act.as_write().books());
        let (Some(Act::Book(Book(bookings))), None) = (booked.next(), booked.next()) else { return None };
        let [booking] = &**bookings else { return None };
        let (day, today) = (person.zone.day(booking.at), person.zone.day(facts.now()));
        let is_new = (TimeDelta::zero()..=LATEST).contains(&(today - day));
        let has_history = facts.books_since.is_some_and(|since| repeated::may_repeat(since, day));
        if !is_plain(booking) || !is_new || !has_history {
            return None;
        }
        let said = booking.description.as_deref().or(booking.merchant.as_deref())?;
        let name = nlu::without_opener(said);
        let is_short = name.split_whitespace().count() <= MOST_WORDS && name.chars().count() <= LONGEST_NAME;
        let bill = Self { booking, key: ledger::name_key(&name), name, day };
        let was_offered = decision.dialogue.offered.iter().any(|offered| bill.was(offered));
        (is_short && !bill.key.is_empty() && !was_offered).then_some(bill)
    }

    /// By which rule it came, and from when on it comes again: of its words or its payee; where nothing else is, of its category,
    /// to the last rupiah.
    fn rule(&self, earlier: &[Earlier]) -> Option<(Recurrence, NaiveDate)> {
        let payee = self.booking.merchant.as_deref().map(ledger::name_key);
        let is_named = |row: &&Earlier| {
            let words = row.description.as_deref().map(|said| ledger::name_key(&nlu::without_opener(said)));
            let of_payee = payee.is_some() && row.merchant.as_deref().map(ledger::name_key) == payee;
            of_payee || words.as_deref() == Some(&*self.key)
        };
        let is_filed = |row: &&Earlier| {
            (row.category_id, row.amount) == (self.booking.category_id, self.booking.money.minor())
        };
        let days = |rows: Vec<&Earlier>| rows.into_iter().map(|row| row.day).collect::<Vec<_>>();
        let named = days(earlier.iter().filter(is_named).collect());
        if named.is_empty() {
            let filed = days(earlier.iter().filter(is_filed).collect());
            return repeated::monthly(&filed, self.day);
        }
        repeated::monthly(&named, self.day)
    }

    /// Whether it is what something that comes again, or came, is about.
    fn is_part_of(&self, row: &Recurring) -> bool {
        let is_equal = (row.category_id, row.money()) == (self.booking.category_id, self.booking.money);
        is_equal || holds_words(&row.name_key, &self.key)
    }

    fn was(&self, offered: &Offered) -> bool {
        let own = self.offered();
        offered.name == own.name || (offered.category_id, offered.amount) == (own.category_id, own.amount)
    }

    fn offered(&self) -> Offered {
        let Booking { category_id, money, .. } = self.booking;
        Offered { name: self.key.clone(), category_id: *category_id, amount: (*money).into() }
    }

    fn draft(&self, facts: &Facts) -> Draft {
        let booking = self.booking;
        let key = booking.category_id.and_then(|id| facts.names.categories.key_of(id));
        Draft {
            amount: Some(booking.money.into()),
            description: Some(self.name.clone()),
            category: key.map(str::to_owned),
            category_reason: Some(Reason::Said),
            account: booking.account.clone(),
            direction: Some(Direction::Expense),
            ..Draft::at(facts.person.zone.local(facts.now()).fixed_offset())
        }
    }
}

/// Whether it is an expense that counts and belongs to nothing else.
fn is_plain(booking: &Booking) -> bool {
    booking.direction == Direction::Expense
        && booking.status == EntryStatus::Confirmed
        && booking.party.is_none()
        && booking.plan_id.is_none()
}

impl Deciding<'_> {
    /// "Ya", "ga usah": what becomes of an offer. "Batal" and "salah" are about what was booked with it.
    pub(crate) fn take_offer_of_bill(
        &mut self,
        question: &OpenQuestion,
        (draft, rule, starts_on): (&Draft, &Recurrence, NaiveDate),
        frame: &Frame,
    ) -> bool {
        match frame.command() {
            Some(Command::Yes) => {
                let Some(wanted) = Wanted::of_draft(draft, *rule, Some(starts_on)) else { return false };
                self.dialogue.close(question);
                self.open_recurring(&wanted);
                true
            }
            Some(Command::No) => {
                self.dialogue.close(question);
                let name = draft.description.as_deref().unwrap_or_default();
                self.say(line("recurring-offer-declined").text("name", capitalised(name)));
                true
            }
            Some(Command::Undo | Command::Wrong) => {
                self.dialogue.close(question);
                false
            }
            _ => false,
        }
    }
}
