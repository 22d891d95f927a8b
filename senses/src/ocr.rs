//! What stands in a picture, in words.

pub mod lines;
pub mod paddle;
mod rectangle;
pub mod tesseract;

use ledger::messages::perceived::Page;

use crate::picture::Picture;

/// Reads pages.
pub trait Ocr {
    /// What stands in a picture. A reader that sees that it lies on its side, or stands on its head, turns it upright.
    fn read(&mut self, picture: &mut Picture) -> Result<Page, OcrError>;
}

/// A reader cannot read.
#[derive(Debug, thiserror::Error)]
pub enum OcrError {
    /// What it reads by is not there.
    #[error("missing: {0}")]
    Missing(String),
    /// What it reads by is there, and failed.
    #[error("{0}")]
    Failed(String),
}
