//! The engine at work: groups, long queues, and upgrades that take their time.

use std::sync::Arc;

use bot::engine::Engine;
use ledger::{
    db::Location,
    messages::{
        inbox,
        message::{Channel, MessageKind, NewMessage, Sender},
    },
    people::user::{self, Address},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;
use sqlx::Connection;

use crate::support::{Home, Kind, Running, assert_sound};

const GROUP: &str = "120363000000000001@g.us";

fn address(number: usize) -> Address {
    Address::phone(&format!("62812{number:08}")).expect("a number")
}

fn said(number: usize, id: usize, text: &str) -> (Sender, NewMessage) {
    let (from, id) = (address(number), format!("m{number}-{id}"));
    let new = NewMessage::words(Channel::Http, &from, id, Some(text.to_owned()), SystemClock.now());
    (Sender::of(from), new)
}

fn said_in_group(number: usize, id: usize, text: &str) -> (Sender, NewMessage) {
    let (sender, new) = said(number, id, text);
    (sender, NewMessage { is_group: true, chat: GROUP.to_owned(), ..new })
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn in_a_group_everybody_is_greeted_counted_and_repeated_by_themselves(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "confirm")], "one").await;
    let (budi, sari) = (1, 2);
    let first = running.replies(&said_in_group(budi, 0, "kopi 20k")).await.concat();
    assert!(first.contains("Balas *ya*"), "{first}");
    // A neighbour's equal entry is no repeat, and her first message is greeted though it is not the group's first.
    let neighbour = running.replies(&said_in_group(sari, 0, "kopi 20k")).await.concat();
    assert!(neighbour.contains("Rp20.000") && !neighbour.contains("baru saja dicatat"), "{neighbour}");
    assert!(neighbour.contains("Balas *ya* supaya"), "greeted like whoever comes first: {neighbour}");
    let repeat = running.replies(&said_in_group(sari, 1, "kopi 20k")).await.concat();
    assert!(repeat.contains("baru saja dicatat"), "her own is one: {repeat}");
    // What budi writes is counted for budi, wherever he writes it.
    for n in 1..30 {
        let lane = if n % 2 == 0 { said(budi, n, "halo") } else { said_in_group(budi, n, "halo") };
        running.replies(&lane).await;
    }
    let over = running.replies(&said(budi, 30, "teh 9k")).await.concat();
    assert!(!over.contains("Rp9.000"), "the thirty-first is not read: {over}");
    let hers = running.replies(&said_in_group(sari, 2, "teh 9k")).await.concat();
    assert!(hers.contains("Rp9.000"), "the group's thirty-third is her fourth: {hers}");
    assert_sound(&running.engine.books.database).await;
    running.stop().await;
}

/// An emoji that somebody puts to the group's latest reply to another, or to themselves.
async fn put_to_latest_reply(running: &Running, who: usize, to: usize, emoji: &str) -> Vec<String> {
    let database = &running.engine.books.database;
    let other = user::find(database, &address(to)).await.expect("read").expect("known");
    let lane = ledger::messages::message::lane_in(GROUP, true, other.id);
    let target = ledger::messages::outbox::latest_id(database, &lane, &other).await.expect("read");
    let (sender, mut new) = said_in_group(who, 1000 + to, "");
    (new.kind, new.text) = (MessageKind::Reaction, None);
    (new.payload.target_id, new.payload.emoji) = (target, Some(emoji.to_owned()));
    running.replies(&(sender, new)).await
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn in_a_group_nobody_is_registered_by_a_reply_to_another_nor_are_their_doubts_read_out(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "confirm")], "one").await;
    let (budi, sari) = (1, 2);
    running.replies(&said(sari, 0, "teh 8")).await;
    let registered = running.replies(&said_in_group(sari, 1, "ya")).await.concat();
    assert!(registered.contains("terdaftar") && !registered.contains("Teh"), "{registered}");
    let confirmed = running.replies(&said(sari, 2, "ya")).await.concat();
    assert!(confirmed.contains("Teh"), "it waited under its own question: {confirmed}");
    let stranger = put_to_latest_reply(&running, budi, sari, "👍").await.concat();
    assert!(!stranger.contains("terdaftar"), "{stranger}");
    running.replies(&said_in_group(budi, 0, "kopi 20k")).await;
    let own = put_to_latest_reply(&running, budi, budi, "👍").await.concat();
    assert!(own.contains("terdaftar"), "{own}");
    running.stop().await;
}

/// As many as are worked on side by side.
const CHATTERERS: usize = 256;
const EACH: usize = 24;

#[tokio::test(flavor = "multi_thread")]
async fn long_queues_give_their_place_back_so_that_a_newcomer_need_not_wait_for_their_end() {
    let home = Home::new(Kind::Sqlite).await;
    let settings = home.settings(&[("CATAT_REGISTRATION", "open")]);
    let owner = ledger::messages::lane::Owner("one".to_owned());
    let engine = Engine::new(home.database().await, Arc::new(SystemClock), &settings, owner);
    let backlog: Vec<_> =
        (1..=CHATTERERS).flat_map(|n| (0..EACH).map(move |id| said(n, id, "halo"))).collect();
    for part in backlog.chunks(512) {
        engine.accept_all(part).await.expect("kept");
    }
    let sweeper = engine.start().await.expect("the engine starts");
    let running = Running { engine, sweeper };
    running.replies(&said(0, 0, "halo")).await;
    let open = ledger::messages::lane::depth(&running.engine.books.database).await.expect("counted");
    let half = i64::try_from(CHATTERERS * EACH / 2).expect("a small number");
    assert!(open > half, "answered before the queues were done: {open} are still open");
    running.stop().await;
}

#[tokio::test]
async fn a_schema_is_brought_up_to_date_outside_the_limit_of_statements() {
    let home = Home::new(Kind::Postgres).await;
    home.database().await.close().await;
    let Location::Server(url) = &home.location else { unreachable!("asked for above") };
    let mut other = sqlx::PgConnection::connect(url).await.expect("the server answers");
    // As if an older version had been here, whose tables somebody holds while the index is to be made.
    let before = "DELETE FROM _sqlx_migrations WHERE version = 2; DROP INDEX wa_messages_to_send; \
        DROP INDEX wa_messages_sent_by_id";
    sqlx::raw_sql(before).execute(&mut other).await.expect("the older version stands");
    let held = "BEGIN; LOCK TABLE wa_messages IN EXCLUSIVE MODE";
    sqlx::raw_sql(held).execute(&mut other).await.expect("the tables are held");
    let limited = Location::Server(format!("{url}?options=-c%20statement_timeout%3D200"));
    // Held for longer than any statement may take.
    let let_go = sqlx::raw_sql("SELECT pg_sleep(1); COMMIT").execute(&mut other);
    let (opened, let_go) = tokio::join!(ledger::open(&limited), let_go);
    let_go.expect("the tables are let go");
    let database = opened.expect("the schema is brought up to date");
    let slow = database.scan::<(bool,)>("SELECT pg_sleep(1) IS NULL", Vec::new()).await;
    assert!(slow.is_err(), "everything else keeps the limit");
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn two_deposits_that_are_too_much_together_are_said_to_be_and_the_first_still_waits(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "open")], "one").await;
    running.replies(&said(1, 0, "setor motor 9000 miliar")).await;
    let second = running.replies(&said(1, 1, "setor motor 9000 miliar")).await.concat();
    assert!(second.contains("Paling besar"), "{second}");
    let made = running.replies(&said(1, 2, "tanpa target")).await.concat();
    assert!(made.contains("9.000.000.000.000"), "the first deposit was not forgotten: {made}");
    assert_eq!(inbox::dead(&running.engine.books.database).await.expect("read").len(), 0);
    let person =
        user::find(&running.engine.books.database, &address(1)).await.expect("read").expect("a person");
    assert_eq!(inbox::count(&running.engine.books.database, person.id).await.expect("counted"), 3);
    running.stop().await;
}
