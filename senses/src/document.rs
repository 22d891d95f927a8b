//! A document: the text that it brings along, or else its pages as pictures, within bounds.

mod text;

use hayro::{
    PixmapSettings, RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    hayro_syntax::{DecryptionError, LoadPdfError, Pdf, page::Page as PdfPage},
    vello_cpu::color::palette::css::WHITE,
};
use ledger::messages::perceived::Page;

use crate::picture::Picture;

/// What such a file begins with.
const BEGINNING: &[u8] = b"%PDF-";
/// So many pages are read of one.
const MOST_PAGES: usize = 10;
/// A document with fewer letters and digits than this on all of them has its text in pictures.
const FEWEST_LETTERS: usize = 40;
/// Pixels a point: print of eight points is then twenty high.
const SHARPNESS: f32 = 2.5;
/// No page is drawn with more pixels, nor longer.
const PIXELS: f32 = 4_000_000.0;
const LONGEST_SIDE: f32 = 8_000.0;

/// A document.
pub struct Document(Pdf);

/// Why a document is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// It opens by a password.
    #[error("the document opens by a password")]
    Locked,
    /// It does not go on as it begins.
    #[error("the document is broken")]
    Broken,
    /// It has no page.
    #[error("the document has no page")]
    Empty,
}

impl Document {
    /// Whether a file that begins so is a document.
    pub fn begins(bytes: &[u8]) -> bool {
        bytes.starts_with(BEGINNING)
    }

    /// The document that these bytes are.
    pub fn read(bytes: Vec<u8>) -> Result<Self, DocumentError> {
        let document = Pdf::new(bytes).map_err(|error| match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => DocumentError::Locked,
            LoadPdfError::Decryption(_) | LoadPdfError::Invalid => DocumentError::Broken,
        })?;
        if document.pages().is_empty() { Err(DocumentError::Empty) } else { Ok(Self(document)) }
    }

    /// What it says by itself, page by page; `None` where its pages are pictures.
    pub fn text(&self) -> Option<Vec<Page>> {
        let pages: Vec<Page> = self.pages().map(|page| text::read(page)).collect();
        let letters = |page: &Page| page.text().chars().filter(|letter| letter.is_alphanumeric()).count();
        (pages.iter().map(letters).sum::<usize>() >= FEWEST_LETTERS).then_some(pages)
    }

    /// Its pages as pictures, each drawn when it is asked for.
    pub fn pictures(&self) -> impl Iterator<Item = Picture> {
        self.pages().map(drawn)
    }

    fn pages(&self) -> impl Iterator<Item = &PdfPage<'_>> {
        self.0.pages().iter().take(MOST_PAGES)
    }
}

fn drawn(page: &PdfPage<'_>) -> Picture {
    let (width, height) = page.render_dimensions();
    let most = (PIXELS / (width * height)).sqrt().min(LONGEST_SIDE / width.max(height));
    // A side shorter than a pixel is drawn as none.
    let scale = SHARPNESS.min(most).max(1.0 / width.min(height));
    let sharpness = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let (interpreter, settings) = (InterpreterSettings::default(), RenderSettings::default());
    let pixels = hayro::render(page, &RenderCache::new(), &interpreter, &settings, &sharpness);
    // On white nothing shines through.
    let colours = pixels.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    Picture::of((pixels.width().into(), pixels.height().into()), colours)
}
