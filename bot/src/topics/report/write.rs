//! What is written where a report is wanted as a file.

use ledger::jobs;

use crate::topics::{
    export::report_file::{self, ReportFile},
    writing::{Write, Writing},
};

/// Have a report written down as a file, and sent once it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendFile(Box<ReportFile>);

impl SendFile {
    /// This one.
    pub(super) fn of(file: &ReportFile) -> Self {
        Self(Box::new(file.clone()))
    }
}

impl Write for SendFile {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, facts, now) = (writing.id(), writing.scene.facts, writing.scene.now);
        let of = (&facts.person, facts.message.id);
        jobs::enqueue(writing.batch, report_file::job(id, of, &self.0, now), now);
    }

    fn leaves_work(&self) -> bool {
        true
    }
}
