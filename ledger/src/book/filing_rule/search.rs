//! Going through past entries for those that a rule files otherwise, a page at a time.

use chrono::NaiveDate;

use super::fit::{Filing, Subject};
use crate::{
    book::{names::Names, transaction::Transaction},
    db::{Database, DatabaseError, Sql, binds, json, of_list, record},
    history::{reversal::CHUNK, stored::rows_of_ids},
    people::person::Person,
    values::{
        direction::Direction,
        money::{Currency, Money},
        reason::Reason,
    },
};

/// An entry as it stands.
struct Past {
    id: i64,
    version: i64,
    tx_date: NaiveDate,
    direction: Direction,
    amount: i64,
    currency: Currency,
    category_id: Option<i64>,
    account_id: Option<i64>,
    description: Option<String>,
    merchant: Option<String>,
    raw_text: Option<String>,
    category_reason: Option<Reason>,
}

record!(Past: id, version, tx_date, direction, amount, currency, category_id, account_id, description, merchant, raw_text,
    category_reason);

/// What came back of an entry that a rule files otherwise.
struct GivenBack {
    id: i64,
    version: i64,
    tx_date: NaiveDate,
    refund_of: i64,
    category_id: Option<i64>,
    category_reason: Option<Reason>,
}

record!(GivenBack: id, version, tx_date, refund_of, category_id, category_reason);

/// An entry that a rule files otherwise than it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The entry's row.
    pub id: i64,
    /// Which version of it was looked at.
    pub version: i64,
    /// Its day.
    pub day: NaiveDate,
    /// The word for which it is filed.
    pub word: String,
}

impl Found {
    /// Whether a row is this entry, and nobody has written it since it was looked at.
    pub fn is(&self, row: &Transaction) -> bool {
        (self.id, self.version) == (row.id, row.version)
    }
}

/// Part of the way through a person's past.
pub(crate) struct Search<'a> {
    pub(crate) database: &'a Database,
    pub(crate) person: &'a Person,
    pub(crate) names: &'a Names,
    /// All that decide, in their order.
    pub(crate) rules: &'a [Filing],
    /// Which of them is looked after.
    pub(crate) rule_id: i64,
    /// What stands up to this day, and row of the day, was looked at.
    pub(crate) place: (NaiveDate, i64),
}

/// What a page of entries came to.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// What is filed otherwise.
    pub(crate) found: Vec<Found>,
    /// How many would be, had the person not chosen their category.
    pub(crate) chosen: usize,
    /// Whether there is nothing behind it.
    pub(crate) is_last: bool,
}

impl Search<'_> {
    /// The next page, of as many entries as one batch writes. Goods that were booked apart from their receipt were sorted on
    /// purpose, and no rule knows better; what comes again keeps the category that it was opened with. What came back of an
    /// entry goes with it.
    pub(crate) async fn page(&mut self) -> Result<Page, DatabaseError> {
        const SQL: &str = "SELECT t.id, t.version, t.tx_date, t.direction, t.amount, t.currency, t.category_id, t.account_id, \
            t.description, t.merchant, t.raw_text, t.category_reason FROM transactions t \
            WHERE t.book_id = $1 AND t.tx_date >= $2 AND (t.tx_date, t.id) > ($2, $3) AND t.status = 'confirmed' \
            AND t.direction <> 'transfer' AND t.source <> 'recurring' AND (t.receipt_id IS NULL OR NOT EXISTS (SELECT 1 FROM receipt_items g \
            WHERE g.receipt_id = t.receipt_id AND g.transaction_id = t.id)) ORDER BY t.tx_date, t.id LIMIT $4";
        let limit = i64::try_from(CHUNK).unwrap_or(i64::MAX);
        let (day, id) = self.place;
        let rows: Vec<Past> = self.database.scan(SQL, binds![self.person.book.get(), day, id, limit]).await?;
        let mut page = Page { is_last: rows.len() < CHUNK, ..Page::default() };
        for row in rows {
            self.place = (row.tx_date, row.id);
            self.look_at(&row, &mut page);
        }
        let refunds = self.refunds_of(&page.found).await?;
        page.found.extend(refunds);
        page.found.sort_by_key(|found| (found.day, found.id));
        Ok(page)
    }

    /// What came back of these entries and stands where they do, where nobody chose that, and it is none of them.
    async fn refunds_of(&self, found: &[Found]) -> Result<Vec<Found>, DatabaseError> {
        // The plus keeps SQLite from reading the whole book.
        const SQL: Sql = of_list!(
            "SELECT r.id, r.version, r.tx_date, r.refund_of, r.category_id, r.category_reason FROM transactions r \
             JOIN transactions t ON t.id = r.refund_of WHERE +r.book_id = $1 AND r.status = 'confirmed' \
             AND r.direction = 'income' AND r.category_id = t.category_id AND r.refund_of IN ",
            "$2",
            " ORDER BY r.id"
        );
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<i64> = found.iter().map(|found| found.id).collect();
        let rows: Vec<GivenBack> =
            self.database.scan(SQL, binds![self.person.book.get(), json(&ids)]).await?;
        let goes_along = |row: GivenBack| {
            let is_chosen = self.names.is_chosen_for(row.category_id, row.category_reason.as_ref());
            let is_among = found.iter().any(|found| found.id == row.id);
            let expense = found.iter().find(|found| found.id == row.refund_of)?;
            let GivenBack { id, version, tx_date: day, .. } = row;
            (!is_chosen && !is_among).then(|| Found { id, version, day, word: expense.word.clone() })
        };
        Ok(rows.into_iter().filter_map(goes_along).collect())
    }

    fn look_at(&self, row: &Past, page: &mut Page) {
        let subject = Subject {
            texts: [row.description.as_deref(), row.merchant.as_deref(), row.raw_text.as_deref()],
            direction: row.direction,
            money: Money::from_sum(row.amount, row.currency),
            account_id: row.account_id,
            category_id: row.category_id,
            reason: row.category_reason.as_ref(),
        };
        let Some((rule, word)) = self.names.fitting(self.rules, &subject) else { return };
        let stands = row.category_id.and_then(|id| self.names.categories.by_id(id));
        if rule.id != self.rule_id || stands.is_some_and(|stands| stands.id == rule.category_id) {
            return;
        }
        if self.names.is_chosen(&subject) {
            page.chosen += 1;
        } else {
            let (id, version, day) = (row.id, row.version, row.tx_date);
            page.found.push(Found { id, version, day, word: word.to_owned() });
        }
    }
}

/// The rows with these ids in the person's book, by id.
pub async fn rows(
    database: &Database,
    person: &Person,
    ids: &[i64],
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: Sql = rows_of_ids!(Transaction);
    database.scan(SQL, binds![person.book.get(), json(&ids)]).await
}

impl<'t> From<&'t Transaction> for Subject<'t> {
    fn from(row: &'t Transaction) -> Self {
        Self {
            texts: [row.description.as_deref(), row.merchant.as_deref(), row.raw_text()],
            direction: row.direction,
            money: row.money(),
            account_id: row.account_id,
            category_id: row.category_id,
            reason: row.category_reason.as_ref(),
        }
    }
}
