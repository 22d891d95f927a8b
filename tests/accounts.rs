//! Accounts and debts: over HTTP as by chat, and the journal that the program writes.

mod changes;
mod parties;

use std::collections::HashMap;

use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Kind,
    program::{catat, run},
    server,
};

const BUDI: &str = "6281234567890";

/// What the bot says holds these words.
fn assert_replied(answer: &Value, words: &str) {
    assert!(answer["reply"].as_str().is_some_and(|reply| reply.contains(words)), "{words} in {answer}");
}

#[rstest]
#[tokio::test]
async fn accounts_are_opened_over_http_and_told_as_by_chat(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "saldo awal bca 3jt");
    let wise = json!({ "phone": BUDI, "name": "Wise", "kind": "bank", "currency": "USD", "opening": 120.5 });
    let (status, opened) = server.post("/api/v1/accounts", &wise);
    assert_eq!(
        (status, &opened["balances"]),
        (201, &json!([{ "amount": 120.5, "currency": "USD" }])),
        "{opened}"
    );
    let (status, twice) = server.post("/api/v1/accounts", &wise);
    assert_eq!((status, &twice["code"]), (422, &json!("invalid")), "{twice}");
    for (wrong, word) in [
        (json!({ "phone": BUDI, "name": " " }), "name"),
        (json!({ "phone": BUDI, "name": "Rek", "currency": "XXZ" }), "currency"),
        (json!({ "phone": BUDI, "name": "Rek", "opening": 1e30 }), "opening"),
        (json!({ "phone": BUDI, "name": "Rek", "kind": "wallet" }), "kind"),
    ] {
        let (status, refused) = server.post("/api/v1/accounts", &wrong);
        assert!(
            status == 422 && refused["detail"].as_str().is_some_and(|why| why.contains(word)),
            "{refused}"
        );
    }
    server.say(BUDI, "Andi pinjam 200rb");
    server.say(BUDI, "Andi balikin 50rb");
    let (_, listed) = server.get(&format!("/api/v1/accounts?phone={BUDI}"));
    let told: Vec<_> = listed["items"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|account| {
            (
                account["name"].as_str().unwrap_or_default(),
                &account["kind"],
                &account["balances"][0]["amount"],
            )
        })
        .collect();
    let wanted = [
        ("BCA", &json!("bank"), &json!(3_000_000)),
        ("Piutang", &json!("receivable"), &json!(150_000)),
        ("Wise", &json!("bank"), &json!(120.5)),
    ];
    assert_eq!(told, wanted, "{listed}");
    let (_, parties) = server.get(&format!("/api/v1/parties?phone={BUDI}"));
    let party = &parties["items"][0];
    assert_eq!(
        (&party["name"], &party["side"], &party["left"]),
        (&json!("Andi"), &json!("owes_me"), &json!(150_000))
    );
    let (status, _) = server.get(&format!("/parties?phone={BUDI}"));
    assert_eq!(status, 404, "what is new is below /api/v1 alone");
    let told = server.say(BUDI, "saldo semua")["reply"].as_str().expect("a reply").to_owned();
    assert!(told.contains("• BCA: Rp3.000.000") && told.contains("• Piutang: Rp150.000"), "{told}");
}

#[test]
fn a_book_is_written_down_for_other_programs() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = HashMap::from([("CATAT_REGISTRATION".to_owned(), "open".to_owned())]);
    let done = |arguments: &[&str], said: &str| {
        let output = run(catat(folder.path(), &settings).args(arguments), said);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let said = "{\"text\": \"saldo awal bca 3jt\"}\n{\"text\": \"kopi 20rb pakai bca\"}\n";
    done(&["chat", "--user", BUDI], said);
    let arguments = ["export", "--user", BUDI, "--format", "hledger"];
    let printed = done(&arguments, "");
    assert!(printed.contains("assets:bank:BCA  0 IDR = 2980000 IDR"), "{printed}");
    let out = folder.path().join("budi.journal");
    done(&[&arguments[..], &["--out", out.to_str().expect("a path")]].concat(), "");
    assert_eq!(std::fs::read_to_string(&out).expect("written").trim_end(), printed.trim_end());
}
