//! What is written of plans.

use chrono::NaiveDate;
use ledger::{
    Money,
    book::plan::{self, Plan},
    history::change::ChangeKind,
};

use crate::topics::writing::{Write, Writing};

/// Open a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPlan {
    /// What it is for.
    pub name: String,
    /// Each part.
    pub part: Money,
    /// How many there are.
    pub count: u32,
    /// The day of the first.
    pub first_day: NaiveDate,
    /// The account that its purchase was booked on, where that was said at once.
    pub account: Option<String>,
}

impl Write for OpenPlan {
    fn ids(&self) -> usize {
        4
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let account_id = self.account.as_deref().map(|name| writing.account(name));
        let id = writing.id();
        writing.record(ChangeKind::Accounts, |change, _| {
            plan::open(change, id, (&self.name, account_id), (self.part, self.count), self.first_day);
        });
    }
}

/// Have the parts of a plan pay back the account that its purchase was booked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanOnAccount {
    /// The plan as it was read.
    pub plan: Box<Plan>,
    /// The account's name.
    pub account: String,
}

impl Write for PlanOnAccount {
    fn ids(&self) -> usize {
        3
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let account_id = writing.account(&self.account);
        writing.record(ChangeKind::Accounts, |change, _| {
            plan::amend(change, &self.plan, self.plan.as_ref().clone().on(account_id));
        });
    }
}
