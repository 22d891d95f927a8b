//! Whose money it is, and who may see and write it.

use serde::Serialize;

/// What a member may do in a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BookRole {
    /// Reads, writes and shares.
    Owner,
    /// Reads and writes.
    Writer,
    /// Reads.
    Reader,
}

crate::db::stored_as_word!(BookRole: Owner = "owner", Writer = "writer", Reader = "reader");

/// A book that somebody was found to be a member of: only a membership check makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookId {
    id: i64,
}

impl BookId {
    /// The caller has read the membership in the same query as the id, or is just writing it.
    pub(crate) fn checked(id: i64) -> Self {
        Self { id }
    }

    /// The row's id.
    pub fn get(self) -> i64 {
        self.id
    }
}
