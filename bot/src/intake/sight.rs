//! What pictures are read by: the first reader, and the second where the first leaves doubt about what was paid.

use std::{path::Path, sync::Arc, time::Duration};

use async_trait::async_trait;
use ledger::{
    Currency,
    messages::{
        message::MediaClaim,
        perceived::{Page, Perceived, Reader},
    },
    people::user::Locale,
    values::clock::Clock,
};
use media::{Eyes, ProgramError, Sense, SenseError};
use nlu::{Context, receipt};

use crate::operator::config::Ocr;

/// A page has so long to be read, by one reader.
const PATIENCE: Duration = Duration::from_secs(30);

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
        let pages = self.pages(file).await.map_err(|error| SenseError(error.to_string()))?;
        Ok(Perceived::Pages { pages })
    }
}

impl Sight {
    /// What stands in a picture: as the first reader has it, and as the second where the first leaves doubt.
    pub async fn pages(&self, file: &Path) -> Result<Vec<Page>, ProgramError> {
        let page = |reader| self.eyes.page(file, reader, PATIENCE);
        let first = if self.ocr == Ocr::Tesseract { Reader::Tesseract } else { Reader::Paddle };
        let mut pages = vec![page(first).await?];
        if self.ocr == Ocr::Auto && self.is_doubtful(&pages) {
            match page(Reader::Tesseract).await {
                Ok(second) => pages.push(second),
                Err(error) => tracing::info!(%error, "the second reader did not read a picture"),
            }
        }
        Ok(pages)
    }

    /// Whether something seems to have been paid, and it is not sure how much.
    fn is_doubtful(&self, pages: &[Page]) -> bool {
        let now = self.clock.now().with_timezone(&chrono_tz::Asia::Jakarta);
        let read = receipt::read(pages, &Context::bare(now, Currency::IDR));
        read.is_one() && !read.is_sure
    }
}
