//! What kind of file it is, by its first bytes: what a message says of a file proves nothing.

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A voice note: Opus in Ogg.
    Opus,
    /// Another sound that can be unpacked: MP3, AAC or WAV, in whatever it is packed.
    Coded,
    /// Something known, by its name, that cannot be heard.
    Other(&'static str),
    /// Nothing that is known.
    Unknown,
}

/// First bytes, and what begins so.
const BEGINNINGS: [(&[u8], Kind); 12] = [
    (b"ID3", Kind::Coded),
    (b"\xff\xfb", Kind::Coded),
    (b"\xff\xfa", Kind::Coded),
    (b"\xff\xf3", Kind::Coded),
    (b"\xff\xf2", Kind::Coded),
    (b"\xff\xf1", Kind::Coded),
    (b"\xff\xf9", Kind::Coded),
    (b"fLaC", Kind::Other("FLAC")),
    (b"#!AMR", Kind::Other("AMR")),
    (b"\x1a\x45\xdf\xa3", Kind::Other("Matroska")),
    (b"MThd", Kind::Other("MIDI")),
    (b"caff", Kind::Other("CAF")),
];

/// Where the first packet of an Ogg file begins that has one segment, as every first page of Opus does.
const FIRST_PACKET: usize = 28;

/// Brands of ISO's media format that are pictures.
const PICTURES: [&[u8]; 7] = [b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis"];

impl Kind {
    /// What a file is that begins with these bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let begins = |(beginning, kind): (&[u8], Self)| bytes.starts_with(beginning).then_some(kind);
        if let Some(kind) = BEGINNINGS.into_iter().find_map(begins) {
            return kind;
        }
        match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
            (Some(b"OggS"), ..) => {
                let is_opus = bytes.get(FIRST_PACKET..).is_some_and(|packet| packet.starts_with(b"OpusHead"));
                if is_opus { Self::Opus } else { Self::Other("Ogg without Opus") }
            }
            (Some(b"RIFF"), _, Some(b"WAVE")) => Self::Coded,
            (_, Some(b"ftyp"), Some(brand)) if PICTURES.contains(&brand) => Self::Other("a picture"),
            (_, Some(b"ftyp"), _) => Self::Coded,
            _ => Self::Unknown,
        }
    }
}
