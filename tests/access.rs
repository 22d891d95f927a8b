//! Who may come in, as the ledger keeps it: what is good once is good once, what is over is over, and nobody comes in who may not.

mod bearers;
mod ended;
mod entered;
mod joining;
mod program;

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    access::{
        self,
        api_key::{self, Scope},
        attempts,
        event::{self, EventKind, NewEvent, Place},
        idempotency::{self, Kept, Request},
        login,
        login_token::{self, PATIENCE, Purpose},
        password, registration,
        secret::{Secret, SecretHash},
    },
    db::{Batch, Database, WriteError},
    people::user::{self, Address, Person, UserStatus},
};
use rstest::rstest;

use crate::support::{
    Home, Kind,
    books::{home_of, instant, person},
};

const PHONE: &str = "6281234567890";

fn now() -> DateTime<Utc> {
    instant("2026-11-20T03:00:00Z")
}

/// Writes what is appended to a batch.
async fn write<T>(database: &Database, append: impl FnOnce(&mut Batch) -> T) -> Result<T, WriteError> {
    let mut batch = Batch::default();
    let appended = append(&mut batch);
    database.write(batch).await.map(|_| appended)
}

async fn id(database: &Database) -> i64 {
    database.ids(1).await.expect("an id").take()
}

async fn link(database: &Database, person: &Person, at: DateTime<Utc>) -> Secret {
    write(database, |batch| login_token::issue(batch, person.id, Purpose::Enter, at)).await.expect("issued")
}

async fn log_in(database: &Database, person: &Person, at: DateTime<Utc>) -> (i64, Secret) {
    let id = id(database).await;
    let cookie = write(database, |batch| {
        login::open(batch, id, person.id, Some("Firefox\n\u{202e}x"), Some("192.0.2.7"), at)
    });
    (id, cookie.await.expect("logged in"))
}

#[rstest]
#[tokio::test]
async fn a_link_is_good_for_ten_minutes_and_once(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let secret = link(&database, &budi, now()).await;
    let late = now() + PATIENCE;
    assert_eq!(login_token::find(&database, &secret.hash(), late).await.expect("read"), None, "over");
    let last = late - TimeDelta::seconds(1);
    for _ in 0..3 {
        // Looking at it spends nothing.
        let found = login_token::find(&database, &secret.hash(), last).await.expect("read").expect("good");
        assert_eq!((found.user_id, found.purpose, found.expires_at), (budi.id, Purpose::Enter, late));
    }
    assert_eq!(login_token::find(&database, &Secret::draw().hash(), now()).await.expect("read"), None);
    let found = login_token::find(&database, &secret.hash(), last).await.expect("read").expect("good");
    let over = write(&database, |batch| login_token::spend(batch, &found, late)).await;
    assert!(matches!(over, Err(WriteError::Stale(_))), "over meanwhile");
    write(&database, |batch| login_token::spend(batch, &found, last)).await.expect("spent");
    let again = write(&database, |batch| login_token::spend(batch, &found, last)).await;
    assert!(matches!(again, Err(WriteError::Stale(_))), "spent twice");
    assert_eq!(login_token::find(&database, &secret.hash(), last).await.expect("read"), None, "spent");
}

#[rstest]
#[tokio::test]
async fn a_new_link_ends_the_one_before_and_leaves_codes_and_others_alone(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let sari = person(&database, "6281234567891", UserStatus::Pending).await;
    assert!(!login_token::is_joining(&database, now()).await.expect("read"));
    let code = write(&database, |batch| login_token::issue(batch, sari.id, Purpose::Join, now()));
    let code = code.await.expect("issued");
    assert!(code.text().len() == 6 && code.text().bytes().all(|letter| letter.is_ascii_digit()));
    assert!(login_token::is_joining(&database, now()).await.expect("read"));
    assert!(!login_token::is_joining(&database, now() + PATIENCE).await.expect("read"));
    let mut links = vec![link(&database, &sari, now()).await];
    for _ in 0..2 {
        links.push(link(&database, &budi, now()).await);
    }
    links.push(code);
    let mut good = Vec::new();
    for secret in &links {
        good.push(login_token::find(&database, &secret.hash(), now()).await.expect("read").is_some());
    }
    assert_eq!(good, [true, false, true, true]);
    // Who could draw on would draw an amount that others write.
    let wait =
        async |person: &Person, at| login_token::wait_for_code(&database, person.id, at).await.expect("read");
    for minutes in 1..5 {
        assert_eq!(wait(&sari, now() + TimeDelta::minutes(minutes)).await, None);
        let at = now() + TimeDelta::minutes(minutes);
        write(&database, |batch| login_token::issue(batch, sari.id, Purpose::Join, at))
            .await
            .expect("issued");
    }
    let soon = now() + TimeDelta::minutes(10);
    assert_eq!(wait(&sari, soon).await, Some(Duration::from_mins(50)), "five in an hour");
    assert_eq!(wait(&budi, soon).await, None, "links are not counted");
    assert_eq!(wait(&sari, now() + TimeDelta::hours(1)).await, None);
}

#[rstest]
#[tokio::test]
async fn a_browser_is_out_after_a_week_without_use_and_after_a_month(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let (id, cookie) = log_in(&database, &budi, now()).await;
    let days = |days| now() + TimeDelta::days(days);
    let of = async |at| login::find(&database, &cookie.hash(), at).await.expect("read");
    let opened = of(now()).await.expect("logged in");
    assert_eq!((opened.id, opened.user_id, opened.created_at), (id, budi.id, now()));
    assert_eq!((opened.agent.as_deref(), opened.address.as_deref()), (Some("Firefox x"), Some("192.0.2.7")));
    assert!(
        opened.is_fresh(now() + TimeDelta::minutes(10)) && !opened.is_fresh(now() + TimeDelta::minutes(11))
    );
    assert!(!opened.is_due_to_be_seen(now() + TimeDelta::seconds(59)));
    assert!(opened.is_due_to_be_seen(now() + TimeDelta::minutes(1)));
    assert_eq!(of(days(7)).await, None, "a week without use");
    for seen in [6, 12, 18, 24, 29] {
        let login = of(days(seen)).await.expect("in use");
        write(&database, |batch| login::see(batch, &login, days(seen))).await.expect("seen");
    }
    assert_eq!(of(days(30)).await, None, "a month");
    assert_eq!(login::list(&database, budi.id, days(29)).await.expect("read").len(), 1);
    assert!(login::list(&database, budi.id, days(30)).await.expect("read").is_empty());
}

#[rstest]
#[tokio::test]
async fn of_a_hundred_browsers_and_one_more_the_one_unused_for_longest_is_out(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    let (of_sari, _) = log_in(&database, &sari, now()).await;
    let mut of_budi = Vec::new();
    for nth in 0..=login::MOST {
        let at = now() + TimeDelta::seconds(i64::try_from(nth).expect("a small number"));
        of_budi.push(log_in(&database, &budi, at).await.0);
    }
    let listed = async |person: &Person| {
        let logins = login::list(&database, person.id, now()).await.expect("read");
        logins.into_iter().map(|login| login.id).collect::<Vec<_>>()
    };
    of_budi.reverse();
    assert_eq!(listed(&budi).await, of_budi[..login::MOST]);
    assert_eq!(listed(&sari).await, [of_sari]);
}

#[rstest]
#[tokio::test]
async fn people_end_their_own_browsers_and_a_password_ends_all_but_one(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    let mut of_budi = Vec::new();
    for minutes in 0..3 {
        of_budi.push(log_in(&database, &budi, now() + TimeDelta::minutes(minutes)).await.0);
    }
    let (of_sari, _) = log_in(&database, &sari, now()).await;
    let listed = async |person: &Person| {
        let logins = login::list(&database, person.id, now()).await.expect("read");
        logins.into_iter().map(|login| login.id).collect::<Vec<_>>()
    };
    assert_eq!(listed(&budi).await, [of_budi[2], of_budi[1], of_budi[0]]);
    let anothers = write(&database, |batch| login::end(batch, budi.id, of_sari)).await;
    assert!(matches!(anothers, Err(WriteError::Stale(_))), "somebody else's");
    write(&database, |batch| login::end(batch, budi.id, of_budi[2])).await.expect("ended");
    assert_eq!(listed(&budi).await, [of_budi[1], of_budi[0]]);
    assert_eq!(password::hash_of(&database, budi.id).await.expect("read"), None);
    let (unused, of_saris) = (link(&database, &budi, now()).await, link(&database, &sari, now()).await);
    let event_id = id(&database).await;
    write(&database, |batch| password::set(batch, event_id, &budi, "$argon2id$x", Some(of_budi[0]), now()))
        .await
        .expect("set");
    assert_eq!(login_token::find(&database, &unused.hash(), now()).await.expect("read"), None, "a link, too");
    assert!(login_token::find(&database, &of_saris.hash(), now()).await.expect("read").is_some());
    assert_eq!(password::hash_of(&database, budi.id).await.expect("read").as_deref(), Some("$argon2id$x"));
    assert_eq!((listed(&budi).await, listed(&sari).await), (vec![of_budi[0]], vec![of_sari]));
    let events = event::list(&database, Some(budi.id), None, 10).await.expect("read");
    assert_eq!(events.iter().map(|event| &*event.kind).collect::<Vec<_>>(), ["password_changed"]);
    write(&database, |batch| password::rehash(batch, &budi, ("$2b$old", "$argon2id$y"))).await.expect("none");
    write(&database, |batch| password::rehash(batch, &budi, ("$argon2id$x", "$argon2id$z")))
        .await
        .expect("anew");
    assert_eq!(password::hash_of(&database, budi.id).await.expect("read").as_deref(), Some("$argon2id$z"));
}

#[rstest]
#[tokio::test]
async fn a_key_lets_its_person_in_until_it_is_revoked(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    let key_id = id(&database).await;
    let scopes = [Scope::Write, Scope::Read, Scope::Write];
    let secret =
        write(&database, |batch| api_key::add(batch, key_id, budi.id, "Lembar\tkerja", &scopes, now()));
    let secret = secret.await.expect("added");
    let key = api_key::find(&database, &secret.hash()).await.expect("read").expect("good");
    assert_eq!((key.id, key.user_id, &*key.name), (key_id, budi.id, "Lembar kerja"));
    assert_eq!(key.scopes, [Scope::Read, Scope::Write]);
    assert!(secret.text().starts_with("catat_") && secret.text().starts_with(&key.prefix));
    assert_eq!((key.prefix.len(), key.last_used_at), (api_key::PREFIX_LENGTH, None));
    assert!(key.is_due_to_be_noted(now()));
    write(&database, |batch| api_key::used(batch, &key, now())).await.expect("noted");
    let key = api_key::find(&database, &secret.hash()).await.expect("read").expect("good");
    assert_eq!(key.last_used_at, Some(now()));
    assert!(!key.is_due_to_be_noted(now() + TimeDelta::seconds(59)));
    let anothers = write(&database, |batch| api_key::revoke(batch, sari.id, key.id, now())).await;
    assert!(matches!(anothers, Err(WriteError::Stale(_))), "somebody else's");
    write(&database, |batch| api_key::revoke(batch, budi.id, key.id, now())).await.expect("revoked");
    assert_eq!(api_key::find(&database, &secret.hash()).await.expect("read"), None);
    let listed = api_key::list(&database, budi.id).await.expect("read");
    assert_eq!(listed.iter().map(|key| key.revoked_at).collect::<Vec<_>>(), [Some(now())]);
    let again = write(&database, |batch| api_key::revoke(batch, budi.id, key.id, now())).await;
    assert!(matches!(again, Err(WriteError::Stale(_))), "revoked already");
}

#[rstest]
#[tokio::test]
async fn tries_that_fail_make_the_next_one_wait(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let keys = ["account:budi@contoh.id", "address:192.0.2.7"];
    let wait = async |keys: &[&str], at| attempts::wait(&database, keys, at).await.expect("read");
    for _ in 0..5 {
        assert_eq!(wait(&keys, now()).await, None);
        write(&database, |batch| attempts::failed(batch, &keys, now())).await.expect("counted");
    }
    assert_eq!(wait(&keys, now()).await, Some(Duration::from_secs(1)));
    write(&database, |batch| attempts::failed(batch, &keys[..1], now())).await.expect("counted");
    assert_eq!(wait(&keys[1..], now()).await, Some(Duration::from_secs(1)));
    assert_eq!(wait(&keys, now()).await, Some(Duration::from_secs(2)), "the longer of both");
    assert_eq!(wait(&keys, now() + TimeDelta::seconds(2)).await, None);
    assert_eq!(wait(&["account:sari@contoh.id"], now()).await, None, "somebody else");
    write(&database, |batch| attempts::succeeded(batch, keys[0])).await.expect("forgotten");
    assert_eq!(wait(&keys[..1], now()).await, None);
    let tomorrow = now() + TimeDelta::days(1);
    write(&database, |batch| attempts::failed(batch, &keys, tomorrow)).await.expect("counted");
    assert_eq!(wait(&keys, tomorrow).await, None, "yesterday's are forgotten");
}

#[rstest]
#[tokio::test]
async fn events_are_read_page_by_page_by_whom_they_are_of(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let mut ids = database.ids(4).await.expect("ids");
    let written = write(&database, |batch| {
        for (nth, kind) in
            [EventKind::LoggedIn, EventKind::KeyAdded, EventKind::KeyAdded].into_iter().enumerate()
        {
            let at = now() + TimeDelta::minutes(i64::try_from(nth / 2).expect("few"));
            let event = NewEvent::of(budi.id, kind).from(Some("192.0.2.7"), Some("curl\r\n8"));
            event::record(batch, ids.take(), &event.with(&[("key", "Lembar\nkerja")]), at);
        }
        let nobody = NewEvent { user_id: None, ..NewEvent::of(0, EventKind::LoginFailed) };
        event::record(batch, ids.take(), &nobody, now());
    });
    written.await.expect("noted");
    let (mut behind, mut own) = (None, Vec::new());
    loop {
        let page = event::list(&database, Some(budi.id), behind, 1).await.expect("read");
        let Some(last) = page.last() else { break };
        behind = Some(Place { created_at: last.created_at, id: last.id });
        own.extend(page);
    }
    let kinds: Vec<&str> = own.iter().map(|event| &*event.kind).collect();
    assert_eq!(kinds, ["key_added", "key_added", "logged_in"], "the newest first");
    assert_eq!(
        (own[0].agent.as_deref(), own[0].details.0["key"].as_str()),
        (Some("curl 8"), Some("Lembar kerja"))
    );
    assert_eq!(event::list(&database, None, None, 10).await.expect("read").len(), 4, "everybody's");
}

#[rstest]
#[tokio::test]
async fn a_request_with_a_key_is_answered_as_the_first_was(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let request = |body: &str| Request {
        caller: format!("user:{}", budi.id),
        user_id: Some(budi.id),
        route: "POST /transactions".to_owned(),
        key: "a1".to_owned(),
        body_hash: SecretHash::of(body),
    };
    let kept = async |request: &Request, at| idempotency::kept(&database, request, at).await.expect("read");
    assert_eq!(kept(&request("{}"), now()).await, Kept::New);
    let (one, two) = (id(&database).await, id(&database).await);
    let keep = async |id, at| {
        let request = request("{}");
        write(&database, |batch| {
            idempotency::begin(batch, id, &request, at);
            idempotency::finish(batch, id, (201, "{\"id\":7}"));
        })
        .await
    };
    keep(one, now()).await.expect("kept");
    assert!(matches!(keep(two, now()).await, Err(WriteError::Stale(_))), "somebody was first");
    assert_eq!(kept(&request("{}"), now()).await, Kept::Same(201, "{\"id\":7}".to_owned()));
    assert_eq!(kept(&request("{ }"), now()).await, Kept::Other);
    let other = Request { caller: "operator".to_owned(), ..request("{}") };
    assert_eq!(kept(&other, now()).await, Kept::New);
    let tomorrow = now() + TimeDelta::days(1);
    assert_eq!(kept(&request("{}"), tomorrow).await, Kept::New);
    keep(two, tomorrow).await.expect("kept anew");
}

#[rstest]
#[tokio::test]
async fn an_e_mail_address_makes_somebody_who_waits_and_is_taken_once(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let address = Address::email("Sari@Contoh.id").expect("an address");
    let register = async || {
        let mut ids = database.ids(registration::IDS).await.expect("ids");
        write(&database, |batch| {
            registration::register(batch, &mut ids, (&address, "$argon2id$x"), (None, None), now())
        })
        .await
    };
    let sari = register().await.expect("registered");
    assert!(matches!(register().await, Err(WriteError::Stale(_))), "taken");
    let found = user::by_email(&database, "sari@contoh.ID ").await.expect("read").expect("known");
    assert_eq!((found.id, found.status, found.phone.as_deref()), (sari.id, UserStatus::Pending, None));
    assert_eq!(password::hash_of(&database, sari.id).await.expect("read").as_deref(), Some("$argon2id$x"));
    assert!(user::by_email(&database, "no address").await.expect("read").is_none());
    let events = event::list(&database, Some(sari.id), None, 10).await.expect("read");
    assert_eq!(events.iter().map(|event| &*event.kind).collect::<Vec<_>>(), ["registered"]);
    assert!(access::sweep(&database, now() + TimeDelta::days(400)).await.expect("swept"));
}
