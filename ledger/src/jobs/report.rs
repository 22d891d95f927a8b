//! Reports that are promised: one job a person and kind, re-armed for as long as they are let in and wish for it. That each
//! appointment is settled once is not the job's doing, but the outbox's, whose rows bear its key.

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    book::BookId,
    db::{Batch, Database, DatabaseError, Ids, binds},
    jobs::{JobKind, NewJob, OPEN, enqueue},
    people::{
        person::{Found, Person},
        user::PERSON,
    },
    values::{
        appointment::{Appointment, ReportKind},
        period::Period,
    },
};

/// How many ids [`arm`] and [`wake`] take.
pub const IDS: usize = ReportKind::ALL.len();

/// What a job knows of its report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Promise {
    /// The first day that the first appointment that is not settled tells of; `None`: the next there is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// That one ran into quiet hours, which end then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_until: Option<DateTime<Utc>>,
    /// What was skipped since a report was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped: Option<Skipped>,
    /// How many were sent one after the other without a word of the person's.
    pub unanswered: u32,
    /// When the last one was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_sent: Option<DateTime<Utc>>,
    /// They were asked whether to stop, which is asked once.
    pub is_asked: bool,
}

/// Reports that were not sent because it was too late for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// How many.
    pub count: u32,
    /// The first day that they would have told of.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

impl Skipped {
    /// The same with one more, which is later.
    pub fn and(before: Option<Self>, period: Period) -> Self {
        let (count, from) = before.map_or((0, period.from), |before| (before.count, before.from));
        Self { count: count.saturating_add(1), from, to: period.last_day() }
    }
}

impl Promise {
    /// What stands in a job's payload; what an unknown version wrote counts as nothing known.
    pub fn read(payload: &Value) -> Self {
        serde_json::from_value(payload.clone()).unwrap_or_default()
    }

    /// As it stands in a job's payload.
    pub fn payload(&self) -> Value {
        serde_json::to_value(self).unwrap_or_else(|_| json!({}))
    }
}

/// The key of a person's job of a kind.
fn key(user_id: i64, kind: ReportKind) -> String {
    format!("report:{user_id}:{kind}")
}

/// The kind that a job of theirs is of; `None` where its key is another's, or none of these.
pub fn kind_of(job_key: &str, user_id: i64) -> Option<ReportKind> {
    ReportKind::ALL.into_iter().find(|kind| key(user_id, *kind) == job_key)
}

/// What the row in the outbox is written once for by which an appointment is settled.
pub fn settled_key(user_id: i64, kind: ReportKind, appointment: &Appointment) -> String {
    format!("{}:{}", key(user_id, kind), appointment.period.from)
}

/// Promises a person who is let in the reports that they get; what is promised already stays.
pub fn arm(batch: &mut Batch, ids: &mut Ids, person: &Person, is_default: bool, now: DateTime<Utc>) {
    for kind in ReportKind::ALL {
        let id = ids.take();
        if let Some(schedule) = person.preferences.schedule(kind, (person.zone, &person.months), is_default) {
            let next = schedule.next(now);
            let promise = Promise { from: Some(next.period.from), ..Promise::default() };
            enqueue(batch, job(id, person.id, kind, promise.payload(), next.due), now);
        }
    }
}

/// Has all of a person's reports looked at now, because what they go by has changed: whoever does that finds out when each
/// is due, and lets go of those that are not wished for. Whoever is at one at this moment comes too late.
pub fn wake(batch: &mut Batch, ids: &mut Ids, user_id: i64, now: DateTime<Utc>) {
    const SQL: &str = concatcp!(
        "UPDATE jobs SET due_at = $2, status = 'queued', attempts = 0, next_attempt_at = NULL, lease_owner = NULL, \
         lease_until = NULL, updated_at = $2 WHERE key = $1 AND ",
        OPEN
    );
    for kind in ReportKind::ALL {
        enqueue(batch, job(ids.take(), user_id, kind, json!({}), now), now);
        batch.run(SQL, binds![key(user_id, kind), now]);
    }
}

/// Has the reports of all who write in a book looked at now, because its months have changed; whoever is at one keeps it.
pub fn wake_book(batch: &mut Batch, book: BookId, now: DateTime<Utc>) {
    let sql = "UPDATE jobs SET due_at = $2, updated_at = $2 WHERE kind = 'report' AND status = 'queued' AND due_at > $2 \
               AND user_id IN (SELECT id FROM users WHERE book_id = $1)";
    batch.run(sql, binds![book.get(), now]);
}

fn job(id: i64, user_id: i64, kind: ReportKind, payload: Value, due_at: DateTime<Utc>) -> NewJob {
    let key = key(user_id, kind);
    NewJob { id, kind: JobKind::Report, key, user_id: Some(user_id), book_id: None, payload, due_at }
}

pub(crate) const DROP: &str = concatcp!("DELETE FROM jobs WHERE user_id = $1 AND kind = 'report' AND ", OPEN);

/// Lets go of what a person was promised.
pub fn drop_of(batch: &mut Batch, user_id: i64) {
    batch.run(DROP, binds![user_id]);
}

/// Those who are let in and not promised every report, a page at a time behind an id, in the order of their ids.
pub async fn unpromised(database: &Database, behind: i64, limit: i64) -> Result<Vec<Person>, DatabaseError> {
    const SQL: &str = concatcp!(
        PERSON,
        "WHERE u.status = 'active' AND u.id > $1 AND $2 > (SELECT COUNT(*) FROM jobs j \
         WHERE j.user_id = u.id AND j.kind = 'report' AND j.",
        OPEN,
        ") ORDER BY u.id LIMIT $3"
    );
    let all = i64::try_from(ReportKind::ALL.len()).unwrap_or(i64::MAX);
    let found: Vec<Found> = database.scan(SQL, binds![behind, all, limit]).await?;
    Ok(found.into_iter().map(Person::from).collect())
}
