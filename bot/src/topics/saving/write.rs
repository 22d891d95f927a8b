//! What is written of goals and of the money in them.

use ledger::{
    Money,
    book::{
        saving::{self, Goal, GoalStatus, Movement, MovementDirection, NewGoal, NewMovement},
        transaction::EntryStatus,
    },
    history::change::ChangeKind,
};

use crate::topics::writing::{Write, Writing};

/// Open a goal, and put something into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenGoal {
    /// What it is.
    pub goal: NewGoal,
    /// What goes into it at once, each with the account that it comes from, where one is named.
    pub deposits: Vec<(Money, Option<String>)>,
}

impl Write for OpenGoal {
    fn ids(&self) -> usize {
        2 + 3 * self.deposits.len()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let counts = writing.scene.facts.counts();
        let status = if counts { GoalStatus::Active } else { GoalStatus::Pending };
        let goal_id = writing.id();
        let mut moved = Vec::new();
        for (money, account) in &self.deposits {
            let account_id = account.as_deref().map(|name| writing.account(name));
            let put_in = movement(goal_id, MovementDirection::Deposit, *money, writing);
            moved.push((writing.id(), NewMovement { account_id, ..put_in }));
        }
        writing.record(ChangeKind::Booking, |change, holdings| {
            saving::open(change, holdings, goal_id, self.goal.clone(), status);
            for (id, deposit) in &moved {
                saving::book(change, holdings, *id, deposit);
            }
        });
    }

    fn books(&self) -> bool {
        true
    }
}

/// Write a goal's new name or aim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendGoal {
    /// The row as it was read.
    pub before: Box<Goal>,
    /// The row as it shall be.
    pub after: Box<Goal>,
}

impl Write for AmendGoal {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        writing.record(ChangeKind::Edit, |change, holdings| {
            saving::amend_goal(change, holdings, (&self.before, (*self.after).clone()), &[]);
        });
    }
}

/// Close a goal, and take out what lies in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseGoal {
    /// The row as it was read.
    pub goal: Box<Goal>,
    /// What lies in it, and the account that it goes to, where one is named.
    pub rest: Option<(Money, Option<String>)>,
    /// The goal that it goes into instead.
    pub into: Option<i64>,
}

impl Write for CloseGoal {
    fn ids(&self) -> usize {
        5
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let mut moved = Vec::new();
        if let Some((money, account)) = &self.rest {
            let account_id = account.as_deref().map(|name| writing.account(name));
            let out = movement(self.goal.id, MovementDirection::Withdraw, *money, writing);
            moved.push((writing.id(), NewMovement { account_id, ..out }));
            if let Some(into) = self.into {
                moved.push((writing.id(), movement(into, MovementDirection::Deposit, *money, writing)));
            }
        }
        writing.record(ChangeKind::Edit, |change, holdings| {
            saving::amend_goal(change, holdings, (&self.goal, self.goal.as_ref().clone().closed()), &moved);
        });
    }

    fn books(&self) -> bool {
        self.rest.is_some()
    }
}

/// Move money from one goal to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveBetween {
    /// The goal that it comes from.
    pub from: i64,
    /// The goal that it goes to.
    pub to: i64,
    /// How much.
    pub money: Money,
}

impl Write for MoveBetween {
    fn ids(&self) -> usize {
        3
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let both = [(self.from, MovementDirection::Withdraw), (self.to, MovementDirection::Deposit)];
        let both = both
            .map(|(goal_id, direction)| (writing.id(), movement(goal_id, direction, self.money, writing)));
        writing.record(ChangeKind::Booking, |change, holdings| saving::move_between(change, holdings, both));
    }

    fn books(&self) -> bool {
        true
    }
}

/// Move money into or out of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The goal's row.
    pub goal_id: i64,
    /// Which way.
    pub direction: MovementDirection,
    /// How much.
    pub money: Money,
    /// The account that it comes from, or goes back to, where one is named.
    pub account: Option<String>,
}

impl Write for Move {
    fn ids(&self) -> usize {
        4
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let id = writing.id();
        let account_id = self.account.as_deref().map(|name| writing.account(name));
        let movement =
            NewMovement { account_id, ..movement(self.goal_id, self.direction, self.money, writing) };
        writing.record(ChangeKind::Booking, |change, holdings| {
            saving::book(change, holdings, id, &movement);
        });
    }

    fn books(&self) -> bool {
        true
    }
}

/// Write a movement's new fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendMovement {
    /// The row as it was read.
    pub before: Box<Movement>,
    /// The row as it shall be.
    pub after: Box<Movement>,
}

impl Write for AmendMovement {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        writing.record(ChangeKind::Edit, |change, holdings| {
            saving::amend(change, holdings, &self.before, (*self.after).clone());
        });
    }
}

fn movement(goal_id: i64, direction: MovementDirection, money: Money, writing: &Writing<'_>) -> NewMovement {
    let facts = writing.scene.facts;
    NewMovement {
        goal_id,
        direction,
        money,
        account_id: None,
        at: facts.now(),
        source: writing.scene.source,
        status: if facts.counts() { EntryStatus::Confirmed } else { EntryStatus::Pending },
    }
}
