//! Whoever reads words for the API: language is not understood here.

use chrono::{DateTime, NaiveDate, Utc};
use ledger::{
    Currency, Direction, Money, Reason,
    book::{
        lesson::{self, LessonRow, Teaching},
        names::Names,
        transaction::Transaction,
    },
    db::DatabaseError,
    people::user::Person,
};

use crate::Context;

/// Somebody who understands what entries are called.
pub trait Reader: Send + Sync {
    /// The category under which a message of the person's would be filed that says this, by its id, and why; `None` of a
    /// transfer.
    fn category(
        &self,
        words: &str,
        of: (Direction, Money),
        whose: (&Person, &Names),
        now: DateTime<Utc>,
    ) -> Option<(i64, Reason)>;

    /// The amount that stands in a field for nothing else, in this currency where the words name no other; `None` where there is
    /// none.
    fn amount(&self, words: &str, currency: Currency) -> Option<Money>;

    /// What a message of the person's that says this would book; `None` where it is about no entry.
    fn entry(&self, words: &str, whose: (&Person, &Names), now: DateTime<Utc>) -> Option<Drafted>;

    /// What the choice of an entry's category teaches about its words.
    fn lesson(&self, row: &Transaction, names: &Names) -> Option<Teaching>;
}

/// An entry as far as a message names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafted {
    /// Which way the money went, where that is said.
    pub direction: Option<Direction>,
    /// How much.
    pub money: Option<Money>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// What it is filed under, by its id, where a word of it says so.
    pub category_id: Option<i64>,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// For transfers: where it goes.
    pub to_account: Option<String>,
    /// The day in the person's zone, where one is said.
    pub day: Option<NaiveDate>,
    /// How many more entries the message names.
    pub others: usize,
}

/// What a choice teaches, and what was known of it before.
pub(crate) type Lesson = (Teaching, Option<LessonRow>);

/// What the choice of a category teaches by which an entry is changed.
pub(crate) async fn taught(
    context: &Context,
    before: &Transaction,
    after: &Transaction,
    (person, names): (&Person, &Names),
) -> Result<Option<Lesson>, DatabaseError> {
    let is_chosen = after.category_reason == Some(Reason::Said)
        && (before.category_id, &before.category_reason) != (after.category_id, &after.category_reason);
    if !is_chosen {
        return Ok(None);
    }
    let Some(teaching) = context.reader.lesson(after, names) else { return Ok(None) };
    let known = lesson::known(&context.database, person, &teaching).await?;
    Ok(Some((teaching, known)))
}
