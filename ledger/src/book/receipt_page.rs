//! The pictures of a receipt that goes over several.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    book::{
        receipt::Receipt,
        row::{BookRow, Whose, references},
    },
    history::{change::Change, stored::stored},
};

/// A row of `receipt_pages`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptPage {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// The receipt that it shows a part of.
    pub receipt_id: i64,
    position: i64,
    message_id: Option<i64>,
    media_id: Option<i64>,
    status: String,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(ReceiptPage in "receipt_pages": id, book_id, user_id, receipt_id, position, message_id, media_id, status, version,
    created_at, updated_at);

impl BookRow for ReceiptPage {
    const CALLED: &'static str = "receipt page";
    const WHOSE: Whose = Whose::Person;
    const LISTED_AS: Option<&'static str> = Some("receipt_pages");
    const WORDS: &'static [&'static str] = &["message_id"];
    references!(receipt_id => Receipt);
}

/// A picture, as the message that brought it, and as the file that it is, where that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// The message.
    pub message_id: i64,
    /// The file.
    pub media_id: Option<i64>,
}

/// Keeps a picture of a receipt, at its place there from one.
pub fn keep(change: &mut Change<'_>, id: i64, (receipt_id, position): (i64, i64), picture: Picture) {
    let author = change.author();
    let row = ReceiptPage {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        receipt_id,
        position,
        message_id: Some(picture.message_id),
        media_id: picture.media_id,
        status: "active".to_owned(),
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&row);
}
