//! `catat users approve` and `block`, from a third process, while messages of those people are in work at two engines.

use std::{
    process::{Command, Stdio},
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use futures_util::future::{Either, join_all};
use ledger::{
    db::Database,
    messages::message::Sender,
    people::user::{Address, UserStatus},
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use rstest::rstest;
use tokio::sync::RwLock;

use super::{
    budi,
    pair::{Gate, Pair, Point, coffee, count},
};
use crate::support::{
    PATIENCE,
    books::person,
    program::{catat, run},
    until,
};

const CONFIRM: &[(&str, &str)] = &[("CATAT_REGISTRATION", "confirm"), ("CATAT_DUPLICATE_SECONDS", "0")];

/// What an admin types, from another machine.
fn users(pair: &Pair, what: &str, address: &Address) -> Command {
    let mut command = catat(pair.home.folder.path(), &pair.home.environment());
    command.args(["users", what, address.as_phone().expect("a number")]);
    command
}

/// Runs it to its end; answers whether it had to write anything.
fn settle(pair: &Pair, what: &str, address: &Address) -> impl Future<Output = bool> + use<> {
    let mut command = users(pair, what, address);
    async move {
        let output = tokio::task::spawn_blocking(move || run(&mut command, "")).await.expect("no panic");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{said}{}", String::from_utf8_lossy(&output.stderr));
        assert!(said.ends_with(" now.\n") || said.ends_with(" already.\n"), "{said}");
        said.ends_with(" now.\n")
    }
}

/// How often it stands on record that somebody came to stand so.
async fn recorded(database: &Database, address: &Address, status: &str) -> usize {
    const SQL: &str = "SELECT a.address, i.after ->> 'status' FROM change_items i \
        JOIN changes c ON c.id = i.change_id AND c.kind = 'registration' \
        JOIN identities a ON a.user_id = i.row_id WHERE i.table_name = 'users'";
    let found: Vec<(String, Option<String>)> = database.all(SQL, Vec::new()).await.expect("read");
    let so = |(of, became): &&(String, Option<String>)| {
        *of == address.to_string() && became.as_deref() == Some(status)
    };
    found.iter().filter(so).count()
}

/// How many rows wait though their person is let in.
const FORGOTTEN: &str = "SELECT COUNT(*) FROM transactions t JOIN users u ON u.id = t.user_id \
    WHERE u.status = 'active' AND t.status = 'pending'";

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn an_admin_settles_it_while_a_message_is_in_work(
    #[values(("approve", "active"), ("block", "blocked"))] (what, status): (&str, &str),
    #[values(Point::Decided, Point::HalfWritten)] point: Point,
    #[values(false, true)] is_killed: bool,
) {
    let mut pair = Pair::new(CONFIRM).await;
    let (budi, sender) = (budi(), Sender::of(budi()));
    person(pair.database(), budi.as_phone().expect("a number"), UserStatus::Pending).await;
    pair.ask_there(&coffee(&budi, 1_000)).await.expect("answered");
    let pending = "SELECT COUNT(*) FROM transactions WHERE status = 'pending'";
    assert_eq!(count(pair.database(), pending).await, 1);

    let gate = Gate::closed(&pair.home, point).await;
    let mut asked = vec![tokio::spawn(pair.ask_there(&coffee(&budi, 1_001)))];
    pair.until_kept(2).await;
    Gate::until_waiting(pair.database(), 1).await;
    asked.push(tokio::spawn(pair.ask_here(&sender, &coffee(&budi, 1_002))));
    if point == Point::Decided {
        pair.until_kept(3).await;
    } else {
        // Who has written their person's row holds up whoever keeps a message of theirs, for as long as a batch takes.
        Gate::until_waiting(pair.database(), 2).await;
    }
    let settled = tokio::spawn(settle(&pair, what, &budi));
    until("it is settled, or waits for who was first", PATIENCE, async || {
        recorded(pair.database(), &budi, status).await == 1 || Gate::waiting(pair.database()).await > 2
    })
    .await;
    if is_killed {
        pair.kill();
    }
    gate.open().await;
    if is_killed {
        pair.run_out().await;
    }
    assert!(settled.await.expect("no panic"), "it was this command");
    for (answer, is_lost) in join_all(asked).await.into_iter().zip([is_killed, false]) {
        assert_eq!(answer.expect("no panic").is_none(), is_lost);
    }
    pair.settle(&[(&budi, (1_000..1_003).collect())]).await;
    assert_eq!(recorded(pair.database(), &budi, status).await, 1);
    assert_eq!(count(pair.database(), FORGOTTEN).await, 0);
    let let_in = if status == "active" { 3 } else { 0 };
    let confirmed = "SELECT COUNT(*) FROM transactions WHERE status = 'confirmed'";
    assert_eq!(count(pair.database(), confirmed).await, let_in, "counted");
    assert!(settle(&pair, "approve", &budi).await == (status == "blocked"));
    assert_eq!(count(pair.database(), confirmed).await, 3, "what waited counts");
    pair.stop().await;
}

/// Kept before a block, decided on after it, and written after the next approval: then it would wait for nobody.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_in_work_for_somebody_blocked_counts_where_they_are_let_in_meanwhile() {
    let pair = Pair::new(CONFIRM).await;
    let (budi, sender) = (budi(), Sender::of(budi()));
    person(pair.database(), budi.as_phone().expect("a number"), UserStatus::Pending).await;
    pair.hold_lanes().await;
    let asked = tokio::spawn(pair.ask_here(&sender, &coffee(&budi, 1_000)));
    pair.until_kept(1).await;
    assert!(settle(&pair, "block", &budi).await);
    let gate = Gate::closed(&pair.home, Point::Decided).await;
    pair.give_lanes_back().await;
    Gate::until_waiting(pair.database(), 1).await;
    assert!(settle(&pair, "approve", &budi).await);
    gate.open().await;
    assert!(!asked.await.expect("no panic").expect("answered").is_empty());
    pair.settle(&[(&budi, vec![1_000])]).await;
    assert_eq!(count(pair.database(), FORGOTTEN).await, 0);
    pair.stop().await;
}

const PEOPLE: u32 = 5;
const MESSAGES: i64 = 12;

/// Hands everything in, each in turn at both places until it is answered: whoever is blocked is told nothing.
async fn send(pair: &RwLock<Pair>, address: &Address, answered: &AtomicI64) {
    let sender = Sender::of(address.clone());
    for rupiah in 1_000..1_000 + MESSAGES {
        let message = coffee(address, rupiah);
        for turn in rupiah.. {
            let asked = {
                let pair = pair.read().await;
                if turn % 2 == 0 {
                    Either::Left(pair.ask_there(&message))
                } else {
                    Either::Right(pair.ask_here(&sender, &message))
                }
            };
            if asked.await.is_some_and(|replies| !replies.is_empty()) {
                break;
            }
        }
        answered.fetch_add(1, Ordering::Relaxed);
    }
}

/// Lets somebody in by a command that is killed and one that is not, turns them away, and lets them in twice at once.
async fn administer(pair: &RwLock<Pair>, address: &Address, answered: &AtomicI64, pause: Duration) {
    let until_answered = async |messages| {
        until("they write", PATIENCE, async || answered.load(Ordering::Relaxed) >= messages).await;
    };
    until_answered(2).await;
    let killed =
        users(&*pair.read().await, "approve", address).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut killed = killed.expect("the program starts");
    tokio::time::sleep(pause).await;
    let _ = killed.kill();
    killed.wait().expect("it ends");
    let approve = async || {
        let settled = settle(&*pair.read().await, "approve", address);
        settled.await
    };
    approve().await;
    until_answered(5).await;
    let blocked = settle(&*pair.read().await, "block", address);
    assert!(blocked.await, "they were let in");
    let approved = tokio::join!(approve(), approve());
    assert!(approved.0 ^ approved.1, "one of two is first: {approved:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_let_in_and_turned_away_while_one_process_is_killed_again_and_again() {
    let pair = RwLock::new(Pair::new(CONFIRM).await);
    let people: Vec<(Address, AtomicI64)> = (0..PEOPLE)
        .map(|nth| (Address::phone(&format!("62812345678{nth:02}")).expect("a number"), AtomicI64::new(0)))
        .collect();
    let mut chance = StdRng::seed_from_u64(9);
    let sending = join_all(people.iter().map(|(address, answered)| send(&pair, address, answered)));
    let administering = join_all(people.iter().map(|(address, answered)| {
        let pause = Duration::from_millis(chance.random_range(0..60));
        administer(&pair, address, answered, pause)
    }));
    let killing = async {
        for kill in 1..=4 {
            until("they write", PATIENCE, async || {
                let answered: i64 = people.iter().map(|(_, answered)| answered.load(Ordering::Relaxed)).sum();
                answered >= kill * MESSAGES * i64::from(PEOPLE) / 6
            })
            .await;
            let mut pair = pair.write().await;
            pair.kill();
            pair.run_out().await;
            pair.start();
        }
    };
    tokio::join!(sending, administering, killing);
    let pair = pair.into_inner();
    let sent: Vec<(&Address, Vec<i64>)> =
        people.iter().map(|(address, _)| (address, (1_000..1_000 + MESSAGES).collect())).collect();
    pair.settle(&sent).await;
    for (address, _) in &people {
        let times = (
            recorded(pair.database(), address, "active").await,
            recorded(pair.database(), address, "blocked").await,
        );
        assert_eq!(times, (2, 1), "{address}");
    }
    assert_eq!(count(pair.database(), FORGOTTEN).await, 0);
    pair.stop().await;
}
