//! The columns of Catat's own tables of entries, as CSV and as sheets, and texts as their cells. Whoever writes them and whoever
//! reads them back looks here.

use std::{borrow::Cow, iter};

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

/// What stands before what a spreadsheet would take for a formula.
const GUARD: char = '\'';
/// Behind these a text may begin a cell of its own, for a program that parts cells by something other than commas (Excel's in
/// Indonesian parts them by `;`) and so sees no quotes around it.
const ENDS: [char; 4] = [';', '\t', '\n', '\r'];
/// What a formula begins with.
const SIGNS: [char; 4] = ['=', '+', '-', '@'];

/// A text of which no spreadsheet takes anything for a formula: with a quote mark before it where it would, at its beginning and
/// wherever a cell may begin within it. Numbers are never guarded: they are written as numbers.
pub fn guarded(text: &str) -> Cow<'_, str> {
    let formulas = beginnings(text).filter(|at| begins_formula(&text[*at..], *at == 0));
    let mut kept = String::new();
    let mut from = 0;
    for at in formulas {
        kept.push_str(&text[from..at]);
        kept.push(GUARD);
        from = at;
    }
    if kept.is_empty() {
        return Cow::Borrowed(text);
    }
    kept.push_str(&text[from..]);
    Cow::Owned(kept)
}

/// The text that [`guarded`] made this of.
pub fn unguarded(cell: &str) -> Cow<'_, str> {
    let is_guard =
        |at: &usize| cell[*at..].strip_prefix(GUARD).is_some_and(|behind| begins_formula(behind, *at == 0));
    let mut guards = beginnings(cell).filter(is_guard).peekable();
    if guards.peek().is_none() {
        return Cow::Borrowed(cell);
    }
    let mut kept = String::with_capacity(cell.len());
    let mut from = 0;
    for at in guards {
        kept.push_str(&cell[from..at]);
        from = at + GUARD.len_utf8();
    }
    kept.push_str(&cell[from..]);
    Cow::Owned(kept)
}

/// Where a cell may begin in a text, for one program or another.
fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    iter::once(0).chain(text.match_indices(ENDS).map(|(at, end)| at + end.len()))
}

/// Whether this begins as a formula does, be it behind quote marks: those are told from the guard by one more. Behind what ends a
/// cell, the other quotes may be around it.
fn begins_formula(text: &str, is_beginning: bool) -> bool {
    if is_beginning {
        let bare = text.trim_start_matches(GUARD);
        return bare.starts_with(SIGNS) || bare.starts_with(['\t', '\r']);
    }
    text.trim_start_matches([GUARD, '"']).starts_with(SIGNS)
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
            ("\t=1+1", "'\t'=1+1"),
            ("\r=1+1", "'\r'=1+1"),
            ("\tkopi", "'\tkopi"),
            ("'=1+1", "''=1+1"),
            ("''@", "'''@"),
            // Where cells are parted otherwise.
            ("kopi;=cmd|'/c calc'!A0;", "kopi;'=cmd|'/c calc'!A0;"),
            ("kopi;'=1", "kopi;''=1"),
            ("kopi;\"=1\"", "kopi;'\"=1\""),
            ("kopi\t@a;+62;;-2", "kopi\t'@a;'+62;;'-2"),
            ("kopi\r\n=1+1", "kopi\r\n'=1+1"),
            ("=1;=2", "'=1;'=2"),
            // No formula.
            ("kopi = enak", "kopi = enak"),
            ("kopi; teh; 2-3", "kopi; teh; 2-3"),
            ("kopi;'susu", "kopi;'susu"),
            ("'t Hof", "'t Hof"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), cell, "{text:?}");
            assert_eq!(unguarded(cell), text, "{cell:?}");
        }
    }
}
