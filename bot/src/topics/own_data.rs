//! What a wish about all of one's own data needs, before it is decided and when it is acted on.

mod facts;

use chrono::{DateTime, Utc};
use ledger::{
    db::{Batch, DatabaseError, Ids},
    messages::{
        message::{MediaClaim, MessageKind, Payload, lane_of},
        outbox::{self, Content, NewReply},
    },
    people::export as rows,
};
use nlu::{Frame, frame::Command};

use crate::{
    books::Books,
    out::post::reply_id,
    random,
    topics::{
        decision::{Act, ExportedFile},
        dialogue::Dialogue,
        export::{self, ExportError, MOST_ROWS, PAUSE},
        facts::Facts,
    },
};

pub use facts::{Export, OwnData};

/// Makes a code, or writes down what is kept of the person.
pub(crate) async fn read(
    books: &Books,
    facts: &Facts,
    frame: &Frame,
    before: &Dialogue,
) -> Result<OwnData, DatabaseError> {
    let (code, export) = match frame.command {
        _ if is_among_others(facts) => (None, None),
        Some(Command::Erase) => (Some(random::code()), None),
        Some(Command::Export) if !facts.is_pending() => (None, Some(export_of(books, facts, before).await?)),
        _ => (None, None),
    };
    Ok(OwnData { code, export })
}

async fn export_of(books: &Books, facts: &Facts, before: &Dialogue) -> Result<Export, DatabaseError> {
    let at = books.clock.now();
    if let Some(again) = before.exported_at.map(|exported_at| exported_at + PAUSE)
        && again > at
    {
        return Ok(Export::TooSoon(again));
    }
    if rows::is_longer_than(&books.database, &facts.person, MOST_ROWS).await? {
        return Ok(Export::TooMuch);
    }
    match export::write(books, &facts.person, &facts.names, facts.message.id).await {
        Ok(files) => Ok(Export::Written { files, at }),
        Err(ExportError::Database(error)) => Err(error),
        Err(error) => {
            tracing::error!(user = facts.person.id, %error, "an export could not be written");
            metrics::counter!("catat_errors_total", "kind" => "export").increment(1);
            Ok(Export::Failed)
        }
    }
}

/// Whether others read along: what is kept of one person is nothing for a group.
pub fn is_among_others(facts: &Facts) -> bool {
    facts.message.lane != lane_of(facts.person.id)
}

/// Puts the files of a decision into the outbox.
pub fn send_files(batch: &mut Batch, acts: &[Act], (facts, now): (&Facts, DateTime<Utc>), ids: &mut Ids) {
    let (person, message) = (&facts.person, &facts.message);
    let files = acts.iter().flat_map(|act| if let Act::Send(files) = act { &files[..] } else { &[] });
    for file in files {
        let id = ids.take();
        let content =
            Content::Media { kind: MessageKind::Document, caption: "", payload: Box::new(payload(file)) };
        let reply = NewReply { id, message_id: reply_id(message.channel, id), content };
        outbox::reply(batch, reply, person, message, now);
    }
}

fn payload(file: &ExportedFile) -> Payload {
    let media = MediaClaim {
        mime_type: file.mime_type.to_owned(),
        size_bytes: file.bytes,
        length_seconds: None,
        file_name: Some(file.name.to_owned()),
    };
    Payload { media: Some(media), media_path: Some(file.path.clone()), ..Payload::default() }
}
