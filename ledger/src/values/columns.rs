//! The columns of Catat's own tables of entries, as CSV and as sheets, and texts as their cells. Whoever writes them and whoever
//! reads them back looks here.

use std::borrow::Cow;

/// The header, in this order. What each column holds stands in `docs/exports.md`.
pub const COLUMNS: [&str; 15] = [
    "date",
    "datetime",
    "direction",
    "amount",
    "currency",
    "category",
    "description",
    "merchant",
    "account",
    "to_account",
    "to_amount",
    "to_currency",
    "party",
    "note",
    "reference",
];

/// What stands before a text that a spreadsheet would take for a formula.
const GUARD: char = '\'';

/// A text as no spreadsheet takes it for a formula: with a quote mark before it where it would. Numbers are never guarded: they
/// are written as numbers.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if begins_formula(text) { Cow::Owned(format!("{GUARD}{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`guarded`] made this of.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix(GUARD) {
        Some(text) if begins_formula(text) => text,
        _ => cell,
    }
}

/// Whether it begins as a formula does, be it behind quote marks: those are told from the guard by one more.
fn begins_formula(text: &str) -> bool {
    text.trim_start_matches(GUARD).starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_guarded_is_read_back_as_it_was() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+62812", "'+62812"),
            ("-2+3 mie", "'-2+3 mie"),
            ("@warung", "'@warung"),
            ("\t=1+1", "'\t=1+1"),
            ("\r=1+1", "'\r=1+1"),
            ("'=1+1", "''=1+1"),
            ("''@", "'''@"),
            // No formula.
            ("kopi = enak", "kopi = enak"),
            ("'t Hof", "'t Hof"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), cell, "{text:?}");
            assert_eq!(unguarded(cell), text, "{cell:?}");
        }
    }
}
