//! What follows its book: who is told that it has changed, of whose, how many, and until when.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    time::Duration,
};

use super::{BUDI, SARI, between, house, page, spent};
use crate::door::house::{Browser, House, send};

/// Nothing is waited for longer than this.
const PATIENCE: Duration = Duration::from_secs(15);
/// So many streams one person has.
const MOST: usize = 12;

/// A page that listens.
struct Listening {
    status: String,
    lines: BufReader<TcpStream>,
}

impl Listening {
    fn by(house: &House, browser: &Browser<'_>) -> Self {
        let url = house.server.url("");
        let address = url.strip_prefix("http://").expect("an address");
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("set");
        let cookie = browser.cookie.as_deref().unwrap_or_default();
        let asked = format!(
            "GET /live HTTP/1.1\r\nhost: {address}\r\naccept: text/event-stream\r\ncookie: {cookie}\r\n\r\n"
        );
        stream.write_all(asked.as_bytes()).expect("sent");
        let mut lines = BufReader::new(stream);
        let mut status = String::new();
        lines.read_line(&mut status).expect("a status");
        Self { status, lines }
    }

    /// What is told next: its name and what stands with it. `None` at the end.
    fn next(&mut self) -> Option<(String, String)> {
        let mut event = String::new();
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).expect("something in time") == 0 {
                return None;
            }
            if let Some(name) = line.strip_prefix("event:") {
                name.trim().clone_into(&mut event);
            }
            if let Some(data) = line.strip_prefix("data:") {
                return Some((event, data.trim().to_owned()));
            }
            // The last chunk of a body is empty.
            if line == "0\r\n" {
                return None;
            }
        }
    }

    /// The number of the newest change that is told next.
    fn number(&mut self) -> i64 {
        let (event, number) = self.next().expect("an event");
        assert_eq!(event, "changed");
        number.parse().expect("a number")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_looks_is_told_of_their_own_book_until_they_are_out() {
    let (house, budi) = house().await;
    let sari = house.person(SARI, "halo").await;
    let (mut browser, hers) = (house.browser_of(&budi).await, house.browser_of(&sari).await);
    let (mut his, mut other) = (Listening::by(&house, &browser), Listening::by(&house, &hers));
    assert!(his.status.contains(" 200 "), "{}", his.status);
    let (first, of_sari) = (his.number(), other.number());
    house.server.say(BUDI, "beli kopi 20k");
    let second = his.number();
    assert!(second > first, "{second} after {first}");
    house.server.say(SARI, "beli teh 10k");
    assert!(other.number() > of_sari);
    // A program of his; and what Sari wrote was nothing to him.
    spent(&house, 5_000, "parkir", "2026-04-10");
    assert_eq!(his.number(), second + 1);
    let shown = page(&mut browser, "/dashboard");
    assert_eq!(between(&shown, "data-live=\"", "\""), (second + 1).to_string());
    assert_eq!(browser.post("/logout", &[]).status, 303);
    assert_eq!(his.next(), Some(("out".to_owned(), "out".to_owned())));
    assert_eq!(his.next(), None);
    house.server.say(SARI, "beli roti 12k");
    assert!(other.number() > of_sari, "her browser is not out");
}

#[tokio::test]
async fn streams_have_a_bound_and_are_for_whoever_is_logged_in() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let mut open: Vec<Listening> = (0..MOST).map(|_| Listening::by(&house, &browser)).collect();
    for stream in &mut open {
        assert!(stream.status.contains(" 200 "), "{}", stream.status);
        stream.number();
    }
    let refused = Listening::by(&house, &browser);
    assert!(refused.status.contains(" 429 "), "{}", refused.status);
    assert_eq!(browser.get("/live").status, 422, "a page is no stream");
    let stranger = send(&house.server, ("GET", "/live"), &[("accept", "text/event-stream")], "");
    assert_eq!((stranger.status, stranger.header("location")), (303, "/login?next=/live"));
}

#[tokio::test]
async fn pages_of_what_a_book_holds_follow_it_and_others_do_not() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let id = spent(&house, 5_000, "parkir", "2026-04-10");
    let entry = format!("/transactions/{id}");
    for path in ["/dashboard", "/transactions", &entry, "/accounts", "/savings", "/budgets", "/debts"] {
        assert!(page(&mut browser, path).contains("<main id=\"page\" data-live=\""), "{path}");
    }
    for path in ["/reports", "/settings", "/logins"] {
        assert!(!page(&mut browser, path).contains("data-live"), "{path}");
    }
    // Of whom a page is, for what keeps it; nobody's page is anybody's.
    let shown = browser.get("/dashboard");
    assert_eq!(shown.header("x-catat-person"), budi.id.to_string());
    for path in ["/login", "/offline", "/offline/kept"] {
        let shown = browser.get(path);
        let policy = shown.header("content-security-policy");
        assert!(shown.header("x-catat-person").is_empty() && !policy.contains("script-src"), "{path}");
        assert!(!shown.text.contains("<script"), "{path}");
    }
}
