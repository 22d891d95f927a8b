//! `catat jobs`: the work that is open, and how far it is.

use std::process::ExitCode;

use ledger::{
    db::Database,
    jobs::{self, Listed},
    values::clock::{Clock, SystemClock},
};

use super::print;
use crate::operator::failure::Failure;

/// Lists the jobs that are open, in the order in which they fall due; as JSON one object a line. In words, reports that are
/// promised for later are only counted: everybody has some.
pub(crate) async fn list(database: &Database, json: bool) -> Result<ExitCode, Failure> {
    let open = jobs::open(database).await?;
    if json {
        for job in &open {
            print(&serde_json::to_string(job)?);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let now = SystemClock.now();
    let (later, open): (Vec<Listed>, Vec<Listed>) =
        open.into_iter().partition(|job| job.is_report_for_later(now));
    if open.is_empty() {
        print("Nothing is to be done.");
    } else {
        print_table(&open);
    }
    if !later.is_empty() {
        print(&format!("{} reports are promised for later.", later.len()));
    }
    Ok(ExitCode::SUCCESS)
}

fn print_table(open: &[Listed]) {
    print(&format!("{:<10} {:<28} {:<8} {:<20} {:<5} PROGRESS", "ID", "JOB", "STATUS", "DUE (UTC)", "TRIES"));
    for job in open {
        let (due, status) = (job.due_at.format("%Y-%m-%d %H:%M:%S"), job.status.name());
        let told = job.error.clone().or_else(|| job.progress().map(ToString::to_string)).unwrap_or_default();
        print(&format!("{:<10} {:<28} {status:<8} {due:<20} {:<5} {told}", job.id, job.key, job.attempts));
    }
}
