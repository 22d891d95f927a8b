//! The way in over HTTP, against the real program: the specification's cases, redelivery, registration, bad input.

use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Home, Kind,
    program::{Server, TOKEN, read, try_post},
};

async fn server(kind: Kind, settings: &[(&str, &str)]) -> (Home, Server) {
    let home = Home::new(kind).await;
    let mut environment = home.environment();
    environment.extend(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let server = Server::start(home.folder.path(), &environment, None);
    (home, server)
}

fn reply(answer: &Value) -> &str {
    answer["reply"].as_str().expect("a reply")
}

/// The specification's cases 1–4 and 7–12, and 5 as text, in the specification's words.
#[rstest]
#[tokio::test]
async fn the_specifications_cases_are_answered_as_it_says(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind, &[("CATAT_REGISTRATION", "open")]).await;
    let budi = "6281234567890";
    server.say(budi, "buat tabungan laptop 15 juta");
    for (text, wanted) in [
        (
            "beli pulsa 50k",
            "✅ Catat pengeluaran Rp50.000 kategori Pulsa & Data. Balas: ganti <kategori> kalau mau ubah.",
        ),
        (
            "gaji 3,5jt dari kantor",
            "✅ Catat pemasukan Rp3.500.000 kategori Gaji. Balas: ganti <kategori> kalau mau ubah.",
        ),
        ("setor laptop 500k", "✅ Setoran Rp500.000 ke tabungan laptop. Progress 500.000/15.000.000 (3%)."),
        (
            "tadi makan di luar 35 ribu",
            "✅ Catat pengeluaran Rp35.000 kategori Makan. Balas: ganti <kategori> kalau mau ubah.",
        ),
        ("buat tabungan haji 25 juta", "✅ Tabungan haji dibuat, target Rp25.000.000."),
        (
            "tarik laptop 200k",
            "✅ Penarikan Rp200.000 dari tabungan laptop. Progress 300.000/15.000.000 (2%).",
        ),
        ("tadi 50k", "Ini pengeluaran kategori apa?"),
        ("makasih ya", "Sama-sama! Senang bisa bantu 😊"),
    ] {
        assert_eq!(reply(&server.say(budi, text)), wanted, "{text}");
    }
    let report = server.say(budi, "laporan hari ini");
    for wanted in [
        "Income: Rp3.500.000\n",
        "Expense: Rp85.000\n",
        "Top kategori: Pulsa & Data Rp50.000, Makan Rp35.000\n",
        "Saldo bulan ini: Rp3.415.000.",
    ] {
        assert!(reply(&report).contains(wanted), "{report}");
    }
    let spent = server.say(budi, "pengeluaran makan bulan ini berapa");
    assert!(reply(&spent).contains("Makan") && reply(&spent).contains("Rp35.000"), "{spent}");
    let new = server.say("6289876543210", "gaji 5jt");
    assert!(reply(&new).contains("Halo! Aku bot keuanganmu. Contoh: 'beli kopi 20k'."), "{new}");
    assert!(reply(&new).contains("✅ Catat pemasukan Rp5.000.000 kategori Gaji."), "{new}");
    let (status, rows) = server.get("/transactions?phone=6289876543210");
    assert_eq!((status, &rows["items"][0]["amount"]), (200, &json!(5_000_000)), "{rows}");
    let (status, daily) = server.get("/reports/daily?phone=6281234567890");
    assert_eq!((status, &daily["total_expense"]), (200, &json!(85_000)), "{daily}");
    assert_eq!(daily["category_breakdown"][0], json!({ "category": "Pulsa & Data", "amount": 50_000 }));
}

#[rstest]
#[tokio::test]
async fn a_redelivered_id_gets_the_first_reply_and_other_content_is_refused(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind, &[("CATAT_REGISTRATION", "open")]).await;
    let message = |text: &str| json!({ "from_number": "6281234567890", "message_type": "text", "text": text, "message_id": "wamid-1" });
    let (_, first) = server.post("/wa/incoming", &message("beli kopi 20k"));
    let (status, again) = server.post("/wa/incoming", &message("beli kopi 20k"));
    assert_eq!((status, &again["replies"]), (200, &first["replies"]));
    let (status, other) = server.post("/wa/incoming", &message("beli kopi 200k"));
    assert_eq!((status, other["code"].as_str()), (409, Some("id_reused")), "{other}");
    let elsewhere = json!({ "from_number": "6281111111111", "message_type": "text", "text": "beli teh 5k", "message_id": "wamid-1" });
    assert_eq!(server.post("/wa/incoming", &elsewhere).0, 200, "ids count per person");
    let (_, rows) = server.get("/transactions?phone=6281234567890");
    assert_eq!(rows["items"].as_array().map(Vec::len), Some(1), "{rows}");
}

#[tokio::test]
async fn a_new_number_waits_for_its_ya() {
    let (_home, server) = server(Kind::Sqlite, &[]).await;
    let dewi = "6281234567890";
    let first = server.say(dewi, "beli kopi 20k");
    assert_eq!(first["replies"][0], "Halo! Aku bot keuanganmu. Contoh: 'beli kopi 20k'.");
    assert!(reply(&first).contains("Balas *ya*"), "{first}");
    let (_, report) = server.get("/reports/daily?phone=081234567890");
    assert_eq!(report["total_expense"], 0, "what is pending counts in no report");
    assert!(reply(&server.say(dewi, "ya")).contains("1 catatan sudah dihitung"));
    let (_, report) = server.get("/reports/daily?phone=%2B6281234567890");
    assert_eq!(report["total_expense"], 20_000);
}

#[tokio::test]
async fn who_is_not_listed_gets_one_line_a_day_and_leaves_no_message() {
    let settings = [("CATAT_REGISTRATION", "allowlist"), ("CATAT_ALLOWLIST", "081234567890")];
    let (home, server) = server(Kind::Sqlite, &settings).await;
    let first = server.say("6289999999999", "beli kopi 20k");
    assert!(reply(&first).contains("nomor yang terdaftar"), "{first}");
    let second = server.say("6289999999999", "beli kopi 20k");
    assert_eq!((reply(&second), &second["replies"]), ("", &json!([])));
    assert!(
        reply(&server.say("6281234567890", "beli kopi 20k")).contains("Rp20.000"),
        "a listed number is let in"
    );
    let database = home.database().await;
    assert_eq!(
        ledger::messages::inbox::count(&database, second["user_id"].as_i64().expect("an id"))
            .await
            .expect("a count"),
        0
    );
}

/// The requests that docs/http.md lists, each with its method.
fn listed() -> Vec<(&'static str, &'static str)> {
    let (_, table) =
        include_str!("../docs/http.md").split_once("| request | what it does |").expect("the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let requests = rows.flat_map(|row| row.split('|').nth(1).expect("a cell").split('`').skip(1).step_by(2));
    requests.map(|request| request.split_once(' ').expect("a method and a path")).collect()
}

/// Where people and programs come in, and what watches over the process.
fn is_for_anybody(path: &str) -> bool {
    const BEGINNINGS: &str = "/login /logout /password /number /assets /health /readyz /docs /live /manifest.webmanifest /sw.js \
                              /offline /auth/register /auth/login /auth/refresh /auth/logout";
    // Pages of the books: whoever is not logged in is led to where one does that, whatever token they bring.
    const ROOMS: &str = "/dashboard /accounts /savings /budgets /debts /reports /settings /media /transactions/new \
                         /transactions/several /transactions/undo / /openapi.json";
    const THINGS: &str = "/transactions/{id} /accounts/ /savings/new /savings/{id} /budgets/ /recurring /debts/ /changes /chat \
                          /import /media/file /settings/ /admin";
    ROOMS.split_whitespace().any(|room| path == room)
        || [BEGINNINGS, THINGS]
            .iter()
            .flat_map(|some| some.split_whitespace())
            .any(|one| path.starts_with(one))
}

#[tokio::test]
async fn without_the_token_nothing_is_served_and_the_attempt_is_counted() {
    let (_home, server) = server(Kind::Sqlite, &[("CATAT_TRUSTED_PROXIES", "127.0.0.1")]).await;
    let mut attempts = 0;
    for (method, path) in listed() {
        // What forms of pages are answered stands in `door::matrix`: some lead on before they have read what is sent.
        let is_form = method == "POST" && is_for_anybody(path) && !path.starts_with("/auth");
        if !is_form && !path.contains('{') && path != "/auth/logout" && ["GET", "POST"].contains(&method) {
            let (status, answer) =
                if method == "GET" { server.get(path) } else { server.post(path, &json!({})) };
            assert!(![401, 404, 405].contains(&status), "{method} {path}: {status} {answer}");
        }
        if is_for_anybody(path) {
            continue;
        }
        for header in ["", "Bearer wrong", "Bearer ", "Basic YTpi", TOKEN] {
            let below = (!path.starts_with("/api/v1")).then(|| format!("/api/v1{path}"));
            for path in [path.to_owned()].into_iter().chain(below) {
                // From an address each: of one only so many are looked at.
                let answer = ureq::get(server.url(&path))
                    .header("Authorization", header)
                    .header("X-Forwarded-For", format!("10.7.{}.{}", attempts / 200, attempts % 200))
                    .config()
                    .http_status_as_error(false)
                    .build()
                    .call();
                assert_eq!(read(answer.expect("an answer")).0, 401, "{path} with `{header}`");
                attempts += 1;
            }
        }
    }
    assert!(attempts >= 100, "{attempts}");
    let (_, metrics) = server.get("/metrics");
    let counted = format!("catat_auth_failures_total {attempts}");
    assert!(metrics.as_str().expect("text").contains(&counted), "{metrics}");
}

#[tokio::test]
async fn metrics_are_told_to_the_operator_unless_they_are_open() {
    for (setting, wanted) in [("token", 401), ("open", 200)] {
        let (_home, server) = server(Kind::Sqlite, &[("CATAT_METRICS", setting)]).await;
        let answer = ureq::get(server.url("/metrics")).config().http_status_as_error(false).build().call();
        let (status, told) = read(answer.expect("an answer"));
        assert_eq!(status, wanted, "{setting}: {told}");
        assert_eq!(server.get("/metrics").0, 200, "with the token");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_request_is_said() {
    let (_home, server) = server(Kind::Sqlite, &[("CATAT_REGISTRATION", "open")]).await;
    let long = "x".repeat(300 * 1024);
    let wide = format!(
        r#"{{"from_number":"6281234567890","message_type":"text","text":"{}"}}"#,
        "a".repeat(65 * 1024)
    );
    for (body, status, code) in [
        ("", 400, "not_json"),
        ("{", 400, "not_json"),
        ("beli kopi 20k", 400, "not_json"),
        (r#"{"from_number":"6281234567890","message_type":"text","text":"\ud800"}"#, 400, "not_json"),
        ("[]", 422, "invalid"),
        ("{}", 422, "invalid"),
        (r#"{"from_number":"6281234567890","message_type":"text"}"#, 422, "invalid"),
        (r#"{"from_number":"6281234567890","message_type":"text","text":null}"#, 422, "invalid"),
        (r#"{"from_number":"6281234567890","message_type":"text","text":5}"#, 422, "invalid"),
        (r#"{"from_number":6281234567890,"message_type":"text","text":"x"}"#, 422, "invalid"),
        (r#"{"from_number":"123","message_type":"text","text":"x"}"#, 422, "invalid"),
        (r#"{"from_number":"budi","message_type":"text","text":"x"}"#, 422, "invalid"),
        (r#"{"from_number":"6281234567890","message_type":"sticker","text":"x"}"#, 422, "invalid"),
        (r#"{"from_number":"6281234567890","message_type":"text","text":"a\u0000b"}"#, 422, "invalid"),
        (
            r#"{"from_number":"6281234567890","message_type":"text","text":"x","timestamp":"now"}"#,
            422,
            "invalid",
        ),
        (
            r#"{"from_number":"6281234567890","message_type":"text","text":"x","timestamp":-1}"#,
            422,
            "invalid",
        ),
        (
            r#"{"from_number":"6281234567890","message_type":"text","text":"x","message_id":""}"#,
            422,
            "invalid",
        ),
        (&long, 413, "too_large"),
        (&wide, 422, "invalid"),
    ] {
        let (got, answer) = read(try_post(&server.url("/wa/incoming"), body).expect("an answer"));
        assert_eq!(
            (got, answer["code"].as_str()),
            (status, Some(code)),
            "{}: {answer}",
            &body[..body.len().min(120)]
        );
        assert!(answer["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{answer}");
    }
    assert_eq!(server.get("/nowhere").0, 404);
    assert_eq!(server.get("/wa/incoming").0, 405);
    assert_eq!(server.get("/transactions").0, 422, "whose?");
    assert_eq!(server.get("/transactions?phone=6281234567890").0, 404, "nobody was kept by any of this");
}

#[rstest]
#[case::empty("")]
#[case::space("   ")]
#[case::right_to_left("\u{202e}beli kopi 20k")]
#[case::emoji_digits("beli kopi 2️⃣0️⃣k")]
#[case::full_width_digits("beli kopi ２０k")]
#[case::arabic_digits("beli kopi ٢٠k")]
#[case::nought("beli kopi 0")]
#[case::negative("beli kopi -50rb")]
#[case::huge(&format!("beli kopi 1{}", "0".repeat(400)))]
#[case::zalgo("b̷e̴l̸i̵ k̶o̵p̷i̶ 20k")]
#[tokio::test]
async fn an_odd_text_gets_a_friendly_reply_and_books_nothing_that_counts(#[case] text: &str) {
    let (_home, server) = server(Kind::Sqlite, &[("CATAT_REGISTRATION", "open")]).await;
    let answer = server.say("6281234567890", text);
    assert!(!reply(&answer).is_empty());
    let (_, rows) = server.get("/transactions?phone=6281234567890&status=confirmed");
    assert_eq!(rows["items"], json!([]), "{text}: {answer}");
}

#[tokio::test]
async fn media_that_cannot_be_read_gets_a_friendly_not_yet() {
    let (_home, server) = server(Kind::Sqlite, &[("CATAT_REGISTRATION", "open")]).await;
    let captioned = [
        ("audio", "makan 35rb", "Voice note belum bisa"),
        ("image", "makan siang", "Foto struk belum bisa"),
        ("image", "jangan dicatat, makan 35rb", "tidak"),
    ];
    for (kind, text, wanted) in captioned {
        let body =
            json!({ "from_number": "6281234567890", "message_type": kind, "text": text, "media_url": "" });
        let (status, answer) = server.post("/wa/incoming", &body);
        assert_eq!(status, 200);
        assert!(reply(&answer).contains(wanted), "{answer}");
    }
    assert_eq!(server.get("/transactions?phone=6281234567890").1["items"], json!([]));
}

/// The picture cannot be read yet; the words below it can.
#[tokio::test]
async fn a_caption_with_an_amount_is_booked() {
    let (_home, server) = server(Kind::Sqlite, &[("CATAT_REGISTRATION", "open")]).await;
    let body = json!({ "from_number": "6281234567890", "message_type": "image", "text": "struk makan 50k" });
    let (status, answer) = server.post("/wa/incoming", &body);
    assert_eq!(status, 200, "{answer}");
    let (_, rows) = server.get("/transactions?phone=6281234567890&status=confirmed");
    assert_eq!(rows["items"][0]["amount"], json!(50_000), "{rows}");
    assert_eq!(rows["items"][0]["category"], json!("Makan"), "{rows}");
}

#[tokio::test]
async fn pages_of_transactions_hold_each_row_once() {
    let (_home, server) =
        server(Kind::Sqlite, &[("CATAT_REGISTRATION", "open"), ("CATAT_DUPLICATE_SECONDS", "0")]).await;
    for n in 1..=7 {
        server.say("6281234567890", &format!("beli kopi {n}0k"));
    }
    let (mut seen, mut path) = (Vec::new(), "/transactions?phone=6281234567890&limit=3".to_owned());
    loop {
        let (_, page) = server.get(&path);
        seen.extend(
            page["items"]
                .as_array()
                .expect("items")
                .iter()
                .map(|row| row["amount"].as_i64().expect("an amount")),
        );
        let Some(next) = page["next"].as_str() else { break };
        path = format!("/transactions?phone=6281234567890&limit=3&cursor={next}");
    }
    seen.sort_unstable();
    assert_eq!(seen, [10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000]);
    for open_ended in ["from=2020-01-01", "to=9999-12-30", "from=2020-01-01&category=Makan"] {
        let (_, page) = server.get(&format!("/transactions?phone=6281234567890&{open_ended}"));
        assert_eq!(page["items"].as_array().map(Vec::len), Some(7), "{open_ended}: {page}");
    }
    for outside in
        ["to=9999-12-31", "from=-0001-01-01", "from=2026-02-30", "limit=0", "cursor=x", "category=Nothing"]
    {
        assert_eq!(server.get(&format!("/transactions?phone=6281234567890&{outside}")).0, 422, "{outside}");
    }
    let booked = json!({ "phone": "6281234567890", "amount": 12.5, "currency": "USD", "category": "Hiburan", "description": "langganan" });
    let (status, row) = server.post("/transactions", &booked);
    assert_eq!((status, &row["amount"], &row["currency"]), (201, &json!(12.5), &json!("USD")), "{row}");
    let (_, month) = server.get("/reports/monthly?phone=6281234567890");
    assert_eq!(month["total_expense"], 280_000, "sums never cross currencies");
    let other = &month["other_currencies"][0];
    assert_eq!(other["total_expense"], json!(12.5), "{month}");
    assert_eq!(other["category_breakdown"][0]["amount"], json!(12.5), "{month}");
}

#[tokio::test]
async fn a_text_is_parsed_without_being_booked() {
    let (_home, server) = server(Kind::Sqlite, &[]).await;
    let (status, frame) = server.post("/ai/parse", &json!({ "text": "beli pulsa 50k" }));
    assert_eq!(status, 200);
    assert_eq!(
        (&frame["intent"], &frame["amount"], &frame["category_suggestion"]),
        (&json!("create_transaction"), &json!(50_000), &json!("Pulsa & Data"))
    );
    assert_eq!(server.post("/api/v1/nlu/parse-text", &json!({ "text": "x" })).0, 200);
    assert_eq!(server.post("/ai/parse", &json!({})).0, 422);
}

#[rstest]
#[tokio::test]
async fn told_to_stop_it_finishes_and_exits_0(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values("-TERM", "-INT")] signal: &str,
) {
    let (_home, server) = server(kind, &[("CATAT_REGISTRATION", "open")]).await;
    let url = server.url("/wa/incoming");
    let asking: Vec<_> = (0..20)
        .map(|n| {
            let body = json!({ "from_number": format!("62812345678{n:02}"), "message_type": "text", "text": "beli kopi 20k" });
            let url = url.clone();
            std::thread::spawn(move || try_post(&url, &body.to_string()).map(|answer| answer.status().as_u16()))
        })
        .collect();
    let (code, took) = server.end_by(signal);
    assert_eq!(code, Some(0));
    assert!(took.as_secs() < 15, "{took:?}");
    for thread in asking {
        // Either it was taken and answered, or it was never taken.
        if let Ok(status) = thread.join().expect("no panic") {
            assert_eq!(status, 200);
        }
    }
}
