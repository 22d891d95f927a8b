//! Those with whom there are debts: renamed and closed over HTTP, and set back by chat.

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, assert_replied, server};
use crate::support::{Kind, program::Server};

const OTHER: &str = "6281234567891";

fn debts(server: &Server) -> Vec<Value> {
    let (_, listed) = server.get(&format!("/api/v1/parties?phone={BUDI}"));
    assert_eq!(server.get(&format!("/api/v1/debts?phone={BUDI}")), (200, listed.clone()));
    listed["items"].as_array().expect("a list").clone()
}

/// A party by its name.
fn party(server: &Server, name: &str) -> Value {
    let debts = debts(server);
    let named = debts.iter().find(|debt| debt["name"] == name).unwrap_or_else(|| panic!("{debts:?}"));
    let (status, party) = server.get(&path(named));
    assert_eq!((status, &party["name"]), (200, &json!(name)), "{party}");
    party
}

fn path(party: &Value) -> String {
    format!("/api/v1/parties/{}?phone={BUDI}", party["id"])
}

fn patch(server: &Server, party: &Value, fields: &Value) -> (u16, Value) {
    server.patch(&path(party), party["version"].as_i64(), fields)
}

#[rstest]
#[tokio::test]
async fn a_party_is_renamed_over_http_and_set_back_by_chat(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "Andi pinjam 200rb");
    server.say(BUDI, "Sari pinjam 40rb");
    let andi = party(&server, "Andi");
    let owed = json!([{ "side": "owes_me", "left": 200_000, "currency": "IDR",
        "since": andi["debts"][0]["since"], "last": andi["debts"][0]["last"] }]);
    assert_eq!((&andi["status"], &andi["debts"]), (&json!("active"), &owed), "{andi}");
    assert_eq!(server.patch(&path(&andi), None, &json!({ "name": "Anton" })).0, 428);
    let (status, anton) = patch(&server, &andi, &json!({ "name": " Anton " }));
    assert_eq!((status, &anton["name"], &anton["debts"]), (200, &json!("Anton"), &owed), "{anton}");
    assert_eq!(patch(&server, &andi, &json!({ "name": "Anto" })).0, 412);
    assert_replied(&server.say(BUDI, "utang Anton sisa berapa"), "Rp200.000");
    for (fields, field) in [
        (json!({ "name": "sari" }), "name"),
        (json!({ "name": "" }), "name"),
        (json!({ "name": "x".repeat(61) }), "name"),
        (json!({ "name": null }), "name"),
        (json!({ "left": 0 }), "left"),
    ] {
        let (status, refused) = patch(&server, &anton, &fields);
        assert_eq!((status, &refused["code"]), (422, &json!("invalid")), "{fields}: {refused}");
        assert!(refused["detail"].as_str().is_some_and(|words| words.contains(field)), "{fields}: {refused}");
    }
    assert_eq!(party(&server, "Anton"), anton);
    assert_replied(&server.say(BUDI, "batal"), "Andi di daftar utang seperti semula");
    assert_eq!(party(&server, "Andi")["debts"], owed);
}

#[rstest]
#[tokio::test]
async fn a_party_is_closed_when_all_is_settled(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "Andi pinjam 200rb");
    let andi = party(&server, "Andi");
    let (status, refused) = server.delete(&path(&andi));
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    server.say(BUDI, "Andi balikin 200rb");
    let (status, closed) = server.delete(&path(&andi));
    assert_eq!((status, &closed["status"]), (200, &json!("closed")), "{closed}");
    assert_eq!(server.delete(&path(&andi)), (200, closed.clone()), "once more changes nothing");
    assert_eq!(patch(&server, &closed, &json!({ "name": "Anton" })).0, 409);
    assert_eq!((&debts(&server)[0]["name"], &debts(&server)[0]["left"]), (&json!("Andi"), &json!(0)));
    assert_replied(&server.say(BUDI, "batal"), "Andi di daftar utang seperti semula");
    assert_eq!(party(&server, "Andi")["status"], "active");
    // Whoever borrows again is somebody new; then the closed one cannot come back under their name.
    assert_eq!(server.delete(&path(&andi)).0, 200);
    server.say(BUDI, "Andi pinjam 10rb");
    let ids: Vec<Value> = debts(&server).iter().map(|debt| debt["id"].clone()).collect();
    assert!(ids.len() == 2 && ids[0] != ids[1], "{ids:?}");
    assert_replied(&server.say(BUDI, "batal"), "batal");
    assert_replied(&server.say(BUDI, "batal"), "Nama Andi sudah dipakai");
}

/// What was paid back is taken out once they are closed: it is owed again, and paid back to nobody else of that name.
#[rstest]
#[tokio::test]
async fn a_debt_of_a_closed_party_is_paid_back_to_it(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "Andi pinjam 200rb");
    server.say(BUDI, "Andi balikin 200rb");
    let andi = party(&server, "Andi");
    assert_eq!(server.delete(&path(&andi)).0, 200);
    let (_, page) = server.get(&format!("/transactions?phone={BUDI}&limit=1"));
    let repaid = &page["items"][0]["id"];
    let (status, gone) = server.delete(&format!("/api/v1/transactions/{repaid}?phone={BUDI}"));
    assert_eq!((status, &gone["status"]), (200, &json!("deleted")), "{gone}");
    let left = || {
        let debts = debts(&server);
        let [only] = &debts[..] else { panic!("one party: {debts:?}") };
        assert_eq!(only["id"], andi["id"], "{only}");
        only["left"].clone()
    };
    assert_eq!(left(), 200_000);
    assert_replied(&server.say(BUDI, "utang Andi sisa berapa"), "Rp200.000");
    server.say(BUDI, "Andi balikin 50rb");
    assert_eq!(left(), 150_000);
    server.say(BUDI, "utang Andi lunas");
    assert_eq!(left(), 0);
    // Whoever borrows again is somebody new; then each has their own.
    server.say(BUDI, "Andi pinjam 10rb");
    server.say(BUDI, "Andi balikin 4rb");
    let mut sums: Vec<Value> = debts(&server).iter().map(|debt| debt["left"].clone()).collect();
    sums.sort_by_key(Value::to_string);
    assert_eq!(sums, [json!(0), json!(6_000)]);
}

#[rstest]
#[tokio::test]
async fn nobody_reaches_anothers_party(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(OTHER, "halo");
    server.say(BUDI, "Andi pinjam 200rb");
    let andi = party(&server, "Andi");
    for id in [andi["id"].to_string(), "999999999".to_owned(), "x".to_owned()] {
        for room in ["parties", "debts"] {
            let path = format!("/api/v1/{room}/{id}?phone={OTHER}");
            assert_eq!(server.get(&path).0, 404, "{path}");
            assert_eq!(server.patch(&path, Some(1), &json!({ "name": "Anton" })).0, 404, "{path}");
            assert_eq!(server.delete(&path).0, 404, "{path}");
        }
    }
    assert_eq!(party(&server, "Andi"), andi);
}

#[rstest]
#[tokio::test]
async fn a_party_is_noted_over_http_and_meant_by_chat(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "beli kopi 20rb");
    let new = json!({ "phone": BUDI, "name": " Andi " });
    let (status, andi) = server.post("/api/v1/parties", &new);
    let told = (status, &andi["name"], &andi["status"], &andi["debts"]);
    assert_eq!(told, (201, &json!("Andi"), &json!("active"), &json!([])), "{andi}");
    for (fields, field) in [
        (json!({ "phone": BUDI, "name": "andi" }), "name"),
        (json!({ "phone": BUDI, "name": "" }), "name"),
        (json!({ "phone": BUDI, "name": "x".repeat(61) }), "name"),
        (json!({ "phone": BUDI, "name": "Sari", "left": 0 }), "left"),
    ] {
        let (status, refused) = server.post("/api/v1/debts", &fields);
        assert_eq!((status, &refused["code"]), (422, &json!("invalid")), "{fields}: {refused}");
        assert!(refused["detail"].as_str().is_some_and(|words| words.contains(field)), "{fields}: {refused}");
    }
    assert_eq!(server.post("/api/v1/parties", &json!({ "phone": OTHER, "name": "Sari" })).0, 404);
    server.say(BUDI, "Andi pinjam 200rb");
    let debts = debts(&server);
    assert_eq!((debts.len(), &debts[0]["id"], &debts[0]["left"]), (1, &andi["id"], &json!(200_000)));
}
