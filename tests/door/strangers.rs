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

use super::house::{ANI, Answer, BUDI, House, PASSWORD, ask, now, operate, send};

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

/// Behind one address there may be many people, and a crowd of others.
#[tokio::test]
async fn whoever_is_known_is_counted_as_themselves_and_not_by_their_address() {
    let house = House::new(&[]).await;
    let (budi, ani) = (house.person(BUDI, "halo").await, house.person(ANI, "halo").await);
    let (mut his, mut hers) = (house.browser_of(&budi).await, house.browser_of(&ani).await);
    let (_, key) = house.key(&ani, &[Scope::Read, Scope::Write]).await;
    // More forms at once than a stranger may send.
    for nth in 0..100 {
        let sent = his.post("/number", &[]);
        assert_eq!((sent.status, sent.header("x-ratelimit-limit")), (303, "600"), "{nth}: {}", sent.text);
    }
    let refused = (0..5_000).map(|_| his.post("/number", &[])).find(|sent| sent.status == 429);
    let refused = refused.expect("a bucket has a bottom");
    assert_eq!([refused.header("x-ratelimit-limit"), refused.header("x-ratelimit-remaining")], ["600", "0"]);
    assert!(refused.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds >= 1));
    assert!(refused.text.contains("Terlalu sering"), "people can read it: {}", refused.text);
    // From the same address others go on, by whatever lets them in; and it is none the worse for who has nothing.
    assert_eq!(hers.post("/number", &[]).status, 303);
    assert_eq!(ask(&house.server, &key, ("GET", "/auth/me"), "").status, 200);
    let entry = json!({ "amount": 5_000, "description": "teh" }).to_string();
    assert_eq!(ask(&house.server, &key, ("POST", "/transactions"), &entry).status, 201);
    let stranger = house.browser().post("/login", &[("name", "6280000000000"), ("password", "x")]);
    assert_eq!(stranger.status, 401, "{}", stranger.text);
    // Nor do strangers use up what is for those who are known, also where everybody may come.
    let out = || send(&house.server, ("POST", "/auth/logout"), &[], "{}").status;
    assert!((0..500).any(|_| out() == 429));
    assert_eq!(hers.post("/number", &[]).status, 303);
    let known = ask(&house.server, &key, ("POST", "/auth/logout"), "{}");
    assert_eq!((known.status, known.header("x-ratelimit-limit")), (401, "600"), "a key is no login");
    assert_eq!(operate(&house.server, ("POST", "/auth/logout"), "{}").status, 401);
}

#[tokio::test]
async fn a_cookie_that_lets_nobody_in_makes_nobody_known() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let (mut his, mut forged) = (house.browser_of(&budi).await, house.browser());
    let mut refused_after = |request: (&str, &str), status: u16| {
        let told = (0..500_usize).map(|nth| {
            forged.cookie = Some(format!("catat={nth:043}"));
            forged.ask(request, &[("sec-fetch-site", "same-origin")], "").status
        });
        let told: Vec<u16> = told.take_while(|told| *told != 429).collect();
        assert!(told.iter().all(|told| *told == status), "{request:?}: {told:?}");
        told.len()
    };
    for (request, status) in [(("POST", "/number"), 303), (("GET", "/api/v1/auth/me"), 401)] {
        let tried = refused_after(request, status);
        assert!((50..400).contains(&tried), "{request:?}: {tried}");
    }
    assert_eq!(his.post("/number", &[]).status, 303);
    assert_eq!(his.get("/api/v1/auth/me").status, 200);
}
