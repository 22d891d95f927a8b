//! `kill -9` in the middle of the fan-out of reports: each appointment is settled once, and each person gets one report.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use ledger::{
    db::Database,
    messages::message::{Channel, NewMessage, Sender},
    people::user::Address,
    values::clock::{Clock, StandingClock, SystemClock},
};
use rstest::rstest;

use crate::support::{Home, Kind, PATIENCE, assert_sound, program::Server, until};

/// Some pages of them, so that a kill finds one written and the next not.
const PEOPLE: usize = 300;
const KILLS: usize = 3;
const SETTINGS: [(&str, &str); 2] = [("CATAT_REGISTRATION", "open"), ("CATAT_REPORTS", "on")];

/// How many hours a zone is ahead of Greenwich in which it is between ten and eleven in the evening.
fn ahead(now: DateTime<Utc>) -> i64 {
    let ahead = (22 + 24 - i64::from(now.hour())) % 24;
    if ahead > 12 { ahead - 24 } else { ahead }
}

fn zone(ahead: i64) -> String {
    // What lies east of Greenwich is below nought in these names.
    if ahead == 0 { "Africa/Abidjan".to_owned() } else { format!("Etc/GMT{:+}", -ahead) }
}

/// A time of the same day on which 21:00 lies ahead both in Jakarta, where everybody lives at first, and in that zone: whoever moves
/// behind the report of their old zone gets none that day.
fn before_any_report(now: DateTime<Utc>, ahead: i64) -> DateTime<Utc> {
    const JAKARTA: i64 = 7;
    let local = |at: DateTime<Utc>, ahead: i64| (at + TimeDelta::hours(ahead)).naive_utc();
    let today = local(now, ahead).date();
    let is_before = |at: &DateTime<Utc>| {
        [ahead, JAKARTA].into_iter().all(|ahead| {
            let local = local(*at, ahead);
            local.date() == today && local.hour() < 20
        })
    };
    (2..24).map(|hours| now - TimeDelta::hours(hours)).find(is_before).expect("a day has such a time")
}

fn phone(person: usize) -> String {
    format!("6287700{person:06}")
}

/// People who were promised their reports for 21:00 of their clock, which is past; the engine that promised is gone.
async fn promised(home: &Home, now: DateTime<Utc>) {
    let ahead = ahead(now);
    let clock = std::sync::Arc::new(StandingClock::at(before_any_report(now, ahead)));
    let running = home.engine(clock.clone(), &SETTINGS, "door").await;
    let wish = format!("zona waktu {}", zone(ahead));
    for person in 0..PEOPLE {
        let address = Address::phone(&phone(person)).expect("a number");
        for (id, text) in [("a", &*wish), ("b", "beli kopi 20k")] {
            let text = Some(text.to_owned());
            let new = NewMessage::words(Channel::Terminal, &address, id.to_owned(), text, clock.now());
            running.replies(&(Sender::of(address.clone()), new)).await;
        }
    }
    // What was woken by another zone knows its next appointment by then.
    rested(&running.engine.books.database, clock.now()).await;
    running.stop().await;
}

/// Waits until everybody is promised their three reports, and none of them is due.
async fn rested(database: &Database, now: DateTime<Utc>) {
    until("nothing is due any more", PATIENCE, async || {
        let sql =
            "SELECT due_at FROM jobs WHERE kind = 'report' AND status IN ('queued', 'running', 'failed')";
        let due: Vec<(DateTime<Utc>,)> = database.all(sql, vec![]).await.expect("read");
        due.len() == 3 * PEOPLE && due.iter().all(|(due_at,)| *due_at > now)
    })
    .await;
}

/// The keys by which appointments are settled, each with whose it is and what became of it.
async fn settled(database: &Database) -> Vec<(String, i64, String)> {
    let sql = "SELECT dedupe_key, user_id, status FROM wa_messages WHERE direction = 'out' AND dedupe_key LIKE 'report:%'";
    database.all(sql, vec![]).await.expect("read")
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_killed_in_the_middle_tells_each_person_once(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    promised(&home, SystemClock.now()).await;
    let mut environment = home.environment();
    environment.extend(SETTINGS.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let database = home.database().await;
    for kill in 0..KILLS {
        let before = settled(&database).await.len();
        let server = Server::start(home.folder.path(), &environment, None);
        until("some more are settled", PATIENCE, async || {
            let now = settled(&database).await.len();
            now > before || now == PEOPLE
        })
        .await;
        server.kill();
        eprintln!("kill {kill}: {} of {PEOPLE} are settled", settled(&database).await.len());
    }
    let server = Server::start(home.folder.path(), &environment, None);
    until("all are settled", PATIENCE, async || settled(&database).await.len() >= PEOPLE).await;
    rested(&database, SystemClock.now()).await;
    assert_eq!(server.terminate().0, Some(0));

    let rows = settled(&database).await;
    let mut by_person: BTreeMap<i64, Vec<&str>> = BTreeMap::new();
    for (key, user_id, status) in &rows {
        assert!(key.starts_with(&format!("report:{user_id}:daily:")), "{key}");
        by_person.entry(*user_id).or_default().push(status);
    }
    assert_eq!(by_person.len(), PEOPLE);
    // They wait at the terminal, until they are fetched.
    assert!(by_person.values().all(|told| told == &["queued"]), "{by_person:?}");
    assert_sound(&database).await;
}
