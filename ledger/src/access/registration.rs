//! Registering without a phone: a person who is known by an e-mail address alone and waits until a number joins them, or an admin
//! lets them in.

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;

use super::{
    event::{self, EventKind, NewEvent},
    password,
};
use crate::{
    db::{Batch, Database, DatabaseError, Ids, binds},
    people::{
        person::Found,
        user::{self, Address, Person},
    },
};

/// So long somebody who registered may take to come in by more than that.
pub const UNCLAIMED_FOR: TimeDelta = TimeDelta::days(7);
/// So many are looked for at once.
const SOME: i64 = 100;

/// How many ids [`register`] takes.
pub const IDS: usize = user::IDS_OF_A_PERSON + 1;

/// Writes a person who is known by this e-mail address and has a password, and waits to be let in. Stale where somebody has the
/// address. The last two are the address and the program that it is asked from.
pub fn register(
    batch: &mut Batch,
    ids: &mut Ids,
    (email, phc): (&Address, &str),
    (address, agent): (Option<&str>, Option<&str>),
    now: DateTime<Utc>,
) -> Person {
    let person = user::create(batch, ids, &[email], None, now);
    password::write(batch, person.id, phc);
    let event = NewEvent::of(person.id, EventKind::Registered).from(address, agent);
    event::record(batch, ids.take(), &event, now);
    person
}

/// People who registered before that time, are known by an e-mail address alone, were let in by nobody, have no key and have written
/// nothing; some of them, where there are many.
pub async fn unclaimed(database: &Database, before: DateTime<Utc>) -> Result<Vec<Person>, DatabaseError> {
    const SQL: &str = concatcp!(
        user::PERSON,
        "WHERE u.status = 'pending' AND u.phone IS NULL AND u.created_at <= $1 \
         AND EXISTS (SELECT 1 FROM identities i WHERE i.user_id = u.id AND i.kind = 'email') \
         AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.user_id = u.id AND i.kind <> 'email') \
         AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.book_id = u.book_id) \
         AND NOT EXISTS (SELECT 1 FROM api_keys k WHERE k.user_id = u.id) \
         AND NOT EXISTS (SELECT 1 FROM wa_messages m WHERE m.user_id = u.id) ORDER BY u.id LIMIT $2"
    );
    let found: Vec<Found> = database.scan(SQL, binds![before, SOME]).await?;
    Ok(found.into_iter().map(Person::from).collect())
}
