//! What is to be looked at anew once a person has set something about themselves.

use chrono::{DateTime, Utc};

use super::{JobKind, report};
use crate::{
    db::{Batch, Ids},
    people::person::{Person, Profile, UserStatus},
    rates::fill,
    values::appointment::ReportKind,
};

/// How many ids [`follow`] takes.
pub const IDS: usize = 1 + report::IDS;

/// Promises what follows from a person's new profile: their reports, what falls due at an hour of theirs, and what entries
/// count as. `is_default`: whether whoever set no time for reports is sent them at the usual ones.
pub fn follow(
    batch: &mut Batch,
    ids: &mut Ids,
    (person, after): (&Person, &Profile),
    is_default: bool,
    now: DateTime<Utc>,
) {
    if person.status != UserStatus::Pending && moves_reports(person, after, is_default) {
        report::wake(batch, ids, person.id, now);
    }
    if after.months != person.months {
        // The month that runs ends on another day for all who write in the book.
        report::wake_book(batch, person.book, now);
    }
    if after.zone != person.zone {
        // What falls at an hour of theirs falls at another moment from now on.
        for kind in [JobKind::Reminder, JobKind::Recurring, JobKind::Budget] {
            super::look_again(batch, person.id, kind, now);
        }
    }
    if after.currency != person.currency {
        // What was counted in the currency of before is counted anew in this one.
        fill::promise_book(batch, ids.take(), (person.book, person.id), false, now);
    }
}

/// Whether another moment follows for a report, or none.
fn moves_reports(person: &Person, after: &Profile, is_default: bool) -> bool {
    let schedules = |profile: &Profile| {
        ReportKind::ALL
            .map(|kind| profile.preferences.schedule(kind, (profile.zone, &profile.months), is_default))
    };
    schedules(&person.profile()) != schedules(after)
}
