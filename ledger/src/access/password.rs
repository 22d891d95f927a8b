//! Passwords: only what a slow hash leaves of them, in the PHC format, as whoever hashes writes it.

use chrono::{DateTime, Utc};

use super::{
    bearer,
    event::{self, EventKind, NewEvent},
    login, login_token,
};
use crate::{
    db::{Batch, Database, DatabaseError, binds},
    people::person::Person,
};

/// What is kept of the person's password; `None` where they have none, or may not come in.
pub async fn hash_of(database: &Database, user_id: i64) -> Result<Option<String>, DatabaseError> {
    let sql = "SELECT password_hash FROM users WHERE id = $1 AND status IN ('pending', 'active')";
    let found: Option<(Option<String>,)> = database.first(sql, binds![user_id]).await?;
    Ok(found.and_then(|(hash,)| hash))
}

/// Gives the person a password. All their browsers are logged out but the one that does it, and all programs that came by a
/// password; a link or a code that nobody used is good no longer. Keys stay, which their person revokes. Stale where they may not
/// come in any more. The event takes an id.
pub fn set(
    batch: &mut Batch,
    event_id: i64,
    person: &Person,
    phc: &str,
    except_login: Option<i64>,
    now: DateTime<Utc>,
) {
    write(batch, person.id, phc);
    // Before the logins: whoever is being let in by a link is logged in by then, or comes too late.
    login_token::end_all(batch, person.id, now);
    login::end_all(batch, person.id, except_login);
    bearer::end_all(batch, person.id);
    event::record(batch, event_id, &NewEvent::of(person.id, EventKind::PasswordChanged), now);
}

pub(super) fn write(batch: &mut Batch, user_id: i64, phc: &str) {
    batch.must(
        "UPDATE users SET password_hash = $2 WHERE id = $1 AND status IN ('pending', 'active')",
        binds![user_id, phc.to_owned()],
    );
}

/// Makes the batch stale where the person's password is not the one any more that was tried, or they may not come in.
pub fn still(batch: &mut Batch, person: &Person, phc: &str) {
    batch.must(
        "UPDATE users SET password_hash = password_hash WHERE id = $1 AND password_hash = $2 AND status IN ('pending', 'active')",
        binds![person.id, phc.to_owned()],
    );
}

/// Writes the same password anew, hashed otherwise: nobody is logged out. Not where it was changed meanwhile.
pub fn rehash(batch: &mut Batch, person: &Person, (before, phc): (&str, &str)) {
    batch.run(
        "UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2",
        binds![person.id, before.to_owned(), phc.to_owned()],
    );
}

/// What a join does: the older keeps a password of their own, and else has that of the younger.
pub(crate) const TAKE_OVER: [&str; 2] = [
    "UPDATE users SET password_hash = (SELECT y.password_hash FROM users y WHERE y.id = $1) \
     WHERE id = $2 AND password_hash IS NULL",
    "UPDATE users SET password_hash = NULL WHERE id = $1 AND id <> $2",
];
