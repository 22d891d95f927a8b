//! Filing rules: what one is tried to do is what it does, however many entries that is, and all of it is taken back at once.

mod over_http;

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use ledger::{
    Direction, Reason,
    book::{
        account::{self, NewAccount},
        filing_rule::{
            self, Condition, NewFilingRule,
            fit::Subject,
            refiling,
            trial::{self, Trial},
        },
        names::{self, Names},
        transaction::{self, NewTransaction, Transaction},
    },
    db::{Batch, Database},
    history::{
        change::{Author, Change, ChangeKind},
        chunked::{Chunked, Progress},
        reversal::{self, CHUNK, chunks},
        walk::{self, Wanted},
    },
    jobs::{self, JobKind},
    messages::message::{Channel, NewMessage, Sender},
    people::user::{Address, Person, UserStatus},
    values::clock::{Clock, SystemClock},
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use rstest::rstest;

use crate::support::{
    Home, Kind, Running, assert_sound,
    books::{change, entry, home_of, idr, person},
    until,
};

const BUDI: &str = "6281234567890";
const PATIENCE: Duration = Duration::from_mins(2);
/// Words of entries and rules; some hold others, and some are the same to a rule.
const WORDS: [&str; 9] = [
    "tokopedia",
    "TOKOPEDIA",
    "ＴＯＫＯＰＥＤＩＡ",
    "kopi",
    "kopi kenangan",
    "Café",
    "cafe",
    "h&m",
    "7-eleven",
];
/// Expenses and incomes, and what any of them is under where nothing is known.
const CATEGORIES: [(i64, &str, Direction); 6] = [
    (1, "makan", Direction::Expense),
    (4, "belanja", Direction::Expense),
    (10, "hiburan", Direction::Expense),
    (16, "lainnya", Direction::Expense),
    (17, "gaji", Direction::Income),
    (24, "pemasukan_lain", Direction::Income),
];

/// Chance that a seed decides.
struct Chance(StdRng);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0.random_range(0..most)
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.below(WORDS.len())]
    }

    fn rule(&mut self, accounts: &[i64], position: i64) -> NewFilingRule {
        let (_, category, side) = CATEGORIES[self.below(CATEGORIES.len())];
        let words: Vec<&str> = (0..=self.below(2)).map(|_| self.word()).collect();
        let bound = |chance: &mut Self| {
            (chance.below(4) == 0).then(|| idr(i64::try_from(chance.below(40)).expect("small")))
        };
        let (least, most) = (bound(self), bound(self).map(|most| most.plus(idr(40))));
        let direction = (self.below(4) == 0).then_some(side);
        NewFilingRule {
            condition: Condition { direction, ..Condition::of_words(words) }.within(least, most),
            account_id: (self.below(4) == 0).then(|| accounts[self.below(accounts.len())]),
            category: category.to_owned(),
            position,
        }
    }

    fn entry(&mut self, accounts: &[i64]) -> NewTransaction {
        let direction = match self.below(8) {
            0 => Direction::Transfer,
            1 | 2 => Direction::Income,
            _ => Direction::Expense,
        };
        let (category_id, key, _) = CATEGORIES[self.below(CATEGORIES.len())];
        // Money that comes in may give back an expense; an expense is never filed as an income.
        let category_id = if direction == Direction::Expense && category_id > 16 { 16 } else { category_id };
        let reason = match self.below(5) {
            0 => Some(Reason::Said),
            1 => Some(Reason::Keyword(key.to_owned())),
            2 => Some(Reason::Nothing),
            3 => Some(Reason::Lexicon("sabun".to_owned())),
            _ => None,
        };
        let text = |chance: &mut Self| {
            let words = ["beli", "sabun", chance.word(), "lagi"];
            let from = chance.below(3);
            (chance.below(3) > 0).then(|| words[from..].join(" "))
        };
        let to_account_id = (direction == Direction::Transfer).then(|| accounts[1]);
        let units = i64::try_from(1 + self.below(80)).expect("small");
        NewTransaction {
            description: text(self),
            merchant: text(self),
            raw_text: text(self),
            account_id: (self.below(2) == 0 || to_account_id.is_some()).then(|| accounts[0]),
            to_account_id,
            category_reason: reason.filter(|_| direction != Direction::Transfer),
            ..entry(direction, units, category_id, "2026-11-20T03:00:00Z")
        }
    }
}

async fn all(database: &Database, person: &Person) -> Vec<Transaction> {
    let mut rows = transaction::recent(database, person, 10_000).await.expect("read");
    rows.sort_by_key(|row| row.id);
    rows
}

async fn known(database: &Database, person: &Person) -> Names {
    names::of(database, person).await.expect("read")
}

async fn tried(database: &Database, person: &Person, new: &NewFilingRule) -> Trial {
    let names = known(database, person).await;
    let condition = (new.condition.clone(), new.account_id);
    let rule = names.filing_of((0, new.position), condition, &new.category).expect("a category in effect");
    let rules = [&names.rules[..], &[rule]].concat();
    let today = "2026-11-25".parse().expect("a day");
    trial::of(database, (person, &names), (&rules, 0), today).await.expect("tried")
}

/// Keeps a rule that files the past too, to its end.
async fn kept(database: &Database, person: &Person, new: NewFilingRule) {
    let mut ids = database.ids(2).await.expect("ids");
    let mut batch = Batch::default();
    // By the clock of the entries, which are of 2026.
    let now = "2026-11-25T03:00:00Z".parse().expect("an instant");
    let author = Author { person, message_id: None, now };
    refiling::begin(&mut batch, (ids.take(), ids.take()), author, new);
    database.write(batch).await.expect("begun");
    let clock = ledger::values::clock::StandingClock::at(now);
    let job = jobs::due(database, &[JobKind::Refile], &clock, 1).await.expect("read").pop().expect("a job");
    let mut open = refiling::of_job(database, &job).await.expect("read").expect("an open change");
    while open.step(database, now).await.expect("a step") == Progress::More {}
}

async fn undone(database: &Database, person: &Person) {
    let newest = walk::newest(database, person, Wanted::ToUndo).await.expect("read").expect("a change");
    let reversal = reversal::read(database, person, newest).await.expect("read");
    assert_eq!(reversal.obstacle, None);
    let mut ids = database.ids(1).await.expect("an id");
    let mut batch = Batch::default();
    let id = ids.take();
    let author = Author { person, message_id: None, now: SystemClock.now() };
    chunks::begin(&mut batch, id, author, ChangeKind::Undo, &reversal.change);
    database.write(batch).await.expect("begun");
    let mut open = chunks::of_job(database, id).await.expect("read").expect("an open change");
    while open.step(database, SystemClock.now()).await.expect("a step") == Progress::More {}
}

async fn write_entries(
    database: &Database,
    person: &Person,
    seeded: &mut Chance,
    count: usize,
    accounts: &[i64],
) {
    let mut ids = database.ids(count + 1).await.expect("ids");
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now: SystemClock.now() };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Booking);
    for _ in 0..count {
        transaction::book(&mut change, ids.take(), seeded.entry(accounts));
    }
    change.finish();
    database.write(batch).await.expect("booked");
}

/// Random rules on random entries, more than one batch holds: what a rule was tried to do is what it does to the past, what it does
/// to the same entries booked anew, and what is taken back with it.
#[rstest]
#[case(Kind::Sqlite, 12)]
#[case(Kind::Postgres, 3)]
#[tokio::test]
async fn what_a_rule_promised_is_what_it_does(#[case] kind: Kind, #[case] seeds: u64) {
    let mut filed = 0;
    for seed in 0..seeds {
        let home = Home::new(kind).await;
        let database = home.database().await;
        let budi = person(&database, BUDI, UserStatus::Active).await;
        let mut chance = Chance(StdRng::seed_from_u64(seed));
        let accounts = change(&database, &budi, ChangeKind::Accounts, |change, id| {
            ["BCA", "GoPay"].map(|name| account::open(change, id(), &NewAccount::named(name)).id)
        });
        let accounts = accounts.await.expect("opened");
        write_entries(&database, &budi, &mut chance, CHUNK + 200, &accounts).await;
        for position in 1..=i64::try_from(chance.below(4)).expect("few") {
            let earlier = chance.rule(&accounts, position);
            let open = change(&database, &budi, ChangeKind::Category, |change, id| {
                filing_rule::open(change, id(), earlier)
            });
            open.await.expect("made");
        }
        let new = chance.rule(&accounts, 9);
        let (before, names_before) = (all(&database, &budi).await, known(&database, &budi).await);
        let trial = tried(&database, &budi, &new).await;
        kept(&database, &budi, new.clone()).await;
        let (after, names_after) = (all(&database, &budi).await, known(&database, &budi).await);

        let promised: BTreeSet<i64> = trial.found.iter().map(|found| found.id).collect();
        let category = names_after.categories.by_key(&new.category).expect("in effect").id;
        for (row, now) in before.iter().zip(&after) {
            let is_filed = (row.category_id, &row.category_reason) != (now.category_id, &now.category_reason);
            assert_eq!(is_filed, promised.contains(&row.id), "seed {seed}: {row:?} {new:?}");
            let is_by_it =
                now.category_id == Some(category) && matches!(now.category_reason, Some(Reason::Rule(_)));
            assert!(!is_filed || is_by_it, "seed {seed}: {now:?}");
            // The same entry booked now.
            let decides = names_before.filed_by_rule(&Subject::from(row)).is_none();
            let anew = names_after.filed_by_rule(&Subject::from(row)).filter(|_| decides);
            let is_moved = anew.is_some_and(|(id, _)| Some(id) != row.category_id);
            assert_eq!(is_moved, promised.contains(&row.id), "seed {seed}: booked anew {row:?} {new:?}");
        }
        assert!(tried(&database, &budi, &NewFilingRule { position: 10, ..new }).await.found.is_empty());
        filed += promised.len();
        undone(&database, &budi).await;
        let filed_under = |rows: &[Transaction]| -> Vec<_> {
            rows.iter().map(|row| (row.id, row.category_id, row.category_reason.clone())).collect()
        };
        assert_eq!(filed_under(&all(&database, &budi).await), filed_under(&before), "seed {seed}");
        assert_eq!(known(&database, &budi).await.rules, names_before.rules, "seed {seed}");
        assert_sound(&database).await;
    }
    assert!(filed > 20, "the seeds try something: {filed}");
}

/// What somebody chose since it was looked at is not filed by what was seen before.
#[rstest]
#[tokio::test]
async fn what_was_written_since_it_was_looked_at_is_told(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, BUDI).await;
    let new = NewTransaction {
        description: Some("es krakat".to_owned()),
        ..entry(Direction::Expense, 20, 16, "2026-11-20T03:00:00Z")
    };
    let row =
        change(&database, &budi, ChangeKind::Booking, |change, id| transaction::book(change, id(), new));
    let row = row.await.expect("booked");
    let rule = NewFilingRule {
        condition: Condition::of_words(["krakat"]),
        account_id: None,
        category: "hiburan".to_owned(),
        position: 1,
    };
    let found = tried(&database, &budi, &rule).await.found;
    assert!(matches!(&found[..], [only] if only.is(&row)), "{found:?}");
    let chosen = row.clone().with_category(4, Reason::Said);
    let chosen =
        change(&database, &budi, ChangeKind::Edit, |change, _| transaction::amend(change, &row, chosen));
    assert!(!found[0].is(&chosen.await.expect("written")));
}

async fn say(running: &Running, id: &str, text: &str) -> String {
    let budi = Address::phone(BUDI).expect("a number");
    let new =
        NewMessage::words(Channel::Http, &budi, id.to_owned(), Some(text.to_owned()), SystemClock.now());
    running.replies(&(Sender::of(budi), new)).await.join("\n")
}

/// More old entries than a batch holds are filed beside the conversation, and one `batal` brings all of them back.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_rule_files_many_old_entries_beside_the_conversation(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    const ROWS: usize = CHUNK + 100;
    const FILED: &str = "SELECT COUNT(*) FROM transactions WHERE status = 'confirmed' AND category_id = 10";
    const UNFILED: &str = "SELECT COUNT(*) FROM transactions WHERE status = 'confirmed' AND category_id = 16";
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "open")], "one").await;
    let database = &running.engine.books.database;
    let budi = person(database, BUDI, UserStatus::Active).await;
    let now = SystemClock.now();
    let mut ids = database.ids(ROWS + 1).await.expect("ids");
    let mut batch = Batch::default();
    let author = Author { person: &budi, message_id: None, now };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Booking);
    for nth in 1..=ROWS {
        let units = i64::try_from(nth).expect("a small number");
        let description = Some(format!("krakat {nth}"));
        let new = entry(Direction::Expense, units, 16, "2026-11-20T03:00:00Z");
        transaction::book(&mut change, ids.take(), NewTransaction { description, at: now, ..new });
    }
    change.finish();
    database.write(batch).await.expect("booked");
    let counted = async |sql: &'static str| {
        let count: Vec<(i64,)> = database.all(sql, vec![]).await.expect("counted");
        usize::try_from(count[0].0).expect("a count")
    };
    let tried = say(&running, "a", "kalau ada kata krakat masuk hiburan").await;
    assert!(tried.contains(&format!("{ROWS} catatan akan pindah")), "{tried}");
    let kept = say(&running, "b", "simpan dan ubah juga yang lama").await;
    assert!(kept.contains("sedang diubah"), "{kept}");
    until("all are filed", PATIENCE, async || counted(FILED).await == ROWS).await;
    let undone = say(&running, "c", "batal").await;
    assert!(undone.contains("sedikit demi sedikit"), "{undone}");
    until("all are as they were", PATIENCE, async || counted(UNFILED).await == ROWS).await;
    let list = say(&running, "d", "daftar aturan").await;
    assert!(list.contains("Belum ada aturan"), "{list}");
    assert_sound(database).await;
    running.stop().await;
}
