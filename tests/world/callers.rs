//! The ways in: callers over HTTP who wait for an answer, and the channel that hands in what people write there.

use std::{sync::Arc, time::Duration};

use bot::{
    engine::Engine,
    intake::accept::{AcceptError, Accepted},
};

use crate::world::World;

/// A caller over HTTP hands a message in and waits, not always long enough.
pub async fn call(world: Arc<World>, engine: Arc<Engine>, id: String) {
    let (sender, new) = world.message(&id);
    let asked = async {
        let kept = match engine.accept(&sender, &new).await.map_err(|error| error.to_string())? {
            Accepted::Kept(kept) => kept,
            Accepted::TurnedAway { reply, .. } => {
                return Ok(reply.into_iter().map(|reply| reply.text).collect());
            }
            Accepted::Forgotten => return Ok(Vec::new()),
        };
        world.knows_it(&id, kept.is_duplicate);
        world.acknowledged(&id);
        let ticket = kept.ticket.expect("whoever waits has a ticket");
        let books = &engine.books.database;
        let replies = ticket.replies(books, Duration::from_secs(10), kept.is_duplicate).await;
        match replies.map_err(|error| error.to_string())? {
            Some(replies) => Ok(replies.into_iter().map(|reply| reply.text).collect::<Vec<String>>()),
            None => Err("no answer yet".to_owned()),
        }
    };
    match tokio::time::timeout(world.patience(), asked).await {
        Ok(Ok(replies)) => world.answered(&id, &replies),
        Ok(Err(why)) => world.hands_in_again(&id, &why),
        Err(_) => world.hands_in_again(&id, "the caller lost patience"),
    }
}

/// The channel hands messages in, and again where it is not told that they are kept.
pub async fn push(world: Arc<World>, engine: Arc<Engine>, ids: Vec<String>) {
    let messages: Vec<_> = ids.iter().map(|id| world.message(id)).collect();
    match engine.accept_all(&messages).await {
        Ok(()) => ids.iter().for_each(|id| world.acknowledged(id)),
        Err(error) => ids.iter().for_each(|id| world.hands_in_again(id, &error.to_string())),
    }
}

/// A caller hands in other words under an id that is known: they must not be taken for what was said.
pub async fn reuse(world: Arc<World>, engine: Arc<Engine>, id: String) {
    if world.may_be_missing(world.speaker_of(&id)) {
        return;
    }
    let (sender, mut new) = world.message(&id);
    new.text = Some("beli yang lain 70rb".to_owned());
    let accepted = engine.accept(&sender, &new).await;
    if accepted.is_ok() {
        world.breaks(format!("{id} was known, and came with other words, and was taken"));
    }
    if matches!(accepted, Err(AcceptError::IdReused)) {
        world.note(format!("{id} is not taken with other words"));
    }
}
