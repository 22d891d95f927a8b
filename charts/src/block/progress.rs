//! How far each thing is towards its end: goals, and limits that may be passed.

use serde::{Deserialize, Serialize};

use super::{
    bars::{HEIGHT, MOST_ROWS, bar, note_room, write_row},
    heading, nothing,
};
use crate::{
    shape::{INNER, Strip, scaled},
    theme::Tone,
};

/// Rows of things that are on their way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is shown; may be empty.
    pub title: String,
    /// They, in the order in which they are shown. Beyond 60 none is.
    pub rows: Vec<Step>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What it is.
    pub label: String,
    /// How far it is, in words.
    pub value: String,
    /// What stands behind the bar, such as per cent; may be empty.
    pub note: String,
    /// How far it is.
    pub done: i64,
    /// How far it may or should get; where that is nothing, the bar stays empty.
    pub whole: i64,
    /// More than all of it is too much, as of a limit, and warned of.
    pub is_limit: bool,
}

const SHORTEST: i32 = 8;

impl Progress {
    pub(super) fn strips(&self) -> Vec<Strip> {
        let rows = &self.rows[..self.rows.len().min(MOST_ROWS)];
        if rows.is_empty() {
            return vec![heading(&self.title), nothing()];
        }
        let notes = note_room(rows.iter().map(|row| &*row.note));
        let strip = |row: &Step| {
            let mut strip = Strip::of(HEIGHT);
            let is_over = row.is_limit && row.done > row.whole;
            let (said, drawn) =
                if is_over { (Tone::Warning, Tone::Warning) } else { (Tone::Muted, Tone::Accent) };
            write_row(&mut strip, (&row.label, &row.value), (&row.note, notes), said);
            let room = INNER - notes;
            bar(&mut strip, (scaled(row.done, row.whole, (SHORTEST, room)), room), Some(drawn));
            strip
        };
        [heading(&self.title)].into_iter().chain(rows.iter().map(strip)).collect()
    }
}
