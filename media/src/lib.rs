//! From sounds and pictures to text, as `nlu` goes from text to meaning, and where they are kept. Nothing here knows where a
//! file came from, and nothing acts.

mod ears;
mod eyes;
mod kind;
pub mod models;
mod program;
mod sense;
mod store;
mod unheard;
pub mod wire;

pub use ears::Ears;
pub use eyes::Eyes;
pub use kind::{UNKNOWN_TYPE, kind_of, type_of};
pub use program::{ProgramError, ProgramPlace};
pub use sense::{Sense, SenseError, Senses};
#[cfg(feature = "s3")]
pub use store::BucketSettings;
pub use store::{Key, MediaStore, NotAKey, Store, Stored, StoredFile, Upload};
pub use unheard::Unheard;

/// The largest media that is taken or sent, in bytes.
pub const LARGEST_MEDIA: u64 = 16 * 1024 * 1024;
