//! What the second reader is asked, and the answers to choose from.

use std::ops::Range;

use ledger::{Direction, book::category::DEFAULTS};

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Which way the money goes, if any was moved: the answers are those of [`Kind`], in its order.
    Kind,
    /// Where an entry of this direction is filed: the answers are the default categories, in their order.
    Category(Direction),
}

/// What a text may tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Money went out.
    Expense,
    /// Money came in.
    Income,
    /// Money was moved, lent or paid back.
    Transfer,
    /// There is nothing to book.
    Nothing,
}

const KINDS: usize = 4;
const EXPENSES: usize = 16;

/// How many answers there are to all questions.
pub(crate) const WIDTH: usize = KINDS + DEFAULTS.len();

impl From<Direction> for Kind {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Expense => Self::Expense,
            Direction::Income => Self::Income,
            Direction::Transfer => Self::Transfer,
        }
    }
}

impl Subject {
    /// Which of all answers are to this question. Transfers have no categories.
    pub(crate) fn columns(self) -> Range<usize> {
        match self {
            Self::Kind => 0..KINDS,
            Self::Category(Direction::Expense) => KINDS..KINDS + EXPENSES,
            Self::Category(Direction::Income) => KINDS + EXPENSES..WIDTH,
            Self::Category(Direction::Transfer) => WIDTH..WIDTH,
        }
    }

    /// The keys of the categories that are the answers; none where the question is another.
    pub(crate) fn keys(self) -> impl Iterator<Item = &'static str> {
        DEFAULTS.iter().filter(move |row| self == Self::Category(row.direction)).map(|row| row.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_a_column() {
        for direction in [Direction::Expense, Direction::Income, Direction::Transfer] {
            let subject = Subject::Category(direction);
            assert_eq!(subject.keys().count(), subject.columns().len(), "{direction}");
        }
    }
}
