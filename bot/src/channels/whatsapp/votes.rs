//! Votes: which choice of one of our polls a person tapped on. Only who made the poll can read that.

use ledger::messages::outbox;
use whatsapp_rust::{
    Client, PollVoteCiphertext,
    prelude::{InboundMessage, MessageExt},
    wacore::poll::compute_option_hash,
};

use super::{CHANNEL, storable};
use crate::books::Books;

/// The choice, from 1; `None` where the vote was taken back, or is none of ours to read.
pub(super) async fn choice(
    books: &Books,
    session: &str,
    client: &Client,
    inbound: &InboundMessage,
) -> Option<u32> {
    let base = inbound.message.get_base_message();
    let update = base.poll_update_message.as_option()?;
    let poll_id = update.poll_creation_message_key.as_option()?.id.as_deref()?;
    let poll = match outbox::poll(&books.database, (CHANNEL, session), &storable::id(poll_id)).await {
        Ok(poll) => poll?,
        Err(error) => {
            tracing::warn!(session, %error, "a vote could not be looked up");
            return None;
        }
    };
    let vote = update.vote.as_option()?;
    let ciphertext =
        PollVoteCiphertext { enc_payload: vote.enc_payload.as_deref()?, enc_iv: vote.enc_iv.as_deref()? };
    let voter = &inbound.info.source.sender;
    // Who made the poll is named in the same way as who votes.
    let maker = if voter.is_lid() { client.lid()? } else { client.pn()? };
    let chosen =
        client.polls().decrypt_vote(ciphertext, poll.secret.as_bytes(), poll_id, &maker, voter).await;
    let chosen =
        chosen.inspect_err(|error| tracing::info!(session, %error, "a vote could not be read")).ok()?;
    let place = poll
        .options
        .iter()
        .position(|option| chosen.iter().any(|hash| hash.as_slice() == compute_option_hash(option)))?;
    u32::try_from(place + 1).ok()
}
