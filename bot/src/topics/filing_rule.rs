//! Rules by which entries are filed: tried on the past before they are kept, listed, moved, changed and deleted; and offered where
//! the same is put right again and again.

mod answer;
mod decide;
pub(super) mod facts;
pub(crate) mod offer;
mod show;
pub(super) mod write;
