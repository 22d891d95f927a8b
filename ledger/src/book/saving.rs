//! Savings goals and what goes into and out of them. A movement is a savings row only: no expense.

pub mod course;

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;

use crate::{
    book::{
        holdings::{Flow, Holdings},
        transaction::{EntryStatus, Source},
    },
    db::{Database, DatabaseError, binds},
    history::{
        change::Change,
        stored::{Stored, rows_of_change, rows_of_message},
    },
    people::person::Person,
    values::money::Money,
};

pub use course::{Course, Courses, courses, needed, needed_in};

pub use super::{
    goal::{Goal, GoalStatus},
    holdings::GoalBalance,
    movement::{Movement, MovementDirection},
};

/// The longest name of a goal, in letters.
pub const LONGEST_NAME: usize = crate::book::own_category::LONGEST_NAME;

/// A movement to be booked.
#[derive(Debug, Clone)]
pub struct NewMovement {
    /// The goal's row.
    pub goal_id: i64,
    /// Which way it goes.
    pub direction: MovementDirection,
    /// How much; above nought.
    pub money: Money,
    /// The account that it comes from, or goes back to; `None` means not said.
    pub account_id: Option<i64>,
    /// When.
    pub at: DateTime<Utc>,
    /// Which door it came by.
    pub source: Source,
    /// Whether it counts at once.
    pub status: EntryStatus,
}

/// The book's goals with what lies in them, by name. A pending person's own pending movements count.
pub async fn goals(database: &Database, person: &Person) -> Result<Vec<GoalBalance>, DatabaseError> {
    Ok(Holdings::of(database, person).await?.in_use().cloned().collect())
}

/// The goals that a message opened or moved money of.
pub async fn goals_of_message(
    database: &Database,
    person: &Person,
    message_id: i64,
) -> Result<Vec<GoalBalance>, DatabaseError> {
    let touched: Vec<(i64,)> = database
        .all(
            "SELECT COALESCE(m.savings_account_id, i.row_id) AS goal_id FROM changes c \
             JOIN change_items i ON i.change_id = c.id \
             LEFT JOIN savings_transactions m ON m.id = i.row_id AND i.table_name = 'savings_transactions' \
             WHERE c.book_id = $1 AND c.message_id = $2 AND i.table_name IN ('savings_accounts', 'savings_transactions')",
            binds![person.book.get(), message_id],
        )
        .await?;
    if touched.is_empty() {
        return Ok(Vec::new());
    }
    let mut goals = goals(database, person).await?;
    goals.retain(|balance| touched.contains(&(balance.goal.id,)));
    Ok(goals)
}

/// The person's goals and movements that wait for their registration.
pub async fn pending(
    database: &Database,
    person: &Person,
) -> Result<(Vec<Goal>, Vec<Movement>), DatabaseError> {
    const WHERE: &str = "WHERE t.book_id = $1 AND t.user_id = $2 AND t.status = 'pending' \
        AND t.status <> 'deleted' ORDER BY t.id";
    const GOALS: &str = concatcp!(Goal::SELECT, WHERE);
    const MOVEMENTS: &str = concatcp!(Movement::SELECT, WHERE);
    let goals = database.all(GOALS, binds![person.book.get(), person.id]).await?;
    let movements = database.all(MOVEMENTS, binds![person.book.get(), person.id]).await?;
    Ok((goals, movements))
}

/// A goal to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGoal {
    /// What the person calls it.
    pub name: String,
    /// What is aimed at.
    pub target: Option<Money>,
    /// The day by which that is to be reached; nothing without a target.
    pub day: Option<NaiveDate>,
}

/// A goal without a day: its name, and what is aimed at.
impl From<(&str, Option<Money>)> for NewGoal {
    fn from((name, target): (&str, Option<Money>)) -> Self {
        Self { name: name.to_owned(), target, day: None }
    }
}

/// Opens a goal, with a target or without.
pub fn open(
    change: &mut Change<'_>,
    holdings: &mut Holdings,
    id: i64,
    new: impl Into<NewGoal>,
    status: GoalStatus,
) -> Goal {
    let new = new.into();
    let author = change.author();
    let goal = Goal {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        name_key: crate::name_key(&new.name),
        name: new.name,
        target_amount: new.target.map(Money::minor),
        target_day: new.day.filter(|_| new.target.is_some()),
        currency: new.target.map_or(author.person.currency, Money::currency),
        status,
        asked: false,
        message_id: author.message_id,
        merged_into: None,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&goal);
    holdings.add(goal.clone());
    goal
}

/// Books a movement.
pub fn book(change: &mut Change<'_>, holdings: &mut Holdings, id: i64, new: &NewMovement) -> Movement {
    let movement = movement(change, id, new);
    holdings.write(change, Flow::default().and_movement(None, movement.clone()));
    movement
}

/// Writes a goal anew: its name, its aim, or that it is closed. What moves for that is booked with it, so that one change
/// holds both. Stale where somebody else was first, or where a goal that is closed would hold something.
pub fn amend_goal(
    change: &mut Change<'_>,
    holdings: &mut Holdings,
    (before, after): (&Goal, Goal),
    moved: &[(i64, NewMovement)],
) {
    let flow = Flow::default().and_goal(before, after);
    let flow = moved.iter().fold(flow, |flow, (id, new)| flow.and_movement(None, movement(change, *id, new)));
    holdings.write(change, flow);
}

/// Moves money from one goal to another: two movements, which stand or fall together.
pub fn move_between(change: &mut Change<'_>, holdings: &mut Holdings, both: [(i64, NewMovement); 2]) {
    let flow = both
        .into_iter()
        .fold(Flow::default(), |flow, (id, new)| flow.and_movement(None, movement(change, id, &new)));
    holdings.write(change, flow);
}

fn movement(change: &Change<'_>, id: i64, new: &NewMovement) -> Movement {
    let author = change.author();
    Movement {
        id,
        book_id: author.person.book.get(),
        savings_account_id: new.goal_id,
        user_id: author.person.id,
        direction: new.direction,
        amount: new.money.minor(),
        currency: new.money.currency(),
        account_id: new.account_id,
        note: None,
        occurred_at: new.at,
        source: new.source,
        status: new.status,
        asked: false,
        message_id: author.message_id,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    }
}

/// Writes a movement's new fields over what was read; stale where somebody else was first.
pub fn amend(change: &mut Change<'_>, holdings: &mut Holdings, before: &Movement, after: Movement) {
    holdings.write(change, Flow::default().and_movement(Some(before), after));
}

/// The movements that a message named first, or changed, and the goals it opened; as they stand now.
pub async fn of_message(
    database: &Database,
    person: &Person,
    message_id: i64,
) -> Result<(Vec<Goal>, Vec<Movement>), DatabaseError> {
    const GOALS: &str = rows_of_message!(Goal);
    const MOVEMENTS: &str = rows_of_message!(Movement);
    let goals = database.all(GOALS, binds![person.book.get(), message_id]).await?;
    let movements = database.all(MOVEMENTS, binds![person.book.get(), message_id]).await?;
    Ok((goals, movements))
}

/// The movements of the book that count, in the order in which they happened.
pub async fn that_count(database: &Database, person: &Person) -> Result<Vec<Movement>, DatabaseError> {
    const SQL: &str = concatcp!(
        Movement::SELECT,
        "WHERE t.book_id = $1 AND t.status = 'confirmed' ORDER BY t.occurred_at, t.id"
    );
    database.scan(SQL, binds![person.book.get()]).await
}

/// The movements that a change is about, as they stand now.
pub async fn of_change(
    database: &Database,
    person: &Person,
    change_id: i64,
) -> Result<Vec<Movement>, DatabaseError> {
    const SQL: &str = rows_of_change!(Movement);
    database.all(SQL, binds![person.book.get(), change_id]).await
}

/// What gives goals and movements another status, and ends their questions.
pub fn settling(goals: &[Goal], movements: &[Movement], status: EntryStatus) -> Flow {
    let of_goals = match status {
        EntryStatus::Confirmed => GoalStatus::Active,
        EntryStatus::Pending => GoalStatus::Pending,
        EntryStatus::Deleted => GoalStatus::Deleted,
    };
    let flow = goals
        .iter()
        .fold(Flow::default(), |flow, goal| flow.and_goal(goal, Goal { status: of_goals, ..goal.clone() }));
    movements.iter().fold(flow, |flow, movement| {
        flow.and_movement(Some(movement), Movement { status, asked: false, ..movement.clone() })
    })
}
