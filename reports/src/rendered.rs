//! A report of a period as one file: read first, then drawn wherever that holds up nobody.

use charts::{DrawError, Theme};
use chrono::NaiveDate;
use ledger::{
    book::{lookup::Wanted, names::Names},
    db::{Database, DatabaseError},
    people::user::Person,
    values::period::Period,
};

use crate::{
    Summary, Words,
    files::{self, Book, Entries, MOST_ENTRIES},
    picture::{self, Beside},
    summary,
};

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = ReportFormat)]
pub enum Format {
    /// A picture.
    Png,
    /// The text of a picture.
    Svg,
    /// Sheets of paper, with the entries.
    Pdf,
    /// A workbook, with the entries.
    Xlsx,
}

impl Format {
    /// What its files' names end with.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
        }
    }

    /// What its files are, for who asks over the network.
    pub fn mime_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    fn has_entries(self) -> bool {
        matches!(self, Self::Pdf | Self::Xlsx)
    }
}

/// Why a report became no file.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The database's trouble.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// It has more entries than a file holds.
    #[error("there are more than {MOST_ENTRIES} entries: name a shorter period")]
    TooMany,
    /// It could not be drawn.
    #[error(transparent)]
    Draw(#[from] DrawError),
}

/// Everything that stands in a report's file.
pub struct Report {
    words: &'static Words,
    person: Person,
    names: Names,
    summary: Summary,
    beside: Beside,
    entries: Entries,
    today: NaiveDate,
    format: Format,
}

impl Report {
    /// Reads what stands in it.
    pub async fn read(
        database: &Database,
        (words, person, names): (&'static Words, Person, Names),
        (period, today): (Period, NaiveDate),
        format: Format,
    ) -> Result<Self, RenderError> {
        let names = words.named(names);
        let summary = summary::of(database, &person, &names.categories, period, today).await?;
        let beside = picture::read(database, &person, &names.categories, period).await?;
        let wanted = Wanted { period: Some(period), ..Wanted::default() };
        let entries = if format.has_entries() {
            files::entries(database, &person, &wanted).await?.ok_or(RenderError::TooMany)?
        } else {
            Entries::default()
        };
        Ok(Self { words, person, names, summary, beside, entries, today, format })
    }

    /// Draws it, which takes a processor for a while.
    pub fn draw(&self, is_dark: bool) -> Result<Vec<u8>, RenderError> {
        let theme = if is_dark { Theme::Dark } else { Theme::Light };
        let page = picture::page(self.words, &self.summary, &self.beside, self.today);
        Ok(match self.format {
            Format::Png => page.png(theme)?,
            Format::Svg => page.svg(theme).into_bytes(),
            Format::Pdf => files::document(self.words, &self.names, page, &self.entries).pdf()?,
            Format::Xlsx => {
                let book = Book { person: &self.person, names: &self.names };
                files::workbook(self.words, book, (&self.summary, &self.entries), self.today)?
            }
        })
    }
}
