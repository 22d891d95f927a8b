//! What is written where a file is to be booked: what was decided of its rows, and the job that does it.

use ledger::{
    imports::{self, preview},
    jobs,
};

use crate::{
    importing::{Errand, Statement},
    topics::writing::{Write, Writing},
};

/// Which of the rows that may be entries are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Same {
    /// All of them.
    All,
    /// These.
    Rows(Vec<i64>),
    /// All but these.
    Except(Vec<i64>),
}

/// Have a file booked whose rows are staged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookImport {
    /// What is known of it.
    pub statement: Box<Statement>,
    /// Which rows are what somebody told of.
    pub same: Same,
    /// Whether what was taken out by hand comes back.
    pub restores: bool,
}

/// Have an import that waits for its turn not booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallOffImport {
    /// The job that would book it.
    pub job_id: i64,
    /// The import.
    pub import_id: i64,
}

impl Write for CallOffImport {
    fn ids(&self) -> usize {
        0
    }

    fn write(&self, writing: &mut Writing<'_>) {
        imports::call_off(writing.batch, (self.job_id, self.import_id), writing.scene.now);
    }
}

impl Write for BookImport {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, facts, now) = (writing.id(), writing.scene.facts, writing.scene.now);
        let import_id = self.statement.import_id;
        match &self.same {
            Same::All => preview::decide_all_same(writing.batch, import_id),
            Same::Rows(rows) => preview::decide(writing.batch, import_id, rows),
            Same::Except(rows) => preview::decide_all_but(writing.batch, import_id, rows),
        }
        if self.restores {
            preview::restore_removed(writing.batch, import_id);
        }
        let errand = Errand::Book((*self.statement).clone());
        jobs::enqueue(writing.batch, errand.job(id, &facts.person, now), now);
    }

    fn leaves_work(&self) -> bool {
        true
    }
}
