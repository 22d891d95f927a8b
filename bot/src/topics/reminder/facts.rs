//! What is read where reminders are spoken of.

use chrono::{DateTime, Utc};
use ledger::{
    db::{Database, DatabaseError},
    jobs::{self, JobKind},
    messages::pushed,
    people::user::Person,
};
use nlu::frame::{Frame, Meaning};

use super::promise::Reminder;
use crate::topics::dialogue::{Ask, Dialogue};

/// The reminders of a person, and whether one can reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reminders {
    /// Those that stand, in the order in which they come.
    pub open: Vec<Standing>,
    /// Whether there is a chat in which the person can be told something of itself.
    pub can_be_told: bool,
}

/// A reminder that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its job.
    pub job_id: i64,
    /// The reminder.
    pub reminder: Reminder,
    /// When it comes next.
    pub due_at: DateTime<Utc>,
}

/// Whether a frame, or an open question, speaks of reminders. Most speak of none.
pub(crate) fn are_spoken_of(frame: &Frame, dialogue: &Dialogue) -> bool {
    frame.meanings.iter().any(|meaning| matches!(meaning, Meaning::Reminder(_)))
        || dialogue.questions.iter().any(|question| matches!(question.ask, Ask::Reminder { .. }))
}

/// Whether one is set, so that what it is about has to be known.
pub(crate) fn is_set(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Reminder(nlu::frame::ReminderWish::Set { .. }))
}

impl Reminders {
    pub(crate) async fn read(
        database: &Database,
        person: &Person,
        frame: &Frame,
        dialogue: &Dialogue,
    ) -> Result<Self, DatabaseError> {
        if !are_spoken_of(frame, dialogue) {
            return Ok(Self::default());
        }
        let jobs = jobs::open_of(database, person.id, JobKind::Reminder).await?;
        let standing = |job: jobs::Job| {
            let (reminder, _) = Reminder::of(&job)?;
            Some(Standing { job_id: job.id, reminder, due_at: job.due_at })
        };
        Ok(Self {
            open: jobs.into_iter().filter_map(standing).collect(),
            can_be_told: pushed::found(database, person).await?.is_some_and(|found| found.is_reached),
        })
    }
}
