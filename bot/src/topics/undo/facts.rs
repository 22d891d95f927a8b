//! What an undo or a restore takes back, and the history that people read.

use chrono::{DateTime, Utc};
use ledger::{
    book::Thing,
    db::{Database, DatabaseError},
    history::{
        change::{ChangeKind, ChangeStatus},
        reversal::{self, Reversal},
        walk::{self, PastChange, Wanted},
    },
    imports,
    jobs::{self, JobKind},
    people::user::Person,
};
use nlu::frame::{Command, Frame};

use crate::{
    importing::{Errand, Statement},
    topics::{
        correction::recent::is_near,
        dialogue::{Ask, Dialogue},
        facts::Quoted,
    },
};

/// So many changes a history shows.
const SHOWN: usize = 10;

/// A change as the history shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Its number in the book.
    pub number: i64,
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Whether it is in effect.
    pub is_in_effect: bool,
    /// Whether it is being written, or taken back, at this moment.
    pub is_running: bool,
    /// What it was about; of many rows the first.
    pub things: Vec<Thing>,
    /// How many there are.
    pub count: usize,
}

/// An import that waits for its turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingImport {
    /// The job that would book it.
    pub job_id: i64,
    /// The import.
    pub import_id: i64,
    /// What its file is called.
    pub name: String,
}

/// What an undo, a restore or a look at the history needs.
#[derive(Debug, Clone, Default)]
pub struct Undoing {
    /// What is taken back.
    pub reversal: Option<Reversal>,
    /// An import that was agreed to, and of which nothing is booked yet: it is called off.
    pub waiting: Option<WaitingImport>,
    /// The newest changes, each with whether it is in effect and what it was about.
    pub history: Vec<HistoryEntry>,
}

impl Undoing {
    pub(crate) async fn read(
        database: &Database,
        person: &Person,
        frame: &Frame,
        (quoted, dialogue): (&Quoted, &Dialogue),
    ) -> Result<Self, DatabaseError> {
        let mut read = Self::default();
        match frame.command() {
            Some(Command::Undo) => {
                read.waiting = waiting(database, person).await?;
                read.reversal = next(database, person, Wanted::ToUndo).await?;
            }
            Some(Command::UndoOf(numbers)) => {
                if let [number] = numbers[..]
                    && are_shown(dialogue, frame.now.to_utc())
                {
                    read.reversal = of_number(database, person, number.into()).await?;
                }
            }
            Some(Command::Restore) => {
                read.reversal = match quoted {
                    Quoted::Message { ids, .. } => restore_of(database, person, ids).await?,
                    _ => next(database, person, Wanted::ToRestore).await?,
                };
            }
            Some(Command::RestoreOf(words)) => {
                let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
                let change = walk::newest_that_took(database, person, &words).await?;
                read.reversal = reversal_of(database, person, change).await?;
            }
            Some(Command::Yes) => {
                let change_id = dialogue.questions.iter().find_map(|question| match question.ask {
                    Ask::Reverse { change_id } => Some(change_id),
                    _ => None,
                });
                if let Some(change_id) = change_id {
                    read.reversal = of(database, person, change_id).await?;
                }
            }
            Some(Command::History) => read.history = history(database, person).await?,
            _ => {}
        }
        Ok(read)
    }
}

/// The person's newest import that waits for its turn.
async fn waiting(database: &Database, person: &Person) -> Result<Option<WaitingImport>, DatabaseError> {
    for job in jobs::open_of(database, person.id, JobKind::Import).await?.iter().rev() {
        let Some(Errand::Book(statement)) = Errand::of(job) else { continue };
        if !imports::is_begun(database, statement.import_id).await? {
            let Statement { import_id, name, .. } = statement;
            return Ok(Some(WaitingImport { job_id: job.id, import_id, name }));
        }
    }
    Ok(None)
}

/// The person's change that is next to be taken back.
async fn next(
    database: &Database,
    person: &Person,
    wanted: Wanted,
) -> Result<Option<Reversal>, DatabaseError> {
    reversal_of(database, person, walk::newest(database, person, wanted).await?).await
}

/// Whether the changes of the book were what was listed last, a short while ago.
pub(super) fn are_shown(dialogue: &Dialogue, now: DateTime<Utc>) -> bool {
    dialogue.changes_shown_at.is_some_and(|at| is_near(now, at))
}

/// The person's change of this number, as it would be taken back now; `None` where it is not in effect, or no one's to undo.
async fn of_number(
    database: &Database,
    person: &Person,
    number: i64,
) -> Result<Option<Reversal>, DatabaseError> {
    let found = walk::numbered(database, person, number).await?;
    let may_go = |(change, is_in_effect): &(PastChange, bool)| {
        let is_undone = change.kind == ChangeKind::Undo || !change.kind.is_the_persons();
        *is_in_effect && change.user_id == person.id && !is_undone
    };
    reversal_of(database, person, found.filter(may_go).map(|(change, _)| change)).await
}

/// The newest undo or void of one of these rows that has not been taken back.
async fn restore_of(
    database: &Database,
    person: &Person,
    row_ids: &[i64],
) -> Result<Option<Reversal>, DatabaseError> {
    let change = walk::newest_about(database, person, Wanted::ToRestore, row_ids).await?;
    reversal_of(database, person, change).await
}

/// The change with this id, as it would be taken back now.
async fn of(database: &Database, person: &Person, change_id: i64) -> Result<Option<Reversal>, DatabaseError> {
    reversal_of(database, person, walk::in_effect(database, person, change_id).await?).await
}

async fn reversal_of(
    database: &Database,
    person: &Person,
    change: Option<PastChange>,
) -> Result<Option<Reversal>, DatabaseError> {
    match change {
        Some(change) => reversal::read(database, person, change).await.map(Some),
        None => Ok(None),
    }
}

/// The newest changes of the book.
async fn history(database: &Database, person: &Person) -> Result<Vec<HistoryEntry>, DatabaseError> {
    let mut entries = Vec::with_capacity(SHOWN);
    for (change, is_in_effect) in walk::latest(database, person, SHOWN).await? {
        let (things, count) = walk::things(database, change.id).await?;
        entries.push(HistoryEntry {
            number: change.number,
            kind: change.kind,
            at: change.created_at,
            is_in_effect,
            is_running: change.status == ChangeStatus::Open,
            things,
            count,
        });
    }
    Ok(entries)
}
