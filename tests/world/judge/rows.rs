//! What the judge reads: the messages as they are kept, and what is asked of every table.

use std::sync::OnceLock;

use ledger::{
    book::{names, transaction},
    db::{Database, Values},
    people::user::Person,
    values::period::Period,
};
use reports::summary;

const READ: &str = "the judge reads";

/// A message of somebody, as it is kept.
pub struct Received {
    pub id: i64,
    pub user_id: i64,
    pub message_id: String,
    pub lane: String,
    pub status: String,
    /// The session and the chat.
    pub place: (String, String),
}

/// A message of the bot.
pub struct Sent {
    pub message_id: String,
    /// The channel's session; empty where it has none.
    pub session: String,
    pub chat: String,
    pub status: String,
    pub answers: Option<i64>,
    pub text: String,
}

pub async fn received(books: &Database) -> Vec<Received> {
    const SQL: &str = "SELECT id, COALESCE(user_id, 0), message_id, lane, status, session, chat FROM wa_messages \
        WHERE direction = 'in' ORDER BY lane, seq";
    type Row = (i64, i64, String, String, String, String, String);
    let rows = books.all::<Row>(SQL, Values::new()).await.expect(READ);
    let received = |(id, user_id, message_id, lane, status, session, chat): Row| Received {
        id,
        user_id,
        message_id,
        lane,
        status,
        place: (session, chat),
    };
    rows.into_iter().map(received).collect()
}

pub async fn sent(books: &Database) -> Vec<Sent> {
    const SQL: &str = "SELECT message_id, session, chat, status, parent_id, COALESCE(wa_body, '') FROM wa_messages \
        WHERE direction = 'out' ORDER BY lane, seq";
    type Row = (String, String, String, String, Option<i64>, String);
    let rows = books.all::<Row>(SQL, Values::new()).await.expect(READ);
    let sent = |(message_id, session, chat, status, answers, text): Row| Sent {
        message_id,
        session,
        chat,
        status,
        answers,
        text,
    };
    rows.into_iter().map(sent).collect()
}

/// Of whoever was erased, or became one with somebody, how many rows every table has, but those that tell of it.
pub async fn left_of_whoever_is_gone(books: &Database) -> Vec<(&'static str, i64)> {
    /// What the rows are, and the query that counts them. The same in every world.
    static QUERIES: OnceLock<Vec<(String, &'static str)>> = OnceLock::new();
    if QUERIES.get().is_none() {
        let tables = tables_with(books, "user_id").await;
        let gone = [("erased", &["erasures"][..]), ("joined", &["changes", "book_members"])];
        let rows = tables.iter().flat_map(|table| gone.map(|(status, telling)| (table, status, telling)));
        let queries = rows.filter(|(table, _, telling)| !telling.contains(&&***table)).map(|(table, status, _)| {
            let sql = format!(
                "SELECT COUNT(*) FROM {table} t JOIN users u ON u.id = t.user_id WHERE u.status = '{status}'"
            );
            (format!("{table} of people who are {status}"), &*sql.leak())
        });
        let _ = QUERIES.set(queries.collect());
    }
    let mut left = Vec::new();
    for (what, sql) in QUERIES.get().expect("just set") {
        for (count,) in books.all::<(i64,)>(*sql, Values::new()).await.expect(READ) {
            left.push((&**what, count));
        }
    }
    left
}

/// Ids that name more than one row, and the tables that these are in: all ids are drawn from one well.
pub async fn ids_of_several_rows(books: &Database) -> Vec<(i64, String)> {
    static QUERY: OnceLock<&'static str> = OnceLock::new();
    if QUERY.get().is_none() {
        let tables = tables_with(books, "id").await;
        let each = tables.iter().map(|table| format!("SELECT id, '{table}' AS t FROM {table}"));
        let all = each.collect::<Vec<_>>().join(" UNION ALL ");
        let sql = format!("SELECT id, GROUP_CONCAT(t) FROM ({all}) GROUP BY id HAVING COUNT(*) > 1");
        let _ = QUERY.set(sql.leak());
    }
    books.all(*QUERY.get().expect("just set"), Values::new()).await.expect(READ)
}

/// The tables that have a column of this name for numbers.
async fn tables_with(books: &Database, column: &str) -> Vec<String> {
    const TABLES: &str = "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c \
        WHERE m.type = 'table' AND c.name = $1 AND c.type IN ('BIGINT', 'INTEGER') ORDER BY m.name";
    let column: Values = vec![Box::new(column.to_owned())];
    let tables = books.all::<(String,)>(TABLES, column).await.expect(READ);
    tables.into_iter().map(|(table,)| table).collect()
}

/// Messages and dialogues in lanes that are not their person's, and not their group's; what they are, and the lane.
pub async fn stray(books: &Database) -> Vec<(String, String)> {
    const STRAY: &str = "SELECT message_id, lane FROM wa_messages WHERE direction = 'in' AND lane <> \
        CASE WHEN chat LIKE '%@g.us' THEN 'group:' || chat ELSE 'user:' || user_id END \
        UNION ALL SELECT 'a dialogue of ' || user_id, lane FROM dialogues \
        WHERE lane LIKE 'user:%' AND lane <> 'user:' || user_id";
    books.all(STRAY, Values::new()).await.expect(READ)
}

/// What came in and what went out, as a report of all days sums it up, in rupiah.
pub async fn sums(books: &Database, person: &Person) -> (i64, i64) {
    let names = names::of(books, person).await.expect(READ);
    let all_days = Period { from: transaction::FIRST_DAY, until: transaction::LAST_DAY };
    let summary = summary::of(books, person, &names.categories, all_days, transaction::FIRST_DAY).await;
    let summary = summary.expect(READ);
    (summary.total_income.minor() / 100, summary.total_expense.minor() / 100)
}
