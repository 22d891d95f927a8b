//! The real program on WhatsApp: killed, flooded, and with many numbers.

use std::time::{Duration, Instant};

use loopback::{Identity, Phone, Record};
use rand::{Rng, SeedableRng, rngs::StdRng};
use rstest::rstest;

use crate::support::{
    Kind,
    program::{Server, catat, free_port, run},
    whatsapp::{Stage, pair},
};

/// How soon a backlog's replies stand in the outbox.
const BACKLOG_PATIENCE: Duration = Duration::from_secs(50);

#[tokio::test(flavor = "multi_thread")]
async fn a_backlog_is_booked_in_order_and_answered() {
    const PEOPLE: u32 = 10;
    const EACH: usize = 50;
    let stage = Stage::set(Kind::Sqlite).await;
    // Once, so that phones find the keys to write to it by.
    let server = Server::start(stage.home.folder.path(), &stage.environment(), None);
    stage.until_connected().await;
    assert_eq!(server.terminate().0, Some(0));
    let mut phones = Vec::new();
    for number in 1..=PEOPLE {
        phones.push(stage.phone(number).await);
    }
    let to = stage.address();
    for n in 0..EACH {
        for phone in &phones {
            phone.send_text(&to, &format!("beli kopi {}", 1_000 + n)).await.expect("sent");
        }
    }
    let begun = Instant::now();
    let server = Server::start(stage.home.folder.path(), &stage.environment(), None);
    let queued = "SELECT CAST(COUNT(DISTINCT parent_id) AS TEXT) FROM wa_messages WHERE direction = 'out'";
    stage.until_rows(queued, &["500"]).await;
    let took = begun.elapsed();
    eprintln!("500 messages of a backlog are answered {} ms after the start", took.as_millis());
    assert!(took < BACKLOG_PATIENCE, "{took:?}");
    let amounts = stage.look_up("SELECT CAST(user_id AS TEXT) || ' ' || CAST(amount / 100 AS TEXT) FROM transactions ORDER BY user_id, tx_datetime, id").await;
    assert_eq!(amounts.len(), 500);
    let changes = stage
        .look_up("SELECT CAST(c.user_id AS TEXT) || ' ' || CAST(t.amount / 100 AS TEXT) FROM changes c JOIN change_items i ON i.change_id = c.id JOIN transactions t ON t.id = i.row_id ORDER BY c.user_id, c.number")
        .await;
    for of_one in changes.chunk_by(|one, other| one.split(' ').next() == other.split(' ').next()) {
        let amounts: Vec<&str> = of_one.iter().filter_map(|row| row.split(' ').nth(1)).collect();
        let wanted: Vec<String> = (0..EACH).map(|n| (1_000 + n).to_string()).collect();
        assert_eq!(amounts, wanted, "each person's messages are booked in their order");
    }
    stage.server.until_queue_is_empty(&stage.bot).await.expect("all is acknowledged");
    assert_eq!(server.terminate().0, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_between_receipt_and_acknowledgement_it_loses_and_doubles_nothing() {
    const KILLS: usize = 8;
    const EACH: usize = 5;
    let stage = Stage::set(Kind::Sqlite).await;
    let (budi, to) = (stage.phone(1).await, stage.address());
    let port = free_port();
    let mut chance = StdRng::seed_from_u64(3);
    let mut wanted = Vec::new();
    for kill in 0..KILLS {
        let server = Server::start(stage.home.folder.path(), &stage.environment(), Some(port));
        stage.until_connected().await;
        for n in 0..EACH {
            let amount = 1_000 + kill * EACH + n;
            budi.send_text(&to, &format!("beli kopi {amount}")).await.expect("sent");
            wanted.push(amount.to_string());
        }
        tokio::time::sleep(Duration::from_micros(chance.random_range(0..30_000))).await;
        server.kill();
        stage.server.until_receiving(&stage.bot, false).await.expect("it is gone");
    }
    let server = Server::start(stage.home.folder.path(), &stage.environment(), Some(port));
    stage.server.until_queue_is_empty(&stage.bot).await.expect("all is acknowledged");
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    let booked = "SELECT CAST(amount / 100 AS TEXT) FROM transactions ORDER BY amount";
    stage.until_rows(booked, &wanted).await;
    let open =
        "SELECT status FROM wa_messages WHERE direction = 'out' AND status NOT IN ('delivered', 'read')";
    stage.until_rows(open, &[]).await;
    assert_eq!(server.terminate().0, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_numbers_in_one_process() {
    const NUMBERS: u32 = 10;
    let stage = Stage::set(Kind::Sqlite).await;
    let mut bots = vec![stage.bot.clone()];
    for n in 1..NUMBERS {
        let bot = Identity::new(format!("62899000000{n:02}"), format!("4000000000000{n:02}"), 3, "Catat");
        pair(&stage.server, stage.home.folder.path(), &format!("number-{n}"), &bot).await;
        bots.push(bot);
    }
    let server = Server::start(stage.home.folder.path(), &stage.environment(), None);
    let budi = stage.phone(1).await;
    for bot in &bots {
        stage.server.until_receiving(bot, true).await.expect("it connects");
        let id = budi.send_text(&bot.by_phone(), "beli kopi 20k").await.expect("sent");
        budi.find_message("the reply", |reply| reply.quoted.as_deref() == Some(&*id)).await.expect("a reply");
    }
    let (status, health) = server.get("/healthz");
    assert_eq!(status, 200);
    let sessions = health["sessions"].as_array().expect("sessions");
    assert_eq!(sessions.len(), 10);
    assert!(sessions.iter().all(|session| session["state"] == "connected"), "{health}");
    assert_eq!(stage.look_up("SELECT name FROM users").await.len(), 1, "one person, ten numbers");
    assert_eq!(server.terminate().0, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_phones_at_once_are_all_answered_in_order() {
    const PEOPLE: u32 = 20;
    const EACH: usize = 5;
    let stage = Stage::set(Kind::Sqlite).await;
    let server = Server::start(stage.home.folder.path(), &stage.environment(), None);
    stage.until_connected().await;
    let mut phones = Vec::new();
    for number in 1..=PEOPLE {
        phones.push(stage.phone(number).await);
    }
    let to = stage.address();
    futures_util::future::join_all(phones.iter().map(|phone: &Phone| {
        let to = to.clone();
        async move {
            let mut ids = Vec::new();
            for n in 0..EACH {
                ids.push(phone.send_text(&to, &format!("beli kopi {}", 1_000 + n)).await.expect("sent"));
            }
            let mut answered = Vec::new();
            while answered.len() < EACH {
                let reply =
                    phone.find_message("a reply", |reply| reply.quoted.is_some()).await.expect("a reply");
                if reply.text.as_deref().is_some_and(|text| text.contains('✅')) {
                    answered.extend(reply.quoted);
                }
            }
            assert_eq!(answered, ids, "replies come in the order of their messages");
        }
    }))
    .await;
    assert_eq!(server.terminate().0, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_by_hand_go_to_those_who_have_written() {
    let stage = Stage::set(Kind::Sqlite).await;
    let server = Server::start(stage.home.folder.path(), &stage.environment(), None);
    let budi = stage.phone(1).await;
    let phone = budi.identity().device().phone;
    let order = serde_json::json!({ "to": phone, "text": "Halo dari pemilik", "message_id": "hand-1" });
    assert_eq!(server.post("/deliver", &order).0, 409, "nobody is written to first");
    stage.say(&budi, "beli kopi 20k").await;
    let (status, first) = server.post("/deliver", &order);
    assert_eq!((status, &first["status"]), (202, &"queued".into()), "{first}");
    let is_it = |reply: &loopback::Received| reply.text.as_deref() == Some("Halo dari pemilik");
    budi.find_message("what was sent by hand", is_it).await.expect("it arrives");
    assert_eq!(server.post("/wa/send", &order), (202, first), "the same id again queues nothing");
    let other = serde_json::json!({ "to": phone, "text": "Lain", "message_id": "hand-1" });
    assert_eq!(server.post("/wa/send", &other).0, 409);
    let elsewhere = serde_json::json!({ "to": phone, "text": "Halo", "session": "nowhere" });
    assert_eq!(server.post("/deliver", &elsewhere).0, 409);
    assert_eq!(server.terminate().0, Some(0));
}

/// Two processes on one database that both call their number `default`.
#[tokio::test(flavor = "multi_thread")]
async fn a_second_number_of_the_same_name_is_refused_and_told_what_to_do() {
    let stage = Stage::set(Kind::Postgres).await;
    let shared = tempfile::tempdir().expect("a folder");
    let mut environment = stage.environment();
    environment.insert("CATAT_MEDIA".to_owned(), format!("folder:{}", shared.path().display()));
    let first = Server::start(stage.home.folder.path(), &environment, None);
    stage.until_connected().await;
    let elsewhere = tempfile::tempdir().expect("a folder");
    let second = Identity::new("6281100000002", "100000000000002", 3, "Catat");
    pair(&stage.server, elsewhere.path(), "default", &second).await;
    let serve = || {
        let mut command = catat(elsewhere.path(), &environment);
        command.args(["serve", "--role", "whatsapp"]);
        command
    };
    let refused = run(&mut serve(), "");
    let said = String::from_utf8_lossy(&refused.stderr);
    let engine = std::fs::read_to_string(stage.home.folder.path().join("engine-id")).expect("it has one");
    assert_eq!(refused.status.code(), Some(3), "{said}");
    assert!(said.contains(engine.trim()) && said.contains("catat pair --session NAME"), "{said}");
    let budi = stage.phone(1).await;
    stage.say(&budi, "beli kopi 20k").await;
    assert_eq!(first.terminate().0, Some(0));
    // What was given back is free at once.
    let mut child = serve().spawn().expect("it starts");
    stage.server.until_receiving(&second, true).await.expect("the second number connects");
    child.kill().and_then(|()| child.wait()).expect("it ends");
}

/// An id counts for the person it is sent to, and whoever is beaten to a place in the queue tries again.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn messages_by_hand_are_for_their_own_person_and_never_stale(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    const AT_ONCE: usize = 40;
    let stage = Stage::set(kind).await;
    let server = Server::start(stage.home.folder.path(), &stage.environment(), None);
    stage.until_connected().await;
    let phones = [stage.phone(1).await, stage.phone(2).await];
    let order = |phone: &Phone, text: &str, id: &str| serde_json::json!({ "to": phone.identity().device().phone, "text": text, "message_id": id });
    for phone in &phones {
        stage.say(phone, "beli kopi 20k").await;
        assert_eq!(server.post("/deliver", &order(phone, "Libur besok", "hand-1")).0, 202);
        let is_it = |reply: &loopback::Received| reply.text.as_deref() == Some("Libur besok");
        phone.find_message("what was sent by hand", is_it).await.expect("it arrives");
    }
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let posts = (0..AT_ONCE).map(|n| {
            let order = order(&phones[0], "Halo", &format!("many-{n}"));
            let server = &server;
            scope.spawn(move || server.post("/deliver", &order).0)
        });
        let posts: Vec<_> = posts.collect();
        posts.into_iter().map(|post| post.join().expect("an answer")).collect()
    });
    assert_eq!(answers, [202; AT_ONCE]);
    assert_eq!(server.terminate().0, Some(0));
}

/// Pairing twice is refused; logging out tells WhatsApp, takes the keys away and leaves the number free to be paired again.
#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_listed_and_logged_out() {
    let stage = Stage::set(Kind::Sqlite).await;
    let catat = |arguments: &[&str]| {
        let output = run(catat(stage.home.folder.path(), &stage.environment()).args(arguments), "");
        let said = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(said).expect("UTF-8"))
    };
    let (_, listed) = catat(&["sessions"]);
    assert!(listed.contains("default") && listed.contains("6281100000001"), "{listed}");
    let (code, said) = catat(&["pair"]);
    assert!(code == Some(1) && said.contains("paired with"), "{said}");
    let keys = stage.home.folder.path().join("sessions/default.db");
    assert!(keys.exists());
    let (code, said) = catat(&["logout"]);
    assert!(code == Some(0) && said.contains("Session default is ended"), "{said}");
    let is_told = |record: &Record| matches!(record, Record::Query { what, .. } if what.ends_with("remove-companion-device"));
    assert!(stage.server.records().iter().any(is_told), "{said}");
    assert!(!keys.exists(), "no key is left");
    let (_, listed) = catat(&["sessions"]);
    assert!(listed.contains("No number is paired yet"), "{listed}");
    assert_eq!(catat(&["logout"]).0, Some(1), "there is nothing to end");
    assert_eq!(catat(&["logout", "--session", "No Name"]).0, Some(2));
}
