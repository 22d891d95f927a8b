//! A table that was read, as what an empty book is filled from: each name makes an account, a party or a category of its own at
//! its first mention, as a message would.

use std::collections::{BTreeMap, HashMap};

use ledger::{
    Currency, Direction, Money,
    book::{
        account::AccountKind,
        category::DEFAULTS,
        copy::Copy,
        transaction::{EntryStatus, Source},
    },
    name_key,
};
use serde_json::{Map, Value, json};

use super::record::{Flow, Record};

/// The book of these entries, in this currency.
pub fn copy_of(records: &[Record], currency: Currency) -> Copy {
    let mut naming = Naming { currency, lists: BTreeMap::new(), known: HashMap::new() };
    let entries = records.iter().map(|record| naming.entry(record)).collect();
    naming.lists.insert("entries".to_owned(), entries);
    Copy { currency: currency.code().to_owned(), lists: naming.lists }
}

/// The names so far, and the rows that they made.
struct Naming {
    currency: Currency,
    lists: BTreeMap<String, Vec<Map<String, Value>>>,
    /// The key of a name, by its list and the name as a book knows it.
    known: HashMap<(&'static str, String), String>,
}

impl Naming {
    fn entry(&mut self, record: &Record) -> Map<String, Value> {
        let direction = match record.flow {
            Flow::Income | Flow::Refund => Direction::Income,
            Flow::Expense => Direction::Expense,
            Flow::Transfer => Direction::Transfer,
        };
        let side = if record.flow == Flow::Income { Direction::Income } else { Direction::Expense };
        let category = self.category(&record.category, side);
        let account = self.account(&record.account);
        let to_account = self.account(&record.to_account);
        let party = self.named("parties", &record.party, Vec::new());
        let words = |words: &str| if words.is_empty() { Value::Null } else { json!(words) };
        let fields = [
            ("direction", json!(direction)),
            ("amount", json!(record.money.to_decimal())),
            ("currency", json!(record.money.currency().code())),
            ("category", json!(category)),
            ("account", json!(account)),
            ("to_account", json!(to_account)),
            ("to_amount", json!(record.arrived.map(Money::to_decimal))),
            ("to_currency", json!(record.arrived.map(|money| money.currency().code()))),
            ("party", json!(party)),
            ("description", words(&record.description)),
            ("merchant", words(&record.merchant)),
            ("note", words(&record.note)),
            ("external_reference", words(&record.reference)),
            ("tx_date", json!(record.day)),
            ("tx_datetime", json!(record.at.to_utc())),
            ("source", json!(Source::Import)),
            ("status", json!(EntryStatus::Confirmed)),
            ("asked", json!(false)),
        ];
        object(fields)
    }

    /// The key of a category: a default's own, where it bears this name.
    fn category(&mut self, name: &str, side: Direction) -> Option<String> {
        let key = name_key(name);
        let default = DEFAULTS.iter().find(|row| row.direction == side && name_key(row.name) == key);
        if let Some(default) = default {
            return Some(default.key.to_owned());
        }
        let list = if side == Direction::Income { "income" } else { "expense" };
        if name.is_empty() || self.known.contains_key(&(list, key.clone())) {
            return self.known.get(&(list, key)).cloned();
        }
        let called = format!("{list}: {name}");
        self.known.insert((list, key), called.clone());
        let row = [
            ("key", json!(called)),
            ("name", json!(name)),
            ("direction", json!(side)),
            ("keywords", json!("")),
            ("status", json!("active")),
        ];
        self.lists.entry("categories".to_owned()).or_default().push(object(row));
        Some(called)
    }

    fn account(&mut self, name: &str) -> Option<String> {
        let kind = AccountKind::of_name(name).unwrap_or(AccountKind::Asset);
        let beside = vec![
            ("kind", json!(kind)),
            ("currency", json!(self.currency.code())),
            ("opening_amount", json!("0")),
        ];
        self.named("accounts", name, beside)
    }

    /// The key of what a list calls so, made where it is new.
    fn named(
        &mut self,
        list: &'static str,
        name: &str,
        beside: Vec<(&'static str, Value)>,
    ) -> Option<String> {
        let key = name_key(name);
        if name.is_empty() || self.known.contains_key(&(list, key.clone())) {
            return self.known.get(&(list, key)).cloned();
        }
        self.known.insert((list, key), name.to_owned());
        let row = [("key", json!(name)), ("name", json!(name)), ("status", json!("active"))];
        let row = object(row.into_iter().chain(beside));
        self.lists.entry(list.to_owned()).or_default().push(row);
        Some(name.to_owned())
    }
}

/// Fields that say something.
fn object(fields: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    let said = fields.into_iter().filter(|(_, value)| !value.is_null());
    said.map(|(name, value)| (name.to_owned(), value)).collect()
}
