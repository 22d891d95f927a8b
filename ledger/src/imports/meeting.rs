//! Which entries of the books the rows of a file are: those of a file of another format, the other leg of a transfer, and what
//! somebody told of before the bank did. Pure: what may be meant is read elsewhere.
//!
//! Of all that may be meant the surest and nearest is taken first, and nothing twice: an entry is at most one row of an account.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::values::direction::Direction;

/// A row that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) id: i64,
    pub(super) account_id: i64,
    /// Signed.
    pub(super) amount: i64,
    pub(super) day: NaiveDate,
    /// The account on the other side, where the file says so.
    pub(super) to_account_id: Option<i64>,
    /// Whether its words speak of a transfer.
    pub(super) is_transfer: bool,
}

/// An entry that it may be, of the same amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) id: i64,
    pub(super) direction: Direction,
    pub(super) account_id: Option<i64>,
    pub(super) to_account_id: Option<i64>,
    pub(super) day: NaiveDate,
    /// Whether its words speak of a transfer.
    pub(super) is_transfer: bool,
    /// Whose rows it is by now: of which account, and whether those were of a file of this very format.
    pub(super) claims: Vec<(i64, bool)>,
}

/// A row of the same import in another account, of the opposite amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opposite {
    /// Where the money went out.
    pub(super) from: Row,
    /// Where it came in.
    pub(super) to: Row,
}

/// What a row turns out to be. The surer goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Relation {
    /// What a row of a file of another format was.
    Same,
    /// The other leg of the transfer that the entry is, or becomes.
    Leg,
    /// Perhaps the entry that somebody told of.
    Perhaps,
}

/// What is decided of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// It is this entry.
    Entry { row_id: i64, entry_id: i64, relation: Relation },
    /// Both are one transfer: the first stands for it.
    Legs { from: (i64, i64), to: (i64, i64) },
}

/// What an entry is to a row of the same amount; `None`: something else.
fn relation(row: &Row, entry: &Entry) -> Option<Relation> {
    let is_claimed_here = entry.claims.iter().any(|(account, _)| *account == row.account_id);
    let names = |account: Option<i64>| account == Some(row.account_id);
    let goes_out = row.amount < 0;
    let is_same_way = match entry.direction {
        Direction::Income => names(entry.account_id) && !goes_out,
        Direction::Expense => names(entry.account_id) && goes_out,
        Direction::Transfer => names(if goes_out { entry.account_id } else { entry.to_account_id }),
    };
    if is_same_way {
        let is_of_format = entry.claims.contains(&(row.account_id, true));
        let has_other_leg = entry.direction == Direction::Transfer && !entry.claims.is_empty();
        return match (is_of_format, is_claimed_here, has_other_leg) {
            (true, ..) => None,
            (false, true, _) => Some(Relation::Same),
            (false, false, true) => Some(Relation::Leg),
            (false, false, false) => Some(Relation::Perhaps),
        };
    }
    if is_claimed_here || names(entry.account_id) || names(entry.to_account_id) {
        return None;
    }
    match (entry.direction, entry.account_id) {
        (Direction::Income, None) => (!goes_out).then_some(Relation::Perhaps),
        (Direction::Expense, None) => goes_out.then_some(Relation::Perhaps),
        (Direction::Transfer, from) => {
            let unsaid = if goes_out { from } else { entry.to_account_id };
            unsaid.is_none().then_some(Relation::Perhaps)
        }
        (Direction::Income | Direction::Expense, Some(other)) => {
            let is_opposite = (entry.direction == Direction::Income) == goes_out;
            let is_said = row.to_account_id == Some(other);
            let may_be = row.to_account_id.is_none() && (row.is_transfer || entry.is_transfer);
            // Nobody's word is turned into something else unasked.
            let leg = if entry.claims.is_empty() { Relation::Perhaps } else { Relation::Leg };
            (is_opposite && (is_said || may_be)).then_some(leg)
        }
    }
}

/// Whether two rows of opposite amounts are the legs of one transfer.
fn are_legs(Opposite { from, to }: &Opposite) -> bool {
    let fits = |row: &Row, other: &Row| row.to_account_id.is_none_or(|account| account == other.account_id);
    let is_said = from.to_account_id.is_some() || to.to_account_id.is_some();
    fits(from, to) && fits(to, from) && (is_said || from.is_transfer || to.is_transfer)
}

fn apart(one: NaiveDate, other: NaiveDate) -> i64 {
    (one - other).num_days().abs()
}

/// The entries that rows of an import are already.
#[derive(Debug, Default)]
pub(super) struct Taken {
    entries: HashSet<i64>,
    /// Each with the account of the row.
    sides: HashSet<(i64, i64)>,
}

impl Taken {
    /// Whether an entry is a row already: a transfer is one of either of its accounts; whatever else it is, or becomes, it is
    /// one row.
    fn has(&self, entry: &Entry, account_id: i64) -> bool {
        match entry.direction {
            Direction::Transfer => self.sides.contains(&(entry.id, account_id)),
            Direction::Income | Direction::Expense => self.entries.contains(&entry.id),
        }
    }

    fn insert(&mut self, entry: &Entry, account_id: i64) {
        self.entries.insert(entry.id);
        self.sides.insert((entry.id, account_id));
    }
}

/// Decides of all that may be meant.
pub(super) fn meet(pairs: &[(Row, Entry)], opposites: &[Opposite], taken: &mut Taken) -> Vec<Met> {
    enum Chance<'a> {
        Entry(&'a Row, &'a Entry, Relation),
        Legs(&'a Opposite),
    }
    let of_entries = pairs.iter().filter_map(|(row, entry)| {
        let relation = relation(row, entry)?;
        let rank = (relation, apart(row.day, entry.day), row.id, entry.id);
        Some((rank, Chance::Entry(row, entry, relation)))
    });
    let of_legs = opposites.iter().filter(|opposite| are_legs(opposite)).map(|opposite| {
        let Opposite { from, to } = opposite;
        ((Relation::Leg, apart(from.day, to.day), from.id, to.id), Chance::Legs(opposite))
    });
    let mut chances: Vec<_> = of_entries.chain(of_legs).collect();
    chances.sort_by_key(|(rank, _)| *rank);
    let (mut met, mut rows) = (Vec::new(), HashSet::new());
    for (_, chance) in chances {
        match chance {
            Chance::Entry(row, entry, relation) => {
                if taken.has(entry, row.account_id) || !rows.insert(row.id) {
                    continue;
                }
                taken.insert(entry, row.account_id);
                met.push(Met::Entry { row_id: row.id, entry_id: entry.id, relation });
            }
            Chance::Legs(Opposite { from, to }) => {
                if rows.contains(&from.id) || rows.contains(&to.id) {
                    continue;
                }
                rows.extend([from.id, to.id]);
                met.push(Met::Legs { from: (from.id, from.account_id), to: (to.id, to.account_id) });
            }
        }
    }
    met
}

/// The candidates, each with whose rows they are.
pub(super) fn with_claims(entries: &mut [(Row, Entry)], claims: &HashMap<i64, Vec<(i64, bool)>>) {
    for (_, entry) in entries {
        if let Some(claims) = claims.get(&entry.id) {
            entry.claims.clone_from(claims);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BCA: i64 = 1;
    const MANDIRI: i64 = 2;

    fn day(of: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, of).expect("a day")
    }

    fn row(id: i64, account_id: i64, amount: i64, of: u32) -> Row {
        Row { id, account_id, amount, day: day(of), to_account_id: None, is_transfer: false }
    }

    fn entry(id: i64, direction: Direction, account_id: Option<i64>, of: u32) -> Entry {
        let (to_account_id, claims) = (None, Vec::new());
        Entry { id, direction, account_id, to_account_id, day: day(of), is_transfer: false, claims }
    }

    fn spent(id: i64, account_id: Option<i64>, of: u32) -> Entry {
        entry(id, Direction::Expense, account_id, of)
    }

    fn met(pairs: &[(Row, Entry)]) -> Vec<(i64, i64, Relation)> {
        let met = meet(pairs, &[], &mut Taken::default());
        let told = |met: Met| match met {
            Met::Entry { row_id, entry_id, relation } => (row_id, entry_id, relation),
            Met::Legs { .. } => panic!("no rows are paired"),
        };
        met.into_iter().map(told).collect()
    }

    #[test]
    fn what_was_told_is_offered_where_account_and_way_fit() {
        let out = row(10, BCA, -20_000, 10);
        for (entry, offered) in [
            (spent(1, None, 10), true),
            (spent(1, Some(BCA), 7), true),
            (spent(1, Some(MANDIRI), 10), false),
            (entry(1, Direction::Income, None, 10), false),
            (entry(1, Direction::Income, Some(BCA), 10), false),
            (entry(1, Direction::Transfer, Some(BCA), 10), true),
            (entry(1, Direction::Transfer, Some(MANDIRI), 10), false),
        ] {
            let wanted: &[_] = if offered { &[(10, 1, Relation::Perhaps)] } else { &[] };
            assert_eq!(met(&[(out.clone(), entry.clone())]), wanted, "{entry:?}");
        }
        // What came in at the other end of a transfer that somebody told of.
        let to = Entry { to_account_id: Some(BCA), ..entry(1, Direction::Transfer, Some(MANDIRI), 10) };
        assert_eq!(met(&[(row(10, BCA, 20_000, 10), to)]), [(10, 1, Relation::Perhaps)]);
    }

    #[test]
    fn the_nearest_is_offered_and_each_once() {
        let (early, late) = (row(10, BCA, -20_000, 9), row(11, BCA, -20_000, 10));
        let kopi = spent(1, None, 10);
        assert_eq!(
            met(&[(early.clone(), kopi.clone()), (late.clone(), kopi.clone())]),
            [(11, 1, Relation::Perhaps)]
        );
        let teh = spent(2, None, 12);
        let pairs = [(early.clone(), kopi.clone()), (late.clone(), kopi), (early, teh.clone()), (late, teh)];
        assert_eq!(met(&pairs), [(11, 1, Relation::Perhaps), (10, 2, Relation::Perhaps)]);
    }

    #[test]
    fn another_format_of_the_same_account_is_the_same_once_each() {
        let claimed =
            |id, of, is_of_format| Entry { claims: vec![(BCA, is_of_format)], ..spent(id, Some(BCA), of) };
        let (one, two) = (row(10, BCA, -20_000, 10), row(11, BCA, -20_000, 10));
        assert_eq!(met(&[(one.clone(), claimed(1, 12, false))]), [(10, 1, Relation::Same)]);
        assert_eq!(met(&[(one.clone(), claimed(1, 10, true))]), [], "it is another of this format");
        let pairs = [(one, claimed(1, 10, false)), (two, claimed(1, 10, false))];
        assert_eq!(met(&pairs), [(10, 1, Relation::Same)]);
        // What a file says goes before what somebody said.
        let told = (row(10, BCA, -20_000, 10), spent(2, None, 10));
        let of_file = (row(10, BCA, -20_000, 10), claimed(1, 13, false));
        assert_eq!(met(&[told, of_file]), [(10, 1, Relation::Same)]);
    }

    #[test]
    fn the_other_leg_is_joined_where_something_speaks_of_a_transfer() {
        let came_in =
            Entry { claims: vec![(MANDIRI, true)], ..entry(1, Direction::Income, Some(MANDIRI), 12) };
        let out = row(10, BCA, -500_000, 10);
        assert_eq!(met(&[(out.clone(), came_in.clone())]), [], "two that are equal by chance");
        let said = Row { is_transfer: true, ..out.clone() };
        assert_eq!(met(&[(said.clone(), came_in.clone())]), [(10, 1, Relation::Leg)]);
        let by_file = Row { to_account_id: Some(MANDIRI), ..out.clone() };
        assert_eq!(met(&[(by_file, came_in.clone())]), [(10, 1, Relation::Leg)]);
        let elsewhere = Row { to_account_id: Some(3), is_transfer: true, ..out };
        assert_eq!(met(&[(elsewhere, came_in.clone())]), []);
        // Nobody's own words become something else unasked.
        let told = Entry { claims: Vec::new(), ..came_in.clone() };
        assert_eq!(met(&[(said.clone(), told)]), [(10, 1, Relation::Perhaps)]);
        // Both ends of one transfer, and no third.
        let whole = Entry {
            direction: Direction::Transfer,
            account_id: Some(MANDIRI),
            to_account_id: Some(BCA),
            ..came_in
        };
        assert_eq!(met(&[(row(11, BCA, 500_000, 12), whole.clone())]), [(11, 1, Relation::Leg)]);
        assert_eq!(met(&[(said, whole)]), []);
    }

    #[test]
    fn legs_of_one_import_are_paired_once_each() {
        let from = Row { is_transfer: true, ..row(10, BCA, -500_000, 10) };
        let to = |id, of| row(id, MANDIRI, 500_000, of);
        let opposite = |to: Row| Opposite { from: from.clone(), to };
        let met = meet(&[], &[opposite(to(20, 12)), opposite(to(21, 11))], &mut Taken::default());
        assert_eq!(met, [Met::Legs { from: (10, BCA), to: (21, MANDIRI) }]);
        let by_chance = Opposite { from: row(10, BCA, -500_000, 10), to: to(20, 10) };
        assert_eq!(meet(&[], std::slice::from_ref(&by_chance), &mut Taken::default()), []);
        let said = Opposite {
            from: Row { to_account_id: Some(MANDIRI), ..by_chance.from.clone() },
            to: Row { to_account_id: Some(BCA), ..by_chance.to },
        };
        assert_eq!(meet(&[], &[said], &mut Taken::default()).len(), 1);
    }
}
