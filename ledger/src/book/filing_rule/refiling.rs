//! A rule that is kept and files the past too, where that is more than one batch holds: a chunk a batch, all of it one change.
//!
//! The change is open until nothing is left. What it has filed is no longer found otherwise, so any process goes on after a
//! stop; one who takes it back meanwhile closes it.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::{
    NewFilingRule,
    search::{Found, Search, rows},
    trial,
};
use crate::{
    book::{
        names,
        transaction::{self, Transaction},
    },
    db::{Batch, Database, DatabaseError, WriteError},
    history::{
        change::{Author, Change, ChangeKind},
        chunked::{self, Chunked, Progress},
        walk::PastChange,
    },
    jobs::{self, Job, JobKind, NewJob},
    people::user,
    values::reason::Reason,
};

/// What kind of change it is.
pub const KIND: ChangeKind = ChangeKind::Edit;

/// Keeps a rule as the first chunk of a change, and queues the job that files the past, which bears the change's id too.
pub fn begin(batch: &mut Batch, (id, rule_id): (i64, i64), author: Author<'_>, new: NewFilingRule) {
    let mut change = Change::open(batch, id, author, KIND);
    super::open(&mut change, rule_id, new);
    change.finish();
    let job = NewJob {
        id,
        kind: JobKind::Refile,
        key: format!("{}:{id}", JobKind::Refile.name()),
        user_id: Some(author.person.id),
        book_id: Some(author.person.book.get()),
        payload: json!({ "rule": rule_id }),
        due_at: author.now,
    };
    jobs::enqueue(batch, job, author.now);
}

/// A change that files the past, and is open.
#[derive(Debug, Clone)]
pub struct Refiling {
    change: PastChange,
    rule_id: i64,
    /// What stands up to here is filed, or stays.
    place: Option<(NaiveDate, i64)>,
}

/// What a job is to file; `None` where nothing is left.
pub async fn of_job(database: &Database, job: &Job) -> Result<Option<Refiling>, DatabaseError> {
    let change = chunked::open_change(database, job.id).await?;
    let rule_id = job.payload()["rule"].as_i64().unwrap_or_default();
    Ok(change.map(|change| Refiling { change, rule_id, place: None }))
}

impl Chunked for Refiling {
    async fn step(&mut self, database: &Database, now: DateTime<Utc>) -> Result<Progress, WriteError> {
        let Some(person) = user::by_id(database, self.change.user_id).await? else {
            return chunked::close(database, self.change.id).await;
        };
        let names = names::of(database, &person).await?;
        let Some(rule) = names.rules.iter().find(|rule| rule.id == self.rule_id) else {
            return chunked::close(database, self.change.id).await;
        };
        let begun = person.zone.day(self.change.created_at);
        let place = self.place.unwrap_or((trial::first_day(begun), 0));
        let (rules, rule_id) = (&names.rules[..], self.rule_id);
        let mut search = Search { database, person: &person, names: &names, rules, rule_id, place };
        let page = search.page().await?;
        let place = search.place;
        if !page.found.is_empty() {
            let ids: Vec<i64> = page.found.iter().map(|found| found.id).collect();
            let rows = rows(database, &person, &ids).await?;
            let found = |row: &Transaction| page.found.iter().find(|found| found.is(row));
            if rows.len() < ids.len() || rows.iter().any(|row| found(row).is_none()) {
                // Somebody wrote one of them between the two looks: it is looked at anew.
                return Ok(Progress::More);
            }
            let mut batch = Batch::default();
            let author = Author { person: &person, message_id: self.change.message_id, now };
            let mut change = Change::go_on(&mut batch, self.change.id, author, KIND);
            for row in &rows {
                let Some(Found { word, .. }) = found(row) else { continue };
                let after = row.clone().with_category(rule.category_id, Reason::Rule(word.clone()));
                transaction::amend(&mut change, row, after);
            }
            change.finish();
            database.write(batch).await?;
        }
        self.place = Some(place);
        if page.is_last { chunked::close(database, self.change.id).await } else { Ok(Progress::More) }
    }
}
