//! What befalls the process, its sessions and its engines, and which messages were open then.

use futures_util::FutureExt;
use ledger::{db::Values, values::clock::Clock};

use super::{Happening, Spoken, World};
use crate::{faults::Step, plan::Death};

impl World {
    pub fn is_online(&self, session: usize) -> bool {
        self.now() >= self.state().away_until[session]
    }

    pub fn goes_away(&self, session: usize, milliseconds: u64) {
        let until = self.now() + milliseconds;
        self.state().away_until[session] = until;
        self.schedule(milliseconds, Happening::Back(session));
    }

    /// An engine is to stand still from its next step of the writer on.
    pub fn is_to_freeze(&self, engine: usize, milliseconds: u64) {
        self.state().to_freeze[engine] = milliseconds;
    }

    /// It stands still now, where it is to.
    pub fn freezes(&self, engine: usize) {
        let now = self.now();
        if self.state().to_freeze[engine] > 0 {
            self.counts_death();
        }
        let mut state = self.state();
        let milliseconds = std::mem::take(&mut state.to_freeze[engine]);
        if milliseconds > 0 {
            state.story.note(now, format!("engine {engine} stands still for {milliseconds} ms"));
            state.frozen_until[engine] = now + milliseconds;
        }
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
        self.state().death = Some(death);
    }

    /// Which death has come; steps of the writer are counted here.
    pub fn death_at(&self, step: Step) -> Option<Death> {
        let mut state = self.state();
        match (state.death.as_mut()?, step) {
            (Death::BeforeTurn(left), Step::Before) | (Death::AfterTurn(left), Step::After) => {
                *left = left.saturating_sub(1);
                if *left == 0 { state.death.take() } else { None }
            }
            (Death::AfterTurn(1), Step::Before) => state.death,
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
