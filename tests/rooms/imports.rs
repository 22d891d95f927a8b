//! A bank's file over HTTP: handed in, asked about, booked, called off and taken back.

use std::collections::HashMap;

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, SARI, assert_refused, booked, server};
use crate::support::{
    Home, Kind, PATIENCE, assert_sound,
    program::{Server, read, try_post_form},
    until,
};

const ROWS: &str = "date,description,amount\n2026-10-01,KARTU DEBIT 0211,-20000\n2026-10-02,PARKIR,-5000\n\
    2026-10-03,GAJI,5250000\n";

fn hand_in(server: &Server, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> (u16, Value) {
    read(try_post_form(&server.url("/api/v1/imports"), fields, &[(name, bytes)]).expect("an answer"))
}

/// Hands a file in for Budi; answers its id once somebody has looked at it.
async fn looked_at(server: &Server, account: Option<&str>, bytes: &[u8]) -> (String, Value) {
    let mut fields = vec![("phone", BUDI)];
    fields.extend(account.map(|account| ("account", account)));
    let (status, taken) = hand_in(server, &fields, "mutasi.csv", bytes);
    assert_eq!((status, &taken["status"]), (202, &json!("reading")), "{taken}");
    let id = taken["id"].to_string();
    let told = settled(server, &id).await;
    (id, told)
}

fn show(server: &Server, id: &str) -> Value {
    let (status, told) = server.get(&format!("/api/v1/imports/{id}?phone={BUDI}"));
    assert_eq!(status, 200, "{told}");
    told
}

/// What is told of it once nobody is at it.
async fn settled(server: &Server, id: &str) -> Value {
    until("the file is done with", PATIENCE, async || {
        !["reading", "booking"].contains(&show(server, id)["status"].as_str().expect("a word"))
    })
    .await;
    show(server, id)
}

fn act(server: &Server, id: &str, what: &str, body: &Value) -> (u16, Value) {
    server.post(&format!("/api/v1/imports/{id}/{what}?phone={BUDI}"), body)
}

fn count(server: &Server) -> usize {
    let (_, page) = server.get(&format!("/transactions?phone={BUDI}"));
    page["items"].as_array().expect("a list").len()
}

#[tokio::test]
async fn what_is_no_file_of_a_bank_is_refused() {
    let (_home, server) = server(Kind::Sqlite).await;
    let phone = ("phone", BUDI);
    for (fields, bytes, wanted, word) in [
        (vec![phone], &b""[..], 422, "empty"),
        (vec![phone], &b"\x89PNG\r\n\x1a\n...."[..], 415, "statement"),
        (vec![phone], &b"%PDF-1.7 ...."[..], 415, "PDF"),
        (vec![phone, ("colour", "1")], &b"a,b\n"[..], 422, "colour"),
        (vec![phone, ("text", "x")], &b"a,b\n"[..], 422, "text"),
        (vec![], &b"a,b\n"[..], 422, "whose"),
        (vec![phone, ("name", &*"x".repeat(300))], &b"a,b\n"[..], 422, "name"),
        (vec![phone, ("media_id", "5")], &b"a,b\n"[..], 422, "only one"),
    ] {
        assert_refused(hand_in(&server, &fields, "a.csv", bytes), wanted, word);
    }
    for (body, word) in [
        (json!({ "phone": BUDI }), "file"),
        (json!({ "phone": BUDI, "media_id": 999_999 }), "media"),
        (json!({ "phone": BUDI, "media_id": "x" }), "media_id"),
        (json!({ "phone": BUDI, "media_url": "http://contoh.invalid/a.csv" }), "media_url"),
        (json!({ "phone": BUDI, "media_id": 5, "media_url": "media:5" }), "only one"),
    ] {
        assert_refused(server.post("/api/v1/imports", &body), 422, word);
    }
    let (_, told) = looked_at(&server, None, b"halo, apa kabar\n").await;
    assert_eq!(told["status"], "refused", "{told}");
    assert!(told["reason"].as_str().is_some_and(|reason| reason.len() > 5), "{told}");
    assert_eq!(count(&server), 0);
}

#[rstest]
#[tokio::test]
async fn a_file_is_asked_about_booked_and_taken_back(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = server(kind).await;
    let (id, asked) = looked_at(&server, None, ROWS.as_bytes()).await;
    assert_eq!(
        (&asked["status"], &asked["questions"][0]["key"]),
        (&json!("asks"), &json!("account")),
        "{asked}"
    );
    for what in ["answers", "confirm", "cancel"] {
        let theirs = format!("/api/v1/imports/{id}/{what}?phone={SARI}");
        assert_eq!(server.post(&theirs, &json!({ "answers": { "account": "BCA" } })).0, 404, "{what}");
    }
    assert_eq!(server.get(&format!("/api/v1/imports/{id}?phone={SARI}")).0, 404);
    assert_refused(act(&server, &id, "confirm", &json!({})), 409, "asks");
    assert_refused(act(&server, &id, "answers", &json!({})), 422, "answers");
    assert_refused(act(&server, &id, "answers", &json!({ "answers": {} })), 422, "answers");
    assert_refused(act(&server, &id, "answers", &json!({ "answers": { "moon": "1" } })), 422, "moon");
    assert_refused(act(&server, &id, "answers", &json!({ "answers": { "account": "a\0b" } })), 422, "NUL");
    assert_refused(
        act(&server, &id, "answers", &json!({ "answers": { "account": "x".repeat(300) } })),
        422,
        "bytes",
    );
    assert_eq!(act(&server, &id, "answers", &json!({ "answers": { "account": "BCA" } })).0, 202);
    let ready = settled(&server, &id).await;
    assert_eq!(
        (&ready["status"], &ready["new"], &ready["accounts"]),
        (&json!("ready"), &json!(3), &json!(["BCA"])),
        "{ready}"
    );
    assert_eq!((&ready["sums"]["IDR"]["out"], &ready["first_day"]), (&json!(25_000), &json!("2026-10-01")));
    assert_eq!(count(&server), 0, "nothing is booked by being looked at");
    assert_eq!(act(&server, &id, "confirm", &json!({})).0, 202);
    let booked = settled(&server, &id).await;
    assert_eq!((&booked["status"], &booked["new"]), (&json!("booked"), &json!(3)), "{booked}");
    assert_eq!(count(&server), 3);
    assert_eq!(act(&server, &id, "confirm", &json!({})).1["status"], "booked", "once");
    assert_refused(act(&server, &id, "answers", &json!({ "answers": { "met": "new" } })), 409, "booked");
    let (_, events) = server.get(&format!("/api/v1/events?phone={BUDI}"));
    assert_eq!(
        (&events["items"][0]["kind"], &events["items"][0]["details"]["name"]),
        (&json!("imported"), &json!("mutasi.csv")),
        "{events}"
    );
    assert_eq!(act(&server, &id, "cancel", &json!({})).1["status"], "undoing");
    until("all of it is taken back", PATIENCE, async || count(&server) == 0).await;
    assert_eq!(show(&server, &id)["status"], "undone");
    assert_eq!(act(&server, &id, "cancel", &json!({})).1["status"], "undone");
    assert_sound(&home.database().await).await;
}

#[rstest]
#[tokio::test]
async fn what_was_told_of_is_asked_about_and_the_same_file_adds_nothing(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, server) = server(kind).await;
    booked(
        &server,
        json!({ "amount": 20_000, "description": "kopi", "datetime": "2026-10-02T10:00:00+07:00" }),
    );
    let (id, asked) = looked_at(&server, Some("Jenius"), ROWS.as_bytes()).await;
    assert_eq!((&asked["status"], &asked["offered"]), (&json!("ready"), &json!(1)), "{asked}");
    assert_eq!(
        (&asked["questions"][0]["key"], &asked["offers"][0]["number"], &asked["offers"][0]["entry"]),
        (&json!("met"), &json!(1), &json!("kopi")),
        "{asked}"
    );
    assert_refused(act(&server, &id, "confirm", &json!({})), 409, "met");
    for (answers, word) in [
        (json!({ "met": "2" }), "met"),
        (json!({ "met": "0" }), "met"),
        (json!({ "met": "both" }), "met"),
        (json!({ "removed": "perhaps" }), "removed"),
        (json!({ "account": "BCA" }), "account"),
    ] {
        assert_refused(act(&server, &id, "answers", &json!({ "answers": answers })), 422, word);
    }
    assert_eq!(act(&server, &id, "answers", &json!({ "answers": { "met": "1" } })).0, 202);
    assert_eq!(act(&server, &id, "confirm", &json!({})).0, 202);
    assert_eq!(settled(&server, &id).await["status"], "booked");
    assert_eq!(count(&server), 3, "one of them was there");
    let (again, told) = looked_at(&server, Some("Jenius"), ROWS.as_bytes()).await;
    assert_eq!(
        (&told["status"], &told["known"], &told["new"]),
        (&json!("ready"), &json!(3), &json!(0)),
        "{told}"
    );
    assert_refused(act(&server, &again, "confirm", &json!({})), 409, "new");
    assert_eq!(act(&server, &again, "cancel", &json!({})).1["status"], "cancelled");
    assert_eq!(show(&server, &again)["status"], "cancelled");
    assert_refused(act(&server, &again, "confirm", &json!({})), 409, "cancelled");
    assert_eq!(
        act(&server, &again, "cancel", &json!({})).1["status"],
        "cancelled",
        "once more changes nothing"
    );
    assert_sound(&home.database().await).await;
}

/// Between a look and a yes the book may change: what is booked is what was looked at.
#[rstest]
#[tokio::test]
async fn what_would_be_booked_is_looked_at_again_where_the_book_has_changed(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, server) = server(kind).await;
    let (id, ready) = looked_at(&server, Some("Jenius"), ROWS.as_bytes()).await;
    assert_eq!((&ready["status"], &ready["new"]), (&json!("ready"), &json!(3)), "{ready}");
    let of_the_file =
        json!({ "amount": 20_000, "description": "kopi", "datetime": "2026-10-01T10:00:00+07:00" });
    booked(&server, of_the_file);
    let (status, refused) = act(&server, &id, "confirm", &json!({}));
    assert_eq!((status, &refused["code"]), (409, &json!("met_anew")), "{refused}");
    let anew = show(&server, &id);
    assert_eq!((&anew["status"], &anew["offered"]), (&json!("ready"), &json!(1)), "{anew}");
    assert_eq!(count(&server), 1, "nothing is booked");
    assert_refused(act(&server, &id, "confirm", &json!({})), 409, "met");
    assert_eq!(act(&server, &id, "answers", &json!({ "answers": { "met": "same" } })).0, 202);
    // What has nothing to do with the file holds it up no more.
    booked(&server, json!({ "amount": 777_000, "description": "sepatu" }));
    assert_eq!(act(&server, &id, "confirm", &json!({})).0, 202);
    assert_eq!(settled(&server, &id).await["status"], "booked");
    assert_eq!(count(&server), 4, "one of them was there");
    assert_sound(&home.database().await).await;
}

#[tokio::test]
async fn whoever_is_not_confirmed_imports_nothing() {
    let home = Home::new(Kind::Sqlite).await;
    let server = Server::start(home.folder.path(), &HashMap::new(), None);
    server.say(BUDI, "halo");
    assert_refused(hand_in(&server, &[("phone", BUDI)], "a.csv", ROWS.as_bytes()), 409, "not confirmed");
}
