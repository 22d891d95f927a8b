//! Which columns of rows are amounts in minor units, and where their currencies stand: for whoever writes rows as people read
//! them, with amounts as decimal text.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{
    book::{filing_rule::FilingRule, receipt::Receipt, receipt_item::ReceiptItem},
    db::{Database, DatabaseError, binds},
    history::stored::Stored,
    people::person::Person,
    values::money::{Currency, Money},
};

/// Amounts, each with the column of its currency.
const AMOUNTS: [(&str, &str); 4] = [
    ("amount", "currency"),
    ("to_amount", "to_currency"),
    ("target_amount", "currency"),
    ("opening_amount", "currency"),
];
/// Those of papers, whose currency is the paper's.
const AMOUNTS_OF_PAPERS: [&str; 9] =
    ["total", "tax", "service", "discount", "rounding", "paid", "change", "unit_amount", "line_amount"];
/// The bounds of rules, whose currency stands beside them in the condition.
pub(super) const BOUNDS: [&str; 2] = ["least", "most"];

/// The amounts of a table, each with the column of its currency; `None`: that of the paper that the row stands on.
pub(super) fn of(table: &str) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    let is_paper = table == Receipt::TABLE || table == ReceiptItem::TABLE;
    let currency = (table == Receipt::TABLE).then_some("currency");
    let of_papers = AMOUNTS_OF_PAPERS.iter().filter(move |_| is_paper).map(move |name| (*name, currency));
    AMOUNTS.iter().map(|(name, currency)| (*name, Some(*currency))).chain(of_papers)
}

/// Whether a column of a table holds bounds.
pub(super) fn holds_bounds(table: &str, column: &str) -> bool {
    table == FilingRule::TABLE && column == "condition"
}

/// The currencies of the papers in the person's book, by the papers' ids.
pub async fn currencies_of_papers(
    database: &Database,
    person: &Person,
) -> Result<BTreeMap<i64, Currency>, DatabaseError> {
    let sql = "SELECT id, currency FROM receipts WHERE book_id = $1";
    let papers: Vec<(i64, Currency)> = database.scan(sql, binds![person.book.get()]).await?;
    Ok(papers.into_iter().collect())
}

/// Writes the amounts of a row of a table as decimal text. `papers` tells the currencies of papers by their ids; what has none is
/// in `otherwise`, and stays as it is where that is none.
pub fn to_decimal(
    table: &str,
    row: &mut Map<String, Value>,
    papers: &BTreeMap<i64, Currency>,
    otherwise: Option<Currency>,
) {
    let paper = row.get("receipt_id").and_then(Value::as_i64).and_then(|id| papers.get(&id)).copied();
    for (name, told_in) in of(table) {
        let currency = told_in.map_or(paper, |column| code(row, column));
        write(row, name, currency.or(otherwise));
    }
    let conditions = row.iter_mut().filter(|(column, _)| holds_bounds(table, column));
    for condition in conditions.filter_map(|(_, value)| value.as_object_mut()) {
        let currency = code(condition, "currency").or(otherwise);
        for name in BOUNDS {
            write(condition, name, currency);
        }
    }
}

fn code(row: &Map<String, Value>, column: &str) -> Option<Currency> {
    row.get(column).and_then(Value::as_str).and_then(Currency::from_code)
}

fn write(row: &mut Map<String, Value>, name: &str, currency: Option<Currency>) {
    if let (Some(value), Some(currency)) = (row.get_mut(name), currency)
        && let Some(minor) = value.as_i64()
    {
        *value = json!(Money::from_sum(minor, currency).to_decimal());
    }
}
