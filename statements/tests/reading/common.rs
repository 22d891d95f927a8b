//! Files in memory, read as they would be from a disk.

use std::io::Cursor;

use ledger::Currency;
use statements::{FileError, Hints, Refused, Row, Source, Survey, rows, survey};

/// What comes of a file.
#[derive(Debug)]
pub struct Read {
    pub survey: Survey,
    pub rows: Vec<Result<Row, Refused>>,
}

pub fn read_bytes(bytes: &[u8], answers: &[(&str, &str)]) -> Result<Read, FileError> {
    let hints = Hints {
        today: "2026-11-30".parse().expect("a day"),
        currency: Currency::IDR,
        name: None,
        answers: answers.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect(),
    };
    let mut file = Cursor::new(bytes);
    let survey = survey(&mut Source::Bytes(&mut file), &hints)?;
    let rows: Vec<_> = rows(Source::Bytes(&mut file), &hints, &survey)?.collect();
    assert_eq!(survey.rows, rows.len() as u64, "as many rows as were surveyed");
    Ok(Read { survey, rows })
}

pub fn read_with(text: &str, answers: &[(&str, &str)]) -> Read {
    read_bytes(text.as_bytes(), answers).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

pub fn read(text: &str) -> Read {
    read_with(text, &[])
}

pub fn day_and_amount(read: &Read) -> Vec<(String, String)> {
    read.rows.iter().flatten().map(|row| (row.day.to_string(), row.amount.to_decimal())).collect()
}

/// The rows that are read, as day, amount and text.
#[track_caller]
pub fn check(read: &Read, wanted: &[(&str, &str, &str)]) {
    let rows: Vec<(String, String, &str)> = read
        .rows
        .iter()
        .flatten()
        .map(|row| (row.day.to_string(), row.amount.to_decimal(), &*row.text))
        .collect();
    let rows: Vec<(&str, &str, &str)> =
        rows.iter().map(|(day, amount, text)| (&**day, &**amount, *text)).collect();
    assert_eq!(rows, wanted);
}
