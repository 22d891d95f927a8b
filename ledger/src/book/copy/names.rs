//! The columns of rows that a copy writes in another way than their tables hold them.

use crate::{
    book::{import::Import, own_category::OwnCategory, recurring::Recurring},
    history::stored::Stored,
};

/// What only this book's database needs, or what follows from the other columns.
pub(super) const LEFT_OUT: [&str; 8] =
    ["id", "book_id", "user_id", "version", "name_key", "merchant_key", "message_id", "media_id"];
/// The keys that are made anew from another column where a row is read, with that column.
pub(super) const FOLDED: [(&str, &str); 2] = [("name", "name_key"), ("merchant", "merchant_key")];
/// The columns of a table that name rows by their ids beside those that its kind tells of.
pub(super) fn more_references(table: &str) -> &'static [(&'static str, &'static str)] {
    const SERIES: &[(&str, &str)] = &[("series_id", Recurring::TABLE)];
    if table == Recurring::TABLE { SERIES } else { &[] }
}

/// Whether a column of a table holds the key of a category.
pub(super) fn holds_category_key(table: &str, column: &str) -> bool {
    column == "category" || column == "merged_into" && table == OwnCategory::TABLE
}

/// Whether a column of a table holds numbers that a file has for accounts, each with the account's id.
pub(super) fn holds_numbers(table: &str, column: &str) -> bool {
    table == Import::TABLE && column == "numbers"
}
