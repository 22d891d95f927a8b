//! Several processes on one PostgreSQL, retries, and the dead letter.

mod admission;
mod joining;
mod lanes;
mod pair;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use ledger::{
    db::{Batch, Database, WriteError},
    invariants,
    messages::{
        inbox,
        lane::{self, Owner},
        message::{Channel, NewMessage, Sender, lane_of},
        outbox::{self, Outcome},
    },
    people::user::{self, Address, Admitted},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;

use crate::support::{
    Home, Kind, Running,
    program::{catat, run},
};

const OPEN: &[(&str, &str)] = &[("CATAT_REGISTRATION", "open"), ("CATAT_DUPLICATE_SECONDS", "0")];

fn words(text: Option<&str>, message_id: &str, now: DateTime<Utc>) -> NewMessage {
    NewMessage::words(Channel::Http, &budi(), message_id.to_owned(), text.map(str::to_owned), now)
}

fn budi() -> Address {
    Address::phone("6281234567890").expect("a number")
}

async fn answer(running: &Running, message: &NewMessage) -> Vec<String> {
    running.replies(&(Sender::of(budi()), message.clone())).await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_share_the_work_and_each_message_is_done_once() {
    let home = Home::new(Kind::Postgres).await;
    let one = home.engine(Arc::new(SystemClock), OPEN, "one").await;
    let other = home.engine(Arc::new(SystemClock), OPEN, "other").await;
    for n in 0..30 {
        let (near, far) = if n % 2 == 0 { (&one, &other) } else { (&other, &one) };
        let message = words(Some(&format!("beli kopi {}", 1_000 + n)), &format!("m{n}"), SystemClock.now());
        let replies = answer(near, &message).await;
        assert_eq!(answer(far, &message).await, replies, "the other process gives the same reply");
    }
    let database = &one.engine.books.database;
    let person = user::find(database, &budi()).await.expect("found").expect("a person");
    assert_eq!(inbox::count(database, person.id).await.expect("a count"), 30);
    assert!(invariants::check(database).await.expect("read").iter().all(|rule| rule.broken == 0));
    one.stop().await;
    other.stop().await;
}

#[tokio::test]
async fn a_lane_belongs_to_one_process_until_its_lease_runs_out() {
    let home = Home::new(Kind::Postgres).await;
    let database = home.database().await;
    let (one, other, now) = (Owner("one".into()), Owner("other".into()), SystemClock.machine());
    assert!(lane::take(&database, "user:1", &one, now).await.expect("taken"));
    assert!(lane::take(&database, "user:1", &one, now).await.expect("renewed"));
    assert!(!lane::take(&database, "user:1", &other, now).await.expect("refused"));
    assert!(lane::take(&database, "user:1", &other, now + lane::LEASE * 2).await.expect("taken over"));
    assert!(!lane::take(&database, "user:1", &one, now + lane::LEASE * 2).await.expect("lost"));
}

/// Somebody whose only message was accepted then; answers their lane.
async fn lane_with_a_message(database: &Database, phone: &str, accepted_at: DateTime<Utc>) -> String {
    let address = Address::phone(phone).expect("a number");
    let mut ids = database.ids(1 + user::IDS_OF_A_PERSON).await.expect("ids");
    let mut batch = Batch::default();
    let standing = Some(Admitted::ByThemselves);
    let person = user::create(&mut batch, &mut ids, &[&address], standing, accepted_at);
    inbox::accept(&mut batch, ids.take(), person.id, &words(Some("halo"), "m", accepted_at), accepted_at);
    database.write(batch).await.expect("written");
    lane_of(person.id)
}

#[tokio::test]
async fn a_lease_that_ran_out_counts_a_try_for_the_head_it_left_and_one_given_back_does_not() {
    let home = Home::new(Kind::Postgres).await;
    let database = home.database().await;
    let (one, other, third) = (Owner("one".into()), Owner("other".into()), Owner("third".into()));
    let now = SystemClock.machine();
    let (later, at_last) = (now + lane::LEASE * 2, now + lane::LEASE * 4);
    let tries = async |lane: &str| {
        inbox::head(&database, lane).await.expect("read").expect("it is open").message.attempts
    };
    let given_back = lane_with_a_message(&database, "6281234567890", now).await;
    assert!(lane::take(&database, &given_back, &one, now).await.expect("taken"));
    lane::release(&database, &one, now).await.expect("given back");
    let left = lane_with_a_message(&database, "6281234567891", now).await;
    let idle = lane_with_a_message(&database, "6281234567892", later).await;
    for lane in [&left, &idle] {
        assert!(lane::take(&database, lane, &one, now).await.expect("taken"));
    }
    for lane in [&given_back, &left, &idle] {
        assert!(lane::take(&database, lane, &other, later).await.expect("taken over"));
    }
    assert_eq!((tries(&given_back).await, tries(&left).await, tries(&idle).await), (0, 1, 0));
    assert!(lane::take(&database, &left, &third, at_last).await.expect("taken over"));
    assert_eq!(tries(&left).await, 1, "what was tried before has its tries counted ahead");
}

/// A row that no door would let in: a text message without a text.
async fn poison(database: &Database) -> (i64, i64) {
    let now = SystemClock.now();
    let mut ids = database.ids(3).await.expect("ids");
    let mut batch = Batch::default();
    let standing = Some(Admitted::ByThemselves);
    let person = user::create(&mut batch, &mut ids, &[&budi()], standing, now);
    let id = ids.take();
    inbox::accept(&mut batch, id, person.id, &words(None, "poison", now), now);
    database.write(batch).await.expect("written");
    (id, person.id)
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_fails_again_and_again_is_given_up_the_person_is_told_and_the_lane_goes_on(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let (id, _) = poison(&database).await;
    // Four tries were in vain already: the next is the last, and nobody has to wait for the back-off.
    let mut batch = Batch::default();
    for tries in 0..4 {
        inbox::count_try(&mut batch, id, tries);
    }
    database.write(batch).await.expect("written");
    let running = home.engine(Arc::new(SystemClock), OPEN, "one").await;
    let after = answer(&running, &words(Some("beli kopi 20k"), "after", SystemClock.now())).await;
    assert!(after.iter().any(|reply| reply.contains("Rp20.000")), "the lane goes on: {after:?}");
    let dead = inbox::dead(&database).await.expect("read");
    assert_eq!(dead.iter().map(|message| message.id).collect::<Vec<_>>(), [id], "{dead:?}");
    assert!(dead[0].error.as_deref().is_some_and(|error| error.contains("without a text")), "{dead:?}");
    let told = answer(&running, &words(None, "poison", SystemClock.now())).await;
    assert!(told.iter().any(|reply| reply.contains("gagal aku proses")), "{told:?}");

    let list = run(catat(home.folder.path(), &home.environment()).args(["messages", "--dead", "--json"]), "");
    assert!(String::from_utf8_lossy(&list.stdout).contains(&id.to_string()));
    let requeued = run(
        catat(home.folder.path(), &home.environment()).args(["messages", "--requeue", &id.to_string()]),
        "",
    );
    assert_eq!(requeued.status.code(), Some(0), "{}", String::from_utf8_lossy(&requeued.stderr));
    assert!(inbox::dead(&database).await.expect("read").is_empty(), "it is back in its lane");
    let nought = run(catat(home.folder.path(), &home.environment()).args(["messages", "--requeue", "0"]), "");
    assert_eq!(nought.status.code(), Some(2), "0 is no id, and does not mean all");
    let missing =
        run(catat(home.folder.path(), &home.environment()).args(["messages", "--requeue", "1"]), "");
    assert_eq!(missing.status.code(), Some(1));
    running.stop().await;
}

#[rstest]
#[tokio::test]
async fn a_stale_batch_writes_nothing(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let (_, person_id) = poison(&database).await;
    let mut ids = database.ids(1 + user::IDS_OF_A_PERSON).await.expect("ids");
    let id = ids.take();
    let mut batch = Batch::default();
    inbox::accept(
        &mut batch,
        id,
        person_id,
        &words(Some("x"), "fresh", SystemClock.now()),
        SystemClock.now(),
    );
    // The same address again: its guard touches no row.
    user::create(&mut batch, &mut ids, &[&budi()], Some(Admitted::ByThemselves), SystemClock.now());
    assert!(matches!(database.write(batch).await, Err(WriteError::Stale(_))));
    assert_eq!(inbox::count(&database, person_id).await.expect("a count"), 1, "only the poison");
}

/// What is half-done at a start is taken up within 2 s; the test waits ten times as long before it says that it hangs.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_left_half_done_is_taken_up_at_the_start(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let now = SystemClock.now();
    let mut left = Vec::new();
    for n in 0..50 {
        let mut ids = database.ids(1 + user::IDS_OF_A_PERSON).await.expect("ids");
        let mut batch = Batch::default();
        let address = Address::phone(&format!("62812345678{n:02}")).expect("a number");
        let standing = Some(Admitted::ByThemselves);
        let person = user::create(&mut batch, &mut ids, &[&address], standing, now);
        let id = ids.take();
        inbox::accept(&mut batch, id, person.id, &words(Some("beli kopi 20k"), "left", now), now);
        database.write(batch).await.expect("written");
        left.push(id);
    }
    let begun = std::time::Instant::now();
    let running = home.engine(Arc::new(SystemClock), OPEN, "one").await;
    for id in left {
        while outbox::outcome(&database, id).await.expect("read") == Outcome::Open {
            assert!(begun.elapsed().as_secs() < 20, "message {id} is still open");
            tokio::task::yield_now().await;
        }
    }
    eprintln!("{kind:?}: fifty half-done messages were done after {:?}", begun.elapsed());
    running.stop().await;
}

/// An edit and a deletion that come before their messages, all of them kept before the lane works: each waits its turn.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_before_its_subject_still_comes_after_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    use ledger::messages::message::{MessageKind, Payload};
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), OPEN, "one").await;
    let now = SystemClock.now();
    assert_eq!(answer(&running, &words(Some("beli roti 9k"), "first", now)).await.len(), 2);
    let about = |kind, id: &str, target: &str, text: Option<&str>| NewMessage {
        kind,
        payload: Payload { target_id: Some(target.to_owned()), ..Payload::default() },
        ..words(text, id, now)
    };
    let batch = [
        about(MessageKind::Edit, "edit", "kopi", Some("beli kopi 25k")),
        about(MessageKind::Deletion, "deletion", "teh", None),
        words(Some("beli kopi 20k"), "kopi", now),
        words(Some("beli teh 5k"), "teh", now),
    ];
    let batch: Vec<(Sender, NewMessage)> =
        batch.into_iter().map(|message| (Sender::of(budi()), message)).collect();
    running.engine.accept_all(&batch).await.expect("kept");
    assert_eq!(answer(&running, &words(Some("halo"), "last", now)).await.len(), 1);
    let rows: Vec<(String, i64, String)> = running
        .engine
        .books
        .database
        .all("SELECT description, amount / 100, status FROM transactions ORDER BY id", Vec::new())
        .await
        .expect("read");
    let row = |thing: &str, amount, status: &str| (thing.to_owned(), amount, status.to_owned());
    let expected = [
        row("beli roti", 9_000, "confirmed"),
        row("beli kopi", 25_000, "confirmed"),
        row("beli teh", 5_000, "deleted"),
    ];
    assert_eq!(rows, expected);
    running.stop().await;
}
