//! What a phone's client told it and its person has not looked at yet.

use std::collections::{HashSet, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;
use whatsapp_rust::types::events::{Event, EventHandler};

use crate::received::Received;
use crate::server::PATIENCE;

#[derive(Default)]
pub(crate) struct Inbox {
    held: Mutex<Held>,
    bell: watch::Sender<()>,
}

#[derive(Default)]
struct Held {
    messages: VecDeque<Received>,
    /// What was shown already. A message that comes twice is shown once, as phones do.
    shown: HashSet<(String, String)>,
    events: VecDeque<Arc<Event>>,
}

impl Inbox {
    pub(crate) fn handler(inbox: &Arc<Self>) -> impl EventHandler + 'static {
        Ear(Arc::clone(inbox))
    }

    fn hear(&self, event: Arc<Event>) {
        self.with(|held| {
            for inbound in event.messages() {
                let received = Received::from(inbound);
                if held.shown.insert((received.sender.user.to_string(), received.id.clone())) {
                    held.messages.push_back(received);
                }
            }
            held.events.push_back(event);
        });
        self.bell.send_replace(());
    }

    fn with<T>(&self, look: impl FnOnce(&mut Held) -> T) -> T {
        look(&mut self.held.lock().expect("nobody panics while holding the inbox"))
    }

    pub(crate) fn unread(&self) -> usize {
        self.with(|held| held.messages.len())
    }

    pub(crate) fn unread_texts(&self) -> Vec<String> {
        self.with(|held| {
            let texts = held.messages.iter().map(|message| message.text.clone());
            texts.map(|text| text.unwrap_or_else(|| "(no text)".to_owned())).collect()
        })
    }

    /// Removes the first message like this, as soon as there is one.
    pub(crate) async fn take_message(
        &self,
        patience: Duration,
        is_it: impl Fn(&Received) -> bool,
    ) -> Option<Received> {
        self.wait(patience, |held| {
            let at = held.messages.iter().position(&is_it)?;
            held.messages.remove(at)
        })
        .await
    }

    /// Removes the first event in which something is found, as soon as there is one.
    pub(crate) async fn take_event<T>(&self, find: impl Fn(&Event) -> Option<T>) -> Option<T> {
        self.wait(PATIENCE, |held| {
            let (at, found) =
                held.events.iter().enumerate().find_map(|(at, event)| Some((at, find(event)?)))?;
            held.events.remove(at);
            Some(found)
        })
        .await
    }

    /// Finds something in any event, past or to come, and leaves the event for others.
    pub(crate) async fn find_event<T>(&self, find: impl Fn(&Event) -> Option<T>) -> Option<T> {
        self.wait(PATIENCE, |held| held.events.iter().find_map(|event| find(event))).await
    }

    async fn wait<T>(&self, patience: Duration, look: impl Fn(&mut Held) -> Option<T>) -> Option<T> {
        let mut changes = self.bell.subscribe();
        timeout(patience, async {
            loop {
                if let Some(found) = self.with(&look) {
                    return found;
                }
                changes.changed().await.expect("the inbox outlives those who wait for it");
            }
        })
        .await
        .ok()
    }
}

struct Ear(Arc<Inbox>);

impl EventHandler for Ear {
    fn handle_event(&self, event: Arc<Event>) {
        self.0.hear(event);
    }
}
