//! What a clause says of itself: which way the money goes, what it was for, and whether it happened at all.

pub(crate) mod category;
pub(crate) mod direction;
pub mod lesson;
pub(crate) mod modality;
