//! What an import came to, or would: as one object for programs, and in a few lines for people.

use std::io::Write;

use chrono::{DateTime, NaiveTime, Utc};
use ledger::{
    book::{names::Names, transaction::EntryStatus},
    db::{Database, DatabaseError},
    imports::{Planned, Preview, StagedRow, preview},
    people::user::Person,
};
use reports::entry::ShownEntry;
use serde::Serialize;
use serde_json::{Value, json};

use super::MET;
use crate::{
    importing::{self, Filing, Question, Statement, refusal},
    operator::{commands::print, failure::Failure},
};

/// So many rows are read at once.
const PAGE: i64 = 500;
/// So many rows that could not be read, and so many that are offered, are told in words.
const NAMED: i64 = 20;

/// What is asked of rows that may be entries which somebody told of.
pub(super) async fn of_offers(
    database: &Database,
    statement: &Statement,
    count: i64,
) -> Result<Question, DatabaseError> {
    let offers = preview::offers(database, statement.import_id, (-1, NAMED)).await?;
    let told = offers.iter().zip(1..).map(|(offer, number)| {
        let called = offer.description.as_deref().unwrap_or_default();
        let amount = offer.money().to_decimal();
        let why = if offer.is_doubted { ", by its amount alone: new unless it is named" } else { "" };
        format!(
            "{number}. {} {amount} {}: perhaps {called} of {}{why}",
            offer.day, offer.text, offer.entry_day
        )
    });
    let mut text = told.collect::<Vec<_>>().join("; ");
    if count > NAMED {
        text = format!("{text}; and {} more", count - NAMED);
    }
    let choices = vec!["same".to_owned(), "new".to_owned()];
    Ok(Question { key: MET.to_owned(), text, choices })
}

/// What an import came to.
pub(super) struct Told<'a> {
    pub(super) database: &'a Database,
    pub(super) person: &'a Person,
    pub(super) names: &'a Names,
    pub(super) statement: &'a Statement,
    pub(super) planned: &'a Preview,
    pub(super) unread: &'a [(String, String)],
    pub(super) questions: Vec<Question>,
    pub(super) is_booked: bool,
    pub(super) now: DateTime<Utc>,
}

#[derive(Serialize)]
struct EntryOfLine {
    #[serde(flatten)]
    entry: ShownEntry,
    line: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<i64>,
}

impl Told<'_> {
    /// One object on a line, whose lists are written as they are read.
    pub(super) async fn as_json(&self) -> Result<(), Failure> {
        let out = &mut std::io::stdout().lock();
        let Preview { counts, days, .. } = self.planned;
        let head = json!({
            "format": self.statement.format,
            "encoding": self.statement.encoding,
            "settings": self.statement.settings,
            "accounts": self.statement.accounts.iter().map(|account| &account.name).collect::<Vec<_>>(),
            "rows": counts.rows,
            "new": counts.new,
            "known": counts.known,
            "removed": counts.removed,
            "matched": counts.matched,
            "offered": self.planned.offered,
            "first_day": days.map(|(first, _)| first),
            "last_day": days.map(|(_, last)| last),
            "sums": importing::sums(self.planned),
            "questions": self.questions,
        });
        let head = head.to_string();
        let mut lists = Lists { out, is_first: true };
        lists.write(head.strip_suffix('}').unwrap_or(&head))?;
        lists.begin("refused")?;
        self.refused(&mut lists).await?;
        lists.end()?;
        lists.begin("entries")?;
        self.entries(&mut lists).await?;
        lists.end()?;
        lists.write("}\n")
    }

    async fn refused(&self, lists: &mut Lists<'_>) -> Result<(), Failure> {
        for (file, reason) in self.unread {
            lists.item(&json!({ "line": 0, "reason": reason, "file": file }))?;
        }
        let mut behind = -1;
        loop {
            let page = preview::refusals(self.database, self.statement.import_id, (behind, PAGE)).await?;
            let Some(last) = page.last() else { return Ok(()) };
            behind = last.place;
            for row in page {
                let mut told = json!({ "line": row.line, "reason": refusal::in_english(&row.reason) });
                if let (true, Some(fields)) = (self.has_files(), told.as_object_mut()) {
                    fields.insert("file".to_owned(), row.file.into());
                }
                lists.item(&told)?;
            }
        }
    }

    /// The entries that were booked; of what was only tried, those that would be.
    async fn entries(&self, lists: &mut Lists<'_>) -> Result<(), Failure> {
        let (id, mut behind) = (self.statement.import_id, -1);
        if self.is_booked {
            loop {
                let page = preview::booked(self.database, id, (behind, PAGE)).await?;
                let Some(last) = page.last() else { return Ok(()) };
                behind = last.place;
                for row in &page {
                    let entry = ShownEntry::of(&row.transaction, self.person, self.names);
                    lists.item(&self.of_line(entry, (row.file, row.line))?)?;
                }
            }
        }
        let filing = Filing::of(self.person, self.names, self.now);
        loop {
            let page = preview::rows(self.database, id, Planned::New, (behind, PAGE)).await?;
            let Some(last) = page.last() else { return Ok(()) };
            behind = last.place;
            for row in &page {
                lists.item(&self.of_line(self.shown(row, &filing), (row.file, row.line))?)?;
            }
        }
    }

    fn of_line(&self, entry: ShownEntry, (file, line): (i64, i64)) -> Result<Value, Failure> {
        let file = self.has_files().then_some(file);
        let mut told = serde_json::to_value(EntryOfLine { entry, line, file })?;
        if let (false, Some(fields)) = (self.is_booked, told.as_object_mut()) {
            fields.insert("id".to_owned(), Value::Null);
        }
        Ok(told)
    }

    fn has_files(&self) -> bool {
        self.statement.places.len() > 1
    }

    /// The entry that a row is, or would be.
    fn shown(&self, row: &StagedRow, filing: &Filing<'_>) -> ShownEntry {
        let (filed, (from, to)) = (filing.file(row), row.sides());
        let noon = row.day.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(12);
        ShownEntry {
            id: row.id,
            direction: row.direction(),
            amount: row.absolute(),
            currency: row.money().currency(),
            category: filed.category_id.and_then(|id| self.names.categories.name_of(id)).map(str::to_owned),
            description: Some(filed.description),
            datetime: self.person.zone.local(self.person.zone.instant(noon)).fixed_offset(),
            account: self.account(from),
            to_account: to.and_then(|id| self.account(id)),
            status: EntryStatus::Confirmed,
            counted: None,
        }
    }

    fn account(&self, id: i64) -> Option<String> {
        let of_file = self.statement.accounts.iter().find(|account| account.id == id);
        let of_file = of_file.map(|account| account.name.clone());
        of_file.or_else(|| self.names.account_name(id).map(str::to_owned))
    }

    /// A few lines.
    pub(super) async fn in_words(&self) -> Result<(), Failure> {
        for question in &self.questions {
            let choices = question.choices.join("|");
            print(&format!("--answer {}={choices}: {}", question.key, question.text));
        }
        if self.planned.counts.rows == 0 {
            return Ok(());
        }
        let refused = preview::refusals(self.database, self.statement.import_id, (-1, NAMED)).await?;
        for row in &refused {
            print(&format!("line {}: {}", row.line, refusal::in_english(&row.reason)));
        }
        let counts = &self.planned.counts;
        if counts.refused > NAMED {
            print(&format!("and {} more lines", counts.refused - NAMED));
        }
        let accounts = self.statement.accounts.iter().map(|account| &*account.name);
        let days = self.planned.days.map(|(first, last)| format!(", {first} to {last}")).unwrap_or_default();
        print(&format!("{} ({}){days}", accounts.collect::<Vec<_>>().join(", "), self.statement.format));
        let deed = if self.is_booked { "booked" } else { "new" };
        print(&format!(
            "{} rows: {} {deed}, {} known, {} matched, {} refused",
            counts.rows, counts.new, counts.known, counts.matched, counts.refused
        ));
        if counts.removed > 0 {
            print(&format!(
                "{} of those that are known were taken out by hand and stay out; --answer removed=restore brings them back",
                counts.removed
            ));
        }
        Ok(())
    }
}

/// Lists of an object, written item by item.
struct Lists<'a> {
    out: &'a mut std::io::StdoutLock<'static>,
    is_first: bool,
}

impl Lists<'_> {
    /// Whoever reads it may have gone: that is no reason to fail.
    fn write(&mut self, text: &str) -> Result<(), Failure> {
        match self.out.write_all(text.as_bytes()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn begin(&mut self, name: &str) -> Result<(), Failure> {
        self.is_first = true;
        self.write(&format!(",\"{name}\":["))
    }

    fn item(&mut self, item: &Value) -> Result<(), Failure> {
        let between = if self.is_first { "" } else { "," };
        self.is_first = false;
        self.write(&format!("{between}{item}"))
    }

    fn end(&mut self) -> Result<(), Failure> {
        self.write("]")
    }
}
