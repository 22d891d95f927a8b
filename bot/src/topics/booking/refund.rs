//! Refunds: which expense an entry gives money back of, and how that is told.

use ledger::{
    Direction, Reason,
    book::{refund::Refundable, transaction::Transaction},
};

use crate::{
    out::say::{Line, line},
    topics::{booking::write::Booking, deciding::Deciding},
};

impl Deciding<'_> {
    /// An entry as the refund of the expense that it gives back, where that is known. It lowers the category of that one,
    /// unless its own words said another.
    pub(crate) fn as_refund(&self, booking: Booking) -> Booking {
        let may_be_of = self.may_be_given_back_by(&booking);
        let [expense] = may_be_of[..] else { return self.in_their_category(booking, &may_be_of) };
        let is_said = matches!(booking.category_reason, Some(Reason::Said | Reason::Rule(_)));
        let category = expense.category_id.and_then(|id| self.facts.names.categories.by_id(id));
        let refund_of = Some(expense.id);
        match category.filter(|category| !is_said && Some(category.id) != booking.category_id) {
            Some(category) => Booking {
                category_id: Some(category.id),
                category_reason: expense.category_reason.clone(),
                refund_of,
                ..booking
            },
            None => Booking { refund_of, ..booking },
        }
    }

    /// Notes what an entry gives back, so that another of the same message finds the rest alone.
    pub(crate) fn note_refund(&mut self, booking: &Booking) {
        if let Some(expense_id) = booking.refund_of {
            self.given_back.push((expense_id, booking.money.minor()));
        }
    }

    /// What is left of an expense beside what this message gives back of it.
    fn left_of(&self, found: &Refundable) -> i64 {
        let given = self.given_back.iter().filter(|(expense_id, _)| *expense_id == found.expense.id);
        found.left().minor() - given.map(|(_, minor)| minor).sum::<i64>()
    }

    /// A refund that may be of several expenses lowers their category, where all have the same one.
    fn in_their_category(&self, booking: Booking, may_be_of: &[&Transaction]) -> Booking {
        let is_said = matches!(booking.category_reason, Some(Reason::Said | Reason::Rule(_)));
        let [first, others @ ..] = may_be_of else { return booking };
        let is_one = others.iter().all(|expense| expense.category_id == first.category_id);
        let category = first.category_id.and_then(|id| self.facts.names.categories.by_id(id));
        match category.filter(|_| is_one && !is_said && !self.is_refund(&booking)) {
            Some(category) => Booking {
                category_id: Some(category.id),
                category_reason: first.category_reason.clone(),
                ..booking
            },
            None => booking,
        }
    }

    /// The expenses that the entry's words name and of which so much is left.
    fn may_be_given_back_by(&self, booking: &Booking) -> Vec<&Transaction> {
        let thing = || nlu::lesson::refunded(booking.description.as_deref()?);
        let Some(thing) = thing().filter(|_| booking.direction == Direction::Income) else {
            return Vec::new();
        };
        let day = self.facts.person.zone.day(booking.at);
        let meant = self.facts.refunds.may_be_of.iter().filter(|found| {
            found.left().currency() == booking.money.currency()
                && self.left_of(found) >= booking.money.minor()
                && found.expense.tx_date <= day
                && is_named(&thing, &found.expense)
        });
        meant.map(|found| &found.expense).collect()
    }

    /// A line that tells of a refund, with what came back and when it was bought, where that is known.
    pub(crate) fn with_expense(&self, line: Line, booking: &Booking) -> Line {
        let mut expenses = self.facts.refunds.may_be_of.iter().map(|found| &found.expense);
        match expenses.find(|expense| booking.refund_of == Some(expense.id)) {
            Some(expense) => {
                line.text("thing", self.facts.thing_name(expense)).day("bought", expense.tx_date)
            }
            None => line,
        }
    }

    /// "Kenapa?": the expense whose category a refund lowers.
    pub(crate) fn why_refund(&self, row: &Transaction) -> Option<Line> {
        let is_of = |expense: &&Transaction| {
            row.refund_of == Some(expense.id) && row.category_id == expense.category_id
        };
        let expense = self.facts.refunds.explained.iter().find(is_of)?;
        Some(line("why-refund").text("thing", self.facts.thing_name(expense)).day("day", expense.tx_date))
    }
}

/// Whether the words of a thing that came back name an expense: one of the two has all the words of the other.
fn is_named(thing: &str, expense: &Transaction) -> bool {
    let words = |text: Option<&str>| text.and_then(nlu::lesson::phrase).unwrap_or_default();
    let (bought, shop) = (words(expense.description.as_deref()), words(expense.merchant.as_deref()));
    let bought: Vec<&str> = bought.split_whitespace().collect();
    let shop: Vec<&str> = shop.split_whitespace().collect();
    let said: Vec<&str> = thing.split_whitespace().collect();
    said.iter().all(|word| bought.contains(word) || shop.contains(word))
        || !bought.is_empty() && bought.iter().all(|word| said.contains(word))
}
