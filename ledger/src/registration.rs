//! Letting people in: what they wrote before they were confirmed waits with them.

use crate::{
    change::Change,
    db::{Database, DatabaseError},
    saving::{self, Goal, GoalStatus, Movement},
    transaction::{self, EntryStatus, Transaction},
    user::{self, Person, UserStatus},
};

/// The rows that wait with a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Entries, those with a question of their own among them.
    pub transactions: Vec<Transaction>,
    /// Goals.
    pub goals: Vec<Goal>,
    /// Movements.
    pub movements: Vec<Movement>,
}

/// Which of the waiting rows a confirmation covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All of them: the person said "ya".
    All,
    /// Those without a question of their own: somebody else confirmed the person.
    Unasked,
}

impl Waiting {
    /// How many rows wait.
    pub fn len(&self) -> usize {
        self.transactions.len() + self.goals.len() + self.movements.len()
    }

    /// Whether none does.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The rows that wait with the person.
pub async fn waiting(database: &Database, person: &Person) -> Result<Waiting, DatabaseError> {
    let transactions = transaction::pending(database, person).await?;
    let (goals, movements) = saving::pending(database, person).await?;
    Ok(Waiting { transactions, goals, movements })
}

/// Confirms the person and their rows.
pub fn approve(change: &mut Change<'_>, person: &Person, waiting: &Waiting, scope: Scope) {
    user::set_status(change, person, UserStatus::Active);
    let covered = |asked: bool| scope == Scope::All || !asked;
    for row in waiting.transactions.iter().filter(|row| covered(row.asked)) {
        transaction::settle(change, row, EntryStatus::Confirmed);
    }
    for goal in &waiting.goals {
        saving::settle_goal(change, goal, GoalStatus::Active);
    }
    for movement in waiting.movements.iter().filter(|movement| covered(movement.asked)) {
        saving::settle_movement(change, movement, EntryStatus::Confirmed);
    }
}

/// Takes all rows that wait out of effect; the person goes on waiting.
pub fn void(change: &mut Change<'_>, waiting: &Waiting) {
    for row in &waiting.transactions {
        transaction::settle(change, row, EntryStatus::Deleted);
    }
    for movement in &waiting.movements {
        saving::settle_movement(change, movement, EntryStatus::Deleted);
    }
    for goal in &waiting.goals {
        saving::settle_goal(change, goal, GoalStatus::Deleted);
    }
}
