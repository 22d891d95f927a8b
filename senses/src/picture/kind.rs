//! What kind of file it is, by its first bytes: what a message says of a file proves nothing.

use image::ImageFormat;

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A picture that can be read.
    Picture(ImageFormat),
    /// Something known, by its name, that cannot be read as a picture.
    Other(&'static str),
    /// Nothing that is known.
    Unknown,
}

/// First bytes, and what begins so.
const BEGINNINGS: [(&[u8], Kind); 12] = [
    (b"\x89PNG\r\n\x1a\n", Kind::Picture(ImageFormat::Png)),
    (b"\xff\xd8\xff", Kind::Picture(ImageFormat::Jpeg)),
    (b"GIF87a", Kind::Picture(ImageFormat::Gif)),
    (b"GIF89a", Kind::Picture(ImageFormat::Gif)),
    (b"%PDF-", Kind::Other("PDF")),
    (b"BM", Kind::Other("BMP")),
    (b"II*\0", Kind::Other("TIFF")),
    (b"MM\0*", Kind::Other("TIFF")),
    (b"PK\x03\x04", Kind::Other("ZIP")),
    (b"OggS", Kind::Other("Ogg")),
    (b"ID3", Kind::Other("MP3")),
    (b"\x1f\x8b", Kind::Other("gzip")),
];

/// Boxes that files of ISO's media format begin with.
const BRANDS: [(&[u8], &str); 7] = [
    (b"heic", "HEIC"),
    (b"heix", "HEIC"),
    (b"hevc", "HEIC"),
    (b"mif1", "HEIC"),
    (b"msf1", "HEIC"),
    (b"avif", "AVIF"),
    (b"avis", "AVIF"),
];

/// So many bytes of a text are looked through for the beginning of a drawing.
const PROLOGUE: usize = 1024;

impl Kind {
    /// What a file is that begins with these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let begins = |(beginning, kind): (&[u8], Self)| bytes.starts_with(beginning).then_some(kind);
        if let Some(kind) = BEGINNINGS.into_iter().find_map(begins) {
            return kind;
        }
        match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
            (Some(b"RIFF"), _, Some(b"WEBP")) => return Self::Picture(ImageFormat::WebP),
            (_, Some(b"ftyp"), Some(brand)) => {
                let known = BRANDS.into_iter().find(|(known, _)| *known == brand);
                return Self::Other(known.map_or("MP4", |(_, name)| name));
            }
            _ => {}
        }
        let prologue = String::from_utf8_lossy(&bytes[..bytes.len().min(PROLOGUE)]).to_ascii_lowercase();
        let is_markup = prologue.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('<');
        if is_markup && prologue.contains("<svg") { Self::Other("SVG") } else { Self::Unknown }
    }
}
