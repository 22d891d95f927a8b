//! What stands on a receipt: a thing, how much of it, and what that came to.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    book::{
        receipt::Receipt,
        row::{BookRow, Whose, references},
        transaction::Transaction,
    },
    history::{change::Change, stored::stored},
};

/// A row of `receipt_items`; amounts are minor units of the receipt's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptItem {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// The receipt that it stands on.
    pub receipt_id: i64,
    position: i64,
    /// What it is called there.
    pub name: String,
    name_key: String,
    /// How much of it, in thousandths of the unit.
    pub quantity_thousandths: i64,
    unit: Option<String>,
    unit_amount: Option<i64>,
    /// What the line came to after its own discount.
    pub line_amount: i64,
    /// What was taken off this line, which is within [`line_amount`](Self::line_amount).
    pub discount: Option<i64>,
    category: Option<String>,
    /// The entry that it was booked by, where that is not the receipt's main one.
    pub transaction_id: Option<i64>,
    status: String,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(ReceiptItem in "receipt_items": id, book_id, user_id, receipt_id, position, name, name_key, quantity_thousandths, unit,
    unit_amount, line_amount, discount, category, transaction_id, status, version, created_at, updated_at);

impl BookRow for ReceiptItem {
    const CALLED: &'static str = "receipt item";
    const WHOSE: Whose = Whose::Person;
    const LISTED_AS: Option<&'static str> = Some("receipt_items");
    const WORDS: &'static [&'static str] = &["name", "name_key"];
    references!(receipt_id => Receipt, transaction_id => Transaction);
}

/// A thing as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// What it is called there.
    pub name: String,
    /// How much of it, in thousandths of the unit.
    pub quantity_thousandths: i64,
    /// In what it is counted, where that is said.
    pub unit: Option<String>,
    /// What one cost, in minor units.
    pub unit_amount: Option<i64>,
    /// What the line came to after its own discount, in minor units.
    pub line_amount: i64,
    /// What was taken off this line.
    pub discount: Option<i64>,
    /// The key of the category that it would have by itself.
    pub category: Option<String>,
}

/// Keeps a thing of a receipt, at its place there from one.
pub fn keep(change: &mut Change<'_>, id: i64, (receipt_id, position): (i64, i64), new: NewItem) {
    let author = change.author();
    let row = ReceiptItem {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        receipt_id,
        position,
        name_key: crate::name_key(&new.name),
        name: new.name,
        quantity_thousandths: new.quantity_thousandths,
        unit: new.unit,
        unit_amount: new.unit_amount,
        line_amount: new.line_amount,
        discount: new.discount,
        category: new.category,
        transaction_id: None,
        status: "active".to_owned(),
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&row);
}

/// Says of a thing that it was booked apart, by this entry, and under which category; stale where somebody else was first.
pub fn book_apart(change: &mut Change<'_>, before: &ReceiptItem, transaction_id: i64, category: &str) {
    let category = Some(category.to_owned());
    change.update(before, ReceiptItem { transaction_id: Some(transaction_id), category, ..before.clone() });
}
