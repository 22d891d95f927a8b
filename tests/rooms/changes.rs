//! What was changed, by whichever door, and taking it back by its number.

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, SARI, assert_refused, booked, path, server};
use crate::support::{Kind, assert_sound, program::Server};

fn listed(server: &Server) -> Vec<Value> {
    let (status, page) = server.get(&format!("/api/v1/changes?phone={BUDI}"));
    assert_eq!(status, 200, "{page}");
    page["items"].as_array().expect("a list").clone()
}

fn undo(server: &Server, change: &Value, body: &Value) -> (u16, Value) {
    server.post(&format!("/api/v1/changes/{}/undo?phone={BUDI}", change["number"]), body)
}

#[rstest]
#[tokio::test]
async fn nobody_takes_back_what_is_not_theirs_or_is_not_there(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    booked(&server, json!({ "amount": 20_000, "description": "kopi" }));
    let number = listed(&server)[0]["number"].clone();
    for wrong in ["0", "-1", "999999", "9223372036854775807", "99999999999999999999", "x", "1.5"] {
        for path in [format!("/api/v1/changes/{wrong}"), format!("/api/v1/changes/{wrong}/undo")] {
            let path = format!("{path}?phone={BUDI}");
            let (status, answer) =
                if path.contains("undo") { server.post(&path, &json!({})) } else { server.get(&path) };
            assert_eq!((status, &answer["code"]), (404, &json!("not_found")), "{path}: {answer}");
        }
    }
    let theirs = format!("/api/v1/changes/{number}/undo?phone={SARI}");
    assert_eq!(server.post(&theirs, &json!({})).0, 404);
    let ours = format!("/api/v1/changes/{number}/undo?phone={BUDI}");
    assert_refused(server.post(&ours, &json!({ "colour": 1 })), 422, "colour");
    assert_refused(server.post(&ours, &json!([])), 422, "object");
    assert_refused(server.get(&format!("/api/v1/changes?phone={BUDI}&limit=0")), 422, "limit");
    assert_refused(server.get(&format!("/api/v1/changes?phone={BUDI}&cursor=x")), 422, "cursor");
    assert_eq!(listed(&server).len(), 1);
    assert_eq!(listed(&server)[0]["in_effect"], json!(true));
}

#[rstest]
#[tokio::test]
async fn a_change_is_taken_back_by_its_number_and_that_too(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, server) = server(kind).await;
    let row = booked(&server, json!({ "amount": 20_000, "description": "kopi" }));
    server.say(BUDI, "teh 5rb");
    let changes = listed(&server);
    assert_eq!(changes.len(), 2, "{changes:?}");
    let (tea, coffee) = (&changes[0], &changes[1]);
    assert_eq!(
        (&coffee["kind"], &coffee["by_message"], &coffee["count"]),
        (&json!("booking"), &json!(false), &json!(1))
    );
    assert_eq!(
        coffee["things"],
        json!([{ "what": "entry", "name": "kopi", "amount": 20_000, "currency": "IDR" }])
    );
    assert_eq!(tea["by_message"], json!(true));
    // Not the newest one.
    let (status, taken) = undo(&server, coffee, &json!({}));
    assert_eq!((status, &taken["status"]), (200, &json!("done")), "{taken}");
    assert_eq!(server.get(&path("transactions", &row)).1["status"], "deleted");
    assert_refused(undo(&server, coffee, &json!({})), 409, "already");
    let changes = listed(&server);
    assert_eq!((&changes[0]["kind"], &changes[2]["in_effect"]), (&json!("undo"), &json!(false)));
    let (_, page) = server.get(&format!("/api/v1/changes?phone={BUDI}&limit=1"));
    let (_, next) = server.get(&format!(
        "/api/v1/changes?phone={BUDI}&limit=5&cursor={}",
        page["next"].as_str().expect("more")
    ));
    let ends: Vec<&Value> =
        next["items"].as_array().expect("a list").iter().map(|change| &change["in_effect"]).collect();
    assert_eq!(
        ends,
        [&json!(true), &json!(false)],
        "what a later page tells is known of the newer ones: {next}"
    );
    assert_eq!(undo(&server, &changes[0], &json!({})).0, 200);
    assert_eq!(
        server.get(&path("transactions", &row)).1["status"],
        "confirmed",
        "an undo is taken back, too"
    );
    assert_eq!(listed(&server)[0]["kind"], "restore");
    assert_sound(&home.database().await).await;
}

#[rstest]
#[tokio::test]
async fn what_was_changed_since_is_taken_back_at_a_word(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = server(kind).await;
    let row = booked(&server, json!({ "amount": 20_000, "description": "kopi" }));
    let first = listed(&server)[0].clone();
    let (status, _) =
        server.patch(&path("transactions", &row), row["version"].as_i64(), &json!({ "amount": 25_000 }));
    assert_eq!(status, 200);
    assert_refused(undo(&server, &first, &json!({})), 409, "changed since");
    assert_eq!(server.get(&path("transactions", &row)).1["status"], "confirmed");
    assert_eq!(undo(&server, &first, &json!({ "anyway": true })).0, 200);
    assert_eq!(server.get(&path("transactions", &row)).1["status"], "deleted");
    assert_sound(&home.database().await).await;
}
