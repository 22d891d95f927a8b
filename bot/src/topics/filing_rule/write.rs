//! What is written of filing rules, and of the entries that one files.

use ledger::{
    book::{
        budget::Moved,
        filing_rule::{self, FilingRule, NewFilingRule, refiling},
        transaction::{self, Transaction},
    },
    history::change::ChangeKind,
};

use crate::topics::{
    budget::moved,
    facts::Facts,
    writing::{Write, Writing},
};

/// Keep a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeepRule {
    /// The rule.
    pub new: NewFilingRule,
    /// What becomes of the entries that are booked.
    pub past: Past,
}

/// What becomes of the entries that are booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Past {
    /// They stay as they are.
    Stays,
    /// These are filed by the rule, in the change that keeps it: as they stand, and as they shall.
    Rows(Vec<(Transaction, Transaction)>),
    /// They are more than one batch holds: a job files them.
    InChunks,
}

impl KeepRule {
    /// The rule, and nothing else.
    pub fn alone(new: NewFilingRule) -> Self {
        Self { new, past: Past::Stays }
    }

    fn rows(&self) -> &[(Transaction, Transaction)] {
        if let Past::Rows(rows) = &self.past { rows } else { &[] }
    }
}

impl Write for KeepRule {
    fn ids(&self) -> usize {
        2
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let id = writing.id();
        if self.past == Past::InChunks {
            let (change_id, author) = (writing.id(), writing.author());
            return refiling::begin(writing.batch, (change_id, id), author, self.new.clone());
        }
        let kind = if self.rows().is_empty() { ChangeKind::Category } else { refiling::KIND };
        writing.record(kind, |change, _| {
            filing_rule::open(change, id, self.new.clone());
            for (before, after) in self.rows() {
                transaction::amend(change, before, after.clone());
            }
        });
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        self.rows().iter().flat_map(|(before, after)| moved::of_both(facts, before, after)).collect()
    }

    fn leaves_work(&self) -> bool {
        self.past == Past::InChunks
    }
}

/// Write rules' new fields, all of them one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRules(pub Vec<(FilingRule, FilingRule)>);

impl Write for ChangeRules {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        writing.record(ChangeKind::Category, |change, _| {
            for (before, after) in &self.0 {
                filing_rule::amend(change, before, after.clone());
            }
        });
    }
}
