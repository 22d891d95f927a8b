//! Ways of reading are tried on all rows at once, and what comes of each is counted.

use super::{
    form::Form,
    reading::{Line, Moved, Reading, Sign},
    record::{Record, Tape},
    walk::{Links, Walk, minor},
};
use crate::{FileError, wording::Evidence};

/// So many balances are enough where all of them say the same.
const ENOUGH: u64 = 10_000;

/// What comes of a way of reading.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    /// Rows that are read, and that are not.
    pub(crate) rows: u64,
    pub(crate) refused: u64,
    /// Balances held against amounts.
    pub(crate) links: Links,
    /// Whether they say that rows run back in time.
    pub(crate) runs_back: bool,
    /// Whether what an account held before, and all that moved, come to what it held after, where the file says both.
    pub(crate) adds_up: Option<bool>,
    /// What the words of rows say of the ways that it has them go.
    pub(crate) words: Evidence,
}

impl Tally {
    /// Whether what the file says of balances bears the reading out.
    pub(crate) fn is_proved(&self) -> bool {
        self.links.prove() || (self.links == Links::default() && self.adds_up == Some(true))
    }

    /// How often balances bear it out.
    pub(crate) fn proof(&self) -> u64 {
        if self.is_proved() { self.links.held.max(1) } else { 0 }
    }
}

/// Tries the ways of each kind of table. `form` says where tables begin, and what is known beside their rows.
pub(crate) fn trial(
    tape: &mut dyn Tape,
    form: &Form,
    ways: &[&[Reading]],
) -> Result<Vec<Vec<Tally>>, FileError> {
    tape.rewind()?;
    let mut tallies: Vec<Vec<Tally>> = ways.iter().map(|ways| vec![Tally::default(); ways.len()]).collect();
    let mut record = Record::default();
    let (mut next, mut walks): (usize, Vec<Walk<()>>) = (0, Vec::new());
    while tape.read(&mut record)? {
        if let Some(after) = form.begun(next, &record) {
            leave(form, next, &mut walks, &mut tallies);
            next = after;
            walks = enter(form, next, ways);
        }
        let Some(table) = next.checked_sub(1).and_then(|now| form.tables.get(now)) else { continue };
        let (Some(ways), Some(tallies)) = (ways.get(table.kind), tallies.get_mut(table.kind)) else {
            continue;
        };
        let Some((beside, _)) = form.beside.get(table.account) else { continue };
        for ((reading, walk), tally) in ways.iter().zip(&mut walks).zip(tallies) {
            let aligned = reading.aligned(&record);
            let line: Line = reading.line(&aligned, beside, walk.above);
            if let (Line::Moved(Moved { side: Some(side), .. }), Sign::Written { .. } | Sign::Reversed) =
                (&line, reading.sign)
            {
                tally.words.count(*side, &reading.words(&aligned));
            }
            walk.step(record.line, line, || ());
            tally.count(walk);
        }
        // Of a large file with one table a part tells enough.
        if form.tables.len() == 1 && is_told(&walks) {
            break;
        }
    }
    leave(form, next, &mut walks, &mut tallies);
    Ok(tallies)
}

/// Whether so many balances bear one way out that no other can be meant.
fn is_told(walks: &[Walk<()>]) -> bool {
    let links = || walks.iter().map(|walk| walk.chain.best());
    let proved = links().filter(|links| links.prove() && links.held > ENOUGH).count();
    let open = links().filter(|links| links.prove() || links.held + links.broken < ENOUGH).count();
    proved == 1 && open == 1
}

fn enter(form: &Form, next: usize, ways: &[&[Reading]]) -> Vec<Walk<()>> {
    let table = next.checked_sub(1).and_then(|now| form.tables.get(now));
    let Some(table) = table else { return Vec::new() };
    let opening = form.beside.get(table.account).and_then(|(_, told)| told.opening);
    let ways = ways.get(table.kind).copied().unwrap_or_default();
    ways.iter().map(|reading| Walk::new(reading.sign, opening)).collect()
}

fn leave(form: &Form, next: usize, walks: &mut Vec<Walk<()>>, tallies: &mut [Vec<Tally>]) {
    let Some(table) = next.checked_sub(1).and_then(|now| form.tables.get(now)) else { return };
    let told = form.beside.get(table.account).map(|(_, told)| *told).unwrap_or_default();
    let Some(tallies) = tallies.get_mut(table.kind) else { return };
    for (mut walk, tally) in walks.drain(..).zip(tallies) {
        let opening = told.opening.or(walk.opening);
        walk.end(opening);
        tally.count(&mut walk);
        tally.links.add(walk.chain.best());
        tally.runs_back |= walk.chain.runs_back();
        let closing = told.closing.or(walk.closing);
        let sums =
            opening.zip(closing).map(|(opening, closing)| minor(opening) + walk.chain.sum == minor(closing));
        tally.adds_up = sums.map(|adds_up| adds_up && tally.adds_up.unwrap_or(true)).or(tally.adds_up);
    }
}

impl Tally {
    fn count(&mut self, walk: &mut Walk<()>) {
        for done in walk.done.drain(..) {
            match done {
                Ok(_) => self.rows += 1,
                Err(_) => self.refused += 1,
            }
        }
    }
}
