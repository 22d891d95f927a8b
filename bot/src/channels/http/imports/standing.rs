//! How far an import is: what became of the jobs that look at its file and book it.

use dashboard::{ApiError, api::Who, auth::Caller};
use ledger::{
    imports::{self, Import},
    jobs::{
        JobStatus,
        kept::{self, Kept},
    },
    people::user::Person,
};

use super::super::Context;
use crate::importing::{Errand, Looked, Wish, book_key, look_key};

/// How far an import is.
#[derive(Debug)]
pub(super) enum Stage {
    /// Its file is being looked at, by the job of this id.
    Reading(i64),
    /// That came to something.
    Looked(Wish, Looked),
    /// Nobody wants it any more.
    Cancelled,
    /// It is being booked, or is to be.
    Booking(Kept),
    /// It is.
    Booked,
    /// It was, and was taken back.
    Undone,
    /// It was tried again and again in vain.
    Failed,
}

impl Stage {
    /// The word for it.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Reading(_) => "reading",
            Self::Looked(_, Looked::Refused { .. }) => "refused",
            Self::Looked(_, Looked::Asks { .. }) => "asks",
            Self::Looked(_, Looked::Staged { .. }) => "ready",
            Self::Looked(_, Looked::Cancelled) | Self::Cancelled => "cancelled",
            Self::Booking(_) => "booking",
            Self::Booked => "booked",
            Self::Undone => "undone",
            Self::Failed => "failed",
        }
    }
}

/// An import, and whose it is.
pub(super) struct Found {
    pub(super) id: i64,
    pub(super) person: Person,
    pub(super) stage: Stage,
    /// The job that looked at its file, as long as it is remembered.
    pub(super) looked_by: Option<Kept>,
    /// Its row, where something of it was booked.
    pub(super) row: Option<Import>,
}

impl Found {
    /// Reads how far the import is that a path names.
    pub(super) async fn read(
        context: &Context,
        (caller, who): (&Caller, Who),
        path: &str,
    ) -> Result<Self, ApiError> {
        let none = || ApiError::NotFound("there is no such import");
        let id: i64 = path.parse().map_err(|_| none())?;
        let database = &context.engine.books.database;
        let person = who.find(caller, database).await?;
        let row = imports::by_id(database, &person, id).await?;
        let looked_by = kept::of_key(database, person.id, &look_key(id)).await?;
        let booked_by = kept::of_key(database, person.id, &book_key(id)).await?;
        let stage = match (&row, booked_by, &looked_by) {
            (Some(_), _, _) if imports::is_taken_back(database, id).await? => Stage::Undone,
            (_, Some(job), _) if job.is_open() => Stage::Booking(job),
            (_, Some(job), _) if job.status == JobStatus::Dead => Stage::Failed,
            (Some(_), _, _) => Stage::Booked,
            // It was called off before its first row.
            (None, Some(_), _) => Stage::Cancelled,
            (None, None, Some(job)) => looked(job),
            (None, None, None) => return Err(none()),
        };
        Ok(Self { id, person, stage, looked_by, row })
    }

    /// Why something is not done with it as it stands.
    pub(super) fn not_now(&self) -> ApiError {
        ApiError::Refused(format!("this import is {}: that cannot be done with it now", self.stage.word()))
    }
}

fn looked(job: &Kept) -> Stage {
    if job.is_open() {
        return Stage::Reading(job.id);
    }
    if job.status == JobStatus::Dead {
        return Stage::Failed;
    }
    let errand = serde_json::from_value(job.payload().clone()).ok();
    let became = job.result().and_then(|result| serde_json::from_value(result.clone()).ok());
    match (errand, became) {
        (Some(Errand::Look(_)), Some(Looked::Cancelled)) => Stage::Cancelled,
        (Some(Errand::Look(wish)), Some(became)) => Stage::Looked(wish, became),
        // A job without a result was called off.
        _ => Stage::Cancelled,
    }
}
