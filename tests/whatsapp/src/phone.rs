//! A simulated phone: a real client with a store in memory, and a person's gestures as methods.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use whatsapp_rust::bot::{Bot, BotHandle, MessageContext};
use whatsapp_rust::buffa::MessageField;
use whatsapp_rust::media::{
    AudioOptions, DocumentOptions, ImageOptions, audio_message, document_message, image_message,
};
use whatsapp_rust::prelude::{Client, MessageBuilderExt as _, wa};
use whatsapp_rust::store::traits::Backend;
use whatsapp_rust::transport::TokioWebSocketTransportFactory;
use whatsapp_rust::types::events::Event;
use whatsapp_rust::types::presence::ReceiptType;
use whatsapp_rust::wacore::download::MediaType;
use whatsapp_rust::wacore::proto_helpers::wrap_as_album_child;
use whatsapp_rust::wacore::store::{DeviceCommand, InMemoryBackend};
use whatsapp_rust::wacore::types::presence::ChatPresence;
use whatsapp_rust::{Jid, RevokeType, UploadOptions};

use crate::identity::{Addressing, Identity};
use crate::inbox::Inbox;
use crate::received::Received;
use crate::server::{PATIENCE, Server, ServerError};

/// The version is never looked up, so that a phone asks nobody but the server.
const VERSION: (u32, u32, u32) = (2, 3000, 1);
/// Enough for a test, and quick to make.
const PRE_KEYS: usize = 10;

/// Why a phone could not do what its person wanted.
#[derive(Debug, thiserror::Error)]
pub enum PhoneError {
    /// The server would not have it.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// The client could not do it.
    #[error("{phone} could not {what}: {cause}")]
    Client {
        /// Whose phone.
        phone: String,
        /// What it was to do.
        what: &'static str,
        /// What the client says.
        cause: Box<dyn Error + Send + Sync>,
    },
    /// What was waited for did not come.
    #[error("{phone} waited in vain for {what}; unread: {unread:?}")]
    InVain {
        /// Whose phone.
        phone: String,
        /// What was waited for.
        what: String,
        /// The texts that came and were not asked for.
        unread: Vec<String>,
    },
    /// The next message was another than expected.
    #[error("{phone} got {got:?} instead of {expected:?}")]
    Unexpected {
        /// Whose phone.
        phone: String,
        /// What should have come.
        expected: String,
        /// What came.
        got: Option<String>,
    },
    /// The message holds no file, or no poll.
    #[error("the message {id} holds no {what}")]
    Absent {
        /// Which message.
        id: String,
        /// What was looked for in it.
        what: &'static str,
    },
}

type Outcome<T> = Result<T, PhoneError>;

/// A phone, or a linked device, that is connected for as long as it lives.
pub struct Phone {
    identity: Identity,
    backend: Arc<dyn Backend>,
    inbox: Arc<Inbox>,
    handle: BotHandle,
}

impl Phone {
    /// Registers a device with the server and connects it.
    pub async fn connect(server: &Server, identity: Identity) -> Outcome<Self> {
        let backend: Arc<dyn Backend> = Arc::new(InMemoryBackend::new());
        server.register(Arc::clone(&backend), &identity).await?;
        Self::reconnect(server, identity, backend).await
    }

    /// Connects a device that was registered before; see [`Phone::leave`].
    pub async fn reconnect(server: &Server, identity: Identity, backend: Arc<dyn Backend>) -> Outcome<Self> {
        let inbox = Arc::new(Inbox::default());
        let bot = Bot::builder()
            .with_backend_arc(Arc::clone(&backend))
            .with_transport_factory(TokioWebSocketTransportFactory::new().with_url(server.url()))
            .with_http_client(server.http_client())
            .with_version(VERSION)
            .with_wanted_pre_key_count(PRE_KEYS)
            .skip_history_sync()
            .with_event_handler(Inbox::handler(&inbox))
            .build()
            .await
            .map_err(|cause| failed(&identity, "be built", cause))?;
        let phone = Self { identity, backend, inbox, handle: bot.spawn() };
        phone.until("the connection", |event| matches!(event, Event::Connected(_)).then_some(())).await?;
        Ok(phone)
    }

    /// Disconnects in good order and hands back the store, with which the device can come back.
    pub async fn leave(self) -> Arc<dyn Backend> {
        self.handle.shutdown().await;
        self.backend
    }

    /// Who this is.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The client itself, for what has no method here.
    pub fn client(&self) -> Arc<Client> {
        self.handle.client()
    }

    /// Writes to others under its phone number from now on, or under its LID.
    pub async fn address_by(&self, addressing: Addressing) {
        let migrated = DeviceCommand::SetLidMigrated(addressing == Addressing::Lid);
        self.client().persistence_manager().process_command(migrated).await;
    }

    /// Sends a text and returns its id, as every method does that sends.
    pub async fn send_text(&self, to: &Jid, text: impl Into<String>) -> Outcome<String> {
        self.send_raw(to, wa::Message::text(text)).await
    }

    /// Sends any message at all.
    pub async fn send_raw(&self, to: &Jid, message: wa::Message) -> Outcome<String> {
        let sent = self.client().send_message(to, message).await;
        sent.map(|sent| sent.message_id).map_err(|cause| self.failed("send", cause))
    }

    /// Sends a voice note.
    pub async fn send_voice(&self, to: &Jid, file: Vec<u8>, mime: &str, seconds: u32) -> Outcome<String> {
        self.send_sound(to, file, mime, seconds, true).await
    }

    /// Sends a sound file that is no voice note.
    pub async fn send_audio(&self, to: &Jid, file: Vec<u8>, mime: &str, seconds: u32) -> Outcome<String> {
        self.send_sound(to, file, mime, seconds, false).await
    }

    async fn send_sound(
        &self,
        to: &Jid,
        file: Vec<u8>,
        mime: &str,
        seconds: u32,
        is_voice: bool,
    ) -> Outcome<String> {
        let options = AudioOptions {
            mimetype: Some(mime.to_owned()),
            duration_seconds: Some(seconds),
            ptt: Some(is_voice),
            ..AudioOptions::default()
        };
        self.send_raw(to, audio_message(self.upload(file, MediaType::Audio).await?, options)).await
    }

    /// Sends a photo.
    pub async fn send_image(&self, to: &Jid, file: Vec<u8>, caption: Option<&str>) -> Outcome<String> {
        let options = ImageOptions { caption: caption.map(str::to_owned), ..ImageOptions::default() };
        self.send_raw(to, image_message(self.upload(file, MediaType::Image).await?, options)).await
    }

    /// Announces an album of so many photos, and returns the id by which they name it.
    pub async fn announce_album(&self, to: &Jid, photos: u32) -> Outcome<String> {
        let album = wa::message::AlbumMessage { expected_image_count: Some(photos), ..Default::default() };
        let message = wa::Message { album_message: MessageField::some(album), ..Default::default() };
        self.send_raw(to, message).await
    }

    /// Sends a photo of an album that was announced.
    pub async fn send_in_album(&self, to: &Jid, album: &str, file: Vec<u8>) -> Outcome<String> {
        let photo = image_message(self.upload(file, MediaType::Image).await?, ImageOptions::default());
        let key = wa::MessageKey { id: Some(album.to_owned()), from_me: Some(true), ..Default::default() };
        self.send_raw(to, wrap_as_album_child(photo, key)).await
    }

    /// Sends a file.
    pub async fn send_document(&self, to: &Jid, file: Vec<u8>, name: &str, mime: &str) -> Outcome<String> {
        let options = DocumentOptions {
            file_name: Some(name.to_owned()),
            mimetype: Some(mime.to_owned()),
            ..DocumentOptions::default()
        };
        self.send_raw(to, document_message(self.upload(file, MediaType::Document).await?, options)).await
    }

    async fn upload(&self, file: Vec<u8>, kind: MediaType) -> Outcome<whatsapp_rust::upload::UploadResponse> {
        let uploaded = self.client().upload(file, kind, UploadOptions::new()).await;
        uploaded.map_err(|cause| self.failed("upload", cause))
    }

    /// Replies to a message that was received, quoting it.
    pub async fn reply_quoting(&self, message: &Received, text: impl Into<String>) -> Outcome<String> {
        let sent = self.context(message).reply_quoting(text).await;
        sent.map(|sent| sent.message_id).map_err(|cause| self.failed("reply", cause))
    }

    /// Reacts to a message that was received; an empty emoji takes the reaction back.
    pub async fn react(&self, message: &Received, emoji: &str) -> Outcome<String> {
        let sent = self.context(message).react(emoji).await;
        sent.map(|sent| sent.message_id).map_err(|cause| self.failed("react", cause))
    }

    fn context(&self, message: &Received) -> MessageContext {
        MessageContext::from_arc(Arc::clone(&message.message), &message.info, self.client())
    }

    /// Replaces the text of a message that was sent before.
    pub async fn edit(&self, to: &Jid, id: &str, text: impl Into<String>) -> Outcome<String> {
        let edited = self.client().edit_message(to, id, wa::Message::text(text)).await;
        edited.map_err(|cause| self.failed("edit", cause))
    }

    /// Takes back a message that was sent before.
    pub async fn delete_for_everyone(&self, to: &Jid, id: &str) -> Outcome<()> {
        let deleted = self.client().revoke_message(to, id, RevokeType::Sender).await;
        deleted.map_err(|cause| self.failed("delete", cause))
    }

    /// Votes in a poll that was received, for the options of these names.
    pub async fn vote(&self, poll: &Received, options: &[&str]) -> Outcome<String> {
        let secret = poll
            .message
            .message_context_info
            .as_option()
            .and_then(|context| context.message_secret.clone())
            .ok_or_else(|| PhoneError::Absent { id: poll.id.clone(), what: "poll" })?;
        let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
        let sent = self.client().polls().vote(&poll.chat, &poll.id, &poll.sender, &secret, &options).await;
        sent.map(|sent| sent.message_id).map_err(|cause| self.failed("vote", cause))
    }

    /// Shows that the person is typing.
    pub async fn type_to(&self, to: &Jid) -> Outcome<()> {
        let sent = self.client().chatstate().send_composing(to).await;
        sent.map_err(|cause| self.failed("type", cause))
    }

    /// Shows that the person has seen the message.
    pub async fn mark_read(&self, message: &Received) -> Outcome<()> {
        let marked = self.client().mark_as_read(&message.chat, None, &[&message.id]).await;
        marked.map_err(|cause| self.failed("mark as read", cause))
    }

    /// The file that a message holds.
    pub async fn download(&self, message: &Received) -> Outcome<Vec<u8>> {
        let file =
            message.file().ok_or_else(|| PhoneError::Absent { id: message.id.clone(), what: "file" })?;
        self.client().download(file).await.map_err(|cause| self.failed("download", cause))
    }

    /// The oldest message that was not looked at yet.
    pub async fn next_message(&self, patience: Duration) -> Outcome<Received> {
        let found = self.inbox.take_message(patience, |_| true).await;
        found.ok_or_else(|| self.in_vain("a message"))
    }

    /// The next message, which must hold this text.
    pub async fn expect_text(&self, text: &str) -> Outcome<Received> {
        let found = self.inbox.take_message(PATIENCE, |_| true).await;
        let received = found.ok_or_else(|| self.in_vain(text))?;
        if received.text.as_deref() == Some(text) {
            return Ok(received);
        }
        let phone = self.identity.name.clone();
        Err(PhoneError::Unexpected { phone, expected: text.to_owned(), got: received.text })
    }

    /// The first message like this among those that were not looked at yet; the others stay.
    pub async fn find_message(&self, what: &str, is_it: impl Fn(&Received) -> bool) -> Outcome<Received> {
        let found = self.inbox.take_message(PATIENCE, is_it).await;
        found.ok_or_else(|| self.in_vain(what))
    }

    /// How many messages came that were not looked at yet.
    pub fn unread(&self) -> usize {
        self.inbox.unread()
    }

    /// Waits until somebody types. Each time counts once.
    pub async fn until_typing(&self) -> Outcome<()> {
        self.until("somebody to type", |event| match event {
            Event::ChatPresence(update) if matches!(update.state, ChatPresence::Composing) => Some(()),
            _ => None,
        })
        .await
    }

    /// Waits until a message that was sent has arrived at another device.
    pub async fn until_delivered(&self, id: &str) -> Outcome<()> {
        self.until_receipt(id, "delivered", &ReceiptType::Delivered).await
    }

    /// Waits until somebody has seen a message that was sent.
    pub async fn until_read(&self, id: &str) -> Outcome<()> {
        self.until_receipt(id, "read", &ReceiptType::Read).await
    }

    async fn until_receipt(&self, id: &str, word: &str, kind: &ReceiptType) -> Outcome<()> {
        let found = self.inbox.find_event(|event| match event {
            Event::Receipt(receipt) if receipt.r#type == *kind => {
                receipt.message_ids.iter().any(|of| of == id).then_some(())
            }
            _ => None,
        });
        found.await.ok_or_else(|| self.in_vain(&format!("{id} to be {word}")))
    }

    /// Waits for the server's answer to a message: the code of a refusal, or none.
    pub async fn until_acked(&self, id: &str) -> Outcome<Option<String>> {
        let found = self.inbox.find_event(|event| match event {
            Event::ServerAck(ack) if ack.id == id => Some(ack.error.clone()),
            _ => None,
        });
        found.await.ok_or_else(|| self.in_vain(&format!("the server's answer to {id}")))
    }

    /// Waits for an event of the client's. Each counts once.
    pub async fn until<T>(&self, what: &str, find: impl Fn(&Event) -> Option<T>) -> Outcome<T> {
        self.inbox.take_event(find).await.ok_or_else(|| self.in_vain(what))
    }

    fn in_vain(&self, what: &str) -> PhoneError {
        PhoneError::InVain {
            phone: self.identity.name.clone(),
            what: what.to_owned(),
            unread: self.inbox.unread_texts(),
        }
    }

    fn failed(&self, what: &'static str, cause: impl Into<Box<dyn Error + Send + Sync>>) -> PhoneError {
        failed(&self.identity, what, cause)
    }
}

fn failed(
    identity: &Identity,
    what: &'static str,
    cause: impl Into<Box<dyn Error + Send + Sync>>,
) -> PhoneError {
    PhoneError::Client { phone: identity.name.clone(), what, cause: cause.into() }
}
