//! What is read where goals are spoken of.

use nlu::frame::{Frame, Meaning, Question};

use crate::topics::dialogue::{Ask, Dialogue};

/// Whether the frame, or an open question, is about goals.
pub(crate) fn are_goals_asked_for(frame: &Frame, dialogue: &Dialogue) -> bool {
    let is_saving = frame.meanings.iter().any(|meaning| matches!(meaning, Meaning::Saving(_)));
    let asks_for_goal = matches!(frame.question(), Some(Question::Goal(_)));
    let is_of_goal = |ask: &Ask| matches!(ask, Ask::Target { .. } | Ask::Goal { .. } | Ask::NewGoal { .. });
    is_saving || asks_for_goal || dialogue.questions.iter().any(|question| is_of_goal(&question.ask))
}
