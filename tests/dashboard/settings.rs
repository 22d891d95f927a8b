//! What is set, and all that is somebody's beside their books: forms, two tabs, what cannot be read, whose it is, and what wants a login of
//! just now.

use chrono::TimeDelta;
use ledger::{access::login, db::Batch, people::user::Person};
use serde_json::{Value, json};

use super::{BUDI, SARI, between, house, page, spent, version, whole};
use crate::door::house::{Browser, House, ask, now};

const MARKUP: &str = "<img src=x onerror=alert(1)>";
/// The rooms behind the settings.
const ROOMS: [&str; 7] = [
    "/settings",
    "/settings/categories",
    "/settings/rules",
    "/settings/keys",
    "/settings/log",
    "/settings/reminders",
    "/settings/erase",
];

fn me(house: &House) -> Value {
    house.server.get(&format!("/api/v1/users/me?phone={BUDI}")).1
}

/// The fields of the form of who somebody is, and those that are written otherwise.
fn profile<'a>(version: &'a str, changed: &[(&str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let stands = [
        ("name", "Budi"),
        ("language", "id"),
        ("register", "casual"),
        ("zone", "Asia/Jakarta"),
        ("currency", "IDR"),
        ("months", "1"),
        ("version", version),
    ];
    otherwise(&stands, changed)
}

fn schedule<'a>(version: &'a str, changed: &[(&str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let stands = [
        ("daily", ""),
        ("weekly", ""),
        ("monthly", ""),
        ("quiet_from", ""),
        ("quiet_until", ""),
        ("version", version),
    ];
    otherwise(&stands, changed)
}

fn otherwise<'a>(
    stands: &[(&'static str, &'a str)],
    changed: &[(&str, &'a str)],
) -> Vec<(&'static str, &'a str)> {
    let written = |(name, value): &(&'static str, &'a str)| {
        let other = changed.iter().find(|(changed, _)| changed == name);
        (*name, other.map_or(*value, |(_, other)| *other))
    };
    stands.iter().map(written).collect()
}

/// A browser that somebody left open.
pub(super) async fn left_open<'h>(house: &'h House, person: &Person) -> Browser<'h> {
    let id = house.database.ids(1).await.expect("ids").take();
    let mut batch = Batch::default();
    let at = now() - login::FRESH - TimeDelta::minutes(1);
    let secret = login::open(&mut batch, id, person.id, Some("Peramban uji"), None, at);
    house.database.write(batch).await.expect("written");
    let mut browser = house.browser();
    browser.cookie = Some(format!("catat={}", secret.text()));
    browser
}

#[tokio::test]
async fn every_room_is_there_in_both_languages_for_whoever_waits_too() {
    let house = House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let budi = house.person(BUDI, "beli kopi 20k").await;
    let mut browser = house.browser_of(&budi).await;
    for (language, said) in [("id", "bahasa indonesia"), ("en", "bahasa inggris")] {
        house.server.say(BUDI, said);
        for room in ROOMS {
            let text = page(&mut browser, room);
            assert!(text.contains(&format!("<html lang=\"{language}\">")), "{room}: {text}");
        }
    }
}

#[tokio::test]
async fn what_is_set_is_written_and_two_tabs_are_both_shown() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let first = version(&page(&mut browser, "/settings"));
    let changed = [("zone", "Asia/Makassar"), ("months", "25"), ("language", "id")];
    let answer = browser.post("/settings", &profile(&first, &changed));
    assert_eq!((answer.status, answer.header("location")), (303, "/settings?done=saved"), "{}", answer.text);
    let told = page(&mut browser, "/settings?done=saved");
    assert!(told.contains("role=\"status\">Tersimpan.") && told.contains("value=\"Budi\""), "{told}");
    let set = me(&house);
    let wanted = json!(["Budi", "Asia/Makassar", "25", null]);
    assert_eq!(json!([set["name"], set["timezone"], set["month_start"], set["register"]]), wanted, "{set}");
    let clash = browser.post("/settings", &profile(&first, &[("name", "Budiman")]));
    assert_eq!(clash.status, 409, "{}", clash.text);
    for shown in ["Sekarang: Budi", "Punyamu: Budiman", "Sekarang: WITA (Makassar)", "value=\"Budiman\""] {
        assert!(clash.text.contains(shown), "{shown}: {}", clash.text);
    }
    assert_eq!(me(&house)["name"], "Budi");
    let second = version(&clash.text);
    let times = [("daily", "20:00"), ("weekly", "off"), ("quiet_from", "22:00"), ("quiet_until", "06:00")];
    let answer = browser.post("/settings/schedule", &schedule(&second, &times));
    assert_eq!(answer.status, 303, "{}", answer.text);
    let set = me(&house);
    assert_eq!(
        json!([
            set["daily_report"],
            set["weekly_report"],
            set["monthly_report"],
            set["quiet_hours"]["until"]
        ]),
        json!(["20:00", "off", null, "06:00"]),
        "{set}"
    );
}

#[tokio::test]
async fn what_cannot_be_read_is_told_and_changes_nothing() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let first = version(&page(&mut browser, "/settings"));
    let (before, long) = (me(&house), "x".repeat(64 * 1_024));
    for (field, value) in [
        ("name", ""),
        ("name", &*long),
        ("language", "de"),
        ("register", "x"),
        ("zone", MARKUP),
        ("currency", "rupiah"),
        ("months", "32"),
    ] {
        let answer = browser.post("/settings", &profile(&first, &[(field, value)]));
        let is_told = answer.status == 422 && answer.text.contains("role=\"alert\"");
        assert!(is_told && !answer.text.contains("<img"), "{field}: {}", answer.status);
    }
    for (field, value) in [("daily", "malam"), ("quiet_from", "22:00"), ("monthly", "25:00")] {
        let answer = browser.post("/settings/schedule", &schedule(&first, &[(field, value)]));
        whole(field, &answer);
        assert_eq!(answer.status, 422, "{field}");
    }
    assert_eq!(me(&house), before);
}

/// The id of the category that a list leads to by this name.
fn category(list: &str, name: &str) -> String {
    let (before, _) =
        list.split_once(&format!("\">{name}</a>")).unwrap_or_else(|| panic!("no {name}: {list}"));
    before.rsplit("/settings/categories/").next().expect("a path").to_owned()
}

#[tokio::test]
async fn categories_are_made_renamed_merged_hidden_and_listed_again() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let list = "/settings/categories";
    let new = [("name", "Kucing"), ("direction", "expense"), ("keywords", "whiskas, pasir kucing")];
    let made = browser.post(list, &new);
    assert_eq!(
        (made.status, made.header("location")),
        (303, "/settings/categories?done=opened"),
        "{}",
        made.text
    );
    assert_eq!(browser.post(list, &new).status, 422, "its name is taken");
    let text = page(&mut browser, list);
    let path = format!("{list}/{}", category(&text, "Kucing"));
    assert!(text.contains("whiskas, pasir kucing"), "{text}");
    let first = version(&page(&mut browser, &path));
    let written = [("name", MARKUP), ("keywords", "whiskas"), ("version", &*first)];
    assert_eq!(browser.post(&path, &written).status, 303);
    let text = page(&mut browser, &path);
    assert!(text.contains("&#60;img") && !text.contains("<img"), "{text}");
    let clash = browser.post(&path, &[("name", "Anabul"), ("keywords", ""), ("version", &first)]);
    assert!(clash.status == 409 && clash.text.contains("Punyamu: Anabul"), "{}", clash.text);
    let second = version(&clash.text);
    assert_eq!(browser.post(&path, &[("name", "a:b"), ("version", &second)]).status, 422);
    let stale = browser.post(&format!("{path}/retire"), &[("version", &first)]);
    assert_eq!(stale.status, 409, "{}", stale.text);
    let merged = browser.post(&format!("{path}/merge"), &[("version", &second), ("into", "1")]);
    assert_eq!(merged.header("location"), "/settings/categories?done=merged", "{}", merged.text);
    assert_eq!(browser.get(&path).status, 404);
    let again = browser.post(&format!("{path}/merge"), &[("version", &second), ("into", "2")]);
    assert_eq!(again.status, 409, "{}", again.text);
    // A default is hidden, and comes back.
    let hobby = format!("{list}/{}", category(&page(&mut browser, list), "Hiburan"));
    let seen = version(&page(&mut browser, &hobby));
    assert_eq!(browser.post(&format!("{hobby}/retire"), &[("version", &seen)]).status, 303);
    let text = page(&mut browser, list);
    assert!(text.contains("Tampilkan lagi"), "{text}");
    let seen = version(between(&text, "Disembunyikan", "</section>"));
    let back = browser.post(&format!("{hobby}/restore"), &[("version", &seen)]);
    assert_eq!(back.header("location"), "/settings/categories?done=listed", "{}", back.text);
    // What fits nowhere else stays.
    let rest = page(&mut browser, &format!("{list}/16"));
    assert!(rest.contains("Kategori ini tetap ada"), "{rest}");
    let kept = browser.post(&format!("{list}/16/retire"), &[("version", "0")]);
    assert_eq!(kept.status, 409, "{}", kept.text);
}

#[tokio::test]
async fn a_rule_is_tried_before_it_is_kept() {
    let (house, budi) = house().await;
    let day = budi.zone.day(now() - TimeDelta::days(2)).to_string();
    spent(&house, 20_000, "tokopedia sabun", &day);
    spent(&house, 30_000, "tokopedia kabel", &day);
    let mut browser = house.browser_of(&budi).await;
    let rules = "/settings/rules";
    let rule = [("words", "tokopedia"), ("category", "10")];
    let tried = browser.post(rules, &rule);
    whole(rules, &tried);
    assert!(tried.status == 200 && tried.text.contains("2 catatan akan pindah"), "{}", tried.text);
    assert!(page(&mut browser, rules).contains("Belum ada."));
    let keeping = [rule[0], rule[1], ("past", "stays")];
    let kept = browser.post(&format!("{rules}/keep"), &keeping);
    assert_eq!(kept.header("location"), "/settings/rules?done=opened", "{}", kept.text);
    let again = browser.post(rules, &rule);
    assert!(again.status == 422 && again.text.contains("lebih dulu"), "{}", again.text);
    // Nothing of the past is about it: it is kept at once.
    let second =
        browser.post(rules, &[("words", "netflix, <img src=x>"), ("category", "10"), ("most", "100rb")]);
    assert_eq!(second.header("location"), "/settings/rules?done=opened", "{}", second.text);
    let text = page(&mut browser, rules);
    assert!(text.contains("tokopedia → Hiburan") && text.contains("paling banyak Rp100.000"), "{text}");
    assert!(!text.contains("<img"), "{text}");
    let (_, told) = house.server.get(&format!("/api/v1/rules?phone={BUDI}"));
    let (id, seen) = (told["items"][1]["id"].to_string(), told["items"][1]["version"].to_string());
    let moved = browser.post(&format!("{rules}/{id}/move"), &[("version", &seen), ("to", "1")]);
    assert_eq!(moved.status, 303, "{}", moved.text);
    let (_, told) = house.server.get(&format!("/api/v1/rules?phone={BUDI}"));
    assert_eq!(told["items"][0]["id"].to_string(), id, "{told}");
    assert_eq!(browser.post(&format!("{rules}/{id}/end"), &[("version", &seen)]).status, 409);
    let seen = told["items"][0]["version"].to_string();
    assert_eq!(browser.post(&format!("{rules}/{id}/end"), &[("version", &seen)]).status, 303);
    let long = "x".repeat(64 * 1_024);
    for (field, value) in [
        ("words", ""),
        ("words", &*long),
        ("category", "x"),
        ("least", "banyak"),
        ("least", "900rb"),
        ("account", "7"),
        ("direction", "transfer"),
    ] {
        let fields = [
            ("words", "gojek"),
            ("category", "2"),
            ("direction", ""),
            ("account", ""),
            ("least", ""),
            ("most", "100rb"),
        ];
        let answer = browser.post(rules, &otherwise(&fields, &[(field, value)]));
        assert!(answer.status == 422 && answer.text.contains("role=\"alert\""), "{field}: {}", answer.status);
    }
}

#[tokio::test]
async fn a_rule_may_file_the_past_too() {
    let (house, budi) = house().await;
    let day = budi.zone.day(now() - TimeDelta::days(2)).to_string();
    let id = spent(&house, 20_000, "tokopedia sabun", &day);
    let mut browser = house.browser_of(&budi).await;
    let keeping = [("words", "tokopedia"), ("category", "10"), ("past", "filed")];
    let kept = browser.post("/settings/rules/keep", &keeping);
    assert_eq!(kept.header("location"), "/settings/rules?done=filing", "{}", kept.text);
    let path = format!("/api/v1/transactions/{id}?phone={BUDI}");
    crate::support::until("the entry is filed", crate::support::PATIENCE, async || {
        house.server.get(&path).1["category"] == "Hiburan"
    })
    .await;
}

#[tokio::test]
async fn a_key_is_shown_once_and_made_by_no_browser_that_was_left_open() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let (keys, new) = ("/settings/keys", [("name", MARKUP), ("scope", "read")]);
    let made = browser.post(keys, &new);
    whole(keys, &made);
    let key = between(&made.text, "<pre tabindex=\"0\">", "</pre>").to_owned();
    assert!(key.starts_with("catat_") && !made.text.contains("<img"), "{}", made.text);
    assert_eq!(ask(&house.server, &key, ("GET", "/transactions"), "").status, 200);
    assert_eq!(ask(&house.server, &key, ("POST", "/transactions"), "{\"amount\": 5}").status, 403);
    let text = page(&mut browser, keys);
    assert!(!text.contains(&key), "{text}");
    for (name, scope) in [("", "read"), ("x", "admin"), ("x", ""), (&*"x".repeat(64 * 1_024), "read")] {
        let answer = browser.post(keys, &[("name", name), ("scope", scope)]);
        assert_eq!(answer.status, 422, "{scope}: {}", answer.text);
    }
    let id = between(&text, "/settings/keys/", "/revoke").to_owned();
    let revoke = format!("{keys}/{id}/revoke");
    let mut open = left_open(&house, &budi).await;
    for (path, fields) in [(keys, &new[..]), (&*revoke, &[][..])] {
        let answer = open.post(path, fields);
        assert!(answer.status == 422 && answer.text.contains("sepuluh menit"), "{path}: {}", answer.text);
    }
    assert!(!page(&mut open, keys).contains("/revoke"));
    let sari = house.person(SARI, "halo").await;
    assert_eq!(house.browser_of(&sari).await.post(&revoke, &[]).status, 404);
    assert_eq!(browser.post(&revoke, &[]).header("location"), "/settings/keys?done=revoked");
    assert_eq!(ask(&house.server, &key, ("GET", "/transactions"), "").status, 401);
    let log = page(&mut browser, "/settings/log");
    for shown in ["Kunci dibuat", "Kunci dicabut", "Masuk", "lewat tautan", "&#60;img"] {
        assert!(log.contains(shown), "{shown}: {log}");
    }
    page(&mut browser, "/settings/log?after=%22%3E%3Cimg%3E%00");
}

#[tokio::test]
async fn whoever_writes_the_word_is_erased() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let erase = "/settings/erase";
    page(&mut browser, erase);
    for word in ["", "tidak", MARKUP] {
        assert_eq!(browser.post(erase, &[("word", word)]).status, 422, "{word}");
    }
    let mut open = left_open(&house, &budi).await;
    let answer = open.post(erase, &[("word", "hapus")]);
    assert!(answer.status == 422 && answer.text.contains("sepuluh menit"), "{}", answer.text);
    let gone = browser.post(erase, &[("word", " Hapus ")]);
    whole(erase, &gone);
    assert!(gone.status == 200 && gone.text.contains("Sudah dihapus"), "{}", gone.text);
    assert!(browser.cookie.is_none() && !open.is_logged_in());
    assert_eq!(house.server.get(&format!("/api/v1/users/me?phone={BUDI}")).0, 404);
}

#[tokio::test]
async fn nobody_changes_what_is_anothers() {
    let (house, _) = house().await;
    let named = |room: &str, mut body: Value| {
        body["phone"] = BUDI.into();
        house.server.post(&format!("/api/v1/{room}"), &body).1["id"].to_string()
    };
    let category = named("categories", json!({ "name": "Rahasia" }));
    let rule = named("rules", json!({ "when": { "words": ["rahasia"] }, "then": { "category": "Rahasia" } }));
    let sari = house.person(SARI, "halo").await;
    let mut browser = house.browser_of(&sari).await;
    for room in ROOMS {
        assert!(!page(&mut browser, room).contains("ahasia"), "{room}");
    }
    let fields = [("version", "1"), ("name", "x"), ("keywords", ""), ("into", "1"), ("to", "1")];
    let categories = ["", "/merge", "/retire", "/restore"];
    let paths = categories.map(|act| format!("/settings/categories/{category}{act}")).into_iter();
    let paths = paths.chain(["/move", "/end"].map(|act| format!("/settings/rules/{rule}{act}")));
    for path in paths.chain(["/settings/categories/x".to_owned(), "/settings/rules/x/end".to_owned()]) {
        let answer = browser.post(&path, &fields);
        assert_eq!(answer.status, 404, "{path}: {}", answer.text);
        whole(&path, &answer);
    }
}
