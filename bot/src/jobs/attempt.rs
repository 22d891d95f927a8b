//! An attempt: one try at a job, whatever its kind, bounded by time, held against panics, its lease renewed meanwhile.

use std::{panic::AssertUnwindSafe, time::Duration};

use chrono::TimeDelta;
use futures_util::FutureExt;
use ledger::{
    book::filing_rule::refiling,
    db::{Batch, WriteError},
    history::reversal::chunks,
    jobs::{Held, JobKind, RENEWAL},
};
use tokio::time::Instant;

use crate::{
    engine::retry::{Backoff, MOST_TRIES},
    jobs::{
        budget, chunked, erasure, export, file, housekeeping, import,
        outcome::{Done, JobError, Progress},
        parcel, provider, rates, recurring, reminder, report, unreadable,
        worker::Worker,
    },
};

/// How long the work waits for a database that fails.
const DATABASE_PAUSE: TimeDelta = TimeDelta::seconds(1);
/// And where somebody else was first.
const STALE_PAUSE: TimeDelta = TimeDelta::milliseconds(100);

/// How long a try may take.
const fn longest(kind: JobKind) -> Duration {
    match kind {
        JobKind::Housekeeping
        | JobKind::Erasure
        | JobKind::Undo
        | JobKind::Refile
        | JobKind::File
        | JobKind::Rates
        | JobKind::FetchRates
        | JobKind::Report
        | JobKind::Recurring => Duration::from_mins(2),
        JobKind::Export | JobKind::Import => Duration::from_mins(10),
        JobKind::Reminder | JobKind::Budget | JobKind::Unreadable => Duration::from_secs(30),
    }
}

/// Whether a job comes to an end though it fails; what the law asks for, and what keeps the house, is tried for ever.
const fn ends(kind: JobKind) -> bool {
    matches!(
        kind,
        JobKind::Export
            | JobKind::File
            | JobKind::Reminder
            | JobKind::Import
            | JobKind::Budget
            | JobKind::Unreadable
    )
}

impl Worker {
    /// One try at a job, and what becomes of its row.
    pub(super) async fn work(&self, held: Held) {
        let (kind, progress, started) = (held.job.kind, Progress::default(), Instant::now());
        let worked = if ends(kind) && held.job.attempts > MOST_TRIES {
            Err(JobError::Failed("it was in work when the process ended, again and again".to_owned()))
        } else {
            // What it holds on the way is large.
            let handled = AssertUnwindSafe(Box::pin(self.handle(&held, &progress))).catch_unwind();
            let handled = tokio::time::timeout(longest(kind), handled);
            match self.while_held(&held, &progress, handled).await {
                Some(Ok(Ok(worked))) => worked,
                Some(Ok(Err(_))) => Err(JobError::Failed("panicked".to_owned())),
                Some(Err(_)) => Err(JobError::Failed(format!("not done after {:?}", longest(kind)))),
                // Whoever has it now goes on.
                None => return,
            }
        };
        let outcome = match &worked {
            Ok(Done::Finished | Done::Ended) => "done",
            Ok(Done::Later(_)) => "later",
            Err(JobError::Stale) => "stale",
            Err(_) => "failed",
        };
        metrics::counter!("catat_jobs_total", "kind" => kind.name(), "outcome" => outcome).increment(1);
        metrics::histogram!("catat_job_seconds", "kind" => kind.name()).record(started.elapsed());
        match self.end(&held, &progress, worked).await {
            // Its row was taken away, or is somebody else's.
            Ok(()) | Err(WriteError::Stale(_)) => {}
            Err(WriteError::Database(error)) => {
                tracing::warn!(job = held.job.id, %error, "what a job came to was not written; its lease runs out");
            }
        }
    }

    async fn handle(&self, held: &Held, progress: &Progress) -> Result<Done, JobError> {
        let database = &self.books.database;
        match held.job.kind {
            JobKind::Housekeeping => housekeeping::run(&self.books).await,
            JobKind::Erasure => erasure::run(&self.books, &held.job, progress).await,
            JobKind::Export => export::run(&self.books, &self.post, held, progress).await,
            JobKind::File => file::run(&self.books, &self.post, held).await,
            JobKind::Undo => chunked::run(&self.books, chunks::of_job(database, held.job.id).await?).await,
            JobKind::Refile => chunked::run(&self.books, refiling::of_job(database, &held.job).await?).await,
            JobKind::Rates => rates::run(&self.books, &held.job, progress).await,
            JobKind::FetchRates => provider::run(&self.books).await,
            JobKind::Report => report::run(&self.reporting, held).await,
            JobKind::Reminder => reminder::run(&self.books, &self.post, held).await,
            JobKind::Import => import::run(&self.books, &self.post, held, progress).await,
            JobKind::Budget => budget::run(&self.books, &self.post, held).await,
            JobKind::Unreadable => unreadable::run(&self.books, &self.post, held).await,
            JobKind::Recurring => recurring::run(&self.books, held, |lane| self.hint_lane(lane)).await,
        }
    }

    /// Does the work while the job stays ours; `None` where it does not.
    async fn while_held<T>(
        &self,
        held: &Held,
        progress: &Progress,
        work: impl Future<Output = T>,
    ) -> Option<T> {
        // Beside the work, not instead of it: what the work writes may hold the very row.
        let lost = async {
            loop {
                tokio::time::sleep(RENEWAL).await;
                let (database, machine) = (&self.books.database, self.books.clock.machine());
                match held.renew(database, progress.noted(), machine).await {
                    Ok(true) => {}
                    Ok(false) => return,
                    Err(error) => tracing::warn!(job = held.job.id, %error, "a lease was not renewed"),
                }
            }
        };
        tokio::select! {
            biased;
            done = work => Some(done),
            () = lost => None,
        }
    }

    async fn end(
        &self,
        held: &Held,
        progress: &Progress,
        worked: Result<Done, JobError>,
    ) -> Result<(), WriteError> {
        let machine = self.books.clock.machine();
        let mut batch = Batch::default();
        match worked {
            Ok(Done::Ended) => return Ok(()),
            Ok(Done::Finished) => held.finish(&mut batch, None, machine),
            Ok(Done::Later(pause)) => {
                let next = (held.job.due_at, Some(machine + pause));
                held.rearm(&mut batch, next, progress.noted(), machine);
            }
            // A file that is not booked an inch further is told of in the end.
            Err(JobError::Stale) if held.job.kind == JobKind::Import && progress.noted().is_none() => {
                let why = "what was read for it was never so any more when it was written";
                return self.fail(held, &JobError::Failed(why.to_owned())).await;
            }
            Err(JobError::Stale) => held.put_back(&mut batch, Some(machine + STALE_PAUSE), machine),
            Err(JobError::Database(error)) => {
                metrics::counter!("catat_errors_total", "kind" => "database").increment(1);
                tracing::warn!(job = held.job.id, %error, "the database does not do its part; trying again");
                held.put_back(&mut batch, Some(machine + DATABASE_PAUSE), machine);
            }
            Err(error @ (JobError::SumTooLarge | JobError::Failed(_))) => {
                return self.fail(held, &error).await;
            }
        }
        self.books.database.write(batch).await.map(drop)
    }

    /// Counts a try that was in vain. After the last, which is the first where no other can do better, whoever waits for it is
    /// told.
    async fn fail(&self, held: &Held, why: &JobError) -> Result<(), WriteError> {
        let (job, machine) = (&held.job, self.books.clock.machine());
        let is_hopeless = matches!(why, JobError::SumTooLarge);
        let is_last = ends(job.kind) && (is_hopeless || job.attempts >= MOST_TRIES);
        let error = why.to_string();
        metrics::counter!("catat_errors_total", "kind" => "job").increment(1);
        tracing::error!(
            job = job.id,
            kind = job.kind.name(),
            tries = job.attempts,
            %error,
            is_last,
            "a job failed"
        );
        let mut batch = Batch::default();
        let next = (!is_last).then(|| machine + Backoff::OF_JOBS.after(job.attempts));
        held.fail(&mut batch, (&error, next), machine);
        match job.kind {
            JobKind::Export | JobKind::File if is_last => {
                parcel::apologise(&mut batch, (&self.books, &self.post), (job, why)).await?;
            }
            JobKind::Import if is_last => {
                import::apologise(&mut batch, &self.books, &self.post, job).await?;
            }
            _ => {}
        }
        self.books.database.write(batch).await.map(drop)
    }
}
