//! What comes in: WhatsApp's messages become ours, and are kept before WhatsApp is told that we have them.

use std::{collections::HashSet, sync::Arc};

use chrono::{DateTime, Utc};
use ledger::messages::message::{MediaClaim, MessageKind, NewMessage, Payload, Sender};
use tokio::sync::mpsc;
use whatsapp_rust::{
    Client, InboundDurabilityHook, Jid, anyhow, async_trait,
    buffa::Message as _,
    prelude::{InboundMessage, MessageExt},
    wacore::types::message::{MessageInfo, MessageSource},
    wacore_binary::JidExt,
    waproto::whatsapp::{self as wa, message::protocol_message},
};

use super::{
    CHANNEL, address,
    albums::{self, Albums},
    storable, votes,
};
use crate::{engine::Engine, intake::accept::AcceptError, out::channel::Link};

/// What a message is quoted and fetched by is kept up to this size; larger ones are kept without it.
const LARGEST_RAW: usize = 256 * 1024;

/// Keeps what comes in for one session.
pub(super) struct Inbox {
    pub(super) engine: Arc<Engine>,
    pub(super) link: Arc<Link>,
    /// Groups that the bot takes part in.
    pub(super) groups: HashSet<String>,
    /// The albums that were announced lately.
    pub(super) albums: Albums,
}

/// The inbox as the client knows it: what it was handed is acknowledged once it is kept.
pub(super) struct Hook(pub(super) Arc<Inbox>);

#[async_trait]
impl InboundDurabilityHook for Hook {
    async fn on_messages(&self, client: Arc<Client>, batch: &[InboundMessage]) -> anyhow::Result<()> {
        self.0.keep(&client, batch).await.map_err(|error| {
            // A live message comes again only at the next connection.
            tokio::spawn(async move {
                tokio::time::sleep(PAUSE).await;
                client.reconnect_immediately().await;
            });
            error.into()
        })
    }
}

/// What could not be kept is tried again after this long.
const PAUSE: std::time::Duration = std::time::Duration::from_secs(1);

/// Keeps the messages that the phone sent again. The server has forgotten them, so each is tried until it is kept.
pub(super) async fn keep_resent(
    inbox: Arc<Inbox>,
    client: Arc<Client>,
    mut resent: mpsc::Receiver<InboundMessage>,
) {
    while let Some(message) = resent.recv().await {
        while inbox.keep(&client, std::slice::from_ref(&message)).await.is_err() {
            tokio::time::sleep(PAUSE).await;
        }
    }
}

impl Inbox {
    /// Keeps messages; those that were kept before are kept still.
    async fn keep(&self, client: &Client, batch: &[InboundMessage]) -> Result<(), AcceptError> {
        let now = self.engine.books.clock.now();
        let mut messages = Vec::with_capacity(batch.len());
        for inbound in batch {
            let Some((sender, mut new)) = self.read(inbound, now) else { continue };
            if new.kind == MessageKind::Vote {
                new.payload.choice =
                    votes::choice(&self.engine.books, &self.link.name, client, inbound).await;
            }
            messages.push((sender, new));
        }
        match self.engine.accept_all(&messages).await {
            Ok(()) | Err(AcceptError::IdReused) => Ok(()),
            Err(error) => {
                metrics::counter!("catat_errors_total", "kind" => "accept").increment(1);
                tracing::warn!(session = self.link.name, %error, "messages could not be kept; they are tried again");
                Err(error)
            }
        }
    }

    /// The conversation, where the bot takes part in it and the words are not its own.
    pub(super) fn chat(&self, source: &MessageSource) -> Option<String> {
        let chat = source.chat.to_non_ad();
        (!source.is_from_me && is_taken(&chat, &self.groups)).then(|| chat.to_string())
    }

    /// `None` for what is not for the bot: its own messages, broadcasts, and groups that are not allowed; and for what only
    /// goes along with other messages.
    fn read(&self, inbound: &InboundMessage, now: DateTime<Utc>) -> Option<(Sender, NewMessage)> {
        let InboundMessage { message, info, .. } = inbound;
        let source = &info.source;
        let chat = self.chat(source)?;
        let addresses = address::of_sender(source);
        if addresses.is_empty() {
            return None;
        }
        if self.albums.announces(message, &info.id) || albums::is_twin(message) {
            return None;
        }
        let content = Content::of(message);
        let raw = message.encode_to_vec();
        let new = NewMessage {
            channel: CHANNEL,
            session: self.link.name.clone(),
            jid: self.link.jid(),
            chat,
            is_group: source.is_group,
            message_id: storable::id(&info.id),
            from: storable::name(&source.sender.to_non_ad().to_string()),
            kind: content.kind,
            text: content.text,
            quote_id: content.quote_id,
            raw: Some(raw).filter(|raw| raw.len() <= LARGEST_RAW),
            payload: Payload {
                media: content.media,
                target_id: content.target_id,
                emoji: content.emoji,
                addresses: named(info),
                sender_name: Some(storable::name(&info.push_name)).filter(|name| !name.is_empty()),
                ..Payload::default()
            },
            media_id: None,
            album: self.albums.of(message),
            // A phone whose clock runs ahead must not book tomorrow, and no day that no calendar holds is one.
            sent_at: Some(info.timestamp).filter(|at| *at >= DateTime::UNIX_EPOCH).unwrap_or(now).min(now),
            refused: None,
        };
        Some((Sender { addresses }, new))
    }
}

fn is_taken(chat: &Jid, groups: &HashSet<String>) -> bool {
    let name = chat.to_string();
    if chat.is_group() {
        groups.contains(&name)
    } else {
        (chat.is_pn() || chat.is_lid()) && storable::is_id(&name)
    }
}

fn named(info: &MessageInfo) -> Vec<String> {
    let both = [Some(&info.source.sender), info.source.sender_alt.as_ref()];
    both.into_iter().flatten().map(|jid| storable::name(&jid.to_non_ad().to_string())).collect()
}

/// What a message holds.
#[derive(Debug)]
struct Content {
    kind: MessageKind,
    text: Option<String>,
    quote_id: Option<String>,
    target_id: Option<String>,
    emoji: Option<String>,
    media: Option<MediaClaim>,
}

impl Content {
    fn of(message: &wa::Message) -> Self {
        let base = albums::base(message);
        let mut content = Self::kind_of(base).unwrap_or_else(|| Self::new(MessageKind::Other));
        if content.text.is_none() {
            content.text = base.get_caption().map(storable::words);
        }
        content.quote_id = quoted(base);
        content
    }

    fn new(kind: MessageKind) -> Self {
        Self { kind, text: None, quote_id: None, target_id: None, emoji: None, media: None }
    }

    fn kind_of(base: &wa::Message) -> Option<Self> {
        let about =
            |kind, key: Option<&wa::MessageKey>| Self { target_id: storable::id_of(key), ..Self::new(kind) };
        if let Some(protocol) = base.protocol_message.as_option() {
            return match (protocol.r#type, protocol.edited_message.as_option()) {
                (Some(protocol_message::Type::REVOKE), _) => {
                    Some(about(MessageKind::Deletion, protocol.key.as_option()))
                }
                (_, Some(edited)) => Some(Self {
                    text: edited.text_content().or_else(|| edited.get_caption()).map(storable::words),
                    ..about(MessageKind::Edit, protocol.key.as_option())
                }),
                _ => None,
            };
        }
        if let Some(reaction) = base.reaction_message.as_option() {
            let emoji = Some(reaction.text.as_deref().map(storable::name).unwrap_or_default());
            return Some(Self { emoji, ..about(MessageKind::Reaction, reaction.key.as_option()) });
        }
        if let Some(vote) = base.poll_update_message.as_option() {
            return Some(about(MessageKind::Vote, vote.poll_creation_message_key.as_option()));
        }
        if let Some(text) = base.text_content() {
            return Some(Self { text: Some(storable::words(text)), ..Self::new(MessageKind::Text) });
        }
        Self::media_of(base)
    }

    fn media_of(base: &wa::Message) -> Option<Self> {
        let claim = |kind, mime_type: &Option<String>, size| Self {
            media: Some(storable::claim(mime_type.as_ref(), size)),
            ..Self::new(kind)
        };
        if let Some(audio) = base.audio_message.as_option() {
            let mut content = claim(MessageKind::Audio, &audio.mimetype, audio.file_length);
            if let Some(media) = &mut content.media {
                media.length_seconds = audio.seconds;
            }
            return Some(content);
        }
        if let Some(image) = base.image_message.as_option() {
            return Some(claim(MessageKind::Image, &image.mimetype, image.file_length));
        }
        let document = base.document_message.as_option()?;
        let mut content = claim(MessageKind::Document, &document.mimetype, document.file_length);
        if let Some(media) = &mut content.media {
            media.file_name = document.file_name.as_deref().map(storable::name);
        }
        Some(content)
    }
}

/// The id of the message that this one quotes.
fn quoted(base: &wa::Message) -> Option<String> {
    let contexts = [
        base.extended_text_message.as_option().map(|message| &message.context_info),
        base.audio_message.as_option().map(|message| &message.context_info),
        base.image_message.as_option().map(|message| &message.context_info),
        base.document_message.as_option().map(|message| &message.context_info),
    ];
    contexts
        .into_iter()
        .flatten()
        .find_map(|context| context.as_option()?.stanza_id.as_deref().map(storable::id))
}

#[cfg(test)]
mod tests {
    use whatsapp_rust::buffa::MessageField;

    use super::*;

    fn key(id: &str) -> MessageField<wa::MessageKey> {
        MessageField::some(wa::MessageKey { id: Some(id.to_owned()), ..Default::default() })
    }

    #[test]
    fn votes_and_reactions_taken_back_name_their_message() {
        let vote = wa::Message {
            poll_update_message: MessageField::some(wa::message::PollUpdateMessage {
                poll_creation_message_key: key("POLL"),
                ..Default::default()
            }),
            ..Default::default()
        };
        let content = Content::of(&vote);
        assert_eq!((content.kind, content.target_id.as_deref()), (MessageKind::Vote, Some("POLL")));
        let back = wa::Message {
            reaction_message: MessageField::some(wa::message::ReactionMessage {
                key: key("M"),
                ..Default::default()
            }),
            ..Default::default()
        };
        let content = Content::of(&back);
        assert_eq!((content.kind, content.emoji.as_deref()), (MessageKind::Reaction, Some("")));
        assert_eq!(Content::of(&wa::Message::default()).kind, MessageKind::Other);
    }

    #[test]
    fn only_chats_with_people_and_allowed_groups_are_taken() {
        let allowed = HashSet::from(["120363000000000001@g.us".to_owned()]);
        for (chat, taken) in [
            ("6281200000001@s.whatsapp.net", true),
            ("200000000000001@lid", true),
            ("120363000000000001@g.us", true),
            ("120363000000000002@g.us", false),
            ("status@broadcast", false),
            ("120363000000000003@newsletter", false),
        ] {
            assert_eq!(is_taken(&chat.parse().unwrap(), &allowed), taken, "{chat}");
        }
    }
}
