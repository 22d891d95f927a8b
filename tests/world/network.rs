//! The channel that sends by itself, as bad as channels are: it loses, repeats, delays and refuses what the bot sends.

use std::{
    fs::File,
    sync::{Arc, Mutex},
    time::Duration,
};

use async_trait::async_trait;
use bot::out::{
    channel::{Adapter, FetchError, SendError},
    courier::{Says, Word},
};
use ledger::messages::delivery::{Acknowledgement, Outgoing};
use tokio::sync::mpsc;

use crate::{chance::Chance, world::World};

/// One session's connection, for one life.
pub struct Line {
    world: Arc<World>,
    session: usize,
    words: mpsc::Sender<Word>,
    chance: Mutex<Chance>,
}

/// What becomes of a message on its way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Luck {
    Arrives,
    /// It arrives, and the network's word of it is lost.
    WordIsLost,
    /// It arrives, and its phone is silent about it.
    IsNotTold,
    /// The network takes it, and it never arrives.
    IsLost,
    Fails,
    Hangs,
    /// The network takes it, and says later that it will not have it.
    IsRefused,
    Unsendable,
}

impl Line {
    pub fn of(world: &Arc<World>, session: usize, life: u64, words: mpsc::Sender<Word>) -> Arc<Self> {
        let part = 2_000_000 + 10 * life + u64::try_from(session).expect("few sessions");
        let chance = Mutex::new(Chance::of(world.plan.seed, part));
        Arc::new(Self { world: world.clone(), session, words, chance })
    }

    fn luck(&self) -> (Luck, Duration, Duration) {
        let mut chance = self.chance.lock().expect("no one panics while drawing");
        let luck = if self.world.is_calm() {
            Luck::Arrives
        } else {
            match chance.from(0..60) {
                0..3 => Luck::WordIsLost,
                3..5 => Luck::IsLost,
                5..7 => Luck::Fails,
                7 => Luck::Hangs,
                8 => Luck::IsRefused,
                9 if chance.one_in(4) => Luck::Unsendable,
                10..20 => Luck::IsNotTold,
                _ => Luck::Arrives,
            }
        };
        (luck, chance.pause(0..60), chance.pause(1..250))
    }

    /// The network's word of a message, a little later.
    fn tell(&self, message_id: &str, after: Duration, says: Says) {
        let (words, message_id) = (self.words.clone(), message_id.to_owned());
        tokio::spawn(async move {
            tokio::time::sleep(after).await;
            let _ = words.send(Word { message_id, says }).await;
        });
    }
}

#[async_trait]
impl Adapter for Line {
    fn is_online(&self) -> bool {
        self.world.is_online(self.session)
    }

    async fn send(&self, row: &Outgoing) -> Result<(), SendError> {
        let (luck, latency, word) = self.luck();
        tokio::time::sleep(latency).await;
        if !self.is_online() {
            return Err(SendError::Offline);
        }
        match luck {
            Luck::Fails => return Err(SendError::Failed("the network stumbles".to_owned())),
            Luck::Unsendable => {
                self.world.gives_up_on(&row.message_id);
                return Err(SendError::Unsendable("the network knows no such chat".to_owned()));
            }
            Luck::Hangs => std::future::pending::<()>().await,
            Luck::IsLost => self.world.loses(&row.message_id),
            Luck::IsRefused => {
                self.world.gives_up_on(&row.message_id);
                self.tell(&row.message_id, word, Says::Refused("463".to_owned()));
            }
            Luck::WordIsLost => self.world.arrives(self.session, row),
            Luck::IsNotTold => {
                self.world.arrives(self.session, row);
                self.tell(&row.message_id, word, Says::Acknowledged(Acknowledgement::Sent));
            }
            Luck::Arrives => {
                self.world.arrives(self.session, row);
                self.tell(&row.message_id, word, Says::Acknowledged(Acknowledgement::Sent));
                self.world.delivers(&row.message_id);
                self.tell(&row.message_id, 2 * word, Says::Acknowledged(Acknowledgement::Delivered));
            }
        }
        Ok(())
    }

    async fn attend(&self, _: &Outgoing) {}

    async fn show_typing(&self, _: &str) {}

    async fn fetch(&self, _: &[u8], _: File, _: u64) -> Result<(), FetchError> {
        Err(FetchError::Unavailable)
    }
}
