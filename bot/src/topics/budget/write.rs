//! What is written of budgets, and of what was told of them.

use ledger::{
    book::budget::{
        Rewritten,
        alert::{self, Told},
    },
    history::change::ChangeKind,
};

use crate::topics::writing::{Write, Writing};

/// Set a budget, give it another limit, or stop it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RewriteBudget {
    /// What becomes of the rows.
    pub rewritten: Rewritten,
    /// What its reply tells of how it stands: that is not told once more. What begins has no id yet.
    pub told: Vec<Told>,
}

impl Write for RewriteBudget {
    fn ids(&self) -> usize {
        2 + self.told.len()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let id = writing.id();
        let mut written = None;
        writing.record(ChangeKind::Budgets, |change, _| written = self.rewritten.write(change, id));
        if let Some(budget) = written {
            let told = self.told.iter().map(|told| Told { budget_id: budget.id, ..*told });
            note(told.collect(), writing);
        }
    }
}

/// Note what is told of budgets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteAlerts(pub Vec<Told>);

impl Write for NoteAlerts {
    fn ids(&self) -> usize {
        self.0.len()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        note(self.0.clone(), writing);
    }
}

/// Whoever told it first makes this stale: then it is decided again, and not told.
fn note(told: Vec<Told>, writing: &mut Writing<'_>) {
    let person = &writing.scene.facts.person;
    let (whose, now) = ((person.book.get(), person.id), writing.scene.now);
    for told in told {
        let id = writing.id();
        alert::note(writing.batch, id, whose, told, now);
    }
}
