//! The chat: a conversation goes on in the browser, once however often a form is sent, within limits, and lets nobody in anew.

use std::time::{Duration, Instant};

use ledger::{
    access::login,
    db::Batch,
    people::user::{self, Address},
};
use rstest::rstest;
use serde_json::json;

use super::{BUDI, SARI, between, house, listed, page, whole};
use crate::{
    door::house::{Answer, Browser, House, PASSWORD, now, send, send_to},
    handed_in::house as seeing,
    support::{Home, Kind, PATIENCE, until},
};

const MARKUP: &str = "<img src=x onerror=alert(1)>";

/// The id that a page's form was drawn.
fn drawn(page: &str) -> String {
    between(page, "name=\"id\" value=\"", "\"").to_owned()
}

/// Says something in a fresh form; answers the page on which it stands.
fn said(browser: &mut Browser<'_>, text: &str) -> String {
    let id = drawn(&page(browser, "/chat"));
    let answer = browser.post("/chat", &[("text", text), ("id", &id)]);
    assert_eq!((answer.status, answer.header("location")), (303, "/chat#last"), "{text}: {}", answer.text);
    page(browser, "/chat")
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_goes_on_in_the_browser(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let house = House::of(kind, &[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let before = page(&mut browser, "/chat");
    assert!(before.contains("halo") && before.contains("WhatsApp"), "what was said elsewhere: {before}");
    let text = said(&mut browser, "beli bensin 50k");
    for shown in ["beli bensin 50k", "Catat pengeluaran Rp50.000 kategori Transport", "Dasbor", "id=\"last\""]
    {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    let text = said(&mut browser, "ganti makan");
    assert!(text.contains("kategori Transport → Makan"), "{text}");
    let ids = listed(&page(&mut browser, "/transactions?q=bensin"));
    assert_eq!(ids.len(), 1);
    let entry = page(&mut browser, &format!("/transactions/{}", ids[0]));
    for shown in ["beli bensin 50k", "Dasbor", "lewat chat"] {
        assert!(entry.contains(shown), "{shown}: {entry}");
    }
    // A gateway's message goes on with it: both are one conversation.
    house.server.say(BUDI, "batal");
    let text = page(&mut browser, "/chat");
    assert!(text.contains("batal"), "{text}");
    let sent = house
        .rows("SELECT DISTINCT status FROM wa_messages WHERE direction = 'out' AND channel = 'web'")
        .await;
    assert_eq!(sent, [("sent".to_owned(),)], "nothing waits to be sent anywhere");
}

#[tokio::test]
async fn a_file_that_is_wished_for_here_is_handed_out_here() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    said(&mut browser, "beli kopi 20k");
    said(&mut browser, "kirim excel");
    let has_file = |text: &str| text.contains(".xlsx</a>");
    let mut shown = page(&mut browser, "/chat");
    let since = Instant::now();
    while !has_file(&shown) && since.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(50)).await;
        shown = page(&mut browser, "/chat");
    }
    assert!(has_file(&shown), "{shown}");
    let path = between(&shown, "<a class=\"more\" href=\"/chat/", "\"");
    let file = browser.get(&format!("/chat/{path}"));
    let disposition = file.header("content-disposition");
    assert!(file.status == 200 && disposition.contains(".xlsx"), "{}: {disposition}", file.status);
    let sql = "SELECT DISTINCT status FROM wa_messages WHERE channel = 'web' AND direction = 'out'";
    assert_eq!(house.rows(sql).await, [("sent".to_owned(),)], "what was shown waits no more");
}

#[tokio::test]
async fn a_form_is_taken_once() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let id = drawn(&page(&mut browser, "/chat"));
    for _ in 0..2 {
        let answer = browser.post("/chat", &[("text", "beli kopi 20k"), ("id", &id)]);
        assert_eq!(answer.status, 303, "{}", answer.text);
    }
    assert_eq!(listed(&page(&mut browser, "/transactions?q=kopi")).len(), 1);
    // Going back and writing something else into it is no repeat, and nothing of it is lost.
    let other = browser.post("/chat", &[("text", "beli teh 5k"), ("id", &id)]);
    assert_eq!(other.status, 409, "{}", other.text);
    whole("/chat", &other);
    assert!(other.text.contains(">\nbeli teh 5k</textarea>"), "{}", other.text);
    let fresh = drawn(&other.text);
    assert_ne!(fresh, id);
    assert_eq!(browser.post("/chat", &[("text", "beli teh 5k"), ("id", &fresh)]).status, 303);
    assert_eq!(listed(&page(&mut browser, "/transactions?q=teh")).len(), 1);
    // Another's form of the same id is another message.
    let sari = house.person(SARI, "halo").await;
    let mut theirs = house.browser_of(&sari).await;
    assert_eq!(theirs.post("/chat", &[("text", "beli roti 5k"), ("id", &id)]).status, 303);
    assert_eq!(listed(&page(&mut theirs, "/transactions?q=roti")).len(), 1);
}

#[tokio::test]
async fn what_cannot_be_taken_is_told_and_stays_written() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let text = said(&mut browser, MARKUP);
    assert!(!text.contains("<img src=x") && text.contains("&#60;img src=x"), "{text}");
    let long = "a".repeat(64 * 1_024);
    assert_eq!(browser.post("/chat", &[("text", &long), ("id", "panjang")]).status, 303);
    for (text, id, status) in [
        (&*format!("{long}a"), "terlalu panjang", 422),
        ("kopi\0", "nul", 422),
        ("kopi", "", 422),
        ("kopi", &*"x".repeat(257), 422),
        ("kopi", "a\0b", 422),
    ] {
        let answer = browser.post("/chat", &[("text", text), ("id", id)]);
        let is_told = answer.text.contains("role=\"alert\"") && answer.text.contains("</textarea>");
        assert!(answer.status == status && is_told, "{id}: {} {}", answer.status, answer.text.len());
    }
    for text in ["", " \r\n "] {
        assert_eq!(browser.post("/chat", &[("text", text), ("id", "kosong")]).status, 303);
    }
    for query in ["before=x", "before=-", "before=99999999999999999999-1", "before=%3Cimg%20src%3Dx%3E%00"] {
        let answer = browser.get(&format!("/chat?{query}"));
        assert_eq!(answer.status, 200, "{query}");
    }
    let kept = house
        .rows("SELECT CAST(COUNT(*) AS TEXT) FROM wa_messages WHERE direction = 'in' AND channel = 'web'")
        .await;
    assert_eq!(kept, [("2".to_owned(),)]);
}

#[tokio::test]
async fn older_pages_follow() {
    let (house, budi) = house().await;
    let things: Vec<String> = "abcdefgh"
        .chars()
        .flat_map(|one| "klmno".chars().map(move |two| format!("beli barang{one}{two} 20k")))
        .collect();
    for thing in &things {
        house.server.say(BUDI, thing);
    }
    let mut browser = house.browser_of(&budi).await;
    let (mut path, mut pages) = ("/chat".to_owned(), Vec::new());
    loop {
        let text = page(&mut browser, &path);
        let older =
            text.split_once("href=\"/chat?before=").map(|(_, rest)| between(rest, "", "#").to_owned());
        pages.push(text);
        let Some(older) = older else { break };
        path = format!("/chat?before={older}");
    }
    assert!(pages.len() > 1 && pages[0].contains(&things[39]) && !pages[0].contains(&things[0]));
    for thing in &things {
        assert_eq!(pages.iter().map(|page| page.matches(&**thing).count()).sum::<usize>(), 1, "{thing}");
    }
}

#[tokio::test]
async fn a_browser_that_was_left_open_lets_nobody_in_and_erases_nothing() {
    let house = House::new(&[("CATAT_PUBLIC_URL", "http://127.0.0.1:8000")]).await;
    let budi = house.person(BUDI, "halo").await;
    let link = house.server.say(BUDI, "dashboard").to_string();
    let secret = between(&link, "/login/", "\\n").to_owned();
    assert!(secret.len() > 40, "{link}");
    let mut browser = house.browser_of(&budi).await;
    let shown = browser.get("/chat").text;
    assert!(shown.contains("/login/…") && !shown.contains(&secret), "{shown}");
    let ask = |browser: &mut Browser<'_>, text: &str| {
        let id = drawn(&browser.get("/chat").text);
        assert_eq!(browser.post("/chat", &[("text", text), ("id", &id)]).status, 303);
        browser.get("/chat").text
    };
    assert!(ask(&mut browser, "dashboard").contains("sudah di dashboard"));
    assert!(ask(&mut browser, "hapus semua data saya").contains("hanya bisa dari HP"));
    // Nor by the code that the phone was told.
    let asked = house.server.say(BUDI, "hapus semua data saya").to_string();
    assert!(asked.contains("akan dihapus"), "{asked}");
    let code = asked
        .split('*')
        .find(|part| part.len() == 6 && part.chars().all(|letter| letter.is_ascii_uppercase()));
    if let Some(code) = code {
        ask(&mut browser, code);
    }
    assert_eq!(house.rows("SELECT status FROM users").await, [("active".to_owned(),)]);
}

#[tokio::test]
async fn whoever_has_no_number_waits_here_too() {
    let house = House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let body = json!({ "email": "ani@contoh.id", "password": PASSWORD }).to_string();
    assert_eq!(send(&house.server, ("POST", "/auth/register"), &[], &body).status, 202);
    let address = Address::email("ani@contoh.id").expect("an address");
    let ani = user::find(&house.database, &address).await.expect("read").expect("a person");
    let mut browser = house.browser_of(&ani).await;
    let text = page(&mut browser, "/chat");
    assert!(!text.contains("<textarea") && text.contains("/logins"), "{text}");
    let answer = browser.post("/chat", &[("text", "ya"), ("id", "1")]);
    assert_eq!(answer.status, 403, "{}", answer.text);
    assert_eq!(house.rows("SELECT status FROM users").await, [("pending".to_owned(),)]);
    // Somebody with a number is asked as in a chat, and answers here.
    let budi = house.person(BUDI, "beli kopi 20k").await;
    let mut browser = house.browser_of(&budi).await;
    let text = said(&mut browser, "ya");
    assert!(text.contains("sudah terdaftar"), "{text}");
}

#[tokio::test]
async fn nobody_reads_what_anothers_said() {
    let (house, _) = house().await;
    house.server.say(BUDI, "beli rahasia 20k");
    let sari = house.person(SARI, "halo").await;
    let mut browser = house.browser_of(&sari).await;
    assert!(!page(&mut browser, "/chat").contains("rahasia"));
    let ids = house.rows("SELECT CAST(id AS TEXT) FROM wa_messages").await;
    let ids = ids.into_iter().map(|(id,)| id).chain(["x".to_owned(), "0".to_owned()]);
    for path in ids.map(|id| format!("/chat/{id}/file")) {
        let answer = browser.get(&path);
        assert_eq!(answer.status, 404, "{path}: {}", answer.text);
        whole(&path, &answer);
    }
}

/// Sends a form with a file, as a browser does.
fn handed_in(url: &str, cookie: &str, (text, id): (&str, &str), file: Option<(&str, &str)>) -> Answer {
    let field = |name: &str, value: &str| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let (name, bytes) = file.unwrap_or_default();
    let file = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n{bytes}\r\n--x--\r\n"
    );
    let body = [field("id", id), field("text", text), file].concat();
    let headers = [
        ("cookie", cookie),
        ("sec-fetch-site", "same-origin"),
        ("content-type", "multipart/form-data; boundary=x"),
    ];
    send_to(url, "POST", &headers, &body)
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_and_voices_are_handed_in_and_shown() {
    let home = Home::new(Kind::Sqlite).await;
    let database = home.database().await;
    let house = seeing::House::on(home, &[seeing::OPEN], seeing::Letters::open()).await;
    house.post("/wa/incoming", &json!({ "from_number": BUDI, "message_type": "text", "text": "halo" }));
    let address = Address::phone(BUDI).expect("a number");
    let budi = user::find(&database, &address).await.expect("read").expect("a person");
    let (id, mut batch) = (database.ids(1).await.expect("ids").take(), Batch::default());
    let secret = login::open(&mut batch, id, budi.id, Some("Peramban uji"), None, now());
    database.write(batch).await.expect("written");
    let cookie = format!("catat={}", secret.text());
    let url = house.url("/chat");
    let read = |path: &str| send_to(&house.url(path), "GET", &[("cookie", &cookie)], "");
    // No file was chosen.
    let answer = handed_in(&url, &cookie, ("beli kopi 20k", "1"), None);
    assert_eq!(answer.status, 303, "{}", answer.text);
    assert!(read("/chat").text.contains("Catat pengeluaran Rp20.000"));
    let paper = format!("%PDF-1.7{}", seeing::PAPER);
    let answer = handed_in(&url, &cookie, ("", "2"), Some(("struk 1\u{202e}.pdf", &paper)));
    assert_eq!(answer.status, 303, "{}", answer.text);
    until("the paper is answered", PATIENCE, async || read("/chat").text.contains("struk Indomaret")).await;
    let shown = read("/chat").text;
    let file = between(&shown, "<a class=\"more\" href=\"/chat/", "\"");
    let file = read(&format!("/chat/{file}"));
    assert_eq!((file.status, &*file.text), (200, &*paper));
    let disposition = file.header("content-disposition");
    assert!(
        disposition.starts_with("attachment; filename*=UTF-8''") && disposition.is_ascii(),
        "{disposition}"
    );
    let answer = handed_in(&url, &cookie, ("", "3"), Some(("suara.ogg", "OggSbeli teh 5 ribu")));
    assert_eq!(answer.status, 303, "{}", answer.text);
    until("the voice is answered", PATIENCE, async || read("/chat").text.contains("Aku dengar")).await;
    let shown = read("/chat").text;
    let sound = between(&shown, "preload=\"none\" src=\"", "\"");
    assert_eq!(read(sound).header("content-type"), "audio/ogg", "{shown}");
    let policy = read("/chat");
    let policy = policy.header("content-security-policy");
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
    // What is too large is told, and the words stay.
    let large = "a".repeat(16 * 1_024 * 1_024 + 1);
    let answer = handed_in(&url, &cookie, ("ini struknya", "4"), Some(("besar.pdf", &large)));
    assert_eq!(answer.status, 413, "{}", answer.text);
    assert!(
        answer.text.contains("16 MiB") && answer.text.contains("ini struknya</textarea>"),
        "{}",
        answer.text
    );
    let elsewhere = handed_in(&url, "catat=x", ("beli kopi 20k", "5"), None);
    assert_eq!((elsewhere.status, elsewhere.header("location")), (303, "/login"));
    house.stop().await;
}
