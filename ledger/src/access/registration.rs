//! Registering without a phone: a person who is known by an e-mail address alone and waits until a number joins them, or an admin
//! lets them in.

use chrono::{DateTime, Utc};

use super::{
    event::{self, EventKind, NewEvent},
    password,
};
use crate::{
    db::{Batch, Ids},
    people::user::{self, Address, Admitted, Person},
};

/// How many ids [`register`] takes.
pub const IDS: usize = user::IDS_OF_A_PERSON + 1;

/// Writes a person who is known by this e-mail address and has a password; pending unless somebody lets them in. Stale where
/// somebody has the address.
pub fn register(
    batch: &mut Batch,
    ids: &mut Ids,
    (email, phc): (&Address, &str),
    admitted: Option<Admitted>,
    now: DateTime<Utc>,
) -> Person {
    let person = user::create(batch, ids, &[email], admitted, now);
    password::write(batch, person.id, phc);
    event::record(batch, ids.take(), &NewEvent::of(person.id, EventKind::Registered), now);
    person
}
