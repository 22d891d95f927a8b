//! What each kind of row that a book keeps says of itself. Whatever treats rows of all kinds (taking changes back, the
//! history, a join, an erasure, the export, the doctor) asks here, and knows no kind by name.

use std::collections::HashMap;

use serde::de::DeserializeOwned;

use crate::{
    db::Record,
    history::{
        obstacle::{Objection, Taken},
        stored::Stored,
    },
    people::person::Person,
    values::money::Money,
};

/// A kind of row that a book keeps and changes write. Where most kinds are alike, that stands here.
pub(crate) trait BookRow: Stored + Record + DeserializeOwned + PartialEq {
    /// What one is called where the doctor speaks of it.
    const CALLED: &'static str;
    /// Whose they are where others share the book.
    const WHOSE: Whose;
    /// What the export calls the list of them; `None`: they go there in a way of their own.
    const LISTED_AS: Option<&'static str>;
    /// The status of one that counts.
    const IN_EFFECT: &'static str = "active";
    /// The columns that hold words, or lead to the message in which they stood: an erasure empties them where others share
    /// the book, in the rows and in what changes keep of them.
    const WORDS: &'static [&'static str] = &[];
    /// So many an erasure deletes in one statement: few where no index leads to what may name them, so that the engine looks
    /// through all of that for each.
    const ERASED_AT_ONCE: usize = 500;
    /// The columns that name other rows, each with their table. Written by [`references`].
    const REFERENCES: &'static [(&'static str, &'static str)] = &[];
    /// Which of them fall together with an equal one where two people become one, as a condition on `t`.
    const FALLS_TOGETHER: Option<&'static str> = None;
    /// Whether a row that fell together with another says so in `merged_into`.
    const HAS_HEIRS: bool = false;
    /// Which of them bear a name that a message may use, as a condition on `n`.
    const NAMED: Option<&'static str> = None;
    /// Whether a message books them, so that they stand or fall with what else it booked.
    const IS_BOOKED: bool = false;
    /// Whether [`Holdings`](crate::book::holdings::Holdings) alone writes them.
    const IS_HELD: bool = false;

    /// Names the rows to which those that it names have gone.
    fn follow(&mut self, _heirs: &Heirs) {}

    /// Whether it cannot stand beside this other in one book.
    fn falls_into(&self, _other: &Self) -> bool {
        false
    }

    /// What becomes of it and of the other that it falls into.
    fn fold_into(self, heir: Self) -> (Self, Self) {
        (self, heir)
    }

    /// The row that it went into.
    fn heir(&self) -> Option<i64> {
        None
    }

    /// Whether what a message booked is out of effect.
    fn is_gone(&self) -> bool {
        false
    }

    /// What a history calls it; `None` where people do not know of it.
    fn thing(&self) -> Option<Thing> {
        None
    }

    /// What may stand against it standing as `then` again, the first that does.
    fn objections(&self, _then: &Self, _taken: Taken) -> Vec<Objection> {
        Vec::new()
    }
}

/// Whose rows are where others share the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The book's, whoever wrote them.
    Book,
    /// Whoever's wrote them, in sums of all: they stay without their words when their writer goes.
    Writer,
    /// The person's alone, and gone with them.
    Person,
}

impl Whose {
    /// The column of whose they are, be it the book's.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Book | Self::Writer => "book_id",
            Self::Person => "user_id",
        }
    }

    /// The value that this column has for a person.
    pub fn of(self, person: &Person) -> i64 {
        match self {
            Self::Book | Self::Writer => person.book.get(),
            Self::Person => person.id,
        }
    }
}

/// What a row is called in a list of what was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// An entry: its description and amount.
    Entry(String, Money),
    /// Money moved into a goal, or out of it.
    Movement {
        /// Out of it.
        is_out: bool,
        /// How much.
        money: Money,
    },
    /// A goal by its name.
    Goal(String),
    /// A budget: the key of its category, empty for all, and how much.
    Budget(String, Money),
    /// Anything else that has a name.
    Named(String),
}

/// Where rows went that fell together with others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Heirs(HashMap<i64, i64>);

impl Heirs {
    /// Where a row is by now; each merge is younger than the one before it, so there is an end.
    pub fn of(&self, id: i64) -> i64 {
        let mut id = id;
        while let Some(heir) = self.0.get(&id) {
            id = *heir;
        }
        id
    }

    /// Notes where a row went.
    pub fn insert(&mut self, id: i64, heir: i64) {
        self.0.insert(id, heir);
    }
}

impl FromIterator<(i64, i64)> for Heirs {
    fn from_iter<T: IntoIterator<Item = (i64, i64)>>(heirs: T) -> Self {
        Self(heirs.into_iter().collect())
    }
}

/// A column that names a row, or may.
pub(crate) trait Reference {
    /// Names the row to which the one that it names has gone.
    fn follow(&mut self, heirs: &Heirs);
}

impl Reference for i64 {
    fn follow(&mut self, heirs: &Heirs) {
        *self = heirs.of(*self);
    }
}

impl Reference for Option<i64> {
    fn follow(&mut self, heirs: &Heirs) {
        *self = self.map(|id| heirs.of(id));
    }
}

/// The part of a [`BookRow`] that says which columns name rows of which other kind.
macro_rules! references {
    ($($column:ident => $row:ty),+ $(,)?) => {
        const REFERENCES: &'static [(&'static str, &'static str)] =
            &[$((stringify!($column), <$row as $crate::history::stored::Stored>::TABLE)),+];

        fn follow(&mut self, heirs: &$crate::book::row::Heirs) {
            $($crate::book::row::Reference::follow(&mut self.$column, heirs);)+
        }
    };
}
pub(crate) use references;

/// What a kind says of itself, where no row of it is at hand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind {
    /// The table's name.
    pub table: &'static str,
    /// As [`Stored::SELECT`].
    pub select: &'static str,
    /// As [`BookRow::WHOSE`].
    pub whose: Whose,
    /// As [`BookRow::WORDS`].
    pub words: &'static [&'static str],
    /// As [`BookRow::ERASED_AT_ONCE`].
    pub erased_at_once: usize,
    /// As [`BookRow::REFERENCES`].
    pub references: &'static [(&'static str, &'static str)],
    /// As [`BookRow::HAS_HEIRS`].
    pub has_heirs: bool,
    /// As [`BookRow::NAMED`].
    pub named: Option<&'static str>,
    /// As [`BookRow::IS_BOOKED`].
    pub is_booked: bool,
}

impl Kind {
    /// That of these rows.
    pub const fn of<R: BookRow>() -> Self {
        Self {
            table: R::TABLE,
            select: R::SELECT,
            whose: R::WHOSE,
            words: R::WORDS,
            erased_at_once: R::ERASED_AT_ONCE,
            references: R::REFERENCES,
            has_heirs: R::HAS_HEIRS,
            named: R::NAMED,
            is_booked: R::IS_BOOKED,
        }
    }

    /// Whether its rows name rows of another.
    pub fn names(&self, other: &Self) -> bool {
        self.references.iter().any(|(_, table)| *table == other.table)
    }
}
