//! People: what they set about themselves, being forgotten, who is let in, where they are logged in, and what is noted of it.

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, SARI, assert_refused, booked, server};
use crate::support::{Home, Kind, PATIENCE, assert_sound, program::Server, until};

fn me(server: &Server) -> Value {
    let (status, me) = server.get(&format!("/api/v1/users/me?phone={BUDI}"));
    assert_eq!(status, 200, "{me}");
    me
}

fn set(server: &Server, fields: &Value) -> (u16, Value) {
    let version = me(server)["version"].as_i64();
    server.patch(&format!("/api/v1/users/me?phone={BUDI}"), version, fields)
}

#[tokio::test]
async fn what_is_odd_about_somebody_is_refused_by_its_name() {
    let (_home, server) = server(Kind::Sqlite).await;
    let before = me(&server);
    for (fields, word) in [
        (json!({ "name": "" }), "name"),
        (json!({ "name": "x".repeat(61) }), "name"),
        (json!({ "name": "a\0b" }), "NUL"),
        (json!({ "name": null }), "name"),
        (json!({ "locale": "fr" }), "locale"),
        (json!({ "timezone": "Mars/Olympus" }), "timezone"),
        (json!({ "currency": "XXZ" }), "currency"),
        (json!({ "month_start": "0" }), "month_start"),
        (json!({ "month_start": "32" }), "month_start"),
        (json!({ "month_start": 5 }), "month_start"),
        (json!({ "daily_report": "25:00" }), "daily_report"),
        (json!({ "daily_report": "soon" }), "daily_report"),
        (json!({ "quiet_hours": { "from": "22:00" } }), "until"),
        (json!({ "quiet_hours": { "from": "22:00", "until": "x" } }), "quiet_hours"),
        (json!({ "register": "rude" }), "register"),
        (json!({ "role": "admin" }), "role"),
        (json!({ "admin": true }), "admin"),
        (json!({ "status": "active" }), "status"),
        (json!({ "phone": SARI }), "phone"),
    ] {
        assert_refused(set(&server, &fields), 422, word);
    }
    let path = format!("/api/v1/users/me?phone={BUDI}");
    assert_eq!(server.patch(&path, None, &json!({})).0, 428);
    assert_eq!(server.patch(&path, Some(987), &json!({})).0, 412);
    assert_eq!(me(&server), before);
    assert_refused(server.get("/api/v1/users/me"), 422, "whose");
    assert_eq!(server.get("/api/v1/users/me?phone=6280000000000").0, 404);
}

#[rstest]
#[tokio::test]
async fn what_somebody_sets_holds_in_the_chat(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = server(kind).await;
    let fields = json!({
        "name": "Budi\nSantoso", "locale": "en", "timezone": "Asia/Makassar", "month_start": "25",
        "daily_report": "20:30", "weekly_report": "off", "register": "formal",
        "quiet_hours": { "from": "22:00", "until": "06:00" },
    });
    let (status, changed) = set(&server, &fields);
    assert_eq!(status, 200, "{changed}");
    for (field, wanted) in [
        ("name", json!("Budi Santoso")),
        ("locale", json!("en")),
        ("timezone", json!("Asia/Makassar")),
        ("month_start", json!("25")),
        ("daily_report", json!("20:30")),
        ("weekly_report", json!("off")),
        ("monthly_report", Value::Null),
        ("register", json!("formal")),
        ("quiet_hours", json!({ "from": "22:00", "until": "06:00" })),
        ("phone", json!(BUDI)),
        ("admin", json!(false)),
    ] {
        assert_eq!(changed[field], wanted, "{field} of {changed}");
    }
    let (_, same) = set(&server, &json!({ "name": "Budi Santoso" }));
    assert_eq!(same, changed, "what changes nothing is no change");
    let said = server.say(BUDI, "profile");
    assert!(said["reply"].as_str().is_some_and(|reply| reply.contains("Budi Santoso")), "{said}");
    assert_eq!(set(&server, &json!({ "quiet_hours": null })).1["quiet_hours"], Value::Null);
    let (_, events) = server.get(&format!("/api/v1/events?phone={BUDI}"));
    assert_eq!(events["items"][0]["kind"], "settings_changed", "{events}");
    assert_sound(&home.database().await).await;
}

#[rstest]
#[tokio::test]
async fn whoever_is_forgotten_is_nobody(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = server(kind).await;
    booked(&server, json!({ "amount": 20_000, "description": "rahasia" }));
    let path = format!("/api/v1/users/me?phone={BUDI}");
    let (status, told) = server.delete(&path);
    assert_eq!((status, &told["status"]), (202, &json!("erased")), "{told}");
    assert_eq!(server.get(&path).0, 404);
    assert_eq!(server.delete(&path).0, 404);
    let database = home.database().await;
    until("nothing is left", PATIENCE, async || {
        let sql = "SELECT COUNT(*) FROM transactions WHERE description = 'rahasia'";
        database.scan::<(i64,)>(sql, Vec::new()).await.expect("counted") == [(0,)]
    })
    .await;
    assert_eq!(server.get(&format!("/api/v1/users/me?phone={SARI}")).0, 200);
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn an_admin_lets_people_in_and_turns_them_away(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let server = Server::start(home.folder.path(), &home.environment(), None);
    server.say(BUDI, "kopi 20rb");
    server.say(SARI, "teh 5rb");
    for query in ["limit=0", "limit=501", "limit=x", "cursor=1", "status=gone", "colour=1", "user_id=5"] {
        let (status, answer) = server.get(&format!("/api/v1/users?{query}"));
        assert_eq!((status, &answer["code"]), (422, &json!("invalid")), "{query}: {answer}");
    }
    let (status, first) = server.get("/api/v1/users?limit=1");
    assert_eq!((status, &first["items"][0]["phone"]), (200, &json!(SARI)), "the newest first: {first}");
    let next = first["next"].as_str().expect("more");
    let (_, second) = server.get(&format!("/api/v1/users?limit=1&cursor={next}"));
    let budi = &second["items"][0];
    assert_eq!(
        (&budi["phone"], &budi["status"], &second["next"]),
        (&json!(BUDI), &json!("pending"), &Value::Null)
    );
    let settle = |what: &str| server.post(&format!("/api/v1/users/{}/{what}", budi["id"]), &json!({}));
    for _ in 0..2 {
        let (status, approved) = settle("approve");
        assert_eq!(
            (status, &approved["status"], &approved["admitted"]),
            (200, &json!("active"), &json!("admin"))
        );
    }
    let (_, rows) = server.get(&format!("/transactions?phone={BUDI}&status=confirmed"));
    assert_eq!(rows["items"].as_array().map(Vec::len), Some(1), "what waited counts: {rows}");
    assert_eq!(settle("block").1["status"], "blocked");
    for id in ["0", "-1", "x", "999999999"] {
        assert_eq!(server.post(&format!("/api/v1/users/{id}/approve"), &json!({})).0, 404, "{id}");
    }
    let (_, all) = server.get("/api/v1/events?everybody=true");
    let kinds: Vec<&Value> =
        all["items"].as_array().expect("a list").iter().map(|event| &event["kind"]).collect();
    assert_eq!(kinds, ["blocked", "approved"], "each once: {all}");
    assert_refused(server.get(&format!("/api/v1/events?everybody=true&phone={BUDI}")), 422, "everybody");
    assert_refused(server.get(&format!("/api/v1/events?phone={BUDI}&cursor=x")), 422, "cursor");
    let (_, page) = server.get("/api/v1/events?everybody=true&limit=1");
    let next = page["next"].as_str().expect("more");
    let (_, rest) = server.get(&format!("/api/v1/events?everybody=true&limit=5&cursor={next}"));
    assert_eq!(rest["items"][0]["kind"], "approved", "{rest}");
}

#[tokio::test]
async fn whoever_is_logged_in_nowhere_has_no_logins() {
    let (_home, server) = server(Kind::Sqlite).await;
    let path = format!("/api/v1/logins?phone={BUDI}");
    assert_eq!(server.get(&path).1, json!({ "items": [], "next": null }));
    assert_eq!(server.delete(&path).0, 204);
    for id in ["5", "x", "-1"] {
        assert_eq!(server.delete(&format!("/api/v1/logins/{id}?phone={BUDI}")).0, 404, "{id}");
    }
    assert_refused(server.get(&format!("{path}&colour=1")), 422, "colour");
}
