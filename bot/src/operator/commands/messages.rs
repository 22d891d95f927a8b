//! `catat messages`: what was given up, and putting it back to work.

use std::process::ExitCode;

use ledger::{
    db::Database,
    jobs,
    messages::{
        delivery,
        given_up::{self, GivenUp},
        inbox,
    },
    values::clock::{Clock, SystemClock},
};
use serde::Serialize;

use super::print;
use crate::operator::failure::Failure;

/// What was given up: a message coming in or going out, or work that was due.
#[derive(Serialize)]
#[serde(tag = "direction", rename_all = "lowercase")]
enum Listed<'a> {
    In(&'a inbox::DeadMessage),
    Out(&'a delivery::Undelivered),
    Due(&'a jobs::Listed),
}

/// Lists what was given up, messages coming in and going out and work that was due, the oldest first.
pub(crate) async fn list_dead(database: &Database, json: bool) -> Result<ExitCode, Failure> {
    let given_up = given_up::all(database).await?;
    let GivenUp { incoming: dead, outgoing: undelivered, work: due } = &given_up;
    if json {
        let dead = dead.iter().map(Listed::In);
        let undelivered = undelivered.iter().map(Listed::Out);
        let listed: Vec<_> = dead.chain(undelivered).chain(due.iter().map(Listed::Due)).collect();
        print(&serde_json::to_string_pretty(&listed)?);
        return Ok(ExitCode::SUCCESS);
    }
    if given_up.is_empty() {
        print("Nothing was given up.");
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!("{:<10} {:<32} {:<20} {:<5} WHY", "ID", "WHAT", "WRITTEN (UTC)", "TRIES"));
    let rows = dead.iter().map(|m| (m.id, format!("from {}", m.wa_from), m.created_at, m.attempts, &m.error));
    let out =
        undelivered.iter().map(|m| (m.id, format!("to {}", m.chat), m.created_at, m.attempts, &m.error));
    let due =
        due.iter().map(|job| (job.id, format!("job {}", job.key), job.created_at, job.attempts, &job.error));
    for (id, whom, written, tries, why) in rows.chain(out).chain(due) {
        let (written, why) = (written.format("%Y-%m-%d %H:%M:%S"), why.as_deref().unwrap_or("-"));
        print(&format!("{id:<10} {whom:<32} {written:<20} {tries:<5} {why}"));
    }
    print("\ncatat messages --requeue ID (or all) puts them back to work.");
    Ok(ExitCode::SUCCESS)
}

/// Puts one message or job, or all, back to work; a running engine takes it up within a second.
pub(crate) async fn requeue(database: &Database, which: &str) -> Result<ExitCode, Failure> {
    let id = match which {
        "all" => None,
        number => Some(
            number
                .parse()
                .ok()
                .filter(|id| *id > 0)
                .ok_or_else(|| Failure::Usage(format!("--requeue: `{number}` is no id and not `all`")))?,
        ),
    };
    let count = given_up::requeue(database, id, SystemClock.now()).await?;
    if count == 0 && id.is_some() {
        return Err(Failure::Other(format!("nothing with the id {which} was given up")));
    }
    print(&format!("{count} put back to work."));
    Ok(ExitCode::SUCCESS)
}
