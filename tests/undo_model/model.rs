//! The books of one person, as simple as they can be.

use std::collections::BTreeMap;

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Money spent, or come back; filed under the category of this name, or under the row of one of the person's own.
    Entry,
    /// A goal of this name.
    Goal,
    /// Money into the goal, or out of it where the amount is below nothing.
    Movement,
    /// A category of the person's own.
    Category,
}

/// A row as the model has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub what: What,
    /// In rupiah.
    pub amount: i64,
    /// An entry's category, a movement's goal, the name of a goal or category.
    pub label: String,
    pub is_alive: bool,
}

impl Row {
    pub fn gone(&self) -> Self {
        Self { is_alive: false, ..self.clone() }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Booking,
    Category,
    Edit,
    Void,
    Undo,
    Restore,
}

/// A change: which rows it found and left how. `None`: it made the row.
#[derive(Debug, Clone)]
struct Change {
    kind: Kind,
    reverses: Option<usize>,
    items: Vec<(String, Option<Row>, Row)>,
}

/// What taking a change back would do.
pub struct Reversal {
    pub nth: usize,
    /// The rows as they shall stand, those alone that stand otherwise.
    pub rows: Vec<(String, Row)>,
    /// Some were changed since, so that the person is asked.
    pub is_asked: bool,
    /// What nobody can wave through stands against it.
    pub is_refused: bool,
}

#[derive(Debug, Default)]
pub struct Model {
    pub rows: BTreeMap<String, Row>,
    changes: Vec<Change>,
}

impl Model {
    /// A change is in effect while none in effect takes it back.
    fn is_in_effect(&self, nth: usize) -> bool {
        !(nth + 1..self.changes.len())
            .any(|later| self.changes[later].reverses == Some(nth) && self.is_in_effect(later))
    }

    pub fn write(&mut self, kind: Kind, reverses: Option<usize>, rows: Vec<(String, Row)>) {
        let items = rows
            .into_iter()
            .map(|(name, row)| (name.clone(), self.rows.insert(name, row.clone()), row))
            .collect();
        self.changes.push(Change { kind, reverses, items });
    }

    /// The rows of a kind in effect.
    pub fn alive(&self, what: &What) -> Vec<String> {
        let alive = self.rows.iter().filter(|(_, row)| row.is_alive && row.what == *what);
        alive.map(|(name, _)| name.clone()).collect()
    }

    /// The entries and movements in effect of the newest booking that has any.
    pub fn last(&self) -> Vec<String> {
        let is_meant = |row: &Row| row.is_alive && matches!(row.what, What::Entry | What::Movement);
        let alive = |change: &Change| -> Vec<String> {
            let names = change.items.iter().map(|(name, ..)| name);
            names.filter(|name| is_meant(&self.rows[*name])).cloned().collect()
        };
        let bookings = self.changes.iter().rev().filter(|change| change.kind == Kind::Booking);
        bookings.map(alive).find(|alive| !alive.is_empty()).unwrap_or_default()
    }

    /// What lies in a goal.
    fn balance(&self, goal: &str) -> i64 {
        let counts = |row: &&Row| row.is_alive && row.what == What::Movement && row.label == goal;
        self.rows.values().filter(counts).map(|row| row.amount).sum()
    }

    /// What the newest change in effect of these kinds comes to when it is taken back.
    pub fn reversal(&self, wanted: &[Kind]) -> Option<Reversal> {
        let restores = wanted.contains(&Kind::Undo);
        let nth = (0..self.changes.len()).rev().find(|nth| {
            let is_wanted = wanted.contains(&self.changes[*nth].kind) && self.is_in_effect(*nth);
            is_wanted && !(restores && self.only_brings_back(*nth))
        })?;
        let (rows, stood) = self.set_back(nth);
        let rows: Vec<(String, Row)> =
            rows.into_iter().filter(|(name, row)| self.rows[name] != *row).collect();
        let is_refused = self.is_refused(&rows);
        Some(Reversal { nth, rows, is_asked: !stood, is_refused })
    }

    /// Whether it undoes a change that took something away: nothing is gone by it that a restore could bring back.
    fn only_brings_back(&self, nth: usize) -> bool {
        let Change { kind: Kind::Undo, reverses: Some(undone), .. } = self.changes[nth] else { return false };
        let goes = |(_, before, after): &(String, Option<Row>, Row)| {
            !after.is_alive && before.as_ref().is_some_and(|before| before.is_alive)
        };
        self.changes[undone].items.iter().any(goes)
    }

    /// Sets back the fields that a change wrote; answers whether all of them stood as it left them.
    fn set_back(&self, nth: usize) -> (Vec<(String, Row)>, bool) {
        let mut stood = true;
        let mut rows = Vec::new();
        for (name, before, after) in &self.changes[nth].items {
            let mut row = self.rows[name].clone();
            match before {
                None => {
                    stood &= (row.amount, &row.label) == (after.amount, &after.label);
                    row.is_alive = false;
                }
                Some(before) => {
                    if before.amount != after.amount {
                        stood &= row.amount == after.amount;
                        row.amount = before.amount;
                    }
                    if before.label != after.label {
                        stood &= row.label == after.label;
                        row.label.clone_from(&before.label);
                    }
                    if before.is_alive != after.is_alive {
                        stood &= row.is_alive == after.is_alive;
                        row.is_alive = before.is_alive;
                    }
                }
            }
            rows.push((name.clone(), row));
        }
        (rows, stood)
    }

    /// Two things nobody waves through: two goals of one name, and a goal that holds less than nothing. That something
    /// is still in use never comes up here: whoever takes back one's own changes takes back the use of a thing first.
    fn is_refused(&self, rows: &[(String, Row)]) -> bool {
        rows.iter().any(|(name, row)| match row.what {
            What::Goal => {
                row.is_alive
                    && self
                        .alive(&What::Goal)
                        .iter()
                        .any(|goal| goal != name && self.rows[goal].label == row.label)
            }
            _ => !self.admits(name, row),
        })
    }

    /// Whether a row may be written so.
    pub fn admits(&self, name: &str, row: &Row) -> bool {
        let of = |row: Option<&Row>| row.filter(|row| row.is_alive).map_or(0, |row| row.amount);
        let moved = of(Some(row)) - of(self.rows.get(name));
        row.what != What::Movement || self.balance(&row.label) + moved >= 0
    }
}
