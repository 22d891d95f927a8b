//! The pages of the books, through the real server and a browser's cookie: each in both languages, of empty books and of full ones;
//! what is asked for, what is changed, and whose it is.

mod admin;
mod changing;
mod chat;
mod files;
mod listing;
mod live;
mod media;
mod odd;
mod once;
mod reminders;
mod rooms;
mod seen;
mod settings;
mod several;
mod shared;
mod writing;

use ledger::people::user::Person;
use serde_json::{Value, json};

use crate::door::house::{Answer, Browser, House};

const BUDI: &str = "6281234567890";
const SARI: &str = "6289876543210";
/// The rooms.
const ROOMS: [&str; 12] = [
    "/dashboard",
    "/transactions",
    "/accounts",
    "/savings",
    "/budgets",
    "/debts",
    "/reports",
    "/import",
    "/media",
    "/changes",
    "/chat",
    "/settings",
];

/// A house with Budi in it, and his browser.
async fn house() -> (House, Person) {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    (house, budi)
}

/// Books an entry of Budi's; answers its id.
fn booked(house: &House, fields: &Value) -> i64 {
    let mut body = fields.clone();
    body["phone"] = BUDI.into();
    let (status, row) = house.server.post("/transactions", &body);
    assert_eq!(status, 201, "{body}: {row}");
    row["id"].as_i64().expect("an id")
}

/// An expense of Budi's at noon of a day.
fn spent(house: &House, amount: i64, words: &str, day: &str) -> i64 {
    let at = format!("{day}T12:00:00+07:00");
    booked(house, &json!({ "amount": amount, "description": words, "datetime": at }))
}

/// A page that is there, whole, and has all of its words.
fn page(browser: &mut Browser<'_>, path: &str) -> String {
    let answer = browser.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    whole(path, &answer);
    answer.text
}

fn whole(path: &str, answer: &Answer) {
    let text = &answer.text;
    assert_eq!(text.matches("<h1>").count(), 1, "{path}: {text}");
    assert!(text.trim_end().ends_with("</html>"), "{path}: {text}");
    for forbidden in ["{page-", "{ $", "style=", "javascript:", "http://", "https://"] {
        assert!(!text.contains(forbidden), "{path}: {forbidden}: {text}");
    }
    let (scripts, own) = (text.matches("<script").count(), text.matches("<script src=\"/assets/").count());
    assert_eq!(scripts, own, "{path}: {text}");
    assert!(text.len() <= 60 * 1_024, "{path}: {} bytes", text.len());
}

/// What stands between two texts, the first time.
fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no `{before}` in {text}"));
    rest.split(after).next().unwrap_or_default()
}

/// The version that a page's form was made of.
fn version(page: &str) -> String {
    between(page, "name=\"version\" value=\"", "\"").to_owned()
}

/// The entries that a list leads to, in its order.
fn listed(page: &str) -> Vec<i64> {
    let parts = page.split("<a href=\"/transactions/").skip(1);
    parts.filter_map(|part| part.split('"').next()?.parse().ok()).collect()
}
