//! A message as the phone's person sees it.

use std::sync::Arc;

use whatsapp_rust::Jid;
use whatsapp_rust::download::Downloadable;
use whatsapp_rust::prelude::{MessageExt as _, wa};
use whatsapp_rust::types::events::InboundMessage;
use whatsapp_rust::types::message::MessageInfo;

/// A message that was received and decrypted.
#[derive(Debug, Clone)]
pub struct Received {
    /// Its id.
    pub id: String,
    /// Its text, or the caption of what it holds.
    pub text: Option<String>,
    /// The id of the message that it quotes.
    pub quoted: Option<String>,
    /// What it says about another message, if it is a reaction.
    pub reaction: Option<Reaction>,
    /// The conversation it is part of.
    pub chat: Jid,
    /// Who wrote it.
    pub sender: Jid,
    /// Everything that it holds.
    pub message: Arc<wa::Message>,
    /// Everything that is known about it.
    pub info: Arc<MessageInfo>,
}

/// An emoji under another message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    /// The id of the other message.
    pub to: String,
    /// The emoji; empty where a reaction was taken back.
    pub emoji: String,
}

impl From<&InboundMessage> for Received {
    fn from(inbound: &InboundMessage) -> Self {
        let content = inbound.message.get_base_message();
        let text = content.text_content().or_else(|| content.get_caption());
        let worded = content.extended_text_message.as_option().map(|text| &text.context_info);
        let pictured = content.image_message.as_option().map(|image| &image.context_info);
        let found = worded.or(pictured).and_then(|context| context.as_option());
        let quoted = found.and_then(|context| context.stanza_id.clone());
        let reaction = content.reaction_message.as_option().map(|reaction| Reaction {
            to: reaction.key.as_option().and_then(|key| key.id.clone()).unwrap_or_default(),
            emoji: reaction.text.clone().unwrap_or_default(),
        });
        Self {
            id: inbound.info.id.clone(),
            text: text.map(str::to_owned),
            quoted,
            reaction,
            chat: inbound.info.source.chat.clone(),
            sender: inbound.info.source.sender.clone(),
            message: Arc::clone(&inbound.message),
            info: Arc::clone(&inbound.info),
        }
    }
}

impl Received {
    /// The file that it holds, if any.
    pub(crate) fn file(&self) -> Option<&dyn Downloadable> {
        let content = self.message.get_base_message();
        let audio = content.audio_message.as_option().map(|audio| audio as &dyn Downloadable);
        let image = content.image_message.as_option().map(|image| image as &dyn Downloadable);
        let document = content.document_message.as_option().map(|document| document as &dyn Downloadable);
        audio.or(image).or(document)
    }

    /// The names of a poll's options; none where it is no poll.
    pub fn poll_options(&self) -> Vec<String> {
        let content = self.message.get_base_message();
        [&content.poll_creation_message, &content.poll_creation_message_v3]
            .into_iter()
            .filter_map(|poll| poll.as_option())
            .flat_map(|poll| poll.options.iter().filter_map(|option| option.option_name.clone()))
            .collect()
    }
}
