//! Reads that wait together make one trip.

use sqlx::sqlite::SqliteRow;
use tokio::sync::oneshot;

use super::{
    super::{DatabaseError, Record, Values},
    Desk,
    joined::{Part, Yield, run, run_lengths},
};

/// At most so many reads of one text make a trip: more would only keep more statements prepared.
const READS_A_TRIP: usize = 8;

/// A read that waits.
pub(super) struct Read {
    sql: &'static str,
    values: Values,
    sink: Box<dyn Sink>,
}

/// Takes the rows of one read, whatever they hold.
trait Sink: Send {
    fn row(&mut self, row: &SqliteRow) -> Result<(), sqlx::Error>;
    fn done(self: Box<Self>, result: Result<(), DatabaseError>);
}

type Answer<T> = Result<Vec<T>, DatabaseError>;

struct Collected<T> {
    rows: Vec<T>,
    answer: oneshot::Sender<Answer<T>>,
}

impl<T: Record> Sink for Collected<T> {
    fn row(&mut self, row: &SqliteRow) -> Result<(), sqlx::Error> {
        self.rows.push(T::from_row(row)?);
        Ok(())
    }

    fn done(self: Box<Self>, result: Result<(), DatabaseError>) {
        let Self { rows, answer } = *self;
        let _ = answer.send(result.map(|()| rows));
    }
}

impl Read {
    pub(super) fn new<T: Record>(sql: &'static str, values: Values) -> (Self, oneshot::Receiver<Answer<T>>) {
        let (answer, answered) = oneshot::channel();
        (Self { sql, values, sink: Box::new(Collected { rows: Vec::new(), answer }) }, answered)
    }
}

impl Desk {
    pub(super) async fn read_together(&mut self, mut reads: Vec<Read>) {
        // Equal texts side by side, so that the same few joined texts serve every mixture.
        reads.sort_by_key(|read| read.sql.as_ptr() as usize);
        while !reads.is_empty() {
            let equal = reads.iter().take_while(|read| std::ptr::eq(read.sql, reads[0].sql)).count();
            for length in run_lengths(equal, READS_A_TRIP) {
                self.read_trip(reads.drain(..length).collect()).await;
            }
        }
    }

    /// One trip for reads of one text. A row that cannot be decoded is its own read's trouble; the engine's is everybody's.
    async fn read_trip(&mut self, reads: Vec<Read>) {
        let (requests, mut sinks): (Vec<_>, Vec<_>) =
            reads.into_iter().map(|read| ((read.sql, read.values), read.sink)).unzip();
        let parts: Vec<Part<'_>> = requests.iter().map(|(sql, values)| Part { sql, values }).collect();
        let mut undecoded: Vec<Option<sqlx::Error>> = parts.iter().map(|_| None).collect();
        let outcome = run(&mut self.connection, &mut self.texts, &parts, |yielded| {
            if let Yield::Row(place, row) = yielded
                && let Err(error) = sinks[place].row(&row)
            {
                undecoded[place] = Some(error);
            }
            Ok::<(), sqlx::Error>(())
        })
        .await;
        let shared = outcome.map_err(|(_, error)| DatabaseError::from(error));
        for (sink, undecoded) in sinks.into_iter().zip(undecoded) {
            sink.done(undecoded.map_or_else(|| shared.clone(), |error| Err(error.into())));
        }
    }
}
