//! Filing rules over HTTP, by the rules of the chat.

use ledger::book::filing_rule::MOST;
use rstest::rstest;
use serde_json::{Value, json};

use super::BUDI;
use crate::support::{Kind, program::Server, server};

fn path(rule: &Value) -> String {
    format!("/api/v1/rules/{}?phone={BUDI}", rule["id"])
}

fn listed(server: &Server) -> Vec<Value> {
    let (status, listed) = server.get(&format!("/api/v1/rules?phone={BUDI}"));
    assert_eq!((status, &listed["next"]), (200, &Value::Null), "{listed}");
    listed["items"].as_array().expect("a list").clone()
}

fn make(server: &Server, when: &Value, category: &str) -> (u16, Value) {
    let rule = json!({ "phone": BUDI, "when": when, "then": { "category": category } });
    server.post("/api/v1/rules", &rule)
}

#[rstest]
#[tokio::test]
async fn rules_are_kept_over_http_and_decide_there_as_by_chat(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "kopi 20rb pakai gopay");
    let (status, first) = make(&server, &json!({ "words": ["krakat", "Krakat"] }), "hiburan");
    assert_eq!(status, 201, "{first}");
    assert_eq!(
        (&first["when"], &first["then"], &first["position"], &first["status"]),
        (
            &json!({ "words": ["krakat"], "account": null, "direction": null, "currency": null, "least": null, "most": null }),
            &json!({ "category_id": 10, "category": "Hiburan" }),
            &json!(1),
            &json!("active")
        )
    );
    let narrow = json!({ "words": ["krakat"], "account": "gopay", "least": 50_000 });
    let (status, second) = make(&server, &narrow, "Belanja");
    assert_eq!(
        (status, &second["position"], &second["when"]["least"]),
        (201, &json!(2), &json!(50_000)),
        "{second}"
    );
    assert_eq!(listed(&server), [first.clone(), second.clone()]);

    // Over HTTP without a category, and by chat.
    let book = |account: Option<&str>| {
        let entry =
            json!({ "phone": BUDI, "amount": 60_000, "description": "es krakat", "account": account });
        server.post("/transactions", &entry).1["category"].clone()
    };
    assert_eq!(book(Some("GoPay")), "Hiburan", "the first that fits decides");
    let (status, moved) = server.patch(&path(&second), second["version"].as_i64(), &json!({ "position": 1 }));
    assert_eq!((status, &moved["position"]), (200, &json!(1)), "{moved}");
    assert_eq!((book(Some("GoPay")), book(None)), (json!("Belanja"), json!("Hiburan")));
    let said = server.say(BUDI, "krakat 70rb pakai gopay");
    assert!(said["reply"].as_str().is_some_and(|said| said.contains("kategori Belanja")), "{said}");

    let (status, refused) = server.patch(&path(&moved), None, &json!({ "position": 2 }));
    assert_eq!((status, &refused["code"]), (428, &json!("precondition_required")), "{refused}");
    let (status, refused) = server.patch(&path(&moved), Some(1), &json!({ "then": { "category": "Makan" } }));
    assert_eq!((status, &refused["code"]), (412, &json!("outdated")), "{refused}");
    let other = json!({ "when": { "words": ["wiskun"] }, "then": { "category": "Makan" }, "position": 2 });
    let (status, other) = server.patch(&path(&moved), moved["version"].as_i64(), &other);
    assert_eq!(
        (status, &other["when"]["words"], &other["then"]["category"], &other["position"]),
        (200, &json!(["wiskun"]), &json!("Makan"), &json!(2)),
        "{other}"
    );
    let (status, gone) = server.delete(&path(&other));
    assert_eq!((status, &gone["status"], &gone["position"]), (200, &json!("deleted"), &Value::Null));
    assert_eq!(server.delete(&path(&other)), (200, gone.clone()), "once more changes nothing");
    let (status, refused) = server.patch(&path(&gone), gone["version"].as_i64(), &json!({ "position": 1 }));
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    let said = server.say(BUDI, "batal");
    assert!(
        said["reply"].as_str().is_some_and(|said| said.contains("aturan wiskun → Makan berlaku lagi")),
        "{said}"
    );
    assert_eq!(listed(&server).len(), 2);
}

#[rstest]
#[tokio::test]
async fn what_is_no_rule_is_refused(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "kopi 20rb");
    let many: Vec<String> = (0..11).map(|nth| format!("kata{nth}")).collect();
    for (when, category, word) in [
        (json!({ "words": [] }), "Makan", "when.words"),
        (json!({ "words": ["🍕"] }), "Makan", "when.words"),
        (json!({ "words": ["x".repeat(61)] }), "Makan", "when.words"),
        (json!({ "words": many }), "Makan", "when.words"),
        (json!({ "words": ["a\u{0}b"] }), "Makan", "NUL"),
        (json!({ "words": ["pln"], "account": "Entah" }), "Makan", "when.account"),
        (json!({ "words": ["pln"], "least": 2, "most": 1 }), "Makan", "when.least"),
        (json!({ "words": ["pln"], "least": 0 }), "Makan", "when.least"),
        (json!({ "words": ["pln"], "most": -5 }), "Makan", "when.most"),
        (json!({ "words": ["pln"], "direction": "transfer" }), "Makan", "when.direction"),
        (json!({ "words": ["pln"], "until": 1 }), "Makan", "until"),
        (json!({ "words": ["pln"] }), "Entah", "then.category"),
    ] {
        let (status, refused) = make(&server, &when, category);
        let told = refused["detail"].as_str().is_some_and(|why| why.contains(word));
        assert!(status == 422 && told, "{when} {category}: {status} {refused}");
    }
    for elsewhere in ["999999", "one"] {
        assert_eq!(server.get(&format!("/api/v1/rules/{elsewhere}?phone={BUDI}")).0, 404, "{elsewhere}");
    }
    assert_eq!(listed(&server), Vec::<Value>::new());
}

/// Words without end are refused at once, and whoever makes several at a time has no more than anybody else.
#[rstest]
#[tokio::test]
async fn no_more_rules_are_made_than_there_may_be(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "kopi 20rb");
    let many: Vec<String> = (0..8_000).map(|nth| format!("kata{nth}")).collect();
    let (status, refused) = make(&server, &json!({ "words": many }), "Hiburan");
    assert_eq!(status, 422, "{refused}");
    for nth in 1..MOST {
        let (status, made) = make(&server, &json!({ "words": [format!("krakat{nth}")] }), "Hiburan");
        assert_eq!(status, 201, "{made}");
    }
    let at_once = |nth: usize| make(&server, &json!({ "words": [format!("wiskun{nth}")] }), "Hiburan").0;
    let at_once = &at_once;
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..8).map(|nth| scope.spawn(move || at_once(nth))).collect();
        running.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| [201, 409].contains(status)), "{statuses:?}");
    assert_eq!(listed(&server).len(), MOST);
}
