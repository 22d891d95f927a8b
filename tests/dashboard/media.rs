//! Photos and voices: beside what was read in them, to nobody but whoever sent them.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

use chrono::TimeDelta;
use ledger::{
    access::login,
    db::{Batch, Database},
    messages::media_asset,
    people::user::{self, Address},
};
use serde_json::json;

use super::{between, whole};
use crate::{
    door::house::{Answer, now, send_to},
    handed_in::house::{BUDI, House, Letters, OPEN, PAPER, SARI, picture, sound},
    support::{Home, Kind},
};

const MARKUP: &str = "<img src=x onerror=alert(1)>";

/// A house that reads letters, and its books.
async fn house() -> (House, Database) {
    let home = Home::new(Kind::Sqlite).await;
    let database = home.database().await;
    (House::on(home, &[OPEN], Letters::open()).await, database)
}

/// Sends what is kept as a message.
fn sent(house: &House, (phone, kind): (&str, &str), file: &[u8], text: Option<&str>) {
    let media_url = house.keep(phone, file);
    let message = json!({ "from_number": phone, "message_type": kind, "media_url": media_url, "text": text });
    let (status, answer) = house.post("/wa/incoming", &message);
    assert_eq!(status, 200, "{answer}");
}

/// The cookie of a browser that somebody is logged in with.
async fn cookie(database: &Database, phone: &str) -> String {
    let address = Address::phone(phone).expect("a number");
    let person = user::find(database, &address).await.expect("read").expect("a person");
    let id = database.ids(1).await.expect("ids").take();
    let mut batch = Batch::default();
    let secret = login::open(&mut batch, id, person.id, Some("Peramban uji"), None, now());
    database.write(batch).await.expect("written");
    format!("catat={}", secret.text())
}

fn get(house: &House, cookie: &str, (path, range): (&str, Option<&str>)) -> Answer {
    let mut headers = vec![("cookie", cookie)];
    headers.extend(range.map(|range| ("range", range)));
    send_to(&house.url(path), "GET", &headers, "")
}

fn page(house: &House, cookie: &str, path: &str) -> String {
    let answer = get(house, cookie, (path, None));
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    whole(path, &answer);
    answer.text
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_stands_beside_what_was_read_and_what_it_became() {
    let (house, database) = house().await;
    house.post("/wa/incoming", &json!({ "from_number": BUDI, "message_type": "text", "text": "halo" }));
    let budi = cookie(&database, BUDI).await;
    let empty = page(&house, &budi, "/media");
    assert!(empty.contains("card empty") && empty.contains("aria-current=\"page\""), "{empty}");
    sent(&house, (BUDI, "image"), &picture(PAPER), None);
    sent(&house, (BUDI, "audio"), &sound("beli kopi 20 ribu"), None);
    let text = page(&house, &budi, "/media");
    for shown in [
        "<img src=\"/media/file/",
        "<audio controls preload=\"none\" src=\"/media/file/",
        "Rp132.500",
        "TOTAL BELANJA",
        "beli kopi 20 ribu",
        "Jadi catatan",
        "<a href=\"/transactions/",
    ] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    assert!(text.find("<audio") < text.find("<img"), "the newest first");
    house.post(
        "/wa/incoming",
        &json!({ "from_number": BUDI, "message_type": "text", "text": "bahasa inggris" }),
    );
    let text = page(&house, &budi, "/media");
    assert!(text.contains("<html lang=\"en\">") && text.contains("What it became"), "{text}");
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_settled_shows_what_was_answered() {
    let (house, database) = house().await;
    sent(&house, (BUDI, "image"), &picture("broken"), None);
    sent(&house, (BUDI, "image"), &picture(&format!("TOKO {MARKUP}\n{MARKUP}\n")), Some(MARKUP));
    let budi = cookie(&database, BUDI).await;
    let text = page(&house, &budi, "/media");
    assert!(text.contains("Jawaban bot") && text.contains("&#60;img src=x"), "{text}");
    assert!(!text.contains("<img src=x"), "{text}");
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_shown_to_whoever_sent_it_as_long_as_it_is_kept() {
    let (house, database) = house().await;
    sent(&house, (BUDI, "audio"), &sound("beli kopi 20 ribu"), None);
    sent(&house, (SARI, "audio"), &sound("beli teh 5 ribu"), None);
    let (budi, sari) = (cookie(&database, BUDI).await, cookie(&database, SARI).await);
    let text = page(&house, &budi, "/media");
    let path = between(&text, "<audio controls preload=\"none\" src=\"", "\"").to_owned();
    let all = get(&house, &budi, (&path, None));
    assert_eq!((all.status, &*all.text), (200, "OggSbeli kopi 20 ribu"));
    assert!(all.header("content-type").starts_with("audio/"), "{}", all.header("content-type"));
    assert_eq!(all.header("cache-control"), "no-store");
    let part = get(&house, &budi, (&path, Some("bytes=0-3")));
    assert_eq!((part.status, &*part.text, part.header("content-range")), (206, "OggS", "bytes 0-3/21"));
    assert_eq!(get(&house, &budi, (&path, Some("bytes=99-"))).status, 200);
    for path in [&*path, "/media/file/999999999", "/media/file/x"] {
        let answer = get(&house, &sari, (path, None));
        assert_eq!(answer.status, 404, "{path}");
        whole(path, &answer);
    }
    assert!(!page(&house, &sari, "/media").contains("kopi"));
    assert_eq!(send_to(&house.url(&path), "GET", &[], "").status, 303);
    let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let mut batch = Batch::default();
    media_asset::let_go(&mut batch, &[id], now() + TimeDelta::days(4_000));
    database.write(batch).await.expect("written");
    let text = page(&house, &budi, "/media");
    assert!(text.contains("tidak disimpan lagi") && text.contains("beli kopi 20 ribu"), "{text}");
    assert_eq!(get(&house, &budi, (&path, None)).status, 404);
    house.stop().await;
}

/// A house in which Budi has written, its books, and where its media lies.
async fn with_media() -> (House, Database, std::path::PathBuf) {
    let home = Home::new(Kind::Sqlite).await;
    let (database, folder) = (home.database().await, home.folder.path().join("media"));
    let house = House::on(home, &[OPEN], Letters::open()).await;
    sent(&house, (BUDI, "audio"), &sound("beli kopi 20 ribu"), None);
    (house, database, folder)
}

/// Where a file of somebody's is handed out that was no message.
fn kept(house: &House, phone: &str, file: &[u8]) -> String {
    let media_url = house.keep(phone, file);
    format!("/media/file/{}", media_url.strip_prefix("media:").expect("an id"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_file_comes_whole_or_in_part_until_it_is_gone() {
    let (house, database, folder) = with_media().await;
    let budi = cookie(&database, BUDI).await;
    let numbers = (0..40_000).map(|nth| format!("{nth:05}")).collect::<Vec<_>>().concat();
    let (path, whole_text) = (kept(&house, BUDI, &sound(&numbers)), format!("OggS{numbers}"));
    let all = get(&house, &budi, (&path, None));
    assert_eq!((all.status, all.header("content-length")), (200, "200004"));
    assert!(all.text == whole_text, "{} bytes", all.text.len());
    assert_eq!((all.header("content-type"), all.header("accept-ranges")), ("audio/ogg", "bytes"));
    let policy = all.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
    for (range, from, until) in
        [("bytes=65000-131999", 65_000, 132_000), ("bytes=-5", 199_999, 200_004), ("bytes=9-", 9, 200_004)]
    {
        let part = get(&house, &budi, (&path, Some(range)));
        let told = format!("bytes {from}-{}/200004", until - 1);
        assert_eq!((part.status, part.header("content-range")), (206, &*told), "{range}");
        assert_eq!(part.header("content-length"), (until - from).to_string(), "{range}");
        assert!(part.text == whole_text[from..until], "{range}: {} bytes", part.text.len());
    }
    // It is told of no state of the file that this could be.
    let headers = [("cookie", &*budi), ("range", "bytes=0-3"), ("if-range", "\"x\"")];
    assert_eq!(send_to(&house.url(&path), "GET", &headers, "").status, 200);
    let document = get(&house, &budi, (&kept(&house, BUDI, b"%PDF-1.7 nota"), None));
    assert_eq!(document.header("content-type"), "application/octet-stream");
    assert_eq!(document.header("content-disposition"), "attachment; filename=\"catat.pdf\"");
    let chat = page(&house, &budi, "/chat");
    let voice = between(&chat, "preload=\"none\" src=\"", "\"").to_owned();
    let part = get(&house, &budi, (&voice, Some("bytes=4-7")));
    assert_eq!((part.status, &*part.text, part.header("content-range")), (206, "beli", "bytes 4-7/21"));
    // The books say that it is there; the store has it no more.
    for person in std::fs::read_dir(&folder).expect("a folder") {
        let person = person.expect("a folder").path();
        if person.is_dir() {
            std::fs::remove_dir_all(person).expect("removed");
        }
    }
    for path in [path, voice] {
        let answer = get(&house, &budi, (&path, None));
        assert_eq!(answer.status, 404, "{path}: {}", answer.text);
        whole(&path, &answer);
    }
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_nothing_of_a_file_holds_nobody_up() {
    let (house, database, _) = with_media().await;
    let small = kept(&house, SARI, &sound("beli teh 5 ribu"));
    let (budi, sari) = (cookie(&database, BUDI).await, cookie(&database, SARI).await);
    // More than the machine keeps of it on the way.
    let bytes = 8 * 1_024 * 1_024;
    let path = kept(&house, BUDI, &sound(&"x".repeat(bytes)));
    let untaken: Vec<TcpStream> = (0..24)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", house.port)).expect("a connection");
            let asked = format!("GET {path} HTTP/1.1\r\nhost: x\r\ncookie: {budi}\r\n\r\n");
            let mut begun = [0; 12];
            stream.write_all(asked.as_bytes()).expect("asked");
            stream.read_exact(&mut begun).expect("it begins");
            assert_eq!(&begun, b"HTTP/1.1 200");
            stream
        })
        .collect();
    assert!(page(&house, &budi, "/media").contains("beli kopi 20 ribu"));
    let theirs = get(&house, &sari, (&small, None));
    assert_eq!((theirs.status, &*theirs.text), (200, "OggSbeli teh 5 ribu"));
    drop(untaken);
    let taken = get(&house, &budi, (&path, None));
    assert_eq!((taken.status, taken.text.len()), (200, bytes + 4));
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_begins_where_the_one_before_ended() {
    let (house, database) = house().await;
    for nth in 1..=12 {
        sent(&house, (BUDI, "audio"), &sound(&format!("beli kopi {nth}0 ribu")), None);
    }
    let budi = cookie(&database, BUDI).await;
    let first = page(&house, &budi, "/media");
    assert_eq!(first.matches("<audio").count(), 10);
    let next = between(&first, "<a class=\"button quiet\" href=\"", "\"").to_owned();
    let second = page(&house, &budi, &next);
    assert_eq!(second.matches("<audio").count(), 2);
    assert!(second.contains("href=\"/media\"") && !second.contains("?after="), "{second}");
    for after in ["x", "1.x", "%3Cimg%20src%3Dx%3E", "9999999999999999999.1"] {
        assert_eq!(page(&house, &budi, &format!("/media?after={after}")).matches("<audio").count(), 10);
    }
    house.stop().await;
}

/// Programs hand files in on the path of the page.
#[tokio::test(flavor = "multi_thread")]
async fn programs_find_theirs_beside_the_page() {
    let (house, database) = house().await;
    house.keep(BUDI, &picture(PAPER));
    let budi = cookie(&database, BUDI).await;
    let headers = [("cookie", &*budi), ("sec-fetch-site", "same-origin")];
    assert_eq!(send_to(&house.url("/media"), "POST", &headers, "x").status, 401);
    assert_eq!(send_to(&house.url("/media"), "PUT", &headers, "x").code(), "unauthorized");
    house.stop().await;
}
