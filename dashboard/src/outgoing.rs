//! Files that go out: piece by piece, so many at once, and shown only where a browser is trusted with what they are.

use std::{
    io::{self, SeekFrom},
    ops::Range,
    path::Path,
};

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use tokio::{
    fs::File,
    io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt, Take},
};

use crate::{
    ApiError,
    escaped::escaped,
    front::headers::OF_FILES,
    places::{Place, Places},
};

/// So many bytes go out at a time: whoever takes them slowly holds no more than that, and a file that is open.
const PIECE: usize = 64 * 1024;
/// So many files go out at once, and so many of them to one person: a page of photos has its share, and whoever takes none of what
/// they asked for leaves the others theirs.
static GOING: Places = Places::new(24, 240);
/// The types that browsers show by themselves; anything else is only ever saved.
const SHOWN: [&str; 12] = [
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "image/avif",
    "audio/ogg",
    "audio/mpeg",
    "audio/mp4",
    "audio/aac",
    "audio/wav",
    "audio/webm",
    "audio/flac",
];
/// What a browser takes everything else for.
const BYTES: &str = "application/octet-stream";
/// Of a longer name the end is told, in characters: there stands what it is.
const LONGEST_NAME: usize = 120;

/// A file that is open, to be handed out. It may be let go of meanwhile: whoever has it reads it to its end.
#[derive(Debug)]
pub struct Outgoing {
    file: File,
    bytes: u64,
}

impl Outgoing {
    /// The file that lies there; `None` where none does, or none any more.
    pub async fn open(path: &Path) -> io::Result<Option<Self>> {
        match File::open(path).await {
            Ok(file) => Self::of(file).await.map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What was made just now: it is laid down in a file without a name, so that no reader holds it in memory.
    pub async fn made(bytes: &[u8]) -> io::Result<Self> {
        let mut file = File::from_std(tempfile::tempfile()?);
        file.write_all(bytes).await?;
        file.flush().await?;
        Self::of(file).await
    }

    /// A file that is written to its end.
    pub(crate) async fn of(file: File) -> io::Result<Self> {
        let bytes = file.metadata().await?.len();
        Ok(Self { file, bytes })
    }

    /// What it begins with, so many bytes at most: they tell what it is.
    pub async fn beginning(&mut self, most: usize) -> io::Result<Vec<u8>> {
        self.file.rewind().await?;
        let mut first = Vec::with_capacity(most);
        (&mut self.file).take(most as u64).read_to_end(&mut first).await?;
        Ok(first)
    }

    /// A place for a file that is to go out to somebody, to be had before it is opened. Where they have asked for many at once, it
    /// takes a moment.
    pub(crate) async fn place(person_id: i64) -> Result<Place, ApiError> {
        GOING.wait_for(person_id).await
    }

    /// Hands out what somebody sent, or was sent: shown where browsers show files of its type, else to be saved under this name. A
    /// part of it where that is asked for, as players do.
    pub(crate) async fn shown(
        self,
        place: Place,
        (name, mime_type): (&str, &str),
        asked: &HeaderMap,
    ) -> Result<Response, ApiError> {
        let part = part_asked(asked, self.bytes);
        let mut response = self.answer(place, part).await?;
        let said = response.headers_mut();
        said.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        let shown = shown_type(mime_type);
        said.insert(header::CONTENT_TYPE, HeaderValue::from_static(shown.unwrap_or(BYTES)));
        if shown.is_none() {
            said.insert(header::CONTENT_DISPOSITION, to_be_saved(name)?);
        }
        Ok(response)
    }

    /// Hands out what was made for whoever asked, to be saved under this name as what it is.
    pub(crate) async fn saved(
        self,
        place: Place,
        (name, mime_type): (&str, &'static str),
    ) -> Result<Response, ApiError> {
        let mut response = self.answer(place, None).await?;
        let said = response.headers_mut();
        said.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime_type));
        said.insert(header::CONTENT_DISPOSITION, to_be_saved(name)?);
        Ok(response)
    }

    /// The bytes, or a part of them, as long as somebody takes them.
    async fn answer(mut self, place: Place, part: Option<Range<u64>>) -> Result<Response, ApiError> {
        let Range { start, end } = part.clone().unwrap_or(0..self.bytes);
        self.file.seek(SeekFrom::Start(start)).await.map_err(|error| unread(&error))?;
        let body = pieces(self.file.take(end - start), place);
        let status = if part.is_some() { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK };
        let mut response = (status, body).into_response();
        let said = response.headers_mut();
        // A file that comes to an end too early breaks off instead of passing for whole.
        said.insert(header::CONTENT_LENGTH, HeaderValue::from(end - start));
        said.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(OF_FILES));
        if part.is_some() {
            let of = format!("bytes {start}-{}/{}", end - 1, self.bytes);
            said.insert(header::CONTENT_RANGE, of.parse().map_err(|_| ApiError::Internal)?);
        }
        Ok(response)
    }
}

fn unread(error: &io::Error) -> ApiError {
    tracing::error!(%error, "a file that is open could not be read");
    ApiError::Internal
}

/// A file's bytes, some at a time. Its place is free again with the last of them, or when nobody takes them any more.
fn pieces(file: Take<File>, place: Place) -> Body {
    Body::from_stream(stream::try_unfold((file, place), |(mut file, place)| async move {
        let mut piece = vec![0; PIECE];
        let read = file.read(&mut piece).await?;
        piece.truncate(read);
        Ok::<_, io::Error>((read > 0).then_some((piece, (file, place))))
    }))
}

/// The type as which browsers show a file; `None` of one that they are not trusted with.
pub(crate) fn shown_type(mime_type: &str) -> Option<&'static str> {
    let kind = mime_type.split(';').next().unwrap_or_default().trim();
    SHOWN.into_iter().find(|known| known.eq_ignore_ascii_case(kind))
}

/// That a file is to be saved, and under which name.
fn to_be_saved(name: &str) -> Result<HeaderValue, ApiError> {
    let from = name.char_indices().rev().nth(LONGEST_NAME - 1).map_or(0, |(at, _)| at);
    let name = &name[from..];
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    let told = if is_plain {
        format!("attachment; filename=\"{name}\"")
    } else {
        format!("attachment; filename*=UTF-8''{}", escaped(name).replace('/', "%2F"))
    };
    told.parse().map_err(|_| ApiError::Internal)
}

/// The part that a request asks for. Not where that is to hold for one state of the file alone: none is told of which it could be.
fn part_asked(asked: &HeaderMap, whole: u64) -> Option<Range<u64>> {
    if asked.contains_key(header::IF_RANGE) {
        return None;
    }
    part(asked.get(header::RANGE)?.to_str().ok()?, whole)
}

/// The bytes that a `Range` header asks for; `None` where that is not one part of what is there: then all of it is answered.
fn part(asked: &str, whole: u64) -> Option<Range<u64>> {
    let (from, to) = asked.strip_prefix("bytes=")?.split_once('-')?;
    let part = if from.is_empty() {
        let last: u64 = to.parse().ok()?;
        whole.saturating_sub(last)..whole
    } else {
        let end = if to.is_empty() { whole } else { to.parse::<u64>().ok()?.saturating_add(1) };
        from.parse().ok()?..end.min(whole)
    };
    (!part.is_empty()).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_one_that_is_there() {
        for (asked, wanted) in [
            ("bytes=0-", Some(0..10)),
            ("bytes=2-4", Some(2..5)),
            ("bytes=4-99", Some(4..10)),
            ("bytes=-3", Some(7..10)),
            ("bytes=-99", Some(0..10)),
            ("bytes=10-", None),
            ("bytes=5-2", None),
            ("bytes=-0", None),
            ("bytes=0-1,4-5", None),
            ("bytes=18446744073709551615-", None),
            ("bytes=0-18446744073709551615", Some(0..10)),
            ("items=0-1", None),
            ("", None),
        ] {
            assert_eq!(part(asked, 10), wanted, "{asked}");
        }
    }

    #[test]
    fn only_what_browsers_show_is_shown() {
        assert_eq!(shown_type("audio/ogg; codecs=opus"), Some("audio/ogg"));
        assert_eq!(shown_type("IMAGE/JPEG"), Some("image/jpeg"));
        for other in ["image/svg+xml", "text/html", "application/pdf", ""] {
            assert_eq!(shown_type(other), None, "{other}");
        }
    }

    #[test]
    fn a_name_is_told_whatever_stands_in_it() {
        let long = format!("{}.pdf", "x".repeat(64 * 1024));
        for (name, told) in [
            ("catat-2026-11-01.csv", "attachment; filename=\"catat-2026-11-01.csv\"".to_owned()),
            ("struk 1\".pdf", "attachment; filename*=UTF-8''struk%201%22.pdf".to_owned()),
            ("a/b\r\n\u{202e}", "attachment; filename*=UTF-8''a%2Fb%0D%0A%E2%80%AE".to_owned()),
            (&*long, format!("attachment; filename=\"{}.pdf\"", "x".repeat(LONGEST_NAME - 4))),
        ] {
            assert_eq!(to_be_saved(name).expect("a header"), told.as_str());
        }
    }

    #[tokio::test]
    async fn what_goes_out_is_whole_or_the_part_that_is_asked_for() {
        let bytes: Vec<u8> = (0..=u8::MAX).cycle().take(3 * PIECE + 7).collect();
        let whole = bytes.len();
        for (range, wanted) in [(None, 0..whole), (Some(65_530..65_540), 65_530..65_540)] {
            let mut file = Outgoing::made(&bytes).await.expect("a file");
            assert_eq!(file.beginning(64).await.expect("read"), bytes[..64]);
            let place = Outgoing::place(1).await.expect("a place");
            let response = file.answer(place, range).await.expect("an answer");
            let length = response.headers()[header::CONTENT_LENGTH].clone();
            assert_eq!(length, wanted.len().to_string());
            let read = axum::body::to_bytes(response.into_body(), whole).await.expect("read");
            assert!(read == bytes[wanted], "{length:?} bytes");
        }
    }

    #[tokio::test]
    async fn a_file_that_is_let_go_of_is_read_to_its_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("nota");
        assert!(Outgoing::open(&path).await.expect("looked for").is_none());
        std::fs::write(&path, "nota").expect("written");
        let file = Outgoing::open(&path).await.expect("opened").expect("it is there");
        std::fs::remove_file(&path).expect("removed");
        let place = Outgoing::place(2).await.expect("a place");
        let response = file.answer(place, None).await.expect("an answer");
        assert_eq!(axum::body::to_bytes(response.into_body(), 10).await.expect("read"), "nota");
    }
}
