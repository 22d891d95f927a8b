//! The rooms of the API, through the real server: entries one by one, what they are filed under, what was changed, files, and
//! people themselves.

mod calls;
mod categories;
mod changes;
mod entries;
mod examples;
mod expenses;
mod files;
mod imports;
mod people;
pub(crate) mod sums;

use serde_json::{Value, json};

use crate::support::{self, Home, Kind, program::Server};

const BUDI: &str = "6281234567890";
const SARI: &str = "6281234567891";

/// A server to which two people have written.
async fn server(kind: Kind) -> (Home, Server) {
    let (home, server) = support::server(kind).await;
    for phone in [BUDI, SARI] {
        server.say(phone, "halo");
    }
    (home, server)
}

/// Books an entry of Budi's; answers its row.
fn booked(server: &Server, fields: Value) -> Value {
    let mut body = fields;
    body["phone"] = BUDI.into();
    let (status, row) = server.post("/transactions", &body);
    assert_eq!(status, 201, "{body}: {row}");
    row
}

/// Where a row of Budi's is.
fn path(room: &str, row: &Value) -> String {
    format!("/api/v1/{room}/{}?phone={BUDI}", row["id"])
}

/// Changes a row in the version in which it was read.
fn patch(server: &Server, room: &str, row: &Value, fields: &Value) -> (u16, Value) {
    server.patch(&path(room, row), row["version"].as_i64(), fields)
}

/// It is refused with this status, in words that hold this one.
fn assert_refused(answer: (u16, Value), wanted: u16, word: &str) {
    let (status, answer) = answer;
    assert_eq!(status, wanted, "{answer}");
    let detail = answer["detail"].as_str().unwrap_or_else(|| panic!("no words: {answer}"));
    assert!(detail.contains(word), "`{word}` is not in {answer}");
    assert!(!detail.contains("struct") && !detail.contains("Option"), "{answer}");
}

/// Whatever is asked of a row of Budi's by way of Sari is answered as if there were none.
fn assert_hidden(server: &Server, room: &str, row: &Value) {
    for id in
        [row["id"].to_string(), "999999999".to_owned(), "x".to_owned(), "-1".to_owned(), "1%2F2".to_owned()]
    {
        let path = format!("/api/v1/{room}/{id}?phone={SARI}");
        for (status, answer) in
            [server.get(&path), server.patch(&path, Some(1), &json!({})), server.delete(&path)]
        {
            assert_eq!((status, &answer["code"]), (404, &json!("not_found")), "{path}: {answer}");
        }
    }
    let (status, answer) = server.patch(&path(room, row), None, &json!({}));
    assert_eq!((status, &answer["code"]), (428, &json!("precondition_required")), "{answer}");
    let (status, answer) = server.patch(&path(room, row), Some(987), &json!({}));
    assert_eq!((status, &answer["code"]), (412, &json!("outdated")), "{answer}");
    assert_refused(server.get(&format!("{}&colour=1", path(room, row))), 422, "colour");
    assert_refused(patch(server, room, row, &json!({ "colour": 1 })), 422, "colour");
}
