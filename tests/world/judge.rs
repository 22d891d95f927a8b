//! The judge: what must be true once everything has settled.

mod rows;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use async_trait::async_trait;
use ledger::{
    book::{
        lookup::page::{Filter, page},
        transaction::EntryStatus,
    },
    db::{
        Database, DatabaseError,
        faults::{Fault, Faults},
    },
    people::{
        export::{self, Part},
        user::{self, Address, Person, UserStatus},
    },
};

use crate::{
    cast::Said,
    model::{Entries, Expected},
    plan::id_of,
    world::{Spoken, World, session_name},
};
use rows::{Received, Sent};

/// The books without any trouble: reading them takes no time.
pub fn books(world: &World) -> Database {
    Database::simulated(&world.books(), Arc::new(Fair)).expect("the books open")
}

struct Fair;

#[async_trait]
impl Faults for Fair {
    fn is_shared(&self) -> bool {
        false
    }

    async fn before_read(&self) -> Result<(), DatabaseError> {
        Ok(())
    }

    async fn before_turn(&self, _: usize) -> Fault {
        Fault::None
    }

    async fn after_turn(&self) {}
}

/// What the day is judged by, and what was found wrong with it.
pub struct Judgement<'a> {
    world: &'a World,
    books: &'a Database,
    spoken: BTreeMap<String, Spoken>,
    received: Vec<Received>,
    replies: Vec<Sent>,
    wrong: Vec<String>,
    /// Whose books were held against the model.
    pub people_judged: usize,
}

const READ: &str = "the judge reads";
/// What was in hand at so many deaths is given up.
const DEADLY: u64 = 5;

impl<'a> Judgement<'a> {
    /// Looks at everything; answers what is wrong, and how many people's books were looked at.
    pub async fn of(world: &'a World) -> (Vec<String>, usize) {
        let books = world.judge();
        let received = rows::received(books).await;
        let replies = rows::sent(books).await;
        let spoken = world.spoken();
        let mut judgement =
            Self { world, books, spoken, received, replies, wrong: Vec::new(), people_judged: 0 };
        judgement.every_message_is_kept_once();
        judgement.nothing_is_open();
        judgement.every_reply_arrives_once_and_in_order();
        judgement.nobody_reads_what_is_for_another();
        judgement.whoever_waited_was_told_what_is_written();
        judgement.the_books_say_what_was_said().await;
        judgement.nothing_is_left_of_whoever_is_gone().await;
        judgement.an_id_names_one_row().await;
        judgement.everything_lies_in_its_lane().await;
        (judgement.wrong, judgement.people_judged)
    }

    fn every_message_is_kept_once(&mut self) {
        for (id, spoken) in &self.spoken {
            let kept = self.received.iter().filter(|row| row.message_id == *id).count();
            let is_excused = self.world.may_be_missing(spoken.utterance.who);
            if kept > 1 || (kept == 0 && !is_excused) {
                self.wrong.push(format!("{id} is kept {kept} times"));
            }
            if !spoken.is_acknowledged && kept > 0 && !is_excused {
                self.wrong.push(format!("{id} is kept, and nobody was told so"));
            }
        }
    }

    fn nothing_is_open(&mut self) {
        for row in &self.received {
            if self.spoken.get(&row.message_id).is_some_and(|spoken| self.world.came_too_late(spoken)) {
                self.wrong.push(format!("{} is kept, and its sender had been turned away", row.message_id));
            }
            match &*row.status {
                "done" => {}
                "dropped" if self.may_be_dropped(row) => {}
                "waiting" if self.waits_in_vain(row) => {}
                "dead" => {
                    if self.world.died_with(&row.message_id) < DEADLY {
                        self.wrong.push(format!("{} was given up without need", row.message_id));
                    }
                    if !self.replies.iter().any(|reply| reply.answers == Some(row.id)) {
                        self.wrong
                            .push(format!("{} was given up, and its sender was not told", row.message_id));
                    }
                }
                other => self.wrong.push(format!("{} is {other} in the end", row.message_id)),
            }
        }
    }

    /// What somebody writes, and what they are asked, lies in their lane; what a group reads, in the group's.
    async fn everything_lies_in_its_lane(&mut self) {
        let stray = rows::stray(self.books).await.into_iter();
        self.wrong.extend(stray.map(|(what, lane)| format!("{what} lies in {lane}, where it is nobody's")));
    }

    /// Whether a message may come to nothing though it was kept.
    fn may_be_dropped(&self, row: &Received) -> bool {
        let Some(Spoken { utterance, .. }) = self.spoken.get(&row.message_id) else { return false };
        // Nothing waits for longer than a day for what it is about.
        utterance.said.subject().is_some()
            || matches!(utterance.said, Said::Vote)
            || self.world.may_be_missing(utterance.who)
    }

    /// Whether what a message is about never came.
    fn waits_in_vain(&self, row: &Received) -> bool {
        let Some(spoken) = self.spoken.get(&row.message_id) else { return false };
        let Some(of) = spoken.utterance.said.subject() else {
            return matches!(spoken.utterance.said, Said::Vote);
        };
        let subject = id_of(spoken.utterance.who, of);
        let of_same_place = self.received.iter().any(|other| {
            other.message_id == subject
                && other.lane == row.lane
                && self.spoken[&subject].utterance.door == spoken.utterance.door
        });
        !of_same_place
    }

    fn every_reply_arrives_once_and_in_order(&mut self) {
        let phones = self.world.phones();
        let (mut seen, mut ids) = (BTreeSet::new(), BTreeSet::new());
        let mut last: BTreeMap<(String, String), (usize, String)> = BTreeMap::new();
        for reply in &self.replies {
            let Sent { message_id, session, chat, status, .. } = reply;
            let answered = self.received.iter().find(|row| Some(row.id) == reply.answers);
            if answered.is_some_and(|row| (&row.place.0, &row.place.1) != (session, chat)) {
                self.wrong.push(format!("{message_id} goes to {chat} in {session:?}, where nobody asked"));
            }
            if let Some(answers) = reply.answers
                && !seen.insert((answers, &reply.text))
            {
                self.wrong.push(format!("{message_id} says once more: {:?}", reply.text));
            }
            if !ids.insert((session, chat, message_id)) {
                self.wrong.push(format!("{message_id} is the id of two replies in {chat}"));
            }
            if session.is_empty() {
                continue;
            }
            if status == "delivered" && !self.world.was_delivered(message_id) {
                self.wrong.push(format!("{message_id} is delivered, and the network never said so"));
            }
            let arrived = phones.iter().find_map(|((place, phone), messages)| {
                (session_name(*place) == *session && phone == chat)
                    .then(|| messages.iter().position(|other| other == message_id))?
            });
            match (&**status, arrived) {
                ("sent" | "delivered" | "read", None) => {
                    self.wrong.push(format!("{message_id} is {status} and never arrived"));
                }
                ("sent" | "delivered" | "read" | "skipped", _) => {}
                ("dead" | "refused", _) if self.world.is_to_blame_for(message_id) || arrived.is_some() => {}
                ("dead", None) => self.wrong.push(format!("{message_id} was given up without need")),
                (other, _) => self.wrong.push(format!("{message_id} is {other} in the end")),
            }
            // In the order in which they were written, each in its chat and session.
            if let Some(place) = arrived {
                let before = last.insert((session.clone(), chat.clone()), (place, message_id.clone()));
                if let Some((earlier, other)) = before
                    && earlier > place
                {
                    self.wrong.push(format!("{message_id} arrived before {other}"));
                }
            }
        }
    }

    fn nobody_reads_what_is_for_another(&mut self) {
        for ((place, phone), messages) in self.world.phones() {
            let place = session_name(place);
            for reply in self.replies.iter().filter(|reply| messages.contains(&reply.message_id)) {
                if (&reply.session, &reply.chat) != (&place, &phone) {
                    let Sent { message_id, session, chat, .. } = reply;
                    self.wrong.push(format!(
                        "{message_id} is for {chat} in {session}, and came to {phone} in {place}"
                    ));
                }
            }
        }
    }

    fn whoever_waited_was_told_what_is_written(&mut self) {
        for (id, spoken) in &self.spoken {
            let Some(told) = &spoken.replies else { continue };
            if self.world.may_be_missing(spoken.utterance.who) {
                continue;
            }
            let Some(row) = self.received.iter().find(|row| row.message_id == *id) else { continue };
            let written: Vec<&String> = self
                .replies
                .iter()
                .filter(|reply| reply.answers == Some(row.id))
                .map(|reply| &reply.text)
                .collect();
            // What a job had to say came later, by another way.
            if !told.iter().all(|text| written.contains(&text)) || (told.is_empty() && !written.is_empty()) {
                self.wrong.push(format!("{id} was answered {told:?}, and {written:?} is written"));
            }
        }
        for (id, spoken) in &self.spoken {
            if !spoken.utterance.is_pushed() && spoken.replies.is_none() {
                self.wrong.push(format!("{id} was never answered"));
            }
        }
    }

    async fn the_books_say_what_was_said(&mut self) {
        for (who, cast) in self.world.plan.people.iter().enumerate() {
            let addresses = [Address::phone(&cast.phone).expect("a number"), Address::lid(&cast.lid)];
            let mut known: Vec<Person> = Vec::new();
            for (_, person) in user::known(self.books, &addresses).await.expect(READ) {
                if !known.iter().any(|other| other.id == person.id) {
                    known.push(person);
                }
            }
            for person in known {
                if self.world.is_blocked(who) {
                    continue;
                }
                let heard = self.heard_from(who, person.id);
                let expected = Expected::of(heard);
                if expected.is_lost {
                    continue;
                }
                self.people_judged += 1;
                self.compare(who, &person, &expected).await;
            }
        }
    }

    /// Of whoever was erased, or became one with somebody, no table has a row but those that tell of it.
    async fn nothing_is_left_of_whoever_is_gone(&mut self) {
        for (what, count) in rows::left_of_whoever_is_gone(self.books).await {
            if count != 0 {
                self.wrong.push(format!("{count} {what} are left"));
            }
        }
    }

    async fn an_id_names_one_row(&mut self) {
        for (id, tables) in rows::ids_of_several_rows(self.books).await {
            self.wrong.push(format!("{id} is the id of rows in {tables}"));
        }
    }

    /// What was acted on, in the order of the lane; what came before its subject, after that.
    fn heard_from(&self, who: usize, user_id: i64) -> Vec<&Spoken> {
        let mut heard: Vec<&Spoken> = Vec::new();
        let mut early: Vec<&Spoken> = Vec::new();
        let rows = self.received.iter().filter(|row| row.user_id == user_id && row.status == "done");
        for row in rows {
            let Some(spoken) = self.spoken.get(&row.message_id).filter(|said| said.utterance.who == who)
            else {
                continue;
            };
            let waits = !matches!(spoken.utterance.said, Said::Correct { .. });
            let subject = spoken.utterance.said.subject().filter(|_| waits).map(|of| id_of(who, of));
            let has_come = |id: &String| heard.iter().any(|said| said.utterance.id() == *id);
            if subject.as_ref().is_some_and(|subject| !has_come(subject)) {
                early.push(spoken);
                continue;
            }
            heard.push(spoken);
            let (woken, rest) = early.into_iter().partition(|said: &&Spoken| {
                said.utterance.said.subject().is_some_and(|of| of == spoken.utterance.nth)
            });
            heard.extend::<Vec<_>>(woken);
            early = rest;
        }
        heard
    }

    async fn compare(&mut self, who: usize, person: &Person, expected: &Expected) {
        let mut stands = Entries::new();
        for row in page(self.books, person, &Filter::default(), (None, 500)).await.expect(READ) {
            if row.user_id != person.id {
                self.wrong.push(format!("person {who} has an entry of user {}", row.user_id));
            }
            if row.status == EntryStatus::Pending && person.status == UserStatus::Active {
                self.wrong.push(format!("person {who} is let in, and {:?} waits", row.description));
            }
            let name = row.description.clone().unwrap_or_default();
            let before = stands.insert(name.clone(), (row.money().minor() / 100, row.tx_date));
            if before.is_some() {
                self.wrong.push(format!("person {who} has {name:?} twice"));
            }
        }
        let wanted = expected.entries();
        if stands != wanted {
            self.wrong.push(format!("person {who} has {stands:?}, and should have {wanted:?}"));
        }
        if person.status == UserStatus::Active {
            let (stand, wanted) = (rows::sums(self.books, person).await, expected.sums());
            if stand != wanted {
                self.wrong.push(format!("person {who} reads the sums {stand:?}, and should read {wanted:?}"));
            }
        }
        let rows = async |part| export::page(self.books, person, part, 0).await.expect(READ).rows;
        let goal = rows(Part::Goal).await.into_iter().find(|goal| goal["status"] != "deleted");
        let mut saved = None;
        if let Some(goal) = goal {
            let movements = rows(Part::Movement).await.into_iter();
            let counts = movements
                .filter(|row| row["status"] != "deleted" && row["savings_account_id"] == goal["id"])
                .map(|row| {
                    let amount = row["amount"].as_i64().expect("an amount") / 100;
                    if row["direction"] == "withdraw" { -amount } else { amount }
                });
            saved = Some(counts.sum());
        }
        if saved != expected.saved() {
            self.wrong
                .push(format!("person {who} has saved {saved:?}, and should have {:?}", expected.saved()));
        }
    }
}
