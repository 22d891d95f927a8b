//! What the client tells, sorted into queues, each with a bound: the client does not wait for whoever listens.

use std::sync::Arc;

use ledger::messages::delivery::Acknowledgement;
use tokio::sync::mpsc::{self, error::TrySendError};
use whatsapp_rust::{
    types::{
        events::{DecryptFailMode, Event, EventHandler, InboundMessage},
        presence::ReceiptType,
    },
    wacore::types::message::MessageInfo,
};

use super::{missed::Untold, storable};
use crate::out::courier::{Says, Word};

/// Words of the network that wait to be noted. Of one that is lost the next one of its message tells as much, or the message
/// goes out once more.
const MOST_WORDS: usize = 16 * 1024;
/// Changes of the session's state that wait; there are a few an hour.
const MOST_STATES: usize = 64;
/// Messages that wait to be kept, or to be answered because they could not be read.
const MOST_MESSAGES: usize = 256;

/// Takes what the client tells.
pub(super) struct Ear {
    session: String,
    words: mpsc::Sender<Word>,
    states: mpsc::Sender<Arc<Event>>,
    resent: mpsc::Sender<InboundMessage>,
    unreadable: mpsc::Sender<Arc<MessageInfo>>,
    untold: Arc<Untold>,
}

/// What it took.
pub(super) struct Heard {
    /// What became of messages.
    pub(super) words: mpsc::Receiver<Word>,
    /// What became of the session.
    pub(super) states: mpsc::Receiver<Arc<Event>>,
    /// Messages that the phone sent again because this device could not decrypt them. No hook sees them.
    pub(super) resent: mpsc::Receiver<InboundMessage>,
    /// Messages that could not be decrypted.
    pub(super) unreadable: mpsc::Receiver<Arc<MessageInfo>>,
    /// Messages whose words are not told yet.
    pub(super) untold: Arc<Untold>,
}

impl Ear {
    pub(super) fn new(session: &str) -> (Arc<Self>, Heard) {
        let (words, heard_words) = mpsc::channel(MOST_WORDS);
        let (states, heard_states) = mpsc::channel(MOST_STATES);
        let (resent, heard_resent) = mpsc::channel(MOST_MESSAGES);
        let (unreadable, heard_unreadable) = mpsc::channel(MOST_MESSAGES);
        let untold = Arc::<Untold>::default();
        let ear =
            Self { session: session.to_owned(), words, states, resent, unreadable, untold: untold.clone() };
        let heard = Heard {
            words: heard_words,
            states: heard_states,
            resent: heard_resent,
            unreadable: heard_unreadable,
            untold,
        };
        (Arc::new(ear), heard)
    }

    fn pass<T>(&self, queue: &mpsc::Sender<T>, what: &'static str, heard: T) {
        if let Err(TrySendError::Full(_)) = queue.try_send(heard) {
            metrics::counter!("catat_errors_total", "kind" => "unheard_event").increment(1);
            tracing::error!(
                session = self.session,
                what,
                "more comes in than can be noted; some of it is lost"
            );
        }
    }

    fn word(&self, message_id: &str, says: Says) {
        self.pass(&self.words, "acknowledgements", Word { message_id: storable::id(message_id), says });
    }
}

impl EventHandler for Ear {
    fn handle_event(&self, event: Arc<Event>) {
        match &*event {
            Event::ServerAck(ack) if ack.class.as_deref().is_none_or(|class| class == "message") => {
                let says = ack.error.clone().map_or(Says::Acknowledged(Acknowledgement::Sent), Says::Refused);
                self.word(&ack.id, says);
            }
            Event::Receipt(receipt) => {
                let Some(reached) = reached(&receipt.r#type) else { return };
                for message_id in &receipt.message_ids {
                    self.word(message_id, Says::Acknowledged(reached));
                }
            }
            Event::RawNode(node) => self.untold.remember(node),
            Event::Messages(batch) => {
                for message in batch {
                    self.untold.forget(&message.info.id);
                    if !batch.hook_committed {
                        self.pass(&self.resent, "messages", message.clone());
                    }
                }
            }
            Event::UndecryptableMessage(lost) => {
                self.untold.forget(&lost.info.id);
                if lost.decrypt_fail_mode == DecryptFailMode::Show {
                    self.pass(&self.unreadable, "messages that cannot be read", lost.info.clone());
                }
            }
            Event::Connected(_)
            | Event::Disconnected(_)
            | Event::PairingQrCode(_)
            | Event::PairingQrCodesExhausted(_)
            | Event::PairSuccess(_)
            | Event::PairError(_)
            | Event::LoggedOut(_)
            | Event::TemporaryBan(_)
            | Event::ClientOutdated(_)
            | Event::StreamReplaced(_)
            | Event::ConnectFailure(_) => self.pass(&self.states, "states", event),
            _ => {}
        }
    }
}

fn reached(receipt: &ReceiptType) -> Option<Acknowledgement> {
    match receipt {
        ReceiptType::Delivered => Some(Acknowledgement::Delivered),
        ReceiptType::Read | ReceiptType::Played => Some(Acknowledgement::Read),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_nobody_notes_do_not_heap_up() {
        let (ear, heard) = Ear::new("default");
        for n in 0..2 * MOST_WORDS {
            ear.word(&n.to_string(), Says::Acknowledged(Acknowledgement::Sent));
        }
        assert_eq!(heard.words.len(), MOST_WORDS);
    }
}
