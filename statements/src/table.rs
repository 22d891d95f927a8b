//! Cells in rows: of a text with something between them, or of a workbook. What they mean is found over all of them, and then
//! holds for each.

mod about;
mod accounts;
mod ask;
mod choose;
mod columns;
mod dialect;
pub(crate) mod face;
pub(crate) mod form;
mod gather;
pub(crate) mod heading;
mod layout;
pub(crate) mod lines;
mod orders;
mod reading;
mod record;
mod sheets;
mod signs;
mod spread;
mod summary;
mod trial;
mod walk;

use std::sync::Arc;

pub use sheets::cells;

use form::{Form, Reader};
use lines::{Dialect, LineTape};
use record::Tape;

use crate::{Encoding, FileError, Format, Hints, ReadSeek, Rows, Survey, found::Plan, text::Letters};

/// Of a text: its letters, and how it is cut into cells.
type Cut = Option<(Letters, Dialect)>;

/// Looks at a text.
pub(crate) fn survey_of_lines(file: &mut dyn ReadSeek, hints: &Hints) -> Result<Survey, FileError> {
    let letters = Letters::of(file)?;
    let dialect = Dialect::of(file, letters)?;
    let mut tape = LineTape::of(file, letters, dialect)?;
    let mut survey = survey(&mut tape, &[], (Format::Csv, letters.name(), Some((letters, dialect))), hints)?;
    survey.settings.insert("delimiter".to_owned(), dialect.delimiter.to_string());
    Ok(survey)
}

/// The rows of a text.
pub(crate) fn rows_of_lines<'a>(
    file: &'a mut dyn ReadSeek,
    hints: &Hints,
    survey: &Survey,
) -> Result<Rows<'a>, FileError> {
    let (form, cut) = match found(survey, hints) {
        Some(found) => found,
        None => found(&survey_of_lines(file, hints)?, hints).ok_or(FileError::Empty)?,
    };
    let (letters, dialect) = cut.ok_or(FileError::Unknown)?;
    rows(Box::new(LineTape::of(file, letters, dialect)?), form)
}

/// Looks at a workbook.
pub(crate) fn survey_of_sheets(bytes: &[u8], hints: &Hints) -> Result<Survey, FileError> {
    let mut tape = sheets::open(bytes)?;
    let names = tape.names.clone();
    survey(&mut tape, &names, (Format::Sheet, "utf-8", None), hints)
}

/// The rows of a workbook.
pub(crate) fn rows_of_sheets<'a>(
    bytes: &[u8],
    hints: &Hints,
    survey: &Survey,
) -> Result<Rows<'a>, FileError> {
    let (form, _) = match found(survey, hints) {
        Some(found) => found,
        None => found(&survey_of_sheets(bytes, hints)?, hints).ok_or(FileError::Empty)?,
    };
    rows(Box::new(sheets::open(bytes)?), form)
}

/// How a file is read, where it was surveyed with these answers.
fn found(survey: &Survey, hints: &Hints) -> Option<(Arc<Form>, Cut)> {
    match &survey.plan {
        Plan::Table { form, cut } if form.answers == hints.answers => Some((Arc::clone(form), *cut)),
        _ => None,
    }
}

fn survey(
    tape: &mut dyn Tape,
    names: &[String],
    (format, encoding, cut): (Format, Encoding, Cut),
    hints: &Hints,
) -> Result<Survey, FileError> {
    let gathered = gather::gather(tape, names, hints.today)?;
    let chosen = choose::choose(tape, &gathered, hints)?;
    let summary = summary::summary(tape, &gathered, chosen.form, hints)?;
    let questions = ask::questions(tape, chosen.open)?;
    Ok(Survey {
        format,
        encoding,
        settings: summary.settings,
        accounts: summary.accounts,
        questions,
        rows: summary.rows,
        days: summary.days,
        plan: Plan::Table { form: Arc::new(summary.form), cut },
    })
}

fn rows<'a>(tape: Box<dyn Tape + 'a>, form: Arc<Form>) -> Result<Rows<'a>, FileError> {
    let mut reader = Reader::new(tape, form)?;
    Ok(Box::new(std::iter::from_fn(move || reader.advance(&mut |_| ()))))
}
