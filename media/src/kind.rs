//! What a file is, by its first bytes: what its sender calls it is not believed.

use ledger::messages::message::MessageKind;

/// The kind of message that a file makes, by the first bytes of it (64 are enough): a picture, a sound, or else a document.
pub fn kind_of(first: &[u8]) -> MessageKind {
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| first.starts_with(mark));
    // A container says what is in it behind its own name.
    let container = |name: &[u8], place: usize, kinds: &[&[u8]]| {
        first.starts_with(name)
            && kinds.iter().any(|kind| first.get(place..).is_some_and(|at| at.starts_with(kind)))
    };
    let movie = |brands: &[&[u8]]| {
        first.get(4..8) == Some(b"ftyp") && first.get(8..12).is_some_and(|brand| brands.contains(&brand))
    };
    let is_picture = begins(&[b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM"])
        || container(b"RIFF", 8, &[b"WEBP"])
        || movie(&[b"heic", b"heix", b"mif1", b"msf1", b"avif"]);
    let is_sound = begins(&[b"OggS", b"ID3", b"fLaC", b"\xff\xfb", b"\xff\xf3", b"\xff\xf1", b"\xff\xf9"])
        || container(b"RIFF", 8, &[b"WAVE"])
        || movie(&[b"M4A ", b"mp42", b"isom", b"M4B ", b"3gp4"]);
    match (is_picture, is_sound) {
        (true, _) => MessageKind::Image,
        (_, true) => MessageKind::Audio,
        _ => MessageKind::Document,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let known: [(&[u8], MessageKind); 10] = [
            (b"\x89PNG\r\n\x1a\n....", MessageKind::Image),
            (b"\xff\xd8\xff\xe0", MessageKind::Image),
            (b"RIFF\x10\0\0\0WEBPVP8 ", MessageKind::Image),
            (b"\0\0\0\x18ftypheic", MessageKind::Image),
            (b"OggS\0\x02", MessageKind::Audio),
            (b"RIFF\x10\0\0\0WAVEfmt ", MessageKind::Audio),
            (b"\0\0\0\x18ftypM4A ", MessageKind::Audio),
            (b"%PDF-1.7", MessageKind::Document),
            (b"RIFF", MessageKind::Document),
            (b"", MessageKind::Document),
        ];
        for (first, kind) in known {
            assert_eq!(kind_of(first), kind, "{first:?}");
        }
    }
}
