//! What is read where goals are spoken of.

use ledger::{
    book::{
        holdings::Holdings,
        saving::{self, Courses},
    },
    db::{Database, DatabaseError},
    messages::inbox::Message,
    people::user::Person,
};
use nlu::frame::{Frame, Meaning, Question};

use crate::topics::dialogue::{Ask, Dialogue};

/// Whether the frame, or an open question, is about goals.
pub(crate) fn are_goals_asked_for(frame: &Frame, dialogue: &Dialogue) -> bool {
    let is_saving = frame.meanings.iter().any(|meaning| matches!(meaning, Meaning::Saving(_)));
    let asks_for_goal = matches!(frame.question(), Some(Question::Goal(_)));
    let is_of_goal = |ask: &Ask| {
        matches!(ask, Ask::Target { .. } | Ask::Goal { .. } | Ask::NewGoal { .. } | Ask::CloseGoal { .. })
    };
    is_saving || asks_for_goal || dialogue.questions.iter().any(|question| is_of_goal(&question.ask))
}

/// How the goals have fared, where one of them aims at something.
pub(crate) async fn courses(
    database: &Database,
    (person, message): (&Person, &Message),
    holdings: &Holdings,
) -> Result<Courses, DatabaseError> {
    if holdings.in_use().all(|balance| balance.goal.target().is_none()) {
        return Ok(Courses::default());
    }
    saving::courses(database, person, person.zone.day(message.sent_at)).await
}
