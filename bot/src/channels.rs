//! Channels: where messages come in and replies go out, a folder each. Those that send by themselves stand in [`CHANNELS`];
//! over HTTP and in the terminal whoever wrote waits.

pub mod http;
pub mod terminal;
pub mod whatsapp;

use std::sync::Arc;

use async_trait::async_trait;
use ledger::messages::message::Channel;

use crate::{
    engine::Engine,
    operator::config::Settings,
    out::channel::{Pause, SessionState},
};

/// The channels that send by themselves.
const CHANNELS: [&dyn Connector; 1] = [&whatsapp::Connector];

/// What the rest of the bot asks of a channel that sends by itself.
#[async_trait]
pub(crate) trait Connector: Sync {
    /// Which it is.
    fn channel(&self) -> Channel;

    /// Whether the settings want it.
    fn is_wanted(&self, settings: &Settings) -> bool;

    /// The names of its sessions; where there is none yet, of the one to be paired.
    fn sessions(&self, settings: &Settings) -> Vec<String>;

    /// Connects a session, and keeps it connected; it stands among the engine's links from then on, also where it pauses.
    async fn open(
        &self,
        engine: &Arc<Engine>,
        settings: &Settings,
        name: &str,
    ) -> Result<Box<dyn Open>, Pause>;
}

/// A session at work.
#[async_trait]
pub(crate) trait Open: Send {
    /// Disconnects. What was not sent goes out at the next start.
    async fn close(self: Box<Self>);
}

/// Opens every session of the channels that are wanted. One that cannot start keeps nobody from writing elsewhere; where
/// the only one is another engine's, there is nothing to run for, and it is said why.
pub(crate) async fn open_all(
    engine: &Arc<Engine>,
    settings: &Settings,
) -> Result<Vec<Box<dyn Open>>, String> {
    let wanted = CHANNELS.into_iter().filter(|connector| connector.is_wanted(settings));
    let sessions: Vec<(&dyn Connector, String)> = wanted
        .flat_map(|connector| connector.sessions(settings).into_iter().map(move |name| (connector, name)))
        .collect();
    let mut open = Vec::with_capacity(sessions.len());
    for (connector, name) in &sessions {
        match connector.open(engine, settings, name).await {
            Ok(session) => open.push(session),
            Err(pause @ Pause::Held { .. }) if sessions.len() == 1 => {
                return Err(format!("session {name}: {pause}"));
            }
            Err(reason) => {
                tracing::error!(session = name, %reason, "the session is paused");
                if let Some(link) = engine.post.links.get((connector.channel(), name)) {
                    link.set_state(SessionState::Paused { reason });
                }
            }
        }
    }
    Ok(open)
}
