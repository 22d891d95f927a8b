//! What lies in a book's goals, and the one way to move it.
//!
//! A balance is a sum over movements, so no row of its own guards it. Every batch that writes a movement, or takes a
//! goal out of effect, moves the goal's `moves` on from where it stood beside the sum; whoever read before is stale.

use std::collections::BTreeSet;

use crate::{
    book::{
        goal::{Goal, GoalStatus},
        movement::Movement,
        transaction::EntryStatus,
    },
    db::{Database, DatabaseError, binds, record},
    history::change::Change,
    people::person::Person,
    values::money::Money,
};

/// A goal and what lies in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalBalance {
    /// The goal.
    pub goal: Goal,
    /// The sum of the movements that count.
    pub current: Money,
}

/// What lies in the goals of a book, those taken back among them, as one person sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holdings {
    held: Vec<Held>,
    user_id: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Held {
    balance: GoalBalance,
    /// How many movements are in effect, whosever they are.
    movements: i64,
    moves: i64,
}

struct HeldRow {
    goal: Goal,
    current_amount: i64,
    movements: i64,
    moves: i64,
}

record!(HeldRow: current_amount, movements, moves; goal);

/// Goals and movements that a change writes: as they stand, and as they shall stand. What it makes stands nowhere yet.
#[derive(Debug, Clone, Default)]
pub struct Flow {
    goals: Vec<(Goal, Goal)>,
    movements: Vec<(Option<Movement>, Movement)>,
}

impl Flow {
    /// Adds a goal that is written anew.
    #[must_use]
    pub fn and_goal(mut self, before: &Goal, after: Goal) -> Self {
        self.goals.push((before.clone(), after));
        self
    }

    /// Adds a movement.
    #[must_use]
    pub fn and_movement(mut self, before: Option<&Movement>, after: Movement) -> Self {
        self.movements.push((before.cloned(), after));
        self
    }
}

/// Why goals cannot be left so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The goal of this name would hold less than nothing.
    Overdrawn(String),
    /// The goal of this name would be taken back from under what moved into it or out of it, or closed with money in it.
    Used(String),
    /// The goal of this name was taken back or closed, so nothing moves there.
    Gone(String),
}

/// What a flow makes of one goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Outcome {
    current: i64,
    movements: i64,
    status: GoalStatus,
}

impl Holdings {
    /// What lies in the goals of the person's book. A pending person's own pending movements count.
    pub async fn of(database: &Database, person: &Person) -> Result<Self, DatabaseError> {
        const SQL: &str = "SELECT t.*, CAST(COALESCE((\
                SELECT SUM(CASE WHEN m.direction = 'deposit' THEN m.amount ELSE -m.amount END) \
                FROM savings_transactions m WHERE m.savings_account_id = t.id \
                AND (m.status = 'confirmed' OR (m.status = 'pending' AND m.user_id = $2))), 0) AS BIGINT) AS current_amount, \
            (SELECT COUNT(*) FROM savings_transactions m WHERE m.savings_account_id = t.id AND m.status <> 'deleted') \
                AS movements \
            FROM savings_accounts t WHERE t.book_id = $1 ORDER BY t.name_key";
        let rows: Vec<HeldRow> = database.scan(SQL, binds![person.book.get(), person.id]).await?;
        let held = rows.into_iter().map(|row| Held {
            balance: GoalBalance {
                current: Money::from_sum(row.current_amount, row.goal.currency()),
                goal: row.goal,
            },
            movements: row.movements,
            moves: row.moves,
        });
        Ok(Self { held: held.collect(), user_id: person.id })
    }

    /// These, and those of another book that becomes one with theirs.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.held.extend(other.held);
        self
    }

    /// The goals in use, by name.
    pub fn in_use(&self) -> impl Iterator<Item = &GoalBalance> {
        self.held.iter().map(|held| &held.balance).filter(|balance| balance.goal.is_in_use())
    }

    /// The same, with those that were closed.
    pub fn in_books(&self) -> impl Iterator<Item = &GoalBalance> {
        self.held.iter().map(|held| &held.balance).filter(|balance| !balance.goal.is_deleted())
    }

    /// Whether the goals may be left as a flow leaves them. One that holds less than nothing already may come nearer to it.
    pub fn admits(&self, flow: &Flow) -> Result<(), Refusal> {
        for held in self.held.iter().filter(|held| flow.touches(held.balance.goal.id)) {
            let name = || held.balance.goal.name.clone();
            let (now, then) = (held.outcome(), self.after(held, flow));
            if then.current < 0 && then.current < now.current {
                return Err(Refusal::Overdrawn(name()));
            }
            match (now.status, then.status) {
                (GoalStatus::Deleted, GoalStatus::Deleted) if then.movements > now.movements => {
                    return Err(Refusal::Gone(name()));
                }
                (GoalStatus::Deleted, GoalStatus::Deleted) => {}
                (_, GoalStatus::Deleted) if then.movements > 0 => return Err(Refusal::Used(name())),
                (GoalStatus::Closed, GoalStatus::Closed) if then.current != now.current => {
                    return Err(Refusal::Gone(name()));
                }
                (GoalStatus::Closed, GoalStatus::Closed) => {}
                (_, GoalStatus::Closed) if then.current != 0 => return Err(Refusal::Used(name())),
                _ => {}
            }
        }
        Ok(())
    }

    /// Writes a flow, and knows from then on what lies in the goals. The batch is stale where that is not admitted, or
    /// where somebody else moved one of the goals since they were read.
    pub(crate) fn write(&mut self, change: &mut Change<'_>, flow: Flow) {
        let is_admitted = self.admits(&flow).is_ok();
        for goal_id in flow.goal_ids() {
            let held = self.held.iter().position(|held| held.balance.goal.id == goal_id);
            let moves = held.filter(|_| is_admitted).map_or(NEVER, |place| self.held[place].moves);
            change.must(
                "UPDATE savings_accounts SET moves = moves + 1 WHERE id = $1 AND moves = $2",
                binds![goal_id, moves],
            );
            if let Some(place) = held {
                let then = self.after(&self.held[place], &flow);
                let held = &mut self.held[place];
                held.balance.current = Money::from_sum(then.current, held.balance.goal.currency());
                (held.movements, held.moves) = (then.movements, held.moves + 1);
            }
        }
        for (before, after) in flow.goals {
            let written = change.update(&before, after);
            if let Some(held) = self.held.iter_mut().find(|held| held.balance.goal.id == written.id) {
                held.balance.goal = written;
            }
        }
        for (before, after) in flow.movements {
            match before {
                Some(before) => drop(change.update(&before, after)),
                None => change.insert(&after),
            }
        }
    }

    /// Knows of a goal that was just opened.
    pub(crate) fn add(&mut self, goal: Goal) {
        let current = Money::from_sum(0, goal.currency());
        self.held.push(Held { balance: GoalBalance { goal, current }, movements: 0, moves: 0 });
    }

    fn after(&self, held: &Held, flow: &Flow) -> Outcome {
        let goal = &held.balance.goal;
        let mut outcome = held.outcome();
        for (before, after) in &flow.movements {
            for (movement, sign) in before.iter().map(|before| (before, -1)).chain([(after, 1)]) {
                if movement.savings_account_id != goal.id {
                    continue;
                }
                if self.counts(movement) {
                    outcome.current += sign * movement.direction.signed(movement.money().minor());
                }
                outcome.movements += sign * i64::from(movement.status != EntryStatus::Deleted);
            }
        }
        if let Some((_, after)) = flow.goals.iter().find(|(_, after)| after.id == goal.id) {
            outcome.status = after.status;
        }
        outcome
    }

    fn counts(&self, movement: &Movement) -> bool {
        match movement.status {
            EntryStatus::Confirmed => true,
            EntryStatus::Pending => movement.user_id() == self.user_id,
            EntryStatus::Deleted => false,
        }
    }
}

/// Where `moves` never stands: a guard that asks for it makes its batch stale.
const NEVER: i64 = -1;

impl Held {
    fn outcome(&self) -> Outcome {
        Outcome {
            current: self.balance.current.minor(),
            movements: self.movements,
            status: self.balance.goal.status,
        }
    }
}

impl Flow {
    pub(crate) fn is_empty(&self) -> bool {
        self.goals.is_empty() && self.movements.is_empty()
    }

    /// The goals that are written, or that something moves into or out of.
    fn goal_ids(&self) -> BTreeSet<i64> {
        let moved = self.movements.iter().flat_map(|(before, after)| before.iter().chain([after]));
        let goals = self.goals.iter().map(|(before, _)| before.id);
        moved.map(|movement| movement.savings_account_id).chain(goals).collect()
    }

    fn touches(&self, goal_id: i64) -> bool {
        self.goal_ids().contains(&goal_id)
    }
}
