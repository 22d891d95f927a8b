//! What is in hand, and whose fault it is when a try at it ends before it is done.

use std::{sync::Arc, time::Duration};

use bot::{
    engine::Engine,
    intake::accept::Accepted,
    out::channel::{Adapter, FetchError, Link, SendError},
};
use ledger::{
    db::Batch,
    messages::{
        delivery::Outgoing,
        inbox,
        lane::Owner,
        message::{Channel, MediaClaim, MessageKind, NewMessage, Sender},
        perceived::Perceived,
    },
    people::user::{Address, Locale},
    values::clock::{Clock, SystemClock},
};
use media::{Sense, SenseError, Senses};
use rstest::rstest;
use tokio::sync::Semaphore;
use whatsapp_rust::async_trait;

use crate::{
    erasure::dump::Dump,
    support::{
        Home, Kind, PATIENCE, Running,
        ollama::{Manner, Ollama},
        until,
    },
};

fn said(number: usize, text: &str) -> (Sender, NewMessage) {
    let from = Address::phone(&format!("62812{number:08}")).expect("a number");
    let text = Some(text.to_owned());
    let new = NewMessage::words(Channel::Http, &from, format!("m{number}"), text, SystemClock.now());
    (Sender::of(from), new)
}

/// How often each message that was tried at all was tried.
async fn tries(home: &Home) -> Vec<String> {
    let rows = Dump::of(&home.location).await.rows;
    let of = |row: &String| {
        let (_, behind) = row.split_once("\"attempts\": ")?;
        let tries: String = behind.chars().take_while(char::is_ascii_digit).collect();
        (row.contains("\"direction\": \"in\"") && tries != "0").then_some(tries)
    };
    rows.iter().filter_map(of).collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn an_unclean_end_counts_a_try_for_what_was_in_hand_and_its_next_before_it_is_made(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let settings = home.settings(&[("CATAT_REGISTRATION", "open")]);
    let owner = Owner("one".to_owned());
    let engine = Engine::new(home.database().await, Arc::new(SystemClock), &settings, owner);
    let backlog: Vec<_> = (1..=40).map(|n| said(n, "halo")).collect();
    let (mut ids, mut tickets) = (Vec::new(), Vec::new());
    for (sender, new) in &backlog {
        let Accepted::Kept(kept) = engine.accept(sender, new).await.expect("accepted") else {
            panic!("turned away")
        };
        ids.push(kept.id);
        tickets.extend(kept.ticket);
    }
    let in_hand = home.folder.path().join("in-hand");
    std::fs::write(&in_hand, ids[17].to_le_bytes()).expect("what the process before had in hand");
    let sweeper = engine.start().await.expect("the engine starts");
    for ticket in tickets {
        ticket
            .replies(&engine.books.database, PATIENCE, false)
            .await
            .expect("read")
            .expect("answered in time");
    }
    assert_eq!(tries(&home).await, ["2"], "the lost one and its own, and nobody else is suspected");
    assert_eq!(
        ledger::messages::lane::depth(&engine.books.database).await.expect("counted"),
        0,
        "all others are done"
    );
    Running { engine, sweeper }.stop().await;
    let left = std::fs::read(&in_hand).expect("the file");
    assert!(left.iter().all(|byte| *byte == 0), "a clean stop leaves nothing in hand");
}

/// Files that do not come before they are let go.
struct Stuck {
    asked_for: Semaphore,
    let_go: Semaphore,
    /// None come: whoever fetches them panics.
    panics: bool,
}

#[async_trait]
impl Adapter for Stuck {
    fn is_online(&self) -> bool {
        false
    }

    async fn send(&self, _: &Outgoing) -> Result<(), SendError> {
        unreachable!("nobody is online")
    }

    async fn attend(&self, _: &Outgoing) {}

    async fn show_typing(&self, _: &str) {}

    async fn fetch(&self, _: &[u8], _: std::fs::File, _: u64) -> Result<(), FetchError> {
        self.asked_for.add_permits(1);
        assert!(!self.panics, "as a broken library would");
        let _one = self.let_go.acquire().await.expect("it is never closed");
        Err(FetchError::Unavailable)
    }
}

#[async_trait]
impl Sense for Stuck {
    async fn read(&self, _: &std::path::Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        unreachable!("no file comes")
    }
}

/// An engine with ears, and as many voice notes as wait for it.
async fn listening(home: &Home, stuck: &Arc<Stuck>, notes: usize) -> Arc<Engine> {
    let settings = home.settings(&[("CATAT_REGISTRATION", "open")]);
    let senses = Senses::new(Some(stuck.clone()), None);
    let (database, clock) = (home.database().await, Arc::new(SystemClock));
    let engine = Engine::with_senses(database, clock, &settings, Owner("one".to_owned()), senses);
    let link = Link::new(Channel::Whatsapp, "default");
    link.attach(stuck.clone());
    engine.post.links.add(link);
    for number in 1..=notes {
        let (sender, new) = said(number, "");
        let voice = NewMessage {
            channel: Channel::Whatsapp,
            session: "default".to_owned(),
            kind: MessageKind::Audio,
            text: None,
            ..new
        };
        engine.accept_all(&[(sender, voice)]).await.expect("kept");
    }
    engine
}

#[tokio::test(flavor = "multi_thread")]
async fn what_still_waits_to_be_heard_is_not_in_hand() {
    let home = Home::new(Kind::Sqlite).await;
    let stuck = Stuck { asked_for: Semaphore::new(0), let_go: Semaphore::new(0), panics: false };
    let stuck = Arc::new(stuck);
    let engine = listening(&home, &stuck, 6).await;
    let sweeper = engine.start().await.expect("the engine starts");
    let in_hand = || {
        let bytes = std::fs::read(home.folder.path().join("in-hand")).expect("the file");
        bytes.chunks(8).filter(|slot| slot.iter().any(|byte| *byte != 0)).count()
    };
    let four = tokio::time::timeout(PATIENCE, stuck.asked_for.acquire_many(4)).await;
    four.expect("four are asked for").expect("it is never closed").forget();
    assert_eq!(in_hand(), 4, "of six that came four are listened to");
    stuck.let_go.add_permits(6);
    Running { engine, sweeper }.stop().await;
    assert_eq!(in_hand(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_while_listening_counts_as_a_try() {
    let home = Home::new(Kind::Sqlite).await;
    let stuck = Stuck { asked_for: Semaphore::new(0), let_go: Semaphore::new(0), panics: true };
    let engine = listening(&home, &Arc::new(stuck), 1).await;
    let sweeper = engine.start().await.expect("the engine starts");
    until("it counts", PATIENCE, async || tries(&home).await == ["1"]).await;
    Running { engine, sweeper }.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_stop_takes_back_the_try_that_it_cuts_short(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let model = Ollama::that(Manner::Hangs).await;
    let settings = [("CATAT_REGISTRATION", "open"), ("OLLAMA_URL", &*model.url)];
    let engine = Engine::new(
        home.database().await,
        Arc::new(SystemClock),
        &home.settings(&settings),
        Owner("one".to_owned()),
    );
    let (sender, new) = said(1, "bayar zumbalala 75rb");
    let Accepted::Kept(kept) = engine.accept(&sender, &new).await.expect("accepted") else {
        panic!("turned away")
    };
    let mut batch = Batch::default();
    inbox::count_lost_try(&mut batch, kept.id);
    engine.books.database.write(batch).await.expect("written");
    let sweeper = engine.start().await.expect("the engine starts");
    until("it is asked about", PATIENCE, async || model.requests().len() == 1).await;
    assert_eq!(tries(&home).await, ["2"], "counted before it is made");
    engine.stop(Some(sweeper), Duration::ZERO).await;
    assert_eq!(tries(&home).await, ["1"]);
}
