//! What the ledger promises, on both engines.

use std::collections::HashSet;

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        holdings::Holdings,
        lookup::page::{Filter, page},
        names, rows,
        saving::{self, GoalStatus, MovementDirection, NewMovement},
        totals::{self, Total},
        transaction::{self, EntryStatus, NewTransaction, Source, Transaction},
    },
    db::{Batch, Database, WriteError},
    history::change::{Author, Change, ChangeKind},
    invariants,
    people::{
        registration,
        user::{self, Admitted, Person, UserStatus},
    },
    values::{
        clock::{Clock, SystemClock},
        period::Period,
    },
};
use rstest::rstest;

use crate::support::{
    Home, Kind,
    books::{book, change, entry, home_of, idr, person},
};

async fn listed(database: &Database, person: &Person) -> Vec<Transaction> {
    page(database, person, &Filter::default(), (None, 100)).await.expect("rows")
}

async fn totals(database: &Database, person: &Person, period: Period) -> Vec<Total> {
    let names = names::of(database, person).await.expect("names");
    totals::of(database, person, &names.categories, period).await.expect("totals")
}

#[rstest]
#[tokio::test]
async fn what_is_booked_is_read_back_as_it_was_written(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let row =
        book(&database, &budi, entry(Direction::Expense, 20_000, 1, "2026-11-20T03:00:00.123456Z")).await;
    assert_eq!(listed(&database, &budi).await, std::slice::from_ref(&row));
    assert_eq!(row.money(), idr(20_000));
    let amended = change(&database, &budi, ChangeKind::Edit, |change, _| {
        transaction::amend(change, &row, row.clone().with_money(idr(25_000)))
    })
    .await
    .expect("amended");
    assert_eq!(listed(&database, &budi).await, [amended]);
}

#[rstest]
#[tokio::test]
async fn an_edit_of_what_is_no_longer_so_is_stale_and_changes_nothing(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let row = book(&database, &budi, entry(Direction::Expense, 20_000, 1, "2026-11-20T03:00:00Z")).await;
    let to = |units: i64| {
        let row = row.clone();
        let (database, budi) = (database.clone(), budi.clone());
        async move {
            let after = row.clone().with_money(idr(units));
            change(&database, &budi, ChangeKind::Edit, |change, _| transaction::amend(change, &row, after))
                .await
        }
    };
    let first = to(1_000).await.expect("the first is written");
    assert!(matches!(to(2_000).await, Err(WriteError::Stale(_))));
    assert_eq!(listed(&database, &budi).await, [first]);
    assert!(invariants::check(&database).await.expect("read").iter().all(|rule| rule.broken == 0));
}

#[rstest]
#[tokio::test]
async fn a_day_begins_where_the_person_lives(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let before = book(&database, &budi, entry(Direction::Expense, 1, 1, "2026-11-20T16:59:59.999999Z")).await;
    let after = book(&database, &budi, entry(Direction::Expense, 2, 1, "2026-11-20T17:00:00Z")).await;
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
    assert_eq!((before.tx_date, after.tx_date), (day(20), day(21)), "midnight in Jakarta is 17:00 UTC");
    for (date, units) in [(day(20), 1), (day(21), 2), (day(22), 0)] {
        let totals = totals(&database, &budi, Period::day(date)).await;
        assert_eq!(totals.iter().map(|total| total.sum.minor()).sum::<i64>(), units * 100, "{date}");
    }
}

#[rstest]
#[tokio::test]
async fn only_what_is_confirmed_counts_and_nobody_sees_anothers_rows(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    let row = book(&database, &budi, entry(Direction::Expense, 5, 1, "2026-11-20T03:00:00Z")).await;
    book(
        &database,
        &budi,
        NewTransaction {
            status: EntryStatus::Pending,
            ..entry(Direction::Expense, 7, 1, "2026-11-20T03:00:00Z")
        },
    )
    .await;
    book(&database, &budi, entry(Direction::Transfer, 11, 0, "2026-11-20T03:00:00Z")).await;
    book(&database, &budi, entry(Direction::Income, 13, 17, "2026-11-20T03:00:00Z")).await;
    book(&database, &sari, entry(Direction::Expense, 17, 1, "2026-11-20T03:00:00Z")).await;
    let november = Period::month(NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day"));
    let sum = |totals: Vec<Total>, direction| {
        totals.iter().filter(|total| total.direction == direction).map(|total| total.sum.minor()).sum::<i64>()
    };
    let of = async |person: &Person, direction| sum(totals(&database, person, november).await, direction);
    assert_eq!(of(&budi, Direction::Expense).await, 500);
    assert_eq!(of(&budi, Direction::Income).await, 1_300);
    assert_eq!(of(&sari, Direction::Expense).await, 1_700);
    change(&database, &budi, ChangeKind::Void, |change, _| {
        transaction::settle(change, &row, EntryStatus::Deleted)
    })
    .await
    .expect("voided");
    assert_eq!(of(&budi, Direction::Expense).await, 0, "deleting is a status");
}

#[rstest]
#[tokio::test]
async fn goals_are_summed_and_their_names_are_unique_in_a_book(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let open = async |name: &'static str| {
        change(&database, &budi, ChangeKind::Booking, |change, id| {
            let target = Some(idr(15_000_000));
            saving::open(change, &mut Holdings::default(), id(), (name, target), GoalStatus::Active)
        })
        .await
    };
    let goal = open("laptop").await.expect("opened");
    assert!(matches!(open("  Laptop ").await, Err(WriteError::Stale(_))), "the name is taken");
    for (direction, units) in [(MovementDirection::Deposit, 500_000), (MovementDirection::Withdraw, 200_000)]
    {
        let movement = NewMovement {
            account_id: None,
            goal_id: goal.id,
            direction,
            money: idr(units),
            at: SystemClock.now(),
            source: Source::Terminal,
            status: EntryStatus::Confirmed,
        };
        let mut holdings = Holdings::of(&database, &budi).await.expect("read");
        change(&database, &budi, ChangeKind::Booking, |change, id| {
            saving::book(change, &mut holdings, id(), &movement)
        })
        .await
        .expect("moved");
    }
    let goals = saving::goals(&database, &budi).await.expect("read");
    assert_eq!(
        goals.iter().map(|balance| (&*balance.goal.name, balance.current)).collect::<Vec<_>>(),
        [("laptop", idr(300_000))]
    );
}

#[rstest]
#[tokio::test]
async fn a_confirmation_of_a_person_answers_no_question_about_a_row(
    #[values(Admitted::ByThemselves, Admitted::ByList, Admitted::ByAdmin)] by: Admitted,
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let dewi = person(&database, "6281234567890", UserStatus::Pending).await;
    for asked in [false, true] {
        let new = NewTransaction {
            status: EntryStatus::Pending,
            asked,
            ..entry(Direction::Expense, 5, 1, "2026-11-20T03:00:00Z")
        };
        book(&database, &dewi, new).await;
    }
    let waiting = rows::pending(&database, &dewi).await.expect("read");
    assert_eq!(waiting.len(), 2);
    change(&database, &dewi, ChangeKind::Registration, |change, _| {
        registration::approve(change, &mut Holdings::default(), &dewi, &waiting, by);
    })
    .await
    .expect("approved");
    let rows = listed(&database, &dewi).await;
    assert_eq!(rows.iter().filter(|row| row.status == EntryStatus::Confirmed).count(), 1);
    let dewi = user::by_id(&database, dewi.id).await.expect("read").expect("a person");
    assert_eq!((dewi.status, dewi.admitted), (UserStatus::Active, Some(by)));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn many_write_at_once_ids_are_never_drawn_twice_and_who_fails_leaves_alone(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let target = book(&database, &budi, entry(Direction::Expense, 1, 1, "2026-11-20T03:00:00Z")).await;
    let writers: Vec<_> = (0..100_i64)
        .map(|n| {
            let (database, budi, target) = (database.clone(), budi.clone(), target.clone());
            tokio::spawn(async move {
                let new = entry(Direction::Expense, 10 + n, 1, "2026-11-20T03:00:00Z");
                let mut tries = 0;
                loop {
                    let written = change(&database, &budi, ChangeKind::Booking, |change, id| {
                        let row = transaction::book(change, id(), new.clone());
                        if n % 10 == 0 {
                            // Nine of these ten come too late.
                            transaction::amend(change, &target, target.clone().with_money(idr(1_000 + n)));
                        }
                        row.id
                    })
                    .await;
                    tries += 1;
                    match written {
                        Ok(id) => return Some(id),
                        Err(WriteError::Stale(_)) if n % 10 == 0 || tries > 100 => return None,
                        Err(WriteError::Stale(_)) => {}
                        Err(error) => panic!("{error}"),
                    }
                }
            })
        })
        .collect();
    let mut written = Vec::new();
    for writer in writers {
        written.extend(writer.await.expect("no panic"));
    }
    let distinct: HashSet<i64> = written.iter().copied().collect();
    assert_eq!(distinct.len(), written.len(), "an id was drawn twice");
    let in_time = written.len() - 90;
    assert!(in_time <= 1, "at most one of those that amend the same row: {in_time}");
    assert_eq!(listed(&database, &budi).await.len(), 1 + written.len().min(99));
    assert!(invariants::check(&database).await.expect("read").iter().all(|rule| rule.broken == 0));
}

/// An approval and a new row of the same person, at the same moment: one of them has to read again.
#[rstest]
#[tokio::test]
async fn nothing_is_left_pending_by_an_approval(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let dewi = person(&database, "6281234567890", UserStatus::Pending).await;
    let waiting = rows::pending(&database, &dewi).await.expect("read");
    let late = NewTransaction {
        status: EntryStatus::Pending,
        ..entry(Direction::Expense, 5, 1, "2026-11-20T03:00:00Z")
    };
    let mut ids = database.ids(4).await.expect("ids");
    let author = Author { person: &dewi, message_id: None, now: SystemClock.now() };
    let mut batch = Batch::default();
    user::guard(&mut batch, &dewi);
    let mut booking = Change::begin(&mut batch, ids.take(), author, ChangeKind::Booking);
    transaction::book(&mut booking, ids.take(), late);
    booking.finish();
    database.write(batch).await.expect("the row comes first");
    let approved = change(&database, &dewi, ChangeKind::Registration, |change, _| {
        registration::approve(change, &mut Holdings::default(), &dewi, &waiting, Admitted::ByThemselves);
    });
    assert!(matches!(approved.await, Err(WriteError::Stale(_))), "the approval has not seen the row");
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_nobody_elses_trouble() {
    let (home, database, broken) = home_of(Kind::Sqlite, "6281234567890").await;
    let sound = person(&database, "6281234567891", UserStatus::Active).await;
    let file = home.folder.path().join("catat.db");
    let mut beside = <sqlx::SqliteConnection as sqlx::Connection>::connect(file.to_str().expect("UTF-8"))
        .await
        .expect("open");
    sqlx::query("UPDATE users SET timezone = 'Mars/Base' WHERE id = $1")
        .bind(broken.id)
        .execute(&mut beside)
        .await
        .expect("broken");
    let reads = (0..32).map(|n| user::by_id(&database, if n % 2 == 0 { broken.id } else { sound.id }));
    for (n, read) in futures_util::future::join_all(reads).await.into_iter().enumerate() {
        assert_eq!(read.is_ok(), n % 2 == 1, "read {n}: {read:?}");
    }
}

#[rstest]
#[tokio::test]
async fn the_default_categories_are_in_the_database(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let names = names::of(&database, &budi).await.expect("read");
    assert_eq!(names.categories.iter().count(), ledger::book::category::DEFAULTS.len());
    for default in ledger::book::category::DEFAULTS {
        let category = names.categories.by_name(&default.name.to_uppercase()).expect("in either case");
        assert_eq!((category.id, &*category.key), (default.id, default.key));
        let direction =
            if default.direction == Direction::Income { Direction::Income } else { Direction::Expense };
        book(&database, &budi, entry(direction, 1, default.id, "2026-11-20T03:00:00Z")).await;
    }
}

#[rstest]
#[case::nought(0)]
#[case::negative(-1)]
#[case::too_large(ledger::values::money::MAX_MINOR + 1)]
#[tokio::test]
async fn the_schema_itself_refuses_a_wrong_amount(
    #[case] minor: i64,
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let new = NewTransaction {
        money: Money::from_sum(minor, Currency::IDR),
        ..entry(Direction::Expense, 1, 1, "2026-11-20T03:00:00Z")
    };
    let written =
        change(&database, &budi, ChangeKind::Booking, |change, id| transaction::book(change, id(), new))
            .await;
    assert!(matches!(written, Err(WriteError::Database(_))));
    assert!(listed(&database, &budi).await.is_empty());
}
