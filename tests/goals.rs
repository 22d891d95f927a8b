//! Goals under more than one hand, and two people's messages that become one lane's.

use std::sync::Arc;

use ledger::{
    Currency, Money,
    book::{
        holdings::Holdings,
        saving::{self, GoalStatus, MovementDirection, NewMovement},
        transaction::{EntryStatus, Source},
    },
    db::{Batch, WriteError},
    history::change::ChangeKind,
    messages::{
        inbox,
        message::{Channel, NewMessage, Sender, lane_of},
    },
    people::user::{self, Address, UserStatus},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;

use crate::support::{
    Home, Kind, assert_sound,
    books::{change, home_of, make_one, person},
    program::{catat, run},
};

/// A withdrawal from a chat and one from a group, at the same moment: the second has to read again.
#[rstest]
#[tokio::test]
async fn of_two_withdrawals_at_once_one_reads_again(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let movement = |goal_id, direction, units| NewMovement {
        account_id: None,
        goal_id,
        direction,
        money: Money::from_units(units, Currency::IDR).expect("an amount"),
        at: SystemClock.now(),
        source: Source::Terminal,
        status: EntryStatus::Confirmed,
    };
    let goal = change(&database, &budi, ChangeKind::Booking, |change, id| {
        let holdings = &mut Holdings::default();
        let goal = saving::open(change, holdings, id(), ("laptop", None), GoalStatus::Active);
        saving::book(change, holdings, id(), &movement(goal.id, MovementDirection::Deposit, 500));
        goal
    })
    .await
    .expect("opened");
    let read = Holdings::of(&database, &budi).await.expect("read");
    let withdraw = async |mut holdings: Holdings| {
        change(&database, &budi, ChangeKind::Booking, |change, id| {
            saving::book(change, &mut holdings, id(), &movement(goal.id, MovementDirection::Withdraw, 400))
        })
        .await
    };
    withdraw(read.clone()).await.expect("the first is written");
    assert!(matches!(withdraw(read).await, Err(WriteError::Stale(_))), "the second has not seen the first");
    let now = Holdings::of(&database, &budi).await.expect("read");
    assert!(matches!(withdraw(now.clone()).await, Err(WriteError::Stale(_))), "and never is");
    assert_eq!(now.in_use().map(|goal| goal.current.minor()).collect::<Vec<_>>(), [10_000]);
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn messages_that_move_behind_anothers_keep_their_order(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, older) = home_of(kind, "6281234567890").await;
    let younger = person(&database, "6281234567891", UserStatus::Active).await;
    for (person, count) in [(&older, 3), (&younger, 5)] {
        let address = Address::phone(person.phone.as_deref().expect("a number")).expect("a number");
        for nth in 0..count {
            let id = format!("{}-{nth}", person.id);
            let new =
                NewMessage::words(Channel::Http, &address, id, Some("kopi".to_owned()), SystemClock.now());
            let mut ids = database.ids(1).await.expect("ids");
            let mut batch = Batch::default();
            inbox::accept(&mut batch, ids.take(), person.id, &new, SystemClock.now());
            database.write(batch).await.expect("kept");
        }
    }
    make_one(&database, &older, &younger).await;
    let mut order = Vec::new();
    while let Some(head) = inbox::head(&database, &lane_of(older.id)).await.expect("read") {
        let mut batch = Batch::default();
        inbox::finish(&mut batch, &head.message, "smalltalk", "", SystemClock.now());
        database.write(batch).await.expect("finished");
        order.push(head.message.message_id);
    }
    let all = [(&older, 3), (&younger, 5)];
    let expected: Vec<String> = all
        .iter()
        .flat_map(|(person, count)| (0..*count).map(|nth| format!("{}-{nth}", person.id)))
        .collect();
    assert_eq!(order, expected);
    assert!(inbox::head(&database, &lane_of(younger.id)).await.expect("read").is_none());
}

/// As it may stand in an older folder: the doctor says whose goal it is, and it comes nearer to nothing only.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_goal_below_nothing_is_named_and_takes_deposits_only(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "open")], "one").await;
    let budi = Address::phone("6281234567890").expect("a number");
    let say = async |id: &str, text: &str| {
        let text = Some(text.to_owned());
        let new = NewMessage::words(Channel::Http, &budi, id.to_owned(), text, SystemClock.now());
        running.replies(&(Sender::of(budi.clone()), new)).await
    };
    for (id, text) in
        [("a", "panggil aku Budi"), ("b", "buat tabungan laptop 15jt"), ("c", "setor laptop 500k")]
    {
        say(id, text).await;
    }
    home.damage(&["UPDATE savings_transactions SET direction = 'withdraw'"]).await;
    let doctor = run(catat(home.folder.path(), &home.environment()).arg("doctor"), "");
    let said = String::from_utf8_lossy(&doctor.stdout);
    let line = said.lines().find(|line| line.contains("no goal holds less than nothing")).expect("the rule");
    assert!(line.contains("BAD") && line.contains("the goal laptop"), "{line}");
    assert!(line.ends_with("of Budi (6281234567890)"), "{line}");

    let database = &running.engine.books.database;
    let person = user::find(database, &budi).await.expect("read").expect("a person");
    for (id, text, current) in
        [("d", "tarik laptop 100k", -500_000), ("e", "setor laptop 200k", -300_000), ("f", "batal", -300_000)]
    {
        let said = say(id, text).await;
        let holdings = Holdings::of(database, &person).await.expect("read");
        let goals: Vec<i64> = holdings.in_use().map(|goal| goal.current.minor() / 100).collect();
        assert_eq!(goals, [current], "{text}: {said:?}");
    }
    running.stop().await;
}
