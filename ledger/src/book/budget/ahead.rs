//! What is still to come out of a budget before its period is over, beside what is spent day by day.

use std::future::{Future, ready};

use crate::{
    book::budget::allowance::{Ahead, Cover},
    db::{Database, DatabaseError},
    people::person::Person,
};

/// What is still to come out of what is covered. A book keeps neither bills that recur nor goals with a day: it is nothing.
pub fn of(
    _database: &Database,
    _person: &Person,
    _cover: &Cover,
) -> impl Future<Output = Result<Ahead, DatabaseError>> {
    ready(Ok(Ahead::default()))
}
