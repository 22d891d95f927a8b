//! Accept: the message is kept before anybody acts on it, once, and only then acknowledged.

mod backlog;
mod join;
mod meet;

use ledger::{
    db::{Batch, DatabaseError, Ids, WriteError},
    jobs::report,
    messages::{
        inbox, lane,
        message::{NewMessage, Sender},
        outbox::{self, Content, NewReply, Place},
    },
    people::{
        erasure,
        user::{self, Address, Person, UserStatus},
    },
};

use crate::{
    engine::{Engine, retry::until_first},
    intake::registration::{Admission, approve, hears},
    out::{deliver::Ticket, post::reply_id, say::line},
};

/// How many ids a newcomer takes, with what they are promised.
const IDS_OF_A_NEWCOMER: usize = user::IDS_OF_A_PERSON + report::IDS;

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
    /// It is the late repeat of a message of somebody who was erased since; nothing comes of it.
    Forgotten,
}

/// A message that is kept.
pub struct Kept {
    /// The row's id.
    pub id: i64,
    /// The sender's row.
    pub user_id: i64,
    /// Whether it had been kept before.
    pub is_duplicate: bool,
    /// Where its replies are waited for; `None` where nobody waits.
    pub ticket: Option<Ticket>,
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

impl From<WriteError> for AcceptError {
    /// Where others are first again and again, too much is going on.
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Stale(_) => Self::Busy,
            WriteError::Database(error) => error.into(),
        }
    }
}

impl Engine {
    /// Keeps a message that somebody waits for.
    pub async fn accept(&self, sender: &Sender, new: &NewMessage) -> Result<Accepted, AcceptError> {
        self.accept_together(sender, std::slice::from_ref(new)).await
    }

    /// Keeps messages of one sender that are answered together, at least one, all of them at once. Somebody waits for the last.
    pub(crate) async fn accept_together(
        &self,
        sender: &Sender,
        news: &[NewMessage],
    ) -> Result<Accepted, AcceptError> {
        if self.lanes.is_full() || self.post.waiters.is_full() {
            return Err(AcceptError::Busy);
        }
        let news: Vec<&NewMessage> = news.iter().collect();
        let mut accepted = self.accept_run(sender, &news, Waits::Yes).await?;
        let is_refused = matches!(accepted.last(), Some(Accepted::Kept(_))) && accepted.len() < news.len();
        accepted.pop().filter(|_| !is_refused).ok_or(AcceptError::IdReused)
    }

    /// Messages of one sender, at least one. What is not kept because its id stands for another message is left out of the answer.
    async fn accept_run(
        &self,
        sender: &Sender,
        news: &[&NewMessage],
        waits: Waits,
    ) -> Result<Vec<Accepted>, AcceptError> {
        Ok(until_first(|| self.try_to_accept(sender, news, waits)).await?)
    }

    async fn try_to_accept(
        &self,
        sender: &Sender,
        news: &[&NewMessage],
        waits: Waits,
    ) -> Result<Vec<Accepted>, WriteError> {
        let known = user::known(&self.books.database, &sender.addresses).await?;
        if known.is_empty()
            && let [new] = news
            && let Some(kept) = self.kept_of_erased(new, waits == Waits::Yes).await?
        {
            return Ok(vec![Accepted::Kept(kept)]);
        }
        let fresh;
        let news = if known.is_empty() {
            fresh = self.not_forgotten(news).await?;
            &*fresh
        } else {
            news
        };
        if news.is_empty() {
            return Ok(vec![Accepted::Forgotten]);
        }
        let person = match &known[..] {
            [] => None,
            [(_, person)] => Some(person.clone()),
            [(_, one), (_, other), ..] if one.id == other.id => Some(one.clone()),
            [(_, one), (_, other), ..] => {
                self.join(one, other, None).await?;
                return Err(WriteError::Stale("two people are one now"));
            }
        };
        let admission = self.policy.admits(&self.books.database, &sender.addresses, person.as_ref()).await?;
        match (admission, person) {
            (Admission::Closed, Some(person)) => {
                let mut heard = Vec::new();
                for new in news {
                    if hears(&self.books.database, &person, new).await? {
                        heard.push(*new);
                    }
                }
                if heard.is_empty() {
                    return Ok(vec![self.turn_away(sender, Some(person), admission, news[0]).await?]);
                }
                self.keep((Some(person), &[]), admission, &heard, waits).await
            }
            (Admission::Closed | Admission::Blocked, person) => {
                Ok(vec![self.turn_away(sender, person, admission, news[0]).await?])
            }
            (Admission::Confirmed, Some(person)) if person.status == UserStatus::Pending => {
                // Let in since: what waits with them counts first.
                let by = self.policy.admits_by(&sender.addresses);
                approve(&self.books.database, &person, by, self.books.clock.now()).await?;
                Err(WriteError::Stale("the person is confirmed now"))
            }
            (_, Some(person)) if self.joins_by_code(&person, news).await? => {
                Err(WriteError::Stale("two people are one now"))
            }
            (admission, person) => {
                let unknown = |address: &&Address| !known.iter().any(|(known, _)| known == *address);
                let unknown: Vec<&Address> = sender.addresses.iter().filter(unknown).collect();
                self.keep((person, &unknown), admission, news, waits).await
            }
        }
    }

    /// The message that began an erasure, handed in again by somebody who is nobody by now: they read the goodbye.
    async fn kept_of_erased(&self, new: &NewMessage, waits: bool) -> Result<Option<Kept>, DatabaseError> {
        let asked = erasure::asked_by(&self.books.database, new).await?;
        Ok(asked.map(|(id, user_id)| {
            let ticket = waits.then(|| self.post.waiters.register(id));
            Kept { id, user_id, is_duplicate: true, ticket }
        }))
    }

    /// Those messages that are no repeat of what an erasure took away.
    async fn not_forgotten<'n>(&self, news: &[&'n NewMessage]) -> Result<Vec<&'n NewMessage>, DatabaseError> {
        let mut fresh = Vec::with_capacity(news.len());
        for new in news {
            if !erasure::is_forgotten(&self.books.database, new, self.books.clock.now()).await? {
                fresh.push(*new);
            }
        }
        Ok(fresh)
    }

    /// Keeps messages of one person, whose `unknown` addresses are learnt on the way.
    async fn keep(
        &self,
        (person, unknown): (Option<Person>, &[&Address]),
        admission: Admission,
        news: &[&NewMessage],
        waits: Waits,
    ) -> Result<Vec<Accepted>, WriteError> {
        let now = self.books.clock.now();
        let mut ids = self.books.database.ids(news.len() + IDS_OF_A_NEWCOMER).await?;
        let mut batch = Batch::default();
        let person = if let Some(person) = person {
            for address in unknown {
                user::add_address(&mut batch, person.id, address, now);
                user::learn_phone(&mut batch, &person, address);
            }
            person
        } else {
            self.newcomer(&mut batch, &mut ids, unknown, admission)
        };
        let mut places = Vec::with_capacity(news.len());
        for new in news {
            let lane = new.lane(person.id);
            if self.books.database.is_shared() && self.works() && places.is_empty() {
                // Before the message: whoever claims the same lane waits here, and does not take the same place in it.
                lane::claim(&mut batch, &lane, &self.books.owner, self.books.clock.machine());
            }
            let id = ids.take();
            // Registered before it is written, so that no answer can come too early.
            let ticket = (waits == Waits::Yes).then(|| self.post.waiters.register(id));
            places.push((inbox::accept(&mut batch, id, person.id, new, now), id, ticket));
        }
        let touched = self.books.database.write(batch).await?;
        let mut accepted = Vec::with_capacity(news.len());
        for (new, (place, id, ticket)) in news.iter().zip(places) {
            if touched[place] == 1 {
                let channel = new.channel.name();
                metrics::counter!("catat_messages_total", "direction" => "in", "channel" => channel)
                    .increment(1);
                accepted.push(Accepted::Kept(Kept { id, user_id: person.id, is_duplicate: false, ticket }));
            } else if let Some(kept) = self.kept_before(&person, new, waits).await? {
                accepted.push(Accepted::Kept(kept));
            }
            self.hint(&new.lane(person.id));
            self.fetcher.hint_of(new.kind);
        }
        Ok(accepted)
    }

    /// The message that was kept under this id before; `None` where that was another one.
    async fn kept_before(
        &self,
        person: &Person,
        new: &NewMessage,
        waits: Waits,
    ) -> Result<Option<Kept>, WriteError> {
        let known = inbox::find(&self.books.database, person.id, new).await?;
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
        let ticket = (waits == Waits::Yes).then(|| self.post.waiters.register(known.id));
        Ok(Some(Kept { id: known.id, user_id: person.id, is_duplicate: true, ticket }))
    }

    /// Nothing of the message is kept but that somebody knocked, and one line a day.
    async fn turn_away(
        &self,
        sender: &Sender,
        person: Option<Person>,
        admission: Admission,
        new: &NewMessage,
    ) -> Result<Accepted, WriteError> {
        let now = self.books.clock.now();
        let mut ids = self.books.database.ids(1 + IDS_OF_A_NEWCOMER).await?;
        let mut batch = Batch::default();
        let notice_id = ids.take();
        let person = person.unwrap_or_else(|| {
            let addresses: Vec<&Address> = sender.addresses.iter().collect();
            self.newcomer(&mut batch, &mut ids, &addresses, admission)
        });
        let mut reply = None;
        if admission == Admission::Closed {
            let key = format!("closed:{}:{}", person.id, person.zone.day(now));
            let text = line("registration-closed").render(self.post.catalogue.of(person.locale));
            let place = Place {
                channel: new.channel,
                session: &new.session,
                jid: new.jid.as_deref(),
                chat: &new.chat,
            };
            let notice = NewReply {
                id: notice_id,
                message_id: reply_id(new.channel, notice_id),
                content: Content::Text(&text),
            };
            reply = Some(outbox::notice(&mut batch, notice, (&person, place), &key, now));
        }
        if !batch.is_empty() {
            let touched = self.books.database.write(batch).await?;
            reply = reply.filter(|_| touched.last() == Some(&1));
        }
        Ok(Accepted::TurnedAway { user_id: person.id, reply })
    }

    /// Writes a person who was never heard of before.
    fn newcomer(
        &self,
        batch: &mut Batch,
        ids: &mut Ids,
        addresses: &[&Address],
        admission: Admission,
    ) -> Person {
        let is_confirmed = admission == Admission::Confirmed;
        let admitted = is_confirmed.then(|| self.policy.admits_by(addresses.iter().copied()));
        let now = self.books.clock.now();
        let person = user::create(batch, ids, addresses, admitted, now);
        if is_confirmed {
            report::arm(batch, ids, &person, self.books.reports_by_default, now);
        }
        person
    }
}

/// Whether somebody waits for the replies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waits {
    Yes,
    No,
}
