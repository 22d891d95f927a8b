//! What befalls the process, its sessions and its engines, and which messages were open then.

use std::collections::BTreeMap;

use futures_util::FutureExt;
use ledger::{db::Values, values::clock::Clock};

use super::{Happening, Spoken, World};
use crate::{faults::Step, plan::Death};

/// How long an engine that stood still may take to find out, in milliseconds.
const MOMENT: u64 = 10_000;

impl World {
    pub fn is_online(&self, session: usize) -> bool {
        self.now() >= self.state().away_until[session]
    }

    pub fn goes_away(&self, session: usize, milliseconds: u64) {
        let until = self.now() + milliseconds;
        self.state().away_until[session] = until;
        self.schedule(milliseconds, Happening::Back(session));
    }

    /// An engine is to stand still from its nth step of the writer on.
    pub fn is_to_freeze(&self, engine: usize, step: u64, milliseconds: u64) {
        self.state().to_freeze[engine] = Some((step, milliseconds));
    }

    /// It stands still now, where it is to.
    pub fn freezes(&self, engine: usize) {
        let now = self.now();
        let mut state = self.state();
        let Some((left, milliseconds)) = &mut state.to_freeze[engine] else { return };
        *left -= 1;
        if *left > 0 {
            return;
        }
        let milliseconds = *milliseconds;
        state.to_freeze[engine] = None;
        state.story.note(now, format!("engine {engine} stands still for {milliseconds} ms"));
        state.frozen_until[engine] = now + milliseconds;
        drop(state);
        self.counts_death();
    }

    /// Whether an engine stood still a moment ago: what was theirs may be somebody else's, and they may not know it yet.
    pub fn has_just_frozen(&self, engine: usize) -> bool {
        let now = self.now();
        now < self.state().frozen_until[engine] + MOMENT
    }

    /// The database is slow from now on.
    pub fn slows_down(&self, milliseconds: u64) {
        let until = self.now() + milliseconds;
        self.state().slow_until = until;
    }

    pub fn is_slow(&self) -> bool {
        let now = self.now();
        now < self.state().slow_until
    }

    /// The process is dead, or stands still so long that others take it for dead: what is open may have been in hand.
    pub fn counts_death(&self) {
        const OPEN: &str = "SELECT message_id FROM wa_messages WHERE direction = 'in' \
            AND status IN ('received', 'perceived', 'failed')";
        let read = self.judge().all::<(String,)>(OPEN, Values::new()).now_or_never();
        for (id,) in read.expect("the judge waits for nobody").expect("the books are read") {
            *self.state().died_with.entry(id).or_default() += 1;
        }
    }

    /// At how many deaths it stood open.
    pub fn died_with(&self, id: &str) -> u64 {
        self.state().died_with.get(id).copied().unwrap_or(0)
    }

    pub fn is_turned_away(&self, who: usize) {
        let now = self.clock.now();
        self.state().turned_away.entry(who).or_insert(now);
    }

    pub fn is_let_in(&self, who: usize) {
        self.state().turned_away.remove(&who);
    }

    /// Whether something was said by somebody who had been turned away by then.
    pub fn came_too_late(&self, spoken: &Spoken) -> bool {
        let (state, who) = (self.state(), spoken.utterance.who);
        !self.plan.people[who].is_two
            && !state.is_forgotten(who)
            && state.turned_away.get(&who).is_some_and(|since| spoken.at > *since)
    }

    /// For how many milliseconds more an engine's database hangs.
    pub fn frozen_for(&self, engine: usize) -> u64 {
        let now = self.now();
        self.state().frozen_until[engine].saturating_sub(now)
    }

    /// From now on the process is bound to die so.
    pub fn is_to_die(&self, death: Death) {
        let tries = if death == Death::AtWork { self.tries() } else { BTreeMap::new() };
        let mut state = self.state();
        (state.death, state.tries) = (Some(death), tries);
    }

    /// How often each open message was tried, where that is counted.
    fn tries(&self) -> BTreeMap<i64, i64> {
        const TRIES: &str = "SELECT id, attempts FROM wa_messages WHERE direction = 'in' AND attempts > 0 \
            AND status IN ('received', 'perceived', 'failed')";
        let read = self.judge().all::<(i64, i64)>(TRIES, Values::new()).now_or_never();
        read.expect("the judge waits for nobody").expect("the books are read").into_iter().collect()
    }

    /// Whether a message is in work: noted to be in hand, or its try is counted since the process is bound to die.
    fn is_at_work(&self) -> bool {
        let in_hand = |engine| std::fs::read(self.data_dir(engine).join("in-hand")).unwrap_or_default();
        let holds = |engine| in_hand(engine).iter().any(|byte| *byte != 0);
        (0..self.plan.engines).any(holds) || {
            let (before, now) = (self.state().tries.clone(), self.tries());
            now.iter().any(|(id, tries)| before.get(id).is_none_or(|before| before < tries))
        }
    }

    /// Which death has come; steps of the writer are counted here.
    pub fn death_at(&self, step: Step) -> Option<Death> {
        let comes = self.state().death != Some(Death::AtWork) || self.is_at_work();
        let mut state = self.state();
        match (state.death.as_mut()?, step) {
            (Death::BeforeTurn(left), Step::Before) | (Death::AfterTurn(left), Step::After) => {
                *left = left.saturating_sub(1);
                if *left == 0 { state.death.take() } else { None }
            }
            (Death::AfterTurn(1), Step::Before) => state.death,
            (Death::AtWork, Step::Before) if comes => state.death.take(),
            _ => None,
        }
    }

    /// The process dies here.
    pub async fn die(&self, place: &str) {
        self.note(format!("the process dies {place}"));
        self.dying.notify_one();
        std::future::pending::<()>().await;
    }

    /// A life is over: whoever waited for it asks again.
    pub fn end_life(&self) {
        let now = self.now();
        let mut state = self.state();
        state.death = None;
        let open: Vec<String> =
            state.spoken.iter().filter(|(_, spoken)| spoken.is_in_flight).map(|(id, _)| id.clone()).collect();
        for id in open {
            state.spoken.get_mut(&id).expect("it was said").is_in_flight = false;
            let delay = state.chance.from(50..1_500);
            state.schedule(now + delay, Happening::Hand(id));
        }
        drop(state);
        self.clock.end_life();
    }
}
