//! Tokens of programs: each refresh token once, and whoever comes second ends the family.

use chrono::TimeDelta;
use ledger::access::bearer::{self, Refreshed, Tokens};

use super::*;

async fn tokens(database: &Database, person: &Person) -> Tokens {
    write(database, |batch| bearer::open(batch, person.id, now())).await.expect("opened")
}

async fn refresh(database: &Database, secret: &Secret, at: DateTime<Utc>) -> Refreshed {
    bearer::refresh(database, &secret.hash(), at).await.expect("written")
}

/// Whether an access token lets its person in.
async fn lets_in(database: &Database, secret: &Secret, at: DateTime<Utc>) -> bool {
    bearer::find_access(database, &secret.hash(), at).await.expect("read").is_some()
}

#[rstest]
#[tokio::test]
async fn a_refresh_token_brings_the_next_two_once(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let first = tokens(&database, &budi).await;
    let other = tokens(&database, &budi).await;
    assert_eq!(first.expires_in, 900);
    let late = now() + TimeDelta::minutes(15);
    assert!(lets_in(&database, &first.access, late - TimeDelta::seconds(1)).await);
    assert!(!lets_in(&database, &first.access, late).await, "a quarter of an hour");
    assert!(!lets_in(&database, &first.refresh, now()).await, "the other token");
    let Refreshed::Rotated(bearer, second) = refresh(&database, &first.refresh, late).await else {
        panic!("it is good for a month")
    };
    assert_eq!(bearer.user_id, budi.id);
    assert!(lets_in(&database, &second.access, late).await);
    let family = bearer::family_of(&database, &second.refresh.hash()).await.expect("read");
    assert_eq!(family, Some(bearer), "of one family");
    let Refreshed::Reused(reused) = refresh(&database, &first.refresh, late).await else { panic!("used") };
    assert_eq!(reused, bearer);
    assert!(!lets_in(&database, &second.access, late).await, "the family has ended");
    assert!(matches!(refresh(&database, &second.refresh, late).await, Refreshed::Unknown));
    assert!(lets_in(&database, &other.access, now()).await, "another login goes on");
    let month = now() + TimeDelta::days(30);
    assert!(matches!(refresh(&database, &other.refresh, month).await, Refreshed::Unknown), "a month");
}

#[rstest]
#[tokio::test]
async fn of_two_who_refresh_at_once_one_is_a_thief(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let Tokens { refresh: secret, .. } = tokens(&database, &budi).await;
    let (one, two) = tokio::join!(refresh(&database, &secret, now()), refresh(&database, &secret, now()));
    let rotated = [&one, &two].into_iter().filter(|of| matches!(of, Refreshed::Rotated(..))).count();
    assert_eq!(rotated, 1, "{one:?} {two:?}");
    for refreshed in [one, two] {
        if let Refreshed::Rotated(_, tokens) = refreshed {
            assert!(!lets_in(&database, &tokens.access, now()).await, "nobody knows who was first");
        }
    }
}

#[rstest]
#[tokio::test]
async fn whoever_refreshes_while_all_is_ended_is_out(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    for round in 0..20 {
        let first = tokens(&database, &budi).await;
        let family = bearer::family_of(&database, &first.refresh.hash()).await.expect("read").expect("one");
        let event_id = id(&database).await;
        let end = write(&database, |batch| match round % 2 {
            0 => bearer::end_family(batch, family.family),
            _ => password::set(batch, event_id, &budi, "$argon2id$x", None, now()),
        });
        let (refreshed, ended) = tokio::join!(refresh(&database, &first.refresh, now()), end);
        ended.expect("ended");
        assert!(!lets_in(&database, &first.access, now()).await, "round {round}");
        if let Refreshed::Rotated(_, next) = refreshed {
            assert!(!lets_in(&database, &next.access, now()).await, "round {round}");
        }
    }
}

#[rstest]
#[tokio::test]
async fn a_password_ends_the_tokens_that_came_by_one(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let (one, two) = (tokens(&database, &budi).await, tokens(&database, &budi).await);
    let family = bearer::family_of(&database, &one.refresh.hash()).await.expect("read").expect("one").family;
    write(&database, |batch| bearer::end_family(batch, family)).await.expect("ended");
    assert!(!lets_in(&database, &one.access, now()).await && lets_in(&database, &two.access, now()).await);
    let event_id = id(&database).await;
    write(&database, |batch| password::set(batch, event_id, &budi, "$argon2id$x", None, now()))
        .await
        .expect("set");
    assert!(!lets_in(&database, &two.access, now()).await);
}
