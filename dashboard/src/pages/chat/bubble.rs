//! What one of the two said, as the page shows it.

use ledger::{
    messages::{
        message::{Channel, MessageKind},
        transcript::{Said, Standing},
    },
    people::user::Person,
};
use reports::words::Value;

use super::super::{sessions::moment, words::Spoken};

/// So many letters of a message are shown; one of 64 KiB has the page to itself in no chat.
const LONGEST_SHOWN: usize = 4_000;

/// Something that was said.
pub(super) struct Bubble {
    pub(super) id: i64,
    pub(super) is_ours: bool,
    /// Who said it, by which channel, and when.
    pub(super) head: String,
    pub(super) text: String,
    /// What was heard in it, and what became of it.
    pub(super) notes: Vec<String>,
    pub(super) attached: Attached,
}

/// What goes along with it.
pub(super) enum Attached {
    /// Nothing.
    Nothing,
    /// A picture, and what it is where it cannot be seen.
    Picture(String),
    /// A sound.
    Sound(String),
    /// A file of this name.
    File(String),
}

impl Bubble {
    /// What was said, on the person's clock.
    pub(super) fn of(said: &Said, words: Spoken, person: &Person) -> Self {
        let who = words.say(if said.is_ours { "page-chat-bot" } else { "page-chat-you" });
        let channel = words.say(match said.channel {
            Channel::Whatsapp | Channel::Http => "page-source-whatsapp",
            Channel::Terminal => "page-source-terminal",
            Channel::Web => "page-source-web",
        });
        let head = [who, channel, moment(words, person, said.created_at)].join(" · ");
        let text = begun(without_ways_in(said.text.as_deref().unwrap_or_default()));
        let attached = Attached::of(said, words);
        let is_silent = text.is_empty() && matches!(attached, Attached::Nothing);
        Self {
            id: said.id,
            is_ours: said.is_ours,
            head,
            notes: notes(said, words, is_silent),
            text,
            attached,
        }
    }
}

impl Attached {
    fn of(said: &Said, words: Spoken) -> Self {
        let payload = said.payload();
        let name = payload.media.and_then(|media| media.file_name).filter(|name| !name.is_empty());
        match said.kind {
            _ if payload.drawing.is_some() => Self::Picture(words.say("page-chat-drawing")),
            _ if payload.media_path.is_none() && said.media_id.is_none() => Self::Nothing,
            MessageKind::Image => Self::Picture(words.say("page-chat-image")),
            MessageKind::Audio => Self::Sound(words.say("page-chat-audio")),
            _ => Self::File(name.unwrap_or_else(|| words.say("page-chat-document"))),
        }
    }
}

fn notes(said: &Said, words: Spoken, is_silent: bool) -> Vec<String> {
    let kind = match said.kind {
        MessageKind::Edit => Some("page-chat-edit"),
        MessageKind::Image if is_silent => Some("page-chat-image"),
        MessageKind::Audio if is_silent => Some("page-chat-audio"),
        MessageKind::Document if is_silent => Some("page-chat-document"),
        _ if is_silent => Some("page-chat-other"),
        _ => None,
    };
    let standing = match said.standing {
        Standing::Open => Some("page-chat-open"),
        Standing::GivenUp => Some("page-chat-given-up"),
        Standing::Settled | Standing::Unseen => None,
    };
    let heard = said.heard.as_deref().filter(|_| said.kind == MessageKind::Audio);
    let heard = heard.map(|heard| words.fill("page-chat-heard", &[("words", Value::Text(heard.into()))]));
    heard.into_iter().chain([kind, standing].into_iter().flatten().map(|key| words.say(key))).collect()
}

/// The beginning of a text that is very long.
fn begun(text: String) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// What stands before the secret of a link that lets in.
const WAY_IN: &str = "/login/";

/// The words without the secrets of links: whoever finds a browser open is not let in anew by what was sent to a phone.
pub(in crate::pages) fn without_ways_in(text: &str) -> String {
    let is_of_secret = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let mut parts = text.split(WAY_IN);
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push_str(WAY_IN);
        shown.push('…');
        shown.push_str(part.trim_start_matches(is_of_secret));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_lets_nobody_in_who_reads_it_here() {
        for (said, shown) in [
            ("beli kopi 20k", "beli kopi 20k"),
            (
                "Ini link: https://c.example/login/aB-9_x, sekali",
                "Ini link: https://c.example/login/…, sekali",
            ),
            ("/login/a\n/login/b", "/login/…\n/login/…"),
        ] {
            assert_eq!(without_ways_in(said), shown);
        }
    }
}
