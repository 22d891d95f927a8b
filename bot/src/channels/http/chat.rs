//! `/chat`: what people say on the pages becomes a message of theirs, as by any channel, and stands in its row with what is answered.
//! Nothing is sent: whoever wrote waits a moment, and the page shows the rows.

use std::{io, time::Duration};

use axum::{
    Form,
    body::Body,
    extract::{FromRequest, Multipart, Request},
    http::header::{CONTENT_LENGTH, CONTENT_TYPE},
};
use dashboard::{
    ApiError,
    auth::Caller,
    body::{BODY_LIMIT, is_form, without_nul},
    listener::{Attachment, Heard, Listener},
    outgoing::Outgoing,
};
use futures_util::future::BoxFuture;
use ledger::{
    messages::{
        message::{Channel, Drawing, MediaClaim, NewMessage, Sender, media_url},
        transcript::Said,
    },
    people::user::Person,
};
use serde::Deserialize;
use tokio::{sync::Semaphore, time::timeout};

use super::{
    Context, LONGEST_ID, LONGEST_TEXT,
    form::{
        Incoming, LONGEST_COMING, LONGEST_SILENCE, TELLING, counted, incoming, late, next_field, starved,
        words,
    },
    kept::opened,
    media::taken_in,
    receipts::address_of,
};
use crate::{intake::accept::Accepted, out::picture, random};

/// So long a page waits for what is answered; what takes longer is seen by looking again.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is said of a form that brings several files.
const ONE_FILE: &str = "a message has one file";
/// So many pictures are drawn at once for pages.
static DRAWN: Semaphore = Semaphore::const_new(2);

/// Whoever listens to the pages.
pub(super) struct Talk(pub(super) Context);

/// What stands in the form.
#[derive(Debug, Default)]
struct Written {
    text: String,
    /// What another app calls what it hands over.
    title: String,
    id: String,
    file: Option<Incoming>,
}

/// The same, of a form that brings no file.
#[derive(Debug, Deserialize)]
struct Typed {
    #[serde(default)]
    text: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    id: String,
}

impl Listener for Talk {
    fn draw_id(&self) -> String {
        random::id()
    }

    fn hear<'a>(
        &'a self,
        caller: &'a Caller,
        form: Request,
        id: Option<String>,
    ) -> BoxFuture<'a, Result<Heard, ApiError>> {
        Box::pin(self.take(caller, form, id))
    }

    fn attachment<'a>(&'a self, said: &'a Said) -> BoxFuture<'a, Result<Option<Attachment>, ApiError>> {
        Box::pin(self.attached_to(said))
    }
}

impl Talk {
    async fn take(&self, caller: &Caller, form: Request, id: Option<String>) -> Result<Heard, ApiError> {
        let person = caller.person().ok_or(ApiError::Unauthorized)?;
        let (mut written, whole) = self.read(caller, form).await?;
        let text = written.words().replace("\r\n", "\n");
        if whole.is_ok() && text.trim().is_empty() && written.file.is_none() {
            return Ok(Heard::Nothing);
        }
        if let Some(id) = id.filter(|_| written.id.is_empty()) {
            written.id = id;
        }
        let taken = match whole {
            Ok(()) => self.accept((caller, person), Written { text: text.clone(), ..written }).await,
            Err(why) => Err(why),
        };
        Ok(match taken {
            Ok(()) => Heard::Kept,
            Err(why) => Heard::Refused { text, why },
        })
    }

    /// Reads the form; what was written before something was wrong with it is answered, too. Large ones take their turn at the doors.
    async fn read(
        &self,
        caller: &Caller,
        form: Request,
    ) -> Result<(Written, Result<(), ApiError>), ApiError> {
        let headers = form.headers();
        if !headers.get(CONTENT_TYPE).is_some_and(is_form) {
            let Typed { text, title, id } = typed(form).await?;
            return Ok((Written { text, title, id, file: None }, Ok(())));
        }
        let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        let is_small = length.is_some_and(|length: usize| length <= BODY_LIMIT);
        let _coming = if is_small { None } else { Some(self.0.doors.coming(caller.name(), false)?) };
        let (form, brought) = counted(form);
        let form = Multipart::from_request(form, &()).await;
        let form = form.map_err(|refused| ApiError::NotAForm(refused.body_text()))?;
        tokio::select! {
            read = timeout(LONGEST_COMING, fields(form)) => read.map_err(late)?,
            () = starved(&brought, LONGEST_SILENCE) => Err(ApiError::Timeout),
        }
    }

    /// Keeps the message, and waits a moment for what is answered.
    async fn accept(&self, (caller, person): (&Caller, &Person), written: Written) -> Result<(), ApiError> {
        let engine = &self.0.engine;
        let Written { text, id, file, .. } = written.checked()?;
        let address = address_of(&self.0, person).await?;
        let text = Some(text).filter(|text| !text.trim().is_empty());
        let mut new = NewMessage::words(Channel::Web, &address, id, text, engine.books.clock.now());
        if let Some(file) = file {
            caller.needs_confirmed()?;
            let claim = MediaClaim {
                mime_type: file.mime_type.to_owned(),
                file_name: file.name.clone(),
                ..MediaClaim::default()
            };
            new.kind = file.kind;
            let (media_id, _) = taken_in(&self.0, (caller, person), file).await?;
            new.media_id = Some(media_id);
            new.payload.media_url = Some(media_url(media_id));
            new.payload.media = Some(claim);
        }
        let Accepted::Kept(kept) = engine.accept(&Sender::of(address), &new).await? else {
            return Err(ApiError::NotLetIn);
        };
        if let Some(ticket) = kept.ticket {
            let answered = ticket.replies(&engine.books.database, PATIENCE, kept.is_duplicate).await;
            // It is kept: whoever is told otherwise sends it again.
            if let Err(error) = answered {
                tracing::warn!(message = kept.id, %error, "what is answered could not be waited for");
            }
        }
        Ok(())
    }

    /// A picture is drawn, a file of ours lies in the data folder, and what came with a message is kept as media. What it is, is told
    /// by its bytes: what its sender calls it is not believed.
    async fn attached_to(&self, said: &Said) -> Result<Option<Attachment>, ApiError> {
        let (books, payload) = (&self.0.engine.books, said.payload());
        let (name, file) = if let Some(drawing) = payload.drawing {
            (drawing.name.clone(), drawn(drawing).await?)
        } else {
            let name = payload.media.and_then(|claim| claim.file_name).filter(|name| !name.is_empty());
            let file = match (payload.media_path, said.media_id) {
                // Files of ours are let go after a while.
                (Some(path), _) if said.is_ours => {
                    Outgoing::open(&books.data_dir.join(path)).await.map_err(|error| unkept(&error))?
                }
                (_, Some(media_id)) => opened(books, media_id).await?,
                _ => None,
            };
            (name.unwrap_or_else(|| "catat".to_owned()), file)
        };
        let Some(mut file) = file else { return Ok(None) };
        let first = file.beginning(TELLING).await.map_err(|error| unkept(&error))?;
        Ok(Some(Attachment { name, mime_type: media::type_of(&first).1, file }))
    }
}

/// A picture that goes along with words; `None` where it cannot be drawn.
async fn drawn(drawing: Drawing) -> Result<Option<Outgoing>, ApiError> {
    let place = DRAWN.acquire().await.map_err(|_| ApiError::Internal)?;
    // It is drawn to its end, also where nobody waits for it any more: so long is its place taken.
    let drawn = tokio::spawn(async move {
        let drawn = picture::drawn(drawing).await;
        drop(place);
        drawn
    });
    let Some(bytes) = drawn.await.map_err(|_| ApiError::Internal)? else { return Ok(None) };
    Outgoing::made(&bytes).await.map(Some).map_err(|error| unkept(&error))
}

fn unkept(error: &io::Error) -> ApiError {
    tracing::error!(%error, "a file that goes along with a message could not be had");
    ApiError::Unkept
}

impl Written {
    /// What it says: a title is often no more than a file's name.
    fn words(&self) -> &str {
        if self.text.trim().is_empty() && self.file.is_none() { &self.title } else { &self.text }
    }

    fn checked(self) -> Result<Self, ApiError> {
        for (name, text, longest) in [("text", &self.text, LONGEST_TEXT), ("id", &self.id, LONGEST_ID)] {
            without_nul(name, Some(text))?;
            if text.len() > longest {
                return Err(ApiError::Invalid(format!("{name}: longer than {longest} bytes")));
            }
        }
        if self.id.is_empty() {
            return Err(ApiError::Invalid("id: missing".to_owned()));
        }
        Ok(self)
    }
}

async fn typed(form: Request) -> Result<Typed, ApiError> {
    let (head, body) = form.into_parts();
    let body = axum::body::to_bytes(body, BODY_LIMIT).await.map_err(|_| ApiError::TooLarge)?;
    let form = Form::<Typed>::from_request(Request::from_parts(head, Body::from(body)), &()).await;
    form.map(|Form(typed)| typed).map_err(|refused| ApiError::NotAForm(refused.body_text()))
}

/// What stands in the fields, in the order in which the page has them: words come before the file.
async fn fields(mut form: Multipart) -> Result<(Written, Result<(), ApiError>), ApiError> {
    let mut written = Written::default();
    while let Some(field) = next_field(&mut form).await? {
        let name = field.name().unwrap_or_default().to_owned();
        // Where no file was chosen, browsers send one without a name.
        let is_chosen = field.file_name().is_some_and(|name| !name.is_empty());
        let read = match &*name {
            "text" => words(field, BODY_LIMIT).await.map(|text| written.text = text),
            "title" => words(field, BODY_LIMIT).await.map(|title| written.title = title),
            "id" => words(field, LONGEST_ID).await.map(|id| written.id = id),
            // None of several is to be lost unseen.
            "file" if is_chosen && written.file.is_some() => Err(ApiError::Refused(ONE_FILE.to_owned())),
            "file" if is_chosen => incoming(field).await.map(|file| written.file = Some(file)),
            _ => continue,
        };
        if read.is_err() {
            return Ok((written, read));
        }
    }
    Ok((written, Ok(())))
}
