//! What befalls an engine's database: how long it takes, what fails, and where the process dies.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use ledger::db::{
    DatabaseError,
    faults::{Fault, Faults, busy},
};

use crate::{chance::Chance, plan::Death, world::World};

/// How much longer everything takes a database that is slow.
const SLOW: u64 = 100;

/// The database of one engine in one life.
pub struct Trouble {
    world: Arc<World>,
    engine: usize,
    /// What the engine calls itself.
    owner: String,
    life: u64,
    chance: Mutex<Chance>,
}

impl Trouble {
    pub fn of(world: &Arc<World>, engine: usize, owner: &str, life: u64) -> Arc<Self> {
        let chance = Mutex::new(chance_of(world, engine, life));
        Arc::new(Self { world: world.clone(), engine, owner: owner.to_owned(), life, chance })
    }

    /// Begins anew: what befell the engine's first start befalls every other one, until the world is calm.
    pub fn begin(&self) {
        *self.chance() = chance_of(&self.world, self.engine, self.life);
    }

    fn chance(&self) -> std::sync::MutexGuard<'_, Chance> {
        self.chance.lock().expect("no one panics while drawing")
    }

    /// Waits as long as the engine's database hangs, and the disk takes.
    async fn take_time(&self, longest: u64) {
        let longest = if self.world.is_slow() { SLOW * longest } else { longest };
        let pause = {
            let mut chance = self.chance();
            if chance.one_in(3) { chance.from(0..longest) } else { 0 }
        };
        let frozen = self.world.frozen_for(self.engine);
        if pause + frozen > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(pause + frozen)).await;
        }
    }
}

fn chance_of(world: &World, engine: usize, life: u64) -> Chance {
    Chance::of(world.plan.seed, 1_000 + 10 * life + u64::try_from(engine).expect("few engines"))
}

#[async_trait]
impl Faults for Trouble {
    fn is_shared(&self) -> bool {
        self.world.plan.engines > 1
    }

    async fn before_read(&self) -> Result<(), DatabaseError> {
        self.take_time(8).await;
        if !self.world.is_calm() && self.chance().one_in(300) { Err(busy()) } else { Ok(()) }
    }

    async fn before_turn(&self, batches: usize) -> Fault {
        self.world.freezes(self.engine);
        self.take_time(15).await;
        match self.world.death_at(Step::Before) {
            Some(Death::BeforeTurn(_) | Death::AtWork) => self.world.die("before a step of the writer").await,
            // Nobody hears any more what this step came to.
            Some(_) => return Fault::LostAnswer,
            None => {}
        }
        if self.world.is_calm() {
            return Fault::None;
        }
        let mut chance = self.chance();
        match chance.from(0..60) {
            0 => Fault::Busy,
            1 => Fault::Statement(chance.below(batches)),
            2 => Fault::LostAnswer,
            _ => Fault::None,
        }
    }

    async fn after_turn(&self) {
        self.world.judge_step(self.engine, &self.owner);
        if self.world.death_at(Step::After).is_some() {
            self.world.die("after a step of the writer, before anybody heard of it").await;
        }
        self.take_time(4).await;
    }
}

/// Where in a step of the writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Before,
    After,
}
