//! Two who turn out to be one: a message names an address of each, or brings the code that the pages showed to the other.

use ledger::{
    access::{
        self, attempts,
        event::{self, EventKind, NewEvent},
        login_token::{self, LoginToken},
    },
    db::{Batch, WriteError},
    history::change::Author,
    messages::{
        dialogue,
        message::{MessageKind, NewMessage, lane_of},
    },
    people::{
        join,
        user::{Admitted, Person, UserStatus},
    },
};

use crate::{
    engine::Engine,
    intake::registration::{approve, block},
    topics::{dialogue::Dialogue, entrance::code},
};

impl Engine {
    /// Whether the message was a code that somebody else waits for, with a "ya" to it, from the person alone, whom the bot told
    /// whose it is: then both are one, or one step nearer to it.
    pub(super) async fn joins_by_code(
        &self,
        person: &Person,
        news: &[&NewMessage],
    ) -> Result<bool, WriteError> {
        let [new] = news else { return Ok(false) };
        let is_of_phone = new.kind == MessageKind::Text && !new.channel.is_of_browser();
        let is_alone = is_of_phone && new.lane(person.id) == lane_of(person.id);
        let typed = new.text.as_deref().filter(|_| is_alone).and_then(code::typed);
        let Some(typed) = typed.filter(|typed| typed.agrees) else { return Ok(false) };
        let (database, now) = (&self.books.database, self.books.clock.now());
        if attempts::wait(database, &[&code::counted_under(person)], now).await?.is_some() {
            return Ok(false);
        }
        let Some((token, other)) = code::whose(database, &typed, person, now).await? else {
            return Ok(false);
        };
        let state = dialogue::read(database, (&lane_of(person.id), person.id)).await?;
        let offer = Dialogue::read(state, now).join_offer;
        if offer.is_none_or(|offer| offer.digits != typed.digits || offer.user_id != other.id) {
            return Ok(false);
        }
        self.join(person, &other, Some(&token)).await?;
        Ok(true)
    }

    /// Makes two people one: the older keeps their id. First they are made to stand alike. A code by which it is done is used up;
    /// it is the `other`'s, and nobody has shown who came in as them: from then on the phone alone says who comes in, be its books
    /// empty, for they will not stay so.
    pub(super) async fn join(
        &self,
        one: &Person,
        other: &Person,
        code: Option<&LoginToken>,
    ) -> Result<(), WriteError> {
        let (older, younger) = if one.id < other.id { (one, other) } else { (other, one) };
        let now = self.books.clock.now();
        for (person, other) in [(older, younger), (younger, older)] {
            match other.status {
                UserStatus::Active if person.status == UserStatus::Pending => {
                    let by = other.admitted.unwrap_or(Admitted::ByThemselves);
                    return approve(&self.books.database, person, by, now).await;
                }
                UserStatus::Blocked if person.status != UserStatus::Blocked => {
                    return block(&self.books.database, person, now).await;
                }
                _ => {}
            }
        }
        if let Some(by) = younger.admitted.filter(|by| older.admitted < Some(*by)) {
            return approve(&self.books.database, older, by, now).await;
        }
        let mut ids = self.books.database.ids(join::IDS_OF_A_JOIN + 1).await?;
        let books = join::read(&self.books.database, older, younger).await?;
        let mut batch = Batch::default();
        let author = Author { person: older, message_id: None, now };
        // While it is still whose it was: the join takes it to the older.
        if let Some(code) = code {
            access::end_ways_in(&mut batch, other.id);
            login_token::spend(&mut batch, code, now);
        }
        join::join(&mut batch, &mut ids, author, younger, books);
        if code.is_some() {
            let joined = NewEvent::of(older.id, EventKind::Joined);
            event::record(&mut batch, ids.take(), &joined.with(&[("by", "code")]), now);
        }
        self.books.database.write(batch).await?;
        tracing::info!(user = older.id, was = younger.id, "two people turned out to be one");
        Ok(())
    }
}
