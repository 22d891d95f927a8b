//! Odd input in the forms of the rooms, and other people's rows.

use serde_json::json;

use super::{
    BUDI, SARI, house, page,
    rooms::{account, done, place},
    whole,
};
use crate::door::house::House;

const MARKUP: &str = "<img src=x onerror=alert(1)>";
/// The same under another name.
const OTHER: &str = "<img src=y onerror=alert(2)>";

/// A form of each kind, with all of its fields.
const FORMS: [(&str, &[&str]); 5] = [
    ("/accounts", &["name", "kind", "currency", "opening", "opened_on"]),
    ("/savings", &["name", "target", "day"]),
    ("/budgets", &["category", "amount", "period", "rollover"]),
    (
        "/recurring",
        &[
            "name",
            "amount",
            "direction",
            "category",
            "account",
            "to_account",
            "every",
            "unit",
            "on",
            "starts_on",
            "ends_on",
            "mode",
        ],
    ),
    ("/debts", &["name", "way", "amount", "account", "day"]),
];

#[tokio::test]
async fn odd_input_is_text_or_is_refused() {
    let long = "x".repeat(64 * 1_024);
    for (path, fields) in FORMS {
        let (house, budi) = house().await;
        let mut browser = house.browser_of(&budi).await;
        for odd in [MARKUP, "\0", "\u{202e}", "=1+1", "", "99999999999999999999", &long] {
            for field in fields {
                let answer = browser.post(path, &[(*field, odd)]);
                assert!(answer.status == 303 || answer.status == 422, "{path} {field}: {}", answer.status);
                assert!(!answer.text.contains("<img"), "{path} {field}: {}", answer.text);
            }
            assert_eq!(browser.post(path, &[]).status, 422, "{path}");
        }
    }
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let opened = [
        account(&mut browser, OTHER, "5rb"),
        place(&done(&mut browser, "/savings", &[("name", OTHER), ("target", "5rb")])),
    ];
    let debt = [("name", OTHER), ("way", "own"), ("amount", "5rb"), ("day", "2026-04-10")];
    done(&mut browser, "/debts", &debt);
    for path in opened.iter().map(String::as_str).chain([
        "/accounts",
        "/savings",
        "/debts",
        "/changes",
        "/budgets/new",
    ]) {
        let text = page(&mut browser, path);
        assert!(!text.contains("<img"), "{path}: {text}");
    }
}

#[tokio::test]
async fn nobody_writes_in_anothers_room() {
    let (house, budi) = house().await;
    let sari = house.person(SARI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let account = account(&mut browser, "Rahasia", "5rb");
    let goal = place(&done(&mut browser, "/savings", &[("name", "rahasia")]));
    let (budget, again, party) = rows_of(&house);
    let acts: [(&str, &[&str]); 5] = [
        (&account, &["", "/balance", "/default", "/merge", "/close"]),
        (&goal, &["", "/deposit", "/withdraw", "/close"]),
        (&budget, &["", "/end"]),
        (&again, &["", "/once", "/pause", "/resume", "/end"]),
        (&party, &["", "/pay", "/settle", "/close"]),
    ];
    let mut other = house.browser_of(&sari).await;
    for (path, acts) in acts {
        page(&mut browser, path);
        assert_eq!(other.get(path).status, 404, "{path}");
        for act in acts {
            let place = format!("{path}{act}");
            let fields = [("version", "1"), ("name", "x"), ("amount", "5"), ("sum", "5"), ("kind", "bank")];
            let answer = other.post(&place, &fields);
            assert_eq!(answer.status, 404, "{place}: {}", answer.text);
            whole(&place, &answer);
        }
    }
}

/// A budget of Budi's, something that comes again, and somebody who owes him.
fn rows_of(house: &House) -> (String, String, String) {
    let made = |room: &str, body: serde_json::Value| {
        let mut body = body;
        body["phone"] = BUDI.into();
        let (status, row) = house.server.post(&format!("/api/v1/{room}"), &body);
        assert_eq!(status, 201, "{room}: {row}");
        row["id"].to_string()
    };
    let budget = made("budgets", json!({ "category": "Makan", "period": "month", "amount": 5_000 }));
    let again = json!({ "name": "kos", "amount": 5_000, "unit": "month", "starts_on": "2037-06-01" });
    let again = made("recurring", again);
    let party = made("parties", json!({ "name": "Andi" }));
    (format!("/budgets/{budget}"), format!("/recurring/{again}"), format!("/debts/{party}"))
}
