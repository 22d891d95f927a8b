//! A language model beside the rules: a good answer is used, a bad one or none costs nobody their reply.

mod faults;
mod injections;

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use bot::intake::accept::Accepted;
use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    book::transaction::{self, Transaction},
    messages::{
        ai_audit::{self, Noted},
        message::{Channel, NewMessage, Sender},
    },
    people::user::{self, Address, Person},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Home, Kind, Running,
    ollama::{Manner, Ollama, response},
    program::{Server, catat, run},
};

/// An entry that the rules file under the catch-all.
const UNFILED: &str = "bayar zumbalala 75rb";
/// Something that no rule reads.
const UNREAD: &str = "oy bot kmrn ngezumbel tuh";
const PATIENCE: Duration = Duration::from_mins(1);

/// The machine's clock, moved on at will; the people's stands still.
#[derive(Default)]
struct Ahead(AtomicI64);

impl Clock for Ahead {
    fn now(&self) -> DateTime<Utc> {
        nlu::eval::now().to_utc()
    }

    fn machine(&self) -> DateTime<Utc> {
        SystemClock.machine() + TimeDelta::seconds(self.0.load(Ordering::Relaxed))
    }
}

impl Ahead {
    fn move_on(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::Relaxed);
    }
}

/// An engine whose model is at `url`, and has a second for an answer.
async fn engine(home: &Home, clock: &Arc<Ahead>, url: Option<&str>) -> Running {
    engine_of(home, clock, url, "one").await
}

async fn engine_of(home: &Home, clock: &Arc<Ahead>, url: Option<&str>, owner: &str) -> Running {
    let mut environment =
        vec![("CATAT_REGISTRATION", "open"), ("CATAT_DUPLICATE_SECONDS", "0"), ("CATAT_MODEL_SECONDS", "1")];
    environment.extend(url.map(|url| ("OLLAMA_URL", url)));
    home.engine(clock.clone(), &environment, owner).await
}

fn number(nth: usize) -> Address {
    Address::phone(&format!("62812345{nth:05}")).expect("a number")
}

/// How many messages were sent: each has an id of its own.
static MESSAGES: AtomicI64 = AtomicI64::new(0);

async fn say(running: &Running, from: &Address, text: &str) -> String {
    let engine = &running.engine;
    let now = engine.books.clock.now();
    let id = format!("m{}", MESSAGES.fetch_add(1, Ordering::Relaxed));
    let message = NewMessage::words(Channel::Http, from, id, Some(text.to_owned()), now);
    let accepted = engine.accept(&Sender::of(from.clone()), &message).await.expect("accepted");
    let Accepted::Kept(kept) = accepted else { panic!("turned away") };
    let ticket = kept.ticket.expect("a ticket");
    let replies = ticket.replies(&engine.books.database, PATIENCE, false).await.expect("read");
    let replies = replies.expect("answered in time").into_iter().map(|reply| reply.text);
    replies.filter(|reply| !reply.starts_with("Halo! Aku bot")).collect()
}

async fn person(running: &Running, address: &Address) -> Person {
    user::find(&running.engine.books.database, address).await.expect("found").expect("a person")
}

async fn rows(running: &Running, address: &Address) -> Vec<Transaction> {
    let person = person(running, address).await;
    transaction::recent(&running.engine.books.database, &person, 1_000).await.expect("rows")
}

async fn noted(running: &Running) -> Vec<Noted> {
    ai_audit::all(&running.engine.books.database).await.expect("calls")
}

#[rstest]
#[tokio::test]
async fn a_good_answer_is_used_and_noted(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let model = Ollama::that(Manner::Says(r#"{"categories":["Hiburan"]}"#.to_owned())).await;
    let (home, clock, budi) = (Home::new(kind).await, Arc::new(Ahead::default()), number(1));
    let running = engine(&home, &clock, Some(&model.url)).await;
    assert!(say(&running, &budi, "beli kopi 20k").await.contains("kategori Makan"));
    assert_eq!(model.requests().len(), 0, "the rules are sure");
    let reply = say(&running, &budi, UNFILED).await;
    assert_eq!(
        reply,
        "✅ Catat pengeluaran Rp75.000 kategori Hiburan. Balas: ganti <kategori> kalau mau ubah."
    );
    let [(path, asked)] = &*model.requests() else { panic!("one request: {:?}", model.requests()) };
    assert_eq!(path, "post /api/chat http/1.1");
    assert_eq!(
        (&asked["model"], &asked["stream"], &asked["options"]["temperature"]),
        (&json!("qwen2.5:1.5b"), &json!(false), &json!(0.0))
    );
    assert_eq!(asked["format"]["properties"]["categories"]["maxItems"], 1, "{asked}");
    assert_eq!(
        (&asked["messages"][0]["role"], &asked["messages"][1]["role"]),
        (&json!("system"), &json!("user"))
    );
    assert_eq!(asked["messages"][1]["content"], r#"{"catatan":["keluar: bayar zumbalala"]}"#);
    let [call] = &*noted(&running).await else { panic!("one call") };
    assert_eq!((call.model_name.as_str(), call.success), ("qwen2.5:1.5b", true));
    assert_eq!(call.raw_output.as_deref(), Some(r#"{"categories":["Hiburan"]}"#));
    assert_eq!(call.user_id, Some(person(&running, &budi).await.id));
    assert_eq!(call.message_id, rows(&running, &budi).await[0].message_id);
    let why = say(&running, &budi, "kenapa?").await;
    assert!(why.contains("model bahasaku mengira ini Hiburan"), "{why}");
    running.stop().await;
}

#[rstest]
#[tokio::test]
async fn what_only_a_model_read_is_booked_after_a_yes(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let answer = r#"{"intent":"create_transaction","amount":75000,"description":"ngezumbel","category_suggestion":"Transport"}"#;
    let model = Ollama::that(Manner::Says(answer.to_owned())).await;
    let (home, clock, budi) = (Home::new(kind).await, Arc::new(Ahead::default()), number(1));
    let running = engine(&home, &clock, Some(&model.url)).await;
    let asked = say(&running, &budi, "apa kemarin gw jadi ngezumbel 75rb ya?").await;
    assert_eq!(asked, "Ngezumbel Rp75.000, kategori Transport. Benar?");
    let status = |rows: Vec<Transaction>| format!("{:?}", rows[0].status);
    assert_eq!(status(rows(&running, &budi).await), "Pending");
    model.now(Manner::Says(r#"{"intent":"smalltalk"}"#.to_owned()));
    say(&running, &budi, "ya").await;
    assert_eq!(status(rows(&running, &budi).await), "Confirmed");
    assert_eq!(model.requests().len(), 1, "a yes is no question for a model");
    running.stop().await;
}

#[tokio::test]
async fn an_open_question_comes_before_any_model() {
    let model = Ollama::that(Manner::Says(r#"{"intent":"smalltalk"}"#.to_owned())).await;
    let (home, clock, budi) = (Home::new(Kind::Sqlite).await, Arc::new(Ahead::default()), number(1));
    let running = engine(&home, &clock, Some(&model.url)).await;
    for (text, wanted) in [
        ("buat tabungan umroh 25 juta", "Tabungan umroh dibuat"),
        ("buat tabungan motor 20 juta", "Tabungan motor dibuat"),
        ("nabung 200k", "Mau disetor ke tabungan yang mana?"),
        ("umroh", "Setoran Rp200.000 ke tabungan umroh"),
        ("tadi 50k", "Ini pengeluaran kategori apa?"),
        ("blablabli", "Makan, Transport"),
        ("transport", "✅ Catat pengeluaran Rp50.000 kategori Transport"),
    ] {
        let reply = say(&running, &budi, text).await;
        assert!(reply.contains(wanted), "{text}: {reply}");
    }
    assert_eq!(model.requests(), []);
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_ask_once_for_each_message() {
    let model = Ollama::that(Manner::Says(r#"{"categories":["Hiburan"]}"#.to_owned())).await;
    let (home, clock, budi) = (Home::new(Kind::Postgres).await, Arc::new(Ahead::default()), number(1));
    let one = engine(&home, &clock, Some(&model.url)).await;
    let other = engine_of(&home, &clock, Some(&model.url), "other").await;
    for nth in 0..20 {
        let reply = say(if nth % 2 == 0 { &one } else { &other }, &budi, UNFILED).await;
        assert!(reply.contains("kategori Hiburan"), "{reply}");
    }
    let calls = noted(&one).await;
    let mut messages: Vec<_> = calls.iter().map(|call| call.message_id).collect();
    messages.dedup();
    assert_eq!((calls.len(), messages.len(), model.requests().len()), (20, 20, 20));
    one.stop().await;
    other.stop().await;
}

#[tokio::test]
async fn after_five_failures_the_model_is_left_alone_for_a_minute() {
    let model = Ollama::that(Manner::Says("no".to_owned())).await;
    let (home, clock, budi) = (Home::new(Kind::Sqlite).await, Arc::new(Ahead::default()), number(1));
    let running = engine(&home, &clock, Some(&model.url)).await;
    for _ in 0..8 {
        say(&running, &budi, UNFILED).await;
    }
    assert_eq!((model.requests().len(), noted(&running).await.len()), (5, 5));
    clock.move_on(61);
    for _ in 0..3 {
        say(&running, &budi, UNFILED).await;
    }
    assert_eq!(model.requests().len(), 6, "one trial");
    clock.move_on(61);
    model.now(Manner::Says(r#"{"categories":["Hiburan"]}"#.to_owned()));
    for nth in 1..4 {
        assert!(say(&running, &budi, UNFILED).await.contains("kategori Hiburan"));
        assert_eq!(model.requests().len(), 6 + nth, "it is asked again");
    }
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_model_slows_nobody_else() {
    let model = Ollama::that(Manner::Hangs).await;
    let (home, clock) = (Home::new(Kind::Sqlite).await, Arc::new(Ahead::default()));
    let running = engine(&home, &clock, Some(&model.url)).await;
    let (running, begun) = (&running, Instant::now());
    let unsure = (0..10).map(|nth| async move {
        say(running, &number(nth), UNFILED).await;
        begun.elapsed()
    });
    let sure = async {
        let reply = say(running, &number(50), "beli kopi 20k").await;
        (reply.contains("kategori Makan"), begun.elapsed())
    };
    let (unsure, (is_booked, sure)) = futures_util::join!(futures_util::future::join_all(unsure), sure);
    let asking: Vec<&Duration> = unsure.iter().filter(|took| **took >= Duration::from_secs(1)).collect();
    assert_eq!((asking.len(), model.requests().len()), (2, 2), "two ask, the others go without: {unsure:?}");
    assert!(is_booked && asking.iter().all(|took| sure < **took), "{sure:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_commands_and_the_api_ask_the_model_too() {
    let model = Ollama::that(Manner::Says(r#"{"categories":["Hiburan"]}"#.to_owned())).await;
    let home = Home::new(Kind::Sqlite).await;
    let mut environment = home.environment();
    let line = format!("{}\n", json!({ "text": UNFILED }));
    let parse = |environment: &_, arguments: &[&str]| {
        run(catat(home.folder.path(), environment).arg("parse").args(arguments), &line)
    };
    let frame =
        |output: &std::process::Output| -> Value { serde_json::from_slice(&output.stdout).expect("a frame") };
    let unset = parse(&environment, &["--model"]);
    assert_eq!(unset.status.code(), Some(2), "OLLAMA_URL is not set");
    let doctor = run(catat(home.folder.path(), &environment).arg("doctor"), "");
    let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(said.contains("no language model; rules only") && said.contains("All is sound."), "{said}");

    environment.insert("OLLAMA_URL".to_owned(), model.url.clone());
    let by_rules = frame(&parse(&environment, &[]));
    assert_eq!((&by_rules["via"], &by_rules["category_suggestion"]), (&json!("rules"), &json!("Lainnya")));
    assert_eq!(model.requests(), []);
    let advised = frame(&parse(&environment, &["--model", "tiny:1b"]));
    assert_eq!((&advised["via"], &advised["category_suggestion"]), (&json!("model"), &json!("Hiburan")));
    assert_eq!(model.requests()[0].1["model"], "tiny:1b");

    let table = home.folder.path().join("labels.tsv");
    std::fs::write(&table, format!("{UNFILED}\texpense 75000 #Hiburan\n")).expect("a table");
    let eval = |arguments: &[&str]| {
        let output = run(catat(home.folder.path(), &environment).arg("eval").arg(&table).args(arguments), "");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let (alone, helped) = (eval(&[]), eval(&["--model"]));
    assert!(alone.contains("#Lainnya") && !helped.contains("#Lainnya"), "{alone}\n{helped}");

    let server = Server::start(home.folder.path(), &environment, None);
    let (status, answer) = server.post("/ai/parse", &json!({ "text": UNFILED }));
    assert_eq!((status, &answer["category_suggestion"]), (200, &json!("Hiburan")), "{answer}");
    server.kill();
    let database = home.database().await;
    let calls = ai_audit::all(&database).await.expect("calls");
    let of_nobody: Vec<_> = calls.iter().map(|call| (call.user_id, call.message_id, call.success)).collect();
    assert_eq!(of_nobody, [(None, None, true)], "only the API's call is noted: the commands have no books");

    model.now(Manner::Says(r#"{"intent":"smalltalk"}"#.to_owned()));
    let doctor = |environment: &_| {
        let output = run(catat(home.folder.path(), environment).arg("doctor"), "");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (code, said) = doctor(&environment);
    assert!(code == Some(0) && said.contains("qwen2.5:1.5b") && said.contains("answers"), "{said}");
    model.now(Manner::Sends(response("404 Not Found", r#"{"error":"model 'qwen2.5:1.5b' not found"}"#)));
    let (code, said) = doctor(&environment);
    assert!(
        code == Some(1) && said.contains("not found") && said.contains("ollama pull qwen2.5:1.5b"),
        "{said}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_takes_longer_than_ten_seconds_is_answered_later_and_then_by_the_same_id() {
    let model = Ollama::that(Manner::Hangs).await;
    let home = Home::new(Kind::Sqlite).await;
    let mut environment = home.environment();
    for (name, value) in
        [("CATAT_REGISTRATION", "open"), ("OLLAMA_URL", &*model.url), ("CATAT_MODEL_SECONDS", "12")]
    {
        environment.insert(name.to_owned(), value.to_owned());
    }
    let server = Server::start(home.folder.path(), &environment, None);
    let message = json!({
        "from_number": "6281234567890", "message_type": "text", "text": UNFILED, "message_id": "m-1"
    });
    let (status, answer) = server.post("/wa/incoming", &message);
    assert_eq!((status, &answer["status"]), (202, &json!("processing")), "{answer}");
    let (status, answer) = server.post("/wa/incoming", &message);
    assert_eq!(status, 200, "{answer}");
    assert!(answer["reply"].as_str().is_some_and(|reply| reply.contains("Rp75.000")), "{answer}");
    assert_eq!(model.requests().len(), 1, "nothing is asked twice");
}
