//! Several statements in one trip.
//!
//! Several statements in one query is something only SQLite's driver can do. It calls that deprecated; should it go, a
//! trip a statement takes its place here.

use std::{collections::HashMap, fmt::Write, sync::Arc};

use futures_util::TryStreamExt;
use sqlx::{AssertSqlSafe, Either, Executor, SqliteConnection, sqlite::SqliteRow};

use super::super::{Bind, bind::sqlite_arguments};

/// One statement and its values.
pub(super) struct Part<'a> {
    pub(super) sql: &'static str,
    pub(super) values: &'a [Box<dyn Bind>],
}

/// What a trip yields, in the order of its statements.
pub(super) enum Yield {
    /// A row of the statement with this place.
    Row(usize, SqliteRow),
    /// The statement with this place is done, and touched so many rows.
    Done(usize, u64),
}

/// At most so many statements are joined. The driver keeps each joined text prepared, so this also bounds its memory.
pub(super) const MOST_JOINED: usize = 32;
/// At most so many joined texts are remembered; the same few come again and again.
const MOST_TEXTS: usize = 256;

/// The joined text of each sequence of statements, by their addresses.
#[derive(Default)]
pub(super) struct Texts(HashMap<Vec<(usize, usize)>, Arc<str>>);

/// Runs all statements, up to [`MOST_JOINED`] in a trip. The error names the place of the statement that failed; `each` may fail too.
pub(super) async fn run<E>(
    connection: &mut SqliteConnection,
    texts: &mut Texts,
    parts: &[Part<'_>],
    mut each: impl FnMut(Yield) -> Result<(), E>,
) -> Result<(), (usize, E)>
where
    E: From<sqlx::Error>,
{
    let mut place = 0;
    for trip in parts.chunks(MOST_JOINED) {
        let values = trip.iter().flat_map(|part| part.values);
        let arguments = sqlite_arguments(values).map_err(|error| (place, error.into()))?;
        // A trip that was cut out of something longer hardly comes again: it is not kept prepared.
        let query =
            sqlx::query_with(AssertSqlSafe(texts.of(trip)), arguments).persistent(trip.len() == parts.len());
        let mut results = Executor::fetch_many(&mut *connection, query);
        while let Some(step) = results.try_next().await.map_err(|error| (place, error.into()))? {
            match step {
                Either::Right(row) => each(Yield::Row(place, row)).map_err(|error| (place, error))?,
                Either::Left(done) => {
                    each(Yield::Done(place, done.rows_affected())).map_err(|error| (place, error))?;
                    place += 1;
                }
            }
        }
    }
    Ok(())
}

impl Texts {
    fn of(&mut self, parts: &[Part<'_>]) -> Arc<str> {
        if self.0.len() >= MOST_TEXTS {
            self.0.clear();
        }
        let shape = parts.iter().map(|part| (part.sql.as_ptr() as usize, part.sql.len())).collect();
        self.0.entry(shape).or_insert_with(|| joined(parts)).clone()
    }
}

/// The driver numbers `$n` over the whole text, so each statement's placeholders move up by those before it.
fn joined(parts: &[Part<'_>]) -> Arc<str> {
    let (mut text, mut before) = (String::new(), 0);
    for part in parts {
        let mut pieces = part.sql.split('$');
        text.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let digits = piece.len() - piece.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let number: usize = piece[..digits].parse().expect("a placeholder is $ and a number");
            write!(text, "${}{}", number + before, &piece[digits..]).expect("strings grow");
        }
        text.push_str(";\n");
        before += part.values.len();
    }
    text.into()
}

/// Splits `waiting` into runs whose lengths are powers of two up to `longest`: few lengths, so few texts to prepare.
pub(super) fn run_lengths(waiting: usize, longest: usize) -> impl Iterator<Item = usize> {
    let mut left = waiting;
    std::iter::from_fn(move || {
        let length = longest.min(1 << left.checked_ilog2()?);
        left -= length;
        Some(length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_move_up() {
        let values: Vec<Box<dyn Bind>> = vec![Box::new(1_i64), Box::new(2_i64)];
        let parts = [
            Part { sql: "A $2 $1", values: &values },
            Part { sql: "B", values: &[] },
            Part { sql: "C ($1)", values: &values[..1] },
        ];
        assert_eq!(&*joined(&parts), "A $2 $1;\nB;\nC ($3);\n");
    }

    #[test]
    fn runs_are_powers_of_two() {
        assert_eq!(run_lengths(27, 8).collect::<Vec<_>>(), [8, 8, 8, 2, 1]);
        assert_eq!(run_lengths(0, 8).count(), 0);
    }
}
