//! What is seen: every room in both languages, of empty books and of full ones; markup as text; nobody else's rows; who is led where.

use serde_json::json;

use super::{BUDI, ROOMS, SARI, booked, house, listed, page, spent, whole};
use crate::door::house::{PASSWORD, ask, send};

const MARKUP: &str = "<img src=x onerror=alert(1)>";

/// What a life leaves in a book.
const SAID: [&str; 9] = [
    "beli kopi 20k",
    "gaji 5jt",
    "saldo awal bca 3jt",
    "saldo gopay sekarang 150rb",
    "buat tabungan laptop 15 juta",
    "setor laptop 500k",
    "budget makan 2jt sebulan",
    "utang ke Sari 85rb",
    "langganan netflix 54rb tiap tanggal 5",
];

#[tokio::test]
async fn every_room_is_there_in_both_languages() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    for is_full in [false, true] {
        for (language, said) in [("id", "bahasa indonesia"), ("en", "bahasa inggris")] {
            house.server.say(BUDI, said);
            for room in ROOMS {
                let text = page(&mut browser, room);
                assert!(text.contains(&format!("<html lang=\"{language}\">")), "{room}: {text}");
                // Beside the page, and in the bar of a phone where it stands there.
                assert!(text.matches("aria-current=\"page\"").count() >= 1, "{room}: {text}");
                let is_empty = text.contains("card empty");
                assert!(
                    is_full || ["/debts", "/changes", "/chat", "/settings"].contains(&room) || is_empty,
                    "{room}: {text}"
                );
                let stays_empty = ["/import", "/media"].contains(&room);
                assert!(!is_full || stays_empty || !is_empty, "{room}: {text}");
            }
        }
        for said in SAID.iter().filter(|_| !is_full) {
            house.server.say(BUDI, said);
        }
    }
    let dashboard = page(&mut browser, "/dashboard");
    for shown in ["Rp5.000.000", "−Rp20.000", "+Rp5.000.000", "Food", "laptop", "Safe to spend today"] {
        assert!(dashboard.contains(shown), "{shown}: {dashboard}");
    }
    // With 24 KB of style and scripts, which are packed, it stays well below 60 KiB.
    assert!(dashboard.len() <= 28 * 1_024, "{} bytes", dashboard.len());
    assert!(page(&mut browser, "/accounts").contains("Rp3.000.000"));
    assert!(page(&mut browser, "/savings").contains("Rp500.000 / Rp15.000.000"));
    assert!(page(&mut browser, "/budgets").contains("netflix"));
    assert!(page(&mut browser, "/debts").contains("Rp85.000"));
    assert!(page(&mut browser, "/reports").contains("/api/v1/reports/download?format=pdf&#38;period=month"));
    for path in ["/api/v1/transactions/export?format=csv", "/api/v1/transactions/export?format=json"] {
        assert_eq!(browser.get(path).status, 200, "{path}");
    }
}

#[tokio::test]
async fn any_days_are_reported_and_compared() {
    let (house, budi) = house().await;
    spent(&house, 30_000, "makan siang", "2026-03-10");
    spent(&house, 50_000, "makan malam", "2026-04-10");
    let mut browser = house.browser_of(&budi).await;
    let text = page(&mut browser, "/reports?from=2026-04-01&to=2026-04-30&compare=before");
    for shown in ["April 2026", "Maret 2026", "Rp30.000 → Rp50.000", "+Rp20.000", "<polyline class=\"went\""]
    {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    for query in ["from=x", "from=2026-05-01&to=2026-04-01", "to=99999-01-01"] {
        let text = page(&mut browser, &format!("/reports?{query}"));
        assert!(text.contains("role=\"alert\""), "{query}: {text}");
    }
    page(&mut browser, "/reports?from=0001-01-01&to=9999-12-30&compare=before");
}

#[tokio::test]
async fn whoever_is_not_logged_in_is_led_in_and_back() {
    let (house, budi) = house().await;
    house.with_password(&budi).await;
    let mut stranger = house.browser();
    for room in ROOMS {
        let answer = stranger.get(&format!("{room}?q=a%20b"));
        let wanted = format!("/login?next={room}%3Fq%3Da%2520b");
        assert_eq!((answer.status, answer.header("location")), (303, &*wanted), "{room}");
    }
    let form = stranger.get("/login?next=/transactions%3Fq%3Dkopi");
    assert!(form.text.contains("name=\"next\" value=\"/transactions?q=kopi\""), "{}", form.text);
    for (next, wanted) in [
        ("/transactions?q=kopi", "/transactions?q=kopi"),
        ("", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example/", "/"),
        ("/x\r\nset-cookie: a=b", "/"),
    ] {
        let fields = [("name", BUDI), ("password", PASSWORD), ("next", next)];
        let answer = house.browser().post("/login", &fields);
        assert_eq!((answer.status, answer.header("location")), (303, wanted), "{next}");
    }
}

#[tokio::test]
async fn a_path_of_both_is_a_page_for_browsers_and_json_for_programs() {
    let (house, budi) = house().await;
    let id = spent(&house, 20_000, "kopi", "2026-04-10");
    let mut browser = house.browser_of(&budi).await;
    let shown = browser.get("/transactions");
    assert_eq!((shown.status, listed(&shown.text)), (200, vec![id]));
    assert!(shown.header("vary").contains("Authorization"), "{}", shown.header("vary"));
    let cookie = browser.cookie.clone().expect("a cookie");
    let both = [("authorization", "Bearer wrong"), ("cookie", &*cookie)];
    assert_eq!(send(&house.server, ("GET", "/transactions"), &both, "").status, 401);
    let (_, key) = house.key(&budi, &[ledger::access::api_key::Scope::Read]).await;
    let told = ask(&house.server, &key, ("GET", "/transactions"), "");
    assert_eq!((told.status, &told.json()["items"][0]["id"]), (200, &json!(id)));
    assert!(told.header("vary").contains("Authorization"));
    // A key opens no page.
    assert_eq!(ask(&house.server, &key, ("GET", "/dashboard"), "").status, 303);
}

#[tokio::test]
async fn markup_is_text_in_every_room() {
    let (house, budi) = house().await;
    let me = format!("/api/v1/users/me?phone={BUDI}");
    let version = house.server.get(&me).1["version"].as_i64();
    let (status, renamed) = house.server.patch(&me, version, &json!({ "name": MARKUP }));
    assert_eq!(status, 200, "{renamed}");
    let named = |room: &str, fields: serde_json::Value| {
        let mut body = fields;
        body["phone"] = BUDI.into();
        let (status, answer) = house.server.post(&format!("/api/v1/{room}"), &body);
        assert_eq!(status, 201, "{room}: {answer}");
    };
    named("categories", json!({ "name": MARKUP, "direction": "expense" }));
    named("accounts", json!({ "name": MARKUP, "kind": "bank", "opening": 5_000 }));
    named("savings/accounts", json!({ "name": MARKUP, "target_amount": 5_000 }));
    house.server.say(BUDI, "Andi pinjam 200rb");
    let (_, parties) = house.server.get(&format!("/api/v1/parties?phone={BUDI}"));
    let path = format!("/api/v1/parties/{}?phone={BUDI}", parties["items"][0]["id"]);
    let (_, andi) = house.server.get(&path);
    let version = andi["version"].as_i64();
    let (status, renamed) = house.server.patch(&path, version, &json!({ "name": MARKUP }));
    assert_eq!(status, 200, "{renamed}");
    named("budgets", json!({ "category": MARKUP, "period": "month", "amount": 5_000 }));
    let entry = json!({ "amount": 5_000, "description": MARKUP, "category": MARKUP, "account": MARKUP });
    let id = booked(&house, &entry);
    let mut browser = house.browser_of(&budi).await;
    let of_entry = format!("/transactions/{id}");
    let found = format!("/transactions?q={}", "%3Cimg%20src%3Dx");
    for path in ROOMS.into_iter().chain([&*of_entry, &*found, "/transactions/x", "/logins"]) {
        let answer = browser.get(path);
        whole(path, &answer);
        assert!(!answer.text.contains("<img") && answer.text.contains("&#60;img"), "{path}: {}", answer.text);
    }
    assert_eq!(listed(&page(&mut browser, &found)), [id]);
    for field in [
        "q",
        "from",
        "to",
        "category",
        "account",
        "direction",
        "source",
        "status",
        "predicted",
        "number",
        "least",
        "most",
        "sort",
        "after",
        "done",
    ] {
        let text =
            page(&mut browser, &format!("/transactions?{field}=%22%3E%3Cimg%20src%3Dx%3E%00%E2%80%AE"));
        assert!(!text.contains("<img"), "{field}: {text}");
        page(&mut browser, &format!("/reports?{field}=%22%3E%3Cimg%20src%3Dx%3E%00"));
    }
}

#[tokio::test]
async fn nobody_sees_or_changes_what_is_anothers() {
    let (house, _) = house().await;
    let sari = house.person(SARI, "halo").await;
    let id = spent(&house, 77_000, "rahasia", "2026-04-10");
    let mut browser = house.browser_of(&sari).await;
    for room in ROOMS {
        let text = page(&mut browser, room);
        assert!(!text.contains("rahasia") && !text.contains("77.000"), "{room}: {text}");
    }
    assert_eq!(listed(&page(&mut browser, "/transactions?q=rahasia")), [0_i64; 0]);
    let change = [("amount", "1"), ("day", "2026-04-10"), ("version", "1"), ("number", "1")];
    for path in
        [format!("/transactions/{id}"), "/transactions/999999999".to_owned(), "/transactions/x".to_owned()]
    {
        let shown = browser.get(&path);
        assert_eq!(shown.status, 404, "{path}");
        whole(&path, &shown);
        for act in ["", "/agree", "/void", "/restore", "/undo"] {
            let answer = browser.post(&format!("{path}{act}"), &change);
            assert_eq!(answer.status, 404, "{path}{act}: {}", answer.text);
        }
    }
    let (_, row) = house.server.get(&format!("/api/v1/transactions/{id}?phone={BUDI}"));
    assert_eq!((&row["amount"], &row["version"]), (&json!(77_000), &json!(1)), "{row}");
}

#[tokio::test]
async fn whoever_is_not_let_in_yet_sees_what_waits() {
    let house = crate::door::house::House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let budi = house.person(BUDI, "beli kopi 20k").await;
    let mut browser = house.browser_of(&budi).await;
    let text = page(&mut browser, "/dashboard");
    for shown in ["belum dihitung", "kopi", "Menunggu", "<dd>Rp0</dd>"] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    let list = page(&mut browser, "/transactions");
    assert_eq!(listed(&list).len(), 1, "{list}");
    house.server.say(BUDI, "ya");
    let text = page(&mut browser, "/dashboard");
    assert!(!text.contains("Menunggu") && text.contains("Rp20.000"), "{text}");
}

#[tokio::test]
async fn where_there_is_nothing_is_a_page_for_whoever_looks() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    page(&mut browser, "/dashboard");
    let cookie = browser.cookie.clone().expect("a cookie");
    let looks = ("accept", "text/html,application/xhtml+xml");
    for (said, title) in [("bahasa indonesia", "Tidak ada di sini"), ("bahasa inggris", "Not here")] {
        house.server.say(BUDI, said);
        let answer = send(&house.server, ("GET", "/tidak/ada"), &[looks, ("cookie", &*cookie)], "");
        assert_eq!(answer.status, 404, "{}", answer.text);
        whole("/tidak/ada", &answer);
        assert!(answer.text.contains(&format!("<h1>{title}</h1>")), "{}", answer.text);
        // With the ways to all rooms around it.
        assert!(answer.text.contains("href=\"/budgets\""), "{}", answer.text);
    }
    let stranger = send(&house.server, ("GET", "/tidak/ada"), &[looks, ("accept-language", "en")], "");
    assert_eq!(stranger.status, 404);
    whole("/tidak/ada", &stranger);
    assert!(stranger.text.contains("<h1>Not here</h1>") && !stranger.text.contains("href=\"/budgets\""));
    let program = [looks, ("authorization", "Bearer wrong")];
    for (path, headers) in
        [("/tidak/ada", &[][..]), ("/tidak/ada", &program[..]), ("/api/v1/tidak", &[looks][..])]
    {
        let answer = send(&house.server, ("GET", path), headers, "");
        assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("not_found")), "{path}");
    }
}
