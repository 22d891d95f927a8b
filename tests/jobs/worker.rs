//! The bot at work on what is due.

use std::{fs, sync::Arc};

use bot::channels::terminal::Chat;
use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    access::registration,
    db::{Batch, Database},
    jobs::{self, JobKind, JobStatus, NewJob},
    people::user::{self, Address, Person},
    values::clock::{Clock, StandingClock, SystemClock},
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    erasure::dump::{Dump, execute},
    jobs::TwoClocks,
    rooms::sums::ABSURD,
    support::{Home, Kind, PATIENCE, Running, program::catat, server, until},
};

pub(super) const OPEN: &[(&str, &str)] = &[("CATAT_REGISTRATION", "open"), ("CATAT_DUPLICATE_SECONDS", "0")];
const BUDI: &str = "6281234567891";

pub(super) async fn turn(running: &Running, clock: Option<&Arc<StandingClock>>, line: Value) -> Value {
    let chat = Chat::new(running.engine.clone(), clock.cloned(), Address::phone(BUDI).expect("a number"));
    serde_json::to_value(chat.turn(&line.to_string()).await).expect("JSON")
}

pub(super) async fn say(running: &Running, text: &str) -> Value {
    turn(running, None, json!({ "text": text })).await
}

async fn budi(database: &Database) -> Person {
    let address = Address::phone(BUDI).expect("a number");
    user::find(database, &address).await.expect("read").expect("a person")
}

/// Queues an export of Budi's, for a message of his, to fall due at some time.
async fn queue(database: &Database, key: &str, message_id: i64, due_at: DateTime<Utc>) {
    let person = budi(database).await;
    let new = NewJob {
        id: database.ids(1).await.expect("an id").take(),
        kind: JobKind::Export,
        key: key.to_owned(),
        user_id: Some(person.id),
        book_id: Some(person.book.get()),
        payload: json!({ "message_id": message_id }),
        due_at,
    };
    let mut batch = Batch::default();
    jobs::enqueue(&mut batch, new, due_at);
    database.write(batch).await.expect("written");
}

/// The row of Budi's first message.
async fn first_message(home: &Home) -> i64 {
    let rows = Dump::of(&home.location).await.rows;
    let row =
        rows.iter().find(|row| row.starts_with("wa_messages ") && row.contains("\"direction\": \"in\""));
    let row: Value =
        serde_json::from_str(row.expect("a message").split_once(' ').expect("a row").1).expect("JSON");
    row["id"].as_i64().expect("an id")
}

#[rstest]
#[tokio::test]
async fn what_falls_due_on_the_way_runs_first_and_in_order(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let begin: DateTime<Utc> = "2026-11-20T03:00:00Z".parse().expect("an instant");
    let clock = Arc::new(StandingClock::at(begin));
    let running = home.engine(clock.clone(), OPEN, "one").await;
    let booked = turn(&running, Some(&clock), json!({ "text": "beli kopi 20k" })).await;
    assert_eq!(booked["pushed"], json!([]), "{booked}");
    let (database, message) = (&running.engine.books.database, first_message(&home).await);
    for (key, hours) in [("late", 9), ("early", 2), ("beyond", 30), ("at once", 11)] {
        queue(database, key, message, begin + TimeDelta::hours(hours)).await;
    }
    let line = json!({ "text": "beli teh 5k", "at": "2026-11-20T21:00:00+07:00" });
    let moved = turn(&running, Some(&clock), line).await;
    let pushed: Vec<&str> =
        moved["pushed"].as_array().expect("pushes").iter().filter_map(|push| push["at"].as_str()).collect();
    assert_eq!(
        pushed,
        ["2026-11-20T12:00:00+07:00", "2026-11-20T19:00:00+07:00", "2026-11-20T21:00:00+07:00"],
        "{moved}"
    );
    assert!(moved["pushed"][0]["text"].as_str().is_some_and(|text| text.contains("1 catatan")), "{moved}");
    assert_eq!(moved["transactions"][0]["datetime"], "2026-11-20T21:00:00+07:00");
    let back = turn(&running, Some(&clock), json!({ "text": "x", "at": "2026-11-20T20:00:00+07:00" })).await;
    assert_eq!(back["error"]["code"], "at_in_the_past");
    let open = jobs::open(database).await.expect("read");
    let left: Vec<&str> =
        open.iter().filter(|job| job.user_id.is_some()).map(|job| job.key.as_str()).collect();
    assert_eq!(left, ["beyond"]);
    running.stop().await;
}

#[rstest]
#[tokio::test]
async fn an_export_that_cannot_be_written_is_tried_again_given_up_and_apologised_for(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let clock = Arc::new(TwoClocks::new());
    let running = home.engine(clock.clone(), OPEN, "one").await;
    let database = &running.engine.books.database;
    // Where the folder of exports would have to be, there is a file.
    let in_the_way = home.folder.path().join("exports");
    fs::write(&in_the_way, "").expect("a file");
    let begun = say(&running, "ekspor data saya").await;
    assert!(
        begun["replies"].to_string().contains("Sedang kusiapkan") && begun["pushed"] == json!([]),
        "{begun}"
    );
    let again = say(&running, "ekspor data saya").await;
    assert!(again["replies"].to_string().contains("masih kusiapkan"), "{again}");
    for tries in 2..=5 {
        clock.pass(TimeDelta::zero(), TimeDelta::hours(1));
        until("it is tried again", PATIENCE, async || {
            let open = jobs::open(database).await.expect("read").into_iter();
            let dead = jobs::dead(database).await.expect("read");
            let has_failed = |status| matches!(status, JobStatus::Failed | JobStatus::Dead);
            open.chain(dead)
                .any(|job| job.kind == "export" && job.attempts == tries && has_failed(job.status))
        })
        .await;
    }
    until("it is given up", PATIENCE, async || jobs::dead(database).await.expect("read").len() == 1).await;
    let told = say(&running, "beli kopi 20k").await;
    assert!(told["pushed"][0]["text"].as_str().is_some_and(|text| text.contains("belum berhasil")), "{told}");
    assert_eq!(told["pushed"].as_array().map(Vec::len), Some(1));
    fs::remove_file(&in_the_way).expect("gone");
    let anew = say(&running, "ekspor data saya").await;
    assert_eq!(anew["pushed"][0]["kind"], "export", "one that failed is not the one of this hour: {anew}");
    running.stop().await;
    let listed = output(&home, &["messages", "--dead"]);
    assert!(listed.contains("job export:"), "{listed}");
    let doctor = output(&home, &["doctor"]);
    assert!(doctor.contains("it was given up: catat messages --requeue"), "{doctor}");
    assert!(output(&home, &["messages", "--requeue", "all"]).contains("1 put back to work"));
    let open = output(&home, &["jobs", "--json"]);
    let export = open.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let export = export.into_iter().find(|job| job["kind"] == "export").expect("the export");
    assert_eq!((&export["status"], &export["attempts"]), (&"queued".into(), &0.into()));
    assert!(output(&home, &["jobs"]).contains("export:"));
}

/// No try at a sum that no number holds comes to another, so the first is the last.
#[rstest]
#[tokio::test]
async fn a_file_whose_sums_no_number_holds_is_given_up_at_once_and_in_words(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let clock = Arc::new(StandingClock::at("2026-11-18T03:00:00Z".parse().expect("an instant")));
    let running = home.engine(clock.clone(), OPEN, "one").await;
    let database = &running.engine.books.database;
    turn(&running, Some(&clock), json!({ "text": "beli kopi 20k" })).await;
    home.damage(&[ABSURD]).await;
    // What is asked for can be summed up; what is left of its month cannot.
    let later = json!({ "text": "beli teh 5k", "at": "2026-11-20T10:00:00+07:00" });
    turn(&running, Some(&clock), later).await;
    let begun = turn(&running, Some(&clock), json!({ "text": "kirim excel hari ini" })).await;
    until("it is given up", PATIENCE, async || {
        let dead = jobs::dead(database).await.expect("read");
        dead.iter().any(|job| job.kind == "file" && job.attempts == 1)
    })
    .await;
    let told = turn(&running, Some(&clock), json!({ "text": "halo" })).await;
    let pushed = format!("{}{}", begun["pushed"], told["pushed"]);
    assert!(pushed.contains("kalau dijumlah lebih besar"), "{begun} {told}");
    running.stop().await;
}

fn output(home: &Home, arguments: &[&str]) -> String {
    let ran = catat(home.folder.path(), &home.environment()).args(arguments).output().expect("it runs");
    String::from_utf8_lossy(&ran.stdout).into_owned()
}

#[rstest]
#[tokio::test]
async fn what_was_to_be_done_for_an_erased_person_is_gone(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let begin: DateTime<Utc> = "2026-11-20T03:00:00Z".parse().expect("an instant");
    let clock = Arc::new(StandingClock::at(begin));
    let running = home.engine(clock.clone(), OPEN, "one").await;
    say(&running, "beli kopi 20k").await;
    let (database, message) = (&running.engine.books.database, first_message(&home).await);
    let person = budi(database).await;
    queue(database, "tomorrow", message, begin + TimeDelta::days(1)).await;
    say(&running, "ekspor data saya").await;
    let asked = say(&running, "hapus semua data saya").await["replies"].to_string();
    let code = asked.split('*').nth(1).expect("a code").to_owned();
    say(&running, &code).await;
    assert!(jobs::open(database).await.expect("read").iter().all(|job| job.user_id.is_none()), "at once");
    assert!(clock.move_to(clock.now() + TimeDelta::minutes(11)));
    let mine = format!("\"user_id\": {},", person.id);
    until("every job is gone", PATIENCE, async || {
        let open = jobs::open(database).await.expect("read");
        let rows = Dump::of(&home.location).await;
        let of_his = |row: &String| row.starts_with("jobs ") && row.contains(&mine);
        !rows.rows.iter().any(of_his) && !open.iter().any(|job| job.kind == "erasure")
    })
    .await;
    // A job that is begun once more finds nothing to do.
    let ended = Dump::of(&home.location).await.with("\"finished_at\": \"2026");
    let erasure: Value = serde_json::from_str(ended[0].split_once(' ').expect("a row").1).expect("JSON");
    let again = format!(
        "INSERT INTO jobs (id, kind, key, payload, due_at, status, attempts, created_at, updated_at) VALUES \
         ({0}, 'erasure', 'erasure:{0}', '{{}}', '2026-11-20T03:00:00.000000Z', 'queued', 0, \
         '2026-11-20T03:00:00.000000Z', '2026-11-20T03:00:00.000000Z')",
        erasure["id"]
    );
    execute(&home.location, &again).await;
    until("it is done again", PATIENCE, async || {
        jobs::open(database).await.expect("read").iter().all(|job| job.kind != "erasure")
    })
    .await;
    running.stop().await;
}

#[rstest]
#[tokio::test]
async fn housekeeping_runs_at_each_start_and_may_run_twice(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let bytes = if kind == Kind::Sqlite { "BLOB" } else { "BYTEA" };
    let forget = format!(
        "INSERT INTO forgotten_ids (hash, forget_at) VALUES (CAST('x' AS {bytes}), '2020-01-01T00:00:00.000000Z')"
    );
    let is_kept = async || Dump::of(&home.location).await.of_table("forgotten_ids") == 0;
    drop(home.database().await);
    for _ in 0..2 {
        execute(&home.location, &forget).await;
        let running = home.engine(Arc::new(TwoClocks::new()), OPEN, "one").await;
        until("the house is kept", PATIENCE, is_kept).await;
        let database = &running.engine.books.database;
        until("its row says so", PATIENCE, async || jobs::open(database).await.expect("read").is_empty())
            .await;
        execute(&home.location, &forget).await;
        let again = "UPDATE jobs SET status = 'queued' WHERE id = (SELECT MAX(id) FROM jobs WHERE kind = 'housekeeping')";
        execute(&home.location, again).await;
        until("it is kept again", PATIENCE, is_kept).await;
        running.stop().await;
    }
}

#[rstest]
#[tokio::test]
async fn whoever_registered_a_week_ago_and_left_it_at_that_is_erased(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    for (email, days) in [("lama@contoh.id", 8), ("baru@contoh.id", 6)] {
        let address = Address::email(email).expect("an address");
        let mut ids = database.ids(registration::IDS).await.expect("ids");
        let (mut batch, then) = (Batch::default(), SystemClock.now() - TimeDelta::days(days));
        registration::register(&mut batch, &mut ids, (&address, "$argon2id$x"), (None, None), then);
        database.write(batch).await.expect("registered");
    }
    let running = home.engine(Arc::new(SystemClock), OPEN, "one").await;
    let known = async |email| user::by_email(&database, email).await.expect("read").is_some();
    until("the house is kept", PATIENCE, async || !known("lama@contoh.id").await).await;
    assert!(known("baru@contoh.id").await);
    running.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn over_http_the_answer_says_where_the_files_will_lie(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, server) = server(kind).await;
    server.say(BUDI, "beli kopi 20k");
    let reply = server.say(BUDI, "ekspor data saya")["reply"].as_str().expect("words").to_owned();
    assert!(reply.contains("Sedang kusiapkan semua datamu"), "{reply}");
    let folder: String = reply[reply.find("exports/").expect("a folder")..]
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/'))
        .collect();
    let folder = home.folder.path().join(folder);
    until("the files are there", PATIENCE, async || folder.join("catat.json").exists()).await;
    assert!(fs::read_to_string(folder.join("catatan.csv")).expect("a file").contains(",20000,IDR,Makan,"));
    let refused = server.say(BUDI, "ekspor data saya")["reply"].to_string();
    assert!(refused.contains("baru saja") || refused.contains("masih kusiapkan"), "{refused}");
    let (_, health) = server.get("/healthz");
    assert_eq!((&health["work"], health.get("dead_jobs")), (&"ok".into(), None));
    let (_, metrics) = server.get("/metrics");
    assert!(metrics.to_string().contains("catat_jobs_total"), "{metrics}");
}

/// As long as a worker holds a job and renews its lease, whoever else looks finds nothing.
#[tokio::test(flavor = "multi_thread")]
async fn two_processes_share_the_work_and_send_nothing_twice() {
    let home = Home::new(Kind::Postgres).await;
    let clock = Arc::new(StandingClock::at("2026-11-20T03:00:00Z".parse().expect("an instant")));
    let one = home.engine(clock.clone(), OPEN, "one").await;
    let two = home.engine(clock.clone(), OPEN, "two").await;
    say(&one, "beli kopi 20k").await;
    let (database, message) = (&one.engine.books.database, first_message(&home).await);
    for nth in 0..6 {
        queue(database, &format!("export:{nth}"), message, clock.now()).await;
    }
    until("all are done", PATIENCE, async || {
        jobs::open(database).await.expect("read").iter().all(|job| job.user_id.is_none())
    })
    .await;
    let said = Dump::of(&home.location).await.with("sudah aku tulis");
    assert_eq!(said.len(), 6, "{said:#?}");
    one.stop().await;
    two.stop().await;
}
