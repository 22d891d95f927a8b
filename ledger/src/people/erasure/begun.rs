//! The beginning of an erasure: from then on the person is nobody.

use chrono::{DateTime, Utc};
use const_format::concatcp;

use super::{empty_user, note};
use crate::{
    access,
    db::{Batch, binds},
    jobs,
    messages::inbox::{Message, OPEN_STATUSES},
    people::{person::Person, user},
};

/// Makes the person nobody, as the message asks: part of the batch that ends the message. What else of theirs is open is
/// dropped, and a change that is open ends as it stands. Stale where the person was changed since they were read.
pub fn begin(batch: &mut Batch, id: i64, person: &Person, message: &Message, now: DateTime<Utc>) {
    begin_for(batch, (id, Some(message.id)), person, now);
}

/// The same, where no message asks for it and nobody waits for a goodbye.
pub fn begin_unasked(batch: &mut Batch, id: i64, person: &Person, now: DateTime<Utc>) {
    begin_for(batch, (id, None), person, now);
}

fn begin_for(batch: &mut Batch, (id, message_id): (i64, Option<i64>), person: &Person, now: DateTime<Utc>) {
    const DROP_OPEN: &str = concatcp!(
        "UPDATE wa_messages SET status = 'dropped', response = '', next_attempt_at = NULL, updated_at = $2 \
         WHERE user_id = $1 AND status IN ",
        OPEN_STATUSES
    );
    user::guard(batch, person);
    empty_user(batch, person.id, now);
    access::end_everything(batch, person.id);
    batch.run(DROP_OPEN, binds![person.id, now]);
    jobs::drop_all_of(batch, person.id);
    batch.run("UPDATE changes SET status = 'done' WHERE status = 'open' AND user_id = $1", binds![person.id]);
    note(batch, id, person.id, message_id, now);
}
