//! What was spent in each of several periods: one statement sums them all.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    book::{budget::EVERYTHING, category::Categories},
    db::{Database, DatabaseError, Sql, binds, json},
    people::person::Person,
    values::{direction::Direction, period::Period},
};

/// Money that went out on a day, or came back, as a batch is about to write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The category, as rows carry it.
    pub category_id: Option<i64>,
    /// The day on which it counts.
    pub day: NaiveDate,
    /// How much, in minor units of the book's currency; below nought where it came back, or counts no longer.
    pub minor: i64,
}

/// So much of one direction and category, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sum {
    direction: Direction,
    category_id: Option<i64>,
    minor: i64,
}

/// What was booked in each of the periods that were read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sums(HashMap<Period, Vec<Sum>>);

/// A direction, a category, and whole units of a hundred.
#[cfg(test)]
pub(super) type Given = (Direction, i64, i64);

impl Sums {
    /// What was spent in one of the periods under these keys, or what they are part of by now, each entry once.
    pub(super) fn under(&self, categories: &Categories, keys: &[&str], period: Period) -> i64 {
        let sums = self.0.get(&period).map_or(&[][..], Vec::as_slice);
        let within = sums.iter().filter(|sum| is_under(categories, keys, sum.category_id));
        let spent = within.filter_map(|sum| {
            let (side, sign) = categories.counts_on(sum.direction, sum.category_id);
            (side == Direction::Expense).then_some(sign * sum.minor)
        });
        spent.fold(0, i64::saturating_add)
    }

    /// Those of a person's book.
    pub(super) async fn read(
        database: &Database,
        person: &Person,
        periods: &[Period],
    ) -> Result<Self, DatabaseError> {
        let days: Vec<(NaiveDate, NaiveDate)> =
            periods.iter().map(|period| (period.from, period.until)).collect();
        let values = binds![person.book.get(), person.currency, json(&days)];
        let rows: Vec<(i64, Direction, Option<i64>, i64)> = database.all(SUMS, values).await?;
        let mut sums: HashMap<_, Vec<Sum>> = HashMap::new();
        for (nth, direction, category_id, minor) in rows {
            if let Some(period) = usize::try_from(nth).ok().and_then(|nth| periods.get(nth)) {
                sums.entry(*period).or_default().push(Sum { direction, category_id, minor });
            }
        }
        Ok(Self(sums))
    }

    /// Sums that are given.
    #[cfg(test)]
    pub(super) fn given(sums: &[(Period, &[Given])]) -> Self {
        let sum = |(direction, category_id, units): &Given| Sum {
            direction: *direction,
            category_id: Some(*category_id),
            minor: units * 100,
        };
        let of_period = |(period, sums): &(Period, &[Given])| (*period, sums.iter().map(sum).collect());
        Self(sums.iter().map(of_period).collect())
    }
}

/// Whether an entry of this category counts under one of the keys.
pub(super) fn is_under(categories: &Categories, keys: &[&str], category_id: Option<i64>) -> bool {
    let key = category_id.and_then(|id| categories.key_of(id));
    let is_same = |wanted: &&str| key == Some(categories.standing_key(wanted));
    keys.iter().any(|wanted| *wanted == EVERYTHING || is_same(wanted))
}

/// The sums of the periods whose days stand in `$3`, each by its place there. The engines have no way in common to pass a
/// list. Each half touches an index alone; the list goes first, so that every period is looked up there.
macro_rules! sums {
    ($list:literal, $nth:literal, $from:literal, $until:literal) => {
        concat!(
            "SELECT ",
            sums!(half: $nth, "amount", $list, $from, $until, "t.currency = $2"),
            " UNION ALL SELECT ",
            sums!(half: $nth, "book_amount", $list, $from, $until, "t.book_amount IS NOT NULL AND t.currency <> $2")
        )
    };
    (half: $nth:literal, $amount:literal, $list:literal, $from:literal, $until:literal, $which:literal) => {
        concat!(
            $nth, ", t.direction, t.category_id, CAST(SUM(t.", $amount, ") AS BIGINT) FROM ", $list,
            " CROSS JOIN transactions t WHERE t.book_id = $1 AND t.tx_date >= ", $from, " AND t.tx_date < ", $until,
            " AND t.status = 'confirmed' AND t.direction <> 'transfer' AND ", $which,
            " GROUP BY ", $nth, ", t.direction, t.category_id"
        )
    };
}

const SUMS_SQLITE: &str = sums!("json_each($3) p", "p.key", "(p.value ->> 0)", "(p.value ->> 1)");
const SUMS: Sql = Sql::split(
    SUMS_SQLITE,
    sums!(
        "jsonb_array_elements($3) WITH ORDINALITY AS p (value, nth)",
        "p.nth - 1",
        "CAST(p.value ->> 0 AS DATE)",
        "CAST(p.value ->> 1 AS DATE)"
    ),
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Location;

    /// A confirmation that tells of budgets touches no entry: each half is summed from an index that holds all that is read.
    #[tokio::test]
    async fn both_halves_are_summed_from_an_index_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = Location::File(folder.path().join("plans.db"));
        let database = Database::open(&file).await.expect("open");
        let explained = |text: &str| -> &'static str { format!("EXPLAIN QUERY PLAN {text}").leak() };
        let sql = Sql::split(explained(SUMS_SQLITE), SUMS_SQLITE);
        let values = binds![1_i64, "IDR", r#"[["2026-03-01","2026-04-01"]]"#];
        let steps: Vec<(i64, i64, i64, String)> = database.all(sql, values).await.expect("explained");
        for index in ["transactions_by_day", "transactions_foreign"] {
            let search = format!("SEARCH t USING COVERING INDEX {index} ");
            assert!(steps.iter().any(|step| step.3.starts_with(&search)), "{steps:#?}");
        }
        database.close().await;
    }
}
