//! What anybody can do who registered, and what they cannot: files, models and many rows are for people who are let in.

use ledger::{
    access::api_key::Scope,
    db::Batch,
    messages::{
        media_asset::{self, NewAsset},
        message::MessageKind,
    },
};
use serde_json::json;

use super::house::{Answer, BUDI, House, PASSWORD, ask, now, operate, send};

/// A document that is handed in.
const FORM: &str = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\nhalo\r\n--x--\r\n";

fn hand_in(house: &House, token: &str, path: &str) -> Answer {
    let token = format!("Bearer {token}");
    let headers = [("authorization", &*token), ("content-type", "multipart/form-data; boundary=x")];
    send(&house.server, ("POST", path), &headers, FORM)
}

fn registered(house: &House, email: &str) -> String {
    let body = json!({ "email": email, "password": PASSWORD }).to_string();
    assert_eq!(send(&house.server, ("POST", "/auth/register"), &[], &body).status, 202);
    let tokens = send(&house.server, ("POST", "/auth/login"), &[], &body).json();
    tokens["access_token"].as_str().expect("a token").to_owned()
}

#[tokio::test]
async fn whoever_is_not_let_in_yet_hands_in_no_file_and_asks_no_model() {
    let house = House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let token = registered(&house, "budi@contoh.id");
    for path in ["/media", "/api/v1/imports"] {
        let answer = hand_in(&house, &token, path);
        assert_eq!((answer.status, &*answer.code()), (403, "forbidden"), "{path}: {}", answer.text);
    }
    let text = json!({ "text": "beli kopi 20rb" }).to_string();
    for path in ["/ai/parse", "/nlu/parse-text"] {
        let answer = ask(&house.server, &token, ("POST", path), &text);
        assert_eq!((answer.status, &*answer.code()), (403, "forbidden"), "{path}: {}", answer.text);
        assert_eq!(operate(&house.server, ("POST", path), &text).status, 200, "{path}");
    }
    assert_eq!(house.rows("SELECT location FROM media_assets").await, []);
}

#[tokio::test]
async fn whoever_is_not_let_in_yet_writes_a_few_rows_and_no_more() {
    let house = House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let token = registered(&house, "budi@contoh.id");
    let entry = json!({ "amount": 5_000, "description": "teh" }).to_string();
    let told: Vec<u16> =
        (0..40).map(|_| ask(&house.server, &token, ("POST", "/transactions"), &entry).status).collect();
    let kept = told.iter().take_while(|status| **status == 201).count();
    assert!((25..=30).contains(&kept), "{told:?}");
    assert!(told[kept..].iter().all(|status| *status == 403), "{told:?}");
    assert_eq!(ask(&house.server, &token, ("GET", "/transactions"), "").status, 200);
}

#[tokio::test]
async fn a_person_hands_in_so_much_a_day() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Read, Scope::Write]).await;
    let first = hand_in(&house, &key, "/media");
    assert_eq!(first.status, 201, "{}", first.text);
    let mut batch = Batch::default();
    let asset = NewAsset {
        id: house.database.ids(1).await.expect("ids").take(),
        location: "other",
        sha256: "other",
        mime_type: "application/pdf",
        size_bytes: 128 * 1024 * 1024,
        store: "",
        expires_at: now(),
    };
    media_asset::take_in(&mut batch, (budi.id, MessageKind::Document), &asset, now());
    house.database.write(batch).await.expect("written");
    let answer = hand_in(&house, &key, "/media");
    assert_eq!((answer.status, &*answer.code()), (429, "too_many"), "{}", answer.text);
    assert_eq!(answer.header("retry-after"), "3600");
    // What comes by the bot itself is a message, and stays with whoever sent it.
    let body = FORM.replacen(
        "--x\r\n",
        &format!("--x\r\nContent-Disposition: form-data; name=\"phone\"\r\n\r\n{BUDI}\r\n--x\r\n"),
        1,
    );
    let token = format!("Bearer {}", crate::support::program::TOKEN);
    let headers = [("authorization", &*token), ("content-type", "multipart/form-data; boundary=x")];
    assert_eq!(send(&house.server, ("POST", "/media"), &headers, &body).status, 201);
}

#[tokio::test]
async fn so_many_register_from_one_address_and_it_is_noted() {
    let house =
        House::new(&[("CATAT_TRUSTED_PROXIES", "127.0.0.1"), ("CATAT_REGISTRATION", "confirm")]).await;
    let register = |nth: usize, from: &str| {
        let body = json!({ "email": format!("orang{nth}@contoh.id"), "password": PASSWORD }).to_string();
        send(&house.server, ("POST", "/auth/register"), &[("x-forwarded-for", from)], &body)
    };
    assert!((0..10).all(|nth| register(nth, "203.0.113.7").status == 202));
    let refused = register(10, "203.0.113.7");
    assert_eq!((refused.status, &*refused.code()), (429, "too_many"), "{}", refused.text);
    assert_eq!(register(11, "203.0.113.8").status, 202);
    let noted =
        house.rows("SELECT DISTINCT address FROM access_events WHERE kind = 'registered' ORDER BY address");
    assert_eq!(noted.await, [("203.0.113.7".to_owned(),), ("203.0.113.8".to_owned(),)]);
}

#[tokio::test]
async fn whoever_guesses_tokens_is_refused_after_a_while_and_the_right_one_never_is() {
    let house = House::new(&[("CATAT_TRUSTED_PROXIES", "127.0.0.1")]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Read]).await;
    let from = |address: &str, token: &str| {
        let token = format!("Bearer {token}");
        let headers = [("authorization", &*token), ("x-forwarded-for", address)];
        send(&house.server, ("GET", "/auth/me"), &headers, "").status
    };
    let token = crate::support::program::TOKEN;
    let told: Vec<u16> = (0..100).map(|nth| from("203.0.113.7", &format!("tebakan ke-{nth}"))).collect();
    let guessed = told.iter().take_while(|status| **status == 401).count();
    assert!(guessed >= 60 && told[guessed] == 429, "{told:?}");
    // A gateway may come from the address of the proxy that a guesser hides behind.
    assert_eq!(from("203.0.113.7", token), 200, "the right one");
    assert_eq!(from("203.0.113.7", &key), 200, "nor does anybody guess a key");
}
