//! Budgets: what shall be spent at most, of a category or of all, in each day, week or month.
//!
//! A row holds for the periods from `starts_on` to `ends_on`. Another amount ends it with the day before the running period
//! and makes another row, unless it began in this period: so what was left of past periods stays what it was.

pub mod ahead;
pub mod alert;
pub mod all;
pub mod allowance;
pub mod span;
pub mod standing;
pub mod sums;

use chrono::{DateTime, Days, NaiveDate, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    book::row::{BookRow, Thing, Whose},
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        obstacle::{Objection, Taken, Verdict},
        stored::{Stored, stored},
    },
    people::person::Person,
    values::{
        money::{Currency, Money},
        month::Months,
        period::Period,
    },
};

pub use all::Budgets;
pub use span::Span;
pub use standing::Standing;
pub use sums::Moved;

/// What stands as the category of a budget of everything.
pub const EVERYTHING: &str = "";

/// Whether a budget holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum BudgetStatus {
    /// It does, in its days.
    Active,
    /// It was stopped in the period in which it began.
    Closed,
    /// Its person has become one with another, who has one for the same.
    Merged,
    /// It was taken back.
    Deleted,
}

stored_as_word!(BudgetStatus: Active = "active", Closed = "closed", Merged = "merged", Deleted = "deleted");

/// A row of `budgets`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// The key of its category; [`EVERYTHING`] for all.
    pub category: String,
    /// How long each of its periods is.
    pub period: Span,
    amount: i64,
    currency: Currency,
    /// The first day of its first period.
    pub starts_on: NaiveDate,
    /// The last day of its last period, where there is one.
    pub ends_on: Option<NaiveDate>,
    /// Whether what is left of a period, or was spent beyond it, goes into the next.
    pub rollover: bool,
    /// The message that set it.
    pub message_id: Option<i64>,
    /// Whether it holds.
    pub status: BudgetStatus,
    /// How often it was written.
    pub version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Budget in "budgets": id, book_id, user_id, category, period, amount, currency, starts_on, ends_on, rollover,
    message_id, status, version, created_at, updated_at);

impl Budget {
    /// What may be spent in each period, without what came over from the one before.
    pub fn limit(&self) -> Money {
        Money::from_sum(self.amount, self.currency)
    }

    /// Whether it is of everything that is spent.
    pub fn is_of_everything(&self) -> bool {
        self.category == EVERYTHING
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.status == BudgetStatus::Active
            && self.starts_on <= day
            && self.ends_on.is_none_or(|last| day <= last)
    }

    /// The same that ends before a period; one that began in it holds no longer.
    fn ended_before(self, running: Period) -> Self {
        if self.starts_on < running.from {
            let last = running.from.checked_sub_days(Days::new(1));
            Self { ends_on: last.or(self.ends_on), ..self }
        } else {
            Self { status: BudgetStatus::Closed, ..self }
        }
    }
}

impl BookRow for Budget {
    const CALLED: &'static str = "budget";
    const WHOSE: Whose = Whose::Writer;
    const LISTED_AS: Option<&'static str> = Some("budgets");
    const WORDS: &'static [&'static str] = &["message_id"];
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status = 'active'");

    fn falls_into(&self, other: &Self) -> bool {
        let overlaps = self.ends_on.is_none_or(|last| other.starts_on <= last)
            && other.ends_on.is_none_or(|last| self.starts_on <= last);
        overlaps && (&self.category, self.period) == (&other.category, other.period)
    }

    /// The older's stands, with all that it was.
    fn fold_into(self, heir: Self) -> (Self, Self) {
        (Self { status: BudgetStatus::Merged, ..self }, heir)
    }

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Budget(self.category.clone(), self.limit()))
    }

    /// Another may hold in the same days by now.
    fn objections(&self, then: &Self, taken: Taken) -> Vec<Objection> {
        if then.status != BudgetStatus::Active {
            return Vec::new();
        }
        vec![Objection {
            count: "SELECT COUNT(*) FROM budgets b WHERE b.book_id = $1 AND b.category = $2 AND b.period = $3 \
                    AND b.status = 'active' AND b.id <> $4 AND (b.ends_on IS NULL OR b.ends_on >= $5) \
                    AND (CAST($6 AS DATE) IS NULL OR b.starts_on <= $6) AND NOT EXISTS (SELECT 1 FROM change_items i \
                    WHERE i.change_id = $7 AND i.table_name = 'budgets' AND i.row_id = b.id)",
            values: binds![
                taken.book_id,
                then.category.clone(),
                then.period,
                then.id,
                then.starts_on,
                then.ends_on,
                taken.change_id,
            ],
            verdict: Verdict::Stays,
        }]
    }
}

/// A budget that is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBudget {
    /// The key of its category; [`EVERYTHING`] for all.
    pub category: String,
    /// How long each period is.
    pub period: Span,
    /// What may be spent in each, above nought.
    pub limit: Money,
    /// The first day of the first period.
    pub starts_on: NaiveDate,
    /// Whether what is left goes into the next period.
    pub rollover: bool,
}

/// What becomes of a budget and of those beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// The row that stood there, and as it shall stand.
    pub amends: Option<Box<(Budget, Budget)>>,
    /// What begins with the running period.
    pub starts: Option<NewBudget>,
}

impl Rewritten {
    /// A new budget, from the period on that a day falls in; the day stands with the book's months.
    pub fn beginning(
        category: &str,
        period: Span,
        limit: Money,
        rollover: bool,
        (today, months): (NaiveDate, &Months),
    ) -> Self {
        let starts_on = period.around(today, months).from;
        let new = NewBudget { category: category.to_owned(), period, limit, starts_on, rollover };
        Self { amends: None, starts: Some(new) }
    }

    /// Another limit, from the period on that a day falls in.
    pub fn changing(
        budget: &Budget,
        limit: Money,
        rollover: bool,
        (today, months): (NaiveDate, &Months),
    ) -> Self {
        let stands = (budget.limit(), budget.rollover) == (limit, rollover);
        if stands {
            return Self::default();
        }
        let running = budget.period.around(today, months);
        if budget.starts_on >= running.from {
            let after =
                Budget { amount: limit.minor(), currency: limit.currency(), rollover, ..budget.clone() };
            return Self { amends: Some(Box::new((budget.clone(), after))), starts: None };
        }
        let ended = budget.clone().ended_before(running);
        let began = Self::beginning(&budget.category, budget.period, limit, rollover, (today, months));
        Self { amends: Some(Box::new((budget.clone(), ended))), ..began }
    }

    /// None any more, from the period on that a day falls in.
    pub fn stopping(budget: &Budget, (today, months): (NaiveDate, &Months)) -> Self {
        let ended = budget.clone().ended_before(budget.period.around(today, months));
        Self { amends: Some(Box::new((budget.clone(), ended))), starts: None }
    }

    /// The rows as they stand then; what begins has no id yet.
    pub(crate) fn over(&self, rows: &[Budget]) -> Vec<Budget> {
        let amended = self.amends.as_deref();
        let rows = rows.iter().map(|row| match amended {
            Some((before, after)) if before.id == row.id => after.clone(),
            _ => row.clone(),
        });
        rows.chain(self.starts.as_ref().map(|new| new.row(0, (0, 0)))).collect()
    }

    /// Whether all stays as it is.
    pub fn is_nothing(&self) -> bool {
        self.amends.is_none() && self.starts.is_none()
    }

    /// Writes it; what begins gets the id. Answers the row that stands there then, if any is written.
    pub fn write(&self, change: &mut Change<'_>, id: i64) -> Option<Budget> {
        let amended = self.amends.as_deref().map(|(before, after)| change.update(before, after.clone()));
        let started = self.starts.as_ref().map(|new| start(change, id, new));
        started.or(amended)
    }
}

fn start(change: &mut Change<'_>, id: i64, new: &NewBudget) -> Budget {
    let author = change.author();
    let person = author.person;
    let began = Budget {
        message_id: author.message_id,
        created_at: author.now,
        updated_at: author.now,
        ..new.row(id, (person.book.get(), person.id))
    };
    change.insert(&began);
    began
}

impl NewBudget {
    /// The row that it becomes.
    fn row(&self, id: i64, (book_id, user_id): (i64, i64)) -> Budget {
        Budget {
            id,
            book_id,
            user_id,
            category: self.category.clone(),
            period: self.period,
            amount: self.limit.minor(),
            currency: self.limit.currency(),
            starts_on: self.starts_on,
            ends_on: None,
            rollover: self.rollover,
            message_id: None,
            status: BudgetStatus::Active,
            version: 1,
            created_at: DateTime::UNIX_EPOCH,
            updated_at: DateTime::UNIX_EPOCH,
        }
    }
}

/// The budgets of the person's book that hold or held, in the order in which they began.
pub(crate) async fn of(database: &Database, person: &Person) -> Result<Vec<Budget>, DatabaseError> {
    const SQL: &str =
        concatcp!(Budget::SELECT, "WHERE t.book_id = $1 AND t.status = 'active' ORDER BY t.starts_on, t.id");
    database.all(SQL, binds![person.book.get()]).await
}

/// Whether one runs in the person's book, or will.
pub async fn runs(database: &Database, person: &Person) -> Result<bool, DatabaseError> {
    let sql = "SELECT b.id FROM budgets b WHERE b.book_id = $1 AND b.status = 'active' AND b.ends_on IS NULL LIMIT 1";
    let found: Option<(i64,)> = database.first(sql, binds![person.book.get()]).await?;
    Ok(found.is_some())
}

/// The one with this id, whatever became of it.
pub async fn by_id(database: &Database, person: &Person, id: i64) -> Result<Option<Budget>, DatabaseError> {
    const SQL: &str = concatcp!(Budget::SELECT, "WHERE t.id = $2 AND t.book_id = $1");
    database.first(SQL, binds![person.book.get(), id]).await
}

/// One of so many rupiah.
#[cfg(test)]
pub(crate) fn of_test(category: &str, period: Span, units: i64, starts_on: NaiveDate) -> Budget {
    let (category, limit) = (category.to_owned(), Money::from_sum(units * 100, Currency::IDR));
    NewBudget { category, period, limit, starts_on, rollover: false }.row(1, (1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    /// A day, where months are those of the calendar.
    fn calendar(text: &str) -> (NaiveDate, &'static Months) {
        (day(text), Months::calendar())
    }

    fn rupiah(units: i64) -> Money {
        Money::from_units(units, Currency::IDR).expect("an amount")
    }

    #[test]
    fn another_amount_ends_the_row_unless_it_began_in_this_period() {
        let budget = of_test("makan", Span::Month, 500_000, day("2026-10-01"));
        let later = Rewritten::changing(&budget, rupiah(800_000), false, calendar("2026-11-20"));
        let (_, ended) = *later.amends.expect("the row ends");
        assert_eq!((ended.ends_on, ended.amount), (Some(day("2026-10-31")), 50_000_000));
        let new = later.starts.expect("another begins");
        assert_eq!((new.starts_on, new.limit), (day("2026-11-01"), rupiah(800_000)));

        let at_once = Rewritten::changing(&budget, rupiah(800_000), false, calendar("2026-10-31"));
        let (_, amended) = *at_once.amends.expect("the row is amended");
        assert_eq!((amended.ends_on, amended.amount, at_once.starts), (None, 80_000_000, None));

        assert!(Rewritten::changing(&budget, rupiah(500_000), false, calendar("2026-12-01")).is_nothing());
    }

    #[test]
    fn what_is_stopped_keeps_its_past() {
        let budget = of_test("makan", Span::Week, 500_000, day("2026-11-16"));
        let (_, ended) = *Rewritten::stopping(&budget, calendar("2026-11-23")).amends.expect("it ends");
        assert_eq!((ended.ends_on, ended.status), (Some(day("2026-11-22")), BudgetStatus::Active));
        assert!(ended.holds_on(day("2026-11-22")) && !ended.holds_on(day("2026-11-23")));
        let (_, closed) = *Rewritten::stopping(&budget, calendar("2026-11-22")).amends.expect("it closes");
        assert!(closed.ends_on.is_none() && !closed.holds_on(day("2026-11-22")));
    }
}
