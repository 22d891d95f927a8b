//! Codes that were drawn here are read, whichever way they are held; what only looks like one costs nothing.

use std::time::{Duration, Instant};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, imageops};
use qrcode::{Color, QrCode};
use senses::{codes::codes, picture::Picture};

use crate::support::drawing;

/// Looking for codes takes at most so long, as tests are built.
const AT_ONCE: Duration = Duration::from_secs(3);
const PAY: &str = "00020101021251440014ID.CO.QRIS.WWW0215ID10200000000000303UMI5204581253033605405250005802ID5911WARUNG SARI6006BEKASI61051711163049E51";

/// A code of so many pixels a dot, in a frame of four dots.
pub fn drawn(text: &str, dot: u32) -> RgbImage {
    let code = QrCode::new(text).expect("a code");
    let (side, colours) = (u32::try_from(code.width()).expect("a small one"), code.to_colors());
    let is_dark = |x: u32, y: u32| {
        let inside = |at: u32| at.checked_sub(4).filter(|at| *at < side);
        let at = inside(x).zip(inside(y)).map(|(x, y)| (y * side + x) as usize);
        at.is_some_and(|at| colours[at] == Color::Dark)
    };
    RgbImage::from_fn((side + 8) * dot, (side + 8) * dot, |x, y| {
        if is_dark(x / dot, y / dot) { Rgb([20; 3]) } else { Rgb([240; 3]) }
    })
}

fn picture(drawn: RgbImage) -> Picture {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(drawn).write_to(&mut bytes, ImageFormat::Png).expect("encoded");
    Picture::read(&bytes.into_inner()).expect("a picture")
}

#[test]
fn a_code_is_read_whichever_way_it_is_held_and_how_large() {
    let code = drawn(PAY, 5);
    let held =
        [code.clone(), imageops::rotate90(&code), imageops::rotate180(&code), imageops::blur(&code, 1.5)];
    for (nth, held) in held.into_iter().enumerate() {
        assert_eq!(codes(&picture(held)), [PAY], "{nth}");
    }
    assert_eq!(codes(&picture(drawn(PAY, 40))), [PAY]);
}

#[test]
fn codes_stand_beside_print_and_beside_each_other() {
    let mut page = drawing::page(&["     TOKO MEKAR", "TOTAL            98.500", "", "", "", "", "", ""]);
    let (width, height) = page.dimensions();
    let other = "https://example.org/survey";
    imageops::overlay(&mut page, &drawn(PAY, 4), 20, i64::from(height) - 260);
    imageops::overlay(&mut page, &drawn(other, 4), i64::from(width) - 200, i64::from(height) - 260);
    let mut told = codes(&picture(page));
    told.sort();
    assert_eq!(told, [PAY, other]);
}

#[test]
fn where_there_is_none_nothing_is_told_and_patterns_cost_little() {
    assert!(codes(&picture(drawing::page(&["TOTAL 15.000"]))).is_empty());
    // Half of a code, and a wall of the marks that codes have in their corners.
    let half = imageops::crop_imm(&drawn(PAY, 6), 0, 0, 200, 400).to_image();
    assert!(codes(&picture(half)).is_empty());
    let mark = imageops::crop_imm(&drawn(PAY, 4), 12, 12, 36, 36).to_image();
    let wall = RgbImage::from_fn(2_000, 2_000, |x, y| *mark.get_pixel(x % 36, y % 36));
    let wall = picture(wall);
    let started = Instant::now();
    assert!(codes(&wall).is_empty());
    assert!(started.elapsed() < AT_ONCE, "{:?}", started.elapsed());
}
