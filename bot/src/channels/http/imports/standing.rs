//! How far an import is: what became of the jobs that look at its file and book it.

use std::collections::BTreeMap;

use dashboard::{ApiError, api::Who, auth::Caller};
use ledger::{
    imports::{self, Import},
    jobs::{
        JobKind, JobStatus,
        kept::{self, Kept},
    },
    people::user::Person,
};

use super::super::Context;
use crate::importing::{Errand, Looked, Wish, book_key, import_of, look_key};

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
        let traces = Traces { row, booked_by, looked_by };
        traces.found(context, (&person, id)).await?.ok_or_else(none)
    }

    /// A person's newest imports, the newest first.
    pub(super) async fn newest(context: &Context, person: &Person, most: u8) -> Result<Vec<Self>, ApiError> {
        let database = &context.engine.books.database;
        let mut known: BTreeMap<i64, Traces> = BTreeMap::new();
        for row in imports::newest(database, person, most.into()).await? {
            let id = row.id;
            known.entry(id).or_default().row = Some(row);
        }
        // Of one there may be several that looked at it, and one that books it.
        let wanted = (JobKind::Import, 4 * i64::from(most));
        for job in kept::newest(database, person.id, wanted).await? {
            let Some(id) = import_of(&job.key) else { continue };
            let traces = known.entry(id).or_default();
            let place = if job.key == book_key(id) { &mut traces.booked_by } else { &mut traces.looked_by };
            if place.is_none() {
                *place = Some(job.job);
            }
        }
        let mut found = Vec::new();
        for (id, traces) in known.into_iter().rev().take(most.into()) {
            found.extend(traces.found(context, (person, id)).await?);
        }
        Ok(found)
    }

    /// What its file is called; empty where nobody knows.
    pub(super) fn name(&self) -> String {
        if let Some(name) = self.row.as_ref().and_then(|row| row.file_name.clone()) {
            return name;
        }
        let booking = match &self.stage {
            Stage::Booking(job) => Some(job),
            _ => None,
        };
        let errand = booking.or(self.looked_by.as_ref()).map(|job| job.payload().clone());
        match errand.and_then(|errand| serde_json::from_value(errand).ok()) {
            Some(Errand::Look(wish)) => wish.name,
            Some(Errand::Book(statement)) => statement.name,
            None => String::new(),
        }
    }

    /// Why something is not done with it as it stands.
    pub(super) fn not_now(&self) -> ApiError {
        let why = match &self.stage {
            Stage::Reading(_) => "its file is still being read",
            Stage::Looked(_, Looked::Refused { .. }) => "its file could not be read",
            Stage::Looked(_, Looked::Asks { .. }) => "it has questions, which are answered first",
            Stage::Looked(_, Looked::Staged { .. }) => "it is not booked yet",
            Stage::Looked(_, Looked::Cancelled) | Stage::Cancelled => "it was called off",
            Stage::Booking(_) => "it is being booked",
            Stage::Booked => "it is booked already",
            Stage::Undone => "it was taken back",
            Stage::Failed => "it came to nothing",
        };
        ApiError::Refused(format!("{why} (status: {})", self.stage.word()))
    }
}

/// What is left of an import.
#[derive(Default)]
struct Traces {
    row: Option<Import>,
    booked_by: Option<Kept>,
    looked_by: Option<Kept>,
}

impl Traces {
    /// How far it is by them; `None` where there are none.
    async fn found(self, context: &Context, (person, id): (&Person, i64)) -> Result<Option<Found>, ApiError> {
        let Self { row, booked_by, looked_by } = self;
        let database = &context.engine.books.database;
        let stage = match (&row, booked_by, &looked_by) {
            (Some(_), _, _) if imports::is_taken_back(database, id).await? => Stage::Undone,
            (_, Some(job), _) if job.is_open() => Stage::Booking(job),
            (_, Some(job), _) if job.status == JobStatus::Dead => Stage::Failed,
            (Some(_), _, _) => Stage::Booked,
            // It was called off before its first row.
            (None, Some(_), _) => Stage::Cancelled,
            (None, None, Some(job)) => looked(job),
            (None, None, None) => return Ok(None),
        };
        Ok(Some(Found { id, person: person.clone(), stage, looked_by, row }))
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
