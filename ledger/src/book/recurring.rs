//! What comes again: what is booked each time, by which rule, and whether it is asked about first.

pub mod days;
pub mod hour;
pub mod repeated;

use chrono::{DateTime, Days, NaiveDate, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    book::{
        account::Account,
        own_category::OwnCategory,
        party::Party,
        row::{BookRow, Thing, Whose, references},
    },
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        stored::{Stored, stored},
    },
    people::person::Person,
    values::{
        direction::Direction,
        money::{Currency, Money},
        recurrence::{OnDay, Recurrence, Unit},
    },
};

/// A name has at most so many letters.
pub const LONGEST_NAME: usize = 60;
/// So many a person may have at a time.
pub const MOST: usize = 200;

/// What is done on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The person is asked whether it was paid.
    Ask,
    /// It is booked.
    Book,
}

stored_as_word!(Mode: Ask = "ask", Book = "book");

/// Whether it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum RecurringStatus {
    /// It does, as far as its days say so.
    Active,
    /// Somebody ended it.
    Ended,
    /// Opening it was taken back.
    Deleted,
}

stored_as_word!(RecurringStatus: Active = "active", Ended = "ended", Deleted = "deleted");

/// A row of `recurring`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurring {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    /// Whose it is: they are asked.
    pub user_id: i64,
    /// The first of the rows that replaced one another; what became of a day is kept under it.
    pub series_id: i64,
    /// What it is, in the person's words.
    pub name: String,
    /// The name, case-folded.
    pub name_key: String,
    /// Which way the money goes.
    pub direction: Direction,
    amount: i64,
    currency: Currency,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// Where the money comes from (for income: where it goes).
    pub account_id: Option<i64>,
    /// Where a transfer goes.
    pub to_account_id: Option<i64>,
    /// Who a debt is with.
    pub party_id: Option<i64>,
    anchor_day: NaiveDate,
    every: i64,
    unit: Unit,
    on_day: OnDay,
    /// What is done on the day.
    pub mode: Mode,
    /// Nothing is made of a day before it.
    pub starts_on: NaiveDate,
    /// Nor of one behind it.
    pub ends_on: Option<NaiveDate>,
    /// From then on nothing is made.
    pub paused_from: Option<NaiveDate>,
    /// From then on it is again; `None` while nobody said when.
    pub paused_until: Option<NaiveDate>,
    /// The row that this one goes on with.
    pub replaces: Option<i64>,
    /// The message that opened it.
    pub message_id: Option<i64>,
    /// Whether it goes on.
    pub status: RecurringStatus,
    /// Moves on with every write.
    pub version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Recurring in "recurring": id, book_id, user_id, series_id, name, name_key, direction, amount, currency, category_id,
    account_id, to_account_id, party_id, anchor_day, every, unit, on_day, mode, starts_on, ends_on, paused_from, paused_until,
    replaces, message_id, status, version, created_at, updated_at);

impl Recurring {
    /// How much, each time.
    pub fn money(&self) -> Money {
        Money::from_sum(self.amount, self.currency)
    }

    /// The same with another amount, above nought.
    #[must_use]
    pub fn with_money(mut self, money: Money) -> Self {
        (self.amount, self.currency) = (money.minor(), money.currency());
        self
    }

    /// The same by another rule.
    #[must_use]
    pub fn by_rule(mut self, rule: Recurrence) -> Self {
        (self.anchor_day, self.every) = (rule.anchor, i64::from(rule.every));
        (self.unit, self.on_day) = (rule.unit, rule.on);
        self
    }

    /// The same under another name.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        (self.name, self.name_key) = (name.to_owned(), crate::name_key(name));
        self
    }

    /// The same, with this done on the day.
    #[must_use]
    pub fn in_mode(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }

    /// The same, paused from a day on until another; from none, it goes on.
    #[must_use]
    pub fn paused(mut self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Self {
        (self.paused_from, self.paused_until) = (from, until);
        self
    }

    /// The same, ended.
    #[must_use]
    pub fn ended(mut self) -> Self {
        self.status = RecurringStatus::Ended;
        self
    }

    /// By which rule.
    pub fn rule(&self) -> Recurrence {
        let every = u32::try_from(self.every).unwrap_or(1);
        Recurrence { every, unit: self.unit, on: self.on_day, anchor: self.anchor_day }
    }

    /// Whether something may still be made of it.
    pub fn is_active(&self) -> bool {
        self.status == RecurringStatus::Active
    }

    /// Whether a day lies in its pause.
    pub fn is_paused(&self, day: NaiveDate) -> bool {
        self.paused_from.is_some_and(|from| from <= day && self.paused_until.is_none_or(|until| day < until))
    }

    /// The days on which it falls due, from one to another, both inclusive.
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let to = self.ends_on.map_or(to, |ends_on| to.min(ends_on));
        self.rule().days(from.max(self.starts_on), to).filter(move |day| !self.is_paused(*day))
    }

    /// The first day on or after this one on which it falls due; `None` where it is over, or paused until somebody says so.
    pub fn next_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let rule = self.rule();
        let mut next = rule.first_from(day.max(self.starts_on))?;
        if self.is_paused(next) {
            next = rule.first_from(self.paused_until?.max(day))?;
        }
        self.ends_on.is_none_or(|ends_on| next <= ends_on).then_some(next)
    }

    /// Whether it may still fall due on or after a day, be it paused.
    pub fn goes_on(&self, day: NaiveDate) -> bool {
        let is_over = self.ends_on.is_some_and(|ends_on| ends_on < day);
        self.is_active() && !is_over
    }
}

impl BookRow for Recurring {
    const CALLED: &'static str = "recurring entry";
    const WHOSE: Whose = Whose::Person;
    const LISTED_AS: Option<&'static str> = Some("recurring");
    const WORDS: &'static [&'static str] = &["message_id"];
    references!(category_id => OwnCategory, account_id => Account, to_account_id => Account, party_id => Party,
        replaces => Recurring);

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Named(self.name.clone()))
    }
}

/// Something that comes again, to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecurring {
    /// What it is, in the person's words.
    pub name: String,
    /// Which way the money goes.
    pub direction: Direction,
    /// How much, each time; above nought.
    pub money: Money,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// Where the money comes from (for income: where it goes).
    pub account_id: Option<i64>,
    /// Where a transfer goes.
    pub to_account_id: Option<i64>,
    /// By which rule.
    pub rule: Recurrence,
    /// What is done on the day.
    pub mode: Mode,
    /// Nothing is made of a day before it.
    pub starts_on: NaiveDate,
    /// Nor of one behind it.
    pub ends_on: Option<NaiveDate>,
}

/// Opens something that comes again; stale where the person has one of this name by then, or [`MOST`].
pub fn open(change: &mut Change<'_>, id: i64, new: NewRecurring) -> Recurring {
    let author = change.author();
    let row = Recurring {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        series_id: id,
        name_key: crate::name_key(&new.name),
        name: new.name,
        direction: new.direction,
        amount: new.money.minor(),
        currency: new.money.currency(),
        category_id: new.category_id,
        account_id: new.account_id,
        to_account_id: new.to_account_id,
        party_id: None,
        anchor_day: new.rule.anchor,
        every: i64::from(new.rule.every),
        unit: new.rule.unit,
        on_day: new.rule.on,
        mode: new.mode,
        starts_on: new.starts_on,
        ends_on: new.ends_on,
        paused_from: None,
        paused_until: None,
        replaces: None,
        message_id: author.message_id,
        status: RecurringStatus::Active,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&row);
    be_alone(change, &row);
    row
}

/// Guards that nothing else of the name goes on, and that there are no more than [`MOST`].
fn be_alone(change: &mut Change<'_>, row: &Recurring) {
    const ALONE: &str = "UPDATE recurring SET status = 'active' WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM recurring o \
        WHERE o.user_id = $2 AND o.book_id = $3 AND o.status = 'active' AND o.name_key = $4 AND o.series_id <> $5 \
        AND (o.ends_on IS NULL OR o.ends_on >= $6)) AND (SELECT COUNT(DISTINCT o.series_id) FROM recurring o \
        WHERE o.user_id = $2 AND o.book_id = $3 AND o.status = 'active' AND (o.ends_on IS NULL OR o.ends_on >= $6)) <= $7";
    let author = change.author();
    let today = author.person.zone.day(author.now);
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let name = row.name_key.clone();
    let values = binds![row.id, row.user_id, row.book_id, name, row.series_id, today, most];
    change.must_at_last(ALONE, values);
}

/// Writes new fields over what was read; stale where somebody else was first, or has given another one the same new name.
pub fn amend(change: &mut Change<'_>, before: &Recurring, after: Recurring) -> Recurring {
    let is_renamed = before.name_key != after.name_key;
    let row = change.update(before, after);
    if is_renamed && row.is_active() {
        be_alone(change, &row);
    }
    row
}

/// Goes on as `after` from a day on: what fell due before stays as it was. One that has not begun by then is changed itself.
/// Answers the row that goes on.
pub fn go_on_as(
    change: &mut Change<'_>,
    id: i64,
    before: &Recurring,
    after: Recurring,
    from: NaiveDate,
) -> Recurring {
    if before.starts_on >= from {
        return amend(change, before, after);
    }
    let eve = from.checked_sub_days(Days::new(1)).unwrap_or(from);
    let until = before.ends_on.map_or(eve, |ends_on| ends_on.min(eve));
    amend(change, before, Recurring { ends_on: Some(until), ..before.clone() });
    let author = change.author();
    let row = Recurring {
        id,
        starts_on: from,
        replaces: Some(before.id),
        message_id: author.message_id,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
        ..after
    };
    change.insert(&row);
    row
}

/// Everything of a person's that was not taken back, by name; what has ended and what was replaced is among it.
pub async fn of(database: &Database, person: &Person) -> Result<Vec<Recurring>, DatabaseError> {
    const SQL: &str = concatcp!(
        Recurring::SELECT,
        "WHERE t.user_id = $1 AND t.book_id = $2 AND t.status <> 'deleted' ORDER BY t.name_key, t.id"
    );
    database.scan(SQL, binds![person.id, person.book.get()]).await
}

/// One of them, whosever it is.
pub async fn by_id(database: &Database, id: i64) -> Result<Option<Recurring>, DatabaseError> {
    const SQL: &str = concatcp!(Recurring::SELECT, "WHERE t.id = $1");
    database.first(SQL, binds![id]).await
}
