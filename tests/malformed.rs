//! Two thousand malformed messages, seeded: each is answered with a 2xx or 4xx, none books anything, and afterwards a
//! good one still works. Beside it, every other route.

mod every_route;

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use serde_json::json;

use crate::support::{
    Kind,
    program::{Server, TOKEN, read, try_post},
    server,
};

const REQUESTS: usize = 2_000;

#[tokio::test]
async fn malformed_messages_are_refused_and_change_nothing() {
    let (home, server) = server(Kind::Sqlite).await;
    let mut chance = StdRng::seed_from_u64(20_261_120);
    for nth in 0..REQUESTS {
        if nth % 10 == 0 {
            let status = raw(&server, &framing(&mut chance));
            assert!(status.is_none_or(|status| (200..500).contains(&status)), "request {nth}: {status:?}");
            continue;
        }
        let body = body(&mut chance);
        let (status, answer) = read(try_post(&server.url("/wa/incoming"), &body).expect("an answer"));
        assert!((400..500).contains(&status) || status == 200, "request {nth}: {status} {answer}\n{body}");
        assert!(status != 200 || answer["reply"].is_string(), "request {nth}: {answer}");
    }
    // Whoever the requests came from, and however they would stand.
    let booked = "SELECT (SELECT COUNT(*) FROM transactions) + (SELECT COUNT(*) FROM savings_transactions)";
    let database = home.database().await;
    assert_eq!(database.scan::<(i64,)>(booked, Vec::new()).await.expect("counted"), [(0,)]);
    let good = server.say("6281234567891", "beli kopi 20k");
    assert!(good["reply"].as_str().is_some_and(|reply| reply.contains("Rp20.000")), "{good}");
    assert_eq!(
        database.scan::<(i64,)>(booked, Vec::new()).await.expect("counted"),
        [(1,)],
        "what is booked is seen"
    );
}

/// A body that no sound gateway would send. Texts that reach the bot hold no amount that could be booked.
fn body(chance: &mut StdRng) -> String {
    let texts = [
        "",
        " ",
        "\u{202e}abc",
        "0",
        "-5",
        "kopi -1",
        "kopi 0rb",
        "٣٤",
        "＃＄％",
        "a\u{0300}\u{0301}\u{0302}",
        "🙏🙏",
        "\\u0000",
        "rp",
        "rb jt k",
    ];
    let text = (*texts.choose(chance).expect("some")).to_owned();
    let good = json!({ "from_number": "6281234567890", "message_type": "text", "text": text });
    let mut object = good.as_object().expect("an object").clone();
    match chance.random_range(0..9) {
        0 => {
            let whole = good.to_string();
            let cut = (0..whole.len()).filter(|at| whole.is_char_boundary(*at)).collect::<Vec<_>>();
            return whole[..*cut.choose(chance).expect("some")].to_owned();
        }
        1 => {
            let key = ["from_number", "message_type", "text"].choose(chance).expect("some");
            object.remove(*key);
            if *key == "text" {
                object.insert("message_type".into(), json!("text"));
            }
        }
        2 => {
            let key = ["from_number", "message_type", "text", "timestamp", "message_id", "media_url"]
                .choose(chance)
                .expect("some");
            let values = [json!(null), json!([]), json!({}), json!(true), json!(-1), json!(1.5), json!("")];
            object.insert((*key).to_owned(), values.choose(chance).expect("some").clone());
        }
        3 => {
            object.insert("from_number".into(), json!("9".repeat(chance.random_range(0..40))));
        }
        4 => {
            object.insert("text".into(), json!("x".repeat(chance.random_range(0..70_000))));
        }
        5 => {
            return (0..chance.random_range(0..200))
                .map(|_| char::from(chance.random_range(1..=127_u8)))
                .collect();
        }
        6 => return "[".repeat(chance.random_range(1..5_000)),
        7 => {
            object
                .insert("text".into(), json!(format!("kopi 1{}", "0".repeat(chance.random_range(20..400)))));
        }
        _ => {
            return good.to_string().replace(
                "\"text\":",
                ["\"text\":\"\\ud800\",\"x\":", "\"text\":\"\\u0000\",\"x\":", "text:", "\"text\" "]
                    .choose(chance)
                    .expect("some"),
            );
        }
    }
    serde_json::Value::Object(object).to_string()
}

/// Bytes that are hardly HTTP.
fn framing(chance: &mut StdRng) -> Vec<u8> {
    let head = format!("POST /wa/incoming HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {TOKEN}\r\n");
    let choices: [Vec<u8>; 7] = [
        b"\r\n\r\n".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        b"POST /wa/incoming HTTP/9.9\r\n\r\n".to_vec(),
        format!("{head}Content-Length: -1\r\n\r\n").into_bytes(),
        format!("{head}Content-Length: 99999999999999999999\r\n\r\n").into_bytes(),
        format!("{head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n").into_bytes(),
        (0..chance.random_range(1..400)).map(|_| chance.random()).collect(),
    ];
    choices.choose(chance).expect("some").clone()
}

/// The status that answers these bytes; `None` where the connection was closed, which is an answer too.
fn raw(server: &Server, bytes: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a setting");
    stream.write_all(bytes).ok()?;
    stream.shutdown(std::net::Shutdown::Write).ok()?;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).split_whitespace().nth(1)?.parse().ok()
}
