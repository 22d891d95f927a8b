//! Messages that the client took for such as it had. It writes down how far a conversation's keys are turned beside the message
//! itself, not with it: where a process dies in between, the next one takes the message, when it comes again, for one that was
//! kept, and acknowledges it. So every stanza is remembered until the client has told its words, and one of which it tells nothing
//! is looked up.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use chrono::{DateTime, TimeDelta, Utc};
use whatsapp_rust::OwnedNodeRef;

/// How long the client may take to tell a message's words.
const LONGEST: TimeDelta = TimeDelta::seconds(10);
/// So many are remembered; of those beyond, nothing is looked up.
const MOST: usize = 4 * 1024;

/// Stanzas of messages whose words are not told yet, by the message's id.
#[derive(Default)]
pub(super) struct Untold(Mutex<HashMap<String, Stanza>>);

struct Stanza {
    node: Arc<OwnedNodeRef>,
    /// When it was first looked at, by the machine's clock.
    since: Option<DateTime<Utc>>,
}

impl Untold {
    /// Remembers a stanza, if it is a message's.
    pub(super) fn remember(&self, node: &Arc<OwnedNodeRef>) {
        let stanza = node.get();
        if stanza.tag != "message" {
            return;
        }
        let Some(id) = stanza.get_attr("id").map(|id| id.as_str().into_owned()) else { return };
        let mut stanzas = self.0.lock().expect("no one panics while noting a stanza");
        if stanzas.len() < MOST {
            stanzas.insert(id, Stanza { node: node.clone(), since: None });
        }
    }

    /// Forgets a message: it was told, or it is known that it cannot be read.
    pub(super) fn forget(&self, id: &str) {
        self.0.lock().expect("no one panics while noting a stanza").remove(id);
    }

    /// Those that were not told for so long that they will not be any more; they are forgotten.
    pub(super) fn take_overdue(&self, now: DateTime<Utc>) -> Vec<Arc<OwnedNodeRef>> {
        let mut stanzas = self.0.lock().expect("no one panics while noting a stanza");
        let overdue = stanzas.extract_if(|_, stanza| now - *stanza.since.get_or_insert(now) >= LONGEST);
        overdue.map(|(_, stanza)| stanza.node).collect()
    }
}
