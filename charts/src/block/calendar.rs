//! Days as a calendar has them, a week a row: the more, the darker, by quarters of the days that have anything.

use serde::{Deserialize, Serialize};

use super::heading;
use crate::{
    shape::{INNER, MARGIN, Strip, Style},
    theme::{HEATS, Tone},
};

/// Days that follow each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// What is shown; may be empty.
    pub title: String,
    /// The names of a week's days, from the first column on.
    pub weekdays: [String; 7],
    /// In which column the first day stands, from 0.
    pub first_column: u8,
    /// They. Beyond ten weeks none is shown.
    pub days: Vec<Day>,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// What it is called, such as its number.
    pub label: String,
    /// How much, in very few letters; may be empty.
    pub note: String,
    /// How much. Nothing, and less, is no heat.
    pub amount: i64,
}

const COLUMNS: usize = 7;
const MOST_DAYS: usize = 10 * COLUMNS;
const GAP: i32 = 12;
const CELL: (i32, i32) = ((INNER - 6 * GAP) / 7, 86);

impl Calendar {
    pub(super) fn strips(&self) -> Vec<Strip> {
        let first = usize::from(self.first_column) % COLUMNS;
        let days = &self.days[..self.days.len().min(MOST_DAYS - first)];
        let mut amounts: Vec<i64> = days.iter().map(|day| day.amount).filter(|amount| *amount > 0).collect();
        amounts.sort_unstable();
        let mut names = Strip { is_glued: true, is_repeated: true, ..Strip::of(52) };
        for (column, name) in self.weekdays.iter().enumerate() {
            names.write((left(column), 32), Style::NOTE, name, CELL.0);
        }
        let mut strips = vec![heading(&self.title), names];
        let mut cells: Vec<Option<&Day>> = vec![None; first];
        cells.extend(days.iter().map(Some));
        for week in cells.chunks(COLUMNS) {
            let mut strip = Strip::of(CELL.1 + GAP);
            for (column, day) in week.iter().enumerate() {
                if let Some(day) = day {
                    draw(&mut strip, left(column), day, heat(day.amount, &amounts));
                }
            }
            strips.push(strip);
        }
        strips
    }
}

fn left(column: usize) -> i32 {
    MARGIN + i32::try_from(column).unwrap_or_default() * (CELL.0 + GAP)
}

fn draw(strip: &mut Strip, left: i32, day: &Day, heat: u8) {
    strip.fill((left, 0), CELL, 16, Tone::Heat(heat));
    let (room, tone) = (CELL.0 - 24, if heat == 0 { Tone::Muted } else { Tone::OnHeat(heat) });
    strip.write((left + 14, 36), Style::NOTE.with(tone), &day.label, room);
    strip.write((left + 14, 70), Style::VALUE.sized(28).with(tone), &day.note, room);
}

/// Which quarter of all amounts one falls in, from 1; 0 for none. Equal amounts are equally dark, the largest darkest.
fn heat(amount: i64, sorted: &[i64]) -> u8 {
    if amount <= 0 || sorted.is_empty() {
        return 0;
    }
    let up_to = sorted.partition_point(|other| *other <= amount);
    let quarter = (up_to * usize::from(HEATS)).div_ceil(sorted.len());
    u8::try_from(quarter).unwrap_or(HEATS).clamp(1, HEATS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heat_is_the_quarter_that_a_day_falls_in() {
        let heats = |sorted: &[i64]| sorted.iter().map(|amount| heat(*amount, sorted)).collect::<Vec<_>>();
        assert_eq!(heats(&[1, 2, 3, 4]), [1, 2, 3, 4]);
        assert_eq!(heats(&[1, 1, 1, 1_000_000]), [3, 3, 3, 4]);
        assert_eq!(heats(&[5]), [4]);
        assert_eq!(heats(&[1, 2, 3, 4, 5, 6, 7, i64::MAX]), [1, 1, 2, 2, 3, 3, 4, 4]);
        assert_eq!((heat(0, &[5]), heat(-9, &[5]), heat(5, &[])), (0, 0, 0));
    }
}
