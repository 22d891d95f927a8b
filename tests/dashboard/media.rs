//! Photos and voices: beside what was read in them, to nobody but whoever sent them.

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
