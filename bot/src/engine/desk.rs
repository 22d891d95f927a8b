//! The desk: what a message is worked on with, from its lane to its answer.

use std::sync::Arc;

use crate::{
    books::Books,
    engine::{adviser::Adviser, poison::Tries},
    intake::{organs::Remedies, perceive::Perception, registration::Policy},
    jobs::worker::Worker,
    out::post::Post,
};

/// What the steps of a message share.
pub(crate) struct Desk {
    pub(crate) books: Books,
    pub(crate) post: Post,
    pub(crate) perception: Perception,
    /// How to bring what it lacks.
    pub(crate) remedies: Remedies,
    /// Who looks after the bot.
    pub(crate) policy: Policy,
    pub(crate) adviser: Option<Adviser>,
    pub(crate) tries: Arc<Tries>,
    /// How many seconds apart an equal entry is asked about.
    pub(crate) duplicate_seconds: u32,
    /// Whoever does what a message leaves to be done.
    pub(crate) worker: Arc<Worker>,
}
