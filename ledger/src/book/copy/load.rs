//! An empty book filled from a copy, as one change in chunks. All rows are made before the first is written, so that a copy that
//! cannot be read leaves nothing; where writing fails on the way, what stands is taken back.

use std::{collections::HashMap, fmt::Display, sync::LazyLock};

use serde_json::{Value, json};

use super::{
    Copy, CopyError, Fields, instant,
    keys::{again, named, references},
    kinds::{AnyRow, CopiedKind, in_order},
    names::{FOLDED, amounts, holds_category_key},
    settled::settle,
};
use crate::{
    book::{
        KINDS,
        category::{DEFAULTS, default},
        own_category::OwnCategory,
        receipt::Receipt,
        recurring::Recurring,
        transaction::Source,
    },
    db::{Batch, Database, DatabaseError, Ids, WriteError, binds},
    history::{
        change::{self, Author, Change, ChangeKind},
        reversal::chunks::{self, Progress},
        stored::Stored,
        walk,
    },
    people::person::Person,
    values::money::{Currency, Money},
};

/// So many rows are written at once.
const CHUNK: usize = 500;

/// Fills the author's book, in which nothing may have been written yet. Answers how many rows there are.
pub async fn load(database: &Database, author: Author<'_>, copy: &Copy) -> Result<usize, CopyError> {
    let own = author.person.currency.code();
    if copy.currency != own {
        return Err(CopyError::Currency { theirs: copy.currency.clone(), own: own.to_owned() });
    }
    if !is_empty(database, author.person).await? {
        return Err(CopyError::NotEmpty);
    }
    let count = copy.lists.values().map(Vec::len).sum();
    let mut ids = database.ids(count + 1).await?;
    let change_id = ids.take();
    let rows = Loading::of(copy, &mut ids)?.rows(author)?;
    let mut is_begun = false;
    for chunk in rows.chunks(CHUNK) {
        if let Err(error) = write(database, author, (change_id, is_begun), chunk).await {
            if is_begun {
                take_back(database, author, change_id).await?;
            }
            return Err(error.into());
        }
        is_begun = true;
    }
    if is_begun {
        settle(database, author, change_id, &rows).await?;
        let mut batch = Batch::default();
        change::close(&mut batch, change_id);
        database.write(batch).await?;
    }
    Ok(count)
}

/// Whether no row of any kind was ever written in the book of a person.
pub async fn is_empty(database: &Database, person: &Person) -> Result<bool, DatabaseError> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let tables = KINDS.iter().map(|kind| kind.table);
        let any = tables.map(|table| format!("EXISTS (SELECT 1 FROM {table} WHERE book_id = $1)"));
        format!("SELECT {}", any.collect::<Vec<_>>().join(" OR "))
    });
    let found: Vec<(bool,)> = database.scan(SQL.as_str(), binds![person.book.get()]).await?;
    Ok(found.first().is_none_or(|(is_there,)| !is_there))
}

async fn write(
    database: &Database,
    author: Author<'_>,
    (change_id, is_begun): (i64, bool),
    rows: &[AnyRow],
) -> Result<(), WriteError> {
    let mut batch = Batch::default();
    let begin = if is_begun { Change::go_on } else { Change::open };
    let mut change = begin(&mut batch, change_id, author, ChangeKind::Booking);
    for row in rows {
        row.insert(&mut change);
    }
    change.finish();
    database.write(batch).await.map(drop)
}

/// Takes back what stands of a change that cannot be finished.
async fn take_back(database: &Database, author: Author<'_>, change_id: i64) -> Result<(), CopyError> {
    let Some(begun) = walk::in_effect(database, author.person, change_id).await? else { return Ok(()) };
    let id = database.ids(1).await?.take();
    let mut batch = Batch::default();
    chunks::begin(&mut batch, id, author, ChangeKind::Undo, &begun);
    database.write(batch).await?;
    if let Some(mut taking) = chunks::of_job(database, id).await? {
        while taking.step(database, author.now).await? == Progress::More {}
    }
    Ok(())
}

/// A copy whose rows have ids.
struct Loading<'a> {
    rows: Vec<(&'static CopiedKind, usize, i64, &'a Fields)>,
    /// The ids, by table and key.
    ids: HashMap<(&'static str, &'a str), i64>,
    /// What a category's key is stored as.
    categories: HashMap<&'a str, String>,
    /// The currencies of papers, by their keys.
    papers: HashMap<&'a str, Currency>,
}

impl<'a> Loading<'a> {
    fn of(copy: &'a Copy, ids: &mut Ids) -> Result<Self, CopyError> {
        let mut loading = Self {
            rows: Vec::new(),
            ids: HashMap::new(),
            categories: HashMap::new(),
            papers: HashMap::new(),
        };
        for default in &DEFAULTS {
            loading.ids.insert((OwnCategory::TABLE, default.key), default.id);
        }
        for kind in in_order() {
            for (at, row) in copy.lists.get(kind.list).into_iter().flatten().enumerate() {
                let id = ids.take();
                loading.rows.push((kind, at + 1, id, row));
                let Some(key) = text(row, "key") else { continue };
                if kind.table == OwnCategory::TABLE {
                    let stored = default(key).map_or_else(|| format!("c{id}"), |mask| mask.key.to_owned());
                    loading.categories.insert(key, stored);
                    if default(key).is_some() {
                        continue;
                    }
                }
                if kind.table == Receipt::TABLE
                    && let Some(currency) = text(row, "currency").and_then(Currency::from_code)
                {
                    loading.papers.insert(key, currency);
                }
                if loading.ids.insert((kind.table, key), id).is_some() {
                    return Err(refused(kind, at + 1, &format!("another is called `{key}` too")));
                }
            }
        }
        Ok(loading)
    }

    /// The rows as they are written.
    fn rows(&self, author: Author<'_>) -> Result<Vec<AnyRow>, CopyError> {
        let row = |(kind, nth, id, fields): &(&'static CopiedKind, usize, i64, &Fields)| {
            let columns = self.columns(kind, (*id, fields), author);
            let columns = columns.map_err(|why| refused(kind, *nth, &why))?;
            AnyRow::read(kind.table, columns).map_err(|error| refused(kind, *nth, &error))
        };
        self.rows.iter().map(row).collect()
    }

    fn columns(
        &self,
        kind: &CopiedKind,
        (id, fields): (i64, &Fields),
        author: Author<'_>,
    ) -> Result<Fields, String> {
        let mut columns = Fields::new();
        for (name, value) in fields {
            let reference = references(kind).find(|(column, _)| named(column) == name);
            let amount = amounts(kind.table).find(|(column, _)| column == name);
            let (column, value) = match (reference, amount) {
                (Some((column, table)), _) => {
                    let key = value.as_str().ok_or_else(|| format!("`{name}` is no key"))?;
                    let known = self.ids.get(&(table, key));
                    (
                        column,
                        json!(known.ok_or_else(|| format!("nothing is called `{key}`, as `{name}` says"))?),
                    )
                }
                (None, Some((column, told_in))) => (column, self.minor(value, (column, told_in), fields)?),
                (None, None) => (&**name, self.word(kind.table, (name, value), fields)?),
            };
            columns.insert(column.to_owned(), value);
        }
        for (name, folded) in FOLDED {
            if let Some(name) = text(fields, name) {
                columns.entry(folded).or_insert_with(|| json!(crate::name_key(name)));
            }
        }
        let person = author.person;
        for (column, value) in
            [("id", id), ("book_id", person.book.get()), ("user_id", person.id), ("version", 1)]
        {
            columns.insert(column.to_owned(), json!(value));
        }
        for column in ["created_at", "updated_at"] {
            columns.entry(column).or_insert_with(|| instant(author.now));
        }
        Ok(columns)
    }

    /// Decimal text as minor units; what is moved is above nought.
    fn minor(
        &self,
        value: &Value,
        (column, told_in): (&str, Option<&'static str>),
        fields: &Fields,
    ) -> Result<Value, String> {
        let currency = match told_in {
            Some(told_in) => text(fields, told_in).and_then(Currency::from_code),
            None => text(fields, "receipt").and_then(|key| self.papers.get(key)).copied(),
        };
        let currency = currency.ok_or_else(|| format!("`{column}` has no currency"))?;
        let decimal = value.as_str().ok_or_else(|| format!("`{column}` is no decimal text"))?;
        let money = Money::from_decimal(decimal, currency).map_err(|error| error.to_string())?;
        if matches!(column, "amount" | "to_amount") && !money.is_positive() {
            return Err(format!("`{column}` is not above nought"));
        }
        Ok(json!(money.minor()))
    }

    /// A field that is neither a reference nor an amount, but may hold one.
    fn word(&self, table: &str, (name, value): (&str, &Value), fields: &Fields) -> Result<Value, String> {
        let Some(word) = value.as_str() else { return Ok(value.clone()) };
        if name == "key" && table == OwnCategory::TABLE || holds_category_key(table, name) {
            return match self.categories.get(word) {
                Some(stored) => Ok(json!(stored)),
                None if word.is_empty() || default(word).is_some() => Ok(json!(word)),
                None => Err(format!("nothing is called `{word}`, as `{name}` says")),
            };
        }
        if name == "external_reference" && text(fields, "source") == Some(Source::Recurring.name()) {
            let id = |key: &str| self.ids.get(&(Recurring::TABLE, key)).map(ToString::to_string);
            let reference = again(word, id).ok_or_else(|| format!("`{word}` names no series"))?;
            return Ok(json!(reference));
        }
        Ok(value.clone())
    }
}

fn text<'f>(fields: &'f Fields, name: &str) -> Option<&'f str> {
    fields.get(name).and_then(Value::as_str)
}

fn refused(kind: &CopiedKind, nth: usize, why: &dyn Display) -> CopyError {
    CopyError::Row { list: kind.list.to_owned(), nth, why: why.to_string() }
}
