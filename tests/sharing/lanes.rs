//! Two engines on one lane: whose it is changes, and each message is booked once, and answered once and in order.

use std::process::Command;

use futures_util::future::join_all;
use ledger::{
    db::{Database, Location},
    messages::{lane, message::Sender},
};
use rstest::rstest;

use super::{
    OPEN, budi,
    pair::{Gate, Pair, Point, coffee, count},
};
use crate::support::{
    Home, Kind, PATIENCE,
    ollama::{Manner, Ollama},
    until,
};

/// Everything at once, and every other message at both places.
#[tokio::test(flavor = "multi_thread")]
async fn what_one_person_sends_to_two_engines_at_once_is_booked_and_answered_once() {
    let pair = Pair::new(OPEN).await;
    let budi = budi();
    let sender = Sender::of(budi.clone());
    let asked = (1_000..1_040).map(|rupiah| {
        let message = coffee(&budi, rupiah);
        let here = (rupiah % 4 != 0).then(|| pair.ask_here(&sender, &message));
        let there = (rupiah % 4 != 1).then(|| pair.ask_there(&message));
        async move {
            let answers = tokio::join!(async { Some(here?.await.expect("answered here")) }, async {
                Some(there?.await.expect("answered there"))
            });
            if let (Some(here), Some(there)) = &answers {
                assert_eq!(here, there, "{rupiah}");
            }
            assert!(!answers.0.or(answers.1).expect("asked").is_empty(), "{rupiah}: no reply");
        }
    });
    join_all(asked).await;
    pair.settle(&[(&budi, (1_000..1_040).collect())]).await;
    assert_eq!(count(pair.database(), "SELECT COUNT(*) FROM lanes").await, 1);
    pair.stop().await;
}

/// Who holds the one lane that there is.
async fn holder(database: &Database) -> String {
    let found: Vec<(String,)> =
        database.all("SELECT lease_owner FROM lanes", Vec::new()).await.expect("read");
    found.into_iter().next().expect("a lane").0
}

/// What becomes of a process that has a message in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Frozen,
    Killed,
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_lane_goes_to_the_other_once_the_lease_of_who_has_it_in_hand_has_run_out(
    #[values(End::Frozen, End::Killed)] end: End,
) {
    // It asks its model about the second message, and would wait for ever.
    let model = Ollama::that(Manner::Hangs).await;
    let mut pair = Pair::at(Home::new(Kind::Postgres).await, OPEN, &[("OLLAMA_URL", &model.url)]).await;
    let (budi, sender) = (budi(), Sender::of(budi()));
    pair.ask_there(&coffee(&budi, 1_000)).await.expect("answered");
    let mut riddle = coffee(&budi, 1_001);
    riddle.text = Some("bayar zumbalala 1001".to_owned());
    let asked = pair.ask_there(&riddle);
    until("the model is asked", PATIENCE, async || !model.requests().is_empty()).await;
    let behind = pair.ask_there(&coffee(&budi, 1_002));
    pair.until_kept(3).await;
    assert_ne!(holder(pair.database()).await, "here");
    assert_eq!(lane::depth(pair.database()).await.expect("counted"), 2, "nobody else works on the lane");

    match end {
        End::Killed => pair.kill(),
        End::Frozen => signal(&pair, "-STOP"),
    }
    pair.run_out().await;
    assert!(!pair.ask_here(&sender, &coffee(&budi, 1_003)).await.expect("answered").is_empty());
    assert_eq!(holder(pair.database()).await, "here");
    let tries = "SELECT attempts FROM wa_messages WHERE direction = 'in' ORDER BY seq";
    let tries: Vec<(i64,)> = pair.database().all(tries, Vec::new()).await.expect("read");
    assert!(tries[1].0 > 0 && tries[2].0 == 0 && tries[3].0 == 0, "what it may have died of: {tries:?}");
    match end {
        End::Killed => {
            pair.start();
            // Whoever asked is told by whoever comes after.
            for message in [riddle, coffee(&budi, 1_002)] {
                assert!(!pair.ask_there(&message).await.expect("answered").is_empty());
            }
        }
        End::Frozen => {
            signal(&pair, "-CONT");
            for asked in [asked.await, behind.await] {
                assert!(!asked.expect("answered").is_empty());
            }
        }
    }
    assert!(!pair.ask_there(&coffee(&budi, 1_004)).await.expect("answered").is_empty());
    pair.settle(&[(&budi, (1_000..1_005).collect())]).await;
    pair.stop().await;
}

fn signal(pair: &Pair, signal: &str) {
    let pid = pair.there().pid().to_string();
    assert!(Command::new("kill").args([signal, &pid]).status().expect("kill is there").success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clean_stop_gives_the_lane_back_at_once() {
    const HELD: &str =
        "SELECT COUNT(*) FROM lanes WHERE lease_owner NOT IN ('here', '') OR lease_until > now()";
    let mut pair = Pair::new(OPEN).await;
    let (budi, sender) = (budi(), Sender::of(budi()));
    pair.ask_there(&coffee(&budi, 1_000)).await.expect("answered");
    assert_ne!(holder(pair.database()).await, "here");
    let asked: Vec<_> = (1_001..1_020).map(|rupiah| pair.ask_there(&coffee(&budi, rupiah))).collect();
    pair.until_kept(3).await;
    assert_eq!(pair.terminate(), Some(0));
    let held = count(pair.database(), HELD).await;
    assert!(held == 0 || holder(pair.database()).await == "here", "nobody waits for a lease to run out");
    let again = (1_000..1_021).map(|rupiah| pair.ask_here(&sender, &coffee(&budi, rupiah)));
    for answer in join_all(again).await {
        assert!(!answer.expect("answered").is_empty());
    }
    assert_eq!(holder(pair.database()).await, "here");
    join_all(asked).await;
    pair.settle(&[(&budi, (1_000..1_021).collect())]).await;
    pair.stop().await;
}

/// Who was too slow to renew a lease is not gone: it decided on the same message, and goes on.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_have_decided_on_one_message_one_is_first() {
    let pair = Pair::new(OPEN).await;
    let (budi, sender) = (budi(), Sender::of(budi()));
    pair.ask_there(&coffee(&budi, 1_000)).await.expect("answered");
    let gate = Gate::closed(&pair.home, Point::Decided).await;
    let there = pair.ask_there(&coffee(&budi, 1_001));
    Gate::until_waiting(pair.database(), 1).await;
    pair.run_out().await;
    let here = tokio::spawn(pair.ask_here(&sender, &coffee(&budi, 1_002)));
    Gate::until_waiting(pair.database(), 2).await;
    gate.open().await;
    for answer in [there.await, here.await.expect("no panic")] {
        assert!(!answer.expect("answered").is_empty());
    }
    pair.settle(&[(&budi, (1_000..1_003).collect())]).await;
    pair.stop().await;
}

/// Its rows are locked, and nobody comes to unlock them: the server ends what stands still for long.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_frozen_in_the_middle_of_a_batch_does_not_keep_its_rows_from_the_other() {
    let home = Home::new(Kind::Postgres).await;
    let Location::Server(url) = &home.location else { unreachable!("asked for above") };
    let limited = format!("{url}?options=-c%20idle_in_transaction_session_timeout%3D300");
    let pair = Pair::at(home, OPEN, &[("DATABASE_URL", &limited)]).await;
    let (budi, sender) = (budi(), Sender::of(budi()));
    pair.ask_there(&coffee(&budi, 1_000)).await.expect("answered");
    let gate = Gate::closed(&pair.home, Point::HalfWritten).await;
    let asked = pair.ask_there(&coffee(&budi, 1_001));
    Gate::until_waiting(pair.database(), 1).await;
    signal(&pair, "-STOP");
    pair.run_out().await;
    gate.open().await;
    assert!(!pair.ask_here(&sender, &coffee(&budi, 1_002)).await.expect("answered").is_empty());
    signal(&pair, "-CONT");
    assert!(!asked.await.expect("answered").is_empty());
    assert!(!pair.ask_there(&coffee(&budi, 1_003)).await.expect("answered").is_empty());
    pair.settle(&[(&budi, (1_000..1_004).collect())]).await;
    let limit: Vec<(String,)> =
        pair.database().all("SHOW idle_in_transaction_session_timeout", Vec::new()).await.expect("read");
    assert_eq!(limit[0].0, "10s", "where the URL does not say otherwise");
    pair.stop().await;
}
