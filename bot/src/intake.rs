//! What becomes of a message before it is understood: it is kept, and heard or seen.

pub mod accept;
mod fetch;
pub(crate) mod perceive;
pub(crate) mod registration;
