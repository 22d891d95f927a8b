//! Joining: two people turn out to be one, because a message names an address of each.
//!
//! The older keeps their id. Everything of the younger goes there in one batch: addresses, messages behind the others,
//! the dialogue, and the book's rows, where accounts, goals and own categories of equal name fall together, as
//! do lessons about the same words. Undo passes over it.

use const_format::concatcp;

use crate::{
    change::{Author, Change, ChangeKind},
    db::{Batch, binds},
    message::lane_of,
    user::{self, Person},
};

/// Lets a column name the older's row where it names a row of the younger that is called the same.
macro_rules! refer {
    ($table:literal, $column:literal, $named:literal, $status:literal) => {
        concat!(
            "UPDATE ",
            $table,
            " SET ",
            $column,
            " = (SELECT MIN(o.id) FROM ",
            $named,
            " y JOIN ",
            $named,
            " o ON o.name_key = y.name_key AND o.book_id = $2 AND o.status = '",
            $status,
            "' WHERE y.id = ",
            $table,
            ".",
            $column,
            ") WHERE book_id = $1 AND ",
            $column,
            " IN (SELECT y.id FROM ",
            $named,
            " y JOIN ",
            $named,
            " o ON o.name_key = y.name_key AND o.book_id = $2 AND o.status = '",
            $status,
            "' WHERE y.book_id = $1 AND y.status = '",
            $status,
            "')"
        )
    };
}
/// Makes `younger` one with the author, who is the older. Both must stand alike (confirmed, pending or blocked): settle
/// that first. Stale where either was changed since they were read.
pub fn join(batch: &mut Batch, change_id: i64, author: Author<'_>, younger: &Person) {
    let older = author.person;
    user::guard(batch, older);
    let mut change = Change::begin(batch, change_id, author, ChangeKind::Join);
    user::mark_joined(&mut change, younger);
    change.finish();
    batch.run("UPDATE identities SET user_id = $2 WHERE user_id = $1", binds![younger.id, older.id]);
    batch.run(
        "UPDATE users SET phone = $2 WHERE id = $1 AND phone IS NULL AND $2 IS NOT NULL",
        binds![older.id, younger.phone.clone()],
    );
    move_messages(batch, older, younger);
    fold_lessons(batch, older, younger);
    fold_categories(batch, older, younger);
    fold_names(batch, older, younger);
    move_book(batch, older, younger);
}

fn move_messages(batch: &mut Batch, older: &Person, younger: &Person) {
    let (from, to) = (lane_of(younger.id), lane_of(older.id));
    // One id under both addresses: the row stays, its id must not stand twice.
    batch.run(
        "UPDATE wa_messages SET message_id = message_id || '#' || CAST(id AS TEXT) WHERE lane = $1 AND direction = 'in' \
         AND EXISTS (SELECT 1 FROM wa_messages o WHERE o.lane = $2 AND o.direction = 'in' \
         AND o.channel = wa_messages.channel AND o.session = wa_messages.session \
         AND o.message_id = wa_messages.message_id)",
        binds![from.clone(), to.clone()],
    );
    for sql in [concatcp!(MOVE_LANE, "'in'"), concatcp!(MOVE_LANE, "'out'")] {
        batch.run(sql, binds![from.clone(), to.clone()]);
    }
    batch.run("UPDATE wa_messages SET user_id = $2 WHERE user_id = $1", binds![younger.id, older.id]);
    batch.run(
        "UPDATE dialogues SET lane = $2, user_id = $4 WHERE lane = $1 AND user_id = $3 \
         AND NOT EXISTS (SELECT 1 FROM dialogues o WHERE o.lane = $2 AND o.user_id = $4)",
        binds![from, to, younger.id, older.id],
    );
}

/// To be ended with the direction.
const MOVE_LANE: &str = "UPDATE wa_messages SET lane = $2, \
    seq = seq + COALESCE((SELECT MAX(o.seq) FROM wa_messages o WHERE o.lane = $2 AND o.direction = wa_messages.direction), 0) \
    WHERE lane = $1 AND direction = ";

/// What carries a category of the younger, or is part of it, goes to the older's of the same name.
fn fold_categories(batch: &mut Batch, older: &Person, younger: &Person) {
    for sql in [
        // An entry carries a default itself, never the mask over it.
        concatcp!(
            "UPDATE transactions SET category_id = (SELECT MIN(COALESCE((SELECT d.id FROM categories d \
             WHERE d.book_id IS NULL AND d.key = o.key), o.id))",
            FALLS_TOGETHER,
            "y.id = transactions.category_id) WHERE book_id = $1 AND EXISTS (SELECT 1",
            FALLS_TOGETHER,
            "y.id = transactions.category_id)"
        ),
        concatcp!(
            "UPDATE categories SET version = version + 1, merged_into = (SELECT MIN(o.key)",
            FALLS_TOGETHER,
            "y.key = categories.merged_into AND y.direction = categories.direction) \
             WHERE book_id = $1 AND EXISTS (SELECT 1",
            FALLS_TOGETHER,
            "y.key = categories.merged_into AND y.direction = categories.direction)"
        ),
    ] {
        batch.run(sql, binds![younger.book.get(), older.book.get()]);
    }
}

/// The younger's categories that fall together with one of the older's; to be ended with which.
const FALLS_TOGETHER: &str = " FROM categories y JOIN categories o ON o.book_id = $2 AND o.direction = y.direction \
    AND o.name_key = y.name_key AND o.status = 'active' WHERE y.book_id = $1 AND y.status = 'active' AND ";

/// Of two lessons about the same words the newer stays. A lesson follows a category that falls together with another.
fn fold_lessons(batch: &mut Batch, older: &Person, younger: &Person) {
    batch.run(
        concatcp!(
            "UPDATE lessons SET category = (",
            SAME_CATEGORY,
            ") WHERE book_id = $1 AND EXISTS (",
            SAME_CATEGORY,
            ")"
        ),
        binds![younger.book.get(), older.book.get()],
    );
    batch.run(concatcp!(SUPERSEDED, " AND o.updated_at > lessons.updated_at)"), binds![older.id, younger.id]);
    batch.run(concatcp!(SUPERSEDED, ")"), binds![younger.id, older.id]);
}

/// The key of the older's category that a lesson's category falls together with.
const SAME_CATEGORY: &str = "SELECT o.key FROM categories y JOIN categories o ON o.book_id = $2 \
    AND o.direction = y.direction AND o.name_key = y.name_key AND o.status = 'active' \
    WHERE y.book_id = $1 AND y.direction = lessons.direction AND y.key = lessons.category AND y.status = 'active'";

/// To be ended with which of the other's lessons about the same words supersede this person's.
const SUPERSEDED: &str = "UPDATE lessons SET status = 'merged' WHERE user_id = $1 AND status = 'active' AND EXISTS \
    (SELECT 1 FROM lessons o WHERE o.user_id = $2 AND o.status = 'active' AND o.direction = lessons.direction \
    AND o.phrase = lessons.phrase";

/// Rows of equal name fall together: what the younger's row is named by names the older's then.
fn fold_names(batch: &mut Batch, older: &Person, younger: &Person) {
    let books = || binds![younger.book.get(), older.book.get()];
    for sql in [
        refer!("transactions", "account_id", "accounts", "active"),
        refer!("transactions", "to_account_id", "accounts", "active"),
        refer!("savings_transactions", "account_id", "accounts", "active"),
        refer!("savings_transactions", "savings_account_id", "savings_accounts", "active"),
    ] {
        batch.run(sql, books());
    }
    for sql in [
        // The words that lead to the younger's category lead to the older's then.
        concatcp!(
            "UPDATE categories SET version = version + 1, keywords = keywords || ',' || (",
            EQUAL_KEYWORDS,
            ") WHERE book_id = $2 AND status = 'active' AND (",
            EQUAL_KEYWORDS,
            ") IS NOT NULL"
        ),
        "UPDATE accounts SET status = 'merged' WHERE book_id = $1 AND status = 'active' AND name_key IN \
         (SELECT o.name_key FROM accounts o WHERE o.book_id = $2 AND o.status = 'active')",
        "UPDATE savings_accounts SET status = 'deleted' WHERE book_id = $1 AND status <> 'deleted' AND name_key IN \
         (SELECT o.name_key FROM savings_accounts o WHERE o.book_id = $2 AND o.status <> 'deleted')",
        "UPDATE categories SET status = 'deleted' WHERE book_id = $1 AND status <> 'deleted' AND EXISTS \
         (SELECT 1 FROM categories o WHERE o.book_id = $2 AND o.status <> 'deleted' \
         AND o.direction = categories.direction AND (o.key = categories.key \
         OR (o.name_key = categories.name_key AND o.status = 'active' AND categories.status = 'active')))",
    ] {
        batch.run(sql, books());
    }
}

/// The words of the younger's category that falls together with this one.
const EQUAL_KEYWORDS: &str = "SELECT MIN(y.keywords) FROM categories y WHERE y.book_id = $1 AND y.status = 'active' \
    AND y.keywords <> '' AND y.direction = categories.direction \
    AND (y.name_key = categories.name_key OR y.key = categories.key)";

fn move_book(batch: &mut Batch, older: &Person, younger: &Person) {
    batch.run(
        "UPDATE changes SET book_id = $2, number = number + COALESCE((SELECT MAX(o.number) FROM changes o \
         WHERE o.book_id = $2), 0) WHERE book_id = $1",
        binds![younger.book.get(), older.book.get()],
    );
    for sql in [
        "UPDATE accounts SET book_id = $2 WHERE book_id = $1",
        "UPDATE categories SET book_id = $2 WHERE book_id = $1",
        "UPDATE lessons SET book_id = $2 WHERE book_id = $1",
        "UPDATE savings_accounts SET book_id = $2 WHERE book_id = $1",
        "UPDATE savings_transactions SET book_id = $2 WHERE book_id = $1",
        "UPDATE transactions SET book_id = $2 WHERE book_id = $1",
    ] {
        batch.run(sql, binds![younger.book.get(), older.book.get()]);
    }
    for sql in [
        "UPDATE accounts SET user_id = $2 WHERE user_id = $1",
        "UPDATE categories SET user_id = $2 WHERE user_id = $1",
        "UPDATE lessons SET user_id = $2 WHERE user_id = $1",
        "UPDATE savings_accounts SET user_id = $2 WHERE user_id = $1",
        "UPDATE savings_transactions SET user_id = $2 WHERE user_id = $1",
        "UPDATE transactions SET user_id = $2 WHERE user_id = $1",
        "UPDATE changes SET user_id = $2 WHERE user_id = $1",
    ] {
        batch.run(sql, binds![younger.id, older.id]);
    }
}
