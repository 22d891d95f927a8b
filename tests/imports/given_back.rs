//! What an imported refund gives back: one clear expense of its account, or nothing that is known.

use ledger::{book::transaction::Transaction, imports::Progress};
use rstest::rstest;

use super::{Books, row};
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
