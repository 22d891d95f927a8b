//! The world around the bot: what is due next, what is on its way, what arrived. It outlives every process.

mod fate;
mod phones;
mod speech;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use ledger::{
    db::{Database, Values},
    invariants,
    values::clock::Clock,
};
use tempfile::TempDir;
use tokio::sync::Notify;

use crate::{
    cast::{Door, Said, Utterance},
    chance::Chance,
    clock::WorldClock,
    judge,
    leases::Leases,
    plan::{Death, Event, Plan, Registration},
    story::Story,
};

pub struct World {
    pub plan: Plan,
    pub clock: Arc<WorldClock>,
    folder: TempDir,
    judge: OnceLock<Database>,
    state: Mutex<State>,
    leases: Mutex<Leases>,
    /// The version of the books that the judge saw last.
    judged: AtomicI64,
    /// How many steps the writers took since nothing goes wrong any more.
    calm_steps: AtomicU64,
    /// The process dies now.
    pub dying: Notify,
    /// The agenda has changed.
    pub changed: Notify,
}

/// Something that is due.
#[derive(Debug, Clone)]
pub enum Happening {
    Event(Event),
    /// The message of this id is handed in, perhaps once more.
    Hand(String),
    /// The id of this message is used for other words.
    Reuse(String),
    /// A session is back.
    Back(usize),
}

/// Something that was said, and what became of it.
#[derive(Debug, Clone)]
pub struct Spoken {
    pub utterance: Utterance,
    pub at: DateTime<Utc>,
    /// The reply that it is about, where it is about one.
    pub reply_id: Option<String>,
    /// Whether the bot said that it has it.
    pub is_acknowledged: bool,
    /// What whoever waited was told.
    pub replies: Option<Vec<String>>,
    is_in_flight: bool,
}

struct State {
    agenda: BTreeMap<(u64, u64), Happening>,
    scheduled: u64,
    chance: Chance,
    story: Story,
    spoken: BTreeMap<String, Spoken>,
    /// By chat, which messages arrived on phones, in the order in which they came first.
    phones: BTreeMap<(usize, String), Vec<String>>,
    /// By the message that they answer.
    answers: BTreeMap<String, Vec<String>>,
    /// How often the network lost a message.
    lost: BTreeMap<String, i64>,
    /// What the network says it has brought to its phone.
    delivered: BTreeSet<String>,
    /// What the network will not have.
    given_up: BTreeSet<String>,
    away_until: Vec<u64>,
    /// By engine, at which step of the writer it stands still, and for how long.
    to_freeze: Vec<Option<(u64, u64)>>,
    frozen_until: Vec<u64>,
    slow_until: u64,
    death: Option<Death>,
    /// How often messages were tried when the process was bound to die.
    tries: BTreeMap<i64, i64>,
    blocked: BTreeSet<usize>,
    /// By message, how often the process died, or stood still so long that others took it for dead, while it was open.
    died_with: BTreeMap<String, u64>,
    /// Since when somebody is turned away.
    turned_away: BTreeMap<usize, DateTime<Utc>>,
    broken: Option<String>,
}

impl World {
    /// A world in which nothing has happened, with these books.
    pub fn new(plan: Plan, books: &[u8]) -> Arc<Self> {
        // In memory, where the system has such a folder: nothing here survives anyway.
        let memory = PathBuf::from("/dev/shm");
        let parent = if memory.is_dir() { memory } else { std::env::temp_dir() };
        let folder = TempDir::with_prefix_in("catat-world-", parent).expect("a folder");
        std::fs::write(folder.path().join("catat.db"), books).expect("the books are written");
        let (sessions, engines) = (plan.sessions, plan.engines);
        let mut state = State {
            agenda: BTreeMap::new(),
            scheduled: 0,
            chance: Chance::of(plan.seed, 1),
            story: Story::default(),
            spoken: BTreeMap::new(),
            phones: BTreeMap::new(),
            answers: BTreeMap::new(),
            lost: BTreeMap::new(),
            delivered: BTreeSet::new(),
            given_up: BTreeSet::new(),
            away_until: vec![0; sessions],
            to_freeze: vec![None; engines],
            frozen_until: vec![0; engines],
            slow_until: 0,
            death: None,
            tries: BTreeMap::new(),
            blocked: BTreeSet::new(),
            died_with: BTreeMap::new(),
            turned_away: BTreeMap::new(),
            broken: None,
        };
        for (at, event) in &plan.events {
            state.schedule(*at, Happening::Event(event.clone()));
        }
        Arc::new(Self {
            clock: Arc::new(WorldClock::at(plan.start)),
            plan,
            folder,
            judge: OnceLock::new(),
            state: Mutex::new(state),
            leases: Mutex::default(),
            judged: AtomicI64::new(-1),
            calm_steps: AtomicU64::new(0),
            dying: Notify::new(),
            changed: Notify::new(),
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no one panics while holding the world")
    }

    /// The file of the books.
    pub fn books(&self) -> PathBuf {
        self.folder.path().join("catat.db")
    }

    /// An engine's own folder.
    pub fn data_dir(&self, engine: usize) -> PathBuf {
        self.folder.path().join(format!("engine-{engine}"))
    }

    /// Milliseconds since the start, by the machine.
    pub fn now(&self) -> u64 {
        let gone = self.clock.machine() - self.plan.start;
        u64::try_from(gone.num_milliseconds()).expect("time goes on")
    }

    /// Whether nothing goes wrong any more.
    pub fn is_calm(&self) -> bool {
        self.now() >= self.plan.calm_at
    }

    /// How many steps the writers took since then.
    pub fn calm_steps(&self) -> u64 {
        self.calm_steps.load(Ordering::Relaxed)
    }

    pub fn note(&self, what: impl Into<String>) {
        let now = self.now();
        self.state().story.note(now, what.into());
    }

    pub fn story(&self) -> Story {
        self.state().story.clone()
    }

    /// What the judge found first.
    pub fn broken(&self) -> Option<String> {
        self.state().broken.clone()
    }

    /// The judge found something.
    pub fn breaks(&self, what: String) {
        self.state().broken.get_or_insert(what);
    }

    /// Has something happen after so many milliseconds.
    pub fn schedule(&self, after: u64, happening: Happening) {
        let at = self.now() + after;
        self.state().schedule(at, happening);
        self.changed.notify_one();
    }

    /// What is due now, all of it that goes in by one session at once; or when something will be.
    pub fn due(&self) -> Result<Vec<Happening>, Option<u64>> {
        let now = self.now();
        let mut state = self.state();
        let Some((&key, first)) = state.agenda.iter().next() else { return Err(None) };
        if key.0 > now {
            return Err(Some(key.0 - now));
        }
        let Some(door) = state.session_of(first) else {
            return Ok(state.agenda.remove(&key).into_iter().collect());
        };
        let alike = |(key, happening): (&(u64, u64), &Happening)| {
            (key.0 <= now && state.session_of(happening) == Some(door)).then_some(*key)
        };
        let keys: Vec<(u64, u64)> = state.agenda.iter().filter_map(alike).collect();
        Ok(keys.iter().filter_map(|key| state.agenda.remove(key)).collect())
    }

    /// The books as the judge reads them. First asked for in a life; nothing is ever written this way.
    pub fn judge(&self) -> &Database {
        self.judge.get_or_init(|| judge::books(self))
    }

    /// After every step of an engine's writer every rule holds, and nobody has taken what is another's.
    pub fn judge_step(&self, engine: usize, owner: &str) {
        if self.is_calm() {
            self.calm_steps.fetch_add(1, Ordering::Relaxed);
        }
        if !self.has_changed() {
            return;
        }
        // Looked at in one transaction, which takes its lock once.
        self.tell_judge("BEGIN");
        let of = (owner, !self.has_just_frozen(engine));
        let mut leases = self.leases.lock().expect("no one panics while looking");
        let taken = leases.look(self.judge(), of, self.clock.machine()).now_or_never();
        if let Some(what) = taken.expect("the judge waits for nobody") {
            self.breaks(what);
        }
        let findings = invariants::check(self.judge()).now_or_never().expect("the judge waits for nobody");
        for finding in findings.expect("the books are read") {
            if finding.broken != 0 {
                self.breaks(format!("{}: {:?}", finding.rule, finding.first));
            }
        }
        self.tell_judge("COMMIT");
    }

    /// Answers with the first number of whatever the judge's one connection says to this.
    fn tell_judge(&self, sql: &'static str) -> Option<i64> {
        let told = self.judge().all::<(i64,)>(sql, Values::new()).now_or_never();
        told.expect("the judge waits for nobody").expect("the books are read").first().map(|row| row.0)
    }

    /// Whether anything was written since this was last asked.
    fn has_changed(&self) -> bool {
        let version = self.tell_judge("PRAGMA data_version").expect("books have a version");
        self.judged.swap(version, Ordering::Relaxed) != version
    }

    /// Whoever is told that something is kept, or answered, is told what is written.
    pub fn judge_word(&self, id: &str, replies: &[String]) {
        const KEPT: &str = "SELECT COUNT(*) FROM wa_messages WHERE direction = 'in' AND message_id = $1 \
            AND ($2 = '' OR EXISTS (SELECT 1 FROM wa_messages o WHERE o.parent_id = wa_messages.id AND o.wa_body = $2))";
        if self.may_be_missing(self.speaker_of(id)) {
            return;
        }
        for text in replies.iter().map(|text| &**text).chain([""]) {
            let values: Values = vec![Box::new(id.to_owned()), Box::new(text.to_owned())];
            let read =
                self.judge().all::<(i64,)>(KEPT, values).now_or_never().expect("the judge waits for nobody");
            if read.expect("the books are read") == [(0,)] {
                self.breaks(format!("{id} was told {text:?}, and nothing of it is written"));
            }
        }
    }

    /// Everything that was said, by its id.
    pub fn spoken(&self) -> BTreeMap<String, Spoken> {
        self.state().spoken.clone()
    }

    /// Whether something that was said is still being handed in.
    pub fn is_busy(&self) -> bool {
        self.state().spoken.values().any(|spoken| spoken.is_in_flight)
    }

    /// Which messages arrived in which chat, in their order.
    pub fn phones(&self) -> BTreeMap<(usize, String), Vec<String>> {
        self.state().phones.clone()
    }

    /// Whether the network may be blamed for a message that never arrived.
    pub fn is_to_blame_for(&self, message_id: &str) -> bool {
        let state = self.state();
        state.given_up.contains(message_id) || state.lost.contains_key(message_id)
    }

    pub fn is_blocked(&self, who: usize) -> bool {
        self.state().blocked.contains(&who)
    }

    /// Who said something.
    pub fn speaker_of(&self, id: &str) -> usize {
        self.state().spoken[id].utterance.who
    }

    /// Whether what somebody says may come to nothing, or to something else when it is asked for again.
    pub fn may_be_missing(&self, who: usize) -> bool {
        self.state().may_be_missing(who, self.plan.registration)
    }

    /// The admin is about to turn somebody away.
    pub fn is_to_be_blocked(&self, who: usize) {
        self.state().blocked.insert(who);
    }
}

impl State {
    fn schedule(&mut self, at: u64, happening: Happening) {
        self.scheduled += 1;
        self.agenda.insert((at, self.scheduled), happening);
    }

    /// Whoever may be let in later, was turned away, or asked to be forgotten and said so once more.
    fn may_be_missing(&self, who: usize, registration: Registration) -> bool {
        registration == Registration::Allowlist || self.blocked.contains(&who) || self.is_forgotten(who)
    }

    fn is_forgotten(&self, who: usize) -> bool {
        let of_them = |spoken: &&Spoken| spoken.utterance.who == who;
        self.spoken.values().filter(of_them).any(|spoken| matches!(spoken.utterance.said, Said::Code(_)))
    }

    /// The session that a message is handed in by.
    fn session_of(&self, happening: &Happening) -> Option<usize> {
        let Happening::Hand(id) = happening else { return None };
        match self.spoken[id].utterance.door {
            Door::Whatsapp(session) => Some(session),
            Door::Http => None,
        }
    }
}

/// What a session is called.
pub fn session_name(session: usize) -> String {
    format!("line{session}")
}

/// The number that a session answers under.
pub fn jid_of(session: usize) -> String {
    format!("628110000000{session}@s.whatsapp.net")
}
