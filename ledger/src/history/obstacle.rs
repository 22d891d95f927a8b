//! What stands against taking a change back.

use crate::db::Values;

/// Why a change cannot simply be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// One of its rows was changed since.
    ChangedSince,
    /// It is being written or taken back at this moment, or one of its rows is.
    Running,
    /// A name that it would bring back is taken.
    NameTaken(String),
    /// What it would take away is in use.
    InUse(String),
    /// The goal of this name would hold less than nothing.
    Overdrawn(String),
    /// The goal of this name was taken back, so nothing can be moved there.
    GoalGone(String),
    /// Of the expense of this name, which may have none, more would come back than it was.
    GivenBack(String),
}

/// The change that is taken back, as its rows ask about it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken {
    /// Whose book it is in.
    pub book_id: i64,
    /// Who takes it back.
    pub user_id: i64,
    /// The change.
    pub change_id: i64,
    /// Whether it is what a person did, and not itself taken back by this.
    pub is_undo: bool,
}

/// What may stand against one row: it does where the query counts anything.
pub(crate) struct Objection {
    /// Counts what stands against it.
    pub count: &'static str,
    /// The query's values.
    pub values: Values,
    /// What follows.
    pub verdict: Verdict,
}

/// What follows from an objection.
#[derive(Debug, Clone)]
pub(crate) enum Verdict {
    /// The row stays as it is; the others are set back.
    Stays,
    /// The change is not taken back.
    Stops(Obstacle),
}
