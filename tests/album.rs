//! Pictures that one person sends at once are answered by one summary: which belong together, how long they are waited for, and
//! what a crash in between does.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use bot::{engine::Engine, out::channel::Link};
use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    messages::{
        lane::Owner,
        message::{Album, Channel, MediaClaim, MessageKind, NewMessage, Sender},
        perceived::Perceived,
    },
    people::user::{Address, Locale},
    values::clock::{Clock, SystemClock},
};
use media::{Sense, SenseError, Senses};
use rstest::rstest;
use tokio::sync::Semaphore;
use whatsapp_rust::async_trait;

use crate::support::{
    Home, Kind, PATIENCE, Running, assert_sound,
    shelf::Shelf,
    typed::page,
    until,
    whatsapp::{QUICK, rows},
};

const BUDI: &str = "6281200000001";
const SARI: &str = "6281200000002";
const GROUP: &str = "120363000000000001@g.us";

/// What the pictures came to, in the order of coming.
const INTENTS: &str = "SELECT COALESCE(intent, status) FROM wa_messages WHERE kind = 'image' ORDER BY seq";
const PERCEIVED: &str =
    "SELECT CAST(COUNT(*) AS TEXT) FROM wa_messages WHERE kind = 'image' AND perceived IS NOT NULL";
/// The first lines of what was answered to pictures.
const SUMMARIES: &str = "SELECT o.wa_body FROM wa_messages o JOIN wa_messages m ON m.id = o.parent_id \
    WHERE o.direction = 'out' AND m.kind = 'image' AND o.wa_body NOT LIKE 'Halo!%' ORDER BY o.lane, o.seq";
const BOOKED: &str =
    "SELECT CAST(amount / 100 AS TEXT) FROM transactions WHERE status = 'confirmed' ORDER BY amount";

/// People's time and the machine's, each of which goes on and may be moved ahead by so many seconds.
#[derive(Default)]
struct Wound {
    people: AtomicI64,
    machine: AtomicI64,
}

impl Clock for Wound {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + TimeDelta::seconds(self.people.load(Ordering::Relaxed))
    }

    fn machine(&self) -> DateTime<Utc> {
        SystemClock.machine() + TimeDelta::seconds(self.machine.load(Ordering::Relaxed))
    }
}

/// Reads files of text as pages, as many as it may.
struct Pages(Semaphore);

#[async_trait]
impl Sense for Pages {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        self.0.acquire().await.expect("it is never closed").forget();
        Ok(Perceived::Pages { pages: vec![page(&std::fs::read_to_string(file)?)] })
    }
}

/// A bot that sees, with a session that brings pictures.
struct House {
    home: Home,
    clock: Arc<Wound>,
    running: Option<Running>,
    sent_at: DateTime<Utc>,
}

impl House {
    async fn new(kind: Kind) -> Self {
        let (home, clock) = (Home::new(kind).await, Arc::<Wound>::default());
        // Long before anything is sent, so that only the test decides when five seconds are over.
        clock.people.store(-3_600, Ordering::Relaxed);
        let house = Self { home, clock, running: None, sent_at: SystemClock.now() };
        house.opened(Semaphore::MAX_PERMITS).await
    }

    /// The same at work, by a new engine that reads so many pictures.
    async fn opened(mut self, pictures: usize) -> Self {
        let (settings, eyes) = (self.home.settings(QUICK), Arc::new(Pages(Semaphore::new(pictures))));
        let (database, owner) = (self.home.database().await, Owner("one".to_owned()));
        let senses = Senses::new(None, Some(eyes));
        let engine = Engine::with_senses(database, self.clock.clone(), &settings, owner, senses);
        let link = Link::new(Channel::Whatsapp, "default");
        link.attach(Arc::new(Shelf::default()));
        engine.post.links.add(link);
        let sweeper = engine.start().await.expect("the engine starts");
        self.running = Some(Running { engine, sweeper });
        self
    }

    fn engine(&self) -> &Arc<Engine> {
        &self.running.as_ref().expect("it runs").engine
    }

    /// A picture of a paper of so much, sent so many seconds after the first.
    fn picture(&self, phone: &str, (id, thousands): (&str, u32), seconds: i64) -> (Sender, NewMessage) {
        let from = Address::phone(phone).expect("a number");
        let sent_at = self.sent_at + TimeDelta::seconds(seconds);
        let words = NewMessage::words(Channel::Whatsapp, &from, id.to_owned(), None, sent_at);
        let paper = format!(
            "WARUNG {id}\n19-11-2025\nNasi Goreng  1  {thousands}.000  {thousands}.000\nTotal  {thousands}.000\nTunai  {thousands}.000"
        );
        let session = "default".to_owned();
        let new = NewMessage { session, kind: MessageKind::Image, raw: Some(paper.into_bytes()), ..words };
        (Sender::of(from), new)
    }

    /// The same in an album of so many.
    fn in_album(&self, of: (&str, u32), size: Option<i64>) -> (Sender, NewMessage) {
        let (sender, new) = self.picture(BUDI, of, 0);
        (sender, NewMessage { album: Some(Album { key: "ALBUM".to_owned(), size }), ..new })
    }

    async fn send(&self, messages: &[(Sender, NewMessage)]) {
        self.engine().accept_all(messages).await.expect("kept");
    }

    async fn until_rows(&self, sql: &'static str, wanted: &[&str]) {
        until(sql, PATIENCE, async || rows(&self.home.location, sql).await == wanted).await;
    }

    /// The first line of each answer to a picture.
    async fn answers(&self) -> Vec<String> {
        let told = rows(&self.home.location, SUMMARIES).await;
        told.iter().map(|text| text.lines().next().unwrap_or_default().to_owned()).collect()
    }

    /// The engine ends, with all that is in hand.
    async fn killed(mut self) -> Self {
        let running = self.running.take().expect("it runs");
        running.engine.stop(Some(running.sweeper), Duration::ZERO).await;
        self
    }

    async fn leave(self) {
        assert_sound(&self.engine().books.database).await;
        self.running.expect("it runs").stop().await;
    }
}

fn summary(receipts: u32, sum: &str) -> String {
    format!("✅ {receipts} struk dicatat, pengeluaran Rp{sum}:")
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn pictures_that_come_soon_after_one_another_are_one_group(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::new(kind).await;
    let one = |id: &'static str, thousands, seconds| house.picture(BUDI, (id, thousands), seconds);
    house.send(&[one("a", 11, -4), one("b", 12, 0), one("c", 13, 0)]).await;
    house.until_rows(PERCEIVED, &["3"]).await;
    // Another may come still.
    house.until_rows(INTENTS, &["perceived"; 3]).await;
    house.clock.people.store(60, Ordering::Relaxed);
    house.until_rows(INTENTS, &["part", "part", "receipt"]).await;
    assert_eq!(house.answers().await, [summary(3, "36.000")]);
    house.until_rows(BOOKED, &["11000", "12000", "13000"]).await;
    let papers = "SELECT CAST(COUNT(DISTINCT message_id) AS TEXT) FROM receipts";
    assert_eq!(rows(&house.home.location, papers).await, ["3"], "each names its own picture");
    house.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_long_after_or_with_words_in_between_is_apart() {
    let house = House::new(Kind::Sqlite).await;
    house.clock.people.store(100, Ordering::Relaxed);
    let one = |id: &'static str, thousands, seconds| house.picture(BUDI, (id, thousands), seconds);
    let (budi, words) = one("x", 1, 31);
    let words =
        NewMessage { kind: MessageKind::Text, text: Some("beli teh 5rb".to_owned()), raw: None, ..words };
    house.send(&[one("a", 11, 0), one("b", 12, 6), one("c", 13, 30), (budi, words), one("d", 14, 32)]).await;
    house.until_rows(INTENTS, &["receipt"; 4]).await;
    assert_eq!(house.answers().await.len(), 4);
    house.leave().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn an_album_is_answered_once_it_is_whole_and_a_late_picture_is_by_itself(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::new(kind).await;
    let size = Some(4);
    house.send(&[house.in_album(("a", 11), size), house.in_album(("b", 12), size)]).await;
    house.until_rows(PERCEIVED, &["2"]).await;
    house.clock.people.store(60, Ordering::Relaxed);
    house.send(&[house.in_album(("c", 13), size)]).await;
    house.until_rows(PERCEIVED, &["3"]).await;
    house.until_rows(INTENTS, &["perceived"; 3]).await;
    house.clock.machine.store(20, Ordering::Relaxed);
    house.until_rows(INTENTS, &["part", "part", "receipt"]).await;
    house.send(&[house.in_album(("d", 14), size)]).await;
    house.until_rows(INTENTS, &["part", "part", "receipt", "receipt"]).await;
    let answers = house.answers().await;
    assert_eq!((answers.len(), &answers[0]), (2, &summary(3, "36.000")));
    assert!(answers[1].contains("WARUNG d total Rp14.000"), "{answers:?}");
    house.leave().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn in_a_group_chat_everybodys_pictures_are_their_own(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let house = House::new(kind).await;
    house.clock.people.store(60, Ordering::Relaxed);
    let said = |phone: &str, id: &'static str, thousands| {
        let (sender, new) = house.picture(phone, (id, thousands), 0);
        (sender, NewMessage { is_group: true, chat: GROUP.to_owned(), ..new })
    };
    // Nobody works before all of it has come.
    let house_of = [said(BUDI, "a", 11), said(SARI, "b", 21), said(BUDI, "c", 12), said(SARI, "d", 22)];
    let house = house.killed().await;
    let door = Engine::new(
        house.home.database().await,
        house.clock.clone(),
        &house.home.settings(QUICK),
        Owner("door".to_owned()),
    );
    for message in house_of {
        door.accept_all(&[message]).await.expect("kept");
    }
    door.stop(None, Duration::ZERO).await;
    let house = house.opened(Semaphore::MAX_PERMITS).await;
    house.until_rows(INTENTS, &["part", "part", "receipt", "receipt"]).await;
    let mut answers = house.answers().await;
    answers.sort();
    assert_eq!(answers, [summary(2, "23.000"), summary(2, "43.000")]);
    house.leave().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_crash_between_two_pictures_loses_nothing_and_books_nothing_twice(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values(0, 1, 2, 3)] seen: usize,
) {
    let house = House::new(kind).await.killed().await.opened(seen).await;
    let size = Some(3);
    house
        .send(&[
            house.in_album(("a", 11), size),
            house.in_album(("b", 12), size),
            house.in_album(("c", 13), size),
        ])
        .await;
    let wanted = ["0", "1", "2", "3"][seen];
    house.until_rows(PERCEIVED, &[wanted]).await;
    let house = house.killed().await.opened(3 - seen).await;
    house.until_rows(INTENTS, &["part", "part", "receipt"]).await;
    assert_eq!(house.answers().await, [summary(3, "36.000")]);
    house.until_rows(BOOKED, &["11000", "12000", "13000"]).await;
    house.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_their_own_pass_an_album_that_is_not_whole_and_what_quotes_it_waits() {
    let house = House::new(Kind::Sqlite).await;
    let size = Some(3);
    house.send(&[house.in_album(("a", 11), size), house.in_album(("b", 12), size)]).await;
    let words = |id: &str, text: &str, quote: Option<&str>| {
        let (sender, new) = house.picture(BUDI, (id, 1), 1);
        let (text, quote_id) = (Some(text.to_owned()), quote.map(str::to_owned));
        (sender, NewMessage { kind: MessageKind::Text, text, quote_id, raw: None, ..new })
    };
    house.send(&[words("coffee", "kopi 20rb", None), words("change", "ganti hiburan", Some("b"))]).await;
    let texts = "SELECT status FROM wa_messages WHERE kind = 'text' AND direction = 'in' ORDER BY seq";
    house.until_rows(texts, &["done", "received"]).await;
    assert_eq!(house.answers().await, [""; 0]);
    house.send(&[house.in_album(("c", 13), size)]).await;
    house.until_rows(texts, &["done", "done"]).await;
    assert_eq!(house.answers().await, [summary(3, "36.000")]);
    let which = "SELECT wa_body FROM wa_messages WHERE direction = 'out' ORDER BY seq DESC LIMIT 1";
    let asked = rows(&house.home.location, which).await.concat();
    assert!(asked.starts_with("Yang mana?") && asked.contains("WARUNG a"), "of the whole album: {asked}");
    house.leave().await;
}
