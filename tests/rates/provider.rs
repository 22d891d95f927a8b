//! The provider of rates against a server that a script leads: what it tells is kept, what it does wrong changes nothing.

use std::{
    collections::VecDeque,
    io::{Read, Write},
    net::TcpListener,
    sync::{Arc, Mutex},
};

use ledger::{
    jobs::{self, JobKind},
    rates::{self, DayRate},
    values::clock::SystemClock,
};
use rstest::rstest;

use super::{day, of_day};
use crate::support::{Home, Kind, PATIENCE, until};

/// What a server says to one after the other who comes; to all others the last of it.
struct Scripted {
    url: String,
    asked: Arc<Mutex<usize>>,
}

impl Scripted {
    fn new(answers: Vec<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/eurofxref-daily.xml", listener.local_addr().expect("an address"));
        let asked = Arc::new(Mutex::new(0));
        let (mut answers, counted) = (VecDeque::from(answers), asked.clone());
        std::thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                let mut head = [0; 2048];
                let _ = stream.read(&mut head);
                let answer = if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() };
                let _ = stream.write_all(answer.unwrap_or_default().as_bytes());
                *counted.lock().expect("nobody panics") += 1;
            }
        });
        Self { url, asked }
    }

    fn asked(&self) -> usize {
        *self.asked.lock().expect("nobody panics")
    }
}

fn answer(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

fn file(on: &str, usd: &str) -> String {
    answer(
        "200 OK",
        &format!(
            "<?xml version='1.0'?><Envelope><Cube><Cube time='{on}'><Cube currency='USD' rate='{usd}'/>\
             <Cube currency='IDR' rate='17654.32'/></Cube></Cube></Envelope>"
        ),
    )
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_provider_tells_is_kept(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let server = Scripted::new(vec![file("2026-03-02", "1.0837")]);
    let settings = [("CATAT_REGISTRATION", "open"), ("CATAT_RATES_URL", &*server.url)];
    let running = home.engine(Arc::new(SystemClock), &settings, "rates").await;
    let database = &running.engine.books.database;
    let listed = async || rates::list(database, None, 10).await.expect("read");
    until("rates", PATIENCE, async || listed().await.len() == 2).await;
    let told: Vec<DayRate> = [("EURIDR", "17654.32"), ("EURUSD", "1.0837")]
        .map(|(pair, rate)| of_day("2026-03-02", pair, rate, rates::RateSource::Ecb))
        .into();
    assert_eq!(listed().await, told);
    let newest = rates::newest_of(database, rates::RateSource::Ecb).await.expect("read");
    assert_eq!(newest, Some(day("2026-03-02")));
    // The next look is promised, and not before hours have passed.
    let promised = async || {
        let open = jobs::open(database).await.expect("read");
        open.into_iter().find(|job| job.kind == JobKind::FetchRates.name())
    };
    until("the next look", PATIENCE, async || {
        promised().await.is_some_and(|job| job.next_attempt_at.is_some() && job.error.is_none())
    })
    .await;
    assert_eq!(server.asked(), 1);
    running.stop().await;
}

#[rstest]
#[case("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(), "500")]
#[case(answer("200 OK", "<html>maintenance</html>"), "tells no rates")]
#[case(file("2026-03-02", "0"), "above nought")]
#[case(file("9998-03-02", "1.08"), "has not come")]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_provider_does_wrong_is_told_and_keeps_nothing(#[case] wrong: String, #[case] told: &str) {
    let home = Home::new(Kind::Sqlite).await;
    let server = Scripted::new(vec![wrong]);
    let settings = [("CATAT_REGISTRATION", "open"), ("CATAT_RATES_URL", &*server.url)];
    let running = home.engine(Arc::new(SystemClock), &settings, "rates").await;
    let database = &running.engine.books.database;
    let failed = async || {
        let open = jobs::open(database).await.expect("read");
        open.into_iter().find(|job| job.kind == JobKind::FetchRates.name()).and_then(|job| job.error)
    };
    until("the error", PATIENCE, async || failed().await.is_some()).await;
    let error = failed().await.expect("an error");
    assert!(error.contains(told), "{error}");
    assert_eq!(rates::list(database, None, 10).await.expect("read"), []);
    running.stop().await;
}
