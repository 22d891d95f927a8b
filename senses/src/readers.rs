//! The readers, each made when it is first asked for, and the picture that was read last: where the first reader leaves
//! doubt, the second is asked about the same.

use std::{
    fs::{self, File as Opened},
    io::{self, Read},
    path::{Path, PathBuf},
    time::SystemTime,
};

use ledger::messages::perceived::{Page, Reader};
use media::{
    LARGEST_MEDIA,
    wire::{Refusal, RefusalKind},
};

use crate::{
    codes::codes,
    document::{Document, DocumentError},
    ocr::{Ocr, OcrError, paddle::Paddle, tesseract::Tesseract},
    picture::{Picture, PictureError},
};

/// All that pictures are read by.
pub struct Readers {
    models: PathBuf,
    threads: usize,
    paddle: Option<Paddle>,
    tesseract: Option<Tesseract>,
    last: Option<(File, Seen)>,
}

/// A picture, and what the codes in it say.
struct Seen {
    picture: Picture,
    codes: Vec<String>,
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

    /// A file's pages as this reader reads them: a picture is one, and of a document that brings its text along nobody reads any.
    pub fn pages(&mut self, path: &Path, reader: Reader) -> Result<Vec<Page>, Refusal> {
        match document(path)? {
            Some(document) => match document.text() {
                Some(pages) => Ok(pages),
                None => {
                    document.pictures().map(|picture| self.read(&mut Seen::of(picture), reader)).collect()
                }
            },
            None => self.page(path, reader).map(|page| vec![page]),
        }
    }

    /// A picture's page as this reader reads it.
    pub fn page(&mut self, path: &Path, reader: Reader) -> Result<Page, Refusal> {
        let file = File::at(path).map_err(PictureError::from)?;
        // It is put back only once it was read, so that what makes a reader fall over is not met again.
        let mut seen = match self.last.take().filter(|(last, _)| *last == file) {
            Some((_, seen)) => seen,
            None => self.open(path, reader)?,
        };
        let page = self.read_upright(&mut seen, reader)?;
        self.last = Some((file, seen));
        Ok(page)
    }

    fn open(&mut self, path: &Path, reader: Reader) -> Result<Seen, Refusal> {
        let mut seen = Seen::of(Picture::open(path)?);
        self.turn(&mut seen.picture, reader)?;
        Ok(seen)
    }

    fn read(&mut self, seen: &mut Seen, reader: Reader) -> Result<Page, Refusal> {
        self.turn(&mut seen.picture, reader)?;
        self.read_upright(seen, reader)
    }

    /// Turns a picture upright: Paddle sees to that by itself, and does it for Tesseract where it can.
    fn turn(&mut self, picture: &mut Picture, reader: Reader) -> Result<(), Refusal> {
        if reader == Reader::Tesseract {
            match self.paddle().and_then(|paddle| paddle.turn(picture)) {
                Ok(()) | Err(OcrError::Missing(_)) => {}
                Err(failed) => return Err(failed.into()),
            }
        }
        Ok(())
    }

    fn read_upright(&mut self, seen: &mut Seen, reader: Reader) -> Result<Page, Refusal> {
        let page = match reader {
            Reader::Paddle => self.paddle()?.read(&mut seen.picture),
            Reader::Tesseract => self.tesseract()?.read(&mut seen.picture),
            Reader::Text => Err(OcrError::Failed("a picture brings no text along".to_owned())),
        }?;
        Ok(Page { codes: seen.codes.clone(), ..page })
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

impl Seen {
    fn of(picture: Picture) -> Self {
        Self { codes: codes(&picture), picture }
    }
}

/// The document that a file is; `None` where it is something else.
fn document(path: &Path) -> Result<Option<Document>, Refusal> {
    let mut bytes = Vec::new();
    let file = Opened::open(path).map_err(PictureError::from)?;
    let mut file = file.take(LARGEST_MEDIA + 1);
    file.by_ref().take(8).read_to_end(&mut bytes).map_err(PictureError::from)?;
    if !Document::begins(&bytes) {
        return Ok(None);
    }
    file.read_to_end(&mut bytes).map_err(PictureError::from)?;
    if bytes.len() as u64 > LARGEST_MEDIA {
        return Err(PictureError::TooManyBytes.into());
    }
    Ok(Document::read(bytes).map(Some)?)
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
            PictureError::Unsupported("HEIC" | "AVIF") => RefusalKind::Heic,
            PictureError::Unsupported(_) => RefusalKind::Unsupported,
            PictureError::NotAPicture => RefusalKind::NotAPicture,
            PictureError::Broken(_) => RefusalKind::Broken,
        };
        Self { kind, text: error.to_string() }
    }
}

impl From<DocumentError> for Refusal {
    fn from(error: DocumentError) -> Self {
        let kind = match error {
            DocumentError::Locked => RefusalKind::Locked,
            DocumentError::Broken => RefusalKind::Broken,
            DocumentError::Empty => RefusalKind::Empty,
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
