//! Reminders whose day came while nobody was there to say them.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use ledger::values::clock::StandingClock;
use rstest::rstest;
use serde_json::json;

use super::worker::{OPEN, say, turn};
use crate::support::{Home, Kind};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

#[rstest]
#[tokio::test]
async fn what_was_missed_is_said_once_and_what_comes_again_waits_for_its_next_day(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let clock = Arc::new(StandingClock::at(at("2026-11-20T03:00:00Z")));
    let running = home.engine(clock.clone(), OPEN, "one").await;
    for text in ["ingetin bayar pajak tanggal 25", "ingatkan nabung motor tiap tanggal 1"] {
        let set = say(&running, text).await;
        assert!(set["replies"].to_string().contains("kuingatkan"), "{set}");
    }
    running.stop().await;
    clock.move_to(at("2027-01-10T03:00:00Z"));
    let running = home.engine(clock.clone(), OPEN, "two").await;
    let back = turn(&running, None, json!({ "text": "beli kopi 20k" })).await;
    let told: Vec<&str> =
        back["pushed"].as_array().expect("pushes").iter().filter_map(|push| push["text"].as_str()).collect();
    // The first of January is too long ago, and the next one near enough.
    assert_eq!(told, ["⏰ Pengingat untuk 25 Nov 2026: bayar pajak"], "{back}");
    let listed = say(&running, "pengingat apa aja").await;
    assert_eq!(listed["pushed"], json!([]), "{listed}");
    let reply = listed["replies"].to_string();
    assert!(
        reply.contains("nabung motor") && reply.contains("1 Feb 2027") && !reply.contains("pajak"),
        "{reply}"
    );
    running.stop().await;
}
