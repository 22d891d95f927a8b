//! What is written of plans.

use chrono::NaiveDate;
use ledger::{Money, book::plan, history::change::ChangeKind};

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
}

impl Write for OpenPlan {
    fn ids(&self) -> usize {
        2
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let id = writing.id();
        writing.record(ChangeKind::Accounts, |change, _| {
            plan::open(change, id, &self.name, (self.part, self.count), self.first_day);
        });
    }
}
