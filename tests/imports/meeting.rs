//! Rows of a file that stand in the books otherwise: by a file of another format, by what was told, as the other leg of a transfer.

use ledger::{
    Currency, Direction,
    book::transaction::{NewTransaction, Transaction},
    db::Batch,
    imports::{FileAccount, NewRow, Progress, preview},
};
use rstest::rstest;

use super::{Books, counts, day, row};
use crate::support::{
    Kind,
    books::{book, entry, idr},
};

#[rstest]
#[tokio::test]
async fn another_format_of_the_same_account_is_matched_once_each(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let bca = books.accounts[0];
    books
        .import("csv", vec![row(bca, 10, "KARTU DEBIT KOPI", -20_000), row(bca, 20, "PARKIR", -5_000)])
        .await;
    let as_ofx = vec![
        row(bca, 11, "KOPI KENANGAN 0211", -20_000),
        row(bca, 12, "KOPI KENANGAN 0211", -20_000),
        row(bca, 24, "PARKIR MALL", -5_000),
    ];
    assert_eq!(books.import("ofx", as_ofx.clone()).await, counts(3, 2, 0, 0, 1), "one is too far away");
    assert_eq!(books.import("ofx", as_ofx).await, counts(3, 0, 3, 0, 0));
    assert_eq!(books.entries().await.len(), 4);
}

#[rstest]
#[tokio::test]
async fn what_was_told_is_offered_and_gets_its_account(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let books = Books::new(kind, &["BCA"]).await;
    let kopi = entry(Direction::Expense, 20_000, 1, "2026-11-10T03:00:00Z");
    let kopi = book(&books.database, &books.person, kopi).await;
    let rows = vec![
        row(books.accounts[0], 11, "KARTU DEBIT", -20_000),
        row(books.accounts[0], 12, "KARTU DEBIT", -20_000),
    ];
    let (id, planned) = books.stage("csv", rows.clone()).await;
    assert_eq!((planned.offered, planned.counts.new), (1, 1));
    let offers = preview::offers(&books.database, id, (-1, 10)).await.expect("read");
    assert_eq!((offers[0].day, offers[0].entry_day), (day(11), day(10)), "the nearest");
    let mut batch = Batch::default();
    preview::decide_all_same(&mut batch, id);
    books.database.write(batch).await.expect("written");
    books.book(id, "csv").await;
    assert_eq!(books.spent().await, 40_000);
    let met = books.entries().await.into_iter().find(|entry| entry.id == kopi.id).expect("it stands");
    assert_eq!((met.account_id, met.category_id), (Some(books.accounts[0]), kopi.category_id));
    assert_eq!(books.moved(0).await, -40_000);
    assert_eq!(books.import("csv", rows.clone()).await, counts(2, 0, 2, 0, 0));
    // Taken back, it is what it was before, and the file is as good as never seen.
    books.undo().await;
    assert_eq!(books.entries().await.len(), 1);
    assert_eq!(books.entries().await[0].account_id, None);
    let (id, planned) = books.stage("csv", rows).await;
    assert_eq!((planned.offered, planned.counts.new, planned.counts.known), (1, 1, 0));
    let mut batch = Batch::default();
    preview::decide(&mut batch, id, &[]);
    books.database.write(batch).await.expect("written");
    books.book(id, "csv").await;
    assert_eq!(books.spent().await, 60_000, "it was another coffee");
}

#[rstest]
#[tokio::test]
async fn two_legs_are_one_transfer_across_files(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    let out = row(bca, 10, "TRSF E-BANKING DB", -500_000);
    let came_in = row(mandiri, 12, "DARI BCA", 500_000);
    let by_chance = [row(bca, 15, "TOKO", -75_000), row(mandiri, 15, "HADIAH", 75_000)];
    books.import("csv", vec![out.clone(), by_chance[0].clone()]).await;
    let second = vec![came_in.clone(), by_chance[1].clone()];
    assert_eq!(books.import("csv", second.clone()).await, counts(2, 1, 0, 0, 1));
    let entries = books.entries().await;
    let transfer: Vec<&Transaction> =
        entries.iter().filter(|entry| entry.direction == Direction::Transfer).collect();
    assert_eq!(entries.len(), 3);
    let [transfer] = transfer[..] else { panic!("one transfer: {entries:?}") };
    assert_eq!((transfer.account_id, transfer.to_account_id), (Some(bca), Some(mandiri)));
    assert_eq!((books.moved(0).await, books.moved(1).await), (-575_000, 575_000));
    assert_eq!(books.import("csv", second).await, counts(2, 0, 2, 0, 0));
    books.undo().await;
    assert_eq!((books.moved(0).await, books.moved(1).await), (-575_000, 0));
    assert_eq!(books.spent().await, 575_000, "what had been one leg is one again");
}

#[rstest]
#[tokio::test]
async fn a_file_of_two_accounts_has_each_transfer_once(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let books = Books::new(kind, &["A", "B"]).await;
    let (a, b) = (books.accounts[0], books.accounts[1]);
    let moves = |from, units, to| NewRow { to_account_id: Some(to), ..row(from, 10, "", units) };
    let rows = vec![
        moves(a, -60_000, b),
        row(a, 10, "Makan", -59_500),
        moves(b, 60_000, a),
        moves(b, -10_000, a),
        moves(a, 10_000, b),
    ];
    assert_eq!(books.import("qif", rows.clone()).await, counts(5, 3, 0, 0, 2));
    let directions: Vec<Direction> = books.entries().await.iter().map(|entry| entry.direction).collect();
    let count = |of| directions.iter().filter(|direction| **direction == of).count();
    assert_eq!((count(Direction::Transfer), count(Direction::Expense)), (2, 1));
    assert_eq!((books.moved(0).await, books.moved(1).await), (-109_500, 50_000));
    assert_eq!(books.import("qif", rows).await, counts(5, 0, 5, 0, 0));
}

#[rstest]
#[tokio::test]
async fn what_left_another_bank_before_the_files_first_day_lay_there_then(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    books.import("csv", vec![row(bca, 10, "TRSF E-BANKING DB", -500_000)]).await;
    let rows = vec![row(mandiri, 12, "DARI BCA", 500_000), row(mandiri, 12, "BIAYA ADM", -12_500)];
    let (id, _) = books.stage("csv", rows).await;
    let opening = Some((idr(200_000), day(12)));
    let accounts = [FileAccount { id: mandiri, opens: None, currency: Currency::IDR, opening }];
    let booked = books.go_on_in(&accounts, (id, "csv"), usize::MAX).await;
    assert_eq!(booked, Some(Progress::Finished));
    assert_eq!(books.moved(1).await, 687_500, "as the bank says");
}

#[rstest]
#[tokio::test]
async fn what_an_earlier_file_cannot_have_had_is_asked_about(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let bca = books.accounts[0];
    books.import("csv", (8..=10).map(|of| row(bca, of, "KOPI", -20_000)).collect()).await;
    // It was over before this one began.
    let (_, planned) = books.stage("ofx", (11..=13).map(|of| row(bca, of, "NASI", -20_000)).collect()).await;
    assert_eq!((planned.offered, planned.counts.new, planned.counts.matched), (2, 1, 0));
    // What was pending has other words once it is posted.
    books.import("csv", vec![row(bca, 20, "KARTU DEBIT PENDING", -30_000)]).await;
    let posted = row(bca, 20, "KARTU DEBIT KOPI KENANGAN", -30_000);
    let (_, planned) = books.stage("csv", vec![posted.clone()]).await;
    assert_eq!((planned.offered, planned.counts.new), (1, 0));
    let both = vec![row(bca, 20, "KARTU DEBIT PENDING", -30_000), posted];
    let (_, planned) = books.stage("csv", both).await;
    assert_eq!((planned.offered, planned.counts.new, planned.counts.known), (0, 1, 1), "two purchases");
}

#[rstest]
#[tokio::test]
async fn an_equal_purchase_is_no_leg_and_strangers_are_asked_about(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    let moved = entry(Direction::Transfer, 500_000, 1, "2026-11-10T03:00:00Z");
    let (account_id, to_account_id) = (Some(bca), Some(mandiri));
    let moved = NewTransaction { account_id, to_account_id, ..moved };
    let moved = book(&books.database, &books.person, moved).await;
    let (id, planned) = books.stage("csv", vec![row(mandiri, 10, "TRSF CR", 500_000)]).await;
    assert_eq!(planned.offered, 1);
    let mut batch = Batch::default();
    preview::decide_all_same(&mut batch, id);
    books.database.write(batch).await.expect("written");
    books.book(id, "csv").await;
    let of_bca = vec![row(bca, 10, "TOKOPEDIA", -500_000), row(bca, 10, "TRSF E-BANKING DB", -500_000)];
    assert_eq!(books.import("csv", of_bca).await, counts(2, 1, 0, 0, 1));
    let purchase = books.entries().await.into_iter().find(|entry| entry.id != moved.id).expect("it stands");
    assert_eq!(purchase.description.as_deref(), Some("TOKOPEDIA"));
    // Somebody else is meant at either end: in one import, and across two.
    let strangers = [row(bca, 20, "TRSF IBU KOS", -1_000_000), row(mandiri, 22, "TRSF DARI BUDI", 1_000_000)];
    let (_, planned) = books.stage("csv", strangers.to_vec()).await;
    assert_eq!((planned.offered, planned.counts.new, planned.counts.matched), (1, 1, 0));
    let (id, _) = books.stage("csv", strangers.to_vec()).await;
    let offers = preview::offers(&books.database, id, (-1, 10)).await.expect("read");
    assert_eq!((offers[0].text.as_str(), offers[0].entry_day), ("TRSF DARI BUDI", day(20)));
    assert!(offers[0].is_doubted, "nothing but the amount speaks for it");
    let mut batch = Batch::default();
    preview::decide_all_but(&mut batch, id, &[offers[0].row_id]);
    books.database.write(batch).await.expect("written");
    let parted = preview::of(&books.database, id).await.expect("read");
    assert_eq!(parted.counts.new, 2);
    books.import("csv", strangers[..1].to_vec()).await;
    let (id, planned) = books.stage("csv", strangers.to_vec()).await;
    assert_eq!((planned.offered, planned.counts.known), (1, 1));
    let offers = preview::offers(&books.database, id, (-1, 10)).await.expect("read");
    let mut batch = Batch::default();
    preview::decide(&mut batch, id, &[offers[0].row_id]);
    books.database.write(batch).await.expect("written");
    books.book(id, "csv").await;
    assert_eq!(books.moved(1).await, 1_500_000, "by a word they are one");
    assert_eq!(books.entries().await.len(), 3);
}

#[rstest]
#[tokio::test]
async fn two_rows_are_one_transfer_by_a_persons_word(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    let rows = vec![row(mandiri, 11, "TRSF DARI BUDI", 90_000), row(bca, 10, "TRSF E-BANKING DB", -90_000)];
    let (id, _) = books.stage("csv", rows.clone()).await;
    let offers = preview::offers(&books.database, id, (-1, 10)).await.expect("read");
    let mut batch = Batch::default();
    preview::decide(&mut batch, id, &[offers[0].row_id]);
    books.database.write(batch).await.expect("written");
    books.book(id, "csv").await;
    let entries = books.entries().await;
    let [transfer] = &*entries else { panic!("one transfer: {entries:?}") };
    assert_eq!((transfer.account_id, transfer.to_account_id), (Some(bca), Some(mandiri)));
    assert_eq!(books.import("csv", rows).await, counts(2, 0, 2, 0, 0));
}

#[rstest]
#[tokio::test]
async fn a_friends_transfer_of_one_amount_is_none_of_ones_own_unless_it_is_named(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    books.import("csv", vec![row(bca, 10, "TRSF E-BANKING DB KE ANI", -500_000)]).await;
    let kopi = entry(Direction::Expense, 20_000, 1, "2026-11-10T03:00:00Z");
    book(&books.database, &books.person, kopi).await;
    let rows =
        vec![row(mandiri, 10, "TRSF DARI BUDI", 500_000), row(mandiri, 10, "KARTU DEBIT KOPI", -20_000)];
    let (id, planned) = books.stage("csv", rows).await;
    assert_eq!((planned.offered, planned.counts.new), (2, 0));
    let offers = preview::offers(&books.database, id, (-1, 10)).await.expect("read");
    assert_eq!(offers.iter().map(|offer| offer.is_doubted).collect::<Vec<_>>(), [true, false]);
    let mut batch = Batch::default();
    preview::decide_all_same(&mut batch, id);
    books.database.write(batch).await.expect("written");
    books.book(id, "csv").await;
    let directions: Vec<Direction> = books.entries().await.iter().map(|entry| entry.direction).collect();
    assert_eq!(directions.len(), 3, "the coffee is one, the transfers are two");
    assert!(!directions.contains(&Direction::Transfer));
    // One reference is one transfer, whoever is named.
    let reference = "BIF 20261120BMRIIDJA010O0299";
    books.import("csv", vec![row(bca, 20, &format!("TRSF KE ANI CONTOH {reference}"), -75_000)]).await;
    let came_in = row(mandiri, 20, &format!("TRSF DARI ANI CONTOH {reference}"), 75_000);
    assert_eq!(books.import("csv", vec![came_in]).await, counts(1, 0, 0, 0, 1));
}

#[rstest]
#[tokio::test]
async fn a_month_as_a_document_and_as_a_table_is_booked_once(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let bca = books.accounts[0];
    // The document has the words in other places, a purchase a day later, and two equal ones of a day.
    let of_document = vec![
        row(bca, 3, "TARIKAN ATM 03/11", -500_000),
        row(bca, 10, "TRANSAKSI DEBIT TGL: 09/11 KOPI KENANGAN", -25_000),
        row(bca, 10, "TRANSAKSI DEBIT TGL: 10/11 KOPI KENANGAN", -25_000),
        row(bca, 30, "BIAYA ADM", -15_000),
    ];
    let of_table = vec![
        row(bca, 3, "TARIKAN ATM", -500_000),
        row(bca, 9, "KARTU DEBIT KOPI KENANGAN", -25_000),
        row(bca, 10, "KARTU DEBIT KOPI KENANGAN", -25_000),
        row(bca, 10, "KARTU DEBIT KOPI KENANGAN", -25_000),
        row(bca, 30, "BIAYA ADM", -15_000),
    ];
    assert_eq!(books.import("pdf", of_document.clone()).await, counts(4, 4, 0, 0, 0));
    assert_eq!(books.import("csv", of_table.clone()).await, counts(5, 1, 1, 0, 3), "one more coffee");
    assert_eq!(books.spent().await, 590_000);
    // What one format has in the very words of the other is that, and what it has beside is more.
    let toll = |text: &str| row(bca, 20, text, -9_500);
    assert_eq!(books.import("pdf", vec![toll("TOL PASTEUR")]).await, counts(1, 1, 0, 0, 0));
    let both = vec![toll("TOL PASTEUR"), toll("TOL CAWANG")];
    assert_eq!(books.import("csv", both).await, counts(2, 1, 1, 0, 0));
    for (format, rows) in [("pdf", of_document), ("csv", of_table)] {
        let of = i64::try_from(rows.len()).expect("a few");
        assert_eq!(books.import(format, rows).await, counts(of, 0, of, 0, 0));
    }
}
