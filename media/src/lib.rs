//! From sounds and pictures to text, as `nlu` goes from text to meaning, and where they are kept. Nothing here knows where a
//! file came from, and nothing acts.

mod sense;
mod store;
mod unheard;

pub use sense::{Sense, SenseError, Senses};
pub use store::{Key, MediaStore, NotAKey, Stored};
pub use unheard::Unheard;

/// The largest media that is taken or sent, in bytes.
pub const LARGEST_MEDIA: u64 = 16 * 1024 * 1024;
