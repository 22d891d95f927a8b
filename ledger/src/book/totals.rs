//! Sums over the confirmed entries of a book. What went out is less the refunds of it.

use chrono::NaiveDate;
use const_format::concatcp;

use crate::{
    book::category::Categories,
    db::{Database, DatabaseError, Sql, binds, json},
    people::person::Person,
    rates::RateSource,
    values::{
        direction::Direction,
        money::{Currency, Money},
        period::Period,
        rate::Rate,
    },
};

/// The sum of one currency, direction and category, of entries that count alike. Sums never cross currencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// Which way the money went; that of a refund is an expense.
    pub direction: Direction,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// How much; below nought where more of an expense came back than went out.
    pub sum: Money,
    /// What that counts as in the book's currency: itself, or what each entry is at the rate of its day. `None` where the
    /// currency is another and the entries have no rate.
    pub counted: Option<Money>,
}

/// Of one currency, direction and category: all that there is, or where it is another currency than the book's, also what
/// of it has a rate, with what it counts as.
pub(crate) type Row = (Currency, Direction, Option<i64>, i64, Option<i64>);

/// The totals of the days of a period. A refund counts in the days on which the money came back.
pub async fn of(
    database: &Database,
    person: &Person,
    categories: &Categories,
    period: Period,
) -> Result<Vec<Total>, DatabaseError> {
    let rows: Vec<Row> = database.scan(SUMS, binds![person.book.get(), period.from, period.until]).await?;
    Ok(summed(rows, person, categories))
}

/// The sums of rows, each on the side that it counts on.
pub(crate) fn summed(rows: Vec<Row>, person: &Person, categories: &Categories) -> Vec<Total> {
    let mut totals: Vec<Total> = Vec::with_capacity(rows.len());
    for (currency, direction, category_id, minor, counted) in apart(rows) {
        let (side, sign) = categories.counts_on(direction, category_id);
        let sum = Money::from_sum(sign * minor, currency);
        let counted = if currency == person.currency {
            Some(sum)
        } else {
            counted.map(|counted| Money::from_sum(sign * counted, person.currency))
        };
        let is_same = |total: &&mut Total| {
            (total.direction, total.category_id, total.sum.currency(), total.counted.is_some())
                == (side, category_id, currency, counted.is_some())
        };
        match totals.iter_mut().find(is_same) {
            Some(total) => {
                total.sum = total.sum.plus(sum);
                total.counted = total.counted.zip(counted).map(|(one, other)| one.plus(other));
            }
            None => totals.push(Total { direction: side, category_id, sum, counted }),
        }
    }
    totals
}

/// The sums of each day, in the order of the index that holds all that is read, so that nothing has to be sorted but they: an
/// equal status would make the engine lose that order, and is asked for as a range.
const DAYS: &str = "(SELECT tx_date, currency, direction, category_id, SUM(amount) AS amount FROM transactions \
    WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status >= 'confirmed' AND status <= 'confirmed' \
    GROUP BY tx_date, status, currency, direction, category_id) AS days";

/// One statement, so that both halves see the same rows; each touches an index alone. PostgreSQL sums BIGINT into NUMERIC:
/// hence the casts.
const SUMS: &str = concatcp!(
    "SELECT currency, direction, category_id, CAST(SUM(amount) AS BIGINT), CAST(NULL AS BIGINT) FROM ",
    DAYS,
    " GROUP BY currency, direction, category_id \
    UNION ALL \
    SELECT currency, direction, category_id, CAST(SUM(amount) AS BIGINT), CAST(SUM(book_amount) AS BIGINT) \
    FROM transactions WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status = 'confirmed' \
    AND book_amount IS NOT NULL GROUP BY currency, direction, category_id ORDER BY 4 DESC, 3"
);

/// Which of the spans a row lies in.
const PART: &str = "CASE WHEN tx_date < $4 THEN 0 WHEN tx_date < $5 THEN 1 WHEN tx_date < $6 THEN 2 WHEN tx_date < $7 THEN 3 \
    WHEN tx_date < $8 THEN 4 WHEN tx_date < $9 THEN 5 WHEN tx_date < $10 THEN 6 WHEN tx_date < $11 THEN 7 \
    WHEN tx_date < $12 THEN 8 WHEN tx_date < $13 THEN 9 WHEN tx_date < $14 THEN 10 ELSE 11 END";
const SUMS_OF_PARTS: &str = concatcp!(
    "SELECT CAST(part AS BIGINT), currency, direction, category_id, CAST(SUM(amount) AS BIGINT), CAST(NULL AS BIGINT) FROM (SELECT ",
    PART,
    " AS part, currency, direction, category_id, amount FROM ",
    DAYS,
    ") AS own \
     GROUP BY part, currency, direction, category_id \
     UNION ALL \
     SELECT CAST(part AS BIGINT), currency, direction, category_id, CAST(SUM(amount) AS BIGINT), CAST(SUM(book_amount) AS BIGINT) \
     FROM (SELECT ",
    PART,
    " AS part, currency, direction, category_id, amount, book_amount FROM transactions \
     WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status = 'confirmed' AND book_amount IS NOT NULL) AS other \
     GROUP BY part, currency, direction, category_id ORDER BY 5 DESC, 4"
);

/// What has no rate apart from what has one: amounts are above nought, so where nothing is left there is no entry.
fn apart(rows: Vec<Row>) -> impl Iterator<Item = Row> {
    let (with, mut all): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.4.is_some());
    for (currency, direction, category_id, minor, _) in &with {
        let is_same = |row: &&mut Row| (row.0, row.1, row.2) == (*currency, *direction, *category_id);
        if let Some(whole) = all.iter_mut().find(is_same) {
            whole.3 -= minor;
        }
    }
    all.into_iter().filter(|row| row.3 != 0).chain(with)
}

/// So many spans one series has at most.
pub const MOST_PARTS: usize = 12;

/// A sum of one of several spans, as [`Row`] has it.
type PartRow = (i64, Currency, Direction, Option<i64>, i64, Option<i64>);

/// The totals of spans that follow each other without a gap, at most [`MOST_PARTS`]; one statement for all of them.
pub async fn of_parts(
    database: &Database,
    person: &Person,
    categories: &Categories,
    parts: &[Period],
) -> Result<Vec<Vec<Total>>, DatabaseError> {
    let parts = &parts[..parts.len().min(MOST_PARTS)];
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Ok(Vec::new()) };
    let mut values = binds![person.book.get(), first.from, last.until];
    for nth in 1..MOST_PARTS {
        // Where there are fewer, nothing lies behind the last.
        values.extend(binds![parts.get(nth).map_or(last.until, |part| part.from)]);
    }
    let rows: Vec<PartRow> = database.scan(SUMS_OF_PARTS, values).await?;
    let of_part = |nth: usize| {
        let of_it = rows.iter().filter(|row| usize::try_from(row.0) == Ok(nth));
        summed(of_it.map(|row| (row.1, row.2, row.3, row.4, row.5)).collect(), person, categories)
    };
    Ok((0..parts.len()).map(of_part).collect())
}

/// The totals of the days of periods, each of a person's book: one statement for all of them.
pub async fn of_several(
    database: &Database,
    wanted: &[(&Person, &Categories, Period)],
) -> Result<Vec<Vec<Total>>, DatabaseError> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let days: Vec<(i64, NaiveDate, NaiveDate)> =
        wanted.iter().map(|(person, _, period)| (person.book.get(), period.from, period.until)).collect();
    let mut rows: Vec<Vec<Row>> = vec![Vec::new(); wanted.len()];
    let found: Vec<PartRow> = database.scan(SUMS_OF_SEVERAL, binds![json(&days)]).await?;
    for (nth, currency, direction, category_id, minor, counted) in found {
        if let Some(of_it) = usize::try_from(nth).ok().and_then(|nth| rows.get_mut(nth)) {
            of_it.push((currency, direction, category_id, minor, counted));
        }
    }
    let whose = wanted.iter().zip(rows);
    Ok(whose.map(|((person, categories, _), rows)| summed(rows, person, categories)).collect())
}

/// The sums of the periods that stand in `$1`, each by its place there, with its book. The list goes first, so that every period
/// is looked up in an index.
macro_rules! sums_of_several {
    ($list:literal, $nth:literal, $book:literal, $from:literal, $until:literal) => {
        concat!(
            sums_of_several!(half: $list, $nth, $book, $from, $until, "CAST(NULL AS BIGINT)", ""),
            " UNION ALL ",
            sums_of_several!(
                half: $list, $nth, $book, $from, $until,
                "CAST(SUM(t.book_amount) AS BIGINT)", " AND t.book_amount IS NOT NULL"
            ),
            " ORDER BY 5 DESC, 4"
        )
    };
    (half: $list:literal, $nth:literal, $book:literal, $from:literal, $until:literal, $counted:literal, $which:literal) => {
        concat!(
            "SELECT ", $nth, ", t.currency, t.direction, t.category_id, CAST(SUM(t.amount) AS BIGINT), ", $counted,
            " FROM ", $list, " CROSS JOIN transactions t WHERE t.book_id = ", $book, " AND t.tx_date >= ", $from,
            " AND t.tx_date < ", $until, " AND t.status = 'confirmed'", $which,
            " GROUP BY ", $nth, ", t.currency, t.direction, t.category_id"
        )
    };
}

const SEVERAL_SQLITE: &str =
    sums_of_several!("json_each($1) p", "p.key", "(p.value ->> 0)", "(p.value ->> 1)", "(p.value ->> 2)");
const SUMS_OF_SEVERAL: Sql = Sql::split(
    SEVERAL_SQLITE,
    sums_of_several!(
        "jsonb_array_elements($1) WITH ORDINALITY AS p (value, nth)",
        "p.nth - 1",
        "CAST(p.value ->> 0 AS BIGINT)",
        "CAST(p.value ->> 1 AS DATE)",
        "CAST(p.value ->> 2 AS DATE)"
    ),
);

/// The first day of a period on which an entry of each currency counts nowhere, because no rate of it is known.
pub async fn first_uncounted(
    database: &Database,
    person: &Person,
    period: Period,
) -> Result<Vec<(Currency, NaiveDate)>, DatabaseError> {
    const SQL: &str = "SELECT currency, MIN(tx_date) FROM transactions WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 \
        AND status = 'confirmed' AND direction <> 'transfer' AND currency <> $4 AND book_amount IS NULL \
        GROUP BY currency ORDER BY currency";
    database.scan(SQL, binds![person.book.get(), period.from, period.until, person.currency]).await
}

/// What the entries of a currency came to by one rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByRate {
    /// What one unit was worth.
    pub rate: Rate,
    /// The day that the rate was told of.
    pub rate_day: NaiveDate,
    /// Who told it.
    pub rate_source: RateSource,
    /// How many entries.
    pub count: i64,
    /// What they come to; neither income nor expense is told apart.
    pub sum: Money,
    /// What that counts as.
    pub counted: Money,
}

/// The rates that the sums of a period go by, the newest day first.
pub async fn rates_used(
    database: &Database,
    person: &Person,
    period: Period,
    limit: i64,
) -> Result<Vec<ByRate>, DatabaseError> {
    type Used = (Currency, Rate, NaiveDate, RateSource, i64, i64, i64);
    const SQL: &str = "SELECT currency, rate, rate_day, rate_source, COUNT(*), CAST(SUM(amount) AS BIGINT), \
        CAST(SUM(book_amount) AS BIGINT) FROM transactions WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 \
        AND status = 'confirmed' AND direction <> 'transfer' AND book_amount IS NOT NULL \
        GROUP BY currency, rate, rate_day, rate_source ORDER BY rate_day DESC, currency LIMIT $4";
    let rows: Vec<Used> =
        database.scan(SQL, binds![person.book.get(), period.from, period.until, limit]).await?;
    let by_rate = |(currency, rate, rate_day, rate_source, count, sum, counted)| ByRate {
        rate,
        rate_day,
        rate_source,
        count,
        sum: Money::from_sum(sum, currency),
        counted: Money::from_sum(counted, person.currency),
    };
    Ok(rows.into_iter().map(by_rate).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{Location, Values};

    async fn explained(sql: &str, values: Values) -> Vec<String> {
        let folder = tempfile::tempdir().expect("a folder");
        let file = Location::File(folder.path().join("plans.db"));
        let database = Database::open(&file).await.expect("open");
        let sql: &'static str = format!("EXPLAIN QUERY PLAN {sql}").leak();
        let steps: Vec<(i64, i64, i64, String)> = database.all(sql, values).await.expect("explained");
        database.close().await;
        steps.into_iter().map(|step| step.3).collect()
    }

    fn is_covered(steps: &[String], table: &str, index: &str) -> bool {
        let search = format!("SEARCH {table} USING COVERING INDEX {index} ");
        steps.iter().any(|step| step.starts_with(&search))
    }

    /// A report of many entries touches no entry: each half is summed from an index that holds all that is read, in its order.
    #[tokio::test]
    async fn both_halves_of_a_report_are_summed_from_an_index_alone() {
        let steps = explained(SUMS, binds![1_i64, "2026-03-01", "2026-04-01"]).await;
        let searched: Vec<&String> = steps.iter().filter(|step| step.contains("transactions")).collect();
        assert_eq!(searched.len(), 2, "{steps:#?}");
        for index in ["transactions_by_day", "transactions_foreign"] {
            assert!(is_covered(&steps, "transactions", index), "{steps:#?}");
        }
        let read = steps.iter().position(|step| step.contains("transactions_by_day"));
        let behind = read.and_then(|read| steps.get(read + 1));
        assert_eq!(behind.map(String::as_str), Some("SCAN days"), "the days are not sorted: {steps:#?}");
    }

    /// So are many people's.
    #[tokio::test]
    async fn the_halves_of_several_are_summed_from_an_index_alone() {
        let list = r#"[[1,"2026-03-01","2026-04-01"]]"#;
        let steps = explained(SEVERAL_SQLITE, binds![list]).await;
        for index in ["transactions_by_day", "transactions_foreign"] {
            assert!(is_covered(&steps, "t", index), "{steps:#?}");
        }
    }
}
