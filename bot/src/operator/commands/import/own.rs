//! A file of our own fills an empty book: what `catat export` wrote as JSON, as a table or as a workbook.

use std::{
    fs::{self, File},
    io::{BufReader, Read},
    path::Path,
    process::ExitCode,
};

use ledger::{
    book::copy::{self, Copy},
    history::change::Author,
    people::user::Person,
    values::columns::COLUMNS,
};
use reports::exports::{back, table};
use serde_json::json;

use crate::{
    books::Books,
    operator::{commands::print, failure::Failure},
};

/// Larger files are no book of one person's, in MiB.
const LARGEST: u64 = 256;
/// A larger workbook is none that was exported, in MiB.
const LARGEST_WORKBOOK: u64 = 64;
const MEBIBYTE: u64 = 1024 * 1024;
/// So much of a file tells whether it is one of ours.
const HEAD: u64 = 512;

/// What a file of our own holds.
pub(super) struct Own {
    format: &'static str,
    copy: Copy,
}

/// Reads a file of our own that fills this person's book; `None` where it is another one, or a table and the book has entries:
/// then it is a file of rows like others.
pub(super) async fn read(books: &Books, person: &Person, path: &Path) -> Result<Option<Own>, Failure> {
    let told = |why: &dyn std::fmt::Display| Failure::Other(format!("{}: {why}", path.display()));
    let (head, size) = head(path).map_err(|error| told(&error))?;
    let is_copy = head.starts_with(b"{") && contains(&head, copy::FORMAT.as_bytes());
    let is_table = head.starts_with(COLUMNS.join(",").as_bytes());
    let may_be_workbook = head.starts_with(b"PK") && size <= LARGEST_WORKBOOK * MEBIBYTE;
    if !(is_copy || is_table || may_be_workbook) {
        return Ok(None);
    }
    if !is_copy && !copy::is_empty(&books.database, person).await? {
        return Ok(None);
    }
    if size > LARGEST * MEBIBYTE {
        return Err(told(&format!("it is larger than {LARGEST} MiB")));
    }
    let open = || File::open(path).map(BufReader::new).map_err(|error| told(&error));
    let (format, records) = if is_copy {
        let copy = copy::read(open()?).map_err(|error| told(&error))?;
        return Ok(Some(Own { format: "json", copy }));
    } else if is_table {
        ("csv", table::read(open()?).map_err(|error| told(&error))?)
    } else {
        let bytes = fs::read(path).map_err(|error| told(&error))?;
        let Some(cells) = statements::cells(&bytes).ok().filter(|cells| table::is_ours(cells)) else {
            return Ok(None);
        };
        ("xlsx", table::of_cells(&cells).map_err(|error| told(&error))?)
    };
    Ok(Some(Own { format, copy: back::copy_of(&records, person.currency) }))
}

fn head(path: &Path) -> std::io::Result<(Vec<u8>, u64)> {
    let (mut head, file) = (Vec::new(), File::open(path)?);
    let size = file.metadata()?.len();
    file.take(HEAD).read_to_end(&mut head)?;
    Ok((head, size))
}

fn contains(head: &[u8], word: &[u8]) -> bool {
    head.windows(word.len()).any(|part| part == word)
}

impl Own {
    /// Fills the book, and tells it; where nothing is to be booked it only tells.
    pub(super) async fn load(
        &self,
        books: &Books,
        person: &Person,
        (is_tried, as_json): (bool, bool),
    ) -> Result<ExitCode, Failure> {
        let count: usize = self.copy.lists.values().map(Vec::len).sum();
        if !is_tried {
            let author = Author { person, message_id: None, now: books.clock.now() };
            copy::load(&books.database, author, &self.copy)
                .await
                .map_err(|error| Failure::Other(error.to_string()))?;
        } else if !copy::is_empty(&books.database, person).await? {
            return Err(Failure::Other(copy::CopyError::NotEmpty.to_string()));
        }
        let lists = self.copy.lists.iter().filter(|(_, rows)| !rows.is_empty());
        if as_json {
            let lists: serde_json::Map<_, _> =
                lists.map(|(name, rows)| (name.clone(), json!(rows.len()))).collect();
            print(&json!({ "format": self.format, "rows": count, "lists": lists }).to_string());
        } else {
            let lists: Vec<String> = lists.map(|(name, rows)| format!("{} {name}", rows.len())).collect();
            let deed = if is_tried { "would fill" } else { "filled" };
            print(&format!("A file of Catat's own {deed} the empty book: {}.", lists.join(", ")));
        }
        Ok(ExitCode::SUCCESS)
    }
}
