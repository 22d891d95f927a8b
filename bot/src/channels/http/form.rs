//! Files that are handed in over HTTP: a form with a file, or JSON that names media which is kept already.

use std::{
    collections::{HashMap, HashSet},
    io::Write,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    body::{Body, Bytes},
    extract::{
        FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{StatusCode, header::CONTENT_TYPE},
};
use dashboard::{
    ApiError,
    auth::Caller,
    body::{BODY_LIMIT, is_form, read_object, without_nul},
};
use futures_util::TryStreamExt;
use ledger::messages::message::{MessageKind, media_url};
use media::LARGEST_MEDIA;
use serde::Deserialize;
use tempfile::NamedTempFile;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::{error::Elapsed, sleep, timeout},
};

use super::{LONGEST_ID, LONGEST_TEXT};

/// The largest form, in bytes. What is a little larger than a file may be is read to its end, so that its sender hears why it
/// was refused.
pub(super) const LARGEST_FORM: usize = 17 * 1024 * 1024;
/// A form has this long to come in.
pub(super) const LONGEST_COMING: Duration = Duration::from_mins(2);
/// A form that brings nothing for so long is given up.
pub(super) const LONGEST_SILENCE: Duration = Duration::from_secs(10);
/// So many bytes tell what a file is.
pub(super) const TELLING: usize = 64;
/// So many files come in at once.
const MOST_COMING: usize = 8;
/// Of those so many of people's; the others are kept for the operator, by whom the gateways hand in.
const MOST_OF_PEOPLE: usize = 6;
/// A form brings so many bytes in [`LONGEST_SILENCE`], or is given up: a trickle holds no place.
const LEAST_BROUGHT: u64 = 10 * 1024;
/// So many files are read at once, and wait to be.
const MOST_READ: usize = 8;

/// How many may hand in files, and wait until one is read.
#[derive(Debug, Clone)]
pub struct Doors {
    /// Whose files are coming in: one of each caller's.
    coming: Arc<Mutex<HashSet<String>>>,
    /// One for each file of a person's that is coming in.
    of_people: Arc<Semaphore>,
    /// One for each file that is coming in.
    incoming: Arc<Semaphore>,
    /// One for each file.
    pub(super) readings: Arc<Semaphore>,
}

impl Default for Doors {
    fn default() -> Self {
        Self {
            coming: Arc::default(),
            of_people: Arc::new(Semaphore::new(MOST_OF_PEOPLE)),
            incoming: Arc::new(Semaphore::new(MOST_COMING)),
            readings: Arc::new(Semaphore::new(MOST_READ)),
        }
    }
}

/// A caller's place at the doors, theirs until it is dropped.
#[derive(Debug)]
pub(super) struct Coming<'a> {
    doors: &'a Doors,
    name: String,
    _places: (SemaphorePermit<'a>, Option<SemaphorePermit<'a>>),
}

impl Drop for Coming<'_> {
    fn drop(&mut self) {
        if let Ok(mut coming) = self.doors.coming.lock() {
            coming.remove(&self.name);
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
    /// A place for a caller of this name; none where another file of theirs is coming in, or too many are.
    pub(super) fn coming(&self, name: String, is_operator: bool) -> Result<Coming<'_>, ApiError> {
        let of_people = if is_operator { None } else { Some(taken(&self.of_people)?) };
        let places = (taken(&self.incoming)?, of_people);
        let is_first = self.coming.lock().expect("nobody panics in there").insert(name.clone());
        if is_first { Ok(Coming { doors: self, name, _places: places }) } else { Err(ApiError::Busy) }
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
        let is_form = request.headers().get(CONTENT_TYPE).is_some_and(is_form);
        let (file, fields) = if is_form {
            let caller = request.extensions().get::<Caller>();
            let is_operator = matches!(caller, Some(Caller::Operator));
            let _coming = self.coming(caller.map_or_else(String::new, Caller::name), is_operator)?;
            let (request, brought) = counted(request);
            let form = Multipart::from_request(request, &()).await;
            let form = form.map_err(|refused| ApiError::NotAForm(refused.body_text()))?;
            tokio::select! {
                form = timeout(LONGEST_COMING, read(form, told)) => form.map_err(late)??,
                () = starved(&brought, LONGEST_SILENCE) => return Err(ApiError::Timeout),
            }
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

fn taken(places: &Semaphore) -> Result<SemaphorePermit<'_>, ApiError> {
    places.try_acquire().map_err(|_| ApiError::Busy)
}

/// A request, and how many bytes of its body have come.
pub(super) fn counted(request: Request) -> (Request, Arc<AtomicU64>) {
    let brought = Arc::new(AtomicU64::new(0));
    let seen = brought.clone();
    let request = request.map(|body| {
        Body::from_stream(body.into_data_stream().inspect_ok(move |chunk| {
            seen.fetch_add(chunk.len() as u64, Ordering::Relaxed);
        }))
    });
    (request, brought)
}

/// Waits until so long a time brought too little.
pub(super) async fn starved(brought: &AtomicU64, patience: Duration) {
    let mut before = 0;
    loop {
        sleep(patience).await;
        let now = brought.load(Ordering::Relaxed);
        if now - before < LEAST_BROUGHT {
            return;
        }
        before = now;
    }
}

/// The field that names media.
const MEDIA_URL: &str = "media_url";

async fn read(mut form: Multipart, told: &[&str]) -> Result<(Option<Incoming>, Fields), ApiError> {
    let (mut file, mut said) = (None, HashMap::new());
    while let Some(field) = next_field(&mut form).await? {
        let name = field.name().unwrap_or_default().to_owned();
        let is_twice = match &*name {
            "file" => file.replace(incoming(field).await?).is_some(),
            known if told.contains(&known) => {
                said.insert(name.clone(), words(field, LONGEST_TEXT).await?).is_some()
            }
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

/// The next field of a form.
pub(super) async fn next_field(form: &mut Multipart) -> Result<Option<Field<'_>>, ApiError> {
    timeout(LONGEST_SILENCE, form.next_field()).await.map_err(late)?.map_err(|error| broken(&error))
}

/// The next bytes of a field.
async fn chunk(field: &mut Field<'_>) -> Result<Option<Bytes>, ApiError> {
    timeout(LONGEST_SILENCE, field.chunk()).await.map_err(late)?.map_err(|error| broken(&error))
}

/// What a field says, in so many bytes at most.
pub(super) async fn words(mut field: Field<'_>, longest: usize) -> Result<String, ApiError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = chunk(&mut field).await? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > longest {
            let name = field.name().unwrap_or_default();
            return Err(ApiError::Invalid(format!("{name}: longer than {longest} bytes")));
        }
    }
    String::from_utf8(bytes).map_err(|_| ApiError::NotAForm("a field is not UTF-8".to_owned()))
}

/// The file in a field.
pub(super) async fn incoming(mut field: Field<'_>) -> Result<Incoming, ApiError> {
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

pub(super) fn late(_: Elapsed) -> ApiError {
    ApiError::Timeout
}

fn broken(error: &MultipartError) -> ApiError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::FileTooLarge,
        _ => ApiError::NotAForm(error.body_text()),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn people_leave_room_for_the_operator_and_have_one_place_each() {
        let doors = Doors::default();
        let person = |nth: usize| doors.coming(format!("user:{nth}"), false);
        let first = person(0).expect("a place");
        assert!(person(0).is_err(), "another of theirs is coming in");
        let held: Vec<_> = (1..20).filter_map(|nth| person(nth).ok()).collect();
        assert_eq!(held.len(), MOST_OF_PEOPLE - 1);
        let operator = doors.coming("operator".to_owned(), true).expect("a place is kept");
        assert!(doors.coming("operator".to_owned(), true).is_err(), "one each");
        drop((first, operator));
        assert!(person(0).is_ok() && doors.coming("operator".to_owned(), true).is_ok());
    }

    #[tokio::test]
    async fn a_trickle_is_given_up_and_what_comes_fast_enough_is_not() {
        let patience = Duration::from_millis(1);
        let trickle = AtomicU64::new(LEAST_BROUGHT - 1);
        starved(&trickle, patience).await;
        let stream = AtomicU64::new(0);
        let begun = Instant::now();
        let fed = async {
            while begun.elapsed() < patience * 10 {
                stream.fetch_add(LEAST_BROUGHT, Ordering::Relaxed);
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            () = fed => {}
            () = starved(&stream, patience) => panic!("it was given up"),
        }
    }
}
