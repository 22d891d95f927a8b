//! `catat messages`: what was given up, and putting it back to work.

use std::process::ExitCode;

use ledger::{
    clock::{Clock, SystemClock},
    db::{Batch, Database},
    inbox,
};

use super::print;
use crate::cli::Failure;

/// Lists the messages that were given up, the oldest first.
pub(crate) async fn list_dead(database: &Database, json: bool) -> Result<ExitCode, Failure> {
    let dead = inbox::dead(database).await?;
    if json {
        print(&serde_json::to_string_pretty(&dead)?);
        return Ok(ExitCode::SUCCESS);
    }
    if dead.is_empty() {
        print("No message was given up.");
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!("{:<10} {:<16} {:<20} {:<5} WHY", "ID", "FROM", "ACCEPTED (UTC)", "TRIES"));
    for message in &dead {
        let accepted = message.created_at.format("%Y-%m-%d %H:%M:%S");
        let why = message.error.as_deref().unwrap_or("-");
        print(&format!(
            "{:<10} {:<16} {accepted:<20} {:<5} {why}",
            message.id, message.wa_from, message.attempts
        ));
    }
    print("\ncatat messages --requeue ID (or all) puts them back to work.");
    Ok(ExitCode::SUCCESS)
}

/// Puts one message, or all, back into its lane; a running engine takes it up within a second.
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
    let mut batch = Batch::default();
    inbox::requeue(&mut batch, id, SystemClock.now());
    let touched = database.write(batch).await?;
    let count = touched.last().copied().unwrap_or(0);
    if count == 0 && id.is_some() {
        return Err(Failure::Other(format!("no message with the id {which} was given up")));
    }
    print(&format!("{count} put back to work."));
    Ok(ExitCode::SUCCESS)
}
