//! Registration: who is let in, and what a new number becomes.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use dashboard::auth::house::House;
use ledger::{
    book::{holdings::Holdings, rows},
    db::{Batch, Database, DatabaseError, WriteError},
    history::change::{Author, Change, ChangeKind},
    jobs::report,
    messages::{
        dialogue, inbox,
        message::{MessageKind, NewMessage},
    },
    people::{
        registration,
        user::{self, Address, Admitted, Person, UserStatus},
    },
    values::clock::Clock,
};
use nlu::Context;

use crate::{
    engine::retry::until_first,
    operator::config::{Registration, Settings},
    topics::{
        dialogue::{Ask, Dialogue},
        own_data::decide::speaks_of_own_data,
    },
};

/// Who is let in how.
#[derive(Debug, Clone)]
pub struct Policy {
    mode: Registration,
    allowlist: HashSet<Address>,
    admins: HashSet<Address>,
}

/// What becomes of a message before it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It is kept, and counts.
    Confirmed,
    /// It is kept, and counts once the person is confirmed.
    Pending,
    /// It is not kept, unless it is about all of the person's own data; one polite line a day.
    Closed,
    /// It is not kept, and nothing is said.
    Blocked,
}

impl Admission {
    /// Whether what comes is kept, whatever it is about.
    pub fn lets_in(self) -> bool {
        matches!(self, Self::Confirmed | Self::Pending)
    }
}

impl From<&Settings> for Policy {
    fn from(settings: &Settings) -> Self {
        Self {
            mode: settings.registration,
            allowlist: settings.allowlist.clone(),
            admins: settings.admins.clone(),
        }
    }
}

impl Policy {
    /// What becomes of a message from these addresses, whose person may be known already.
    pub fn admit(&self, addresses: &[Address], person: Option<&Person>) -> Admission {
        let status = person.map(|person| person.status);
        if matches!(status, Some(UserStatus::Blocked | UserStatus::Erased | UserStatus::Joined)) {
            return Admission::Blocked;
        }
        if self.is_known(addresses) {
            return Admission::Confirmed;
        }
        match self.mode {
            Registration::Open => Admission::Confirmed,
            Registration::Confirm if status == Some(UserStatus::Active) => Admission::Confirmed,
            Registration::Confirm => Admission::Pending,
            Registration::Allowlist if is_admitted_by_hand(person) => Admission::Confirmed,
            Registration::Allowlist => Admission::Closed,
        }
    }

    /// What becomes of messages from these addresses; somebody may be listed under another than they write from.
    pub(crate) async fn admits(
        &self,
        database: &Database,
        addresses: &[Address],
        person: Option<&Person>,
    ) -> Result<Admission, DatabaseError> {
        match (self.admit(addresses, person), person) {
            (Admission::Closed, Some(person)) => {
                let all = user::addresses(database, person.id).await?;
                Ok(self.admit(&all, Some(person)))
            }
            (admission, _) => Ok(admission),
        }
    }

    /// Who lets in somebody with these addresses that is confirmed.
    pub fn admits_by<'a>(&self, addresses: impl IntoIterator<Item = &'a Address>) -> Admitted {
        if self.is_known(addresses) { Admitted::ByList } else { Admitted::ByThemselves }
    }

    /// How many of those who are let in this policy shuts out.
    pub async fn shut_out(&self, database: &Database) -> Result<usize, DatabaseError> {
        if self.mode != Registration::Allowlist {
            return Ok(0);
        }
        let people = user::everybody(database).await?;
        let is_shut_out = |(person, addresses): &&(Person, Vec<Address>)| {
            person.status == UserStatus::Active && self.admit(addresses, Some(person)) == Admission::Closed
        };
        Ok(people.iter().filter(is_shut_out).count())
    }

    /// Whoever looks after the bot.
    pub fn admins(&self) -> impl Iterator<Item = &Address> {
        self.admins.iter()
    }

    /// Whether somebody with these addresses looks after the bot.
    pub fn is_admin(&self, addresses: &[Address]) -> bool {
        addresses.iter().any(|address| self.lists_as_admin(address))
    }

    fn is_known<'a>(&self, addresses: impl IntoIterator<Item = &'a Address>) -> bool {
        addresses.into_iter().any(|address| self.lists_as_admin(address) || self.allowlist.contains(address))
    }

    fn lists_as_admin(&self, address: &Address) -> bool {
        *address == Address::owner() || self.admins.contains(address)
    }
}

impl House for Policy {
    fn is_admin(&self, addresses: &[Address]) -> bool {
        self.is_admin(addresses)
    }

    fn lets_in(&self, addresses: &[Address], person: &Person) -> bool {
        self.admit(addresses, Some(person)).lets_in()
    }

    fn takes_registrations(&self) -> bool {
        self.mode != Registration::Allowlist
    }
}

fn is_admitted_by_hand(person: Option<&Person>) -> bool {
    person.is_some_and(|person| {
        person.status == UserStatus::Active && person.admitted == Some(Admitted::ByAdmin)
    })
}

/// Whether a message of somebody who is shut out is heard all the same: what was kept of people stays theirs to take
/// along and to erase.
pub(crate) async fn hears(
    database: &Database,
    person: &Person,
    new: &NewMessage,
) -> Result<bool, DatabaseError> {
    let (MessageKind::Text, Some(text)) = (new.kind, &new.text) else { return Ok(false) };
    let was_in = person.status == UserStatus::Active || inbox::count(database, person.id).await? > 0;
    if !was_in {
        return Ok(false);
    }
    let state = dialogue::read(database, (&new.lane(person.id), person.id)).await?;
    let dialogue = Dialogue::read(state, new.sent_at);
    let frame = nlu::understand(text, &Context::bare(person.zone.local(new.sent_at), person.currency));
    let is_asked =
        dialogue.questions.first().is_some_and(|question| matches!(question.ask, Ask::Erase { .. }));
    Ok(speaks_of_own_data(&dialogue, &frame, text, is_asked))
}

/// What an admin decides about somebody by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They are let in. Whatever they wrote before waits with them, also where they were turned away meanwhile.
    LetIn,
    /// They are turned away.
    TurnedAway,
}

impl Standing {
    fn is_of(self, person: &Person) -> bool {
        match self {
            Self::LetIn => is_admitted_by_hand(Some(person)),
            Self::TurnedAway => person.status == UserStatus::Blocked,
        }
    }
}

/// Gives a person their standing; answers whether anything had to be written for it, and nothing where they are gone. Stale
/// only where they wrote at that very moment every time.
pub async fn settle(
    database: &Database,
    person_id: i64,
    standing: Standing,
    clock: &dyn Clock,
) -> Result<Option<bool>, WriteError> {
    until_first(|| async move {
        let Some(person) = user::by_id(database, person_id).await? else { return Ok(None) };
        if standing.is_of(&person) {
            return Ok(Some(false));
        }
        match standing {
            Standing::LetIn => approve(database, &person, Admitted::ByAdmin, clock.now()).await?,
            Standing::TurnedAway => block(database, &person, clock.now()).await?,
        }
        Ok(Some(true))
    })
    .await
}

/// Confirms a person who did not say "ya" themselves, and their rows without a question of their own.
pub(crate) async fn approve(
    database: &Database,
    person: &Person,
    by: Admitted,
    now: DateTime<Utc>,
) -> Result<(), WriteError> {
    // Ids first: nothing slow may stand between what is read and what is written.
    let mut ids = database.ids(1 + report::IDS).await?;
    let waiting = rows::pending(database, person).await?;
    let mut holdings = Holdings::of(database, person).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Registration);
    registration::approve(&mut change, &mut holdings, person, &waiting, by);
    change.finish();
    // Whoever sends them knows whether they are usual here, and lets go of them if not.
    report::arm(&mut batch, &mut ids, person, true, now);
    database.write(batch).await.map(drop)
}

/// Turns a person away, as a change of its own.
pub(crate) async fn block(
    database: &Database,
    person: &Person,
    now: DateTime<Utc>,
) -> Result<(), WriteError> {
    let mut ids = database.ids(1).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Registration);
    user::block(&mut change, person);
    change.finish();
    report::drop_of(&mut batch, person.id);
    database.write(batch).await.map(drop)
}
