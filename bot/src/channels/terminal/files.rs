//! Files that a line of `catat chat` names: they are fetched from the disk as a phone's are from the network.

use std::{
    fs::File,
    io::{self, Read},
    path::PathBuf,
    sync::Arc,
};

use async_trait::async_trait;
use ledger::messages::{
    delivery::Outgoing,
    message::{Album, Channel, MediaClaim, MessageKind, NewMessage, Payload},
};

use super::TurnError;
use crate::out::channel::{Adapter, FetchError, Link, SendError};

/// So many bytes tell what a file is.
const TELLING: u64 = 64;

/// The "session" that files come by. Nothing is sent by it: replies are read where the line was written.
struct Disk;

/// The link by which the engine has files fetched.
pub(super) fn link() -> Arc<Link> {
    let link = Link::new(Channel::Terminal, "");
    link.attach(Arc::new(Disk));
    link
}

/// A file's whole path, and the kind of message that it makes by its bytes.
pub(super) fn look(path: &str) -> Result<(Vec<u8>, MessageKind), TurnError> {
    let tell = |error: io::Error| TurnError::new("invalid", format!("media: {path}: {error}"));
    let path = std::path::absolute(path).map_err(tell)?;
    let mut first = Vec::new();
    let file = File::open(&path).map_err(tell)?;
    file.take(TELLING).read_to_end(&mut first).map_err(tell)?;
    let kind = media::kind_of(&first);
    Ok((path.into_os_string().into_string().unwrap_or_default().into_bytes(), kind))
}

/// The messages by which a line's files are sent, at least one: a file each, as pictures of one album where there are several.
/// The words stand below the first, and the last bears the line's id.
pub(super) fn sent(said: NewMessage, files: Vec<(Vec<u8>, MessageKind)>) -> Vec<NewMessage> {
    let (last, size) = (files.len().saturating_sub(1), i64::try_from(files.len()).unwrap_or(i64::MAX));
    let file = |(nth, (raw, kind)): (usize, (Vec<u8>, MessageKind))| {
        let id = &said.message_id;
        NewMessage {
            kind,
            payload: payload(&said.payload, kind, &raw),
            raw: Some(raw),
            message_id: if nth == last { id.clone() } else { format!("{id}.{}", nth + 1) },
            text: said.text.clone().filter(|_| nth == 0),
            album: (last > 0).then(|| Album { key: id.clone(), size: Some(size) }),
            ..said.clone()
        }
    };
    if files.is_empty() { vec![said] } else { files.into_iter().enumerate().map(file).collect() }
}

/// A document is called what its file is.
fn payload(said: &Payload, kind: MessageKind, raw: &[u8]) -> Payload {
    let path = PathBuf::from(String::from_utf8_lossy(raw).into_owned());
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let media = (kind == MessageKind::Document).then(|| MediaClaim { file_name, ..MediaClaim::default() });
    Payload { media: media.or_else(|| said.media.clone()), ..said.clone() }
}

#[async_trait]
impl Adapter for Disk {
    fn is_online(&self) -> bool {
        true
    }

    async fn send(&self, _: &Outgoing) -> Result<(), SendError> {
        Err(SendError::Unsendable("a terminal is answered where it asks".to_owned()))
    }

    async fn attend(&self, _: &Outgoing) {}

    async fn show_typing(&self, _: &str) {}

    async fn fetch(&self, raw: &[u8], mut file: File, most_bytes: u64) -> Result<(), FetchError> {
        let path = PathBuf::from(String::from_utf8_lossy(raw).into_owned());
        let copied = tokio::task::spawn_blocking(move || {
            let from = File::open(path)?;
            io::copy(&mut from.take(most_bytes + 1), &mut file)
        });
        match copied.await {
            Ok(Ok(bytes)) if bytes > most_bytes => Err(FetchError::TooLarge),
            Ok(Ok(_)) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(FetchError::Unavailable),
        }
    }
}
