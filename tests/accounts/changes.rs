//! Accounts that are changed and closed over HTTP: by the rules of the chat, and taken back there.

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, assert_replied, server};
use crate::support::{Kind, program::Server};

const SARI: &str = "6281234567891";

/// An account as the list has it.
fn account(server: &Server, name: &str) -> Value {
    let (_, listed) = server.get(&format!("/api/v1/accounts?phone={BUDI}"));
    let found = listed["items"].as_array().expect("a list").iter().find(|account| account["name"] == name);
    found.unwrap_or_else(|| panic!("no {name} in {listed}")).clone()
}

fn path(account: &Value) -> String {
    format!("/api/v1/accounts/{}?phone={BUDI}", account["id"])
}

fn patch(server: &Server, account: &Value, fields: &Value) -> (u16, Value) {
    server.patch(&path(account), account["version"].as_i64(), fields)
}

fn open(server: &Server, name: &str) -> Value {
    let (status, opened) = server.post("/api/v1/accounts", &json!({ "phone": BUDI, "name": name }));
    assert_eq!(status, 201, "{opened}");
    opened
}

#[rstest]
#[tokio::test]
async fn an_account_is_changed_over_http_and_set_back_by_chat(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "saldo awal bca 3jt");
    let bca = account(&server, "BCA");
    assert_eq!(server.get(&path(&bca)), (200, bca.clone()));
    let fields = json!({
        "name": " Jago\nKantong ", "kind": "pocket", "opening": 2_500_000.5, "opened_on": "2026-01-01",
        "statement_day": 25, "due_day": 3,
    });
    let (status, jago) = patch(&server, &bca, &fields);
    assert_eq!(status, 200, "{jago}");
    for (field, wanted) in [
        ("id", &bca["id"]),
        ("name", &json!("Jago Kantong")),
        ("kind", &json!("pocket")),
        ("opened_on", &json!("2026-01-01")),
        ("statement_day", &json!(25)),
        ("due_day", &json!(3)),
        ("balances", &json!([{ "amount": 2_500_000.5, "currency": "IDR" }])),
    ] {
        assert_eq!(&jago[field], wanted, "{field} of {jago}");
    }
    assert_eq!(account(&server, "Jago Kantong"), jago);
    assert_replied(&server.say(BUDI, "saldo jago kantong"), "Rp2.500.000,50");
    let (status, undated) = patch(&server, &jago, &json!({ "due_day": null }));
    assert_eq!((status, &undated["due_day"], &undated["statement_day"]), (200, &Value::Null, &json!(25)));
    let (status, same) = patch(&server, &undated, &json!({}));
    assert_eq!((status, &same), (200, &undated), "what changes nothing is no change");
    for _ in 0..2 {
        assert_replied(&server.say(BUDI, "batal"), "seperti semula");
    }
    let mut back = account(&server, "BCA");
    back["version"] = bca["version"].clone();
    assert_eq!(back, bca);
}

#[rstest]
#[tokio::test]
async fn nobody_writes_over_what_they_never_saw(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "saldo awal bca 3jt");
    let bca = account(&server, "BCA");
    let (status, refused) = server.patch(&path(&bca), None, &json!({ "name": "Jago" }));
    assert_eq!((status, &refused["code"]), (428, &json!("precondition_required")), "{refused}");
    assert_eq!(patch(&server, &bca, &json!({ "due_day": 5 })).0, 200);
    let (status, refused) = patch(&server, &bca, &json!({ "name": "Jago" }));
    assert_eq!((status, &refused["code"]), (412, &json!("outdated")), "{refused}");
    let stands = account(&server, "BCA");
    assert_eq!(stands["due_day"], json!(5));
    assert_eq!(server.patch(&path(&stands), stands["version"].as_i64(), &json!({ "name": "Jago" })).0, 200);
}

#[rstest]
#[tokio::test]
async fn an_account_is_closed_when_it_is_empty(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "saldo awal bca 3jt");
    server.say(BUDI, "kopi 20rb pakai gopay");
    let bca = account(&server, "BCA");
    let (status, refused) = server.delete(&path(&bca));
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    assert_eq!(account(&server, "BCA"), bca);
    // Nobody has said what lies there, so there is nothing to lose.
    let (status, closed) = server.delete(&path(&account(&server, "GoPay")));
    assert_eq!((status, &closed["status"]), (200, &json!("closed")), "{closed}");
    server.say(BUDI, "saldo bca 0");
    let (status, closed) = server.delete(&path(&bca));
    assert_eq!((status, &closed["status"]), (200, &json!("closed")), "{closed}");
    assert_eq!(server.delete(&path(&bca)), (200, closed.clone()), "once more changes nothing");
    assert_eq!(account(&server, "BCA"), closed);
    let (status, refused) = patch(&server, &closed, &json!({ "name": "Jago" }));
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    assert_replied(&server.say(BUDI, "batal"), "akun BCA seperti semula");
    assert_eq!(account(&server, "BCA")["status"], "active");
}

#[rstest]
#[tokio::test]
async fn what_chat_refuses_is_refused_over_http(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "saldo awal bca 3jt");
    server.say(BUDI, "Andi pinjam 200rb");
    let (bca, claims, wise) = (account(&server, "BCA"), account(&server, "Piutang"), open(&server, "Wise"));
    for (of, fields, wanted) in [
        (&claims, json!({ "name": "Teman" }), 409),
        (&claims, json!({ "opening": 5 }), 409),
        (&bca, json!({ "name": "wise" }), 422),
        (&bca, json!({ "name": "utang" }), 409),
        (&bca, json!({ "currency": "USD", "opening": 10 }), 409),
    ] {
        let (status, refused) = patch(&server, of, &fields);
        assert_eq!(status, wanted, "{fields}: {refused}");
        assert!(refused["detail"].as_str().is_some_and(|words| words.len() > 20), "{refused}");
    }
    assert_eq!(server.delete(&path(&claims)).0, 409);
    let (status, dollars) = patch(&server, &wise, &json!({ "currency": "USD", "opening": -10.25 }));
    assert_eq!(
        (status, &dollars["balances"]),
        (200, &json!([{ "amount": -10.25, "currency": "USD" }])),
        "nothing lay in it: {dollars}"
    );
    for name in ["BCA", "Piutang"] {
        let version = if name == "BCA" { &bca["version"] } else { &claims["version"] };
        assert_eq!(&account(&server, name)["version"], version, "{name} stands as it was");
    }
}

#[rstest]
#[tokio::test]
async fn nobody_reaches_anothers_account(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(SARI, "halo");
    server.say(BUDI, "halo");
    let wise = open(&server, "Wise");
    for id in [wise["id"].to_string(), "999999999".to_owned(), "x".to_owned(), "1%2F2".to_owned()] {
        let path = format!("/api/v1/accounts/{id}?phone={SARI}");
        assert_eq!(server.get(&path).0, 404, "{path}");
        assert_eq!(server.patch(&path, Some(1), &json!({ "name": "Punyaku" })).0, 404, "{path}");
        assert_eq!(server.delete(&path).0, 404, "{path}");
    }
    assert_eq!(account(&server, "Wise"), wise);
}

#[tokio::test]
async fn what_is_odd_in_a_patch_is_refused_by_its_name() {
    let (_home, server) = server(Kind::Sqlite).await;
    server.say(BUDI, "kopi 20rb pakai gopay");
    let gopay = account(&server, "GoPay");
    for (fields, field) in [
        (json!({ "name": "" }), "name"),
        (json!({ "name": " \u{202e}\n" }), "name"),
        (json!({ "name": "x".repeat(61) }), "name"),
        (json!({ "name": "a\0b" }), "name"),
        (json!({ "name": null }), "name"),
        (json!({ "kind": "wallet" }), "kind"),
        (json!({ "kind": "receivable" }), "kind"),
        (json!({ "currency": "XXZ", "opening": 1 }), "currency"),
        (json!({ "currency": "USD" }), "opening"),
        (json!({ "opened_on": "2026-01-01" }), "opening"),
        (json!({ "opening": null }), "opening"),
        (json!({ "opening": 1e30 }), "opening"),
        (json!({ "opening": 1, "opened_on": "2026-02-30" }), "opened_on"),
        (json!({ "opening": 1, "opened_on": "-0001-01-01" }), "opened_on"),
        (json!({ "statement_day": 0 }), "statement_day"),
        (json!({ "due_day": 32 }), "due_day"),
        (json!({ "due_day": 1.5 }), "due_day"),
        (json!({ "status": "deleted" }), "status"),
        (json!({ "phone": SARI }), "phone"),
    ] {
        let (status, refused) = patch(&server, &gopay, &fields);
        assert_eq!((status, &refused["code"]), (422, &json!("invalid")), "{fields}: {refused}");
        assert!(refused["detail"].as_str().is_some_and(|words| words.contains(field)), "{fields}: {refused}");
    }
    assert_eq!(server.get(&format!("{}&colour=1", path(&gopay))).0, 422);
    for wrong in [
        json!({ "phone": BUDI, "name": "Piutang", "kind": "bank" }),
        json!({ "phone": BUDI, "name": "Teman", "kind": "receivable" }),
    ] {
        assert_eq!(server.post("/api/v1/accounts", &wrong).0, 422, "{wrong}");
    }
    assert_eq!(account(&server, "GoPay"), gopay);
}
