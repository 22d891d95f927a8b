//! Passwords: set behind a link, tried a few times, and nothing told of who has one.

use std::time::Instant;

use chrono::TimeDelta;
use ledger::{
    access::password,
    db::Batch,
    people::user::{self, Address},
};
use serde_json::json;

use super::house::{ANI, BUDI, House, PASSWORD, now, send};

fn login(house: &House, name: &str, password: &str, from: &str) -> super::house::Answer {
    let field = if name.contains('@') { "email" } else { "phone" };
    let body = json!({ field: name, "password": password }).to_string();
    send(&house.server, ("POST", "/auth/login"), &[("x-forwarded-for", from)], &body)
}

const BEHIND_A_PROXY: [(&str, &str); 1] = [("CATAT_TRUSTED_PROXIES", "127.0.0.0/8")];

#[tokio::test]
async fn a_password_set_behind_a_link_lets_its_person_in() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let first = browser.get("/password");
    assert!(first.text.contains("Buat kata sandi"), "{}", first.text);
    for (said, status) in [("pendek", 422), (&*"x".repeat(513), 422), (PASSWORD, 303)] {
        assert_eq!(browser.post("/password", &[("password", said)]).status, status, "{said}");
    }
    browser.post("/logout", &[]);
    assert!(!browser.is_logged_in());
    for name in [BUDI, "081234567890", "+62 812-3456-7890"] {
        let mut browser = house.browser();
        let answer = browser.post("/login", &[("name", name), ("password", PASSWORD)]);
        assert_eq!((answer.status, answer.header("location")), (303, "/"), "{name}: {}", answer.text);
        assert!(browser.is_logged_in(), "{name}");
    }
    let kept = house.rows("SELECT password_hash FROM users WHERE password_hash IS NOT NULL").await;
    assert!(kept.len() == 1 && kept[0].0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept:?}");
}

#[tokio::test]
async fn a_browser_that_was_left_open_sets_no_password() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    let database = &house.database;
    let id = database.ids(1).await.expect("ids").take();
    let mut batch = Batch::default();
    let then = now() - TimeDelta::minutes(11);
    let secret = ledger::access::login::open(&mut batch, id, budi.id, None, None, then);
    database.write(batch).await.expect("written");
    browser.cookie = Some(format!("catat={}", secret.text()));
    assert!(browser.is_logged_in());
    let answer = browser.post("/password", &[("password", PASSWORD)]);
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("sepuluh menit"), "{}", answer.text);
    assert_eq!(house.rows("SELECT password_hash FROM users WHERE password_hash IS NOT NULL").await, []);
}

#[tokio::test]
async fn hashes_that_were_brought_along_are_accepted_and_made_anew() {
    let house = House::new(&[]).await;
    let budi = house.person(BUDI, "halo").await;
    let mut batch = Batch::default();
    let event = house.database.ids(1).await.expect("ids").take();
    // By bcrypt, cost 4, of "rahasia sekali".
    let old = "$2b$04$5oYkBd2EHdIbOrkhvXYyeO3poPXEPpgT86dZJPdnRGt37fU0ciqQi";
    password::set(&mut batch, event, &budi, old, None, now());
    house.database.write(batch).await.expect("written");
    assert_eq!(login(&house, BUDI, "rahasia", "10.1.1.1").status, 401);
    for _ in 0..2 {
        let answer = login(&house, BUDI, "rahasia sekali", "10.1.1.1");
        assert_eq!(answer.status, 200, "{}", answer.text);
    }
    let kept = house.rows("SELECT password_hash FROM users WHERE password_hash IS NOT NULL").await;
    assert!(kept[0].0.starts_with("$argon2id$"), "{kept:?}");
}

#[tokio::test]
async fn after_some_failures_each_waits_longer_and_also_the_right_password_waits() {
    let house = House::new(&BEHIND_A_PROXY).await;
    let budi = house.person(BUDI, "halo").await;
    house.with_password(&budi).await;
    for nth in 0..5 {
        let from = format!("10.0.0.{nth}");
        assert_eq!(login(&house, BUDI, "salah sama sekali", &from).code(), "wrong_login", "{nth}");
    }
    let answer = login(&house, "0812 3456 7890", PASSWORD, "10.0.0.9");
    assert_eq!((answer.status, &*answer.code()), (429, "too_many"), "{}", answer.text);
    assert_eq!(answer.header("retry-after"), "1");
    // Whoever is nobody waits as well, and others do not.
    for nth in 0..5 {
        let from = format!("10.0.1.{nth}");
        assert_eq!(login(&house, ANI, "salah sama sekali", &from).code(), "wrong_login", "{nth}");
    }
    assert_eq!(login(&house, ANI, "salah sama sekali", "10.0.1.9").code(), "too_many");
    assert_eq!(login(&house, "6281111111111", "salah sama sekali", "10.0.1.9").code(), "wrong_login");
}

#[tokio::test]
async fn an_address_from_which_many_names_are_tried_waits_too() {
    let house = House::new(&BEHIND_A_PROXY).await;
    let budi = house.person(BUDI, "halo").await;
    house.with_password(&budi).await;
    let is_tried = |nth: usize| {
        login(&house, &format!("628111111111{nth}"), "salah sama sekali", "10.9.9.9").code() == "wrong_login"
    };
    assert!((0..10).all(is_tried));
    // Some people's mistakes shut nobody else out.
    assert_eq!(login(&house, BUDI, PASSWORD, "10.9.9.9").status, 200);
    let tried = 10 + (10..60).take_while(|nth| is_tried(*nth)).count();
    assert!((50..=53).contains(&tried), "{tried}");
    let refused = login(&house, BUDI, PASSWORD, "10.9.9.9");
    assert_eq!((refused.status, &*refused.code()), (429, "too_many"), "{}", refused.text);
    let seconds: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=30).contains(&seconds), "{seconds}");
    assert_eq!(login(&house, "628222222222", "salah sama sekali", "10.9.9.9").code(), "too_many");
    assert_eq!(login(&house, "628222222222", "salah sama sekali", "10.9.9.8").code(), "wrong_login");
}

/// A crowd from everywhere that tries passwords is told to come again, and stands in nobody's way who came in before, asks the
/// API or writes to the bot.
#[tokio::test]
async fn a_crowd_of_strangers_shuts_nobody_out() {
    const CROWD: usize = 60;
    let house = House::new(&BEHIND_A_PROXY).await;
    let budi = house.person(BUDI, "halo").await;
    house.with_password(&budi).await;
    assert_eq!(login(&house, BUDI, PASSWORD, "10.5.0.1").status, 200);
    let told: Vec<super::house::Answer> = std::thread::scope(|scope| {
        let house = &house;
        let try_once = |nth: usize| {
            let name = format!("62811111{nth:05}");
            move || login(house, &name, "salah sama sekali", &format!("10.6.{nth}.1"))
        };
        let hands: Vec<_> = (0..CROWD).map(|nth| scope.spawn(try_once(nth))).collect();
        assert_eq!(login(house, BUDI, PASSWORD, "10.5.0.1").status, 200, "from where he came in before");
        assert_eq!(house.server.get(&format!("/transactions?phone={BUDI}")).0, 200);
        house.server.say(BUDI, "beli kopi 20rb");
        hands.into_iter().map(|hand| hand.join().expect("an answer")).collect()
    });
    for answer in &told {
        match answer.status {
            401 => {}
            429 => assert_eq!(answer.header("retry-after"), "1", "{}", answer.text),
            other => panic!("{other}: {}", answer.text),
        }
    }
}

/// Many at once guess no faster than one after the other.
#[tokio::test]
async fn many_who_come_at_once_are_counted_one_by_one() {
    let house = House::new(&BEHIND_A_PROXY).await;
    let budi = house.person(BUDI, "halo").await;
    house.with_password(&budi).await;
    let codes: Vec<String> = std::thread::scope(|scope| {
        let house = &house;
        let hands: Vec<_> = (0..20)
            .map(|nth| {
                scope.spawn(move || login(house, BUDI, "salah sama sekali", &format!("10.2.0.{nth}")).code())
            })
            .collect();
        hands.into_iter().map(|hand| hand.join().expect("an answer")).collect()
    });
    let tried = codes.iter().filter(|code| *code == "wrong_login").count();
    // A few processors hash beside one another.
    assert!((5..=10).contains(&tried), "{codes:?}");
}

#[tokio::test]
async fn the_answer_is_the_same_for_whoever_is_nobody_has_no_password_or_is_blocked() {
    let house = House::new(&BEHIND_A_PROXY).await;
    let (budi, ani) = (house.person(BUDI, "halo").await, house.person(ANI, "halo").await);
    house.with_password(&budi).await;
    let eve = house.person("6281999999999", "halo").await;
    house.with_password(&eve).await;
    assert_eq!(house.server.post(&format!("/api/v1/users/{}/block", eve.id), &json!({})).0, 200);
    let told: Vec<(u16, String)> = [
        (BUDI, "salah sama sekali"),
        (ANI, "salah sama sekali"),
        ("6281999999999", PASSWORD),
        ("6280000000000", "salah sama sekali"),
        ("nobody@contoh.id", "salah sama sekali"),
        ("not a number", "salah sama sekali"),
        ("", "salah sama sekali"),
        (BUDI, ""),
        (BUDI, &"x".repeat(5_000)),
    ]
    .iter()
    .enumerate()
    .map(|(nth, (name, said))| {
        let answer = login(&house, name, said, &format!("10.3.0.{nth}"));
        (answer.status, answer.text)
    })
    .collect();
    assert!(told.iter().all(|one| *one == told[0]), "{told:?}");
    assert_eq!(told[0].0, 401);
    assert!(password::hash_of(&house.database, ani.id).await.expect("read").is_none());
}

/// The middle of some tries each, told apart by nothing but who is tried.
#[tokio::test]
async fn whoever_is_nobody_is_refused_after_the_same_time() {
    const TRIES: usize = 15;
    let house = House::new(&BEHIND_A_PROXY).await;
    let mut people = Vec::new();
    for nth in 0..TRIES {
        let phone = format!("62812000000{nth:02}");
        let person = house.person(&phone, "halo").await;
        let mut batch = Batch::default();
        let event = house.database.ids(1).await.expect("ids").take();
        // Nobody's, and as slow as any.
        let kept =
            "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYY";
        password::set(&mut batch, event, &person, kept, None, now());
        house.database.write(batch).await.expect("written");
        people.push(phone);
    }
    let middle = |names: &[String], network: u8| {
        let mut taken: Vec<_> = names
            .iter()
            .enumerate()
            .map(|(nth, name)| {
                let begun = Instant::now();
                assert_eq!(
                    login(&house, name, "salah sama sekali", &format!("10.4.{network}.{nth}")).status,
                    401
                );
                begun.elapsed()
            })
            .collect();
        taken.sort_unstable();
        taken[taken.len() / 2]
    };
    let nobody: Vec<String> = (0..TRIES).map(|nth| format!("62813000000{nth:02}")).collect();
    let (known, unknown) = (middle(&people, 1), middle(&nobody, 2));
    let (less, more) = (known.min(unknown), known.max(unknown));
    assert!(more < less * 3 / 2, "known {known:?}, unknown {unknown:?}");
}

#[tokio::test]
async fn registering_answers_the_same_for_an_address_that_is_taken() {
    let house = House::new(&[("CATAT_REGISTRATION", "confirm")]).await;
    let register = |email: &str, password: &str| {
        let body = json!({ "email": email, "password": password }).to_string();
        send(&house.server, ("POST", "/auth/register"), &[], &body)
    };
    let first = register("budi@contoh.id", PASSWORD);
    assert_eq!((first.status, first.json()), (202, json!({ "status": "pending" })), "{}", first.text);
    let again = register("Budi@Contoh.id", "kata sandi yang lain");
    assert_eq!((again.status, again.text), (first.status, first.text));
    assert_eq!(login(&house, "budi@contoh.id", "kata sandi yang lain", "").status, 401);
    let tokens = login(&house, "budi@contoh.id", PASSWORD, "").json();
    let me = super::house::ask(
        &house.server,
        tokens["access_token"].as_str().expect("a token"),
        ("GET", "/auth/me"),
        "",
    );
    assert_eq!((&me.json()["status"], &me.json()["phone"]), (&json!("pending"), &json!(null)), "{}", me.text);
    for (email, password) in
        [("budi", PASSWORD), ("", PASSWORD), ("ani@contoh.id", "pendek"), ("a@b@c", PASSWORD)]
    {
        assert_eq!(register(email, password).status, 422, "{email} {password}");
    }
    let address = Address::email("ani@contoh.id").expect("an address");
    assert!(user::find(&house.database, &address).await.expect("read").is_none());
}

/// Every number may be let in by its first message: an address has sent none.
#[tokio::test]
async fn whoever_registers_waits_also_where_everybody_is_let_in() {
    let house = House::new(&[]).await;
    let body = json!({ "email": "budi@contoh.id", "password": PASSWORD }).to_string();
    assert_eq!(send(&house.server, ("POST", "/auth/register"), &[], &body).status, 202);
    let address = Address::email("budi@contoh.id").expect("an address");
    let budi = user::find(&house.database, &address).await.expect("read").expect("a person");
    assert_eq!(budi.status, user::UserStatus::Pending);
    let tokens = login(&house, "budi@contoh.id", PASSWORD, "").json();
    let token = tokens["access_token"].as_str().expect("a token");
    let answer = super::house::ask(
        &house.server,
        token,
        ("POST", "/ai/parse"),
        &json!({ "text": "kopi" }).to_string(),
    );
    assert_eq!((answer.status, &*answer.code()), (403, "forbidden"), "{}", answer.text);
}

#[tokio::test]
async fn where_only_listed_numbers_are_let_in_an_address_is_not() {
    let house = House::new(&[("CATAT_REGISTRATION", "allowlist")]).await;
    let body = json!({ "email": "budi@contoh.id", "password": PASSWORD }).to_string();
    assert_eq!(send(&house.server, ("POST", "/auth/register"), &[], &body).status, 202);
    // Nothing is kept of it: it could never come in.
    assert_eq!(house.rows("SELECT address FROM identities").await, []);
    let answer = login(&house, "budi@contoh.id", PASSWORD, "");
    assert_eq!((answer.status, &*answer.code()), (401, "wrong_login"), "{}", answer.text);
    let page = house.browser().post("/login", &[("name", "budi@contoh.id"), ("password", PASSWORD)]);
    assert_eq!((page.status, page.header("set-cookie")), (401, ""));
}
