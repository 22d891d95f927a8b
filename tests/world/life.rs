//! One life of the processes: engines on the books, sessions on their lines, callers at the door, until they die or
//! nothing is left to do.

use std::{cell::Cell, sync::Arc, time::Duration};

use bot::{
    engine::{Engine, FAREWELL},
    intake::registration::{Standing, settle},
    operator::config::{Flags, Settings},
    out::{
        channel::{Link, SessionState},
        courier::{Courier, keep_words},
        pace::{Limit, Pace},
    },
};
use chrono::TimeDelta;
use ledger::{
    db::{Database, WriteError},
    jobs,
    messages::{delivery, lane, lane::Owner, message::Channel},
    people::{
        erasure,
        user::{self, Address},
    },
    values::clock::Clock,
};
use tokio::{sync::mpsc, task::JoinHandle};

use crate::{
    callers::{call, push, reuse},
    cast::Door,
    faults::Trouble,
    network::Line,
    plan::{Death, Event},
    world::{Happening, World, jid_of, session_name},
};

/// Once nothing goes wrong any more, everything settles within so many milliseconds.
const BOUND: u64 = 5 * 60_000;
/// And within so many steps of the writers.
const MOST_STEPS: u64 = 1_000;
/// How often the world looks whether everything has settled.
const LOOK: u64 = 500;

const READ: &str = "the judge reads";

/// How a life ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Killed, and everything it had in memory is gone.
    Died,
    /// Told to stop.
    Stopped,
    /// Nothing is left to do.
    Settled,
    /// It should have settled by now.
    Stuck,
}

struct Life {
    world: Arc<World>,
    engines: Vec<(Arc<Engine>, JoinHandle<()>)>,
    links: Vec<Arc<Link>>,
    /// People have let some time go by, since nothing was left but what waits for that.
    has_waited: Cell<bool>,
}

/// Lives until the process dies, stops or has nothing left to do.
pub async fn live(world: &Arc<World>, nth: u64, owners: &[String]) -> End {
    world.clock.begin_life();
    let lived = async {
        let mut life = Life {
            world: world.clone(),
            engines: Vec::new(),
            links: Vec::new(),
            has_waited: Cell::new(false),
        };
        for (place, owner) in owners.iter().enumerate() {
            life.start(place, owner, nth).await;
        }
        life.open_lines(nth);
        life.go_on().await
    };
    tokio::select! {
        biased;
        () = world.dying.notified() => End::Died,
        end = lived => end,
    }
}

impl Life {
    /// Starts an engine, again and again where its database fails: whoever looks after it would.
    async fn start(&mut self, place: usize, owner: &str, nth: u64) {
        let world = &self.world;
        let data_dir = world.data_dir(place);
        std::fs::create_dir_all(&data_dir).expect("a folder");
        let flags = Flags { data_dir: Some(data_dir), config: None };
        let environment = [
            ("CATAT_REGISTRATION", world.plan.registration.word()),
            // Equal things are bought on purpose here.
            ("CATAT_DUPLICATE_SECONDS", "0"),
            // What comes unasked is no answer to anything that is said here.
            ("CATAT_REPORTS", "off"),
        ];
        let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let (settings, _) = Settings::load(&flags, None, &environment).expect("sound settings");
        world.note(format!("engine {place} starts as {owner}"));
        let trouble = Trouble::of(world, place, owner, nth);
        let database = Database::simulated(&world.books(), trouble.clone()).expect("the books open");
        loop {
            trouble.begin();
            let engine =
                Engine::new(database.clone(), world.clock.clone(), &settings, Owner(owner.to_owned()));
            match engine.start().await {
                Ok(sweeper) => return self.engines.push((engine, sweeper)),
                Err(error) => world.note(format!("engine {place} does not start: {error}")),
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Every session belongs to one of the engines.
    fn open_lines(&mut self, nth: u64) {
        for session in 0..self.world.plan.sessions {
            let (engine, _) = &self.engines[session % self.engines.len()];
            let link = Link::new(Channel::Whatsapp, &session_name(session));
            let (words, heard) = mpsc::channel(64);
            link.set_jid(Some(jid_of(session)));
            link.attach(Line::of(&self.world, session, nth, words));
            if self.world.is_online(session) {
                link.set_state(SessionState::Connected);
            }
            engine.post.links.add(link.clone());
            let pace = Pace::new(Limit::Off, Limit::Off);
            tokio::spawn(Courier::new(engine.books.clone(), link.clone(), pace).run());
            tokio::spawn(keep_words(engine.books.clone(), link.clone(), heard));
            self.links.push(link);
        }
    }

    async fn go_on(&self) -> End {
        while self.world.now() < self.world.plan.calm_at + BOUND && self.world.calm_steps() < MOST_STEPS {
            match self.world.due() {
                Ok(happenings) => {
                    if let Some(end) = self.happen(happenings).await {
                        return end;
                    }
                }
                Err(wait) => {
                    if wait.is_none()
                        && let Some(end) = self.has_settled().await
                    {
                        return end;
                    }
                    let pause = Duration::from_millis(wait.unwrap_or(LOOK));
                    let _ = tokio::time::timeout(pause, self.world.changed.notified()).await;
                }
            }
        }
        let [messages, replies, jobs] = self.open().await;
        self.world.breaks(format!("{messages} messages, {replies} replies and {jobs} jobs never settle"));
        for job in jobs::open(self.world.judge()).await.expect(READ) {
            self.world.note(format!("{job:?}"));
        }
        End::Stuck
    }

    /// How many messages, replies and jobs are open.
    async fn open(&self) -> [i64; 3] {
        let (books, now) = (self.world.judge(), self.world.clock.now());
        let (jobs, _) = jobs::depth(books, now).await.expect(READ);
        [lane::depth(books).await.expect(READ), delivery::depth(books).await.expect(READ), jobs]
    }

    async fn has_settled(&self) -> Option<End> {
        if !self.world.is_calm() || self.world.is_busy() {
            return None;
        }
        let [messages, replies, jobs] = self.open().await;
        if messages + replies + jobs == 0 {
            return Some(End::Settled);
        }
        if messages + replies == 0 && !self.has_waited.replace(true) {
            // An erasure waits until its goodbye could be read.
            self.world.clock.jump(erasure::READING_TIME);
        }
        None
    }

    /// Something happens, and may end this life.
    async fn happen(&self, happenings: Vec<Happening>) -> Option<End> {
        let mut handed = Vec::new();
        for happening in happenings {
            match happening {
                Happening::Hand(id) => handed.push(id),
                Happening::Reuse(id) => {
                    tokio::spawn(reuse(self.world.clone(), self.engines[0].0.clone(), id));
                }
                Happening::Back(session) => {
                    self.world.note(format!("line {session} is back"));
                    self.links[session].set_state(SessionState::Connected);
                }
                Happening::Event(event) => {
                    if let Some(end) = self.play(event).await {
                        return Some(end);
                    }
                }
            }
        }
        if !handed.is_empty() {
            self.hand_in(handed);
        }
        None
    }

    async fn play(&self, event: Event) -> Option<End> {
        let world = &self.world;
        if !matches!(event, Event::Say(_)) {
            world.note(format!("{event:?}"));
        }
        match event {
            Event::Say(utterance) => world.say(utterance),
            Event::Approve(who) => self.decide(who, Standing::LetIn),
            Event::Block(who) => {
                world.is_to_be_blocked(who);
                self.decide(who, Standing::TurnedAway);
            }
            Event::Jump(minutes) => world.clock.jump(TimeDelta::minutes(minutes)),
            Event::Kill(Death::Now) => return Some(End::Died),
            Event::Kill(death) => world.is_to_die(death),
            Event::Restart => {
                for (engine, _) in &self.engines {
                    // Whoever sweeps ends with the executor.
                    engine.stop(None, FAREWELL).await;
                }
                return Some(End::Stopped);
            }
            Event::Away(session, milliseconds) => {
                self.links[session].set_state(SessionState::Connecting);
                world.goes_away(session, milliseconds);
            }
            Event::Freeze(engine, step, milliseconds) => world.is_to_freeze(engine, step, milliseconds),
            Event::Slow(milliseconds) => world.slows_down(milliseconds),
        }
        None
    }

    /// The admin decides about somebody, as soon as they have written.
    fn decide(&self, who: usize, standing: Standing) {
        let (world, engine) = (self.world.clone(), self.engines[who % self.engines.len()].0.clone());
        tokio::spawn(async move {
            let person = &world.plan.people[who];
            let addresses = [Address::phone(&person.phone).expect("a number"), Address::lid(&person.lid)];
            match settle_all(&engine, &addresses, standing).await {
                Ok(true) => {
                    match standing {
                        Standing::LetIn => world.is_let_in(who),
                        Standing::TurnedAway => world.is_turned_away(who),
                    }
                    world.note(format!("person {who} is {standing:?}"));
                }
                Ok(false) => {}
                Err(error) => {
                    world.note(format!("the admin has to try again: {error}"));
                    let event = match standing {
                        Standing::LetIn => Event::Approve(who),
                        Standing::TurnedAway => Event::Block(who),
                    };
                    world.schedule(700, Happening::Event(event));
                }
            }
        });
    }

    /// Hands messages in: those of one session all at once, any other by its caller.
    fn hand_in(&self, ids: Vec<String>) {
        let world = &self.world;
        let mut over_the_line = Vec::new();
        for id in ids {
            let Some(utterance) = world.hands_in(&id) else { continue };
            match utterance.door {
                Door::Whatsapp(session) if !world.is_online(session) => {
                    world.waits_for_line(&id, session);
                }
                Door::Whatsapp(session) => over_the_line.push((session, id)),
                Door::Http => {
                    let place = (utterance.who + utterance.nth) % self.engines.len();
                    tokio::spawn(call(world.clone(), self.engines[place].0.clone(), id));
                }
            }
        }
        if let Some((session, _)) = over_the_line.first() {
            let engine = self.engines[session % self.engines.len()].0.clone();
            let ids = over_the_line.into_iter().map(|(_, id)| id).collect();
            tokio::spawn(push(world.clone(), engine, ids));
        }
    }
}

/// Lets somebody in or turns them away, everything that they are taken for; `false` where nothing had to be done.
async fn settle_all(engine: &Engine, addresses: &[Address], standing: Standing) -> Result<bool, WriteError> {
    let mut decided = false;
    for (_, person) in user::known(&engine.books.database, addresses).await? {
        let settled = settle(&engine.books.database, person.id, standing, &*engine.books.clock).await?;
        decided |= settled == Some(true);
    }
    Ok(decided)
}
