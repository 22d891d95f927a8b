//! What every write of the ledger leaves: who changed which rows from what to what. There is no other way to write.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::Serialize;

use crate::{
    book::BookId,
    db::{Batch, Database, DatabaseError, Sql, Values, Witness, binds, json, of_list, stored_as_word},
    history::stored::Stored,
    people::person::Person,
    rates::derived,
    values::rate::Valued,
};

/// What kind of change it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// New entries, goals or movements.
    Booking,
    /// Fields of rows that were there.
    Edit,
    /// Rows taken out of effect.
    Void,
    /// Pending rows that were said to be right.
    Confirmation,
    /// An account, made at its first mention; undo passes over it.
    Account,
    /// What a person does to accounts and plans: opening, renaming, closing them, saying what lies in them.
    Accounts,
    /// Budgets: setting one, another limit, stopping it.
    Budgets,
    /// A category of the book's own, or the words that lead to one.
    Category,
    /// Entries that stood in a file, and what was put right by it.
    Import,
    /// A person let in, and with them their rows; undo passes over it.
    Registration,
    /// Two people who turned out to be one; undo passes over it.
    Join,
    /// What a person set about themselves; undo passes over it.
    Settings,
    /// A change taken back.
    Undo,
    /// An undo or a void taken back.
    Restore,
    /// What an earlier version wrote without a change; undo passes over it.
    Upgrade,
}

stored_as_word!(ChangeKind:
    Booking = "booking", Edit = "edit", Void = "void", Confirmation = "confirmation",
    Account = "account", Accounts = "accounts", Budgets = "budgets", Category = "category", Import = "import", Registration = "registration", Join = "join",
    Settings = "settings", Undo = "undo", Restore = "restore",
    Upgrade = "upgrade"
);

/// Whether all of a change is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeStatus {
    /// More chunks of it come.
    Open,
    /// It is.
    Done,
}

stored_as_word!(ChangeStatus: Open = "open", Done = "done");

/// Who makes a change, where and why.
#[derive(Debug, Clone, Copy)]
pub struct Author<'a> {
    /// Who.
    pub person: &'a Person,
    /// The row of `wa_messages` that says so; `None` for the API and an admin's command.
    pub message_id: Option<i64>,
    /// When.
    pub now: DateTime<Utc>,
}

/// A change under way: its writes are appended to a batch as they are named.
pub struct Change<'a> {
    batch: &'a mut Batch,
    id: i64,
    author: Author<'a>,
    kind: ChangeKind,
    reverses: Option<i64>,
    has_items: bool,
    part: Part,
    /// Guards behind all else.
    last: Vec<(&'static str, Values)>,
}

/// Notes a row of a change.
const ITEM: &str =
    "INSERT INTO change_items (change_id, table_name, row_id, before, after) VALUES ($1, $2, $3, $4, $5)";

/// Which part of a change a batch holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    First,
    Further,
}

/// Where no row of some changes in the book `$2` is about to be written by an open one beside `$1`, or taken back by it.
macro_rules! touches_nothing_open {
    ($changes:literal) => {
        concat!(
            "NOT EXISTS (SELECT 1 FROM changes o WHERE o.book_id = $2 AND o.status = 'open' AND o.id <> $1 \
             AND EXISTS (SELECT 1 FROM change_items a JOIN change_items b ON b.row_id = a.row_id \
             AND b.table_name = a.table_name WHERE a.change_id IN (",
            $changes,
            ") AND b.change_id IN (o.id, o.reverses)))"
        )
    };
}

impl<'a> Change<'a> {
    /// Begins a change with an id of its own.
    pub fn begin(batch: &'a mut Batch, id: i64, author: Author<'a>, kind: ChangeKind) -> Self {
        Self {
            batch,
            id,
            author,
            kind,
            reverses: None,
            has_items: false,
            part: Part::Whole,
            last: Vec::new(),
        }
    }

    /// Begins a change of which this batch holds the first chunk. It is open until [`close`].
    pub fn open(batch: &'a mut Batch, id: i64, author: Author<'a>, kind: ChangeKind) -> Self {
        Self { part: Part::First, ..Self::begin(batch, id, author, kind) }
    }

    /// Goes on with an open change, by the same author. Stale where it is open no longer. Nothing but the rows tells whether
    /// the batch was written, so whoever loses the connection looks how far the change has come.
    pub fn go_on(batch: &'a mut Batch, id: i64, author: Author<'a>, kind: ChangeKind) -> Self {
        Self { part: Part::Further, ..Self::begin(batch, id, author, kind) }
    }

    /// Says that it takes back another change.
    pub fn reverse(&mut self, change_id: i64) {
        self.reverses = Some(change_id);
    }

    /// Who makes it.
    pub fn author(&self) -> Author<'a> {
        self.author
    }

    /// Adds a statement about what no change records.
    pub(crate) fn run(&mut self, sql: &'static str, values: Values) {
        self.batch.run(sql, values);
    }

    /// Takes what everything in a book counts as: its currency becomes another.
    pub(crate) fn clear_conversions(&mut self, book: BookId) {
        derived::clear_book(self.batch, book.get());
    }

    /// Adds a guard.
    pub(crate) fn must(&mut self, sql: &'static str, values: Values) {
        self.batch.must(sql, values);
    }

    /// Adds a guard about other rows of the book, which it looks at behind the change's number: whoever writes at the same time
    /// has either written by then, or draws the same number and is stale.
    pub(crate) fn must_at_last(&mut self, sql: &'static str, values: Values) {
        self.last.push((sql, values));
    }

    pub(crate) fn insert<R: Stored>(&mut self, row: &R) {
        self.batch.run(R::insert_sql(), row.values());
        self.note(None, row);
        self.follow(row.id(), None, row.valued());
    }

    /// Writes `after` over `before`; stale where somebody else was first. Answers the row as it is written.
    pub(crate) fn update<R: Stored>(&mut self, before: &R, mut after: R) -> R {
        let (version, updated_at) = after.version();
        *version += 1;
        *updated_at = self.author.now;
        self.batch.must(R::update_sql(), after.values());
        self.note(Some(before), &after);
        self.follow(after.id(), before.valued(), after.valued());
        after
    }

    /// What it counts as in the book's currency follows, and no item records it.
    fn follow(&mut self, id: i64, before: Option<Valued>, after: Option<Valued>) {
        let Person { book, currency, .. } = self.author.person;
        if let Some(after) = after {
            derived::follow(self.batch, (id, book.get(), *currency), before, after);
        }
    }

    fn note<R: Stored>(&mut self, before: Option<&R>, after: &R) {
        self.has_items = true;
        self.batch.run(ITEM, binds![self.id, R::TABLE, after.id(), before.map(json), json(after)]);
    }

    /// Notes what a statement writes over a row that is none of the books' own and has a change of its own taken back.
    pub(crate) fn note_beside<R: Serialize>(
        &mut self,
        table: &'static str,
        row_id: i64,
        before: Option<&R>,
        after: &R,
    ) {
        self.has_items = true;
        self.batch.run(ITEM, binds![self.id, table, row_id, before.map(json), json(after)]);
    }

    /// Has the change stand though no item records what it writes, so that taking back the last thing does not reach for the one
    /// before it.
    pub(crate) fn stand(&mut self) {
        self.has_items = true;
    }

    /// Ends the change, or its chunk. Its number in the book is written last, so that it is the order of writing. Stale where
    /// its author has become one with somebody, because nobody looks into their book any more, and where one of its rows
    /// belongs to a change that is open.
    pub fn finish(self) {
        const BEGUN: &str = concatcp!(
            "INSERT INTO changes (id, number, book_id, user_id, message_id, kind, reverses, created_at, status) SELECT $1, \
             COALESCE((SELECT MAX(number) FROM changes WHERE book_id = $2), 0) + 1, $2, $3, $4, $5, $6, $7, $8 \
             WHERE EXISTS (SELECT 1 FROM users WHERE id = $3 AND status <> 'joined') AND ",
            // With what it takes back: its own chunks come later.
            touches_nothing_open!("$1, $6")
        );
        const GONE_ON: &str = concatcp!(
            "UPDATE changes SET status = 'open' WHERE id = $1 AND book_id = $2 AND user_id = $3 AND status = 'open' \
             AND EXISTS (SELECT 1 FROM users WHERE id = $3 AND status <> 'joined') AND ",
            touches_nothing_open!("$1")
        );
        let Author { person, message_id, now } = self.author;
        if self.part == Part::Further {
            return self.batch.must(GONE_ON, binds![self.id, person.book.get(), person.id]);
        }
        // A reversal counts even where nothing was left to set back: it must not be tried for ever.
        if !self.has_items && self.reverses.is_none() && self.part == Part::Whole {
            return;
        }
        let status = if self.part == Part::First { ChangeStatus::Open } else { ChangeStatus::Done };
        let book = person.book.get();
        self.batch
            .must(BEGUN, binds![self.id, book, person.id, message_id, self.kind, self.reverses, now, status]);
        for (sql, values) in self.last {
            self.batch.must(sql, values);
        }
        self.batch.witnessed_by(Witness::Change(self.id));
    }
}

/// How many changes a book has.
pub async fn count(database: &Database, book: BookId) -> Result<i64, DatabaseError> {
    const SQL: &str = "SELECT COALESCE(MAX(number), 0) FROM changes WHERE book_id = $1";
    let found: Option<(i64,)> = database.first(SQL, binds![book.get()]).await?;
    Ok(found.map_or(0, |(number,)| number))
}

/// The number of the newest change of each of these books.
pub async fn newest(database: &Database, books: &BTreeSet<i64>) -> Result<HashMap<i64, i64>, DatabaseError> {
    // Of each by itself: asked for all together, every change of theirs would be read.
    const SQL: Sql = of_list!(
        "SELECT b.id, COALESCE((SELECT MAX(c.number) FROM changes c WHERE c.book_id = b.id), 0) FROM books b \
         WHERE b.id IN ",
        "$1",
        ""
    );
    let found: Vec<(i64, i64)> = database.all(SQL, binds![json(books)]).await?;
    Ok(found.into_iter().collect())
}

/// Says that the last chunk of an open change is written, or that no more of it shall be. Stale where it is not open.
pub fn close(batch: &mut Batch, id: i64) {
    batch.must("UPDATE changes SET status = 'done' WHERE id = $1 AND status = 'open'", binds![id]);
}
