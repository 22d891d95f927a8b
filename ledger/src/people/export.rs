//! Everything that is kept of a person, page by page, for the person themselves.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::Serialize;
use serde_json::Value;
use sqlx::types::Json;

use crate::{
    book::{
        self, KINDS, each_row,
        row::{BookRow, Whose},
        transaction::{LAST_DAY, Place, Transaction},
    },
    db::{Database, DatabaseError, binds, record},
    history::stored::Stored,
    messages::message::{Channel, MessageKind, lane_of},
    people::person::Person,
};

/// So many rows are read at once.
pub const PAGE: i64 = 500;

macro_rules! parts {
    ($($file:ident::$row:ident),* $(,)?) => {
        /// Rows of one sort.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Part {
            $(
                #[doc = concat!("Rows of ", stringify!($file), ".")]
                $row,
            )*
            /// What the person changed, with the rows before and after.
            Changes,
            /// What the person wrote.
            Received,
            /// What the person was answered.
            Sent,
            /// Both, in groups.
            InGroups,
        }

        impl Part {
            /// The table that its rows are of.
            pub fn table(self) -> &'static str {
                match self {
                    $(Self::$row => <book::$file::$row as Stored>::TABLE,)*
                    Self::Changes => "changes",
                    Self::Received | Self::Sent | Self::InGroups => "wa_messages",
                }
            }
        }

        /// The lists of the export, each by its name; entries stand in an order of their own, beside them.
        pub fn lists() -> impl Iterator<Item = (&'static str, &'static [Part])> {
            const ROWS: &[(Option<&str>, &[Part])] = &[$((book::$file::$row::LISTED_AS, &[Part::$row])),*];
            const OTHERS: [(&str, &[Part]); 2] =
                [("changes", &[Part::Changes]), ("messages", &[Part::Received, Part::Sent, Part::InGroups])];
            ROWS.iter().filter_map(|(name, parts)| Some(((*name)?, *parts))).chain(OTHERS)
        }

        /// A page of a list, from where the page before ended; the first from 0.
        pub async fn page(
            database: &Database,
            person: &Person,
            part: Part,
            from: i64,
        ) -> Result<Page, DatabaseError> {
            let lane = |sql| messages(database, sql, person, from);
            match part {
                $(Part::$row => {
                    const SQL: &str =
                        concatcp!(<book::$file::$row as Stored>::SELECT, seen(book::$file::$row::WHOSE), BY_ID);
                    rows::<book::$file::$row>(database, SQL, person, from).await
                })*
                Part::Changes => changes(database, person, from).await,
                Part::Received => lane(concatcp!(MESSAGE, IN_LANE, "'in'", BY_SEQ)).await,
                Part::Sent => lane(concatcp!(MESSAGE, IN_LANE, "'out'", BY_SEQ)).await,
                Part::InGroups => lane(concatcp!(MESSAGE_BY_ID, IN_GROUPS)).await,
            }
        }
    };
}
each_row!(parts);

/// Some rows of a list.
#[derive(Debug, Default)]
pub struct Page {
    /// The rows as their tables hold them.
    pub rows: Vec<Value>,
    /// Where the next page begins; `None` after the last.
    pub next: Option<i64>,
}

/// The person, their settings and their book.
#[derive(Debug, Serialize)]
struct Profile {
    name: String,
    phone: Option<String>,
    status: String,
    role: String,
    locale: String,
    timezone: String,
    settings: Json<Value>,
    created_at: DateTime<Utc>,
    book: String,
    currency: String,
    month_start: String,
}

record!(Profile: name, phone, status, role, locale, timezone, settings, created_at, book, currency, month_start);

#[derive(Debug, Serialize)]
struct KnownAddress {
    kind: String,
    address: String,
    created_at: DateTime<Utc>,
}

record!(KnownAddress: kind, address, created_at);

/// The person, their settings, addresses and book.
pub async fn profile(database: &Database, person: &Person) -> Result<Value, DatabaseError> {
    const PROFILE: &str = "SELECT u.name, u.phone, u.status, u.role, u.locale, u.timezone, u.settings, u.created_at, \
        b.name AS book, b.currency, b.month_start FROM users u JOIN books b ON b.id = u.book_id WHERE u.id = $1";
    const ADDRESSES: &str =
        "SELECT kind, address, created_at FROM identities WHERE user_id = $1 ORDER BY kind, address";
    let profile: Option<Profile> = database.first(PROFILE, binds![person.id]).await?;
    let addresses: Vec<KnownAddress> = database.all(ADDRESSES, binds![person.id]).await?;
    let mut profile = profile.as_ref().map_or(Value::Null, value);
    if let Some(fields) = profile.as_object_mut() {
        fields.insert("addresses".to_owned(), value(&addresses));
    }
    Ok(profile)
}

/// The person's entries, also those that were taken back, newest first.
pub async fn entries(
    database: &Database,
    person: &Person,
    after: Option<Place>,
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        "WHERE t.book_id = $1 AND t.user_id = $2 AND (t.tx_datetime < $3 OR (t.tx_datetime = $3 AND t.id < $4)) \
         ORDER BY t.tx_datetime DESC, t.id DESC LIMIT $5"
    );
    const END: DateTime<Utc> = LAST_DAY.and_hms_opt(23, 59, 59).expect("an hour").and_utc();
    let after = after.unwrap_or(Place { at: END, id: 0 });
    database.scan(SQL, binds![person.book.get(), person.id, after.at, after.id, PAGE]).await
}

/// Whether some list of the person is longer than `most` rows.
pub async fn is_longer_than(database: &Database, person: &Person, most: i64) -> Result<bool, DatabaseError> {
    // `$1` is the book, `$2` the person, `$3` their lane, `$4` how many: counting ends there too.
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let grows = KINDS.iter().filter(|kind| kind.whose == Whose::Writer).map(|kind| kind.table);
        let of_book =
            grows.chain(["changes"]).map(|table| format!("{table} WHERE book_id = $1 AND user_id = $2"));
        let messages = [
            "wa_messages WHERE lane = $3 AND direction = 'in'",
            "wa_messages WHERE lane = $3 AND direction = 'out'",
            "wa_messages WHERE user_id = $2 AND lane <> 'user:' || CAST(user_id AS TEXT)",
        ];
        let lists = of_book.chain(messages.map(str::to_owned));
        let beyond = lists.map(|list| format!("EXISTS (SELECT 1 FROM {list} LIMIT 1 OFFSET $4)"));
        format!("SELECT {}", beyond.collect::<Vec<_>>().join(" OR "))
    });
    let values = binds![person.book.get(), person.id, lane_of(person.id), most];
    Ok(database.scan::<(bool,)>(SQL.as_str(), values).await?.first().is_some_and(|(is_longer,)| *is_longer))
}

// `$1` is the book, `$2` the person, `$3` where to begin, `$4` how many.
const BY_ID: &str = " AND t.id > $3 ORDER BY t.id LIMIT $4";

/// Which rows the person is shown: all that are the book's, and their own of the others.
const fn seen(whose: Whose) -> &'static str {
    match whose {
        Whose::Book => "WHERE t.book_id = $1",
        Whose::Writer | Whose::Person => "WHERE t.book_id = $1 AND t.user_id = $2",
    }
}

async fn rows<R: BookRow>(
    database: &Database,
    sql: &'static str,
    person: &Person,
    from: i64,
) -> Result<Page, DatabaseError> {
    let rows: Vec<R> = database.scan(sql, binds![person.book.get(), person.id, from, PAGE]).await?;
    let next = rows.last().filter(|_| is_full(&rows)).map(Stored::id);
    Ok(Page { rows: rows.iter().map(value).collect(), next })
}

#[derive(Debug, Serialize)]
struct ChangeRow {
    id: i64,
    number: i64,
    kind: String,
    reverses: Option<i64>,
    message_id: Option<i64>,
    created_at: DateTime<Utc>,
    items: Vec<ItemRow>,
}

record!(ChangeRow: id, number, kind, reverses, message_id, created_at, ..items);

#[derive(Debug, Serialize)]
struct ItemRow {
    #[serde(skip)]
    change_id: i64,
    table_name: String,
    row_id: i64,
    before: Option<Json<Value>>,
    after: Option<Json<Value>>,
}

record!(ItemRow: change_id, table_name, row_id, before, after);

async fn changes(database: &Database, person: &Person, from: i64) -> Result<Page, DatabaseError> {
    const CHANGES: &str = "SELECT id, number, kind, reverses, message_id, created_at FROM changes \
        WHERE book_id = $1 AND user_id = $2 AND number > $3 ORDER BY number LIMIT $4";
    const ITEMS: &str = "SELECT i.change_id, i.table_name, i.row_id, i.before, i.after FROM changes c \
        JOIN change_items i ON i.change_id = c.id WHERE c.book_id = $1 AND c.user_id = $2 AND c.number > $3 \
        AND c.number <= $4 ORDER BY c.number, i.table_name, i.row_id";
    let book = person.book.get();
    let mut rows: Vec<ChangeRow> = database.scan(CHANGES, binds![book, person.id, from, PAGE]).await?;
    let Some(last) = rows.last().map(|change| change.number) else { return Ok(Page::default()) };
    let items: Vec<ItemRow> = database.scan(ITEMS, binds![book, person.id, from, last]).await?;
    let mut items = items.into_iter().peekable();
    for change in &mut rows {
        while let Some(item) = items.next_if(|item| item.change_id == change.id) {
            change.items.push(item);
        }
    }
    Ok(Page { rows: rows.iter().map(value).collect(), next: is_full(&rows).then_some(last) })
}

#[derive(Debug, Serialize)]
struct MessageRow {
    #[serde(skip)]
    place: i64,
    id: i64,
    direction: String,
    channel: Channel,
    chat: String,
    message_id: String,
    wa_from: String,
    kind: MessageKind,
    text: Option<String>,
    heard: Option<String>,
    perceived: Option<Json<Value>>,
    payload: Option<Json<Value>>,
    quote_id: Option<String>,
    status: String,
    sent_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
}

record!(MessageRow:
    place, id, direction, channel, chat, message_id, wa_from, kind, text, heard, perceived, payload, quote_id,
    status, sent_at, created_at
);

const COLUMNS: &str = "id, direction, channel, chat, message_id, wa_from, kind, wa_body AS text, heard, perceived, payload, \
    quote_id, status, sent_at, created_at FROM wa_messages ";
const MESSAGE: &str = concatcp!("SELECT seq AS place, ", COLUMNS);
const MESSAGE_BY_ID: &str = concatcp!("SELECT id AS place, ", COLUMNS);
// `$1` is the person's lane, `$2` the person.
const IN_LANE: &str = "WHERE lane = $1 AND seq > $3 AND direction = ";
const BY_SEQ: &str = " ORDER BY seq LIMIT $4";
// As in the index `wa_messages_in_groups`.
const IN_GROUPS: &str =
    "WHERE user_id = $2 AND lane <> 'user:' || CAST(user_id AS TEXT) AND id > $3 ORDER BY id LIMIT $4";

async fn messages(
    database: &Database,
    sql: &'static str,
    person: &Person,
    from: i64,
) -> Result<Page, DatabaseError> {
    let values = binds![lane_of(person.id), person.id, from, PAGE];
    let rows: Vec<MessageRow> = database.scan(sql, values).await?;
    let next = rows.last().filter(|_| is_full(&rows)).map(|row| row.place);
    Ok(Page { rows: rows.iter().map(value).collect(), next })
}

fn is_full<T>(rows: &[T]) -> bool {
    i64::try_from(rows.len()).is_ok_and(|rows| rows >= PAGE)
}

fn value<T: Serialize>(row: &T) -> Value {
    serde_json::to_value(row).expect("our own types are JSON")
}
