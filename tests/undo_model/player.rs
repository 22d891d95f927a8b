//! One person at work, and the model beside them.

use std::sync::Arc;

use bot::{engine::Engine, intake::accept::Accepted};
use ledger::{
    book::transaction,
    messages::message::{Channel, MessageKind, NewMessage, Payload, Sender},
    people::user::{self, Address, Person},
    values::clock::{Clock, SystemClock},
};
use rand::{Rng, SeedableRng, rngs::StdRng};

use super::{
    model::{Kind, Model, Row, What},
    names::{capitalised, letters},
};
use crate::support::PATIENCE;

const THINGS: [&str; 5] = ["kopi", "bensin", "sabun", "pulsa", REFUND];
/// What its money comes back of: it lowers its category.
pub const REFUND: &str = "refund sepatu";
const GOALS: [&str; 2] = ["laptop", "motor"];
/// Filed there by hand, where none of the person's own is.
const OTHER_CATEGORY: &str = "Hiburan";

#[derive(Debug, Clone, Copy)]
enum Step {
    Book,
    CorrectLast,
    CorrectNamed,
    Void,
    Message,
    Save,
    Sort,
    Undo,
    Restore,
}

/// What a person does, each as likely as often as it stands there: whoever does a little of everything seldom gets in
/// their own way.
const HABITS: [&[Step]; 3] = {
    use Step::{Book, CorrectLast, CorrectNamed, Message, Restore, Save, Sort, Undo, Void};
    [
        &[Book, Book, Book, CorrectLast, CorrectNamed, Void, Message, Save, Sort, Undo, Undo, Undo, Restore],
        &[Save, Save, Save, Save, CorrectLast, Void, Undo, Undo, Restore, Restore],
        &[Sort, Sort, Book, CorrectNamed, CorrectLast, Undo, Undo, Undo, Restore, Restore],
    ]
};

pub struct Player {
    pub engine: Arc<Engine>,
    pub address: Address,
    /// The group that this person writes in; `None`: alone with the bot.
    group: Option<String>,
    pub random: StdRng,
    habit: &'static [Step],
    pub model: Model,
    pub transcript: Vec<String>,
    named: usize,
    /// The messages that booked, and what each says now: things and their amounts in rupiah.
    bookings: Vec<(String, Vec<(String, i64)>)>,
}

impl Player {
    pub fn new(engine: &Arc<Engine>, seed: u64, group: Option<String>) -> Self {
        let mut random = StdRng::seed_from_u64(seed);
        Self {
            engine: engine.clone(),
            address: Address::phone(&format!("62813{seed:08}")).expect("a number"),
            group,
            habit: HABITS[random.random_range(0..HABITS.len())],
            random,
            model: Model::default(),
            transcript: Vec::new(),
            named: 0,
            bookings: Vec::new(),
        }
    }

    pub async fn step(&mut self) {
        let step = self.habit[self.random.random_range(0..self.habit.len())];
        match step {
            Step::Book => self.book().await,
            Step::CorrectLast => self.correct_last().await,
            Step::CorrectNamed => self.correct_named().await,
            Step::Void => self.void().await,
            Step::Message => self.edit_or_delete_message().await,
            Step::Save => self.save().await,
            Step::Sort => self.sort().await,
            Step::Undo => {
                let undone = [Kind::Booking, Kind::Category, Kind::Edit, Kind::Void, Kind::Restore];
                self.reverse(&undone, Kind::Undo).await;
            }
            Step::Restore => self.reverse(&[Kind::Undo, Kind::Void], Kind::Restore).await,
        }
    }

    /// Who this is; made by their first message.
    pub async fn person(&self) -> Option<Person> {
        user::find(&self.engine.books.database, &self.address).await.expect("read")
    }

    async fn send(&mut self, kind: MessageKind, text: Option<String>, target_id: Option<String>) {
        let id = self.next_id();
        let said = format!("{kind:?} {target_id:?} {text:?}");
        let mut new = NewMessage::words(Channel::Http, &self.address, id, text, SystemClock.now());
        (new.kind, new.payload) = (kind, Payload { target_id, ..Payload::default() });
        if let Some(group) = &self.group {
            (new.is_group, new.chat) = (true, group.clone());
        }
        let accepted = self.engine.accept(&Sender::of(self.address.clone()), &new).await.expect("accepted");
        let Accepted::Kept(kept) = accepted else { panic!("turned away") };
        let ticket = kept.ticket.expect("whoever waits has a ticket");
        let replies = ticket.replies(&self.engine.books.database, PATIENCE, false).await.expect("read");
        let replies = replies.expect("answered in time").into_iter().map(|reply| reply.text);
        self.transcript.push(format!("{said} -> {:?}", replies.collect::<Vec<_>>()));
    }

    async fn say(&mut self, text: &str) {
        self.send(MessageKind::Text, Some(text.to_owned()), None).await;
    }

    /// Ids count in their lane, which a group shares.
    fn next_id(&self) -> String {
        format!("{}-{}", self.address, self.transcript.len())
    }

    fn pick(&mut self, names: &[String]) -> Option<String> {
        (!names.is_empty()).then(|| names[self.random.random_range(0..names.len())].clone())
    }

    /// In thousands; few different ones, so that balances are met and missed.
    fn amount(&mut self) -> i64 {
        self.random.random_range(1..60) * 10
    }

    /// A name that no other row has.
    fn name(&mut self) -> String {
        self.named += 1;
        letters(self.named)
    }

    async fn book(&mut self) {
        let count = if self.random.random_bool(0.3) { 2 } else { 1 };
        let mut parts = Vec::new();
        for _ in 0..count {
            let thing = THINGS[self.random.random_range(0..THINGS.len())];
            parts.push((format!("{thing} {}", self.name()), self.amount()));
        }
        let text: Vec<String> = parts.iter().map(|(name, amount)| format!("{name} {amount}rb")).collect();
        let id = self.next_id();
        self.say(&text.join(", ")).await;
        let mut rows = Vec::new();
        for (name, amount) in parts {
            let label = self.filed_under(&name, amount * 1_000).await;
            rows.push((name, Row { what: What::Entry, amount: amount * 1_000, label, is_alive: true }));
        }
        self.bookings.push((id, rows.iter().map(|(name, row)| (name.clone(), row.amount)).collect()));
        self.model.write(Kind::Booking, None, rows);
    }

    /// The category that the bot found for a thing: the row of one of the person's own, or a default's name.
    async fn filed_under(&self, name: &str, amount: i64) -> String {
        let database = &self.engine.books.database;
        let person = self.person().await.expect("whoever booked is known");
        let booked = transaction::recent(database, &person, 10).await.expect("rows");
        let found = booked.iter().find(|row| row.description.as_deref() == Some(name));
        let row = found.unwrap_or_else(|| panic!("{name} is not booked: {:#?}", self.transcript));
        assert_eq!(row.money().minor() / 100, amount, "{name}: {:#?}", self.transcript);
        let names = ledger::book::names::of(database, &person).await.expect("names");
        let category = row.category_id.and_then(|id| names.categories.name_of(id)).expect("a category");
        self.own_category(category).unwrap_or_else(|| category.to_owned())
    }

    fn own_category(&self, name: &str) -> Option<String> {
        let own = self.model.alive(&What::Category);
        own.into_iter().find(|row| self.model.rows[row].label == name)
    }

    /// Another amount or category for the last row.
    async fn correct_last(&mut self) {
        let last = self.model.last();
        let is_entry = last.iter().all(|name| self.model.rows[name].what == What::Entry);
        let category = self.category().filter(|_| is_entry);
        let amount = self.amount();
        self.say(&match &category {
            Some((name, _)) => format!("ganti {name}"),
            None => format!("salah, harusnya {amount}rb"),
        })
        .await;
        if let Some(name) = self.which(last).await {
            self.write_correction(name, category.map(|(_, row)| row), amount);
        }
    }

    /// The same for the entry that is named.
    async fn correct_named(&mut self) {
        let entries = self.model.alive(&What::Entry);
        let Some(name) = self.pick(&entries) else { return };
        let (category, amount) = (self.category(), self.amount());
        let what = match &category {
            Some((category, _)) => format!("yang {} tadi ganti {category}", suffix(&name)),
            None => format!("yang {} tadi harusnya {amount}rb", suffix(&name)),
        };
        self.say(&what).await;
        self.write_correction(name, category.map(|(_, row)| row), amount);
    }

    /// A category to file something under, by name and as the model has it; sometimes none.
    fn category(&mut self) -> Option<(String, String)> {
        if self.random.random_bool(0.6) {
            return None;
        }
        let own = self.model.alive(&What::Category);
        Some(match self.pick(&own) {
            Some(row) => (self.model.rows[&row].label.clone(), row),
            None => (OTHER_CATEGORY.to_owned(), OTHER_CATEGORY.to_owned()),
        })
    }

    fn write_correction(&mut self, name: String, category: Option<String>, amount: i64) {
        let mut row = self.model.rows[&name].clone();
        match category {
            Some(category) => row.label = category,
            None => row.amount = amount * 1_000 * row.amount.signum(),
        }
        if row != self.model.rows[&name] && self.model.admits(&name, &row) {
            self.model.write(Kind::Edit, None, vec![(name, row)]);
        }
    }

    /// The row that is meant; where there are several, the bot has asked and gets a number.
    async fn which(&mut self, last: Vec<String>) -> Option<String> {
        if last.len() < 2 {
            return last.into_iter().next();
        }
        let nth = self.random.random_range(0..last.len());
        self.say(&(nth + 1).to_string()).await;
        Some(last[nth].clone())
    }

    async fn void(&mut self) {
        let last = self.model.last();
        self.say("hapus transaksi terakhir").await;
        if let Some(name) = self.which(last).await {
            let row = self.model.rows[&name].gone();
            if self.model.admits(&name, &row) {
                self.model.write(Kind::Void, None, vec![(name, row)]);
            }
        }
    }

    /// Opens a goal, or moves money into it or out of it.
    async fn save(&mut self) {
        let goal = GOALS[usize::from(self.random.random_bool(0.2))];
        let open = self.model.alive(&What::Goal);
        let Some(row) = open.into_iter().find(|row| self.model.rows[row].label == goal) else {
            self.say(&format!("buat tabungan {goal} 15jt")).await;
            let row = Row { what: What::Goal, amount: 0, label: goal.to_owned(), is_alive: true };
            let name = format!("goal {}", self.name());
            return self.model.write(Kind::Booking, None, vec![(name, row)]);
        };
        let (is_deposit, amount) = (self.random.random_bool(0.6), self.amount());
        self.say(&format!("{} {goal} {amount}rb", if is_deposit { "setor" } else { "tarik" })).await;
        let amount = amount * if is_deposit { 1_000 } else { -1_000 };
        let movement = Row { what: What::Movement, amount, label: row, is_alive: true };
        let name = format!("movement {}", self.name());
        if self.model.admits(&name, &movement) {
            self.model.write(Kind::Booking, None, vec![(name, movement)]);
        }
    }

    /// Makes a category, or gives one another name.
    async fn sort(&mut self) {
        let own = self.model.alive(&What::Category);
        let label = capitalised(&self.name());
        if self.random.random_bool(0.5)
            && let Some(name) = self.pick(&own)
        {
            let before = self.model.rows[&name].clone();
            self.say(&format!("ganti nama kategori {} jadi {label}", before.label)).await;
            return self.model.write(Kind::Category, None, vec![(name, Row { label, ..before })]);
        }
        self.say(&format!("kategori tambah {label}")).await;
        let row = Row { what: What::Category, amount: 0, label: label.clone(), is_alive: true };
        self.model.write(Kind::Category, None, vec![(format!("category {label}"), row)]);
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
        self.send(MessageKind::Deletion, None, Some(id)).await;
        let voided = says.into_iter().map(|(name, _)| name).filter(|name| self.model.rows[name].is_alive);
        let rows: Vec<(String, Row)> =
            voided.map(|name| (name.clone(), self.model.rows[&name].gone())).collect();
        if !rows.is_empty() {
            self.model.write(Kind::Void, None, rows);
        }
    }

    /// Rows that still have what the message said get what it says now; what was set by hand since stays.
    async fn edit_message(&mut self, nth: usize) {
        let (id, said) = self.bookings[nth].clone();
        let says: Vec<(String, i64)> =
            said.iter().map(|(name, _)| (name.clone(), self.amount() * 1_000)).collect();
        let text: Vec<String> =
            says.iter().map(|(name, amount)| format!("{name} {}rb", amount / 1_000)).collect();
        self.send(MessageKind::Edit, Some(text.join(", ")), Some(id)).await;
        let mut rows = Vec::new();
        for ((name, was), (_, is)) in said.iter().zip(&says) {
            let row = &self.model.rows[name];
            if row.is_alive && row.amount == *was && was != is {
                rows.push((name.clone(), Row { amount: *is, ..row.clone() }));
            }
        }
        if !rows.is_empty() {
            self.model.write(Kind::Edit, None, rows);
        }
        self.bookings[nth].1 = says;
    }

    async fn reverse(&mut self, wanted: &[Kind], kind: Kind) {
        let reversal = self.model.reversal(wanted);
        self.say(if kind == Kind::Undo { "batal" } else { "kembalikan" }).await;
        let Some(reversal) = reversal.filter(|reversal| !reversal.is_refused) else { return };
        if reversal.is_asked {
            let goes_on = self.random.random_bool(0.5);
            self.say(if goes_on { "ya" } else { "tidak" }).await;
            if !goes_on {
                return;
            }
        }
        self.model.write(kind, Some(reversal.nth), reversal.rows);
    }
}

/// The part of a name that no other row has.
fn suffix(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
