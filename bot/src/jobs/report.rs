//! Reports that are sent by themselves. What an appointment comes to is one batch: the row that sends it, with its figures,
//! or says why it is not sent, and the promise of the next. Many fall due at the same minute, so they are worked on a page
//! at a time.

use std::{collections::HashMap, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use ledger::{
    db::{Batch, DatabaseError, Ids, WriteError},
    jobs::{
        Held, Job,
        report::{self, Promise, Skipped},
    },
    messages::{
        message::Channel,
        outbox::{self, Content, LastPlace},
        pushed::{self, Found},
    },
    people::user::{self, Address, Person, UserStatus},
    values::{
        appointment::{Appointment, ReportKind, Schedule},
        period::Period,
    },
};

use crate::{
    books::Books,
    jobs::{
        outcome::{Done, JobError},
        told::{self, Asked, MOST_UNANSWERED, Told},
    },
    out::post::{self, Post, reply_id},
};

/// Whether somebody with these addresses is let in.
pub(crate) type LetsIn = Arc<dyn Fn(&[Address], &Person) -> bool + Send + Sync>;

/// What reports are sent with.
pub(super) struct Reporting {
    pub(super) books: Books,
    pub(super) post: Post,
    pub(super) lets_in: LetsIn,
}

/// Between two pages others write. Ten thousand people are some 160 pages, of which two are worked on side by side.
const BREATH_OF_A_PAGE: Duration = Duration::from_millis(20);
/// How long a page may take, well within its leases; what is not settled by then is worked on one by one.
const PAGE_PATIENCE: Duration = Duration::from_secs(20);
/// So many people are promised their reports in one batch.
const PROMISED_AT_ONCE: i64 = 100;

/// Why an appointment is skipped, as its row says.
const TOO_LATE: &str = "too late: its time was over before it could be sent";
const NO_CHANNEL: &str = "no channel: they have not written where words can be sent to";

/// What is due of one person's report, before its words are read.
struct Due<'p> {
    person: &'p Person,
    place: LastPlace,
    skipped: Vec<(String, &'static str)>,
    sends: Option<Sends>,
    promise: Promise,
    next_at: DateTime<Utc>,
}

/// A report that is to be sent.
struct Sends {
    key: String,
    kind: ReportKind,
    period: Period,
    skipped: Option<Skipped>,
    asks: bool,
}

impl Due<'_> {
    fn asked(&self) -> Option<Asked<'_>> {
        let Sends { kind, period, skipped, asks, .. } = self.sends.as_ref()?;
        Some(Asked { person: self.person, kind: *kind, period: *period, skipped: *skipped, asks: *asks })
    }
}

/// What the appointments of one person come to, before it is written.
struct Settled {
    person: Person,
    place: LastPlace,
    /// The key of each that is skipped, and why.
    skipped: Vec<(String, &'static str)>,
    /// The key of the one that is sent, and what it says.
    sent: Option<(String, Told)>,
    promise: Promise,
    next_at: DateTime<Utc>,
}

/// Settles what is due of one report, and promises the next.
pub(super) async fn run(with: &Reporting, held: &Held) -> Result<Done, JobError> {
    let settled = settle(with, &[held]).await?;
    if settled.is_empty() {
        return Ok(Done::Finished);
    }
    write(with, &settled).await?;
    Ok(Done::Ended)
}

/// Settles what is due of many, in one batch. Answers those that are left, each to be tried by itself: nobody is told of, or
/// suffers from, what is wrong with another.
pub(super) async fn settle_page(with: &Reporting, page: Vec<Held>) -> Vec<Held> {
    if page.len() < 2 {
        return page;
    }
    let settling = AssertUnwindSafe(Box::pin(try_page(with, &page))).catch_unwind();
    let settled = match tokio::time::timeout(PAGE_PATIENCE, settling).await {
        Ok(Ok(Ok(settled))) => settled,
        Ok(Ok(Err(error))) => {
            tracing::debug!(%error, "a page of reports is worked on one by one");
            Vec::new()
        }
        Ok(Err(_)) | Err(_) => Vec::new(),
    };
    let count = u64::try_from(settled.len()).unwrap_or(u64::MAX);
    metrics::counter!("catat_jobs_total", "kind" => "report", "outcome" => "done").increment(count);
    let left = page.into_iter().filter(|held| !settled.contains(&held.job.id)).collect();
    // Whoever writes to the bot meanwhile is not to wait for those who are told something.
    tokio::time::sleep(BREATH_OF_A_PAGE).await;
    left
}

/// The ids of the jobs that were settled together.
async fn try_page(with: &Reporting, page: &[Held]) -> Result<Vec<i64>, JobError> {
    let settled = settle(with, &page.iter().collect::<Vec<_>>()).await?;
    write(with, &settled).await?;
    Ok(settled.iter().map(|(held, _)| held.job.id).collect())
}

/// What is due of people's reports: what they all need is read at once. Whoever gets none any more is left out.
async fn settle<'h>(with: &Reporting, page: &[&'h Held]) -> Result<Vec<(&'h Held, Settled)>, JobError> {
    let Reporting { books, post, .. } = with;
    let now = books.clock.now();
    let ids: Vec<i64> = page.iter().filter_map(|held| held.job.user_id).collect();
    let people: HashMap<i64, Person> =
        user::by_ids(&books.database, &ids).await?.into_iter().map(|person| (person.id, person)).collect();
    let mut wished = Vec::with_capacity(page.len());
    for held in page {
        let person = held.job.user_id.and_then(|id| people.get(&id));
        if let Some(person) = person
            && let Some(schedule) = schedule_of(with, &held.job, person).await?
        {
            wished.push((*held, person, schedule));
        }
    }
    let found = pushed::found_of(&books.database, &people.values().collect::<Vec<_>>()).await?;
    let due: Vec<(&Held, Due<'_>)> = wished
        .into_iter()
        .map(|(held, person, schedule)| (held, due_of((person, schedule), found.get(&person.id), held, now)))
        .collect();
    let asked: Vec<Asked<'_>> = due.iter().filter_map(|(_, due)| due.asked()).collect();
    let mut told = told::of(books, post, &asked).await?.into_iter();
    let settled = due.into_iter().map(|(held, due)| {
        let Due { person, place, skipped, sends, promise, next_at } = due;
        let sent = sends.and_then(|sends| Some((sends.key, told.next()?)));
        let person = person.clone();
        (held, Settled { person, place, skipped, sent, promise, next_at })
    });
    Ok(settled.collect())
}

/// What is due of one person's report, before its words are read.
fn due_of<'p>(
    (person, schedule): (&'p Person, Schedule),
    found: Option<&Found>,
    held: &Held,
    now: DateTime<Utc>,
) -> Due<'p> {
    let before = Promise::read(held.job.payload());
    let promised = before.from.map(|from| schedule.telling_from(from));
    let settlement = schedule.settle((promised, before.held_until), now);
    let from = Some(settlement.next.period.from);
    let mut promise = Promise { from, held_until: settlement.held_until, ..before };
    let key = |appointment: &Appointment| report::settled_key(person.id, schedule.kind, appointment);
    let mut skipped = Vec::new();
    for appointment in &settlement.skipped {
        skipped.push((key(appointment), TOO_LATE));
        promise.skipped = Some(Skipped::and(promise.skipped, appointment.period));
    }
    let mut sends = None;
    match &settlement.sent {
        Some(appointment) if found.is_some_and(|found| found.is_reached) => {
            let wrote_at = found.map(|found| found.wrote_at);
            let asks = counts_unanswered(&mut promise, schedule.kind, wrote_at, now);
            let (key, period) = (key(appointment), appointment.period);
            sends = Some(Sends { key, kind: schedule.kind, period, skipped: promise.skipped.take(), asks });
        }
        Some(appointment) => skipped.push((key(appointment), NO_CHANNEL)),
        None => {}
    }
    let place = found.map_or_else(nowhere, |found| found.place.clone());
    Due { person, place, skipped, sends, promise, next_at: settlement.due }
}

/// When a person gets their report; `None` where they are not let in, or do not wish for it.
async fn schedule_of(
    with: &Reporting,
    job: &Job,
    person: &Person,
) -> Result<Option<Schedule>, DatabaseError> {
    let Some(kind) = report::kind_of(&job.key, person.id) else { return Ok(None) };
    let is_let_in = person.status == UserStatus::Active
        // Somebody may be listed under an address; few have to be looked up.
        && ((with.lets_in)(&[], person)
            || (with.lets_in)(&user::addresses(&with.books.database, person.id).await?, person));
    let wishes = (person.zone, &person.months);
    let schedule = person.preferences.schedule(kind, wishes, with.books.reports_by_default);
    Ok(schedule.filter(|_| is_let_in))
}

/// Notes that one more is sent; whether its reader is to be asked if they still want it.
fn counts_unanswered(
    promise: &mut Promise,
    kind: ReportKind,
    wrote_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> bool {
    let has_written = promise.last_sent.is_none_or(|sent| wrote_at.is_some_and(|wrote| wrote > sent));
    promise.unanswered = if has_written { 1 } else { promise.unanswered.saturating_add(1) };
    promise.last_sent = Some(now);
    let asks = kind == ReportKind::Daily && !promise.is_asked && promise.unanswered >= MOST_UNANSWERED;
    promise.is_asked |= asks;
    asks
}

/// A row that goes nowhere has to stand somewhere.
fn nowhere() -> LastPlace {
    LastPlace { channel: Channel::Http, session: String::new(), jid: None, chat: String::new() }
}

/// Writes what reports came to, all of it or nothing: each job is its own guard, and whoever settled an appointment before
/// has left its key.
async fn write(with: &Reporting, settled: &[(&Held, Settled)]) -> Result<(), WriteError> {
    let Reporting { books, post, .. } = with;
    let rows = settled.iter().map(|(_, settled)| settled.skipped.len() + usize::from(settled.sent.is_some()));
    let mut ids = books.database.ids(rows.sum()).await?;
    let mut batch = Batch::default();
    for (held, settled) in settled {
        settled.write(&mut batch, &mut ids, held, books);
    }
    if batch.is_empty() {
        return Ok(());
    }
    books.database.write(batch).await?;
    for (_, settled) in settled.iter().filter(|(_, settled)| settled.sent.is_some()) {
        post.links.ring((settled.place.channel, &settled.place.session));
    }
    Ok(())
}

impl Settled {
    fn write(&self, batch: &mut Batch, ids: &mut Ids, held: &Held, books: &Books) {
        let (to, now) = ((&self.person, self.place.place()), books.clock.now());
        for (key, why) in &self.skipped {
            let id = ids.take();
            outbox::skip(batch, (id, reply_id(self.place.channel, id)), to, (key, why), now);
        }
        if let Some((key, Told { words, drawing })) = &self.sent {
            let id = ids.take();
            let content = match drawing.clone() {
                Some(drawing) => Content::Drawn { text: words, drawing },
                None => Content::Text(words),
            };
            post::push(batch, (id, content), (&self.person, &self.place), key, now);
        }
        held.promise(batch, self.next_at, self.promise.payload(), books.clock.machine());
    }
}

/// Promises everybody who is let in the reports that they get and are not promised: whoever was there before reports were
/// sent, and whoever came while they were not usual here.
pub(super) async fn promise_all(books: &Books) -> Result<(), WriteError> {
    let mut behind = 0;
    loop {
        let people = report::unpromised(&books.database, behind, PROMISED_AT_ONCE).await?;
        let Some(last) = people.last() else { return Ok(()) };
        behind = last.id;
        let mut ids = books.database.ids(people.len() * report::IDS).await?;
        let mut batch = Batch::default();
        for person in &people {
            report::arm(&mut batch, &mut ids, person, books.reports_by_default, books.clock.now());
        }
        if !batch.is_empty() {
            books.database.write(batch).await?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fourteen in a row without a word: asked once; a word begins the count anew.
    #[test]
    fn whoever_never_answers_is_asked_once() {
        let at = |day: i64| DateTime::from_timestamp(day * 86_400, 0).expect("an instant");
        let (mut promise, mut asked) = (Promise::default(), Vec::new());
        for day in 0..80 {
            let wrote_at = if day < 10 { 0 } else { 10 };
            let wrote_at = at(wrote_at) + chrono::TimeDelta::hours(1);
            if counts_unanswered(&mut promise, ReportKind::Daily, Some(wrote_at), at(day)) {
                asked.push(day);
            }
        }
        // The words of day 10 came behind its report, so the one of day 11 is the first without an answer.
        assert_eq!(asked, [24]);
        let mut weekly = Promise::default();
        assert!((0..40).all(|day| !counts_unanswered(&mut weekly, ReportKind::Weekly, None, at(day))));
    }
}
