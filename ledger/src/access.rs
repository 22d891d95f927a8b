//! Who may come in: one-time links, browsers that are logged in, keys and tokens of programs, passwords, and what is noted of all
//! that. Of every secret only its hash is kept, and whoever was blocked, erased or joined is let in by none.

pub mod api_key;
pub mod attempts;
pub mod bearer;
pub mod event;
pub mod idempotency;
pub mod login;
pub mod login_token;
pub mod password;
pub mod registration;
pub mod secret;

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;

use crate::db::{Batch, Database, WriteError, binds};

/// Rows of people who may come in, behind a table that has them as `t`.
pub(crate) const LET_IN: &str = "JOIN users u ON u.id = t.user_id AND u.status IN ('pending', 'active') ";

/// So long the events are kept.
const EVENTS: TimeDelta = TimeDelta::days(365);
/// So long a key that was revoked is listed.
const REVOKED: TimeDelta = TimeDelta::days(30);
/// So many rows of a table are swept in one statement.
const SWEEP: i64 = 500;

/// Ends every way in that the person has, and takes the addresses they are known by, as part of the batch that makes them nobody.
/// What else is kept of them here goes with the rest of their rows.
pub(crate) fn end_everything(batch: &mut Batch, user_id: i64) {
    for sql in [
        "DELETE FROM identities WHERE user_id = $1",
        "DELETE FROM login_tokens WHERE user_id = $1",
        "DELETE FROM logins WHERE user_id = $1",
        "DELETE FROM api_keys WHERE user_id = $1",
        "DELETE FROM refresh_tokens WHERE user_id = $1",
    ] {
        batch.run(sql, binds![user_id]);
    }
}

/// Makes the batch stale where the person may not come in any more: whoever shuts them out at this moment is done by then, or
/// ends what this opens.
pub fn let_in(batch: &mut Batch, user_id: i64) {
    batch.must(
        "UPDATE users SET status = status WHERE id = $1 AND status IN ('pending', 'active')",
        binds![user_id],
    );
}

/// Whoever opens a way in of the person and whoever ends them all do so one behind the other: what is just being written would
/// be overlooked.
pub(crate) fn in_turn(batch: &mut Batch, user_id: i64) {
    batch.run("UPDATE users SET status = status WHERE id = $1", binds![user_id]);
}

/// Ends what lets somebody in, as part of a batch that makes them one with whom it must not let in: browsers, programs, keys,
/// links and the password. A code that joins stays.
pub fn end_ways_in(batch: &mut Batch, user_id: i64) {
    for sql in [
        // First: whoever is being let in by the password is done by then, or comes too late.
        "UPDATE users SET password_hash = NULL WHERE id = $1",
        "DELETE FROM login_tokens WHERE user_id = $1 AND purpose = 'enter'",
        "DELETE FROM logins WHERE user_id = $1",
        "DELETE FROM api_keys WHERE user_id = $1",
        "DELETE FROM refresh_tokens WHERE user_id = $1",
    ] {
        batch.run(sql, binds![user_id]);
    }
}

/// What is over goes: the rows of a table, by its key, that lie before a time.
macro_rules! over {
    ($table:literal, $key:literal, $column:literal) => {
        concatcp!(
            "DELETE FROM ",
            $table,
            " WHERE ",
            $key,
            " IN (SELECT ",
            $key,
            " FROM ",
            $table,
            " WHERE ",
            $column,
            " <= $1 LIMIT $2)"
        )
    };
}

/// Takes away some of what nobody can use any more; `false` where nothing is left of it.
pub async fn sweep(database: &Database, now: DateTime<Utc>) -> Result<bool, WriteError> {
    let mut batch = Batch::default();
    for (sql, before) in [
        (over!("login_tokens", "hash", "expires_at"), now - login_token::REMEMBERED),
        (over!("logins", "id", "expires_at"), now),
        (over!("logins", "id", "seen_at"), now - login::IDLE),
        (over!("api_keys", "id", "revoked_at"), now - REVOKED),
        (over!("refresh_tokens", "hash", "expires_at"), now),
        (over!("failed_attempts", "hash", "failed_at"), now - attempts::REMEMBERED),
        (over!("access_events", "id", "created_at"), now - EVENTS),
        (over!("idempotency_keys", "id", "created_at"), now - idempotency::REMEMBERED),
    ] {
        batch.run(sql, binds![before, SWEEP]);
    }
    let touched = database.write(batch).await?;
    Ok(touched.iter().any(|rows| *rows > 0))
}
