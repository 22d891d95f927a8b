//! Writing: what acts become in the batch of the message that they answer. What several topics write stands here.

use chrono::{DateTime, Utc};
use ledger::{
    book::{
        account::{self, NewAccount},
        budget::Moved,
        holdings::Holdings,
        lesson::{self, LessonRow, Teaching},
        names::Named,
        party,
        transaction::{Source, Transaction},
    },
    db::{Batch, Ids},
    history::change::{Author, Change, ChangeKind},
    messages::ai_audit::Call,
    people::user::Profile,
};
use reports::Words;

use crate::topics::{dialogue::Dialogue, facts::Facts};

/// Something to be written.
pub trait Write {
    /// How many ids it takes at most.
    fn ids(&self) -> usize;

    /// Writes it.
    fn write(&self, writing: &mut Writing<'_>);

    /// What it teaches about categories.
    fn teaches(&self) -> Vec<&Teaching> {
        Vec::new()
    }

    /// What it does to what was spent.
    fn moves(&self, _facts: &Facts) -> Vec<Moved> {
        Vec::new()
    }

    /// The entries that it writes anew, each as it was read and as it shall be.
    fn rewrites(&self) -> Vec<(&Transaction, Transaction)> {
        Vec::new()
    }

    /// Whether money of the person's is booked by it.
    fn books(&self) -> bool {
        false
    }

    /// Whether a job is left to be done once it is written.
    fn leaves_work(&self) -> bool {
        false
    }

    /// Whether the person's own row is written by it, which is its own guard.
    fn writes_person(&self) -> bool {
        false
    }

    /// What it sets about the person: they are answered in their new language already.
    fn profile(&self) -> Option<&Profile> {
        None
    }
}

/// Where a decision is written.
pub struct Scene<'a> {
    /// What was read for it.
    pub facts: &'a Facts,
    /// The dialogue as it was read, and its version.
    pub dialogue: (&'a Dialogue, i64),
    /// The words of the person's language.
    pub words: &'a Words,
    /// Which door new rows come by.
    pub source: Source,
    /// The call of a model that was made for it.
    pub call: Option<&'a Call>,
    /// When it is written.
    pub now: DateTime<Utc>,
}

/// A batch in the making.
pub struct Writing<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) batch: &'a mut Batch,
    pub(super) ids: &'a mut Ids,
    /// What lies in the goals, as this batch leaves it.
    holdings: Holdings,
    /// Accounts that this batch opens.
    opened: Vec<Named>,
    /// Parties that this batch notes.
    noted: Vec<Named>,
    /// Lessons as this batch leaves them, the last one last.
    taught: Vec<LessonRow>,
}

impl<'a> Writing<'a> {
    pub(super) fn new(scene: &'a Scene<'a>, ids: &'a mut Ids, batch: &'a mut Batch) -> Self {
        let holdings = scene.facts.holdings.clone();
        Self { scene, batch, ids, holdings, opened: Vec::new(), noted: Vec::new(), taught: Vec::new() }
    }

    pub(super) fn id(&mut self) -> i64 {
        self.ids.take()
    }

    pub(super) fn author(&self) -> Author<'a> {
        let facts = self.scene.facts;
        Author { person: &facts.person, message_id: Some(facts.message.id), now: self.scene.now }
    }

    pub(super) fn change(&mut self, kind: ChangeKind) -> Change<'_> {
        let author = self.author();
        Change::begin(self.batch, self.ids.take(), author, kind)
    }

    /// One change, and nothing taught by it.
    pub(super) fn record(&mut self, kind: ChangeKind, write: impl FnOnce(&mut Change<'_>, &mut Holdings)) {
        let mut holdings = std::mem::take(&mut self.holdings);
        let mut change = self.change(kind);
        write(&mut change, &mut holdings);
        change.finish();
        self.holdings = holdings;
    }

    /// A change, and in it the lessons that it teaches, each phrase once.
    pub(super) fn teach<'t>(
        &mut self,
        kind: ChangeKind,
        lessons: impl IntoIterator<Item = &'t Teaching>,
        write: impl FnOnce(&mut Change<'_>, &mut Holdings),
    ) {
        let mut taught: Vec<(&Teaching, Option<LessonRow>, i64)> = Vec::new();
        for teaching in lessons {
            taught.retain(|(other, ..)| {
                (other.direction, &other.phrase) != (teaching.direction, &teaching.phrase)
            });
            let mut rows = self.taught.iter().rev().chain(&self.scene.facts.lessons);
            let known = rows.find(|row| row.is_about(teaching)).cloned();
            taught.push((teaching, known, self.ids.take()));
        }
        let mut rows = Vec::new();
        self.record(kind, |change, holdings| {
            write(change, holdings);
            for (teaching, known, id) in &taught {
                rows.push(lesson::teach(change, *id, known.as_ref(), teaching));
            }
        });
        self.taught.extend(rows);
    }

    /// The account of this name. At its first mention it is opened, as a change of its own that undo passes over: two ids.
    pub(super) fn account(&mut self, name: &str) -> i64 {
        if let Some(known) = self.scene.facts.names.account(name) {
            return known.id;
        }
        let key = ledger::name_key(name);
        if let Some(opened) = self.opened.iter().find(|account| ledger::name_key(&account.name) == key) {
            return opened.id;
        }
        let id = self.ids.take();
        let mut change = self.change(ChangeKind::Account);
        account::open(&mut change, id, &NewAccount::named(name));
        change.finish();
        self.opened.push(Named::in_use(id, name.to_owned()));
        id
    }

    /// The party of this name. At its first mention it is noted, as a change of its own that undo passes over: two ids.
    pub(super) fn party(&mut self, name: &str) -> i64 {
        if let Some(known) = self.scene.facts.names.party(name) {
            return known.id;
        }
        let key = ledger::name_key(name);
        if let Some(noted) = self.noted.iter().find(|party| ledger::name_key(&party.name) == key) {
            return noted.id;
        }
        let id = self.ids.take();
        let mut change = self.change(ChangeKind::Account);
        party::note(&mut change, id, name);
        change.finish();
        self.noted.push(Named::in_use(id, name.to_owned()));
        id
    }
}
