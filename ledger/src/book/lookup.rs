//! Finding entries: the newest, the largest, those that hold some words, and what they sum up to.

pub mod largest;
pub mod page;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use const_format::concatcp;

use crate::{
    book::{
        account::with_its_parts,
        category::Categories,
        totals::{self, Total},
        transaction::{FIRST_DAY, LAST_DAY, Transaction},
    },
    db::{Database, DatabaseError, Values, binds},
    history::stored::Stored,
    people::person::Person,
    values::{
        direction::Direction,
        money::{Currency, Money},
        period::Period,
    },
};

/// Words beyond this many are not looked for.
const MOST_WORDS: usize = 4;

/// All days that there are.
const EVERYTHING: Period = Period { from: FIRST_DAY, until: LAST_DAY };

/// What to look for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words that each stand in the description, merchant or note; or the entry is of `category_ids`.
    pub words: Vec<String>,
    /// The category that is named, with what became part of it; some, but none in it: of a category that is gone.
    pub category_ids: Option<Vec<i64>>,
    /// Only what counts in the sums of this direction: a refund in those of expenses.
    pub direction: Option<Direction>,
    /// Only these days.
    pub period: Option<Period>,
    /// Only those that name this account, be it as where the money went.
    pub account_id: Option<i64>,
    /// Only amounts of this currency, of so many minor units at least and at most.
    pub within: Option<(Currency, i64, i64)>,
    /// In which order.
    pub order: Order,
}

/// In which order entries are found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest first.
    #[default]
    Newest,
    /// The largest first, of the person's own currency.
    Largest,
    /// The smallest first, of the person's own currency; what came back of an expense is none.
    Smallest,
}

/// Entries that were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// One page of them.
    pub rows: Vec<Transaction>,
    /// How many there are in all.
    pub count: i64,
    /// What those that count sum up to, one direction and currency at a time.
    pub sums: Vec<(Direction, Money)>,
    /// How many of other currencies are left out, because amounts of two cannot be compared.
    pub left_out: Vec<(Currency, i64)>,
}

/// An account, and those that became part of it.
const ACCOUNT: &str = with_its_parts!("$7");
const WHERE: &str = concatcp!(
    "WHERE t.book_id = $1 AND t.tx_date >= $2 AND t.tx_date < $3 AND t.status <> 'deleted' \
     AND ($4 = '' OR $4 = CASE WHEN t.direction = 'income' AND EXISTS (SELECT 1 FROM categories c \
     WHERE c.id = t.category_id AND c.direction = 'expense') THEN 'expense' ELSE t.direction END) \
     AND ($5 = '' OR t.currency = $5) AND ($7 = 0 OR t.account_id IN ",
    ACCOUNT,
    " OR t.to_account_id IN ",
    ACCOUNT,
    ") AND (t.currency <> $10 OR (t.amount >= $8 AND t.amount <= $9)) AND ($6 LIKE '%,' || CAST(t.category_id AS TEXT) || ',%' OR ("
);
/// The words of the entry `t`, in small letters.
pub(crate) const WORDS: &str =
    "LOWER(COALESCE(t.description, '') || ' ' || COALESCE(t.merchant, '') || ' ' || COALESCE(t.note, ''))";
/// A word stands in the text where it is found in it, case aside; an empty one always does.
macro_rules! holds {
    ($($place:literal),*) => {
        concatcp!($(WORDS, " LIKE $", $place, " ESCAPE '\\' AND ",)* "1 = 1)) ")
    };
}
const HOLDS: &str = holds!("11", "12", "13", "14");

/// One page of what is wanted, `skip` entries on.
pub async fn rows(
    database: &Database,
    person: &Person,
    wanted: &Wanted,
    (skip, limit): (i64, i64),
) -> Result<Vec<Transaction>, DatabaseError> {
    const NEWEST: &str = concatcp!(
        Transaction::SELECT,
        WHERE,
        HOLDS,
        "ORDER BY t.tx_datetime DESC, t.id DESC LIMIT $15 OFFSET $16"
    );
    const LARGEST: &str = concatcp!(
        Transaction::SELECT,
        WHERE,
        HOLDS,
        // A refund is the smallest of expenses.
        "ORDER BY CASE WHEN t.direction = $4 THEN t.amount ELSE -t.amount END DESC, t.id DESC LIMIT $15 OFFSET $16"
    );
    const SMALLEST: &str = concatcp!(
        Transaction::SELECT,
        WHERE,
        HOLDS,
        "ORDER BY CASE WHEN t.direction = $4 THEN 0 ELSE 1 END, t.amount, t.id DESC LIMIT $15 OFFSET $16"
    );
    let mut page = values(person, wanted, compared(person, wanted));
    page.extend(binds![limit, skip]);
    let sql = match wanted.order {
        Order::Newest => NEWEST,
        Order::Largest => LARGEST,
        Order::Smallest => SMALLEST,
    };
    database.scan(sql, page).await
}

/// The currency that entries are of, where their amounts are compared.
fn compared(person: &Person, wanted: &Wanted) -> Option<Currency> {
    let by_size = (wanted.order != Order::Newest).then_some(person.currency);
    wanted.within.map(|(currency, ..)| currency).or(by_size)
}

/// The same, and what all that is wanted sums up to.
pub async fn find(
    database: &Database,
    (person, categories): (&Person, &Categories),
    wanted: &Wanted,
    place: (i64, i64),
) -> Result<Found, DatabaseError> {
    const SUMS: &str = concatcp!(
        "SELECT t.direction, t.category_id, t.currency, COUNT(*), CAST(SUM(CASE WHEN t.status = 'confirmed' THEN t.amount ELSE 0 END) \
         AS BIGINT) FROM transactions t ",
        WHERE,
        HOLDS,
        "GROUP BY t.direction, t.category_id, t.currency"
    );
    let rows = rows(database, person, wanted, place).await?;
    let own = compared(person, wanted);
    let groups: Vec<(Direction, Option<i64>, Currency, i64, i64)> =
        database.scan(SUMS, values(person, wanted, None)).await?;
    let mut sums: BTreeMap<(&str, &str), Sum> = BTreeMap::new();
    for (direction, category_id, currency, count, minor) in groups {
        let (side, sign) = categories.counts_on(direction, category_id);
        let sum = sums.entry((side.name(), currency.code())).or_insert(Sum {
            direction: side,
            currency,
            count: 0,
            minor: 0,
        });
        (sum.count, sum.minor) = (sum.count + count, sum.minor + sign * minor);
    }
    let (sums, others): (Vec<Sum>, Vec<Sum>) =
        sums.into_values().partition(|sum| own.is_none_or(|own| own == sum.currency));
    Ok(Found {
        rows,
        count: sums.iter().map(|sum| sum.count).sum(),
        sums: sums.iter().map(|sum| (sum.direction, Money::from_sum(sum.minor, sum.currency))).collect(),
        left_out: others.into_iter().map(|sum| (sum.currency, sum.count)).collect(),
    })
}

/// Some of the entries that count among those that are wanted, oldest day first, from behind this one of that day. Whatever
/// order is wished for is none of theirs.
pub async fn by_day(
    database: &Database,
    person: &Person,
    wanted: &Wanted,
    ((day, id), limit): ((NaiveDate, i64), i64),
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        WHERE,
        HOLDS,
        "AND t.status = 'confirmed' AND (t.tx_date > $15 OR t.id > $16) \
         ORDER BY t.tx_date, t.id LIMIT $17"
    );
    let period = wanted.period.unwrap_or(EVERYTHING);
    // What is behind need not be looked through again.
    let left = Period { from: period.from.max(day), ..period };
    let mut values = values(person, &Wanted { period: Some(left), ..wanted.clone() }, None);
    // Where its first day is later, all of it is left.
    let id = if left.from == day { id } else { 0 };
    values.extend(binds![left.from, id, limit]);
    database.scan(SQL, values).await
}

/// The values that [`WHERE`] asks for, of entries of one currency or of all.
fn values(person: &Person, wanted: &Wanted, currency: Option<Currency>) -> Values {
    let period = wanted.period.unwrap_or(EVERYTHING);
    let of_any = |(currency, at_least, at_most): (Currency, i64, i64)| (currency.code(), at_least, at_most);
    // Of amounts in other currencies nobody knows whether they lie within.
    let (limited, at_least, at_most) = wanted.within.map_or(("", 0, i64::MAX), of_any);
    let mut values = binds![
        person.book.get(),
        period.from,
        period.until,
        wanted.direction.map_or("", Direction::name),
        currency.map_or("", Currency::code),
        wanted.category_ids.as_deref().map_or_else(String::new, listed),
        wanted.account_id.unwrap_or(0),
        at_least,
        at_most,
        limited,
    ];
    // No text is empty: a category without words beside it is all that is wanted.
    let any = if wanted.words.is_empty() && wanted.category_ids.is_some() { "" } else { "%" };
    for nth in 0..MOST_WORDS {
        values.extend(binds![wanted.words.get(nth).map_or(any.to_owned(), |word| pattern(word))]);
    }
    values
}

/// What entries that count come to, and how many they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// Their totals, as those of a period.
    pub totals: Vec<Total>,
    /// How many there are.
    pub count: i64,
}

/// The totals of the entries that count among those that are wanted. What has a rate counts by it, as in a report.
pub async fn totals(
    database: &Database,
    (person, categories): (&Person, &Categories),
    wanted: &Wanted,
) -> Result<Matched, DatabaseError> {
    type Counted = (Currency, Direction, Option<i64>, i64, Option<i64>, i64);
    const ALL: &str = concatcp!(
        "SELECT t.currency, t.direction, t.category_id, CAST(SUM(t.amount) AS BIGINT), CAST(NULL AS BIGINT), COUNT(*) \
         FROM transactions t ",
        WHERE,
        HOLDS,
        "AND t.status = 'confirmed' GROUP BY t.currency, t.direction, t.category_id \
         UNION ALL \
         SELECT t.currency, t.direction, t.category_id, CAST(SUM(t.amount) AS BIGINT), CAST(SUM(t.book_amount) AS BIGINT), \
         CAST(0 AS BIGINT) FROM transactions t ",
        WHERE,
        HOLDS,
        "AND t.status = 'confirmed' AND t.book_amount IS NOT NULL GROUP BY t.currency, t.direction, t.category_id \
         ORDER BY 4 DESC, 3"
    );
    let rows: Vec<Counted> = database.scan(ALL, values(person, wanted, None)).await?;
    let count = rows.iter().map(|row| row.5).sum();
    let rows = rows.into_iter().map(|row| (row.0, row.1, row.2, row.3, row.4)).collect();
    Ok(Matched { totals: totals::summed(rows, person, categories), count })
}

/// What was found of one direction and currency.
struct Sum {
    direction: Direction,
    currency: Currency,
    count: i64,
    minor: i64,
}

/// The words of a text that are looked for, and the category that it names.
pub fn words(text: &str, categories: &Categories) -> Wanted {
    let words = text.split_whitespace().map(str::to_lowercase).take(MOST_WORDS).collect();
    let category_ids = categories.by_name(text).map(|category| categories.ids_showing(&category.name));
    Wanted { words, category_ids, ..Wanted::default() }
}

/// The ids with a comma on either side of each.
fn listed(ids: &[i64]) -> String {
    ids.iter().fold(String::from(","), |list, id| format!("{list}{id},"))
}

/// What holds these letters somewhere, for `LIKE … ESCAPE '\'`.
pub(crate) fn pattern(word: &str) -> String {
    let mut pattern = String::from("%");
    for letter in word.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

/// The rows of a day in effect, or waiting, with this amount.
pub async fn of_amount(
    database: &Database,
    person: &Person,
    (day, money): (NaiveDate, Money),
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        "WHERE t.book_id = $1 AND t.tx_date = $2 AND t.amount = $3 AND t.currency = $4 AND t.status <> 'deleted' \
         ORDER BY t.id"
    );
    database.all(SQL, binds![person.book.get(), day, money.minor(), money.currency()]).await
}
