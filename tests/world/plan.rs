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
    /// An engine stands still for so many milliseconds, from its next step of the writer on: others take it for dead, and then
    /// it writes what it was at.
    Freeze(usize, u64),
}

impl Event {
    /// For how many milliseconds.
    fn lasts(&self) -> u64 {
        match self {
            Self::Away(_, milliseconds) | Self::Freeze(_, milliseconds) => *milliseconds,
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
        let engines = if chance.one_in(5) { 2 } else { 1 };
        let people = cast::people(&mut chance, registration);
        let day = chance.from(2_000..LONGEST_DAY);
        let mut events = cast::conversation(&mut chance, &people, sessions, day);
        events.extend(troubles(&mut chance, day, sessions, engines));
        events.extend(admin(&mut chance, day, &people, registration));
        events.sort_by_key(|(at, _)| *at);
        let start = chance.pick(&STARTS).parse().expect("an instant");
        let calm_at = events.iter().map(|(at, event)| at + event.lasts()).max().unwrap_or(day) + STORM;
        Self { seed, people, sessions, engines, registration, start, events, calm_at }
    }
}

/// What befalls the process and its lines.
fn troubles(chance: &mut Chance, day: u64, sessions: usize, engines: usize) -> Vec<(u64, Event)> {
    let mut events = Vec::new();
    for _ in 0..chance.from(0..4) {
        let death = match chance.from(0..3) {
            0 => Death::Now,
            1 => Death::BeforeTurn(chance.from(1..8)),
            _ => Death::AfterTurn(chance.from(1..8)),
        };
        events.push((chance.from(0..day), Event::Kill(death)));
    }
    if chance.one_in(8) {
        // It dies again and again, soon after it has started.
        let first = chance.from(0..day);
        events
            .extend((0..5).map(|nth| (first + 400 * nth, Event::Kill(Death::BeforeTurn(chance.from(1..6))))));
    }
    if chance.one_in(4) {
        events.push((chance.from(0..day), Event::Restart));
    }
    if chance.one_in(3) {
        events.push((chance.from(0..day), Event::Away(chance.below(sessions), chance.from(200..8_000))));
    }
    if engines > 1 {
        for _ in 0..chance.from(0..3) {
            let freeze = Event::Freeze(chance.below(engines), chance.from(8_000..16_000));
            events.push((chance.from(0..day), freeze));
        }
    }
    for _ in 0..chance.from(0..3) {
        events.push((chance.from(0..day), Event::Jump(chance.pick(&[1, 30, 61, 8 * 60, 26 * 60]))));
    }
    events
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
