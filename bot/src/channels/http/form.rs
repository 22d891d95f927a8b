//! Files that are handed in over HTTP: a form with a file, or JSON that names media which is kept already.

use std::{
    collections::{HashMap, HashSet},
    io::Write,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    body::Bytes,
    extract::{
        FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{StatusCode, header::CONTENT_TYPE},
};
use dashboard::{
    ApiError,
    auth::Caller,
    body::{BODY_LIMIT, read_object, without_nul},
};
use ledger::messages::message::{MessageKind, media_url};
use media::LARGEST_MEDIA;
use serde::Deserialize;
use tempfile::NamedTempFile;
use tokio::{
    sync::Semaphore,
    time::{error::Elapsed, timeout},
};

use super::{LONGEST_ID, LONGEST_TEXT};

/// The largest form, in bytes. What is a little larger than a file may be is read to its end, so that its sender hears why it
/// was refused.
pub(super) const LARGEST_FORM: usize = 17 * 1024 * 1024;
/// A form has this long to come in.
const LONGEST_COMING: Duration = Duration::from_mins(2);
/// A form that brings nothing for so long is given up.
const LONGEST_SILENCE: Duration = Duration::from_secs(10);
/// So many bytes tell what a file is.
const TELLING: usize = 64;
/// So many files come in at once.
const MOST_COMING: usize = 8;
/// So many files are read at once, and wait to be.
const MOST_READ: usize = 8;

/// How many may hand in files, and wait until one is read.
#[derive(Debug, Clone)]
pub struct Doors {
    /// Whose files are coming in: one of each caller's.
    coming: Arc<Mutex<HashSet<String>>>,
    /// One for each file that is coming in.
    incoming: Arc<Semaphore>,
    /// One for each file.
    pub(super) readings: Arc<Semaphore>,
}

impl Default for Doors {
    fn default() -> Self {
        Self {
            coming: Arc::default(),
            incoming: Arc::new(Semaphore::new(MOST_COMING)),
            readings: Arc::new(Semaphore::new(MOST_READ)),
        }
    }
}

/// A caller's place at the doors, theirs until it is dropped.
struct Coming<'a>(&'a Doors, String);

impl Drop for Coming<'_> {
    fn drop(&mut self) {
        if let Ok(mut coming) = self.0.coming.lock() {
            coming.remove(&self.1);
        }
    }
}

/// What is said beside a file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fields {
    pub(super) user_id: Option<i64>,
    pub(super) phone: Option<String>,
    pub(super) media_url: Option<String>,
    pub(super) media_id: Option<i64>,
    pub(super) name: Option<String>,
    pub(super) account: Option<String>,
    pub(super) text: Option<String>,
    pub(super) message_id: Option<String>,
}

/// A file that came in, gone with this value.
#[derive(Debug)]
pub(super) struct Incoming {
    pub(super) file: NamedTempFile,
    /// What its sender calls it.
    pub(super) name: Option<String>,
    pub(super) kind: MessageKind,
    pub(super) mime_type: &'static str,
}

/// What was handed in.
#[derive(Debug)]
pub(super) enum HandedIn {
    /// A file.
    File(Incoming, Fields),
    /// The name of media that is kept.
    Named(String, Fields),
}

impl Doors {
    /// A place for the caller; `None` where another file of theirs is coming in.
    fn coming(&self, request: &Request) -> Option<Coming<'_>> {
        let caller = request.extensions().get::<Caller>().map_or_else(String::new, Caller::name);
        let is_first = self.coming.lock().expect("nobody panics in there").insert(caller.clone());
        is_first.then(|| Coming(self, caller))
    }

    /// Reads a picture, document or sound that is handed in; it may say nothing beside but what is `told`.
    pub(super) async fn take(&self, request: Request, told: &[&str]) -> Result<HandedIn, ApiError> {
        let handed_in = self.take_any(request, told).await?;
        match &handed_in {
            HandedIn::File(file, _) if file.mime_type == media::UNKNOWN_TYPE => {
                Err(ApiError::Unsupported("the file is no picture, PDF or sound, by its bytes"))
            }
            _ => Ok(handed_in),
        }
    }

    /// The same of a file of any kind.
    pub(super) async fn take_any(&self, request: Request, told: &[&str]) -> Result<HandedIn, ApiError> {
        if let Some(caller) = request.extensions().get::<Caller>() {
            caller.needs_confirmed()?;
        }
        let is_form = request.headers().get(CONTENT_TYPE).is_some_and(|kind| {
            kind.to_str().is_ok_and(|kind| kind.to_ascii_lowercase().starts_with("multipart/"))
        });
        let (file, fields) = if is_form {
            let _place = self.incoming.try_acquire().map_err(|_| ApiError::Busy)?;
            let _coming = self.coming(&request).ok_or(ApiError::Busy)?;
            let form = Multipart::from_request(request, &()).await;
            let form = form.map_err(|refused| ApiError::NotAForm(refused.body_text()))?;
            timeout(LONGEST_COMING, read(form, told)).await.map_err(late)??
        } else {
            let body = axum::body::to_bytes(request.into_body(), BODY_LIMIT).await;
            (None, read_object::<Fields>(&body.map_err(|_| ApiError::TooLarge)?)?)
        };
        let fields = fields.checked(told)?;
        let by_id = fields.media_id.map(media_url);
        if by_id.is_some() && fields.media_url.is_some() {
            return Err(ApiError::Invalid("media_id and media_url: only one of them".to_owned()));
        }
        match (file, fields.media_url.clone().or(by_id)) {
            (Some(file), None) => Ok(HandedIn::File(file, fields)),
            (None, Some(url)) => Ok(HandedIn::Named(url, fields)),
            (Some(_), Some(_)) => Err(ApiError::Invalid("file and media_url: only one of them".to_owned())),
            (None, None) if told.contains(&MEDIA_URL) => {
                Err(ApiError::Invalid("file: missing; send a form with one, or media_url as JSON".to_owned()))
            }
            (None, None) => Err(ApiError::Invalid("file: missing; send it in a form".to_owned())),
        }
    }
}

/// The field that names media.
const MEDIA_URL: &str = "media_url";

async fn read(mut form: Multipart, told: &[&str]) -> Result<(Option<Incoming>, Fields), ApiError> {
    let (mut file, mut said) = (None, HashMap::new());
    while let Some(field) =
        timeout(LONGEST_SILENCE, form.next_field()).await.map_err(late)?.map_err(|error| broken(&error))?
    {
        let name = field.name().unwrap_or_default().to_owned();
        let is_twice = match &*name {
            "file" => file.replace(incoming(field).await?).is_some(),
            known if told.contains(&known) => said.insert(name.clone(), words(field).await?).is_some(),
            _ => return Err(unknown(&name, told)),
        };
        if is_twice {
            return Err(ApiError::Invalid(format!("{name}: there twice")));
        }
    }
    let mut take = |name: &str| said.remove(name).filter(|text: &String| !text.is_empty());
    let number = |said: Option<String>, field: &str| {
        let wrong = |_| ApiError::Invalid(format!("{field}: not a number"));
        said.map(|id| id.parse()).transpose().map_err(wrong)
    };
    let fields = Fields {
        user_id: number(take("user_id"), "user_id")?,
        phone: take("phone"),
        media_url: take(MEDIA_URL),
        media_id: number(take("media_id"), "media_id")?,
        name: take("name"),
        account: take("account"),
        text: take("text"),
        message_id: take("message_id"),
    };
    Ok((file, fields))
}

impl Fields {
    fn checked(self, told: &[&str]) -> Result<Self, ApiError> {
        let texts = [
            ("phone", &self.phone, LONGEST_ID),
            (MEDIA_URL, &self.media_url, LONGEST_ID),
            ("name", &self.name, LONGEST_ID),
            ("account", &self.account, LONGEST_ID),
            ("text", &self.text, LONGEST_TEXT),
            ("message_id", &self.message_id, LONGEST_ID),
        ];
        for (name, text, longest) in texts {
            without_nul(name, text.as_deref())?;
            if text.as_ref().is_some_and(|text| text.len() > longest) {
                return Err(ApiError::Invalid(format!("{name}: longer than {longest} bytes")));
            }
            if text.is_some() && !told.contains(&name) {
                return Err(unknown(name, told));
            }
        }
        for (name, id) in [("user_id", self.user_id), ("media_id", self.media_id)] {
            if id.is_some() && !told.contains(&name) {
                return Err(unknown(name, told));
            }
        }
        Ok(self)
    }
}

fn unknown(name: &str, told: &[&str]) -> ApiError {
    let name: String = name.chars().filter(|letter| !letter.is_control()).take(LONGEST_ID).collect();
    ApiError::Invalid(format!("{name}: no such field; there are file and {}", told.join(", ")))
}

/// The next bytes of a field.
async fn chunk(field: &mut Field<'_>) -> Result<Option<Bytes>, ApiError> {
    timeout(LONGEST_SILENCE, field.chunk()).await.map_err(late)?.map_err(|error| broken(&error))
}

async fn words(mut field: Field<'_>) -> Result<String, ApiError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = chunk(&mut field).await? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LONGEST_TEXT {
            let name = field.name().unwrap_or_default();
            return Err(ApiError::Invalid(format!("{name}: longer than {LONGEST_TEXT} bytes")));
        }
    }
    String::from_utf8(bytes).map_err(|_| ApiError::NotAForm("a field is not UTF-8".to_owned()))
}

async fn incoming(mut field: Field<'_>) -> Result<Incoming, ApiError> {
    let name = field.file_name().map(|name| name.chars().filter(|letter| !letter.is_control()).collect());
    let (mut file, mut first, mut size) =
        (NamedTempFile::new().map_err(|error| unwritten(&error))?, Vec::new(), 0_u64);
    while let Some(chunk) = chunk(&mut field).await? {
        size += chunk.len() as u64;
        if size > LARGEST_MEDIA {
            continue;
        }
        first.extend(chunk.iter().take(TELLING.saturating_sub(first.len())));
        // A few kilobytes, into memory for all that is known: the disk is waited for where the file is kept.
        file.write_all(&chunk).map_err(|error| unwritten(&error))?;
    }
    match size {
        0 => return Err(ApiError::Invalid("file: empty".to_owned())),
        size if size > LARGEST_MEDIA => return Err(ApiError::FileTooLarge),
        _ => {}
    }
    let (kind, mime_type) = media::type_of(&first);
    Ok(Incoming { file, name, kind, mime_type })
}

fn unwritten(error: &std::io::Error) -> ApiError {
    tracing::error!(%error, "a file that came in could not be written");
    ApiError::Unkept
}

fn late(_: Elapsed) -> ApiError {
    ApiError::Timeout
}

fn broken(error: &MultipartError) -> ApiError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::FileTooLarge,
        _ => ApiError::NotAForm(error.body_text()),
    }
}
