//! An entry: what is told of it, and what is done to it by forms.

use serde_json::json;

use super::{BUDI, booked, house, page, spent, version};

#[tokio::test]
async fn an_entry_tells_what_it_came_of_and_why() {
    let (house, budi) = house().await;
    house.server.say(BUDI, "beli kopi 20k");
    let mut browser = house.browser_of(&budi).await;
    let list = page(&mut browser, "/transactions?q=kopi");
    let id = super::listed(&list)[0];
    let text = page(&mut browser, &format!("/transactions/{id}"));
    for shown in [
        "beli kopi 20k",
        "Karena ada kata &#34;kopi&#34;, yang biasanya Makan.",
        "Dicatat · ",
        "lewat chat",
        "WhatsApp",
    ] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
}

/// The fields of the form of a cup of coffee, and those that are written otherwise.
fn form<'a>(
    category: &'a str,
    version: &'a str,
    changed: &[(&str, &'a str)],
) -> Vec<(&'static str, &'a str)> {
    let stands = [
        ("amount", "Rp20.000"),
        ("day", "2026-04-10"),
        ("category", category),
        ("account", ""),
        ("description", "kopi"),
        ("version", version),
    ];
    let written = |(name, value)| {
        let other = changed.iter().find(|(changed, _)| *changed == name);
        (name, other.map_or(value, |(_, other)| *other))
    };
    stands.into_iter().map(written).collect()
}

#[tokio::test]
async fn a_form_changes_what_it_says_and_nothing_else() {
    let (house, budi) = house().await;
    let id = spent(&house, 20_000, "kopi", "2026-04-10");
    let path = format!("/transactions/{id}");
    let mut browser = house.browser_of(&budi).await;
    let text = page(&mut browser, &path);
    let (category, first) = (category_of(&text), version(&text));
    // Nothing is said: nothing is written.
    let answer = browser.post(&path, &form(&category, &first, &[]));
    assert_eq!((answer.status, answer.header("location")), (303, &*path), "{}", answer.text);
    assert_eq!(version(&page(&mut browser, &path)), first);
    let changed = [("amount", "52rb"), ("day", "2026-04-12"), ("description", "kopi susu")];
    let answer = browser.post(&path, &form(&category, &first, &changed));
    let done = format!("{path}?done=saved");
    assert_eq!((answer.status, answer.header("location")), (303, &*done), "{}", answer.text);
    let text = page(&mut browser, &done);
    for shown in [
        "role=\"status\">Tersimpan.",
        "Rp20.000 → Rp52.000",
        "kopi → kopi susu",
        "10 Apr 2026 → 12 Apr 2026",
        "12 Apr 2026 12:00",
    ] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    let (_, row) = house.server.get(&format!("/api/v1/transactions/{id}?phone={BUDI}"));
    assert_eq!((&row["amount"], &row["description"]), (&json!(52_000), &json!("kopi susu")), "{row}");
}

#[tokio::test]
async fn what_cannot_be_read_in_a_form_is_told_and_changes_nothing() {
    let (house, budi) = house().await;
    let id = spent(&house, 20_000, "kopi", "2026-04-10");
    let path = format!("/transactions/{id}");
    let mut browser = house.browser_of(&budi).await;
    let text = page(&mut browser, &path);
    let (category, first, long) = (category_of(&text), version(&text), "x".repeat(1_001));
    for (field, value) in [
        ("amount", "banyak"),
        ("amount", "0"),
        ("amount", "-5"),
        ("day", "kemarin"),
        ("day", "99999-01-01"),
        ("category", "x"),
        ("description", &*long),
    ] {
        let answer = browser.post(&path, &form(&category, &first, &[(field, value)]));
        let is_told = answer.status == 422 && answer.text.contains("role=\"alert\"");
        assert!(is_told, "{field}={value}: {}", answer.status);
        assert_eq!(version(&answer.text), first, "{field}={value}");
    }
}

#[tokio::test]
async fn two_tabs_that_change_one_entry_are_both_shown() {
    let (house, budi) = house().await;
    let id = spent(&house, 20_000, "kopi", "2026-04-10");
    let path = format!("/transactions/{id}");
    let mut browser = house.browser_of(&budi).await;
    let text = page(&mut browser, &path);
    let (category, first) = (category_of(&text), version(&text));
    assert_eq!(browser.post(&path, &form(&category, &first, &[("amount", "30rb")])).status, 303);
    let clash = browser.post(&path, &form(&category, &first, &[("amount", "40rb")]));
    assert_eq!(clash.status, 409, "{}", clash.text);
    for shown in ["Sekarang: Rp30.000", "Punyamu: 40rb", "value=\"40rb\""] {
        assert!(clash.text.contains(shown), "{shown}: {}", clash.text);
    }
    let second = version(&clash.text);
    assert_ne!(first, second);
    assert_eq!(browser.post(&path, &form(&category, &second, &[("amount", "40rb")])).status, 303);
    assert!(page(&mut browser, &path).contains("Rp30.000 → Rp40.000"));
    for act in ["void", "restore"] {
        let answer = browser.post(&format!("{path}/{act}"), &[("version", &first)]);
        assert!(answer.status == 409 && answer.text.contains("role=\"alert\""), "{act}: {}", answer.text);
    }
}

fn category_of(page: &str) -> String {
    let category = super::between(page, "<select id=\"category\"", "</select>");
    let before = category.split(" selected").next().expect("a choice");
    before.rsplit("value=\"").next().expect("a value").trim_end_matches('"').to_owned()
}

#[tokio::test]
async fn what_is_taken_out_comes_back_and_what_was_done_is_taken_back() {
    let (house, budi) = house().await;
    let id = booked(&house, &json!({ "amount": 20_000, "description": "kopi" }));
    let path = format!("/transactions/{id}");
    let mut browser = house.browser_of(&budi).await;
    let counts =
        |browser: &mut crate::door::house::Browser<'_>| page(browser, "/dashboard").contains("Rp20.000");
    assert!(counts(&mut browser));
    let first = version(&page(&mut browser, &path));
    let voided = browser.post(&format!("{path}/void"), &[("version", &first)]);
    assert_eq!(voided.header("location"), format!("{path}?done=voided"), "{}", voided.text);
    assert!(!counts(&mut browser));
    let text = page(&mut browser, &path);
    assert!(text.contains("Dihapus") && text.contains("Kembalikan"), "{text}");
    let restored = browser.post(&format!("{path}/restore"), &[("version", &version(&text))]);
    assert_eq!(restored.header("location"), format!("{path}?done=restored"), "{}", restored.text);
    assert!(counts(&mut browser));
    // Its booking is taken back by its number.
    let text = page(&mut browser, &path);
    let number = text
        .rsplit("name=\"number\" value=\"")
        .next()
        .expect("one")
        .split('"')
        .next()
        .expect("a number")
        .to_owned();
    let undone = browser.post(&format!("{path}/undo"), &[("number", &number)]);
    assert!([303, 409].contains(&undone.status), "{}", undone.text);
    assert_eq!(undone.status == 303, !counts(&mut browser));
    let again = browser.post(&format!("{path}/undo"), &[("number", "x")]);
    assert_eq!(again.status, 404, "{}", again.text);
}
