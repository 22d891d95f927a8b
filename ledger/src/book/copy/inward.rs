//! What stands in a copy, as rows of the book that is filled: keys become ids, and decimal text amounts.

use std::{collections::HashMap, fmt::Display};

use serde_json::{Map, Value, json};

use super::{
    Copy, CopyError, Fields, all_kinds, amounts,
    beside::Beside,
    instant,
    keys::{again, named, references},
    kinds::{AnyRow, CopiedKind},
    names::{FOLDED, holds_category_key, holds_numbers},
};
use crate::{
    book::{
        account::Account,
        category::{DEFAULTS, default},
        own_category::OwnCategory,
        receipt::Receipt,
        recurring::Recurring,
        transaction::Source,
    },
    db::Ids,
    history::{change::Author, stored::Stored},
    values::money::{Currency, Money},
};

/// A copy whose rows have ids.
pub(super) struct Loading<'a> {
    rows: Vec<(&'static CopiedKind, usize, i64, &'a Fields)>,
    /// The ids, by table and key.
    ids: HashMap<(&'static str, &'a str), i64>,
    /// What a category's key is stored as.
    categories: HashMap<&'a str, String>,
    /// The currencies of papers, by their keys.
    papers: HashMap<&'a str, Currency>,
}

impl<'a> Loading<'a> {
    /// Gives each row of a copy an id, in their order.
    pub fn of(copy: &'a Copy, ids: &mut Ids) -> Result<Self, CopyError> {
        let mut loading = Self {
            rows: Vec::new(),
            ids: HashMap::new(),
            categories: HashMap::new(),
            papers: HashMap::new(),
        };
        for default in &DEFAULTS {
            loading.ids.insert((OwnCategory::TABLE, default.key), default.id);
        }
        for kind in all_kinds() {
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

    /// The rows as they are written, and what is written beside them.
    pub fn rows(&self, author: Author<'_>) -> Result<(Vec<AnyRow>, Beside), CopyError> {
        let (mut rows, mut beside) = (Vec::with_capacity(self.rows.len()), Beside::default());
        for (kind, nth, id, fields) in &self.rows {
            let columns = self.columns(kind, (*id, fields), author);
            let columns = columns.map_err(|why| refused(kind, *nth, &why))?;
            let left = beside.take(kind.table, columns).map_err(|why| refused(kind, *nth, &why))?;
            if let Some(columns) = left {
                rows.push(AnyRow::read(kind.table, columns).map_err(|error| refused(kind, *nth, &error))?);
            }
        }
        Ok((rows, beside))
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
            let amount = amounts::of(kind.table).find(|(column, _)| column == name);
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
        let money = money(value, column, currency)?;
        if matches!(column, "amount" | "to_amount") && !money.is_positive() {
            return Err(format!("`{column}` is not above nought"));
        }
        Ok(json!(money.minor()))
    }

    /// A field that is neither a reference nor an amount, but may hold one.
    fn word(&self, table: &str, (name, value): (&str, &Value), fields: &Fields) -> Result<Value, String> {
        if holds_numbers(table, name) {
            return self.numbers(value, name);
        }
        if amounts::holds_bounds(table, name) {
            return bounds(value, name);
        }
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

    /// The accounts that a file has numbers for, by their ids.
    fn numbers(&self, value: &Value, name: &str) -> Result<Value, String> {
        let numbers = value.as_object().ok_or_else(|| format!("`{name}` names no accounts"))?;
        let id = |(number, key): (&String, &Value)| {
            let known = key.as_str().and_then(|key| self.ids.get(&(Account::TABLE, key)));
            let id = known.ok_or_else(|| format!("nothing is called {key}, as `{name}` says"))?;
            Ok((number.clone(), json!(id.to_string())))
        };
        numbers.iter().map(id).collect::<Result<Map<_, _>, String>>().map(Value::Object)
    }
}

/// A rule's condition, whose bounds are in the currency beside them.
fn bounds(value: &Value, name: &str) -> Result<Value, String> {
    let mut condition = value.as_object().cloned().ok_or_else(|| format!("`{name}` is no condition"))?;
    let currency = text(&condition, "currency").and_then(Currency::from_code);
    for bound in amounts::BOUNDS {
        if let Some(value) = condition.get_mut(bound) {
            *value = json!(money(value, bound, currency)?.minor());
        }
    }
    Ok(Value::Object(condition))
}

/// An amount in decimal text.
fn money(value: &Value, column: &str, currency: Option<Currency>) -> Result<Money, String> {
    let currency = currency.ok_or_else(|| format!("`{column}` has no currency"))?;
    let decimal = value.as_str().ok_or_else(|| format!("`{column}` is no decimal text"))?;
    Money::from_decimal(decimal, currency).map_err(|error| error.to_string())
}

fn text<'f>(fields: &'f Fields, name: &str) -> Option<&'f str> {
    fields.get(name).and_then(Value::as_str)
}

fn refused(kind: &CopiedKind, nth: usize, why: &dyn Display) -> CopyError {
    CopyError::Row { list: kind.list.to_owned(), nth, why: why.to_string() }
}
