//! What an entry, or another row, is to a row of the same amount: what another file has of it, the other leg of a transfer, or
//! perhaps what somebody told of. Pure.

use chrono::{Days, NaiveDate};

use super::words::Told;
use crate::values::direction::Direction;

/// The days of the first and last row that a file has of an account.
pub(super) type Covered = (NaiveDate, NaiveDate);

/// What a row is beside its day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct RowKind {
    pub(super) account_id: i64,
    /// Whether money left the account.
    pub(super) goes_out: bool,
    /// What its file is.
    pub(super) format: String,
    /// Which days the files of this format in its import have of its account.
    pub(super) covered: Covered,
    /// The account on the other side, where the file says so.
    pub(super) to_account_id: Option<i64>,
    pub(super) told: Told,
}

/// What an entry is beside its day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct EntryKind {
    pub(super) direction: Direction,
    pub(super) account_id: Option<i64>,
    pub(super) to_account_id: Option<i64>,
    pub(super) told: Told,
    /// Whose rows it is by now.
    pub(super) claims: Vec<Claim>,
}

/// A row of an earlier file that an entry is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Claim {
    pub(super) account_id: i64,
    /// What that file was.
    pub(super) format: String,
    /// Which days it has of the account.
    pub(super) covered: Covered,
    /// How many days behind the entry the row is.
    pub(super) behind: i64,
    /// Whether the very row stands in this file, too.
    pub(super) is_here: bool,
}

/// What a row turns out to be. The surer goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Relation {
    /// What a row of a file of another format was.
    Same,
    /// The other leg of the transfer that the entry is, or becomes.
    Leg,
    /// Perhaps the entry: a person decides.
    Perhaps,
    /// A transfer of the same amount, of which nothing says that it is the same one: it is, where a person names it.
    Chance,
}

/// By what it is known. The surer goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    /// The file itself says so.
    Said,
    /// The words do.
    Words,
    /// Nothing but the amount and the day.
    Day,
}

/// What something is to a row, and by what that is known.
pub(super) type Likeness = (Relation, By);

/// All of them, the surest first.
pub(super) const LIKENESSES: [Likeness; 7] = [
    (Relation::Same, By::Day),
    (Relation::Leg, By::Said),
    (Relation::Leg, By::Words),
    (Relation::Perhaps, By::Said),
    (Relation::Perhaps, By::Words),
    (Relation::Perhaps, By::Day),
    (Relation::Chance, By::Words),
];

/// What an entry of a day is to a row of another; `None`: something else.
pub(super) fn to_entry(
    (row, day): (&RowKind, NaiveDate),
    (entry, of): (&EntryKind, NaiveDate),
) -> Option<Likeness> {
    let names = |account: Option<i64>| account == Some(row.account_id);
    let (side, other_side) = match entry.direction {
        Direction::Transfer if !row.goes_out => (entry.to_account_id, entry.account_id),
        Direction::Transfer => (entry.account_id, entry.to_account_id),
        Direction::Income | Direction::Expense => (entry.account_id, None),
    };
    let is_same_way = match entry.direction {
        Direction::Income => !row.goes_out,
        Direction::Expense => row.goes_out,
        Direction::Transfer => true,
    };
    let says_otherwise = row.to_account_id.is_some_and(|said| other_side.is_some_and(|other| other != said));
    if says_otherwise {
        return None;
    }
    if is_same_way && names(side) {
        return same_way((row, day), (entry, of), other_side);
    }
    let is_claimed_here = entry.claims.iter().any(|claim| claim.account_id == row.account_id);
    if is_claimed_here || names(entry.account_id) || names(entry.to_account_id) {
        return None;
    }
    if is_same_way {
        return side.is_none().then(|| (Relation::Perhaps, by_words(row, entry, other_side)));
    }
    let other = entry.account_id?;
    let is_said = row.to_account_id == Some(other);
    let may_be = row.to_account_id.is_none() && (row.told.is_transfer || entry.told.is_transfer);
    let (one, two) = ((&row.told, row.account_id), (&entry.told, other));
    let by = if is_said { By::Said } else { By::Words };
    let found = if is_said { Relation::Leg } else { of_legs(one, two) };
    // Nobody's word is turned into something else unasked.
    let is_told = found == Relation::Leg && entry.claims.is_empty();
    let relation = if is_told { Relation::Perhaps } else { found };
    (is_said || may_be).then_some((relation, by))
}

/// The same, of an entry of the row's account and way.
fn same_way(
    (row, day): (&RowKind, NaiveDate),
    (entry, of): (&EntryKind, NaiveDate),
    other_side: Option<i64>,
) -> Option<Likeness> {
    let here = || entry.claims.iter().filter(|claim| claim.account_id == row.account_id);
    let of_format = || here().filter(|claim| claim.format == row.format);
    if of_format().next().is_some() {
        // A bank mends its words: then the row as it was is not in this file any more.
        let behind = (day - of).num_days();
        let is_mended = of_format().all(|claim| claim.behind == behind && !claim.is_here);
        return is_mended.then_some((Relation::Perhaps, By::Day));
    }
    if here().next().is_some() {
        // A row that this file has in the same words is that one, and no other.
        if here().any(|claim| claim.is_here) {
            return None;
        }
        // A file that has nothing of this day cannot have had this row.
        let is_covered = here().any(|claim| claim.covered.0 <= day && day <= claim.covered.1);
        return Some((if is_covered { Relation::Same } else { Relation::Perhaps }, By::Day));
    }
    let by = by_words(row, entry, other_side);
    let is_plain = row.told.is_transfer && !row.told.names_others;
    let is_leg = entry.direction == Direction::Transfer && !entry.claims.is_empty();
    let is_sure = is_leg && (by == By::Said || is_plain);
    Some((if is_sure { Relation::Leg } else { Relation::Perhaps }, by))
}

fn by_words(row: &RowKind, entry: &EntryKind, other_side: Option<i64>) -> By {
    match (entry.direction, row.to_account_id) {
        (Direction::Transfer, Some(said)) if other_side == Some(said) => By::Said,
        (Direction::Transfer, _) if row.told.is_transfer => By::Words,
        _ => By::Day,
    }
}

/// What two rows of one import and of opposite amounts are: the legs of one transfer, perhaps, or nothing.
pub(super) fn legs(from: &RowKind, to: &RowKind) -> Option<Likeness> {
    let fits = |row: &RowKind, other: &RowKind| row.to_account_id.is_none_or(|id| id == other.account_id);
    if from.account_id == to.account_id || !fits(from, to) || !fits(to, from) {
        return None;
    }
    if from.to_account_id.is_some() || to.to_account_id.is_some() {
        return Some((Relation::Leg, By::Said));
    }
    let may_be = from.told.is_transfer || to.told.is_transfer;
    let relation = of_legs((&from.told, from.account_id), (&to.told, to.account_id));
    may_be.then_some((relation, By::Words))
}

/// What two rows of opposite amounts are, one of which speaks of a transfer. That two transfers are of one amount and one day says
/// nothing: a friend pays what somebody else was paid. They are one where both bear one reference, or where a row names the account
/// of the other or the person, and neither names anybody else; where somebody is named beside, perhaps.
fn of_legs((one, account): (&Told, i64), (two, other): (&Told, i64)) -> Relation {
    if one.references.iter().any(|reference| two.references.contains(reference)) {
        return Relation::Leg;
    }
    let names_account = one.accounts.contains(&other) || two.accounts.contains(&account);
    let names_person = one.names_person || two.names_person;
    let is_plain = !one.names_others && !two.names_others;
    match (names_account || names_person, is_plain) {
        (true, true) if names_account || (one.is_transfer && two.is_transfer) => Relation::Leg,
        (true, _) => Relation::Perhaps,
        (false, _) => Relation::Chance,
    }
}

/// Whether two rows of one import may be one that two formats have.
pub(super) fn are_twins((one, day): (&RowKind, NaiveDate), (two, other): (&RowKind, NaiveDate)) -> bool {
    let covers = |covered: Covered, day: NaiveDate| covered.0 <= day && day <= covered.1;
    let is_alike = one.account_id == two.account_id && one.goes_out == two.goes_out;
    is_alike && one.format != two.format && covers(one.covered, other) && covers(two.covered, day)
}

/// A bank books what somebody told of, or another bank sent, so many days before or after at most.
pub const FURTHEST: u64 = 3;

/// The days that are so far from one.
pub(super) fn days_apart(day: NaiveDate, apart: u64) -> impl Iterator<Item = NaiveDate> {
    let apart = Days::new(apart);
    let before = day.checked_sub_days(apart);
    let behind = day.checked_add_days(apart).filter(|behind| Some(*behind) != before);
    before.into_iter().chain(behind)
}
