//! What becomes of a message before it is understood: it is kept, its media is fetched, and heard or seen.

pub mod accept;
pub mod documents;
pub(crate) mod fetch;
pub mod organs;
pub(crate) mod perceive;
pub mod reading;
pub mod registration;
pub mod sight;
pub mod store;
