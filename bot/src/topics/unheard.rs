//! What is said of media that no words could be had from, and to whoever looks after the bot how to have it read.

use ledger::messages::message::MessageKind;
use media::Unheard;

use crate::{
    out::say::{Line, Say, line},
    topics::deciding::Deciding,
};

impl Deciding<'_> {
    pub(super) fn say_unheard(&mut self, kind: MessageKind, unheard: Unheard) {
        let said = Say::from(line(key(kind, unheard)));
        self.say(match &self.facts.remedy {
            Some(command) => said.with(remedy(kind, command)),
            None => said,
        });
    }
}

/// The command that brings what media of a kind is read by, in words for admins.
pub(crate) fn remedy(kind: MessageKind, command: &str) -> Line {
    let key = if kind == MessageKind::Audio { "no-ears-admin" } else { "no-eyes-admin" };
    line(key).text("command", command)
}

fn key(kind: MessageKind, unheard: Unheard) -> &'static str {
    match (unheard, kind) {
        (Unheard::TooLarge, _) => "media-too-large",
        (Unheard::Unavailable, _) => "media-unavailable",
        (Unheard::Unkept, _) => "media-unkept",
        (Unheard::Unclear | Unheard::Unsupported, MessageKind::Audio) => "audio-unclear",
        (Unheard::Unclear, _) => "image-unclear",
        (Unheard::Heic, _) => "image-heic",
        (Unheard::Locked, _) => "document-locked",
        (Unheard::Unsupported, _) => "media-unsupported",
        (Unheard::NoSense, MessageKind::Audio) => "no-room-audio",
        (Unheard::NoSense, MessageKind::Image) => "no-room-image",
        (Unheard::NoSense, MessageKind::Document) => "no-room-document",
        (Unheard::NoSense, _) => "no-room-other",
    }
}
