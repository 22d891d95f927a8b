//! Browsers that are logged in: listed, ended one by one and all together, and let in by their own cookie alone.

use chrono::TimeDelta;
use ledger::{access::login, db::Batch, people::user};
use serde_json::json;

use super::house::{ANI, BUDI, House, PASSWORD, now, send};

#[tokio::test]
async fn cookies_that_are_changed_old_or_another_persons_let_nobody_in() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let cookie = browser.cookie.clone().expect("a cookie");
    let secret = cookie.strip_prefix("catat=").expect("its name").to_owned();
    assert_eq!(secret.len(), 43);
    let flipped = if secret.ends_with('A') { "B" } else { "A" };
    for sent in [
        format!("catat={}{flipped}", &secret[..42]),
        format!("catat={}", &secret[..42]),
        format!("catat={secret}x"),
        "catat=".to_owned(),
        format!("Catat={secret}"),
        format!("__Host-catat={secret}"),
        format!("catat={secret}; catat={secret}"),
        format!("catat=\"{secret}\""),
        "catat=1".to_owned(),
    ] {
        browser.cookie = Some(sent.clone());
        let page = browser.get("/logins");
        assert_eq!((page.status, page.header("location")), (303, "/login?next=/logins"), "{sent}");
        assert_eq!(browser.get("/api/v1/auth/me").status, 401, "{sent}");
    }
    browser.cookie = Some(cookie);
    assert!(browser.is_logged_in());
    for (created, seen, is_in) in [
        (TimeDelta::days(8), TimeDelta::days(6), true),
        (TimeDelta::days(8), TimeDelta::days(8), false),
        (TimeDelta::days(31), TimeDelta::zero(), false),
    ] {
        let id = house.database.ids(1).await.expect("ids").take();
        let mut batch = Batch::default();
        let secret = login::open(&mut batch, id, budi.id, None, None, now() - created);
        house.database.write(batch).await.expect("written");
        let known = login::find(&house.database, &secret.hash(), now() - created).await.expect("read");
        let mut batch = Batch::default();
        login::see(&mut batch, &known.expect("a login"), now() - seen);
        house.database.write(batch).await.expect("written");
        browser.cookie = Some(format!("catat={}", secret.text()));
        assert_eq!(browser.is_logged_in(), is_in, "{created} {seen}");
    }
}

#[tokio::test]
async fn the_cookie_is_taken_by_pages_and_below_the_versioned_path_alone() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "beli kopi 20k").await;
    let mut browser = house.browser_of(&budi).await;
    assert_eq!(browser.get("/api/v1/transactions").status, 200);
    assert_eq!(browser.get("/api/v1/accounts").status, 200);
    assert_eq!(browser.get("/savings/accounts").status, 401);
    assert_eq!(browser.get("/reports/daily").status, 401);
    // Whoever sends a token means the token.
    let both = browser.ask(("GET", "/api/v1/transactions"), &[("authorization", "Bearer wrong")], "");
    assert_eq!(both.status, 401);
    // And what serves the house is served to nobody of them.
    let body = json!({ "to": ANI, "text": "halo" }).to_string();
    for path in ["/api/v1/deliver", "/api/v1/wa/send", "/api/v1/wa/incoming"] {
        let answer = browser.ask(("POST", path), &[("sec-fetch-site", "same-origin")], &body);
        assert!([401, 403].contains(&answer.status), "{path}: {}", answer.text);
    }
}

#[tokio::test]
async fn people_see_their_browsers_and_end_them() {
    let house = House::new(&[]).await;
    let (budi, ani) = (house.person(BUDI, "halo").await, house.person(ANI, "halo").await);
    let (mut one, mut two) = (house.browser_of(&budi).await, house.browser_of(&budi).await);
    let mut annes = house.browser_of(&ani).await;
    let page = one.get("/logins");
    assert_eq!(page.text.matches("<li>").count(), 2, "{}", page.text);
    assert_eq!(page.text.matches("Peramban ini").count(), 1, "{}", page.text);
    assert!(page.text.contains("Peramban uji") && page.text.contains("127.0.0.1"), "{}", page.text);
    let path = |page: &str| {
        let (_, rest) = page.split_once("action=\"/logins/").expect("another one");
        format!("/logins/{}", rest.split('"').next().expect("a path"))
    };
    let end = path(&page.text);
    assert_eq!(annes.post(&end, &[]).status, 404, "nobody ends another's");
    assert!(two.is_logged_in());
    assert_eq!(one.post(&end, &[]).status, 303);
    assert!(one.is_logged_in() && !two.is_logged_in());
    assert_eq!(one.post(&end, &[]).status, 404);
    let mut others = [house.browser_of(&budi).await, house.browser_of(&budi).await];
    assert_eq!(one.post("/logins/end-others", &[]).status, 303);
    assert!(others.iter_mut().all(|browser| !browser.is_logged_in()) && one.is_logged_in());
    let left = one.post("/logout", &[]);
    assert_eq!((left.status, left.header("location")), (303, "/login"));
    assert!(one.cookie.is_none() && annes.is_logged_in());
}

#[tokio::test]
async fn a_new_password_ends_every_other_browser_and_program() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut first = house.with_password(&budi).await;
    let mut second = house.browser_of(&budi).await;
    let body = json!({ "phone": BUDI, "password": PASSWORD }).to_string();
    let tokens = send(&house.server, ("POST", "/auth/login"), &[], &body).json();
    let access = tokens["access_token"].as_str().expect("a token").to_owned();
    let me = || super::house::ask(&house.server, &access, ("GET", "/auth/me"), "").status;
    assert!(first.is_logged_in() && me() == 200);
    let answer = second.post("/password", &[("password", "kemarau panjang sekali")]);
    assert_eq!(answer.status, 303, "{}", answer.text);
    assert!(!first.is_logged_in() && second.is_logged_in());
    assert_eq!(me(), 401);
    let refresh = json!({ "refresh_token": tokens["refresh_token"] }).to_string();
    assert_eq!(send(&house.server, ("POST", "/auth/refresh"), &[], &refresh).status, 401);
    let old = house.browser().post("/login", &[("name", BUDI), ("password", PASSWORD)]);
    assert_eq!(old.status, 401);
}

#[tokio::test]
async fn whoever_is_blocked_or_erased_is_out_at_once() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let token = house.link(&budi, now()).await;
    assert_eq!(house.server.post(&format!("/api/v1/users/{}/block", budi.id), &json!({})).0, 200);
    assert!(!browser.is_logged_in());
    assert_eq!(browser.get("/api/v1/auth/me").status, 401);
    assert_eq!(browser.post(&format!("/login/{token}"), &[]).status, 410);
}

/// What somebody calls themselves or their browser is text on a page, and nothing else.
#[tokio::test]
async fn names_are_shown_as_they_are() {
    const MARKUP: &str = "<img src=x onerror=alert(1)>";
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    house.server.say(BUDI, &format!("panggil aku {MARKUP}"));
    let token = house.link(&budi, now()).await;
    let form = [("content-type", "application/x-www-form-urlencoded"), ("user-agent", MARKUP)];
    let answer = send(&house.server, ("POST", &format!("/login/{token}")), &form, "");
    let mut browser = house.browser();
    browser.cookie = answer.header("set-cookie").split(';').next().map(str::to_owned);
    for path in ["/logins", "/password"] {
        let page = browser.get(path);
        assert!(page.status == 200 && !page.text.contains("<img"), "{}", page.text);
    }
    assert!(browser.get("/logins").text.contains("&#60;img"), "{}", browser.get("/logins").text);
    let page = browser.post("/login", &[("name", &format!("\"><script>{MARKUP}")), ("password", "x")]);
    assert!(
        page.status == 401 && !page.text.contains("<script") && !page.text.contains("<img"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn whoever_has_no_number_is_shown_a_code() {
    let house = House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let body = json!({ "email": "budi@contoh.id", "password": PASSWORD }).to_string();
    assert_eq!(send(&house.server, ("POST", "/auth/register"), &[], &body).status, 202);
    let mut browser = house.browser();
    browser.post("/login", &[("name", "budi@contoh.id"), ("password", PASSWORD)]);
    assert!(browser.get("/logins").text.contains("action=\"/number\""));
    let page = browser.post("/number", &[]);
    let (_, rest) = page.text.split_once("<p class=\"code\">").expect("a code");
    let code: String = rest.chars().take_while(|letter| *letter != '<').collect();
    assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
    // A browser that was left open hands nobody's books to whoever's phone.
    let waiting = user::by_email(&house.database, "budi@contoh.id").await.expect("read").expect("known");
    let id = house.database.ids(1).await.expect("ids").take();
    let mut batch = Batch::default();
    let left_open = login::open(&mut batch, id, waiting.id, None, None, now() - TimeDelta::minutes(11));
    house.database.write(batch).await.expect("written");
    browser.cookie = Some(format!("catat={}", left_open.text()));
    let refused = browser.post("/number", &[]);
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(!refused.text.contains("class=\"code\"") && refused.text.contains("href=\"/login\""));
    let somebody = house.person(BUDI, "halo").await;
    let mut known = house.browser_of(&somebody).await;
    assert!(!known.get("/logins").text.contains("action=\"/number\""));
    assert_eq!(known.post("/number", &[]).status, 303);
}
