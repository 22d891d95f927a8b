//! The columns of rows that a copy writes in another way than their tables hold them.

use crate::{
    book::{own_category::OwnCategory, receipt::Receipt, receipt_item::ReceiptItem, recurring::Recurring},
    history::stored::Stored,
};

/// What only this book's database needs, or what follows from the other columns.
pub(super) const LEFT_OUT: [&str; 8] =
    ["id", "book_id", "user_id", "version", "name_key", "merchant_key", "message_id", "media_id"];
/// The keys that are made anew from another column where a row is read, with that column.
pub(super) const FOLDED: [(&str, &str); 2] = [("name", "name_key"), ("merchant", "merchant_key")];
/// Amounts in minor units, each with the column of its currency.
const AMOUNTS: [(&str, &str); 4] = [
    ("amount", "currency"),
    ("to_amount", "to_currency"),
    ("target_amount", "currency"),
    ("opening_amount", "currency"),
];
/// Those of papers, whose currency is the paper's.
const AMOUNTS_OF_PAPERS: [&str; 9] =
    ["total", "tax", "service", "discount", "rounding", "paid", "change", "unit_amount", "line_amount"];

/// The columns of a table that name rows by their ids beside those that its kind tells of.
pub(super) fn more_references(table: &str) -> &'static [(&'static str, &'static str)] {
    const SERIES: &[(&str, &str)] = &[("series_id", Recurring::TABLE)];
    if table == Recurring::TABLE { SERIES } else { &[] }
}

/// The amounts of a table, each with the column of its currency; `None`: that of the paper that the row stands on.
pub(super) fn amounts(table: &str) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    let is_paper = table == Receipt::TABLE || table == ReceiptItem::TABLE;
    let currency = (table == Receipt::TABLE).then_some("currency");
    let of_papers = AMOUNTS_OF_PAPERS.iter().filter(move |_| is_paper).map(move |name| (*name, currency));
    AMOUNTS.iter().map(|(name, currency)| (*name, Some(*currency))).chain(of_papers)
}

/// Whether a column of a table holds the key of a category.
pub(super) fn holds_category_key(table: &str, column: &str) -> bool {
    column == "category" || column == "merged_into" && table == OwnCategory::TABLE
}
