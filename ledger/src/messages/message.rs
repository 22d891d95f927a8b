//! A message as a channel hands it in.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::people::user::Address;

/// The way a message came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// WhatsApp itself.
    Whatsapp,
    /// `POST /wa/incoming`.
    Http,
    /// `catat chat`.
    Terminal,
    /// The chat of the dashboard.
    Web,
}

crate::db::stored_as_word!(Channel: Whatsapp = "whatsapp", Http = "http", Terminal = "terminal", Web = "web");

impl Channel {
    /// Whether replies go out by themselves; in the others whoever handed the message in waits for them.
    pub fn is_pushed(self) -> bool {
        self == Self::Whatsapp
    }

    /// Whether the files of its messages are fetched: gateways and pages hand them in before, and no address is ever asked for one.
    pub fn brings_files(self) -> bool {
        !matches!(self, Self::Http | Self::Web)
    }

    /// Whether files go out by it: at the terminal it is told where they lie.
    pub fn takes_files_out(self) -> bool {
        matches!(self, Self::Whatsapp | Self::Web)
    }

    /// Whether its messages come from a browser that somebody may have left open: what lets in, joins or erases is done from
    /// the phone, or behind a fresh login.
    pub fn is_of_browser(self) -> bool {
        self == Self::Web
    }
}

/// What kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageKind {
    /// Written words.
    Text,
    /// A voice note or another sound.
    Audio,
    /// A picture.
    Image,
    /// A file.
    Document,
    /// An emoji put to another message, or taken back.
    Reaction,
    /// New words for an earlier message.
    Edit,
    /// An earlier message deleted for everyone.
    Deletion,
    /// A choice in a poll.
    Vote,
    /// A question with choices to tap on; only the bot asks so.
    Poll,
    /// Nobody wrote it: something of the person's has fallen due, and their lane works on it in its turn.
    Due,
    /// Anything else: a sticker, a place, a contact.
    Other,
}

crate::db::stored_as_word!(MessageKind:
    Text = "text", Audio = "audio", Image = "image", Document = "document", Reaction = "reaction",
    Edit = "edit", Deletion = "deletion", Vote = "vote", Poll = "poll", Due = "due", Other = "other"
);

/// Whoever sent a message, under every address that the message names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// At least one.
    pub addresses: Vec<Address>,
}

impl Sender {
    /// Somebody known by one address.
    pub fn of(address: Address) -> Self {
        Self { addresses: vec![address] }
    }
}

/// A message as a channel hands it in.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// The way it came.
    pub channel: Channel,
    /// Which of the channel's sessions; empty where it has none.
    pub session: String,
    /// Our own number that it came to, in the channel's own words, where it has numbers.
    pub jid: Option<String>,
    /// The conversation it stands in, in the channel's own words.
    pub chat: String,
    /// Whether the conversation is a group, which has a lane of its own.
    pub is_group: bool,
    /// Its id; counts per lane.
    pub message_id: String,
    /// Who sent it, in the channel's own words.
    pub from: String,
    /// What kind it is.
    pub kind: MessageKind,
    /// Its words: a text, a caption, an edit's new words.
    pub text: Option<String>,
    /// The id of the message that it quotes.
    pub quote_id: Option<String>,
    /// The message as it came, where the channel has more of it than the other fields hold.
    pub raw: Option<Vec<u8>>,
    /// What else it holds.
    pub payload: Payload,
    /// Its media, where that is kept already.
    pub media_id: Option<i64>,
    /// The album that it is a picture of, where its channel says so.
    pub album: Option<Album>,
    /// The message's own now.
    pub sent_at: DateTime<Utc>,
    /// Why it is kept as given up at once: the database would not have it any other way.
    pub refused: Option<String>,
}

impl NewMessage {
    /// Written words in a channel without sessions, whose chats bear their people's names.
    pub fn words(
        channel: Channel,
        address: &Address,
        message_id: String,
        text: Option<String>,
        sent_at: DateTime<Utc>,
    ) -> Self {
        Self {
            channel,
            session: String::new(),
            jid: None,
            chat: address.to_string(),
            is_group: false,
            message_id,
            from: address.to_string(),
            kind: MessageKind::Text,
            text,
            quote_id: None,
            raw: None,
            payload: Payload::default(),
            media_id: None,
            album: None,
            sent_at,
            refused: None,
        }
    }

    /// The message as it came, without what was read from it beyond its words.
    pub fn without_extras(&self) -> Self {
        Self { quote_id: None, album: None, payload: Payload::default(), ..self.clone() }
    }

    /// Nothing of the message but that it came; what it was stands in `raw`, for whoever looks.
    pub fn given_up(&self, sender: &Address, why: String) -> Self {
        Self {
            from: sender.to_string(),
            kind: MessageKind::Other,
            text: None,
            refused: Some(why),
            ..self.without_extras()
        }
    }

    /// Whose turn the message takes.
    pub fn lane(&self, person_id: i64) -> String {
        lane_in(&self.chat, self.is_group, person_id)
    }
}

/// Pictures that were sent together, as their channel says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Album {
    /// What the channel calls it.
    pub key: String,
    /// How many pictures are in it, where that is known.
    pub size: Option<i64>,
}

/// What the lane of a group begins with.
const GROUP: &str = "group:";

/// The lane of what a person writes in a chat.
pub fn lane_in(chat: &str, is_group: bool, person_id: i64) -> String {
    if is_group { format!("{GROUP}{chat}") } else { lane_of(person_id) }
}

/// Whether a lane is that of a group, whose members read everything in it.
pub fn is_of_group(lane: &str) -> bool {
    lane.starts_with(GROUP)
}

/// The lane of a person, however addressed.
pub fn lane_of(person_id: i64) -> String {
    format!("user:{person_id}")
}

/// What a message holds beyond its words; two deliveries of one id must agree in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Payload {
    /// Which media it names, for gateways: what [`media_url`] makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_url: Option<String>,
    /// What it says of its media.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media: Option<MediaClaim>,
    /// Where an outgoing message's media lies, in the data folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_path: Option<String>,
    /// What goes along with outgoing words as a picture, which is drawn when they are sent and not kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drawing: Option<Drawing>,
    /// The id of the message that a reaction, an edit, a deletion or a vote is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
    /// A reaction's emoji; empty where it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emoji: Option<String>,
    /// What an outgoing poll asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<Poll>,
    /// A vote's choice, from 1; none where it was taken back or could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<u32>,
    /// The addresses it named, in the channel's own words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<String>,
    /// What its sender calls themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender_name: Option<String>,
}

/// A picture before it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// What the file is called.
    pub name: String,
    /// What stands on it, as whoever draws it knows it.
    pub page: serde_json::Value,
}

/// A question with choices to tap on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// The question.
    pub name: String,
    /// The choices, each another text.
    pub options: Vec<String>,
    /// What votes are encrypted with: 32 letters.
    pub secret: String,
}

/// What the name of kept media begins with; the row's id follows.
const MEDIA: &str = "media:";

/// What kept media is called by whoever hands it in.
pub fn media_url(media_id: i64) -> String {
    format!("{MEDIA}{media_id}")
}

/// The row that such a name means; `None` for anything else.
pub fn media_named(url: &str) -> Option<i64> {
    let id = url.strip_prefix(MEDIA)?.parse().ok()?;
    (media_url(id) == url).then_some(id)
}

/// What a message says of its media. Nobody has checked it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaClaim {
    /// Its type.
    pub mime_type: String,
    /// Its size.
    pub size_bytes: u64,
    /// How long a sound lasts.
    pub length_seconds: Option<u32>,
    /// What a document is called.
    pub file_name: Option<String>,
}

/// What the ids of replies begin with in channels that have none of their own; the row's id follows.
const OWN_ID: &str = "catat-";

/// The id of a reply in a channel that has none of its own.
pub fn own_id(row_id: i64) -> String {
    format!("{OWN_ID}{row_id}")
}

/// The row of the reply with such an id.
pub(crate) fn row_of(message_id: &str) -> Option<i64> {
    message_id.strip_prefix(OWN_ID)?.parse().ok()
}
