//! Files that are handed in over HTTP: kept for one person, read by themselves, or booked as a message of theirs; and what is
//! no such file.

pub mod house;

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use media::LARGEST_MEDIA;
use rstest::rstest;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::{
    handed_in::house::{BOOKED, BUDI, DOCUMENT, House, Letters, OPEN, PAPER, PICTURE, SARI, picture, sound},
    support::{
        Home, Kind, PATIENCE,
        program::{Server, TOKEN, read, try_post_form},
        until,
    },
};

fn message(kind: &str, media_url: &str, id: &str) -> Value {
    json!({ "from_number": BUDI, "message_type": kind, "media_url": media_url, "message_id": id })
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_message_names_a_file_that_was_handed_in_and_is_booked(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::new(kind, &[OPEN], Letters::open()).await;
    let (status, kept) = house.form("/media", &[("phone", BUDI)], &picture(PAPER));
    assert_eq!(
        (status, &kept["mime"], &kept["bytes"]),
        (201, &json!("image/jpeg"), &json!(picture(PAPER).len()))
    );
    assert_eq!(kept["sha256"].as_str().map(str::len), Some(64), "{kept}");
    let photo = kept["media_url"].as_str().expect("a name").to_owned();
    assert_eq!(house.keep(BUDI, &picture(PAPER)), photo, "the same file of one person is kept once");
    assert_ne!(house.keep(SARI, &picture(PAPER)), photo, "and never across people");
    let (status, answer) = house.post("/wa/incoming", &message("image", &photo, "1"));
    assert_eq!((status, &answer["replies"][1]), (200, &json!(BOOKED)), "{answer}");
    let (_, again) = house.post("/wa/incoming", &message("image", &photo, "1"));
    assert_eq!(again["reply"], answer["reply"], "a redelivery");
    let other = house.keep(BUDI, &picture("KOPI  20,000\nTOTAL  20,000"));
    let (status, refused) = house.post("/wa/incoming", &message("image", &other, "1"));
    assert_eq!((status, &refused["code"]), (409, &json!("id_reused")), "{refused}");
    let voice = house.keep(BUDI, &sound("beli kopi 20 ribu"));
    let (_, heard) = house.post("/wa/incoming", &message("audio", &voice, "2"));
    assert!(
        heard["reply"].as_str().is_some_and(|reply| reply.starts_with("Aku dengar: \"beli kopi")),
        "{heard}"
    );
    let audit =
        "SELECT kind || ' ' || model_name || ' ' || raw_input FROM ai_audit WHERE success ORDER BY id";
    let noted = [format!("page pp-ocr {photo}"), format!("speech letters {voice}")];
    assert_eq!(house.rows(audit).await, noted);
    let amounts = house.rows("SELECT CAST(amount AS TEXT) FROM transactions ORDER BY id").await;
    assert_eq!(amounts, ["13250000", "2000000"]);
    house.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_names_what_is_not_theirs_and_nothing_is_fetched(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::new(kind, &[OPEN], Letters::open()).await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a setting");
    let elsewhere = format!("http://{}/a.jpg", listener.local_addr().expect("an address"));
    let (theirs, sounding) = (house.keep(SARI, &picture(PAPER)), house.keep(BUDI, &sound("kopi 20 ribu")));
    let padded = theirs.replace(':', ":0");
    for url in
        [&*elsewhere, &theirs, &sounding, &padded, "media:", "media:1", "media:-1", "file:///etc/passwd"]
    {
        for (path, body) in [
            ("/wa/incoming", message("image", url, "1")),
            ("/receipts", json!({ "phone": BUDI, "media_url": url })),
        ] {
            let (status, refused) = house.post(path, &body);
            let is_of_another_kind = url == sounding && path == "/receipts";
            assert_eq!(status, if is_of_another_kind { 415 } else { 422 }, "{path} {url}: {refused}");
            let detail = refused["detail"].as_str().unwrap_or_default();
            assert!(is_of_another_kind || detail.starts_with("media_url: "), "{path} {url}: {refused}");
        }
    }
    assert!(listener.accept().is_err(), "nobody came for the media");
    assert_eq!(house.rows("SELECT message_id FROM wa_messages").await, [""; 0]);
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_of_no_use_or_too_large_is_refused_in_words() {
    let house = House::new(Kind::Sqlite, &[OPEN], Letters::open()).await;
    let whose = [("phone", BUDI)];
    let largest = usize::try_from(LARGEST_MEDIA).expect("it fits");
    let mut large = picture(&" ".repeat(largest - PICTURE.len()));
    assert_eq!(house.form("/media", &whose, &large).0, 201);
    large.push(0);
    for (file, status, code) in [
        (&b""[..], 422, "invalid"),
        (&b"beli kopi 20rb"[..], 415, "unsupported_media"),
        (&large[..], 413, "too_large"),
    ] {
        for path in ["/media", "/api/v1/receipts"] {
            let (answered, refused) = house.form(path, &whose, file);
            assert_eq!((answered, refused["code"].as_str()), (status, Some(code)), "{path}: {refused}");
        }
    }
    for (fields, files, wanted) in [
        (&[][..], 1, "user_id or phone"),
        (&[("phone", "x")][..], 1, "phone"),
        (&[("user_id", "x")][..], 1, "user_id"),
        (&[("phone", BUDI), ("colour", "red")][..], 1, "colour"),
        (&[("phone", BUDI), ("phone", SARI)][..], 1, "phone: there twice"),
        (&whose[..], 0, "file: missing"),
        (&whose[..], 2, "file: there twice"),
    ] {
        let file = picture(PAPER);
        let files = vec![("a.jpg", &*file); files];
        let (status, refused) = read(try_post_form(&house.url("/media"), fields, &files).expect("an answer"));
        assert_eq!(status, 422, "{refused}");
        assert!(refused["detail"].as_str().is_some_and(|detail| detail.contains(wanted)), "{refused}");
    }
    let (status, refused) = house.form("/media/stt", &[], &picture(PAPER));
    assert_eq!((status, refused["code"].as_str()), (415, Some("unsupported_media")), "{refused}");
    assert_eq!(house.post("/media/ocr", &json!({ "media_url": "media:1" })).0, 422);
    assert_eq!(house.post("/media", &json!({ "phone": BUDI })).0, 422);
    let kept = house.rows("SELECT CAST(size_bytes AS TEXT) FROM media_assets").await;
    assert_eq!(kept, [LARGEST_MEDIA.to_string()]);
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_not_let_in_hands_in_nothing() {
    let house = House::new(Kind::Sqlite, &[("CATAT_REGISTRATION", "allowlist")], Letters::open()).await;
    for path in ["/media", "/receipts"] {
        let (status, refused) = house.form(path, &[("phone", BUDI)], &picture(PAPER));
        assert_eq!((status, refused["code"].as_str()), (403, Some("not_let_in")), "{refused}");
    }
    assert_eq!(house.form("/media", &[("user_id", "7")], &picture(PAPER)).0, 404);
    assert_eq!(house.rows("SELECT name FROM users").await, [""; 0]);
    house.stop().await;
}

/// The head of a form, and a part of what it holds.
fn begin_a_form(port: u16) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("connected");
    let head = format!(
        "POST /media HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {TOKEN}\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n\
         --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf"
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream
}

#[tokio::test(flavor = "multi_thread")]
async fn files_come_in_one_at_a_time_and_one_that_stops_coming_is_given_up() {
    let house = House::new(Kind::Sqlite, &[OPEN], Letters::open()).await;
    let mut stuck = begin_a_form(house.port);
    until("another has to wait", PATIENCE, async || {
        house.form("/media", &[("phone", BUDI)], &picture(PAPER)).0 == 429
    })
    .await;
    let mut answer = String::new();
    stuck.set_read_timeout(Some(PATIENCE)).expect("a setting");
    stuck.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    house.keep(BUDI, &picture(PAPER));
    let broken_off = begin_a_form(house.port);
    broken_off.shutdown(std::net::Shutdown::Both).expect("closed");
    until("the next one comes in", PATIENCE, async || {
        house.form("/media", &[("phone", BUDI)], &picture(PAPER)).0 == 201
    })
    .await;
    house.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_read_without_being_booked(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let house = House::new(kind, &[OPEN], Letters::open()).await;
    let (status, seen) = house.form("/media/ocr", &[], &picture(PAPER));
    assert_eq!(status, 200, "{seen}");
    for (key, value) in [
        ("file", json!("foto.jpg")),
        ("total", json!(132_500)),
        ("date", json!("2025-10-16")),
        ("merchant", json!("Indomaret")),
        ("sure", json!(true)),
        ("readers", json!(["paddle"])),
    ] {
        assert_eq!(seen[key], value, "{key}");
    }
    assert!(seen["raw_text"].as_str().is_some_and(|text| text.contains("BERAS")), "{seen}");
    let voice = house.keep(BUDI, &sound("kopi 20 ribu"));
    let (status, heard) = house.post("/api/v1/media/stt", &json!({ "media_url": voice }));
    assert_eq!((status, &heard["text"], &heard["file"]), (200, &json!("kopi 20 ribu"), &json!(voice)));
    for (text, status, code) in [("broken", 422, "unreadable"), ("crash", 503, "unread")] {
        let (answered, refused) = house.form("/media/ocr", &[], &picture(text));
        assert_eq!((answered, refused["code"].as_str()), (status, Some(code)), "{refused}");
    }
    let audit = "SELECT kind || ' ' || model_name || ' ' || raw_input || ' ' || CASE WHEN success THEN 'read' ELSE 'not' END \
        FROM ai_audit ORDER BY id";
    let noted = [
        "page pp-ocr foto.jpg read",
        &format!("speech letters {voice} read"),
        "page letters foto.jpg not",
        "page letters foto.jpg not",
    ];
    assert_eq!(house.rows(audit).await, noted);
    let ids = house.rows("SELECT CAST(id AS TEXT) FROM ai_audit ORDER BY id").await;
    assert_eq!(house.get(&format!("/media/{}", ids[0])), (200, seen));
    let (status, refused) = house.get(&format!("/media/{}", ids[2]));
    assert_eq!((status, &refused["code"]), (422, &json!("unreadable")));
    for none in ["0", "x", "99999999999999999999"] {
        assert_eq!(house.get(&format!("/media/{none}")).0, 404, "{none}");
    }
    assert_eq!(house.rows("SELECT message_id FROM wa_messages").await, [""; 0]);
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_takes_long_is_asked_for_later() {
    let letters = Letters::slow();
    let house = House::new(Kind::Sqlite, &[OPEN], letters.clone()).await;
    let (status, later) = house.form("/media/stt", &[], &sound("kopi 20 ribu"));
    assert_eq!((status, &later["status"]), (202, &json!("processing")), "{later}");
    let path = format!("/media/{}", later["id"]);
    assert_eq!(house.get(&path), (202, later));
    letters.0.add_permits(1);
    until("it is read", PATIENCE, async || house.get(&path).0 == 200).await;
    assert_eq!(house.get(&path).1["text"], "kopi 20 ribu");
    house.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_booked_as_a_message_of_its_person(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values(PICTURE, DOCUMENT)] begins: &[u8],
) {
    let file = |text: &str| [begins, text.as_bytes()].concat();
    let letters = Letters::slow();
    let house = House::new(kind, &[OPEN], letters.clone()).await;
    let fields = [("phone", BUDI), ("message_id", "r1")];
    let (status, taken) = house.form("/receipts", &fields, &file(PAPER));
    assert_eq!((status, &taken["status"]), (202, &json!("pending_ocr")), "{taken}");
    let path = format!("/receipts/{}", taken["id"]);
    let (status, shown) = house.get(&path);
    assert_eq!(
        (status, &shown["status"], &shown["receipt"]),
        (200, &json!("pending_ocr"), &json!(null)),
        "{shown}"
    );
    letters.0.add_permits(Semaphore::MAX_PERMITS / 2);
    until("it is read", PATIENCE, async || house.get(&path).1["status"] != "pending_ocr").await;
    let (_, shown) = house.get(&path);
    assert_eq!(shown["status"], "confirmed", "{shown}");
    assert!(shown["reply"].as_str().is_some_and(|reply| reply.ends_with(BOOKED)), "{shown}");
    assert_eq!(
        (&shown["receipt"]["total"], &shown["receipt"]["items"][0]["name"]),
        (&json!(132_500), &json!("BERAS 5KG"))
    );
    assert_eq!(shown["transactions"][0]["status"], "confirmed", "{shown}");
    let (status, again) = house.form("/receipts", &fields, &file(PAPER));
    assert_eq!((status, &again["id"], &again["status"]), (202, &taken["id"], &json!("confirmed")), "{again}");
    assert_eq!(house.form("/receipts", &fields, &file("KOPI  20,000\nTOTAL  20,000")).0, 409);
    let user_id = house.rows("SELECT CAST(id AS TEXT) FROM users").await.remove(0);
    let unread = house.form("/receipts", &[("user_id", &user_id)], &picture("broken")).1;
    let path = format!("/api/v1/receipts/{}", unread["id"]);
    until("it is given up", PATIENCE, async || house.get(&path).1["status"] == "unread").await;
    let text =
        house.post("/wa/incoming", &json!({ "from_number": BUDI, "message_type": "text", "text": "halo" }));
    assert_eq!(text.0, 200);
    for none in ["/receipts/0", "/receipts/x"] {
        assert_eq!(house.get(none).0, 404);
    }
    house.stop().await;
}

/// Where nothing is installed that reads, a file is kept all the same.
#[tokio::test]
async fn what_is_to_be_installed_is_said() {
    let home = Home::new(Kind::Sqlite).await;
    let mut environment = home.environment();
    environment.insert(OPEN.0.to_owned(), OPEN.1.to_owned());
    let server = Server::start(home.folder.path(), &environment, None);
    let hand_in = |path: &str, fields: &[(&str, &str)], file: &[u8]| {
        read(try_post_form(&server.url(path), fields, &[("a", file)]).expect("an answer"))
    };
    for (path, file, command) in [
        ("/media/ocr", picture(PAPER), "make eyes"),
        ("/media/stt", sound("kopi 20 ribu"), "make ears"),
        ("/receipts", picture(PAPER), "make eyes"),
    ] {
        let (status, refused) = hand_in(path, &[], &file);
        assert_eq!((status, refused["code"].as_str()), (503, Some("not_installed")), "{path}: {refused}");
        assert!(refused["detail"].as_str().is_some_and(|detail| detail.contains(command)), "{refused}");
    }
    assert_eq!(hand_in("/media", &[("phone", BUDI)], &picture(PAPER)).0, 201);
    let begun = std::time::Instant::now();
    assert_eq!(server.terminate().0, Some(0));
    assert!(begun.elapsed() < Duration::from_secs(15));
}
