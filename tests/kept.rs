//! Media is fetched where the session is, kept, and read by any process: what is kept, of whom, for how long, and what a
//! crash, a full disk or another process does to it.

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use bot::{
    channels::terminal::Chat,
    engine::{Engine, FAREWELL},
    intake::store::StartError,
    operator::config::Settings,
    out::channel::Link,
};
use ledger::{
    messages::{
        lane::Owner,
        message::{Channel, MediaClaim, MessageKind, NewMessage, Sender},
        perceived::Perceived,
        session::{self, Session},
    },
    people::user::{Address, Locale},
    values::clock::{Clock, SystemClock},
};
use media::{Sense, SenseError, Senses};
use rstest::rstest;
use tokio::sync::Semaphore;
use whatsapp_rust::async_trait;

use crate::{
    erasure::house::code_in,
    support::{
        Home, Kind, PATIENCE, Running,
        program::{catat, run},
        shelf::Shelf,
        until,
        whatsapp::rows,
    },
};

const BUDI: &str = "6281200000001";
const SARI: &str = "6281200000002";
const OPEN: (&str, &str) = ("CATAT_REGISTRATION", "open");
const AT_ONCE: (&str, &str) = ("CATAT_DUPLICATE_SECONDS", "0");

/// Hears what the file says word for word, once it may.
struct Ears {
    begun: Semaphore,
    may: Semaphore,
}

impl Ears {
    fn deaf() -> Arc<Self> {
        Arc::new(Self { begun: Semaphore::new(0), may: Semaphore::new(0) })
    }

    fn open() -> Arc<Self> {
        Arc::new(Self { begun: Semaphore::new(0), may: Semaphore::new(Semaphore::MAX_PERMITS) })
    }
}

#[async_trait]
impl Sense for Ears {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        self.begun.add_permits(1);
        let _may = self.may.acquire().await.expect("it is never closed");
        let text = std::fs::read_to_string(file)?;
        Ok(Perceived::Speech(text.into()))
    }
}

/// An engine that hears, not started yet; where it has a session, with that.
async fn engine(
    home: &Home,
    settings: &Settings,
    shelf: Option<&Arc<Shelf>>,
    ears: &Arc<Ears>,
) -> Arc<Engine> {
    let senses = Senses::new(Some(ears.clone()), None);
    let owner = Owner(settings.data_dir.display().to_string());
    let engine = Engine::with_senses(home.database().await, Arc::new(SystemClock), settings, owner, senses);
    if let Some(shelf) = shelf {
        let link = Link::new(Channel::Whatsapp, "default");
        link.attach(shelf.clone());
        engine.post.links.add(link);
    }
    engine
}

/// The same at work, with settings of its own.
async fn listening(home: &Home, settings: &[(&str, &str)], shelf: &Arc<Shelf>, ears: &Arc<Ears>) -> Running {
    let settings = home.settings(&[&[OPEN, AT_ONCE], settings].concat());
    let engine = engine(home, &settings, Some(shelf), ears).await;
    let sweeper = engine.start().await.expect("the engine starts");
    Running { engine, sweeper }
}

/// A voice note that says these words.
async fn send(engine: &Arc<Engine>, phone: &str, id: &str, words: &str) {
    let from = Address::phone(phone).expect("a number");
    let text = NewMessage::words(Channel::Whatsapp, &from, id.to_owned(), None, SystemClock.now());
    let voice = NewMessage {
        session: "default".to_owned(),
        kind: MessageKind::Audio,
        raw: Some(words.as_bytes().to_vec()),
        ..text
    };
    engine.accept_all(&[(Sender::of(from), voice)]).await.expect("kept");
}

/// A voice note is fetched, and the process ends while it is listened to.
async fn end_while_listening(home: &Home, shelf: &Arc<Shelf>) {
    let deaf = Ears::deaf();
    let before = listening(home, &[], shelf, &deaf).await;
    send(&before.engine, BUDI, "m1", "beli kopi 20rb").await;
    let begun = tokio::time::timeout(PATIENCE, deaf.begun.acquire()).await;
    begun.expect("it is listened to").expect("it is never closed").forget();
    before.engine.stop(Some(before.sweeper), Duration::ZERO).await;
}

async fn until_rows(home: &Home, sql: &'static str, wanted: &[&str]) {
    until(sql, PATIENCE, async || rows(&home.location, sql).await == wanted).await;
}

const HEARD: &str = "SELECT heard FROM wa_messages WHERE kind = 'audio' AND status = 'done' ORDER BY id";

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_crash_between_fetching_and_reading_fetches_nothing_again(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let shelf = Arc::default();
    end_while_listening(&home, &shelf).await;
    let after = listening(&home, &[], &shelf, &Ears::open()).await;
    until_rows(&home, HEARD, &["beli kopi 20rb"]).await;
    assert_eq!(shelf.fetched(), 1, "it was kept");
    after.stop().await;
}

/// The objects of a store.
fn objects(store: &Path) -> Vec<PathBuf> {
    let people = std::fs::read_dir(store).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let of = |person: PathBuf| {
        std::fs::read_dir(person).expect("a folder").map(|file| file.expect("a file").path())
    };
    people.filter(|path| path.is_dir()).flat_map(of).collect()
}

const KEPT: &str = "SELECT status || ' ' || location FROM media_assets ORDER BY id";

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_is_kept_once_a_person_and_outlives_whoever_else_sent_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let (shelf, store) = (Arc::default(), home.folder.path().join("media"));
    let running = listening(&home, &[], &shelf, &Ears::open()).await;
    send(&running.engine, BUDI, "m1", "beli kopi 20rb").await;
    send(&running.engine, BUDI, "m2", "beli kopi 20rb").await;
    send(&running.engine, SARI, "m3", "beli kopi 20rb").await;
    until_rows(&home, HEARD, &["beli kopi 20rb"; 3]).await;
    assert_eq!(objects(&store).len(), 2, "one a person");
    let mine = "SELECT CAST(COUNT(DISTINCT a.id) AS TEXT) FROM wa_messages m JOIN media_assets a ON a.id = m.media_id \
                AND a.user_id = m.user_id AND a.status = 'stored' AND a.kind = 'audio' AND a.expires_at > a.created_at";
    assert_eq!(rows(&home.location, mine).await, ["2"]);
    let chat = Chat::new(running.engine.clone(), None, Address::owner());
    let say = async |text: &str| {
        let line = serde_json::json!({ "user": BUDI, "text": text }).to_string();
        serde_json::to_value(chat.turn(&line).await).expect("JSON")["replies"].to_string()
    };
    let asked = say("hapus semua data saya").await;
    say(&code_in(&asked)).await;
    until("theirs is gone", PATIENCE, async || objects(&store).len() == 1).await;
    until("so is its row", PATIENCE, async || rows(&home.location, KEPT).await.len() == 1).await;
    let left = objects(&store).remove(0);
    assert_eq!(std::fs::read_to_string(left).expect("it is there"), "beli kopi 20rb");
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_without_the_session_reads_what_another_fetched() {
    let home = Home::new(Kind::Postgres).await;
    let media = format!("folder:{}", home.folder.path().join("shared").display());
    let of = |folder: &str| Settings {
        data_dir: home.folder.path().join(folder),
        ..home.settings(&[OPEN, AT_ONCE, ("CATAT_MEDIA", &media)])
    };
    let (worker, door) = (of("worker"), of("door"));
    let [worker_name, door_name] = [&worker, &door].map(|settings| settings.data_dir.display().to_string());
    for settings in [&worker, &door] {
        std::fs::create_dir(&settings.data_dir).expect("a folder");
    }
    let (shelf, never) = (Arc::default(), Ears::deaf());
    let worker = engine(&home, &worker, None, &Ears::open()).await;
    let sweeper = worker.start().await.expect("it starts");
    let door = engine(&home, &door, Some(&shelf), &never).await;
    let held = Session { channel: Channel::Whatsapp, name: "default", jid: Some("62811@s.whatsapp.net") };
    let host = session::Engine { owner: Owner(door_name), host: "another".to_owned() };
    session::take(&door.books.database, held, &host, SystemClock.machine()).await.expect("taken");
    send(&door, BUDI, "m1", "beli kopi 20rb").await;
    // The worker is at it before anybody fetches.
    until_rows(&home, "SELECT lease_owner FROM lanes", &[&worker_name]).await;
    let fetching = door.start_fetching().await.expect("it starts");
    until_rows(&home, HEARD, &["beli kopi 20rb"]).await;
    assert_eq!((shelf.fetched(), never.begun.available_permits()), (1, 0));
    door.stop(Some(fetching), FAREWELL).await;
    Running { engine: worker, sweeper }.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_kept_the_sender_is_told_and_text_goes_on(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let in_the_way = home.folder.path().join("file");
    std::fs::write(&in_the_way, "no folder").expect("a file");
    let media = format!("folder:{}", in_the_way.join("media").display());
    let shelf = Arc::default();
    let running = listening(&home, &[("CATAT_MEDIA", &media)], &shelf, &Ears::open()).await;
    send(&running.engine, BUDI, "m1", "beli kopi 20rb").await;
    until_rows(&home, "SELECT status FROM wa_messages WHERE kind = 'audio'", &["done"]).await;
    let told =
        "SELECT wa_body FROM wa_messages WHERE direction = 'out' AND wa_body LIKE '%tidak bisa aku simpan%'";
    assert_eq!(rows(&home.location, told).await.len(), 1);
    let from = Address::phone(BUDI).expect("a number");
    let text = NewMessage::words(
        Channel::Http,
        &from,
        "m2".to_owned(),
        Some("beli teh 5rb".to_owned()),
        SystemClock.now(),
    );
    let replies = running.replies(&(Sender::of(from), text)).await;
    assert!(replies[0].contains("Rp5.000"), "{replies:?}");
    running.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_has_expired_and_what_no_row_knows_is_let_go(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let (shelf, store) = (Arc::default(), home.folder.path().join("media"));
    let running = listening(&home, &[], &shelf, &Ears::open()).await;
    send(&running.engine, BUDI, "m1", "beli kopi 20rb").await;
    send(&running.engine, BUDI, "m2", "beli teh 5rb").await;
    until_rows(&home, HEARD, &["beli kopi 20rb", "beli teh 5rb"]).await;
    running.stop().await;
    let of_tea = "SELECT location FROM media_assets ORDER BY size_bytes LIMIT 1";
    let tea = store.join(rows(&home.location, of_tea).await.remove(0));
    let (forgotten, fresh) = (tea.with_file_name("ab".repeat(32)), tea.with_file_name("cd".repeat(32)));
    for path in [&forgotten, &fresh] {
        std::fs::write(path, "whoever put it died").expect("an object");
    }
    let long_ago = SystemTime::from(SystemClock.machine()) - Duration::from_hours(48);
    for path in objects(&store).into_iter().filter(|path| *path != fresh) {
        File::options().write(true).open(path).expect("opened").set_modified(long_ago).expect("aged");
    }
    home.damage(&["UPDATE media_assets SET expires_at = '2026-01-01T00:00:00+00:00' WHERE size_bytes > 12"])
        .await;
    let running = listening(&home, &[], &shelf, &Ears::open()).await;
    until("house is kept", PATIENCE, async || objects(&store).len() == 2).await;
    let left = objects(&store);
    assert!(left.contains(&tea) && left.contains(&fresh), "{left:?}");
    until_rows(&home, "SELECT status FROM media_assets ORDER BY size_bytes DESC", &["gone", "stored"]).await;
    assert_eq!(rows(&home.location, HEARD).await.len(), 2, "the messages stay");
    running.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn media_that_was_lost_before_it_was_read_is_fetched_anew(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let shelf = Arc::default();
    end_while_listening(&home, &shelf).await;
    std::fs::remove_file(objects(&home.folder.path().join("media")).remove(0)).expect("lost");
    let after = listening(&home, &[], &shelf, &Ears::open()).await;
    until_rows(&home, HEARD, &["beli kopi 20rb"]).await;
    assert_eq!(shelf.fetched(), 2);
    after.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn books_keep_their_media_in_one_store_and_a_store_is_of_one(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, other) = (Home::new(kind).await, Home::new(kind).await);
    let (shelf, store) = (Arc::default(), format!("folder:{}", home.folder.path().join("media").display()));
    listening(&home, &[], &shelf, &Ears::open()).await.stop().await;
    let elsewhere = format!("folder:{}", home.folder.path().join("elsewhere").display());
    let started = async |home: &Home, store: &str| {
        let engine = engine(home, &home.settings(&[("CATAT_MEDIA", store)]), None, &Ears::open()).await;
        let refused = engine.start().await.expect_err("it is refused");
        assert!(refused.to_string().starts_with("CATAT_MEDIA: "), "{refused}");
        engine.stop(None, Duration::ZERO).await;
        refused
    };
    assert!(matches!(started(&home, &elsewhere).await, StartError::OtherStore { .. }));
    assert!(matches!(started(&other, &store).await, StartError::OtherBooks { .. }));
    listening(&home, &[("CATAT_MEDIA", &store)], &shelf, &Ears::open()).await.stop().await;
    let mut program = catat(home.folder.path(), &home.environment());
    let output = run(program.arg("chat").env("CATAT_MEDIA", &elsewhere), "");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("CATAT_MEDIA: these books keep their media in another store"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_could_read_is_neither_fetched_nor_kept() {
    let home = Home::new(Kind::Sqlite).await;
    let (settings, shelf) = (home.settings(&[OPEN]), Arc::<Shelf>::default());
    let database = home.database().await;
    let engine = Engine::new(database, Arc::new(SystemClock), &settings, Owner("one".to_owned()));
    let link = Link::new(Channel::Whatsapp, "default");
    link.attach(shelf.clone());
    engine.post.links.add(link);
    let sweeper = engine.start().await.expect("the engine starts");
    send(&engine, BUDI, "m1", "beli kopi 20rb").await;
    until_rows(&home, "SELECT status FROM wa_messages WHERE direction = 'in'", &["done"]).await;
    assert_eq!(shelf.fetched(), 0);
    assert!(!home.folder.path().join("media").exists());
    Running { engine, sweeper }.stop().await;
}
