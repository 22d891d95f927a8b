//! What stays open, as questions.

use std::sync::Arc;

use super::{choose::Open, form::Reader, record::Tape};
use crate::{Choice, FileError, Question, Row};

/// So many rows are looked at for one by which the answers differ.
const LOOKED_AT: usize = 5_000;

/// The questions. What makes no difference to any row is not asked.
pub(crate) fn questions(tape: &mut dyn Tape, open: Vec<Open>) -> Result<Vec<Question>, FileError> {
    let mut questions: Vec<Question> = Vec::new();
    for Open { key, choices } in open {
        if questions.iter().any(|question| question.key == key) {
            continue;
        }
        let mut read: Vec<(String, Vec<Row>)> = Vec::new();
        for (value, form) in choices {
            let mut reader = Reader::new(Box::new(&mut *tape), Arc::new(form))?;
            let rows = std::iter::from_fn(|| reader.advance(&mut |_| ())).take(LOOKED_AT).flatten();
            read.push((value, rows.collect()));
        }
        let Some(examples) = examples(&read) else { continue };
        let choices = read.into_iter().zip(examples).map(|((value, _), example)| Choice { value, example });
        questions.push(Question { key, choices: choices.collect() });
    }
    Ok(questions)
}

/// A row as each answer reads it: the first that all can read, and not all alike.
fn examples(read: &[(String, Vec<Row>)]) -> Option<Vec<Row>> {
    let ((_, first), others) = read.split_first()?;
    first.iter().find_map(|row| {
        let same_line = |rows: &Vec<Row>| rows.iter().find(|other| other.line == row.line).cloned();
        let rest: Option<Vec<Row>> = others.iter().map(|(_, rows)| same_line(rows)).collect();
        let rest = rest.filter(|rest| rest.iter().all(|other| other != row))?;
        Some([vec![row.clone()], rest].concat())
    })
}
