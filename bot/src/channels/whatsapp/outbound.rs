//! What goes out: rows of the outbox become WhatsApp's messages.

use std::{fs::File, path::PathBuf, sync::Arc};

use ::media::LARGEST_MEDIA;
use ledger::messages::{
    delivery::Outgoing,
    message::{MessageKind, Poll},
};
use whatsapp_rust::{
    Client, Freshness, Jid, SendOptions, UploadOptions, async_trait,
    buffa::{Message as _, MessageField},
    media::{self, DocumentOptions, ImageOptions},
    prelude::{MessageBuilderExt, MessageExt},
    wacore::download::{Downloadable, MediaType},
    wacore_binary::JidExt,
    waproto::whatsapp as wa,
};

use super::albums;
use crate::out::{
    channel::{Adapter, FetchError, SendError},
    picture,
};

/// After so many tries words go without the picture that is to go along.
const TRIES_WITH_A_PICTURE: i64 = 2;

/// Sends and fetches for one session.
pub(super) struct Sending {
    pub(super) client: Arc<Client>,
    /// Where outgoing media lies.
    pub(super) data_dir: PathBuf,
}

#[async_trait]
impl Adapter for Sending {
    fn is_online(&self) -> bool {
        // A client that the server told to slow down keeps its connection, and sends nothing over it.
        self.client.is_connected() && self.client.is_logged_in()
    }

    async fn send(&self, row: &Outgoing) -> Result<(), SendError> {
        if !self.is_online() {
            return Err(SendError::Offline);
        }
        let chat = jid(&row.chat)?;
        let message = self.message(row, &chat).await?;
        // Somebody whom it did not reach may have other devices by now.
        let devices = if row.is_doubted { Freshness::Refresh } else { Freshness::default() };
        // A reply is the first that is sealed by keys drawn when its message came. They are on disk before it is on the wire: what the
        // person writes next is sealed to them.
        let is_safe = self.client.flush_pending_signal_state().await;
        is_safe.map_err(|error| SendError::Failed(error.to_string()))?;
        let options = SendOptions::default().with_message_id(&*row.message_id).with_device_freshness(devices);
        match self.client.send_message_with_options(&chat, message, options).await {
            Ok(_) => Ok(()),
            Err(_) if !self.is_online() => Err(SendError::Offline),
            Err(error) => Err(SendError::Failed(error.to_string())),
        }
    }

    async fn attend(&self, row: &Outgoing) {
        let Ok(chat) = jid(&row.chat) else { return };
        if let Some(id) = &row.answered.answered_id {
            let sender = row.answered.answered_from.as_deref().and_then(|from| from.parse::<Jid>().ok());
            let sender = sender.filter(|_| chat.is_group());
            if let Err(error) = self.client.mark_as_read(&chat, sender.as_ref(), &[id]).await {
                tracing::debug!(%error, "a message was not marked as read");
            }
        }
        self.show_typing(&row.chat).await;
    }

    async fn show_typing(&self, chat: &str) {
        let Ok(chat) = jid(chat) else { return };
        if let Err(error) = self.client.chatstate().send_composing(&chat).await {
            tracing::debug!(%error, "typing was not shown");
        }
    }

    async fn fetch(&self, raw: &[u8], file: File, most_bytes: u64) -> Result<(), FetchError> {
        let message = wa::Message::decode_from_slice(raw).map_err(|_| FetchError::Unavailable)?;
        let base = albums::base(&message);
        let media: &dyn Downloadable = if let Some(audio) = base.audio_message.as_option() {
            audio
        } else if let Some(image) = base.image_message.as_option() {
            image
        } else {
            base.document_message.as_option().ok_or(FetchError::Unavailable)?
        };
        if media.file_length().is_some_and(|bytes| bytes > most_bytes) {
            return Err(FetchError::TooLarge);
        }
        let written = self.client.download_to_writer(media, file).await.map_err(|error| {
            tracing::info!(%error, "media could not be fetched");
            FetchError::Unavailable
        })?;
        match written.metadata() {
            Ok(metadata) if metadata.len() > most_bytes => Err(FetchError::TooLarge),
            Ok(_) => Ok(()),
            Err(_) => Err(FetchError::Unavailable),
        }
    }
}

impl Sending {
    async fn message(&self, row: &Outgoing, chat: &Jid) -> Result<wa::Message, SendError> {
        let text = row.text.clone().unwrap_or_default();
        let context = quote(row);
        match row.kind {
            MessageKind::Text => {
                if let Some(pictured) = self.pictured(row, &text, context.as_ref()).await? {
                    return Ok(pictured);
                }
                Ok(match context {
                    Some(context) => wa::Message::text_with_context(text, context),
                    None => wa::Message::text(text),
                })
            }
            MessageKind::Poll => Ok(poll_message(row.payload().poll.unwrap_or_default(), context)),
            MessageKind::Image | MessageKind::Document => self.media_message(row, text, context).await,
            MessageKind::Reaction => {
                let payload = row.payload();
                let participant = row.answered.answered_from.clone().filter(|_| chat.is_group());
                Ok(wa::Message {
                    reaction_message: MessageField::some(wa::message::ReactionMessage {
                        key: MessageField::some(wa::MessageKey {
                            remote_jid: Some(chat.to_string()),
                            from_me: Some(false),
                            id: payload.target_id,
                            participant,
                        }),
                        text: payload.emoji,
                        ..Default::default()
                    }),
                    ..Default::default()
                })
            }
            kind => Err(SendError::Unsendable(format!("messages of the kind {kind:?} are not sent"))),
        }
    }

    /// Words below the picture that goes along with them; `None` where there is none, where it cannot be drawn, and where it was
    /// tried before: then the words go alone.
    async fn pictured(
        &self,
        row: &Outgoing,
        text: &str,
        context: Option<&wa::ContextInfo>,
    ) -> Result<Option<wa::Message>, SendError> {
        let drawing = row.payload().drawing.filter(|_| row.attempts < TRIES_WITH_A_PICTURE);
        let Some(drawing) = drawing else { return Ok(None) };
        let Some(bytes) = picture::drawn(drawing).await else { return Ok(None) };
        let uploaded = self.client.upload(bytes, MediaType::Image, UploadOptions::new()).await;
        let uploaded = uploaded.map_err(|error| SendError::Failed(error.to_string()))?;
        let options = ImageOptions {
            caption: Some(text.to_owned()),
            mimetype: Some("image/png".to_owned()),
            context_info: context.cloned().map(Box::new),
            ..Default::default()
        };
        Ok(Some(media::image_message(uploaded, options)))
    }

    async fn media_message(
        &self,
        row: &Outgoing,
        caption: String,
        context: Option<wa::ContextInfo>,
    ) -> Result<wa::Message, SendError> {
        let payload = row.payload();
        let unsendable = |error: std::io::Error| SendError::Unsendable(format!("its file: {error}"));
        let path = self.data_dir.join(payload.media_path.unwrap_or_default());
        let size = tokio::fs::metadata(&path).await.map_err(unsendable)?.len();
        if size > LARGEST_MEDIA {
            return Err(SendError::Unsendable(format!("its file has {size} bytes, more than is sent")));
        }
        let bytes = tokio::fs::read(&path).await.map_err(unsendable)?;
        let claim = payload.media.unwrap_or_default();
        let (caption, mimetype) = (Some(caption).filter(|text| !text.is_empty()), Some(claim.mime_type));
        let context_info = context.map(Box::new);
        let is_image = row.kind == MessageKind::Image;
        let media_type = if is_image { MediaType::Image } else { MediaType::Document };
        let uploaded = self.client.upload(bytes, media_type, UploadOptions::new()).await;
        let uploaded = uploaded.map_err(|error| SendError::Failed(error.to_string()))?;
        Ok(if is_image {
            media::image_message(
                uploaded,
                ImageOptions { caption, mimetype, context_info, ..Default::default() },
            )
        } else {
            let file_name = claim.file_name;
            let options =
                DocumentOptions { caption, mimetype, file_name, context_info, ..Default::default() };
            media::document_message(uploaded, options)
        })
    }
}

/// One choice of several. Voters encrypt with the secret.
fn poll_message(poll: Poll, context: Option<wa::ContextInfo>) -> wa::Message {
    let option = |name: String| wa::message::poll_creation_message::Option {
        option_name: Some(name),
        option_hash: None,
    };
    let creation = wa::message::PollCreationMessage {
        name: Some(poll.name),
        options: poll.options.into_iter().map(option).collect(),
        selectable_options_count: Some(1),
        context_info: context.map_or_else(MessageField::none, MessageField::some),
        ..Default::default()
    };
    let secret =
        wa::MessageContextInfo { message_secret: Some(poll.secret.into_bytes()), ..Default::default() };
    wa::Message {
        poll_creation_message_v3: MessageField::some(creation),
        message_context_info: MessageField::some(secret),
        ..Default::default()
    }
}

/// The message that is answered, as the answer shows it.
fn quote(row: &Outgoing) -> Option<wa::ContextInfo> {
    let answered = &row.answered;
    let message = wa::Message::decode_from_slice(answered.answered_raw.as_deref()?).ok()?;
    Some(wa::ContextInfo {
        stanza_id: Some(answered.answered_id.clone()?),
        participant: answered.answered_from.clone(),
        quoted_message: MessageField::from_box(albums::base(&message).prepare_for_quote()),
        ..Default::default()
    })
}

fn jid(chat: &str) -> Result<Jid, SendError> {
    chat.parse().map_err(|_| SendError::Unsendable(format!("`{chat}` is no address of WhatsApp's")))
}
