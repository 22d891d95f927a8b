//! Changes over more rows than one batch holds: written in chunks under one number, taken back in chunks, and gone on with
//! after a stop, as one thing to whoever made them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use ledger::{
    Direction,
    book::{
        Thing,
        transaction::{self, Transaction},
    },
    db::{Batch, Database, Ids, WriteError},
    history::{
        change::{self, Author, Change, ChangeKind, ChangeStatus},
        chunked::{Chunked, Progress},
        reversal::{self, Obstacle, chunks},
        walk::{self, Wanted},
    },
    messages::{
        inbox,
        message::{Channel, NewMessage, Sender, lane_of},
    },
    people::{
        erasure,
        user::{Address, Person, UserStatus},
    },
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;

use crate::support::{
    Home, Kind, Running, assert_sound,
    books::{book, change, entry, home_of, person},
    until,
};

const AT: &str = "2026-11-20T03:00:00Z";
/// Longer than anything here may take: what is not linear in the rows takes hours.
const LONGEST: Duration = Duration::from_mins(4);

fn author(person: &Person) -> Author<'_> {
    Author { person, message_id: None, now: SystemClock.now() }
}

/// Writes some rows of an open change.
async fn write_chunk(
    database: &Database,
    person: &Person,
    (id, is_first): (i64, bool),
    ids: &mut Ids,
    rows: usize,
) -> Result<(), WriteError> {
    let mut batch = Batch::default();
    let begin = if is_first { Change::open } else { Change::go_on };
    let mut change = begin(&mut batch, id, author(person), ChangeKind::Booking);
    for nth in 1..=rows {
        let units = 1_000 + i64::try_from(nth).expect("a small number");
        transaction::book(&mut change, ids.take(), entry(Direction::Expense, units, 1, AT));
    }
    change.finish();
    database.write(batch).await.map(drop)
}

/// Writes so many rows as one change, a thousand a batch; `None`: the last chunk is not said to be the last.
async fn write_all(database: &Database, person: &Person, rows: usize) -> i64 {
    let mut ids = database.ids(rows + 1).await.expect("more ids than a block holds");
    let id = ids.take();
    for first in (0..rows).step_by(1_000) {
        let part = (id, first == 0);
        write_chunk(database, person, part, &mut ids, 1_000.min(rows - first)).await.expect("a chunk");
    }
    id
}

async fn close(database: &Database, id: i64) {
    let mut batch = Batch::default();
    change::close(&mut batch, id);
    database.write(batch).await.expect("closed");
}

/// What "batal" begins.
async fn begin_undo(database: &Database, person: &Person) -> i64 {
    let newest = walk::newest(database, person, Wanted::ToUndo).await.expect("read").expect("a change");
    let reversal = reversal::read(database, person, newest).await.expect("read");
    assert!(reversal.is_in_chunks && reversal.rows.is_empty() && reversal.obstacle.is_none(), "{reversal:?}");
    let mut ids = database.ids(1).await.expect("an id");
    let mut batch = Batch::default();
    let id = ids.take();
    chunks::begin(&mut batch, id, author(person), ChangeKind::Undo, &reversal.change);
    database.write(batch).await.expect("begun");
    id
}

/// Goes on with what is being taken back, at most so many chunks, as a process does that was just started.
async fn go_on(database: &Database, id: i64, most: usize) {
    let Some(mut open) = chunks::of_job(database, id).await.expect("read") else { return };
    for _ in 0..most {
        if open.step(database, SystemClock.now()).await.expect("a step") == Progress::Finished {
            break;
        }
    }
}

async fn in_effect(database: &Database) -> i64 {
    let sql = "SELECT COUNT(*) FROM transactions WHERE status = 'confirmed'";
    database.all::<(i64,)>(sql, vec![]).await.expect("counted")[0].0
}

#[rstest]
#[case(Kind::Sqlite, 100_000)]
#[case(Kind::Postgres, 6_000)]
#[tokio::test]
async fn many_rows_are_one_change_and_one_undo(#[case] kind: Kind, #[case] rows: usize) {
    let begun = Instant::now();
    let (home, database, budi) = home_of(kind, "6281234567890").await;
    let id = write_all(&database, &budi, rows).await;
    let shown = walk::latest(&database, &budi, 10).await.expect("read");
    let [(running, true)] = &shown[..] else { panic!("{shown:?}") };
    assert_eq!((running.id, running.status), (id, ChangeStatus::Open));
    close(&database, id).await;
    let (things, count) = walk::things(&database, id).await.expect("read");
    assert!(matches!(things[0], Thing::Entry(..)) && things.len() < 1_000, "{}", things.len());
    assert_eq!(count, rows);
    let undo = begin_undo(&database, &budi).await;
    go_on(&database, undo, 3).await;
    let left = in_effect(&database).await;
    assert!(left > 0 && usize::try_from(left).is_ok_and(|left| left < rows), "{left} of {rows} are left");
    database.close().await;
    // Whoever comes next goes on where the first was stopped.
    let database = home.database().await;
    go_on(&database, undo, usize::MAX).await;
    assert_eq!(in_effect(&database).await, 0);
    let shown = walk::latest(&database, &budi, 10).await.expect("read");
    let shown: Vec<_> = shown.iter().map(|(change, is)| (change.kind, change.status, *is)).collect();
    assert_eq!(
        shown,
        [(ChangeKind::Undo, ChangeStatus::Done, true), (ChangeKind::Booking, ChangeStatus::Done, false)]
    );
    assert_sound(&database).await;
    eprintln!("{kind:?}: {rows} rows in {:?}", begun.elapsed());
    assert!(begun.elapsed() < LONGEST, "it took {:?}", begun.elapsed());
}

#[rstest]
#[tokio::test]
async fn what_is_taken_back_while_it_is_written_is_written_no_further(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let id = write_all(&database, &budi, 1_200).await;
    // The process stopped here; another one goes on with it.
    let mut ids = database.ids(100).await.expect("ids");
    write_chunk(&database, &budi, (id, false), &mut ids, 10).await.expect("a further chunk");
    let undo = begin_undo(&database, &budi).await;
    let late = write_chunk(&database, &budi, (id, false), &mut ids, 10).await;
    assert!(matches!(late, Err(WriteError::Stale(_))), "{late:?}");
    let row = first_row(&database, &budi).await;
    let newest = walk::newest(&database, &budi, Wanted::ToRestore).await.expect("read").expect("the undo");
    let restore = reversal::read(&database, &budi, newest).await.expect("read");
    assert_eq!(restore.obstacle, Some(Obstacle::Running));
    let other = change(&database, &budi, ChangeKind::Edit, |change, _| {
        let mut after = row.clone();
        after.note = Some("tepi".to_owned());
        transaction::amend(change, &row, after)
    });
    let other = other.await;
    assert!(matches!(other, Err(WriteError::Stale(_))), "a row of what is taken back was changed: {other:?}");
    book(&database, &budi, entry(Direction::Expense, 5_000, 1, AT)).await;
    go_on(&database, undo, usize::MAX).await;
    assert_eq!(in_effect(&database).await, 1, "what is about other rows is written beside it");
    assert_sound(&database).await;
}

async fn first_row(database: &Database, person: &Person) -> Transaction {
    let rows = transaction::recent(database, person, 1).await.expect("read");
    rows.into_iter().next().expect("a row")
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn batal_takes_it_back_bit_by_bit(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "open")], "one").await;
    let database = &running.engine.books.database;
    let budi = person(database, "6281234567890", UserStatus::Active).await;
    let id = write_all(database, &budi, 1_500).await;
    assert!(say(&running, "riwayat").await.contains("(sedang berjalan)"), "it is open");
    close(database, id).await;
    assert!(say(&running, "batal").await.contains("sedikit demi sedikit"), "it is begun");
    until("all of it is taken back", LONGEST, async || in_effect(database).await == 0).await;
    until("it is said to be done", LONGEST, async || {
        let shown = say(&running, "riwayat").await;
        !shown.contains("berjalan") && shown.contains("(dibatalkan)")
    })
    .await;
    assert_sound(database).await;
    running.stop().await;
}

async fn say(running: &Running, text: &str) -> String {
    static NTH: AtomicU32 = AtomicU32::new(0);
    let budi = Address::phone("6281234567890").expect("a number");
    let id = format!("m{}", NTH.fetch_add(1, Ordering::Relaxed));
    let new = NewMessage::words(Channel::Http, &budi, id, Some(text.to_owned()), SystemClock.now());
    running.replies(&(Sender::of(budi), new)).await.join("\n")
}

/// Both read the change before either has begun.
#[rstest]
#[tokio::test]
async fn a_change_is_taken_back_by_one_alone(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let id = write_all(&database, &budi, 1_500).await;
    close(&database, id).await;
    let newest = walk::newest(&database, &budi, Wanted::ToUndo).await.expect("read").expect("a change");
    let mut ids = database.ids(2).await.expect("ids");
    let mut begin = async || {
        let mut batch = Batch::default();
        chunks::begin(&mut batch, ids.take(), author(&budi), ChangeKind::Undo, &newest);
        database.write(batch).await
    };
    begin().await.expect("begun");
    assert!(matches!(begin().await, Err(WriteError::Stale(_))), "another has begun");
}

/// What is open keeps others from its rows, and nobody goes on with what an erased person began.
#[rstest]
#[tokio::test]
async fn whoever_is_erased_leaves_no_change_open(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    write_all(&database, &budi, 1_500).await;
    let mut ids = database.ids(2).await.expect("ids");
    let phone = Address::phone("6281234567890").expect("a number");
    let new = NewMessage::words(Channel::Http, &phone, "e".to_owned(), None, SystemClock.now());
    let mut batch = Batch::default();
    inbox::accept(&mut batch, ids.take(), budi.id, &new, SystemClock.now());
    database.write(batch).await.expect("kept");
    let head = inbox::head(&database, &lane_of(budi.id)).await.expect("read").expect("a message");
    let mut batch = Batch::default();
    erasure::begin(&mut batch, ids.take(), &head.person, &head.message, SystemClock.now());
    database.write(batch).await.expect("begun");
    let open: Vec<(i64,)> =
        database.all("SELECT COUNT(*) FROM changes WHERE status = 'open'", vec![]).await.expect("counted");
    assert_eq!(open, [(0,)]);
}
