//! Ten thousand odd requests to every route that is told of, seeded: odd places in the path, odd keys and values, headers and bodies.
//! Each is answered by what it is, none comes to a fault, and the books are sound afterwards.

use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use serde_json::{Map, Value, json};

use crate::{
    door::house::{Answer, send},
    support::{
        Kind, assert_sound,
        program::{Server, TOKEN},
        server,
    },
};

const REQUESTS: usize = 10_000;
const BUDI: &str = "6281234567890";

/// What stands where an id, a day or a name would.
const PLACES: [&str; 12] = [
    "0",
    "-1",
    "1",
    "1001",
    "9223372036854775808",
    "x",
    "%00",
    "%FF",
    "..%2F..%2Fetc",
    "2026-02-30",
    "%F0%9F%99%8F",
    "%3Cimg%20src%3Dx%3E",
];
/// Keys that routes know, and some that none does.
const KEYS: [&str; 21] = [
    "phone",
    "user_id",
    "from",
    "to",
    "limit",
    "cursor",
    "date",
    "month",
    "start",
    "start_date",
    "page",
    "page_size",
    "category_id",
    "period",
    "format",
    "months",
    "a",
    "status",
    "everybody",
    "colour",
    "%00",
];
/// Values of such keys, as they stand in a URL.
const VALUES: [&str; 17] = [
    "",
    "0",
    "-1",
    "501",
    "9223372036854775807",
    "1e309",
    "NaN",
    "null",
    "true",
    "2026-02-30",
    "0001-01-01",
    "99999-12-31",
    "2026-13",
    "%00",
    "%E2%80%AE",
    "%27%20OR%201%3D1--",
    "=1%2B1",
];
/// Fields that bodies have.
const FIELDS: [&str; 24] = [
    "amount",
    "name",
    "phone",
    "user_id",
    "currency",
    "datetime",
    "category",
    "category_id",
    "account",
    "to_account",
    "description",
    "direction",
    "status",
    "unit",
    "anchor",
    "when",
    "then",
    "rate",
    "day",
    "text",
    "saving_name",
    "answers",
    "target_amount",
    "colour",
];

#[tokio::test]
async fn odd_requests_to_every_route_come_to_no_fault_and_leave_the_books_sound() {
    let (home, server) = server(Kind::Sqlite).await;
    server.say(BUDI, "beli kopi 20k");
    let routes = routes(&server);
    let mut chance = StdRng::seed_from_u64(20_261_201);
    let mut told = [0_usize; 6];
    for nth in 0..REQUESTS {
        let (method, path) = routes.choose(&mut chance).expect("a route");
        let place = format!("{}{}", placed(path, &mut chance), query(&mut chance));
        let (headers, body) = (headers(&mut chance), body(&mut chance));
        let named: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, &**value)).collect();
        let answer = send(&server, (method, &place), &named, &body);
        let asked = format!("request {nth}: {method} {place} {headers:?} {body}");
        // What reads pictures and hears voices is a program of its own, which a machine may be without.
        let is_missing = answer.status == 503 && answer.text.contains("\"not_installed\"");
        assert!(
            (200..500).contains(&answer.status) || is_missing,
            "{asked}: {} {}",
            answer.status,
            answer.text
        );
        assert!(answer.status < 400 || is_error(&answer), "{asked}: {} {}", answer.status, answer.text);
        told[usize::from(answer.status / 100)] += 1;
    }
    // Neither all too odd to be read, nor all let through.
    assert!(told[2] > 100 && told[4] > REQUESTS / 2, "{told:?}");
    assert_sound(&home.database().await).await;
    let good = server.say(BUDI, "beli teh 5k");
    assert!(good["reply"].as_str().is_some_and(|reply| reply.contains("Rp5.000")), "{good}");
}

/// Every route that is told of but those after which there would be nobody to ask for.
fn routes(server: &Server) -> Vec<(String, String)> {
    let (_, document) = server.get("/openapi.json");
    let paths = document["paths"].as_object().expect("paths");
    let each = paths.iter().flat_map(|(path, methods)| {
        let methods = methods.as_object().expect("methods").keys();
        methods.map(|method| (method.to_uppercase(), path.clone()))
    });
    let ends_him = |(method, path): &(String, String)| {
        path.ends_with("/block") || (method == "DELETE" && path.ends_with("/users/me"))
    };
    each.filter(|route| !ends_him(route)).collect()
}

fn placed(path: &str, chance: &mut StdRng) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { one(&PLACES, chance) } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn query(chance: &mut StdRng) -> String {
    let mut pairs = Vec::new();
    if chance.random_bool(0.7) {
        pairs.push(format!("phone={BUDI}"));
    }
    for _ in 0..chance.random_range(0..3) {
        let value =
            if chance.random_range(0..20) == 0 { "x".repeat(4_000) } else { one(&VALUES, chance).to_owned() };
        pairs.push(format!("{}={value}", one(&KEYS, chance)));
    }
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

fn headers(chance: &mut StdRng) -> Vec<(&'static str, String)> {
    let token = if chance.random_range(0..30) == 0 { "catat_nobody" } else { TOKEN };
    let mut headers = vec![("authorization", format!("Bearer {token}"))];
    let odd: [(&str, &[&str]); 4] = [
        (
            "content-type",
            &["application/json", "text/plain", "multipart/form-data; boundary=x", "multipart/", ";"],
        ),
        ("if-match", &["*", "\"1\"", "W/\"1\"", "\"", "1", "\"9223372036854775808\""]),
        ("idempotency-key", &["k", "k2", " ", "a b"]),
        ("accept", &["text/html", "image/png", "*/*;q=x", ","]),
    ];
    for (name, values) in odd {
        if chance.random_bool(0.5) {
            headers.push((name, one(values, chance).to_owned()));
        }
    }
    headers
}

fn body(chance: &mut StdRng) -> String {
    match chance.random_range(0..12) {
        0 => String::new(),
        1 => "{".to_owned(),
        2 => one(&["[]", "null", "5", "\"x\"", "true", "[{}]"], chance).to_owned(),
        3 => "[".repeat(chance.random_range(1..5_000)),
        4 => format!("{{\"a\":{}", "{\"a\":".repeat(chance.random_range(1..500))),
        5 => "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../x\"\r\n\r\n%PDF".to_owned(),
        _ => {
            let count = chance.random_range(0..5);
            let fields = (0..count).map(|_| (one(&FIELDS, chance).to_owned(), value(chance)));
            let mut object: Map<String, Value> = fields.collect();
            object.entry("phone").or_insert_with(|| BUDI.into());
            Value::Object(object).to_string()
        }
    }
}

/// A value that hardly any field takes.
fn value(chance: &mut StdRng) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(5_000),
        json!(i64::MAX),
        json!(1e300),
        json!(""),
        json!(" "),
        json!("\u{0}"),
        json!("\u{202e}abc"),
        json!("<img src=x onerror=alert(1)>"),
        json!("=1+1"),
        json!("2026-02-30"),
        json!("99999999999999999999"),
        json!("IDR"),
        json!([]),
        json!([null]),
        json!({}),
        json!({ "words": ["x"], "category": {} }),
        json!("x".repeat(5_000)),
    ];
    values.choose(chance).expect("some").clone()
}

fn one<'a>(some: &[&'a str], chance: &mut StdRng) -> &'a str {
    some.choose(chance).copied().expect("some")
}

/// Whether it is an error as every one is told.
fn is_error(answer: &Answer) -> bool {
    let Ok(told) = serde_json::from_str::<Value>(&answer.text) else { return false };
    ["detail", "code"].into_iter().all(|field| told[field].as_str().is_some_and(|text| !text.is_empty()))
}
