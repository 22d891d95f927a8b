//! Plans: what is paid in equal parts, once a month.

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    book::{
        account::Account,
        row::{BookRow, Thing, Whose, references},
    },
    db::{Database, DatabaseError, binds, record},
    history::{change::Change, stored::stored},
    people::person::Person,
    values::money::{Currency, Money},
};

/// More parts than this no plan has.
pub const MOST_PARTS: u32 = 600;

/// A row of `plans`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// What it is for, in the person's words.
    pub name: String,
    /// The name, case-folded; unique in the book.
    pub name_key: String,
    /// The liability that its purchase was booked on; `None`: each part is an expense.
    pub account_id: Option<i64>,
    amount: i64,
    currency: Currency,
    count: i64,
    /// The day of the first part.
    pub first_day: NaiveDate,
    /// The message that opened it.
    pub message_id: Option<i64>,
    status: String,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Plan in "plans": id, book_id, user_id, name, name_key, account_id, amount, currency, count, first_day, message_id,
    status, version, created_at, updated_at);

impl Plan {
    /// Each part.
    pub fn part(&self) -> Money {
        Money::from_sum(self.amount, self.currency)
    }

    /// How many parts there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.count).unwrap_or(u32::MAX)
    }

    /// Whether it is in use.
    pub fn is_active(&self) -> bool {
        self.status == "active"
    }

    /// The plan of what was bought on this account, so that each part pays it back.
    #[must_use]
    pub fn on(self, account_id: i64) -> Self {
        Self { account_id: Some(account_id), ..self }
    }

    /// The day of the last part: counted from the first, so that a month's end stays one.
    pub fn last_day(&self) -> NaiveDate {
        self.first_day
            .checked_add_months(Months::new(self.count().saturating_sub(1)))
            .unwrap_or(self.first_day)
    }
}

impl BookRow for Plan {
    const CALLED: &'static str = "plan";
    const WHOSE: Whose = Whose::Writer;
    const LISTED_AS: Option<&'static str> = Some("plans");
    const WORDS: &'static [&'static str] = &["message_id"];
    const ERASED_AT_ONCE: usize = 5;
    const FALLS_TOGETHER: Option<&'static str> = None;
    references!(account_id => Account);

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Named(self.name.clone()))
    }
}

/// Opens a plan; `account_id` is the account that its purchase was booked on.
pub fn open(
    change: &mut Change<'_>,
    id: i64,
    (name, account_id): (&str, Option<i64>),
    (part, count): (Money, u32),
    first_day: NaiveDate,
) -> Plan {
    let author = change.author();
    let plan = Plan {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        name: name.to_owned(),
        name_key: crate::name_key(name),
        account_id,
        amount: part.minor(),
        currency: part.currency(),
        count: i64::from(count),
        first_day,
        message_id: author.message_id,
        status: "active".to_owned(),
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&plan);
    plan
}

/// Writes a plan's new fields over what was read; stale where somebody else was first.
pub fn amend(change: &mut Change<'_>, before: &Plan, after: Plan) -> Plan {
    change.update(before, after)
}

/// A plan, and how many of its parts are paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The plan.
    pub plan: Plan,
    /// How many entries pay for it.
    pub paid: i64,
    paid_amount: i64,
}

record!(Progress: paid, paid_amount; plan);

impl Progress {
    /// What is left to be paid, never less than nought.
    pub fn left(&self) -> Money {
        let whole = self.plan.amount.saturating_mul(self.plan.count);
        Money::from_sum((whole - self.paid_amount).max(0), self.plan.currency)
    }
}

/// The plans in use, by name.
pub async fn of(database: &Database, person: &Person) -> Result<Vec<Progress>, DatabaseError> {
    const SQL: &str = "SELECT t.*, COALESCE(p.paid, 0) AS paid, COALESCE(p.paid_amount, 0) AS paid_amount FROM plans t \
        LEFT JOIN (SELECT plan_id, COUNT(*) AS paid, CAST(SUM(amount) AS BIGINT) AS paid_amount FROM transactions \
        WHERE book_id = $1 AND plan_id IS NOT NULL AND status = 'confirmed' GROUP BY plan_id) AS p ON p.plan_id = t.id \
        WHERE t.book_id = $1 AND t.status = 'active' ORDER BY t.name_key";
    database.scan(SQL, binds![person.book.get()]).await
}
