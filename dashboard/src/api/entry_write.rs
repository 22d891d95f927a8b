//! Entries of a book get new fields, or another standing: however many they are, all of it is one change.

use ledger::{
    book::{
        budget, lesson,
        names::{self, Names},
        refund,
        transaction::{self, EntryStatus, Transaction},
    },
    db::{Batch, DatabaseError, Ids, WriteError},
    history::change::{Author, Change, ChangeKind},
    jobs,
    people::user::{self, Person, UserStatus},
};

use super::{entry_patch::Amended, entry_row::account_of};
use crate::{
    ApiError, Context,
    reader::{Lesson, taught},
    who::Asked,
};

/// Each of an entry's two accounts may be opened, as a change of its own.
const IDS_OF_ACCOUNTS: usize = 4;

/// A book that is written to: whose it is, and the names in use in it.
pub(super) struct Book {
    pub(super) person: Person,
    pub(super) names: Names,
}

/// What was written.
pub(super) struct Written {
    /// The change; `None` where all stood so already.
    pub(super) change_id: Option<i64>,
    /// The rows that are different from before.
    rows: Vec<Transaction>,
}

impl Written {
    const NOTHING: Self = Self { change_id: None, rows: Vec::new() };

    /// How the one entry stands that was written, which stood like this.
    pub(super) fn one_of(mut self, before: &Transaction) -> Transaction {
        self.rows.pop().unwrap_or_else(|| before.clone())
    }
}

impl Book {
    /// That of whoever is asked for.
    pub(super) async fn read(context: &Context, asked: &Asked) -> Result<Self, ApiError> {
        let person = asked.find(&context.database).await?;
        let names = names::of(&context.database, &person).await?;
        Ok(Self { person, names })
    }

    fn counts(&self) -> bool {
        self.person.status == UserStatus::Active
    }

    /// How an entry stands that is in effect.
    pub(super) fn standing(&self) -> EntryStatus {
        if self.counts() { EntryStatus::Confirmed } else { EntryStatus::Pending }
    }

    /// Begins a batch over it, with so many ids and one that is taken where a budget is to be looked at.
    pub(super) async fn begin(&self, context: &Context, ids: usize) -> Result<(Batch, Ids), WriteError> {
        let mut ids = context.database.ids(ids + 1).await?;
        let mut batch = Batch::default();
        if !self.counts() {
            user::guard(&mut batch, &self.person);
        }
        if self.counts() && budget::runs(&context.database, &self.person).await? {
            // It answers in no chat: where a budget nears its end by it, its person is told by themselves.
            jobs::budget::promise(&mut batch, ids.take(), &self.person, context.clock.now());
        }
        Ok((batch, ids))
    }

    pub(super) fn author(&self, context: &Context) -> Author<'_> {
        Author { person: &self.person, message_id: None, now: context.clock.now() }
    }

    /// Refuses to have entries, each as it stands, stand so that more comes back of an expense than it was.
    pub(super) async fn covers(
        &self,
        context: &Context,
        rows: &[(&Transaction, &Transaction)],
    ) -> Result<(), ApiError> {
        let exceeded = refund::exceeded(&context.database, &self.person, rows).await?;
        if exceeded.is_empty() { Ok(()) } else { Err(ApiError::GivenBack) }
    }

    /// Gives entries another status.
    pub(super) async fn settle(
        &self,
        context: &Context,
        kind: ChangeKind,
        (rows, status): (&[&Transaction], EntryStatus),
    ) -> Result<Written, WriteError> {
        if rows.is_empty() {
            return Ok(Written::NOTHING);
        }
        let (mut batch, mut ids) = self.begin(context, 1).await?;
        let change_id = ids.take();
        let mut change = Change::begin(&mut batch, change_id, self.author(context), kind);
        let rows = rows.iter().map(|row| transaction::settle(&mut change, row, status)).collect();
        change.finish();
        context.database.write(batch).await?;
        Ok(Written { change_id: Some(change_id), rows })
    }

    /// Writes new fields over entries as they were read, with what the choice of their categories teaches. An account is opened
    /// at its first mention.
    pub(super) async fn amend(
        &self,
        context: &Context,
        amends: Vec<(&Transaction, Amended)>,
    ) -> Result<Written, WriteError> {
        let lessons = self.lessons(context, &amends).await?;
        let wanted = 1 + amends.len() * IDS_OF_ACCOUNTS + lessons.len();
        let (mut batch, mut ids) = self.begin(context, wanted).await?;
        let author = self.author(context);
        let (mut opened, mut different): (Vec<(String, i64)>, Vec<_>) = (Vec::new(), Vec::new());
        for (before, Amended { mut row, account, to_account }) in amends {
            for (name, of_row) in [(account, &mut row.account_id), (to_account, &mut row.to_account_id)] {
                let Some(name) = name else { continue };
                let key = ledger::name_key(&name);
                let known = opened.iter().find(|(known, _)| *known == key).map(|(_, id)| *id);
                let id =
                    known.unwrap_or_else(|| account_of((&mut batch, &mut ids), author, &self.names, &name));
                opened.push((key, id));
                *of_row = Some(id);
            }
            if row != *before {
                different.push((before, row));
            }
        }
        if different.is_empty() {
            return Ok(Written::NOTHING);
        }
        let change_id = ids.take();
        let mut change = Change::begin(&mut batch, change_id, author, ChangeKind::Edit);
        let write = |(before, row)| transaction::amend(&mut change, before, row);
        let rows = different.into_iter().map(write).collect();
        for (teaching, known) in lessons {
            lesson::teach(&mut change, ids.take(), known.as_ref(), &teaching);
        }
        change.finish();
        context.database.write(batch).await?;
        Ok(Written { change_id: Some(change_id), rows })
    }

    /// What the choice of categories teaches, of each phrase what was chosen last.
    async fn lessons(
        &self,
        context: &Context,
        amends: &[(&Transaction, Amended)],
    ) -> Result<Vec<Lesson>, DatabaseError> {
        let mut lessons: Vec<Lesson> = Vec::new();
        for (before, amended) in amends {
            let taught = taught(context, before, &amended.row, (&self.person, &self.names)).await?;
            let Some(lesson) = taught else { continue };
            let about = |(teaching, _): &Lesson| (teaching.direction, teaching.phrase.clone());
            lessons.retain(|other| about(other) != about(&lesson));
            lessons.push(lesson);
        }
        Ok(lessons)
    }
}
