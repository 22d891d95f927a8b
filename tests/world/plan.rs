//! What a seed decides beforehand: who there is, what they say and when, and what befalls the process.

use chrono::{DateTime, Utc};

use crate::{
    cast::{self, Door, Person, Utterance},
    chance::Chance,
};

/// A day in the world, before anything has happened.
#[derive(Debug)]
pub struct Plan {
    pub seed: u64,
    pub people: Vec<Person>,
    /// How many numbers the bot answers under.
    pub sessions: usize,
    /// How many engines share the database.
    pub engines: usize,
    pub registration: Registration,
    pub start: DateTime<Utc>,
    /// By milliseconds since the start, in their order.
    pub events: Vec<(u64, Event)>,
    /// From then on nothing goes wrong any more.
    pub calm_at: u64,
}

/// Who is let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    Open,
    Confirm,
    Allowlist,
}

impl Registration {
    /// As the setting has it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Confirm => "confirm",
            Self::Allowlist => "allowlist",
        }
    }
}

/// Something that happens at its time, whatever happened before.
#[derive(Debug, Clone)]
pub enum Event {
    /// Somebody writes.
    Say(Utterance),
    /// The admin lets somebody in.
    Approve(usize),
    /// The admin turns somebody away.
    Block(usize),
    /// People's time moves on by so many minutes.
    Jump(i64),
    /// The process dies.
    Kill(Death),
    /// The process is stopped and started.
    Restart,
    /// A session is away for so many milliseconds.
    Away(usize, u64),
    /// An engine stands still for so many milliseconds, from its nth step of the writer from now on: others take it for dead,
    /// and then it writes what it was at.
    Freeze(usize, u64, u64),
    /// The database is slow for so many milliseconds.
    Slow(u64),
}

impl Event {
    /// For how many milliseconds.
    fn lasts(&self) -> u64 {
        match self {
            Self::Away(_, milliseconds) | Self::Freeze(_, _, milliseconds) | Self::Slow(milliseconds) => {
                *milliseconds
            }
            _ => 0,
        }
    }
}

/// Where the process is when it dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Death {
    /// Wherever it is.
    Now,
    /// Before the nth step of the writer from now.
    BeforeTurn(u64),
    /// After it, and before anybody is told what it came to.
    AfterTurn(u64),
    /// Before a step of the writer while some message is in work, as if the process died of it.
    AtWork,
}

/// How long people go on writing, in milliseconds.
const LONGEST_DAY: u64 = 16_000;
/// After the last event troubles go on for so long.
const STORM: u64 = 2_000;
/// Moments at which it is interesting to begin: noon, and just before midnight in each of the zones.
const STARTS: [&str; 5] = [
    "2026-03-11T05:00:00Z",
    "2026-03-11T16:59:52Z",
    "2026-03-31T15:59:52Z",
    "2026-12-31T14:59:52Z",
    "2026-12-31T16:59:45Z",
];

impl Plan {
    pub fn of(seed: u64) -> Self {
        let mut chance = Chance::of(seed, 0);
        let registration = match chance.from(0..10) {
            0..7 => Registration::Open,
            7..9 => Registration::Confirm,
            _ => Registration::Allowlist,
        };
        let sessions = 1 + chance.below(3);
        let engines = if chance.one_in(4) { 2 } else { 1 };
        let people = cast::people(&mut chance, registration);
        let day = chance.from(2_000..LONGEST_DAY);
        let mut events = cast::conversation(&mut chance, &people, sessions, day);
        let moments = events.iter().map(|(at, _)| *at).collect();
        events.extend(Troubles { chance: &mut chance, day, moments }.of(sessions, engines));
        events.extend(admin(&mut chance, day, &people, registration));
        events.sort_by_key(|(at, _)| *at);
        let start = chance.pick(&STARTS).parse().expect("an instant");
        let calm_at = events.iter().map(|(at, event)| at + event.lasts()).max().unwrap_or(day) + STORM;
        Self { seed, people, sessions, engines, registration, start, events, calm_at }
    }
}

/// What befalls the process and its lines, while it is made up.
struct Troubles<'a> {
    chance: &'a mut Chance,
    day: u64,
    /// When somebody says something.
    moments: Vec<u64>,
}

impl Troubles<'_> {
    fn of(mut self, sessions: usize, engines: usize) -> Vec<(u64, Event)> {
        let mut events = Vec::new();
        for _ in 0..self.chance.from(0..4) {
            let death = match self.chance.from(0..4) {
                0 => Death::Now,
                1 => Death::AtWork,
                2 => Death::BeforeTurn(self.chance.from(1..8)),
                _ => Death::AfterTurn(self.chance.from(1..8)),
            };
            events.push((self.moment(), Event::Kill(death)));
        }
        if self.chance.one_in(8) {
            self.die_again_and_again(&mut events);
        }
        if self.chance.one_in(4) {
            events.push((self.moment(), Event::Restart));
        }
        if self.chance.one_in(3) {
            let away = Event::Away(self.chance.below(sessions), self.chance.from(200..8_000));
            events.push((self.moment(), away));
        }
        if engines > 1 {
            self.stand_still(engines, &mut events);
        }
        for _ in 0..self.chance.from(0..3) {
            events.push((self.moment(), Event::Jump(self.chance.pick(&[1, 30, 61, 8 * 60, 26 * 60]))));
        }
        events
    }

    /// Anywhere in the day, or while something that was said is still in work.
    fn moment(&mut self) -> u64 {
        if self.chance.one_in(2) {
            self.chance.from(0..self.day)
        } else {
            self.chance.pick(&self.moments) + self.chance.from(0..500)
        }
    }

    /// It dies soon after it has started, or is stopped.
    fn die_again_and_again(&mut self, events: &mut Vec<(u64, Event)>) {
        let mut at = self.moment();
        for _ in 0..self.chance.from(2..8) {
            let event = if self.chance.one_in(6) {
                Event::Restart
            } else {
                let is_at_work = !self.chance.one_in(3);
                let step = self.chance.from(1..6);
                Event::Kill(if is_at_work { Death::AtWork } else { Death::BeforeTurn(step) })
            };
            events.push((at, event));
            at += self.chance.from(0..300);
        }
    }

    /// One of several engines is slower than its leases, or nearly.
    fn stand_still(&mut self, engines: usize, events: &mut Vec<(u64, Event)>) {
        for _ in 0..self.chance.from(0..4) {
            let (engine, step) = (self.chance.below(engines), self.chance.from(1..6));
            let freeze = Event::Freeze(engine, step, self.chance.from(8_000..20_000));
            events.push((self.moment(), freeze));
        }
        if self.chance.one_in(3) {
            events.push((self.moment(), Event::Slow(self.chance.from(10_000..40_000))));
        }
    }
}

/// What the admin does about people.
fn admin(chance: &mut Chance, day: u64, people: &[Person], registration: Registration) -> Vec<(u64, Event)> {
    let mut events = Vec::new();
    for who in 0..people.len() {
        if registration != Registration::Open && !chance.one_in(4) {
            events.push((chance.from(day / 4..day), Event::Approve(who)));
        }
        if chance.one_in(16) {
            events.push((chance.from(day / 2..day), Event::Block(who)));
        }
    }
    events
}

/// Something that a person says goes in by this door.
impl Utterance {
    /// Its id, whichever way it goes.
    pub fn id(&self) -> String {
        id_of(self.who, self.nth)
    }

    /// Whether it goes over a channel that sends by itself.
    pub fn is_pushed(&self) -> bool {
        matches!(self.door, Door::Whatsapp(_))
    }
}

/// The id of a person's nth message.
pub fn id_of(who: usize, nth: usize) -> String {
    format!("P{who}N{nth}")
}
