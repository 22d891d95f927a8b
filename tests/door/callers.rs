//! Who may ask for what: the operator, people in their own books, keys as far as their scopes go.

use ledger::{
    access::api_key::{self, Scope},
    db::Batch,
};
use serde_json::json;

use super::house::{ANI, BUDI, House, ask, now, operate};
use crate::support::program::TOKEN;

const SARI: &str = "6281234567891";

#[tokio::test]
async fn a_person_asks_for_themselves_and_others_are_told_as_if_there_were_nobody() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "beli kopi 20k").await;
    let ani = house.person(ANI, "beli teh rahasia 77k").await;
    let (_, key) = house.key(&budi, &[Scope::Read, Scope::Write]).await;
    let (own, others) = (budi.id, ani.id);
    for (query, status) in [
        (String::new(), 200),
        (format!("?user_id={own}"), 200),
        (format!("?phone={BUDI}"), 200),
        ("?phone=081234567890".to_owned(), 200),
        (format!("?user_id={own}&phone={BUDI}"), 200),
        (format!("?user_id={others}"), 404),
        (format!("?phone={ANI}"), 404),
        (format!("?user_id={own}&phone={ANI}"), 404),
        (format!("?user_id={others}&phone={BUDI}"), 404),
        ("?user_id=999999".to_owned(), 404),
        ("?phone=6280000000000".to_owned(), 404),
        ("?phone=abc".to_owned(), 422),
        ("?user_id=abc".to_owned(), 422),
        ("?nobody=1".to_owned(), 422),
    ] {
        for path in
            ["/transactions", "/reports/daily", "/savings/accounts", "/api/v1/accounts", "/api/v1/rules"]
        {
            let answer = ask(&house.server, &key, ("GET", &format!("{path}{query}")), "");
            assert_eq!(answer.status, status, "{path}{query}: {}", answer.text);
            assert!(!answer.text.contains("rahasia") && !answer.text.contains("77000"), "{}", answer.text);
        }
    }
    let body = json!({ "amount": 5_000, "description": "teh", "user_id": others }).to_string();
    assert_eq!(ask(&house.server, &key, ("POST", "/transactions"), &body).status, 404);
    let body = json!({ "amount": 5_000, "description": "teh" }).to_string();
    let booked = ask(&house.server, &key, ("POST", "/transactions"), &body);
    assert_eq!(booked.status, 201, "{}", booked.text);
    let count =
        |phone| house.server.get(&format!("/transactions?phone={phone}")).1["items"].as_array().map(Vec::len);
    assert_eq!((count(BUDI), count(ANI)), (Some(2), Some(1)));
}

#[tokio::test]
async fn the_operator_says_for_whom() {
    let house = House::new(&[]).await;
    house.person(BUDI, "beli kopi 20k").await;
    assert_eq!(operate(&house.server, ("GET", "/transactions"), "").status, 422);
    assert_eq!(operate(&house.server, ("GET", &format!("/transactions?phone={BUDI}")), "").status, 200);
    let me = operate(&house.server, ("GET", "/auth/me"), "").json();
    assert_eq!((&me["id"], &me["role"]), (&json!(null), &json!("admin")));
}

#[tokio::test]
async fn a_key_does_what_its_scopes_say_until_it_is_revoked() {
    let house = House::new(&[("CATAT_ADMINS", ANI)]).await;
    let (budi, ani) = (house.person(BUDI, "halo").await, house.person(ANI, "halo").await);
    let entry = json!({ "amount": 5_000, "description": "teh" }).to_string();
    let rate = json!({ "base": "USD", "quote": "IDR", "rate": 16_000 }).to_string();
    for (person, scopes, reads, writes, looks_after) in [
        (&budi, &[][..], 403, 403, 403),
        (&budi, &[Scope::Read], 200, 403, 403),
        (&budi, &[Scope::Write], 200, 201, 403),
        (&budi, &[Scope::Read, Scope::Write, Scope::Admin], 200, 201, 403),
        (&ani, &[Scope::Read, Scope::Write], 200, 201, 403),
        (&ani, &[Scope::Write, Scope::Admin], 200, 201, 201),
    ] {
        let (id, key) = house.key(person, scopes).await;
        let ask = |request, body: &str| ask(&house.server, &key, request, body).status;
        let told = (
            ask(("GET", "/transactions"), ""),
            ask(("POST", "/transactions"), &entry),
            ask(("POST", "/api/v1/rates"), &rate),
        );
        assert_eq!(told, (reads, writes, looks_after), "{scopes:?}");
        let mut batch = Batch::default();
        api_key::revoke(&mut batch, person.id, id, now());
        house.database.write(batch).await.expect("written");
        assert_eq!(ask(("GET", "/transactions"), ""), 401, "{scopes:?}");
    }
}

/// Whoever looks after the bot stays somebody who is let in.
#[tokio::test]
async fn nobody_turns_themselves_away_nor_the_last_who_looks_after_the_bot() {
    let house = House::new(&[("CATAT_ADMINS", &*format!("{ANI},{SARI}"))]).await;
    let (budi, ani, sari) =
        (house.person(BUDI, "halo").await, house.person(ANI, "halo").await, house.person(SARI, "halo").await);
    let (_, anis) = house.key(&ani, &[Scope::Write, Scope::Admin]).await;
    let block = |token: &str, id: i64| {
        let answer = ask(&house.server, token, ("POST", &format!("/api/v1/users/{id}/block")), "");
        (answer.status, answer.text)
    };
    for (token, id, wanted, words) in [
        (&*anis, ani.id, 409, "themselves"),
        (&*anis, budi.id, 200, "blocked"),
        (&*anis, sari.id, 200, "blocked"),
        (TOKEN, ani.id, 409, "the last"),
        (TOKEN, budi.id, 200, "blocked"),
    ] {
        let (status, text) = block(token, id);
        assert!(status == wanted && text.contains(words), "{id}: {status} {text}");
    }
    let me = ask(&house.server, &anis, ("GET", "/api/v1/users/me"), "");
    assert_eq!(me.status, 200, "{}", me.text);
}

#[tokio::test]
async fn a_key_that_reads_has_texts_read_and_no_key_logs_anybody_out() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let (_, reads) = house.key(&budi, &[Scope::Read]).await;
    let (_, writes) = house.key(&budi, &[Scope::Read, Scope::Write]).await;
    let text = json!({ "text": "beli kopi 20rb" }).to_string();
    for path in ["/ai/parse", "/nlu/parse-text", "/api/v1/ai/parse", "/api/v1/nlu/parse-text"] {
        let answer = ask(&house.server, &reads, ("POST", path), &text);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    }
    for path in ["/media/ocr", "/media/stt", "/api/v1/media/ocr", "/api/v1/media/stt"] {
        assert_ne!(ask(&house.server, &reads, ("POST", path), "{}").status, 403, "{path}");
    }
    for path in ["/media", "/receipts", "/transactions", "/api/v1/transactions"] {
        assert_eq!(ask(&house.server, &reads, ("POST", path), "{}").status, 403, "{path}");
    }
    let logins = browser.get("/api/v1/logins").json();
    let one = format!("/api/v1/logins/{}", logins["items"][0]["id"]);
    for path in ["/api/v1/logins", &one] {
        let answer = ask(&house.server, &writes, ("DELETE", path), "");
        assert_eq!((answer.status, &*answer.code()), (403, "forbidden"), "{path}");
    }
    assert!(browser.is_logged_in());
    assert_eq!(
        browser.ask(("DELETE", "/api/v1/logins"), &[("sec-fetch-site", "same-origin")], "").status,
        204
    );
}

#[tokio::test]
async fn what_serves_the_house_is_for_those_who_look_after_it() {
    let house = House::new(&[("CATAT_ADMINS", ANI)]).await;
    let (budi, ani) = (house.person(BUDI, "halo").await, house.person(ANI, "halo").await);
    let (_, budis) = house.key(&budi, &[Scope::Read, Scope::Write, Scope::Admin]).await;
    let (_, anis) = house.key(&ani, &[Scope::Read, Scope::Write, Scope::Admin]).await;
    let (_, small) = house.key(&ani, &[Scope::Read, Scope::Write]).await;
    let message = json!({ "from_number": BUDI, "message_type": "text", "text": "halo" }).to_string();
    for request in [
        ("POST", "/wa/incoming"),
        ("POST", "/deliver"),
        ("POST", "/wa/send"),
        ("GET", "/metrics"),
        ("GET", "/session/x/qr"),
    ] {
        let told = |key: &str| ask(&house.server, key, request, &message).status;
        assert_eq!([told(&budis), told(&small), told("")], [403, 403, 401], "{request:?}");
        // Who writes as anybody is told what is anybody's.
        let is_refused = told(&anis) == 403;
        assert_eq!(is_refused, request.1 != "/metrics", "{request:?}");
        assert!(![401, 403].contains(&operate(&house.server, request, &message).status), "{request:?}");
    }
    let asked = json!({ "from_number": BUDI, "message_type": "text", "text": "dashboard" }).to_string();
    for path in ["/wa/incoming", "/api/v1/wa/incoming"] {
        let answer = ask(&house.server, &anis, ("POST", path), &asked);
        assert_eq!((answer.status, &*answer.code()), (403, "forbidden"), "{path}: {}", answer.text);
    }
}

#[tokio::test]
async fn whoever_is_not_known_hears_that_before_anything_else() {
    let house = House::new(&[]).await;
    for (request, body) in [
        (("GET", "/api/v1/transactions?nobody=1"), ""),
        (("POST", "/transactions"), "{"),
        (("GET", "/api/v1/accounts/99999"), ""),
        (("PATCH", "/api/v1/accounts/1"), "{}"),
        (("GET", "/auth/me"), ""),
        (("POST", "/media"), ""),
        (("GET", "/media/1"), ""),
        (("GET", "/receipts/1"), ""),
    ] {
        for token in ["", "wrong", "catat_wrong", &"x".repeat(5_000)] {
            let answer = ask(&house.server, token, request, body);
            assert_eq!((answer.status, &*answer.code()), (401, "unauthorized"), "{request:?} {token}");
            assert_eq!(answer.header("www-authenticate"), "Bearer");
        }
    }
    assert_eq!(ask(&house.server, "", ("GET", "/there/is/no/such"), "").status, 404);
}

/// What one person handed in is told to nobody else.
#[tokio::test]
async fn what_was_read_for_one_person_is_told_to_no_other() {
    let house = House::new(&[]).await;
    let (budi, ani) = (house.person(BUDI, "halo").await, house.person(ANI, "halo").await);
    let (_, budis) = house.key(&budi, &[Scope::Read]).await;
    let (_, anis) = house.key(&ani, &[Scope::Read]).await;
    let ids = house.database.ids(1).await.expect("ids").take();
    let mut batch = Batch::default();
    let kind = ledger::messages::message::MessageKind::Image;
    ledger::messages::ai_audit::begin_reading(&mut batch, ids, (Some(ani.id), kind, "struk"), now());
    house.database.write(batch).await.expect("written");
    let path = format!("/media/{ids}");
    assert_eq!(ask(&house.server, &anis, ("GET", &path), "").status, 202);
    assert_eq!(ask(&house.server, &budis, ("GET", &path), "").status, 404);
    assert_eq!(operate(&house.server, ("GET", &path), "").status, 202);
    let receipt = house.rows("SELECT CAST(MIN(id) AS TEXT) FROM wa_messages").await;
    let path = format!("/receipts/{}", receipt[0].0);
    assert_eq!(ask(&house.server, &anis, ("GET", &path), "").status, 404);
}
