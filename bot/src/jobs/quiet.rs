//! Quiet hours: a job that would speak to its person within them waits until they are over.

use ledger::{db::Batch, jobs::Held, people::user::Person};

use crate::{books::Books, jobs::outcome::JobError};

/// Puts a job off to the end of its person's quiet hours; answers whether it did.
pub(super) async fn puts_off(books: &Books, held: &Held, person: &Person) -> Result<bool, JobError> {
    let now = books.clock.now();
    let may_speak_at = person.preferences.out_of_quiet(now, person.zone);
    if may_speak_at <= now {
        return Ok(false);
    }
    let mut batch = Batch::default();
    held.rearm(&mut batch, (may_speak_at, None), None, books.clock.machine());
    books.database.write(batch).await?;
    Ok(true)
}
