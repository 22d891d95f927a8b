//! What a message means only with what was said before it.

use nlu::frame::Entry;

/// What the words of a message and earlier ones mean together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried {
    /// The last entry as it reads with what it was for: "itu buat ibu".
    pub purpose: Option<Entry>,
    /// What was asked about, with the unit that its numbers lacked: "juta", "iya ribu semua".
    pub retold: Vec<Entry>,
}
