//! What is read where a message speaks of what comes again, or where something of it has fallen due.

use ledger::{
    book::recurring::{
        self, Recurring,
        days::{self, Calendar, Turn},
    },
    db::{Database, DatabaseError},
    messages::{inbox::Message, message::MessageKind},
    people::user::Person,
};
use nlu::frame::{Frame, Meaning};

use crate::topics::dialogue::{Ask, Dialogue};

/// What comes again, as far as a frame or a question speaks of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recurrings {
    /// What the person has of it, by name; what has ended is among it.
    pub rows: Vec<Recurring>,
    /// What became of its days.
    pub calendar: Calendar,
    /// What has fallen due and is not made yet, the oldest first; read where that is worked on.
    pub due: Vec<Turn>,
}

impl Recurrings {
    /// Most messages speak of none of it.
    pub(crate) async fn read(
        database: &Database,
        (person, message): (&Person, &Message),
        frame: Option<&Frame>,
        dialogue: &Dialogue,
    ) -> Result<Self, DatabaseError> {
        let is_due = message.kind == MessageKind::Due;
        let is_asked = dialogue
            .questions
            .iter()
            .any(|question| matches!(question.ask, Ask::Due { .. } | Ask::Recurring { .. }));
        let is_wished = frame.is_some_and(|frame| {
            let wishes = |meaning: &Meaning| matches!(meaning, Meaning::Recurring(_));
            let may_be_once = || message.words().and_then(nlu::turn).is_some();
            frame.meanings.iter().any(wishes) || frame.entries().len() == 1 && may_be_once()
        });
        if !(is_due || is_asked || is_wished) {
            return Ok(Self::default());
        }
        let rows = recurring::of(database, person).await?;
        if rows.is_empty() {
            return Ok(Self::default());
        }
        let now = message.sent_at;
        let calendar = Calendar::of(database, person, person.zone.day(now)).await?;
        let due = if is_due { days::due(&rows, &calendar, person, now) } else { Vec::new() };
        Ok(Self { rows, calendar, due })
    }
}
