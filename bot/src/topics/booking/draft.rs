//! Entries of which something is missing: what is asked, what is kept meanwhile, and how an answer books them.

use chrono::{DateTime, FixedOffset, Utc};
use ledger::{
    Direction, Money, Reason,
    book::{account::PAYABLE, filing_rule::fit::Subject, transaction::EntryStatus},
};
use nlu::frame::{Known, Missing, Otherwise, Question};

use crate::{
    out::say::line,
    topics::{
        booking::{
            decide::Doubt,
            write::{Book, Booking},
        },
        debt::decide::party,
        deciding::{Deciding, capitalised},
        dialogue::{Ask, Draft},
    },
};

impl Deciding<'_> {
    /// Asks for what is missing, and keeps what is known.
    pub(crate) fn clarify(&mut self, missing: &Missing, now: DateTime<FixedOffset>) {
        let Missing { question, known, .. } = missing;
        let draft = self.draft(known, now);
        match *question {
            Question::Category if draft.amount.is_some() => self.ask_missing(draft, true),
            // "set budget transport": what follows is no entry.
            Question::Amount if known.period.is_some() => self.ask_budget_amount(known),
            Question::Amount if draft.description.is_some() || draft.category.is_some() => {
                self.ask_missing(draft, false);
            }
            Question::WhichAmount if known.goal.is_none() => {
                // What was said of the amount must not come back as the thing.
                let is_thing = |thing: &String| !thing.contains(|c: char| c.is_numeric());
                let description = draft.description.filter(is_thing);
                let draft = Draft { amount: None, description, ..draft };
                self.ask(Ask::Amount { draft }, line("ask-which-amount"));
            }
            Question::WhichAmount => self.say(line("ask-which-amount")),
            Question::TooLarge => self.say(line("amount-too-large")),
            Question::Goal(direction) => {
                let (goal, account) = (known.goal.as_deref(), known.account.as_deref());
                self.move_saving(direction, goal, known.amount, account);
            }
            Question::Account => self.say(line("ask-account")),
            _ => self.say(line("ask-meaning")),
        }
    }

    /// Asks for a draft's category or amount.
    pub(crate) fn ask_missing(&mut self, draft: Draft, asks_for_category: bool) {
        if asks_for_category {
            let key = match draft.direction {
                Some(Direction::Income) => "ask-category-income",
                _ => "ask-category",
            };
            return self.ask(Ask::Category { draft }, line(key));
        }
        let named = draft.category.as_deref().and_then(|key| self.facts.names.categories.by_key(key));
        let thing = draft.description.clone().or_else(|| named.map(|category| category.name.to_string()));
        let question = match thing {
            Some(thing) => line("ask-amount").text("thing", capitalised(&thing)),
            None => line("ask-which-amount"),
        };
        self.ask(Ask::Amount { draft }, question);
    }

    pub(crate) fn draft(&self, known: &Known, now: DateTime<FixedOffset>) -> Draft {
        Draft {
            amount: known.amount.map(Into::into),
            received: None,
            description: known.description.clone().filter(|text| !text.is_empty()),
            category: known.category.as_ref().map(|category| category.key.clone()),
            category_reason: known.category.as_ref().map(|category| category.reason.clone()),
            account: known.account.clone(),
            to_account: None,
            merchant: None,
            direction: known.direction,
            at: known.at.unwrap_or(now),
            past: match known.otherwise {
                Some(Otherwise::Day(at)) => Some(at),
                Some(Otherwise::Amount(_) | Otherwise::Heard(_)) | None => None,
            },
            note: known.note.clone(),
            raw_text: self.facts.message.text.clone(),
        }
    }

    /// Books a draft that an answer has completed, at the time of the message that named it first. `taught` is the thing
    /// that the answer has given a category.
    pub(crate) fn book_draft(
        &mut self,
        (draft, named_by): (&Draft, i64),
        money: Money,
        is_guess: bool,
        taught: Option<&str>,
    ) {
        if let Some(past) = draft.past {
            let draft = Draft { amount: Some(money.into()), past: None, ..draft.clone() };
            self.named_by = Some(named_by);
            return self.ask_past_or_coming(draft, past);
        }
        let booking = self.booking_of_draft(draft, money);
        let booking = Booking {
            lesson: self.teaching(booking.direction, booking.category_id, taught),
            status: if is_guess { EntryStatus::Pending } else { booking.status },
            asked: is_guess,
            named_by: Some(named_by),
            ..booking
        };
        // What is asked about the row belongs to the message that named it.
        self.named_by = Some(named_by);
        let doubts = [is_guess.then_some(Doubt::Guess)];
        self.report_bookings(std::slice::from_ref(&booking), &doubts);
        self.act(Book(vec![booking]));
    }

    pub(crate) fn booking_of_draft(&self, draft: &Draft, money: Money) -> Booking {
        let category = draft.category.as_deref();
        let known = category.and_then(|key| self.facts.names.categories.by_key(key));
        let direction =
            draft.direction.or(known.map(|category| category.direction)).unwrap_or(Direction::Expense);
        let plan = self.plan_of(direction, category, draft.description.as_deref());
        let paid_back = plan.and_then(|plan| self.paid_back(plan));
        let creditor = self.credit_paid(draft).filter(|_| paid_back.is_none());
        let paid_back = paid_back.or_else(|| creditor.is_some().then(|| PAYABLE.to_owned()));
        let direction = if paid_back.is_some() { Direction::Transfer } else { direction };
        let party = party(draft.note.as_deref(), [draft.account.as_deref(), draft.to_account.as_deref()]);
        let party = creditor.or(party);
        // "Andi" is Andi Kantor where no other is called so.
        let party = party.map(|name| match self.parties_called(&name)[..] {
            [only] => only.to_owned(),
            _ => name,
        });
        // Of "bayar cicilan hp pakai kredivo", where it is Kredivo that is paid back, nobody knows what it was paid from.
        let to = paid_back.or_else(|| draft.to_account.clone());
        let from = draft.account.clone().filter(|from| to.as_ref() != Some(from));
        let (account, to_account) = self.accounts_of(direction, from, to);
        let party_id = party.as_deref().and_then(|name| {
            let sides = [account.as_deref(), to_account.as_deref()];
            self.closed_party(name, sides, money.currency())
        });
        let (category_id, category_reason) = self.filed_as(draft, (direction, money), account.as_deref());
        self.as_refund(Booking {
            direction,
            money,
            to_money: draft.received.map(Into::into),
            category_id,
            category_reason,
            lesson: None,
            account,
            to_account,
            party,
            party_id,
            plan_id: plan.map(|plan| plan.id),
            refund_of: None,
            description: draft.description.clone(),
            merchant: draft.merchant.clone(),
            note: draft.note.clone(),
            at: draft.at.with_timezone(&Utc),
            raw_text: draft.raw_text.clone(),
            confidence_percent: 100,
            status: self.settled(),
            asked: false,
            named_by: None,
        })
    }

    /// What a draft is filed under, and why: by what the person named, else by their rules, else as its words were read.
    pub(crate) fn filed_as(
        &self,
        draft: &Draft,
        (direction, money): (Direction, Money),
        account: Option<&str>,
    ) -> (Option<i64>, Option<Reason>) {
        let names = &self.facts.names;
        let reason = draft.category_reason.clone().unwrap_or(Reason::Nothing);
        let category = draft.category.as_deref().map(|key| (key, reason));
        let (category_id, reason) = self.filed(category, direction);
        let subject = Subject {
            texts: [draft.description.as_deref(), draft.merchant.as_deref(), draft.raw_text.as_deref()],
            direction,
            money,
            account_id: account.and_then(|name| names.account(name)).map(|account| account.id),
            category_id,
            reason: reason.as_ref(),
        };
        match names.filed_by_rule(&subject) {
            Some((id, rule)) => (Some(id), Some(rule)),
            None => (category_id, reason),
        }
    }
}
