//! What pictures are read by: the first reader, and the second where the first leaves doubt about what was paid.

use std::{path::Path, sync::Arc, time::Duration};

use async_trait::async_trait;
use ledger::{
    Currency,
    messages::{
        message::{MediaClaim, MessageKind},
        perceived::{Page, Perceived, Reader},
    },
    people::user::Locale,
    values::clock::Clock,
};
use media::{Eyes, ProgramError, Sense, SenseError};
use nlu::{
    Context,
    receipt::{self, Standing},
};

use crate::{intake::documents::type_by_bytes, operator::config::Ocr};

/// A page has so long to be read, by one reader.
const PATIENCE: Duration = Duration::from_secs(30);
/// And all pages of a document.
const PATIENCE_WITH_DOCUMENTS: Duration = Duration::from_secs(90);

/// Two readers of pictures, of which the second is asked where it helps.
pub struct Sight {
    /// What both see by.
    pub(super) eyes: Eyes,
    /// Who is asked.
    pub(super) ocr: Ocr,
    /// By which days are told.
    pub(super) clock: Arc<dyn Clock>,
}

#[async_trait]
impl Sense for Sight {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        Ok(Perceived::Pages { pages: self.pages(file).await? })
    }
}

impl Sight {
    /// What stands in a picture or on the pages of a document: as the first reader has it, and as the second where the first
    /// leaves doubt.
    pub async fn pages(&self, file: &Path) -> Result<Vec<Page>, ProgramError> {
        let patience = if is_document(file) { PATIENCE_WITH_DOCUMENTS } else { PATIENCE };
        let pages_by = |reader| self.eyes.pages(file, reader, patience);
        let first = if self.ocr == Ocr::Tesseract { Reader::Tesseract } else { Reader::Paddle };
        let mut pages = pages_by(first).await?;
        // What brings its text along is read by nobody.
        let is_read = pages.iter().any(|page| page.reader == first);
        if self.ocr == Ocr::Auto && is_read && self.is_doubtful(&pages) {
            match pages_by(Reader::Tesseract).await {
                Ok(second) => pages.extend(second),
                Err(error) => tracing::info!(%error, "the second reader did not read a picture"),
            }
        }
        Ok(pages)
    }

    /// Whether something seems to have been paid, and it is not sure how much.
    fn is_doubtful(&self, pages: &[Page]) -> bool {
        let now = self.clock.now().with_timezone(&chrono_tz::Asia::Jakarta);
        let context = Context::bare(now, Currency::IDR);
        if receipt::history(pages, None, &context).is_some() {
            return false;
        }
        let read = receipt::read(pages, &context);
        read.standing != Standing::Offered && read.is_one() && !read.is_sure
    }
}

/// Whether a file is a document, by its first bytes.
fn is_document(file: &Path) -> bool {
    type_by_bytes(file).is_ok_and(|(kind, _)| kind == MessageKind::Document)
}
