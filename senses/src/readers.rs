//! The readers, each made when it is first asked for, and the picture that was read last: where the first reader leaves
//! doubt, the second is asked about the same.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use ledger::messages::perceived::{Page, Reader};
use media::wire::{Refusal, RefusalKind};

use crate::{
    ocr::{Ocr, OcrError, paddle::Paddle, tesseract::Tesseract},
    picture::{Picture, PictureError},
};

/// All that pictures are read by.
pub struct Readers {
    models: PathBuf,
    threads: usize,
    paddle: Option<Paddle>,
    tesseract: Option<Tesseract>,
    last: Option<(File, Picture)>,
}

/// A file as it was when it was read.
#[derive(PartialEq)]
struct File {
    path: PathBuf,
    bytes: u64,
    written: SystemTime,
}

impl Readers {
    /// Reading by the models of a folder, on so many threads. Nothing is loaded yet.
    pub fn new(models: PathBuf, threads: usize) -> Self {
        Self { models, threads, paddle: None, tesseract: None, last: None }
    }

    /// A file's page as this reader reads it.
    pub fn page(&mut self, path: &Path, reader: Reader) -> Result<Page, Refusal> {
        let file = File::at(path).map_err(PictureError::from)?;
        // It is put back only once it was read, so that what makes a reader fall over is not met again.
        let mut picture = match self.last.take().filter(|(last, _)| *last == file) {
            Some((_, picture)) => picture,
            None => self.open(path, reader)?,
        };
        let page = match reader {
            Reader::Paddle => self.paddle()?.read(&mut picture),
            Reader::Tesseract => self.tesseract()?.read(&mut picture),
            Reader::Text => Err(OcrError::Failed("a picture brings no text along".to_owned())),
        }?;
        self.last = Some((file, picture));
        Ok(page)
    }

    /// A picture, upright: Paddle sees to that by itself, and does it for Tesseract where it can.
    fn open(&mut self, path: &Path, reader: Reader) -> Result<Picture, Refusal> {
        let mut picture = Picture::open(path)?;
        if reader == Reader::Tesseract {
            match self.paddle().and_then(|paddle| paddle.turn(&mut picture)) {
                Ok(()) | Err(OcrError::Missing(_)) => {}
                Err(failed) => return Err(failed.into()),
            }
        }
        Ok(picture)
    }

    fn paddle(&mut self) -> Result<&mut Paddle, OcrError> {
        made(&mut self.paddle, || Paddle::load(&self.models, self.threads))
    }

    fn tesseract(&mut self) -> Result<&mut Tesseract, OcrError> {
        made(&mut self.tesseract, Tesseract::load)
    }
}

fn made<T>(place: &mut Option<T>, make: impl FnOnce() -> Result<T, OcrError>) -> Result<&mut T, OcrError> {
    let reader = match place.take() {
        Some(reader) => reader,
        None => make()?,
    };
    Ok(place.insert(reader))
}

impl File {
    fn at(path: &Path) -> io::Result<Self> {
        let found = fs::metadata(path)?;
        Ok(Self { path: path.to_owned(), bytes: found.len(), written: found.modified()? })
    }
}

impl From<PictureError> for Refusal {
    fn from(error: PictureError) -> Self {
        let kind = match error {
            PictureError::Unavailable(_) => RefusalKind::Unavailable,
            PictureError::Empty => RefusalKind::Empty,
            PictureError::TooManyBytes | PictureError::TooManyPixels { .. } => RefusalKind::TooLarge,
            PictureError::Unsupported(_) => RefusalKind::Unsupported,
            PictureError::NotAPicture => RefusalKind::NotAPicture,
            PictureError::Broken(_) => RefusalKind::Broken,
        };
        Self { kind, text: error.to_string() }
    }
}

impl From<OcrError> for Refusal {
    fn from(error: OcrError) -> Self {
        match error {
            OcrError::Missing(text) => Self { kind: RefusalKind::Missing, text },
            OcrError::Failed(text) => Self { kind: RefusalKind::Failed, text },
        }
    }
}
