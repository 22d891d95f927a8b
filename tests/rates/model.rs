//! Whatever is booked, corrected, taken back and told of rates, early or late: every entry counts as a slow model of it does,
//! which reckons in decimals and remembers all that was told.

use chrono::{Days, NaiveDate};
use ledger::{
    Currency, Money,
    book::transaction::{self, Transaction},
    db::Database,
    history::{
        change::ChangeKind,
        reversal,
        walk::{self, Wanted},
    },
    people::user::{Person, UserStatus},
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use rstest::rstest;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{amend, assert_sound, conversion, currency, day, fill, know, spend};
use crate::support::{
    Home, Kind,
    books::{change, person},
};

/// So many books are played, each so many steps long.
const BOOKS: u64 = 40;
const STEPS: usize = 40;
const CODES: [&str; 5] = ["IDR", "USD", "JPY", "KWD", "SGD"];
/// Pairs that are told, with what they are worth at least: of the book's currency, round about the euro, the other way.
const PAIRS: [(&str, i64, u32); 7] = [
    ("USDIDR", 15_500, 0),
    ("KWDIDR", 530_001, 1),
    ("EURIDR", 1_765_432, 2),
    ("EURJPY", 16_810, 2),
    ("EURSGD", 14_101, 4),
    ("IDRSGD", 83, 6),
    ("IDRJPY", 95, 4),
];

struct Entry {
    row: Transaction,
    /// What it counts as, by which rate, of which day.
    counted: Option<(Decimal, Decimal, NaiveDate)>,
}

struct Played<'a> {
    database: &'a Database,
    person: Person,
    random: StdRng,
    entries: Vec<Entry>,
    /// Everything that was told, the last last.
    told: Vec<(NaiveDate, &'static str, Decimal)>,
}

impl Played<'_> {
    fn some_day(&mut self) -> NaiveDate {
        day("2026-03-01") + Days::new(self.random.random_range(0..40))
    }

    fn some_money(&mut self) -> Money {
        let of = currency(CODES[self.random.random_range(0..CODES.len())]);
        let most = 10_i64.pow(self.random.random_range(1..10));
        Money::from_minor(self.random.random_range(1..=most), of).expect("an amount")
    }

    async fn step(&mut self) {
        match self.random.random_range(0..10) {
            0..3 => self.book().await,
            3..6 => self.amend().await,
            6 => self.undo().await,
            7..9 => self.tell().await,
            _ => self.fill().await,
        }
    }

    async fn book(&mut self) {
        let (spent, on) = (self.some_money(), self.some_day());
        let row = spend(self.database, &self.person, spent, &on.to_string()).await;
        let counted = self.reckon(&row, None);
        self.entries.push(Entry { row, counted });
    }

    async fn amend(&mut self) {
        if self.entries.is_empty() {
            return;
        }
        let at = self.random.random_range(0..self.entries.len());
        let (spent, on) = (self.some_money(), self.some_day());
        let (keeps_currency, moves) = (self.random.random_bool(0.5), self.random.random_bool(0.4));
        let row = self.entries[at].row.clone();
        let spent =
            if keeps_currency { Money::from_sum(spent.minor(), row.money().currency()) } else { spent };
        let mut after = row.clone().with_money(spent);
        if moves {
            after.tx_date = on;
        }
        let after = amend(self.database, &self.person, &row, after).await;
        self.stands(at, after);
    }

    /// The entry stands otherwise from now on.
    fn stands(&mut self, at: usize, after: Transaction) {
        let Entry { row, counted, .. } = &self.entries[at];
        let is_same = (row.money(), row.tx_date) == (after.money(), after.tx_date);
        let keeps = (row.money().currency(), row.tx_date) == (after.money().currency(), after.tx_date);
        let counted = if is_same { *counted } else { self.reckon(&after, counted.filter(|_| keeps)) };
        (self.entries[at].row, self.entries[at].counted) = (after, counted);
    }

    /// Takes the newest change back, as "batal" does.
    async fn undo(&mut self) {
        let newest = walk::newest(self.database, &self.person, Wanted::ToUndo).await.expect("read");
        let Some(newest) = newest else { return };
        let undone = reversal::read(self.database, &self.person, newest).await.expect("read");
        assert_eq!(undone.obstacle, None, "nobody else writes here");
        change(self.database, &self.person, ChangeKind::Undo, |change, _| {
            change.reverse(undone.change.id);
            reversal::write(change, &mut ledger::book::holdings::Holdings::default(), &undone.rows);
        })
        .await
        .expect("undone");
        let ids: Vec<i64> = self.entries.iter().map(|entry| entry.row.id).collect();
        let rows = transaction::by_ids(self.database, &self.person, &ids).await.expect("read");
        for (at, row) in rows.into_iter().enumerate() {
            self.stands(at, row);
        }
    }

    async fn tell(&mut self) {
        let (pair, least, scale) = PAIRS[self.random.random_range(0..PAIRS.len())];
        let rate = Decimal::new(least + self.random.random_range(0..=least / 10), scale).normalize();
        let on = self.some_day();
        know(self.database, &on.to_string(), pair, &rate.to_string()).await;
        self.told.retain(|(day, of, _)| (*day, *of) != (on, pair));
        self.told.push((on, pair, rate));
    }

    async fn fill(&mut self) {
        fill(self.database).await;
        for at in 0..self.entries.len() {
            if self.entries[at].counted.is_none() {
                self.entries[at].counted = self.reckon(&self.entries[at].row, None);
            }
        }
    }

    /// What an entry counts as, by the rate that it had, or by the one that holds.
    fn reckon(
        &self,
        row: &Transaction,
        had: Option<(Decimal, Decimal, NaiveDate)>,
    ) -> Option<(Decimal, Decimal, NaiveDate)> {
        let spent = row.money();
        if spent.currency() == Currency::IDR {
            return None;
        }
        let holding = || self.holding(spent.currency().code(), row.tx_date);
        let (rate, on) = had.map(|(_, rate, on)| (rate, on)).or_else(holding)?;
        let units = Decimal::new(spent.minor(), spent.currency().decimals()) * rate;
        Some((units.round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven), rate, on))
    }

    fn holding(&self, code: &str, on: NaiveDate) -> Option<(Decimal, NaiveDate)> {
        let on_day = |pair: &str, day: NaiveDate| {
            self.told.iter().find(|told| (told.0, told.1) == (day, pair)).map(|told| told.2)
        };
        let ten_digits = |rate: Decimal| {
            rate.round_sf_with_strategy(10, RoundingStrategy::MidpointNearestEven)
                .expect("a rate")
                .normalize()
        };
        let days = || (0..=10).map(move |back| on - Days::new(back));
        let forward = days().find_map(|day| {
            let led = || {
                let (to, from) = (on_day("EURIDR", day)?, on_day(&format!("EUR{code}"), day)?);
                Some(ten_digits(to / from))
            };
            Some((on_day(&format!("{code}IDR"), day).or_else(led)?, day))
        });
        forward.or_else(|| {
            days().find_map(|day| Some((ten_digits(Decimal::ONE / on_day(&format!("IDR{code}"), day)?), day)))
        })
    }

    async fn compare(&self, seed: u64) {
        for entry in &self.entries {
            let found = conversion(self.database, &self.person, entry.row.id).await;
            let found = found.map(|found| {
                let decimal = |text: String| text.parse::<Decimal>().expect("a decimal").normalize();
                (decimal(found.money().to_decimal()), decimal(found.rate.to_string()), found.rate_day)
            });
            let wanted = entry.counted.map(|(amount, rate, on)| (amount.normalize(), rate, on));
            assert_eq!(found, wanted, "{:?} in the book {seed}", entry.row);
        }
    }
}

#[rstest]
#[tokio::test]
async fn every_entry_counts_as_the_model_reckons(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    for seed in 0..BOOKS / if kind == Kind::Sqlite { 1 } else { 5 } {
        let home = Home::new(kind).await;
        let database = home.database().await;
        let person = person(&database, "6281234567890", UserStatus::Active).await;
        let random = StdRng::seed_from_u64(seed);
        let mut played =
            Played { database: &database, person, random, entries: Vec::new(), told: Vec::new() };
        for _ in 0..STEPS {
            played.step().await;
        }
        played.compare(seed).await;
        assert_sound(&database).await;
    }
}
