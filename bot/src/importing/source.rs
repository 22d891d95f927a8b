//! Files as they are looked at: bytes on a disk, or pages that the eyes have read. Reading is done where it holds up nobody.

use std::{collections::BTreeMap, io, path::PathBuf, sync::Arc};

use chrono::NaiveDate;
use ledger::{Currency, messages::perceived::Page};
use statements::{FileError, Hints, Rows, Source, Survey};

/// A file's name is cut behind so many letters.
const LONGEST_NAME: usize = 80;

/// The name of a file as it is kept, of what whoever sent it called it.
pub(crate) fn kept_name(said: &str) -> String {
    ledger::one_line(said).chars().take(LONGEST_NAME).collect()
}

/// A file that is imported.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// What it is called.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) content: Content,
}

/// What a file holds.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    /// What lies there.
    Path(PathBuf),
    /// The text of a document's pages.
    Pages(Arc<Vec<Page>>),
}

/// A file that was looked at whole.
#[derive(Debug, Clone)]
pub(crate) struct Surveyed {
    /// The file.
    pub(crate) file: File,
    /// What it turned out to be.
    pub(crate) survey: Survey,
    /// What it was read by.
    pub(crate) hints: Hints,
}

/// What is known beside a file.
pub(crate) fn hints(
    (today, currency): (NaiveDate, Currency),
    name: &str,
    answers: &BTreeMap<String, String>,
) -> Hints {
    Hints { today, currency, name: Some(name.to_owned()), answers: answers.clone() }
}

impl Content {
    /// Reads it, whatever it is.
    pub(super) fn read<T>(
        &self,
        read: impl FnOnce(Source<'_>) -> Result<T, FileError>,
    ) -> Result<T, FileError> {
        match self {
            Self::Path(path) => {
                let mut file = io::BufReader::new(std::fs::File::open(path)?);
                read(Source::Bytes(&mut file))
            }
            Self::Pages(pages) => read(Source::Pages(pages)),
        }
    }
}

/// Looks at a file whole.
pub(crate) async fn survey(file: File, hints: Hints) -> Result<Surveyed, FileError> {
    let looked = tokio::task::spawn_blocking(move || {
        let survey = file.content.read(|mut source| statements::survey(&mut source, &hints))?;
        Ok(Surveyed { file, survey, hints })
    });
    looked.await.unwrap_or_else(|_| Err(FileError::Damaged("it could not be read".to_owned())))
}

impl Surveyed {
    /// Looks at it anew in this currency, where it names none itself and was read in another.
    pub(super) async fn count_in(&mut self, currency: Currency) {
        let names_one = self.survey.accounts.iter().any(|account| account.currency.is_some());
        if names_one || self.hints.currency == currency {
            return;
        }
        let hints = Hints { currency, ..self.hints.clone() };
        if let Ok(surveyed) = survey(self.file.clone(), hints).await {
            *self = surveyed;
        }
    }

    /// Hands its rows to somebody, in its order.
    pub(super) fn read_rows(&self, take: impl FnOnce(Rows<'_>)) -> Result<(), FileError> {
        self.file.content.read(|source| {
            take(statements::rows(source, &self.hints, &self.survey)?);
            Ok(())
        })
    }
}

/// The name of a kind of file, as it is kept and shown.
pub(crate) fn format_name(survey: &Survey) -> String {
    let word = serde_json::to_value(survey.format).ok();
    word.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}
