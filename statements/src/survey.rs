//! A file is looked at: what it is, and then its rows.

use std::io::{Read, SeekFrom};

use crate::{
    FileError, Format, Hints, ReadSeek, Rows, Source, Survey, camt,
    kind::kind,
    mt940, ofx, pages, qif, table,
    text::{HEAD, Letters, declared},
    whole::Whole,
};

/// The largest file that is read at all, in MiB.
const LARGEST: u64 = 2048;
/// The largest one that is read at once, in MiB: all but cells with something between them.
const LARGEST_WHOLE: u64 = 16;
const MEBIBYTE: u64 = 1024 * 1024;

/// Looks at all of a file and says what it is: how it is written, which accounts it speaks of, how many rows it has, and what
/// is to be asked first.
pub fn survey(source: &mut Source<'_>, hints: &Hints) -> Result<Survey, FileError> {
    let hints = &*hints.counted();
    let file = match source {
        Source::Pages(read) => return Ok(pages::read(read, hints)?.survey("utf-8")),
        Source::Bytes(file) => &mut **file,
    };
    let (format, length) = look(file)?;
    match format {
        Format::Csv => match table::survey_of_lines(file, hints) {
            Err(FileError::Empty | FileError::Unknown) if length <= LARGEST_WHOLE * MEBIBYTE => {
                let (whole, letters) = read_whole(Format::Pdf, &all(file, length)?, hints)?;
                Ok(whole.survey(letters.name()))
            }
            survey => survey,
        },
        Format::Sheet => table::survey_of_sheets(&all(file, length)?, hints),
        tagged => {
            let (whole, letters) = read_whole(tagged, &all(file, length)?, hints)?;
            Ok(whole.survey(letters.name()))
        }
    }
}

/// The rows of a file that was surveyed, in its order. Where [`Hints::answers`] are others than at the survey, it is looked at
/// again.
pub fn rows<'a>(source: Source<'a>, hints: &Hints, survey: &Survey) -> Result<Rows<'a>, FileError> {
    let hints = &*hints.counted();
    let file = match source {
        Source::Pages(read) => return Ok(pages::read(read, hints)?.rows()),
        Source::Bytes(file) => file,
    };
    let (format, length) = look(file)?;
    match format {
        // Lines without cells may be the text of a document.
        Format::Csv if survey.format == Format::Pdf => {
            Ok(read_whole(Format::Pdf, &all(file, length)?, hints)?.0.rows())
        }
        Format::Csv => table::rows_of_lines(file, hints, survey),
        Format::Sheet => table::rows_of_sheets(&all(file, length)?, hints, survey),
        tagged => Ok(read_whole(tagged, &all(file, length)?, hints)?.0.rows()),
    }
}

/// What kind of file it is, and how many bytes it has.
fn look(file: &mut dyn ReadSeek) -> Result<(Format, u64), FileError> {
    let length = file.seek(SeekFrom::End(0))?;
    if length > LARGEST * MEBIBYTE {
        return Err(FileError::TooLarge(LARGEST));
    }
    file.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    (&mut *file).take(u64::try_from(HEAD).unwrap_or(u64::MAX)).read_to_end(&mut head)?;
    let text = Letters::of_bytes(&head, None).decode(&head);
    let format = kind(&head, &text).ok_or(FileError::Unknown)?;
    if format != Format::Csv && length > LARGEST_WHOLE * MEBIBYTE {
        return Err(FileError::TooLarge(LARGEST_WHOLE));
    }
    Ok((format, length))
}

fn all(file: &mut dyn ReadSeek, length: u64) -> Result<Vec<u8>, FileError> {
    file.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn read_whole(format: Format, bytes: &[u8], hints: &Hints) -> Result<(Whole, Letters), FileError> {
    let letters = Letters::of_bytes(bytes, declared(bytes).as_deref());
    let text = letters.decode(bytes);
    let whole = match format {
        Format::Ofx => ofx::read(&text, hints),
        Format::Qif => qif::read(&text, hints),
        Format::Camt053 => camt::read(&text, hints),
        Format::Mt940 => mt940::read(&text, hints),
        Format::Pdf => pages::read_text(&text, hints),
        Format::Csv | Format::Sheet => Err(FileError::Unknown),
    }?;
    Ok((whole, letters))
}
