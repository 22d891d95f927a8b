//! What is done about a picture: what it says is booked where it is sure, and asked about where it is not.

use chrono::NaiveDate;
use ledger::{Direction, Money};
use nlu::frame::Entry;

use super::{
    seen::{Seen, Sight},
    write::{BookReceipts, Booked, Paper},
};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        booking::{decide::Doubt, write::Booking},
        deciding::Deciding,
        dialogue::Ask,
    },
};

/// The day of a receipt as it is shown.
const DAY: &str = "%d-%m-%Y";

impl Deciding<'_> {
    /// What the message was about, for its row.
    pub(crate) fn take_seen(&mut self, seen: &Seen) -> &'static str {
        match &seen.sight {
            Sight::Paid { paper, other } => self.book_receipt(seen.frame.entries(), paper, *other),
            Sight::WithoutTotal => {
                self.say(line("receipt-without-total"));
                self.follow_intent(&seen.frame);
            }
            Sight::Code { merchant } => self.ask_whether_paid(seen, merchant),
            Sight::Listed(history) => self.ask_rows(history),
            Sight::Unpaid => self.say(line("receipt-unpaid")),
            Sight::Nothing => self.say(line("receipt-nothing")),
        }
        "receipt"
    }

    fn book_receipt(&mut self, entries: &[Entry], paper: &Paper, other: Option<Money>) {
        let is_kept = self.facts.kept_papers.contains(&true);
        let doubts = self.doubts_of_paper(entries, is_kept);
        let asked = entries.iter().zip(&doubts).map(|(entry, doubt)| (entry, doubt.is_some()));
        let bookings: Vec<Booking> = asked.map(|(entry, asked)| self.next_booking(entry, asked)).collect();
        self.dialogue.close_complaints();
        let read = read_of(paper);
        match (&bookings[..], &doubts[..], other) {
            ([only], [None], _) if !self.is_refund(only) => {
                self.say(line(recorded(only.direction)).lines("paper", vec![read]));
            }
            ([only], [Some(Doubt::Guess)], Some(other)) => self.ask_which_total(only, (paper, other)),
            _ => self.say_below(read, |deciding| deciding.report_bookings(&bookings, &doubts)),
        }
        self.act(BookReceipts(vec![Booked { bookings, paper: Some(Box::new(paper.clone())) }]));
    }

    /// All that one paper says is doubted together: many papers have the same fee.
    pub(super) fn doubts_of_paper(&self, entries: &[Entry], is_kept: bool) -> Vec<Option<Doubt>> {
        let doubt = if is_kept {
            Some(Doubt::KeptPaper)
        } else {
            let of_file =
                || matches!(entries, [only] if self.may_be_of_file(only)).then_some(Doubt::Imported);
            entries.first().and_then(|entry| self.doubt(entry)).or_else(of_file)
        };
        vec![doubt; entries.len()]
    }

    /// "Totalnya Rp48.500 atau Rp43.500?"
    pub(super) fn ask_which_total(&mut self, booking: &Booking, (paper, other): (&Paper, Money)) {
        let question = line("receipt-either")
            .lines("item", vec![self.item(booking)])
            .money("amount", booking.money)
            .money("other", other);
        self.ask(Ask::Confirm, Say::Below(read_of(paper), Box::new(question.into())));
    }
}

/// What was read, in one line.
pub(super) fn read_of(paper: &Paper) -> Line {
    let receipt = &paper.receipt;
    headed(line("receipt-read"), receipt.merchant.as_deref(), receipt.bought_on).money("total", receipt.total)
}

/// A line with a receipt's shop and day, where they are known.
pub(super) fn headed(said: Line, merchant: Option<&str>, bought_on: Option<NaiveDate>) -> Line {
    let day = bought_on.map(|day| day.format(DAY).to_string());
    said.number("named", i64::from(merchant.is_some()))
        .text("merchant", merchant.unwrap_or_default())
        .number("dated", i64::from(day.is_some()))
        .text("day", day.unwrap_or_default())
}

/// The words that a receipt is booked, by which way its money goes.
pub(super) fn recorded(direction: Direction) -> &'static str {
    match direction {
        Direction::Expense => "receipt-recorded-expense",
        Direction::Income => "receipt-recorded-income",
        Direction::Transfer => "receipt-recorded-transfer",
    }
}
