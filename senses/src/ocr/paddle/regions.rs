//! What hangs together on a map: pixels that are likely enough and touch, even by their corners.

use crate::ocr::rectangle::Point;

/// Pixels that hang together.
pub struct Region {
    /// The corners of the first and the last pixel of each of its runs: all that a hull can touch.
    pub outline: Vec<Point>,
    /// How likely its pixels are on average.
    pub mean: f32,
}

/// Pixels of one row, side by side.
struct Run {
    row: usize,
    from: usize,
    /// The first pixel after it.
    to: usize,
    sum: f32,
    /// An earlier run that it hangs together with, or itself.
    leads_to: usize,
}

/// The regions of a map whose rows have this many pixels: those from `least` on.
pub fn regions(map: &[f32], columns: usize, least: f32) -> Vec<Region> {
    let mut runs: Vec<Run> = Vec::new();
    let mut above = 0..0;
    for (row, values) in map.chunks_exact(columns).enumerate() {
        let first = runs.len();
        find_runs(&mut runs, row, values, least);
        join(&mut runs, above, first);
        above = first..runs.len();
    }
    gather(&mut runs)
}

fn find_runs(runs: &mut Vec<Run>, row: usize, values: &[f32], least: f32) {
    let mut at = 0;
    while at < values.len() {
        let length = values[at..].iter().take_while(|value| **value > least).count();
        if length > 0 {
            let sum = values[at..at + length].iter().sum();
            runs.push(Run { row, from: at, to: at + length, sum, leads_to: runs.len() });
        }
        at += length + 1;
    }
}

/// Joins the runs from `first` on with those of the row above that they touch.
fn join(runs: &mut [Run], above: std::ops::Range<usize>, first: usize) {
    let mut upper = above.start;
    for lower in first..runs.len() {
        while upper < above.end && runs[upper].to < runs[lower].from {
            upper += 1;
        }
        let touching = (upper..above.end).take_while(|upper| runs[*upper].from <= runs[lower].to);
        for upper in touching.collect::<Vec<_>>() {
            let (one, other) = (root(runs, upper), root(runs, lower));
            runs[one.max(other)].leads_to = one.min(other);
        }
    }
}

/// The first run of those that this one hangs together with.
fn root(runs: &mut [Run], mut at: usize) -> usize {
    while runs[at].leads_to != at {
        // The next who asks has half the way.
        runs[at].leads_to = runs[runs[at].leads_to].leads_to;
        at = runs[at].leads_to;
    }
    at
}

#[expect(clippy::cast_precision_loss, reason = "a map has about a million pixels")]
fn gather(runs: &mut [Run]) -> Vec<Region> {
    let mut regions: Vec<(Region, usize)> = Vec::new();
    let mut nth_of = vec![usize::MAX; runs.len()];
    for at in 0..runs.len() {
        let root = root(runs, at);
        if nth_of[root] == usize::MAX {
            nth_of[root] = regions.len();
            regions.push((Region { outline: Vec::new(), mean: 0.0 }, 0));
        }
        let (region, pixels) = &mut regions[nth_of[root]];
        let run = &runs[at];
        let (left, right, top) = (run.from as f32, run.to as f32, run.row as f32);
        region.outline.extend([(left, top), (right, top), (left, top + 1.0), (right, top + 1.0)]);
        region.mean += run.sum;
        *pixels += run.to - run.from;
    }
    let mean = |(region, pixels): (Region, usize)| Region { mean: region.mean / pixels as f32, ..region };
    regions.into_iter().map(mean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_touches_is_one_region_however_it_winds() {
        let drawing = ["##...#", "..#..#", "##.#.#", "#..###"];
        let map: Vec<f32> =
            drawing.concat().chars().map(|pixel| if pixel == '#' { 0.8 } else { 0.1 }).collect();
        let found = regions(&map, 6, 0.3);
        let sizes: Vec<usize> = found.iter().map(|region| region.outline.len() / 4).collect();
        // The winding one has nine runs: one that goes up on the right is met again at the bottom.
        assert_eq!(sizes, [9], "{sizes:?}");
        let apart = regions(&[0.9, 0.9, 0.0, 0.5], 4, 0.3);
        assert_eq!(apart.len(), 2);
        assert!((apart[0].mean - 0.9).abs() < 1e-6 && (apart[1].mean - 0.5).abs() < 1e-6);
        assert_eq!(apart[1].outline, [(3.0, 0.0), (4.0, 0.0), (3.0, 1.0), (4.0, 1.0)]);
        assert!(regions(&[], 4, 0.3).is_empty());
    }
}
