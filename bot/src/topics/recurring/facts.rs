//! What is read where a message speaks of what comes again, or where something of it has fallen due.

use chrono::NaiveDate;
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
    /// What goes on, by name. Of a series that is to be another from a day on, the row that holds before it, as long as that has
    /// a day left.
    pub(crate) fn going(&self, today: NaiveDate) -> Vec<&Recurring> {
        let mut going: Vec<&Recurring> = Vec::new();
        for row in self.rows.iter().filter(|row| row.goes_on(today)) {
            let same = going.iter_mut().find(|other| other.series_id == row.series_id);
            match same {
                Some(other) if self.holds_before(row, other, today) => *other = row,
                Some(_) => {}
                None => going.push(row),
            }
        }
        going
    }

    fn holds_before(&self, row: &Recurring, other: &Recurring, today: NaiveDate) -> bool {
        let has_days = |row: &Recurring| self.calendar.next_from(row, today).is_some();
        if row.starts_on < other.starts_on { has_days(row) } else { !has_days(other) }
    }

    /// The rows of a series that go on: the one that holds, and those that will.
    pub(crate) fn series(&self, of: &Recurring, today: NaiveDate) -> impl Iterator<Item = &Recurring> {
        let series_id = of.series_id;
        self.rows.iter().filter(move |row| row.series_id == series_id && row.goes_on(today))
    }

    /// Most messages speak of none of it.
    pub(crate) async fn read(
        database: &Database,
        (person, message): (&Person, &Message),
        frame: Option<&Frame>,
        dialogue: &Dialogue,
    ) -> Result<Self, DatabaseError> {
        let is_due = message.kind == MessageKind::Due;
        let is_asked = dialogue.questions.iter().any(|question| {
            matches!(question.ask, Ask::Due { .. } | Ask::Recurring { .. } | Ask::Offer { .. })
        });
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
