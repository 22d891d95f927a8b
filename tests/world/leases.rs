//! Leases: what is somebody's is left to them until it ran out or was given back, and nobody works on another's lane.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use ledger::db::{Database, Values};

/// What was leased, and which messages were done, when last looked at.
#[derive(Debug, Default)]
pub struct Leases {
    held: BTreeMap<String, Lease>,
    done: BTreeSet<i64>,
}

#[derive(Debug, Clone)]
struct Lease {
    owner: String,
    until: DateTime<Utc>,
    /// How often it was tried under leases.
    tries: i64,
}

impl Lease {
    /// Whether somebody else has it now, or it is tried once more.
    fn is_taken(&self, by: &Self) -> bool {
        self.owner != by.owner || self.tries < by.tries
    }
}

impl Leases {
    /// Looks at what an engine's step has left by the machine's time; `is_awake` where it did not stand still a moment ago.
    pub async fn look(
        &mut self,
        books: &Database,
        (owner, is_awake): (&str, bool),
        now: DateTime<Utc>,
    ) -> Option<String> {
        // A reply is its session's, and whoever has the session sends it.
        const HELD: &str = "SELECT 'lane ' || lane, lease_owner, lease_until, 0 FROM lanes WHERE lease_owner <> '' \
            UNION ALL SELECT 'job ' || id, lease_owner, lease_until, attempts FROM jobs WHERE status = 'running' \
            UNION ALL SELECT 'reply ' || id || ' of ' || lease_owner, '', lease_until, attempts FROM wa_messages \
            WHERE status = 'sending' AND lease_until IS NOT NULL";
        const DONE: &str = "SELECT id, lane FROM wa_messages WHERE direction = 'in' AND status = 'done'";
        let read = "the judge reads";
        let rows = books.all::<(String, String, DateTime<Utc>, i64)>(HELD, Values::new()).await.expect(read);
        let held = rows.into_iter().map(|(what, owner, until, tries)| (what, Lease { owner, until, tries }));
        let held: BTreeMap<String, Lease> = held.collect();
        let taken = held.iter().find_map(|(what, lease)| {
            let before = self.held.get(what).filter(|before| before.until > now && before.is_taken(lease))?;
            Some(format!("{what} was taken before its lease ran out: {before:?}, and then {lease:?}"))
        });
        self.held = held;
        let mut intruded = None;
        for (id, lane) in books.all::<(i64, String)>(DONE, Values::new()).await.expect(read) {
            let is_new = self.done.insert(id);
            let lease = self.held.get(&format!("lane {lane}"));
            if is_new && is_awake && lease.is_some_and(|lease| lease.owner != owner && lease.until > now) {
                intruded =
                    Some(format!("{owner} worked on message {id} of {lane}, which is another's: {lease:?}"));
            }
        }
        taken.or(intruded)
    }
}
