//! Two people who turn out to be one while both of their lanes are in work, at two engines.

use std::sync::atomic::{AtomicI64, Ordering};

use futures_util::future::{Either, join_all};
use ledger::{
    db::{Batch, Database},
    messages::message::{NewMessage, Sender},
    people::user::{self, Address, Admitted},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;
use tokio::sync::RwLock;

use super::{
    OPEN,
    pair::{Gate, Pair, Point, coffee, count},
};
use crate::support::{PATIENCE, until};

fn number(nth: usize) -> Address {
    Address::phone(&format!("62812345678{nth:02}")).expect("a number")
}

/// WhatsApp's other id, which the other process never hears of.
fn lid(nth: usize) -> Address {
    Address::lid(&format!("2000000000000{nth:02}"))
}

fn both(nth: usize) -> Sender {
    Sender { addresses: vec![number(nth), lid(nth)] }
}

/// People who are there already, the oldest first.
async fn make_known(database: &Database, addresses: &[Address]) {
    for address in addresses {
        let mut ids = database.ids(user::IDS_OF_A_PERSON).await.expect("ids");
        let mut batch = Batch::default();
        user::create(&mut batch, &mut ids, &[address], Some(Admitted::ByThemselves), SystemClock.now());
        database.write(batch).await.expect("written");
    }
}

/// Nothing is left with whoever was found to be somebody else, but their own row, and a book that a change closes.
async fn assert_one(database: &Database, people: i64) {
    const LEFT: &[(&str, &str)] =
        &[("book_members", "user_id"), ("book_members", "book_id"), ("changes", "book_id")];
    let columns = "SELECT table_name::text, column_name::text FROM information_schema.columns \
                   WHERE table_schema = 'public' AND column_name IN ('user_id', 'book_id')";
    let columns: Vec<(String, String)> = database.all(columns, Vec::new()).await.expect("read");
    assert!(columns.len() > 20, "{columns:?}");
    for (table, column) in &columns {
        let joined = if column == "user_id" { "id" } else { "book_id" };
        let sql = format!(
            "SELECT COUNT(*) FROM {table} t JOIN users u ON u.{joined} = t.{column} AND u.status = 'joined' {}",
            if table == "users" { "WHERE t.id <> u.id" } else { "" }
        );
        let left = count(database, sql.leak()).await;
        let wanted = if LEFT.contains(&(table, column)) { people } else { 0 };
        assert_eq!(left, wanted, "{table}.{column} of the younger");
    }
    assert_eq!(count(database, "SELECT COUNT(*) FROM users WHERE status = 'active'").await, people);
    assert_eq!(count(database, "SELECT COUNT(*) FROM users WHERE status = 'joined'").await, people);
    assert_eq!(count(database, "SELECT COUNT(*) FROM identities").await, 2 * people);
    let joins = "SELECT COUNT(*) FROM changes WHERE kind = 'join'";
    assert_eq!(count(database, joins).await, 2 * people, "the join, and the end of the younger's book");
    let lanes = "SELECT COUNT(DISTINCT lane) FROM wa_messages";
    assert_eq!(count(database, lanes).await, people);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_join_meets_a_message_in_work_in_each_of_both_lanes(
    #[values(Point::Decided, Point::HalfWritten)] point: Point,
    #[values(false, true)] is_older_there: bool,
    #[values(false, true)] is_killed: bool,
) {
    let mut pair = Pair::new(OPEN).await;
    let (number, lid) = (number(0), lid(0));
    let mut known = [number.clone(), lid.clone()];
    if !is_older_there {
        known.reverse();
    }
    make_known(pair.database(), &known).await;
    let by_lid = Sender::of(lid.clone());
    pair.ask_there(&coffee(&number, 1_000)).await.expect("answered");
    pair.ask_here(&by_lid, &coffee(&lid, 2_000)).await.expect("answered");

    let gate = Gate::closed(&pair.home, point).await;
    // One of each is in work, the others wait behind it.
    let mut asked = Vec::new();
    for nth in 1..4 {
        asked.push(tokio::spawn(pair.ask_there(&coffee(&number, 1_000 + nth))));
        asked.push(tokio::spawn(pair.ask_here(&by_lid, &coffee(&lid, 2_000 + nth))));
        pair.until_kept(2 + 2 * nth).await;
    }
    Gate::until_waiting(pair.database(), 2).await;
    let joining = coffee(&number, 1_004);
    let joined = tokio::spawn(pair.ask_here(&both(0), &joining));
    until("the join is made, or waits for who was first", PATIENCE, async || {
        const JOINED: &str = "SELECT COUNT(*) FROM users WHERE status = 'joined'";
        count(pair.database(), JOINED).await == 1 || Gate::waiting(pair.database()).await > 2
    })
    .await;
    if is_killed {
        pair.kill();
    }
    gate.open().await;
    if is_killed {
        pair.run_out().await;
    }
    assert!(!joined.await.expect("no panic").expect("answered").is_empty());
    if is_killed {
        // Whoever asked there asks here.
        asked.extend((1..4).map(|nth| tokio::spawn(pair.ask_here(&both(0), &coffee(&number, 1_000 + nth)))));
    }
    for (nth, answer) in join_all(asked).await.into_iter().enumerate() {
        let is_lost = is_killed && nth < 6 && nth % 2 == 0;
        assert_eq!(answer.expect("no panic").is_none(), is_lost, "{nth}");
    }
    pair.settle(&[(&number, (1_000..1_005).collect()), (&lid, (2_000..2_004).collect())]).await;
    assert_one(pair.database(), 1).await;
    pair.stop().await;
}

const PEOPLE: usize = 6;
const MESSAGES: i64 = 12;
/// By this message of the one who has no number everybody knows that the two are one.
const JOINING: i64 = 5;

/// Hands a message in until it is answered, in turn at both places where both know the sender.
async fn send(pair: &RwLock<Pair>, sender: &Sender, message: &NewMessage, nth: i64) {
    let is_known_there = matches!(&sender.addresses[..], [address] if address.as_phone().is_some());
    for turn in nth.. {
        let asked = {
            let pair = pair.read().await;
            if turn % 2 == 0 && is_known_there {
                Either::Left(pair.ask_there(message))
            } else {
                Either::Right(pair.ask_here(sender, message))
            }
        };
        if asked.await.is_some_and(|replies| !replies.is_empty()) {
            return;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_become_one_under_way_while_one_process_is_killed_again_and_again() {
    let pair = RwLock::new(Pair::new(OPEN).await);
    let done = AtomicI64::new(0);
    let everybody = join_all((0..2 * PEOPLE).map(|person| {
        let (pair, done, nth) = (&pair, &done, person / 2);
        async move {
            for turn in 0..MESSAGES {
                let by_number = person % 2 == 0;
                let address = if by_number { number(nth) } else { lid(nth) };
                let sender =
                    if !by_number && turn >= JOINING { both(nth) } else { Sender::of(address.clone()) };
                let rupiah = if by_number { 1_000 } else { 2_000 } + turn;
                send(pair, &sender, &coffee(&address, rupiah), turn).await;
                done.fetch_add(1, Ordering::Relaxed);
            }
        }
    }));
    let total = MESSAGES * 2 * i64::try_from(PEOPLE).expect("few");
    let killing = async {
        for kill in 1..=4 {
            until("the senders get on", PATIENCE, async || done.load(Ordering::Relaxed) >= kill * total / 6)
                .await;
            let mut pair = pair.write().await;
            pair.kill();
            pair.run_out().await;
            pair.start();
        }
    };
    tokio::join!(everybody, killing);
    let pair = pair.into_inner();
    pair.run_out().await;
    let people: Vec<Address> = (0..PEOPLE).flat_map(|nth| [number(nth), lid(nth)]).collect();
    let sent: Vec<(&Address, Vec<i64>)> = people
        .iter()
        .map(|address| {
            let first = if address.as_phone().is_some() { 1_000 } else { 2_000 };
            (address, (first..first + MESSAGES).collect())
        })
        .collect();
    pair.settle(&sent).await;
    assert_one(pair.database(), i64::try_from(PEOPLE).expect("few")).await;
    pair.stop().await;
}
