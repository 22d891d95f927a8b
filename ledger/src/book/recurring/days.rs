//! What became of the days of what comes again, what has fallen due, and which bills are still to come.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Recurring, hour::due_at};
use crate::{
    book::BookId,
    db::{Database, DatabaseError, binds, record, stored_as_word},
    history::{change::Change, stored::Stored},
    people::person::Person,
    values::money::Money,
};

/// What fell due longer ago is not made up.
const LOOKED_BACK: Days = Days::new(400);
/// So many days are made at a time, the oldest first.
pub const MOST_AT_ONCE: usize = 100;

/// What became of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DayStatus {
    /// It is booked, though the entry may have been taken back since.
    Booked,
    /// The person was asked, and has not said that it was paid.
    Asked,
    /// Nothing is to be made of it.
    Skipped,
    /// It is to come, with another amount.
    Moved,
}

stored_as_word!(DayStatus: Booked = "booked", Asked = "asked", Skipped = "skipped", Moved = "moved");

/// A day of something that comes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// What comes again.
    pub recurring: Recurring,
    /// The day.
    pub day: NaiveDate,
    /// How much it is on that day.
    pub money: Money,
    /// What was noted of it, as it was read.
    pub noted: Option<Noted>,
}

/// What is noted of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted {
    id: i64,
    /// What became of it.
    pub status: DayStatus,
    amount: Option<i64>,
}

/// What is noted of days, by series and day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar(HashMap<(i64, NaiveDate), Noted>);

struct DayRow {
    id: i64,
    recurring_id: i64,
    day: NaiveDate,
    status: DayStatus,
    amount: Option<i64>,
}

record!(DayRow: id, recurring_id, day, status, amount);

impl Calendar {
    /// What is noted of a person's days, from as long ago as anything is made up.
    pub async fn of(database: &Database, person: &Person, today: NaiveDate) -> Result<Self, DatabaseError> {
        let sql = "SELECT id, recurring_id, day, status, amount FROM recurring_days WHERE user_id = $1 AND day >= $2";
        Ok(Self::of_rows(database.scan(sql, binds![person.id, looked_back(today)]).await?))
    }

    fn of_rows(rows: Vec<DayRow>) -> Self {
        let noted = |row: DayRow| {
            let DayRow { id, recurring_id, day, status, amount } = row;
            ((recurring_id, day), Noted { id, status, amount })
        };
        Self(rows.into_iter().map(noted).collect())
    }

    /// What is noted of a day.
    pub fn noted(&self, recurring: &Recurring, day: NaiveDate) -> Option<Noted> {
        self.0.get(&(recurring.series_id, day)).copied()
    }

    /// Whether nothing was made of a day yet, nor is it to be left out.
    pub fn is_open(&self, recurring: &Recurring, day: NaiveDate) -> bool {
        self.noted(recurring, day).is_none_or(|noted| noted.status == DayStatus::Moved)
    }

    /// Whether a day is still to be paid: nothing was made of it yet, or it was asked about and not answered.
    pub fn is_unpaid(&self, recurring: &Recurring, day: NaiveDate) -> bool {
        let is_left = |noted: Noted| matches!(noted.status, DayStatus::Asked | DayStatus::Moved);
        self.noted(recurring, day).is_none_or(is_left)
    }

    /// How much it is on a day.
    pub fn money(&self, recurring: &Recurring, day: NaiveDate) -> Money {
        let usual = recurring.money();
        let other = self.noted(recurring, day).and_then(|noted| noted.amount);
        other.map_or(usual, |amount| Money::from_sum(amount, usual.currency()))
    }

    /// A day of something that comes again.
    pub fn turn(&self, recurring: &Recurring, day: NaiveDate) -> Turn {
        let noted = self.noted(recurring, day);
        Turn { recurring: recurring.clone(), day, money: self.money(recurring, day), noted }
    }

    /// The next day on or after this one of which something is made.
    pub fn next_from(&self, recurring: &Recurring, day: NaiveDate) -> Option<NaiveDate> {
        let mut next = recurring.next_from(day)?;
        while !self.is_open(recurring, next) {
            next = recurring.next_from(next.succ_opt()?)?;
        }
        Some(next)
    }

    /// The amount that the next one from a day on was to have once, on the day that it moves to by another rule; `None` where it does
    /// not move, where it is the usual one, or where something else is noted of that day.
    pub fn moved_once(&self, before: &Recurring, (from, after): (NaiveDate, &Recurring)) -> Option<Turn> {
        let first = self.next_from(after, from)?;
        let next = self.next_from(before, from).filter(|next| *next != first)?;
        let money = self.money(before, next);
        let is_meant = before.rule() != after.rule() && money != before.money();
        let is_free = self.noted(after, first).is_none();
        (is_meant && is_free).then(|| Turn { money, ..self.turn(after, first) })
    }

    /// The days on which something was asked and not answered, the newest last.
    pub fn asked(&self, recurring: &Recurring) -> Vec<NaiveDate> {
        let is_asked = |(key, noted): (&(i64, NaiveDate), &Noted)| {
            (key.0 == recurring.series_id && noted.status == DayStatus::Asked).then_some(key.1)
        };
        let mut days: Vec<NaiveDate> = self.0.iter().filter_map(is_asked).collect();
        days.sort_unstable();
        days
    }
}

fn looked_back(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(LOOKED_BACK).unwrap_or(today)
}

/// What has fallen due by now and nothing was made of, the oldest first, up to [`MOST_AT_ONCE`].
pub fn due(rows: &[Recurring], calendar: &Calendar, person: &Person, now: DateTime<Utc>) -> Vec<Turn> {
    let today = person.zone.day(now);
    let mut turns: Vec<Turn> = Vec::new();
    for row in rows.iter().filter(|row| row.is_active()) {
        // Most days are settled long since, and that is quickly told.
        let is_due = |day: &NaiveDate| calendar.is_open(row, *day) && due_at(person, *day) <= now;
        let days = row.days(looked_back(today), today).filter(is_due);
        turns.extend(days.map(|day| calendar.turn(row, day)));
    }
    turns.sort_by_key(|turn| turn.day);
    turns.truncate(MOST_AT_ONCE);
    turns
}

/// The last day up to now on which it fell due, whatever became of it.
pub fn last_due(recurring: &Recurring, person: &Person, now: DateTime<Utc>) -> Option<NaiveDate> {
    let today = person.zone.day(now);
    recurring.days(looked_back(today), today).filter(|day| due_at(person, *day) <= now).last()
}

/// The first moment on or after a day at which it falls due; it may have passed.
pub fn first_due(recurring: &Recurring, person: &Person, day: NaiveDate) -> Option<DateTime<Utc>> {
    Some(due_at(person, recurring.next_from(day)?))
}

/// The next moment at which it falls due, behind now.
pub fn next_due(recurring: &Recurring, person: &Person, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let first = recurring.next_from(person.zone.day(now))?;
    let next = if due_at(person, first) > now { first } else { recurring.next_from(first.succ_opt()?)? };
    Some(due_at(person, next))
}

/// What the entry of a day is known by: no second one ever bears it.
pub fn reference(recurring: &Recurring, day: NaiveDate) -> String {
    format!("recurring:{}:{day}", recurring.series_id)
}

/// Notes what became of a day: where something else was noted that ends it, the batch is stale. Another amount goes along where
/// it is to hold for that day alone, which can be taken back, and the entry where one was made.
pub fn note(change: &mut Change<'_>, id: i64, turn: &Turn, status: DayStatus, transaction_id: Option<i64>) {
    const SQL: &str = "INSERT INTO recurring_days (recurring_id, day, id, book_id, user_id, status, amount, transaction_id, \
        created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT (recurring_id, day) DO UPDATE SET \
        status = excluded.status, amount = COALESCE(excluded.amount, recurring_days.amount), \
        transaction_id = excluded.transaction_id, updated_at = excluded.updated_at \
        WHERE recurring_days.status = 'moved' OR (recurring_days.status = 'asked' AND excluded.status <> 'asked')";
    if status == DayStatus::Moved {
        return set_alone(change, id, turn);
    }
    let author = change.author();
    let is_other = turn.money != turn.recurring.money();
    let amount = is_other.then(|| turn.money.minor());
    let values = binds![
        turn.recurring.series_id,
        turn.day,
        id,
        author.person.book.get(),
        author.person.id,
        status,
        amount,
        transaction_id,
        author.now,
    ];
    change.must(SQL, values);
    if status == DayStatus::Skipped {
        change.stand();
    }
}

/// The days of series, and what is noted of them.
const TABLE: &str = "recurring_days";
/// Where the amount of a day alone is still the one that was seen, and nothing was made of it.
const SET: &str = "UPDATE recurring_days SET amount = $2, updated_at = $3 WHERE id = $1 AND status = 'moved' \
    AND COALESCE(amount, 0) = $4";

/// A day that is still to come, and how much it is on that day alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayAlone {
    id: i64,
    recurring_id: i64,
    /// The day.
    pub day: NaiveDate,
    /// `None`: as much as on the others.
    amount: Option<i64>,
}

record!(DayAlone: id, recurring_id, day, amount);

/// Has a day have an amount of its own; stale where something else was noted of it since it was read.
fn set_alone(change: &mut Change<'_>, id: i64, turn: &Turn) {
    const NEW: &str = "INSERT INTO recurring_days (recurring_id, day, id, book_id, user_id, status, amount, created_at, \
        updated_at) VALUES ($1, $2, $3, $4, $5, 'moved', $6, $7, $7) ON CONFLICT (recurring_id, day) DO NOTHING";
    let author = change.author();
    let of = |id: i64, amount: Option<i64>| DayAlone {
        id,
        recurring_id: turn.recurring.series_id,
        day: turn.day,
        amount,
    };
    let amount = turn.money.minor();
    if let Some(Noted { id, amount: stands, .. }) = turn.noted {
        set_back(change, &of(id, stands), &of(id, Some(amount)));
        return;
    }
    let (book, user) = (author.person.book.get(), author.person.id);
    change.must(NEW, binds![turn.recurring.series_id, turn.day, id, book, user, amount, author.now]);
    change.note_beside(TABLE, id, None, &of(id, Some(amount)));
}

/// Has the amount of a day alone be another; stale where it stands otherwise by now.
pub(crate) fn set_back(change: &mut Change<'_>, before: &DayAlone, after: &DayAlone) {
    let now = change.author().now;
    change.must(SET, binds![after.id, after.amount, now, before.amount.unwrap_or_default()]);
    change.note_beside(TABLE, after.id, Some(before), after);
}

/// The days of a change's items, given by table, row, and what stood before and after, as they stand and as they stood before it; and
/// whether any of them was changed since. What something was made of stays as it is.
pub(crate) async fn taken_back<'i>(
    database: &Database,
    book_id: i64,
    items: impl Iterator<Item = (&'i str, i64, Option<&'i Value>, &'i Value)> + Send,
) -> Result<(Vec<(DayAlone, DayAlone)>, bool), DatabaseError> {
    const SQL: &str = "SELECT id, recurring_id, day, amount FROM recurring_days WHERE book_id = $1 AND id = $2 \
        AND status = 'moved'";
    let amount = |value: &Value| value.get("amount").and_then(Value::as_i64);
    let (mut days, mut is_changed) = (Vec::new(), false);
    for (_, id, before, left) in items.filter(|(table, ..)| *table == TABLE) {
        let found: Vec<DayAlone> = database.all(SQL, binds![book_id, id]).await?;
        let Some(stands) = found.into_iter().next() else {
            is_changed = true;
            continue;
        };
        is_changed |= stands.amount != amount(left);
        let then = DayAlone { amount: before.and_then(amount), ..stands.clone() };
        if then != stands {
            days.push((stands, then));
        }
    }
    Ok((days, is_changed))
}

/// A bill that is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// The series that it belongs to.
    pub series_id: i64,
    /// What it is, in its person's words.
    pub name: String,
    /// The key of its category.
    pub category: String,
    /// When it falls due.
    pub day: NaiveDate,
    /// How much it will be.
    pub money: Money,
}

struct Filed {
    recurring: Recurring,
    category: String,
}

record!(Filed: category; recurring);

/// The bills of a book's recurring expenses that fall due from one day to another, both inclusive, and are not booked; those that
/// were asked about and not answered are among them. By day.
pub async fn due_between(
    database: &Database,
    book: BookId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Bill>, DatabaseError> {
    const ROWS: &str = concatcp!(
        "SELECT f.*, c.key AS category FROM (",
        Recurring::SELECT,
        "WHERE t.book_id = $1 AND t.direction = 'expense' AND t.status = 'active') AS f JOIN categories c ON c.id = f.category_id"
    );
    const DAYS: &str = "SELECT id, recurring_id, day, status, amount FROM recurring_days WHERE book_id = $1 AND day >= $2 AND day <= $3";
    let filed: Vec<Filed> = database.scan(ROWS, binds![book.get()]).await?;
    if filed.is_empty() {
        return Ok(Vec::new());
    }
    let calendar = Calendar::of_rows(database.scan(DAYS, binds![book.get(), from, to]).await?);
    let mut bills: Vec<Bill> = Vec::new();
    for Filed { recurring, category } in &filed {
        let is_unpaid = |day: &NaiveDate| calendar.is_unpaid(recurring, *day);
        bills.extend(recurring.days(from, to).filter(is_unpaid).map(|day| Bill {
            series_id: recurring.series_id,
            name: recurring.name.clone(),
            category: category.clone(),
            day,
            money: calendar.money(recurring, day),
        }));
    }
    bills.sort_by_key(|bill| bill.day);
    Ok(bills)
}
