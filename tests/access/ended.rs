//! Whoever was blocked, erased or joined comes in by nothing that was theirs, and what is over is swept.

use ledger::{
    access::bearer::{self, Tokens},
    history::change::ChangeKind,
    messages::{
        inbox,
        message::{Channel, NewMessage},
    },
    people::erasure::{self, Progress},
};

use super::*;
use crate::support::{
    assert_sound,
    books::{change, make_one},
};

/// Everything that lets somebody in.
struct Ways {
    link: Secret,
    cookie: Secret,
    key: Secret,
    tokens: Tokens,
}

async fn ways(database: &Database, person: &Person) -> Ways {
    let key_id = id(database).await;
    let event_id = id(database).await;
    write(database, |batch| password::set(batch, event_id, person, "$argon2id$x", None, now()))
        .await
        .expect("set");
    let key = write(database, |batch| api_key::add(batch, key_id, person.id, "k", &Scope::ALL, now()));
    Ways {
        link: link(database, person, now()).await,
        cookie: log_in(database, person, now()).await.1,
        key: key.await.expect("added"),
        tokens: write(database, |batch| bearer::open(batch, person.id, now())).await.expect("opened"),
    }
}

/// Whom each of them lets in.
async fn let_in(database: &Database, ways: &Ways) -> [Option<i64>; 4] {
    let link = login_token::find(database, &ways.link.hash(), now()).await.expect("read");
    let login = login::find(database, &ways.cookie.hash(), now()).await.expect("read");
    let key = api_key::find(database, &ways.key.hash()).await.expect("read");
    let bearer = bearer::find_access(database, &ways.tokens.access.hash(), now()).await.expect("read");
    [
        link.map(|link| link.user_id),
        login.map(|login| login.user_id),
        key.map(|key| key.user_id),
        bearer.map(|bearer| bearer.user_id),
    ]
}

#[rstest]
#[tokio::test]
async fn whoever_is_blocked_comes_in_by_nothing(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = person(&database, PHONE, UserStatus::Pending).await;
    let ways = ways(&database, &budi).await;
    assert_eq!(let_in(&database, &ways).await, [Some(budi.id); 4], "who is pending comes in");
    change(&database, &budi, ChangeKind::Registration, |change, _| user::block(change, &budi))
        .await
        .expect("blocked");
    assert_eq!(let_in(&database, &ways).await, [None; 4]);
    assert_eq!(password::hash_of(&database, budi.id).await.expect("read"), None);
    let refreshed = bearer::refresh(&database, &ways.tokens.refresh.hash(), now()).await.expect("read");
    assert!(matches!(refreshed, bearer::Refreshed::Unknown));
    let event_id = id(&database).await;
    let set =
        write(&database, |batch| password::set(batch, event_id, &budi, "$argon2id$y", None, now())).await;
    assert!(matches!(set, Err(WriteError::Stale(_))), "blocked meanwhile");
    // Nor who was being let in then, by a link or a password that was good.
    let entered = write(&database, |batch| access::let_in(batch, budi.id)).await;
    assert!(matches!(entered, Err(WriteError::Stale(_))), "blocked meanwhile");
    let entered = write(&database, |batch| password::still(batch, &budi, "$argon2id$x")).await;
    assert!(matches!(entered, Err(WriteError::Stale(_))), "blocked meanwhile");
}

#[rstest]
#[tokio::test]
async fn whoever_was_being_let_in_by_a_password_that_is_changed_stays_out(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let enter = async |phc: &str| {
        write(&database, |batch| {
            password::still(batch, &budi, phc);
            bearer::open(batch, budi.id, now())
        })
        .await
    };
    for (nth, phc) in ["$argon2id$x", "$argon2id$y"].into_iter().enumerate() {
        let event_id = id(&database).await;
        write(&database, |batch| password::set(batch, event_id, &budi, phc, None, now())).await.expect("set");
        assert_eq!(enter("$argon2id$x").await.is_ok(), nth == 0, "{phc}");
        assert_eq!(enter("$argon2id$y").await.is_ok(), nth == 1, "{phc}");
    }
    write(&database, |batch| access::let_in(batch, budi.id)).await.expect("they may come in");
}

#[rstest]
#[tokio::test]
async fn what_let_the_younger_in_lets_in_whom_they_became(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, older) = home_of(kind, "6281234560002").await;
    let younger = person(&database, PHONE, UserStatus::Active).await;
    let ways = ways(&database, &younger).await;
    make_one(&database, &older, &younger).await;
    assert_eq!(let_in(&database, &ways).await, [Some(older.id); 4]);
    let hash = async |id| password::hash_of(&database, id).await.expect("read");
    assert_eq!((hash(older.id).await.as_deref(), hash(younger.id).await), (Some("$argon2id$x"), None));
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn whoever_is_erased_comes_in_by_nothing_from_that_moment(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let ways = ways(&database, &budi).await;
    let address = Address::phone(PHONE).expect("a number");
    let words = Some("hapus semua data saya".to_owned());
    let new = NewMessage::words(Channel::Http, &address, "m1".to_owned(), words, now());
    let mut ids = database.ids(2).await.expect("ids");
    write(&database, |batch| inbox::accept(batch, ids.take(), budi.id, &new, now())).await.expect("kept");
    let head = inbox::head(&database, &new.lane(budi.id)).await.expect("read").expect("a message");
    write(&database, |batch| erasure::begin(batch, ids.take(), &head.person, &head.message, now()))
        .await
        .expect("begun");
    assert_eq!(let_in(&database, &ways).await, [None; 4]);
    while let Some(mut erasure) = erasure::open(&database).await.expect("read").into_iter().next() {
        let step = erasure.step(&database, &|_| Box::pin(async { Ok(()) }), now()).await.expect("a step");
        assert_ne!(step, Progress::Waiting, "nobody answered");
    }
    let told = event::list(&database, None, None, 10).await.expect("read");
    assert!(told.is_empty(), "nor is anything told of them: {told:?}");
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn what_is_over_is_swept_and_nothing_else(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let ways = ways(&database, &budi).await;
    write(&database, |batch| attempts::failed(batch, &["address:192.0.2.7"], now())).await.expect("counted");
    assert!(!access::sweep(&database, now()).await.expect("swept"), "all of it is good");
    assert_eq!(let_in(&database, &ways).await, [Some(budi.id); 4]);
    let count = async |table: &str| {
        let sql: &'static str = format!("SELECT COUNT(*) FROM {table}").leak();
        database.all::<(i64,)>(sql, Vec::new()).await.expect("read")[0].0
    };
    let month = now() + TimeDelta::days(31);
    while access::sweep(&database, month).await.expect("swept") {}
    for (table, left) in [
        ("login_tokens", 0),
        ("logins", 0),
        ("refresh_tokens", 0),
        ("failed_attempts", 0),
        ("api_keys", 1),
        ("access_events", 1),
    ] {
        assert_eq!(count(table).await, left, "{table}");
    }
    let key = api_key::find(&database, &ways.key.hash()).await.expect("read").expect("a key has no end");
    write(&database, |batch| api_key::revoke(batch, budi.id, key.id, month)).await.expect("revoked");
    while access::sweep(&database, month + TimeDelta::days(366)).await.expect("swept") {}
    assert_eq!((count("api_keys").await, count("access_events").await), (0, 0));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_registered_and_left_it_at_that_is_known_by_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let mut people = Vec::new();
    for email in ["sari@contoh.id", "dewi@contoh.id", "budi@contoh.id"] {
        let address = Address::email(email).expect("an address");
        let mut ids = database.ids(registration::IDS).await.expect("ids");
        let person = write(&database, |batch| {
            registration::register(batch, &mut ids, (&address, "$argon2id$x"), (None, None), now())
        });
        people.push(person.await.expect("registered"));
    }
    // A number has joined one of them, and another has a key.
    let phone = Address::phone("6281234567890").expect("a number");
    write(&database, |batch| user::add_address(batch, people[1].id, &phone, now())).await.expect("known");
    let id = database.ids(1).await.expect("ids").take();
    write(&database, |batch| api_key::add(batch, id, people[2].id, "tes", &[Scope::Read], now()))
        .await
        .expect("added");
    let unclaimed = async |before| {
        let found = registration::unclaimed(&database, before).await.expect("read");
        found.iter().map(|person| person.id).collect::<Vec<_>>()
    };
    assert_eq!(unclaimed(now() - TimeDelta::minutes(1)).await, Vec::<i64>::new());
    assert_eq!(unclaimed(now() + TimeDelta::minutes(1)).await, [people[0].id]);
}
