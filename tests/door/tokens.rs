//! Programs that log in: tokens that are used once, and what ends them.

use chrono::TimeDelta;
use ledger::{
    access::{bearer, login},
    db::Batch,
};
use serde_json::{Value, json};

use super::house::{Answer, BUDI, House, PASSWORD, ask, now, send};

fn post(house: &House, path: &str, body: &Value) -> Answer {
    send(&house.server, ("POST", path), &[], &body.to_string())
}

fn of(tokens: &Value, name: &str) -> String {
    tokens[name].as_str().unwrap_or_else(|| panic!("{name}: {tokens}")).to_owned()
}

async fn logged_in() -> (House, Value) {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "beli kopi 20k").await;
    house.with_password(&budi).await;
    let answer = post(&house, "/api/v1/auth/login", &json!({ "phone": BUDI, "password": PASSWORD }));
    assert_eq!(answer.status, 200, "{}", answer.text);
    let tokens = answer.json();
    (house, tokens)
}

#[tokio::test]
async fn tokens_let_a_program_in_as_its_person() {
    let (house, tokens) = logged_in().await;
    assert_eq!((&tokens["token_type"], &tokens["expires_in"]), (&json!("bearer"), &json!(900)));
    let access = of(&tokens, "access_token");
    let me = ask(&house.server, &access, ("GET", "/api/v1/auth/me"), "").json();
    assert_eq!((&me["phone"], &me["role"], &me["status"]), (&json!(BUDI), &json!("user"), &json!("active")));
    let rows = ask(&house.server, &access, ("GET", "/transactions"), "").json();
    assert_eq!(rows["items"][0]["amount"], 20_000, "{rows}");
    let refresh = of(&tokens, "refresh_token");
    assert_eq!(
        ask(&house.server, &refresh, ("GET", "/auth/me"), "").status,
        401,
        "it is for one thing alone"
    );
}

#[tokio::test]
async fn a_refresh_token_is_good_once_and_a_second_time_ends_all_that_came_of_it() {
    let (house, first) = logged_in().await;
    let refreshed = post(&house, "/auth/refresh", &json!({ "refresh_token": of(&first, "refresh_token") }));
    assert_eq!(refreshed.status, 200, "{}", refreshed.text);
    let second = refreshed.json();
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    let me = |tokens: &Value| ask(&house.server, &of(tokens, "access_token"), ("GET", "/auth/me"), "").status;
    assert_eq!(me(&second), 200);
    let other = post(&house, "/auth/login", &json!({ "phone": BUDI, "password": PASSWORD })).json();
    let reused = post(&house, "/auth/refresh", &json!({ "refresh_token": of(&first, "refresh_token") }));
    assert_eq!(reused.status, 401);
    assert_eq!((me(&first), me(&second), me(&other)), (401, 401, 200), "another login goes on");
    let next = post(&house, "/auth/refresh", &json!({ "refresh_token": of(&second, "refresh_token") }));
    assert_eq!(next.status, 401);
    let noted = house.rows("SELECT kind FROM access_events WHERE kind = 'refresh_reused'").await;
    assert_eq!(noted.len(), 1);
}

#[tokio::test]
async fn logging_out_ends_a_login_by_either_of_its_tokens() {
    let (house, first) = logged_in().await;
    let me = |tokens: &Value| ask(&house.server, &of(tokens, "access_token"), ("GET", "/auth/me"), "").status;
    let left = post(&house, "/auth/logout", &json!({ "refresh_token": of(&first, "refresh_token") }));
    assert_eq!((left.status, &*left.text, me(&first)), (204, "", 401));
    let second = post(&house, "/auth/login", &json!({ "phone": BUDI, "password": PASSWORD })).json();
    let left = ask(&house.server, &of(&second, "access_token"), ("POST", "/auth/logout"), "{}");
    assert_eq!((left.status, me(&second)), (204, 401));
    assert_eq!(post(&house, "/auth/logout", &json!({})).status, 401);
    assert_eq!(post(&house, "/auth/logout", &json!({ "refresh_token": "x" })).status, 401);
}

#[tokio::test]
async fn what_is_sent_wrongly_is_told_by_its_name() {
    let (house, _) = logged_in().await;
    for (path, body, status) in [
        ("/auth/login", json!({}), 422),
        ("/auth/login", json!({ "phone": BUDI }), 422),
        ("/auth/login", json!({ "password": PASSWORD }), 422),
        ("/auth/login", json!({ "phone": BUDI, "email": "a@b.id", "password": PASSWORD }), 422),
        ("/auth/login", json!({ "phone": BUDI, "password": PASSWORD, "remember": true }), 422),
        ("/auth/login", json!({ "phone": 62, "password": PASSWORD }), 422),
        ("/auth/login", json!({ "phone": "6281\u{0}", "password": PASSWORD }), 422),
        ("/auth/login?next=1", json!({ "phone": BUDI, "password": PASSWORD }), 422),
        ("/auth/refresh", json!({}), 422),
        ("/auth/refresh", json!({ "refresh_token": "" }), 401),
        ("/auth/refresh", json!({ "refresh_token": "\u{202e}\u{1f600}" }), 401),
        ("/auth/register", json!({ "email": "a@b.id" }), 422),
    ] {
        let answer = post(&house, path, &body);
        assert_eq!(answer.status, status, "{path} {body}: {}", answer.text);
    }
    assert_eq!(send(&house.server, ("POST", "/auth/login"), &[], "{").code(), "not_json");
    assert_eq!(send(&house.server, ("GET", "/auth/login"), &[], "").status, 405);
}

#[tokio::test]
async fn what_is_dangerous_wants_a_login_of_just_now_however_its_token_was_refreshed() {
    let (house, anew) = logged_in().await;
    let budi = house.known(BUDI).await;
    let mut batch = Batch::default();
    let long_ago = now() - login::FRESH - TimeDelta::minutes(1);
    let tokens = bearer::open(&mut batch, budi.id, long_ago);
    house.database.write(batch).await.expect("written");
    let refreshed = post(&house, "/auth/refresh", &json!({ "refresh_token": tokens.refresh.text() })).json();
    let forget = |access: &str| ask(&house.server, access, ("DELETE", "/api/v1/users/me"), "");
    for access in [tokens.access.text(), &of(&refreshed, "access_token")] {
        let answer = forget(access);
        assert_eq!((answer.status, &*answer.code()), (403, "login_again"), "{}", answer.text);
    }
    assert_eq!(forget(&of(&anew, "access_token")).status, 202);
}
