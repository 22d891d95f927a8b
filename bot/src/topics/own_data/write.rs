//! What is written where everything of a person is to be erased, or taken along.

use ledger::{
    messages::{
        message::{MediaClaim, MessageKind, Payload},
        outbox::{self, Content, NewReply},
    },
    people::erasure,
};

use crate::{
    out::post::reply_id,
    topics::{
        export::ExportedFile,
        writing::{Write, Writing},
    },
};

/// Make the person nobody; everything of theirs is taken away afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erase;

impl Write for Erase {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, facts) = (writing.id(), writing.scene.facts);
        erasure::begin(writing.batch, id, &facts.person, &facts.message, writing.scene.now);
    }

    fn writes_person(&self) -> bool {
        true
    }
}

/// Send files of the data folder, behind the replies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendFiles(pub Vec<ExportedFile>);

impl Write for SendFiles {
    fn ids(&self) -> usize {
        self.0.len()
    }

    fn write(&self, _: &mut Writing<'_>) {}

    fn write_behind(&self, writing: &mut Writing<'_>) {
        let facts = writing.scene.facts;
        for file in &self.0 {
            let id = writing.id();
            let content =
                Content::Media { kind: MessageKind::Document, caption: "", payload: Box::new(payload(file)) };
            let reply = NewReply { id, message_id: reply_id(facts.message.channel, id), content };
            outbox::reply(writing.batch, reply, &facts.person, &facts.message, writing.scene.now);
        }
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
