//! A report as a file: which entries it holds, what it is called, and how it is written.

use std::{
    io::{self, Write},
    iter,
};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use ledger::{
    Direction,
    book::{
        category::Categories,
        lookup::{self, Wanted},
        names::{self, Names},
    },
    db::Database,
    jobs::{Job, JobKind, NewJob},
    people::user::Person,
    values::period::Period,
};
use nlu::frame::FileKind;
use reports::{
    Summary, Words,
    exports::{self, Of, table},
    files::{self, Book, Entries, MOST_ENTRIES},
    picture::{self, Beside},
    summary,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{ExportError, Exported, MESSAGE, files::Folder};
use crate::books::Books;

/// More lines than these nobody turns pages for.
const MOST_LINES: usize = 10_000;
/// The file that is wished for, in the job's payload.
const WISH: &str = "file";

/// A report that somebody wishes for as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFile {
    /// As what kind of file.
    pub kind: FileKind,
    /// What it is called.
    pub name: String,
    /// Of which days.
    pub period: Period,
    /// What it is narrowed down to beside a direction, in the person's words.
    pub about: Option<String>,
    /// Only this direction.
    pub direction: Option<Direction>,
    /// Only these categories.
    pub category_ids: Option<Vec<i64>>,
    /// Only what names this account.
    pub account_id: Option<i64>,
    /// Only what holds these words.
    pub words: Vec<String>,
}

impl ReportFile {
    /// The file that a job is to write.
    pub(crate) fn of(job: &Job) -> serde_json::Result<Self> {
        Self::deserialize(&job.payload()[WISH])
    }

    /// The entries that it holds.
    pub(crate) fn wanted(&self) -> Wanted {
        Wanted {
            words: self.words.clone(),
            category_ids: self.category_ids.clone(),
            direction: self.direction,
            period: Some(self.period),
            account_id: self.account_id,
            ..Wanted::default()
        }
    }

    /// The most entries that such a file holds.
    pub(crate) fn most_entries(&self) -> usize {
        if self.kind == FileKind::Document { MOST_LINES } else { MOST_ENTRIES }
    }

    /// Whether it holds less than all of its days.
    fn is_narrowed(&self) -> bool {
        self.about.is_some() || self.direction.is_some()
    }

    fn mime_type(&self) -> &'static str {
        match self.kind {
            FileKind::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Table => "text/csv",
            FileKind::Document => "application/pdf",
        }
    }
}

/// What a file of some days is called: `catat-2026-11.xlsx`, `catat-2026-11-makan.pdf`.
pub(crate) fn name(period: Period, about: Option<&str>, kind: FileKind) -> String {
    let (first, last) = (period.from, period.last_day());
    let new_year = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1);
    let is_year = (new_year(first.year()), new_year(first.year() + 1)) == (Some(first), Some(period.until));
    let days = if first == last {
        first.to_string()
    } else if is_year {
        first.format("%Y").to_string()
    } else if period == Period::month(first) {
        first.format("%Y-%m").to_string()
    } else {
        format!("{first}_{last}")
    };
    let letters = about
        .unwrap_or_default()
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' });
    let letters: String = letters.take(40).collect();
    let words = iter::once(&*days).chain(letters.split_whitespace());
    let named = words.collect::<Vec<_>>().join("-");
    format!("catat-{named}.{}", kind.extension())
}

/// The job that writes it, as a message wishes: each has one.
pub(crate) fn job(
    id: i64,
    (person, message_id): (&Person, i64),
    wish: &ReportFile,
    now: DateTime<Utc>,
) -> NewJob {
    NewJob {
        id,
        kind: JobKind::File,
        key: format!("{}:{message_id}", JobKind::File.name()),
        user_id: Some(person.id),
        book_id: None,
        payload: json!({ MESSAGE: message_id, WISH: wish }),
        due_at: now,
    }
}

/// Where the file for a message of a person lies, in the data folder.
pub(crate) fn folder_of(person: &Person, message_id: i64) -> String {
    Folder::name_of_report(person.id, message_id)
}

/// Writes it. Whoever comes again, because the process ended in between, finds the file that is there.
pub(crate) async fn write(
    books: &Books,
    words: &Words,
    (person, message_id): (&Person, i64),
    wish: &ReportFile,
) -> Result<Exported, ExportError> {
    let names = names::of(&books.database, person).await?;
    let wanted = wish.wanted();
    let matched = lookup::totals(&books.database, (person, &names.categories), &wanted).await?;
    let folder = Folder::of(&books.data_dir, &folder_of(person, message_id));
    if !folder.is_complete() {
        let begun = folder.begin()?;
        let mut out = begun.create(&wish.name)?;
        let today = person.zone.day(books.clock.now());
        if wish.kind == FileKind::Table {
            let of = Of { person, names: &names, wanted };
            table::write(&books.database, &of, &mut out).await?;
        } else {
            let drawn = Drawn { database: &books.database, words, person, today };
            out.write_all(&drawn.bytes(&words.named(names), (wish, &wanted)).await?)?;
        }
        out.flush()?;
        folder.complete(begun)?;
    }
    let entries = usize::try_from(matched.count).unwrap_or_default();
    let files = vec![folder.file(&wish.name, wish.mime_type())?];
    Ok(Exported { files, entries, folder: folder.name })
}

/// What is drawn for whom.
struct Drawn<'a> {
    database: &'a Database,
    words: &'a Words,
    person: &'a Person,
    today: NaiveDate,
}

impl Drawn<'_> {
    async fn bytes(
        &self,
        names: &Names,
        (wish, wanted): (&ReportFile, &Wanted),
    ) -> Result<Vec<u8>, exports::ExportError> {
        let entries = files::entries(self.database, self.person, wanted).await?;
        let entries = entries.ok_or(exports::ExportError::TooMany(MOST_ENTRIES))?;
        let summary = self.summary(&names.categories, (wish, wanted)).await?;
        // Drawing takes a moment, and does not hold up what else is done.
        let drawn = if wish.kind == FileKind::Workbook {
            let book = Book { person: self.person, names };
            let (sheets, today) = (files::sheets(self.words, book, (&summary, &entries)), self.today);
            tokio::task::spawn_blocking(move || files::packed(&sheets, today))
        } else {
            let page = self.document(names, (wish, &summary, &entries)).await?;
            tokio::task::spawn_blocking(move || page.pdf())
        };
        Ok(drawn.await.map_err(io::Error::other)??)
    }

    /// The sums of what it holds.
    async fn summary(
        &self,
        categories: &Categories,
        (wish, wanted): (&ReportFile, &Wanted),
    ) -> Result<Summary, exports::ExportError> {
        if !wish.is_narrowed() {
            return Ok(summary::of(self.database, self.person, categories, wish.period, self.today).await?);
        }
        let (summary, _) =
            summary::matching(self.database, (self.person, categories), wanted, wish.period).await?;
        Ok(summary)
    }

    async fn document(
        &self,
        names: &Names,
        (wish, summary, entries): (&ReportFile, &Summary, &Entries),
    ) -> Result<charts::Page, exports::ExportError> {
        let beside = if wish.is_narrowed() {
            Beside::default()
        } else {
            picture::read(self.database, self.person, &names.categories, wish.period).await?
        };
        let mut page = picture::page(self.words, summary, &beside, self.today);
        let way = |direction: Direction| {
            let key = if direction == Direction::Income { "picture-income" } else { "picture-expense" };
            self.words.say(key, &[])
        };
        if let Some(about) = wish.about.clone().or(wish.direction.map(way)) {
            page.subtitle = format!("{} · {about}", page.subtitle);
        }
        Ok(files::document(self.words, names, page, entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn a_file_is_named_by_its_days_and_what_it_is_about() {
        let of = |from, to| Period::inclusive(from, to).expect("days");
        for (period, about, named) in [
            (of(day(2026, 11, 1), day(2026, 11, 30)), None, "catat-2026-11.xlsx"),
            (of(day(2026, 11, 20), day(2026, 11, 20)), None, "catat-2026-11-20.xlsx"),
            (of(day(2026, 1, 1), day(2026, 12, 31)), None, "catat-2026.xlsx"),
            (of(day(2025, 1, 1), day(2026, 12, 31)), None, "catat-2025-01-01_2026-12-31.xlsx"),
            (of(day(2026, 10, 25), day(2026, 11, 24)), None, "catat-2026-10-25_2026-11-24.xlsx"),
            (
                of(day(2026, 11, 1), day(2026, 11, 30)),
                Some("Pulsa & Data/../x"),
                "catat-2026-11-pulsa-data-x.xlsx",
            ),
            (of(day(2026, 11, 1), day(2026, 11, 30)), Some("☕"), "catat-2026-11.xlsx"),
        ] {
            assert_eq!(name(period, about, FileKind::Workbook), named);
        }
    }
}
