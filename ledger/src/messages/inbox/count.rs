//! How many messages somebody has written.

use const_format::concatcp;

use super::Message;
use crate::{
    db::{Database, DatabaseError, binds},
    messages::message::lane_of,
    people::person::{Person, UserStatus},
};

/// Which of the person's messages this is, in whatever lane they came; of many, that it is one of many.
///
/// Messages of different lanes have no order but the moment of acceptance, which is near enough for a greeting.
pub async fn nth_of_person(
    database: &Database,
    person: &Person,
    message: &Message,
) -> Result<i64, DatabaseError> {
    const EARLIER: &str = "AND direction = 'in' AND (lane <> $2 OR seq < $3) AND created_at <= $4 LIMIT $5";
    const SQL: &str = concatcp!(
        "SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM wa_messages WHERE lane = $1 ",
        EARLIER,
        ") own) + (SELECT COUNT(*) FROM (SELECT 1 FROM wa_messages WHERE user_id = $6 \
         AND lane <> 'user:' || CAST(user_id AS TEXT) ",
        EARLIER,
        ") groups)"
    );
    let own = lane_of(person.id);
    if message.lane == own && (message.seq > MANY || person.status == UserStatus::Active && message.seq > 1) {
        return Ok(message.seq);
    }
    let values = binds![own, message.lane.clone(), message.seq, message.created_at, MANY, person.id];
    let earlier: Option<(i64,)> = database.first(SQL, values).await?;
    Ok(1 + earlier.map_or(0, |(earlier,)| earlier))
}

/// Beyond this nobody asks how many messages a person has written.
const MANY: i64 = 50;

/// How many messages the person's lane has taken.
pub async fn count(database: &Database, person_id: i64) -> Result<i64, DatabaseError> {
    let sql = "SELECT COALESCE(MAX(seq), 0) FROM wa_messages WHERE lane = $1 AND direction = 'in'";
    let found: Option<(i64,)> = database.first(sql, binds![lane_of(person_id)]).await?;
    Ok(found.map_or(0, |(count,)| count))
}
