//! Files of banks: handed in, asked about, looked at, booked, taken back.

use serde_json::{Value, json};

use super::{BUDI, SARI, between, booked, house, page, whole};
use crate::{
    door::house::{Answer, Browser, House},
    support::{PATIENCE, until},
};

const MARKUP: &str = "<img src=x onerror=alert(1)>";
const ROWS: &str = "date,description,amount\n2026-10-01,KARTU DEBIT 0211,-20000\n2026-10-02,PARKIR,-5000\n\
    2026-10-03,GAJI,5250000\n";

/// Sends the form with a file, as a browser does.
fn hand_in(browser: &mut Browser<'_>, account: &str, (name, text): (&str, &str)) -> Answer {
    let part = |head: &str, text: &str| {
        format!("--batas\r\nContent-Disposition: form-data; {head}\r\n\r\n{text}\r\n")
    };
    let file = part(&format!("name=\"file\"; filename=\"{name}\""), text);
    let body = format!("{file}{}--batas--\r\n", part("name=\"account\"", account));
    let headers =
        [("content-type", "multipart/form-data; boundary=batas"), ("sec-fetch-site", "same-origin")];
    browser.ask(("POST", "/import"), &headers, &body)
}

/// Hands a file in; answers where its import is, once somebody has looked at it.
async fn looked_at(house: &House, browser: &mut Browser<'_>, account: &str, file: (&str, &str)) -> String {
    let answer = hand_in(browser, account, file);
    assert_eq!(answer.status, 303, "{}", answer.text);
    let path = answer.header("location").to_owned();
    settled(house, &path).await;
    path
}

/// How far an import is, once nobody is at it.
async fn settled(house: &House, path: &str) -> Value {
    let id = path.rsplit('/').next().expect("an id");
    let path = format!("/api/v1/imports/{id}?phone={BUDI}");
    let status = || house.server.get(&path).1["status"].clone();
    until("the file is done with", PATIENCE, async || {
        !["reading", "booking"].iter().any(|at| status() == *at)
    })
    .await;
    status()
}

fn count(house: &House) -> usize {
    let (_, page) = house.server.get(&format!("/transactions?phone={BUDI}"));
    page["items"].as_array().expect("a list").len()
}

fn seen(page: &str) -> String {
    between(page, "name=\"seen\" value=\"", "\"").to_owned()
}

#[tokio::test]
async fn the_room_says_what_to_do_in_both_languages() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    for (said, shown) in [("bahasa indonesia", "Belum ada berkas"), ("bahasa inggris", "No files yet")] {
        house.server.say(BUDI, said);
        let text = page(&mut browser, "/import");
        for shown in [shown, "card empty", "enctype=\"multipart/form-data\"", "aria-current=\"page\""] {
            assert!(text.contains(shown), "{shown}: {text}");
        }
    }
    looked_at(&house, &mut browser, "", ("mutasi.csv", ROWS)).await;
    for (said, shown) in [("bahasa indonesia", "Perlu jawaban"), ("bahasa inggris", "Needs an answer")] {
        house.server.say(BUDI, said);
        let text = page(&mut browser, "/import");
        assert!(
            text.contains(shown) && text.contains("mutasi.csv") && !text.contains("card empty"),
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_file_is_asked_about_looked_at_booked_and_taken_back() {
    let (house, budi) = house().await;
    house.server.say(BUDI, "saldo awal bca 3jt");
    let before = count(&house);
    let mut browser = house.browser_of(&budi).await;
    let path = looked_at(&house, &mut browser, "", ("mutasi.csv", ROWS)).await;
    let asked = page(&mut browser, &path);
    for shown in ["dari akun yang mana", "name=\"choice:account\" value=\"BCA\"", "name=\"other:account\""] {
        assert!(asked.contains(shown), "{shown}: {asked}");
    }
    let (answers, confirm, cancel) =
        (format!("{path}/answers"), format!("{path}/confirm"), format!("{path}/cancel"));
    let unanswered = browser.post(&answers, &[("other:account", " ")]);
    assert!(unanswered.status == 422 && unanswered.text.contains("role=\"alert\""), "{}", unanswered.text);
    let early = browser.post(&confirm, &[]);
    assert!(early.status == 409 && early.text.contains("role=\"alert\""), "{}", early.text);
    let answered = browser.post(&answers, &[("choice:account", "BCA"), ("other:account", "Jenius")]);
    assert_eq!((answered.status, answered.header("location")), (303, &*path), "{}", answered.text);
    settled(&house, &path).await;
    let ready = page(&mut browser, &path);
    for shown in [
        "Yang akan dibukukan",
        "Jenius",
        "Akun baru",
        "1 Okt 2026 sampai 3 Okt 2026",
        "Rp5.250.000",
        "Rp25.000",
    ] {
        assert!(ready.contains(shown), "{shown}: {ready}");
    }
    assert_eq!(count(&house), before, "nothing is booked by being looked at");
    let unseen = browser.post(&confirm, &[("seen", "x")]);
    assert!(unseen.status == 409 && unseen.text.contains("lihat sekali lagi"), "{}", unseen.text);
    let confirmed = browser.post(&confirm, &[("seen", &seen(&ready))]);
    assert_eq!((confirmed.status, confirmed.header("location")), (303, &*path), "{}", confirmed.text);
    assert_eq!(settled(&house, &path).await, "booked");
    let done = page(&mut browser, &path);
    assert!(done.contains("Hasilnya") && done.contains("Batalkan yang dibukukan"), "{done}");
    assert_eq!(count(&house), before + 3);
    assert!(page(&mut browser, "/import").contains("Sudah dibukukan"));
    assert_eq!(
        page(&mut browser, "/transactions?source=import").matches("<a href=\"/transactions/").count(),
        3
    );
    // A page that was open since before does not take back what another one booked.
    let late = browser.post(&cancel, &[]);
    assert!(late.status == 409 && late.text.contains("tidak dibatalkan"), "{}", late.text);
    assert_eq!(count(&house), before + 3);
    assert!(done.contains("name=\"booked\" value=\"1\""), "{done}");
    let undone = browser.post(&cancel, &[("booked", "1")]);
    let told = format!("{path}?done=undone");
    assert_eq!((undone.status, undone.header("location")), (303, &*told), "{}", undone.text);
    until("all of it is taken back", PATIENCE, async || count(&house) == before).await;
    let text = page(&mut browser, &told);
    assert!(text.contains("role=\"status\"") && text.contains("Dibatalkan"), "{text}");
}

#[tokio::test]
async fn what_is_read_or_booked_is_looked_at_again_by_itself() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let answer = hand_in(&mut browser, "Jenius", ("mutasi.csv", ROWS));
    let path = answer.header("location").to_owned();
    // It may be done already.
    let shown = browser.get(&path);
    let is_at_work = shown.text.contains("Sedang dibaca");
    assert_eq!(shown.header("refresh"), if is_at_work { "2" } else { "" }, "{}", shown.text);
    settled(&house, &path).await;
    assert_eq!(browser.get(&path).header("refresh"), "");
}

#[tokio::test]
async fn rows_that_may_be_entries_are_decided_one_by_one() {
    let (house, budi) = house().await;
    booked(
        &house,
        &json!({ "amount": 20_000, "description": "kopi", "datetime": "2026-10-02T10:00:00+07:00" }),
    );
    let mut browser = house.browser_of(&budi).await;
    let path = looked_at(&house, &mut browser, "Jenius", ("mutasi.csv", ROWS)).await;
    let text = page(&mut browser, &path);
    for shown in ["mungkin kopi tanggal 2 Okt 2026", "name=\"same\" value=\"1\" checked", "Semua sesuai"] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    assert!(!text.contains("/confirm\""), "nothing is booked before it is decided: {text}");
    let answers = format!("{path}/answers");
    for wrong in [("same", "2"), ("same", "x"), ("met", "both")] {
        let fields = [("seen", &*seen(&text)), wrong, ("met", "chosen")];
        assert_eq!(browser.post(&answers, &fields).status, 422, "{wrong:?}");
    }
    let fields = [("seen", &*seen(&text)), ("same", "1"), ("met", "chosen")];
    assert_eq!(browser.post(&answers, &fields).status, 303);
    // Another tab shows what stood before.
    let late = browser.post(&answers, &[("seen", &*seen(&text)), ("met", "new")]);
    assert!(late.status == 409 && late.text.contains("role=\"alert\""), "{}", late.text);
    let decided = page(&mut browser, &path);
    assert_eq!(browser.post(&format!("{path}/confirm"), &[("seen", &seen(&decided))]).status, 303);
    assert_eq!(settled(&house, &path).await, "booked");
    assert_eq!(count(&house), 3, "one of them was there");
    // The same once more has nothing new, and is called off.
    let again = looked_at(&house, &mut browser, "Jenius", ("mutasi.csv", ROWS)).await;
    let text = page(&mut browser, &again);
    assert!(text.contains("Tidak ada yang baru") && !text.contains("/confirm\""), "{text}");
    assert_eq!(browser.post(&format!("{again}/cancel"), &[]).status, 303);
    assert!(page(&mut browser, &again).contains("Tidak jadi"));
}

#[tokio::test]
async fn a_book_that_changed_since_is_shown_anew() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let path = looked_at(&house, &mut browser, "Jenius", ("mutasi.csv", ROWS)).await;
    let ready = page(&mut browser, &path);
    booked(
        &house,
        &json!({ "amount": 20_000, "description": "kopi", "datetime": "2026-10-01T10:00:00+07:00" }),
    );
    let anew = browser.post(&format!("{path}/confirm"), &[("seen", &seen(&ready))]);
    assert_eq!(anew.status, 409, "{}", anew.text);
    whole(&path, &anew);
    assert!(anew.text.contains("berubah sejak") && anew.text.contains("mungkin kopi"), "{}", anew.text);
    assert_eq!(count(&house), 1, "nothing is booked");
}

#[tokio::test]
async fn what_is_no_file_of_a_bank_is_told_in_the_form() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let (long, long_name) = ("x".repeat(64 * 1_024), "a".repeat(2_000));
    for (account, name, text, wanted) in [
        ("", "", "", 422),
        ("", "a.pdf", "%PDF-1.7 ....", 415),
        (&*long, "a.csv", ROWS, 422),
        ("a\0b", "a.csv", ROWS, 422),
    ] {
        let answer = hand_in(&mut browser, account, (name, text));
        assert_eq!(answer.status, wanted, "{name}: {}", answer.text);
        whole("/import", &answer);
        assert!(answer.text.contains("role=\"alert\""), "{name}: {}", answer.text);
    }
    let path = looked_at(&house, &mut browser, "", (&long_name, "halo, apa kabar\n")).await;
    let text = page(&mut browser, &path);
    assert!(text.contains("Tidak terbaca"), "{text}");
    let plain = browser.post("/import", &[("file", "x")]);
    assert!(plain.status == 422 && plain.text.contains("role=\"alert\""), "{}", plain.text);
}

#[tokio::test]
async fn markup_in_files_is_text() {
    let (house, budi) = house().await;
    booked(
        &house,
        &json!({ "amount": 20_000, "description": MARKUP, "datetime": "2026-10-01T10:00:00+07:00" }),
    );
    let rows = format!(
        "date,description,amount\n2026-10-01,{MARKUP},-20000\n2026-10-02,PARKIR,-5000\n2026-10-03,GAJI,5250000\n\
         2026-10-04,TEH,-4000\n2026-10-05,ROTI,-6000\n2026-10-06,{MARKUP},{MARKUP}\n"
    );
    let mut browser = house.browser_of(&budi).await;
    let path = looked_at(&house, &mut browser, MARKUP, (&format!("{MARKUP}.csv"), &rows)).await;
    for path in ["/import", &path] {
        let text = page(&mut browser, path);
        assert!(!text.contains("<img") && text.contains("&#60;img"), "{path}: {text}");
    }
}

#[tokio::test]
async fn nobody_sees_or_decides_what_is_anothers() {
    let (house, budi) = house().await;
    let sari = house.person(SARI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let path = looked_at(&house, &mut browser, "Jenius", ("rahasia.csv", ROWS)).await;
    let ready = page(&mut browser, &path);
    let mut other = house.browser_of(&sari).await;
    assert!(!page(&mut other, "/import").contains("rahasia"));
    for path in [&*path, "/import/999999999", "/import/x"] {
        let shown = other.get(path);
        assert_eq!(shown.status, 404, "{path}");
        whole(path, &shown);
        for act in ["answers", "confirm", "cancel"] {
            let answer = other.post(&format!("{path}/{act}"), &[("seen", &seen(&ready)), ("met", "new")]);
            assert_eq!(answer.status, 404, "{path}/{act}: {}", answer.text);
        }
    }
    let mut stranger = house.browser();
    assert_eq!(stranger.get("/import").header("location"), "/login?next=/import");
    assert_eq!(hand_in(&mut stranger, "", ("a.csv", ROWS)).header("location"), "/login");
    assert_eq!(page(&mut browser, &path), ready, "it is as it was");
}

#[tokio::test]
async fn whoever_is_not_let_in_yet_hands_in_nothing() {
    let house = House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let budi = house.person(BUDI, "beli kopi 20k").await;
    let mut browser = house.browser_of(&budi).await;
    let text = page(&mut browser, "/import");
    assert!(
        !text.contains("<form method=\"post\" action=\"/import\"") && text.contains("dikonfirmasi"),
        "{text}"
    );
    assert_eq!(hand_in(&mut browser, "BCA", ("a.csv", ROWS)).status, 403);
}
