//! Entries, goals and movements that stand or fall together.

use std::sync::LazyLock;

use crate::{
    book::{
        KINDS,
        goal::Goal,
        holdings::Holdings,
        movement::Movement,
        row::{BookRow, Whose},
        saving,
        transaction::{self, EntryStatus, Transaction},
    },
    db::{Database, DatabaseError, binds},
    history::change::Change,
    people::person::Person,
};

/// Rows of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// Entries.
    pub transactions: Vec<Transaction>,
    /// Goals.
    pub goals: Vec<Goal>,
    /// Movements.
    pub movements: Vec<Movement>,
}

impl Rows {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.transactions.len() + self.goals.len() + self.movements.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether none is in effect.
    pub fn are_gone(&self) -> bool {
        self.transactions.iter().all(BookRow::is_gone)
            && self.goals.iter().all(BookRow::is_gone)
            && self.movements.iter().all(BookRow::is_gone)
    }

    /// Only those without a question of their own.
    #[must_use]
    pub fn unasked(mut self) -> Self {
        self.transactions.retain(|row| !row.asked);
        self.movements.retain(|movement| !movement.asked);
        self
    }

    /// Only those in effect.
    #[must_use]
    pub fn in_effect(mut self) -> Self {
        self.transactions.retain(|row| !row.is_gone());
        self.goals.retain(|goal| !goal.is_gone());
        self.movements.retain(|movement| !movement.is_gone());
        self
    }
}

/// The rows that wait with a person, those with a question of their own among them.
pub async fn pending(database: &Database, person: &Person) -> Result<Rows, DatabaseError> {
    let transactions = transaction::pending(database, person).await?;
    let (goals, movements) = saving::pending(database, person).await?;
    Ok(Rows { transactions, goals, movements })
}

/// The rows that a message named first, or changed; each once, as they stand now.
pub async fn of_message(
    database: &Database,
    person: &Person,
    message_id: i64,
) -> Result<Rows, DatabaseError> {
    let transactions = transaction::of_message(database, person, message_id).await?;
    let (goals, movements) = saving::of_message(database, person, message_id).await?;
    Ok(Rows { transactions, goals, movements })
}

/// The rows that a message named first, or booked as the answer to a question about them; as they stand now.
pub async fn booked_by(database: &Database, person: &Person, message_id: i64) -> Result<Rows, DatabaseError> {
    let transactions = transaction::booked_by(database, person, message_id).await?;
    let (mut goals, mut movements) = saving::of_message(database, person, message_id).await?;
    goals.retain(|goal| goal.message_id == Some(message_id));
    movements.retain(|movement| movement.message_id == Some(message_id));
    Ok(Rows { transactions, goals, movements })
}

/// The rows in effect of the person's newest change that booked an entry or a movement still in effect: what *last* means.
pub async fn last(database: &Database, person: &Person) -> Result<Rows, DatabaseError> {
    let Some(change_id) = last_change(database, person).await? else {
        return Ok(Rows::default());
    };
    let transactions = transaction::of_change(database, person, change_id).await?;
    let movements = saving::of_change(database, person, change_id).await?;
    Ok(Rows { transactions, goals: Vec::new(), movements }.in_effect())
}

/// The person's newest change that booked an entry or a movement still in effect.
async fn last_change(database: &Database, person: &Person) -> Result<Option<i64>, DatabaseError> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let booked = KINDS.iter().filter(|kind| kind.is_booked && kind.whose == Whose::Writer).map(|kind| {
            let table = kind.table;
            format!(
                "EXISTS (SELECT 1 FROM change_items j JOIN {table} u ON u.id = j.row_id AND u.status <> 'deleted' \
                 WHERE j.change_id = c.id AND j.before IS NULL AND j.table_name = '{table}')"
            )
        });
        format!(
            "SELECT c.id FROM changes c WHERE c.book_id = $1 AND c.user_id = $2 AND c.kind = 'booking' AND ({}) \
             ORDER BY c.number DESC LIMIT 1",
            booked.collect::<Vec<_>>().join(" OR ")
        )
    });
    let found: Vec<(i64,)> = database.scan(SQL.as_str(), binds![person.book.get(), person.id]).await?;
    Ok(found.first().map(|(id,)| *id))
}

/// Gives entries and movements a status, and ends their questions; goals go with them.
pub fn settle(change: &mut Change<'_>, holdings: &mut Holdings, rows: &Rows, status: EntryStatus) {
    for row in &rows.transactions {
        transaction::settle(change, row, status);
    }
    holdings.write(change, saving::settling(&rows.goals, &rows.movements, status));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::stored::Stored;

    #[test]
    fn whatever_a_message_books_stands_or_falls_with_it() {
        let booked: Vec<&str> = KINDS.iter().filter(|kind| kind.is_booked).map(|kind| kind.table).collect();
        assert_eq!(booked, [Transaction::TABLE, Goal::TABLE, Movement::TABLE], "the fields of `Rows`");
    }
}
