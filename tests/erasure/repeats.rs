//! What a gateway hands in again after an erasure: it books nothing, and makes nobody.

use bot::intake::accept::Accepted;
use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    db::{Batch, Database},
    messages::{
        inbox,
        message::{Channel, NewMessage, Sender},
    },
    people::{
        erasure::{self, Progress, Removing},
        user::{self, Address},
    },
    values::clock::Clock,
};
use rstest::rstest;

use super::{
    dump::Dump,
    house::{BUDI, House, SARI, begin, sound, words},
};
use crate::support::{Home, Kind};

/// More than one chunk takes.
const MANY: usize = 990;

#[rstest]
#[tokio::test]
async fn a_late_repeat_after_an_erasure_books_nothing_and_makes_nobody(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::open(kind).await;
    let address = Address::phone(BUDI).expect("a number");
    let (own, mut group) = (words(&address, "a"), words(&address, "g"));
    (group.is_group, group.chat) = (true, "77123400@g.us".to_owned());
    let backlog = [&own, &group].map(|new| (Sender::of(address.clone()), new.clone()));
    house.running.engine.accept_all(&backlog).await.expect("kept");
    house.erase(BUDI).await;
    let nobody = |when: &'static str| {
        let (house, backlog, address, own) = (&house, &backlog, &address, &own);
        async move {
            for (sender, new) in backlog {
                let accepted = house.running.engine.accept(sender, new).await.expect("an answer");
                assert!(matches!(accepted, Accepted::Forgotten), "{when}: {}", new.message_id);
            }
            house.running.engine.accept_all(backlog).await.expect("an answer");
            let found = user::find(&house.running.engine.books.database, address).await.expect("read");
            assert!(found.is_none(), "{when} a repeat made somebody of {}", own.from);
        }
    };
    nobody("while it is under way").await;
    assert!(house.clock.move_to(house.clock.now() + TimeDelta::minutes(11)));
    house.until_erased().await;
    nobody("when it is done").await;
    // The same id of somebody else is another message; so is another id.
    let sari = Address::phone(SARI).expect("a number");
    for (address, id) in [(&sari, "a"), (&address, "b")] {
        let kept = house.running.engine.accept(&Sender::of(address.clone()), &words(address, id)).await;
        assert!(matches!(kept.expect("kept"), Accepted::Kept(_)), "{id}");
    }
    house.running.stop().await;
}

#[rstest]
#[tokio::test]
async fn a_backlog_of_repeats_is_told_from_what_is_new(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let house = House::open(kind).await;
    let address = Address::phone(BUDI).expect("a number");
    let of = |ids: &[&str]| -> Vec<(Sender, NewMessage)> {
        ids.iter().map(|id| (Sender::of(address.clone()), words(&address, id))).collect()
    };
    house.running.engine.accept_all(&of(&["a", "b"])).await.expect("kept");
    house.erase(BUDI).await;
    house.running.engine.accept_all(&of(&["a", "c", "b"])).await.expect("kept");
    let budi = house.person(BUDI).await;
    let kept = Dump::of(&house.home.location).await;
    let lane = format!("\"lane\": \"user:{}\"", budi.id);
    let came_in = kept.with(&lane).into_iter().filter(|row| row.contains("\"direction\": \"in\""));
    let ids: Vec<String> = came_in.filter(|row| row.contains("\"message_id\": \"c\"")).collect();
    assert_eq!(ids.len(), 1, "what is new is kept");
    assert!(kept.with(&lane).iter().all(|row| !row.contains("\"message_id\": \"a\"")), "a repeat is not");
    house.running.stop().await;
}

/// Whatever of the erasure is done, every message is known: by its row, or by its hash.
#[rstest]
#[tokio::test]
async fn no_message_of_many_is_unknown_in_between(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let address = Address::phone(BUDI).expect("a number");
    let messages: Vec<NewMessage> = (0..MANY).map(|nth| words(&address, &format!("m{nth}"))).collect();
    let mut ids = database.ids(MANY + user::IDS_OF_A_PERSON + 1).await.expect("ids");
    let mut batch = Batch::default();
    let budi = user::create(&mut batch, &mut ids, &[&address], None, begin());
    for new in &messages {
        inbox::accept(&mut batch, ids.take(), budi.id, new, begin());
    }
    database.write(batch).await.expect("written");
    let head = inbox::head(&database, &format!("user:{}", budi.id)).await.expect("read").expect("a message");
    let mut batch = Batch::default();
    erasure::begin(&mut batch, ids.take(), &head.person, &head.message, begin());
    database.write(batch).await.expect("written");
    let keep_files = |_: String| -> Removing<'_> { Box::pin(async { Ok(()) }) };
    let later = begin() + TimeDelta::minutes(11);
    while let Some(mut erasure) = erasure::open(&database).await.expect("read").into_iter().next() {
        all_are_known(&database, &messages, later).await;
        assert_ne!(erasure.step(&database, &keep_files, later).await.expect("a step"), Progress::Waiting);
    }
    all_are_known(&database, &messages, later).await;
    sound(&database).await;
    // Their time is over after eight days, and what is swept then is theirs alone.
    let over = later + TimeDelta::days(8);
    assert!(!erasure::sweep(&database, over - TimeDelta::seconds(1)).await.expect("nothing to sweep"));
    assert!(!erasure::is_forgotten(&database, &messages[0], over).await.expect("read"));
    let mut sweeps = 0;
    while erasure::sweep(&database, over).await.expect("swept") {
        sweeps += 1;
    }
    assert!(sweeps > 1, "not all at once");
    assert_eq!(Dump::of(&home.location).await.of_table("forgotten_ids"), 0);
}

async fn all_are_known(database: &Database, messages: &[NewMessage], now: DateTime<Utc>) {
    for new in messages.iter().step_by(37) {
        let is_forgotten = erasure::is_forgotten(database, new, now).await.expect("read");
        assert!(is_forgotten, "{} is unknown", new.message_id);
        let other = NewMessage { channel: Channel::Terminal, ..new.clone() };
        assert!(!erasure::is_forgotten(database, &other, now).await.expect("read"));
    }
}
