//! Amounts that no number holds together: that is told in words, at once, by whichever way somebody asks for them.

use rstest::rstest;
use serde_json::json;

use super::{BUDI, SARI, assert_refused, booked, server};
use crate::support::Kind;

/// So many of the largest amounts come to more than 2^63.
pub(crate) const ABSURD: &str = "INSERT INTO transactions (id, book_id, user_id, direction, amount, currency, category_id, tx_datetime, tx_date, \
    source, status, asked, version, created_at, updated_at) \
    SELECT t.id + 1000000000 + c.n, t.book_id, t.user_id, t.direction, 1000000000000000, t.currency, t.category_id, t.tx_datetime, \
    t.tx_date, t.source, t.status, t.asked, t.version, t.created_at, t.updated_at FROM transactions t CROSS JOIN (\
    WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 9300) SELECT n FROM counted) AS c";

#[rstest]
#[tokio::test]
async fn sums_that_no_number_holds_are_told_in_words_and_tried_once(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, server) = server(kind).await;
    booked(&server, json!({ "amount": 20_000, "description": "kopi" }));
    home.damage(&[ABSURD]).await;
    for report in ["reports/monthly", "reports/daily"] {
        let (status, answer) = server.get(&format!("/{report}?phone={BUDI}"));
        assert_eq!((status, &answer["code"]), (422, &json!("sum_too_large")), "{report}: {answer}");
        assert_refused((status, answer), 422, "too large");
    }
    let told = server.say(BUDI, "laporan bulan ini").to_string();
    assert!(told.contains("kalau dijumlah lebih besar"), "{told}");
    assert_eq!(server.get(&format!("/transactions?phone={BUDI}&limit=1")).0, 200, "rows are read one by one");
    assert_eq!(server.get(&format!("/reports/monthly?phone={SARI}")).0, 200, "nobody else is hurt");
    let next = server.say(BUDI, "halo").to_string();
    assert!(!next.contains("kalau dijumlah"), "the lane goes on: {next}");
}
