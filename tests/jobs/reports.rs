//! Reports that are sent by themselves: each appointment settled once, whatever happens meanwhile, and to whom.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
    time::Duration,
};

use bot::channels::terminal::Chat;
use chrono::{DateTime, Utc};
use ledger::{
    db::Database,
    jobs::{self, Listed},
    messages::message::{Channel, NewMessage, Sender},
    people::user::{Address, UserStatus},
    values::{
        appointment::{ReportKind, Schedule},
        clock::{Clock, StandingClock},
        month::Months,
        period::Zone,
    },
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    erasure::dump::Dump,
    support::{Home, Kind, PATIENCE, Running, books, until},
};

const REPORTS: &[(&str, &str)] = &[("CATAT_REGISTRATION", "open"), ("CATAT_REPORTS", "on")];
const BUDI: &str = "6281234567891";
const SARI: &str = "6281234567892";
const DEWI: &str = "6281234567893";

fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("an instant").to_utc()
}

/// The rows by which appointments are settled: the key, and the row.
async fn settled(home: &Home) -> BTreeMap<String, Value> {
    let rows = Dump::of(&home.location).await.rows;
    let rows = rows.iter().filter(|row| row.starts_with("wa_messages ") && row.contains("\"report:"));
    let rows = rows.map(|row| {
        let row: Value = serde_json::from_str(row.split_once(' ').expect("a row").1).expect("JSON");
        (row["dedupe_key"].as_str().expect("a key").to_owned(), row)
    });
    rows.collect()
}

async fn promises(database: &Database) -> Vec<Listed> {
    let open = jobs::open(database).await.expect("read");
    open.into_iter().filter(|job| job.kind == "report").collect()
}

async fn say(running: &Running, clock: &Arc<StandingClock>, text: &str, at: DateTime<Utc>) -> Value {
    let chat =
        Chat::new(running.engine.clone(), Some(clock.clone()), Address::phone(BUDI).expect("a number"));
    let line = json!({ "text": text, "at": at.to_rfc3339() }).to_string();
    serde_json::to_value(chat.turn(&line).await).expect("JSON")
}

async fn next_due(database: &Database) -> Option<DateTime<Utc>> {
    promises(database).await.into_iter().map(|job| job.due_at).min()
}

/// Both engines stopped, and begun anew at another time.
async fn restarted(
    engines: (Running, Running),
    home: &Home,
    clock: &Arc<StandingClock>,
    at: DateTime<Utc>,
) -> (Running, Running) {
    engines.0.stop().await;
    engines.1.stop().await;
    assert!(clock.move_to(at));
    (home.engine(clock.clone(), REPORTS, "one").await, home.engine(clock.clone(), REPORTS, "two").await)
}

/// Half a year in Berlin, where an hour is skipped on the way, with two schedulers on one database that race for each job,
/// engines that are stopped and begun anew, and forty days of which nobody knows anything.
#[tokio::test]
async fn in_half_a_year_each_appointment_is_settled_once() {
    let home = Home::new(Kind::Postgres).await;
    let begin = instant("2027-01-15T10:00:00+01:00");
    let (off, back, end) = (
        instant("2027-04-09T12:00:00+02:00"),
        instant("2027-05-19T12:00:00+02:00"),
        instant("2027-07-15T12:00:00+02:00"),
    );
    let clock = Arc::new(StandingClock::at(begin));
    let mut engines =
        (home.engine(clock.clone(), REPORTS, "one").await, home.engine(clock.clone(), REPORTS, "two").await);
    say(&engines.0, &clock, "zona waktu Europe/Berlin", begin).await;
    for limit in [off, end] {
        let mut steps = 0;
        while let Some(next) = next_due(&engines.0.engine.books.database).await.filter(|next| *next <= limit)
        {
            assert!(clock.move_to(next.max(clock.now())));
            // Each waits until nothing is due, and has its own worker look meanwhile.
            let now = clock.now();
            tokio::join!(
                say(&engines.0, &clock, "akun saya", now),
                say(&engines.1, &clock, "akun saya", now),
            );
            steps += 1;
            if steps % 40 == 0 {
                engines = restarted(engines, &home, &clock, clock.now()).await;
            }
        }
        if limit == off {
            engines = restarted(engines, &home, &clock, back).await;
            say(&engines.0, &clock, "akun saya", back).await;
        }
    }
    let rows = settled(&home).await;
    let user_id = rows.values().next().expect("a row")["user_id"].as_i64().expect("an id");
    let mut expected = BTreeMap::new();
    for kind in ReportKind::ALL {
        let schedule = Schedule {
            kind,
            time: kind.usual_time(),
            zone: Zone(chrono_tz::Europe::Berlin),
            months: Months::CALENDAR,
            quiet: None,
        };
        let mut due = Vec::new();
        let mut next = schedule.next(begin);
        while next.due <= end {
            due.push(next);
            next = schedule.following(&next);
        }
        for (nth, one) in due.iter().enumerate() {
            let was_off = one.due > off && one.due <= back;
            let is_last = due.get(nth + 1).is_none_or(|following| following.due > back);
            let is_sent = !was_off || is_last && back - one.due <= kind.patience();
            let key = format!("report:{user_id}:{kind}:{}", one.period.from);
            expected.insert(key, if is_sent { "sent" } else { "skipped" });
        }
    }
    let got: BTreeMap<String, &str> =
        rows.iter().map(|(key, row)| (key.clone(), row["status"].as_str().expect("a word"))).collect();
    assert_eq!(got, expected);
    let skipped = got.values().filter(|status| **status == "skipped").count();
    assert_eq!(skipped, 40 + 5 + 1, "of days, of weeks, of a month");
    let told =
        |key: &str| rows[&format!("report:{user_id}:{key}")]["wa_body"].as_str().expect("words").to_owned();
    assert!(told("daily:2027-05-19").contains("40 laporan"), "{}", told("daily:2027-05-19"));
    assert!(told("weekly:2027-05-10").contains("5 laporan"), "{}", told("weekly:2027-05-10"));
    engines.0.stop().await;
    engines.1.stop().await;
}

fn message(phone: &str, id: &str, channel: Channel, now: DateTime<Utc>) -> (Sender, NewMessage) {
    let address = Address::phone(phone).expect("a number");
    let text = Some("beli kopi 20k".to_owned());
    let mut new = NewMessage::words(channel, &address, id.to_owned(), text, now);
    if channel == Channel::Whatsapp {
        "default".clone_into(&mut new.session);
        new.chat = format!("{phone}@s.whatsapp.net");
    }
    (Sender::of(address), new)
}

/// Budi writes between the two of us and then in a group, Sari by a gateway alone, Dewi is turned away before it is time.
#[rstest]
#[tokio::test]
async fn a_report_goes_where_its_reader_wrote_to_us_alone(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let clock = Arc::new(StandingClock::at(instant("2026-11-20T10:00:00+07:00")));
    let running = home.engine(clock.clone(), REPORTS, "one").await;
    let now = clock.now();
    let private = message(BUDI, "A1", Channel::Whatsapp, now);
    let mut in_group = message(BUDI, "A2", Channel::Whatsapp, now);
    (in_group.1.is_group, in_group.1.chat) = (true, "1203@g.us".to_owned());
    let gateway = message(SARI, "B1", Channel::Http, now);
    let dewi = message(DEWI, "C1", Channel::Whatsapp, now);
    for (sender, new) in [private, in_group, gateway, dewi] {
        running.replies(&(sender, new)).await;
    }
    let database = &running.engine.books.database;
    assert_eq!(promises(database).await.len(), 9, "three for each");
    let address = Address::phone(DEWI).expect("a number");
    let dewi = ledger::people::user::find(database, &address).await.expect("read").expect("a person");
    let standing = bot::intake::registration::Standing::TurnedAway;
    bot::intake::registration::settle(database, dewi.id, standing, &*clock).await.expect("turned away");
    assert_eq!(promises(database).await.len(), 6, "hers are gone");

    assert!(clock.move_to(instant("2026-11-20T21:00:00+07:00")));
    until("both are settled", PATIENCE, async || settled(&home).await.len() >= 2).await;
    until("the next are promised", PATIENCE, async || {
        let promised = promises(database).await;
        promised.len() == 6 && promised.iter().all(|job| job.due_at > clock.now())
    })
    .await;
    let rows = settled(&home).await;
    let of = |status: &str| rows.values().filter(|row| row["status"] == status).collect::<Vec<_>>();
    let (queued, skipped) = (of("queued"), of("skipped"));
    assert_eq!((rows.len(), queued.len(), skipped.len()), (2, 1, 1), "{rows:?}");
    assert_eq!(queued[0]["chat"], format!("{BUDI}@s.whatsapp.net"));
    assert_eq!(queued[0]["session"], "default");
    assert!(
        queued[0]["wa_body"].as_str().is_some_and(|text| text.contains("Ringkasan 20 Nov 2026")),
        "{rows:?}"
    );
    assert!(skipped[0]["error"].as_str().is_some_and(|why| why.contains("no channel")), "{rows:?}");
    running.stop().await;
}

/// Whoever was there before reports were sent is promised them at the start, once; what falls due for many at one minute is
/// settled page by page, once for each.
#[rstest]
#[tokio::test]
async fn whoever_was_there_before_is_promised_reports(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    const MANY: usize = 150;
    let home = Home::new(kind).await;
    let database = home.database().await;
    for nth in 0..MANY {
        books::person(&database, &format!("62812{nth:07}"), UserStatus::Active).await;
    }
    books::person(&database, "628129999999", UserStatus::Pending).await;
    database.close().await;
    let clock = Arc::new(StandingClock::at(instant("2026-11-20T10:00:00+07:00")));
    let is_promised = async |running: &Running| {
        until("everybody is promised theirs", PATIENCE, async || {
            promises(&running.engine.books.database).await.len() >= 3 * MANY
        })
        .await;
    };
    let running = home.engine(clock.clone(), REPORTS, "one").await;
    is_promised(&running).await;
    running.stop().await;
    let running = home.engine(clock.clone(), REPORTS, "one").await;
    is_promised(&running).await;
    let database = &running.engine.books.database;
    let keys: HashSet<String> = promises(database).await.into_iter().map(|job| job.key).collect();
    assert_eq!((promises(database).await.len(), keys.len()), (3 * MANY, 3 * MANY));
    assert!(clock.move_to(instant("2026-11-20T21:00:00+07:00")));
    until("every day is settled", Duration::from_mins(2), async || settled(&home).await.len() >= MANY).await;
    until("the next are promised", PATIENCE, async || {
        promises(database).await.iter().all(|job| job.due_at > clock.now() && job.attempts == 0)
    })
    .await;
    let rows = settled(&home).await;
    assert_eq!(rows.len(), MANY);
    assert!(rows.values().all(|row| row["status"] == "skipped"), "they have never written");
    running.stop().await;
}

/// Two people turn out to be one: one set of promises is left.
#[rstest]
#[tokio::test]
async fn a_join_leaves_one_set(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let clock = Arc::new(StandingClock::at(instant("2026-11-20T10:00:00+07:00")));
    let running = home.engine(clock.clone(), REPORTS, "one").await;
    for phone in [BUDI, SARI] {
        let (sender, new) = message(phone, phone, Channel::Whatsapp, clock.now());
        running.replies(&(sender, new)).await;
    }
    let database = &running.engine.books.database;
    assert_eq!(promises(database).await.len(), 6);
    let mut people = Vec::new();
    for phone in [BUDI, SARI] {
        let address = Address::phone(phone).expect("a number");
        people.push(ledger::people::user::find(database, &address).await.expect("read").expect("a person"));
    }
    books::make_one(database, &people[0], &people[1]).await;
    let left = promises(database).await;
    let of_older = format!("report:{}:", people[0].id);
    assert!(left.len() == 3 && left.iter().all(|job| job.key.starts_with(&of_older)), "{left:?}");
    running.stop().await;
}
