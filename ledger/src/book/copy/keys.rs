//! What rows are called in a copy: by their names, or which of their list they are. Each is called so once.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::{
    Fields, Unsettled, amounts,
    kinds::{self, CopiedKind, in_order},
    names::{FOLDED, LEFT_OUT, holds_category_key, holds_numbers, more_references},
    rows,
};
use crate::{
    book::{
        KINDS,
        account::Account,
        category::{DEFAULTS, default},
        own_category::OwnCategory,
        recurring::Recurring,
        row::Whose,
        transaction::Transaction,
    },
    db::{Database, DatabaseError},
    history::stored::Stored,
    people::person::Person,
    values::money::Currency,
};

/// What the references of entries begin with that came again; behind it stand the series and the day.
const CAME_AGAIN: &str = "recurring";

/// The keys of the rows of a book that others name.
pub(super) struct Keys {
    by_table: HashMap<&'static str, HashMap<i64, String>>,
    /// The keys of the book's own categories, by those that they are stored under.
    categories: HashMap<String, String>,
    /// The currencies of papers, by their ids.
    papers: BTreeMap<i64, Currency>,
}

impl Keys {
    /// Those of the book that a person writes in.
    pub async fn of(database: &Database, person: &Person) -> Result<Self, DatabaseError> {
        let papers = amounts::currencies_of_papers(database, person).await?;
        let mut keys = Self { by_table: HashMap::new(), categories: HashMap::new(), papers };
        let entries = rows::named_entries(database, person).await?;
        let entries = entries.into_iter().map(|(id, day, nth)| (id, format!("{day} #{nth}")));
        keys.by_table.insert(Transaction::TABLE, entries.collect());
        let is_named =
            |table: &str| in_order().iter().any(|kind| references(kind).any(|(_, to)| to == table));
        for kind in in_order() {
            if kind.table == Transaction::TABLE || !is_named(kind.table) {
                continue;
            }
            let mut naming = Naming::default();
            let mut from = 0;
            loop {
                let page = kinds::page(database, person, kind.table, from).await?;
                let Some(last) = page.last().and_then(id_of) else { break };
                from = last;
                for row in &page {
                    keys.note(kind.table, row, &mut naming);
                }
            }
        }
        let defaults = DEFAULTS.iter().map(|default| (default.id, default.key.to_owned()));
        keys.by_table.entry(OwnCategory::TABLE).or_default().extend(defaults);
        Ok(keys)
    }

    fn note(&mut self, table: &'static str, row: &Fields, naming: &mut Naming) {
        let Some(id) = id_of(row) else { return };
        let text = |column: &str| row.get(column).and_then(Value::as_str).unwrap_or_default();
        let key = if table == OwnCategory::TABLE {
            let stored = text("key");
            let key = match default(stored) {
                Some(mask) => mask.key.to_owned(),
                None => naming.key(text("name")),
            };
            self.categories.insert(stored.to_owned(), key.clone());
            key
        } else {
            naming.key(text("name"))
        };
        self.by_table.entry(table).or_default().insert(id, key);
    }

    fn of_row(&self, table: &str, id: i64) -> Option<&str> {
        self.by_table.get(table)?.get(&id).map(String::as_str)
    }

    /// A row as a copy has it: what says nothing is not there, nor what names a row that is somebody else's alone.
    pub fn outward(&self, kind: &CopiedKind, mut row: Fields) -> Result<Fields, Unsettled> {
        amounts::to_decimal(kind.table, &mut row, &self.papers, None);
        let mut out = Fields::new();
        for (column, value) in &row {
            if value.is_null() || is_left_out(column, &row) {
                continue;
            }
            let reference = references(kind).find(|(name, _)| name == column);
            let told = match reference {
                Some((_, table)) => {
                    let key = value.as_i64().and_then(|id| self.of_row(table, id));
                    key.map(|key| json!(key)).or_else(|| is_of_one_person(table).then_some(Value::Null))
                }
                None => self.word(kind.table, (column, value), &row),
            };
            let dangling = || Unsettled::Dangling { list: kind.list, column: column.clone() };
            let told = told.ok_or_else(dangling)?;
            if !told.is_null() {
                out.insert(if reference.is_some() { named(column) } else { column }.to_owned(), told);
            }
        }
        if let Some(key) = id_of(&row).and_then(|id| self.of_row(kind.table, id)) {
            out.insert("key".to_owned(), json!(key));
        }
        Ok(out)
    }

    /// A column that is no reference, but may hold some; `None` where one leads nowhere.
    fn word(&self, table: &str, (column, value): (&str, &Value), row: &Fields) -> Option<Value> {
        if holds_numbers(table, column) {
            return self.numbers(value.as_object()?);
        }
        let Some(text) = value.as_str() else { return Some(value.clone()) };
        if holds_category_key(table, column) {
            let is_everywhere = text.is_empty() || default(text).is_some();
            let key = self.categories.get(text).map(String::as_str);
            return key.or_else(|| is_everywhere.then_some(text)).map(|key| json!(key));
        }
        if column == "external_reference" && row.get("source").is_some_and(|source| source == CAME_AGAIN) {
            let key = |id: &str| self.of_row(Recurring::TABLE, id.parse().ok()?).map(str::to_owned);
            // A series is its person's alone.
            return Some(again(text, key).map_or(Value::Null, Value::String));
        }
        Some(value.clone())
    }

    /// The numbers that a file has for accounts, with the accounts' keys.
    fn numbers(&self, numbers: &Map<String, Value>) -> Option<Value> {
        let key = |id: &Value| self.of_row(Account::TABLE, id.as_str()?.parse().ok()?);
        let keys = numbers.iter().map(|(number, id)| Some((number.clone(), json!(key(id)?))));
        keys.collect::<Option<Map<String, Value>>>().map(Value::Object)
    }
}

/// Whether the rows of a table are each a person's alone, so that those of others who share the book are not in the copy.
fn is_of_one_person(table: &str) -> bool {
    KINDS.iter().any(|kind| kind.table == table && kind.whose == Whose::Person)
}

/// The columns of a kind that name rows by their ids, each with their table.
pub(super) fn references(kind: &CopiedKind) -> impl Iterator<Item = (&'static str, &'static str)> {
    let heir = kind.has_heirs.then_some(("merged_into", kind.table));
    let more = more_references(kind.table);
    kind.references.iter().chain(more).copied().chain(heir)
}

/// What a copy calls a column that names a row.
pub(super) fn named(column: &str) -> &str {
    column.strip_suffix("_id").unwrap_or(column)
}

/// The reference of an entry that came again, with its series called otherwise.
pub(super) fn again(reference: &str, series: impl Fn(&str) -> Option<String>) -> Option<String> {
    let rest = reference.strip_prefix(CAME_AGAIN)?.strip_prefix(':')?;
    let (called, day) = rest.rsplit_once(':')?;
    Some(format!("{CAME_AGAIN}:{}:{day}", series(called)?))
}

fn id_of(row: &Fields) -> Option<i64> {
    row.get("id").and_then(Value::as_i64)
}

/// Whether a column is not in the copy: a folded name only where it is just that.
fn is_left_out(column: &str, row: &Fields) -> bool {
    let folded = FOLDED.iter().find(|(_, folded)| *folded == column);
    match folded.and_then(|(name, _)| row.get(*name)?.as_str()) {
        Some(name) => row.get(column).is_some_and(|key| *key == crate::name_key(name)),
        None => LEFT_OUT.contains(&column),
    }
}

/// The keys that are given so far.
struct Naming {
    taken: HashSet<String>,
    given: HashMap<String, usize>,
}

impl Default for Naming {
    /// No row is called as a default category is.
    fn default() -> Self {
        let taken = DEFAULTS.iter().map(|default| default.key.to_owned()).collect();
        Self { taken, given: HashMap::new() }
    }
}

impl Naming {
    /// The name, with a number behind it where that is taken; a number alone where there is no name.
    fn key(&mut self, name: &str) -> String {
        let given = self.given.entry(name.to_owned()).or_default();
        loop {
            *given += 1;
            let key = match (name, *given) {
                ("", nth) => format!("#{nth}"),
                (name, 1) => name.to_owned(),
                (name, nth) => format!("{name} #{nth}"),
            };
            if self.taken.insert(key.clone()) {
                return key;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_called_once() {
        let mut naming = Naming::default();
        let keys = ["BCA", "BCA", "BCA #2", "makan", "", "", "BCA"].map(|name| naming.key(name));
        assert_eq!(keys, ["BCA", "BCA #2", "BCA #2 #2", "makan #2", "#1", "#2", "BCA #3"]);
    }

    #[test]
    fn what_came_again_names_its_series() {
        let series = |id: &str| (id == "12").then(|| "netflix: keluarga".to_owned());
        let told = again("recurring:12:2026-11-05", series);
        assert_eq!(told.as_deref(), Some("recurring:netflix: keluarga:2026-11-05"));
        let back = again("recurring:netflix: keluarga:2026-11-05", |_| Some("1001".to_owned()));
        assert_eq!(back.as_deref(), Some("recurring:1001:2026-11-05"));
        assert_eq!(again("reconcile:2026-11-05", |_| Some("1".to_owned())), None);
    }
}
