//! What becomes of a message before it is understood: it is kept, and heard or seen.

pub mod accept;
pub mod media;
pub mod perceive;
pub(crate) mod registration;
