//! A list that a picture shows, while it is asked which of its rows are to be booked.

use serde::{Deserialize, Serialize};

use super::Draft;

/// A row of a list that a picture shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedRow {
    /// What it would book.
    pub draft: Draft,
    /// The money came in.
    pub is_in: bool,
    /// Whether it is to be booked.
    pub state: RowState,
}

/// Whether a row of such a list is to be booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// It may be.
    Open,
    /// It stands in the books, and is booked again only by its own number or name.
    Recorded,
    /// It failed or is under way, and is never booked.
    Failed,
}
