//! `kill -9` at random moments while senders resend until they are answered: nothing is lost, nothing is booked twice,
//! and a redelivery gets the first reply.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use bot::{engine::Engine, intake::accept::Accepted};
use ledger::{
    book::lookup::page::{Filter, page},
    messages::{
        inbox,
        lane::{self, Owner},
        message::{Channel, NewMessage, Sender},
    },
    people::user::{self, Address},
    values::clock::{Clock, SystemClock},
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use rstest::rstest;
use serde_json::json;

use crate::support::{
    Home, Kind, assert_sound,
    ollama::{Manner, Ollama},
    program::{Server, free_port, read, try_post},
    until,
};

const KILLS: usize = 20;
const SENDERS: usize = 8;
/// How soon what was half-done is taken up again after a start.
const READY_AGAIN: Duration = Duration::from_secs(20);

/// What one sender got for each of its messages: the amount, and the replies.
type Answers = Vec<(i64, serde_json::Value)>;

#[rstest]
#[tokio::test]
async fn killed_at_random_it_loses_nothing_and_books_nothing_twice(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let mut environment = home.environment();
    environment.insert("CATAT_REGISTRATION".to_owned(), "open".to_owned());
    environment.insert("CATAT_DUPLICATE_SECONDS".to_owned(), "0".to_owned());
    let port = free_port();
    let mut server = Server::start(home.folder.path(), &environment, Some(port));
    let (stop, answered) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let senders: Vec<_> = (0..SENDERS)
        .map(|sender| {
            let (stop, answered) = (stop.clone(), answered.clone());
            std::thread::spawn(move || send_until_stopped(sender, port, &stop, &answered))
        })
        .collect();
    let mut chance = StdRng::seed_from_u64(9);
    for kill in 0..KILLS {
        // Some work between two kills, then a moment that nobody chose.
        let before = answered.load(Ordering::Relaxed);
        let begun = Instant::now();
        while answered.load(Ordering::Relaxed) < before + 20 {
            assert!(begun.elapsed() < READY_AGAIN, "after {kill} kills the senders are not answered");
            std::thread::yield_now();
        }
        std::thread::sleep(Duration::from_micros(chance.random_range(0..20_000)));
        server.kill();
        server = Server::start(home.folder.path(), &environment, Some(port));
    }
    stop.store(true, Ordering::Relaxed);
    let sent: Vec<Answers> = senders.into_iter().map(|sender| sender.join().expect("no panic")).collect();
    redeliver(&server, &sent);
    assert_eq!(server.terminate().0, Some(0));
    check(&home, &sent).await;
}

/// What no rule can file, so that a model is asked.
const UNREADABLE: &str = "bayar zumbalala 75rb";
/// So many people have written while nobody worked.
const BACKLOG: u32 = 1_000;
/// As often as that a message is tried.
const DEATHS: usize = 5;

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_a_backlog_the_message_that_kills_again_and_again_is_given_up_and_no_other(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    // The process is killed whenever it asks about this one message, and only about that it asks.
    let model = Ollama::that(Manner::Hangs).await;
    let killer = keep_backlog(&home).await;
    let mut environment = home.environment();
    for (name, value) in [("CATAT_REGISTRATION", "open"), ("OLLAMA_URL", &model.url)] {
        environment.insert(name.to_owned(), value.to_owned());
    }
    for death in 0..DEATHS {
        let server = Server::start(home.folder.path(), &environment, None);
        until("the message is worked on", 3 * READY_AGAIN, async || model.requests().len() > death).await;
        server.kill();
    }
    let server = Server::start(home.folder.path(), &environment, None);
    let database = home.database().await;
    until("all is done", 3 * READY_AGAIN, async || lane::depth(&database).await.expect("counted") == 0).await;
    assert_eq!(model.requests().len(), DEATHS, "it is not tried once more");
    let dead: Vec<i64> =
        inbox::dead(&database).await.expect("read").iter().map(|message| message.id).collect();
    assert_eq!(dead, [killer]);
    assert_eq!(server.terminate().0, Some(0));
    assert_sound(&database).await;
}

/// Keeps messages that nobody works on yet; answers the id of the one that no rule can read.
async fn keep_backlog(home: &Home) -> i64 {
    let settings = home.settings(&[("CATAT_REGISTRATION", "open")]);
    let door = Engine::new(home.database().await, Arc::new(SystemClock), &settings, Owner("door".to_owned()));
    let mut killer = None;
    for person in 0..=BACKLOG {
        let is_killer = person == BACKLOG / 2;
        let address = Address::phone(&format!("6287700{person:06}")).expect("a number");
        let text = if is_killer { UNREADABLE } else { "beli kopi 20k" };
        let new = NewMessage::words(
            Channel::Http,
            &address,
            "m".to_owned(),
            Some(text.to_owned()),
            SystemClock.now(),
        );
        let Accepted::Kept(kept) = door.accept(&Sender::of(address), &new).await.expect("kept") else {
            panic!("turned away")
        };
        killer = killer.or(is_killer.then_some(kept.id));
    }
    door.stop(None, Duration::ZERO).await;
    killer.expect("it is among them")
}

/// Sends one message after the other, each until it is answered.
fn send_until_stopped(sender: usize, port: u16, stop: &AtomicBool, answered: &AtomicUsize) -> Answers {
    let mut answers = Answers::new();
    for n in 1.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let amount = 1_000 + n;
        let body = message(sender, amount).to_string();
        loop {
            match try_post(&format!("http://127.0.0.1:{port}/wa/incoming"), &body).map(read) {
                Ok((200, answer)) => {
                    answers.push((amount, answer["replies"].clone()));
                    break;
                }
                Ok((status, answer)) => assert!(matches!(status, 202 | 429 | 503), "{status}: {answer}"),
                Err(_) => std::thread::yield_now(),
            }
        }
        answered.fetch_add(1, Ordering::Relaxed);
    }
    answers
}

fn message(sender: usize, amount: i64) -> serde_json::Value {
    json!({ "from_number": phone(sender), "message_type": "text", "text": format!("beli kopi {amount}"), "message_id": format!("m-{amount}") })
}

fn phone(sender: usize) -> String {
    format!("62877000000{sender:02}")
}

/// The same ids again get the same replies.
fn redeliver(server: &Server, sent: &[Answers]) {
    for (sender, answers) in sent.iter().enumerate() {
        for (amount, replies) in answers {
            let (status, again) = server.post("/wa/incoming", &message(sender, *amount));
            assert_eq!((status, &again["replies"]), (200, replies), "sender {sender}, {amount}");
        }
    }
}

/// Every message stands in the ledger once, and the books are sound.
async fn check(home: &Home, sent: &[Answers]) {
    let database = home.database().await;
    let counted = Mutex::new(HashMap::new());
    for (sender, answers) in sent.iter().enumerate() {
        let address = Address::phone(&phone(sender)).expect("a number");
        let person = user::find(&database, &address).await.expect("found").expect("a person");
        let rows = page(&database, &person, &Filter::default(), (None, 1_000_000)).await.expect("rows");
        let mut booked: Vec<i64> = rows.iter().map(|row| row.money().minor() / 100).collect();
        booked.sort_unstable();
        let wanted: Vec<i64> = answers.iter().map(|(amount, _)| *amount).collect();
        assert_eq!(booked, wanted, "sender {sender}: lost, or booked twice");
        counted.lock().expect("no panic").insert(sender, booked.len());
    }
    eprintln!("messages by sender: {:?}", counted.lock().expect("no panic"));
    crate::support::assert_sound(&database).await;
}
