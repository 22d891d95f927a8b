//! Rows as people read them: amounts in the currency's unit, times at the person's hour.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use ledger::{
    Currency,
    book::{copy::amounts, names::Names, transaction::Transaction},
    people::user::Person,
    rates::derived::Conversion,
    values::{columns::guarded, period::Zone},
};
use reports::entry::{Counted, ShownEntry};
use serde_json::Value;

/// How a person reads rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Readable<'a> {
    pub(super) zone: Zone,
    /// The currency of amounts that have none beside them.
    pub(super) currency: Currency,
    /// Those of papers, by their ids.
    pub(super) papers: &'a BTreeMap<i64, Currency>,
}

/// What only the program needs.
const INTERNAL: [&str; 2] = ["version", "name_key"];
/// What says of which table the rows are that stand in a change.
const TABLE: &str = "table_name";

impl Readable<'_> {
    /// An instant at the person's hour.
    pub(super) fn instant(self, at: DateTime<Utc>) -> Value {
        Value::String(self.zone.local(at).to_rfc3339())
    }

    /// A row of a table, and the rows in it.
    pub(super) fn row(self, table: &str, row: Value) -> Value {
        match row {
            Value::Object(mut fields) => {
                amounts::to_decimal(table, &mut fields, self.papers, Some(self.currency));
                let within = fields.get(TABLE).and_then(Value::as_str).unwrap_or(table).to_owned();
                let kept = fields.into_iter().filter(|(name, _)| !INTERNAL.contains(&name.as_str()));
                Value::Object(kept.map(|(name, value)| self.field(&within, name, value)).collect())
            }
            Value::Array(rows) => Value::Array(rows.into_iter().map(|row| self.row(table, row)).collect()),
            other => other,
        }
    }

    fn field(self, table: &str, name: String, value: Value) -> (String, Value) {
        let is_time = name.ends_with("_at") || name == "tx_datetime";
        let value = match value {
            Value::String(text) if is_time => match text.parse() {
                Ok(at) => self.instant(at),
                Err(_) => Value::String(text),
            },
            other => self.row(table, other),
        };
        (name, value)
    }
}

/// The columns of the entries.
pub(super) const COLUMNS: [&str; 18] = [
    "id",
    "date",
    "datetime",
    "direction",
    "amount",
    "currency",
    "category",
    "account",
    "to_account",
    "description",
    "merchant",
    "note",
    "status",
    "source",
    "book_amount",
    "rate",
    "rate_day",
    "rate_source",
];

/// An entry as a line of [`COLUMNS`]; the last four are empty where it counts as itself, or has no rate.
pub(super) fn cells(
    row: &Transaction,
    (person, names): (&Person, &Names),
    conversions: &[Conversion],
) -> [String; 18] {
    let entry = ShownEntry::of(row, person, names).counted(conversions);
    let counted = |cell: fn(&Counted) -> String| entry.counted.as_ref().map(cell).unwrap_or_default();
    let words = |text: &Option<String>| guarded(text.as_deref().unwrap_or_default()).into_owned();
    [
        entry.id.to_string(),
        row.tx_date.to_string(),
        entry.datetime.to_rfc3339(),
        word(&entry.direction),
        entry.amount.to_decimal(),
        entry.currency.to_string(),
        words(&entry.category),
        words(&entry.account),
        words(&entry.to_account),
        words(&entry.description),
        words(&row.merchant),
        words(&row.note),
        entry.status.name().to_owned(),
        word(&row.source),
        counted(|counted| counted.book_amount.to_decimal()),
        counted(|counted| counted.rate.to_string()),
        counted(|counted| counted.rate_day.to_string()),
        counted(|counted| word(&counted.rate_source)),
    ]
}

/// A word of ours as JSON has it.
fn word<T: serde::Serialize>(word: &T) -> String {
    let value = serde_json::to_value(word).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn rows_are_written_as_people_read_them() {
        let papers = BTreeMap::from([(7, Currency::USD)]);
        let readable = Readable { zone: Zone::JAKARTA, currency: Currency::IDR, papers: &papers };
        for (table, row, read) in [
            (
                "changes",
                json!({ "created_at": "2026-11-20T03:00:00Z", "items": [
                    { "table_name": "savings_accounts", "before": { "target_amount": 5_000_000 }, "after": null },
                    { "table_name": "receipts", "before": { "total": 1_250, "tax": 0, "currency": "USD" } },
                    { "table_name": "filing_rules", "after": { "condition":
                        { "words": ["pln"], "currency": "IDR", "least": 10_000_001, "most": 20_000_000 } } },
                ] }),
                json!({ "created_at": "2026-11-20T10:00:00+07:00", "items": [
                    { "table_name": "savings_accounts", "before": { "target_amount": "50000" }, "after": null },
                    { "table_name": "receipts", "before": { "total": "12.5", "tax": "0", "currency": "USD" } },
                    { "table_name": "filing_rules", "after": { "condition":
                        { "words": ["pln"], "currency": "IDR", "least": "100000.01", "most": "200000" } } },
                ] }),
            ),
            (
                "transactions",
                json!({ "amount": 1_250, "currency": "USD", "version": 3, "total": 4 }),
                json!({ "amount": "12.5", "currency": "USD", "total": 4 }),
            ),
            (
                "receipt_items",
                json!({ "receipt_id": 7, "line_amount": 1_250, "unit_amount": null, "quantity_thousandths": 1_500 }),
                json!({ "receipt_id": 7, "line_amount": "12.5", "unit_amount": null, "quantity_thousandths": 1_500 }),
            ),
        ] {
            assert_eq!(readable.row(table, row), read);
        }
    }
}
