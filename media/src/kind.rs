//! What a file is, by its first bytes: what its sender calls it is not believed.

use ledger::messages::message::MessageKind;

/// Files that say at once what they are: what stands at which place, beside what they begin with.
const MARKS: [(&[u8], usize, &[u8], &str); 19] = [
    (b"\x89PNG\r\n\x1a\n", 0, b"", "image/png"),
    (b"\xff\xd8\xff", 0, b"", "image/jpeg"),
    (b"GIF87a", 0, b"", "image/gif"),
    (b"GIF89a", 0, b"", "image/gif"),
    (b"BM", 0, b"", "image/bmp"),
    (b"RIFF", 8, b"WEBP", "image/webp"),
    (b"", 4, b"ftyphei", "image/heic"),
    (b"", 4, b"ftypmif1", "image/heif"),
    (b"", 4, b"ftypmsf1", "image/heif"),
    (b"", 4, b"ftypavif", "image/avif"),
    (b"OggS", 0, b"", "audio/ogg"),
    (b"ID3", 0, b"", "audio/mpeg"),
    (b"fLaC", 0, b"", "audio/flac"),
    (b"\xff\xfb", 0, b"", "audio/mpeg"),
    (b"\xff\xf3", 0, b"", "audio/mpeg"),
    (b"\xff\xf1", 0, b"", "audio/aac"),
    (b"\xff\xf9", 0, b"", "audio/aac"),
    (b"RIFF", 8, b"WAVE", "audio/wav"),
    (b"%PDF-", 0, b"", "application/pdf"),
];

/// What a container for sound and film may say that holds sound.
const BRANDS: [&[u8]; 5] = [b"M4A ", b"mp42", b"isom", b"M4B ", b"3gp4"];

/// The kind of message that a file makes, by the first bytes of it (64 are enough): a picture, a sound, or else a document.
pub fn kind_of(first: &[u8]) -> MessageKind {
    type_of(first).0
}

/// The name of the type of what is only bytes.
pub const UNKNOWN_TYPE: &str = "application/octet-stream";

/// The same, with the name of its type.
pub fn type_of(first: &[u8]) -> (MessageKind, &'static str) {
    let stands = |place: usize, what: &[u8]| first.get(place..).is_some_and(|rest| rest.starts_with(what));
    let is_film = stands(4, b"ftyp") && BRANDS.iter().any(|brand| stands(8, brand));
    let marked = MARKS.iter().find(|(begins, place, holds, _)| stands(0, begins) && stands(*place, holds));
    match marked.map(|(.., mime)| *mime).or(is_film.then_some("audio/mp4")) {
        Some(mime) if mime.starts_with("image/") => (MessageKind::Image, mime),
        Some(mime) if mime.starts_with("audio/") => (MessageKind::Audio, mime),
        mime => (MessageKind::Document, mime.unwrap_or(UNKNOWN_TYPE)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let known: [(&[u8], MessageKind, &str); 10] = [
            (b"\x89PNG\r\n\x1a\n....", MessageKind::Image, "image/png"),
            (b"\xff\xd8\xff\xe0", MessageKind::Image, "image/jpeg"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", MessageKind::Image, "image/webp"),
            (b"\0\0\0\x18ftypheic", MessageKind::Image, "image/heic"),
            (b"OggS\0\x02", MessageKind::Audio, "audio/ogg"),
            (b"RIFF\x10\0\0\0WAVEfmt ", MessageKind::Audio, "audio/wav"),
            (b"\0\0\0\x18ftypM4A ", MessageKind::Audio, "audio/mp4"),
            (b"%PDF-1.7", MessageKind::Document, "application/pdf"),
            (b"RIFF", MessageKind::Document, "application/octet-stream"),
            (b"", MessageKind::Document, "application/octet-stream"),
        ];
        for (first, kind, mime) in known {
            assert_eq!(type_of(first), (kind, mime), "{first:?}");
        }
    }
}
