//! Several entries of the list at once, and one where it stands.

use serde_json::json;

use super::{BUDI, SARI, between, booked, house, listed, page, spent, whole};
use crate::door::house::{Answer, Browser};

const SEVERAL: &str = "/transactions/several";
const BACK: &str = "/transactions?q=kopi";

/// What a list sends of each of its entries.
fn rows(page: &str) -> Vec<String> {
    let parts = page.split("name=\"row\" value=\"").skip(1);
    parts.map(|part| part.split('"').next().unwrap_or_default().to_owned()).collect()
}

/// Chooses entries, and does something to them.
fn done(browser: &mut Browser<'_>, rows: &[String], said: &[(&str, &str)]) -> Answer {
    let chosen = rows.iter().map(|row| ("row", &**row));
    let fields: Vec<(&str, &str)> = chosen.chain([("back", BACK)]).chain(said.iter().copied()).collect();
    browser.post(SEVERAL, &fields)
}

/// Where a list is led to where that is done; what is told there.
fn led(browser: &mut Browser<'_>, answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text);
    let path = answer.header("location");
    assert!(path.starts_with(BACK), "{path}");
    page(browser, path)
}

/// The id of a category in the list's form.
fn category(page: &str, name: &str) -> String {
    let select = between(page, "<select id=\"several-category\"", "</select>");
    let (before, _) = select.split_once(&format!(">{name}</option>")).expect("an option");
    before.rsplit("value=\"").next().and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
}

#[tokio::test]
async fn what_is_chosen_is_changed_at_once_and_taken_back_at_once() {
    let (house, budi) = house().await;
    for (amount, words) in [(20_000, "kopi"), (25_000, "kopi susu"), (30_000, "kopi tubruk")] {
        spent(&house, amount, words, "2026-04-10");
    }
    let account = json!({ "phone": BUDI, "name": "BCA", "kind": "bank", "opening": 500_000 });
    assert_eq!(house.server.post("/api/v1/accounts", &account).0, 201);
    let mut browser = house.browser_of(&budi).await;
    let list = page(&mut browser, BACK);
    let fun = category(&list, "Hiburan");
    let changes = || house.server.get(&format!("/api/v1/changes?phone={BUDI}&limit=1")).1;
    let before = changes()["items"][0]["number"].as_i64().expect("a number");
    let answer = done(&mut browser, &rows(&list)[..2], &[("act", "category"), ("category", &*fun)]);
    let text = led(&mut browser, &answer);
    assert!(text.contains("2 catatan diubah.") && text.matches("Hiburan").count() > 2, "{text}");
    let newest = changes()["items"][0].clone();
    assert_eq!((newest["number"].as_i64(), &newest["count"]), (Some(before + 1), &json!(2)), "{newest}");
    let answer = done(&mut browser, &rows(&text), &[("act", "account"), ("account", "BCA")]);
    let text = led(&mut browser, &answer);
    assert!(text.contains("3 catatan diubah.") && text.contains("· BCA"), "{text}");
    let answer = done(&mut browser, &rows(&text)[..2], &[("act", "void")]);
    let text = led(&mut browser, &answer);
    assert!(text.contains("2 catatan dihapus") && listed(&text).len() == 1, "{text}");
    // The button takes all of it back, and leads to the same list.
    let number = between(&text, "name=\"number\" value=\"", "\"").to_owned();
    let undone = browser.post("/transactions/undo", &[("number", &number), ("back", BACK)]);
    let text = led(&mut browser, &undone);
    assert!(text.contains("Sudah dibatalkan.") && listed(&text).len() == 3, "{text}");
    let again = browser.post("/transactions/undo", &[("number", &number), ("back", BACK)]);
    assert!(again.status == 409 && again.text.contains("role=\"alert\""), "{}", again.text);
    // What is gone is brought back.
    let answer = done(&mut browser, &rows(&text), &[("act", "void")]);
    led(&mut browser, &answer);
    let gone = page(&mut browser, "/transactions?q=kopi&status=deleted");
    assert_eq!(rows(&gone).len(), 3, "{gone}");
    let answer = done(&mut browser, &rows(&gone), &[("act", "restore")]);
    let text = led(&mut browser, &answer);
    assert!(text.contains("3 catatan kembali") && listed(&text).len() == 3, "{text}");
    // What stands so already is no change.
    let answer = done(&mut browser, &rows(&text), &[("act", "restore")]);
    assert_eq!(answer.header("location"), format!("{BACK}&done=same"), "{}", answer.text);
}

#[tokio::test]
async fn what_stands_in_the_way_is_named_and_nothing_is_half_done() {
    let (house, budi) = house().await;
    let first = spent(&house, 20_000, "kopi", "2026-04-10");
    spent(&house, 25_000, "kopi susu", "2026-04-10");
    let moved = json!({ "amount": 100_000, "direction": "transfer", "account": "BCA", "to_account": "GoPay", "description": "kopi pindah" });
    booked(&house, &moved);
    let mut browser = house.browser_of(&budi).await;
    let list = page(&mut browser, BACK);
    let (fun, seen) = (category(&list, "Hiburan"), rows(&list));
    let file = [("act", "category"), ("category", &*fun)];
    // A transfer has no category.
    let refused = done(&mut browser, &seen, &file);
    assert_eq!(refused.status, 409, "{}", refused.text);
    let problem = between(&refused.text, "role=\"alert\">", "</p>");
    assert!(problem.contains("kopi pindah") && !problem.contains("kopi susu"), "{problem}");
    assert_eq!(refused.text.matches(" checked>").count(), 3, "{}", refused.text);
    assert_eq!(rows(&page(&mut browser, BACK)), seen);
    // One was changed in another tab.
    let path = format!("/transactions/{first}");
    assert_eq!(browser.post(&path, &[("version", "1"), ("amount", "30rb")]).status, 303);
    let outdated = done(&mut browser, &seen[1..], &file);
    assert_eq!(outdated.status, 409, "{}", outdated.text);
    let problem = between(&outdated.text, "role=\"alert\">", "</p>");
    assert!(problem.contains(": kopi."), "{problem}");
    whole(SEVERAL, &outdated);
    let after = page(&mut browser, BACK);
    assert_eq!(rows(&after)[1], seen[1], "{after}");
    for (chosen, said) in [
        (&[][..], &[("act", "void")][..]),
        (&seen[..1], &[("act", "category"), ("category", "x")][..]),
        (&seen[..1], &[("act", "account"), ("account", "Tidak ada")][..]),
        (&seen[..1], &[("act", "fly")][..]),
        (&seen[..1], &[][..]),
    ] {
        let answer = done(&mut browser, chosen, said);
        let is_told = answer.status == 422 && answer.text.contains("role=\"alert\"");
        assert!(is_told, "{said:?}: {} {}", answer.status, answer.text);
    }
    let many: Vec<String> = (1..52).map(|id| format!("{id}.1")).collect();
    assert_eq!(done(&mut browser, &many, &[("act", "void")]).status, 422);
    assert_eq!(rows(&page(&mut browser, BACK)), rows(&after));
}

#[tokio::test]
async fn nobody_changes_several_of_anothers() {
    let (house, budi) = house().await;
    let sari = house.person(SARI, "halo").await;
    let his = spent(&house, 77_000, "kopi rahasia", "2026-04-10");
    let mut browser = house.browser_of(&sari).await;
    house.server.say(SARI, "kopi 20k");
    let mut chosen = rows(&page(&mut browser, "/transactions"));
    chosen.push(format!("{his}.1"));
    for act in ["void", "restore"] {
        let answer = done(&mut browser, &chosen, &[("act", act)]);
        assert!(answer.status == 404 && !answer.text.contains("rahasia"), "{act}: {}", answer.text);
    }
    assert_eq!(rows(&page(&mut browser, "/transactions")), chosen[..chosen.len() - 1]);
    let number =
        house.server.get(&format!("/api/v1/changes?phone={BUDI}&limit=1")).1["items"][0]["number"].clone();
    let path = format!("/transactions?number={number}");
    assert!(!page(&mut browser, &path).contains("rahasia"));
    assert_eq!(listed(&page(&mut house.browser_of(&budi).await, "/transactions")), [his]);
}

#[tokio::test]
async fn one_is_changed_where_it_stands() {
    let (house, budi) = house().await;
    let id = spent(&house, 20_000, "kopi", "2026-04-10");
    let path = format!("/transactions/{id}");
    let mut browser = house.browser_of(&budi).await;
    let inline = |version: &'static str, amount: &'static str, category: &'static str, back: &'static str| {
        [("version", version), ("amount", amount), ("category_name", category), ("back", back)]
    };
    // Nothing is said: nothing is written.
    let same = browser.post(&path, &inline("1", "Rp20.000", "Makan", BACK));
    assert_eq!((same.status, same.header("location")), (303, BACK), "{}", same.text);
    let saved = browser.post(&path, &inline("1", "30rb", "hiburan", BACK));
    assert_eq!(saved.header("location"), format!("{BACK}&done=saved"), "{}", saved.text);
    let text = page(&mut browser, &format!("{BACK}&done=saved"));
    for shown in ["Tersimpan.", "−Rp30.000", "value=\"Hiburan\""] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    // Its day and its words stay.
    let (_, row) = house.server.get(&format!("/api/v1/transactions/{id}?phone={BUDI}"));
    assert_eq!(row["description"], "kopi", "{row}");
    for back in ["//evil.example", "https://evil.example/", "/\\evil.example", ""] {
        let answer = browser.post(&path, &[("version", "2"), ("amount", "Rp30.000"), ("back", back)]);
        assert_eq!(answer.header("location"), path, "{back}");
        let answer = done(&mut browser, &[format!("{id}.2")], &[("act", "restore"), ("back", back)]);
        assert_eq!(answer.header("location"), "/transactions?done=same", "{back}");
    }
    let wrong = browser.post(&path, &inline("2", "30rb", "Tidak ada", BACK));
    assert!(wrong.status == 422 && wrong.text.contains("role=\"alert\""), "{}", wrong.text);
    let clash = browser.post(&path, &inline("1", "40rb", "Hiburan", BACK));
    assert!(clash.status == 409 && clash.text.contains("Punyamu: 40rb"), "{}", clash.text);
}

#[tokio::test]
async fn a_full_page_is_no_longer_than_it_may_be() {
    let (house, budi) = house().await;
    for nth in 0..51 {
        spent(&house, 1_000 + nth, &format!("kopi susu gula aren ukuran besar {nth}"), "2026-04-10");
    }
    let mut browser = house.browser_of(&budi).await;
    for language in ["bahasa indonesia", "bahasa inggris"] {
        house.server.say(BUDI, language);
        let list = page(&mut browser, "/transactions?q=kopi&from=2026-04-01&to=2026-04-30");
        assert_eq!(rows(&list).len(), 50);
    }
    let chosen = rows(&page(&mut browser, "/transactions"));
    let answer = done(&mut browser, &chosen, &[("act", "void")]);
    let text = led(&mut browser, &answer);
    assert!(text.contains("50 entries are taken out") && listed(&text).len() == 1, "{text}");
}
