//! Refunds: money that comes back lowers what went out under its category, in the days on which it came, on both engines.

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        category::{Category, REFUNDS},
        lookup::{self, Order, Wanted},
        names,
        own_category::{self, Fate},
        refund,
        transaction::{self, EntryStatus, NewTransaction, Transaction},
    },
    db::Database,
    history::{
        change::ChangeKind,
        reversal::{self, Obstacle},
        walk::{self, Wanted as Next},
    },
    invariants,
    people::user::Person,
    values::period::Period,
};
use reports::{Summary, summary};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Home, Kind,
    books::{book, change, entry, home_of, idr},
    server,
};

const MAKAN: i64 = 1;
const BELANJA: i64 = 4;
const LAINNYA: i64 = 16;
const GAJI: i64 = 17;

async fn books(kind: Kind) -> (Home, Database, Person) {
    home_of(kind, "6281234567890").await
}

async fn spend(database: &Database, budi: &Person, units: i64, category_id: i64, day: &str) {
    let at = format!("{day}T03:00:00Z");
    book(database, budi, entry(Direction::Expense, units, category_id, &at)).await;
}

async fn earn(database: &Database, budi: &Person, units: i64, category_id: i64, day: &str) {
    let at = format!("{day}T03:00:00Z");
    book(database, budi, entry(Direction::Income, units, category_id, &at)).await;
}

fn month(month: u32) -> Period {
    Period::month(NaiveDate::from_ymd_opt(2026, month, 1).expect("a day"))
}

async fn summed(database: &Database, budi: &Person, period: Period) -> Summary {
    let names = names::of(database, budi).await.expect("names");
    summary::of(database, budi, &names.categories, period, period.last_day()).await.expect("a summary")
}

fn by_category(summary: &Summary) -> Vec<(&str, i64)> {
    let sums = summary.category_breakdown.iter();
    sums.map(|sum| (&*sum.category, sum.amount.minor() / 100)).collect()
}

#[rstest]
#[tokio::test]
async fn a_refund_lowers_its_category_in_its_own_month(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    spend(&database, &budi, 450_000, BELANJA, "2026-10-03").await;
    spend(&database, &budi, 200_000, BELANJA, "2026-10-04").await;
    spend(&database, &budi, 90_000, MAKAN, "2026-10-05").await;
    earn(&database, &budi, 450_000, BELANJA, "2026-10-20").await;
    earn(&database, &budi, 5_000_000, GAJI, "2026-10-25").await;
    earn(&database, &budi, 15_000, REFUNDS.id, "2026-10-26").await;
    earn(&database, &budi, 200_000, BELANJA, "2026-11-02").await;
    spend(&database, &budi, 30_000, MAKAN, "2026-11-02").await;
    let (october, november) =
        (summed(&database, &budi, month(10)).await, summed(&database, &budi, month(11)).await);
    assert_eq!((october.total_income, october.total_expense), (idr(5_015_000), idr(290_000)));
    assert_eq!(by_category(&october), [("Belanja", 200_000), ("Makan", 90_000)]);
    assert_eq!(
        october.month_balance,
        idr(4_725_000),
        "what came in and what is left of it are the same money"
    );
    assert_eq!(october.of_category(Direction::Income, "belanja"), idr(0));
    assert_eq!((november.total_income, november.total_expense), (idr(0), idr(-170_000)));
    assert_eq!(by_category(&november), [("Makan", 30_000), ("Belanja", -200_000)]);
    assert_eq!(november.month_balance, idr(170_000));
    assert!(invariants::check(&database).await.expect("read").iter().all(|rule| rule.broken == 0));
}

#[rstest]
#[tokio::test]
async fn a_refund_that_waits_lowers_nothing_and_currencies_stay_apart(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = books(kind).await;
    spend(&database, &budi, 100_000, BELANJA, "2026-11-03").await;
    let refund = entry(Direction::Income, 40_000, BELANJA, "2026-11-04T03:00:00Z");
    let waiting = NewTransaction { status: EntryStatus::Pending, ..refund.clone() };
    let dollars = Money::from_units(20, Currency::USD).expect("an amount");
    book(&database, &budi, waiting).await;
    book(&database, &budi, NewTransaction { money: dollars, ..refund }).await;
    let november = summed(&database, &budi, month(11)).await;
    assert_eq!(by_category(&november), [("Belanja", 100_000)]);
    let [other] = &*november.other_currencies else { panic!("one other: {november:?}") };
    assert_eq!((other.total_income.minor(), other.total_expense.minor()), (0, -2_000));
    assert_eq!(november.left_out(Direction::Expense, Some("Belanja")), [other.total_expense]);
    assert_eq!(november.left_out(Direction::Income, None), []);
}

/// What is left of an expense is what has not come back of it, and a refund that grows or turns is none of it any more.
#[rstest]
#[tokio::test]
async fn a_refund_is_held_against_its_expense(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    let named =
        |name: &str, new: NewTransaction| NewTransaction { description: Some(name.to_owned()), ..new };
    let spent = entry(Direction::Expense, 450_000, BELANJA, "2026-10-03T03:00:00Z");
    let shoes = book(&database, &budi, named("beli Sepatu lari", spent.clone())).await;
    book(&database, &budi, named("tas", spent)).await;
    let left = async |word: &str, (month, day): (u32, u32)| {
        let until = NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
        let found = refund::refundable(&database, &budi, &[word.to_owned()], until).await.expect("read");
        found.iter().map(|found| (found.expense.id, found.left())).collect::<Vec<_>>()
    };
    assert_eq!(left("sepatu", (10, 3)).await, [(shoes.id, idr(450_000))]);
    for (word, day) in [("sepatu", (10, 2)), ("%", (10, 3)), ("kemeja", (10, 3))] {
        assert_eq!(left(word, day).await, [], "{word} until {day:?}");
    }
    let back = entry(Direction::Income, 50_000, BELANJA, "2026-10-20T03:00:00Z");
    let back =
        NewTransaction { refund_of: Some(shoes.id), status: EntryStatus::Pending, asked: true, ..back };
    let mut refund = book(&database, &budi, back).await;
    assert_eq!(left("sepatu", (10, 20)).await, [(shoes.id, idr(400_000))], "one that waits counts too");
    for (units, of) in [(40_000, Some(shoes.id)), (41_000, None)] {
        let after = refund.clone().with_money(idr(units));
        let amended = change(&database, &budi, ChangeKind::Edit, |change, _| {
            transaction::amend(change, &refund, after)
        });
        refund = amended.await.expect("amended");
        assert_eq!(refund.refund_of, of, "{units}");
    }
    assert_eq!(left("sepatu", (10, 20)).await, [(shoes.id, idr(450_000))]);
    assert!(invariants::check(&database).await.expect("read").iter().all(|rule| rule.broken == 0));
}

/// Shoes for 450.000 at first, and what has come back of them.
struct Shoes {
    database: Database,
    budi: Person,
    row: Transaction,
}

impl Shoes {
    async fn bought(database: Database, budi: Person) -> Self {
        let spent = entry(Direction::Expense, 450_000, BELANJA, "2026-10-03T03:00:00Z");
        let named = NewTransaction { description: Some("Sepatu".to_owned()), ..spent };
        let row = book(&database, &budi, named).await;
        Self { database, budi, row }
    }

    async fn given_back(&self, units: i64) -> Transaction {
        let back = entry(Direction::Income, units, BELANJA, "2026-10-20T03:00:00Z");
        book(&self.database, &self.budi, NewTransaction { refund_of: Some(self.row.id), ..back }).await
    }

    async fn amend(&mut self, units: i64) {
        let after = self.row.clone().with_money(idr(units));
        let amended = change(&self.database, &self.budi, ChangeKind::Edit, |change, _| {
            transaction::amend(change, &self.row, after)
        });
        self.row = amended.await.expect("amended");
    }

    async fn void(&self, row: &Transaction) -> Transaction {
        let voided = change(&self.database, &self.budi, ChangeKind::Void, |change, _| {
            transaction::settle(change, row, EntryStatus::Deleted)
        });
        voided.await.expect("taken out")
    }

    /// What would come back, were rows to stand so; `None` where that is no more than they were.
    async fn exceeded(&self, rows: &[(&Transaction, &Transaction)]) -> Option<Money> {
        let exceeded = refund::exceeded(&self.database, &self.budi, rows).await.expect("read");
        exceeded.first().map(|found| found.given_back)
    }

    /// What stands against taking back the newest change, or what took something away.
    async fn against(&self, next: Next) -> Option<Obstacle> {
        let newest = walk::newest(&self.database, &self.budi, next).await.expect("read").expect("a change");
        reversal::read(&self.database, &self.budi, newest).await.expect("read").obstacle
    }
}

#[rstest]
#[tokio::test]
async fn no_more_comes_back_of_an_expense_than_it_was(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    let mut shoes = Shoes::bought(database, budi).await;
    let named = Some(Obstacle::GivenBack("Sepatu".to_owned()));
    let first = shoes.given_back(300_000).await;
    // What is spent is put right down to what has come back, and stays an expense of its currency.
    let dollars = Money::from_units(1_000, Currency::USD).expect("an amount");
    let mut turned = shoes.row.clone();
    turned.direction = Direction::Income;
    for (after, back) in [
        (shoes.row.clone().with_money(idr(300_000)), None),
        (shoes.row.clone().with_money(idr(299_999)), Some(300_000)),
        (shoes.row.clone().with_money(dollars), Some(300_000)),
        (turned, Some(300_000)),
        (shoes.row.settled(EntryStatus::Deleted), None),
        (shoes.row.clone().with_category(MAKAN, ledger::Reason::Said), None),
    ] {
        assert_eq!(shoes.exceeded(&[(&shoes.row, &after)]).await, back.map(idr), "{after:?}");
    }
    // A refund that was taken out comes back as long as nothing else has taken its place.
    let gone = shoes.void(&first).await;
    assert_eq!(shoes.against(Next::ToRestore).await, None);
    let second = shoes.given_back(200_000).await;
    assert_eq!(shoes.against(Next::ToRestore).await, named);
    let (back, gone_again) = (gone.settled(EntryStatus::Confirmed), second.settled(EntryStatus::Deleted));
    assert_eq!(shoes.exceeded(&[(&gone, &back)]).await, Some(idr(500_000)));
    assert_eq!(shoes.exceeded(&[(&gone, &back), (&second, &gone_again)]).await, None, "one for the other");
    // Two that each fit, and together do not.
    let gone_too = shoes.void(&second).await;
    let both = [gone.settled(EntryStatus::Confirmed), gone_too.settled(EntryStatus::Confirmed)];
    assert_eq!(shoes.exceeded(&[(&gone, &both[0])]).await, None);
    assert_eq!(shoes.exceeded(&[(&gone, &both[0]), (&gone_too, &both[1])]).await, Some(idr(500_000)));
    // What grew, and gave back by that, does not shrink again at a word.
    shoes.amend(900_000).await;
    assert_eq!(shoes.against(Next::ToUndo).await, None);
    let third = shoes.given_back(800_000).await;
    let newest = walk::latest(&shoes.database, &shoes.budi, 2).await.expect("read");
    let grown = reversal::read(&shoes.database, &shoes.budi, newest[1].0.clone()).await.expect("read");
    assert_eq!(grown.obstacle, named);
    shoes.void(&third).await;
    let newest = walk::latest(&shoes.database, &shoes.budi, 3).await.expect("read");
    let grown = reversal::read(&shoes.database, &shoes.budi, newest[2].0.clone()).await.expect("read");
    assert_eq!(grown.obstacle, None);
    assert!(invariants::check(&shoes.database).await.expect("read").iter().all(|rule| rule.broken == 0));
}

/// The same by the doors: what the API refuses, a message is told in words.
#[rstest]
#[tokio::test]
async fn what_would_give_too_much_back_is_refused(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    let budi = "6281234567890";
    let newest = || {
        let (_, page) = server.get(&format!("/transactions?phone={budi}&limit=1"));
        page["items"][0].clone()
    };
    let path = |row: &Value, act: &str| format!("/api/v1/transactions/{}{act}?phone={budi}", row["id"]);
    server.say(budi, "beli sepatu 450rb");
    let shoes = newest();
    server.say(budi, "refund sepatu 300rb");
    let first = newest();
    let amend = |amount: i64| {
        let version = server.get(&path(&shoes, "")).1["version"].as_i64();
        server.patch(&path(&shoes, ""), version, &json!({ "amount": amount }))
    };
    let (status, refused) = amend(200_000);
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    assert_eq!(amend(440_000).0, 200);
    let told = server.say(budi, "yang beli sepatu tadi harusnya 100rb");
    assert!(told["reply"].as_str().is_some_and(|reply| reply.contains("Rp300.000")), "{told}");
    assert_eq!(server.get(&path(&shoes, "")).1["amount"], 440_000);
    assert_eq!(server.delete(&path(&first, "")).0, 200);
    server.say(budi, "refund sepatu 200rb");
    let (status, refused) = server.post(&path(&first, "/restore"), &json!({}));
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    let told = server.say(budi, "kembalikan");
    assert!(told["reply"].as_str().is_some_and(|reply| reply.contains("Beli sepatu")), "{told}");
    assert_eq!(server.get(&path(&first, "")).1["status"], "deleted");
    assert_eq!(server.delete(&path(&newest(), "")).0, 200);
    assert_eq!(server.post(&path(&first, "/restore"), &json!({})).0, 200);
}

/// What becomes of a category becomes of its refunds.
#[rstest]
#[tokio::test]
async fn refunds_follow_their_category(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    let known = names::of(&database, &budi).await.expect("names").categories;
    let of = |key: &str| -> Category { known.by_key(key).expect("a category").clone() };
    spend(&database, &budi, 100_000, BELANJA, "2026-11-03").await;
    earn(&database, &budi, 30_000, BELANJA, "2026-11-04").await;
    earn(&database, &budi, 5_000, LAINNYA, "2026-11-04").await;
    for (fate, wanted) in [
        (Fate::Renamed("Toko".to_owned()), [("Toko", 70_000), ("Lainnya", -5_000)]),
        (Fate::Merged("makan".to_owned()), [("Makan", 70_000), ("Lainnya", -5_000)]),
        (Fate::Dropped, [("Toko", 70_000), ("Lainnya", -5_000)]),
    ] {
        let category = of("belanja");
        let row = own_category::of_key(&database, &budi, &category).await.expect("read");
        change(&database, &budi, ChangeKind::Category, |change, id| {
            own_category::decide_fate(change, id(), &category, row.as_ref(), &fate)
        })
        .await
        .expect("written");
        let november = summed(&database, &budi, month(11)).await;
        assert_eq!(by_category(&november), wanted, "{fate:?}");
        assert_eq!(november.total_income, idr(0), "{fate:?}");
    }
}

#[rstest]
#[tokio::test]
async fn a_refund_is_found_among_expenses(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    spend(&database, &budi, 450_000, BELANJA, "2026-11-03").await;
    spend(&database, &budi, 20_000, MAKAN, "2026-11-03").await;
    earn(&database, &budi, 200_000, BELANJA, "2026-11-04").await;
    earn(&database, &budi, 100_000, GAJI, "2026-11-05").await;
    let names = names::of(&database, &budi).await.expect("names");
    for (wanted, amounts, sums) in [
        (
            Wanted::default(),
            &[100_000, 200_000, 20_000, 450_000][..],
            &[(Direction::Expense, 270_000), (Direction::Income, 100_000)][..],
        ),
        (
            Wanted { direction: Some(Direction::Expense), order: Order::Largest, ..Wanted::default() },
            &[450_000, 20_000, 200_000],
            &[(Direction::Expense, 270_000)],
        ),
        (
            Wanted { direction: Some(Direction::Income), ..Wanted::default() },
            &[100_000],
            &[(Direction::Income, 100_000)],
        ),
        (
            Wanted { category_ids: Some(vec![BELANJA]), ..Wanted::default() },
            &[200_000, 450_000],
            &[(Direction::Expense, 250_000)],
        ),
    ] {
        let who = (&budi, &names.categories);
        let found = lookup::find(&database, who, &wanted, (0, 10)).await.expect("found");
        let found_amounts: Vec<i64> = found.rows.iter().map(|row| row.money().minor() / 100).collect();
        assert_eq!(found_amounts, amounts, "{wanted:?}");
        let sums: Vec<(Direction, Money)> = sums.iter().map(|(way, units)| (*way, idr(*units))).collect();
        assert_eq!(found.sums, sums, "{wanted:?}");
        assert_eq!(found.count, i64::try_from(amounts.len()).expect("few"), "{wanted:?}");
    }
}

/// Over HTTP an income under a category of expenses is one too, and whoever reads sums sees it.
#[rstest]
#[tokio::test]
async fn a_refund_is_posted_and_reported(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say("6281234567890", "halo");
    let day = "2026-11-20T10:00:00+07:00";
    for (direction, amount, category, status) in [
        ("expense", 450_000, "Belanja", 201),
        ("income", 500_000, "belanja", 201),
        ("income", 20_000, "Gaji", 201),
        ("expense", 20_000, "Gaji", 422),
    ] {
        let entry = json!({ "phone": "6281234567890", "direction": direction, "amount": amount,
            "category": category, "datetime": day });
        let (answered, row) = server.post("/transactions", &entry);
        assert_eq!(answered, status, "{row}");
    }
    let (_, report) = server.get("/reports/monthly?phone=6281234567890&month=2026-11");
    assert_eq!((&report["total_income"], &report["total_expense"]), (&json!(20_000), &json!(-50_000)));
    assert_eq!(report["category_breakdown"], json!([{ "category": "Belanja", "amount": -50_000 }]));
    assert_eq!(report["month_balance"], json!(70_000));
    let (_, page) = server.get("/transactions?phone=6281234567890&category=Belanja");
    let items = page["items"].as_array().expect("rows").iter();
    let ways: Vec<&Value> = items.map(|item| &item["direction"]).collect();
    assert_eq!(ways, ["income", "expense"]);
}
