//! Requests that bear a key are done once.

use chrono::TimeDelta;
use ledger::{
    access::{api_key::Scope, idempotency, secret::SecretHash},
    db::Batch,
};
use rstest::rstest;
use serde_json::{Value, json};

use super::house::{ANI, Answer, BUDI, House, now, send};
use crate::support::Kind;

fn post(house: &House, token: &str, path: &str, key: &str, body: &Value) -> Answer {
    let token = format!("Bearer {token}");
    let headers = [("authorization", &*token), ("idempotency-key", key)];
    send(&house.server, ("POST", path), &headers, &body.to_string())
}

fn count(house: &House, phone: &str) -> usize {
    let (_, rows) = house.server.get(&format!("/transactions?phone={phone}"));
    rows["items"].as_array().map_or(0, Vec::len)
}

#[rstest]
#[tokio::test]
async fn the_same_request_is_done_once_and_answered_the_same(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::of(kind, &[]).await;
    let (budi, ani) = (house.person(BUDI, "halo").await, house.person(ANI, "halo").await);
    let (_, budis) = house.key(&budi, &[Scope::Write]).await;
    let (_, anis) = house.key(&ani, &[Scope::Write]).await;
    let body = json!({ "amount": 5_000, "description": "teh" });
    let first = post(&house, &budis, "/transactions", "k-1", &body);
    assert_eq!((first.status, first.header("idempotency-replayed")), (201, ""), "{}", first.text);
    assert_eq!(first.header("etag"), "\"1\"", "it can be changed at once");
    for path in ["/transactions", "/api/v1/transactions"] {
        let again = post(&house, &budis, path, "k-1", &body);
        assert_eq!((again.status, &again.text), (201, &first.text), "{path}");
        assert_eq!((again.header("idempotency-replayed"), again.header("etag")), ("true", "\"1\""));
    }
    assert_eq!(count(&house, BUDI), 1);
    let other = post(&house, &budis, "/transactions", "k-1", &json!({ "amount": 6_000 }));
    assert_eq!((other.status, &*other.code()), (409, "key_reused"), "{}", other.text);
    let elsewhere = post(&house, &budis, &format!("/transactions?user_id={}", budi.id), "k-1", &body);
    assert_eq!(elsewhere.code(), "key_reused", "what stands in the URL counts");
    assert_eq!(post(&house, &budis, "/api/v1/accounts", "k-1", &json!({ "name": "Jago" })).status, 201);
    assert_eq!(post(&house, &budis, "/transactions", "k-2", &body).status, 201);
    assert_eq!(post(&house, &anis, "/transactions", "k-1", &body).status, 201, "keys are their caller's");
    assert_eq!((count(&house, BUDI), count(&house, ANI)), (2, 1));
}

#[tokio::test]
async fn what_was_refused_may_be_sent_again_under_its_key() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Write]).await;
    assert_eq!(post(&house, &key, "/transactions", "k", &json!({ "amount": -1 })).status, 422);
    assert_eq!(post(&house, &key, "/transactions", "k", &json!({ "amount": 5_000 })).status, 201);
    for wrong in ["", "a b", &*"k".repeat(201)] {
        let answer = post(&house, &key, "/transactions", wrong, &json!({ "amount": 5_000 }));
        assert_eq!((answer.status, &*answer.code()), (422, "invalid"), "{wrong}");
    }
    assert_eq!(count(&house, BUDI), 1);
}

/// What calls itself a form bears no key, so nothing but a form may.
#[tokio::test]
async fn what_calls_itself_a_form_and_is_json_is_refused() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Write]).await;
    let (token, body) = (format!("Bearer {key}"), json!({ "amount": 5_000 }).to_string());
    for kind in ["multipart/json", "Multipart/Form-Data; boundary=x"] {
        let headers = [("authorization", &*token), ("idempotency-key", "k"), ("content-type", kind)];
        let answer = send(&house.server, ("POST", "/transactions"), &headers, &body);
        assert_eq!((answer.status, &*answer.code()), (400, "not_json"), "{kind}");
    }
    assert_eq!(count(&house, BUDI), 0);
}

#[tokio::test]
async fn of_many_at_once_one_is_done() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Write]).await;
    let body = json!({ "amount": 5_000 });
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let hands: Vec<_> =
            (0..8).map(|_| scope.spawn(|| post(&house, &key, "/transactions", "k", &body).status)).collect();
        hands.into_iter().map(|hand| hand.join().expect("an answer")).collect()
    });
    assert!(statuses.iter().all(|status| [201, 409].contains(status)), "{statuses:?}");
    assert!(statuses.contains(&201), "{statuses:?}");
    assert_eq!(count(&house, BUDI), 1);
}

/// As a process leaves it that died in the middle of a request.
#[tokio::test]
async fn what_was_begun_and_never_ended_is_not_done_again() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let (_, key) = house.key(&budi, &[Scope::Write]).await;
    let body = json!({ "amount": 5_000 });
    for (name, ago, code) in
        [("late", TimeDelta::minutes(4), "key_unknown"), ("now", TimeDelta::zero(), "key_busy")]
    {
        let request = idempotency::Request {
            caller: format!("user:{}", budi.id),
            user_id: Some(budi.id),
            route: "POST /transactions".to_owned(),
            key: name.to_owned(),
            body_hash: SecretHash::of(&format!("\n{body}")),
        };
        let id = house.database.ids(1).await.expect("ids").take();
        let mut batch = Batch::default();
        idempotency::begin(&mut batch, id, &request, now() - ago);
        house.database.write(batch).await.expect("written");
        let answer = post(&house, &key, "/transactions", name, &body);
        assert_eq!((answer.status, &*answer.code()), (409, code), "{}", answer.text);
    }
    assert_eq!(count(&house, BUDI), 0);
}
