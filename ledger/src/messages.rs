//! Messages in and out, in order and once, and the conversations they belong to.

pub mod ai_audit;
pub mod delivery;
pub mod dialogue;
pub mod given_up;
pub mod inbox;
pub mod lane;
pub mod media_asset;
pub mod message;
pub mod outbox;
pub mod perceived;
pub mod pushed;
pub mod session;
pub mod transcript;
