//! Codes that stand in a picture: what they say, whichever way they are held. What it means is for others to know.

use std::collections::HashSet;

use rqrr::PreparedImage;

use crate::picture::Picture;

/// What is larger is looked at in so many pixels: the finest code of a payment that fills a fifth of it still has four a dot.
const PIXELS: u32 = 2_000_000;
/// Three marks make a code. A picture with more places of marks than this is a pattern, and how they belong together is not
/// tried out: each trial copies the picture.
const MOST_PLACES: usize = 64;
/// A place of marks has so many pixels a side.
const PLACE: usize = 8;
/// So many codes are told of a picture.
const MOST_CODES: usize = 4;
/// What says more than this is no code to pay by, in bytes: those have at most 512.
const LONGEST: usize = 1024;

/// What the codes in a picture say.
pub fn codes(picture: &Picture) -> Vec<String> {
    let picture = picture.within(PIXELS);
    let (grey, (width, height)) = (picture.grey(), picture.size());
    let (width, height) = (width as usize, height as usize);
    if !(3..=MOST_PLACES).contains(&places_of_marks(&grey, width)) {
        return Vec::new();
    }
    let mut told = Vec::new();
    let mut looked_at = PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    for grid in looked_at.detect_grids() {
        let Ok((_, text)) = grid.decode() else { continue };
        if !text.is_empty() && text.len() <= LONGEST && !told.contains(&text) {
            told.push(text);
        }
    }
    told.truncate(MOST_CODES);
    told
}

/// In how many places a picture has what codes have in three corners: a dark square in a light frame in a dark one, one, one,
/// three, one and one dots wide, across and down.
fn places_of_marks(grey: &[u8], width: usize) -> usize {
    let sum: u64 = grey.iter().map(|pixel| u64::from(*pixel)).sum();
    let limit = u8::try_from(sum / grey.len().max(1) as u64).unwrap_or(u8::MAX);
    let mut places = HashSet::new();
    for (y, row) in grey.chunks(width).enumerate() {
        let mut runs = [0; 5];
        let mut begun = 0;
        for x in 1..=width {
            if x < width && (row[x] < limit) == (row[begun] < limit) {
                continue;
            }
            runs.rotate_left(1);
            runs[4] = x - begun;
            let middle = x - runs[4] - runs[3] - runs[2].div_ceil(2);
            if row[begun] < limit && is_mark(runs) {
                places.extend(down(grey, width, (middle, y), limit).map(|y| (middle / PLACE, y / PLACE)));
            }
            begun = x;
        }
    }
    places.len()
}

/// The middle of a mark that has this point of its dark square, looked at downwards.
fn down(grey: &[u8], width: usize, (x, y): (usize, usize), limit: u8) -> Option<usize> {
    let is_dark = |y: usize| grey.get(y * width + x).map(|pixel| *pixel < limit);
    let run = |from: usize, dark: bool, step: isize| {
        let places = std::iter::successors(Some(from), |at| at.checked_add_signed(step));
        places.take_while(|at| is_dark(*at) == Some(dark)).count()
    };
    let above = run(y, true, -1);
    let below = run(y + 1, true, 1);
    let top = y.checked_sub(above)?;
    let bottom = y + below + 1;
    let (over, under) = (run(top, false, -1), run(bottom, false, 1));
    let runs =
        [run(top.checked_sub(over)?, true, -1), over, above + below, under, run(bottom + under, true, 1)];
    is_mark(runs).then_some(top + runs[2].div_ceil(2))
}

/// Whether dark and light follow each other as in a mark.
fn is_mark(runs: [usize; 5]) -> bool {
    let dots = runs[0] + runs[1] + runs[3] + runs[4];
    // In quarters of a dot, each may be off by three.
    let is_near = |run: usize, wanted: usize| (run * 16).abs_diff(wanted * dots * 4) <= dots * 3;
    dots >= 4 && runs.iter().zip([1, 1, 3, 1, 1]).all(|(run, wanted)| is_near(*run, wanted))
}
