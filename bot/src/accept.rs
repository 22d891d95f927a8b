//! Accept: the message is kept before anybody acts on it, once, and only then acknowledged.

use ledger::{
    change::{Author, Change, ChangeKind},
    db::{Batch, DatabaseError, Ids, WriteError},
    inbox::{self, NewMessage},
    lane, outbox,
    registration::{self, Scope},
    user::{self, Address, Person, UserStatus},
};

use crate::{
    deliver::Ticket,
    engine::{Engine, TRIES},
    random,
    registration::Admission,
    say::line,
    steps::channel_name,
};

/// A message that was accepted.
pub enum Accepted {
    /// It is kept, and its replies will come.
    Kept(Kept),
    /// Its sender is not let in. What is said to them, which may be nothing.
    TurnedAway {
        /// The sender's row.
        user_id: i64,
        /// The polite line, where it was not said today.
        reply: Option<outbox::Reply>,
    },
}

/// A message that is kept.
pub struct Kept {
    /// The row's id.
    pub id: i64,
    /// The sender's row.
    pub user_id: i64,
    /// Whether it had been kept before.
    pub is_duplicate: bool,
    /// Where its replies are waited for.
    pub ticket: Ticket,
}

/// Why a message was not accepted.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// Its id stands for another message.
    #[error("this message_id was used for another message")]
    IdReused,
    /// As much is going on as the queues hold.
    #[error("the queue is full")]
    Busy,
    /// The database's own trouble.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl Engine {
    /// Keeps a message that came for `address`.
    pub async fn accept(&self, address: &Address, new: &NewMessage) -> Result<Accepted, AcceptError> {
        if self.lanes.is_full() || self.waiters.is_full() {
            return Err(AcceptError::Busy);
        }
        for round in 0..2 * TRIES {
            let person = user::find(&self.database, address).await?;
            let admission = self.policy.admit(address, person.as_ref());
            let attempt = match (admission, person) {
                (Admission::Closed | Admission::Blocked, person) => {
                    self.turn_away(address, person, admission, new).await
                }
                (Admission::Confirmed, Some(person)) if person.status == UserStatus::Pending => {
                    // Let in since: what waits with them counts first.
                    approve(&self.database, &person, self.clock.now())
                        .await
                        .and(Err(WriteError::Stale("the person is confirmed now")))
                }
                (admission, person) => self.keep(address, person, admission, new).await,
            };
            match attempt {
                Ok(Some(accepted)) => return Ok(accepted),
                Ok(None) => return Err(AcceptError::IdReused),
                // Somebody else was first; not to be first together again, each waits a moment of its own.
                Err(WriteError::Stale(_)) => tokio::time::sleep(random::pause(round)).await,
                Err(WriteError::Database(error)) => return Err(error.into()),
            }
        }
        Err(AcceptError::Busy)
    }

    /// `None` where the id stands for another message.
    async fn keep(
        &self,
        address: &Address,
        person: Option<Person>,
        admission: Admission,
        new: &NewMessage,
    ) -> Result<Option<Accepted>, WriteError> {
        let now = self.clock.now();
        let mut ids = self.database.ids(1 + user::IDS_OF_A_PERSON).await?;
        let id = ids.take();
        let mut batch = Batch::default();
        let person = person.unwrap_or_else(|| {
            let status =
                if admission == Admission::Pending { UserStatus::Pending } else { UserStatus::Active };
            self.newcomer(&mut batch, &mut ids, address, status)
        });
        let lane = inbox::lane_of(person.id);
        if self.database.is_shared() && self.works() {
            // Before the message: whoever claims the same lane waits here, and does not take the same place in it.
            lane::claim(&mut batch, &lane, &self.owner, self.clock.machine());
        }
        let place = inbox::accept(&mut batch, id, person.id, new, now);
        // Registered before it is written, so that no answer can come too early.
        let ticket = self.waiters.register(id);
        let touched = self.database.write(batch).await?;
        if touched[place] == 1 {
            metrics::counter!("catat_messages_total", "direction" => "in", "channel" => channel_name(new.channel)).increment(1);
            self.hint(&lane);
            return Ok(Some(Accepted::Kept(Kept { id, user_id: person.id, is_duplicate: false, ticket })));
        }
        let known = inbox::find(&self.database, person.id, new).await?;
        let known = known.ok_or(WriteError::Stale("the message that was there is gone"))?;
        if !known.same_content {
            tracing::warn!(
                user = person.id,
                message_id = new.message_id,
                "a message id came again with other content"
            );
            metrics::counter!("catat_errors_total", "kind" => "id_reused").increment(1);
            return Ok(None);
        }
        self.hint(&lane);
        let ticket = self.waiters.register(known.id);
        Ok(Some(Accepted::Kept(Kept { id: known.id, user_id: person.id, is_duplicate: true, ticket })))
    }

    /// Nothing of the message is kept but that somebody knocked, and one line a day.
    async fn turn_away(
        &self,
        address: &Address,
        person: Option<Person>,
        admission: Admission,
        new: &NewMessage,
    ) -> Result<Option<Accepted>, WriteError> {
        let now = self.clock.now();
        let mut ids = self.database.ids(1 + user::IDS_OF_A_PERSON).await?;
        let mut batch = Batch::default();
        let notice_id = ids.take();
        let person =
            person.unwrap_or_else(|| self.newcomer(&mut batch, &mut ids, address, UserStatus::Pending));
        let mut reply = None;
        if admission == Admission::Closed {
            let key = format!("closed:{}:{}", person.id, person.zone.day(now));
            let text = line("registration-closed").render(self.catalogue.of(person.locale));
            reply = Some(outbox::notice(
                &mut batch,
                notice_id,
                &person,
                (new.channel, &new.chat),
                &key,
                &text,
                now,
            ));
        }
        if !batch.is_empty() {
            let touched = self.database.write(batch).await?;
            reply = reply.filter(|_| touched.last() == Some(&1));
        }
        Ok(Some(Accepted::TurnedAway { user_id: person.id, reply }))
    }

    /// Writes a person who was never heard of before.
    fn newcomer(&self, batch: &mut Batch, ids: &mut Ids, address: &Address, status: UserStatus) -> Person {
        user::create(batch, ids, address, (status, self.policy.role(address)), self.clock.now())
    }
}

/// Confirms a person who did not say "ya" themselves, and their rows without a question of their own.
pub async fn approve(
    database: &ledger::db::Database,
    person: &Person,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), WriteError> {
    // Ids first: nothing slow may stand between what is read and what is written.
    let mut ids = database.ids(1).await?;
    let waiting = registration::waiting(database, person).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Registration);
    registration::approve(&mut change, person, &waiting, Scope::Unasked);
    change.finish();
    database.write(batch).await.map(drop)
}
