//! Finding entries: the newest, the largest, those that hold some words.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use const_format::concatcp;

use crate::{
    book::{
        category::{Categories, Category},
        transaction::{FIRST_DAY, LAST_DAY, Transaction},
    },
    db::{Database, DatabaseError, binds},
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

/// What to look for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words that each stand in the description, merchant or note; or the entry is of `category`.
    pub words: Vec<String>,
    /// The category that the words name.
    pub category_id: Option<i64>,
    /// Only what counts in the sums of this direction: a refund in those of expenses.
    pub direction: Option<Direction>,
    /// Only these days.
    pub period: Option<Period>,
    /// The largest first, of the person's own currency; otherwise the newest.
    pub largest_first: bool,
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

const WHERE: &str = "WHERE t.book_id = $1 AND t.tx_date >= $2 AND t.tx_date < $3 AND t.status <> 'deleted' \
     AND ($4 = '' OR $4 = CASE WHEN t.direction = 'income' AND EXISTS (SELECT 1 FROM categories c \
     WHERE c.id = t.category_id AND c.direction = 'expense') THEN 'expense' ELSE t.direction END) AND ($5 = '' OR t.currency = $5) \
     AND (($6 <> 0 AND t.category_id = $6) OR (";
/// The words of the entry `t`, in small letters.
pub(crate) const WORDS: &str =
    "LOWER(COALESCE(t.description, '') || ' ' || COALESCE(t.merchant, '') || ' ' || COALESCE(t.note, ''))";
/// A word stands in the text where it is found in it, case aside; an empty one always does.
macro_rules! holds {
    ($($place:literal),*) => {
        concatcp!($(WORDS, " LIKE $", $place, " ESCAPE '\\' AND ",)* "1 = 1)) ")
    };
}
const HOLDS: &str = holds!("7", "8", "9", "10");

/// One page of what is wanted, `skip` entries on.
pub async fn find(
    database: &Database,
    (person, categories): (&Person, &Categories),
    wanted: &Wanted,
    (skip, limit): (i64, i64),
) -> Result<Found, DatabaseError> {
    const NEWEST: &str = concatcp!(
        Transaction::SELECT,
        WHERE,
        HOLDS,
        "ORDER BY t.tx_datetime DESC, t.id DESC LIMIT $11 OFFSET $12"
    );
    const LARGEST: &str = concatcp!(
        Transaction::SELECT,
        WHERE,
        HOLDS,
        // A refund is the smallest of expenses.
        "ORDER BY CASE WHEN t.direction = $4 THEN t.amount ELSE -t.amount END DESC, t.id DESC LIMIT $11 OFFSET $12"
    );
    const SUMS: &str = concatcp!(
        "SELECT t.direction, t.category_id, t.currency, COUNT(*), CAST(SUM(CASE WHEN t.status = 'confirmed' THEN t.amount ELSE 0 END) \
         AS BIGINT) FROM transactions t ",
        WHERE,
        HOLDS,
        "GROUP BY t.direction, t.category_id, t.currency"
    );
    let everything = Period { from: FIRST_DAY, until: LAST_DAY };
    let period = wanted.period.unwrap_or(everything);
    let own = wanted.largest_first.then_some(person.currency);
    let values = |currency: Option<Currency>| {
        let mut values = binds![
            person.book.get(),
            period.from,
            period.until,
            wanted.direction.map_or("", Direction::name),
            currency.map_or("", Currency::code),
            wanted.category_id.unwrap_or(0),
        ];
        // No text is empty: a category without words beside it is all that is wanted.
        let any = if wanted.words.is_empty() && wanted.category_id.is_some() { "" } else { "%" };
        for nth in 0..MOST_WORDS {
            values.extend(binds![wanted.words.get(nth).map_or(any.to_owned(), |word| pattern(word))]);
        }
        values
    };
    let mut page = values(own);
    page.extend(binds![limit, skip]);
    let rows = database.scan(if wanted.largest_first { LARGEST } else { NEWEST }, page).await?;
    let groups: Vec<(Direction, Option<i64>, Currency, i64, i64)> = database.scan(SUMS, values(None)).await?;
    let mut sums: BTreeMap<(&str, &str), Sum> = BTreeMap::new();
    for (direction, category_id, currency, count, minor) in groups {
        let side = categories.side(direction, category_id);
        let minor = if side == direction { minor } else { -minor };
        let sum = sums.entry((side.name(), currency.code())).or_insert(Sum {
            direction: side,
            currency,
            count: 0,
            minor: 0,
        });
        (sum.count, sum.minor) = (sum.count + count, sum.minor + minor);
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

/// What was found of one direction and currency.
struct Sum {
    direction: Direction,
    currency: Currency,
    count: i64,
    minor: i64,
}

/// The words of a text that are looked for, and the category that it names.
pub fn words(text: &str, category: Option<&Category>) -> Wanted {
    let words = text.split_whitespace().map(str::to_lowercase).take(MOST_WORDS).collect();
    Wanted { words, category_id: category.map(|category| category.id), ..Wanted::default() }
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
