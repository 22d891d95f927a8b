//! Which entries of the books, and which rows of their own import, the rows of a file are: all rows and entries of one amount at
//! a time. Pure: they are read elsewhere.
//!
//! Of all that may be meant the surest and nearest is taken first, and nothing twice: an entry is one row at most, a transfer
//! one at either end. What is to be had is kept by what it is and by its day, so that each row looks at a handful of heaps and
//! not at everything that is equal.

use std::{
    collections::{BTreeSet, HashMap, HashSet, VecDeque},
    hash::Hash,
};

use chrono::NaiveDate;

use super::likeness::{
    EntryKind, FURTHEST, LIKENESSES, Likeness, Relation, RowKind, are_twins, days_apart, legs, to_entry,
};
use crate::values::direction::Direction;

/// A row that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) id: i64,
    pub(super) day: NaiveDate,
    pub(super) kind: RowKind,
    /// The entry or row that somebody said it is not.
    pub(super) apart_from: Option<i64>,
}

/// An entry of the same amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) id: i64,
    pub(super) day: NaiveDate,
    pub(super) kind: EntryKind,
}

/// What is decided of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// It is this entry.
    Entry { row_id: i64, entry_id: i64, relation: Relation },
    /// Two are one transfer: the first stands for it.
    Legs { from: (i64, i64), to: (i64, i64) },
    /// Perhaps they are, or by chance.
    PerhapsLegs { from: i64, to: i64, relation: Relation },
    /// It is what another row of its import is, in a file of another format.
    Twin { row_id: i64, of: i64 },
}

/// What is to be had of one kind, by its day, the oldest first.
struct Heaps<'a, K> {
    kinds: Vec<&'a K>,
    waiting: HashMap<(usize, NaiveDate), VecDeque<usize>>,
    /// The kinds that are there on a day.
    days: HashMap<NaiveDate, BTreeSet<usize>>,
}

impl<'a, K: Eq + Hash> Heaps<'a, K> {
    fn of(items: impl Iterator<Item = (usize, &'a K, NaiveDate)>) -> Self {
        let (mut kinds, mut places, mut waiting) = (Vec::new(), HashMap::new(), HashMap::new());
        let mut days: HashMap<NaiveDate, BTreeSet<usize>> = HashMap::new();
        for (item, kind, day) in items {
            let place = *places.entry(kind).or_insert_with(|| {
                kinds.push(kind);
                kinds.len() - 1
            });
            waiting.entry((place, day)).or_insert_with(VecDeque::new).push_back(item);
            days.entry(day).or_default().insert(place);
        }
        Self { kinds, waiting, days }
    }

    /// The first that is like it, of these days, and neither gone nor ruled out.
    fn find(
        &mut self,
        days: impl Iterator<Item = NaiveDate>,
        is_like: impl Fn(&K, NaiveDate) -> bool,
        (is_gone, is_fit): (impl Fn(usize) -> bool, impl Fn(usize) -> bool),
    ) -> Option<usize> {
        for day in days {
            for place in self.days.get(&day).into_iter().flatten().copied() {
                let kind = self.kinds[place];
                let Some(heap) = self.waiting.get_mut(&(place, day)) else { continue };
                while heap.front().is_some_and(|item| is_gone(*item)) {
                    heap.pop_front();
                }
                if heap.is_empty() || !is_like(kind, day) {
                    continue;
                }
                if let Some(found) = heap.iter().find(|item| !is_gone(**item) && is_fit(**item)) {
                    return Some(*found);
                }
            }
        }
        None
    }
}

/// Decides of all rows and entries of one amount, each in the order of its ids.
pub(super) fn meet(rows: &[Row], entries: &[Entry]) -> Vec<Met> {
    let mut met = twins(rows);
    let doubled: HashSet<i64> = met.iter().filter_map(Met::twin).collect();
    let places: Vec<usize> = (0..rows.len()).filter(|place| !doubled.contains(&rows[*place].id)).collect();
    let mut meeting = Meeting::of(rows, entries, places);
    for likeness in LIKENESSES {
        for apart in 0..=FURTHEST {
            meeting.go(likeness, apart);
        }
    }
    met.append(&mut meeting.met);
    met
}

impl Met {
    fn twin(&self) -> Option<i64> {
        match self {
            Self::Twin { row_id, .. } => Some(*row_id),
            _ => None,
        }
    }
}

/// The rows of an import that stand in it twice, in files of two formats: the nearest first, each once.
fn twins(rows: &[Row]) -> Vec<Met> {
    let mut formats: Vec<&str> = Vec::new();
    for row in rows {
        if !formats.contains(&&*row.kind.format) {
            formats.push(&row.kind.format);
        }
    }
    let (mut met, mut gone) = (Vec::new(), HashSet::new());
    for (nth, format) in formats.iter().enumerate().skip(1) {
        let earlier = |row: &Row| formats[..nth].contains(&&*row.kind.format);
        let standing = rows.iter().enumerate().filter(|(place, row)| earlier(row) && !gone.contains(place));
        let mut heaps = Heaps::of(standing.map(|(place, row)| (place, &row.kind, row.day)));
        let mut taken = HashSet::new();
        for apart in 0..=FURTHEST {
            for (place, row) in rows.iter().enumerate().filter(|(_, row)| row.kind.format == *format) {
                if gone.contains(&place) {
                    continue;
                }
                let is_twin = |kind: &RowKind, day: NaiveDate| are_twins((&row.kind, row.day), (kind, day));
                let tests = (|other: usize| taken.contains(&other), |_: usize| true);
                if let Some(other) = heaps.find(days_apart(row.day, apart), is_twin, tests) {
                    taken.insert(other);
                    gone.insert(place);
                    met.push(Met::Twin { row_id: row.id, of: rows[other].id });
                }
            }
        }
    }
    met
}

struct Meeting<'a> {
    rows: &'a [Row],
    entries: &'a [Entry],
    /// The rows that are nothing yet.
    open: Vec<usize>,
    gone: HashSet<usize>,
    /// The entries that are a row already: of money that came in, and of money that went out.
    taken: [HashSet<usize>; 2],
    heaps: [Heaps<'a, EntryKind>; 2],
    /// The rows by which money came in.
    came_in: Heaps<'a, RowKind>,
    met: Vec<Met>,
}

impl<'a> Meeting<'a> {
    fn of(rows: &'a [Row], entries: &'a [Entry], open: Vec<usize>) -> Self {
        let heap = || Heaps::of(entries.iter().enumerate().map(|(nth, entry)| (nth, &entry.kind, entry.day)));
        let came_in = open.iter().map(|place| (*place, &rows[*place].kind, rows[*place].day));
        let came_in = Heaps::of(came_in.filter(|(_, kind, _)| !kind.goes_out));
        let (heaps, taken) = ([heap(), heap()], [HashSet::new(), HashSet::new()]);
        Self { rows, entries, open, gone: HashSet::new(), taken, heaps, came_in, met: Vec::new() }
    }

    /// Takes what is like a row in this way, and so many days apart.
    fn go(&mut self, likeness: Likeness, apart: u64) {
        let rows = self.rows;
        for place in std::mem::take(&mut self.open) {
            let row = &rows[place];
            if self.gone.contains(&place) {
                continue;
            }
            if let Some(nth) = self.entry_of(row, likeness, apart) {
                self.take(row, nth, likeness.0);
                self.gone.insert(place);
            } else if let Some(other) = self.other_leg(row, likeness, apart) {
                self.pair(row, &rows[other], likeness.0);
                self.gone.extend([place, other]);
            } else {
                self.open.push(place);
            }
        }
    }

    fn entry_of(&mut self, row: &Row, likeness: Likeness, apart: u64) -> Option<usize> {
        let (way, entries) = (usize::from(row.kind.goes_out), self.entries);
        let taken = &self.taken[way];
        let is_like =
            |kind: &EntryKind, day: NaiveDate| to_entry((&row.kind, row.day), (kind, day)) == Some(likeness);
        let is_fit = |nth: usize| row.apart_from != Some(entries[nth].id);
        self.heaps[way].find(days_apart(row.day, apart), is_like, (|nth| taken.contains(&nth), is_fit))
    }

    fn take(&mut self, row: &Row, nth: usize, relation: Relation) {
        let entry = &self.entries[nth];
        // Whatever else it is, or becomes, it is one row.
        let is_transfer = entry.kind.direction == Direction::Transfer;
        for (way, taken) in self.taken.iter_mut().enumerate() {
            if !is_transfer || way == usize::from(row.kind.goes_out) {
                taken.insert(nth);
            }
        }
        self.met.push(Met::Entry { row_id: row.id, entry_id: entry.id, relation });
    }

    /// The row by which came in what went out by this one.
    fn other_leg(&mut self, row: &Row, likeness: Likeness, apart: u64) -> Option<usize> {
        if !row.kind.goes_out {
            return None;
        }
        let (rows, gone) = (self.rows, &self.gone);
        let is_like = |kind: &RowKind, _: NaiveDate| legs(&row.kind, kind) == Some(likeness);
        let is_fit = |place: usize| {
            let other = &rows[place];
            row.apart_from != Some(other.id) && other.apart_from != Some(row.id)
        };
        self.came_in.find(days_apart(row.day, apart), is_like, (|place| gone.contains(&place), is_fit))
    }

    fn pair(&mut self, from: &Row, to: &Row, relation: Relation) {
        self.met.push(if matches!(relation, Relation::Perhaps | Relation::Chance) {
            Met::PerhapsLegs { from: from.id, to: to.id, relation }
        } else {
            Met::Legs { from: (from.id, from.kind.account_id), to: (to.id, to.kind.account_id) }
        });
    }
}
