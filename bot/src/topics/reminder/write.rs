//! What is written of reminders.

use ledger::jobs;

use super::promise::Reminder;
use crate::topics::writing::{Write, Writing};

/// Set a reminder, in place of those that were about the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetReminder {
    /// The reminder.
    pub reminder: Reminder,
    /// The jobs of those before it.
    pub replaces: Vec<i64>,
}

impl Write for SetReminder {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, now) = (writing.id(), writing.scene.now);
        for job_id in &self.replaces {
            jobs::call_off(writing.batch, *job_id, now);
        }
        jobs::enqueue(writing.batch, self.reminder.job(id, &writing.scene.facts.person), now);
    }
}

/// Remind of these no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopReminders(pub Vec<i64>);

impl Write for StopReminders {
    fn ids(&self) -> usize {
        0
    }

    fn write(&self, writing: &mut Writing<'_>) {
        for job_id in &self.0 {
            jobs::call_off(writing.batch, *job_id, writing.scene.now);
        }
    }
}
