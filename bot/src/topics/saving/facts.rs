//! What is read where goals are spoken of.

use nlu::frame::{Frame, Meaning, Question};

use crate::topics::{
    dialogue::{Ask, Dialogue},
    reminder::facts::is_set,
};

/// Whether the frame, or an open question, is about goals.
pub(crate) fn are_goals_asked_for(frame: &Frame, dialogue: &Dialogue) -> bool {
    let speaks = |meaning: &Meaning| matches!(meaning, Meaning::Saving(_)) || is_set(meaning);
    let is_saving = frame.meanings.iter().any(speaks);
    let asks_for_goal = matches!(frame.question(), Some(Question::Goal(_)));
    let is_of_goal = |ask: &Ask| matches!(ask, Ask::Target { .. } | Ask::Goal { .. } | Ask::NewGoal { .. });
    is_saving || asks_for_goal || dialogue.questions.iter().any(|question| is_of_goal(&question.ask))
}
