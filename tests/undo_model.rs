//! Undo against a model: whatever people book, correct, void, undo and restore, the ledger stands as a simple model
//! of it does, replayed in memory.
//!
//! `CATAT_SEQUENCES` says how many sequences are played; `make soak` plays ten times as many.

use std::{collections::BTreeMap, sync::Arc};

use bot::{chat::Chat, engine::Engine};
use futures_util::{StreamExt, stream};
use ledger::{
    clock::SystemClock,
    transaction::{EntryStatus, Listing},
    user::{self, Address},
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};

use crate::support::{Home, Kind};

const SEQUENCES: u64 = 1_000;
/// So many sequences are played side by side, each by a person of its own.
const SIDE_BY_SIDE: usize = 64;
/// How long a sequence is at most.
const LONGEST: usize = 14;
const THINGS: [&str; 4] = ["kopi", "bensin", "sabun", "pulsa"];

/// A row as the model has it: rupiah, category, and whether it is in effect.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    amount: i64,
    category: String,
    is_alive: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kinds {
    Booking,
    Edit,
    Void,
    Undo,
    Restore,
}

/// A change: which rows it found and left how. `None`: it made the row.
#[derive(Debug, Clone)]
struct Change {
    kind: Kinds,
    reverses: Option<usize>,
    items: Vec<(String, Option<Row>, Row)>,
}

/// The books of one person, as simple as they can be.
#[derive(Debug, Default)]
struct Model {
    rows: BTreeMap<String, Row>,
    changes: Vec<Change>,
}

impl Model {
    /// A change is in effect while none in effect takes it back.
    fn is_in_effect(&self, nth: usize) -> bool {
        !(nth + 1..self.changes.len())
            .any(|later| self.changes[later].reverses == Some(nth) && self.is_in_effect(later))
    }

    fn write(&mut self, kind: Kinds, reverses: Option<usize>, rows: Vec<(String, Row)>) {
        let items = rows
            .into_iter()
            .map(|(name, row)| (name.clone(), self.rows.insert(name, row.clone()), row))
            .collect();
        self.changes.push(Change { kind, reverses, items });
    }

    /// The rows in effect of the newest booking that has any.
    fn last(&self) -> Vec<String> {
        let alive = |change: &Change| -> Vec<String> {
            let names = change.items.iter().map(|(name, ..)| name);
            names.filter(|name| self.rows[*name].is_alive).cloned().collect()
        };
        let bookings = self.changes.iter().rev().filter(|change| change.kind == Kinds::Booking);
        bookings.map(alive).find(|alive| !alive.is_empty()).unwrap_or_default()
    }

    fn newest(&self, wanted: &[Kinds]) -> Option<usize> {
        (0..self.changes.len())
            .rev()
            .find(|nth| wanted.contains(&self.changes[*nth].kind) && self.is_in_effect(*nth))
    }

    /// Sets back the fields that a change wrote; answers whether all of them stood as it left them.
    fn set_back(&self, nth: usize) -> (Vec<(String, Row)>, bool) {
        let mut stood = true;
        let mut rows = Vec::new();
        for (name, before, after) in &self.changes[nth].items {
            let mut row = self.rows[name].clone();
            match before {
                None => {
                    stood &= (row.amount, &row.category) == (after.amount, &after.category);
                    row.is_alive = false;
                }
                Some(before) => {
                    if before.amount != after.amount {
                        stood &= row.amount == after.amount;
                        row.amount = before.amount;
                    }
                    if before.category != after.category {
                        stood &= row.category == after.category;
                        row.category.clone_from(&before.category);
                    }
                    if before.is_alive != after.is_alive {
                        stood &= row.is_alive == after.is_alive;
                        row.is_alive = before.is_alive;
                    }
                }
            }
            rows.push((name.clone(), row));
        }
        (rows, stood)
    }
}

/// One person at work, and the model beside them.
struct Player {
    chat: Chat,
    random: StdRng,
    model: Model,
    transcript: Vec<String>,
    named: usize,
    /// The messages that booked, and what each says now: things and their amounts in rupiah.
    bookings: Vec<(String, Vec<(String, i64)>)>,
}

impl Player {
    fn new(engine: &Arc<Engine>, seed: u64) -> Self {
        let address = Address::phone(&phone(seed)).expect("a number");
        Self {
            chat: Chat::new(engine.clone(), None, address),
            random: StdRng::seed_from_u64(seed),
            model: Model::default(),
            transcript: Vec::new(),
            named: 0,
            bookings: Vec::new(),
        }
    }

    async fn send(&mut self, mut object: Value) -> Value {
        object["id"] = format!("m{}", self.transcript.len()).into();
        let turn = serde_json::to_value(self.chat.turn(&object.to_string()).await).expect("JSON");
        self.transcript.push(format!("{object} -> {}", turn["replies"]));
        assert!(turn["error"].is_null(), "{:#?}\n{turn}", self.transcript);
        turn
    }

    async fn say(&mut self, text: &str) -> Value {
        self.send(json!({ "text": text })).await
    }

    async fn step(&mut self) {
        match self.random.random_range(0..10) {
            0..3 => self.book().await,
            3 => self.correct(None).await,
            4 => {
                let rows = self.alive();
                if let Some(name) = self.pick(&rows) {
                    self.correct(Some(name)).await;
                }
            }
            5 => self.void().await,
            6 => self.edit_or_delete_message().await,
            7 | 8 => {
                self.reverse(&[Kinds::Booking, Kinds::Edit, Kinds::Void, Kinds::Restore], Kinds::Undo).await;
            }
            _ => self.reverse(&[Kinds::Undo, Kinds::Void], Kinds::Restore).await,
        }
    }

    fn alive(&self) -> Vec<String> {
        let alive = self.model.rows.iter().filter(|(_, row)| row.is_alive);
        alive.map(|(name, _)| name.clone()).collect()
    }

    fn pick(&mut self, names: &[String]) -> Option<String> {
        (!names.is_empty()).then(|| names[self.random.random_range(0..names.len())].clone())
    }

    fn amount(&mut self) -> i64 {
        self.random.random_range(1..900)
    }

    async fn book(&mut self) {
        let count = if self.random.random_bool(0.3) { 2 } else { 1 };
        let mut parts = Vec::new();
        for _ in 0..count {
            self.named += 1;
            let thing = THINGS[self.random.random_range(0..THINGS.len())];
            parts.push((format!("{thing} {}", letters(self.named)), self.amount()));
        }
        let text: Vec<String> = parts.iter().map(|(name, amount)| format!("{name} {amount}rb")).collect();
        let id = format!("m{}", self.transcript.len());
        let turn = self.say(&text.join(", ")).await;
        let booked = turn["transactions"].as_array().expect("rows").clone();
        assert_eq!(booked.len(), count, "{:#?}", self.transcript);
        let mut rows = Vec::new();
        for ((name, amount), row) in parts.into_iter().zip(&booked) {
            assert_eq!(row["description"], name, "{:#?}", self.transcript);
            assert_eq!(row["amount"], amount * 1_000, "{:#?}", self.transcript);
            let category = row["category"].as_str().expect("a category").to_owned();
            rows.push((name, Row { amount: amount * 1_000, category, is_alive: true }));
        }
        self.bookings.push((id, rows.iter().map(|(name, row)| (name.clone(), row.amount)).collect()));
        self.model.write(Kinds::Booking, None, rows);
    }

    /// Another amount or category for the last row, or for the one that is named.
    async fn correct(&mut self, name: Option<String>) {
        let last = self.model.last();
        let (amount, to_category) = (self.amount(), self.random.random_bool(0.4));
        let what = match (&name, to_category) {
            (None, true) => "ganti hiburan".to_owned(),
            (None, false) => format!("salah, harusnya {amount}rb"),
            (Some(name), true) => format!("yang {} tadi ganti hiburan", suffix(name)),
            (Some(name), false) => format!("yang {} tadi harusnya {amount}rb", suffix(name)),
        };
        self.say(&what).await;
        let Some(name) = self.which(name, last).await else { return };
        let mut row = self.model.rows[&name].clone();
        if to_category {
            "Hiburan".clone_into(&mut row.category);
        } else {
            row.amount = amount * 1_000;
        }
        if row != self.model.rows[&name] {
            self.model.write(Kinds::Edit, None, vec![(name, row)]);
        }
    }

    /// The row that is meant; where there are several, the bot has asked and gets a number.
    async fn which(&mut self, name: Option<String>, last: Vec<String>) -> Option<String> {
        if name.is_some() || last.len() < 2 {
            return name.or_else(|| last.into_iter().next());
        }
        let nth = self.random.random_range(0..last.len());
        self.say(&(nth + 1).to_string()).await;
        Some(last[nth].clone())
    }

    async fn void(&mut self) {
        let last = self.model.last();
        self.say("hapus transaksi terakhir").await;
        if let Some(name) = self.which(None, last).await {
            let row = Row { is_alive: false, ..self.model.rows[&name].clone() };
            self.model.write(Kinds::Void, None, vec![(name, row)]);
        }
    }

    /// Gives one of one's own messages other amounts, or deletes it for everyone.
    async fn edit_or_delete_message(&mut self) {
        if self.bookings.is_empty() {
            return;
        }
        let nth = self.random.random_range(0..self.bookings.len());
        if self.random.random_bool(0.6) {
            return self.edit_message(nth).await;
        }
        let (id, says) = self.bookings[nth].clone();
        self.send(json!({ "delete": id })).await;
        let voided = says.into_iter().map(|(name, _)| name).filter(|name| self.model.rows[name].is_alive);
        let rows: Vec<(String, Row)> = voided
            .map(|name| (name.clone(), Row { is_alive: false, ..self.model.rows[&name].clone() }))
            .collect();
        if !rows.is_empty() {
            self.model.write(Kinds::Void, None, rows);
        }
    }

    /// Rows that still have what the message said get what it says now; what was set by hand since stays.
    async fn edit_message(&mut self, nth: usize) {
        let (id, said) = self.bookings[nth].clone();
        let says: Vec<(String, i64)> =
            said.iter().map(|(name, _)| (name.clone(), self.amount() * 1_000)).collect();
        let text: Vec<String> =
            says.iter().map(|(name, amount)| format!("{name} {}rb", amount / 1_000)).collect();
        self.send(json!({ "edit": id, "text": text.join(", ") })).await;
        let mut rows = Vec::new();
        for ((name, was), (_, is)) in said.iter().zip(&says) {
            let row = &self.model.rows[name];
            if row.is_alive && row.amount == *was && was != is {
                rows.push((name.clone(), Row { amount: *is, ..row.clone() }));
            }
        }
        if !rows.is_empty() {
            self.model.write(Kinds::Edit, None, rows);
        }
        self.bookings[nth].1 = says;
    }

    async fn reverse(&mut self, wanted: &[Kinds], kind: Kinds) {
        let nth = self.model.newest(wanted);
        let stood = nth.map(|nth| self.model.set_back(nth).1);
        self.say(if kind == Kinds::Undo { "batal" } else { "kembalikan" }).await;
        let (Some(nth), Some(stood)) = (nth, stood) else { return };
        if !stood {
            let goes_on = self.random.random_bool(0.5);
            self.say(if goes_on { "ya" } else { "tidak" }).await;
            if !goes_on {
                return;
            }
        }
        let (rows, _) = self.model.set_back(nth);
        let rows = rows.into_iter().filter(|(name, row)| self.model.rows[name] != *row).collect();
        self.model.write(kind, Some(nth), rows);
    }

    /// The ledger stands as the model does.
    async fn compare(&self, engine: &Engine, seed: u64) {
        let address = Address::phone(&phone(seed)).expect("a number");
        let Some(person) = user::find(&engine.database, &address).await.expect("read") else { return };
        let names = ledger::names::of(&engine.database, &person).await.expect("read");
        let mut stands = BTreeMap::new();
        for status in [EntryStatus::Confirmed, EntryStatus::Pending, EntryStatus::Deleted] {
            let listing =
                Listing { period: None, category_ids: None, status: Some(status), after: None, limit: 500 };
            for row in ledger::transaction::list(&engine.database, &person, &listing).await.expect("read") {
                let category = row.category_id.and_then(|id| names.categories.name_of(id)).unwrap_or("");
                assert_ne!(status, EntryStatus::Pending, "{:#?}", self.transcript);
                let row_is = Row {
                    amount: row.money().minor() / 100,
                    category: category.to_owned(),
                    is_alive: status == EntryStatus::Confirmed,
                };
                stands.insert(row.description.clone().unwrap_or_default(), row_is);
            }
        }
        assert_eq!(stands, self.model.rows, "seed {seed}: {:#?}", self.transcript);
    }
}

fn phone(seed: u64) -> String {
    format!("62813{seed:08}")
}

/// A name of letters alone, so that it is no number.
fn letters(mut number: usize) -> String {
    let mut letters = String::from("q");
    while number > 0 {
        letters.push(char::from(b'a' + u8::try_from(number % 26).expect("a letter")));
        number /= 26;
    }
    letters.push('x');
    letters
}

/// The part of a name that no other row has.
fn suffix(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_undone_the_ledger_stands_as_the_model_does() {
    #[expect(clippy::disallowed_methods, reason = "a switch for longer runs")]
    let sequences = std::env::var("CATAT_SEQUENCES").ok().and_then(|count| count.parse().ok());
    let sequences: u64 = sequences.unwrap_or(SEQUENCES);
    let home = Home::new(Kind::Sqlite).await;
    let settings = [("CATAT_REGISTRATION", "open"), ("CATAT_DUPLICATE_SECONDS", "0")];
    let running = home.engine(Arc::new(SystemClock), &settings, "undo").await;
    let engine = running.engine.clone();
    stream::iter(0..sequences)
        .for_each_concurrent(SIDE_BY_SIDE, |seed| {
            let engine = engine.clone();
            async move {
                let mut player = Player::new(&engine, seed);
                let steps = player.random.random_range(3..=LONGEST);
                for _ in 0..steps {
                    player.step().await;
                }
                player.compare(&engine, seed).await;
            }
        })
        .await;
    running.stop().await;
}
