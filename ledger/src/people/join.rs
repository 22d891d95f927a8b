//! Joining: two people turn out to be one, because a message names an address of each.
//!
//! The older keeps their id. Everything of the younger goes there in one batch: addresses, messages behind the others,
//! dialogues, and the book's rows, where accounts, goals and own categories of equal name fall together, as do lessons
//! about the same words. Whose a row is moves on by itself; what else changes of it is part of the join's change. Undo
//! passes over that, and follows it to where a row went.

mod folding;

use std::sync::LazyLock;

use crate::{
    access::password,
    book::KINDS,
    db::{Batch, Database, DatabaseError, Ids, binds},
    history::change::{Author, Change, ChangeKind},
    jobs::report,
    messages::message::lane_of,
    people::{
        person::Person,
        personal_tables::{Joined, PERSONAL_TABLES},
        user,
    },
    rates::fill,
};

use folding::Folding;

/// Puts one lane's messages behind another's. The last place there is looked up once, for all of them: looked up anew
/// for each, it would move on with those that have moved.
macro_rules! move_lane {
    ($direction:literal) => {
        concat!(
            "UPDATE wa_messages SET lane = $2, seq = wa_messages.seq + last.seq FROM (SELECT COALESCE(MAX(o.seq), 0) AS seq \
             FROM wa_messages o WHERE o.lane = $2 AND o.direction = '",
            $direction,
            "') AS last WHERE wa_messages.lane = $1 AND wa_messages.direction = '",
            $direction,
            "'"
        )
    };
}

/// How many ids [`join`] takes.
pub const IDS_OF_A_JOIN: usize = 2;

/// What was read of two books that become one.
pub struct Books {
    /// The number of the younger's newest change, and of the older's.
    numbers: (i64, i64),
    folding: Folding,
}

/// Reads what falls together where `younger` becomes one with `older`.
pub async fn read(database: &Database, older: &Person, younger: &Person) -> Result<Books, DatabaseError> {
    // Before the rows, so that whoever writes in between is noticed.
    let numbers = (newest(database, younger).await?, newest(database, older).await?);
    Ok(Books { numbers, folding: Folding::read(database, older, younger).await? })
}

async fn newest(database: &Database, person: &Person) -> Result<i64, DatabaseError> {
    let sql = "SELECT COALESCE(MAX(number), 0) FROM changes WHERE book_id = $1";
    let found: Option<(i64,)> = database.first(sql, binds![person.book.get()]).await?;
    Ok(found.map_or(0, |(number,)| number))
}

/// Makes `younger` one with the author, who is the older. Both must stand alike (confirmed, pending or blocked): settle
/// that first. Stale where either was changed, or anything was written into their books, since they were read.
pub fn join(batch: &mut Batch, ids: &mut Ids, author: Author<'_>, younger: &Person, books: Books) {
    let older = author.person;
    let mut change = Change::begin(batch, ids.take(), author, ChangeKind::Join);
    // First: whoever keeps a message of theirs, or works on one, is either done by then or comes too late.
    user::mark_joined(&mut change, older, younger);
    for sql in password::TAKE_OVER {
        change.run(sql, binds![younger.id, older.id]);
    }
    // What the older is promised stands.
    change.run(report::DROP, binds![younger.id]);
    move_messages(&mut change, older, younger);
    let closing_id = ids.take();
    let is_counted_anew = older.currency != younger.currency;
    if is_counted_anew {
        change.clear_conversions(younger.book);
    }
    close_book(&mut change, closing_id, younger, books.numbers.0);
    books.folding.write(&mut change);
    move_book(&mut change, (older, younger), books.numbers.1, closing_id);
    change.finish();
    if is_counted_anew {
        fill::promise_book(batch, closing_id, (older.book, older.id), false, author.now);
    }
}

fn move_messages(change: &mut Change<'_>, older: &Person, younger: &Person) {
    let (from, to) = (lane_of(younger.id), lane_of(older.id));
    // One id under both addresses: the row stays, its id must not stand twice.
    change.run(
        "UPDATE wa_messages SET message_id = message_id || '#' || CAST(id AS TEXT) WHERE lane = $1 AND direction = 'in' \
         AND EXISTS (SELECT 1 FROM wa_messages o WHERE o.lane = $2 AND o.direction = 'in' \
         AND o.channel = wa_messages.channel AND o.session = wa_messages.session \
         AND o.message_id = wa_messages.message_id)",
        binds![from.clone(), to.clone()],
    );
    for sql in [move_lane!("in"), move_lane!("out")] {
        change.run(sql, binds![from.clone(), to.clone()]);
    }
    change.run("UPDATE wa_messages SET user_id = $2 WHERE user_id = $1", binds![younger.id, older.id]);
    // Of two dialogues in one lane the older's stays.
    change.run(
        "UPDATE dialogues SET lane = CASE WHEN lane = $1 THEN $2 ELSE lane END, user_id = $4 WHERE user_id = $3 \
         AND NOT EXISTS (SELECT 1 FROM dialogues o WHERE o.user_id = $4 \
         AND o.lane = CASE WHEN dialogues.lane = $1 THEN $2 ELSE dialogues.lane END)",
        binds![from, to, younger.id, older.id],
    );
    change.run("DELETE FROM dialogues WHERE user_id = $1", binds![younger.id]);
}

/// A change without items, under the next number of a book.
pub(crate) const CLOSE: &str =
    "INSERT INTO changes (id, number, book_id, user_id, kind, created_at) VALUES ($1, $2, $3, $4, $5, $6)";

/// Takes the next number in the younger's book, for good: whoever wrote there meanwhile makes this stale, and whoever
/// still means to is made stale by it.
fn close_book(change: &mut Change<'_>, id: i64, younger: &Person, newest: i64) {
    let now = change.author().now;
    change.must(CLOSE, binds![id, newest + 1, younger.book.get(), younger.id, ChangeKind::Join, now]);
}

/// The younger's changes go behind the older's: the same numbers taken meanwhile make this stale.
fn move_book(change: &mut Change<'_>, (older, younger): (&Person, &Person), newest: i64, closing_id: i64) {
    let (from, to) = (younger.book.get(), older.book.get());
    change.run(
        "UPDATE changes SET book_id = $2, number = number + $3 WHERE book_id = $1 AND id <> $4",
        binds![from, to, newest, closing_id],
    );
    for sql in &MOVES.books {
        change.run(sql.as_str(), binds![from, to]);
    }
    for sql in &MOVES.people {
        change.run(sql.as_str(), binds![younger.id, older.id]);
    }
}

/// What moves rows of all tables from one book to another, and from one person to another.
struct Moves {
    books: Vec<String>,
    people: Vec<String>,
}

static MOVES: LazyLock<Moves> = LazyLock::new(|| {
    let update = |table, column| format!("UPDATE {table} SET {column} = $2 WHERE {column} = $1");
    let rows = || KINDS.iter().map(|kind| kind.table);
    let about_books = PERSONAL_TABLES.iter().filter(|table| table.is_about_books).map(|table| table.name);
    let personal =
        PERSONAL_TABLES.iter().filter(|table| table.joined == Joined::Moves).map(|table| table.name);
    Moves {
        books: rows().chain(about_books).map(|table| update(table, "book_id")).collect(),
        people: rows().chain(personal).map(|table| update(table, "user_id")).collect(),
    }
});
