//! Categories: made, named, merged, hidden and brought back over HTTP, and taken back by chat.

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, SARI, assert_hidden, assert_refused, booked, patch, path, server};
use crate::support::{Kind, assert_sound, program::Server};

const ROOM: &str = "categories";

fn named(server: &Server, name: &str) -> Value {
    let (status, listed) = server.get(&format!("/api/v1/categories?phone={BUDI}&all=true"));
    assert_eq!(status, 200, "{listed}");
    let found = listed["items"].as_array().expect("a list").iter().find(|category| category["name"] == name);
    found.unwrap_or_else(|| panic!("no {name} in {listed}")).clone()
}

fn make(server: &Server, name: &str) -> Value {
    let (status, made) = server.post("/api/v1/categories", &json!({ "phone": BUDI, "name": name }));
    assert_eq!(status, 201, "{made}");
    made
}

#[tokio::test]
async fn what_is_odd_is_refused_by_its_name() {
    let (_home, server) = server(Kind::Sqlite).await;
    let kucing = make(&server, "Kucing");
    assert_hidden(&server, ROOM, &kucing);
    for (fields, word) in [
        (json!({ "name": "" }), "name"),
        (json!({ "name": "x".repeat(41) }), "name"),
        (json!({ "name": "a,b" }), "name"),
        (json!({ "name": "a\0b" }), "NUL"),
        (json!({ "name": "makan" }), "name"),
        (json!({ "name": null }), "name"),
        (json!({ "keywords": ["x".repeat(41)] }), "keywords"),
        (json!({ "keywords": [""] }), "keywords"),
        (json!({ "keywords": ["a,b"] }), "keywords"),
        (json!({ "keywords": "a" }), "keywords"),
        (json!({ "merged_into": 999_999 }), "merged_into"),
        (json!({ "merged_into": 17 }), "merged_into"),
        (json!({ "merged_into": kucing["id"] }), "merged_into"),
        (json!({ "merged_into": 1, "name": "Meong" }), "merged_into"),
        (json!({ "status": "deleted" }), "status"),
    ] {
        assert_refused(patch(&server, ROOM, &kucing, &fields), 422, word);
    }
    for (body, word) in [
        (json!({ "phone": BUDI }), "name"),
        (json!({ "phone": BUDI, "name": "KUCING" }), "name"),
        (json!({ "phone": BUDI, "name": "Meong", "direction": "transfer" }), "direction"),
        (json!({ "phone": BUDI, "name": "Meong", "colour": 1 }), "colour"),
    ] {
        assert_refused(server.post("/api/v1/categories", &body), 422, word);
    }
    let other = named(&server, "Lainnya");
    assert_refused(server.delete(&path(ROOM, &other)), 409, "stays");
    assert_eq!(named(&server, "Kucing"), kucing);
}

#[rstest]
#[tokio::test]
async fn a_category_of_the_books_own_comes_and_goes(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = server(kind).await;
    let new = json!({ "phone": BUDI, "name": " Kucing ", "keywords": ["Whiskas", "whiskas"] });
    let (status, kucing) = server.post("/api/v1/categories", &new);
    assert_eq!(
        (status, &kucing["name"], &kucing["keywords"], &kucing["direction"], &kucing["is_own"]),
        (201, &json!("Kucing"), &json!(["whiskas"]), &json!("expense"), &json!(true)),
        "{kucing}"
    );
    let row = booked(&server, json!({ "amount": 30_000, "description": "whiskas" }));
    assert_eq!(row["category"], "Kucing", "its words lead there: {row}");
    let (status, both) =
        patch(&server, ROOM, &kucing, &json!({ "name": "Anabul", "keywords": ["royal canin"] }));
    assert_eq!((status, &both["name"], &both["keywords"]), (200, &json!("Anabul"), &json!(["royal canin"])));
    assert_eq!(server.get(&path("transactions", &row)).1["category"], "Anabul", "entries follow");
    server.say(BUDI, "batal");
    assert_eq!(named(&server, "Kucing")["keywords"], json!(["whiskas"]), "both at once");
    let kucing = named(&server, "Kucing");
    let (status, merged) = patch(&server, ROOM, &kucing, &json!({ "merged_into": 13 }));
    assert_eq!((status, &merged["status"], &merged["merged_into"]), (200, &json!("merged"), &json!(13)));
    assert_eq!(server.get(&path("transactions", &row)).1["category"], "Keluarga");
    assert_refused(patch(&server, ROOM, &merged, &json!({ "name": "Meong" })), 409, "no more");
    assert_refused(server.delete(&path(ROOM, &merged)), 409, "part of another");
    server.say(BUDI, "batal");
    let kucing = named(&server, "Kucing");
    let (status, gone) = server.delete(&path(ROOM, &kucing));
    assert_eq!((status, &gone["status"]), (200, &json!("deleted")), "{gone}");
    let again = server.delete(&path(ROOM, &kucing));
    assert_eq!(again, (200, gone.clone()), "once more changes nothing");
    assert!(gone["version"].as_i64() > kucing["version"].as_i64(), "{gone}");
    assert_eq!(server.get(&path(ROOM, &kucing)).1, gone);
    assert_eq!(named(&server, "Kucing"), gone);
    assert_eq!(patch(&server, ROOM, &kucing, &json!({ "name": "Meong" })).0, 412, "as it stood before");
    server.say(BUDI, "batal");
    let back = named(&server, "Kucing");
    assert!(back["version"].as_i64() > gone["version"].as_i64(), "{back}");
    assert_eq!(server.delete(&path(ROOM, &back)).1["status"], "deleted");
    assert_eq!(server.get(&path("transactions", &row)).1["category"], "Kucing", "its entries show its name");
    assert_sound(&home.database().await).await;
}

#[rstest]
#[tokio::test]
async fn a_default_is_hidden_and_comes_back(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    let hiburan = named(&server, "Hiburan");
    assert_eq!((&hiburan["version"], &hiburan["is_own"]), (&json!(0), &json!(false)), "{hiburan}");
    let (status, hidden) = server.delete(&path(ROOM, &hiburan));
    assert_eq!((status, &hidden["status"]), (200, &json!("hidden")), "{hidden}");
    let (_, listed) = server.get(&format!("/api/v1/categories?phone={BUDI}&direction=expense"));
    let names: Vec<&Value> =
        listed["items"].as_array().expect("a list").iter().map(|one| &one["name"]).collect();
    assert!(names.len() == 15 && !names.contains(&&json!("Hiburan")), "{names:?}");
    let (_, theirs) = server.get(&format!("/api/v1/categories/{}?phone={SARI}", hiburan["id"]));
    assert_eq!(theirs["status"], "active", "it is hidden in one book alone");
    let (status, back) =
        patch(&server, ROOM, &hidden, &json!({ "status": "active", "name": "Senang-senang" }));
    assert_eq!((status, &back["status"], &back["name"]), (200, &json!("active"), &json!("Senang-senang")));
    for _ in 0..2 {
        server.say(BUDI, "batal");
    }
    let again = named(&server, "Hiburan");
    assert_eq!(again["status"], "active");
    assert!(again["version"].as_i64() > back["version"].as_i64(), "no version comes again: {again}");
    let (status, renamed) = patch(&server, ROOM, &again, &json!({ "name": "Rekreasi" }));
    assert_eq!(status, 200, "{renamed}");
    assert!(renamed["version"].as_i64() > again["version"].as_i64(), "{renamed}");
}

#[tokio::test]
async fn categories_come_in_parts() {
    let (_home, server) = server(Kind::Sqlite).await;
    let all = format!("/api/v1/categories?phone={BUDI}&all=true");
    let (_, whole) = server.get(&all);
    let (mut items, mut cursor) = (Vec::new(), String::new());
    loop {
        let (status, part) = server.get(&format!("{all}&limit=7{cursor}"));
        assert_eq!(status, 200, "{part}");
        items.extend(part["items"].as_array().expect("a list").clone());
        let Some(next) = part["next"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(whole["items"], Value::from(items));
    for room in ["categories", "budgets", "recurring"] {
        let one = format!("/api/v1/{room}?phone={BUDI}");
        assert_eq!(server.get(&format!("{one}&limit=500")).0, 200, "{room}");
        for (query, word) in
            [("limit=0", "limit"), ("limit=501", "limit"), ("cursor=0", "cursor"), ("cursor=x", "cursor")]
        {
            assert_refused(server.get(&format!("{one}&{query}")), 422, word);
        }
    }
}
