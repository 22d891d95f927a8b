//! The list: what it is narrowed by, and page after page of it.

use serde_json::json;

use super::{booked, house, listed, page, spent};

#[tokio::test]
async fn entries_are_found_by_all_that_may_be_asked() {
    let (house, budi) = house().await;
    let coffee = spent(&house, 20_000, "kopi susu", "2026-03-10");
    let tea = spent(&house, 5_000, "teh", "2026-04-10");
    let salary = booked(
        &house,
        &json!({ "amount": 5_000_000, "direction": "income", "description": "gaji", "datetime": "2026-04-25T09:00:00+07:00" }),
    );
    let moved = booked(
        &house,
        &json!({ "amount": 100_000, "direction": "transfer", "account": "BCA", "to_account": "GoPay", "datetime": "2026-04-26T09:00:00+07:00" }),
    );
    let gone = spent(&house, 9_000, "salah", "2026-04-11");
    let mut browser = house.browser_of(&budi).await;
    let voided = browser.post(&format!("/transactions/{gone}/void"), &[("version", "1")]);
    assert_eq!(voided.status, 303, "{}", voided.text);
    let all = page(&mut browser, "/transactions");
    let option = |name: &str| {
        let (before, _) = all.split_once(&format!(">{name}</option>")).expect("an option");
        before.rsplit("value=\"").next().and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
    };
    let (food, bca) = (option("Makan"), option("BCA"));
    for (query, wanted) in [
        (String::new(), vec![moved, salary, tea, coffee]),
        ("q=KOPI".to_owned(), vec![coffee]),
        ("q=susu+kopi".to_owned(), vec![coffee]),
        ("q=kopi+teh".to_owned(), vec![]),
        ("q=100%25".to_owned(), vec![]),
        ("from=2026-04-01".to_owned(), vec![moved, salary, tea]),
        ("to=2026-03-31".to_owned(), vec![coffee]),
        ("from=2026-04-10&to=2026-04-10".to_owned(), vec![tea]),
        (format!("category={food}&q=kopi"), vec![coffee]),
        (format!("account={bca}"), vec![moved]),
        ("account=999999".to_owned(), vec![]),
        ("direction=income".to_owned(), vec![salary]),
        ("direction=transfer".to_owned(), vec![moved]),
        ("source=api".to_owned(), vec![moved, salary, tea, coffee]),
        ("source=import".to_owned(), vec![]),
        ("status=deleted".to_owned(), vec![gone]),
        ("least=20rb&most=50.000".to_owned(), vec![coffee]),
        ("least=1jt".to_owned(), vec![salary]),
        // What nobody can read narrows nothing.
        ("direction=sideways&status=x".to_owned(), vec![moved, salary, tea, coffee]),
    ] {
        assert_eq!(listed(&page(&mut browser, &format!("/transactions?{query}"))), wanted, "{query}");
    }
    for query in ["from=x", "from=2026-04-02&to=2026-04-01", "least=banyak", "most=-"] {
        let text = page(&mut browser, &format!("/transactions?{query}"));
        assert!(text.contains("role=\"alert\""), "{query}: {text}");
    }
}

#[tokio::test]
async fn page_after_page_tells_every_entry_once() {
    let (house, budi) = house().await;
    let mut all: Vec<i64> = Vec::new();
    for nth in 0..115 {
        // Many at one moment.
        all.push(spent(
            &house,
            1_000 + nth,
            &format!("belanja {nth}"),
            &format!("2026-04-{:02}", 1 + nth / 40),
        ));
    }
    let mut browser = house.browser_of(&budi).await;
    let (mut found, mut path, mut pages) = (Vec::new(), "/transactions?q=belanja".to_owned(), 0);
    loop {
        let text = page(&mut browser, &path);
        found.extend(listed(&text));
        pages += 1;
        assert_eq!(text.contains("Ke yang terbaru"), pages > 1, "{path}");
        let Some((before, _)) = text.split_once("\">Yang lebih lama</a>") else { break };
        path = before.rsplit("href=\"").next().expect("a link").replace("&#38;", "&");
    }
    all.reverse();
    assert_eq!((pages, found), (3, all));
    // A place that no page gave is none.
    assert_eq!(listed(&page(&mut browser, "/transactions?after=x")).len(), 50);
    assert_eq!(listed(&page(&mut browser, "/transactions?after=1.1")).len(), 0);
}

#[tokio::test]
async fn the_largest_come_first_page_after_page() {
    let (house, budi) = house().await;
    let mut all: Vec<(i64, i64)> = Vec::new();
    for nth in 0..115 {
        // Many of one amount.
        let amount = 1_000 + 100 * (nth % 7);
        all.push((amount, spent(&house, amount, &format!("belanja {nth}"), "2026-04-10")));
    }
    all.sort_unstable_by(|one, other| other.cmp(one));
    let wanted: Vec<i64> = all.into_iter().map(|(_, id)| id).collect();
    let mut browser = house.browser_of(&budi).await;
    let report = page(&mut browser, "/reports?from=2026-04-01&to=2026-04-30");
    assert!(report.contains("Pengeluaran terbesar"), "{report}");
    assert_eq!(listed(&report), wanted[..5]);
    let (before, _) = report.split_once("\">Semuanya, terbesar dulu</a>").expect("a way to all");
    let link = |before: &str| before.rsplit("href=\"").next().expect("a link").replace("&#38;", "&");
    let (mut found, mut path, mut pages) = (Vec::new(), link(before), 0);
    loop {
        let text = page(&mut browser, &path);
        assert!(text.contains("10 Apr 2026"), "{path}: {text}");
        found.extend(listed(&text));
        pages += 1;
        assert_eq!(text.contains("Ke yang terbesar"), pages > 1, "{path}");
        let Some((before, _)) = text.split_once("\">Yang lebih kecil</a>") else { break };
        path = link(before);
    }
    assert_eq!((pages, found), (3, wanted));
    // A place that no page gave is none, and an order that there is not is the usual one.
    for query in ["sort=largest&after=x", "sort=largest&after=1", "sort=x", "sort=%3Cimg%20src%3Dx%3E"] {
        assert_eq!(listed(&page(&mut browser, &format!("/transactions?{query}"))).len(), 50, "{query}");
    }
}
