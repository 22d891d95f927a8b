//! What a form does counts once: pressed twice at the same moment, sent again later, with other words in it, and in a browser in which
//! somebody else has logged in since.

use ledger::people::user::Person;
use rstest::rstest;
use serde_json::Value;

use super::{
    BUDI, SARI, between, house, page,
    rooms::{account, done, place},
};
use crate::{
    door::house::{Answer, Browser, House},
    support::Kind,
};

/// What the form with this id is known by.
fn once(page: &str, action: &str) -> String {
    between(between(page, &format!("action=\"{action}\""), "</form>"), "name=\"once\" value=\"", "\"")
        .to_owned()
}

/// Sends a form from two tabs of a browser at the same moment.
fn pressed_twice(
    house: &House,
    browser: &Browser<'_>,
    path: &str,
    fields: &[(&str, &str)],
) -> Vec<(u16, String)> {
    std::thread::scope(|scope| {
        let press = || {
            let mut tab = house.browser();
            tab.cookie.clone_from(&browser.cookie);
            let answer = tab.post(path, fields);
            (answer.status, answer.header("location").to_owned())
        };
        let hands = [scope.spawn(press), scope.spawn(press)];
        hands.into_iter().map(|hand| hand.join().expect("an answer")).collect()
    })
}

/// Both are led on, and one is told that the other one did it.
fn one_did_it(told: &[(u16, String)], word: &str) {
    assert!(told.iter().all(|(status, _)| *status == 303), "{told:?}");
    let mut words: Vec<&str> = told.iter().filter_map(|(_, led)| Some(led.split_once("done=")?.1)).collect();
    words.sort_unstable();
    let mut wanted = ["already", word];
    wanted.sort_unstable();
    assert_eq!(words, wanted);
}

fn all(house: &House, path: &str) -> Vec<Value> {
    let joint = if path.contains('?') { '&' } else { '?' };
    let (status, told) = house.server.get(&format!("/api/v1/{path}{joint}phone={BUDI}"));
    assert_eq!(status, 200, "{told}");
    told["items"].as_array().cloned().unwrap_or_default()
}

fn count(house: &House, path: &str) -> usize {
    all(house, path).len()
}

async fn of(kind: Kind) -> (House, Person) {
    let house = House::of(kind, &[]).await;
    let budi = house.person(BUDI, "halo").await;
    (house, budi)
}

#[rstest]
#[tokio::test]
async fn two_presses_at_the_same_moment_move_money_once(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (house, budi) = of(kind).await;
    let mut browser = house.browser_of(&budi).await;
    let bank = account(&mut browser, "BCA", "1jt");
    let noted = once(&page(&mut browser, "/debts/new"), "/debts");
    let debt = [
        ("once", &*noted),
        ("name", "Andi"),
        ("way", "theirs"),
        ("amount", "200rb"),
        ("account", "BCA"),
        ("day", "2026-04-10"),
    ];
    one_did_it(&pressed_twice(&house, &browser, "/debts", &debt), "moved");
    assert_eq!(count(&house, "transactions"), 1);
    let list = page(&mut browser, "/debts");
    let id = between(&list, "href=\"/debts/", "\">Andi").rsplit('/').next().unwrap_or_default().to_owned();
    for (act, amount, entries) in [("pay", "50rb", 2), ("settle", "", 3)] {
        let text = page(&mut browser, &format!("/debts/{id}"));
        let path = format!("/debts/{id}/{act}");
        let seen = format!("theirs:{}", between(&text, "<option value=\"theirs:", "\""));
        let known = once(&text, &path);
        let fields = [("once", &*known), ("debt", &*seen), ("amount", amount), ("account", "BCA")];
        one_did_it(&pressed_twice(&house, &browser, &path, &fields), "moved");
        assert_eq!(count(&house, "transactions"), entries, "{act}");
    }
    let path = format!("{bank}/balance");
    let known = once(&page(&mut browser, &bank), &path);
    one_did_it(&pressed_twice(&house, &browser, &path, &[("once", &known), ("sum", "3jt")]), "saved");
    assert!(page(&mut browser, &bank).contains("Rp3.000.000"));
}

#[rstest]
#[tokio::test]
async fn two_presses_at_the_same_moment_open_one_of_each(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (house, budi) = of(kind).await;
    let mut browser = house.browser_of(&budi).await;
    let bank = [("name", "BCA"), ("kind", "bank"), ("currency", "idr"), ("opening", "1jt")];
    let again = [
        ("name", "netflix"),
        ("amount", "54rb"),
        ("direction", "expense"),
        ("every", "1"),
        ("unit", "month"),
        ("on", "anchor"),
        ("mode", "ask"),
    ];
    for (path, fields, listed) in [
        ("/accounts", &bank[..], "accounts"),
        ("/savings", &[("name", "laptop"), ("target", "15jt")][..], "savings/accounts"),
        ("/budgets", &[("category", "all"), ("amount", "2jt"), ("period", "month")][..], "budgets"),
        ("/recurring", &again[..], "recurring"),
    ] {
        let known = once(&page(&mut browser, &format!("{path}/new")), path);
        let (fields, before) = ([&[("once", &*known)][..], fields].concat(), count(&house, listed));
        one_did_it(&pressed_twice(&house, &browser, path, &fields), "opened");
        assert_eq!(count(&house, listed), before + 1, "{path}");
    }
    let goal = format!("/savings/{}", all(&house, "savings/accounts")[0]["id"]);
    for (act, amount, left) in [("deposit", "500rb", 500_000), ("withdraw", "200rb", 300_000)] {
        let path = format!("{goal}/{act}");
        let known = once(&page(&mut browser, &goal), &path);
        let fields = [("once", &*known), ("amount", amount), ("account", "")];
        one_did_it(&pressed_twice(&house, &browser, &path, &fields), "moved");
        assert_eq!(all(&house, "savings/accounts")[0]["current_amount"], left, "{act}");
    }
    let rules = "/settings/rules";
    let known = once(&page(&mut browser, rules), rules);
    let rule = [("once", &*known), ("words", "tokopedia"), ("category", "10")];
    one_did_it(&pressed_twice(&house, &browser, rules, &rule), "opened");
    assert_eq!(count(&house, "rules"), 1);
}

#[tokio::test]
async fn a_form_with_other_words_in_it_is_asked_about() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let known = once(&page(&mut browser, "/savings/new"), "/savings");
    let goal = place(&done(&mut browser, "/savings", &[("once", &known), ("name", "laptop")]));
    assert_eq!(
        done(&mut browser, "/savings", &[("once", &known), ("name", "laptop")]),
        format!("{goal}?done=already")
    );
    assert!(page(&mut browser, &format!("{goal}?done=already")).contains("tidak dilakukan dua kali"));
    let other = browser.post("/savings", &[("once", &known), ("name", "kamera")]);
    assert!(other.status == 422 && other.text.contains("role=\"alert\""), "{}", other.text);
    assert!(other.text.contains("value=\"kamera\""), "{}", other.text);
    let fresh = once(&other.text, "/savings");
    assert_ne!(fresh, known);
    done(&mut browser, "/savings", &[("once", &fresh), ("name", "kamera")]);
    assert_eq!(count(&house, "savings/accounts"), 2);
}

#[tokio::test]
async fn a_key_is_made_once() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    let keys = "/settings/keys";
    let known = once(&page(&mut browser, keys), keys);
    let new = [("once", &*known), ("name", "lembar"), ("scope", "read")];
    assert!(browser.post(keys, &new).text.contains(">catat_"));
    assert_eq!(done(&mut browser, keys, &new), "/settings/keys?done=keyed");
    assert_eq!(browser.post(keys, &[new[0], ("name", "lain"), new[2]]).status, 422);
    assert_eq!(page(&mut browser, keys).matches("/revoke\"").count(), 1);
}

#[tokio::test]
async fn a_form_of_somebody_else_books_nothing() {
    let (house, budi) = house().await;
    let sari = house.person(SARI, "halo").await;
    let counted = || {
        let tables = ["transactions", "accounts", "budgets", "recurring", "savings/accounts", "rules"];
        tables.map(|table| {
            let (_, listed) = house.server.get(&format!("/api/v1/{table}?phone={SARI}"));
            listed["items"].as_array().map(Vec::len)
        })
    };
    let before = counted();
    let mut browser = house.browser_of(&budi).await;
    let mut forms: Vec<(&str, String, String)> = Vec::new();
    for path in ["/accounts", "/savings", "/budgets", "/recurring", "/debts"] {
        let form = format!("{path}/new");
        forms.push((path, once(&page(&mut browser, &form), path), form));
    }
    for path in ["/settings/rules", "/settings/keys"] {
        forms.push((path, once(&page(&mut browser, path), path), path.to_owned()));
    }
    let text = page(&mut browser, "/transactions/new");
    let nonce = between(&text, "name=\"nonce\" value=\"", "\"").to_owned();
    assert!(nonce.starts_with(&format!("{}.", budi.id)), "{nonce}");
    // Sari logs in where Budi was, and his tab is still open.
    let mut browser = house.browser_of(&sari).await;
    let told = |browser: &mut Browser<'_>, answer: &Answer, form: &str| {
        assert_eq!(answer.header("location"), format!("{form}?done=anothers"), "{}", answer.text);
        assert!(page(browser, answer.header("location")).contains("Tidak ada yang disimpan"), "{form}");
    };
    for (path, known, form) in &forms {
        let fields =
            [("once", &**known), ("name", "x"), ("amount", "5rb"), ("words", "x"), ("category", "10")];
        let answer = browser.post(path, &fields);
        told(&mut browser, &answer, form);
    }
    let kept = [("once", &*forms[5].1), ("words", "tokopedia"), ("category", "10"), ("past", "stays")];
    let answer = browser.post("/settings/rules/keep", &kept);
    told(&mut browser, &answer, "/settings/rules");
    let entry = [("nonce", &*nonce), ("direction", "expense"), ("amount", "50rb"), ("description", "bensin")];
    let answer = browser.post("/transactions/new", &entry);
    told(&mut browser, &answer, "/transactions/new");
    for room in ["/chat", "/import"] {
        let answer = browser.post(&format!("{room}?for={}", budi.id), &[("text", "beli bakso 15rb")]);
        told(&mut browser, &answer, room);
        assert!(page(&mut browser, room).contains(&format!("action=\"{room}?for={}\"", sari.id)), "{room}");
    }
    assert_eq!(counted(), before);
}

#[tokio::test]
async fn whoever_tries_rule_after_rule_has_to_wait() {
    let (house, budi) = house().await;
    let mut browser = house.browser_of(&budi).await;
    super::spent(&house, 20_000, "tokopedia sabun", &budi.zone.day(crate::door::house::now()).to_string());
    let rule = [("words", "tokopedia"), ("category", "10")];
    let told: Vec<u16> = (0..70).map(|_| browser.post("/settings/rules", &rule).status).collect();
    assert_eq!(told[0], 200);
    assert!(told.contains(&429), "{told:?}");
    // What costs little is not held up by it.
    assert_eq!(browser.post("/settings/rules", &[("words", ""), ("category", "10")]).status, 422);
}
