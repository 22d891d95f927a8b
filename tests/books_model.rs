//! Whole books against a model: whatever is booked, transferred, lent, paid back, refunded, corrected, taken back and undone,
//! every account, party and category stands as postings of double entry in memory do.
//!
//! `CATAT_SEQUENCES` says how many sequences are played; `make soak` plays ten times as many.

mod model;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use futures_util::{StreamExt, stream};
use ledger::{
    Currency, Direction, Money,
    book::{
        account::{self, AccountKind, NewAccount},
        balances, debts,
        holdings::Holdings,
        names, party, totals,
        transaction::{self, EntryStatus, NewTransaction, Transaction},
    },
    db::Database,
    history::{
        change::{Change, ChangeKind},
        reversal,
        walk::{self, Wanted},
    },
    people::user::{Person, UserStatus},
    values::period::Period,
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use rstest::rstest;

use crate::support::{
    Home, Kind, assert_sound,
    books::{change, entry, person},
};
use model::{Model, Row};

const SEQUENCES: u64 = 1_000;
/// So many sequences are played side by side, each by a person of its own.
const SIDE_BY_SIDE: usize = 64;
const LONGEST: usize = 24;

const ACCOUNTS: [(&str, AccountKind); 6] = [
    ("BCA", AccountKind::Bank),
    ("Tunai", AccountKind::Cash),
    ("Kartu Kredit", AccountKind::Card),
    (account::RECEIVABLE, AccountKind::Receivable),
    (account::PAYABLE, AccountKind::Payable),
    (account::ADJUSTMENT, AccountKind::Equity),
];
/// Those that hold money of the person's own.
const OWN: usize = 3;
const RECEIVABLE: usize = 3;
const PAYABLE: usize = 4;
const PARTIES: [&str; 3] = ["Andi", "Sari", "Bu Lastri"];
/// Some of the default categories: of expenses, then of income.
const EXPENSES: [i64; 3] = [1, 2, 4];
const INCOMES: [i64; 2] = [17, 20];

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn accounts_parties_and_categories_stand_as_double_entry_does(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    #[expect(clippy::disallowed_methods, reason = "a switch for longer runs")]
    let sequences = std::env::var("CATAT_SEQUENCES").ok().and_then(|count| count.parse().ok());
    let sequences: u64 = sequences.unwrap_or(SEQUENCES) / if kind == Kind::Sqlite { 1 } else { 5 };
    let home = Home::new(kind).await;
    let database = home.database().await;
    stream::iter(0..sequences)
        .for_each_concurrent(SIDE_BY_SIDE, |seed| {
            let database = &database;
            async move {
                let mut player = Player::new(database, seed).await;
                for _ in 0..player.random.random_range(6..=LONGEST) {
                    player.step().await;
                    player.compare().await;
                }
            }
        })
        .await;
    assert_sound(&database).await;
}

struct Player<'a> {
    database: &'a Database,
    person: Person,
    accounts: Vec<i64>,
    parties: Vec<i64>,
    random: StdRng,
    model: Model,
    /// The model as it was before each change that may be undone.
    before: Vec<Model>,
    seed: u64,
    told: Vec<String>,
}

impl<'a> Player<'a> {
    async fn new(database: &'a Database, seed: u64) -> Self {
        let person = person(database, &format!("62814{seed:08}"), UserStatus::Active).await;
        let (mut accounts, mut parties) = (Vec::new(), Vec::new());
        change(database, &person, ChangeKind::Account, |change, id| {
            for (name, kind) in ACCOUNTS {
                let opened =
                    account::open(change, id(), &NewAccount { kind: Some(kind), ..NewAccount::named(name) });
                assert_eq!(AccountKind::of_name(name), Some(opened.kind));
                accounts.push(opened.id);
            }
            for name in PARTIES {
                parties.push(party::note(change, id(), name).id);
            }
        })
        .await
        .expect("opened");
        Self {
            database,
            person,
            accounts,
            parties,
            random: StdRng::seed_from_u64(seed),
            model: Model::default(),
            before: Vec::new(),
            seed,
            told: Vec::new(),
        }
    }

    async fn step(&mut self) {
        match self.random.random_range(0..20) {
            0..=9 => self.book().await,
            10..=12 => self.correct().await,
            13..=14 => self.void().await,
            15..=16 => self.set_balance().await,
            _ => self.undo().await,
        }
    }

    fn money(&mut self) -> Money {
        let currency = match self.random.random_range(0..8) {
            0 => Currency::from_code("USD").expect("a currency"),
            1 => Currency::from_code("JPY").expect("a currency"),
            _ => Currency::IDR,
        };
        Money::from_sum(self.random.random_range(1..50_000), currency)
    }

    fn day(&mut self) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
        first + Days::new(self.random.random_range(0..30))
    }

    fn maybe(&mut self, most: usize) -> Option<usize> {
        let picked = self.random.random_range(0..=most);
        (picked < most).then_some(picked)
    }

    /// Something spent, earned, refunded, moved, lent, borrowed or paid back.
    async fn book(&mut self) {
        let (money, day) = (self.money(), self.day());
        let own = self.maybe(OWN);
        let party = self.maybe(PARTIES.len());
        let row = match self.random.random_range(0..7) {
            0..=1 => Row::flow(Direction::Expense, money, day, EXPENSES[self.random.random_range(0..3)], own),
            2 => Row::flow(Direction::Income, money, day, INCOMES[self.random.random_range(0..2)], own),
            // A refund lowers what was spent.
            3 => Row::flow(Direction::Income, money, day, EXPENSES[self.random.random_range(0..3)], own),
            4 => {
                let to = (own.unwrap_or(0) + 1 + self.random.random_range(0..OWN - 1)) % OWN;
                Row::transfer(money, day, (own, Some(to)), None)
            }
            5 => {
                let legs = if self.random.random_bool(0.6) {
                    (own, Some(RECEIVABLE))
                } else {
                    (Some(RECEIVABLE), own)
                };
                Row::transfer(money, day, legs, party)
            }
            _ => {
                let legs =
                    if self.random.random_bool(0.6) { (Some(PAYABLE), own) } else { (own, Some(PAYABLE)) };
                Row::transfer(money, day, legs, party)
            }
        };
        self.told.push(format!("book {row:?}"));
        let new = self.new_row(&row);
        let booked = change(self.database, &self.person, ChangeKind::Booking, |change, id| {
            transaction::book(change, id(), new)
        })
        .await
        .expect("booked");
        self.before.push(self.model.clone());
        self.model.rows.insert(booked.id, row);
    }

    fn new_row(&self, row: &Row) -> NewTransaction {
        let at = format!("{}T05:00:00Z", row.day);
        let id = |place: Option<usize>| place.map(|place| self.accounts[place]);
        NewTransaction {
            money: row.money,
            category_id: row.category,
            account_id: id(row.from),
            to_account_id: id(row.to),
            party_id: row.party.map(|place| self.parties[place]),
            ..entry(row.direction, 1, 1, &at)
        }
    }

    fn some_row(&mut self, alive: bool) -> Option<(i64, Row)> {
        let rows: Vec<(i64, Row)> = self
            .model
            .rows
            .iter()
            .filter(|(_, row)| row.is_alive == alive)
            .map(|(id, row)| (*id, row.clone()))
            .collect();
        (!rows.is_empty()).then(|| rows[self.random.random_range(0..rows.len())].clone())
    }

    /// Another amount and day for an entry.
    async fn correct(&mut self) {
        let Some((id, mut row)) = self.some_row(true) else { return };
        row.money = Money::from_sum(self.random.random_range(1..50_000), row.money.currency());
        self.told.push(format!("correct {id} {:?}", row.money));
        let money = row.money;
        self.write(id, row, ChangeKind::Edit, |change, before| {
            transaction::amend(change, before, before.clone().with_money(money));
        })
        .await;
    }

    async fn void(&mut self) {
        let Some((id, mut row)) = self.some_row(true) else { return };
        row.is_alive = false;
        self.told.push(format!("void {id}"));
        self.write(id, row, ChangeKind::Void, |change, before| {
            transaction::settle(change, before, EntryStatus::Deleted);
        })
        .await;
    }

    async fn write(
        &mut self,
        id: i64,
        row: Row,
        kind: ChangeKind,
        write: impl FnOnce(&mut Change<'_>, &Transaction),
    ) {
        let stands = transaction::by_ids(self.database, &self.person, &[id]).await.expect("read");
        change(self.database, &self.person, kind, |change, _| write(change, &stands[0]))
            .await
            .expect("written");
        self.before.push(self.model.clone());
        self.model.rows.insert(id, row);
    }

    /// What lies in an account is said, as of the beginning of a day.
    async fn set_balance(&mut self) {
        let place = self.random.random_range(0..OWN);
        let (day, opening) =
            (self.day(), Money::from_sum(self.random.random_range(-9_000..90_000), Currency::IDR));
        self.told.push(format!("set {place} {opening:?} on {day}"));
        let balances = balances::of(self.database, &self.person).await.expect("read");
        let stands =
            balances.into_iter().find(|balance| balance.account.id == self.accounts[place]).expect("there");
        let after = stands.account.clone().opened_with(opening, day);
        change(self.database, &self.person, ChangeKind::Accounts, |change, _| {
            account::amend(change, &stands.account, after)
        })
        .await
        .expect("written");
        self.before.push(self.model.clone());
        self.model.openings.insert(place, (opening, day));
    }

    /// The newest change that is in effect.
    async fn undo(&mut self) {
        let newest = walk::newest(self.database, &self.person, Wanted::ToUndo).await.expect("read");
        let Some(newest) = newest else { return assert!(self.before.is_empty(), "{:#?}", self.told) };
        self.told.push("undo".to_owned());
        let taken = reversal::read(self.database, &self.person, newest).await.expect("read");
        assert_eq!(taken.obstacle, None, "seed {}: {:#?}", self.seed, self.told);
        let mut holdings = Holdings::default();
        change(self.database, &self.person, ChangeKind::Undo, |change, _| {
            change.reverse(taken.change.id);
            reversal::write(change, &mut holdings, &taken.rows);
        })
        .await
        .expect("undone");
        self.model = self.before.pop().expect("as many as were written");
    }

    async fn compare(&self) {
        let told = || format!("seed {}: {:#?}", self.seed, self.told);
        let standing = balances::of(self.database, &self.person).await.expect("read");
        for (place, id) in self.accounts.iter().enumerate() {
            let balance = standing.iter().find(|balance| balance.account.id == *id).expect("there");
            let stands: BTreeMap<&str, i64> = non_zero(balance.sums().into_iter());
            assert_eq!(stands, self.model.balance(place), "{} {}", ACCOUNTS[place].0, told());
        }
        let debts = debts::of(self.database, &self.person).await.expect("read");
        let mut owed: BTreeMap<(Option<usize>, bool, &str), i64> = BTreeMap::new();
        for debt in debts.iter().filter(|debt| debt.left.minor() != 0) {
            let party =
                debt.party_id.map(|id| self.parties.iter().position(|known| *known == id).expect("known"));
            owed.insert((party, debt.is_owed, debt.left.currency().code()), debt.left.minor());
        }
        assert_eq!(owed, self.model.debts((RECEIVABLE, PAYABLE)), "{}", told());
        self.compare_categories().await;
    }

    async fn compare_categories(&self) {
        let names = names::of(self.database, &self.person).await.expect("read");
        let all = Period { from: transaction::FIRST_DAY, until: transaction::LAST_DAY };
        let sums = totals::of(self.database, &self.person, &names.categories, all).await.expect("read");
        let stands: BTreeMap<(Option<i64>, &str), i64> = sums
            .iter()
            .filter(|total| total.category_id.is_some() && total.sum.minor() != 0)
            .map(|total| ((total.category_id, total.sum.currency().code()), total.sum.minor()))
            .collect();
        assert_eq!(stands, self.model.categories(), "seed {}: {:#?}", self.seed, self.told);
    }
}

fn non_zero(sums: impl Iterator<Item = Money>) -> BTreeMap<&'static str, i64> {
    sums.filter(|sum| sum.minor() != 0).map(|sum| (sum.currency().code(), sum.minor())).collect()
}
