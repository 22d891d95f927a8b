//! The store of encrypted files: what is uploaded can be fetched until the server is gone.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt as _};

use crate::query::MEDIA_HOST;
use crate::record::Record;
use crate::world::Hub;

const CHUNK_BYTES: usize = 64 * 1024;
/// More than any limit on a download may be.
const ENDLESS_BYTES: usize = 3 * 1024 * 1024 * 1024;

#[derive(Default)]
pub(crate) struct Media {
    files: HashMap<String, Bytes>,
    pub(crate) fault: Option<MediaFault>,
    pub(crate) upload_refusal: Option<u16>,
}

/// How a download goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaFault {
    /// No answer ever comes.
    Silent,
    /// The answer begins and then stops.
    Stalled,
    /// The answer is nothing but this status.
    Status(u16),
    /// Half of the file, as if that were all.
    Truncated,
    /// The file with its first byte changed.
    Altered,
    /// Zeros, three GiB of them.
    Endless,
}

/// Stores or hands out a file.
pub(crate) async fn serve(State(hub): State<Arc<Hub>>, request: Request) -> Response {
    match *request.method() {
        Method::POST => store(&hub, request).await,
        Method::GET => fetch(&hub, request.uri().path()).await,
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

async fn store(hub: &Hub, request: Request) -> Response {
    if let Some(status) = hub.look(|world| world.media.upload_refusal) {
        return status_only(status);
    }
    let name = request.uri().path().rsplit('/').next().unwrap_or_default().to_owned();
    let is_question = request.uri().query().is_some_and(|query| query.contains("resume=1"));
    if is_question {
        // Nothing of the file is here yet.
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(file) = to_bytes(request.into_body(), usize::MAX).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let path = format!("/v/{name}");
    let place = format!(r#"{{"url":"https://{MEDIA_HOST}{path}","direct_path":"{path}"}}"#);
    hub.change(|world| {
        world.records.push(Record::Uploaded { path: path.clone(), bytes: file.len() });
        world.media.files.insert(path, file);
    });
    ([("content-type", "application/json")], place).into_response()
}

async fn fetch(hub: &Hub, path: &str) -> Response {
    let (file, fault) = hub.look(|world| (world.media.files.get(path).cloned(), world.media.fault));
    let response = match (fault, file) {
        (Some(MediaFault::Silent), _) => std::future::pending().await,
        (Some(MediaFault::Status(status)), _) => status_only(status),
        (Some(MediaFault::Endless), _) => streamed(zeros(ENDLESS_BYTES)),
        (_, None) => StatusCode::NOT_FOUND.into_response(),
        (Some(MediaFault::Stalled), Some(file)) => {
            let half = chunks(file.slice(..file.len() / 2));
            streamed(half.chain(stream::pending()))
        }
        (Some(MediaFault::Truncated), Some(file)) => streamed(chunks(file.slice(..file.len() / 2))),
        (Some(MediaFault::Altered), Some(file)) => streamed(chunks(altered(&file))),
        (None, Some(file)) => streamed(chunks(file)),
    };
    let status = response.status().as_u16();
    hub.change(|world| world.records.push(Record::Downloaded { path: path.to_owned(), status }));
    response
}

type Chunk = Result<Bytes, Infallible>;

fn streamed(chunks: impl stream::Stream<Item = Chunk> + Send + 'static) -> Response {
    Body::from_stream(chunks).into_response()
}

fn chunks(file: Bytes) -> impl stream::Stream<Item = Chunk> {
    stream::unfold(file, |mut left| async move {
        if left.is_empty() {
            return None;
        }
        let chunk = left.split_to(left.len().min(CHUNK_BYTES));
        Some((Ok(chunk), left))
    })
}

fn zeros(bytes: usize) -> impl stream::Stream<Item = Chunk> {
    let chunk = Bytes::from(vec![0; CHUNK_BYTES]);
    stream::repeat_with(move || Ok(chunk.clone())).take(bytes / CHUNK_BYTES)
}

fn altered(file: &[u8]) -> Bytes {
    let mut file = file.to_vec();
    if let Some(first) = file.first_mut() {
        *first ^= 0xff;
    }
    Bytes::from(file)
}

fn status_only(status: u16) -> Response {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}
