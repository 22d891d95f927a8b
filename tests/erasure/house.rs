//! A bot at work, people who write to it, and what they say.

use std::{sync::Arc, time::Duration};

use bot::channels::terminal::Chat;
use chrono::{DateTime, Utc};
use ledger::{
    db::Database,
    messages::message::{Channel, NewMessage},
    people::{
        erasure::{self, Progress, Removing},
        user::{self, Address, Person},
    },
    values::clock::StandingClock,
};
use serde_json::Value;

use crate::support::{Home, Kind, Running, until};

/// Erasing what a test has written takes no longer.
const LONGEST_ERASURE: Duration = Duration::from_secs(20);

pub const OPEN: &[(&str, &str)] = &[("CATAT_REGISTRATION", "open"), ("CATAT_DUPLICATE_SECONDS", "0")];
pub const BUDI: &str = "6281234567891";
pub const SARI: &str = "6281234560002";
/// What nobody but Budi says.
pub const WORDS: [&str; 9] = [
    "rendang",
    "zulaikha",
    "laptopku",
    "cilokan",
    "gopay",
    "6281234567891",
    "User 7891",
    "77123400",
    "99887766",
];
pub const BUDIS_DAY: [&str; 8] = [
    "beli rendang zulaikha 45k",
    "beli kopi 20k pakai gopay",
    "buat tabungan laptopku 15jt",
    "setor laptopku 500rb",
    "kategori tambah Cilokan: cilokan",
    "beli cilokan 5k",
    "ganti transport",
    "hapus transaksi terakhir",
];
pub const SARIS_DAY: [&str; 4] = ["beli buku 75k", "gaji 5jt", "buat tabungan umroh 30jt", "setor umroh 1jt"];

pub fn begin() -> DateTime<Utc> {
    "2026-11-20T03:00:00Z".parse().expect("an instant")
}

/// A bot at work that people write to.
pub struct House {
    pub home: Home,
    pub clock: Arc<StandingClock>,
    pub running: Running,
}

impl House {
    pub async fn open(kind: Kind) -> Self {
        let (home, clock) = (Home::new(kind).await, Arc::new(StandingClock::at(begin())));
        let running = home.engine(clock.clone(), OPEN, "one").await;
        Self { home, clock, running }
    }

    /// What somebody reads who writes this.
    pub async fn say(&self, phone: &str, text: &str) -> Vec<String> {
        let chat = Chat::new(self.running.engine.clone(), None, Address::owner());
        let line = serde_json::json!({ "user": phone, "text": text }).to_string();
        let turn = serde_json::to_value(chat.turn(&line).await).expect("JSON");
        assert_eq!(turn["error"], Value::Null, "{text}: {turn}");
        let replies = turn["replies"].as_array().expect("replies");
        replies.iter().map(|reply| reply.as_str().expect("words").to_owned()).collect()
    }

    pub async fn day(&self, phone: &str, day: &[&str]) {
        for text in day {
            self.say(phone, text).await;
        }
    }

    pub async fn erase(&self, phone: &str) {
        let asked = self.say(phone, "hapus semua data saya").await.join("\n");
        let said = self.say(phone, &code_in(&asked)).await.join("\n");
        assert!(said.starts_with("Semua datamu sedang dihapus"), "{said}");
    }

    /// Waits until nothing is being erased any more.
    pub async fn until_erased(&self) {
        let database = &self.running.engine.books.database;
        until("it is erased", LONGEST_ERASURE, async || {
            erasure::open(database).await.expect("read").is_empty()
        })
        .await;
    }

    pub async fn person(&self, phone: &str) -> Person {
        let address = Address::phone(phone).expect("a number");
        user::find(&self.running.engine.books.database, &address).await.expect("read").expect("a person")
    }

    /// Ends the engine, so that nothing but the test goes on with what was begun.
    pub async fn close(self) -> (Home, Database) {
        self.running.stop().await;
        let database = self.home.database().await;
        (self.home, database)
    }
}

pub fn code_in(asked: &str) -> String {
    let is_code = |text: &&str| text.len() == 6 && !text.chars().any(|c| c.is_lowercase() || c == ' ');
    asked.split('*').find(is_code).unwrap_or_else(|| panic!("no code: {asked}")).to_owned()
}

/// Goes on with every erasure, each chunk by a process of its own that dies of it; answers how many it took.
pub async fn erase_with_crashes(database: &Database, now: DateTime<Utc>) -> usize {
    let keep_files = |_: String| -> Removing<'_> { Box::pin(async { Ok(()) }) };
    for crashes in 0.. {
        assert!(crashes < 500, "the erasure does not come to an end");
        let Some(mut erasure) = erasure::open(database).await.expect("read").into_iter().next() else {
            return crashes;
        };
        let progress = erasure.step(database, &keep_files, now).await.expect("a step");
        assert_ne!(progress, Progress::Waiting, "the goodbye is read by now");
        sound(database).await;
    }
    unreachable!("the loop returns")
}

pub async fn sound(database: &Database) {
    crate::support::assert_sound(database).await;
}

pub fn words(address: &Address, id: &str) -> NewMessage {
    NewMessage::words(Channel::Http, address, id.to_owned(), Some("beli rendang 10k".to_owned()), begin())
}
