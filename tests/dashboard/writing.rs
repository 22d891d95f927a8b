//! A new entry: what a sentence fills in, what is booked and how often, and the categories that were guessed.

use serde_json::{Value, json};

use super::{BUDI, between, booked, house, listed, page, spent, version, whole};
use crate::door::house::{Browser, House};

const NEW: &str = "/transactions/new";
const MARKUP: &str = "<img src=x onerror=alert(1)>";

fn nonce(page: &str) -> String {
    between(page, "name=\"nonce\" value=\"", "\"").to_owned()
}

/// The value of the field with this id.
fn field<'t>(page: &'t str, id: &str) -> &'t str {
    between(between(page, &format!("<input id=\"{id}\""), ">"), " value=\"", "\"")
}

/// What is chosen in the box with this id.
fn choice<'t>(page: &'t str, id: &str) -> &'t str {
    let options = between(page, &format!("<select id=\"{id}\""), "</select>");
    options.split_once(" selected>").map_or("", |(_, rest)| rest.split('<').next().unwrap_or_default())
}

/// The fields of a tank of petrol, and those that are written otherwise.
fn petrol<'a>(nonce: &'a str, changed: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let stands = [
        ("nonce", nonce),
        ("direction", "expense"),
        ("amount", "50rb"),
        ("day", "2026-04-10"),
        ("category", ""),
        ("account", ""),
        ("to_account", ""),
        ("description", "bensin"),
    ];
    let written = |(name, value)| {
        let other = changed.iter().find(|(changed, _)| *changed == name);
        (name, other.map_or(value, |(_, other)| *other))
    };
    stands.into_iter().map(written).collect()
}

/// Sends a form of petrol; answers where that leads.
fn sent(browser: &mut Browser<'_>, nonce: &str, changed: &[(&'static str, &str)]) -> String {
    let answer = browser.post(NEW, &petrol(nonce, changed));
    assert_eq!(answer.status, 303, "{changed:?}: {}", answer.text);
    answer.header("location").to_owned()
}

/// The entry of Budi's that a path leads to, as the API tells it.
fn told(house: &House, path: &str) -> Value {
    let id = path.trim_start_matches("/transactions/").split('?').next().unwrap_or_default();
    let (status, row) = house.server.get(&format!("/api/v1/transactions/{id}?phone={BUDI}"));
    assert_eq!(status, 200, "{path}: {row}");
    row
}

#[tokio::test]
async fn an_entry_is_booked_once_however_often_its_form_is_sent() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let first = nonce(&page(&mut browser, NEW));
    assert_ne!(first, nonce(&page(&mut browser, NEW)), "each form is one of its own");
    let path = sent(&mut browser, &first, &[]);
    assert!(path.ends_with("?done=booked"), "{path}");
    assert_eq!(sent(&mut browser, &first, &[]), path);
    let row = told(&house, &path);
    assert_eq!(
        (&row["amount"], &row["source"], &row["predicted"]),
        (&json!(50_000), &json!("web"), &json!(true)),
        "{row}"
    );
    assert!(row["datetime"].as_str().is_some_and(|at| at.starts_with("2026-04-10T12:00")), "{row}");
    assert_eq!(listed(&page(&mut browser, "/transactions?q=bensin")).len(), 1);
    let text = page(&mut browser, &path);
    assert!(text.contains("role=\"status\">Tercatat."), "{text}");
    // Whoever goes back and writes something else is asked.
    let again = browser.post(NEW, &petrol(&first, &[("amount", "60rb")]));
    assert_eq!(again.status, 409, "{}", again.text);
    assert_eq!(field(&again.text, "amount"), "60rb", "{}", again.text);
    let second = nonce(&again.text);
    assert_ne!(first, second);
    assert_ne!(sent(&mut browser, &second, &[("amount", "60rb")]), path);
    assert_eq!(listed(&page(&mut browser, "/transactions?q=bensin")).len(), 2);
    for nonce in ["", "a b", &*"x".repeat(201)] {
        let answer = browser.post(NEW, &petrol(nonce, &[]));
        assert_eq!(answer.status, 422, "{}", answer.text);
    }
}

#[tokio::test]
async fn each_kind_is_booked_as_the_form_says() {
    let (house, budi) = house().await;
    for name in ["BCA", "GoPay"] {
        let account = json!({ "phone": BUDI, "name": name, "kind": "bank", "opening": 500_000 });
        assert_eq!(house.server.post("/api/v1/accounts", &account).0, 201);
    }
    let mut browser = house.browser_of(&budi).await;
    let form = page(&mut browser, NEW);
    let id = |name: &str| {
        let (before, _) = form.split_once(&format!(">{name}</option>")).expect("an option");
        before.rsplit("value=\"").next().and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
    };
    let (food, salary) = (id("Makan"), id("Gaji"));
    let mut nth = 0;
    let mut book = |changed: &[(&'static str, &str)]| {
        nth += 1;
        let path = sent(&mut browser, &format!("nonce{nth}"), changed);
        told(&house, &path)
    };
    let row = book(&[("category", &*food), ("amount", "US$12"), ("account", "BCA")]);
    assert_eq!((&row["category"], &row["predicted"]), (&json!("Makan"), &json!(false)), "{row}");
    assert_eq!((&row["currency"], &row["account"]), (&json!("USD"), &json!("BCA")), "{row}");
    let row = book(&[("direction", "income"), ("category", &*salary), ("amount", "5jt"), ("day", "")]);
    assert_eq!((&row["direction"], &row["category"]), (&json!("income"), &json!("Gaji")), "{row}");
    let moved = [("direction", "transfer"), ("account", "BCA"), ("to_account", "GoPay")];
    let row = book(&moved);
    assert_eq!((&row["account"], &row["to_account"]), (&json!("BCA"), &json!("GoPay")), "{row}");
    // What does not go together is told beside what was written, and books nothing.
    let count = listed(&page(&mut browser, "/transactions")).len();
    for wrong in [
        [("direction", ""), ("amount", "50rb")],
        [("amount", "banyak"), ("day", "")],
        [("amount", "-5"), ("day", "")],
        [("day", "kemarin"), ("amount", "50rb")],
        [("day", "99999-01-01"), ("amount", "50rb")],
        [("category", "x"), ("amount", "50rb")],
        [("category", &*salary), ("amount", "50rb")],
        [("direction", "transfer"), ("account", "BCA")],
        [("to_account", "GoPay"), ("account", "BCA")],
        [("account", "Piutang"), ("amount", "50rb")],
        [("account", &*"x".repeat(100)), ("amount", "50rb")],
        [("description", "a\0b"), ("amount", "50rb")],
        [("description", &*"x".repeat(1_001)), ("amount", "50rb")],
    ] {
        let answer = browser.post(NEW, &petrol("wrong", &wrong));
        let is_told = answer.status == 422 && answer.text.contains("role=\"alert\"");
        assert!(is_told, "{wrong:?}: {} {}", answer.status, answer.text);
        whole(NEW, &answer);
    }
    assert_eq!(listed(&page(&mut browser, "/transactions")).len(), count);
    // And then the same form books.
    sent(&mut browser, "wrong", &[]);
}

#[tokio::test]
async fn a_sentence_fills_in_the_form_and_books_nothing() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let text = page(&mut browser, "/transactions/new?say=beli%20bensin%2050rb");
    assert_eq!((field(&text, "amount"), field(&text, "description")), ("Rp50.000", "beli bensin"), "{text}");
    assert_eq!((field(&text, "say"), choice(&text, "category")), ("beli bensin 50rb", "Transport"), "{text}");
    assert!(text.contains("value=\"expense\" checked"), "{text}");
    let text = page(&mut browser, "/transactions/new?say=gaji%205jt");
    assert!(text.contains("value=\"income\" checked"), "{text}");
    let text = page(&mut browser, "/transactions/new?say=transfer%20100rb%20dari%20bca%20ke%20gopay");
    assert!(text.contains("value=\"transfer\" checked"), "{text}");
    assert_ne!(choice(&text, "account"), "", "{text}");
    assert_ne!(choice(&text, "to_account"), choice(&text, "account"), "{text}");
    let text = page(&mut browser, "/transactions/new?say=martabak%2030rb%2C%20parkir%202rb");
    assert!(text.contains("Masih ada 1 catatan lain"), "{text}");
    for said in ["halo", "laporan%20hari%20ini", "Andi%20pinjam%20200rb"] {
        let text = page(&mut browser, &format!("/transactions/new?say={said}"));
        assert!(text.contains("tidak terbaca"), "{said}: {text}");
    }
    for said in ["", "%00", "%E2%80%AE%3Cimg%20src%3Dx%3E", &*"x%3C".repeat(8_000)] {
        let text = page(&mut browser, &format!("/transactions/new?say={said}"));
        assert!(!text.contains("<img"), "{said}: {text}");
    }
    assert_eq!(listed(&page(&mut browser, "/transactions")), [0_i64; 0]);
    house.server.say(BUDI, "bahasa inggris");
    let text = page(&mut browser, "/transactions/new?say=beli%20kopi%2020k");
    assert!(text.contains("<html lang=\"en\">") && text.contains("New entry"), "{text}");
    assert_eq!(choice(&text, "category"), "Food", "{text}");
}

#[tokio::test]
async fn a_guessed_category_is_marked_found_and_agreed_to() {
    let (house, budi) = house().await;
    let guessed = spent(&house, 20_000, "kopi", "2026-04-10");
    let chosen = json!({ "amount": 5_000, "description": "teh", "category": "Makan" });
    let chosen = booked(&house, &chosen);
    let mut browser = house.browser_of(&budi).await;
    assert_eq!(listed(&page(&mut browser, "/transactions?predicted=true")), [guessed]);
    assert_eq!(listed(&page(&mut browser, "/transactions?predicted=false")), [chosen]);
    assert_eq!(listed(&page(&mut browser, "/transactions?predicted=x")).len(), 2);
    assert!(page(&mut browser, "/transactions?q=kopi").contains("class=\"mark\">Tebakan"));
    let path = format!("/transactions/{guessed}");
    let text = page(&mut browser, &path);
    assert!(text.contains("Kategorinya benar"), "{text}");
    let first = version(&text);
    let agreed = browser.post(&format!("{path}/agree"), &[("version", &first)]);
    assert_eq!(agreed.header("location"), format!("{path}?done=agreed"), "{}", agreed.text);
    let text = page(&mut browser, &path);
    assert!(!text.contains("Kategorinya benar") && text.contains("sendiri yang memilih"), "{text}");
    assert_eq!(listed(&page(&mut browser, "/transactions?predicted=true")), [0_i64; 0]);
    let stale = browser.post(&format!("{path}/agree"), &[("version", &first)]);
    assert_eq!(stale.status, 409, "{}", stale.text);
}

#[tokio::test]
async fn whatever_is_written_into_a_new_entry_is_text() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let path = sent(&mut browser, "markup", &[("description", MARKUP)]);
    for path in [&*path, "/transactions", "/dashboard"] {
        let text = page(&mut browser, path);
        assert!(!text.contains("<img") && text.contains("&#60;img"), "{path}: {text}");
    }
    let long = "x<".repeat(32 * 1_024);
    for field in ["nonce", "direction", "amount", "day", "category", "account", "to_account", "description"] {
        for value in [MARKUP, &*long] {
            let answer = browser.post(NEW, &petrol("n", &[(field, value)]));
            assert!([303, 409, 422].contains(&answer.status), "{field}: {}", answer.status);
            assert!(!answer.text.contains("<img"), "{field}: {}", answer.text);
        }
    }
}

#[tokio::test]
async fn whoever_is_not_let_in_yet_writes_what_waits() {
    let house = House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let path = sent(&mut browser, "waits", &[]);
    assert!(page(&mut browser, &path).contains("Menunggu"));
    assert_eq!(told(&house, &path)["status"], "pending");
}
