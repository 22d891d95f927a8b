//! What the engine tells of itself to those who look after the bot, and does about people on their word.

use std::sync::Arc;

use dashboard::{
    ApiError,
    keeper::{self, Keeper, Session, Squares},
};
use futures_util::future::BoxFuture;

use super::users;
use crate::{
    channels::whatsapp::qr,
    engine::Engine,
    intake::registration::Standing,
    out::channel::{Link, SessionState},
};

/// The engine, as those ask who look after the bot.
pub(super) struct OfEngine(pub(super) Arc<Engine>);

impl Keeper for OfEngine {
    fn sessions(&self) -> Vec<Session> {
        self.0.post.links.all().iter().map(|link| session(link)).collect()
    }

    fn is_failing(&self) -> bool {
        self.0.watchdog.is_failing()
    }

    fn settle(&self, by: i64, id: i64, standing: keeper::Standing) -> BoxFuture<'_, Result<(), ApiError>> {
        let standing = match standing {
            keeper::Standing::LetIn => Standing::LetIn,
            keeper::Standing::TurnedAway => Standing::TurnedAway,
        };
        Box::pin(users::settled(&self.0, Some(by), (id, standing)))
    }
}

fn session(link: &Link) -> Session {
    let state = match link.state() {
        SessionState::Connecting => keeper::SessionState::Connecting,
        SessionState::Pairing { code } => {
            let drawn = qr::squares(&code).map(|(side, path)| Squares { side, path });
            keeper::SessionState::Pairing(drawn)
        }
        SessionState::Away => keeper::SessionState::Away,
        SessionState::Connected => keeper::SessionState::Connected,
        SessionState::Paused { reason } => keeper::SessionState::Paused(reason.to_string()),
    };
    Session { name: link.name.clone(), state, unheard: link.unheard() }
}
