//! From where somebody came in, so that a crowd of strangers does not stand in their way.

use super::*;

#[rstest]
#[tokio::test]
async fn it_is_known_from_where_somebody_came_in_lately(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, PHONE).await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    let month = TimeDelta::days(30);
    for (who, kind, address, at) in [
        (&budi, EventKind::LoggedIn, Some("192.0.2.1"), now()),
        (&budi, EventKind::LoggedIn, Some("192.0.2.1"), now()),
        (&budi, EventKind::LoggedIn, Some("2001:db8::1"), now() - month),
        (&budi, EventKind::LoggedIn, Some("192.0.2.2"), now() - month - TimeDelta::seconds(1)),
        (&budi, EventKind::LoggedIn, None, now()),
        (&budi, EventKind::LoginFailed, Some("192.0.2.3"), now()),
        (&sari, EventKind::LoggedIn, Some("192.0.2.4"), now()),
    ] {
        let event_id = id(&database).await;
        let event = NewEvent::of(who.id, kind).from(address, None);
        write(&database, |batch| event::record(batch, event_id, &event, at)).await.expect("noted");
    }
    let mut known = event::came_from(&database, budi.id, now() - month).await.expect("read");
    known.sort();
    assert_eq!(known, ["192.0.2.1", "2001:db8::1"]);
    assert!(event::came_from(&database, 0, now() - month).await.expect("read").is_empty(), "nobody");
}
