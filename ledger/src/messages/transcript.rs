//! What a person and the bot said to each other between the two of them, by every channel, page by page from the newest on.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Utc};
use const_format::concatcp;
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, binds, record},
    messages::{
        inbox::OPEN_STATUSES,
        message::{Channel, MessageKind, Payload, lane_of},
    },
    people::person::Person,
};

pub use super::{
    inbox::{InboxStatus, Sent, sent},
    outbox::{Outcome, outcome},
};

/// So many are on a page.
const A_PAGE: usize = 50;

/// What became of something that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The other has it.
    Settled,
    /// The bot is still at work on it.
    Open,
    /// The bot gave it up.
    GivenUp,
    /// It is for the pages, and was not shown there yet.
    Unseen,
}

crate::db::stored_as_word!(Standing: Settled = "settled", Open = "open", GivenUp = "given_up", Unseen = "unseen");

/// Something that one of the two said.
#[derive(Debug, Clone)]
pub struct Said {
    /// The row's id.
    pub id: i64,
    /// Its place among what came, or among what went.
    seq: i64,
    /// Whether it went: the bot said it.
    pub is_ours: bool,
    /// By which channel.
    pub channel: Channel,
    /// What kind it is.
    pub kind: MessageKind,
    /// Its words.
    pub text: Option<String>,
    /// What was heard in it.
    pub heard: Option<String>,
    payload: Option<Json<Payload>>,
    /// The media that it came with, where that was kept.
    pub media_id: Option<i64>,
    /// What became of it.
    pub standing: Standing,
    /// When it came or went.
    pub created_at: DateTime<Utc>,
}

record!(Said: id, seq, is_ours, channel, kind, text, heard, payload, media_id, standing, created_at);

impl Said {
    /// What else it holds.
    pub fn payload(&self) -> Payload {
        self.payload.as_ref().map(|payload| payload.0.clone()).unwrap_or_default()
    }
}

/// Where a page ends: what stands before this, of what came and of what went, is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    came: i64,
    went: i64,
}

impl Before {
    /// Behind the newest.
    pub const NOW: Self = Self { came: i64::MAX, went: i64::MAX };
}

impl fmt::Display for Before {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.came, self.went)
    }
}

/// The text names no place in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no place in a conversation")]
pub struct NotAPlace;

impl FromStr for Before {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let (came, went) = text.split_once('-').ok_or(NotAPlace)?;
        let place = |digits: &str| digits.parse().map_err(|_| NotAPlace);
        Ok(Self { came: place(came)?, went: place(went)? })
    }
}

/// A part of what was said.
#[derive(Debug, Clone)]
pub struct Page {
    /// What was said, the oldest first.
    pub said: Vec<Said>,
    /// Where the page before it ends, where there is one.
    pub older: Option<Before>,
}

const COLUMNS: &str = concatcp!(
    "SELECT id, seq, direction = 'out' AS is_ours, channel, kind, wa_body AS text, heard, payload, media_id, \
     CASE WHEN direction = 'in' AND status IN ",
    OPEN_STATUSES,
    " THEN 'open' WHEN direction = 'in' AND status = 'dead' THEN 'given_up' \
     WHEN direction = 'out' AND channel = 'web' AND status = 'queued' THEN 'unseen' ELSE 'settled' END AS standing, \
     created_at FROM wa_messages WHERE lane = $1 AND "
);
/// What people say by a gesture is seen in what comes of it, and what fell due nobody said.
const CAME: &str = concatcp!(
    COLUMNS,
    "direction = 'in' AND seq < $2 AND kind NOT IN ('due', 'reaction', 'vote', 'deletion') \
     ORDER BY seq DESC LIMIT $3"
);
const WENT: &str = concatcp!(
    COLUMNS,
    "direction = 'out' AND seq < $2 AND kind <> 'reaction' AND status <> 'skipped' ORDER BY seq DESC LIMIT $3"
);

/// The page of a person's conversation that ends there. What came and what went are numbered each by itself, so both are read from their
/// ends and laid together by their times.
pub async fn page(database: &Database, person: &Person, before: Before) -> Result<Page, DatabaseError> {
    let (lane, limit) = (lane_of(person.id), i64::try_from(A_PAGE + 1).unwrap_or(i64::MAX));
    let came = database.scan(CAME, binds![lane.clone(), before.came, limit]).await?;
    let went = database.scan(WENT, binds![lane, before.went, limit]).await?;
    Ok(laid_together((came, went), before))
}

fn laid_together((came, went): (Vec<Said>, Vec<Said>), mut before: Before) -> Page {
    let (mut came, mut went) = (came.into_iter().peekable(), went.into_iter().peekable());
    let mut said = Vec::with_capacity(A_PAGE);
    while said.len() < A_PAGE {
        let is_ours = match (came.peek(), went.peek()) {
            (Some(theirs), Some(ours)) => (ours.created_at, ours.id) > (theirs.created_at, theirs.id),
            (theirs, _) => theirs.is_none(),
        };
        let (from, place) =
            if is_ours { (&mut went, &mut before.went) } else { (&mut came, &mut before.came) };
        let Some(next) = from.next() else { break };
        *place = next.seq;
        said.push(next);
    }
    said.reverse();
    let is_more = came.peek().is_some() || went.peek().is_some();
    Page { said, older: is_more.then_some(before) }
}

/// What a person or the bot said between the two of them, by its row; `None` where it is another's.
pub async fn of(database: &Database, person: &Person, id: i64) -> Result<Option<Said>, DatabaseError> {
    const SQL: &str = concatcp!(COLUMNS, "id = $2");
    database.first(SQL, binds![lane_of(person.id), id]).await
}

/// Writes that what waited for the person on the pages was shown to them.
pub fn show(batch: &mut Batch, said: &[Said], now: DateTime<Utc>) {
    for unseen in said.iter().filter(|said| said.standing == Standing::Unseen) {
        let sql =
            "UPDATE wa_messages SET status = 'sent', updated_at = $2 WHERE id = $1 AND status = 'queued'";
        batch.run(sql, binds![unseen.id, now]);
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn said(is_ours: bool, seq: i64, second: i64) -> Said {
        Said {
            id: second,
            seq,
            is_ours,
            channel: Channel::Web,
            kind: MessageKind::Text,
            text: None,
            heard: None,
            payload: None,
            media_id: None,
            standing: Standing::Settled,
            created_at: DateTime::UNIX_EPOCH + TimeDelta::seconds(second),
        }
    }

    #[test]
    fn pages_follow_one_another_whatever_the_two_said() {
        // The person said three for each that the bot said.
        let all: Vec<Said> = (0..200).map(|nth| said(nth % 4 == 3, nth / 4 * 3 + nth % 4, nth)).collect();
        let (mut before, mut read) = (Before::NOW, Vec::new());
        loop {
            let of = |is_ours: bool, below: i64| {
                let mut rows: Vec<Said> =
                    all.iter().filter(|row| row.is_ours == is_ours && row.seq < below).cloned().collect();
                rows.sort_by_key(|row| -row.seq);
                rows.truncate(A_PAGE + 1);
                rows
            };
            let page = laid_together((of(false, before.came), of(true, before.went)), before);
            let ids: Vec<i64> = page.said.iter().map(|row| row.id).collect();
            assert!(ids.is_sorted() && ids.len() == A_PAGE, "{ids:?}");
            read.extend(ids.into_iter().rev());
            let Some(older) = page.older else { break };
            before = older.to_string().parse().expect("a place");
        }
        assert_eq!(read, (0..200).rev().collect::<Vec<_>>());
        for text in ["", "1", "1-", "a-b", "1-99999999999999999999"] {
            assert_eq!(text.parse::<Before>(), Err(NotAPlace), "{text}");
        }
    }
}
