//! Entries whose category a person put right by hand, where it still stands so: what a rule may be offered for.

use chrono::NaiveDate;

use super::{condition::folded, trial::first_day};
use crate::{
    db::{Database, DatabaseError, binds, record},
    people::person::Person,
};

/// Such an entry, by its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The entry's row.
    pub id: i64,
    description: Option<String>,
    merchant: Option<String>,
    raw_text: Option<String>,
}

record!(Corrected: id, description, merchant, raw_text);

impl Corrected {
    /// Whether a word stands in it, as [`folded`] gives it.
    pub fn holds(&self, word: &str) -> bool {
        let texts = [&self.description, &self.merchant, &self.raw_text];
        texts.into_iter().flatten().any(|text| folded(text).contains(word))
    }
}

/// Those of the last twelve months that the person moved into a category.
pub async fn of(
    database: &Database,
    person: &Person,
    category_id: i64,
    today: NaiveDate,
) -> Result<Vec<Corrected>, DatabaseError> {
    const SQL: &str = "SELECT DISTINCT t.id, t.description, t.merchant, t.raw_text FROM changes c \
        JOIN change_items i ON i.change_id = c.id AND i.table_name = 'transactions' JOIN transactions t ON t.id = i.row_id \
        WHERE c.book_id = $1 AND c.user_id = $2 AND c.kind = 'edit' AND i.before IS NOT NULL \
        AND (i.before ->> 'category_id') <> (i.after ->> 'category_id') AND t.category_id = $3 \
        AND t.category_reason = 'said' AND t.status = 'confirmed' AND t.tx_date >= $4";
    database.scan(SQL, binds![person.book.get(), person.id, category_id, first_day(today)]).await
}
