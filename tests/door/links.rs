//! Links that work once: whoever looks at one spends nothing, and whoever presses its button comes in.

use chrono::TimeDelta;
use rstest::rstest;

use super::house::{ANI, BUDI, House, now, send};
use crate::support::Kind;

/// As messengers, scanners and people look at a link before anybody presses a button.
const LOOKERS: [(&str, &str); 6] = [
    ("HEAD", "curl/8"),
    ("GET", "WhatsApp/2.24.1 A"),
    ("GET", "TelegramBot (like TwitterBot)"),
    ("GET", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36"),
    ("GET", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36"),
    ("HEAD", "facebookexternalhit/1.1"),
];

#[rstest]
#[tokio::test]
async fn looking_at_a_link_spends_nothing_and_pressing_its_button_logs_in_once(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::of(kind, &[]).await;
    let budi = house.person(BUDI, "beli kopi 20k").await;
    let path = format!("/login/{}", house.link(&budi, now()).await);
    for (method, agent) in LOOKERS {
        let answer = send(&house.server, (method, &path), &[("user-agent", agent)], "");
        assert_eq!(answer.status, 200, "{method} {agent}");
        assert_eq!(answer.header("set-cookie"), "", "{method} {agent}");
        for figure in ["20.000", "20000", BUDI, &*budi.name] {
            assert!(!answer.text.contains(figure), "{figure}: {}", answer.text);
        }
    }
    assert_eq!(house.rows("SELECT agent FROM logins").await, []);
    let mut browser = house.browser();
    let answer = browser.post(&path, &[]);
    assert_eq!((answer.status, answer.header("location")), (303, "/password"), "{}", answer.text);
    assert!(browser.is_logged_in());
    let mut other = house.browser();
    let second = other.post(&path, &[]);
    assert_eq!((second.status, second.header("set-cookie")), (410, ""));
    assert!(second.text.contains("dashboard"), "how to get a new one: {}", second.text);
    assert_eq!(other.get(&path).status, 410);
    assert!(!other.is_logged_in() && browser.is_logged_in());
}

#[tokio::test]
async fn forged_expired_and_replaced_links_let_nobody_in() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let expired = house.link(&budi, now() - TimeDelta::seconds(601)).await;
    let replaced = house.link(&budi, now()).await;
    let good = house.link(&budi, now()).await;
    let (cut, longer) = (good[..42].to_owned(), format!("{good}A"));
    let swapped = good.chars().rev().collect::<String>();
    let nothing = "x";
    for token in [&*expired, &*replaced, &cut, &longer, &swapped, nothing, "%00", "..%2F..", "%F0%9F%98%80"] {
        let mut browser = house.browser();
        let path = format!("/login/{token}");
        let (looked, pressed) = (browser.get(&path), browser.post(&path, &[]));
        assert!([400, 410].contains(&looked.status), "{token}: {}", looked.status);
        assert!([400, 410].contains(&pressed.status), "{token}: {}", pressed.status);
        assert!(browser.cookie.is_none() && !browser.is_logged_in(), "{token}");
    }
    assert_eq!(house.browser().post(&format!("/login/{good}"), &[]).status, 303, "the last one still works");
}

#[tokio::test]
async fn of_two_who_press_at_once_one_comes_in() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let path = format!("/login/{}", house.link(&budi, now()).await);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let press = || send(&house.server, ("POST", &path), &form, "").status;
        let hands: Vec<_> = (0..8).map(|_| scope.spawn(press)).collect();
        hands.into_iter().map(|hand| hand.join().expect("an answer")).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 410).count(), 7, "{statuses:?}");
}

#[tokio::test]
async fn a_link_speaks_its_persons_language_and_nobodys_that_of_the_browser() {
    let house = House::new(&[]).await;
    let ani = house.person(ANI, "halo").await;
    house.server.say(ANI, "bahasa inggris");
    let path = format!("/login/{}", house.link(&ani, now()).await);
    let looked = send(&house.server, ("GET", &path), &[("accept-language", "id")], "");
    assert!(looked.text.contains("<html lang=\"en\">"), "{}", looked.text);
    for (asked, language) in [("en-GB", "en"), ("id-ID", "id"), ("fr", "id")] {
        let page = send(&house.server, ("GET", "/login"), &[("accept-language", asked)], "");
        assert!(page.text.contains(&format!("<html lang=\"{language}\">")), "{asked}: {}", page.text);
    }
}

/// What opens a link in a messenger may add keys of its own to the address.
#[tokio::test]
async fn a_link_works_with_what_others_add_to_it() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let path = format!("/login/{}?fbclid=abc", house.link(&budi, now()).await);
    assert_eq!(house.browser().get(&path).status, 200);
    assert_eq!(house.browser().post(&path, &[]).status, 303);
}
