//! Pages drawn for tests, in letters of seven rows of five dots, as a receipt's printer sets them.

use image::{Rgb, RgbImage, imageops};

/// How many pixels a dot is wide and high.
const DOT: u32 = 5;
/// From one letter to the next, and from one line to the next, in dots.
const STEP: (u32, u32) = (6, 13);
/// What is free around a page, in dots.
const MARGIN: u32 = 12;

/// Letters, and the dots of their rows from the top, the leftmost the greatest of five bits.
const LETTERS: [(char, [u8; 7]); 27] = [
    ('0', [4, 10, 17, 17, 17, 10, 4]),
    ('1', [4, 12, 4, 4, 4, 4, 14]),
    ('2', [14, 17, 1, 2, 4, 8, 31]),
    ('3', [31, 2, 4, 2, 1, 17, 14]),
    ('4', [2, 6, 10, 18, 31, 2, 2]),
    ('5', [31, 16, 30, 1, 1, 17, 14]),
    ('6', [6, 8, 16, 30, 17, 17, 14]),
    ('7', [31, 1, 2, 4, 8, 8, 8]),
    ('8', [14, 17, 17, 14, 17, 17, 14]),
    ('9', [14, 17, 17, 15, 1, 2, 12]),
    ('.', [0, 0, 0, 0, 0, 12, 12]),
    ('A', [14, 17, 17, 31, 17, 17, 17]),
    ('B', [30, 17, 17, 30, 17, 17, 30]),
    ('E', [31, 16, 16, 30, 16, 16, 31]),
    ('G', [14, 17, 16, 23, 17, 17, 15]),
    ('H', [17, 17, 17, 31, 17, 17, 17]),
    ('I', [14, 4, 4, 4, 4, 4, 14]),
    ('K', [17, 18, 20, 24, 20, 18, 17]),
    ('L', [16, 16, 16, 16, 16, 16, 31]),
    ('M', [17, 27, 21, 21, 17, 17, 17]),
    ('N', [17, 17, 25, 21, 19, 17, 17]),
    ('O', [14, 17, 17, 17, 17, 17, 14]),
    ('P', [30, 17, 17, 30, 16, 16, 16]),
    ('R', [30, 17, 17, 30, 20, 18, 17]),
    ('S', [15, 16, 16, 14, 1, 1, 30]),
    ('T', [31, 4, 4, 4, 4, 4, 4]),
    ('U', [17, 17, 17, 17, 17, 17, 14]),
];

/// A page that says these lines, in black on paper.
pub fn page(lines: &[&str]) -> RgbImage {
    let dots = |count: usize, step: u32| u32::try_from(count).expect("a short page") * step + 2 * MARGIN;
    let longest = lines.iter().map(|line| line.len()).max().unwrap_or_default();
    let size = (dots(longest, STEP.0) * DOT, dots(lines.len(), STEP.1) * DOT);
    let mut page = RgbImage::from_pixel(size.0, size.1, Rgb([236, 234, 228]));
    for (line, top) in lines.iter().zip((MARGIN..).step_by(STEP.1 as usize)) {
        for (letter, left) in line.chars().zip((MARGIN..).step_by(STEP.0 as usize)) {
            print(&mut page, letter, (left, top));
        }
    }
    // Ink runs a little.
    imageops::blur(&page, 1.6)
}

fn print(page: &mut RgbImage, letter: char, (left, top): (u32, u32)) {
    let Some((_, rows)) = LETTERS.iter().find(|(known, _)| *known == letter) else { return };
    for (row, y) in rows.iter().zip(top..) {
        for (_, x) in (0..5).zip(left..).filter(|(bit, _)| row >> (4 - bit) & 1 == 1) {
            for (pixel_x, pixel_y) in (0..DOT * DOT).map(|nth| (nth % DOT, nth / DOT)) {
                page.put_pixel(x * DOT + pixel_x, y * DOT + pixel_y, Rgb([40, 38, 36]));
            }
        }
    }
}
