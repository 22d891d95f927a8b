//! "ekspor data saya": files that hold everything of the person, and nobody else's.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use bot::channels::terminal::Chat;
use chrono::{DateTime, Utc};
use ledger::{
    db::Database,
    jobs,
    messages::message::{Channel, NewMessage, Sender},
    people::user::Address,
    values::clock::StandingClock,
};
use rstest::rstest;
use serde_json::Value;

use crate::{
    erasure::dump::{Dump, execute},
    support::{Home, Kind, PATIENCE, Running, until},
};

const OPEN: &[(&str, &str)] = &[("CATAT_REGISTRATION", "open"), ("CATAT_DUPLICATE_SECONDS", "0")];
const BUDI: &str = "6281234567891";
const SARI: &str = "6281234560002";
const FILES: [(&str, &str); 2] = [("catat.json", "application/json"), ("catatan.csv", "text/csv")];

async fn open(home: &Home) -> Running {
    at(home, "2026-11-20T03:00:00Z").await
}

async fn at(home: &Home, now: &str) -> Running {
    let now: DateTime<Utc> = now.parse().expect("an instant");
    home.engine(Arc::new(StandingClock::at(now)), OPEN, "one").await
}

async fn turn(running: &Running, phone: &str, text: &str) -> Value {
    let chat = Chat::new(running.engine.clone(), None, Address::owner());
    let line = serde_json::json!({ "user": phone, "text": text }).to_string();
    serde_json::to_value(chat.turn(&line).await).expect("JSON")
}

async fn say(running: &Running, phone: &str, text: &str) -> String {
    let turn = turn(running, phone, text).await;
    turn["replies"].as_array().expect("replies").last().expect("a reply").as_str().expect("words").to_owned()
}

/// The push that says that everything is written down.
async fn export(running: &Running, phone: &str) -> Value {
    let turn = turn(running, phone, "ekspor data saya").await;
    let replies = turn["replies"].to_string();
    assert!(replies.contains("Sedang kusiapkan semua datamu") && !replies.contains("exports/"), "{turn}");
    let pushed = turn["pushed"].as_array().expect("pushes");
    assert_eq!(pushed.len(), 1, "{turn}");
    pushed[0].clone()
}

/// The folder that it names.
async fn exported(home: &Home, running: &Running, phone: &str) -> PathBuf {
    folder_in(home, export(running, phone).await["text"].as_str().expect("words"))
}

/// The folder that a reply names.
fn folder_in(home: &Home, reply: &str) -> PathBuf {
    let name: String = reply[reply.find("exports/").expect("a folder")..]
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/'))
        .collect();
    home.folder.path().join(name)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("it is there").permissions().mode() & 0o777
}

#[rstest]
#[tokio::test]
async fn an_export_holds_everything_of_its_person(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = open(&home).await;
    say(&running, SARI, "beli rendang 99k").await;
    for text in [
        "kurs usd 16.400",
        "beli buku $10",
        "beli kopi 20k pakai gopay",
        "beli teh 5.500",
        "hapus transaksi terakhir",
        "buat tabungan laptop 15jt",
        "setor laptop 500rb",
        "kategori tambah Jajanan: cilok",
    ] {
        say(&running, BUDI, text).await;
    }
    let push = export(&running, BUDI).await;
    let folder = folder_in(&home, push["text"].as_str().expect("words"));
    assert_eq!(
        (&push["at"], &push["user"], &push["kind"]),
        (&"2026-11-20T10:00:00+07:00".into(), &BUDI.into(), &"export".into())
    );
    for (file, (name, mime)) in push["files"].as_array().expect("files").iter().zip(FILES) {
        assert_eq!((&file["name"], &file["mime"]), (&name.into(), &mime.into()));
        assert_eq!(Path::new(file["path"].as_str().expect("a path")), folder.join(name));
    }
    assert_eq!(push["files"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        (mode(&folder), mode(&folder.join("catat.json")), mode(&folder.join("catatan.csv"))),
        (0o700, 0o600, 0o600)
    );
    let text = fs::read_to_string(folder.join("catat.json")).expect("a file");
    assert!(!text.contains("rendang") && !text.contains(SARI), "somebody else's");
    let json: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["format"], 1);
    assert_eq!(json["exported_at"], "2026-11-20T10:00:00+07:00");
    assert_eq!(json["profile"]["phone"], BUDI);
    assert_eq!(json["profile"]["addresses"][0]["address"], BUDI);
    let list = |name: &str| json[name].as_array().unwrap_or_else(|| panic!("{name}")).clone();
    assert_eq!(list("categories")[0]["name"], "Jajanan");
    assert_eq!(list("accounts").len(), 1);
    assert_eq!(list("goals")[0]["target_amount"], "15000000");
    assert_eq!(list("goal_movements")[0]["amount"], "500000");
    let mut entries = list("entries");
    entries.sort_by_key(|entry| entry["id"].as_i64());
    assert_eq!(entries.len(), 3);
    assert_eq!((&entries[1]["amount"], &entries[1]["status"]), (&"20000".into(), &"confirmed".into()));
    assert_eq!((&entries[2]["amount"], &entries[2]["status"]), (&"5500".into(), &"deleted".into()));
    assert_eq!(entries[1]["tx_datetime"], "2026-11-20T10:00:00+07:00");
    assert!(entries[1]["account"].is_string());
    assert!(list("changes").iter().any(|change| change["items"][0]["after"]["amount"] == "20000"));
    let messages = list("messages");
    let said = |direction: &str| messages.iter().filter(|message| message["direction"] == direction).count();
    assert!(said("in") >= 7 && said("out") >= 6, "{messages:#?}");
    let csv = fs::read_to_string(folder.join("catatan.csv")).expect("a file");
    assert_eq!(csv.lines().count(), 4, "{csv}");
    let header = csv.lines().next().expect("a header");
    assert!(header.ends_with(",status,source,book_amount,rate,rate_day,rate_source"), "{csv}");
    let line = |amount: &str| csv.lines().find(|line| line.contains(amount)).expect("an entry");
    let (coffee, book) = (line(",20000,IDR,Makan,"), line(",10,USD,Pendidikan,"));
    assert!(coffee.ends_with(",confirmed,terminal,,,,"), "{csv}");
    assert!(book.ends_with(",confirmed,terminal,164000,16400,2026-11-20,hand"), "{csv}");
    running.stop().await;
}

#[rstest]
#[tokio::test]
async fn everything_is_written_down_once_an_hour(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = at(&home, "2026-11-20T03:00:00Z").await;
    let first = exported(&home, &running, BUDI).await;
    running.stop().await;
    let running = at(&home, "2026-11-20T03:59:00Z").await;
    let refused = say(&running, BUDI, "ekspor data saya").await;
    assert!(refused.contains("mulai jam 11.00"), "{refused}");
    let others = exported(&home, &running, SARI).await;
    running.stop().await;
    let running = at(&home, "2026-11-20T04:00:00Z").await;
    let second = exported(&home, &running, BUDI).await;
    assert!(first != second && second.exists(), "an hour later it is");
    assert!(!first.exists() && others.exists(), "and the files before it are gone, those of others are not");
    running.stop().await;
}

#[rstest]
#[tokio::test]
async fn a_job_that_is_begun_again_finds_its_files_and_sends_them_once(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let running = open(&home).await;
    let folder = exported(&home, &running, BUDI).await;
    running.stop().await;
    let written = || fs::metadata(folder.join("catat.json")).expect("there").modified().expect("a time");
    let before = written();
    // As if the process had ended between the files and the rows that send them.
    execute(&home.location, "DELETE FROM wa_messages WHERE dedupe_key LIKE 'export:%'").await;
    execute(
        &home.location,
        "UPDATE jobs SET status = 'running', lease_owner = 'one', lease_until = '2999-01-01T00:00:00.000000Z' \
         WHERE kind = 'export'",
    )
    .await;
    let running = open(&home).await;
    rows_with(&home, "sudah aku tulis", 1).await;
    running.stop().await;
    assert_eq!(written(), before);
    // As if it had ended right after, and the job were begun once more.
    execute(&home.location, "UPDATE jobs SET status = 'queued' WHERE kind = 'export'").await;
    let running = open(&home).await;
    let database = &running.engine.books.database;
    until("the job is done", PATIENCE, async || is_done(database).await).await;
    rows_with(&home, "sudah aku tulis", 1).await;
    rows_with(&home, "\"kind\": \"document\"", 2).await;
    running.stop().await;
}

#[rstest]
#[tokio::test]
async fn what_is_too_much_for_files_is_said(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = open(&home).await;
    say(&running, BUDI, "beli kopi 20k").await;
    let many = "INSERT INTO changes (id, number, book_id, user_id, kind, created_at) \
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) \
        SELECT 9000000 + n.i, 9000 + n.i, c.book_id, c.user_id, 'booking', c.created_at FROM changes c, n";
    execute(&home.location, many).await;
    let refused = say(&running, BUDI, "ekspor data saya").await;
    assert!(refused.contains("lebih dari 200.000 baris"), "{refused}");
    assert!(!home.folder.path().join("exports").exists());
    running.stop().await;
}

fn on_whatsapp(text: &str) -> NewMessage {
    let address = Address::phone(BUDI).expect("a number");
    let now: DateTime<Utc> = "2026-11-20T03:00:00Z".parse().expect("an instant");
    let id = format!("A-{text}");
    let mut new = NewMessage::words(Channel::Whatsapp, &address, id, Some(text.to_owned()), now);
    "default".clone_into(&mut new.session);
    new
}

async fn hand_in(running: &Running, new: NewMessage) {
    let sender = Sender::of(Address::phone(BUDI).expect("a number"));
    running.engine.accept_all(&[(sender, new)]).await.expect("kept");
}

/// Whether nothing that people wished for is open.
async fn is_done(database: &Database) -> bool {
    let open = jobs::open(database).await.expect("read");
    open.iter().all(|job| job.user_id.is_none())
}

/// The rows that hold this, once there are so many.
async fn rows_with(home: &Home, text: &str, count: usize) -> Vec<String> {
    for _ in 0..400 {
        let rows = Dump::of(&home.location).await.with(text);
        if rows.len() == count {
            return rows;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("there are not {count} rows with {text}")
}

#[rstest]
#[tokio::test]
async fn over_whatsapp_the_files_go_out_behind_the_reply(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = open(&home).await;
    hand_in(&running, on_whatsapp("ekspor data saya")).await;
    let documents = rows_with(&home, "\"kind\": \"document\"", 2).await;
    for name in ["catat.json", "catatan.csv"] {
        let row = documents.iter().find(|row| row.contains(name)).expect("the file");
        let path: String = row[row.find("exports/").expect("a path")..]
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.'))
            .collect();
        assert!(home.folder.path().join(path).exists(), "{row}");
        assert!(row.contains("\"status\": \"queued\""), "{row}");
    }
    running.stop().await;
}

#[tokio::test]
async fn over_whatsapp_a_report_is_a_document_that_an_export_leaves_alone() {
    let home = Home::new(Kind::Sqlite).await;
    let running = open(&home).await;
    hand_in(&running, on_whatsapp("beli kopi 20k")).await;
    hand_in(&running, on_whatsapp("kirim excel")).await;
    let documents = rows_with(&home, "\"kind\": \"document\"", 1).await;
    let row = &documents[0];
    assert!(row.contains("catat-2026-11.xlsx") && row.contains("spreadsheetml.sheet"), "{row}");
    let path: String = row[row.find("exports/").expect("a path")..]
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.'))
        .collect();
    let file = home.folder.path().join(path);
    assert!(fs::read(&file).expect("there").starts_with(b"PK"));
    hand_in(&running, on_whatsapp("ekspor data saya")).await;
    rows_with(&home, "\"kind\": \"document\"", 3).await;
    assert!(file.exists(), "it may not be sent yet");
    assert_eq!(mode(&file), 0o600);
    running.stop().await;
}

#[tokio::test]
async fn a_group_reads_nothing_of_one_person() {
    let home = Home::new(Kind::Sqlite).await;
    let running = open(&home).await;
    for text in ["ekspor data saya", "hapus semua data saya", "kirim excel"] {
        let mut new = on_whatsapp(text);
        (new.is_group, new.chat) = (true, "1203@g.us".to_owned());
        hand_in(&running, new).await;
    }
    // Each stands in the message's row and in the reply's.
    rows_with(&home, "di chat pribadi", 6).await;
    assert!(Dump::of(&home.location).await.with("\"kind\": \"document\"").is_empty());
    assert!(!home.folder.path().join("exports").exists());
    running.stop().await;
}

#[tokio::test]
async fn files_that_are_older_than_a_day_are_removed() {
    let home = Home::new(Kind::Sqlite).await;
    let running = open(&home).await;
    let old = exported(&home, &running, BUDI).await;
    let young = exported(&home, &running, SARI).await;
    running.stop().await;
    let day_ago = fs::metadata(&young).expect("there").modified().expect("a time") - Duration::from_hours(25);
    set_modified(&old, day_ago);
    let running = open(&home).await;
    for _ in 0..200 {
        if !old.exists() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(!old.exists() && young.exists());
    running.stop().await;
}

fn set_modified(path: &Path, at: SystemTime) {
    fs::File::open(path).and_then(|folder| folder.set_modified(at)).expect("a time is set");
}
