//! Messages that nobody waits for, perhaps a whole backlog: all of them are kept, whatever a sender put into one.

use ledger::messages::message::{NewMessage, Sender};

use super::{AcceptError, Waits};
use crate::engine::Engine;

/// More messages than this are not kept in one transaction.
const MOST_AT_ONCE: usize = 500;

impl Engine {
    /// Keeps messages that nobody waits for, in their order: all of one sender's in one transaction. Where it fails, some
    /// may be kept; handing them in again is harmless.
    pub async fn accept_all(&self, messages: &[(Sender, NewMessage)]) -> Result<(), AcceptError> {
        let runs = runs_by_sender(messages);
        let runs = runs.iter().map(|(sender, news)| self.accept_each_of(sender, news));
        futures_util::future::try_join_all(runs).await.map(drop)
    }

    /// What the database refuses for its values it refuses whenever it comes: that must hold up nothing beside it.
    async fn accept_each_of(&self, sender: &Sender, news: &[&NewMessage]) -> Result<(), AcceptError> {
        match self.accept_run(sender, news, Waits::No).await {
            Err(AcceptError::Database(error)) if error.is_of_the_values() => {}
            kept => return kept.map(drop),
        }
        for new in news {
            self.accept_somehow(sender, new).await?;
        }
        Ok(())
    }

    /// Whole, else without its extras, else as given up.
    async fn accept_somehow(&self, sender: &Sender, new: &NewMessage) -> Result<(), AcceptError> {
        if self.refusal(sender, new).await?.is_none() {
            return Ok(());
        }
        let Some(why) = self.refusal(sender, &new.without_extras()).await? else { return Ok(()) };
        self.accept_run(sender, &[&new.given_up(&sender.addresses[0], why)], Waits::No).await.map(drop)
    }

    /// Why the database does not take the message, where that is for its values; otherwise it is kept.
    async fn refusal(&self, sender: &Sender, new: &NewMessage) -> Result<Option<String>, AcceptError> {
        match self.accept_run(sender, &[new], Waits::No).await {
            Err(AcceptError::Database(error)) if error.is_of_the_values() => {
                tracing::error!(session = new.session, %error, "the database does not take a message as it is");
                metrics::counter!("catat_errors_total", "kind" => "message_refused").increment(1);
                Ok(Some(error.to_string()))
            }
            kept => kept.map(|_| None),
        }
    }
}

/// The messages of each sender, in their order; what names one address is one sender.
fn runs_by_sender(messages: &[(Sender, NewMessage)]) -> Vec<(Sender, Vec<&NewMessage>)> {
    let mut runs: Vec<(Sender, Vec<&NewMessage>)> = Vec::new();
    for (sender, new) in messages {
        let is_theirs =
            |known: &Sender| known.addresses.iter().any(|address| sender.addresses.contains(address));
        match runs.iter_mut().find(|(known, news)| is_theirs(known) && news.len() < MOST_AT_ONCE) {
            Some((known, news)) => {
                known.addresses.extend(
                    sender
                        .addresses
                        .iter()
                        .filter(|a| !known.addresses.contains(a))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
                news.push(new);
            }
            None => runs.push((sender.clone(), vec![new])),
        }
    }
    runs
}
