//! Rows as people read them: amounts in the currency's unit, times at the person's hour.

use chrono::{DateTime, Utc};
use ledger::{
    Currency, Money,
    book::{names::Names, transaction::Transaction},
    people::user::Person,
    rates::derived::Conversion,
    values::{columns::guarded, period::Zone},
};
use reports::entry::{Counted, ShownEntry};
use serde_json::Value;

/// How a person reads rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Readable {
    pub(super) zone: Zone,
    /// The currency of amounts that have none beside them.
    pub(super) currency: Currency,
}

/// Amounts, and the field that names their currency.
const AMOUNTS: [(&str, &str); 4] = [
    ("amount", "currency"),
    ("target_amount", "currency"),
    ("opening_amount", "currency"),
    ("to_amount", "to_currency"),
];
/// What only the program needs.
const INTERNAL: [&str; 2] = ["version", "name_key"];

impl Readable {
    /// An instant at the person's hour.
    pub(super) fn instant(self, at: DateTime<Utc>) -> Value {
        Value::String(self.zone.local(at).to_rfc3339())
    }

    /// A row, and the rows in it.
    pub(super) fn row(self, row: Value) -> Value {
        match row {
            Value::Object(mut fields) => {
                for (name, currency) in AMOUNTS {
                    let currency = fields.get(currency).and_then(Value::as_str).and_then(Currency::from_code);
                    if let Some(amount) = fields.get_mut(name)
                        && let Some(minor) = amount.as_i64()
                    {
                        let money = Money::from_sum(minor, currency.unwrap_or(self.currency));
                        *amount = Value::String(money.to_decimal());
                    }
                }
                let kept = fields.into_iter().filter(|(name, _)| !INTERNAL.contains(&name.as_str()));
                Value::Object(kept.map(|(name, value)| self.field(name, value)).collect())
            }
            Value::Array(rows) => Value::Array(rows.into_iter().map(|row| self.row(row)).collect()),
            other => other,
        }
    }

    fn field(self, name: String, value: Value) -> (String, Value) {
        let is_time = name.ends_with("_at") || name == "tx_datetime";
        let value = match value {
            Value::String(text) if is_time => match text.parse() {
                Ok(at) => self.instant(at),
                Err(_) => Value::String(text),
            },
            other => self.row(other),
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
        let readable = Readable { zone: Zone::JAKARTA, currency: Currency::IDR };
        let row = json!({ "amount": 1_250, "currency": "USD", "version": 3, "created_at": "2026-11-20T03:00:00Z",
            "items": [{ "before": { "target_amount": 5_000_000 }, "after": null }] });
        let read = json!({ "amount": "12.5", "currency": "USD", "created_at": "2026-11-20T10:00:00+07:00",
            "items": [{ "before": { "target_amount": "50000" }, "after": null }] });
        assert_eq!(readable.row(row), read);
    }
}
