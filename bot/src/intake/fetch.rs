//! Fetching: a message's media comes from the session that the message came by.

use std::time::Duration;

use ledger::messages::{inbox::Message, message::MediaClaim};
use media::{LARGEST_MEDIA, Unheard};
use tempfile::NamedTempFile;

use crate::out::channel::{FetchError, Links};

/// A message's media has this long to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// The media of a message, in a file that is gone once it is dropped. `raw` is the message as it came.
pub async fn fetch(
    links: &Links,
    message: &Message,
    raw: &[u8],
    claim: &MediaClaim,
) -> Result<NamedTempFile, Unheard> {
    if claim.size_bytes > LARGEST_MEDIA {
        return Err(Unheard::TooLarge);
    }
    let link = links.get((message.channel, &message.session)).ok_or(Unheard::Unavailable)?;
    let adapter = link.adapter().ok_or(Unheard::Unavailable)?;
    let file = NamedTempFile::new().map_err(|_| Unheard::Unavailable)?;
    let into = file.reopen().map_err(|_| Unheard::Unavailable)?;
    match tokio::time::timeout(PATIENCE, adapter.fetch(raw, into, LARGEST_MEDIA)).await {
        Ok(Ok(())) => Ok(file),
        Ok(Err(FetchError::TooLarge)) => Err(Unheard::TooLarge),
        Ok(Err(FetchError::Unavailable)) | Err(_) => Err(Unheard::Unavailable),
    }
}
