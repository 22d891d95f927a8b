//! Albums: pictures that came together, of which the last is answered for all.

use chrono::{DateTime, Utc};
use const_format::concatcp;

use super::{InboxStatus, Message, OPEN, OPEN_STATUSES};
use crate::{
    db::{Batch, Database, DatabaseError, binds},
    messages::message::Album,
};

/// How many pictures of an album a message's sender has sent in its lane so far, whatever became of them.
pub async fn came_of_album(
    database: &Database,
    message: &Message,
    album: &Album,
) -> Result<i64, DatabaseError> {
    let sql = "SELECT COUNT(*) FROM wa_messages WHERE lane = $1 AND album = $2 AND user_id = $3 AND direction = 'in'";
    let values = binds![message.lane.clone(), album.key.clone(), message.user_id];
    Ok(database.first::<(i64,)>(sql, values).await?.map_or(0, |(came,)| came))
}

/// How many messages of a message's sender are open behind it in its lane.
pub async fn open_behind(database: &Database, message: &Message) -> Result<i64, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT COUNT(*) FROM wa_messages m WHERE m.lane = $1 AND m.seq > $2 AND m.user_id = $3 AND ",
        OPEN
    );
    let values = binds![message.lane.clone(), message.seq, message.user_id];
    Ok(database.first::<(i64,)>(SQL, values).await?.map_or(0, |(open,)| open))
}

/// Writes that a picture is part of the album that another one answers for; with nothing to say, that it was dropped. Guards
/// the batch.
pub fn finish_part(
    batch: &mut Batch,
    part: &Message,
    answering_id: i64,
    is_answered: bool,
    now: DateTime<Utc>,
) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = $2, intent = 'part', parent_id = $3, error = NULL, next_attempt_at = NULL, \
         updated_at = $4 WHERE id = $1 AND lane = $5 AND user_id = $6 AND status IN ",
        OPEN_STATUSES
    );
    let status = if is_answered { InboxStatus::Done } else { InboxStatus::Dropped };
    batch.must(SQL, binds![part.id, status, answering_id, now, part.lane.clone(), part.user_id]);
}
