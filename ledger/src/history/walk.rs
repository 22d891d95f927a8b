//! What was changed, the newest first, and which of it is in effect.
//!
//! A change is in effect while no other in effect takes it back. Whatever takes a change back is newer than it, so one
//! walk from the newest to the oldest tells.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::{
    book::{self, Thing, each_row, row::BookRow},
    db::{Database, DatabaseError, binds, record},
    history::{
        change::{ChangeKind, ChangeStatus},
        items::takes_away,
        stored::Stored,
    },
    people::person::Person,
};

pub use super::items::{Item, items};
pub(crate) use super::items::{first_items, items_before};

/// How many changes one look reads.
const PAGE: i64 = 50;

/// A change as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastChange {
    /// The row's id.
    pub id: i64,
    /// Its number in the book: the order of writing.
    pub number: i64,
    /// Who made it.
    pub user_id: i64,
    /// The message that said so; `None` for the API and an admin's command.
    pub message_id: Option<i64>,
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// The change that it takes back.
    pub reverses: Option<i64>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Whether all of it is written.
    pub status: ChangeStatus,
}

record!(PastChange: id, number, user_id, message_id, kind, reverses, created_at, status);

/// Which change is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// One that an undo takes back.
    ToUndo,
    /// One that a restore takes back: a void, or an undo, unless all that the undo did was to bring something back. So what
    /// was taken away last comes back, and nothing goes.
    ToRestore,
}

impl ChangeKind {
    /// Whether a person sees it as something they did to their books; the others undo passes over.
    pub fn is_the_persons(self) -> bool {
        !matches!(self, Self::Account | Self::Registration | Self::Join | Self::Settings | Self::Upgrade)
    }

    fn is_wanted(self, wanted: Wanted) -> bool {
        match wanted {
            Wanted::ToUndo => self.is_the_persons() && self != Self::Undo,
            Wanted::ToRestore => matches!(self, Self::Undo | Self::Void),
        }
    }
}

/// Which changes are in effect, asked of each from the newest on.
#[derive(Default)]
struct Effect {
    reversed: HashSet<i64>,
}

impl Effect {
    fn of(&mut self, change: &PastChange) -> bool {
        let is_in_effect = !self.reversed.contains(&change.id);
        if is_in_effect {
            self.reversed.extend(change.reverses);
        }
        is_in_effect
    }
}

/// The way through a book's changes, from the newest on.
struct Walk<'a> {
    database: &'a Database,
    person: &'a Person,
    /// Changes from this number on were read.
    below: i64,
    page: std::vec::IntoIter<PastChange>,
    effect: Effect,
}

impl<'a> Walk<'a> {
    fn new(database: &'a Database, person: &'a Person) -> Self {
        Self { database, person, below: i64::MAX, page: Vec::new().into_iter(), effect: Effect::default() }
    }

    /// The next change, and whether it is in effect.
    async fn next(&mut self) -> Result<Option<(PastChange, bool)>, DatabaseError> {
        if self.page.len() == 0 {
            self.page = self.read_page().await?.into_iter();
        }
        let Some(change) = self.page.next() else { return Ok(None) };
        self.below = change.number;
        let is_in_effect = self.effect.of(&change);
        Ok(Some((change, is_in_effect)))
    }

    async fn read_page(&self) -> Result<Vec<PastChange>, DatabaseError> {
        let sql = "SELECT id, number, user_id, message_id, kind, reverses, created_at, status FROM changes \
                   WHERE book_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3";
        self.database.all(sql, binds![self.person.book.get(), self.below, PAGE]).await
    }

    /// The person's own next change in effect of the kind that is wanted.
    async fn next_wanted(&mut self, wanted: Wanted) -> Result<Option<PastChange>, DatabaseError> {
        while let Some((change, is_in_effect)) = self.next().await? {
            if is_in_effect
                && change.user_id == self.person.id
                && change.kind.is_wanted(wanted)
                && !(wanted == Wanted::ToRestore && only_brings_back(self.database, &change).await?)
            {
                return Ok(Some(change));
            }
        }
        Ok(None)
    }
}

/// So many rows of a change are looked at to see whether something went by it.
const LOOKED_AT: usize = 501;

/// Whether the change is an undo of one that took something away.
async fn only_brings_back(database: &Database, change: &PastChange) -> Result<bool, DatabaseError> {
    let Some(undone) = change.reverses.filter(|_| change.kind == ChangeKind::Undo) else { return Ok(false) };
    Ok(takes_away(&first_items(database, undone, LOOKED_AT).await?))
}

/// The person's own newest change in effect of the kind that is wanted.
pub async fn newest(
    database: &Database,
    person: &Person,
    wanted: Wanted,
) -> Result<Option<PastChange>, DatabaseError> {
    Walk::new(database, person).next_wanted(wanted).await
}

/// The same of those changes that one of these entries or movements is part of.
pub async fn newest_about(
    database: &Database,
    person: &Person,
    wanted: Wanted,
    row_ids: &[i64],
) -> Result<Option<PastChange>, DatabaseError> {
    newest_with(database, person, wanted, |item| row_ids.contains(&item.row_id)).await
}

/// The person's own newest change in effect by which an entry went that all of these words name, written small.
pub async fn newest_that_took(
    database: &Database,
    person: &Person,
    words: &[String],
) -> Result<Option<PastChange>, DatabaseError> {
    newest_with(database, person, Wanted::ToRestore, |item| item.is_gone_entry(words)).await
}

/// The person's own newest change in effect of the kind that is wanted of which one row is meant.
async fn newest_with(
    database: &Database,
    person: &Person,
    wanted: Wanted,
    is_meant: impl Fn(&Item) -> bool + Send,
) -> Result<Option<PastChange>, DatabaseError> {
    let mut walk = Walk::new(database, person);
    while let Some(change) = walk.next_wanted(wanted).await? {
        let items = items(database, change.id).await?;
        if items.iter().any(&is_meant) {
            return Ok(Some(change));
        }
    }
    Ok(None)
}

/// The book's newest changes, `count` of those that a person sees as such, each with whether it is in effect.
pub async fn latest(
    database: &Database,
    person: &Person,
    count: usize,
) -> Result<Vec<(PastChange, bool)>, DatabaseError> {
    let (mut walk, mut found) = (Walk::new(database, person), Vec::with_capacity(count));
    while found.len() < count
        && let Some((change, is_in_effect)) = walk.next().await?
    {
        if change.kind.is_the_persons() {
            found.push((change, is_in_effect));
        }
    }
    Ok(found)
}

/// Some of the book's changes that a person sees as such, from below a number on, the newest first, each with whether it is in
/// effect.
pub async fn page(
    database: &Database,
    person: &Person,
    (below, limit): (i64, usize),
) -> Result<Vec<(PastChange, bool)>, DatabaseError> {
    let mut walk = Walk::new(database, person);
    walk.below = below;
    let (reversed, mut found) = (reversed(database, person).await?, Vec::with_capacity(limit));
    while found.len() < limit
        && let Some((change, _)) = walk.next().await?
    {
        if change.kind.is_the_persons() {
            let is_in_effect = !reversed.contains(&change.id);
            found.push((change, is_in_effect));
        }
    }
    Ok(found)
}

/// The change of this number in the person's book, and whether it is in effect.
pub async fn numbered(
    database: &Database,
    person: &Person,
    number: i64,
) -> Result<Option<(PastChange, bool)>, DatabaseError> {
    let Some(below) = number.checked_add(1) else { return Ok(None) };
    let mut walk = Walk::new(database, person);
    walk.below = below;
    let Some((change, _)) = walk.next().await?.filter(|(change, _)| change.number == number) else {
        return Ok(None);
    };
    let is_in_effect = !reversed(database, person).await?.contains(&change.id);
    Ok(Some((change, is_in_effect)))
}

/// Which of the book's changes are taken back.
pub(super) async fn reversed(database: &Database, person: &Person) -> Result<HashSet<i64>, DatabaseError> {
    let sql =
        "SELECT id, reverses FROM changes WHERE book_id = $1 AND reverses IS NOT NULL ORDER BY number DESC";
    let reversals: Vec<(i64, i64)> = database.all(sql, binds![person.book.get()]).await?;
    let mut reversed = HashSet::new();
    for (id, taken) in reversals {
        if !reversed.contains(&id) {
            reversed.insert(taken);
        }
    }
    Ok(reversed)
}

/// The change with this id in the person's book, while it is in effect.
pub async fn in_effect(
    database: &Database,
    person: &Person,
    change_id: i64,
) -> Result<Option<PastChange>, DatabaseError> {
    let mut walk = Walk::new(database, person);
    while let Some((change, is_in_effect)) = walk.next().await? {
        if change.id == change_id {
            return Ok(is_in_effect.then_some(change));
        }
    }
    Ok(None)
}

macro_rules! thing_of {
    ($($file:ident::$row:ident),* $(,)?) => {
        /// What a row is called; `None` where people do not know of it.
        fn thing_of(item: Item) -> Option<Thing> {
            match &*item.table {
                $(<book::$file::$row as Stored>::TABLE => {
                    serde_json::from_value::<book::$file::$row>(item.after).ok()?.thing()
                })*
                _ => None,
            }
        }
    };
}
each_row!(thing_of);

/// What a change was about, as people call it: the first of its rows, and how many there are.
pub async fn things(database: &Database, change_id: i64) -> Result<(Vec<Thing>, usize), DatabaseError> {
    let items = first_items(database, change_id, MOST_ITEMS).await?;
    let is_all = items.len() < MOST_ITEMS;
    let things: Vec<Thing> = items.into_iter().filter_map(thing_of).collect();
    let count = if is_all { things.len() } else { count(database, change_id).await? };
    Ok((things, count))
}

/// So many rows of a change are looked at where one is told of; of more, all are counted.
const MOST_ITEMS: usize = 100;

async fn count(database: &Database, change_id: i64) -> Result<usize, DatabaseError> {
    let sql = "SELECT COUNT(*) FROM change_items WHERE change_id = $1";
    let found: Vec<(i64,)> = database.scan(sql, binds![change_id]).await?;
    Ok(found.first().map_or(0, |(count,)| usize::try_from(*count).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `in_effect` of changes written oldest first as `(id, reverses)`.
    fn in_effect(changes: &[(i64, Option<i64>)]) -> Vec<i64> {
        let mut effect = Effect::default();
        let change = |(id, reverses): &(i64, Option<i64>)| PastChange {
            id: *id,
            number: *id,
            user_id: 1,
            message_id: None,
            kind: ChangeKind::Booking,
            reverses: *reverses,
            created_at: DateTime::UNIX_EPOCH,
            status: ChangeStatus::Done,
        };
        changes.iter().rev().filter(|written| effect.of(&change(written))).map(|(id, _)| *id).collect()
    }

    #[test]
    fn what_takes_back_is_itself_taken_back() {
        assert_eq!(in_effect(&[(1, None), (2, None)]), [2, 1]);
        assert_eq!(in_effect(&[(1, None), (2, Some(1))]), [2]);
        assert_eq!(in_effect(&[(1, None), (2, Some(1)), (3, Some(2))]), [3, 1]);
        assert_eq!(in_effect(&[(1, None), (2, Some(1)), (3, Some(2)), (4, Some(3))]), [4, 2]);
    }
}
