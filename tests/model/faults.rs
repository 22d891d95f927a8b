//! A model that does everything but answer: the rules' reply stands, in time and in bounded memory.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use rstest::rstest;

use super::{Ahead, UNFILED, UNREAD, engine, noted, number, rows, say};
use crate::support::{
    Home, Kind,
    ollama::{Manner, Ollama, chat, response},
};

/// What a server can do instead of answering.
fn faults() -> Vec<(&'static str, Manner)> {
    let good = chat(r#"{"categories":["Hiburan"]}"#);
    let half = &good[..good.len() / 2];
    vec![
        ("hangs", Manner::Hangs),
        ("streams garbage", Manner::Sends(b"\x00\xff\xfe garbage \r\n\r\n more".to_vec())),
        ("closes without a word", Manner::Sends(Vec::new())),
        ("answers HTML", Manner::Sends(response("200 OK", "<html><body>Welcome to nginx!</body></html>"))),
        ("fails", Manner::Sends(response("500 Internal Server Error", r#"{"error":"out of memory"}"#))),
        ("has no such model", Manner::Sends(response("404 Not Found", r#"{"error":"model not found"}"#))),
        (
            "sends you elsewhere",
            Manner::Sends(
                b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n".to_vec(),
            ),
        ),
        ("truncates its JSON", Manner::Sends(response("200 OK", half))),
        (
            "breaks off",
            Manner::Sends(format!("HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{half}").into_bytes()),
        ),
        (
            "answers with JSON of another schema",
            Manner::Sends(response("200 OK", r#"{"response":"Hiburan"}"#)),
        ),
        ("talks", Manner::Says("Tentu! Kategorinya Hiburan 😊".to_owned())),
        ("answers in another schema", Manner::Says(r#"{"category":"Hiburan"}"#.to_owned())),
        ("answers for more than there is", Manner::Says(r#"{"categories":["Hiburan","Gaji"]}"#.to_owned())),
        ("cuts its answer short", Manner::Says(r#"{"categories":["Hib"#.to_owned())),
        ("nests without end", Manner::Says("[".repeat(20_000))),
        ("puts NULs into it", Manner::Says("\0{\"categories\":[\"Hiburan\"]}\0".to_owned())),
        ("claims 3 GiB", Manner::Pours("HTTP/1.1 200 OK\r\ncontent-length: 3221225472\r\n\r\n")),
        ("never ends", Manner::Pours("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")),
        ("fails without end", Manner::Pours("HTTP/1.1 500 Oh\r\ntransfer-encoding: chunked\r\n\r\n")),
        ("has a head without end", Manner::Pours("HTTP/1.1 200 OK\r\nx: ")),
    ]
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_model_does_the_rules_answer_stands_in_time_and_memory(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let model = Ollama::that(Manner::Hangs).await;
    let (home, clock) = (Home::new(kind).await, Arc::new(Ahead::default()));
    for (nth, (fault, manner)) in faults().into_iter().enumerate() {
        // A new engine has a breaker of its own.
        let running = engine(&home, &clock, Some(&model.url)).await;
        model.now(manner);
        let begun = Instant::now();
        let reply = say(&running, &number(nth), UNFILED).await;
        let took = begun.elapsed();
        assert_eq!(
            reply, "✅ Catat pengeluaran Rp75.000 kategori Lainnya. Balas: ganti <kategori> kalau mau ubah.",
            "a model that {fault}"
        );
        assert!(took < Duration::from_secs(5), "a model that {fault}: {took:?}");
        let calls = noted(&running).await;
        let call = calls.last().expect("a call");
        assert_eq!((calls.len(), call.success), (nth + 1, false), "a model that {fault}: {call:?}");
        assert!(call.raw_output.as_ref().is_none_or(|output| output.len() <= 4_000));
        let booked = rows(&running, &number(nth)).await;
        assert_eq!((booked.len(), booked[0].message_id), (1, call.message_id), "a model that {fault}");
        running.stop().await;
    }
    // What the sockets between hold, and no more.
    assert!(model.poured() < 64 * 1024 * 1024, "{} bytes were taken", model.poured());
    let running = engine(&home, &clock, Some("http://127.0.0.1:9")).await;
    assert!(say(&running, &number(99), UNREAD).await.starts_with("Aku belum paham."), "nobody listens there");
    assert_eq!(noted(&running).await.last().map(|call| call.success), Some(false));
    running.stop().await;
}
