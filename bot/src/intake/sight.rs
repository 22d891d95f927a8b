//! What pictures are read by: the first reader, and the second where the first leaves doubt about what was paid.

use std::{
    env,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

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
use media::{Eyes, ProgramError, ProgramPlace, Sense, SenseError, Senses};
use nlu::{Context, receipt};

use crate::operator::config::{Ocr, Settings};

/// The program that sees.
const PROGRAM: &str = "catat-media";
/// What the first reader reads by; where it is missing there are no eyes.
const MODEL: &str = "PP-OCRv6_det_small.onnx";
/// A page has so long to be read, by one reader.
const PATIENCE: Duration = Duration::from_secs(30);

/// What messages are heard and seen by, as it is set and as far as it is installed.
pub fn senses(settings: &Settings, clock: Arc<dyn Clock>) -> Senses {
    let is_there = settings.ocr == Ocr::Tesseract || settings.models.join(MODEL).is_file();
    let Some(program) = program().filter(|_| settings.ocr != Ocr::Off && is_there) else {
        return Senses::default();
    };
    // One core is left for what people write.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.saturating_sub(1).max(1);
    let place = ProgramPlace { program: Some(program), models: settings.models.clone(), threads };
    Senses::new(None, Some(Arc::new(Sight { eyes: Eyes::at(place), ocr: settings.ocr, clock })))
}

/// The program beside this one, or wherever programs are looked for.
fn program() -> Option<PathBuf> {
    let beside = env::current_exe().ok().map(|own| own.with_file_name(PROGRAM));
    let elsewhere = env::var_os("PATH").unwrap_or_default();
    let places = beside.into_iter().chain(env::split_paths(&elsewhere).map(|folder| folder.join(PROGRAM)));
    places.into_iter().find(|place| place.is_file())
}

struct Sight {
    eyes: Eyes,
    ocr: Ocr,
    clock: Arc<dyn Clock>,
}

#[async_trait]
impl Sense for Sight {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        let page = |reader| self.eyes.page(file, reader, PATIENCE);
        let fault = |error: ProgramError| SenseError(error.to_string());
        let first = if self.ocr == Ocr::Tesseract { Reader::Tesseract } else { Reader::Paddle };
        let mut pages = vec![page(first).await.map_err(fault)?];
        if self.ocr == Ocr::Auto && self.is_doubtful(&pages) {
            match page(Reader::Tesseract).await {
                Ok(second) => pages.push(second),
                Err(error) => tracing::info!(%error, "the second reader did not read a picture"),
            }
        }
        Ok(Perceived::Pages { pages })
    }
}

impl Sight {
    /// Whether something seems to have been paid, and it is not sure how much.
    fn is_doubtful(&self, pages: &[Page]) -> bool {
        let now = self.clock.now().with_timezone(&chrono_tz::Asia::Jakarta);
        let read = receipt::read(pages, &Context::bare(now, Currency::IDR));
        read.is_one() && !read.is_sure
    }
}
