//! What an imported refund gives back: one clear expense of its account, or nothing that is known.

use ledger::{
    book::transaction::Transaction,
    imports::{NewRow, Progress},
};
use rstest::rstest;

use super::{Books, counts, row};
use crate::support::Kind;

impl Books {
    /// The entry of these words.
    async fn called(&self, words: &str) -> Transaction {
        let entries = self.entries().await;
        let mut called = entries.into_iter().filter(|entry| entry.description.as_deref() == Some(words));
        called.next().unwrap_or_else(|| panic!("{words} is booked"))
    }
}

#[rstest]
#[tokio::test]
async fn a_refund_is_of_the_one_expense_that_it_can_be_of(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let [bca, mandiri] = [books.accounts[0], books.accounts[1]];
    books.import("csv", vec![row(bca, 2, "DEBIT ZARA BANDUNG", -400_000)]).await;
    // The newest first, as some banks have it.
    let rows = vec![
        row(bca, 20, "REFUND MOLPAY", 70_000),
        row(bca, 19, "REFUND GRAB", 30_000),
        row(bca, 18, "REFUND TOKO LAIN", 10_000),
        row(bca, 17, "REFUND TOKOPEDIA", 90_000),
        row(bca, 16, "REFUND ZARA", 150_000),
        row(bca, 12, "GRAB BANDUNG", -40_000),
        row(bca, 11, "GRAB JAKARTA", -35_000),
        row(bca, 10, "TOKOPEDIA JAKARTA", -85_000),
        row(bca, 10, "TOKOPEDIA BANDUNG", -120_000),
        row(mandiri, 9, "MOLPAY", -70_000),
        row(bca, 8, "MOLPAY", -60_000),
    ];
    books.import("csv", rows).await;
    for (refund, expense) in [
        // Of an earlier file, and a part of it.
        ("REFUND ZARA", Some("DEBIT ZARA BANDUNG")),
        // So much is left of one alone.
        ("REFUND TOKOPEDIA", Some("TOKOPEDIA BANDUNG")),
        // Two may be meant; of nothing that is known; of another account, or of more than it was.
        ("REFUND GRAB", None),
        ("REFUND TOKO LAIN", None),
        ("REFUND MOLPAY", None),
    ] {
        let expense = match expense {
            Some(words) => Some(books.called(words).await),
            None => None,
        };
        let refund = books.called(refund).await;
        assert_eq!(refund.refund_of, expense.as_ref().map(|expense| expense.id), "{refund:?}");
        let category_id = expense.map_or(Some(24), |expense| expense.category_id);
        assert_eq!(refund.category_id, category_id, "it lowers what was spent: {refund:?}");
    }
    books.undo().await;
    assert_eq!(books.entries().await.len(), 1, "all of the file is taken back at once");
}

#[rstest]
#[tokio::test]
async fn no_more_comes_back_of_an_expense_than_it_was(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let books = Books::new(kind, &["BCA"]).await;
    let bca = books.accounts[0];
    let rows = vec![
        row(bca, 10, "ZARA", -100_000),
        row(bca, 11, "REFUND ZARA", 60_000),
        row(bca, 12, "REFUND ZARA", 50_000),
    ];
    let (id, _) = books.stage("csv", rows).await;
    assert_eq!(books.go_on(id, "csv", usize::MAX).await, Some(Progress::Finished));
    let expense = books.called("ZARA").await;
    let entries = books.entries().await;
    let of_it: Vec<i64> = entries
        .iter()
        .filter(|entry| entry.refund_of == Some(expense.id))
        .map(|entry| entry.money().minor() / 100)
        .collect();
    assert_eq!(of_it, [60_000]);
}

/// Both have the refund, and tell it otherwise: what stands for it waits with it, and gives nothing back once more.
#[rstest]
#[tokio::test]
async fn a_refund_that_two_formats_have_is_of_its_expense(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    for (formats, twin) in [
        (["csv", "pdf"], "KR KARTU"),
        (["pdf", "csv"], "KR KARTU"),
        (["csv", "pdf"], "REFUND DEBIT ZARA"),
        (["pdf", "csv"], "REFUND DEBIT ZARA"),
    ] {
        let books = Books::new(kind, &["BCA"]).await;
        let bca = books.accounts[0];
        let of_file = |format: &str, of, text: &str, units| {
            let file = u32::from(formats[0] != format);
            NewRow { file, ..row(bca, of, text, units) }
        };
        // The newest first.
        let mut rows = vec![
            of_file("pdf", 20, twin, 60_000),
            of_file("csv", 20, "REFUND ZARA", 60_000),
            of_file("pdf", 10, "DB KARTU DEBIT ZARA", -100_000),
            of_file("csv", 10, "DEBIT ZARA", -100_000),
        ];
        rows.sort_by_key(|row| row.file);
        let (id, planned) = books.stage_files(&formats, rows).await;
        assert_eq!(planned.counts, counts(4, 2, 0, 0, 2), "{formats:?} {twin}");
        books.book(id, formats[0]).await;
        let entries = books.entries().await;
        let [expense, refund] = &entries[..] else { panic!("two: {entries:?}") };
        let speaks_of_it = refund.description.as_deref().is_some_and(|words| words.starts_with("REFUND "));
        assert_eq!(refund.refund_of, speaks_of_it.then_some(expense.id), "{formats:?} {twin}: {refund:?}");
    }
}
