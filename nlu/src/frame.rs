//! The frame: everything that was understood of one message.

mod account_wish;
mod command;
mod debt_wish;
mod entry;
mod filing_rule_wish;
mod intent;
mod meaning;
mod rate_wish;
mod receipt_wish;
mod recurring_wish;
mod remark;
mod reminder_wish;
mod report;
mod saving;
mod target;

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset};

pub use account_wish::{AccountWish, CardDays};
pub use command::{CategoryWords, Command, Setting, Topic};
pub use debt_wish::{DebtSide, DebtWish};
pub use entry::{Category, Entry, Otherwise};
pub use filing_rule_wish::{FilingAnswer, FilingOrder, FilingRuleWish, RuleName};
pub use intent::Intent;
pub use ledger::Reason;
pub use meaning::{Budget, Edit, Known, Meaning, Missing, Question, Room, Shift, Talk};
pub use rate_wish::RateWish;
pub use receipt_wish::{Portion, ReceiptWish};
pub use recurring_wish::{Opening, RecurringWish};
pub use remark::{Debt, Mark, Moment, Name, Remark, Which};
pub use reminder_wish::{ReminderTime, ReminderWish, Repeats};
pub use report::{FileKind, Granularity, Limit, Report, Since, View};
pub use saving::{Aim, Saving, Until};
use serde::Serialize;
pub use target::Target;

/// Who read the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    /// The rules and the built-in lexicon.
    Rules,
    /// A language model had a part in it, as far as the text bears it out.
    Model,
}

/// Everything that was understood of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What the person wants, in the order said; at least one thing.
    pub meanings: Vec<Meaning>,
    /// How sure the reading is, in per cent.
    pub confidence: u8,
    /// Who read it.
    pub via: Via,
    /// The message's own now.
    pub now: DateTime<FixedOffset>,
}

impl Frame {
    /// What the person wants first.
    pub fn meaning(&self) -> &Meaning {
        self.meanings.first().expect("a frame means something")
    }

    /// What that is about.
    pub fn intent(&self) -> Intent {
        self.meaning().intent()
    }

    /// The bookings named, in the order of the message.
    pub fn entries(&self) -> &[Entry] {
        let booked = self.meanings.iter().find_map(|meaning| match meaning {
            Meaning::Book { entries, .. } => Some(&**entries),
            _ => None,
        });
        booked.unwrap_or_default()
    }

    /// The same, to be written anew.
    pub(crate) fn entries_mut(&mut self) -> impl Iterator<Item = &mut Entry> {
        self.meanings.iter_mut().flat_map(|meaning| match meaning {
            Meaning::Book { entries, .. } => entries.iter_mut(),
            _ => [].iter_mut(),
        })
    }

    /// What has to be asked: about what is missing, about entries that are guesses, or about the goal of a movement.
    pub fn question(&self) -> Option<Question> {
        match self.meaning() {
            Meaning::Missing(missing) => Some(missing.question),
            Meaning::Book { entries, .. } => {
                entries.iter().any(|entry| entry.ambiguous).then_some(Question::Confirm)
            }
            Meaning::Saving(Saving::Move { direction, goal: None, amount: Some(_), .. }) => {
                Some(Question::Goal(*direction))
            }
            _ => None,
        }
    }

    /// The word that steers the conversation.
    pub fn command(&self) -> Option<&Command> {
        match self.meaning() {
            Meaning::Command { command, .. } => Some(command),
            _ => None,
        }
    }

    /// What is said of one thing, whatever is wanted: of the first entry, where there are some.
    pub fn known(&self) -> Cow<'_, Known> {
        match self.meaning() {
            Meaning::Missing(missing) => Cow::Borrowed(&missing.known),
            Meaning::Book { entries, .. } => Cow::Owned(entries.first().map(Known::from).unwrap_or_default()),
            Meaning::Saving(saving) => Cow::Owned(Known {
                amount: saving.amount(),
                goal: saving.goal().cloned(),
                account: saving.account().cloned(),
                ..Known::default()
            }),
            Meaning::SetBudget(budget) | Meaning::GetBudget(budget) | Meaning::StopBudget(budget) => {
                Cow::Owned(Known {
                    amount: budget.amount,
                    category: budget.category.clone(),
                    period: budget.period,
                    ..Known::default()
                })
            }
            Meaning::Balance { account, .. } => {
                Cow::Owned(Known { account: account.clone(), ..Known::default() })
            }
            Meaning::Account(wish) => Cow::Owned(Known {
                account: wish.account().map(str::to_owned),
                amount: wish.balance(),
                ..Known::default()
            }),
            Meaning::Debt(wish) => Cow::Owned(Known {
                account: wish.account().map(str::to_owned),
                amount: wish.amount(),
                ..Known::default()
            }),
            Meaning::Recurring(wish) => Cow::Owned(of_recurring(wish)),
            Meaning::Command { amount, .. } => Cow::Owned(Known { amount: *amount, ..Known::default() }),
            _ => Cow::Owned(Known::default()),
        }
    }
}

/// What is said of something that comes again.
fn of_recurring(wish: &RecurringWish) -> Known {
    let opening = wish.opening();
    Known {
        amount: wish.amount(),
        description: wish.name().map(str::to_owned),
        category: opening.and_then(|opening| opening.category.clone()),
        account: opening.and_then(|opening| opening.account.clone()),
        direction: opening.map(|opening| opening.direction),
        ..Known::default()
    }
}
